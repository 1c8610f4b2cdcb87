package blueprint

import (
	"interlock/model/check"
)

// Finding is something that a rule found.
type Finding struct {
	Rule      string
	Severity  string // error, warn or info
	File      string
	Line      int
	Message   string
	Why       string
	Fix       string
	Dismissed *Dismissal // nil while it is open
}

// Dismissal says why a finding was set aside.
type Dismissal struct {
	Reason string
	By     string
	At     string
}

// OpenFindings gives the findings that nobody has set aside.
func (b *Blueprint) OpenFindings() []Finding { return b.findingsThat(false) }

// DismissedFindings gives those that somebody has set aside, with the reason.
func (b *Blueprint) DismissedFindings() []Finding { return b.findingsThat(true) }

func (b *Blueprint) findingsThat(dismissed bool) []Finding {
	var list []Finding
	for _, finding := range b.Findings {
		if (finding.Dismissed != nil) == dismissed {
			list = append(list, finding)
		}
	}
	return list
}

func (r *resolver) findings() []Finding {
	var list []Finding
	for _, found := range check.All(r.workshop) {
		made := Finding{
			Rule: found.Rule, Severity: string(found.Severity), File: Clean(found.File), Line: found.Line,
			Message: Clean(found.Message), Why: Clean(found.Why), Fix: Clean(found.Fix),
		}
		if entry := found.Dismissed; entry != nil {
			made.Dismissed = &Dismissal{Reason: Clean(entry.Reason), By: Clean(entry.By), At: Clean(entry.At)}
		}
		list = append(list, made)
	}
	return list
}
