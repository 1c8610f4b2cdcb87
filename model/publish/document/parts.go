package document

import "interlock/model/blueprint"

// Moment tells one moment that matters, its heading included.
func Moment(b *blueprint.Blueprint, moment blueprint.Moment) []Block {
	t := &teller{}
	t.moment(b, moment)
	return t.blocks
}

// Initiative tells one initiative, its heading included.
func Initiative(initiative *blueprint.Initiative) []Block {
	t := &teller{}
	t.initiative(initiative)
	return t.blocks
}

// Linked tells what links lead to and come from, as seen from one place: first
// those that end there, then those that start there.
func Linked(causes, effects []blueprint.Link) []Block {
	t := &teller{}
	t.linkedBothWays(causes, effects)
	return t.blocks
}

// Note tells one note with what is known of it behind.
func Note(note blueprint.Note) Text { return noteLine(note) }
