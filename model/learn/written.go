package learn

import (
	"path"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"interlock/model"
)

// written is an entry of one of the lists.
type written struct {
	text  string
	owned bool // somebody will do it by a day
}

func (e *Entry) accepts(entry written) bool {
	return strings.TrimSpace(entry.text) != "" && says(e.Says, entry.text) && (!e.Owned || entry.owned)
}

// says reports that a text holds one of the phrases as whole words, in small or
// capital letters; no phrases are held by any. A word of a phrase that ends with *
// stands for all words that begin so.
func says(phrases []string, text string) bool {
	notInWord := func(r rune) bool { return !unicode.In(r, unicode.Letter, unicode.Mark, unicode.Digit) }
	words := strings.FieldsFunc(norm.NFC.String(strings.ToLower(text)), notInWord)
	return len(phrases) == 0 || slices.ContainsFunc(phrases, func(phrase string) bool { return holdsPhrase(words, strings.Fields(phrase)) })
}

func holdsPhrase(words, phrase []string) bool {
	for len(words) >= len(phrase) {
		if slices.EqualFunc(words[:len(phrase)], phrase, isForm) {
			return true
		}
		words = words[1:]
	}
	return false
}

// isForm reports that a word is the one that is looked for, or begins as it does.
func isForm(word, of string) bool {
	stem, inflected := strings.CutSuffix(of, "*")
	return word == of || inflected && strings.HasPrefix(word, stem)
}

// added are the entries of the lists that were not handed out.
func (w work) added(lists []model.Kind) []written {
	given := map[string]bool{}
	for _, entry := range entries(w.start, lists) {
		given[entry.text] = true
	}
	return slices.DeleteFunc(entries(w.now, lists), func(entry written) bool { return given[entry.text] })
}

func entries(w *model.Workshop, lists []model.Kind) []written {
	var all []written
	for _, kind := range lists {
		file := w.File(kind.Path(""))
		if file == nil {
			continue
		}
		switch list := file.Record.(type) {
		case *model.Actions:
			for _, item := range list.Items {
				all = append(all, written{item.Text, item.Who != "" && item.By != ""})
			}
		case *model.Decisions:
			for _, item := range list.Items {
				all = append(all, written{text: item.Text})
			}
		case *model.Log:
			for _, item := range list.Items {
				all = append(all, written{text: item.Text})
			}
		case *model.Parking:
			for _, item := range list.Items {
				all = append(all, written{text: item.Text})
			}
		}
	}
	return all
}

// An accusation is a line of the parking lot that names a place where
// something is wrong.
type accusation struct {
	text  string
	place string // a stage as journey/stage, or a file without .yaml
}

// isOneOf reports that the accusation names one of these places.
func (a accusation) isOneOf(places []string) bool { return slices.Contains(places, a.place) }

// accused are the places that were named in the parking lot, each once.
func (w work) accused() []accusation {
	var all []accusation
	for _, item := range w.added([]model.Kind{model.KindParking}) {
		for word := range strings.FieldsSeq(item.text) {
			place := placeOf(w.start, word)
			if place != "" && !slices.ContainsFunc(all, func(a accusation) bool { return a.place == place }) {
				all = append(all, accusation{item.text, place})
			}
		}
	}
	return all
}

// placeOf is the stage or record that a word names; "" when it names none.
func placeOf(w *model.Workshop, word string) string {
	name := strings.Trim(word, ".,;:!?()[]\"'“”‘’`")
	name, _, _ = strings.Cut(name, "#")
	file, isFile := strings.CutSuffix(name, ".yaml")
	if (isFile || strings.Contains(name, "/")) && w.File(file+".yaml") != nil {
		return file
	}
	if ref := model.ParseReference(name); ref.Stage != "" && stageAt(w, name) != nil {
		return path.Join(ref.Record, ref.Stage)
	}
	return ""
}
