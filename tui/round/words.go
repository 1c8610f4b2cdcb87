package round

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/model/round"
	"interlock/tui/screen"
)

// Title says what a round is about: "Silent round: Day 4".
func Title(w *model.Workshop, r round.Round) string { return Name(r) + ": " + r.Title(w) }

// Offer words a round that could be opened, and how many dots it gives.
func Offer(w *model.Workshop, r round.Round) (title, detail string) {
	about, fields := r.Title(w), strings.ToLower(labels(r.NoteFields(w)))
	if r.Kind == round.Silent && len(r.Fields) == 0 && !r.Steps(w) {
		fields = "every field"
	}
	switch r.Kind {
	case round.Silent:
		return "Write in silence on " + about + ": " + fields, ""
	case round.Share:
		return "Share what stands in the inbox of " + about, ""
	case round.Scoring:
		return "Score emotions in private on " + about, ""
	}
	switch {
	case r.Place == "":
		return "Vote on the initiatives", dotsEach(r)
	case fields == "":
		fields = "stages"
	case len(r.Fields) == 0:
		fields = "notes"
	}
	return "Vote on the " + fields + " of " + about, dotsEach(r)
}

func dotsEach(r round.Round) string { return count(r.Dots, "dot") + " each" }

// Name is what a kind of round is called.
func Name(r round.Round) string {
	switch r.Kind {
	case round.Share:
		return "Share"
	case round.Voting:
		return "Vote"
	case round.Scoring:
		return "Emotions"
	}
	return "Silent round"
}

// progress tells how many have given something: "7 of 12 have written".
func progress(r round.Round, given, all int) string {
	verb := "written"
	switch r.Kind {
	case round.Voting:
		verb = "voted"
	case round.Scoring:
		verb = "scored"
	}
	if all <= 1 {
		if given == 0 {
			return "nobody has " + verb + " yet"
		}
		return "the room has " + verb
	}
	return fmt.Sprintf("%d of %d have %s", given, all, verb)
}

// sentence makes a sentence of a text, such as that of an error.
func sentence(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	return strings.TrimSuffix(string(unicode.ToUpper(first))+text[size:], ".") + "."
}

// count says "1 dot" or "3 dots".
func count(number int, one string) string {
	if number == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %ss", number, one)
}

// labels lists the names of fields: "Sees, Says".
func labels(fields []model.Field) string {
	names := make([]string, len(fields))
	for i, field := range fields {
		names[i] = field.Label
	}
	return strings.Join(names, ", ")
}

func screenQuestion(stage string, done func(why string) (tea.Cmd, error)) screen.Question {
	return screen.Question{Title: "Why does " + stage + " matter?", Help: "It becomes a moment that matters: this matters because …", Done: done}
}

func decisionQuestion(result string, done func(text string) (tea.Cmd, error)) screen.Question {
	return screen.Question{Title: "What is decided", Help: "The result of the vote; say it in your words.", Value: result, Done: done}
}
