package layer

import (
	"context"
	"slices"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/model/compare"
	"interlock/model/git"
	"interlock/tui/action"
	"interlock/tui/screen"
)

// Changes is the panel of what changed since the last commit, by meaning, and
// of what git does with it.
type Changes struct {
	desk     screen.Desk
	versions Versions
	around   Around

	known    bool // false until git has answered once
	state    git.State
	before   map[string]string // the texts of the last commit
	changes  compare.Changes
	open     []string // the records that both sides of a merge changed
	entries  []entry
	revision int // of the workshop that was compared
	cursor   int
	top      int // first entry shown
	page     int // entries shown last

	work    *work          // what git is doing, nil for nothing
	then    func() tea.Cmd // what follows it if it goes well
	outcome string         // what it did last
	failure error
	closed  bool
}

// Around is what the program around the panel does for it.
type Around struct {
	Worked func() tea.Cmd            // looks at what git has changed
	Decide func(name string) tea.Cmd // decides a record that both sides of a merge changed
}

// entry is one line of the panel: a record, or a change in it.
type entry struct {
	name     string // of the file
	record   *compare.Record
	change   *compare.Change // nil for the heading of a record
	conflict bool            // both sides of a merge changed the record
}

// comparedMsg brings what changed since the last commit.
type comparedMsg struct {
	of       *Changes
	state    git.State
	before   map[string]string
	changes  compare.Changes
	revision int
	err      error
}

// NewChanges returns the panel and has it compare.
func NewChanges(desk screen.Desk, versions Versions, around Around) (*Changes, tea.Cmd) {
	c := &Changes{desk: desk, versions: versions, around: around}
	return c, c.Compare()
}

// Compare asks git for the last commit, in the background.
func (c *Changes) Compare() tea.Cmd {
	versions, now, revision := c.versions, c.desk.Workshop(), c.desk.Revision()
	return func() tea.Msg {
		msg := comparedMsg{of: c, revision: revision, before: map[string]string{}}
		if msg.state, msg.err = versions.State(context.Background()); msg.err != nil {
			return msg
		}
		if msg.state.Head != "" {
			msg.before, msg.err = versions.Texts(context.Background(), "HEAD", now.Texts())
		}
		if msg.err == nil {
			msg.changes = compare.Workshops(model.NewWorkshop(msg.before), now)
		}
		return msg
	}
}

func (c *Changes) compared(msg comparedMsg) tea.Cmd {
	if msg.err != nil {
		c.known, c.failure = true, msg.err
		return nil
	}
	at := c.entry()
	c.known, c.state, c.before, c.changes, c.revision = true, msg.state, msg.before, msg.changes, msg.revision
	c.list()
	c.find(at)
	if c.revision != c.desk.Revision() {
		return c.Compare()
	}
	return nil
}

// list lays the entries out: conflicts first, then records with their changes,
// and at the end those that only look different.
func (c *Changes) list() {
	c.entries = nil
	listed := map[string]bool{}
	c.open = c.state.Conflicted()
	for _, file := range c.desk.Workshop().Files() {
		if Marked(file) && !slices.Contains(c.open, file.Name) {
			c.open = append(c.open, file.Name)
		}
	}
	for _, name := range c.open {
		c.entries = append(c.entries, entry{name: name, conflict: true})
		listed[name] = true
	}
	for i := range c.changes.Records {
		record := &c.changes.Records[i]
		if listed[record.File] {
			continue
		}
		c.entries = append(c.entries, entry{name: record.File, record: record})
		below := record.Below()
		for j := range below {
			c.entries = append(c.entries, entry{name: record.File, record: record, change: &below[j]})
		}
		for _, change := range record.Changes {
			for _, version := range []*compare.Version{change.Before, change.After} {
				if version != nil {
					listed[version.Place.File] = true
				}
			}
		}
	}
	for _, change := range c.state.Changes {
		if !listed[change.Name] {
			c.entries = append(c.entries, entry{name: change.Name})
		}
	}
}

// find puts the cursor where it was, or as near as can be.
func (c *Changes) find(before entry) {
	same := func(e entry) bool {
		return e.name == before.name && (e.change == nil) == (before.change == nil) &&
			(e.change == nil || e.change.Sentence(0) == before.change.Sentence(0))
	}
	if at := slices.IndexFunc(c.entries, same); at >= 0 && before.name != "" {
		c.cursor = at
	}
	c.move(0)
}

// entry is the one under the cursor; the zero entry when there is none.
func (c *Changes) entry() entry {
	if c.cursor < len(c.entries) {
		return c.entries[c.cursor]
	}
	return entry{}
}

func (c *Changes) move(by int) tea.Cmd {
	c.cursor = max(0, min(c.cursor+by, len(c.entries)-1))
	return nil
}

// visit goes to the place of a change, or has a conflict decided.
func (c *Changes) visit() tea.Cmd {
	here := c.entry()
	switch {
	case here.name == "":
		return nil
	case here.conflict:
		return c.around.Decide(here.name)
	}
	place := model.Place{File: here.name}
	if here.change != nil {
		place = here.change.Place()
	}
	file := c.desk.Workshop().File(place.File)
	if file == nil || here.change != nil && here.change.After == nil {
		return c.lines() // What is gone has no place any more.
	}
	c.closed = true
	return c.desk.Jump(place)
}

// lines shows the lines that changed in the file of the entry.
func (c *Changes) lines() tea.Cmd {
	here := c.entry()
	if here.name == "" {
		return nil
	}
	earlier := here.name
	if here.record != nil && here.record.Changes[0].Before != nil {
		earlier = here.record.Changes[0].Before.Place.File
	}
	var before, after *string
	if text, there := c.before[earlier]; there {
		before = &text
	}
	if file := c.desk.Workshop().File(here.name); file != nil {
		after = &file.Source
	}
	return c.desk.Open(NewDifference(c.desk, here.name+": - last commit, + now", before, after,
		"The file is gone; the last commit has:", "The file is new:"))
}

// history shows what became of the record in all commits.
func (c *Changes) history() tea.Cmd {
	here := c.entry()
	if here.name == "" {
		return nil
	}
	opened, command := NewHistory(c.desk, c.versions, here.name)
	return tea.Batch(c.desk.Open(opened), command)
}

// Update takes what git says and has found.
func (c *Changes) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case comparedMsg:
		if msg.of == c {
			return c.compared(msg)
		}
	case workedMsg:
		if msg.work == c.work {
			return c.worked(msg)
		}
	case branchesMsg:
		if msg.of == c {
			return c.chooseBranch(msg)
		}
	}
	return nil
}

// Scopes is the scope of its keys.
func (c *Changes) Scopes() []action.Scope { return []action.Scope{changesScope} }

// Typing is false: the panel has no text to type.
func (c *Changes) Typing() bool { return false }

// Closed reports that the panel was left.
func (c *Changes) Closed() bool { return c.closed }
