package merge

import (
	"slices"
	"strings"
)

// leads are the blank lines and loose comments between the merged entries.
type leads struct {
	byOurs []string // by the index of the entry in ours that they stand before
	airy   bool     // a blank line stands between any two entries
	held   string   // waiting for an entry it can stand before
	rest   string   // behind the last entry: what stood before entries that went
}

// newLeads gives what stands before an entry that goes to the next one that stays.
func newLeads(e *plan, ours *value) *leads {
	stays := make([]bool, len(ours.entries))
	for _, each := range e.entries {
		if each.ours != nil {
			stays[each.ours.index] = true
		}
	}
	l := &leads{byOurs: make([]string, len(ours.entries)), airy: isAiry(ours)}
	held := ""
	for i, each := range ours.entries {
		held = joinLeads(held, each.lead)
		if stays[i] {
			l.byOurs[i], held = held, ""
		}
	}
	if !isBlank(held) {
		l.rest = held
	}
	return l
}

// isAiry reports a value of which any two entries have a blank line between them.
func isAiry(v *value) bool {
	return len(v.entries) > 1 && !slices.ContainsFunc(v.entries[1:], func(e *entry) bool { return e.lead == "" })
}

func isBlank(text string) bool { return strings.TrimSpace(text) == "" }

// joinLeads joins what stands before two entries of which the first goes.
// Comments stay, and of two gaps the wider one.
func joinLeads(first, second string) string {
	switch {
	case isBlank(first) && (len(first) < len(second) || !isBlank(second)):
		return second
	case isBlank(second):
		return first
	}
	return first + second
}

// before is what stands before the entry at an index of the merged ones. Behind a
// dash there is no room: what stands there waits for the next entry.
func (l *leads) before(e *plan, index int, prefix string) string {
	lead := joinLeads(l.held, l.own(e))
	l.held = ""
	switch {
	case index > 0 && lead == "" && l.airy:
		return "\n"
	case index > 0:
		return lead
	case isBlank(lead):
		return ""
	case !isBlank(prefix):
		l.held = lead
		return ""
	}
	return strings.TrimLeft(lead, "\r\n")
}

// own is what stands before an entry in ours, or what theirs made of it.
func (l *leads) own(e *plan) string {
	switch {
	case e.ours == nil:
		return e.theirs.lead
	case e.base != nil && e.theirs != nil && e.base.index > 0 && e.ours.index > 0 && e.theirs.index > 0:
		return blend(e.base.lead, l.byOurs[e.ours.index], e.theirs.lead)
	}
	return l.byOurs[e.ours.index]
}
