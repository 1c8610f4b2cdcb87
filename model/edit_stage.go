package model

import (
	"fmt"
	"slices"
	"strings"

	"interlock/model/yamltext"
)

// StagePlace is where a stage of a journey stands.
func StagePlace(journey string, index int) Place {
	return Place{File: KindJourney.Path(journey), Path: yamltext.Path{"stages", index}}
}

// StagesPlace is the list of stages of a journey.
func StagesPlace(journey string) Place {
	return Place{File: KindJourney.Path(journey), Path: yamltext.Path{"stages"}}
}

// AddStage adds a stage with that name at that index of a journey.
func (w *Workshop) AddStage(journey string, index int, name string) (Edit, error) {
	name = strings.TrimSpace(name)
	if name == "" {
		return Edit{}, fmt.Errorf("a stage needs a name")
	}
	d := w.draft()
	stage := yamltext.Map{Entries: []yamltext.MapEntry{{Key: "name", Value: yamltext.String(name)}}}
	at, err := d.insert(StagesPlace(journey), index, stage)
	if err != nil {
		return Edit{}, err
	}
	return d.edit("add stage "+short(name), StagePlace(journey, at)), nil
}

// DuplicateStage copies a stage behind itself. The copy has no ids: nothing
// points at it yet.
func (w *Workshop) DuplicateStage(journey string, index int) (Edit, error) {
	node := w.File(KindJourney.Path(journey)).At(StagePlace(journey, index).Path)
	if node == nil {
		return Edit{}, fmt.Errorf("there is no such stage any more")
	}
	d := w.draft()
	if _, err := d.insert(StagesPlace(journey), index+1, withoutIDs(valueOf(node))); err != nil {
		return Edit{}, err
	}
	return d.edit("duplicate stage "+short(node.Get("name").Text()), StagePlace(journey, index+1)), nil
}

func withoutIDs(value yamltext.Value) yamltext.Value {
	switch value := value.(type) {
	case yamltext.Map:
		value.Entries = slices.DeleteFunc(value.Entries, func(entry yamltext.MapEntry) bool { return entry.Key == "id" })
		for i := range value.Entries {
			value.Entries[i].Value = withoutIDs(value.Entries[i].Value)
		}
		return value
	case yamltext.List:
		for i := range value.Items {
			value.Items[i] = withoutIDs(value.Items[i])
		}
		return value
	}
	return value
}

// SetMoment marks a stage as a moment that matters, with its why; "" takes the
// mark away with all it says. A mark without a why has to be asked for by
// MarkMoment.
func (w *Workshop) SetMoment(journey string, index int, why string) (Edit, error) {
	at := StagePlace(journey, index)
	d := w.draft()
	name := short(w.File(at.File).At(at.Path).Get("name").Text())
	if why = strings.TrimSpace(why); why == "" {
		if err := d.drop(at.File, at.Path.With("moment")); err != nil {
			return Edit{}, err
		}
		return d.edit("unmark moment "+name, at), nil
	}
	if err := d.set(at.File, at.Path.With("moment", "why"), yamltext.String(why)); err != nil {
		return Edit{}, err
	}
	return w.countMoments(d.edit("mark moment "+name, at), journey), nil
}

// MarkMoment marks a stage as a moment that matters while nobody has said why.
func (w *Workshop) MarkMoment(journey string, index int) (Edit, error) {
	at := StagePlace(journey, index)
	d := w.draft()
	if w.File(at.File).At(at.Path.With("moment")).Kind() == yamltext.MapKind {
		return Edit{}, nil
	}
	if err := d.set(at.File, at.Path.With("moment"), yamltext.Map{Flow: true}); err != nil {
		return Edit{}, err
	}
	return w.countMoments(d.edit("mark moment "+short(w.File(at.File).At(at.Path).Get("name").Text()), at), journey), nil
}

// enoughMoments is how many moments of one journey can be followed up with
// links and measures.
const enoughMoments = 3

// countMoments adds to the title of an edit that marks one more moment than
// can be followed up how many there are. More are never refused.
func (w *Workshop) countMoments(edit Edit, journey string) Edit {
	before, after := moments(w.Journey(journey)), moments(w.Apply(edit).Journey(journey))
	if after > before && after > enoughMoments {
		edit.Title += fmt.Sprintf(": %d moments now, and three are enough to begin with", after)
	}
	return edit
}

func moments(journey *Journey) int {
	count := 0
	for i := range journey.Stages {
		if journey.Stages[i].Moment != nil {
			count++
		}
	}
	return count
}

// SetEmotion says how low a stage gets, from -2 to 2; nil is no data.
func (w *Workshop) SetEmotion(journey string, index int, emotion *int) (Edit, error) {
	at := StagePlace(journey, index)
	typed := ""
	if emotion != nil {
		typed = fmt.Sprint(*emotion)
	}
	edit, err := w.SetField(Place{File: at.File, Path: at.Path.With("emotion")}, typed)
	edit.Select = at
	return edit, err
}
