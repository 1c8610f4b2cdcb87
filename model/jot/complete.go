package jot

import (
	"strings"

	"interlock/model"
)

// Suggestion is one way to complete what is being typed.
type Suggestion struct {
	Text   string // the whole name of a person, or the id of a source
	Detail string // what tells it from others: a function, a title
}

// Complete lists how the end of a line could go on: with a name behind "@", or
// with the source of a quote. Without a command the line is of the kind as.
// Begun is the part of the end that a suggestion takes the place of. What is
// complete has no suggestion.
func Complete(typed string, as Kind, w *model.Workshop) (begun string, suggestions []Suggestion) {
	typed = strings.TrimLeftFunc(typed, isSpace)
	if command, rest, ok := cutCommand(typed); ok {
		as, typed = command.Kind, rest
	}
	begun, ok := nameBegun(as, typed)
	if !ok || as == Note {
		return "", nil
	}
	if as == Quote {
		for _, source := range w.Sources() {
			if begins(source.ID, begun) || wordBegins(source.Title, begun) {
				suggestions = append(suggestions, Suggestion{source.ID, source.Title})
			}
		}
		return begun, unlessComplete(begun, suggestions)
	}
	for _, each := range People(w) {
		if begins(each.Name, begun) || begins(each.ID, begun) {
			suggestions = append(suggestions, Suggestion{each.Name, each.Function})
		}
	}
	return begun, unlessComplete(begun, suggestions)
}

// nameBegun is the beginning of a name or source at the end of a text: behind
// "@", or behind the marks of a quote and a blank.
func nameBegun(kind Kind, text string) (string, bool) {
	if _, behind, marked := cutQuote(text); kind == Quote && marked {
		begun := strings.TrimLeftFunc(behind, isSpace)
		return strings.TrimPrefix(begun, "@"), begun != behind
	}
	at := strings.LastIndex(" "+text, " @")
	if at < 0 {
		return "", false
	}
	return text[at+1:], true
}

// unlessComplete leaves nothing to suggest where the first one stands already.
func unlessComplete(begun string, suggestions []Suggestion) []Suggestion {
	for _, each := range suggestions {
		if strings.EqualFold(each.Text, begun) {
			return nil
		}
	}
	return suggestions
}

// begins reports whether a name begins like that, whatever the case.
func begins(name, begun string) bool {
	return len(name) >= len(begun) && name != "" && strings.EqualFold(name[:len(begun)], begun)
}

// wordBegins reports whether a word of a title begins like that.
func wordBegins(title, begun string) bool {
	for _, word := range strings.Fields(title) {
		if begins(word, begun) {
			return true
		}
	}
	return begun == ""
}
