package merge

import (
	"errors"
	"strings"
)

// Take is what somebody chose for one conflict.
type Take int

// What can be chosen.
const (
	TakeNothing Take = iota // the conflict stays open
	TakeOurs                // mine
	TakeTheirs
	TakeBoth // ours, and theirs below
	TakeText // what was typed
)

// Choice settles one conflict.
type Choice struct {
	Take Take
	Text string // for TakeText: whole lines
}

// Resolve settles the conflicts of a text with marks, in their order; those
// without a choice stay open. The error says why the settled text would not be
// sound, as when one field would stand there twice.
func Resolve(text string, choices []Choice) (string, error) {
	pieces, regions, ok := unmark(text, 0)
	if !ok || len(choices) > len(regions) {
		return "", errors.New("the text does not hold these conflicts any more; look at it again")
	}
	before := min(soundness(sideOf(pieces, fromOurs)), soundness(sideOf(pieces, fromTheirs)))
	settle(pieces, choices)
	for _, from := range []origin{fromOurs, fromTheirs} {
		switch sound := soundness(sideOf(pieces, from)); {
		case sound < before && sound == 0:
			return "", errors.New("the text cannot be read like this; take one side, or edit the lines")
		case sound < before:
			return "", errors.New("the same field or id would stand there twice; take one side, or edit the lines")
		}
	}
	var b strings.Builder
	for _, p := range pieces {
		b.WriteString(p.text)
		if p.clash != nil {
			b.WriteString(p.clash.marked)
		}
	}
	return b.String(), nil
}

// settle puts what was chosen in the place of each clash.
func settle(pieces []piece, choices []Choice) {
	for i, p := range pieces {
		if p.clash == nil {
			continue
		}
		if len(choices) == 0 {
			return
		}
		choice := choices[0]
		choices = choices[1:]
		switch choice.Take {
		case TakeOurs:
			pieces[i] = piece{text: p.clash.ours}
		case TakeTheirs:
			pieces[i] = piece{text: p.clash.theirs}
		case TakeBoth:
			pieces[i] = piece{text: p.clash.ours + p.clash.theirs}
		case TakeText:
			pieces[i] = piece{text: ended(choice.Text)}
		}
	}
}
