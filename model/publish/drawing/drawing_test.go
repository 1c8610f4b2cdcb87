package drawing_test

import (
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/image/font/gofont/goregular"
	"pgregory.net/rapid"

	"interlock/model/publish/drawing"
)

// furtherFont has some signs that the embedded typeface lacks, as ☺.
func furtherFont(t *testing.T) *drawing.Font {
	t.Helper()
	font, err := drawing.ParseFont("Go", 400, false, goregular.TTF)
	if err != nil {
		t.Fatal(err)
	}
	return font
}

func TestWarningNamesWhatIsMissing(t *testing.T) {
	t.Parallel()
	many := "一二三四五六七八九十百千万億兆"
	for name, test := range map[string]struct {
		further *drawing.Font
		text    string
		want    string
	}{
		"nothing":        {nil, "Zoë – „Größe“ → ≥ 5 €, Ελλάδα, Киев", ""},
		"one":            {nil, "漢漢", "1 character has no glyph and is drawn as a frame: 漢; give a font with --font"},
		"several":        {nil, "字 漢 😀", "3 characters have no glyph and are drawn as frames: 字 漢 😀; give a font with --font"},
		"in spite of it": {furtherFont(t), "漢", "1 character has no glyph and is drawn as a frame: 漢; give another font with --font"},
		"unseen":         {nil, "\uE123", "1 character has no glyph and is drawn as a frame: U+E123; give a font with --font"},
		"many":           {nil, many, "15 characters have no glyph and are drawn as frames: 一 七 万 三 九 二 五 億 兆 八 六 十 and 3 more; give a font with --font"},
	} {
		typeface := drawing.NewTypeface(test.further)
		typeface.Wrap(drawing.Regular, test.text, 10, 100)
		if got := typeface.Warning(); got != test.want {
			t.Errorf("%s: the warning is %q, not %q", name, got, test.want)
		}
	}
}

func TestInvisibleCharactersAreNotDrawn(t *testing.T) {
	t.Parallel()
	typeface := drawing.NewTypeface(nil)
	for text, want := range map[string]string{
		"Kunden\u00ADweg":   "Kundenweg",
		"zero\U000E0001":    "zero",
		"tie\uFE0F\u2060 b": "tie b",
	} {
		runs := typeface.Runs(drawing.Regular, text, 10, 0)
		if len(runs) != 1 || runs[0].Text != want {
			t.Errorf("%q is drawn as %+v", text, runs)
		}
		if got, want := typeface.Width(drawing.Regular, text, 10), typeface.Width(drawing.Regular, want, 10); got != want {
			t.Errorf("%q is %g wide, not %g", text, got, want)
		}
	}
	if typeface.Warning() != "" {
		t.Error(typeface.Warning())
	}
}

func TestAFurtherFontDrawsWhatTheFirstLacks(t *testing.T) {
	t.Parallel()
	further := furtherFont(t)
	typeface := drawing.NewTypeface(further)
	got := typeface.Runs(drawing.Bold, "ab☺c", 10, 0)
	if len(got) != 3 || got[0].Font != typeface.Font(drawing.Bold) || got[1].Font != further || got[1].Text != "☺" {
		t.Errorf("the runs are %+v", got)
	}
}

func TestAFrameStandsForWhatNoFontHas(t *testing.T) {
	t.Parallel()
	runs := drawing.NewTypeface(nil).Runs(drawing.Bold, "ab漢c", 10, 5)
	if len(runs) != 3 || runs[1].Font != nil || runs[1].Text != "漢" || runs[2].Font == nil {
		t.Fatalf("the runs are %+v", runs)
	}
	frame := runs[1].Frames(20, 10)[0]
	if frame.X < runs[1].X || frame.X+frame.Width > runs[2].X || frame.Y+frame.Height != 20 {
		t.Errorf("the frame %+v leaves its run %+v", frame, runs[1])
	}
}

func TestParseFontRefusesWhatIsNone(t *testing.T) {
	t.Parallel()
	data := drawing.NewTypeface(nil).Font(drawing.Regular).Data
	for name, file := range map[string][]byte{
		"empty":  nil,
		"text":   []byte("Dear font"),
		"cff":    append([]byte("OTTO"), data[4:]...),
		"bundle": append([]byte("ttcf"), data[4:]...),
		"cut":    data[:1000],
	} {
		_, err := drawing.ParseFont("mine.ttf", 400, false, file)
		if err == nil || !strings.Contains(err.Error(), "mine.ttf") || !strings.Contains(err.Error(), "choose") {
			t.Errorf("%s: the error is %v", name, err)
		}
	}
}

// elements goes through all paths and texts of a page.
func elements(all []drawing.Element) []drawing.Element {
	var flat []drawing.Element
	for _, element := range all {
		if group, is := element.(*drawing.Group); is {
			flat = append(flat, elements(group.Elements)...)
			continue
		}
		flat = append(flat, element)
	}
	return flat
}

func TestCoordinatesAreHundredthsAndNeverMinusZero(t *testing.T) {
	t.Parallel()
	typeface := drawing.NewTypeface(nil)
	rapid.Check(t, func(t *rapid.T) {
		number := rapid.Float64Range(-500, 500)
		point := func() drawing.Point { return drawing.Point{X: number.Draw(t, "x"), Y: number.Draw(t, "y")} }
		box := drawing.Box{X: number.Draw(t, "x"), Y: number.Draw(t, "y"), Width: 40, Height: 30}
		page := &drawing.Page{}
		canvas := drawing.NewCanvas(page, typeface)
		canvas.Group(drawing.RoleCell, "cell", func() {
			canvas.Rectangle(box, rapid.Float64Range(0, 50).Draw(t, "radius"), drawing.RGB(0), drawing.Colour{}, 0)
			canvas.Circle(point(), 3.333, drawing.RGB(0), drawing.RGB(0), 1.0/3)
		})
		canvas.Line(point(), point(), drawing.RGB(0), 0.777, 1.0/3, 2.0/3)
		canvas.Text(point(), 50, "Nothing is ever cut", drawing.Style{Size: 7.77, Leading: 9.99, Align: drawing.Align(rapid.IntRange(0, 2).Draw(t, "align"))})
		for _, element := range elements(page.Elements) {
			for _, value := range numbers(element) {
				if hundredths := value * 100; math.Abs(hundredths-math.Round(hundredths)) > 1e-6 || value == 0 && math.Signbit(value) {
					t.Errorf("%T has the coordinate %v", element, value)
				}
			}
		}
	})
}

func numbers(element drawing.Element) []float64 {
	switch element := element.(type) {
	case *drawing.Path:
		all := slices.Concat([]float64{element.Box.X, element.Box.Y, element.Box.Width, element.Box.Height, element.Radius, element.Width}, element.Dash)
		for _, step := range element.Steps {
			all = append(all, step.Control1.X, step.Control1.Y, step.Control2.X, step.Control2.Y, step.To.X, step.To.Y)
		}
		return all
	case *drawing.Text:
		all := []float64{element.Box.X, element.Box.Y, element.Box.Width, element.Box.Height}
		for _, line := range element.Lines {
			all = append(all, line.X, line.Baseline, line.Width)
			for _, run := range line.Runs {
				all = append(all, run.X, run.Width)
			}
		}
		return all
	}
	return nil
}

func TestTextStandsWhereItIsAligned(t *testing.T) {
	t.Parallel()
	typeface := drawing.NewTypeface(nil)
	for align, middle := range map[drawing.Align]float64{drawing.Left: 0, drawing.Centre: 0.5, drawing.Right: 1} {
		page := &drawing.Page{}
		canvas := drawing.NewCanvas(page, typeface)
		style := drawing.Style{Size: 10, Leading: 12, Align: align}
		height := canvas.Text(drawing.Point{X: 100, Y: 50}, 80, "Waits for the surveyor to call back", style)
		text := page.Elements[0].(*drawing.Text)
		if height != float64(12*len(text.Lines)) || height != canvas.TextHeight(80, text.Text, style) {
			t.Errorf("%d lines are %g high", len(text.Lines), height)
		}
		for i, line := range text.Lines {
			if place, want := line.X-100, (80-line.Width)*middle; math.Abs(place-want) > 0.02 {
				t.Errorf("%q stands %g from the left, not %g", line.String(), place, want)
			}
			if top := 50 + 12*float64(i); line.Baseline < top+style.Size*0.7 || line.Baseline > top+12 {
				t.Errorf("%q stands on %g in a line from %g", line.String(), line.Baseline, top)
			}
		}
	}
}

func TestGroupsHoldWhatIsDrawnInThem(t *testing.T) {
	t.Parallel()
	page := &drawing.Page{}
	canvas := drawing.NewCanvas(page, drawing.NewTypeface(nil))
	canvas.Group(drawing.RoleRow, "Doing", func() {
		canvas.Group(drawing.RoleCell, "Re\u202Eport", func() { canvas.Line(drawing.Point{}, drawing.Point{X: 1}, drawing.RGB(0), 1) })
	})
	canvas.Line(drawing.Point{}, drawing.Point{Y: 1}, drawing.RGB(0), 1)
	row := page.Elements[0].(*drawing.Group)
	cell := row.Elements[0].(*drawing.Group)
	if diff := cmp.Diff([]any{2, "Doing", "Report", 1}, []any{len(page.Elements), row.Title, cell.Title, len(cell.Elements)}); diff != "" {
		t.Errorf("the page is (- want, + got):\n%s", diff)
	}
}
