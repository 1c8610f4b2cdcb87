package match

import "strings"

// Alike is the likeness above which two short texts at the same place count as
// one that was reworded.
const Alike = 0.5

// Likeness compares two texts by the pairs of letters that they share: 0 for
// none, 1 for the same pairs.
func Likeness(a, b string) float64 {
	return Shared(letterPairs(a), letterPairs(b))
}

// Shared is how much of what is counted on both sides they have in common: 0
// for nothing, also where nothing is counted, 1 for all of it (Dice 1945).
func Shared[Key comparable](a, b map[Key]int) float64 {
	shared, total := 0, 0
	for key, count := range a {
		shared += min(count, b[key])
		total += count
	}
	for _, count := range b {
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
