// Package drawingtest draws scenes for the tests of what writes them.
package drawingtest

import (
	"fmt"

	"interlock/model/publish/drawing"
)

// The colours of the scenes.
var (
	navy   = drawing.RGB(0x1F4F8F)
	copper = drawing.RGB(0x94430F)
	dark   = drawing.RGB(0x17212B)
	red    = drawing.RGB(0xB42318)
	white  = drawing.RGB(0xFFFFFF)
	none   = drawing.Colour{}
)

// Hostile is text that breaks what does not expect it: markup, directions,
// scripts and signs without a glyph.
const Hostile = "</text><script>alert(\"1\")</script> & 'so' ]]> <!-- -- %PDF {x}\x00\x1b[31m \u202Eright\u202C 漢字 한 عربى 👩‍👩‍👧 🇩🇪 Zoë x\u0301 \uFFFE end"

// Rich is a page of A3 as full as a published one is: stages with text in
// lanes, two curves, faces, links.
func Rich(typeface *drawing.Typeface, stages int) *drawing.Scene {
	page := &drawing.Page{Title: "How a claim feels", Width: 1190.55, Height: 841.89}
	canvas := drawing.NewCanvas(page, typeface)
	canvas.Rectangle(drawing.Box{Width: page.Width, Height: page.Height}, 0, white, none, 0)
	canvas.Group(drawing.RoleBanner, "Title", func() {
		canvas.Text(drawing.Point{X: 30, Y: 30}, 700, "How a claim feels", drawing.Style{Face: drawing.Bold, Size: 20, Leading: 26, Colour: dark})
	})
	column := (page.Width - 144) / float64(stages)
	for _, side := range []struct {
		name   string
		colour drawing.Colour
		top    float64
	}{{"Customer", navy, 90}, {"Employee", copper, 470}} {
		canvas.Group(drawing.RoleDecoration, "", func() {
			canvas.Rectangle(drawing.Box{X: 30, Y: side.top, Width: page.Width - 60, Height: 340}, 6, side.colour.Fade(4), none, 0)
		})
		canvas.Group(drawing.RoleFigure, side.name+" curve", func() { curve(canvas, side.colour, side.top+270, column, stages) })
		for stage := range stages {
			canvas.Group(drawing.RoleCell, fmt.Sprintf("%s, stage %d", side.name, stage+1), func() {
				cell(canvas, side.colour, drawing.Point{X: 114 + float64(float64(stage)*column), Y: side.top}, column, stage)
			})
		}
	}
	return &drawing.Scene{Title: "Home claims", Description: "Two curves that face each other", Language: "en", Pages: []*drawing.Page{page}}
}

// heights is how far the curves go up and down, in points.
var heights = []float64{0, 22, -18, -40, 30, 44, 8}

func height(stage int) float64 { return heights[stage%len(heights)] }

func curve(canvas *drawing.Canvas, colour drawing.Colour, zero, column float64, stages int) {
	at := func(stage int) drawing.Point {
		return drawing.Point{X: 114 + float64((float64(stage)+0.5)*column), Y: zero - height(stage)}
	}
	steps := []drawing.Step{{Kind: drawing.Move, To: at(0)}}
	for stage := 1; stage < stages; stage++ {
		from, to, reach := at(stage-1), at(stage), column/3
		steps = append(steps, drawing.Step{
			Kind:     drawing.Curve,
			Control1: drawing.Point{X: from.X + reach, Y: from.Y}, Control2: drawing.Point{X: to.X - reach, Y: to.Y}, To: to,
		})
	}
	canvas.Line(drawing.Point{X: 114, Y: zero}, drawing.Point{X: 1160, Y: zero}, dark.Fade(40), 0.5, 4, 3)
	closed := append(append([]drawing.Step{}, steps...),
		drawing.Step{Kind: drawing.Line, To: drawing.Point{X: at(stages - 1).X, Y: zero}},
		drawing.Step{Kind: drawing.Line, To: drawing.Point{X: at(0).X, Y: zero}}, drawing.Step{Kind: drawing.Close})
	canvas.Path(drawing.Path{Steps: closed, Fill: colour.Fade(12)})
	canvas.Path(drawing.Path{Steps: steps, Stroke: colour, Width: 2.2})
	for stage := range stages {
		canvas.Circle(at(stage), 8, white, colour, 1.4)
	}
}

func cell(canvas *drawing.Canvas, colour drawing.Colour, at drawing.Point, width float64, stage int) {
	body := drawing.Style{Size: 8.6, Leading: 11.6, Colour: dark}
	canvas.Path(drawing.Path{Steps: []drawing.Step{
		{Kind: drawing.Move, To: at},
		{Kind: drawing.Line, To: drawing.Point{X: at.X + width - 8, Y: at.Y}},
		{Kind: drawing.Line, To: drawing.Point{X: at.X + width, Y: at.Y + 14}},
		{Kind: drawing.Line, To: drawing.Point{X: at.X + width - 8, Y: at.Y + 28}},
		{Kind: drawing.Line, To: drawing.Point{X: at.X, Y: at.Y + 28}},
		{Kind: drawing.Close},
	}, Fill: dark})
	head := drawing.Style{Face: drawing.SemiBold, Size: 10, Leading: 13, Colour: white, Align: drawing.Centre}
	canvas.Text(drawing.Point{X: at.X, Y: at.Y + 8}, width, fmt.Sprintf("%d  Stage", stage+1), head)
	y := at.Y + 36
	y += canvas.Text(drawing.Point{X: at.X + 6, Y: y}, width-12, "Sorts the folder, photos the damp wall and waits for the surveyor to call back.", body)
	quoted := body
	quoted.Face = drawing.Italic
	y += 6 + canvas.Text(drawing.Point{X: at.X + 6, Y: y + 6}, width-12, "“Will anybody tell me when? Größe, naïve, 5 € – why?”", quoted)
	pill := drawing.Box{X: at.X + 6, Y: y + 8, Width: width - 12, Height: 18}
	canvas.Rectangle(pill, 9, colour.Fade(10), colour, 0.7)
	canvas.Text(drawing.Point{X: pill.X, Y: pill.Y + 3}, pill.Width, "E-mail", drawing.Style{Face: drawing.SemiBold, Size: 7.6, Leading: 12, Colour: colour, Align: drawing.Centre})
	x := at.X + width/2
	canvas.Line(drawing.Point{X: x, Y: y + 34}, drawing.Point{X: x, Y: at.Y + 340}, red, 1.4, 5, 4)
	canvas.Line(drawing.Point{X: at.X, Y: at.Y + 28}, drawing.Point{X: at.X, Y: at.Y + 330}, dark.Fade(15), 0.5)
}

// Small is a small page with one of everything: fills, faded fills, lines,
// dashes, dots, sharp and round turns, text in every face and on every side,
// missing characters and hostile titles.
func Small(typeface *drawing.Typeface) *drawing.Scene {
	page := &drawing.Page{Title: Hostile, Width: 160, Height: 120}
	canvas := drawing.NewCanvas(page, typeface)
	canvas.Group(drawing.RoleDecoration, "", func() {
		canvas.Rectangle(drawing.Box{X: 4, Y: 4, Width: 152, Height: 112}, 8, navy.Fade(8), navy, 0.75)
		canvas.Rectangle(drawing.Box{X: 10.25, Y: 10.5, Width: 20.5, Height: 9.25}, 0, copper, none, 0)
		canvas.Circle(drawing.Point{X: 44, Y: 16}, 6.5, white, red, 1.3)
	})
	canvas.Group(drawing.RoleLink, Hostile, func() {
		canvas.Line(drawing.Point{X: 56, Y: 10}, drawing.Point{X: 90, Y: 22}, red, 1.5, 4, 3)
		canvas.Line(drawing.Point{X: 94, Y: 16}, drawing.Point{X: 150, Y: 16}, dark, 2, 0, 4)
		canvas.Path(drawing.Path{Steps: []drawing.Step{
			{Kind: drawing.Move, To: drawing.Point{X: 12, Y: 40}},
			{Kind: drawing.Line, To: drawing.Point{X: 24, Y: 26}},
			{Kind: drawing.Line, To: drawing.Point{X: 34, Y: 42}},
			{Kind: drawing.Close},
			{Kind: drawing.Move, To: drawing.Point{X: 40, Y: 40}},
			{Kind: drawing.Curve, Control1: drawing.Point{X: 60, Y: 10}, Control2: drawing.Point{X: 80, Y: 60}, To: drawing.Point{X: 100, Y: 28}},
			{Kind: drawing.Line, To: drawing.Point{X: 80, Y: 28}},
		}, Fill: copper.Fade(30), Stroke: copper, Width: 2.5})
	})
	canvas.Group(drawing.RoleCell, "Texts", func() {
		style := drawing.Style{Size: 8, Leading: 10, Colour: dark}
		for face := range drawing.Face(4) {
			style.Face, style.Align = face, drawing.Align(face%3)
			canvas.Text(drawing.Point{X: 10, Y: 46 + 10*float64(face)}, 140, "Größe, 5 € – “why?”  ok", style)
		}
		style.Face, style.Align, style.Size = drawing.Regular, drawing.Left, 7
		canvas.Text(drawing.Point{X: 10, Y: 86}, 140, "漢字 and 👩‍👩‍👧 are <missing> & so is ☺", style)
	})
	return &drawing.Scene{Title: "Home " + Hostile, Description: Hostile, Language: "en", Pages: []*drawing.Page{page}}
}
