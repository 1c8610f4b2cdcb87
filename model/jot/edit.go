package jot

import (
	"fmt"
	"math"
	"time"

	"interlock/model"
	"interlock/model/yamltext"
)

// clock is how the parking lot writes the time of day.
const clock = "15:04"

// Edit is the edit that keeps what was read as a record of its own: in
// parking.yaml, actions.yaml or decisions.yaml. A note and a quote belong where
// they were typed, so that they have none.
func (j Jot) Edit(w *model.Workshop, now time.Time) (model.Edit, error) {
	switch j.Kind {
	case Parked:
		return j.entry(w, model.KindParking, "parking", "",
			model.FieldValue{Key: "from", Typed: participant(w, j.Who)}, model.FieldValue{Key: "at", Typed: now.Format(clock)})
	case Action:
		return j.entry(w, model.KindActions, "actions", j.details(),
			model.FieldValue{Key: "who", Typed: j.Who}, model.FieldValue{Key: "by", Typed: string(j.On)})
	case Decision:
		on := string(j.On)
		if on == "" {
			on = now.Format(isoDay)
		}
		return j.entry(w, model.KindDecisions, "decisions", "",
			model.FieldValue{Key: "at", Typed: on}, model.FieldValue{Key: "by", Typed: j.Who})
	}
	return model.Edit{}, fmt.Errorf("a note is written where it belongs")
}

// details says in the title of an edit how the end of an action was read.
func (j Jot) details() string {
	details := ""
	if j.Who != "" {
		details += " for " + j.Who
	}
	if j.On != "" {
		details += " by " + string(j.On)
	}
	return details
}

// entry adds the text with what is known of it at the end of a file of lines.
func (j Jot) entry(w *model.Workshop, kind model.Kind, list, details string, known ...model.FieldValue) (model.Edit, error) {
	place := model.Place{File: kind.Path(""), Path: yamltext.Path{list}}
	edit, err := w.InsertEntry(place, math.MaxInt, append([]model.FieldValue{{Key: "text", Typed: j.Text}}, known...)...)
	edit.Title += details
	return edit, err
}

// Said is the note that a quote is: somebody said it.
func (j Jot) Said() model.Note {
	note := model.Note{Text: j.Text, Basis: model.Said}
	if j.Source != "" {
		note.Source = []string{j.Source}
	}
	return note
}
