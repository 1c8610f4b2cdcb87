package tui_test

import (
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/model/agenda"
	"interlock/model/round"
	"interlock/model/session"
	"interlock/model/store"
	"interlock/tui"
	"interlock/tui/present"
	"interlock/tui/tuitest"
)

func TestThePresentationBeginsAndEndsAtTheCursor(t *testing.T) {
	t.Parallel()
	h := open(t, example("home-claims"), asText)
	h.Keys("4", "right", "p")
	h.Expect("2  Someone comes to look").ExpectNot("1 Overview")
	h.Keys("esc")
	h.Expect("1 Overview")
	if place := h.looking(); place != "4 "+model.StagePlace("ringing-round", 1).String() {
		t.Errorf("the cursor is at %q", place)
	}
	before := h.Text()
	h.Keys("p", "b", "right")
	h.Expect("2  Someone comes to look")
	h.Keys("esc")
	if after := h.Text(); after != before {
		t.Errorf("a look at a slide changes the screen from\n%s\nto\n%s", before, after)
	}
	h.Keys("p", "right", "right", "right", "right", "q")
	h.Expect("1 Overview").ExpectNot("Someone comes to look (")
	h.Keys("3", "p")
	h.Expect("Empathy maps")
	h.Keys("1", "esc")
	h.Expect("FOUR STEPS")
	h.Keys("9", "p")
	h.Expect("No agenda runs")
	h.Keys("esc")
	h.Expect("9 Agenda")
}

// asText draws titles as text, and not in large letters.
var asText = with(func(o *tui.Options) { o.ASCII = true })

func TestThePresentationFitsASmallWindow(t *testing.T) {
	t.Parallel()
	h := open(t, asText)
	h.Keys("p").Resize(40, 12)
	h.Expect("Why do people wait?").ExpectNot("Too small")
	h.Keys("ctrl+c")
	if !h.Quit {
		t.Error("ctrl+c does not quit")
	}
}

// looking is what the program told others of its cursor.
func (h *house) looking() string {
	h.Helper()
	h.Advance(time.Second)
	var looking present.Looking
	if found, err := h.session.Kept(present.LookingName, &looking); !found || err != nil {
		h.Fatalf("nothing was told: %v", err)
	}
	return looking.String()
}

// projector opens the program for the projector beside the house.
func (h *house) projector(mask bool) *tuitest.Driver {
	h.Helper()
	folder, err := store.Open(h.path, store.Options{Folders: model.Folders(), StateDir: h.state, Clock: h.clock.Now})
	if err != nil {
		h.Fatal(err)
	}
	opened, _, err := session.Open(folder, session.Options{Clock: h.clock.Now, ReadOnly: true})
	if err != nil {
		h.Fatal(err)
	}
	h.Cleanup(func() { _ = opened.Close() })
	options := tui.ProjectorOptions{Options: h.options, Mask: mask}
	options.Opened = &tui.Opened{Session: opened, Path: h.path}
	return tuitest.New(h.TB, tui.NewProjector(options), 60, 20, tuitest.WithClock(h.clock), tuitest.Background("watching"))
}

func TestTheProjectorFollowsTheEditor(t *testing.T) {
	t.Parallel()
	h := open(t, asText)
	p := h.projector(false)
	p.Expect("Why do people wait?")
	h.Keys("2").Advance(time.Second)
	p.Send(tui.StatesChanged()).Expect("Maya")
	h.rename("Mia")
	p.Send(tui.FilesChanged()).Expect("Mia").ExpectNot("Maya")

	p.Keys("right").Expect("f follows the editor")
	h.Keys("4").Advance(time.Second)
	p.Send(tui.StatesChanged()).ExpectNot("A claim", "Report it")
	p.Keys("f").Expect("Report it").ExpectNot("f follows")
	h.Keys("p", "right").Advance(time.Second)
	p.Send(tui.StatesChanged()).Expect("2  Wait")
	if p.Keys("q"); !p.Quit {
		t.Error("q does not quit")
	}
}

func TestTheProjectorShowsTheRoundThatIsOpen(t *testing.T) {
	t.Parallel()
	h := open(t, asText)
	h.Keys("2").Advance(time.Second)
	p := h.projector(false)
	five := 5
	clock := agenda.New(&model.Agenda{Title: "An hour", Blocks: []model.Block{{Title: "Write", Minutes: &five}}}).Begin(h.clock.Now(), 0)
	h.keep(agenda.Name, clock)
	p.Send(tui.StatesChanged()).Expect("Maya")
	h.keep("round", round.Round{Kind: round.Silent, Phase: round.Writing, Prompt: "What did you hear?", Place: "day-4", Fields: []string{"says"}})
	p.Send(tui.StatesChanged()).Expect("What did you hear?", "5:00 left, nobody has written yet")
	p.Advance(65 * time.Second).Expect("3:55 left")
	h.keep("round", nil)
	p.Send(tui.StatesChanged()).Expect("Maya").ExpectNot("What did you hear?")
	p.Keys("9").Expect("Write", "3:55 left")
}

func TestTheProjectorMasksNames(t *testing.T) {
	t.Parallel()
	h := open(t, asText)
	h.Keys("2").Advance(time.Second)
	p := h.projector(true)
	p.Expect("Claimant A").ExpectNot("Maya")
	p.Keys("m").Expect("Maya")
	p.Send(tea.BackgroundColorMsg{}).Keys("ctrl+t").Expect("Maya")
}

// keep keeps a state as another instance would.
func (h *house) keep(name string, state any) {
	h.Helper()
	if err := h.session.Keep(name, state); err != nil {
		h.Fatal(err)
	}
}
