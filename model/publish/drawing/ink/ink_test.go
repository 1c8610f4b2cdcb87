package ink_test

import (
	"math"
	"testing"

	"interlock/model"
	"interlock/model/publish/drawing"
	"interlock/model/publish/drawing/ink"
)

func TestTextColoursStandOutFromWhatTheyLieOn(t *testing.T) {
	t.Parallel()
	customer, employee, nobody := ink.Of(model.Customer), ink.Of(model.Employee), ink.Of("")
	texts := []drawing.Colour{ink.Ink, ink.Soft, ink.Lift, ink.Hurt, ink.Truth, customer.Line, employee.Line, nobody.Line}
	grounds := []drawing.Colour{ink.Paper, ink.Sand, ink.LiftTint, ink.HurtTint, customer.Tint, employee.Tint, nobody.Tint}
	for _, text := range texts {
		for _, ground := range grounds {
			if ratio := contrast(text, ground); ratio < 4.5 {
				t.Errorf("%s on %s has a contrast of %.2f", text.Hex(), ground.Hex(), ratio)
			}
		}
	}
	if ratio := contrast(ink.Faint, ink.Ink); ratio < 4.5 {
		t.Errorf("faint text on ink has a contrast of %.2f", ratio)
	}
}

// contrast is that of WCAG 2.2.
func contrast(a, b drawing.Colour) float64 {
	light, dark := luminance(a), luminance(b)
	if light < dark {
		light, dark = dark, light
	}
	return (light + 0.05) / (dark + 0.05)
}

func luminance(colour drawing.Colour) float64 {
	linear := func(part uint8) float64 {
		value := float64(part) / 255
		if value <= 0.04045 {
			return value / 12.92
		}
		return math.Pow((value+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(colour.R) + 0.7152*linear(colour.G) + 0.0722*linear(colour.B)
}

func TestTheMouthBendsAsTheFeelingDoes(t *testing.T) {
	t.Parallel()
	before := math.Inf(-1)
	for emotion := model.LowestEmotion; emotion <= model.HighestEmotion; emotion++ {
		paths := drawn(func(canvas *drawing.Canvas) {
			ink.Face(canvas, drawing.Point{X: 50, Y: 50}, 20, &emotion, ink.Of(model.Customer).Line)
		})
		mouth := paths[len(paths)-1].Steps
		bend := mouth[1].Control1.Y - mouth[0].To.Y
		if bend <= before {
			t.Errorf("the mouth of %d bends by %g after %g", emotion, bend, before)
		}
		before = bend
		if open := paths[0].Fill == ink.Paper; open != (emotion < 0) {
			t.Errorf("the face of %d is open: %v", emotion, open)
		}
	}
}

func TestWithoutDataThereIsNoFace(t *testing.T) {
	t.Parallel()
	paths := drawn(func(canvas *drawing.Canvas) {
		ink.Face(canvas, drawing.Point{X: 50, Y: 50}, 20, nil, ink.Of(model.Customer).Line)
	})
	if len(paths) != 1 || paths[0].Shape != drawing.Ellipse {
		t.Errorf("%d paths were drawn", len(paths))
	}
}

func TestEffectsDifferWithoutColour(t *testing.T) {
	t.Parallel()
	dashes, signs := map[int]bool{}, map[float64]bool{}
	for _, effect := range []string{"helps", "harms", ""} {
		dash := ink.WireOf(effect).Dash
		dashes[len(dash)+int(10*sum(dash))] = true
		paths := drawn(func(canvas *drawing.Canvas) { ink.Sign(canvas, drawing.Point{X: 50, Y: 50}, 5, effect) })
		signs[paths[0].Steps[0].To.Y] = true
		for _, path := range paths {
			if box := path.Box; box.X < 45 || box.Y < 45 || box.X+box.Width > 55 || box.Y+box.Height > 55 {
				t.Errorf("the sign of %q leaves its square: %v", effect, box)
			}
		}
	}
	if len(dashes) != 3 || len(signs) != 3 {
		t.Errorf("there are %d dashes and %d signs for three effects", len(dashes), len(signs))
	}
}

func sum(values []float64) float64 {
	total := 0.0
	for _, value := range values {
		total += value
	}
	return total
}

// drawn is what a function draws.
func drawn(draw func(*drawing.Canvas)) []*drawing.Path {
	page := &drawing.Page{Width: 100, Height: 100}
	draw(drawing.NewCanvas(page, drawing.NewTypeface(nil)))
	var paths []*drawing.Path
	for _, element := range page.Elements {
		paths = append(paths, element.(*drawing.Path))
	}
	return paths
}
