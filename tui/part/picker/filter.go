package picker

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/sahilm/fuzzy"
)

// match is an item that was found, and the bytes of its text at which characters of the query stand, in order.
type match struct {
	item  int
	bytes []int
}

// filter finds the items of a query and selects the first.
func (p *Picker) filter(query string) {
	p.filtered, p.selected, p.top = query, 0, 0
	switch words := strings.Fields(query); {
	case len(words) == 0:
		p.found = everything(len(p.items))
	case p.options.Matching == Words:
		p.found = withWords(p.lower, words)
	default:
		p.found = withCharacters(p.texts, strings.Join(words, ""))
		p.raiseWords(strings.ToLower(strings.Join(words, " ")))
	}
}

// raiseWords puts what holds the query as it was typed first, and of that what can be chosen.
func (p *Picker) raiseWords(query string) {
	rank := func(m match) int {
		switch {
		case !strings.Contains(p.lower[m.item], query):
			return 2
		case p.items[m.item].Disabled != "":
			return 1
		}
		return 0
	}
	slices.SortStableFunc(p.found, func(a, b match) int { return cmp.Compare(rank(a), rank(b)) })
}

func everything(n int) []match {
	all := make([]match, n)
	for i := range all {
		all[i].item = i
	}
	return all
}

// withCharacters returns the texts that contain the characters of the query in order, best first.
func withCharacters(texts []string, query string) []match {
	results := fuzzy.Find(query, texts)
	found := make([]match, len(results))
	for i, r := range results {
		found[i] = match{r.Index, r.MatchedIndexes}
	}
	return found
}

// withWords returns the lower-case texts that contain every word, in their order.
func withWords(lower, words []string) []match {
	for i, word := range words {
		words[i] = strings.ToLower(word)
	}
	var found []match
	for i, text := range lower {
		if !slices.ContainsFunc(words, func(word string) bool { return !strings.Contains(text, word) }) {
			found = append(found, match{item: i})
		}
	}
	return found
}

// matched returns the bytes of the text to highlight. For words they are looked up here, when the item is drawn, since few of
// those that were found are.
func (p *Picker) matched(m match) []int {
	if p.options.Matching == Fuzzy {
		return m.bytes
	}
	var bytes []int
	for _, word := range strings.Fields(p.filtered) {
		start, end := findFold(p.texts[m.item], word)
		for at := start; at < end; at++ {
			bytes = append(bytes, at)
		}
	}
	slices.Sort(bytes)
	return bytes
}

// findFold returns where the word first stands in the text, whatever the case; an empty range when it does not.
func findFold(text, word string) (start, end int) {
	length := utf8.RuneCountInString(word)
	for start := range text {
		end := start
		for range length {
			_, size := utf8.DecodeRuneInString(text[end:])
			end += size
		}
		if strings.EqualFold(text[start:end], word) {
			return start, end
		}
	}
	return 0, 0
}
