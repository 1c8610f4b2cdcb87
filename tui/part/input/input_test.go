package input_test

import (
	"image/color"
	"strings"
	"testing"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"interlock/tui/frame"
	"interlock/tui/part/input"
	"interlock/tui/tuitest"
)

// demo is a screen with one input in a box.
type demo struct {
	input         *input.Input
	area          frame.Rect
	width, height int
}

func (d *demo) Init() tea.Cmd { return nil }

func (d *demo) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if size, ok := msg.(tea.WindowSizeMsg); ok {
		d.width, d.height = size.Width, size.Height
		return d, nil
	}
	return d, d.input.Update(msg)
}

func (d *demo) View() tea.View {
	f := frame.New(d.width, d.height)
	d.input.Draw(f, d.area, frame.Style{Background: color.Black}, frame.Style{Italic: true})
	view := tea.NewView(f.String())
	if x, y, ok := f.Cursor(); ok {
		view.Cursor = tea.NewCursor(x, y)
	}
	return view
}

func start(tb testing.TB, options input.Options, text string, area frame.Rect) (*input.Input, *tuitest.Driver) {
	d := &demo{input: input.New(options), area: area}
	d.input.SetValue(text)
	return d.input, tuitest.New(tb, d, area.Max.X+2, area.Max.Y+1)
}

func TestKeysEditTheText(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, text string
		keys       string
		want       string
	}{
		{"type at the end", "no", "t e", "note"},
		{"home and end", "b", "home a end c", "abc"},
		{"ctrl+a and ctrl+e", "b", "ctrl+a a ctrl+e c", "abc"},
		{"left and right", "ac", "left b right d", "abcd"},
		{"word left", "one two", "alt+left x", "one xtwo"},
		{"word right", "one two", "home alt+right x", "onex two"},
		{"kill to the end", "one two", "alt+left ctrl+k", "one "},
		{"kill to the start", "one two", "alt+left ctrl+u", "two"},
		{"kill a word", "one two", "ctrl+w", "one "},
		{"backspace", "note", "backspace", "not"},
		{"delete", "note", "home delete", "ote"},
		{"delete the last character", "note", "left delete", "not"},
		{"space", "a", "space b", "a b"},
		{"upper case", "", "N o", "No"},
		{"enter does nothing", "a", "enter b", "ab"},
		{"a whole emoji at once", "a👨‍👩‍👧b", "left backspace", "ab"},
		{"delete a whole emoji", "👍🏽b", "home delete", "b"},
		{"step over a whole letter", "e\u0301b", "home right x", "e\u0301xb"},
		{"what the clipboard holds is not asked for", "a", "ctrl+v", "a"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			in, d := start(t, input.Options{}, c.text, frame.XYWH(0, 0, 30, 1))
			d.Keys(strings.Fields(c.keys)...)
			if got := in.Value(); got != c.want {
				t.Errorf("%q after %s is %q, not %q", c.text, c.keys, got, c.want)
			}
		})
	}
}

func TestMultilineKeys(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, text, keys, want string }{
		{"enter", "ab", "left enter", "a\nb"},
		{"ctrl+j", "ab", "left ctrl+j", "a\nb"},
		{"join with backspace", "a\nb", "left backspace", "ab"},
		{"join with delete", "a\nb", "up end delete", "ab"},
		{"delete stays in its line", "ab\nc", "up end left delete", "a\nc"},
		{"left crosses lines", "a\nb", "left left x", "ax\nb"},
		{"right crosses lines", "a\nb", "up end right x", "a\nxb"},
		{"up keeps the column", "long line\nx\nlong line", "up up x", "long linex\nx\nlong line"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			in, d := start(t, input.Options{Multiline: true}, c.text, frame.XYWH(0, 0, 30, 5))
			d.Keys(strings.Fields(c.keys)...)
			if got := in.Value(); got != c.want {
				t.Errorf("%q after %s is %q, not %q", c.text, c.keys, got, c.want)
			}
		})
	}
}

func TestPasteIsMadeToFit(t *testing.T) {
	t.Parallel()
	const pasted = "one\r\ntwo\rthree\nfour\x1b[31m red\x1b[0m\x07"
	single, d := start(t, input.Options{}, "", frame.XYWH(0, 0, 60, 1))
	d.Send(tea.PasteMsg{Content: pasted})
	if got, want := single.Value(), "one two three four red"; got != want {
		t.Errorf("in one line: %q, want %q", got, want)
	}
	lines, d := start(t, input.Options{Multiline: true}, "", frame.XYWH(0, 0, 60, 9))
	d.Send(tea.PasteMsg{Content: pasted})
	if got, want := lines.Value(), "one\ntwo\nthree\nfour red"; got != want {
		t.Errorf("in many lines: %q, want %q", got, want)
	}
}

func TestTextThatIsLeftAloneIsUnchanged(t *testing.T) {
	t.Parallel()
	in, d := start(t, input.Options{}, "with\ttab and\nline", frame.XYWH(0, 0, 40, 1))
	d.Keys("home", "end", "left")
	if in.Changed() {
		t.Error("moving about counts as a change")
	}
	d.Type("x")
	if !in.Changed() {
		t.Error("typing does not count as a change")
	}
}

func TestCursorStandsAfterWhatWasTyped(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]int{"note": 4, "日本語": 6, "a日": 3, "👨‍👩‍👧": 2, "☀️": 1, "e\u0301": 1, "कहानी": 5} {
		in, d := start(t, input.Options{}, text, frame.XYWH(3, 1, 20, 1))
		if x, y, ok := d.Cursor(); !ok || x != 3+want || y != 1 {
			t.Errorf("after %q the cursor is at %d,%d (shown: %v), not at %d,1", text, x, y, ok, 3+want)
		}
		in.Blur()
		if _, _, ok := d.Cursor(); ok {
			t.Error("a blurred input shows the cursor")
		}
		d.Keys("x")
		if in.Value() != text {
			t.Error("a blurred input takes keys")
		}
	}
}

func TestWrappingAndMovingBetweenWrappedLines(t *testing.T) {
	t.Parallel()
	in, d := start(t, input.Options{Multiline: true}, "one two three four", frame.XYWH(0, 0, 8, 4))
	if got, want := d.Text(), "one two\nthree\nfour\n\n"; strings.TrimRight(got, "\n") != strings.TrimRight(want, "\n") {
		t.Errorf("wrapped to\n%s", got)
	}
	d.Keys("up").Type("X")
	if got := in.Value(); got != "one two threXe four" {
		t.Errorf("after up: %q", got)
	}
	d.Click(2, 0).Type("Y")
	if got := in.Value(); got != "onYe two threXe four" {
		t.Errorf("after a click: %q", got)
	}
	if got := in.Height(8); got != 4 {
		t.Errorf("the text takes %d lines of 8 cells, not 4", got)
	}
}

func TestAFullLineLeavesRoomForTheCursor(t *testing.T) {
	t.Parallel()
	in, d := start(t, input.Options{}, "12345678", frame.XYWH(0, 0, 8, 2))
	if x, y, ok := d.Cursor(); !ok || x != 0 || y != 1 || in.Height(8) != 2 {
		t.Errorf("the cursor is at %d,%d (shown: %v) of %d lines", x, y, ok, in.Height(8))
	}
}

func TestTheLineOfTheCursorIsShown(t *testing.T) {
	t.Parallel()
	_, d := start(t, input.Options{Multiline: true}, "one\ntwo\nthree\nfour", frame.XYWH(0, 0, 10, 2))
	d.Expect("three\nfour").Keys("up", "up", "up").Expect("one\ntwo").Keys("down", "down").Expect("two\nthree")
}

func TestPlaceholderIsShownWhileThereIsNoText(t *testing.T) {
	t.Parallel()
	_, d := start(t, input.Options{Placeholder: "type a note"}, "", frame.XYWH(0, 0, 20, 1))
	d.Expect("type a note").Keys("x").ExpectNot("type a note").Keys("backspace").Expect("type a note")
}

func TestCursorIsAlwaysInsideAndTextSurvives(t *testing.T) {
	t.Parallel()
	keys := rapid.SampledFrom([]string{
		"left", "right", "up", "down", "home", "end", "backspace", "delete", "ctrl+w", "ctrl+k", "ctrl+u", "ctrl+t", "enter",
		"alt+left", "alt+right", "alt+d", "a", "space", "日", "é", "tab", "alt+c", "ctrl+home", "ctrl+end",
	})
	rapid.Check(t, func(rt *rapid.T) {
		options := input.Options{Multiline: rapid.Bool().Draw(rt, "multiline")}
		area := frame.XYWH(1, 1, rapid.IntRange(0, 12).Draw(rt, "width"), rapid.IntRange(0, 4).Draw(rt, "height"))
		text := rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{"हिन्दी में", "👨‍👩‍👧 ☀️ a", "日本語の\nテキスト", "e\u0301\u200d"})).Draw(rt, "text")
		in, d := start(t, options, text, area)
		for _, key := range rapid.SliceOfN(keys, 0, 30).Draw(rt, "keys") {
			d.Keys(key)
			if x, y, ok := d.Cursor(); ok != !area.Empty() || ok && (x < area.Min.X || x >= area.Max.X || y < area.Min.Y || y >= area.Max.Y) {
				rt.Fatalf("after %s the cursor is at %d,%d (shown: %v) outside %v, text %q", key, x, y, ok, area, in.Value())
			}
			if !utf8.ValidString(in.Value()) || !options.Multiline && strings.Contains(in.Value(), "\n") || strings.Contains(in.Value(), "\x1b") {
				rt.Fatalf("after %s the text is %q", key, in.Value())
			}
		}
		for _, method := range []ansi.Method{ansi.WcWidth, ansi.GraphemeWidth} {
			d.Method = method
			d.Overflow()
		}
	})
}

func BenchmarkKeyAndDraw(b *testing.B) {
	for name, sentences := range map[string]int{"a note": 2, "an essay": 200} {
		b.Run(name, func(b *testing.B) {
			in := input.New(input.Options{Multiline: true})
			in.SetValue(strings.Repeat("Nobody could tell her when the money arrives. ", sentences))
			f := frame.New(80, 24)
			keys := []tea.KeyPressMsg{{Code: 'x', Text: "x"}, {Code: tea.KeyBackspace}}
			for i := 0; b.Loop(); i++ {
				in.Update(keys[i%2])
				in.Draw(f, f.Bounds(), frame.Style{}, frame.Style{})
			}
		})
	}
}
