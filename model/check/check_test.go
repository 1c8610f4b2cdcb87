package check_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"interlock/model"
	"interlock/model/check"
)

// Each rule has a file that it speaks up about, and the same file as it should
// be, which it leaves alone.
func TestRules(t *testing.T) {
	t.Parallel()
	others := map[string]string{
		"personas/maya.yaml": "side: customer\nname: Maya\n",
		"sources.yaml":       "s1: {kind: interview, n: 6}\n",
		"journeys/claim.yaml": "side: customer\npersona: maya\nstages:\n" +
			"  - id: wait\n    name: Wait\n    pains:\n      - {id: no-date, text: No date}\n",
	}
	tests := []struct {
		rule   string
		file   string
		faulty string
		sound  string
		want   string
	}{
		{
			rule: "parse-error", file: "personas/tom.yaml",
			faulty: "name: Tom\ngoals:\n  - \"Nobody rang\" she said\n",
			sound:  "name: Tom\ngoals:\n  - '\"Nobody rang\" she said'\n",
			want:   "personas/tom.yaml:3: error parse-error: ",
		},
		{
			rule: "open-conflict", file: "personas/tom.yaml",
			faulty: "name: Tom\n<<<<<<< ours\nlabel: a\n=======\nlabel: b\n>>>>>>> theirs\n",
			sound:  "name: Tom\nlabel: a\n",
			want:   "personas/tom.yaml:2: error open-conflict: ",
		},
		{
			rule: "unknown-format", file: "workshop.yaml",
			faulty: "title: Ours\nformat: interlock/9\n",
			sound:  "title: Ours\nformat: interlock/1\n",
			want:   "workshop.yaml:2: error unknown-format: this version does not know the format `interlock/9`, ",
		},
		{
			rule: "duplicate-key", file: "personas/tom.yaml",
			faulty: "name: Tom\nlabel: a\nname: Tim\n",
			sound:  "name: Tom\nlabel: a\n",
			want:   "personas/tom.yaml:3: error duplicate-key: the key `name` stands here a second time, first on line 1, keep one of the two",
		},
		{
			rule: "duplicate-id", file: "journeys/day.yaml",
			faulty: "stages:\n  - id: call\n    name: A\n  - id: call\n    name: B\n",
			sound:  "stages:\n  - id: call\n    name: A\n  - id: call-2\n    name: B\n",
			want:   "journeys/day.yaml:4: error duplicate-id: two stages of this journey have the id `call`, give one of the two another id",
		},
		{
			rule: "broken-variant", file: "journeys/day.yaml",
			faulty: "title: Day\nvariant_of: day\n",
			sound:  "title: Day\nvariant_of: claim\n",
			want:   "journeys/day.yaml:2: error broken-variant: this journey is a variant of itself, ",
		},
		{
			rule: "bad-value", file: "journeys/day.yaml",
			faulty: "stages:\n  - name: A\n    emotion: 5\n",
			sound:  "stages:\n  - name: A\n    emotion: -2\n",
			want:   "journeys/day.yaml:3: warn bad-value: `emotion: 5` is out of range, write a number from -2 to 2",
		},
		{
			rule: "accidental-map", file: "personas/tom.yaml",
			faulty: "goals:\n  - Waiting: 3 days\n",
			sound:  "goals:\n  - \"Waiting: 3 days\"\n",
			want:   "personas/tom.yaml:2: warn accidental-map: ",
		},
		{
			rule: "lost-after-hash", file: "personas/tom.yaml",
			faulty: "goals:\n  - Why is this so hard? #angry\n",
			sound:  "goals:\n  - Why is this so hard? # he was angry\n",
			want:   "personas/tom.yaml:2: warn lost-after-hash: ",
		},
		{
			rule: "lost-after-comma", file: "personas/tom.yaml",
			faulty: "goals:\n  - {text: Slow, unsure, basis: said}\n",
			sound:  "goals:\n  - {text: \"Slow, unsure\", basis: said}\n",
			want:   "personas/tom.yaml:2: warn lost-after-comma: ",
		},
		{
			rule: "unknown-key", file: "personas/tom.yaml",
			faulty: "name: Tom\nlabell: Handler\n",
			sound:  "name: Tom\nlabel: Handler\n",
			want:   "personas/tom.yaml:2: info unknown-key: unknown key `labell`, did you mean `label`? ",
		},
		{
			rule: "ref-broken", file: "links/cap.yaml",
			faulty: "to: claim/wait#no-dat\nbasis: said\nsource: s1\n",
			sound:  "to: claim/wait#no-date\nbasis: said\nsource: s1\n",
			want:   "links/cap.yaml:1: error ref-broken: `claim/wait#no-dat` names no stage, item or empathy map of this workshop, did you mean `claim/wait#no-date`?",
		},
	}
	var covered []string
	for _, test := range tests {
		covered = append(covered, test.rule)
		t.Run(test.rule, func(t *testing.T) {
			t.Parallel()
			findings := examine(others, test.file, test.faulty)
			if len(findings) != 1 || !strings.HasPrefix(findings[0].String(), test.want) {
				t.Errorf("found %v\nwant one finding that starts with %q", findings, test.want)
			}
			for _, finding := range findings {
				if finding.Why == "" || finding.Fix == "" {
					t.Errorf("%v does not say why it matters or what to do", finding)
				}
			}
			if findings := examine(others, test.file, test.sound); len(findings) > 0 {
				t.Errorf("found %v in a sound file", findings)
			}
		})
	}
	for _, rule := range check.Rules() {
		if !slices.Contains(covered, rule.ID) {
			t.Errorf("no test of the rule %s", rule.ID)
		}
	}
}

func examine(others map[string]string, name, source string) []check.Finding {
	texts := map[string]string{name: source}
	for other, text := range others {
		texts[other] = text
	}
	return check.Workshop(model.NewWorkshop(texts))
}

func TestEveryRuleIsDescribed(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	for _, rule := range check.Rules() {
		if seen[rule.ID] {
			t.Errorf("two rules are called %s", rule.ID)
		}
		seen[rule.ID] = true
		if rule.Why == "" || rule.Source == "" || !check.AtLeast(rule.Severity, check.Info) {
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
