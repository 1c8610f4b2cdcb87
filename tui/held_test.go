package tui_test

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
)

const day4 = "empathy/day-4.yaml"

// outside has another program replace something in a file, and the change taken
// over.
func (h *house) outside(name, old, new string) *house {
	h.Helper()
	before := h.read(name)
	after := strings.Replace(before, old, new, 1)
	if after == before {
		h.Fatalf("%s does not hold %q:\n%s", name, old, before)
	}
	h.write(name, after)
	h.Send(tea.FocusMsg{})
	return h
}

// holds fails unless a file holds a text.
func (h *house) holds(name, text string) {
	h.Helper()
	if got := h.read(name); !strings.Contains(got, text) {
		h.Errorf("%s lacks %q:\n%s", name, text, got)
	}
}

const stageAbove = "stages:\n  - name: Count the days\n"

func TestAFormWritesToTheEntryItAskedFor(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.Keys("2", "enter").ClickText("Dry home").Keys("enter").Type(" soon")
	h.outside(maya, "goals:\n", "goals:\n  - Inserted by hand above\n")
	h.Keys("enter")
	h.holds(maya, "goals:\n  - Inserted by hand above\n  - Dry home soon\n")
	h.Keys("d") // The cursor went along with it, too.
	h.holds(maya, "goals:\n  - Inserted by hand above\n")
	if got := h.read(maya); strings.Contains(got, "soon") {
		t.Errorf("another entry was deleted:\n%s", got)
	}
}

func TestAQuestionAsksWhenTheFieldChangedOutside(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ keys, want string }{{"enter", "Theirs"}, {"down enter", "Mine first"}} {
		t.Run(test.want, func(t *testing.T) {
			t.Parallel()
			h := open(t)
			h.Keys("2", "enter").ClickText("First-time").Keys("enter", "ctrl+u").Type("Mine first")
			h.outside(maya, "First-time claimant", "Theirs")
			h.Keys("enter").Expect("Changed outside while you typed", "Theirs", "Mine first")
			h.holds(maya, "role: Theirs\n")
			h.Keys(strings.Fields(test.keys)...).ExpectNot("Changed outside while you typed")
			h.holds(maya, "role: "+test.want+"\n")
		})
	}
}

func TestAQuestionLeftAsItWasLeavesTheirs(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.Keys("4", "enter").Expect("In their words, as something they do")
	h.outside(claim, "Report it", "Reports the claim").Keys("enter").ExpectNot("In their words, as something they do", "Changed outside while")
	h.holds(claim, "name: Reports the claim\n")
}

func TestAQuestionAboutWhatIsGoneKeepsTheText(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.Keys("4", "right", "enter").Type(" for weeks")
	h.outside(claim, "  - name: Wait\n", "").Keys("enter").Expect("not there any more", "Wait for weeks").Keys("esc")
	if h.app.Aside() != "Wait for weeks" {
		t.Errorf("what was typed is gone; aside is %q", h.app.Aside())
	}
	h.holds(claim, "name: Report it\n")
}

func TestAStageIsFollowedWhileItIsAskedAbout(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.Keys("4", "right", "enter").Type(" long")
	h.outside(claim, "stages:\n", stageAbove).Keys("enter")
	h.holds(claim, "name: Wait long\n")
	h.holds(claim, "name: Report it\n")
	h.Keys("*").Type("It decides")
	h.outside(claim, stageAbove, "stages:\n").Keys("enter")
	h.holds(claim, "name: Wait long\n    moment: {why: It decides}\n")
}

func TestCursorsGoAlongWithWhatTheyAreOn(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.Keys("4", "right", "3", "down", "4")
	h.outside(claim, "stages:\n", stageAbove).Keys("d")
	h.holds(claim, "name: Count the days\n")
	h.holds(claim, "name: Report it\n")
	if got := h.read(claim); strings.Contains(got, "Wait") {
		t.Errorf("another stage was deleted:\n%s", got)
	}
	h.Keys("u")
	h.holds(claim, "name: Wait\n")
}

func TestTheCursorOfTheMapGoesAlongWithItsNote(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.Keys("3").ClickText("Nobody rang me back")
	h.outside(day4, "says:\n", "says:\n  - Call again tomorrow\n").Keys("enter").Type("!")
	h.outside(day4, "says:\n", "says:\n  - We are on it\n").Keys("enter").ExpectNot("Changed outside while")
	h.holds(day4, "  - We are on it\n  - Call again tomorrow\n  - Nobody rang me back!\n")
	h.Keys("d")
	h.holds(day4, "  - We are on it\n  - Call again tomorrow\n")
	if got := h.read(day4); strings.Contains(got, "Nobody") {
		t.Errorf("another note was deleted:\n%s", got)
	}
}
