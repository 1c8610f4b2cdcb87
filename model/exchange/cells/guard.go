package cells

import "strings"

// formulas are the first characters by which a spreadsheet takes a text for a
// formula, or drops it, and the apostrophe that keeps it from that.
const formulas = "=+-@＝＋－＠\t\r\x00'"

// Guard puts an apostrophe in front of a text that a spreadsheet would not
// take for a text.
func Guard(text string) string {
	if strings.IndexAny(text, formulas) == 0 {
		return "'" + text
	}
	return text
}

// Unguard takes off the apostrophe that Guard has put there, and no other.
func Unguard(text string) string {
	if rest, ok := strings.CutPrefix(text, "'"); ok && strings.IndexAny(rest, formulas) == 0 {
		return rest
	}
	return text
}
