package frame

import (
	"math"
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// Width returns the number of cells the text takes when it is drawn on one line.
func Width(text string) int {
	text = Clean(text)
	width := 0
	for text != "" {
		var w int
		_, w, text = nextCluster(text)
		width += w
	}
	return width
}

// Clip returns the text cleaned and cut to at most width cells. Text that was cut ends with "…".
func Clip(text string, width int) string {
	text = Clean(text)
	if fits(text, width) {
		return text
	}
	if width < 1 {
		return ""
	}
	return head(text, width-1) + "…"
}

// Lines returns the text cleaned and wrapped at words to lines of at most width cells. Newlines end a line, words
// that are too long are broken, and empty text has no lines.
func Lines(text string, width int) []string {
	return wrap(text, width, math.MaxInt, Clean)
}

// wrap is Lines, but stops when it has most lines.
func wrap(text string, width, most int, clean func(string) string) []string {
	if text == "" || width < 1 {
		return nil
	}
	var lines []string
	for paragraph := range strings.SplitSeq(strings.ReplaceAll(text, "\r\n", "\n"), "\n") {
		rest := clean(paragraph)
		for more := true; more; more = rest != "" {
			if len(lines) >= most {
				return lines
			}
			var line string
			line, rest = cutLine(rest, width)
			lines = append(lines, line)
		}
	}
	return lines
}

// cutLine splits clean text into one line of at most width cells, at a word boundary where there is one, and the rest.
// A cluster wider than the line gets a line of its own: there is always progress.
func cutLine(text string, width int) (line, rest string) {
	used, boundary := 0, 0
	for at := 0; at < len(text); {
		cluster, w, _ := nextCluster(text[at:])
		// Scripts of wide characters have no blanks; a line may break before any of them.
		if cluster == " " || w == 2 && at > 0 {
			boundary = at
		}
		if used+w > width && at > 0 {
			if boundary == 0 {
				boundary = at
			}
			return strings.TrimRight(text[:boundary], " "), strings.TrimLeft(text[boundary:], " ")
		}
		used += w
		at += len(cluster)
		if w == 2 || cluster == "-" {
			boundary = at
		}
	}
	return strings.TrimRight(text, " "), ""
}

// fits reports whether clean text takes at most width cells, looking no further than needed.
func fits(text string, width int) bool {
	return len(text) <= width || len(head(text, width)) == len(text)
}

// head returns the longest start of clean text that takes at most width cells.
func head(text string, width int) string {
	at := 0
	for at < len(text) {
		cluster, w, _ := nextCluster(text[at:])
		if w > width {
			break
		}
		width -= w
		at += len(cluster)
	}
	return text[:at]
}

// nextCluster splits the first grapheme cluster off text that is not empty. The width is right for clean text.
func nextCluster(text string) (cluster string, width int, rest string) {
	if text[0] < utf8.RuneSelf && (len(text) == 1 || text[1] < utf8.RuneSelf) {
		return text[:1], 1, text[1:]
	}
	first, size := utf8.DecodeRuneInString(text)
	if width = simpleWidth(first); width > 0 {
		if size == len(text) {
			return text, width, ""
		}
		if second, _ := utf8.DecodeRuneInString(text[size:]); simpleWidth(second) > 0 {
			return text[:size], width, text[size:]
		}
	}
	cluster, width = ansi.FirstGraphemeCluster(text, ansi.GraphemeWidth)
	return cluster, width, text[len(cluster):]
}

// simple reports whether the text needs no cleaning: every rune is a cluster of its own and of undisputed width.
func simple(text string) bool {
	for _, r := range text {
		if simpleWidth(r) == 0 {
			return false
		}
	}
	return true
}

// simpleWidth returns the cells of a rune that never joins another such rune and that all terminals measure alike,
// and 0 for any other. It lets nearly all text skip the search for grapheme clusters.
func simpleWidth(r rune) int {
	switch {
	case r >= 0x20 && r < 0x7f:
		return 1
	case r < 0xa0 || r == 0xad:
		return 0
	case r <= 0x2ff, // Latin
		r >= 0x391 && r <= 0x3a1, r >= 0x3a3 && r <= 0x3ff, // Greek
		r >= 0x400 && r <= 0x482, r >= 0x48a && r <= 0x52f, // Cyrillic
		r >= 0x2010 && r <= 0x2027, r >= 0x2030 && r <= 0x205e, // punctuation
		r >= 0x20a0 && r <= 0x20c0,                           // currencies
		r >= 0x2190 && r <= 0x21ff,                           // arrows
		r >= 0x2500 && r <= 0x25fc, r == 0x2605, r == 0x2606: // boxes, shapes, stars
		return 1
	case r >= 0x3041 && r <= 0x3096, r >= 0x30a1 && r <= 0x30fa, // Kana
		r >= 0x3001 && r <= 0x3029, r >= 0xff01 && r <= 0xff60, // wide punctuation
		r >= 0x3400 && r <= 0x4dbf, r >= 0x4e00 && r <= 0x9fff, // Han
		r >= 0xac00 && r <= 0xd7a3: // Hangul
		return 2
	}
	return 0
}
