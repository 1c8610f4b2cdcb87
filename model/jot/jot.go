// Package jot reads the one line that somebody types while the room talks: a
// note, or behind a slash what belongs elsewhere: something parked, an action,
// a decision, a quote with its source. Whatever is typed is kept somewhere, or
// refused with a reason.
package jot

import (
	"fmt"
	"strings"
	"time"

	"interlock/model"
)

// Kind is what a line is.
type Kind int

// The kinds of line. A note is what begins with no slash, or with two.
const (
	Note Kind = iota
	Parked
	Action
	Decision
	Quote
)

// Jot is a line that was read.
type Jot struct {
	Kind   Kind
	Text   string
	Who    string     // said what is parked, does the action, decided; as they are known, or as typed
	On     model.Date // the day by which an action is done, or on which something was decided
	Source string     // of a quote: an id of sources.yaml, or as typed
}

// Command is a beginning that makes a line more than a note.
type Command struct {
	Kind  Kind
	Word  string // "/a"
	Usage string // "/a text @who date"
	Does  string // "an action"
}

// Commands lists the beginnings in the order to explain them.
func Commands() []Command {
	return []Command{
		{Parked, "/p", "/p text @who", "parks it"},
		{Action, "/a", "/a text @who date", "is an action"},
		{Decision, "/d", "/d text @who", "is a decision"},
		{Quote, "/q", `/q "quote" source`, "is a quote"},
	}
}

// Escape begins a note that begins with a slash: the first one goes.
const Escape = "//"

// Read reads a line as it was typed on a day. People and sources that the
// workshop knows are recognized however they are spelled; others are taken as
// typed. The error says what was wrong with a command.
func Read(typed string, w *model.Workshop, today time.Time) (Jot, error) {
	typed = strings.TrimSpace(typed)
	if !strings.HasPrefix(typed, "/") {
		return Jot{Text: typed}, nil
	}
	if strings.HasPrefix(typed, Escape) {
		return Jot{Text: typed[1:]}, nil
	}
	command, rest, ok := cutCommand(typed)
	switch {
	case !ok:
		return Jot{}, unknown(typed)
	case rest == "":
		return Jot{}, fmt.Errorf("%s needs words behind it: %s", command.Word, command.Usage)
	}
	return As(command.Kind, rest, w, today), nil
}

// cutCommand takes the command off a line, with the blanks behind it.
func cutCommand(typed string) (command Command, rest string, ok bool) {
	word, rest := typed, ""
	if space := strings.IndexFunc(typed, isSpace); space >= 0 {
		word, rest = typed[:space], strings.TrimLeftFunc(typed[space:], isSpace)
	}
	for _, each := range Commands() {
		if strings.EqualFold(each.Word, word) {
			return each, rest, true
		}
	}
	return Command{}, "", false
}

func unknown(typed string) error {
	word := strings.Fields(typed)[0]
	if runes := []rune(word); len(runes) > 12 {
		word = string(runes[:12]) + "…"
	}
	var known []string
	for _, each := range Commands() {
		known = append(known, each.Word+" "+each.Does)
	}
	return fmt.Errorf("there is no %s: %s; %s begins a note with a slash", word, strings.Join(known, ", "), Escape)
}

// As reads a text that is known to be of a kind, without the command. Only what
// stands at the end, or a name at the beginning, is taken out of the text, and
// only while words are left.
func As(kind Kind, text string, w *model.Workshop, today time.Time) Jot {
	switch kind {
	case Note:
		return Jot{Text: strings.TrimSpace(text)}
	case Quote:
		return readQuote(text, w)
	}
	r := reader{words: strings.Fields(text), workshop: w}
	for range 2 { // the name and the date stand in either order
		if kind == Action || kind == Decision {
			r.takeDate(today)
		}
		r.takeName()
	}
	r.takeFirstName()
	return Jot{Kind: kind, Text: strings.Join(r.words, " "), Who: r.who, On: r.on}
}

// CutDate takes a date off the end of a text, "" when none stands there.
func CutDate(text string, today time.Time) (string, model.Date) {
	r := reader{words: strings.Fields(text)}
	r.takeDate(today)
	return strings.Join(r.words, " "), r.on
}

// reader takes names and dates off the ends of a text.
type reader struct {
	workshop *model.Workshop
	words    []string
	who      string
	on       model.Date
}

// takeDate takes a date off the end, with the word "by" before it.
func (r *reader) takeDate(today time.Time) {
	for count := min(longestDate, len(r.words)-1); count > 0 && r.on == ""; count-- {
		from := len(r.words) - count
		date, ok := Date(strings.Join(r.words[from:], " "), today)
		if !ok {
			continue
		}
		if from > 1 && strings.EqualFold(r.words[from-1], "by") {
			from--
		}
		r.on, r.words = date, r.words[:from]
	}
}

// takeName takes "@name" off the end: a name that is known, or one word.
func (r *reader) takeName() {
	for from := len(r.words) - 1; from > 0 && r.who == ""; from-- {
		name, marked := strings.CutPrefix(strings.Join(r.words[from:], " "), "@")
		if !marked {
			continue
		}
		known, ok := person(r.workshop, name)
		if ok || name != "" && from == len(r.words)-1 {
			r.who, r.words = known, r.words[:from]
		}
		return
	}
}

// takeFirstName takes "@name" off the beginning.
func (r *reader) takeFirstName() {
	for count := min(longestName, len(r.words)-1); count > 0 && r.who == ""; count-- {
		name, marked := strings.CutPrefix(strings.Join(r.words[:count], " "), "@")
		if !marked || name == "" {
			return
		}
		name = strings.TrimRight(name, ",:")
		known, ok := person(r.workshop, name)
		if ok || name != "" && count == 1 {
			r.who, r.words = known, r.words[count:]
		}
	}
}

func isSpace(r rune) bool { return strings.TrimSpace(string(r)) == "" }
