package tui

import (
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"interlock/tui/action"
	"interlock/tui/screen"
)

// globalActions are the keys that mean the same everywhere.
func (a *App) globalActions(screens []tab) []action.Action {
	actions := slices.Concat(a.editActions(), a.timerActions(), a.parkingActions(), a.presentActions(), a.wallActions(), a.roundActions(), a.programActions())
	for _, tab := range screens {
		actions = append(actions, action.Action{
			ID: "screen." + tab.digit, Title: "Show " + tab.screen.Title(), Keys: []string{tab.digit}, Why: a.noWorkshop,
			Help: "Goes to the screen " + tab.screen.Title() + ".",
			Run:  func() tea.Cmd { return a.Show(tab.digit) },
		})
	}
	for i := range actions {
		actions[i].Scope = global
	}
	return slices.Concat(a.sharedActions(), actions, a.versionActions(), a.alwaysActions())
}

// sharedActions work on every screen and in the forms over them.
func (a *App) sharedActions() []action.Action {
	actions := []action.Action{
		{
			ID: "undo", Title: "Undo", Short: "undo", Keys: action.Keys("u ctrl+z"), Footer: 90, Run: a.undo, Why: a.nothingToUndo,
			Help: "Takes back the last thing you did, as often as you like.",
		},
		{
			ID: "redo", Title: "Redo", Keys: action.Keys("ctrl+r ctrl+y"), Run: a.redo, Why: a.nothingToRedo,
			Help: "Does again what you took back.",
		},
		{
			ID: "save", Title: "Save now", Keys: action.Keys("ctrl+s"), Run: a.saveNow, Why: a.ReadOnly,
			Help: "Every edit is saved by itself; this tries again when saving failed.",
		},
		{
			ID: "palette", Title: "Find an action", Short: "actions", Keys: action.Keys(": ctrl+p"), Footer: 95, Run: a.openPalette,
			Help: "Lists everything you can do, here and everywhere, and does it.",
		},
		{
			ID: "help", Title: "Help", Short: "help", Keys: action.Keys("?"), Footer: 91, Run: a.openHelp,
			Help: "Explains every key that works here, and runs the one you choose.",
		},
		{
			ID: "message", Title: "Show the last message in full", Keys: action.Keys("!"), Run: a.showMessage, Why: a.noMessage,
			Help: "Opens the last message with its whole text.",
		},
		{
			ID: "theme", Title: "Change the theme: dark, light or automatic", Keys: action.Keys("ctrl+t"), Run: a.changeTheme,
			Help: "Goes from dark to light to what the terminal says.",
		},
		{
			ID: "blank", Title: "Blank the screen", Keys: action.Keys("b"), Run: a.blankScreen,
			Help: "Hides everything from the room until the next key.",
		},
	}
	for i := range actions {
		actions[i].Scope = screen.Shared
	}
	return actions
}

// editActions are about the workshop.
func (a *App) editActions() []action.Action {
	actions := []action.Action{
		{
			ID: "search", Title: "Search everything", Short: "search", Keys: action.Keys("/"), Footer: 93, Run: a.openSearch, Why: a.noWorkshop,
			Help: "Finds words in every text of the workshop and jumps there.",
		},
		{
			ID: "export", Title: "Publish the blueprint", Short: "publish", Keys: action.Keys("x"), Footer: 94, Run: a.openExport, Why: a.noPublisher,
			Help: "Writes the combined blueprint as a page, a document or data.",
		},
		{
			ID: "unreadable", Title: "Show the files that could not be opened", Run: a.openUnreadable, Why: a.noUnreadable,
			Help: "Says why; what was found in all others stands under Findings.",
		},
		{
			ID: "conflicts", Title: "Decide about files changed on both sides", Run: a.decide, Why: a.noConflicts,
			Help: "Asks again whether to keep your version or another program's.",
		},
		{
			ID: "marks", Title: "Decide the open conflicts of a merge", Run: a.decideMarks, Why: a.noMarks,
			Help: "Shows what both sides wrote, with one key each for mine, theirs and both.",
		},
		{
			ID: "start", Title: "Open another workshop", Run: a.backToStart, Why: a.noWorkshop,
			Help: "Saves and closes this workshop and shows the start screen.",
		},
		a.minutesAction(),
		a.answersAction(),
	}
	return append(actions, a.exerciseActions()...)
}

// programActions are about the program and its window.
func (a *App) programActions() []action.Action {
	return []action.Action{
		{
			ID: "dismiss", Title: "Dismiss the message", Keys: action.Keys("esc"), Hidden: true, Run: a.dismiss,
			Help: "Takes the message away.",
		},
		{
			ID: "suspend", Title: "Suspend, back with fg", Run: func() tea.Cmd { return tea.Suspend },
			Help: "Gives the terminal back for a while.",
		},
		{
			ID: "quit", Title: "Quit", Short: "quit", Keys: action.Keys("q"), Footer: 99, Run: a.quit,
			Help: "Ends the program. Everything is saved.",
		},
	}
}

// alwaysActions work while a text is typed or a card is open, too.
func (a *App) alwaysActions() []action.Action {
	return []action.Action{
		{
			ID: "help.always", Title: "Help, also while typing", Keys: action.Keys("f1"), Scope: always, Run: a.openHelp,
			Help: "Explains every key that works here, and runs the one you choose.",
		},
		{
			ID: "mouse", Title: "Give the mouse to the terminal, or take it", Keys: action.Keys("f2"), Scope: always, Run: a.toggleMouse,
			Help: "Frees the mouse, so that text can be marked and copied; again takes it back.",
		},
		{
			ID: "leave", Title: "Quit, whatever is open", Keys: action.Keys("ctrl+c"), Scope: always, Run: a.quit,
			Help: "Ends the program. Everything is saved, and a text being typed is offered again.",
		},
		a.parkAction(),
	}
}

// Show shows the screen with that digit.
func (a *App) Show(digit string) tea.Cmd {
	at := slices.IndexFunc(a.screens, func(tab tab) bool { return tab.digit == digit })
	if at < 0 {
		return a.Say("There is no screen " + digit + ".")
	}
	a.active = at
	return nil
}

func (a *App) noWorkshop() string {
	if a.opened == nil {
		return "Open a workshop first."
	}
	return ""
}

func (a *App) nothingToUndo() string {
	if a.opened == nil {
		return a.noWorkshop()
	}
	if _, ok := a.opened.Session.CanUndo(); !ok {
		return "There is nothing to undo."
	}
	return ""
}

func (a *App) nothingToRedo() string {
	if a.opened == nil {
		return a.noWorkshop()
	}
	if _, ok := a.opened.Session.CanRedo(); !ok {
		return "There is nothing to redo."
	}
	return ""
}

func (a *App) noMessage() string {
	if a.message.full() == "" {
		return "There is no message."
	}
	return ""
}

func (a *App) noPublisher() string {
	if a.options.Publisher == nil {
		return "Nothing can be published from here."
	}
	return a.noWorkshop()
}

func (a *App) saveNow() tea.Cmd {
	a.saving.asked = true
	a.news("Everything is saved by itself, within a second of each edit.")
	return a.save()
}

func (a *App) toggleMouse() tea.Cmd {
	a.mouse.on = !a.mouse.on
	if a.mouse.on {
		return a.Say("The mouse works in Interlock again.")
	}
	return a.Say("The mouse belongs to the terminal now: mark text as you like, f2 takes it back.")
}

func (a *App) blankScreen() tea.Cmd {
	a.blank = true
	return nil
}

func (a *App) dismiss() tea.Cmd {
	a.message.news, a.message.error = "", ""
	return nil
}

func (a *App) remember(key, value string) {
	if a.options.Remember != nil {
		a.options.Remember(key, value)
	}
}

// count says "1 file" or "3 files".
func count(number int, one string) string {
	if number == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %ss", number, one)
}
