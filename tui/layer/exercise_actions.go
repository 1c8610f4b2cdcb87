package layer

import (
	tea "charm.land/bubbletea/v2"

	"interlock/model/learn"
	"interlock/tui/action"
	"interlock/tui/screen"
)

// everything scrolls to either end.
const everything = 1 << 20

func exerciseActions(top func() screen.Layer) []action.Action {
	run := func(do func(*Exercise) tea.Cmd) func() tea.Cmd { return with(top, do) }
	turnTo := func(page ExercisePage) func() tea.Cmd {
		return run(func(e *Exercise) tea.Cmd { return e.turnTo(page) })
	}
	turn := func(by int) func() tea.Cmd { return run(func(e *Exercise) tea.Cmd { return e.turn(by) }) }
	scroll := func(by int) func() tea.Cmd { return run(func(e *Exercise) tea.Cmd { return e.scroll(by) }) }
	page := func(by int) func() tea.Cmd {
		return run(func(e *Exercise) tea.Cmd { return e.scroll(by * max(1, e.shown-1)) })
	}
	actions := []action.Action{
		{
			ID: "exercise.hint", Title: "Take the next hint", Short: "hint", Keys: action.Keys("h"), Footer: 1, Run: run((*Exercise).Hint), Why: exerciseWhy(top, noHint),
			Help: "Gives one hint for what is missing, or the next stop of a tour. It costs nothing and is counted.",
		},
		{
			ID: "exercise.score", Title: "Show the score", Short: "score", Keys: action.Keys("s"), Footer: 2, Run: turnTo(ScorePage), Why: exerciseWhy(top, noScore),
			Help: "Says how many of ten points are there, and what is missing.",
		},
		{
			ID: "exercise.go", Title: "Go to one of the files to work on", Short: "go to work", Keys: action.Keys("enter o"), Footer: 3, Run: run((*Exercise).goTo), Why: exerciseWhy(top, nowhere),
			Help: "Lists the files to open first, and those that the hint names, and shows the one you choose.",
		},
		{ID: "exercise.task", Title: "Show the task", Keys: action.Keys("t"), Run: turnTo(TaskPage), Help: "Tells what is to be done, how long it takes and with how many."},
		{ID: "exercise.say", Title: "Show what the trainer says", Keys: action.Keys("w"), Run: turnTo(TrainerPage), Help: "Tells what to say before, and after the reveal what to say then."},
		{
			ID: "exercise.reveal", Title: "Reveal the answers", Short: "answers", Keys: action.Keys("a"), Footer: 6, Run: run((*Exercise).Reveal), Why: exerciseWhy(top, noReveal),
			Help: "Asks once, shows every right answer, and lets the findings speak.",
		},
		{
			ID: "exercise.reset", Title: "Begin the exercise anew", Short: "begin anew", Keys: action.Keys("r"), Footer: 7, Run: run((*Exercise).Reset), Why: exerciseWhy(top, noChange),
			Help: "Puts the files back as they were handed out. Asks before anything written goes; u brings it back.",
		},
		{ID: "exercise.next", Title: "Next page", Short: "pages", Keys: action.Keys("tab right l"), Footer: 4, Run: turn(1), Help: "Turns to the next page of the exercise."},
		{ID: "exercise.previous", Title: "Previous page", Keys: action.Keys("shift+tab left"), Run: turn(-1), Help: "Turns to the page before."},
		{ID: "exercise.up", Title: "Scroll up", Keys: action.Keys("up k"), Run: scroll(-1), Help: "Shows the line above."},
		{ID: "exercise.down", Title: "Scroll down", Keys: action.Keys("down j"), Run: scroll(1), Help: "Shows the line below."},
		{ID: "exercise.page-up", Title: "Scroll one page up", Keys: action.Keys("pgup"), Run: page(-1), Help: "Shows what stands above."},
		{ID: "exercise.page-down", Title: "Scroll one page down", Keys: action.Keys("pgdown space"), Run: page(1), Help: "Shows what stands below."},
		{ID: "exercise.top", Title: "Scroll to the beginning", Keys: action.Keys("home g"), Run: scroll(-everything), Help: "Shows the first lines."},
		{ID: "exercise.bottom", Title: "Scroll to the end", Keys: action.Keys("end G"), Run: scroll(everything), Help: "Shows the last lines."},
		{ID: "exercise.leave", Title: "Go to work", Short: "leave", Keys: action.Keys("esc q X"), Footer: 5, Run: run((*Exercise).leave), Help: "Closes the panel; X opens it again."},
	}
	for i := range actions {
		actions[i].Scope = exerciseScope
	}
	return actions
}

// exerciseWhy tells why something cannot be done in the exercise now.
func exerciseWhy(top func() screen.Layer, why func(*Exercise) string) func() string {
	return func() string {
		exercise, ok := top().(*Exercise)
		if !ok {
			return "The exercise is not open."
		}
		exercise.learn()
		if exercise.problem != nil {
			return capital(exercise.problem.Error())
		}
		return why(exercise)
	}
}

func noChange(e *Exercise) string { return e.desk.ReadOnly() }

func noHint(e *Exercise) string {
	if e.attempt.Kit.Unaided {
		return capital(learn.ErrNoHints.Error())
	}
	return noChange(e)
}

func noReveal(e *Exercise) string {
	if e.attempt.State.Silent {
		return e.desk.ReadOnly()
	}
	return ""
}

func noScore(e *Exercise) string {
	if !e.attempt.Kit.Solved() {
		return "This kit is read, not solved: h gives one stop of the tour after the other."
	}
	return ""
}

func nowhere(e *Exercise) string {
	if len(e.places()) == 0 {
		return "None of the files to open is there any more."
	}
	return ""
}
