package tui

import (
	"context"
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/model/git"
	"interlock/model/merge"
	"interlock/tui/layer"
)

// marked lists the files with open conflicts between the marks of a merge.
func marked(workshop *model.Workshop) []string {
	var names []string
	for _, file := range workshop.Files() {
		if layer.Marked(file) {
			names = append(names, file.Name)
		}
	}
	return names
}

// undecided lists the records that both sides of a merge changed: those of which
// git says so, and those with marks.
func (a *App) undecided(state git.State) []string {
	names := append(state.Conflicted(), a.seen.marked...)
	slices.Sort(names)
	return slices.Compact(names)
}

// tellMarks says how to decide, where files that changed have open conflicts now.
func (a *App) tellMarks(changed []string) {
	open := slices.DeleteFunc(slices.Clone(a.seen.marked), func(name string) bool { return !slices.Contains(changed, name) })
	if len(open) > 0 {
		a.news(howToDecide(open))
	}
}

// howToDecide says where the conflicts of files are decided.
func howToDecide(names []string) string {
	return fmt.Sprintf("Both sides of a merge changed %s: press : and choose 'Decide the open conflicts of a merge'.", strings.Join(names, ", "))
}

func (a *App) noMarks() string {
	switch {
	case a.opened == nil:
		return a.noWorkshop()
	case len(a.seen.marked) == 0:
		return "No file has open conflicts of a merge."
	}
	return a.ReadOnly()
}

// decideMarks shows the conflicts of the first file that has some.
func (a *App) decideMarks() tea.Cmd { return a.decideMerge(a.seen.marked[0]) }

// decideMerge has the conflicts of a record decided that both sides of a merge
// changed.
func (a *App) decideMerge(name string) tea.Cmd {
	if why := a.ReadOnly(); why != "" {
		return a.Say(why)
	}
	if file := a.Workshop().File(name); layer.Marked(file) {
		return a.showConflicts(name, file.Source)
	}
	if a.versions.git == nil {
		return a.Say(name + " has no open conflicts any more.")
	}
	opened, versions := a.opened, a.versions.git
	return func() tea.Msg {
		stages, err := versions.Stages(context.Background(), name)
		return stagesMsg{opened, name, stages, err}
	}
}

// showConflicts opens the cards of a text with marks.
func (a *App) showConflicts(name, source string) tea.Cmd {
	before := a.Workshop().File(name)
	cards, ok := layer.NewConflicts(a, name, source, a.versions.state, func(text string, open int) tea.Cmd {
		if now := a.Workshop().File(name); now != before && (now == nil || before == nil || now.Source != before.Source) {
			return a.Say("Nothing was written: " + name + " has changed meanwhile. Look at its conflicts again.")
		}
		return a.mergeDecided(name, text, open)
	})
	if !ok {
		return a.Say(name + " has no open conflicts any more.")
	}
	return a.Open(cards)
}

// mergeDecided writes what was decided, and tells git when nothing is open.
func (a *App) mergeDecided(name, text string, open int) tea.Cmd {
	edit := a.Workshop().Rewrite(name, text)
	edit.Title = "decide the conflicts of " + name
	if open > 0 {
		edit.Title += ", of which " + count(open, "one") + " are left"
		return a.Do(edit, nil)
	}
	return tea.Batch(a.Do(edit, nil), a.settle(name))
}

// stagesMsg brings the three texts of a record in conflict.
type stagesMsg struct {
	of     *Opened
	name   string
	stages git.Stages
	err    error
}

// staged has a conflict decided that is not between marks: because one side took
// the record away, or because the marks were not written.
func (a *App) staged(msg stagesMsg) tea.Cmd {
	ours, theirs := msg.stages.Ours, msg.stages.Theirs
	switch {
	case msg.of != a.opened:
		return nil
	case msg.err != nil:
		return a.Fail(msg.err)
	case ours == nil && theirs == nil:
		return a.settle(msg.name)
	case ours == nil || theirs == nil:
		return a.Open(a.goneCard(msg.name, msg.stages))
	}
	base := ""
	if msg.stages.Base != nil {
		base = *msg.stages.Base
	}
	merged := merge.Files(msg.name, base, *ours, *theirs, merge.Options{})
	if len(merged.Conflicts) > 0 {
		return a.showConflicts(msg.name, merged.Text)
	}
	return a.mergeDecided(msg.name, merged.Text, 0)
}

// goneCard asks about a record that one side took away and the other one edited.
func (a *App) goneCard(name string, stages git.Stages) *layer.Card {
	text, who := stages.Theirs, "It was taken away here, and edited on the other side."
	if stages.Theirs == nil {
		text, who = stages.Ours, "It was edited here, and taken away on the other side."
	}
	return layer.NewCard(a, name, who+"\n\nWhatever you choose can be undone.",
		layer.Answer{Label: "Decide later"},
		layer.Answer{Label: "Keep it, as it was edited", Run: func() tea.Cmd { return a.mergeDecided(name, *text, 0) }},
		layer.Answer{Label: "Take it away", Run: func() tea.Cmd {
			edit := model.Edit{Title: "take away " + name}
			if file := a.Workshop().File(name); file != nil {
				edit.Changes = []model.Change{{Name: name, Before: &file.Source}}
			}
			return tea.Batch(a.Do(edit, nil), a.settle(name))
		}})
}

// settledMsg says that git knows of a decision.
type settledMsg struct {
	of    *Opened
	state git.State
	err   error
}

// settle tells git that the conflicts of a record are decided, if it waits for
// that.
func (a *App) settle(name string) tea.Cmd {
	if a.versions.git == nil {
		return nil
	}
	opened, versions := a.opened, a.versions.git
	return func() tea.Msg {
		state, err := versions.State(context.Background())
		if err == nil && len(state.Conflicted()) > 0 {
			if err = versions.Settle(context.Background(), []string{name}); err == nil {
				state, err = versions.State(context.Background())
			}
		}
		return settledMsg{opened, state, err}
	}
}

// settled goes on to the next conflict, or offers to end the merge.
func (a *App) settled(msg settledMsg) tea.Cmd {
	if msg.of != a.opened {
		return nil
	}
	if msg.err != nil {
		return a.Fail(msg.err)
	}
	a.versions.state = msg.state
	operation := string(msg.state.Operation)
	open := a.undecided(msg.state)
	command := a.askState()
	switch {
	case len(open) > 0:
		a.news(fmt.Sprintf("Decided. %s left to decide.", count(len(open), "record")))
	case operation != "":
		a.Open(layer.NewCard(a, "Everything is decided", "The "+operation+" can be finished now: git commits what was decided.",
			layer.Answer{Label: "Not yet"},
			layer.Answer{Label: "Finish the " + operation, Run: a.finishMerge}))
	}
	return command
}

// finishMerge has git end what is under way, in the panel of changes.
func (a *App) finishMerge() tea.Cmd {
	var opening tea.Cmd
	if a.changesPanel() == nil {
		opening = a.openChanges()
	}
	panel := a.changesPanel()
	return tea.Batch(opening, panel.Finish(a.versions.state.Operation))
}
