// Package note draws one note the same way on every screen: its text, how bad
// it is, and how we know.
package note

import (
	"fmt"
	"strings"

	"interlock/model"
	"interlock/tui/frame"
	"interlock/tui/theme"
)

// signs is the room at the right edge for the basis and its gap.
const signs = 2

// Text is what a note says on one line, with who does it and what carries it.
// Names gives the name of a persona by its id.
func Text(note model.Note, names func(id string) string) string {
	text := note.Text
	if carrier := note.Carrier(); carrier != "" {
		text = join(carrier, text)
	}
	if note.Who != "" {
		text = join(names(note.Who), text)
	}
	return text
}

func join(head, text string) string {
	if text == "" {
		return head
	}
	return head + ": " + text
}

// Height is the number of lines that a text takes at a width; at least one.
func Height(text string, width int) int {
	return max(1, len(frame.Lines(text, width-signs)))
}

// Look is how a note is drawn.
type Look struct {
	Style    frame.Style // of its text
	Selected bool        // the cursor is on it
	Votes    int         // dots that the room gave it
}

// Draw draws a note at the top of the area and returns the lines it takes. The
// text stands left; severity and basis stand at the right of its first line.
func Draw(f *frame.Frame, area frame.Rect, t *theme.Theme, text string, note model.Note, look Look) int {
	height := min(Height(text, area.Dx()), max(area.Dy(), 0))
	if height <= 0 || area.Dx() <= signs {
		return 0
	}
	whole, _ := frame.CutTop(area, height)
	style := look.Style
	if look.Selected {
		style = t.Selected
		f.Fill(whole, style)
	}
	right, left := frame.CutRight(whole, signs)
	f.Wrap(left, style, text)
	sign, signStyle := Basis(note.Basis, t)
	if look.Selected {
		signStyle = t.Selected
	}
	f.TextRight(right, signStyle, sign)
	return height
}

// Basis is the sign of how we know, with its look; nothing while nobody said.
func Basis(basis model.Basis, t *theme.Theme) (string, frame.Style) {
	switch {
	case basis == "":
		return " ", t.Muted
	case basis == model.Measured:
		return t.Glyphs.Measured, t.Measured
	case basis.Guess():
		return t.Glyphs.Guess, t.Guess
	}
	return t.Glyphs.Heard, t.Heard
}

// Details says in words what is known of a note, for the line that describes
// the selected one: "said · source s1 · severity 3".
func Details(note model.Note) string {
	var parts []string
	add := func(part string) {
		if part != "" {
			parts = append(parts, part)
		}
	}
	if note.Basis == "" {
		add("basis not said yet")
	} else {
		add(string(note.Basis))
	}
	if len(note.Source) > 0 {
		add("source " + strings.Join(note.Source, ", "))
	}
	if note.Severity != nil {
		add(fmt.Sprintf("severity %d", *note.Severity))
	}
	add(note.Kind)
	if len(note.Tags) > 0 {
		add("#" + strings.Join(note.Tags, " #"))
	}
	add(note.Audience)
	return strings.Join(parts, " · ")
}
