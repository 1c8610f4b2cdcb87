package markdown

import (
	"fmt"
	"slices"
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

// count says a number with its noun: "1 dot", "2 dots"; a plural of its own
// follows the noun.
func count(number int, noun string, plural ...string) string {
	switch {
	case number == 1:
	case len(plural) > 0:
		noun = plural[0]
	default:
		noun += "s"
	}
	return fmt.Sprintf("%d %s", number, noun)
}

// joined joins the texts that are not empty.
func joined(between string, texts ...string) string {
	filled := slices.DeleteFunc(texts, func(text string) bool { return text == "" })
	return strings.Join(filled, between)
}
