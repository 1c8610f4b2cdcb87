package markdown

import (
	"fmt"

	"interlock/model/blueprint"
)

func (d *document) findings(b *blueprint.Blueprint) {
	if len(b.Findings) == 0 {
		return
	}
	d.heading(2, "Findings")
	var open, dismissed [][]string
	for _, finding := range b.OpenFindings() {
		open = append(open, []string{
			Escape(finding.Message), finding.Severity, Escape(finding.Why), Escape(finding.Fix), where(finding), finding.Rule,
		})
	}
	for _, finding := range b.DismissedFindings() {
		reason := finding.Dismissed
		dismissed = append(dismissed, []string{
			Escape(finding.Message), Escape(reason.Reason), Escape(joined(", ", reason.By, reason.At)), where(finding), finding.Rule,
		})
	}
	d.titled("Open", []string{"Finding", "Severity", "Why it matters", "What to do", "Where", "Rule"}, open)
	d.titled("Dismissed", []string{"Finding", "Reason", "By", "Where", "Rule"}, dismissed)
}

func where(finding blueprint.Finding) string {
	return Escape(fmt.Sprintf("%s:%d", finding.File, finding.Line))
}
