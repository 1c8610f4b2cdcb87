package learn

import (
	"path"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"interlock/model"
	"interlock/model/yamltext"
)

// written is an entry of one of the lists.
type written struct {
	text  string
	owned bool // somebody will do it by a day
}

func (e *Entry) accepts(entry written) bool {
	return says(e.Says, entry.text) && (!e.Owned || entry.owned)
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
	given := map[string]bool{"": true} // an entry that says nothing adds nothing
	for _, entry := range entries(w.start, lists) {
		given[strings.TrimSpace(entry.text)] = true
	}
	return slices.DeleteFunc(entries(w.now, lists), func(entry written) bool { return given[strings.TrimSpace(entry.text)] })
}

func entries(w *model.Workshop, lists []model.Kind) []written {
	var all []written
	for _, kind := range lists {
		file := w.File(kind.Path(""))
		if file == nil {
			continue
		}
		for _, item := range file.Root().Get(string(kind)).Items() {
			if item.Get("text") == nil {
				all = append(all, written{text: plainText(item)})
			}
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

// plainText is what an entry says that is no record: a text alone, or one that a
// colon made a field.
func plainText(item *yamltext.Node) string {
	var parts []string
	for _, entry := range item.Entries() {
		parts = append(parts, entry.Key+": "+entry.Value.Text())
	}
	return strings.Join(append(parts, item.Text()), " ")
}

// A parkedLine is a new line of the parking lot.
type parkedLine struct {
	text   string
	named  bool     // it names a place of what was handed out
	places []string // those that no line before it named: a stage as journey/stage, or a file without .yaml
}

// parked are the new lines of the parking lot.
func (w work) parked() []parkedLine {
	var lines []parkedLine
	known := map[string]bool{}
	for _, entry := range w.added([]model.Kind{model.KindParking}) {
		line := parkedLine{text: entry.text}
		for _, name := range strings.FieldsFunc(entry.text, notInPlace) {
			place := placeOf(w.start, name)
			line.named = line.named || place != ""
			if place != "" && !known[place] {
				known[place] = true
				line.places = append(line.places, place)
			}
		}
		lines = append(lines, line)
	}
	return lines
}

// notInPlace reports that a character parts the name of a place from what
// stands beside it.
func notInPlace(r rune) bool {
	return !unicode.In(r, unicode.Letter, unicode.Mark, unicode.Digit) && !strings.ContainsRune("-_./#", r)
}

// placeOf is the stage or file that a name leads to; "" for none.
func placeOf(w *model.Workshop, name string) string {
	name, _, _ = strings.Cut(strings.Trim(strings.ToLower(name), "-_./#"), "#")
	file, isFile := strings.CutSuffix(name, ".yaml")
	if (isFile || strings.Contains(name, "/")) && w.File(file+".yaml") != nil {
		return file
	}
	stage := strings.TrimPrefix(name, "journeys/")
	if ref := model.ParseReference(stage); ref.Stage != "" && stageAt(w, stage) != nil {
		return path.Join(ref.Record, ref.Stage)
	}
	return ""
}
