package tui_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"interlock/model"
	"interlock/tui"
)

func TestHeadShowsTitleAndSavedState(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.ExpectLine("Interlock", "Home claims", "saved 10:42").ExpectLine("2 People", "3 Empathy", "4 Journeys")
	h.Advance(3 * 60e9)
	h.rename("Mia")
	h.ExpectLine("Home claims", "saved 10:45")
	if got := h.read(maya); !strings.Contains(got, "name: Mia\n") {
		t.Errorf("the edit is not on disk:\n%s", got)
	}
}

func TestHeadSaysWhileSaving(t *testing.T) {
	t.Parallel()
	h := open(t)
	save := h.app.Do(h.app.Workshop().Rewrite(maya, "name: Mia\n"), nil)
	h.ExpectLine("Home claims", "saving").Run(save).ExpectLine("Home claims", "saved 10:42")
}

func TestFooterNeverWiderThanTheWindow(t *testing.T) {
	t.Parallel()
	h := open(t, example("home-claims"))
	h.rename("Mia")
	for width := 60; width <= 220; width++ {
		for _, digit := range []string{"2", "3", "4"} {
			h.Resize(width, 20).Keys(digit)
			lines := strings.Split(h.Text(), "\n")
			footer := lines[len(lines)-1]
			keys := strings.Count(strings.Join(strings.Fields(strings.ReplaceAll(footer, "   ", " | ")), " "), " | ") + 1
			if ansi.StringWidth(footer) > width || !strings.HasSuffix(footer, "? help") {
				t.Fatalf("at %d columns the footer of screen %s is %q", width, digit, footer)
			}
			if keys < 3 || width >= 80 && keys < 4 {
				t.Errorf("at %d columns the footer of screen %s shows only %q", width, digit, footer)
			}
		}
		h.Overflow()
	}
}

func TestAnySize(t *testing.T) {
	t.Parallel()
	h := open(t, example("home-claims"))
	for width := range 64 {
		for height := range 18 {
			h.Resize(width, height).Overflow()
		}
	}
	h.Resize(59, 15).Expect("Too small", "60 columns and 15 rows", "59 by 15")
	h.Resize(60, 14).Expect("Too small")
	h.Resize(60, 15).ExpectNot("Too small").Expect("? help")
}

func TestTooSmallWindowKeepsEverythingAndTakesNoKeys(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.capture(nil)
	h.Type("half a no").Resize(20, 5).Type("xyz").Keys("enter", "esc", "d").Click(3, 3).Paste("lost")
	h.Resize(100, 30).Expect("half a no").ExpectNot("xyz", "lost").Keys("enter")
	if got := h.read(maya); !strings.HasSuffix(got, "- half a no\n") {
		t.Errorf("the note was not kept:\n%s", got)
	}
	h.Keys("esc").Resize(20, 5).Keys("ctrl+c")
	if !h.Quit {
		t.Error("ctrl+c does not end the program in a window that is too small")
	}
}

func TestFirstViewBeforeTheSizeIsKnown(t *testing.T) {
	t.Parallel()
	if view := tui.New(tui.Options{Catalog: catalog{}}).View(); view.Content != "" || !view.AltScreen {
		t.Errorf("the first view is %q", view.Content)
	}
}

func TestBlankHidesEverythingUntilTheNextKey(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.Keys("b")
	if text := strings.TrimSpace(h.Text()); text != "" {
		t.Fatalf("a blank screen shows:\n%s", text)
	}
	h.Click(20, 10).Keys("d").Expect("Home claims", "Why do people wait?")
	if _, ok := h.session.CanUndo(); ok {
		t.Error("the key that ended the blank screen did something")
	}
}

func TestThemes(t *testing.T) {
	t.Parallel()
	var remembered []string
	h := open(t, with(func(o *tui.Options) {
		o.Theme = "auto"
		o.Remember = func(key, value string) { remembered = append(remembered, key+" "+value) }
	}))
	background := func() any { return h.Cell(50, 29).Style.Bg }
	title := func() any { return h.Cell(1, 0).Style.Fg }
	unknown := title()
	for _, answer := range []tea.BackgroundColorMsg{{Color: ansi.Black}, {Color: ansi.BrightWhite}} {
		h.Send(answer)
		if background() != nil {
			t.Errorf("the automatic theme paints the background: %v", background())
		}
	}
	if title() == unknown {
		t.Error("a light terminal gets the letters of a dark one")
	}
	for _, choice := range []string{"dark", "light"} {
		if h.Keys("ctrl+t"); background() == nil || !strings.Contains(h.said(), choice) {
			t.Errorf("the theme %s leaves the background %v and says %q", choice, background(), h.said())
		}
	}
	h.Keys("ctrl+t").Expect("automatic")
	if got := fmt.Sprint(remembered); got != "[theme dark theme light theme auto]" {
		t.Errorf("remembered %s", got)
	}
}

func TestEnvironmentHintsAtTheBackground(t *testing.T) {
	t.Parallel()
	title := func(theme, colors string) any {
		return open(t, with(func(o *tui.Options) { o.Theme, o.Background = theme, colors })).Cell(1, 0).Style.Fg
	}
	onLight, onDark := title("light", ""), title("dark", "")
	for colors, want := range map[string]any{"": onDark, "15;0": onDark, "0;15": onLight, "0;default;15": onLight, "0;7": onLight, "7;8": onDark, "x": onDark} {
		if got := title("auto", colors); got != want {
			t.Errorf("COLORFGBG=%s gives letters of the colour %v, not %v", colors, got, want)
		}
	}
}

func TestTerminalWithoutColours(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.Send(tea.ColorProfileMsg{Profile: colorprofile.ASCII}).Keys("ctrl+t", "ctrl+t", "ctrl+t")
	screen := h.Screen()
	for y := range 30 {
		for x := range 100 {
			if cell := screen.CellAt(x, y); cell != nil && (cell.Style.Fg != nil || cell.Style.Bg != nil) {
				t.Fatalf("cell %d,%d has a colour", x, y)
			}
		}
	}
}

func TestPlainTerminalsGetOnlyASCII(t *testing.T) {
	t.Parallel()
	h := open(t, with(func(o *tui.Options) { o.ASCII = true }))
	ascii := func(when string) {
		for _, r := range h.Text() {
			if r > '~' {
				t.Errorf("%s shows %q:\n%s", when, r, h.Text())
				return
			}
		}
	}
	ascii("the journey")
	h.capture(nil)
	h.Type("kept for later").Keys("esc")
	ascii("a text put aside")
	h.Expect("ctrl+up brings")
	for _, key := range []string{"?", ":", "/", "x"} {
		h.Keys(key)
		ascii(key)
		h.Keys("esc")
	}
	h.Run(h.app.Fail(errors.New(strings.Repeat("much ", 60))))
	ascii("a long message")
	h.Keys("!")
	ascii("a card")
}

func TestResizeKeepsWhatIsOpen(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.Keys("?").Type("undo")
	before := h.Text()
	h.Resize(70, 20).Resize(1, 1).Resize(100, 30)
	if h.Text() != before {
		t.Errorf("the window shows\n%s\nand did show\n%s", h.Text(), before)
	}
}

func TestWideLettersInTheTitle(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.Run(h.app.Do(h.app.Workshop().SetField(model.Place{File: "workshop.yaml", Path: []any{"title"}}, strings.Repeat("保険👩‍👧 ", 30))))
	for _, width := range []int{60, 61, 99} {
		h.Resize(width, 20).Overflow()
		h.Method = ansi.WcWidth
		h.ExpectLine("saved 10:42")
		h.Method = ansi.GraphemeWidth
	}
}

func TestSuspendIsInThePalette(t *testing.T) {
	t.Parallel()
	h := open(t)
	suspended := false
	h.Keys(":").Type("suspend")
	_, command := h.Model.Update(tea.KeyPressMsg{Code: tea.KeyEnter})
	collect(command, func(msg tea.Msg) { _, is := msg.(tea.SuspendMsg); suspended = suspended || is })
	if !suspended {
		t.Fatal("the palette does not suspend")
	}
	h.write(maya, "name: Written meanwhile\n")
	h.Send(tea.ResumeMsg{}).Expect("Changed outside")
}

// collect runs a command and all it answers with.
func collect(command tea.Cmd, take func(tea.Msg)) {
	if command == nil {
		return
	}
	msg := command()
	if batch, ok := msg.(tea.BatchMsg); ok {
		for _, each := range batch {
			collect(each, take)
		}
		return
	}
	take(msg)
}
