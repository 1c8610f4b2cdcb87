package match

import "strings"

// Alike is the likeness above which two short texts at the same place count as
// one that was reworded.
const Alike = 0.5

// Likeness compares two texts by the pairs of letters that they share: 0 for
// none, 1 for the same pairs.
func Likeness(a, b string) float64 {
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
