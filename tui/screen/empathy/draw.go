package empathy

import (
	"fmt"
	"image"
	"strings"

	"interlock/model"
	"interlock/tui/frame"
	"interlock/tui/part/note"
	"interlock/tui/theme"
)

// field describes a field of the map.
func field(key string) model.Field {
	found, _ := model.FieldAt(model.KindEmpathyMap.Info().Fields, key)
	return found
}

// prompt is what to ask the room for a field.
func prompt(key string) string { return field(key).Help }

// Draw draws the map of the cursor, or how to begin.
func (s *Empathy) Draw(f *frame.Frame, area frame.Rect) {
	s.area = area
	if s.current() == nil {
		s.drawNothing(f, area)
		return
	}
	board := s.plan(area)
	s.scroll.row = board.first
	for _, box := range board.boxes {
		s.scroll.first[box.key] = box.first
	}
	s.drawList(f, board.list)
	s.drawTitle(f, board.title)
	s.drawBorders(f, board)
	for _, box := range board.boxes {
		s.drawBox(f, box)
	}
	s.drawStatus(f, board.status)
}

// drawNothing says what an empathy map is and how to begin one.
func (s *Empathy) drawNothing(f *frame.Frame, area frame.Rect) {
	t := s.desk.Theme()
	area = frame.Center(area, min(area.Dx()-4, 76), min(area.Dy(), 5))
	head, rest := frame.CutTop(area, 2)
	f.Text(head, t.Title, "No empathy maps yet")
	f.Wrap(rest, t.Text, "An empathy map is one person in one situation: what they see, say, do and hear, think and feel. Press n to make the first.")
}

// drawTitle draws whose map it is, and how much of it is guessed.
func (s *Empathy) drawTitle(f *frame.Frame, area frame.Rect) {
	t, current := s.desk.Theme(), s.current()
	f.Zone(area, titleZone)
	line, _ := frame.CutTop(frame.Inset(area, 1, 0), 1)
	facts := s.facts(line.Dx() * (area.Dy() + 1) / (area.Dy() + 3))
	right, left := frame.CutRight(line, frame.Width(facts))
	f.Text(right, t.Muted, facts)
	_, left = frame.CutRight(left, 2)
	name := s.ownerName(current)
	_, rest := frame.CutLeft(left, f.Text(left, s.sideStyle(current), name))
	if situation := current.Situation; situation != "" {
		lines := frame.Lines(": "+situation, rest.Dx())
		f.Text(rest, t.Title, ": "+situation)
		if area.Dy() > 1 && len(lines) > 1 {
			f.Fill(rest, t.Base)
			f.Text(rest, t.Title, lines[0])
			_, below := frame.CutTop(area, 1)
			f.Text(frame.Inset(below, 3, 0), t.Title, strings.Join(lines[1:], " "))
		}
	}
}

// facts are what fits beside the title.
func (s *Empathy) facts(width int) string {
	view := "full canvas (v: four quadrants)"
	if s.quadrants {
		view = "four quadrants (v: full canvas)"
	}
	parts := []string{s.guesses(), s.position(), view}
	for len(parts) > 1 && frame.Width(strings.Join(parts, "   ")) > width {
		parts = parts[:len(parts)-1]
	}
	return strings.Join(parts, "   ")
}

// guesses says how much of the map nobody has seen or heard.
func (s *Empathy) guesses() string {
	all, guesses := 0, 0
	for _, key := range model.CanvasKeys() {
		for _, each := range s.notes(key) {
			all++
			if each.Basis.Guess() {
				guesses++
			}
		}
	}
	switch {
	case all == 0:
		return "no notes yet"
	case guesses == 1:
		return fmt.Sprintf("1 of %d is a guess", all)
	}
	return fmt.Sprintf("%d of %d are guesses", guesses, all)
}

// position says which of the maps this is.
func (s *Empathy) position() string {
	list := s.all()
	for i, each := range list {
		if each.ID == s.id {
			return fmt.Sprintf("map %d of %d", i+1, len(list))
		}
	}
	return ""
}

func (s *Empathy) ownerName(of *model.EmpathyMap) string {
	if of.Persona == "" {
		return "Nobody yet"
	}
	return s.personaName(of.Persona)
}

// side is whose experience a map shows; "" while its persona does not say.
func (s *Empathy) side(of *model.EmpathyMap) model.Side {
	if persona := s.desk.Workshop().Persona(of.Persona); persona != nil {
		return persona.Side
	}
	return ""
}

func (s *Empathy) sideStyle(of *model.EmpathyMap) frame.Style {
	t := s.desk.Theme()
	switch s.side(of) {
	case model.Customer:
		return t.Customer
	case model.Employee:
		return t.Employee
	}
	return t.Heading
}

// drawBorders draws the borders of all boxes, joined, with their names, that
// of the cursor's box brighter.
func (s *Empathy) drawBorders(f *frame.Frame, board board) {
	t := s.desk.Theme()
	set := t.Glyphs.Light
	for _, box := range board.boxes {
		f.Box(box.outer, t.Border, set)
	}
	for _, box := range board.boxes {
		for _, corner := range corners(box.outer) {
			f.Glyph(corner.X, corner.Y, t.Border, joint(set, board.boxes, corner))
		}
	}
	for _, box := range board.boxes {
		if box.key == s.at.field && !s.listed {
			for _, side := range sides(box.outer) {
				f.Restyle(side, t.BorderFocus)
			}
		}
	}
	for _, box := range board.boxes {
		head, _ := frame.CutTop(frame.Inset(box.outer, 1, 0), 1)
		if hidden := box.hidden(); hidden > 0 && box.key != goal {
			more := fmt.Sprintf(" +%d more ", hidden)
			f.TextRight(head, t.Muted, more)
			_, head = frame.CutRight(head, frame.Width(more)+1)
		}
		f.Text(head, s.sideStyle(s.current()), " "+strings.ToUpper(field(box.key).Label)+" ")
	}
	s.drawHiddenRows(f, board)
}

// drawHiddenRows names the fields above and below those that are shown.
func (s *Empathy) drawHiddenRows(f *frame.Frame, board board) {
	t := s.desk.Theme()
	var parts []string
	name := func(arrow string, rows [][]string) {
		if len(rows) > 0 {
			var keys []string
			for _, row := range rows {
				keys = append(keys, row...)
			}
			parts = append(parts, arrow+" "+strings.Join(keys, " "))
		}
	}
	name(t.Glyphs.Up, board.rows[:board.first])
	name(t.Glyphs.Down, board.rows[board.end:])
	if len(parts) > 0 {
		bottom, _ := frame.CutBottom(frame.Inset(board.canvas, 2, 0), 1)
		f.TextRight(bottom, t.Muted, " "+strings.Join(parts, "  ")+" ")
	}
}

func corners(r frame.Rect) [4]image.Point {
	right, bottom := r.Max.X-1, r.Max.Y-1
	return [4]image.Point{r.Min, image.Pt(right, r.Min.Y), image.Pt(r.Min.X, bottom), image.Pt(right, bottom)}
}

func sides(r frame.Rect) [4]frame.Rect {
	width, height := r.Dx(), r.Dy()
	return [4]frame.Rect{
		frame.XYWH(r.Min.X, r.Min.Y, width, 1), frame.XYWH(r.Min.X, r.Max.Y-1, width, 1),
		frame.XYWH(r.Min.X, r.Min.Y+1, 1, height-2), frame.XYWH(r.Max.X-1, r.Min.Y+1, 1, height-2),
	}
}

// joint is the sign where borders meet at a point.
func joint(set frame.BorderSet, boxes []box, p image.Point) string {
	var up, down, left, right bool
	for _, box := range boxes {
		r := box.outer
		if !p.In(r) {
			continue
		}
		if p.X == r.Min.X || p.X == r.Max.X-1 {
			up, down = up || p.Y > r.Min.Y, down || p.Y < r.Max.Y-1
		}
		if p.Y == r.Min.Y || p.Y == r.Max.Y-1 {
			left, right = left || p.X > r.Min.X, right || p.X < r.Max.X-1
		}
	}
	switch {
	case up && down && left && right:
		return set.Cross
	case up && down && right:
		return set.TeeRight
	case up && down:
		return set.TeeLeft
	case left && right && down:
		return set.TeeDown
	case left && right:
		return set.TeeUp
	case down && right:
		return set.TopLeft
	case down:
		return set.TopRight
	case right:
		return set.BottomLeft
	}
	return set.BottomRight
}

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
	f.Wrap(area, asking(t), prompt(key))
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
	rest.Max.X += 2
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

// drawStatus draws what to ask the room, and what is known of the note.
func (s *Empathy) drawStatus(f *frame.Frame, area frame.Rect) {
	t := s.desk.Theme()
	question, details := field(s.at.field).Label+": "+prompt(s.at.field), ""
	if s.listed {
		question = "One map for each persona in each situation. enter goes to the board, n makes another."
	}
	if selected, ok := s.note(); ok && !s.listed {
		details = note.Details(selected)
		if selected.ID != "" {
			details += " " + t.Glyphs.Separator + " id " + selected.ID
		}
	}
	line, below := frame.CutTop(frame.Inset(area, 1, 0), 1)
	if below.Empty() {
		right, left := frame.CutRight(line, frame.Width(details))
		f.Text(right, t.Text, details)
		_, line = frame.CutRight(left, 2)
	}
	f.Text(line, t.Muted, question)
	f.Text(below, t.Text, details)
}
