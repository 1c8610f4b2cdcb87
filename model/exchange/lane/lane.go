// Package lane knows what the rows and columns of other people's maps are
// called, and which field of a stage each of them means.
package lane

import (
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"interlock/model"
)

var known = sync.OnceValue(meanings)

// Field says what a label means: a field of a stage by its key in
// model.StageFields, one of the two parts of its time, or another of the keys
// of this package. Upper case, plurals, punctuation, numbering, explanations in
// brackets or on further lines, and words that only say whose it is make no
// difference. It is false for a label that nobody knows; an empty label is
// Ignored.
func Field(label string) (key string, ok bool) {
	first, _, _ := strings.Cut(strings.TrimSpace(label), "\n")
	for _, candidate := range []string{label, first, withoutBrackets(first)} {
		words := plainWords(candidate)
		for {
			if key, ok := known()[singular(strings.Join(words, " "))]; ok && (len(words) > 0 || strings.TrimSpace(label) == "") {
				return key, true
			}
			if len(words) < 2 || !onlyWhose(words[0]) {
				break
			}
			words = words[1:]
		}
	}
	return "", false
}

// plainWords are the words of a label in lower case, without punctuation,
// symbols and the number in front.
func plainWords(label string) []string {
	label = strings.ReplaceAll(norm.NFKC.String(label), "&", " and ")
	words := strings.FieldsFunc(strings.ToLower(label), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
	})
	if len(words) > 1 && strings.Trim(words[0], "0123456789") == "" {
		return words[1:]
	}
	return words
}

func withoutBrackets(label string) string {
	before, _, _ := strings.Cut(label, "(")
	return before
}

func onlyWhose(word string) bool {
	for _, known := range whose() {
		if word == known {
			return true
		}
	}
	return false
}

// Label is what we call the field with that key in a table: "Pains". It is the
// key itself for one that this package does not know.
func Label(key string) string {
	if field, ok := model.FieldAt(model.StageFields(), key); ok {
		return field.Label
	}
	switch key {
	case Stage:
		return "Stage"
	case ActiveTime:
		return "Active time"
	case WaitTime:
		return "Waiting time"
	}
	return key
}

// Notes gives the list of notes of a stage with that key, to be read and
// written; nil when the key is no list of notes.
func Notes(stage *model.Stage, key string) *[]model.Note {
	switch key {
	case Does:
		return &stage.Does
	case Thinks:
		return &stage.Thinks
	case Feels:
		return &stage.Feels
	case Pains:
		return &stage.Pains
	case Highs:
		return &stage.Highs
	case Opportunities:
		return &stage.Opportunities
	case Evidence:
		return &stage.Evidence
	case Frontstage:
		return &stage.Frontstage
	case Backstage:
		return &stage.Backstage
	case Support:
		return &stage.Support
	}
	return nil
}
