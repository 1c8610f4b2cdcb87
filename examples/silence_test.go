package examples_test

import (
	stdhtml "html"
	"strings"
	"testing"

	"interlock/model"
	"interlock/model/blueprint"
	"interlock/model/check"
	"interlock/model/insight"
	"interlock/model/learn"
	"interlock/model/publish/data"
	"interlock/model/publish/html"
	"interlock/model/publish/markdown"
	"interlock/model/publish/redact"
)

// judgements are sentences that only somebody says who judges the workshop.
func judgements(workshop *model.Workshop) []string {
	var list []string
	for _, found := range check.Workshop(workshop) {
		list = append(list, found.Message)
	}
	for _, step := range insight.Gauge(workshop) {
		for _, each := range step.Checks {
			for _, gap := range each.Gaps {
				if strings.Count(gap.Text, " ") > 3 {
					list = append(list, gap.Text)
				}
			}
		}
	}
	return append(list, "linked at both levels", string(insight.NotCarried))
}

// published is a workshop as readers of a profile get it, as a page, a document
// and data, and its overview and its open findings on the wall.
func published(t *testing.T, workshop *model.Workshop, profile redact.Profile) string {
	t.Helper()
	seen, _, err := redact.Apply(workshop, profile)
	if err != nil {
		t.Fatal(err)
	}
	b := blueprint.New(seen)
	all := markdown.Write(b)
	page, err := html.Write(b, nil)
	if err != nil {
		t.Fatal(err)
	}
	file, err := data.JSON(seen, b)
	if err != nil {
		t.Fatal(err)
	}
	all = append(append(all, page...), file...)
	for _, kind := range []html.Kind{html.Overview, html.Findings} {
		part, err := html.Fragment(b, html.Part{Kind: kind})
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, part...)
	}
	return stdhtml.UnescapeString(string(all))
}

// Nothing that is published of an exercise tells what is to be found in it, for
// no readers, until it is revealed.
func TestExercisesArePublishedInSilence(t *testing.T) {
	t.Parallel()
	eachKit(t, func(t *testing.T, kit learn.Kit) {
		if !kit.Solved() {
			return
		}
		exercise := model.NewWorkshop(kit.Files())
		judged := judgements(model.NewWorkshop(kit.Start))
		for _, profile := range redact.Profiles() {
			text := published(t, exercise, profile)
			for _, sentence := range judged {
				if strings.Contains(text, sentence) {
					t.Errorf("%s tells: %s", profile, sentence)
				}
			}
		}
		attempt := learn.Attempt{Kit: kit, State: learn.Exercise{Kit: kit.Name, Silent: true}, Workshop: exercise}
		reveal, err := attempt.Reveal()
		if err != nil {
			t.Fatal(err)
		}
		if text := published(t, exercise.Apply(reveal), redact.Full); !strings.Contains(text, judged[0]) {
			t.Errorf("revealed, nothing tells: %s", judged[0])
		}
	})
}

// The gauge of an exercise is silent, and leaves no head of a table behind.
func TestNoTableOfAnExerciseIsEmpty(t *testing.T) {
	t.Parallel()
	eachKit(t, func(t *testing.T, kit learn.Kit) {
		text := string(markdown.Write(blueprint.New(model.NewWorkshop(kit.Files()))))
		if at := strings.Index(text, "| --- |\n\n"); at >= 0 {
			t.Errorf("there is nothing below the head of a table:\n%s", text[max(0, at-200):at])
		}
	})
}
