package slides

import (
	"fmt"
	"slices"
	"strings"

	"interlock/model"
	"interlock/model/blueprint"
	"interlock/model/publish/drawing"
	"interlock/model/publish/drawing/ink"
	"interlock/model/publish/words"
)

// The columns of a stage: how it feels, what happens, and the other side.
const (
	feelingWide = 236.0
	inset       = 18.0
	bodyWide    = (width - 2*margin - feelingWide - 2*gutter) / 2
	faceRadius  = 58.0
)

// view is one stage as a slide shows it.
type view struct {
	*deck
	journey *blueprint.Journey
	stage   *blueprint.Stage
	links   []blueprint.Link
	hue     ink.Hue
	title   *heading
	top     float64 // where the columns begin
}

// stage makes the slides of a stage.
func (d *deck) stage(journey *blueprint.Journey, stage *blueprint.Stage, links []blueprint.Link) {
	v := &view{deck: d, journey: journey, stage: stage, links: links, hue: ink.Of(journey.Side)}
	v.title = d.newHeading(kicker(journey), fmt.Sprintf("%d  %s", stage.Index+1, stage.Title), v.hue.Line)
	v.top = max(v.title.bottom(), stripBottom) + 18
	parts := v.fit()
	for part, columns := range parts {
		canvas := d.slide(v.title.text, part+1, len(parts))
		v.title.draw(canvas, part+1, len(parts))
		v.drawStrip(canvas)
		v.drawFeeling(canvas, columns[0])
		left := margin + feelingWide + gutter
		d.draw(canvas, stage.Title, columns[1], drawing.Point{X: left, Y: v.top}, bodyWide)
		canvas.Group(drawing.RoleDecoration, "", func() {
			x := left + bodyWide + gutter/2
			canvas.Line(drawing.Point{X: x, Y: v.top}, drawing.Point{X: x, Y: bottom}, ink.Hair, 1)
		})
		d.draw(canvas, stage.Title, columns[2], drawing.Point{X: left + bodyWide + gutter, Y: v.top}, bodyWide)
	}
}

// kicker says whose journey a slide is about.
func kicker(journey *blueprint.Journey) string {
	if journey.Persona.Title == "" {
		return journey.Title
	}
	return journey.Persona.Title + " · " + journey.Title
}

// fit sets the columns as large as they can be on as few slides as possible.
func (v *view) fit() [][3][]section {
	facts := largest(16, func(size float64) [][][]section {
		return [][][]section{v.columns(v.facts(size), feelingWide-2*inset, bottom-inset-v.factsTop())}
	})
	body := largest(18, v.bodies()...)
	columns := append(facts, body...)
	parts := make([][3][]section, slidesOf(columns))
	for i, column := range columns {
		for part, sections := range column {
			parts[part][i] = sections
		}
	}
	return parts
}

// bodies are the ways to set the two columns of a stage. What carries it stands
// with the other side, or begins below what is lived when that is shorter.
func (v *view) bodies() []func(size float64) [][][]section {
	tall := bottom - v.top
	ways := make([]func(size float64) [][][]section, len(v.carried(sizes[0]))+1)
	for moved := range ways {
		ways[moved] = func(size float64) [][][]section {
			carried := v.carried(size)
			lived := append(v.lived(size), carried[:moved]...)
			behind := slices.Concat(v.elsewhere(size), carried[moved:], v.change(size))
			return [][][]section{v.columns(lived, bodyWide, tall), v.columns(behind, bodyWide, tall)}
		}
	}
	return ways
}

// factsTop is where the facts begin, below the face and its words.
func (v *view) factsTop() float64 {
	top := v.top + inset + 2*faceRadius + 10 + 26 + 12
	if v.stage.Moment != nil {
		top += 22
	}
	return top
}

// drawFeeling draws the panel with the large face.
func (v *view) drawFeeling(canvas *drawing.Canvas, facts []section) {
	said := "no data"
	if v.stage.Emotion != nil {
		said = words.Feeling(*v.stage.Emotion)
	}
	middle := margin + feelingWide/2
	canvas.Group(drawing.RoleFigure, v.stage.Title+" feels "+said, func() {
		canvas.Rectangle(drawing.Box{X: margin, Y: v.top, Width: feelingWide, Height: bottom - v.top}, 0, v.hue.Tint, drawing.Colour{}, 0)
		canvas.Rectangle(drawing.Box{X: margin, Y: v.top, Width: 4, Height: bottom - v.top}, 0, v.hue.Line, drawing.Colour{}, 0)
		ink.Face(canvas, drawing.Point{X: middle, Y: v.top + inset + faceRadius}, faceRadius, v.stage.Emotion, v.hue.Line)
		words := style(drawing.Bold, 20, v.hue.Line)
		words.Align = drawing.Centre
		y := v.top + inset + 2*faceRadius + 10
		y += canvas.Text(drawing.Point{X: margin, Y: y}, feelingWide, said, words)
		if v.stage.Moment != nil {
			v.drawMoment(canvas, y+4)
		}
	})
	v.draw(canvas, v.stage.Title, facts, drawing.Point{X: margin + inset, Y: v.factsTop()}, feelingWide-2*inset)
}

func (v *view) drawMoment(canvas *drawing.Canvas, y float64) {
	const text = "Moment that matters"
	words := style(drawing.SemiBold, 14, ink.Truth)
	wide := v.typeface.Width(words.Face, text, words.Size)
	x := margin + (feelingWide-wide-16)/2
	ink.Diamond(canvas, drawing.Point{X: x + 5, Y: y + words.Leading/2}, 6)
	canvas.Text(drawing.Point{X: x + 16, Y: y}, wide+1, text, words)
}

// facts are what is to be known of the stage besides.
func (v *view) facts(size float64) []section {
	list := sections{size: size, colour: ink.Soft}
	if v.title.goesOn {
		list.say("Stage", v.stage.Title)
		list.say("Journey", kicker(v.journey))
	}
	if v.stage.Moment != nil {
		list.say("Why trust is decided here", v.stage.Moment.Why)
	}
	list.say("Time", words.StageTime(v.stage.Time))
	list.say("Channels", strings.Join(v.stage.Channels, ", "))
	list.say("Measured by", words.Names(v.stage.Metrics))
	return list.made
}

// lived is what the person does, thinks and feels here: every field of the
// stage but those that stand behind it.
func (v *view) lived(size float64) []section {
	list := sections{size: size}
	for _, field := range v.stage.Lists {
		list.colour = v.hue.Line
		switch field.Key {
		case "frontstage", "backstage", "support", "opportunities":
		case "thinks":
			list.notes(field.Label, field.Notes, voice)
		case "pains":
			list.colour = ink.Hurt
			list.notes(field.Label, field.Notes, signed("harms"))
		case "highs":
			list.colour = ink.Lift
			list.notes(field.Label, field.Notes, signed("helps"))
		default:
			list.notes(field.Label, field.Notes, plain)
		}
	}
	if len(list.made) == 0 {
		list.add("", item{text: "Nobody has written down yet what happens here.", style: style(drawing.Regular, size, ink.Soft)})
	}
	return list.made
}

// carried is who and what carries the stage.
func (v *view) carried(size float64) []section {
	list := sections{size: size, colour: ink.Of(model.Employee).Line}
	for _, field := range v.stage.Lists {
		switch field.Key {
		case "frontstage", "backstage", "support":
			list.notes(field.Label, field.Notes, plain)
		}
	}
	return list.made
}

// change is what could change, and what will.
func (v *view) change(size float64) []section {
	list := sections{size: size, colour: ink.Lift}
	for _, field := range v.stage.Lists {
		if field.Key == "opportunities" {
			list.notes(field.Label, field.Notes, plain)
		}
	}
	for _, initiative := range v.Initiatives {
		for _, fixed := range initiative.Fixes {
			if at(fixed, v.journey, v.stage) {
				list.add("What we will change", sign(initiative.Title, style(drawing.SemiBold, size, ink.Ink), "helps"))
				break
			}
		}
	}
	return list.made
}

func other(side model.Side) model.Side {
	if side == model.Customer {
		return model.Employee
	}
	return model.Customer
}
