package check

import (
	"strings"
	"sync"
	"unicode"

	"interlock/model"
)

// stageNoteKeys lists the note fields of a stage.
var stageNoteKeys = sync.OnceValue(model.StageNoteKeys)

// tokens splits a text into its words, in small letters.
func tokens(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
}

// stem cuts the commonest English endings off a word, one after the other, so
// that "mornings" and "morning" count as one. It is a rough cut, good enough to
// compare two texts.
func stem(word string) string {
	if !strings.HasSuffix(word, "ss") {
		word = cut(word, "s")
	}
	return cut(cut(cut(word, "ing"), "ed"), "e")
}

// cut takes an ending off a word, if enough is left.
func cut(word, ending string) string {
	if rest, ends := strings.CutSuffix(word, ending); ends && len(rest) >= shortestStem {
		return rest
	}
	return word
}

const shortestStem = 3

// emptyWords say nothing about what a text is about.
var emptyWords = setOf(`
	a about again all also an and any are as at back be because been before but by can cannot could did do does done for from get gets
	had has have he her him his how i if in into is it its just may me might more my no nobody not of on one or our out over own s she
	so some than that the their them then there they this to too up us was we were what when which who will with without would you your`)

func setOf(words string) map[string]bool {
	set := map[string]bool{}
	for _, word := range strings.Fields(words) {
		set[word] = true
	}
	return set
}

// gist is the set of words that carry the meaning of some texts.
func gist(texts ...string) map[string]bool {
	set := map[string]bool{}
	for _, text := range texts {
		for _, word := range tokens(text) {
			if !emptyWords[word] {
				set[stem(word)] = true
			}
		}
	}
	return set
}

// shares reports whether two gists have a word in common.
func shares(a, b map[string]bool) bool {
	for word := range a {
		if b[word] {
			return true
		}
	}
	return false
}

// lexicon is a list of words and phrases to look for. Endings do not matter.
type lexicon struct {
	phrases []string
	stems   []string // of each phrase
}

func lexiconOf(phrases ...string) lexicon {
	words := lexicon{phrases: phrases}
	for _, phrase := range phrases {
		words.stems = append(words.stems, stems(phrase))
	}
	return words
}

// in finds the first phrase that a text uses; "" when it uses none.
func (l lexicon) in(text string) string {
	if text == "" {
		return ""
	}
	said := stems(text)
	for i, phrase := range l.stems {
		if strings.Contains(said, phrase) {
			return l.phrases[i]
		}
	}
	return ""
}

// stems writes a text as its stems with blanks around each.
func stems(text string) string {
	words := tokens(text)
	for i, word := range words {
		words[i] = stem(word)
	}
	return " " + strings.Join(words, " ") + " "
}

// listed says several things as people do: "a, b and c".
func listed(things []string) string {
	if len(things) < 2 {
		return strings.Join(things, "")
	}
	end := len(things) - 1
	return strings.Join(things[:end], ", ") + " and " + things[end]
}

// quoted puts each of several names in quotes.
func quoted(names []string) []string {
	list := make([]string, len(names))
	for i, name := range names {
		list[i] = "`" + name + "`"
	}
	return list
}
