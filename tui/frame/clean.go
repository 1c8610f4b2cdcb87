package frame

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"golang.org/x/text/unicode/norm"
)

const (
	zeroWidthNonJoiner = "\u200c"
	// longest is the bytes a cluster may have. No script needs as many; piles of accents are cut.
	longest = 64
)

// Clean makes document text safe to draw on one line. Escape sequences, control characters and bidirectional
// overrides go; tabs and newlines become blanks. Terminals measure text in two ways, by grapheme cluster or by
// code point: clusters on which the two disagree (joined emoji, Indic vowel signs) are rewritten so that both agree,
// because otherwise every border to the right of them would move.
func Clean(s string) string {
	if simple(s) {
		return s
	}
	s = strings.ToValidUTF8(s, "\ufffd")
	if strings.ContainsRune(s, '\x1b') {
		s = ansi.Strip(s)
	}
	s = strings.Map(safeRune, strings.ReplaceAll(s, "\r\n", "\n"))
	if simple(s) {
		return s
	}
	return portable(norm.NFC.String(s))
}

// safeRune maps a rune to what may be drawn in its place, -1 for nothing.
func safeRune(r rune) rune {
	switch {
	case r == '\t', r == '\n', r == '\v', r == '\f', r == '\r', r == '\u0085', r == '\u2028', r == '\u2029':
		return ' '
	case r == '\u200c', r == '\u200d':
		return r // Joiners shape letters and emoji; portable decides about them in their cluster.
	case unicode.In(r, unicode.Cc, unicode.Cf):
		return -1
	}
	return r
}

// portable rewrites the clusters whose width depends on the way of measuring.
func portable(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	for s != "" {
		cluster, width, rest := nextCluster(s)
		if simple(cluster) || len(cluster) <= longest && agreed(cluster, width) && standsAlone(cluster) {
			b.WriteString(cluster)
		} else {
			b.WriteString(rewrite(cluster))
		}
		s = rest
	}
	return b.String()
}

// agreed reports whether both ways of measuring give the cluster this width.
func agreed(cluster string, width int) bool {
	return (width == 1 || width == 2) && ansi.StringWidthWc(cluster) == width
}

// standsAlone reports whether the cluster stays a cluster of its own whatever is drawn in the cells beside it.
func standsAlone(cluster string) bool {
	for _, neighbour := range []string{"|", "\uac00"} {
		if first, _, _ := nextCluster(neighbour + cluster); first != neighbour {
			return false
		}
	}
	for _, neighbour := range []string{"|", "\u0915", "\u1161", "\U0001f469", "\U0001f1e9"} {
		if first, _, _ := nextCluster(cluster + neighbour); first != cluster {
			return false
		}
	}
	return true
}

// rewrite spells a cluster with clusters both ways of measuring agree on: what decorates the first rune goes,
// letters joined to it stand on their own, and dependent Indic vowels become the independent letters of the same sound.
func rewrite(cluster string) string {
	var b strings.Builder
	kept := ""
	for _, r := range strings.ReplaceAll(cluster, "\u200d", "") {
		if b.Len()+len(kept) > longest-utf8.UTFMax-len(zeroWidthNonJoiner) {
			break
		}
		if next := kept + string(r); agreed(next, ansi.StringWidth(next)) && (kept != "" || alone(next) != "") {
			kept = next
			continue
		}
		if letter := independent(r); unicode.IsLetter(letter) {
			b.WriteString(alone(kept))
			kept = string(letter)
		}
	}
	b.WriteString(alone(kept))
	return b.String()
}

// alone returns the cluster in a form that does not join its neighbours, or nothing when there is none.
func alone(cluster string) string {
	cluster = norm.NFC.String(cluster) // What stood between a letter and its accent may have gone.
	for _, form := range []string{cluster, cluster + zeroWidthNonJoiner} {
		if agreed(form, ansi.StringWidth(form)) && standsAlone(form) {
			return form
		}
	}
	return ""
}

// independent returns the letter that stands for a rune which only has a meaning beside others: the vowel of a dependent
// Indic vowel sign, the letter of half a flag. Any other rune stays.
func independent(r rune) rune {
	const (
		firstBlock, lastBlock, blockSize = 0x0900, 0x0d7f, 0x80 // The nine major Indic blocks share one layout,
		firstSign, lastSign, distance    = 0x3e, 0x4c, 0x38     // in which a sign follows its letter at this distance.
		flagA, flagZ                     = 0x1f1e6, 0x1f1ff
	)
	switch offset := r % blockSize; {
	case r >= flagA && r <= flagZ:
		return 'A' + r - flagA
	case r >= firstBlock && r <= lastBlock && offset >= firstSign && offset <= lastSign:
		return r - distance
	}
	return r
}
