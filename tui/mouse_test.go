package tui_test

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/tui"
	"interlock/tui/screen"
)

func TestMouseCanBeGivenToTheTerminal(t *testing.T) {
	t.Parallel()
	mode := func(h *house) tea.MouseMode { return h.Model.View().MouseMode }
	h := open(t)
	if mode(h) != tea.MouseModeCellMotion {
		t.Fatal("the mouse is not taken at the start")
	}
	h.Keys("f2").Expect("The mouse belongs to the terminal now")
	if mode(h) != tea.MouseModeNone {
		t.Error("f2 does not free the mouse")
	}
	h.capture(nil)
	h.Type("x").Keys("f2")
	if mode(h) != tea.MouseModeCellMotion {
		t.Error("f2 does not take the mouse back while typing")
	}
	if got := mode(open(t, with(func(o *tui.Options) { o.Mouse = false }))); got != tea.MouseModeNone {
		t.Error("the mouse is taken although it is not wanted")
	}
}

func TestClicksOnTabsAndKeys(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.ClickText("2 People").Expect("First-time claimant").ClickText("4 Journeys").Expect("Report it")
	h.ClickText("? help").Expect("Help: what works here").ClickText("esc leave").ExpectNot("Help: what works here")
	h.ClickText(": actions").Expect("Everything you can do").Click(2, 20).ExpectNot("Everything you can do")
}

func TestDoubleClickDoesNotFallThroughWhatItCloses(t *testing.T) {
	t.Parallel()
	h := open(t)
	choose(h, false)
	at := h.Find("Phone")
	h.DoubleClick(at.X, at.Y).ExpectNot("Which channel?")
	if _, ok := h.session.CanUndo(); ok || h.foot() == "" {
		t.Error("the second click did something below")
	}
}

func TestOtherButtonsDoNothing(t *testing.T) {
	t.Parallel()
	h := open(t)
	before := h.Text()
	for _, button := range []tea.MouseButton{tea.MouseRight, tea.MouseMiddle} {
		h.Send(tea.MouseClickMsg{X: 4, Y: 1, Button: button}, tea.MouseReleaseMsg{X: 4, Y: 1, Button: button})
	}
	h.Send(tea.MouseReleaseMsg{X: 4, Y: 1, Button: tea.MouseLeft}, tea.MouseWheelMsg{X: 4, Y: 5, Button: tea.MouseWheelLeft})
	if h.Text() != before {
		t.Errorf("the window shows\n%s", h.Text())
	}
}

func TestClicksBesideTheCaptureLine(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.capture(nil)
	h.Type("words").ClickText("2 People").Expect("A note is being typed", "words")
	at := h.Find("words")
	h.Click(at.X+1, at.Y).Type("_").ExpectLine("w_ords")
	h.Keys("ctrl+u", "end", "ctrl+u").ClickText("2 People").ExpectNot("What does Maya want?").Expect("First-time claimant")
}

func TestCardsAndPanelsTakeTheMouse(t *testing.T) {
	t.Parallel()
	opened := ""
	h := open(t, with(func(o *tui.Options) { o.Publisher = publisher{opened: &opened} }))
	h.Keys("x").Expect("Publish the blueprint", "Into   /home/claims/out", "[√] Page").ClickText("Combined file").Expect("[√] Combined file")
	h.Keys("up", "space").Expect("[ ] Page").Keys("down", "enter").Expect("Combined file     √ 12 kB").Keys("o")
	if !strings.HasSuffix(opened, "blueprint.yaml") {
		t.Errorf("opened %q", opened)
	}
	h.Keys("esc").ExpectNot("Publish the blueprint")
	h.ask(screen.Question{Title: "Why?"})
	h.Click(1, 1).Wheel(5, 5, 2).Expect("Why?")
}

func TestLongCardsScroll(t *testing.T) {
	t.Parallel()
	long := map[string]string{"workshop.yaml": "title: Long\n", "other.yaml": "first: a line\n" + strings.Repeat("# line\n", 100) + "# the last line\n"}
	h := open(t, files(long))
	h.Run(h.app.Jump(model.Place{File: "other.yaml"})).Expect("1-", "first: a line").ExpectNot("the last line")
	h.Keys("end").Expect("the last line").Keys("home").Expect("first: a line").Wheel(50, 15, 60).Expect("the last line")
	h.Keys("pgup", "pgdown", "space").Expect("the last line")
}

func TestNothingCanBePublishedWithoutAPublisher(t *testing.T) {
	t.Parallel()
	open(t).Keys("x").Expect("Nothing can be published from here.")
}
