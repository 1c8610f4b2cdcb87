package drawing_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rivo/uniseg"
	"pgregory.net/rapid"

	"interlock/model/blueprint"
	"interlock/model/publish/drawing"
)

func TestWrapBreaksWhereUnicodeAllows(t *testing.T) {
	t.Parallel()
	typeface := drawing.NewTypeface(nil)
	width := func(text string) float64 { return typeface.Width(drawing.Regular, text, 10) }
	for name, test := range map[string]struct {
		text  string
		width float64
		want  []string
	}{
		"nothing":                       {"", 50, nil},
		"only blanks":                   {"  \n ", 50, nil},
		"one line":                      {"It fits", 50, []string{"It fits"}},
		"exactly as wide":               {"as wide as that", width("as wide"), []string{"as wide", "as that"}},
		"between words":                 {"Waits for the call", width("Waits for the"), []string{"Waits for the", "call"}},
		"blanks at the break":           {"Waits    for", width("Waits"), []string{"Waits", "for"}},
		"blanks at the start":           {"          Waits", width("Waits"), []string{"Waits"}},
		"blanks between words that fit": {"a  b", 50, []string{"a  b"}},
		"after a hyphen":                {"follow-up", width("follow-"), []string{"follow-", "up"}},
		"not before a full stop":        {"well done.", width("well done"), []string{"well", "done."}},
		"not at a no-break space":       {"costs 5\u00A0€", width("costs 5"), []string{"costs", "5\u00A0€"}},
		"line breaks":                   {"one\n\ntwo\n", 50, []string{"one", "", "two"}},
		"a word that is too long":       {"a Donaudampfschiff b", width("Donaudam"), []string{"a", "Donaudam", "pfschiff b"}},
		"no room at all":                {"ab", -1, []string{"a", "b"}},
		"between ideographs":            {"顧客体験", width("顧客"), []string{"顧客", "体験"}},
		"never in a character":          {"👩‍👩‍👧👩‍👩‍👧", width("👧"), []string{"👩‍👩‍👧", "👩‍👩‍👧"}},
		"accents stay with a letter":    {"x̱x̱", width("x") * 1.5, []string{"x̱", "x̱"}},
		"before a minus":                {"é\n-5\n-6", 1000, []string{"é", "-5", "-6"}},
		"at a soft hyphen":              {"Kunden\u00ADweg", width("Kundenw"), []string{"Kunden\u00AD", "weg"}},
	} {
		if diff := cmp.Diff(test.want, typeface.Wrap(drawing.Regular, test.text, 10, test.width)); diff != "" {
			t.Errorf("%s (- want, + got):\n%s", name, diff)
		}
	}
}

// texts draws what people type and paste: words, every script, signs.
func texts() *rapid.Generator[string] {
	return rapid.OneOf(
		rapid.StringMatching(`([A-Za-z]{1,12}[ ,.\-\n]{1,2}){0,12}`),
		rapid.String(),
		rapid.StringOf(rapid.SampledFrom([]rune("ab -/.’“”é ßёφ漢字☺かな한ع𝒳😀👩‍👧🇩🇪1️⃣ำก\u00AD\u200B\u00A0\n\t\r\u0301"))),
	)
}

func TestWrapLosesNothingAndFits(t *testing.T) {
	t.Parallel()
	typeface := drawing.NewTypeface(nil)
	withoutBlanks := strings.NewReplacer(" ", "", "\n", "", "\r", "")
	rapid.Check(t, func(t *rapid.T) {
		text := texts().Draw(t, "text")
		if rapid.Bool().Draw(t, "clean") {
			text = blueprint.Clean(text)
		}
		size, width := rapid.Float64Range(1, 30).Draw(t, "size"), rapid.Float64Range(-1, 300).Draw(t, "width")
		face := drawing.Face(rapid.IntRange(0, 3).Draw(t, "face"))
		lines := typeface.Wrap(face, text, size, width)
		if got, want := withoutBlanks.Replace(strings.Join(lines, "")), withoutBlanks.Replace(text); got != want {
			t.Fatalf("%q became %q", text, lines)
		}
		for _, line := range lines {
			wide := typeface.Width(face, line, size)
			if wide > width && uniseg.GraphemeClusterCount(strings.TrimLeft(line, " ")) > 1 {
				t.Errorf("%q is %g wide, which is more than %g", line, wide, width)
			}
		}
	})
}

func TestPlainTextBreaksAsAnyOther(t *testing.T) {
	t.Parallel()
	typeface := drawing.NewTypeface(nil)
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`[ -~\n]{0,60}`).Draw(t, "text")
		width := rapid.Float64Range(5, 200).Draw(t, "width")
		// A letter beyond ASCII in a paragraph of its own sends the text the long way.
		long := typeface.Wrap(drawing.Regular, "é\n"+text, 10, width)
		want := append([]string{"é"}, typeface.Wrap(drawing.Regular, text, 10, width)...)
		if diff := cmp.Diff(want, long); diff != "" {
			t.Errorf("%q (- plain, + any):\n%s", text, diff)
		}
	})
}

func TestRunsStandSideBySide(t *testing.T) {
	t.Parallel()
	typeface := drawing.NewTypeface(furtherFont(t))
	rapid.Check(t, func(t *rapid.T) {
		text := texts().Draw(t, "text")
		x := rapid.Float64Range(0, 1000).Draw(t, "x")
		runs := typeface.Runs(drawing.Regular, text, 9, x)
		end := x
		for i, run := range runs {
			if difference := run.X - end; difference < -0.011*float64(i+1) || difference > 0.011*float64(i+1) {
				t.Errorf("run %d begins at %g, not at %g", i, run.X, end)
			}
			if i > 0 && run.Font == runs[i-1].Font {
				t.Errorf("runs %d and %d have the same font", i-1, i)
			}
			if run.Font == nil && len(run.Frames(10, 9)) != uniseg.GraphemeClusterCount(run.Text) {
				t.Errorf("%q has %d frames", run.Text, len(run.Frames(10, 9)))
			}
			end += run.Width
		}
		if wide := x + typeface.Width(drawing.Regular, text, 9); wide-end > 0.011*float64(len(runs)+1) || end-wide > 0.011*float64(len(runs)+1) {
			t.Errorf("the runs of %q end at %g, the text at %g", text, end, wide)
		}
	})
}

const paragraph = "Opens the folder, sees the blue wet stamp and sorts it back to the bottom of the pile; nobody told her that the surveyor has already been there on Tuesday."

func BenchmarkWrap(b *testing.B) {
	for name, text := range map[string]string{
		"plain":     paragraph,
		"accents":   strings.ReplaceAll(paragraph, "e", "é"),
		"long word": strings.Repeat("x", 10_000),
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				drawing.NewTypeface(nil).Wrap(drawing.Regular, text, 8.6, 120)
			}
		})
	}
	b.Run("again", func(b *testing.B) {
		typeface := drawing.NewTypeface(nil)
		for b.Loop() {
			typeface.Wrap(drawing.Regular, paragraph, 8.6, 120)
		}
	})
}

func BenchmarkRuns(b *testing.B) {
	typeface := drawing.NewTypeface(nil)
	for b.Loop() {
		typeface.Runs(drawing.Regular, paragraph, 8.6, 120)
	}
}
