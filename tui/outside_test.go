package tui_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/model/yamltext"
	"interlock/tui"
	"interlock/tui/screen"
)

func TestOutsideEditsAreTakenOver(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.write(maya, "name: Maya Outside\nside: customer\n")
	h.Send(tea.FocusMsg{}).Expect("Changed outside: " + maya)
	h.Keys("4").Expect("Maya Outside")
	h.Keys("u").Expect("There is nothing to undo.")
}

func TestFolderIsWatched(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	h.fill(texts())
	opened, err := h.opened(h.path)
	if err != nil {
		t.Fatal(err)
	}
	signals := make(chan struct{}, 1)
	signals <- struct{}{}
	close(signals) // The watcher is asked again, and then there is no more.
	opened.Changes = signals
	h.write(maya, "name: Mia\n")
	h.options.Opened = opened
	app := tui.New(h.options)
	var seen []tea.Msg
	collect(app.Init(), func(msg tea.Msg) { seen = append(seen, msg) })
	for len(seen) > 0 {
		_, command := app.Update(seen[0])
		seen = seen[1:]
		collect(command, func(msg tea.Msg) { seen = append(seen, msg) })
	}
	if got := app.Workshop().Persona("maya").Name; got != "Mia" {
		t.Errorf("the persona is still %q", got)
	}
}

// clash changes Maya's name here and outside, and comes to the question.
func clash(h *house) {
	h.Helper()
	h.beforeWrite = func(name string) error {
		h.beforeWrite = nil
		h.write(maya, strings.Replace(texts()[maya], "Maya", "Theirs", 1))
		return nil
	}
	h.write(maya, strings.Replace(texts()[maya], "Maya", "Theirs", 1))
	h.rename("Mine")
	h.Expect("Changed on both sides", "Decide later", "Keep mine", "Take theirs", "Look at both").ExpectLine("Home claims", "changed on both sides")
	if got := h.read(maya); !strings.Contains(got, "Theirs") {
		h.Fatalf("something was overwritten:\n%s", got)
	}
}

func TestConflictIgnoresKeysMeantForTheScreen(t *testing.T) {
	t.Parallel()
	h := open(t)
	clash(h)
	for range 10 {
		h.Advance(300*time.Millisecond).Keys("j", "enter").Expect("Changed on both sides")
	}
	h.Click(50, 15).Expect("Changed on both sides")
	h.Advance(time.Second).Keys("enter").ExpectNot("Look at both").Expect("is not saved until you decide")
	if got := h.read(maya); !strings.Contains(got, "Theirs") {
		t.Errorf("the safe answer wrote\n%s", got)
	}
}

func TestConflictIsNotAskedAgainUntilItChanges(t *testing.T) {
	t.Parallel()
	h := open(t)
	clash(h)
	h.Advance(time.Second).Keys("esc")
	h.Run(h.app.Do(h.app.Workshop().Rewrite("workshop.yaml", "title: Another\n"), nil)).ExpectNot("Look at both")
	if got := h.read("workshop.yaml"); got != "title: Another\n" {
		t.Errorf("an edit beside a conflict is not saved:\n%s", got)
	}
	h.Keys(":").Type("decide about").Keys("enter").Expect("Look at both").Advance(time.Second).Keys("esc")
	h.write(maya, strings.Replace(texts()[maya], "Maya", "Theirs again", 1))
	h.Send(tea.FocusMsg{}).Expect("Look at both")
}

func TestConflictCanBeDecided(t *testing.T) {
	t.Parallel()
	for answer, want := range map[string][2]string{"Keep mine": {"Mine", "Theirs"}, "Take theirs": {"Theirs", "Mine"}} {
		t.Run(answer, func(t *testing.T) {
			t.Parallel()
			h := open(t)
			clash(h)
			h.Advance(time.Second).ClickText("Look at both").Expect("line 1:", "-name: Mine", "+name: Theirs").ExpectNot("@@", "+++")
			h.Keys("esc").Expect("Decide later").ClickText(answer).Expect("Decided").ExpectLine("Home claims", "saved")
			if got := h.read(maya); !strings.Contains(got, "name: "+want[0]+"\n") {
				t.Errorf("the file holds\n%s", got)
			}
			h.Keys("u")
			if got := h.read(maya); !strings.Contains(got, "name: "+want[1]+"\n") {
				t.Errorf("undone, the file holds\n%s", got)
			}
		})
	}
}

func TestConflictWaitsForTheTextBeingTyped(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.capture(nil)
	h.Type("do not disturb")
	h.write(maya, strings.Replace(texts()[maya], "Maya", "Theirs", 1))
	h.beforeWrite = nil
	h.rename("Mine")
	h.ExpectNot("Look at both").ExpectLine("Home claims", "changed on both sides").Keys("esc").Expect("Look at both")
}

func TestFileDeletedOutside(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.Keys("4")
	h.fill(map[string]string{"workshop.yaml": "title: Home claims\n"})
	h.clock.Now()
	h.Send(tea.FocusMsg{}).Overflow().Keys("2", "3", "4", "enter", "esc", "down", "n", "esc").Overflow()
}

func TestSecondInstanceIsReadOnly(t *testing.T) {
	t.Parallel()
	h := open(t)
	second := &house{TB: t, path: h.path, state: h.state, clock: h.clock, options: h.options}
	second.enter()
	second.ExpectLine("Home claims", "read-only").Expect("Read-only.", "has this workshop open")
	second.rename("Mia")
	second.Expect("has this workshop open")
	second.capture(nil)
	second.ExpectNot("What does Maya want?").Keys("q")
	if h.read(maya) != texts()[maya] || !second.Quit {
		t.Error("the second instance wrote, or does not quit")
	}
}

// rewordGoal begins to reword Maya's first goal, while another program does.
func rewordGoal(h *house) {
	h.Helper()
	goal := model.Place{File: maya, Path: yamltext.Path{"goals", 0}}
	h.capture(func(target *screen.Capture) {
		target.Value, target.Place, target.Once = "Dry home", goal, true
		target.Keep = func(texts []string) tea.Cmd { return h.app.Do(h.app.Workshop().EditNote(goal, texts[0])) }
	})
	h.Type(" soon")
	h.write(maya, strings.Replace(texts()[maya], "Dry home", "A warm home", 1))
	h.Send(tea.FocusMsg{}).Keys("enter")
	h.Expect("Changed outside while you typed", "A warm home", "Dry home soon")
}

func TestRewordingAsksWhenTheTextChangedOutside(t *testing.T) {
	t.Parallel()
	h := open(t)
	rewordGoal(h)
	h.Keys("down", "enter")
	if got := h.read(maya); !strings.Contains(got, "- Dry home soon\n") {
		t.Errorf("mine was chosen, and the file holds\n%s", got)
	}
	h.Keys("u")
	if got := h.read(maya); !strings.Contains(got, "- A warm home\n") {
		t.Errorf("undo does not give theirs back:\n%s", got)
	}
}

func TestTheirsStaysAndMineIsPutAside(t *testing.T) {
	t.Parallel()
	h := open(t)
	rewordGoal(h)
	h.Keys("enter")
	if got := h.read(maya); !strings.Contains(got, "- A warm home\n") {
		t.Errorf("theirs was to stay, and the file holds\n%s", got)
	}
	if h.app.Aside() != "Dry home soon" {
		t.Errorf("what was typed is gone; aside is %q", h.app.Aside())
	}
}

func TestEditIsSavedByItselfWhenTheFolderIsBack(t *testing.T) {
	t.Parallel()
	h := open(t)
	away := filepath.Join(t.TempDir(), "away")
	if err := os.Rename(h.path, away); err != nil {
		t.Fatal(err)
	}
	h.rename("Mia")
	h.Expect("The folder is gone; everything is kept in memory").ExpectNot("Changed on both sides").ExpectLine("Home claims", "not saved")
	h.Send(tea.FocusMsg{}).ExpectLine("Home claims", "not saved")
	if err := os.Rename(away, h.path); err != nil {
		t.Fatal(err)
	}
	h.Send(tea.FocusMsg{}).ExpectNot("is gone").ExpectLine("Home claims", "saved 10:42")
	if got := h.read(maya); !strings.Contains(got, "name: Mia\n") {
		t.Errorf("the file holds\n%s", got)
	}
}

func TestSecondInstanceEditsWhenTheFirstHasEnded(t *testing.T) {
	t.Parallel()
	h := open(t)
	second := &house{TB: t, path: h.path, state: h.state, clock: h.clock, options: h.options}
	second.enter()
	second.Keys("2").ExpectLine("Home claims", "read-only")
	h.rename("Mia")
	if err := h.app.Close(); err != nil {
		t.Fatal(err)
	}
	second.Keys("j").Expect("You can edit this workshop now", "Mia").ExpectLine("Home claims", "saved")
	second.rename("Mina")
	if got := h.read(maya); !strings.Contains(got, "name: Mina\n") {
		t.Errorf("the file holds\n%s", got)
	}
	if err := second.app.Close(); err != nil {
		t.Fatal(err)
	}
}

func TestWhatWasRemovedOutsideIsSaidToBe(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.write("personas/tom.yaml", "name: Tom\nside: employee\n")
	h.Send(tea.FocusMsg{}).Expect("Added outside: personas/tom.yaml.").ExpectNot("Changed outside")
	h.removeOutside("personas/tom.yaml")
	h.Send(tea.FocusMsg{}).Expect("Removed outside: personas/tom.yaml.").ExpectNot("Changed outside")
}

func TestConflictSaysThatTheOtherProgramRemovedTheFile(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.removeOutside(maya)
	h.rename("Mine")
	h.Expect("Changed on both sides", "removed by another program, and changed here")
}

// removeOutside removes a file as another program did an hour ago.
func (h *house) removeOutside(name string) {
	h.Helper()
	path := filepath.Join(h.path, filepath.FromSlash(name))
	if err := os.Remove(path); err != nil {
		h.Fatal(err)
	}
	before := time.Now().Add(-time.Hour)
	if err := os.Chtimes(filepath.Dir(path), before, before); err != nil {
		h.Fatal(err)
	}
}
