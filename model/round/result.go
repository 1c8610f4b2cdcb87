package round

import (
	"fmt"
	"strings"

	"interlock/model"
	"interlock/model/yamltext"
)

// bestPlaces is how many places of a vote are worth telling.
const bestPlaces = 3

// Result says in a sentence how a vote ended, with its ties; "" while it goes on
// and when nobody gave a dot.
func Result(w *model.Workshop, r Round) string {
	tally := Tally(w, r)
	var places []string
	for at := 0; at < len(tally) && len(places) < bestPlaces && tally[at].Dots > 0; {
		same := tally[at:]
		for i := range same {
			if same[i].Dots != tally[at].Dots {
				same = same[:i]
				break
			}
		}
		places = append(places, place(same))
		at += len(same)
	}
	return strings.Join(places, "; ")
}

// place tells who shares one place of a vote.
func place(same []Standing) string {
	dots := count(same[0].Dots, "dot")
	if len(same) == 1 {
		return fmt.Sprintf("%s: %s with %s", Ordinal(same[0].Rank), same[0].Text, dots)
	}
	texts := make([]string, len(same))
	for i, standing := range same {
		texts[i] = standing.Text
	}
	return fmt.Sprintf("tied %s: %s and %s with %s each", Ordinal(same[0].Rank), strings.Join(texts[:len(texts)-1], ", "), texts[len(texts)-1], dots)
}

// Ordinal writes a rank: "1st", "2nd", "11th".
func Ordinal(rank int) string {
	ending := "th"
	if rank%100 < 11 || rank%100 > 13 {
		switch rank % 10 {
		case 1:
			ending = "st"
		case 2:
			ending = "nd"
		case 3:
			ending = "rd"
		}
	}
	return fmt.Sprint(rank, ending)
}

// Decide writes a sentence, such as the result of a vote, among the decisions.
// At is the day.
func Decide(w *model.Workshop, text string, at model.Date) (model.Edit, error) {
	list := model.Place{File: model.KindDecisions.Path(""), Path: yamltext.Path{"decisions"}}
	edit, err := w.InsertEntry(list, atEnd, model.FieldValue{Key: "text", Typed: text}, model.FieldValue{Key: "at", Typed: string(at)})
	edit.Title, edit.Select = "record the decision "+quoted(text), model.Place{}
	return edit, err
}
