package document

import (
	"fmt"
	"slices"
	"strings"

	"interlock/model/blueprint"
)

// noteLine is a note with what is known of it behind.
func noteLine(note blueprint.Note) Text {
	var known []Text
	if note.Severity > 0 {
		known = append(known, ours(fmt.Sprintf("severity %d", note.Severity)))
	}
	switch {
	case note.Guess():
		known = append(known, line(ours("a guess: "), theirs(string(note.Basis))))
	case note.Basis != "":
		known = append(known, theirs(string(note.Basis)))
	}
	for _, source := range note.Sources {
		known = append(known, theirs(source.ID))
	}
	if note.Dots > 0 {
		known = append(known, ours(count(note.Dots, "dot")))
	}
	text := theirs(note.Statement())
	switch {
	case len(known) == 0:
		return text
	case text == nil:
		return line(ours("("), spread(", ", known), ours(")"))
	}
	return line(text, ours(" ("), spread(", ", known), ours(")"))
}

func noteLines(notes []blueprint.Note) []Text {
	lines := make([]Text, len(notes))
	for i, note := range notes {
		lines[i] = noteLine(note)
	}
	return lines
}

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
