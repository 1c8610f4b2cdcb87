package examples_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"interlock/examples"
	"interlock/model"
	"interlock/model/check"
)

func answers(t *testing.T) []examples.Answer {
	t.Helper()
	list, err := examples.Answers(examples.Flawed)
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// atLeastWarn lists what check finds, but for the questions of level info.
func atLeastWarn(w *model.Workshop) []check.Finding {
	return slices.DeleteFunc(check.Workshop(w), func(f check.Finding) bool { return !check.AtLeast(f.Severity, check.Warn) })
}

func TestTwentyFaultsAreAnswered(t *testing.T) {
	t.Parallel()
	byPerson := 0
	for i, answer := range answers(t) {
		if answer.Number != i+1 {
			t.Errorf("the answer at %d has the number %d", i+1, answer.Number)
		}
		if answer.Wrong == "" || answer.Right == "" {
			t.Errorf("answer %d does not say what is wrong and what is right", answer.Number)
		}
		if answer.Rule == examples.ByPerson {
			byPerson++
		} else if _, known := check.RuleByID(answer.Rule); !known {
			t.Errorf("answer %d: there is no rule %q", answer.Number, answer.Rule)
		}
	}
	if got := [2]int{len(answers(t)), byPerson}; got != [2]int{20, 6} {
		t.Errorf("answers and those by a person: %v, want 20 and 6", got)
	}
}

func TestCheckFindsTheFaultsThatRulesCanFindAndNoOther(t *testing.T) {
	t.Parallel()
	var want, got []string
	for _, answer := range answers(t) {
		if answer.Rule != examples.ByPerson {
			want = append(want, answer.Rule+" in "+answer.File+" at "+answer.Place)
		}
	}
	for _, finding := range atLeastWarn(openModel(t, examples.Flawed)) {
		got = append(got, finding.Rule+" in "+finding.File+" at "+finding.Ref)
	}
	slices.Sort(want)
	slices.Sort(got)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-answers +found:\n%s", diff)
	}
}

func TestEachFaultIsTheOnlyOneAtItsPlace(t *testing.T) {
	t.Parallel()
	type line struct {
		file string
		line int
	}
	seen := map[line]string{}
	for _, finding := range check.Workshop(openModel(t, examples.Flawed)) {
		at := line{finding.File, finding.Line}
		if other := seen[at]; other != "" && finding.Rule != other {
			t.Errorf("%s:%d: both %s and %s", finding.File, finding.Line, other, finding.Rule)
		}
		seen[at] = finding.Rule
	}
}

// What a person has to find lies in the file that the answer names, and nothing there gives it away.
func TestFaultsForAPersonAreThereAndUnmarked(t *testing.T) {
	t.Parallel()
	workshop, worked := openModel(t, examples.Flawed), openModel(t, "home-claims")
	for _, answer := range answers(t) {
		file := workshop.File(answer.File)
		if file == nil {
			t.Errorf("answer %d: there is no file %s", answer.Number, answer.File)
			continue
		}
		if other := worked.File(answer.File); other != nil && other.Source == file.Source {
			t.Errorf("answer %d: %s is the same as in the worked example", answer.Number, answer.File)
		}
		if !strings.HasPrefix(answer.Place, answer.File) {
			if _, found := workshop.Resolve(model.ParseReference(answer.Place)); !found {
				t.Errorf("answer %d: %s leads nowhere", answer.Number, answer.Place)
			}
		}
		if answer.Rule == examples.ByPerson && strings.Contains("\n"+file.Source, "\n#") {
			t.Errorf("answer %d: a comment in %s may give it away", answer.Number, answer.File)
		}
	}
}

func TestOnlyTheFlawedExampleHasAnswers(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]string{"clinic": "they are in flawed", "nope": "home-claims, clinic"} {
		if _, err := examples.Answers(name); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("Answers(%q): %v, want an error that says %q", name, err, want)
		}
	}
}
