package layer

import (
	"context"
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"interlock/model/git"
	"interlock/tui/screen"
)

// do has git work in the background: the screen stays alive meanwhile.
func (c *Changes) do(title, done string, work func(ctx context.Context, progress func(string)) error, then func() tea.Cmd) tea.Cmd {
	c.outcome, c.failure, c.then = "", nil, then
	var command tea.Cmd
	c.work, command = begin(title, done, work)
	return command
}

// worked takes a line of git's, or what came of its work. Whatever that was, the
// workshop is compared anew.
func (c *Changes) worked(msg workedMsg) tea.Cmd {
	if !msg.ended {
		c.work.hear(msg.line)
		return c.work.listen
	}
	c.work.stop()
	done, err := c.work.done, c.work.err
	c.work = nil
	next := []tea.Cmd{c.Compare(), c.around.Worked()}
	if c.failure = err; err == nil {
		c.outcome = done
		if c.then != nil {
			next = append(next, c.then())
		}
	}
	return tea.Batch(next...)
}

// stop interrupts git.
func (c *Changes) stop() tea.Cmd {
	if c.work != nil {
		c.work.stop()
	}
	return nil
}

func (c *Changes) leave() tea.Cmd {
	if c.work != nil {
		return c.desk.Say("Git is still at work; s stops it.")
	}
	c.closed = true
	return nil
}

// commit shows the drafted message and commits everything with it.
func (c *Changes) commit() tea.Cmd {
	return c.commitThen("Commit "+c.records()+" to "+c.state.Place(), nil)
}

func (c *Changes) commitThen(title string, then func() tea.Cmd) tea.Cmd {
	return c.desk.Open(NewCommit(c.desk, title, c.draft(), func(message string) tea.Cmd {
		subject, _, _ := strings.Cut(message, "\n")
		return c.do("Committing", "Committed: "+subject, func(ctx context.Context, progress func(string)) error {
			return c.versions.Commit(ctx, message, nil, progress)
		}, then)
	}).Warning(c.belongsNowhere()))
}

// belongsNowhere warns of a commit that no branch would lead to.
func (c *Changes) belongsNowhere() string {
	if !c.state.Detached() {
		return ""
	}
	return "No branch is checked out: the commit would belong to none and could get lost. Leave with esc and run `git switch -c NAME` in a terminal first; your edits come along."
}

// draft is a message made from the changes.
func (c *Changes) draft() string {
	switch message := c.changes.Message(); {
	case message != "":
		return message
	case len(c.state.Changes) == 1:
		return "Change the layout of " + c.state.Changes[0].Name
	}
	return "Change the layout of " + c.records()
}

// records counts what git has to commit.
func (c *Changes) records() string {
	if len(c.state.Changes) == 1 {
		return "1 record"
	}
	return fmt.Sprintf("%d records", len(c.state.Changes))
}

// committed runs what needs everything to be committed: where something is not,
// that is offered first.
func (c *Changes) committed(what string, run func() tea.Cmd) tea.Cmd {
	if len(c.state.Changes) == 0 {
		return run()
	}
	return c.commitThen("Commit "+c.records()+" first, then "+what, run)
}

func (c *Changes) pull() tea.Cmd {
	return c.committed("pull", func() tea.Cmd {
		return c.do("Pulling", "Pulled. Here is everything that "+c.state.Upstream+" has.", c.versions.Pull, nil)
	})
}

func (c *Changes) push() tea.Cmd {
	return c.do("Pushing", "Pushed. The others can pull it now.", c.versions.Push, nil)
}

// branchesMsg brings the branches that could be merged.
type branchesMsg struct {
	of       *Changes
	branches []string
	err      error
}

// merge asks which branch to merge.
func (c *Changes) merge() tea.Cmd {
	versions := c.versions
	return func() tea.Msg {
		branches, err := versions.Branches(context.Background())
		return branchesMsg{c, branches, err}
	}
}

func (c *Changes) chooseBranch(msg branchesMsg) tea.Cmd {
	switch {
	case msg.err != nil:
		c.failure = msg.err
		return nil
	case len(msg.branches) == 0:
		return c.desk.Say("There is no other branch to merge.")
	}
	options := make([]screen.Option, len(msg.branches))
	for i, branch := range msg.branches {
		options[i] = screen.Option{ID: branch, Title: branch}
	}
	return c.desk.Choose(screen.Choice{Title: "Merge which branch into " + c.state.Place() + "?", Options: options, Done: c.mergeBranch})
}

func (c *Changes) mergeBranch(branch string) tea.Cmd {
	return c.committed("merge "+branch, func() tea.Cmd {
		return c.do("Merging "+branch, "Merged "+branch+".", func(ctx context.Context, progress func(string)) error {
			return c.versions.Merge(ctx, branch, progress)
		}, nil)
	})
}

// Finish goes on with what git has begun.
func (c *Changes) Finish(operation git.Operation) tea.Cmd {
	return c.do("Finishing the "+string(operation), "The "+string(operation)+" is finished.", c.versions.Continue, nil)
}

func (c *Changes) finish() tea.Cmd { return c.Finish(c.state.Operation) }

// abandon gives up what git has begun, if the person is sure.
func (c *Changes) abandon() tea.Cmd {
	operation := string(c.state.Operation)
	return c.desk.Open(NewCard(c.desk, "Abandon the "+operation+"?",
		"All is again as it was before the "+operation+" began. What was decided and edited since then is gone.",
		Answer{Label: "Go on with it"},
		Answer{Label: "Abandon the " + operation, Run: func() tea.Cmd {
			return c.do("Abandoning the "+operation, "The "+operation+" is abandoned; all is as it was before.",
				func(ctx context.Context, _ func(string)) error { return c.versions.Abort(ctx) }, nil)
		}}))
}

// output shows what git said about its failure.
func (c *Changes) output() tea.Cmd {
	return c.desk.Open(NewCard(c.desk, "What git says", outputOf(c.failure)))
}

// The reasons why something cannot be done now.

func (c *Changes) busy() string {
	switch {
	case c.work != nil:
		return "Git is still at work; s stops it."
	case !c.known:
		return "Git has not answered yet."
	}
	return c.desk.ReadOnly()
}

// unsettled says why nothing new can be begun.
func (c *Changes) unsettled() string {
	switch busy := c.busy(); {
	case busy != "":
		return busy
	case len(c.open) > 0:
		return "Both sides changed something: decide that first, with enter."
	case c.state.Operation != git.NoOperation:
		return "A " + string(c.state.Operation) + " is under way: f finishes it, a abandons it."
	}
	return ""
}

func (c *Changes) nothingToCommit() string {
	if why := c.unsettled(); why != "" || len(c.state.Changes) > 0 {
		return why
	}
	return "There is nothing to commit."
}

func (c *Changes) nothingListed() string {
	if len(c.entries) > 0 {
		return ""
	}
	return "Nothing changed since the last commit."
}

func (c *Changes) noRecord() string {
	if len(c.entries) > 0 {
		return ""
	}
	return "Nothing changed. On the screens, : has the history of any record."
}

func (c *Changes) nothingUnderWay() string {
	if why := c.busy(); why != "" || c.state.Operation != git.NoOperation {
		return why
	}
	return "No merge is under way."
}

func (c *Changes) notFinished() string {
	if why := c.nothingUnderWay(); why != "" || len(c.open) == 0 {
		return why
	}
	return "Both sides changed something: decide that first, with enter."
}

func (c *Changes) notWorking() string {
	if c.work == nil {
		return "Git is not at work."
	}
	return ""
}

func (c *Changes) noOutput() string {
	if outputOf(c.failure) == "" {
		return "Git has said nothing more."
	}
	return ""
}
