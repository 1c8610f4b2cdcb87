package finding_test

import (
	"testing"

	"interlock/model"
	"interlock/model/check"
	"interlock/tui/part/finding"
	"interlock/tui/theme"
)

func TestSentence(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"":                           "",
		"write down who does it":     "Write down who does it.",
		"did you mean `maya`?":       "Did you mean 'maya'?",
		"eNPS went from -12 to -14":  "eNPS went from -12 to -14.",
		"`maia` names no persona":    "'maia' names no persona.",
		"étage has no name ":         "Étage has no name.",
		"Nobody looked at it again.": "Nobody looked at it again.",
	} {
		if got := finding.Sentence(text); got != want {
			t.Errorf("Sentence(%q) is %q, not %q", text, got, want)
		}
	}
}

func TestGravestKeepsTheOrderOfEquals(t *testing.T) {
	t.Parallel()
	list := []check.Finding{
		{Rule: "a", Severity: check.Info},
		{Rule: "b", Severity: check.Warn, Dismissed: &model.Dismissal{}},
		{Rule: "c", Severity: check.Error},
		{Rule: "d", Severity: check.Warn},
	}
	names := func(list []check.Finding) (text string) {
		for _, found := range list {
			text += found.Rule
		}
		return text
	}
	if got := names(finding.Gravest(list)); got != "cbda" {
		t.Errorf("the gravest first is %s", got)
	}
	if got := names(finding.Open(list)); got != "acd" {
		t.Errorf("open are %s", got)
	}
	if got := names(list); got != "abcd" {
		t.Errorf("the list itself became %s", got)
	}
}

func TestEverySeverityHasASignAndAWordOfItsOwn(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	for _, severity := range finding.Severities() {
		mark := finding.MarkOf(severity, theme.Plain())
		if seen[mark.Sign] || seen[mark.Word] || mark.Word == "" {
			t.Errorf("%s is shown as %q %q", severity, mark.Sign, mark.Word)
		}
		seen[mark.Sign], seen[mark.Word] = true, true
	}
}
