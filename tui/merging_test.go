package tui_test

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"interlock/model/git"
	"interlock/tui"
)

// claim is the record that both sides of a merge change in the tests.
const claim = "journeys/claim.yaml"

// marked is the claim with two open conflicts.
func marked() string {
	return `title: A claim
persona: maya
stages:
  - name: Report it
<<<<<<< HEAD
    emotion: -2
||||||| base
    emotion: -1
=======
    emotion: 1
>>>>>>> origin/main
    thinks:
<<<<<<< HEAD
      - Is this covered at all
||||||| base
      - Is this covered
=======
      - Am I covered
>>>>>>> origin/main
  - name: Wait
`
}

// merging opens a workshop in which a merge has stopped at a conflict.
func merging(t *testing.T, operation git.Operation) (*house, *fakeGit) {
	t.Helper()
	fake := &fakeGit{}
	h := open(t, inGit(fake))
	fake.operation, fake.open = operation, []string{claim}
	h.write(claim, marked())
	h.Send(tea.FocusMsg{}).Expect("Both sides of a merge changed " + claim)
	h.Advance(2e9).ExpectLine("Home claims", "! main 1 conflict")
	return h, fake
}

func TestConflictsAreDecidedWithOneKeyEach(t *testing.T) {
	t.Parallel()
	h, fake := merging(t, git.Merging)
	h.Keys("C").ExpectLine("Journey claim: both sides changed it").Expect("a merge is under way")
	h.Keys("c").Expect("decide that first").Keys("f").Expect("decide that first")
	h.Keys("enter").Expect("1 of 2", "A claim · Report it · emotion", "emotion: -2", "emotion: 1", "emotion: -1", "origin/main").Golden("card")
	h.Keys("m").Expect("2 of 2", "A claim · Report it · thinks", "- Is this covered at all", "- Am I covered")
	h.Keys("t").Expect("Everything is decided")
	want := "stages:\n  - name: Report it\n    emotion: -2\n    thinks:\n      - Am I covered\n  - name: Wait\n"
	if got := h.read(claim); !strings.HasSuffix(got, want) {
		t.Errorf("the file holds\n%s", got)
	}
	h.ClickText("Finish the merge").Expect("The merge is finished.")
	if got := strings.Join(fake.done, ", "); got != "settle "+claim+", continue" {
		t.Errorf("git did %s", got)
	}
	h.Keys("esc", "u").Expect("Undid: decide the conflicts of " + claim)
	if got := h.read(claim); got != marked() {
		t.Errorf("undone, the file holds\n%s", got)
	}
	h.Keys("C", "c").Expect("decide that first")
}

func TestConflictsCanBeBothEditedAndPutOff(t *testing.T) {
	t.Parallel()
	h, _ := merging(t, git.Merging)
	h.Keys(":").Type("open conflicts of a merge").Keys("enter").Expect("1 of 2")
	h.Keys("b").Expect("would stand there twice", "1 of 2").Keys("e").Expect("Theirs:", "emotion: 1")
	h.Keys("ctrl+a", "ctrl+k").Type("    emotion: 0").Keys("ctrl+s").Expect("2 of 2")
	h.Keys("s").Expect("1 of 2", "√ edited").Keys("esc")
	if got := h.read(claim); !strings.Contains(got, "    emotion: 0\n") || strings.Count(got, "<<<<<<<") != 1 {
		t.Errorf("the file holds\n%s", got)
	}
	h.Keys(":").Type("open conflicts of a merge").Keys("enter").Expect("Both sides changed this", "Is this covered").ExpectNot("2 of 2")
	h.Keys("b").Expect("Everything is decided")
	if got := h.read(claim); !strings.Contains(got, "      - Is this covered at all\n      - Am I covered\n") {
		t.Errorf("the file holds\n%s", got)
	}
}

func TestWhatChangesMeanwhileIsNotOverwritten(t *testing.T) {
	t.Parallel()
	h, _ := merging(t, git.Merging)
	h.Keys("C", "enter", "m")
	h.write(claim, texts()[claim])
	h.Send(tea.FocusMsg{}).Keys("m").Expect("Nothing was written: " + claim + " has changed meanwhile")
	if got := h.read(claim); got != texts()[claim] {
		t.Errorf("the file holds\n%s", got)
	}
}

func TestQuittingKeepsWhatWasDecided(t *testing.T) {
	t.Parallel()
	for name, quit := range map[string]func(*house){
		"ctrl+c":                     func(h *house) { h.Keys("ctrl+c") },
		"ctrl+c while one is edited": func(h *house) { h.Keys("e", "ctrl+c") },
		"hang up":                    func(h *house) { h.Send(tui.HangUp()) },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			h, _ := merging(t, git.Merging)
			h.Keys("C", "enter", "t").Expect("2 of 2")
			quit(h)
			if got := h.read(claim); !h.Quit || !strings.Contains(got, "    emotion: 1\n") || strings.Count(got, "<<<<<<<") != 1 {
				t.Errorf("the file holds\n%s", got)
			}
		})
	}
}

func TestMineIsMineAlsoInARebase(t *testing.T) {
	t.Parallel()
	h, _ := merging(t, git.Rebasing)
	h.Keys("C", "enter").Expect("1 of 2").Keys("m", "m")
	if got := h.read(claim); !strings.Contains(got, "emotion: 1\n") || !strings.Contains(got, "- Am I covered\n") {
		t.Errorf("the file holds\n%s", got)
	}
}

func TestTheCardsSayWhoseTheSidesAre(t *testing.T) {
	t.Parallel()
	driver := strings.NewReplacer("<<<<<<< HEAD", "<<<<<<< ours", ">>>>>>> origin/main", ">>>>>>> theirs").Replace(marked())
	ben := git.Revision{Author: "Ben", Date: time.Date(2025, 6, 2, 14, 2, 0, 0, time.UTC)}
	for _, test := range []struct {
		operation git.Operation
		other     git.Revision
		want      []string
	}{
		{git.Merging, ben, []string{"1 of 2 (merge)", "m Mine  main", "t Theirs  by Ben, 2 Jun, 14:02"}},
		{git.Rebasing, ben, []string{"1 of 2 (rebase)", "m Mine  main", "t Theirs  by Ben, 2 Jun, 14:02"}},
		{git.Reverting, ben, []string{"1 of 2 (revert)", "t Theirs  as it was before"}},
		{git.NoOperation, git.Revision{}, []string{"1 of 2 (stash)", "m Committed  main", "t Put aside  in the stash"}},
	} {
		t.Run(string(test.operation), func(t *testing.T) {
			t.Parallel()
			h, fake := merging(t, test.operation)
			fake.other = test.other
			h.write(claim, driver)
			h.Send(tea.FocusMsg{}).Advance(2e9).Keys("C", "enter")
			h.Expect(test.want...).ExpectNot("Mine  ours", "Mine  theirs", "Theirs  ours", "Theirs  theirs")
		})
	}
}

func TestTheCardsReadAsPeopleWrite(t *testing.T) {
	t.Parallel()
	h, _ := merging(t, git.Merging)
	h.write(claim, "<<<<<<< ours\ntitle: My claim\n||||||| base\ntitle: A claim\n=======\ntitle: Their claim\n>>>>>>> theirs\n"+
		"persona: maya\nstages:\n  - name: Wait\n    thinks:\n<<<<<<< ours\n      - {text: \"Is it, so\", basis: said, source: s1}\n||||||| base\n=======\n      - Hm\n>>>>>>> theirs\n")
	h.Send(tea.FocusMsg{}).Keys("C", "enter").Expect("My claim · title").Keys("m")
	h.Expect("My claim · Wait · thinks", "- Is it, so", "(basis said, source s1)", "- Hm").ExpectNot("{text")
}

func TestFindingsLeadToTheConflicts(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.write(claim, marked())
	h.Send(tea.FocusMsg{}).Keys("8", "home", "enter").Expect("Both sides changed this: 1 of 2").Keys("t", "t")
	if got := h.read(claim); !strings.Contains(got, "emotion: 1\n") {
		t.Errorf("the file holds\n%s", got)
	}
}

func TestAWorkshopWithConflictsSaysSoAtTheStart(t *testing.T) {
	t.Parallel()
	broken := texts()
	broken[claim] = marked()
	h := open(t, files(broken))
	h.Expect("Both sides of a merge changed " + claim).ExpectNot("cannot be read yet:")
}

func TestARecordTakenAwayOnOneSideIsAskedAbout(t *testing.T) {
	t.Parallel()
	for answer, kept := range map[string]bool{"Keep it, as it was edited": true, "Take it away": false} {
		t.Run(answer, func(t *testing.T) {
			t.Parallel()
			edited := strings.Replace(texts()[claim], "A claim", "Another claim", 1)
			fake := &fakeGit{operation: git.Merging, open: []string{claim}, stages: map[string]git.Stages{claim: {Theirs: &edited}}}
			h := open(t, inGit(fake))
			h.Keys("C", "enter").Expect("It was taken away here, and edited on the other side.").ClickText(answer).Expect("Everything is decided")
			if got := h.read(claim); kept != (got == edited) || !kept && got != "" {
				t.Errorf("the file holds\n%s", got)
			}
		})
	}
}

func TestAConflictWithoutMarksIsMergedAgain(t *testing.T) {
	t.Parallel()
	base := texts()[claim]
	ours, theirs := strings.Replace(base, "emotion: -1", "emotion: -2", 1), strings.Replace(base, "emotion: -1", "emotion: 1", 1)
	fake := &fakeGit{operation: git.Merging, open: []string{claim}}
	fake.stages = map[string]git.Stages{claim: {Base: &base, Ours: &ours, Theirs: &theirs}}
	h := open(t, inGit(fake))
	h.Keys("C", "enter").Expect("emotion: -2", "emotion: 1").Keys("t").Expect("Everything is decided")
	if got := h.read(claim); got != theirs {
		t.Errorf("the file holds\n%s", got)
	}
}

func TestAMergeIsAbandonedOnlyAfterAQuestion(t *testing.T) {
	t.Parallel()
	h, fake := merging(t, git.Merging)
	h.Keys("C", "a").Expect("Abandon the merge?").Keys("enter").ExpectNot("Abandon the merge?")
	if len(fake.done) > 0 {
		t.Fatalf("the safe answer did %v", fake.done)
	}
	h.Keys("a", "down", "enter").Expect("all is as it was before")
	if got := h.read(claim); got != texts()[claim] {
		t.Errorf("the file holds\n%s", got)
	}
}
