package empathy

import (
	"fmt"
	"strings"

	"interlock/model"
	"interlock/tui/frame"
	"interlock/tui/part/note"
	"interlock/tui/theme"
)

// drawBox draws what is in a box.
func (s *Empathy) drawBox(f *frame.Frame, b box) {
	f.Zone(b.outer, fieldZone+b.key)
	inner := b.inner()
	focused := b.key == s.at.field && !s.listed
	f.Within(inner, func() {
		switch {
		case b.key == goal:
			s.drawGoal(f, inner, focused)
		case len(b.items) == 0:
			s.drawEmpty(f, inner, b.key, focused)
		}
		for index := b.first; index < len(b.items) && b.key != goal; index++ {
			y := b.row(index)
			line := frame.XYWH(inner.Min.X, y, inner.Dx(), min(b.items[index].height, inner.Max.Y-y))
			s.drawNote(f, line, b, b.items[index], focused && index == s.at.note)
			f.Zone(line, fmt.Sprintf("%s%s:%d", noteZone, b.key, index))
		}
	})
}

func (s *Empathy) drawGoal(f *frame.Frame, area frame.Rect, selected bool) {
	t := s.desk.Theme()
	style := t.Text
	if s.current().Goal == (model.Goal{}) {
		style = asking(t)
	}
	area = s.mark(f, area, selected)
	if selected {
		style = t.Selected
	}
	f.Wrap(area, style, s.goalText())
}

// drawEmpty draws what to ask the room in a field without notes.
func (s *Empathy) drawEmpty(f *frame.Frame, area frame.Rect, key string, selected bool) {
	t := s.desk.Theme()
	if selected {
		line, rest := frame.CutTop(area, 1)
		f.Text(s.mark(f, line, true), t.Selected, "n writes a note")
		area = rest
	}
	_, area = frame.CutLeft(area, markWidth)
	f.Wrap(area, asking(t), s.prompts(key)[0])
}

// asking is the look of a prompt, which must not be taken for a note.
func asking(t *theme.Theme) frame.Style {
	style := t.Muted
	style.Italic = true
	return style
}

// mark fills an area that the cursor is on, with its mark, and answers with
// the room for the text.
func (s *Empathy) mark(f *frame.Frame, area frame.Rect, selected bool) frame.Rect {
	if t := s.desk.Theme(); selected {
		f.Fill(area, t.Selected)
		f.Text(area, t.Selected, t.Glyphs.Cursor)
	}
	_, rest := frame.CutLeft(area, markWidth)
	return rest
}

func (s *Empathy) drawNote(f *frame.Frame, area frame.Rect, b box, shown item, selected bool) {
	t := s.desk.Theme()
	area = s.mark(f, area, selected)
	look := note.Look{Style: t.Text, Selected: selected}
	if shown.note.Basis.Guess() {
		look.Style = t.Guess
	}
	if b.dots == 0 {
		note.Draw(f, area, t, shown.text, shown.note, look)
		return
	}
	// The severity stands before the basis, in a column of its own.
	sign, rest := frame.CutRight(area, 2)
	dots, rest := frame.CutRight(rest, b.dots-2)
	unsigned := shown.note
	unsigned.Basis = ""
	note.Draw(f, rest, t, shown.text, unsigned, look)
	basis, style := note.Basis(shown.note.Basis, t)
	s.drawMeasure(f, dots, shown.note.Severity, selected)
	if selected {
		style = t.Selected
	}
	f.TextRight(sign, style, basis)
}

// drawMeasure draws how bad a pain is: dots and a number, or where there is
// little room only the number.
func (s *Empathy) drawMeasure(f *frame.Frame, area frame.Rect, severity *int, selected bool) {
	if severity == nil {
		return
	}
	t := s.desk.Theme()
	style := t.Passing
	switch {
	case selected:
		style = t.Selected
	case *severity >= mostSeverity:
		style = t.Severe
	case *severity > leastSeverity:
		style = t.Serious
	}
	text := fmt.Sprint(*severity)
	if area.Dx() > 1 {
		text = strings.Repeat(t.Glyphs.Dot, max(0, min(*severity, mostSeverity))) + " " + text
	}
	f.TextRight(area, style, text)
}
