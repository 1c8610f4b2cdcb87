package layer

import (
	tea "charm.land/bubbletea/v2"

	"interlock/tui/action"
	"interlock/tui/screen"
)

const changesScope action.Scope = "changes"

func changesActions(top func() screen.Layer) []action.Action {
	run := func(do func(*Changes) tea.Cmd) func() tea.Cmd { return with(top, do) }
	move := func(by func(c *Changes) int) func() tea.Cmd {
		return run(func(c *Changes) tea.Cmd { return c.move(by(c)) })
	}
	why := func(ask func(*Changes) string) func() string {
		return func() string {
			if panel, ok := top().(*Changes); ok {
				return ask(panel)
			}
			return "The panel of changes is not in front."
		}
	}
	actions := []action.Action{
		{ID: "changes.up", Title: "Line above", Label: "↑↓", Short: "move", Keys: action.Keys("up k"), Footer: 9, Run: move(func(*Changes) int { return -1 }), Help: "Goes to the change above."},
		{ID: "changes.down", Title: "Line below", Keys: action.Keys("down j"), Run: move(func(*Changes) int { return 1 }), Help: "Goes to the change below."},
		{ID: "changes.page-up", Title: "One page up", Keys: action.Keys("pgup"), Run: move(func(c *Changes) int { return -c.page }), Help: "Goes up by what is shown."},
		{ID: "changes.page-down", Title: "One page down", Keys: action.Keys("pgdown"), Run: move(func(c *Changes) int { return c.page }), Help: "Goes down by what is shown."},
		{ID: "changes.first", Title: "First line", Keys: action.Keys("home g"), Run: move(func(c *Changes) int { return -len(c.entries) }), Help: "Goes to the first change."},
		{ID: "changes.last", Title: "Last line", Keys: action.Keys("end G"), Run: move(func(c *Changes) int { return len(c.entries) }), Help: "Goes to the last change."},
		{ID: "changes.visit", Title: "Go to the change, or decide the conflict", Short: "go", Keys: action.Keys("enter"), Footer: 1, Run: run((*Changes).visit), Why: why((*Changes).nothingListed), Help: "Shows the place of the change; where both sides of a merge changed a record, asks which side counts."},
		{ID: "changes.lines", Title: "Show the lines that changed", Short: "lines", Keys: action.Keys("space"), Footer: 2, Run: run((*Changes).lines), Why: why((*Changes).nothingListed), Help: "Shows the file as lines: - as last committed, + as it is now."},
		{ID: "changes.history", Title: "Show the history of the record", Short: "history", Keys: action.Keys("v"), Footer: 8, Run: run((*Changes).history), Why: why((*Changes).noRecord), Help: "Lists every commit that changed the record, with what it changed."},
		{ID: "changes.commit", Title: "Commit everything", Short: "commit", Keys: action.Keys("c"), Footer: 3, Run: run((*Changes).commit), Why: why((*Changes).nothingToCommit), Help: "Shows a message made from the changes, and commits them with it."},
		{ID: "changes.pull", Title: "Pull what others pushed", Short: "pull", Keys: action.Keys("p"), Footer: 4, Run: run((*Changes).pull), Why: why((*Changes).unsettled), Help: "Takes over what the others have pushed; what is not committed yet is committed first."},
		{ID: "changes.push", Title: "Push to the others", Short: "push", Keys: action.Keys("P"), Footer: 5, Run: run((*Changes).push), Why: why((*Changes).unsettled), Help: "Sends the commits to where the others pull them from."},
		{ID: "changes.merge", Title: "Merge another branch", Short: "merge", Keys: action.Keys("m"), Footer: 6, Run: run((*Changes).merge), Why: why((*Changes).unsettled), Help: "Asks for a branch and brings it together with this one."},
		{ID: "changes.finish", Title: "Finish the merge", Short: "finish", Keys: action.Keys("f"), Footer: 3, Run: run((*Changes).finish), Why: why((*Changes).notFinished), Help: "Ends the merge or rebase that is under way, once everything is decided."},
		{ID: "changes.abandon", Title: "Abandon the merge", Short: "abandon", Keys: action.Keys("a"), Footer: 4, Run: run((*Changes).abandon), Why: why((*Changes).nothingUnderWay), Help: "Gives up the merge or rebase that is under way; all is as it was before. Asks first."},
		{ID: "changes.stop", Title: "Stop git", Short: "stop", Keys: action.Keys("s"), Footer: 1, Run: run((*Changes).stop), Why: why((*Changes).notWorking), Help: "Interrupts what git is doing, such as waiting for a network."},
		{ID: "changes.output", Title: "Show what git says", Short: "what git says", Keys: action.Keys("o"), Footer: 1, Run: run((*Changes).output), Why: why((*Changes).noOutput), Help: "Shows all that git and its hooks said about what failed."},
		{ID: "changes.leave", Title: "Leave the panel", Short: "leave", Keys: action.Keys("esc q C"), Footer: 7, Run: run((*Changes).leave), Help: "Goes back to the screen."},
	}
	for i := range actions {
		actions[i].Scope = changesScope
	}
	return actions
}
