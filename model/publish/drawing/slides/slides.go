// Package slides lays a blueprint out for a room: one slide for each stage,
// with what is done, thought and felt there, what the other side goes through
// at that moment, and what will change.
//
// No text is ever cut: a slide with much to say sets it smaller, and what still
// has no room goes on on a further slide under the same title.
package slides

import (
	"fmt"

	"interlock/model"
	"interlock/model/blueprint"
	"interlock/model/publish/drawing"
	"interlock/model/publish/drawing/ink"
)

// The measures of a slide, in points.
const (
	width  = 1280.0
	height = 720.0
	margin = 48.0
	gutter = 28.0
	bottom = height - 40
)

// Build lays a blueprint out as slides: every stage of the customers, and the
// stages of employees that are linked or decide about trust.
func Build(b *blueprint.Blueprint, typeface *drawing.Typeface) *drawing.Scene {
	deck := &deck{Blueprint: b, typeface: typeface, scene: &drawing.Scene{
		Title: b.Frame.Title, Description: "The stages of " + b.Frame.Title + ", one on each slide.", Language: "en",
	}}
	for _, journey := range b.Journeys {
		for _, stage := range journey.Stages {
			if links := deck.linksAt(journey, stage); journey.Side != model.Employee || len(links) > 0 || stage.Moment != nil {
				deck.stage(journey, stage, links)
			}
		}
	}
	return deck.scene
}

// deck is the slides while they are made.
type deck struct {
	*blueprint.Blueprint
	typeface *drawing.Typeface
	scene    *drawing.Scene
}

// slide begins a slide; the part, from 1, is told behind the title of those
// that go on.
func (d *deck) slide(title string, part, parts int) *drawing.Canvas {
	if parts > 1 {
		title = fmt.Sprintf("%s (%d of %d)", title, part, parts)
	}
	page := &drawing.Page{Title: blueprint.Clean(title), Width: width, Height: height}
	d.scene.Pages = append(d.scene.Pages, page)
	canvas := drawing.NewCanvas(page, d.typeface)
	canvas.Group(drawing.RoleDecoration, "", func() {
		canvas.Rectangle(drawing.Box{Width: width, Height: height}, 0, ink.Paper, drawing.Colour{}, 0)
	})
	return canvas
}

// linksAt are the links that start or end at a stage.
func (d *deck) linksAt(journey *blueprint.Journey, stage *blueprint.Stage) []blueprint.Link {
	var list []blueprint.Link
	for _, link := range d.Links {
		if at(link.From, journey, stage) || at(link.To, journey, stage) {
			list = append(list, link)
		}
	}
	return list
}

// at reports whether an end is a stage, or a note in it.
func at(end blueprint.End, journey *blueprint.Journey, stage *blueprint.Stage) bool {
	return end.Known && end.Record.ID == journey.ID && end.Side == journey.Side && end.Index == stage.Index
}

// style is type of a size.
func style(face drawing.Face, size float64, colour drawing.Colour) drawing.Style {
	return drawing.Style{Face: face, Size: size, Leading: size * 1.32, Colour: colour}
}
