package layer

import (
	"context"
	"fmt"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/model/compare"
	"interlock/model/git"
	"interlock/tui/action"
	"interlock/tui/screen"
)

const historyScope action.Scope = "history"

// mostRevisions is how many commits of a record are listed.
const mostRevisions = 200

// History lists the commits that changed a record, with what each changed, and
// brings any earlier state back.
type History struct {
	desk      screen.Desk
	versions  Versions
	name      string // of the record as it is now
	revisions []git.Revision
	known     bool
	texts     map[string]string // of the record after each revision, by hash
	changes   map[string]compare.Changes
	reading   bool // a text is on its way
	cursor    int
	top       int // first revision shown
	page      int // revisions shown last
	failure   error
	closed    bool
}

// historyMsg brings the revisions of a record.
type historyMsg struct {
	of        *History
	revisions []git.Revision
	err       error
}

// textMsg brings the text of a record after a revision, and what that changed.
type textMsg struct {
	of      *History
	hash    string
	text    string
	changes compare.Changes
	err     error
}

// NewHistory returns the history of a record and has git look it up.
func NewHistory(desk screen.Desk, versions Versions, name string) (*History, tea.Cmd) {
	h := &History{desk: desk, versions: versions, name: name, texts: map[string]string{}, changes: map[string]compare.Changes{}}
	return h, func() tea.Msg {
		revisions, err := versions.History(context.Background(), name, mostRevisions)
		return historyMsg{h, revisions, err}
	}
}

func historyActions(top func() screen.Layer) []action.Action {
	run := func(do func(*History) tea.Cmd) func() tea.Cmd { return with(top, do) }
	move := func(by func(h *History) int) func() tea.Cmd {
		return run(func(h *History) tea.Cmd { return h.move(by(h)) })
	}
	why := func() string {
		if history, ok := top().(*History); ok {
			return history.desk.ReadOnly()
		}
		return ""
	}
	actions := []action.Action{
		{ID: "history.up", Title: "Newer state", Label: "↑↓", Short: "move", Keys: action.Keys("up k"), Footer: 1, Run: move(func(*History) int { return -1 }), Help: "Goes to the commit after this one."},
		{ID: "history.down", Title: "Older state", Keys: action.Keys("down j"), Run: move(func(*History) int { return 1 }), Help: "Goes to the commit before this one."},
		{ID: "history.page-up", Title: "One page up", Keys: action.Keys("pgup"), Run: move(func(h *History) int { return -h.page }), Help: "Goes up by what is shown."},
		{ID: "history.page-down", Title: "One page down", Keys: action.Keys("pgdown"), Run: move(func(h *History) int { return h.page }), Help: "Goes down by what is shown."},
		{ID: "history.first", Title: "Newest state", Keys: action.Keys("home g"), Run: move(func(h *History) int { return -len(h.revisions) }), Help: "Goes to the last commit."},
		{ID: "history.last", Title: "Oldest state", Keys: action.Keys("end G"), Run: move(func(h *History) int { return len(h.revisions) }), Help: "Goes to the first commit."},
		{ID: "history.open", Title: "Open the record as it was", Short: "open it", Keys: action.Keys("enter"), Footer: 2, Run: run((*History).open), Help: "Shows the whole text of the record after that commit, to be read."},
		{ID: "history.compare", Title: "Compare with the record as it is now", Short: "compare with now", Keys: action.Keys("space"), Footer: 3, Run: run((*History).compare), Help: "Shows what is different: - as it was then, + as it is now."},
		{ID: "history.restore", Title: "Take the record back to that state", Short: "take it back", Keys: action.Keys("t"), Footer: 4, Run: run((*History).restore), Why: why, Help: "Makes the record as it was after that commit; an ordinary edit, which undo takes back."},
		{ID: "history.leave", Title: "Leave the history", Short: "leave", Keys: action.Keys("esc q"), Footer: 5, Run: run((*History).leave), Help: "Goes back one level."},
	}
	for i := range actions {
		actions[i].Scope = historyScope
	}
	return actions
}

func (h *History) move(by int) tea.Cmd {
	h.cursor = max(0, min(h.cursor+by, len(h.revisions)-1))
	return h.read()
}

// revision is the one under the cursor.
func (h *History) revision() (git.Revision, bool) {
	if h.cursor < len(h.revisions) {
		return h.revisions[h.cursor], true
	}
	return git.Revision{}, false
}

// read has git read what the revision under the cursor changed, one revision at
// a time: moving fast must not start a git for each.
func (h *History) read() tea.Cmd {
	revision, ok := h.revision()
	if _, known := h.changes[revision.Hash]; !ok || known || h.reading {
		return nil
	}
	h.reading = true
	earlier := revision.Name
	if h.cursor+1 < len(h.revisions) {
		earlier = h.revisions[h.cursor+1].Name // It may have had another name.
	}
	versions := h.versions
	return func() tea.Msg {
		msg := textMsg{of: h, hash: revision.Hash}
		if msg.text, msg.err = versions.Text(context.Background(), revision.Hash, revision.Name); msg.err != nil {
			return msg
		}
		before := map[string]string{}
		if text, err := versions.Text(context.Background(), revision.Hash+"^", earlier); err == nil {
			before[earlier] = text // Otherwise the revision made the record.
		}
		msg.changes = compare.Texts(before, map[string]string{revision.Name: msg.text})
		return msg
	}
}

// Update takes what git has found.
func (h *History) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case historyMsg:
		if msg.of == h {
			h.revisions, h.failure, h.known = msg.revisions, msg.err, true
			return h.read()
		}
	case textMsg:
		if msg.of == h {
			return h.take(msg)
		}
	}
	return nil
}

// take keeps what was read, and goes on with where the cursor is now. What could
// not be read is not tried again.
func (h *History) take(msg textMsg) tea.Cmd {
	h.reading, h.failure = false, msg.err
	h.changes[msg.hash] = msg.changes
	if msg.err == nil {
		h.texts[msg.hash] = msg.text
	}
	return h.read()
}

// text is that of the record at the revision under the cursor.
func (h *History) text() (string, bool) {
	revision, _ := h.revision()
	text, known := h.texts[revision.Hash]
	return text, known
}

// open shows the record as it was, to be read.
func (h *History) open() tea.Cmd {
	text, known := h.text()
	if !known {
		return h.desk.Say("There is nothing to show yet.")
	}
	revision, _ := h.revision()
	return h.desk.Open(NewCard(h.desk, fmt.Sprintf("%s on %s, to be read", h.name, revision.Date.Format(dateLayout)), text, h.answers()...))
}

// compare shows what is different now.
func (h *History) compare() tea.Cmd {
	text, known := h.text()
	if !known {
		return h.desk.Say("There is nothing to compare yet.")
	}
	var now *string
	if file := h.desk.Workshop().File(h.name); file != nil {
		now = &file.Source
	}
	return h.desk.Open(NewDifference(h.desk, h.name+": - then, + now", &text, now, "The record is gone now; then it was:", "", h.answers()...))
}

func (h *History) answers() []Answer {
	answers := []Answer{{Label: "Close"}}
	if h.desk.ReadOnly() == "" {
		answers = append(answers, Answer{Label: "Take the record back to this state", Run: h.restore})
	}
	return answers
}

// restore makes the record as it was, and asks before if that could not be read.
func (h *History) restore() tea.Cmd {
	text, known := h.text()
	revision, ok := h.revision()
	if !known || !ok {
		return h.desk.Say("There is nothing to take back yet.")
	}
	edit := h.desk.Workshop().Rewrite(h.name, text)
	if edit.Empty() {
		return h.desk.Say("The record is as it was then.")
	}
	edit.Title = fmt.Sprintf("take %s back to %s", titleOf(h.name), revision.Date.Format(dateLayout))
	edit.Select = model.Place{File: h.name}
	run := func() tea.Cmd {
		h.closed = true
		return h.desk.Do(edit, nil)
	}
	if file := h.desk.Workshop().Apply(edit).File(h.name); file == nil || file.Readable {
		return run()
	}
	return h.desk.Open(NewCard(h.desk, "That state cannot be read",
		"After that commit the file was broken: the record would be gone from all screens until somebody puts the file right. A state before or after it may be whole.",
		Answer{Label: "Leave the record as it is"},
		Answer{Label: "Take it back all the same", Run: run}))
}

func (h *History) leave() tea.Cmd {
	h.closed = true
	return nil
}

// Scopes is the scope of its keys.
func (h *History) Scopes() []action.Scope { return []action.Scope{historyScope} }

// Typing is false: the panel has no text to type.
func (h *History) Typing() bool { return false }

// Closed reports that the history was left, or a state of it taken back.
func (h *History) Closed() bool { return h.closed }
