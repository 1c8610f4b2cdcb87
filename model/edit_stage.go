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

// AddStage adds a stage with that name at that index of a whole journey.
func (w *Workshop) AddStage(journey string, index int, name string) (Edit, error) {
	name = strings.TrimSpace(name)
	if name == "" {
		return Edit{}, fmt.Errorf("a stage needs a name")
	}
	stage := yamltext.Map{Entries: []yamltext.MapEntry{{Key: "name", Value: yamltext.String(name)}}}
	if whole := w.Journey(journey); whole != nil && whole.Overlay() {
		edit, err := w.placeStage(whole, index, stage)
		edit.Title = "add stage " + short(name)
		return edit, err
	}
	d := w.draft()
	at, err := d.insert(StagesPlace(journey), index, stage)
	if err != nil {
		return Edit{}, err
	}
	return d.edit("add stage "+short(name), StagePlace(journey, at)), nil
}

// DuplicateStage copies a stage of a whole journey behind itself. The copy has
// no ids: nothing points at it yet.
func (w *Workshop) DuplicateStage(journey string, index int) (Edit, error) {
	if whole := w.Journey(journey); whole != nil && whole.Overlay() && index < len(whole.Stages) {
		edit, err := w.placeStage(whole, index+1, copied(whole.Stages[index]))
		edit.Title = "duplicate stage " + short(whole.Stages[index].Name)
		return edit, err
	}
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

// SetMoment marks a stage of a whole journey as a moment that matters, with its
// why; "" takes the mark away with all it says. A mark without a why has to be
// asked for by MarkMoment.
func (w *Workshop) SetMoment(journey string, index int, why string) (Edit, error) {
	name, why := w.stageName(journey, index), strings.TrimSpace(why)
	edit, err := w.Vary(func(w *Workshop, at []Place) (Edit, error) {
		d := w.draft()
		if why == "" {
			err := d.drop(at[0].File, at[0].Path)
			return d.edit("unmark moment "+name, stageOf(at[0])), err
		}
		err := d.set(at[0].File, at[0].Path.With("why"), yamltext.String(why))
		return d.edit("mark moment "+name, stageOf(at[0])), err
	}, fieldPlace(journey, index, "moment"))
	if err != nil || why == "" {
		return edit, err
	}
	return w.countMoments(edit, journey), nil
}

// MarkMoment marks a stage of a whole journey as a moment that matters while
// nobody has said why.
func (w *Workshop) MarkMoment(journey string, index int) (Edit, error) {
	name := w.stageName(journey, index)
	edit, err := w.Vary(func(w *Workshop, at []Place) (Edit, error) {
		d := w.draft()
		if w.File(at[0].File).At(at[0].Path).Kind() == yamltext.MapKind {
			return Edit{}, nil
		}
		err := d.set(at[0].File, at[0].Path, yamltext.Map{Flow: true})
		return d.edit("mark moment "+name, stageOf(at[0])), err
	}, fieldPlace(journey, index, "moment"))
	if err != nil || edit.Empty() {
		return edit, err
	}
	return w.countMoments(edit, journey), nil
}

// fieldPlace is where a field of a stage stands in a whole journey.
func fieldPlace(journey string, index int, key string) Place {
	at := StagePlace(journey, index)
	at.Path = at.Path.With(key)
	return at
}

// stageOf is the stage in which a place lies.
func stageOf(at Place) Place { return Place{File: at.File, Path: at.Path[:2]} }

// stageName quotes the name of a stage for a title.
func (w *Workshop) stageName(journey string, index int) string {
	if whole := w.Journey(journey); whole != nil && index >= 0 && index < len(whole.Stages) {
		return short(whole.Stages[index].Name)
	}
	return short("")
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

// SetEmotion says how low a stage of a whole journey gets, from -2 to 2; nil is
// no data.
func (w *Workshop) SetEmotion(journey string, index int, emotion *int) (Edit, error) {
	typed := ""
	if emotion != nil {
		typed = fmt.Sprint(*emotion)
	}
	return w.Vary(func(w *Workshop, at []Place) (Edit, error) {
		edit, err := w.SetField(at[0], typed)
		edit.Select = stageOf(at[0])
		return edit, err
	}, fieldPlace(journey, index, "emotion"))
}
