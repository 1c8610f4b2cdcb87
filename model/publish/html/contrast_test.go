package html_test

import (
	"math"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// tokens reads the colours of a block of the style sheet.
func tokens(css string) map[string]string {
	found := map[string]string{}
	for _, match := range regexp.MustCompile(`--([a-z-]+):(#[0-9a-f]{3,6}|rgb\([^)]*\))`).FindAllStringSubmatch(css, -1) {
		found[match[1]] = match[2]
	}
	return found
}

type colour struct{ red, green, blue, alpha float64 }

func parse(t *testing.T, text string) colour {
	t.Helper()
	if inner, ok := strings.CutPrefix(text, "rgb("); ok {
		parts := strings.FieldsFunc(inner, func(r rune) bool { return strings.ContainsRune(" /)", r) })
		var numbers [4]float64
		for i, part := range parts {
			numbers[i], _ = strconv.ParseFloat(part, 64)
		}
		return colour{numbers[0], numbers[1], numbers[2], numbers[3]}
	}
	digits := strings.TrimPrefix(text, "#")
	if len(digits) == 3 {
		digits = string([]byte{digits[0], digits[0], digits[1], digits[1], digits[2], digits[2]})
	}
	value, err := strconv.ParseUint(digits, 16, 32)
	if err != nil {
		t.Fatal(err)
	}
	return colour{float64(value >> 16), float64(value >> 8 & 255), float64(value & 255), 1}
}

func (c colour) over(below colour) colour {
	mix := func(a, b float64) float64 { return a*c.alpha + b*(1-c.alpha) }
	return colour{mix(c.red, below.red), mix(c.green, below.green), mix(c.blue, below.blue), 1}
}

// contrast is the ratio of WCAG 2.
func contrast(a, b colour) float64 {
	light, dark := max(a.luminance(), b.luminance()), min(a.luminance(), b.luminance())
	return (light + .05) / (dark + .05)
}

func (c colour) luminance() float64 {
	linear := func(value float64) float64 {
		if value /= 255; value > .04045 {
			return math.Pow((value+.055)/1.055, 2.4)
		}
		return value / 12.92
	}
	return .2126*linear(c.red) + .7152*linear(c.green) + .0722*linear(c.blue)
}

func TestTextsStandOut(t *testing.T) {
	t.Parallel()
	css, err := os.ReadFile("template/page.css")
	if err != nil {
		t.Fatal(err)
	}
	light, rest, _ := strings.Cut(string(css), "@media screen and (prefers-color-scheme:dark)")
	dark, _, _ := strings.Cut(rest, "@media")
	on := map[string][]string{
		"ink":        {"paper", "card", "customer-tint", "employee-tint", "lift-tint"},
		"soft":       {"paper", "card", "customer-tint", "employee-tint", "lift-tint"},
		"customer":   {"paper", "card", "customer-tint", "customer-wash"},
		"employee":   {"paper", "card", "employee-tint", "employee-wash"},
		"truth":      {"paper", "customer-tint", "employee-tint", "customer-wash", "employee-wash"},
		"hurt":       {"paper", "card", "customer-tint", "employee-tint"},
		"lift":       {"paper", "card", "customer-tint", "employee-tint", "lift-tint"},
		"arrow-ink":  {"arrow"},
		"arrow-soft": {"arrow"},
		"card":       {"customer", "employee"},
	}
	for theme, css := range map[string]string{"light": light, "dark": dark} {
		palette := tokens(css)
		for text, grounds := range on {
			for _, name := range grounds {
				ground := parse(t, palette[name])
				if side, ok := strings.CutSuffix(name, "-wash"); ok {
					ground = ground.over(parse(t, palette[side+"-tint"]))
				}
				if ratio := contrast(parse(t, palette[text]), ground); ratio < 4.5 {
					t.Errorf("%s: %s on %s has a contrast of %.2f to 1", theme, text, name, ratio)
				}
			}
		}
	}
}
