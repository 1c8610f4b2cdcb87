package drawing

import (
	"strings"

	"github.com/rivo/uniseg"
)

// blanks are not seen at the end of a line.
const blanks = " \r\n"

func isBlank(cluster string) bool { return strings.Trim(cluster, blanks) == "" }

// piece is what readers take for one character: a grapheme cluster.
type piece struct {
	end   int // of its bytes in the text
	width ems
	font  *Font // nil when no font has it
	after int   // whether a line may or must end after it, as uniseg says
	blank bool  // not seen at the end of a line
}

// setting is a text in a face.
type setting struct {
	face Face
	text string
}

// mostHeld bounds the memory of a Typeface to some megabytes.
const mostHeld = 1 << 17

// pieces measures a text character by character. The same texts are measured
// again and again while a page is laid out, so the last ones are remembered.
func (t *Typeface) pieces(face Face, text string) []piece {
	key := setting{face, text}
	t.lock.Lock()
	known, found := t.known[key]
	t.lock.Unlock()
	if found {
		return known
	}
	pieces := t.measure(face, text)
	t.lock.Lock()
	defer t.lock.Unlock()
	if t.held += len(pieces); t.held > mostHeld {
		clear(t.known)
		t.held = len(pieces)
	}
	t.known[key] = pieces
	return pieces
}

// measure measures line by line: uniseg does not break a line before a minus and
// a digit, not even behind the sign that ends one.
func (t *Typeface) measure(face Face, text string) []piece {
	measure := t.appendPieces
	if ascii(text) {
		measure = t.appendASCII
	}
	pieces := make([]piece, 0, len(text))
	for line := range strings.Lines(text) {
		pieces = measure(pieces, face, line)
	}
	return pieces
}

// appendPieces measures a line that stands behind the pieces of those before it.
func (t *Typeface) appendPieces(pieces []piece, face Face, line string) []piece {
	end := endOf(pieces)
	for state := -1; line != ""; {
		var cluster string
		var boundaries int
		cluster, line, boundaries, state = uniseg.StepString(line, state)
		end += len(cluster)
		font := t.fontFor(face, cluster)
		width := widthOfFrame(cluster)
		if font != nil {
			width = font.width(drawn(cluster, font))
		}
		pieces = append(pieces, piece{end, width, font, boundaries & uniseg.MaskLine, isBlank(cluster)})
	}
	return pieces
}

// endOf is the byte at which the last piece ends.
func endOf(pieces []piece) int {
	if len(pieces) == 0 {
		return 0
	}
	return pieces[len(pieces)-1].end
}

// ascii reports whether each byte of a text is a character that every face has.
func ascii(text string) bool {
	for i := range len(text) {
		if text[i] < ' ' && text[i] != '\n' || text[i] > '~' {
			return false
		}
	}
	return true
}

// appendASCII is appendPieces for a line of which every byte is a character.
func (t *Typeface) appendASCII(pieces []piece, face Face, line string) []piece {
	font := t.faces[face]
	for state, must := -1, false; line != ""; {
		var segment string
		segment, line, must, state = uniseg.FirstLineSegmentInString(line, state)
		for i := range len(segment) {
			width := font.measure(rune(segment[i])).advance
			pieces = append(pieces, piece{len(pieces) + 1, width, font, uniseg.LineDontBreak, segment[i] == ' ' || segment[i] == '\n'})
		}
		pieces[len(pieces)-1].after = uniseg.LineCanBreak
		if must {
			pieces[len(pieces)-1].after = uniseg.LineMustBreak
		}
	}
	return pieces
}

// Width is how wide a text is.
func (t *Typeface) Width(face Face, text string, size float64) float64 {
	var width ems
	for _, piece := range t.pieces(face, text) {
		width += piece.width
	}
	return width.points(size)
}

// Runs parts a text into pieces that one font draws each, from x on.
func (t *Typeface) Runs(face Face, text string, size, x float64) []Run {
	var runs []Run
	pieces := t.pieces(face, text)
	var at ems
	for first, start := 0, 0; first < len(pieces); {
		font, last, width := pieces[first].font, first, ems(0)
		for ; last < len(pieces) && pieces[last].font == font; last++ {
			width += pieces[last].width
		}
		end := pieces[last-1].end
		runs = append(runs, Run{
			X: round(x + at.points(size)), Width: round(width.points(size)),
			Text: drawn(text[start:end], font), Font: font,
		})
		first, start, at = last, end, at+width
	}
	return runs
}

// Wrap breaks a text into lines no wider than width, where Unicode allows it
// (UAX #14) and anywhere in a word that is wider than a line. A single
// character that is wider than a line has one of its own.
func (t *Typeface) Wrap(face Face, text string, size, width float64) []string {
	text = strings.TrimRight(text, blanks)
	var lines []string
	var used, usedAtBreak ems
	start, breakAt, at := 0, 0, 0
	// end ends the line at a byte and keeps what is behind it for the next.
	end := func(at int, dropped ems) string {
		line := strings.TrimRight(text[start:at], blanks)
		start, breakAt, used = at, at, used-dropped
		return line
	}
	for _, piece := range t.pieces(face, text) {
		for !piece.blank && at > start && (used+piece.width).points(size) > width {
			if breakAt <= start {
				breakAt, usedAtBreak = at, used
			}
			if line := end(breakAt, usedAtBreak); line != "" {
				lines = append(lines, line)
			}
		}
		at, used = piece.end, used+piece.width
		switch {
		case piece.after == uniseg.LineMustBreak && at < len(text):
			lines = append(lines, end(at, used))
		case piece.after != uniseg.LineDontBreak:
			breakAt, usedAtBreak = at, used
		}
	}
	if line := end(len(text), used); line != "" {
		lines = append(lines, line)
	}
	return lines
}
