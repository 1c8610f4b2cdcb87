package tuitest_test

import (
	"fmt"
	"image"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"interlock/tui/tuitest"
)

// log is a model that writes down every message and shows the latest.
type log struct {
	seen   []string
	answer func(tea.Msg) tea.Cmd
	view   string
	cursor *tea.Cursor
}

func (l *log) Init() tea.Cmd { return nil }

func (l *log) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	l.seen = append(l.seen, describe(msg))
	if l.answer != nil {
		return l, l.answer(msg)
	}
	return l, nil
}

func (l *log) View() tea.View {
	content := l.view
	if content == "" {
		content = strings.Join(l.seen, "\n")
	}
	view := tea.NewView(content)
	view.Cursor = l.cursor
	return view
}

func describe(msg tea.Msg) string {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return msg.Keystroke() + " " + msg.String()
	case tea.MouseMsg:
		m := msg.Mouse()
		return fmt.Sprintf("%T %d,%d %s", msg, m.X, m.Y, m.Button)
	case tea.PasteMsg:
		return fmt.Sprintf("paste %q", msg.Content)
	}
	return fmt.Sprint(msg)
}

// after returns what the model saw after the size of the terminal.
func after(t *testing.T, model *log, do func(*tuitest.Driver)) string {
	t.Helper()
	d := tuitest.New(t, model, 40, 10)
	model.seen = nil
	do(d)
	return strings.Join(model.seen, "; ")
}

func TestKeysArriveAsTerminalsSendThem(t *testing.T) {
	t.Parallel()
	got := after(t, &log{}, func(d *tuitest.Driver) {
		d.Keys("n", "N", "ctrl+p", "shift+left", "enter", "space", "ctrl++", "+", "f12", "alt+shift+up", "é")
	})
	want := "n n; shift+n N; ctrl+p ctrl+p; shift+left shift+left; enter enter; space space; ctrl++ ctrl++; + +; f12 f12; alt+shift+up alt+shift+up; é é"
	if got != want {
		t.Errorf("the model saw\n%s, not\n%s", got, want)
	}
	for _, name := range []string{"", "nn", "f13", "kontrol+x", "ctrl+"} {
		if _, err := tuitest.Key(name); err == nil {
			t.Errorf("%q is taken for a key", name)
		}
	}
}

func TestMouseAndPasteArriveAsTerminalsSendThem(t *testing.T) {
	t.Parallel()
	got := after(t, &log{}, func(d *tuitest.Driver) {
		d.Click(1, 2).Wheel(3, 4, 1).Wheel(3, 4, -1).Drag(image.Pt(0, 0), image.Pt(4, 2)).Paste("a\nb")
	})
	want := "tea.MouseClickMsg 1,2 left; tea.MouseReleaseMsg 1,2 left; tea.MouseWheelMsg 3,4 wheeldown; tea.MouseWheelMsg 3,4 wheelup; " +
		"tea.MouseClickMsg 0,0 left; tea.MouseMotionMsg 2,1 left; tea.MouseMotionMsg 4,2 left; tea.MouseReleaseMsg 4,2 left; paste \"a\\rb\""
	if got != want {
		t.Errorf("the model saw\n%s, not\n%s", got, want)
	}
}

func message(text string) tea.Cmd { return func() tea.Msg { return text } }

func TestCommandsRunToTheEndInOrder(t *testing.T) {
	t.Parallel()
	model := &log{answer: func(msg tea.Msg) tea.Cmd {
		switch msg {
		case "go":
			return tea.Batch(message("one"), tea.Sequence(message("two"), tea.Batch(message("three"), nil)), message("four"))
		case "two":
			return message("two and a half")
		}
		return nil
	}}
	got := after(t, model, func(d *tuitest.Driver) { d.Send("go") })
	if want := "go; one; two; two and a half; three; four"; got != want {
		t.Errorf("the model saw %s, not %s", got, want)
	}
}

func TestQuitEndsTheProgram(t *testing.T) {
	t.Parallel()
	model := &log{answer: func(msg tea.Msg) tea.Cmd {
		if msg == "quit" {
			return tea.Quit
		}
		return nil
	}}
	var quit bool
	got := after(t, model, func(d *tuitest.Driver) { quit = d.Send("quit", "too late").Quit })
	if !quit || got != "quit" {
		t.Errorf("quit: %v, the model saw %s", quit, got)
	}
}

func TestTheClockOnlyMovesWhenAsked(t *testing.T) {
	t.Parallel()
	clock := tuitest.NewClock(time.Date(2026, 3, 1, 9, 0, 0, 0, time.UTC))
	tick := func(after time.Duration, text string) tea.Cmd {
		return clock.Tick(after, func(at time.Time) tea.Msg { return text + at.Format(" 15:04:05") })
	}
	model := &log{answer: func(msg tea.Msg) tea.Cmd {
		switch text := fmt.Sprint(msg); {
		case text == "start":
			return tea.Batch(tick(3*time.Second, "three"), tick(time.Second, "one"), tick(time.Hour, "later"))
		case strings.HasPrefix(text, "one"):
			return tick(time.Second, "two")
		}
		return nil
	}}
	d := tuitest.New(t, model, 40, 10, tuitest.WithClock(clock)).Send("start").ExpectNot("one")
	d.Advance(time.Second).Expect("one 09:00:01").ExpectNot("two")
	d.Advance(5*time.Second).Expect("two 09:00:02", "three 09:00:03").ExpectNot("later")
	if got := clock.Now().Format(time.TimeOnly); got != "09:00:06" {
		t.Errorf("the clock shows %s", got)
	}
}

func watchFolder() tea.Msg { select {} }

func TestCommandsThatWaitForTheOutsideAreNotRun(t *testing.T) {
	t.Parallel()
	model := &log{answer: func(msg tea.Msg) tea.Cmd {
		if msg == "watch" {
			return watchFolder
		}
		return nil
	}}
	tuitest.New(t, model, 40, 10, tuitest.Background("watchFolder")).Send("watch", "on").Expect("on")
}

// failure runs the test and returns how it fails.
func failure(t *testing.T, test func(testing.TB)) string {
	t.Helper()
	f := &failing{TB: t}
	done := make(chan struct{})
	go func() {
		defer close(done)
		defer func() {
			if r := recover(); r != nil && r != any(stop) {
				f.message = fmt.Sprint("panic: ", r)
			}
		}()
		test(f)
	}()
	<-done
	return f.message
}

const stop = "stop"

// failing is a test that may fail.
type failing struct {
	testing.TB
	message string
}

func (f *failing) Helper() {}

func (f *failing) Fatal(args ...any) {
	f.message = fmt.Sprint(args...)
	panic(stop)
}

func (f *failing) Fatalf(format string, args ...any) { f.Fatal(fmt.Sprintf(format, args...)) }

func TestWhatMustFailATest(t *testing.T) {
	t.Parallel()
	shows := func(tb testing.TB, view string) *tuitest.Driver { return tuitest.New(tb, &log{view: view}, 10, 2) }
	answers := func(tb testing.TB, command tea.Cmd) {
		tuitest.New(tb, &log{answer: func(tea.Msg) tea.Cmd { return command }}, 10, 2)
	}
	for want, test := range map[string]func(testing.TB){
		`does not show "no"`:       func(tb testing.TB) { shows(tb, "yes").Expect("yes", "no") },
		`shows "yes"`:              func(tb testing.TB) { shows(tb, "yes").ExpectNot("no", "yes") },
		"no line of the screen":    func(tb testing.TB) { shows(tb, "a\nb").ExpectLine("a", "b") },
		"takes 11 cells":           func(tb testing.TB) { shows(tb, "12345678901").Overflow() },
		"takes 12 cells":           func(tb testing.TB) { shows(tb, "123456👨‍👩‍👧").Overflow() },
		"has 3 lines":              func(tb testing.TB) { shows(tb, "1\n2\n3").Overflow() },
		"is no key":                func(tb testing.TB) { shows(tb, "").Keys("nonsense") },
		"keeps answering itself":   func(tb testing.TB) { answers(tb, message("again")) },
		"waits for the real clock": func(tb testing.TB) { answers(tb, tea.Tick(time.Hour, func(time.Time) tea.Msg { return nil })) },
		"returned a command":       func(tb testing.TB) { answers(tb, func() tea.Msg { return message("oops") }) },
		"Advance needs a driver":   func(tb testing.TB) { shows(tb, "").Advance(time.Second) },
		"the cursor is at 10,0": func(tb testing.TB) {
			tuitest.New(tb, &log{view: "x", cursor: tea.NewCursor(10, 0)}, 10, 2).Overflow()
		},
	} {
		if got := failure(t, test); !strings.Contains(got, want) {
			t.Errorf("expected a failure with %q, got %q", want, got)
		}
	}
}

func TestTheScreenIsWhatTheTerminalShows(t *testing.T) {
	t.Parallel()
	d := tuitest.New(t, &log{view: "\x1b[1m日本\x1b[m ok  \nMaya", cursor: tea.NewCursor(3, 1)}, 10, 3)
	if got := d.Text(); got != "日本 ok\nMaya\n" {
		t.Errorf("the screen shows %q", got)
	}
	if at := d.Find("ok"); at != image.Pt(5, 0) {
		t.Errorf("ok is found at %v", at)
	}
	if c := d.Cell(0, 0); c.Style.Attrs == 0 || c.Content != "日" {
		t.Errorf("the first cell is %+v", c)
	}
	if x, y, ok := d.Cursor(); !ok || x != 3 || y != 1 {
		t.Errorf("the cursor is at %d,%d (shown: %v)", x, y, ok)
	}
	d.Overflow().Golden("screen")
	d.Method = ansi.WcWidth
	d.Golden("screen")
}
