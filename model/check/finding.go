package check

import (
	"fmt"
	"strings"
	"unicode"

	"interlock/model"
)

// Finding is one thing that a rule found.
type Finding struct {
	Rule     string   `json:"rule"`
	Severity Severity `json:"severity"`
	File     string   `json:"file"` // slash path inside the workshop folder
	Line     int      `json:"line"` // counted from 1
	Message  string   `json:"message"`
	Why      string   `json:"why"`
	Fix      string   `json:"fix"`

	// Place is what the finding is about, for the key that jumps there.
	Place model.Place `json:"-"`

	// Ref names the place in a form that outlives edits elsewhere; see
	// [Dismiss].
	Ref string `json:"-"`

	// Dismissed is the entry that set the finding aside; nil while it is open.
	Dismissed *model.Dismissal `json:"-"`

	// Repair makes the edit that mends what was found; nil where only people
	// can.
	Repair func(*model.Workshop) (model.Edit, error) `json:"-"`

	// facts are what the message names: as long as they and the text at the
	// place stay the same, so does the finding.
	facts []any
}

// String is the finding on one line: FILE:LINE: severity rule: what, and what
// to do.
func (f Finding) String() string {
	what := f.Message
	if f.Fix != "" {
		what += ", " + f.Fix
	}
	return oneLine(fmt.Sprintf("%s:%d: %s %s: %s", f.File, f.Line, f.Severity, f.Rule, what))
}

// fix replaces the rule's advice by one for this finding.
func (f *Finding) fix(format string, values ...any) *Finding {
	f.Fix = fmt.Sprintf(format, values...)
	return f
}

// repair says how the finding is mended.
func (f *Finding) repair(make func(*model.Workshop) (model.Edit, error)) *Finding {
	f.Repair = make
	return f
}

// repairBySetting mends the finding by writing a value into a field.
func (f *Finding) repairBySetting(at model.Place, typed string) *Finding {
	return f.repair(func(w *model.Workshop) (model.Edit, error) { return w.SetField(at, typed) })
}

// report gathers what one rule finds.
type report struct {
	workshop *model.Workshop
	rule     Rule
	findings []*Finding
}

// at adds a finding about a place. The values that the message names are also
// what a dismissal remembers, so a message names whatever it judges. A finding
// about nowhere is not kept.
func (r *report) at(place model.Place, format string, values ...any) *Finding {
	finding := &Finding{
		Rule: r.rule.ID, Severity: r.rule.Severity, Why: r.rule.Why, Fix: r.rule.Fix,
		File: place.File, Line: lineOf(r.workshop, place), Place: place, Ref: refOf(r.workshop, place),
		Message: fmt.Sprintf(format, values...), facts: values,
	}
	if !place.IsZero() {
		r.findings = append(r.findings, finding)
	}
	return finding
}

// lineOf is the line of a place, or of the nearest thing around it that the
// file holds.
func lineOf(w *model.Workshop, place model.Place) int {
	file := w.File(place.File)
	for length := len(place.Path); length > 0; length-- {
		if node := file.At(place.Path[:length]); node != nil {
			return max(1, node.Line())
		}
	}
	return 1
}

// oneLine keeps texts of the workshop from breaking the line or steering the
// terminal: white space becomes a space, and what cannot be seen a mark.
func oneLine(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	return strings.Map(func(r rune) rune {
		if unicode.IsPrint(r) || unicode.In(r, unicode.Mn, unicode.Mc) || r == zeroWidthJoiner {
			return r
		}
		return unicode.ReplacementChar
	}, text)
}

// zeroWidthJoiner holds emoji together.
const zeroWidthJoiner = '\u200D'
