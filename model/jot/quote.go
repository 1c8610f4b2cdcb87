package jot

import (
	"strings"
	"unicode/utf8"

	"interlock/model"
)

// marks are the signs that open a quote, each with those that close it.
func marks() map[rune]string {
	return map[rune]string{
		'"': `"`, '\'': "'", '“': "”", '„': "“”", '‘': "’", '‚': "‘’", '«': "»", '»': "«",
	}
}

// readQuote reads the words between quotation marks, and behind them their
// source. Without marks all of it is the quote, and only "@source" at its end
// is none of its words.
func readQuote(text string, w *model.Workshop) Jot {
	text = strings.TrimSpace(text)
	quote := Jot{Kind: Quote, Text: text}
	words, rest, marked := cutQuote(text)
	rest = strings.TrimSpace(rest)
	if !marked {
		at := strings.LastIndex(text, " @")
		if at < 0 {
			return quote
		}
		words, rest = strings.TrimSpace(text[:at]), text[at+1:]
	}
	id, known := sourceOf(w, rest)
	switch {
	case words == "":
		return quote
	case known, rest == "", len(strings.Fields(rest)) == 1:
		quote.Text, quote.Source = words, id
	}
	return quote
}

// cutQuote divides a text into what stands between quotation marks at its
// beginning and what follows them.
func cutQuote(text string) (words, rest string, ok bool) {
	open, size := utf8.DecodeRuneInString(text)
	closing, ok := marks()[open]
	if !ok {
		return "", "", false
	}
	end := strings.LastIndexAny(text[size:], closing)
	if end < 0 {
		return "", "", false
	}
	_, width := utf8.DecodeRuneInString(text[size+end:])
	return strings.TrimSpace(text[size : size+end]), text[size+end+width:], true
}

// sourceOf is the id of a source by its id or title, or the word itself.
func sourceOf(w *model.Workshop, typed string) (id string, known bool) {
	typed = strings.TrimPrefix(typed, "@")
	for _, source := range w.Sources() {
		if strings.EqualFold(source.ID, typed) || source.Title != "" && strings.EqualFold(source.Title, typed) {
			return source.ID, true
		}
	}
	return typed, false
}
