package check_test

import (
	"slices"
	"strings"
	"testing"

	"interlock/model"
	"interlock/model/check"
)

// Where a finding can be mended by an edit, the edit mends it, breaks nothing
// and can be taken back.
func TestRepairs(t *testing.T) {
	t.Parallel()
	texts := readTexts(t, "testdata/sound")
	mendable := []string{
		"parse-error", "accidental-map", "lost-after-hash", "lost-after-comma", "ref-broken", "link-assumed", "ex-low-unlinked", "role-no-journey",
		"persona-missing", "planned-with-feelings", "stale-baseline", "budget-sum", "total-mismatch", "action-loose", "function-not-in-room",
		"loop-anonymity",
	}
	for _, test := range ruleCases() {
		t.Run(test.rule, func(t *testing.T) {
			t.Parallel()
			w := model.NewWorkshop(changed(t, texts, test.faulty))
			findings := findingsOf(test.rule, w.Texts())
			finding := findings[0]
			if mends := finding.Repair != nil; mends != slices.Contains(mendable, test.rule) {
				t.Fatalf("can be mended: %t", mends)
			}
			if finding.Repair == nil {
				return
			}
			edit, err := finding.Repair(w)
			if err != nil || edit.Empty() || edit.Title == "" {
				t.Fatalf("the edit %+v: %v", edit, err)
			}
			mended := w.Apply(edit)
			for _, left := range check.Workshop(mended) {
				if left.Rule == "parse-error" || left.Rule == test.rule && test.rule != "link-assumed" {
					t.Errorf("left: %v", left)
				}
			}
			if back := mended.Apply(edit.Inverse()); len(back.Texts()) != len(w.Texts()) {
				t.Error("undo left another workshop")
			}
		})
	}
}

func TestABudgetWithOneSideIsSplitByWhatIsLeft(t *testing.T) {
	t.Parallel()
	w := model.NewWorkshop(map[string]string{"initiatives/a.yaml": "title: A\nbudget: {total: 100, customer: 30}\n"})
	mended := mend(t, w, "budget-split")
	if budget := mended.Initiative("a").Budget; budget.Employee == nil || *budget.Employee != 70 {
		t.Errorf("the budget is %+v", budget)
	}
}

func TestAQuestionGetsItsMark(t *testing.T) {
	t.Parallel()
	w := model.NewWorkshop(map[string]string{"initiatives/a.yaml": "title: A\nhmw: How might we let people know in time.\n"})
	if asked := mend(t, w, "hmw-shape").Initiative("a").HowMightWe; asked != "How might we let people know in time?" {
		t.Errorf("it asks %q", asked)
	}
}

func TestCheckingALinkIsAskedForOnce(t *testing.T) {
	t.Parallel()
	w := model.NewWorkshop(map[string]string{"links/a.yaml": "from: day/call\nto: claim/wait\neffect: harms\nbasis: assumed\n"})
	mended := mend(t, w, "link-assumed")
	if text := mended.File("actions.yaml").Source; !strings.Contains(text, "Check whether day/call harms claim/wait") {
		t.Errorf("actions.yaml is %q", text)
	}
	if _, err := repairOf(t, mended, "link-assumed")(mended); err == nil {
		t.Error("the action was written twice")
	}
}

func mend(t *testing.T, w *model.Workshop, rule string) *model.Workshop {
	t.Helper()
	edit, err := repairOf(t, w, rule)(w)
	if err != nil {
		t.Fatal(err)
	}
	return w.Apply(edit)
}

func repairOf(t *testing.T, w *model.Workshop, rule string) func(*model.Workshop) (model.Edit, error) {
	t.Helper()
	for _, finding := range check.Workshop(w) {
		if finding.Rule == rule && finding.Repair != nil {
			return finding.Repair
		}
	}
	t.Fatalf("%s cannot be mended", rule)
	return nil
}
