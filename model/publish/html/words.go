package html

import (
	"strconv"

	"interlock/model"
	"interlock/model/blueprint"
)

// sideClass is the class that gives a side its colour.
func sideClass(side model.Side) string {
	if side == model.Employee {
		return "employee"
	}
	return "customer"
}

// actors are who and what stands behind a note of the delivery lanes.
func actors(note blueprint.Note) []string {
	var list []string
	for _, name := range []string{note.Who.Title, note.Carrier} {
		if name != "" {
			list = append(list, name)
		}
	}
	return list
}

// mark is one thing to know about a note, in a word.
type mark struct {
	Sign string // the class of the sign before the word; "" for none
	Word string
}

// marks say of a note how bad it is, how we know it and what it belongs to.
func marks(note blueprint.Note) []mark {
	var list []mark
	if note.Severity > 0 {
		list = append(list, mark{Word: "severity " + strconv.Itoa(note.Severity)})
	}
	if note.Basis != "" {
		list = append(list, basisMark(note.Basis))
	}
	for _, source := range note.Sources {
		list = append(list, mark{Word: source.ID})
	}
	if note.Kind != "" {
		list = append(list, mark{Word: note.Kind})
	}
	for _, tag := range note.Tags {
		list = append(list, mark{Word: tag})
	}
	switch {
	case note.Dots == 1:
		list = append(list, mark{Word: "1 vote"})
	case note.Dots > 1:
		list = append(list, mark{Word: strconv.Itoa(note.Dots) + " votes"})
	}
	return list
}

// basisMark is a full circle for what was measured, a half one for what people
// said or did, and an empty one for guesses.
func basisMark(basis model.Basis) mark {
	switch {
	case basis.Guess():
		return mark{"empty", "guess"}
	case basis == model.Measured:
		return mark{"full", string(basis)}
	}
	return mark{"half", string(basis)}
}

// effectClass is the class of what a link does.
func effectClass(link blueprint.Link) string {
	switch link.Effect {
	case "harms", "helps":
		return link.Effect
	}
	return "touches"
}

// cellClass is the class of a crossing: what its links do; "" without one.
func cellClass(cell blueprint.Cell) string {
	class := ""
	for _, link := range cell {
		switch effect := effectClass(link); {
		case class == "":
			class = effect
		case class != effect:
			return "both"
		}
	}
	return class
}
