package empathy

import (
	"strings"

	"interlock/model"
	"interlock/tui/frame"
	"interlock/tui/part/note"
)

// box is a field with its notes.
type box struct {
	key   string
	outer frame.Rect // with the border, which it shares with its neighbours
	items []item
	first int // the first note shown
	gap   int // lines between two notes
	dots  int // cells for the severity of pains, its gap included
}

// item is a note as the box shows it.
type item struct {
	note   model.Note
	text   string
	height int
}

const (
	// markWidth is the room for the cursor's mark at the left of a note.
	markWidth = 1
	// padding keeps the notes off the right border.
	padding = 1
	// A box wider than this shows severity as dots rather than as a number
	// alone.
	roomyBox = 28
	mostGoal = 3 // lines
)

// inner is the box without its border.
func (b box) inner() frame.Rect {
	_, inner := frame.CutRight(frame.Inset(b.outer, 1, 1), padding)
	return inner
}

// newBox makes the box of a field, as wide as the outer rectangle.
func (s *Empathy) newBox(key string, outer frame.Rect) box {
	outer.Max.Y = outer.Min.Y + 3 // so that there is an inside to measure
	b := box{key: key, outer: outer}
	width := b.inner().Dx() - markWidth
	if key == goal {
		height := len(frame.Lines(s.goalText(), width))
		b.items = []item{{height: max(1, min(height, mostGoal))}}
		return b
	}
	notes := s.notes(key)
	b.dots = dotsWidth(notes, width)
	for _, each := range notes {
		text := s.text(each)
		b.items = append(b.items, item{each, text, note.Height(text, width-b.dots)})
	}
	return b
}

// text is what a note says, with the themes it belongs to.
func (s *Empathy) text(each model.Note) string {
	parts := []string{note.Text(each, s.personaName)}
	for _, tag := range each.Tags {
		parts = append(parts, "#"+tag)
	}
	return strings.Join(parts, " ")
}

func (s *Empathy) personaName(id string) string {
	if persona := s.desk.Workshop().Persona(id); persona != nil {
		return persona.Title()
	}
	return id
}

// goalText is the head of the map on one line, or what to ask for it.
func (s *Empathy) goalText() string {
	current := s.current()
	if current == nil {
		return ""
	}
	var parts []string
	for _, part := range []string{current.Goal.Who, current.Goal.Do, current.Goal.Success} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	if len(parts) == 0 {
		return s.prompts(goal)[0]
	}
	return strings.Join(parts, " "+s.desk.Theme().Glyphs.Separator+" ")
}

// offset is the line of a note, counted from the first one of the box.
func (b box) offset(index int) int {
	y := 0
	for _, item := range b.items[:min(index, len(b.items))] {
		y += item.height + b.gap
	}
	return y
}

// row is the line of a note on the screen.
func (b box) row(index int) int { return b.inner().Min.Y + b.offset(index) - b.offset(b.first) }

// noteAt is the note on a line of the screen, or the nearest above.
func (b box) noteAt(y int) int {
	for index := range b.items {
		if b.row(index+1) > y {
			return index
		}
	}
	return max(0, len(b.items)-1)
}

// scrollBox shows the notes from where they were left, the cursor's among
// them, and nothing empty in vain.
func (s *Empathy) scrollBox(b *box) {
	room := b.inner().Dy() + b.gap
	b.first = min(s.scroll.first[b.key], max(0, len(b.items)-1))
	for b.first > 0 && b.offset(len(b.items))-b.offset(b.first-1) <= room {
		b.first--
	}
	if b.key != s.at.field || s.at.note >= len(b.items) {
		return
	}
	b.first = min(b.first, s.at.note)
	for b.first < s.at.note && b.offset(s.at.note+1)-b.offset(b.first) > room {
		b.first++
	}
}

// hidden counts the notes that the box has no room for.
func (b box) hidden() int {
	shown := 0
	for index := b.first; index < len(b.items) && b.row(index) < b.inner().Max.Y; index++ {
		shown++
	}
	return len(b.items) - shown
}

// dotsWidth is the room that the severities of these notes take in a box.
func dotsWidth(notes []model.Note, width int) int {
	for _, each := range notes {
		switch {
		case each.Severity == nil:
		case width > roomyBox:
			return 7
		default:
			return 3
		}
	}
	return 0
}
