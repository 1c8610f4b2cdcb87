package layout

import (
	"interlock/model/blueprint"
	"interlock/model/publish/drawing"
	"interlock/model/publish/drawing/ink"
	"interlock/model/publish/words"
)

const (
	rowPadding = 5.0
	noteGap    = 2.5
	signIndent = 10.0
	guessSpace = 4.6 // from a note to the ring that says it is a guess
)

// lanes builds the rows of some stages of a journey.
type lanes struct {
	*builder
	span
	scale scale
}

// row makes a lane of cells; nil when all are empty.
func (l lanes) row(label string, cells func(stage *blueprint.Stage) stack) *row {
	made := l.newRow(label)
	filled := false
	for stage := l.first; stage < l.end; stage++ {
		each := l.journey.Stages[stage]
		content := cells(each)
		filled = filled || len(content) > 0
		made.cells = append(made.cells, cell{name: each.Title, x: l.at(stage) + cellInset, stack: content})
	}
	if !filled {
		return nil
	}
	return made
}

func (l lanes) newRow(label string) *row {
	hue := l.hue()
	return &row{
		name: words.Side(l.journey.Side) + ", " + label, left: l.border(), width: l.across(),
		label:   stack{newParagraph(l.typeface, label, l.labelWide-labelInset-6, l.scale.label(hue.Line))},
		borders: l.borders(), padding: rowPadding, fill: hue.Tint, bar: hue.Line, rule: true,
	}
}

func (l lanes) cellWidth() float64 { return l.column() - 2*cellInset }

// lane is a row of notes, as its journey names it.
func (l lanes) lane(key string) *row {
	for _, lane := range l.journey.Lanes {
		if lane.Key == key {
			made := l.row(lane.Label, func(stage *blueprint.Stage) stack {
				return l.notes(key, lane.Cells[stage.Index])
			})
			if made != nil {
				made.kind, made.line = key, string(lane.Above)
			}
			return made
		}
	}
	return nil
}

// lived is a row of what is lived through; nil when it is empty.
func (l lanes) lived(kind string) *row {
	if kind == "channels" {
		return l.channels()
	}
	return l.lane(kind)
}

// notes sets notes below each other.
func (l lanes) notes(key string, notes []blueprint.Note) stack {
	var list stack
	for i, note := range notes {
		if i > 0 {
			list = append(list, space(noteGap))
		}
		list = append(list, l.note(key, note, l.cellWidth()))
	}
	return list
}

// note sets a note in the voice of its field, with a ring when it is a guess.
func (b *builder) noteOf(sizes scale, key string, note blueprint.Note, width float64) *paragraph {
	style, text, indent := sizes.body(), note.Statement(), 0.0
	var signs []sign
	switch key {
	case "thinks", "says":
		style, text = sizes.voice(), "“"+text+"”"
	case "pains", "highs":
		indent = signIndent
		effect := map[string]string{"pains": "harms", "highs": "helps"}[key]
		signs = append(signs, func(canvas *drawing.Canvas, middle drawing.Point) {
			ink.Sign(canvas, drawing.Point{X: middle.X - signIndent + 3, Y: middle.Y}, 3, effect)
		})
	}
	if note.Guess() {
		signs = append(signs, func(canvas *drawing.Canvas, middle drawing.Point) {
			ring(canvas, drawing.Point{X: middle.X - indent - guessSpace, Y: middle.Y})
		})
	}
	made := newParagraph(b.typeface, text, width-indent, style)
	made.indent, made.signs = indent, signs
	return made
}

func (l lanes) note(key string, note blueprint.Note, width float64) *paragraph {
	return l.noteOf(l.scale, key, note, width)
}

// ring says that something is a guess.
func ring(canvas *drawing.Canvas, middle drawing.Point) {
	canvas.Circle(middle, 1.9, ink.Paper, ink.Soft, 0.8)
}

// channels is a row of names in frames.
func (l lanes) channels() *row {
	made := l.row("Channels", func(stage *blueprint.Stage) stack {
		style := l.scale.style(drawing.SemiBold, l.scale.text*0.86, l.hue().Line)
		return newChips(l.typeface, stage.Channels, l.cellWidth(), style, l.hue())
	})
	if made != nil {
		made.kind = "channels"
	}
	return made
}

// changes is what will be done about the stages.
func (l lanes) changes() *row {
	made := l.row("What we will change", func(stage *blueprint.Stage) stack {
		var list stack
		for i, title := range l.plans.at(l.journey.ID, stage.Index) {
			if i > 0 {
				list = append(list, space(noteGap))
			}
			plan := newParagraph(l.typeface, title, l.cellWidth()-signIndent, l.scale.strong())
			plan.indent = signIndent
			plan.signs = []sign{func(canvas *drawing.Canvas, middle drawing.Point) {
				ink.Sign(canvas, drawing.Point{X: middle.X - signIndent + 3, Y: middle.Y}, 3, "helps")
			}}
			list = append(list, plan)
		}
		return list
	})
	if made != nil {
		made.fill, made.bar = ink.LiftTint, ink.Lift
		made.label = stack{newParagraph(l.typeface, "What we will change", l.labelWide-labelInset-6, l.scale.label(ink.Lift))}
	}
	return made
}

// full says the stages, their times and phases if an arrow has no room.
func (l lanes) full() []*row {
	if !l.references.wanted[l.stages()] {
		return nil
	}
	made := l.row("Stage in full", func(stage *blueprint.Stage) stack {
		list := stack{newParagraph(l.typeface, stage.Title, l.cellWidth(), l.scale.strong())}
		for _, text := range []string{underTitle(stage), stage.Phase} {
			if text != "" {
				list = append(list, newParagraph(l.typeface, text, l.cellWidth(), l.scale.soft()))
			}
		}
		return list
	})
	made.about = l.stages()
	return []*row{made}
}

// measures is what is measured at the stages.
func (l lanes) measures() *row {
	return l.row("Measured by", func(stage *blueprint.Stage) stack {
		var list stack
		for _, metric := range stage.Metrics {
			list = append(list, newParagraph(l.typeface, metric.Title, l.cellWidth(), l.scale.soft()))
		}
		return list
	})
}

// there keeps the rows that hold anything.
func there(rows ...*row) []*row {
	var list []*row
	for _, row := range rows {
		if row != nil {
			list = append(list, row)
		}
	}
	return list
}

// behind are the rows that need not stand beside the curve.
func (l lanes) behind() []*row {
	list := there(l.lane("evidence"))
	for _, lane := range l.journey.Lanes {
		if lane.Above != blueprint.NoLine {
			list = append(list, l.carrying(lane))
		}
	}
	return append(list, there(l.lane("pains"), l.lane("highs"), l.lane("opportunities"), l.measures(), l.changes())...)
}

// carrying is a lane below a line of the blueprint. It is there even when it
// is empty, so that its line is.
func (l lanes) carrying(lane blueprint.Lane) *row {
	made := l.lane(lane.Key)
	if made == nil {
		made = l.newRow(lane.Label)
		made.line = string(lane.Above)
	}
	made.fill = ink.Paper
	return made
}
