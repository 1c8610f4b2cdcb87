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

// Offer words a round that could be opened, what is given in it first, then, behind
// a separator, about whom; and how many dots it gives.
func Offer(w *model.Workshop, r round.Round, separator string) (title, detail string) {
	about, given := " "+separator+" "+aboutWhom(w, r), strings.ToLower(labels(r.NoteFields(w)))
	switch r.Kind {
	case round.Silent:
		if len(r.Fields) == 0 && !r.Steps(w) {
			given = "every field"
		}
		return "In silence: " + given + about, ""
	case round.Share:
		return "Share the " + count(round.Waiting(w, r), "note") + " in the inbox" + about, ""
	case round.Scoring:
		return "Score emotions in private" + about, ""
	}
	switch {
	case r.Place == "":
		return "Vote: the initiatives", dotsEach(r)
	case given == "":
		given = "stages"
	case len(r.Fields) == 0:
		given = "notes"
	}
	return "Vote: " + given + about, dotsEach(r)
}

// aboutWhom names the persona and the map, journey or stage of a round.
func aboutWhom(w *model.Workshop, r round.Round) string {
	ref := model.ParseReference(r.Place)
	persona, about := "", []string{r.Title(w)}
	if journey := w.Journey(ref.Record); journey != nil {
		persona = journey.Persona
		if ref.Stage != "" {
			about = append(about, journey.Title())
		}
	} else if empathyMap := w.EmpathyMap(ref.Record); empathyMap != nil {
		persona = empathyMap.Persona
	}
	if found := w.Persona(persona); found != nil {
		about = append([]string{found.Title()}, about...)
	}
	return strings.Join(about, ", ")
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
