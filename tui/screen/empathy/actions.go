package empathy

import (
	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/tui/action"
)

// Actions lists the keys of the board and of the list of maps.
func (s *Empathy) Actions() []action.Action {
	var all []action.Action
	for _, group := range [][]action.Action{s.moving(), s.writing(), s.knowing(), s.carrying(), s.mapping()} {
		for _, each := range group {
			each.Scope = scope
			all = append(all, each)
		}
	}
	for _, each := range s.listing() {
		each.Scope = listScope
		all = append(all, each)
	}
	return all
}

// by binds how far a movement goes.
func by(move func(by int) tea.Cmd, distance int) func() tea.Cmd {
	return func() tea.Cmd { return move(distance) }
}

func (s *Empathy) moving() []action.Action {
	return []action.Action{
		{ID: "empathy.up", Title: "Up", Short: "move", Label: "↑↓←→", Keys: action.Keys("up k"), Footer: 1, Why: s.noMap, Run: by(s.moveAlong, -1), Help: "Goes to the note above, and on to the field above."},
		{ID: "empathy.down", Title: "Down", Keys: action.Keys("down j"), Why: s.noMap, Run: by(s.moveAlong, 1), Help: "Goes to the note below, and on to the field below."},
		{ID: "empathy.left", Title: "Left", Keys: action.Keys("left h"), Why: s.noMap, Run: by(s.moveAcross, -1), Help: "Goes to the field on the left, to the note beside this one."},
		{ID: "empathy.right", Title: "Right", Keys: action.Keys("right l"), Why: s.noMap, Run: by(s.moveAcross, 1), Help: "Goes to the field on the right, to the note beside this one."},
		{ID: "empathy.first", Title: "First note of the field", Keys: action.Keys("home g"), Why: s.noMap, Run: by(s.moveTo, 0), Help: "Goes to the first note of the field."},
		{ID: "empathy.last", Title: "Last note of the field", Keys: action.Keys("end G"), Why: s.noMap, Run: by(s.moveTo, atEnd), Help: "Goes to the last note of the field."},
		{ID: "empathy.above", Title: "Field above", Keys: action.Keys("pgup"), Why: s.noMap, Run: by(s.moveField, -1), Help: "Goes to the field above, however many notes lie between."},
		{ID: "empathy.below", Title: "Field below", Keys: action.Keys("pgdown"), Why: s.noMap, Run: by(s.moveField, 1), Help: "Goes to the field below, however many notes lie between."},
		{ID: "empathy.next", Title: "Next field, at the end the list of maps", Keys: action.Keys("tab"), Why: s.noMap, Run: by(s.step, 1), Help: "Goes round the fields in the order of the method: goal, what is outside, what is inside, the list of maps."},
		{ID: "empathy.previous", Title: "Previous field, before the goal the list of maps", Keys: action.Keys("shift+tab"), Why: s.noMap, Run: by(s.step, -1), Help: "Goes round the fields the other way."},
		{ID: "empathy.view", Title: "Full canvas or four quadrants", Short: "view", Keys: action.Keys("v"), Footer: 6, Why: s.noMap, Run: s.changeView, Help: "Shows all fields, or only says, thinks, does and feels; the map stays the same."},
		{ID: "empathy.previous-map", Title: "Previous map", Keys: action.Keys("["), Why: s.noOther, Run: by(s.turn, -1), Help: "Shows the map before this one."},
		{ID: "empathy.next-map", Title: "Next map", Short: "other map", Label: "[ ]", Keys: action.Keys("]"), Footer: 7, Why: s.noOther, Run: by(s.turn, 1), Help: "Shows the map after this one."},
	}
}

func (s *Empathy) writing() []action.Action {
	return []action.Action{
		{ID: "empathy.note", Title: "Write notes", Short: "new note", Keys: action.Keys("n"), Footer: 2, Why: s.desk.ReadOnly, Run: s.write, Help: "Opens the capture line: type, enter, type, enter; tab goes to the next field. On the goal it opens the goal, without a map it makes one."},
		{ID: "empathy.edit", Title: "Reword the note", Short: "reword", Keys: action.Keys("enter"), Footer: 3, Why: s.notHere, Run: s.edit, Help: "Changes the words of the note; nothing left deletes it. On the goal it opens the goal."},
		{ID: "empathy.form", Title: "Everything about the note or the goal", Keys: action.Keys("e"), Why: s.noForm, Run: s.form, Help: "Opens all fields of the note, or who, do and success of the goal."},
		{ID: "empathy.editor", Title: "Open the note in your editor", Keys: action.Keys("E"), Why: s.noNote, Run: s.external, Help: "Opens the text in $VISUAL or $EDITOR."},
		{ID: "empathy.delete", Title: "Delete the note", Keys: action.Keys("d delete"), Why: s.noNote, Run: s.delete, Help: "Deletes the note at once; u brings it back."},
		{ID: "empathy.cluster", Title: "Put the note under a theme", Keys: action.Keys("c"), Why: s.noNote, Run: s.cluster, Help: "Clusters notes: asks for a theme and shows it as #theme; the same one again takes it off."},
		{ID: "empathy.worse", Title: "The pain is worse", Keys: action.Keys(">"), Why: s.noPain, Run: by(s.changeSeverity, 1), Help: "Says how bad the pain is, from 1 to 3."},
		{ID: "empathy.milder", Title: "The pain is milder", Keys: action.Keys("<"), Why: s.noPain, Run: by(s.changeSeverity, -1), Help: "Says how bad the pain is; below 1 nothing is said."},
		{ID: "empathy.name", Title: "Change the id of the note", Keys: action.Keys("I"), Why: s.noNote, Run: s.name, Help: "Names the note, so that links can point at it; what points at it follows."},
	}
}

// knowing are the ways to say how we know.
func (s *Empathy) knowing() []action.Action {
	basis := func(key string, basis model.Basis, help string) action.Action {
		return action.Action{
			ID: "empathy." + string(basis), Title: "We know it: " + string(basis), Keys: action.Keys(key),
			Why: s.noNote, Run: s.setBasis(basis), Help: help + " Again takes it back.",
		}
	}
	observed := basis("o", model.Observed, "Somebody watched it happen.")
	observed.Short, observed.Label, observed.Footer = "how we know", "o s i a m", 5
	return []action.Action{
		observed,
		basis("s", model.Said, "One of them said it."),
		basis("i", model.Inferred, "A guess: it follows from something else."),
		basis("a", model.Assumed, "A guess: nobody has seen or heard it."),
		basis("m", model.Measured, "There is a figure for it."),
		{ID: "empathy.source", Title: "Cite a source", Keys: action.Keys("S"), Why: s.noSources, Run: s.chooseSource, Help: "Says which interview, count or visit tells us; a cited one is taken back."},
	}
}

func (s *Empathy) carrying() []action.Action {
	return []action.Action{
		{ID: "empathy.carry-up", Title: "Carry the note up", Short: "carry", Label: "shift+↑↓←→", Keys: action.Keys("shift+up K"), Footer: 4, Why: s.noNote, Run: by(s.carryAlong, -1), Help: "Moves the note up in its field, and on to the field above."},
		{ID: "empathy.carry-down", Title: "Carry the note down", Keys: action.Keys("shift+down J"), Why: s.noNote, Run: by(s.carryAlong, 1), Help: "Moves the note down in its field, and on to the field below."},
		{ID: "empathy.carry-left", Title: "Carry the note left", Keys: action.Keys("shift+left H"), Why: s.noNote, Run: by(s.carryAcross, -1), Help: "Moves the note to the field on the left."},
		{ID: "empathy.carry-right", Title: "Carry the note right", Keys: action.Keys("shift+right L"), Why: s.noNote, Run: by(s.carryAcross, 1), Help: "Moves the note to the field on the right."},
	}
}

// mapping is what can be done to the whole map from the palette; the list of
// maps has keys for it.
func (s *Empathy) mapping() []action.Action {
	return []action.Action{
		{ID: "empathy.new-map", Title: "New empathy map", Why: s.desk.ReadOnly, Run: s.newMap, Help: "Asks whose map it is and in which situation."},
		{ID: "empathy.edit-map", Title: "Persona, situation and sources of the map", Why: s.notHere, Run: s.editMap, Help: "Opens what is known of the map itself."},
		{ID: "empathy.duplicate-map", Title: "Duplicate the map", Why: s.notHere, Run: s.duplicateMap, Help: "Copies the map with all its notes under a new id."},
		{ID: "empathy.delete-map", Title: "Delete the map", Why: s.notHere, Run: s.deleteMap, Help: "Deletes the map with all its notes; u brings it back."},
		{ID: "empathy.rename-map", Title: "Change the id of the map", Why: s.notHere, Run: s.renameMap, Help: "Renames the file of the map; what points at it follows."},
	}
}

// listing are the keys of the list of maps.
func (s *Empathy) listing() []action.Action {
	back := func() tea.Cmd { s.listed = false; return nil }
	return []action.Action{
		{ID: "maps.up", Title: "Map above", Short: "choose", Label: "↑↓", Keys: action.Keys("up k ["), Footer: 1, Run: by(s.turn, -1), Help: "Shows the map above."},
		{ID: "maps.down", Title: "Map below", Keys: action.Keys("down j ]"), Run: by(s.turn, 1), Help: "Shows the map below."},
		{ID: "maps.first", Title: "First map", Keys: action.Keys("home g"), Run: by(s.turn, -atEnd), Help: "Shows the first map."},
		{ID: "maps.last", Title: "Last map", Keys: action.Keys("end G"), Run: by(s.turn, atEnd), Help: "Shows the last map."},
		{ID: "maps.open", Title: "Go to the board", Short: "open", Keys: action.Keys("enter right l esc"), Footer: 2, Run: back, Help: "Goes to the board of the map that is shown."},
		{ID: "maps.next", Title: "On to the goal", Keys: action.Keys("tab"), Run: by(s.stepBack, 1), Help: "Goes to the first field of the board."},
		{ID: "maps.previous", Title: "Back to the last field", Keys: action.Keys("shift+tab"), Run: by(s.stepBack, -1), Help: "Goes to the last field of the board."},
		{ID: "maps.new", Title: "New empathy map", Short: "new map", Keys: action.Keys("n"), Footer: 3, Why: s.desk.ReadOnly, Run: s.newMap, Help: "Asks whose map it is and in which situation."},
		{ID: "maps.duplicate", Title: "Duplicate the map", Short: "duplicate", Keys: action.Keys("y"), Footer: 4, Why: s.notHere, Run: s.duplicateMap, Help: "Copies the map with all its notes under a new id."},
		{ID: "maps.edit", Title: "Persona, situation and sources of the map", Short: "edit", Keys: action.Keys("e"), Footer: 5, Why: s.notHere, Run: s.editMap, Help: "Opens what is known of the map itself."},
		{ID: "maps.delete", Title: "Delete the map", Short: "delete", Keys: action.Keys("d delete"), Footer: 6, Why: s.notHere, Run: s.deleteMap, Help: "Deletes the map with all its notes; u brings it back."},
		{ID: "maps.rename", Title: "Change the id of the map", Keys: action.Keys("I"), Why: s.notHere, Run: s.renameMap, Help: "Renames the file of the map; what points at it follows."},
		{ID: "maps.view", Title: "Full canvas or four quadrants", Keys: action.Keys("v"), Why: s.noMap, Run: s.changeView, Help: "Shows all fields, or only says, thinks, does and feels; the map stays the same."},
	}
}
