package check_test

import (
	"slices"
	"strings"
	"testing"

	"interlock/model"
	"interlock/model/check"
)

// lowWorkshop has one finding: a low of Tom's that leads nowhere.
func lowWorkshop(t *testing.T) *model.Workshop {
	t.Helper()
	w := model.NewWorkshop(map[string]string{
		"workshop.yaml":     "title: Lows\ndate: 2026-06-10\n",
		"journeys/day.yaml": "side: employee\npersona: tom\nscenario: a\ntrigger: b\ngoal: c\nstages:\n  - id: login\n    name: Log in\n    emotion: -1\n    does: [Waits]\n",
		"personas/tom.yaml": "side: employee\nname: Tom\n",
	})
	if got := rulesOf(check.Workshop(w)); !slices.Equal(got, []string{"ex-low-unlinked"}) {
		t.Fatalf("found %q", got)
	}
	return w
}

func rulesOf(findings []check.Finding) []string {
	var rules []string
	for _, finding := range findings {
		rules = append(rules, finding.Rule)
	}
	return rules
}

func dismiss(t *testing.T, w *model.Workshop, finding check.Finding, reason string) *model.Workshop {
	t.Helper()
	edit, err := check.Dismiss(w, finding, reason, "Ana")
	if err != nil {
		t.Fatal(err)
	}
	if edit.Title != "dismiss "+finding.Rule || edit.Select.String() != finding.Place.String() {
		t.Errorf("the edit is %q and goes to %s", edit.Title, edit.Select)
	}
	return w.Apply(edit)
}

func TestADismissedFindingIsKeptWithItsReason(t *testing.T) {
	t.Parallel()
	w := lowWorkshop(t)
	w = dismiss(t, w, check.Workshop(w)[0], "We know, and it ends in May")
	if open := check.Workshop(w); len(open) > 0 {
		t.Errorf("still open: %v", open)
	}
	all := check.All(w)
	if len(all) != 1 || all[0].Dismissed == nil || all[0].Dismissed.Reason != "We know, and it ends in May" || all[0].Dismissed.By != "Ana" {
		t.Fatalf("all findings are %+v", all)
	}
	want := "  - {rule: ex-low-unlinked, ref: day/login, reason: \"We know, and it ends in May\", by: Ana, at: \"2026-06-10\", seen: "
	if text := w.File("dismissed.yaml").Source; !strings.Contains(text, want) {
		t.Errorf("dismissed.yaml is\n%swant\n%s…", text, want)
	}
}

func TestADismissalHoldsUntilWhatItSpokeOfChanges(t *testing.T) {
	t.Parallel()
	w := lowWorkshop(t)
	w = dismiss(t, w, check.Workshop(w)[0], "We know")
	tests := []struct {
		name  string
		place model.Place
		typed string
		open  bool
	}{
		{"another field of the stage", model.Place{File: "journeys/day.yaml", Path: []any{"stages", 0, "phase"}}, "Morning", false},
		{"another file", model.Place{File: "personas/tom.yaml", Path: []any{"label"}}, "Handler", false},
		{"how low it is", model.Place{File: "journeys/day.yaml", Path: []any{"stages", 0, "emotion"}}, "-2", true},
		{"what it is called", model.Place{File: "journeys/day.yaml", Path: []any{"stages", 0, "name"}}, "Wait for the system", true},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			edit, err := w.SetField(test.place, test.typed)
			if err != nil {
				t.Fatal(err)
			}
			open := slices.Contains(rulesOf(check.Workshop(w.Apply(edit))), "ex-low-unlinked")
			if open != test.open {
				t.Errorf("open: %t, want %t", open, test.open)
			}
		})
	}
}

func TestADismissalFollowsTheStageNotTheLine(t *testing.T) {
	t.Parallel()
	w := lowWorkshop(t)
	w = dismiss(t, w, check.Workshop(w)[0], "We know")
	edit, err := w.AddStage("day", 0, "Arrive")
	if err != nil {
		t.Fatal(err)
	}
	if open := rulesOf(check.Workshop(w.Apply(edit))); slices.Contains(open, "ex-low-unlinked") {
		t.Errorf("found %q after a stage was put in front", open)
	}
}

func TestRestoreOpensAFindingAgain(t *testing.T) {
	t.Parallel()
	before := lowWorkshop(t)
	w := dismiss(t, before, check.Workshop(before)[0], "We know")
	w = w.Apply(w.Rewrite("dismissed.yaml", w.File("dismissed.yaml").Source+"  - {rule: ex-low-unlinked, ref: day/login, reason: By hand}\n"))
	edit, err := check.Restore(w, check.All(w)[0])
	if err != nil {
		t.Fatal(err)
	}
	restored := w.Apply(edit)
	if open := rulesOf(check.Workshop(restored)); !slices.Equal(open, []string{"ex-low-unlinked"}) {
		t.Errorf("open are %q", open)
	}
	if _, err := check.Restore(restored, check.All(restored)[0]); err == nil {
		t.Error("restored what was not dismissed")
	}
	if again := restored.Apply(edit.Inverse()); len(check.Workshop(again)) > 0 {
		t.Error("undo did not dismiss it again")
	}
}

func TestAnEntryWrittenByHandHoldsForEverySuchFinding(t *testing.T) {
	t.Parallel()
	w := lowWorkshop(t)
	for entry, open := range map[string]bool{
		"{rule: ex-low-unlinked, ref: day/login, reason: We know}":                 false,
		"{rule: ex-low-unlinked, ref: day/logout, reason: We know}":                true,
		"{rule: low-unlinked, ref: day/login, reason: We know}":                    true,
		"{rule: ex-low-unlinked, ref: day/login, reason: We know, seen: 00000000}": true,
	} {
		entered := w.Apply(w.Rewrite("dismissed.yaml", "dismissed:\n  - "+entry+"\n"))
		if got := len(check.Workshop(entered)) > 0; got != open {
			t.Errorf("with %s open is %t", entry, got)
		}
	}
}

func TestFindingsOfOnePlaceAreDismissedOneByOne(t *testing.T) {
	t.Parallel()
	w := model.NewWorkshop(map[string]string{
		"journeys/claim.yaml": "side: customer\npersona: maya\nscenario: a\ntrigger: b\ngoal: c\nstages:\n  - id: wait\n    name: Wait\n    does: [Waits]\n" +
			"    frontstage: [{who: clerk, text: Answers}, {who: porter, text: Carries}]\n",
		"personas/maya.yaml": "side: customer\nname: Maya\n",
	})
	findings := check.Workshop(w)
	if got := rulesOf(findings); !slices.Equal(got, []string{"persona-missing", "persona-missing"}) || findings[0].Ref != findings[1].Ref {
		t.Fatalf("found %v", findings)
	}
	w = dismiss(t, w, findings[1], "An agency")
	if open := check.Workshop(w); len(open) != 1 || !strings.Contains(open[0].Message, "clerk") {
		t.Errorf("open are %v", open)
	}
}

func TestADismissalNeedsAReason(t *testing.T) {
	t.Parallel()
	w := lowWorkshop(t)
	if _, err := check.Dismiss(w, check.Workshop(w)[0], "  ", "Ana"); err == nil || !strings.Contains(err.Error(), "why") {
		t.Errorf("error %v, want one that asks why", err)
	}
}

func TestRefs(t *testing.T) {
	t.Parallel()
	texts := readTexts(t, "testdata/sound")
	tests := []struct {
		rule string
		ref  string
	}{
		{"planned-with-feelings", "loan/wish"},
		{"link-no-because", "links/search-look.yaml#because"},
		{"loose-end", "initiatives/thanks.yaml"},
		{"stale-baseline", "initiatives/shelf-walk.yaml#expects"},
		{"info-starved", "ben-day/search#no-place"},
		{"measure-hole", "workshop.yaml"},
		{"emotion-flat", "journeys/loan.yaml#stages"},
	}
	for _, test := range tests {
		found := findingsOf(test.rule, changed(t, texts, caseOf(t, test.rule).faulty))
		if len(found) != 1 || found[0].Ref != test.ref {
			t.Errorf("%s: found %+v, want ref %s", test.rule, found, test.ref)
		}
	}
}

func caseOf(t *testing.T, rule string) ruleCase {
	t.Helper()
	for _, test := range ruleCases() {
		if test.rule == rule {
			return test
		}
	}
	t.Fatalf("no case of %s", rule)
	return ruleCase{}
}
