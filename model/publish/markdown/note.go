package markdown

import (
	"fmt"
	"strings"

	"interlock/model/blueprint"
)

// lineBreak stands between the notes of a cell.
const lineBreak = "<br>"

// noteLine is a note with what is known of it behind.
func noteLine(note blueprint.Note) string {
	line := Escape(note.Statement())
	var known []string
	if note.Severity > 0 {
		known = append(known, fmt.Sprintf("severity %d", note.Severity))
	}
	switch {
	case note.Guess():
		known = append(known, "a guess: "+Escape(string(note.Basis)))
	case note.Basis != "":
		known = append(known, Escape(string(note.Basis)))
	}
	for _, source := range note.Sources {
		known = append(known, Escape(source.ID))
	}
	if note.Dots > 0 {
		known = append(known, count(note.Dots, "dot"))
	}
	if len(known) == 0 {
		return line
	}
	return strings.TrimSpace(line + " (" + strings.Join(known, ", ") + ")")
}

func noteLines(notes []blueprint.Note) []string {
	lines := make([]string, len(notes))
	for i, note := range notes {
		lines[i] = noteLine(note)
	}
	return lines
}

// cell holds the notes of one field of one stage.
func cell(notes []blueprint.Note) string { return strings.Join(noteLines(notes), lineBreak) }

func count(number int, noun string) string {
	if number != 1 {
		noun += "s"
	}
	return fmt.Sprintf("%d %s", number, noun)
}
