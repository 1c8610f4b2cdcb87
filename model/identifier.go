package model

import (
	"fmt"
	"regexp"
	"strings"

	"golang.org/x/text/unicode/norm"
)

var validID = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// longestID keeps ids short enough to say aloud.
const longestID = 40

// ValidID reports whether a text can be an id: lower-case words joined by
// hyphens, at most 40 characters.
func ValidID(id string) bool { return len(id) <= longestID && validID.MatchString(id) }

// Slug makes an id of what people call something: "Nobody rang back" becomes
// "nobody-rang-back". It is "" when the text holds no Latin letter or digit.
func Slug(text string) string {
	var slug strings.Builder
	gap := false
	for _, r := range strings.ToLower(norm.NFKD.String(text)) {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			if gap && slug.Len() > 0 {
				slug.WriteByte('-')
			}
			gap = false
			slug.WriteRune(r)
		case r >= 0x300 && r < 0x370 || r == '\'' || r == '’': // accents and apostrophes join
		default:
			gap = true
		}
	}
	return shorten(slug.String(), 24)
}

// shorten cuts an id after a whole word.
func shorten(id string, length int) string {
	if len(id) <= length {
		return id
	}
	if cut := strings.LastIndexByte(id[:length+1], '-'); cut > 0 {
		return id[:cut]
	}
	return id[:length]
}

// FreshID makes an id of what people call something that nothing else has yet.
// The fallback stands in where the text has no letters to make an id of.
func FreshID(text, fallback string, taken func(id string) bool) string {
	base := Slug(text)
	if base == "" {
		base = fallback
	}
	if !taken(base) {
		return base
	}
	return numbered(base, taken)
}

// numbered puts the first number behind an id that nothing else has yet.
func numbered(base string, taken func(id string) bool) string {
	for n := 2; ; n++ {
		number := fmt.Sprintf("-%d", n)
		if id := shorten(base, longestID-len(number)) + number; !taken(id) {
			return id
		}
	}
}

// Nearest finds the name most like a given one; "" when none is like it. It
// counts the letters to change (Levenshtein 1966) and accepts a third of the
// word's length.
func Nearest(name string, names []string) string {
	best, bestDistance := "", len([]rune(name))/3+1
	for _, candidate := range names {
		if distance := editDistance([]rune(name), []rune(candidate), bestDistance); distance < bestDistance || distance == bestDistance && best == "" {
			best, bestDistance = candidate, distance
		}
	}
	return best
}

// editDistance counts the letters to insert, delete or replace; counting stops
// beyond the limit.
func editDistance(a, b []rune, limit int) int {
	if len(a)-len(b) > limit || len(b)-len(a) > limit {
		return limit + 1
	}
	previous := make([]int, len(b)+1)
	for j := range previous {
		previous[j] = j
	}
	for i := range a {
		current := make([]int, len(b)+1)
		current[0] = i + 1
		for j := range b {
			replace := previous[j]
			if a[i] != b[j] {
				replace++
			}
			current[j+1] = min(replace, previous[j+1]+1, current[j]+1)
		}
		previous = current
	}
	return previous[len(b)]
}
