package present_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"interlock/model/publish/publishtest"
	"interlock/tui/frame"
	"interlock/tui/present"
)

// solid is a text without blanks and line breaks.
func solid(texts ...string) string { return strings.Join(strings.Fields(strings.Join(texts, " ")), "") }

// texts draws texts of every kind that people write, or paste. Marks on
// letters that no terminal draws alike are left to package frame.
func texts() *rapid.Generator[string] {
	var hostile []string
	for _, name := range []string{"scripts", "controls", "blank"} {
		hostile = append(hostile, publishtest.Hostile()[name]...)
	}
	word := rapid.OneOf(rapid.SampledFrom(hostile), rapid.StringMatching(`[a-zA-Zéß漢],?`), rapid.StringMatching(`[a-z]{1,60}`), rapid.StringMatching(`[A-ZÄÉß][a-zéü]{0,9}[,.]?`), rapid.String())
	return rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(word, 0, 12).Draw(t, "words"), rapid.SampledFrom([]string{" ", "\n", ""}).Draw(t, "between"))
	}).Filter(func(text string) bool { return present.Clean(present.Clean(text)) == present.Clean(text) })
}

// TestNoWordIsLost compares all pages of a slide with what it says, and
// measures every row and page.
func TestNoWordIsLost(t *testing.T) {
	t.Parallel()
	line := rapid.Custom(func(t *rapid.T) present.Line {
		return present.Line{
			Kind:  present.Kind(rapid.IntRange(int(present.Plain), int(present.Passing)).Draw(t, "kind")),
			Label: rapid.OneOf(rapid.Just(""), texts()).Draw(t, "label"), Text: texts().Draw(t, "text"),
		}
	})
	rapid.Check(t, func(t *rapid.T) {
		slide := present.Slide{
			Kicker: texts().Draw(t, "kicker"), Title: texts().Draw(t, "title"), Lines: rapid.SliceOfN(line, 0, 8).Draw(t, "lines"),
			Figures: rapid.SampledFrom([]string{"", "4:12", "1:04:12"}).Draw(t, "figures"),
		}
		width, height := rapid.IntRange(2, 220).Draw(t, "width"), rapid.IntRange(1, 60).Draw(t, "height")
		letters := present.Letters(rapid.IntRange(int(present.PlainLetters), int(present.LargeLetters)).Draw(t, "letters"))
		on := present.Sheet(width, height, letters, rapid.Bool().Draw(t, "drawn"))
		if rapid.Bool().Draw(t, "curved") {
			low, high := -2, 2
			slide.Curve = present.Curve{Values: []*int{&low, nil, &high}}
		}
		said := []string{present.Clean(slide.Kicker), present.Clean(slide.Title)}
		for _, line := range slide.Lines {
			said = append(said, present.Clean(line.Label), present.Clean(line.Text))
		}
		var shown []string
		for _, page := range present.Pages(slide, on) {
			for _, row := range page {
				if frame.Clean(row) == row && frame.Width(row) > width {
					t.Fatalf("%q is wider than %d", row, width)
				}
				shown = append(shown, row)
			}
		}
		if got, want := solid(shown...), solid(said...); got != want {
			t.Fatalf("at %d columns and %d rows the pages say\n%q\nnot\n%q", width, height, got, want)
		}
		if widest, tallest := present.Size(slide, on); widest > width || tallest > height {
			t.Fatalf("a page has %d columns of %d and %d rows of %d", widest, width, tallest, height)
		}
	})
}

func TestLongSlidesBecomeSeveral(t *testing.T) {
	t.Parallel()
	files := map[string]string{"workshop.yaml": "title: Long\ndecision: " + strings.Repeat("every word of this counts ", 40) + "end of it\n"}
	s := set(files, 40, 12)
	s.expect(t, "Long", "Decision: every word", "1 of 4").expectNot(t, "end of it")
	s.press(t, "right").expect(t, "Long", "2 of 4")
	s.press(t, "right", "right").expect(t, "end of it", "4 of 4").expectNot(t, "…")
}
