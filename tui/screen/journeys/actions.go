package journeys

import (
	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/tui/action"
)

// Actions lists everything that can be done here.
func (s *Journeys) Actions() []action.Action {
	var all []action.Action
	for _, part := range []struct {
		scope   action.Scope
		actions []action.Action
	}{
		{scope, s.moveActions()},
		{scope, s.noteActions()},
		{scope, s.knowingActions()},
		{scope, s.stageActions()},
		{scope, s.viewActions()},
		{deckScope, s.deckActions()},
		{largeScope, s.largeActions()},
		{listScope, s.listActions()},
	} {
		for _, each := range part.actions {
			each.Scope = part.scope
			all = append(all, each)
		}
	}
	return all
}

func (s *Journeys) moveActions() []action.Action {
	stage := func(by int) func() tea.Cmd { return func() tea.Cmd { return s.moveStage(by) } }
	note := func(by int) func() tea.Cmd { return func() tea.Cmd { return s.moveNote(by) } }
	page := func(by int) func() tea.Cmd { return func() tea.Cmd { return s.movePage(by) } }
	turn := func(by int) func() tea.Cmd { return func() tea.Cmd { return s.turn(by) } }
	return []action.Action{
		{
			ID: "journeys.up", Title: "Up", Short: "move", Label: "↑↓←→", Keys: action.Keys("up k"), Footer: 1, Run: note(-1),
			Help: "Goes to the note above, and from the first one to the lane above.",
		},
		{
			ID: "journeys.down", Title: "Down", Keys: action.Keys("down j"), Run: note(1),
			Help: "Goes to the note below, and from the last one to the lane below.",
		},
		{ID: "journeys.left", Title: "Previous stage", Keys: action.Keys("left h"), Run: stage(-1), Help: "Goes to the stage before, in the same lane."},
		{ID: "journeys.right", Title: "Next stage", Keys: action.Keys("right l"), Run: stage(1), Help: "Goes to the stage after, in the same lane."},
		{ID: "journeys.first", Title: "First stage", Keys: action.Keys("home g"), Run: stage(-atEnd), Help: "Goes to the first stage of the journey."},
		{ID: "journeys.last", Title: "Last stage", Keys: action.Keys("end G"), Run: stage(atEnd), Help: "Goes to the last stage of the journey."},
		{ID: "journeys.page-up", Title: "One page of lanes up", Keys: action.Keys("pgup"), Run: page(-1), Help: "Goes up by as many lanes as are shown."},
		{ID: "journeys.page-down", Title: "One page of lanes down", Keys: action.Keys("pgdown"), Run: page(1), Help: "Goes down by as many lanes as are shown."},
		{ID: "journeys.previous", Title: "Previous journey", Keys: action.Keys("["), Run: turn(-1), Help: "Shows the journey before, where you left it."},
		{ID: "journeys.next", Title: "Next journey", Keys: action.Keys("]"), Run: turn(1), Help: "Shows the journey after, where you left it."},
		{
			ID: "journeys.list", Title: "Go to the list of journeys", Short: "journeys", Keys: action.Keys("tab shift+tab"), Footer: 9, Run: s.enterList,
			Help: "Goes to the list of all journeys, to open, add, copy or delete one.",
		},
	}
}

func (s *Journeys) noteActions() []action.Action {
	return []action.Action{
		{
			ID: "journeys.edit", Title: "Edit what the cursor is on", Short: "edit", Keys: action.Keys("enter"), Footer: 2, Run: s.edit, Why: s.locked,
			Help: "Rewords the note, names the stage, or asks for what the cell holds.",
		},
		{
			ID: "journeys.note", Title: "Write notes here", Short: "note", Keys: action.Keys("n"), Footer: 3, Run: s.write, Why: s.locked,
			Help: "Opens the capture line for this lane: type, enter, type, enter; tab goes to the next lane.",
		},
		{
			ID: "journeys.delete", Title: "Delete the note, or on its head the stage", Short: "delete", Keys: action.Keys("d delete"), Footer: 8, Run: s.remove, Why: s.nothingToDelete,
			Help: "Takes it away and says what points at it; u brings it back.",
		},
		{
			ID: "journeys.carry-up", Title: "Carry the note up", Keys: action.Keys("shift+up K"), Run: s.carryAlong(-1), Why: s.notAlong(-1),
			Help: "Carries the note up its list, and from the top into the lane above.",
		},
		{
			ID: "journeys.carry-down", Title: "Carry the note down", Keys: action.Keys("shift+down J"), Run: s.carryAlong(1), Why: s.notAlong(1),
			Help: "Carries the note down its list, and from the end into the lane below.",
		},
		{
			ID: "journeys.carry-left", Title: "Carry the note or the stage to the left", Keys: action.Keys("shift+left H"), Run: s.carryAcross(-1), Why: s.notAcross(-1),
			Help: "Carries the note to the stage before; on the head or the emotion, the whole stage.",
		},
		{
			ID: "journeys.carry-right", Title: "Carry the note or the stage to the right", Short: "carry", Label: "shift+←→", Keys: action.Keys("shift+right L"), Footer: 6,
			Run: s.carryAcross(1), Why: s.notAcross(1),
			Help: "Carries the note to the stage after; on the head or the emotion, the whole stage.",
		},
		{
			ID: "journeys.note-form", Title: "Fill in the form of the note or stage", Short: "form", Keys: action.Keys("e"), Run: s.formHere, Why: s.noStage,
			Help: "Opens everything that is known of the note: who does it, what carries it, kind, tags; beside a note, of the stage.",
		},
		{
			ID: "journeys.editor", Title: "Open the text in your editor", Keys: action.Keys("E"), Run: s.external, Why: s.noJourney,
			Help: "Opens the note in $VISUAL or $EDITOR, and beside a note the whole file of the journey.",
		},
	}
}

func (s *Journeys) knowingActions() []action.Action {
	basis := func(key string, basis model.Basis, title, help string) action.Action {
		return action.Action{ID: "journeys." + string(basis), Title: title, Keys: action.Keys(key), Run: s.setBasis(basis), Why: s.noNote, Help: help + " The same key takes it back."}
	}
	return []action.Action{
		basis("o", model.Observed, "Somebody observed it", "Says that one of us saw it happen."),
		basis("s", model.Said, "Somebody said it", "Says that we heard it from the person."),
		basis("i", model.Inferred, "We infer it", "Says that we conclude it from something else."),
		basis("a", model.Assumed, "We assume it", "Says that it is a guess to be checked."),
		basis("m", model.Measured, "It is measured", "Says that there are numbers for it."),
		{
			ID: "journeys.source", Title: "Cite a source", Keys: action.Keys("S"), Run: s.chooseSource, Why: s.noSources,
			Help: "Chooses the research that tells us this, for the note, or on its head for the stage.",
		},
		{
			ID: "journeys.worse", Title: "This pain is worse", Keys: action.Keys(">"), Run: s.changeSeverity(1), Why: s.noPain,
			Help: "Raises the severity of the pain, from 1 to 3.",
		},
		{
			ID: "journeys.milder", Title: "This pain is milder", Keys: action.Keys("<"), Run: s.changeSeverity(-1), Why: s.noPain,
			Help: "Lowers the severity of the pain; below 1 nobody has said.",
		},
	}
}

func (s *Journeys) stageActions() []action.Action {
	return []action.Action{
		{
			ID: "journeys.better-feeling", Title: "It feels better here", Short: "emotion", Label: "+ -", Keys: action.Keys("+ ="), Footer: 4, Run: s.moveEmotion(1), Why: s.noStage,
			Help: "Moves the emotion of the stage up by one, from -2 to +2; the curve follows.",
		},
		{
			ID: "journeys.worse-feeling", Title: "It feels worse here", Keys: action.Keys("-"), Run: s.moveEmotion(-1), Why: s.noStage,
			Help: "Moves the emotion of the stage down by one, from +2 to -2; the curve follows.",
		},
		{
			ID: "journeys.no-feeling", Title: "Nobody knows how it feels here", Keys: action.Keys("c"), Run: s.clearEmotion, Why: s.noEmotion,
			Help: "Clears the emotion of the stage: a gap in the curve.",
		},
		{
			ID: "journeys.moment", Title: "Mark a moment that matters", Short: "moment", Keys: action.Keys("*"), Footer: 5, Run: s.markMoment, Why: s.noStage,
			Help: "Marks the stage as a moment where trust is built or lost, and asks why.",
		},
		{
			ID: "journeys.stage", Title: "New stage after this one", Short: "stage", Keys: action.Keys("N"), Footer: 7, Run: s.newStage, Why: s.noJourney,
			Help: "Asks for its name and adds a stage behind the one of the cursor.",
		},
		{
			ID: "journeys.duplicate", Title: "Duplicate the stage", Keys: action.Keys("y"), Run: s.duplicateStage, Why: s.noStage,
			Help: "Copies the stage with all its notes behind itself.",
		},
		{
			ID: "journeys.form", Title: "Fill in the form of the whole stage", Keys: action.Keys("w"), Run: s.form, Why: s.noStage,
			Help: "Opens every field of the stage: phase, share, time, moment and the rest.",
		},
		{
			ID: "journeys.id", Title: "Change the id of the stage or note", Keys: action.Keys("I"), Run: s.askID, Why: s.noID,
			Help: "Changes the id by which others point at it; all of them follow.",
		},
	}
}

func (s *Journeys) viewActions() []action.Action {
	return []action.Action{
		{
			ID: "journeys.large", Title: "Show one stage large, or all again", Short: "large", Keys: action.Keys("z"), Footer: 10, Run: s.zoom, Why: s.nowhere,
			Help: "Shows every field of the stage with whole notes; left and right go to the other stages.",
		},
		{
			ID: "journeys.lanes", Title: "Choose the lanes that are shown", Keys: action.Keys("f"), Run: s.chooseLanes, Why: s.noLanes,
			Help: "Hides lanes and shows them again; nothing is lost.",
		},
		{
			ID: "journeys.deck", Title: "Ask beyond the interaction, card by card", Keys: action.Keys("B"), Run: s.openDeck, Why: s.noDeck,
			Help: "Shows one card after the other about tools, targets, peers, load and growth; what is said becomes pains of an employee's stage.",
		},
	}
}

func (s *Journeys) largeActions() []action.Action {
	return []action.Action{
		{
			ID: "journeys.small", Title: "Show all stages again", Short: "all stages", Keys: action.Keys("esc"), Footer: 1, Run: s.zoom,
			Help: "Goes back to the grid of all stages.",
		},
	}
}

func (s *Journeys) listActions() []action.Action {
	turn := func(by int) func() tea.Cmd { return func() tea.Cmd { return s.turn(by) } }
	end := func(last bool) func() tea.Cmd { return func() tea.Cmd { return s.endOfList(last) } }
	return []action.Action{
		{ID: "journey-list.up", Title: "Journey above", Short: "choose", Label: "↑↓", Keys: action.Keys("up k ["), Footer: 1, Run: turn(-1), Help: "Shows the journey above."},
		{ID: "journey-list.down", Title: "Journey below", Keys: action.Keys("down j ]"), Run: turn(1), Help: "Shows the journey below."},
		{ID: "journey-list.first", Title: "First journey", Keys: action.Keys("home g pgup"), Run: end(false), Help: "Shows the first journey of the list."},
		{ID: "journey-list.last", Title: "Last journey", Keys: action.Keys("end G pgdown"), Run: end(true), Help: "Shows the last journey of the list."},
		{
			ID: "journey-list.open", Title: "Go into the journey", Short: "open", Keys: action.Keys("enter tab shift+tab right l esc"), Footer: 2, Run: s.leaveList,
			Help: "Goes to the stages of the journey.",
		},
		{
			ID: "journey-list.new", Title: "New journey", Short: "new", Keys: action.Keys("n N"), Footer: 3, Run: s.newJourney, Why: s.locked,
			Help: "Asks whose journey it is and from where to where it goes.",
		},
		{
			ID: "journey-list.frame", Title: "Fill in what frames the journey", Short: "frame", Keys: action.Keys("e"), Footer: 4, Run: s.frameForm, Why: s.noJourney,
			Help: "Opens the persona, the scenario, the trigger, the goal and what they expect.",
		},
		{
			ID: "journey-list.duplicate", Title: "Duplicate the journey", Short: "duplicate", Keys: action.Keys("y"), Footer: 5, Run: s.duplicateJourney, Why: s.noJourney,
			Help: "Copies the journey under a new id.",
		},
		{
			ID: "journey-list.variant", Title: "New variant of the journey", Short: "variant", Keys: action.Keys("v"), Footer: 7, Run: s.newVariant, Why: s.noJourney,
			Help: "Asks for its title and begins a journey that holds only what is to be different.",
		},
		{
			ID: "journey-list.differences", Title: "Keep only what differs from another journey", Keys: action.Keys("V"), Run: s.keepDifferences, Why: s.noCopy,
			Help: "Makes a copy a variant: whole it stays as it is, and its file holds what differs.",
		},
		{
			ID: "journey-list.delete", Title: "Delete the journey", Short: "delete", Keys: action.Keys("d delete"), Footer: 6, Run: s.deleteJourney, Why: s.noJourney,
			Help: "Takes the journey away and says what points at it; u brings it back.",
		},
		{
			ID: "journey-list.id", Title: "Change the id of the journey", Keys: action.Keys("I"), Run: s.renameJourney, Why: s.noJourney,
			Help: "Changes the id by which others point at it; all of them follow.",
		},
	}
}
