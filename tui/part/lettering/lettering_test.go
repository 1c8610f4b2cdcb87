package lettering_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"interlock/tui/frame"
	"interlock/tui/part/lettering"
	"interlock/tui/theme"
)

// drawn is a line of letters as text.
func drawn(line string, scale int) string {
	return strings.Join(lettering.Rows(line, scale, theme.UnicodeGlyphs()), "\n")
}

func TestLettersAreSetInHalfBlocks(t *testing.T) {
	t.Parallel()
	want := strings.TrimPrefix(`
▄  ▄       ▄▀
█  █ ▄  ▄  ▄▄
█▀▀█ █  █ █▄▄█
█  █ ▀▄▄█ ▀▄▄▄
`, "\n")
	if got := drawn("Hué", 1); got != want {
		t.Errorf("drawn is\n%s\nwant\n%s", got, want)
	}
}

func TestLettersGrowWithTheirScale(t *testing.T) {
	t.Parallel()
	for scale := 1; scale <= 3; scale++ {
		for text, rows := range map[string]int{"Ruhe, große": lettering.Height(scale), "Übung": lettering.Height(scale) + scale} {
			if got := lettering.Rows(text, scale, theme.UnicodeGlyphs()); len(got) != rows {
				t.Errorf("%q has %d rows at %d, want %d:\n%s", text, len(got), scale, rows, strings.Join(got, "\n"))
			}
		}
	}
}

// TestNoTwoLettersLookAlike looks at every character that people write, script
// by script.
func TestNoTwoLettersLookAlike(t *testing.T) {
	t.Parallel()
	for _, script := range []string{
		"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,:;!?'\"()[]{}/\\|-–—“”‘’„«»‹›…·•*+=±÷<>~^_`°#%&@$€£→←↔¿¡§©½¼²³ªº" +
			"ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýÿþÞŒœŁłŐőŰűŠšŽžČčŘřĘęĄąŚśŹźŻżŃńĞğİıȘșȚțŮů★▲▼●◐○",
		"АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюяЄІЇҐєіїґЈј",
		"ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩαβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώ",
	} {
		seen := map[string]rune{}
		for _, char := range script {
			if _, ok := lettering.Width(string(char)); !ok {
				t.Errorf("there is no %c", char)
				continue
			}
			shape := drawn(string(char), 1)
			if other, twice := seen[shape]; twice {
				t.Errorf("%c looks like %c:\n%s", char, other, shape)
			}
			seen[shape] = char
		}
	}
}

func TestWhatCannotBeSetIsTold(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"漢字", "tab\x00", "🙂", "a word and हिन्दी", "\u0301", "\u202eab", "ḝ̣̈́"} {
		if lines, ok := lettering.Wrap(text, 80, 0); ok {
			t.Errorf("%q is set as %q", text, lines)
		}
	}
	if lines, ok := lettering.Wrap("mum", 4, 0); ok {
		t.Errorf("an m of five columns is set in four: %q", lines)
	}
}

func TestLinesAreBrokenBetweenWords(t *testing.T) {
	t.Parallel()
	lines, ok := lettering.Wrap("Nobody rang\nme back in four days", 60, 20)
	if got := strings.Join(lines, "|"); !ok || got != "Nobody|rang|me back in|four days" {
		t.Errorf("broken as %q", got)
	}
}

// TestNothingIsLostInLines joins the lines of any text again, and measures them.
func TestNothingIsLostInLines(t *testing.T) {
	t.Parallel()
	solid := func(text string) string { return strings.Join(strings.Fields(text), "") }
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`[a-zA-Z0-9éÄñß,. \n-]{0,60}`).Draw(t, "text")
		columns, scale := rapid.IntRange(8, 120).Draw(t, "columns"), rapid.IntRange(1, 3).Draw(t, "scale")
		indent := rapid.IntRange(0, 8).Draw(t, "indent")
		lines, ok := lettering.Wrap(text, columns, indent)
		if !ok || solid(strings.Join(lines, "")) != solid(text) {
			t.Fatalf("%q is set as %q, %v", text, lines, ok)
		}
		for i, line := range lines {
			room := columns
			if i == 0 {
				room -= indent
			}
			for _, row := range lettering.Rows(line, scale, theme.UnicodeGlyphs()) {
				if frame.Width(row) > room*scale {
					t.Fatalf("%q is %d columns wide of %d", line, frame.Width(row), room*scale)
				}
			}
		}
	})
}
