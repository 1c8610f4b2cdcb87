package frame_test

import (
	"image"
	"strings"
	"testing"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"interlock/tui/frame"
)

var awkward = []string{
	"plain", "👨‍👩‍👧 ok", "☀️ sun", "👍🏽", "日本語テスト", "é́", "🇩🇪 flag", "🇩", "1️⃣", "❤️", "🏳️‍🌈", "สวัสดี", "हिन्दी", "தமிழ்", "कहानी", "ಕನ್ನಡ",
	"العربية", "می‌خواهم", "עברית", "한국어", "\u1112\u1161\u11ab", "a\u202eb", "\u0600", "x\u200d", "tab\there", "\x1b[31mred\x1b[0m", "\u009b31m", "bad\xffbyte", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "\u0301", "\u093f", "★▲▼●◐○", "क्", "👩\u200d",
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
		t.Logf("%q -> %q %d", text, frame.Clean(text), frame.Width(text))
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
				drawn[len(drawn)-1] = r
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
		if w := method.StringWidth(line); w != size.Dx() && size.Dy() > 0 {
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
