package frame_test

import (
	"image"
	"image/color"
	"strings"
	"testing"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"interlock/tui/frame"
)

var awkward = []string{
	"plain", "👨‍👩‍👧 ok", "☀️ sun", "👍🏽", "日本語テスト", "é́", "🇩🇪 flag", "🇩", "1️⃣", "❤️", "🏳️‍🌈", "สวัสดี", "हिन्दी", "தமிழ்", "कहानी", "ಕನ್ನಡ",
	"العربية", "می\u200cخواهم", "עברית", "한국어", "\u1112\u1161\u11ab", "a\u202eb", "\u0600", "x\u200d", "tab\there", "\x1b[31mred\x1b[0m", "\u009b31m", "bad\xffbyte", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "\u0301", "\u093f", "★▲▼●◐○", "क्", "👩\u200d", "0\u11ab\x10\u11ab",
}

// paint lays the content out as the renderer does, with one of its two ways of measuring.
func paint(content string, width, height int, method ansi.Method) uv.ScreenBuffer {
	screen := uv.NewScreenBuffer(width, height)
	screen.Method = method
	uv.NewStyledString(content).Draw(screen, screen.Bounds())
	return screen
}

func TestBordersStayStraightInBothWidthModes(t *testing.T) {
	t.Parallel()
	for _, text := range awkward {
		f := frame.New(20, 1)
		f.Text(frame.XYWH(0, 0, 19, 1), frame.Style{}, text)
		f.Glyph(19, 0, frame.Style{}, "│")
		for _, method := range []ansi.Method{ansi.WcWidth, ansi.GraphemeWidth} {
			if got := paint(f.String(), 20, 1, method).CellAt(19, 0).Content; got != "│" {
				t.Errorf("%q drawn as %q: the border moved (%v), cell holds %q", text, f.String(), method, got)
			}
		}
	}
}

func anyText() *rapid.Generator[string] {
	piece := rapid.OneOf(rapid.SampledFrom(awkward), rapid.String(), rapid.StringMatching(`[a-z ]{1,12}`))
	return rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(piece, 0, 5).Draw(t, "pieces"), "")
	})
}

func TestCleanTextMeasuresAlikeInBothModes(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		clean := frame.Clean(anyText().Draw(t, "text"))
		width := frame.Width(clean)
		if grapheme, wc := ansi.StringWidth(clean), ansi.StringWidthWc(clean); grapheme != width || wc != width {
			t.Fatalf("%q: %d cells, but %d by cluster and %d by code point", clean, width, grapheme, wc)
		}
		if again := frame.Clean(clean); again != clean {
			t.Fatalf("cleaning twice: %q, then %q", clean, again)
		}
	})
}

func anyRect() *rapid.Generator[frame.Rect] {
	return rapid.Custom(func(t *rapid.T) frame.Rect {
		n := rapid.IntRange(-10, 40)
		return frame.Rect{Min: image.Pt(n.Draw(t, "x0"), n.Draw(t, "y0")), Max: image.Pt(n.Draw(t, "x1"), n.Draw(t, "y1"))}
	})
}

func TestNothingIsDrawnOutsideItsRectangle(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		width, height := rapid.IntRange(-1, 30).Draw(t, "width"), rapid.IntRange(-1, 12).Draw(t, "height")
		f := frame.New(width, height)
		f.Fill(f.Bounds(), frame.Style{Underline: true})
		drawn := []frame.Rect{}
		for range rapid.IntRange(0, 8).Draw(t, "pieces") {
			r, text := anyRect().Draw(t, "rect"), anyText().Draw(t, "text")
			drawn = append(drawn, r)
			switch rapid.IntRange(0, 3).Draw(t, "kind") {
			case 0:
				f.Text(r, frame.Style{Bold: true}, text)
			case 1:
				f.Wrap(r, frame.Style{Bold: true}, text)
			case 2:
				f.Within(r, func() { f.Text(f.Bounds().Sub(image.Pt(3, 0)), frame.Style{Bold: true}, text) })
			case 3:
				f.Fill(r, frame.Style{Underline: true})
			}
		}
		for _, method := range []ansi.Method{ansi.WcWidth, ansi.GraphemeWidth} {
			requireInside(t, f, drawn, method)
		}
	})
}

// requireInside fails when a cell outside all the rectangles shows something.
func requireInside(t *rapid.T, f *frame.Frame, drawn []frame.Rect, method ansi.Method) {
	size := f.Bounds()
	lines := strings.Split(f.String(), "\n")
	if size.Dy() > 0 && len(lines) != size.Dy() {
		t.Fatalf("%d lines in a frame of %d", len(lines), size.Dy())
	}
	for _, line := range lines {
		if w := method.StringWidth(line); w > max(size.Dx(), 0) {
			t.Fatalf("line %q takes %d cells of %d", line, w, size.Dx())
		}
	}
	screen := paint(f.String(), max(size.Dx(), 1), max(size.Dy(), 1), method)
	for y := range size.Dy() {
		for x := range size.Dx() {
			inside := false
			for _, r := range drawn {
				inside = inside || image.Pt(x, y).In(r)
			}
			if c := screen.CellAt(x, y); !inside && c.Content != " " {
				t.Fatalf("cell %d,%d shows %q outside %v", x, y, c.Content, drawn)
			}
		}
	}
}

func TestCleanKeepsWhatCanBeRead(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"👨\u200d👩\u200d👧 ok": "👨 ok", "☀\ufe0f sun": "☀ sun", "👍🏽": "👍", "🇩🇪": "🇩🇪", "🇩": "D", "e\u0301": "é",
		"\u1112\u1161\u11ab": "한", "हिन्दी": "हइन्\u200cदई", "a\u202eb": "ab", "a\tb\r\nc\nd": "a b c d",
		"\x1b[31mred\x1b[0m\x07": "red", "bad\xffbyte": "bad\ufffdbyte", "\ufeffa\u200bb\u00ad": "ab", "日本語": "日本語",
	} {
		if got := frame.Clean(text); got != want {
			t.Errorf("%q is drawn as %q, not %q", text, got, want)
		}
	}
}

func TestPilesOfAccentsAreCut(t *testing.T) {
	t.Parallel()
	for _, mark := range []string{"\u0301", "\u093f", "\u200d", "\U0001f3fb"} {
		if got := frame.Clean("x" + strings.Repeat(mark, 50_000) + " y"); len(got) > 50_000*12 || !strings.HasSuffix(got, " y") {
			t.Errorf("%d bytes are left of a pile of %q", len(got), mark)
		}
	}
}

func TestSimpleRunesMeasureAlikeEverywhere(t *testing.T) {
	t.Parallel()
	for r := rune(0x20); r < 0x10000; r++ {
		text := string(r)
		if clean := frame.Clean(text); clean != text || frame.Width(text) == 0 {
			continue
		}
		if w := frame.Width(text); ansi.StringWidth(text) != w || ansi.StringWidthWc(text) != w {
			t.Errorf("%U takes %d cells, but %d by cluster and %d by code point", r, w, ansi.StringWidth(text), ansi.StringWidthWc(text))
		}
	}
}

func plainText(f *frame.Frame) string { return ansi.Strip(f.String()) }

func TestTextIsCutWithAnEllipsis(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		text  string
		width int
		want  string
		used  int
	}{
		{"note", 4, "note", 4},
		{"notes", 4, "not…", 4},
		{"日本語", 6, "日本語", 6},
		{"日本語", 5, "日本…", 5},
		{"日本語", 4, "日…", 3},
		{"note", 1, "…", 1},
		{"note", 0, "", 0},
		{"", 4, "", 0},
		{"日", 1, "…", 1},
	} {
		f := frame.New(10, 1)
		used := f.Text(frame.XYWH(0, 0, c.width, 1), frame.Style{}, c.text)
		if got := plainText(f); got != c.want || used != c.used {
			t.Errorf("%q in %d cells is %q (%d used), not %q (%d)", c.text, c.width, got, used, c.want, c.used)
		}
		if got := frame.Clip(c.text, c.width); got != c.want {
			t.Errorf("%q clipped to %d cells is %q, not %q", c.text, c.width, got, c.want)
		}
	}
}

func TestHalfAWideCharacterIsABlank(t *testing.T) {
	t.Parallel()
	f := frame.New(6, 1)
	f.Within(frame.XYWH(1, 0, 4, 1), func() { f.Text(frame.XYWH(0, 0, 6, 1), frame.Style{}, "日本語") })
	if got := plainText(f); got != "  本" {
		t.Errorf("clipped at both edges: %q", got)
	}
	f.Reset(6, 1)
	f.Text(f.Bounds(), frame.Style{}, "日本語")
	f.Glyph(1, 0, frame.Style{}, "x")
	f.Fill(frame.XYWH(4, 0, 1, 1), frame.Style{})
	if got := plainText(f); got != " x本" {
		t.Errorf("half covered: %q", got)
	}
}

func TestLinesBreakAtWords(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		text  string
		width int
		want  []string
	}{
		{"one two three", 7, []string{"one two", "three"}},
		{"one  two", 4, []string{"one", "two"}},
		{"extraordinary day", 6, []string{"extrao", "rdinar", "y day"}},
		{"one\n\ntwo\r\nthree", 9, []string{"one", "", "two", "three"}},
		{"日本語 テスト", 5, []string{"日本", "語 テ", "スト"}},
		{"well-known", 6, []string{"well-", "known"}},
		{"日本", 1, []string{"日", "本"}},
		{"", 5, nil},
		{"x", 0, nil},
	} {
		if got := frame.Lines(c.text, c.width); strings.Join(got, "|") != strings.Join(c.want, "|") || len(got) != len(c.want) {
			t.Errorf("%q in %d cells: %q, not %q", c.text, c.width, got, c.want)
		}
	}
}

func TestWrappedTextThatDoesNotFitEndsWithAnEllipsis(t *testing.T) {
	t.Parallel()
	f := frame.New(8, 3)
	if used := f.Wrap(frame.XYWH(0, 0, 8, 2), frame.Style{}, "one two three four five"); used != 2 {
		t.Errorf("%d lines used", used)
	}
	if got, want := plainText(f), "one two\nthree…\n"; got != want {
		t.Errorf("%q, not %q", got, want)
	}
}

func TestWhatLiesOnTopIsHit(t *testing.T) {
	t.Parallel()
	f := frame.New(10, 5)
	f.Zone(f.Bounds(), "board")
	f.Zone(frame.XYWH(2, 1, 4, 2), "note")
	f.Within(frame.XYWH(0, 0, 5, 5), func() { f.Zone(frame.XYWH(4, 2, 9, 9), "clipped") })
	for at, want := range map[image.Point]string{{X: 0, Y: 0}: "board", {X: 2, Y: 1}: "note", {X: 4, Y: 2}: "clipped", {X: 5, Y: 2}: "note", {X: 6, Y: 4}: "board"} {
		if got, ok := f.Hit(at); !ok || got != want {
			t.Errorf("%v hits %q, not %q", at, got, want)
		}
	}
	if id, ok := f.Hit(image.Pt(10, 0)); ok {
		t.Errorf("outside the frame %q is hit", id)
	}
	if area, ok := f.ZoneAt("clipped"); !ok || area != frame.XYWH(4, 2, 1, 3) {
		t.Errorf("the clipped zone is %v", area)
	}
	f.Reset(10, 5)
	if id, ok := f.Hit(image.Pt(2, 1)); ok {
		t.Errorf("after a reset %q is hit", id)
	}
}

func TestTheCursorIsClipped(t *testing.T) {
	t.Parallel()
	f := frame.New(10, 5)
	f.SetCursor(3, 2)
	if x, y, ok := f.Cursor(); !ok || x != 3 || y != 2 {
		t.Errorf("the cursor is at %d,%d (shown: %v)", x, y, ok)
	}
	f.Within(frame.XYWH(0, 0, 3, 3), func() { f.SetCursor(3, 2) })
	if _, _, ok := f.Cursor(); ok {
		t.Error("a cursor outside the clip is shown")
	}
}

func TestStylesLieOverEachOther(t *testing.T) {
	t.Parallel()
	blue, red := color.RGBA{B: 0xff, A: 0xff}, color.RGBA{R: 0xff, A: 0xff}
	f := frame.New(4, 1)
	f.Fill(f.Bounds(), frame.Style{Background: blue})
	f.Text(f.Bounds(), frame.Style{Foreground: red, Bold: true}, "a")
	f.Restyle(frame.XYWH(1, 0, 1, 1), frame.Style{Background: red})
	screen := paint(f.String(), 4, 1, ansi.WcWidth)
	if c := screen.CellAt(0, 0); c.Style.Bg != blue || c.Style.Fg != red {
		t.Errorf("text over a fill: %+v", c.Style)
	}
	if c := screen.CellAt(1, 0); c.Style.Bg != red {
		t.Errorf("a restyled blank: %+v", c.Style)
	}
	if c := screen.CellAt(3, 0); c.Style.Bg != blue {
		t.Errorf("the blank at the end of a line: %+v", c.Style)
	}
}

func TestOnlyChangesOfStyleAreWritten(t *testing.T) {
	t.Parallel()
	f := frame.New(6, 2)
	bold := frame.Style{Bold: true}
	f.Text(f.Bounds(), bold, "ab")
	f.Text(frame.XYWH(2, 0, 4, 1), frame.Style{Bold: true, Underline: true}, "c")
	f.Text(frame.XYWH(3, 0, 3, 1), frame.Style{}, "d ")
	if got, want := f.String(), "\x1b[1mab\x1b[4mc\x1b[md\n"; got != want {
		t.Errorf("the frame is written as %q, not %q", got, want)
	}
}

func TestBox(t *testing.T) {
	t.Parallel()
	set := frame.BorderSet{Horizontal: "─", Vertical: "│", TopLeft: "┌", TopRight: "┐", BottomLeft: "└", BottomRight: "┘"}
	f := frame.New(5, 3)
	if inside := f.Box(f.Bounds(), frame.Style{}, set); inside != frame.XYWH(1, 1, 3, 1) {
		t.Errorf("inside is %v", inside)
	}
	if got, want := plainText(f), "┌───┐\n│   │\n└───┘"; got != want {
		t.Errorf("\n%s", got)
	}
}

func FuzzText(f *testing.F) {
	for _, text := range awkward {
		f.Add(text, 7)
	}
	f.Fuzz(func(t *testing.T, text string, width int) {
		width %= 40
		screen := frame.New(max(width, 0)+1, 2)
		screen.Text(frame.XYWH(0, 0, width, 1), frame.Style{}, text)
		screen.Wrap(frame.XYWH(0, 1, width, 1), frame.Style{}, text)
		screen.VLine(max(width, 0), 0, 2, frame.Style{}, "│")
		for _, method := range []ansi.Method{ansi.WcWidth, ansi.GraphemeWidth} {
			painted := paint(screen.String(), max(width, 0)+1, 2, method)
			for y := range 2 {
				if got := painted.CellAt(max(width, 0), y).Content; got != "│" {
					t.Errorf("%q drawn as %q: the border moved, its cell holds %q", text, screen.String(), got)
				}
			}
		}
	})
}
