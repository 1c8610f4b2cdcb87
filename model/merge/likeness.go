package merge

import (
	"strings"

	"interlock/model/yamltext"
)

// alike is the likeness from which on two notes count as one that was reworded.
const alike = 0.5

// likeness compares two texts by the pairs of letters they share: 0 for none, 1
// for the same pairs.
func likeness(a, b string) float64 {
	x, y := letterPairs(a), letterPairs(b)
	shared, total := 0, 0
	for pair, count := range x {
		shared += min(count, y[pair])
		total += count
	}
	for _, count := range y {
		total += count
	}
	if total == 0 {
		return 0
	}
	return 2 * float64(shared) / float64(total)
}

func letterPairs(text string) map[[2]rune]int {
	pairs := map[[2]rune]int{}
	var last rune
	for i, r := range strings.ToLower(text) {
		if i > 0 {
			pairs[[2]rune{last, r}]++
		}
		last = r
	}
	return pairs
}

// words is all that a value says, one scalar after the other. The id of a record
// is left out: it says who it is, not what.
func words(v *value) string {
	var b strings.Builder
	var add func(v *value)
	add = func(v *value) {
		if v.kind == yamltext.ScalarKind {
			b.WriteString(v.node.Text())
			b.WriteByte(' ')
		}
		for _, e := range v.entries {
			if e.key != "id" {
				add(e.value)
			}
		}
	}
	add(v)
	return b.String()
}
