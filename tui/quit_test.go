package tui_test

import (
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"interlock/tui"
	"interlock/tui/screen"
)

func TestQuitting(t *testing.T) {
	t.Parallel()
	for name, quit := range map[string]func(*house){
		"q":                     func(h *house) { h.Keys("q") },
		"ctrl+c":                func(h *house) { h.Keys("ctrl+c") },
		"ctrl+c over a list":    func(h *house) { h.Keys("?", "ctrl+c") },
		"ctrl+c over a card":    func(h *house) { h.Keys("!", "ctrl+c") },
		"ctrl+c over the panel": func(h *house) { h.Keys("x", "ctrl+c") },
		"ctrl+c while typing":   func(h *house) { h.capture(nil); h.Type("q").Keys("ctrl+c") },
		"ctrl+c in a question":  func(h *house) { h.ask(screen.Question{Title: "Why?"}); h.Type("q").Keys("ctrl+c") },
		"hang up":               func(h *house) { h.Send(tui.HangUp()) },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			h := open(t, with(func(o *tui.Options) { o.Publisher = publisher{} }))
			h.rename("Mia")
			quit(h)
			if !h.Quit {
				t.Fatal("the program goes on")
			}
			h.reopen()
			if got := h.app.Workshop().Persona("maya").Name; got != "Mia" {
				t.Errorf("the name is %q again", got)
			}
		})
	}
}

func TestQuittingWhenSavingFails(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.beforeWrite = func(string) error { return syscall.ENOSPC }
	h.rename("Mia")
	h.ExpectLine("Home claims", "not saved").ExpectLine("!", "Cannot save "+maya)
	h.Keys("q").Expect("Not everything is saved", "Stay here", "Quit all the same", "journal")
	h.Keys("ctrl+c", "ctrl+c", "enter").ExpectNot("Stay here")
	if h.Quit {
		t.Fatal("the safe answer quits")
	}
	h.Keys("q", "down", "enter")
	if !h.Quit {
		t.Fatal("quitting all the same does not")
	}
	h.beforeWrite = nil
	h.kill()
	h.Expect("Recovered from an interrupted session").Keys("ctrl+s")
	if got := h.read(maya); !strings.HasPrefix(got, "name: Mia\n") {
		t.Errorf("the file holds\n%s", got)
	}
}

func TestAFullDiskIsToldOnceItIsOver(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.beforeWrite = func(string) error { return syscall.ENOSPC }
	h.rename("Mia")
	h.Keys("down").ExpectLine("! Cannot save " + maya)
	h.beforeWrite = nil
	h.Keys("ctrl+s").ExpectLine("Home claims", "saved 10:42").Keys("down")
	if got := h.said(); got != "" {
		t.Errorf("the error that is over still shows: %q", got)
	}
}

func TestAnUnsafeJournalIsToldOnce(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	h.fill(texts())
	h.state = filepath.Join(h.path, "workshop.yaml", "state")
	h.enter()
	h.ExpectLine("! Cannot write in").Keys("esc")
	h.rename("Mia")
	h.Keys("down", "esc")
	h.rename("Maja")
	h.ExpectLine("Set name").ExpectLine("Home claims", "saved").ExpectNot("Cannot write in")
	h.Keys("ctrl+s").ExpectLine("! Cannot write in")
}

func TestRecoveredEditsAreToldOneByOne(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.beforeWrite = func(string) error { return syscall.ENOSPC }
	h.rename("Mia")
	h.rename("Maja")
	h.beforeWrite = nil
	h.kill()
	h.Expect("Recovered").ExpectLine("saved")
	if got := h.read(maya); !strings.Contains(got, "Maja") {
		t.Errorf("what was recovered is not on disk:\n%s", got)
	}
	h.Keys("!")
	if count := strings.Count(h.Text(), "Recovered from an interrupted session"); count < 2 {
		t.Errorf("the card tells %d edits:\n%s", count, h.Text())
	}
	h.Keys("esc", "u", "u")
	if got := h.read(maya); got != texts()[maya] {
		t.Errorf("undone, the file holds\n%s", got)
	}
}

func TestFarewellNamesTheScratchCopy(t *testing.T) {
	t.Parallel()
	h := open(t)
	if got := h.app.Farewell(); got != nil {
		t.Errorf("a folder of one's own is told as %q", got)
	}
}
