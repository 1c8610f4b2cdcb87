package check_test

import (
	"encoding/json"
	"slices"
	"testing"

	"interlock/model"
	"interlock/model/check"
)

func TestEveryRuleIsDescribed(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	for _, rule := range check.Rules() {
		if seen[rule.ID] {
			t.Errorf("two rules are called %s", rule.ID)
		}
		seen[rule.ID] = true
		if rule.Catches == "" || rule.Why == "" || rule.Source == "" || rule.Fix == "" || !check.AtLeast(rule.Severity, check.Info) {
			t.Errorf("the rule %+v is not described", rule)
		}
		if _, ok := check.RuleByID(rule.Group); !ok {
			t.Errorf("the group of %s is no rule", rule.ID)
		}
		if found, ok := check.RuleByID(rule.ID); !ok || found != rule {
			t.Errorf("RuleByID(%q) = %+v", rule.ID, found)
		}
	}
	if _, ok := check.RuleByID("no-such-rule"); ok {
		t.Error("found a rule that does not exist")
	}
}

func TestFindingsStandInTheOrderOfFilesAndLines(t *testing.T) {
	t.Parallel()
	workshop := model.NewWorkshop(map[string]string{
		"personas/b.yaml": "nme: B\nside: nobody\nserves: [nobody]\n",
		"personas/a.yaml": "serves: [nobody]\nside: nobody\n",
		"workshop.yaml":   "format: interlock/2\n",
	})
	var lines []string
	for _, finding := range check.Workshop(workshop) {
		lines = append(lines, finding.File+" "+finding.Rule)
	}
	want := []string{
		"personas/a.yaml ref-broken", "personas/a.yaml bad-value",
		"personas/b.yaml unknown-key", "personas/b.yaml bad-value", "personas/b.yaml ref-broken",
		"workshop.yaml unknown-format",
	}
	if !slices.Equal(lines, want) {
		t.Errorf("found %q\nwant %q", lines, want)
	}
}

func TestAFindingIsOneLine(t *testing.T) {
	t.Parallel()
	finding := check.Finding{
		Rule: "bad-value", Severity: check.Warn, File: "personas/a\nb.yaml", Line: 3,
		Message: "`\x1b[31mred\x07`\r\nand\u2028more\u202e", Fix: "write\tdigits",
	}
	want := "personas/a b.yaml:3: warn bad-value: `\uFFFD[31mred\uFFFD` and more\uFFFD, write digits"
	if got := finding.String(); got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	if got := (check.Finding{File: "a.yaml", Line: 1, Severity: check.Info, Rule: "x", Message: "日本 e\u0301 👩‍🔧"}).String(); got != "a.yaml:1: info x: 日本 e\u0301 👩‍🔧" {
		t.Errorf("letters were lost: %q", got)
	}
}

func TestFindingsAsJSON(t *testing.T) {
	t.Parallel()
	findings := check.Workshop(model.NewWorkshop(map[string]string{"personas/a.yaml": "serves: [nobody]\n"}))
	data, err := json.Marshal(findings)
	if err != nil {
		t.Fatal(err)
	}
	want := `[{"rule":"ref-broken","severity":"error","file":"personas/a.yaml","line":1,` +
		`"message":"` + "`nobody` names no persona of this workshop" + `",` +
		`"why":"What this points at is missing, so the connection it stands for is lost.",` +
		`"fix":"write an id that is there, or delete the reference"}]`
	if string(data) != want {
		t.Errorf("got  %s\nwant %s", data, want)
	}
	if data, _ := json.Marshal(check.Workshop(model.NewWorkshop(nil))); string(data) != "[]" {
		t.Errorf("no findings are %s, want an empty list", data)
	}
}

func TestAtLeast(t *testing.T) {
	t.Parallel()
	tests := []struct {
		severity, limit check.Severity
		want            bool
	}{
		{check.Error, check.Error, true},
		{check.Error, check.Info, true},
		{check.Warn, check.Error, false},
		{check.Warn, check.Warn, true},
		{check.Info, check.Warn, false},
		{"", check.Info, false},
		{check.Error, "", false},
	}
	for _, test := range tests {
		if got := check.AtLeast(test.severity, test.limit); got != test.want {
			t.Errorf("AtLeast(%q, %q) = %t", test.severity, test.limit, got)
		}
	}
}

func TestAReadingWithoutADateIsNamedWithoutOne(t *testing.T) {
	t.Parallel()
	workshop := model.NewWorkshop(map[string]string{
		model.WorkshopFile:      "title: Flights\n",
		"metrics/boarding.yaml": "name: Boarding\nreadings:\n  - {value: 3.4, n: 900}\n",
	})
	for _, finding := range check.All(workshop) {
		if finding.Rule == "no-trend" {
			if want := "Boarding was read only once"; finding.Message != want {
				t.Errorf("the message is %q, want %q", finding.Message, want)
			}
			return
		}
	}
	t.Error("nothing is said about a measure that was read only once")
}
