package document

import (
	"fmt"

	"interlock/model/blueprint"
)

func (t *teller) findings(b *blueprint.Blueprint) {
	if len(b.Findings) == 0 {
		return
	}
	t.heading(2, ours("Findings"))
	var open, dismissed [][]Cell
	for _, finding := range b.OpenFindings() {
		open = append(open, row(
			theirs(finding.Message), ours(finding.Severity), theirs(finding.Why), theirs(finding.Fix), where(finding), ours(finding.Rule),
		))
	}
	for _, finding := range b.DismissedFindings() {
		reason := finding.Dismissed
		dismissed = append(dismissed, row(
			theirs(finding.Message), theirs(reason.Reason), theirs(joined(", ", reason.By, reason.At)), where(finding), ours(finding.Rule),
		))
	}
	t.titled("Open", heads("Finding", "Severity", "Why it matters", "What to do", "Where", "Rule"), open)
	t.titled("Dismissed", heads("Finding", "Reason", "By", "Where", "Rule"), dismissed)
}

func where(finding blueprint.Finding) Text {
	return theirs(fmt.Sprintf("%s:%d", finding.File, finding.Line))
}
