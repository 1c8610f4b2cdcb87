package tui_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/model/git"
	"interlock/model/yamltext"
	"interlock/tui/layer"
	"interlock/tui/tuitest"
)

func TestWithoutGitNothingOfItIsThere(t *testing.T) {
	t.Parallel()
	for name, versions := range map[string]func(context.Context) (layer.Versions, error){
		"no git here":       nil,
		"in no repository":  func(context.Context) (layer.Versions, error) { return nil, nil },
		"git refuses to go": func(context.Context) (layer.Versions, error) { return nil, errors.New("git does not trust this") },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			h := open(t, func(h *house) { h.versions = versions })
			h.ExpectNot("main").Keys("C").Expect("C does nothing here").ExpectNot("Changes since")
			h.Keys(":").Type("since the last commit").ExpectNot("Show the changes")
			h.Keys("esc", ":").Type("history").ExpectNot("history of a record", "history of the record")
			h.Keys("esc", ":").Type("works in: changes").ExpectNot("Commit everything", "Pull what", "Stop git")
			h.Keys("esc", ":").Type("commit").ExpectNot("Commit with", "Commit everything")
			h.Keys("esc", ":").Type("take the record back").ExpectNot("Take the record")
		})
	}
}

func TestTheHeadCountsChangedRecords(t *testing.T) {
	t.Parallel()
	fake := &fakeGit{}
	h := open(t, inGit(fake))
	h.ExpectLine("Home claims", "main", "saved").ExpectNot("main +")
	h.rename("Mia")
	h.ExpectNot("main +").Advance(time.Second).ExpectLine("Home claims", "main +1", "saved")
	h.write("workshop.yaml", "title: Outside\n")
	h.Send(tea.FocusMsg{}).Advance(time.Second).ExpectLine("Outside", "main +2")
	h.Resize(60, 15).Expect("Outside").Overflow()
}

func TestGitIsNotAskedWhileSomebodyTypes(t *testing.T) {
	t.Parallel()
	fake := &fakeGit{}
	h := open(t, inGit(fake))
	before := fake.asked
	h.rename("Mia")
	h.capture(nil)
	for range 20 {
		h.Type("x").Advance(300 * time.Millisecond)
	}
	if fake.asked != before {
		t.Errorf("git was asked %d times", fake.asked-before)
	}
	h.Advance(2 * time.Second)
	if fake.asked != before+1 {
		t.Errorf("git was asked %d times, want once", fake.asked-before)
	}
}

func TestChangesAreListedByMeaning(t *testing.T) {
	t.Parallel()
	h := open(t, inGit(&fakeGit{}))
	h.rename("Mia")
	emotion := model.Place{File: "journeys/claim.yaml", Path: yamltext.Path{"stages", 0, "emotion"}}
	h.Run(h.app.Do(h.app.Workshop().SetField(emotion, "1")))
	h.write("workshop.yaml", "# a remark\n"+texts()["workshop.yaml"])
	h.Send(tea.FocusMsg{}).Keys("C")
	h.Expect("Changes since the last commit", "3 records changed", "Persona maya: Mia", "Journey claim: A claim", "only its layout or comments")
	h.ExpectLine("emotion of Report it", "−1 → +1").Golden("changes")
	h.Keys("down").Expect("- Maya", "+ Mia")
	h.Keys("space").Expect("- last commit, + now", "-name: Maya", "+name: Mia").Keys("esc")
	h.Keys("enter").ExpectNot("Changes since the last commit").Expect("First-time claimant")
}

func TestThePanelSaysWhyItDoesNothingWhereNothingChanged(t *testing.T) {
	t.Parallel()
	h := open(t, inGit(&fakeGit{}))
	h.Keys("C").Expect("Everything is as it was committed last").ExpectNot("enter go", "space lines", "v history")
	h.Keys("enter").Expect("Nothing changed since the last commit.")
	h.Keys("v").Expect("Nothing changed. On the screens, : has the history of any record.")
}

func TestACommitTakesEverythingWithADraftedMessage(t *testing.T) {
	t.Parallel()
	fake := &fakeGit{}
	h := open(t, inGit(fake), fakeEditor(func(text string) (string, error) { return strings.ToUpper(text), nil }))
	h.rename("Mia")
	h.Keys("C", "c").Expect("Commit 1 record to main", "Maya")
	h.Keys("E").Expect("MAYA").Keys("e").Expect("The first line says it all in short")
	h.Keys("ctrl+a", "ctrl+k").Type("Give Maya another name").Keys("ctrl+s").Expect("Commit 1 record to main", "Give Maya another name")
	h.Keys("enter").Expect("Committed: Give Maya another name", "Everything is as it was committed last").ExpectNot("main +")
	if got := fake.head(); got.revision.Subject != "Give Maya another name" || !strings.Contains(got.texts[maya], "name: Mia") {
		t.Errorf("committed %+v", got)
	}
	h.Keys("c").Expect("There is nothing to commit.")
	h.Keys("esc").ExpectNot("Changes since the last commit")
}

func TestACommitOnNoBranchIsWarnedOf(t *testing.T) {
	t.Parallel()
	fake := &fakeGit{}
	h := open(t, inGit(fake))
	h.rename("Mia")
	h.Keys("C", "c").Expect("Commit 1 record").ExpectNot("No branch").Keys("esc", "esc")
	fake.detached = true
	h.Keys("C", "c").Expect("No branch is checked out", "git switch -c NAME").Keys("esc")
	if len(fake.done) > 0 {
		t.Errorf("git did %q", fake.done)
	}
	h.Keys("c", "enter").Expect("Committed:")
}

func TestWhatIsNotCommittedIsCommittedBeforeAPull(t *testing.T) {
	t.Parallel()
	fake := &fakeGit{upstream: "origin/main", says: []string{"Receiving objects:  50%", "Receiving objects: 100%"}}
	h := open(t, inGit(fake))
	fake.does = func() { h.write("workshop.yaml", "title: Theirs\n") }
	h.rename("Mia")
	h.Keys("C", "p").Expect("Commit 1 record first, then pull").Keys("enter").Expect("Pulled.")
	if got := strings.Join(fake.done, ", "); got != "commit, pull" {
		t.Errorf("git did %s", got)
	}
	h.Keys("esc").ExpectLine("Interlock", "Theirs").Keys("2").Expect("Mia")
}

func TestNothingIsDoneWithWhatCannotBeSaved(t *testing.T) {
	t.Parallel()
	fake := &fakeGit{}
	h := open(t, inGit(fake))
	h.rename("Mia")
	h.Keys("C")
	h.beforeWrite = func(string) error { return errors.New("no space left") }
	h.Run(h.app.Do(h.app.Workshop().Rewrite("workshop.yaml", "title: Not saved\n"), nil))
	h.Keys("c", "enter").ExpectNot("Committed")
	if len(fake.done) > 0 {
		t.Errorf("git did %v", fake.done)
	}
}

func TestAFailureSaysWhatToDo(t *testing.T) {
	t.Parallel()
	refused := &git.Failure{
		Reason: git.Rejected, What: "cannot push", Why: "origin has commits that are not here yet", Do: "pull, then push again",
		Output: "! [rejected] main -> main (fetch first)",
	}
	h := open(t, inGit(&fakeGit{fails: map[string]error{"push": refused}}))
	h.Keys("C", "o").Expect("Git has said nothing more")
	h.Keys("P").Expect("Cannot push: origin has commits that are not here yet; pull, then push again.", "what git says")
	h.Keys("o").Expect("[rejected] main -> main").Keys("esc", "esc").ExpectNot("Cannot push")
}

func TestGitCanBeStopped(t *testing.T) {
	t.Parallel()
	fake := &fakeGit{stopped: make(chan struct{})}
	h := open(t, inGit(fake))
	h.Driver = tuitest.New(t, h.app, 100, 30, tuitest.WithClock(h.clock), tuitest.Background("watch", "listen"))
	h.Keys("C", "P").Expect("Pushing").Keys("P").Expect("Git is still at work; s stops it.")
	h.Keys("esc").Expect("Changes since the last commit", "Git is still at work; s stops it.").Keys("s")
	<-fake.stopped
}

func TestAnotherBranchIsMerged(t *testing.T) {
	t.Parallel()
	fake := &fakeGit{branches: []string{"idea", "origin/idea"}}
	h := open(t, inGit(fake))
	h.Keys("C", "m").Expect("Merge which branch into main?", "origin/idea").Type("origin").Keys("enter").Expect("Merged origin/idea.")
	if got := strings.Join(fake.done, ", "); got != "merge origin/idea" {
		t.Errorf("git did %s", got)
	}
}

func TestAnEarlierStateIsTakenBack(t *testing.T) {
	t.Parallel()
	fake := &fakeGit{}
	h := open(t, inGit(fake))
	h.rename("Mia")
	fake.record("Give Maya another name", "Ben", fake.disk())
	h.Keys("2", ":").Type("history of a record").Keys("enter")
	h.Expect("History of Persona maya", "Ben", "Give Maya another name", "Ana", "Begin", "name “Maya” → “Mia”").Golden("history")
	h.Keys("down", "enter").Expect("to be read", "name: Maya").Keys("esc")
	h.Keys("space").Expect("- then, + now", "-name: Maya", "+name: Mia").Keys("esc")
	h.Keys("t").Expect("Take Persona maya back to 1 Jun 2025, 09:30")
	if got := h.read(maya); got != texts()[maya] {
		t.Errorf("the file holds\n%s", got)
	}
	h.Keys("u").Expect("Undid")
	if got := h.read(maya); !strings.Contains(got, "name: Mia") {
		t.Errorf("undone, the file holds\n%s", got)
	}
}

func TestABrokenStateIsTakenBackOnlyAfterAQuestion(t *testing.T) {
	t.Parallel()
	fake := &fakeGit{}
	h := open(t, inGit(fake))
	whole, broken := h.read(maya), "name: Maya: K\n"
	fake.record("Break it", "Ben", map[string]string{maya: broken})
	fake.record("Mend it", "Ana", fake.disk())
	h.Keys("2", ":").Type("history of a record").Keys("enter").Expect("Mend it", "Break it")
	h.Keys("down", "t").Expect("That state cannot be read").Keys("enter").Expect("Break it")
	if got := h.read(maya); got != whole {
		t.Errorf("the file holds\n%s", got)
	}
	h.Keys("t", "down", "enter")
	if got := h.read(maya); got != broken {
		t.Errorf("the file holds\n%s", got)
	}
}

func TestTheHistoryAsksForARecordWhereNoneIsSelected(t *testing.T) {
	t.Parallel()
	h := open(t, inGit(&fakeGit{}))
	h.Keys("1", ":").Type("history of a record").Keys("enter").Expect("The history of which record?", maya)
	h.Type("claim").Keys("enter").Expect("History of Journey claim", "Begin")
}
