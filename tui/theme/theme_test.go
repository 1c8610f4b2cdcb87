package theme_test

import (
	"image/color"
	"math"
	"reflect"
	"testing"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"interlock/tui/frame"
	"interlock/tui/theme"
)

func colored() map[string]*theme.Theme {
	return map[string]*theme.Theme{"dark": theme.Dark(), "light": theme.Light()}
}

// styles returns the named styles of a theme: areas have a background, texts have none.
func styles(t *theme.Theme) (areas, texts map[string]frame.Style) {
	areas, texts = map[string]frame.Style{}, map[string]frame.Style{}
	v := reflect.ValueOf(*t)
	for i := range v.NumField() {
		style, ok := v.Field(i).Interface().(frame.Style)
		switch name := v.Type().Field(i).Name; {
		case !ok:
		case style.Background != nil:
			areas[name] = style
		default:
			texts[name] = style
		}
	}
	for value := -2; value <= 2; value++ {
		e := t.Emotion(value)
		texts["Emotion "+e.Sign] = e.Style
	}
	return areas, texts
}

// contrast is the ratio of relative luminances as the Web Content Accessibility Guidelines define it.
func contrast(a, b color.Color) float64 {
	la, lb := luminance(a), luminance(b)
	return (math.Max(la, lb) + 0.05) / (math.Min(la, lb) + 0.05)
}

func luminance(c color.Color) float64 {
	r, g, b, _ := c.RGBA()
	linear := func(v uint32) float64 {
		s := float64(v) / 0xffff
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}

func TestEveryTextIsReadableOnEveryArea(t *testing.T) {
	t.Parallel()
	for name, th := range colored() {
		areas, texts := styles(th)
		for areaName, area := range areas {
			if got := contrast(area.Foreground, area.Background); got < 4.5 {
				t.Errorf("%s: %s has a contrast of only %.2f", name, areaName, got)
			}
			if areaName == "TabActive" || areaName == "Match" {
				continue // Nothing else is drawn on these.
			}
			for textName, text := range texts {
				if textName == "Border" || textName == "BorderFocus" {
					continue
				}
				if got := contrast(text.Foreground, area.Background); got < 4.5 {
					t.Errorf("%s: %s on %s has a contrast of only %.2f", name, textName, areaName, got)
				}
			}
		}
	}
}

func TestFocusedBordersAndSelectionsStandOut(t *testing.T) {
	t.Parallel()
	for name, th := range colored() {
		for _, area := range []frame.Style{th.Base, th.Overlay, th.Selected, th.CustomerFill, th.EmployeeFill} {
			if got := contrast(th.BorderFocus.Foreground, area.Background); got < 3 {
				t.Errorf("%s: the focused border has a contrast of only %.2f", name, got)
			}
		}
		if got := contrast(th.Selected.Background, th.Base.Background); got < 1.3 {
			t.Errorf("%s: what is selected differs from the screen by only %.2f", name, got)
		}
	}
}

func TestMeaningsSurviveFewerColours(t *testing.T) {
	t.Parallel()
	// With fewer colours the nearest is taken, so a little contrast may be lost, but not what is needed to read large text.
	for profile, least := range map[colorprofile.Profile]float64{colorprofile.ANSI256: 3.9, colorprofile.ANSI: 1.5} {
		for name, th := range colored() {
			requireDistinct(t, profile.String()+" "+name, th, profile.Convert)
			areas, texts := styles(th)
			for areaName, area := range areas {
				if got := contrast(profile.Convert(area.Foreground), profile.Convert(area.Background)); got < least {
					t.Errorf("%v %s: %s has a contrast of only %.2f", profile, name, areaName, got)
				}
				for textName, text := range texts {
					if textName == "Border" || textName == "BorderFocus" || areaName == "TabActive" || areaName == "Match" {
						continue
					}
					if profile == colorprofile.ANSI && areaName == "Selected" {
						continue // Its own foreground can be read; sixteen colours have no grey for all the others.
					}
					if got := contrast(profile.Convert(text.Foreground), profile.Convert(area.Background)); got < least {
						t.Errorf("%v %s: %s on %s has a contrast of only %.2f", profile, name, textName, areaName, got)
					}
				}
			}
		}
	}
}

// requireDistinct fails when two colours that tell things apart become one.
func requireDistinct(t *testing.T, name string, th *theme.Theme, down func(color.Color) color.Color) {
	t.Helper()
	for _, pair := range [][2]color.Color{
		{th.Customer.Foreground, th.Employee.Foreground},
		{th.Helps.Foreground, th.Harms.Foreground},
		{th.Selected.Background, th.Base.Background},
		{th.TabActive.Background, th.Base.Background},
		{th.Match.Background, th.Selected.Background},
	} {
		if down(pair[0]) == down(pair[1]) {
			t.Errorf("%s: %v and %v become one (%v)", name, pair[0], pair[1], down(pair[0]))
		}
	}
}

func TestPlainHasNoColour(t *testing.T) {
	t.Parallel()
	plain := theme.Plain()
	areas, texts := styles(plain)
	if len(areas) != 0 {
		t.Errorf("areas with a background: %v", areas)
	}
	for name, s := range texts {
		if s.Foreground != nil {
			t.Errorf("%s has a colour", name)
		}
	}
	if !plain.Selected.Reverse || plain.Glyphs.Cursor == "" {
		t.Error("what is selected must show without colour, and without any style")
	}
}

// glyphs returns all signs of a set by the name of their field.
func glyphs(set theme.Glyphs) map[string]string {
	all := map[string]string{}
	collect(all, "", reflect.ValueOf(set))
	return all
}

func collect(all map[string]string, name string, v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		all[name] = v.String()
	case reflect.Struct:
		for i := range v.NumField() {
			collect(all, name+"."+v.Type().Field(i).Name, v.Field(i))
		}
	case reflect.Array:
		for i := range v.Len() {
			collect(all, name, v.Index(i))
		}
	}
}

func TestGlyphsTakeOneCellInBothWidthModes(t *testing.T) {
	t.Parallel()
	for name, g := range glyphs(theme.UnicodeGlyphs()) {
		if ansi.StringWidth(g) != 1 || ansi.StringWidthWc(g) != 1 || frame.Width(g) != 1 || frame.Clean(g) != g {
			t.Errorf("%s %q is not one cell wide", name, g)
		}
	}
	for name, g := range glyphs(theme.ASCIIGlyphs()) {
		if len(g) != 1 || g[0] <= ' ' || g[0] > '~' {
			t.Errorf("%s %q is not one ASCII character", name, g)
		}
	}
}

func TestMeaningsDifferByGlyphAlone(t *testing.T) {
	t.Parallel()
	for _, set := range []theme.Glyphs{theme.UnicodeGlyphs(), theme.ASCIIGlyphs()} {
		for _, group := range [][]string{
			{set.Measured, set.Heard, set.Guess},
			{set.Severe, set.Serious, set.Passing},
			{set.Moment, set.Helps, set.Harms, set.Finding},
			{set.Dot, set.EmptyDot},
		} {
			seen := map[string]bool{}
			for _, g := range group {
				if seen[g] {
					t.Errorf("%q stands for two meanings of %q", g, group)
				}
				seen[g] = true
			}
		}
	}
}

func TestEmotionHasASignAndAWord(t *testing.T) {
	t.Parallel()
	th := theme.Plain()
	for value, want := range map[int]string{-5: "-2", -2: "-2", -1: "-1", 0: "0", 1: "+1", 2: "+2", 9: "+2"} {
		if got := th.Emotion(value); got.Sign != want {
			t.Errorf("emotion %d is shown as %q", value, got.Sign)
		}
	}
}
