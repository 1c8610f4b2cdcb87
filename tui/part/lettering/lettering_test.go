package lettering_test

import (
	"strings"
	"testing"

	"interlock/tui/part/lettering"
	"interlock/tui/theme"
)

func TestLettersAreSetInHalfBlocks(t *testing.T) {
	t.Parallel()
	rows, ok := lettering.Set("Hi", 10, 80, theme.UnicodeGlyphs())
	if !ok || len(rows) < 3 || len(rows) > 6 {
		t.Fatalf("set as %q", rows)
	}
	for _, row := range rows {
		if strings.Trim(row, " █▀▄") != "" || strings.HasSuffix(row, " ") {
			t.Errorf("%q is no row of half blocks", row)
		}
	}
}

func TestLettersGrowWithTheirSize(t *testing.T) {
	t.Parallel()
	before := 1000
	for _, size := range lettering.Sizes() {
		rows, ok := lettering.Set("Ágora Жук", size, 500, theme.UnicodeGlyphs())
		if !ok || len(rows) >= before {
			t.Errorf("at %d dots there are %d rows", size, len(rows))
		}
		before = len(rows)
	}
}

func TestWhatCannotBeSetIsTold(t *testing.T) {
	t.Parallel()
	for text, columns := range map[string]int{"漢字": 500, "A long title that is wider": 40, "tab\t": 500} {
		if rows, ok := lettering.Set(text, 10, columns, theme.UnicodeGlyphs()); ok {
			t.Errorf("%q is set as %q", text, rows)
		}
	}
	if rows, ok := lettering.Set(" ", 10, 40, theme.UnicodeGlyphs()); !ok || len(rows) != 0 {
		t.Errorf("a blank is set as %q, %v", rows, ok)
	}
}
