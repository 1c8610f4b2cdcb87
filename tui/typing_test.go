package tui_test

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/tui"
	"interlock/tui/screen"
)

func TestCaptureTypesNoteAfterNote(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.capture(nil)
	h.Expect("What does Maya want?").ExpectLine("goals", "type a note").Expect("keep, next")
	h.Type("Not be out of pocket").Keys("enter").Type("A date").Keys("enter", "enter").ExpectNot("What does Maya want?")
	if got := h.read(maya); !strings.HasSuffix(got, "goals:\n  - Dry home\n  - Not be out of pocket\n  - A date\n") {
		t.Errorf("the file holds\n%s", got)
	}
}

func TestCaptureLeavesTheLastColumnFree(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.capture(nil)
	at := h.Find("type a note")
	if filled, free := h.Cell(98, at.Y).Style.Bg, h.Cell(99, at.Y).Style.Bg; filled == free {
		t.Error("the capture line fills the last column")
	}
}

func TestPasteOfManyLinesIsManyNotes(t *testing.T) {
	t.Parallel()
	h := open(t)
	kept := h.capture(nil)
	h.Type("first ").Send(tea.PasteMsg{Content: "one\r\n\r\n  two\r\x1b[31mthree\x1b[0m\n"})
	if !slices.Equal(*kept, []string{"first one", "two", "three"}) {
		t.Errorf("kept %q", *kept)
	}
	h.Paste("a single\tline").Keys("enter")
	if last := (*kept)[len(*kept)-1]; !strings.HasPrefix(last, "a single") {
		t.Errorf("kept %q", last)
	}
	if steps := len(h.session.History()); steps != 2 {
		t.Errorf("two pastes are %d steps", steps)
	}
}

func TestPasteOutsideATextSaysWhatToDo(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.Paste("dddd\nqq").Expect("Press n first, then paste")
	if h.Quit || len(h.session.History()) > 0 {
		t.Error("a paste was taken for keys")
	}
}

func TestWhatIsNotKeptCanBeBroughtBack(t *testing.T) {
	t.Parallel()
	h := open(t)
	kept := h.capture(nil)
	h.Type("half a thought").Keys("esc").Expect("Not kept; ctrl+↑ brings the text back").ExpectNot("What does Maya want?")
	h.capture(nil)
	h.Type("another").Keys("ctrl+up").ExpectLine("goals", "half a thought").Keys("ctrl+up").ExpectLine("goals", "another")
	h.Keys("ctrl+up", "enter")
	if len(*kept) != 0 {
		t.Fatal("the closed line kept something")
	}
	if got := h.read(maya); !strings.HasSuffix(got, "  - half a thought\n") {
		t.Errorf("the file holds\n%s", got)
	}
	h.Keys("esc")
	h.ask(screen.Question{Title: "Why?"})
	h.Keys("ctrl+up").ExpectLine("another")
}

func TestTabTakesTheTextToTheNextField(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.capture(func(target *screen.Capture) {
		other := *target
		other.Label, other.Prompts = "pains", []string{"What makes it hard?"}
		target.Step = func(int) (screen.Capture, bool) { return other, true }
	})
	h.Type("carried").Keys("tab").Expect("What makes it hard?").ExpectLine("pains", "carried")
	h.Keys("tab", "esc").Expect("Not kept")
	h.capture(nil)
	h.Keys("ctrl+up").ExpectLine("carried")
}

func TestARefusedNoteStaysInTheLine(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.capture(func(target *screen.Capture) {
		target.Keep = func([]string) tea.Cmd { return h.app.Fail(errors.New("that cannot be")) }
	})
	h.Type("precious words").Keys("enter").Expect("That cannot be").ExpectLine("goals", "precious words")
}

func TestRewording(t *testing.T) {
	t.Parallel()
	h := open(t)
	reword := func(target *screen.Capture) {
		target.Value, target.Once = "Dry home", true
		target.Place.Path = target.Place.Path.With(0)
		target.Keep = func(texts []string) tea.Cmd {
			return h.app.Do(h.app.Workshop().EditNote(target.Place, texts[0]))
		}
	}
	h.capture(reword)
	h.Keys("enter").ExpectNot("What does Maya want?")
	h.capture(reword)
	h.Type(" soon").Keys("enter").ExpectNot("What does Maya want?")
	if got := h.read(maya); !strings.HasSuffix(got, "- Dry home soon\n") || len(h.session.History()) != 1 {
		t.Errorf("after %d edits the file holds\n%s", len(h.session.History()), got)
	}
}

func TestQuestions(t *testing.T) {
	t.Parallel()
	h := open(t)
	answer := h.ask(screen.Question{Title: "Why does it matter?", Help: "One sentence.", Value: "as it is\twas"})
	h.Expect("Why does it matter?", "One sentence.", "enter keep", "esc leave").Keys("enter")
	if *answer != "as it is\twas" {
		t.Errorf("leaving the value alone answers %q", *answer)
	}
	h.ask(screen.Question{Title: "Which folder?", Done: func(text string) (tea.Cmd, error) {
		return nil, errors.New(text + " is there already and was not made by Interlock; choose another name that nobody has used here before")
	}})
	h.Keys("enter").Expect("Type something").Type("out").Keys("enter").Expect("Which folder?", "out is there already", "used here before")
	h.Type("2").ExpectNot("is there already").Keys("esc").ExpectNot("Which folder?")
	lines := h.ask(screen.Question{Title: "Goals", Multiple: true})
	h.Type("one").Keys("enter").Type("two").Expect("ctrl+s keep").Keys("ctrl+s")
	if *lines != "one\ntwo" {
		t.Errorf("answered %q", *lines)
	}
}

func TestQuestionsTakeClicks(t *testing.T) {
	t.Parallel()
	h := open(t)
	answer := h.ask(screen.Question{Title: "Why?", Value: "1234"})
	at := h.Find("1234")
	h.Click(at.X+2, at.Y).Type("x").Keys("enter")
	if *answer != "12x34" {
		t.Errorf("answered %q", *answer)
	}
}

func TestTypedTextsSurviveTheProgram(t *testing.T) {
	t.Parallel()
	endings := map[string]func(*house){
		"kill":    func(h *house) { h.Advance(time.Second); h.kill() },
		"ctrl+c":  func(h *house) { h.Keys("ctrl+c"); h.reopen() },
		"hang up": func(h *house) { h.Send(tui.HangUp()); h.reopen() },
	}
	for name, end := range endings {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			h := open(t)
			h.capture(nil)
			h.Type("nobody told me")
			end(h)
			h.Expect("What you were typing was kept: 'nobody told me'. ctrl+↑ brings it back")
			h.capture(nil)
			h.Keys("ctrl+up", "enter")
			if got := h.read(maya); !strings.HasSuffix(got, "- nobody told me\n") {
				t.Errorf("the file holds\n%s", got)
			}
			h.kill()
			h.ExpectNot("What you were typing")
		})
		t.Run(name+" in a question", func(t *testing.T) {
			t.Parallel()
			h := open(t)
			h.ask(screen.Question{Title: "Why?"})
			h.Type("because")
			end(h)
			h.Expect("'because'")
		})
	}
}

func TestEditor(t *testing.T) {
	t.Parallel()
	h := open(t, fakeEditor(func(text string) (string, error) { return text + " and edited\n", nil }))
	kept := h.capture(nil)
	h.Type("typed").Keys("ctrl+e").ExpectLine("goals", "typed and edited").Keys("enter")
	if !slices.Equal(*kept, []string{"typed and edited"}) {
		t.Errorf("kept %q", *kept)
	}
	h.Keys("esc")
	answer := h.ask(screen.Question{Title: "Why?"})
	h.Type("it").Keys("ctrl+e").ExpectLine("it and edited").Keys("esc").Expect("Not kept")
	if *answer != "" {
		t.Errorf("answered %q", *answer)
	}
}

func TestManyLinesFromTheEditorAreManyNotes(t *testing.T) {
	t.Parallel()
	h := open(t, fakeEditor(func(string) (string, error) { return "one\ntwo\n", nil }))
	kept := h.capture(nil)
	h.Keys("ctrl+e")
	if !slices.Equal(*kept, []string{"one", "two"}) {
		t.Errorf("kept %q", *kept)
	}
}

func TestEditorThatFails(t *testing.T) {
	t.Parallel()
	h := open(t, fakeEditor(func(string) (string, error) { return "", errors.New("exit status 1") }))
	h.capture(nil)
	h.Type("typed").Keys("ctrl+e").Expect("The editor ended with an error").ExpectLine("goals", "typed")
	plain := open(t)
	plain.capture(nil)
	plain.Keys("ctrl+e").Expect("set $VISUAL or $EDITOR")
}

func TestWholeFileInTheEditor(t *testing.T) {
	t.Parallel()
	unknown := texts()
	unknown["other.yaml"] = "words: no screen shows them\n"
	h := open(t, files(unknown), fakeEditor(func(text string) (string, error) { return "# mine\n" + text, nil }))
	h.Run(h.app.Jump(model.Place{File: "other.yaml"})).Expect("words: no screen shows them").Keys("down", "enter")
	if got := h.read("other.yaml"); got != "# mine\n"+unknown["other.yaml"] {
		t.Errorf("the file holds\n%s", got)
	}
	h.Keys("u")
	if got := h.read("other.yaml"); got != unknown["other.yaml"] {
		t.Errorf("undone, the file holds\n%s", got)
	}
}

func TestFormsUndoAndHelp(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.Run(h.app.Edit(model.Place{File: "personas/maya.yaml"})).Expect("Persona · Maya")
	h.Keys("down", "enter", "ctrl+u").Type("Mia").Keys("enter").Expect("Persona · Mia", "undo")
	h.Keys("u").Expect("Persona · Maya", "Undid").Keys("ctrl+r").Expect("Persona · Mia", "Redid")
	h.Keys("?").Type("leave the form").Expect("Help: what works here", "Leave the form").Keys("esc").Expect("Persona · Mia")
	h.Keys("2").Expect("Persona · Mia", "does nothing here")
}
