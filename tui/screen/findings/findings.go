// Package findings is the screen of what the rules find in a workshop: the
// gravest first, why each matters, and what to do about it.
package findings

import (
	"slices"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/model/check"
	"interlock/tui/action"
	"interlock/tui/part/finding"
	"interlock/tui/screen"
)

const (
	scope action.Scope = "findings"
	// filterScope is open while a filter hides something.
	filterScope action.Scope = "filtered findings"
)

// Findings is the screen: a list of findings, and below it everything that is
// known of the one the cursor is on.
type Findings struct {
	desk     screen.Desk
	revision int // of the workshop that the list was made from

	open      []check.Finding // the gravest first
	dismissed []check.Finding
	shown     []check.Finding // what the filter leaves, dismissed ones last

	filter        filter
	withDismissed bool

	cursor   int
	top      int  // first line of the list shown
	page     int  // findings shown last
	wandered bool // the wheel has turned away from the cursor
}

// filter is what is shown of all findings. The zero filter shows everything.
type filter struct {
	severity check.Severity
	group    string // the id of a group of rules
}

// New returns the screen.
func New(desk screen.Desk) *Findings {
	return &Findings{desk: desk, revision: -1}
}

// Scope is "findings".
func (s *Findings) Scope() action.Scope { return scope }

// Title is the label of its tab.
func (s *Findings) Title() string { return "Findings" }

// Count is the number of open findings.
func (s *Findings) Count() string {
	if s.look(); len(s.open) > 0 {
		return strconv.Itoa(len(s.open))
	}
	return ""
}

// Scopes have one more while a filter can be taken away.
func (s *Findings) Scopes() []action.Scope {
	if s.filter != (filter{}) {
		return []action.Scope{filterScope, scope}
	}
	return []action.Scope{scope}
}

// Update takes nothing: the screen has no commands of its own.
func (s *Findings) Update(tea.Msg) tea.Cmd { return nil }

// Refresh does nothing yet: the rules are asked when something is shown, so
// that many edits in a row cost nothing.
func (s *Findings) Refresh() {}

// look takes over what the rules find now. The cursor stays on its finding, or
// on the one that took its place.
func (s *Findings) look() {
	if s.revision == s.desk.Revision() {
		return
	}
	s.revision = s.desk.Revision()
	all := finding.Gravest(s.desk.Findings())
	s.open = finding.Open(all)
	s.dismissed = slices.DeleteFunc(all, func(f check.Finding) bool { return f.Dismissed == nil })
	s.choose()
}

// choose picks what the filter leaves.
func (s *Findings) choose() {
	before, had := s.selected()
	s.shown = slices.DeleteFunc(slices.Clone(s.open), s.filter.hides)
	if s.withDismissed {
		s.shown = append(s.shown, slices.DeleteFunc(slices.Clone(s.dismissed), s.filter.hides)...)
	}
	if at := slices.IndexFunc(s.shown, func(f check.Finding) bool { return same(f, before) }); had && at >= 0 {
		s.cursor = at
	}
	s.cursor = max(0, min(s.cursor, len(s.shown)-1))
}

func (f filter) hides(found check.Finding) bool {
	return f.severity != "" && found.Severity != f.severity || f.group != "" && groupOf(found) != f.group
}

func groupOf(found check.Finding) string {
	rule, _ := check.RuleByID(found.Rule)
	return rule.Group
}

// same reports whether two findings say the same of the same place.
func same(a, b check.Finding) bool {
	return a.Rule == b.Rule && a.Ref == b.Ref && a.Message == b.Message && (a.Dismissed == nil) == (b.Dismissed == nil)
}

// selected is the finding that the cursor is on; false when there is none.
func (s *Findings) selected() (check.Finding, bool) {
	if s.cursor < len(s.shown) {
		return s.shown[s.cursor], true
	}
	return check.Finding{}, false
}

// Place is what the finding under the cursor is about.
func (s *Findings) Place() model.Place {
	found, _ := s.selected()
	return found.Place
}

// selection is what Restore brings back.
type selection struct {
	finding       check.Finding
	cursor        int
	filter        filter
	withDismissed bool
}

// Selection is the finding with what the list shows.
func (s *Findings) Selection() any {
	found, _ := s.selected()
	return selection{found, s.cursor, s.filter, s.withDismissed}
}

// Restore goes back to a finding, or to what took its place.
func (s *Findings) Restore(kept any) {
	at, ok := kept.(selection)
	if !ok {
		return
	}
	s.look()
	s.filter, s.withDismissed = at.filter, at.withDismissed
	s.choose()
	s.moveTo(at.cursor)
	s.find(func(f check.Finding) bool { return same(f, at.finding) })
}

// find puts the cursor on the first finding for which something holds.
func (s *Findings) find(holds func(check.Finding) bool) bool {
	at := slices.IndexFunc(s.shown, holds)
	if at >= 0 {
		s.moveTo(at)
	}
	return at >= 0
}

// Reveal shows the finding that an entry of dismissed.yaml sets aside. All
// other places belong to the screens that findings lead to.
func (s *Findings) Reveal(place model.Place) bool {
	if kind, _ := model.KindOf(place.File); kind != model.KindDismissed {
		return false
	}
	s.look()
	s.filter, s.withDismissed = filter{}, true
	s.choose()
	return s.find(func(f check.Finding) bool { return f.Dismissed != nil })
}
