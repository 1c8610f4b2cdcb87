package compare

import (
	"strings"

	"github.com/aymanbagabas/go-udiff"
)

// Piece is a run of words of a rewording that stayed, are gone or are new.
type Piece struct {
	Text string
	Fate Action // Removed, Added, or "" for words that stayed
}

// Rewording is what became of each word of a text, for changes that are
// [Reworded]; nil for any other.
func (c Change) Rewording() []Piece {
	if c.Action != Reworded {
		return nil
	}
	return reworded(c.Before.Value, c.After.Value)
}

// reworded compares two texts word by word, as if each word stood on a line of
// its own. What blanks are between them does not count.
func reworded(before, after string) []Piece {
	lines := func(text string) string {
		var b strings.Builder
		for word := range strings.FieldsSeq(text) {
			b.WriteString(word + "\n")
		}
		return b.String()
	}
	text := lines(before)
	var pieces []Piece
	add := func(words string, fate Action) {
		if words != "" {
			pieces = append(pieces, Piece{strings.ReplaceAll(strings.TrimSuffix(words, "\n"), "\n", " "), fate})
		}
	}
	end := 0
	for _, edit := range udiff.Lines(text, lines(after)) {
		add(text[end:edit.Start], "")
		add(text[edit.Start:edit.End], Removed)
		add(edit.New, Added)
		end = edit.End
	}
	add(text[end:], "")
	return pieces
}
