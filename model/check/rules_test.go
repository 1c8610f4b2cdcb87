package check_test

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"interlock/model"
	"interlock/model/check"
)

// ruleCase is a change to a sound workshop that one rule speaks up about, and
// the closest change that it leaves alone.
type ruleCase struct {
	rule   string
	faulty []change
	at     string // where it is found: file:line
	says   string // what the message holds
	sound  []change
}

// change replaces a part of a file, or the whole file when old is empty. With
// nothing new the whole file goes.
type change struct{ file, old, new string }

func edit(file, old, new string) change { return change{file, old, new} }

func write(file, text string) change { return change{file: file, new: text} }

func remove(file string) change { return change{file: file} }

func ruleCases() []ruleCase {
	return slices.Concat(readingCases(), linkCases(), laneCases(), peopleCases(), journeyCases(), wordCases(),
		initiativeCases(), moneyCases(), dutyCases(), loopCases(), measureCases(), furtherCases())
}

func TestRules(t *testing.T) {
	t.Parallel()
	texts := readTexts(t, "testdata/sound")
	for _, test := range ruleCases() {
		t.Run(test.rule, func(t *testing.T) {
			t.Parallel()
			found := findingsOf(test.rule, changed(t, texts, test.faulty))
			if len(found) != 1 || !strings.HasPrefix(found[0].String(), test.at+": ") || !strings.Contains(found[0].Message, test.says) {
				t.Errorf("found %v\nwant one finding at %s that says %q", found, test.at, test.says)
			}
			for _, finding := range found {
				rule, _ := check.RuleByID(finding.Rule)
				if finding.Severity != rule.Severity || finding.Why != rule.Why || finding.Fix == "" || finding.Ref == "" || finding.Place.IsZero() {
					t.Errorf("%+v lacks what its rule knows", finding)
				}
			}
			if found := findingsOf(test.rule, changed(t, texts, test.sound)); len(found) > 0 {
				t.Errorf("found %v in the closest good case", found)
			}
		})
	}
}

// A finding comes from its own rule alone, and no rule leans on another.
func TestRulesStandAlone(t *testing.T) {
	t.Parallel()
	texts := readTexts(t, "testdata/sound")
	for _, test := range ruleCases() {
		w := model.NewWorkshop(changed(t, texts, test.faulty))
		var want, found []string
		for _, finding := range check.All(w) {
			if finding.Rule != test.rule {
				want = append(want, finding.String())
			}
		}
		for _, finding := range check.WorkshopWithout(w, test.rule) {
			found = append(found, finding.String())
		}
		if !slices.Equal(found, want) {
			t.Errorf("without %s found %q\nwant %q", test.rule, found, want)
		}
	}
}

func TestEveryRuleHasACase(t *testing.T) {
	t.Parallel()
	var covered []string
	for _, test := range ruleCases() {
		covered = append(covered, test.rule)
		if len(test.faulty) == 0 || len(test.sound) == 0 {
			t.Errorf("the case of %s lacks a faulty or a sound change", test.rule)
		}
	}
	for _, rule := range check.Rules() {
		if !slices.Contains(covered, rule.ID) {
			t.Errorf("no test of the rule %s", rule.ID)
		}
	}
}

// The ids that the design of the findings names, by group.
var designed = map[string][]string{
	"parse-error": {
		"parse-error", "misplaced", "bad-value", "unknown-format", "unknown-key", "duplicate-key", "duplicate-id", "open-conflict", "broken-variant",
		"variant-gone", "variant-stray", "accidental-map", "lost-after-hash", "lost-after-comma",
	},
	"ref-broken": {"ref-broken"}, "moment-unlinked": {"moment-unlinked"}, "moment-no-why": {"moment-no-why", "too-many-moments"},
	"level-missing": {"level-missing"}, "only-direct": {"only-direct"}, "lens-mismatch": {"lens-mismatch"},
	"link-no-because": {"link-no-because"}, "link-assumed": {"link-assumed"}, "latent-risk": {"latent-risk"}, "not-carried": {"not-carried"},
	"ex-low-unlinked": {"ex-low-unlinked"}, "role-no-journey": {"role-no-journey", "persona-missing"},
	"blueprint-hole": {"blueprint-hole", "no-frontstage"}, "persona-assumed": {"persona-assumed"},
	"empathy-gap": {"empathy-gap", "empathy-guesswork"}, "emotion-flat": {"emotion-flat", "bad-ending"}, "frame-missing": {"frame-missing"},
	"cx-without-staff-effect": {"cx-without-staff-effect", "workload-up-on-low"}, "one-sided-benefit": {"one-sided-benefit"},
	"one-size-fits-all": {"one-size-fits-all"}, "one-dimension": {"one-dimension"},
	"loop-no-use":    {"loop-no-use", "loop-reaches-nobody", "loop-cannot-act", "loop-slow", "loop-no-close", "loop-stuck"},
	"moment-no-loop": {"moment-no-loop", "voice-missing"}, "measure-hole": {"measure-hole", "only-top-line", "shared-one-sided"},
	"loose-end": {"loose-end", "no-owner-or-date", "action-loose", "no-sponsor", "function-not-in-room"},
	"small-n":   {"small-n"}, "no-trend": {"no-trend"}, "stale-baseline": {"stale-baseline"}, "wrong-direction": {"wrong-direction"},
	"out-of-range": {"out-of-range"}, "double-reading": {"double-reading"}, "budget-split": {"budget-split"}, "budget-sum": {"budget-sum"}, "budget-lean": {"budget-lean"},
	"metric-not-shared": {"metric-not-shared"}, "incentive-clash": {"incentive-clash"}, "opposed-targets": {"opposed-targets"},
	"tool-pain": {"tool-pain"}, "info-starved": {"info-starved"}, "channel-clash": {"channel-clash"}, "inside-out-words": {"inside-out-words"},
	"jargon": {"jargon"}, "says-like-marketing": {"says-like-marketing"}, "hmw-shape": {"hmw-shape"},
	"persona-demographic": {"persona-demographic"}, "harm-unasked": {"harm-unasked"}, "one-kind-of-evidence": {"one-kind-of-evidence"},
	"stale-evidence": {"stale-evidence"}, "time-mismatch": {"time-mismatch"}, "total-mismatch": {"total-mismatch"},
	"loop-anonymity": {"loop-anonymity"}, "voice-not-told": {"voice-not-told"}, "no-pulse": {"no-pulse"},
	"life-cycle-ends-missing": {"life-cycle-ends-missing"}, "committee-narrow": {"committee-narrow"}, "no-advisory-board": {"no-advisory-board"},
	"too-many-dots": {"too-many-dots"}, "made-without-them": {"made-without-them"}, "persona-unserved": {"persona-unserved"},
	"corr-few": {"corr-few", "corr-trend-only"}, "loop-found": {"loop-found"}, "review-missing": {"review-missing"}, "overdue": {"overdue"},
	"silent-setback": {"silent-setback"}, "journey-too-long": {"journey-too-long"}, "planned-with-feelings": {"planned-with-feelings"},
	"low-unlinked": {"low-unlinked"}, "moment-no-initiative": {"moment-no-initiative"}, "tool-spend-vs-turnover": {"tool-spend-vs-turnover"},
}

func TestEveryDesignedRuleExists(t *testing.T) {
	t.Parallel()
	count := 0
	for group, ids := range designed {
		for _, id := range ids {
			count++
			if rule, ok := check.RuleByID(id); !ok || rule.Group != group {
				t.Errorf("%s is in the group %q, want %q", id, rule.Group, group)
			}
		}
	}
	if rules := check.Rules(); len(rules) != count {
		t.Errorf("there are %d rules, and %d were designed", len(rules), count)
	}
}

func TestSeveritiesAreAsDesigned(t *testing.T) {
	t.Parallel()
	grave := []string{
		"parse-error", "misplaced", "unknown-format", "duplicate-key", "duplicate-id", "open-conflict", "broken-variant", "variant-gone", "ref-broken", "moment-unlinked",
		"link-no-because", "cx-without-staff-effect", "loop-no-use", "loop-reaches-nobody", "loop-cannot-act", "loose-end", "no-owner-or-date",
		"action-loose", "no-sponsor", "function-not-in-room", "out-of-range", "double-reading", "budget-sum", "total-mismatch", "overdue",
	}
	slight := []string{
		"unknown-key", "link-assumed", "no-frontstage", "small-n", "no-trend", "no-pulse", "no-advisory-board", "loop-found", "corr-few",
		"corr-trend-only", "metric-not-shared", "persona-unserved",
	}
	for _, rule := range check.Rules() {
		want := check.Warn
		switch {
		case slices.Contains(grave, rule.ID):
			want = check.Error
		case slices.Contains(slight, rule.ID):
			want = check.Info
		}
		if rule.Severity != want {
			t.Errorf("%s is %s, want %s", rule.ID, rule.Severity, want)
		}
	}
}

func TestTheSoundWorkshopIsClean(t *testing.T) {
	t.Parallel()
	if findings := check.Workshop(model.NewWorkshop(readTexts(t, "testdata/sound"))); len(findings) > 0 {
		t.Errorf("found %v", findings)
	}
}

// A message is made of whole sentences' parts that read on one line.
func TestMessagesAreWellFormed(t *testing.T) {
	t.Parallel()
	texts := readTexts(t, "testdata/sound")
	broken := regexp.MustCompile(`%!|\bnil\b|<nil>|  |\.$`)
	for _, test := range ruleCases() {
		for _, finding := range check.Workshop(model.NewWorkshop(changed(t, texts, test.faulty))) {
			if broken.MatchString(finding.Message) || broken.MatchString(finding.Fix) {
				t.Errorf("%s reads badly", finding)
			}
		}
	}
}

func findingsOf(rule string, texts map[string]string) []check.Finding {
	return slices.DeleteFunc(check.Workshop(model.NewWorkshop(texts)), func(f check.Finding) bool { return f.Rule != rule })
}

// changed is a copy of some texts with the changes made.
func changed(t *testing.T, texts map[string]string, changes []change) map[string]string {
	t.Helper()
	copied := map[string]string{}
	for name, text := range texts {
		copied[name] = text
	}
	for _, change := range changes {
		switch {
		case change.old == "" && change.new == "":
			delete(copied, change.file)
		case change.old == "":
			copied[change.file] = change.new
		case strings.Count(copied[change.file], change.old) != 1:
			t.Fatalf("%s holds %q %d times, want once", change.file, change.old, strings.Count(copied[change.file], change.old))
		default:
			copied[change.file] = strings.Replace(copied[change.file], change.old, change.new, 1)
		}
	}
	return copied
}

// readTexts reads the texts of a workshop folder.
func readTexts(t testing.TB, folder string) map[string]string {
	t.Helper()
	texts := map[string]string{}
	for _, pattern := range []string{"*.yaml", "*/*.yaml"} {
		names, err := filepath.Glob(filepath.Join(folder, pattern))
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			inside, err := filepath.Rel(folder, name)
			if err != nil {
				t.Fatal(err)
			}
			texts[filepath.ToSlash(inside)] = string(data)
		}
	}
	if len(texts) == 0 {
		t.Fatalf("%s holds no workshop", folder)
	}
	return texts
}
