package jot

import (
	"time"

	"interlock/model"
	"interlock/model/yamltext"
)

// Item is one thing in the parking lot.
type Item struct {
	Place   model.Place
	Text    string
	From    string // what people call whoever said it, "" when nobody noted it
	At      string // as the file has it, usually a time of day
	Verdict string // what becomes of it, "" while nobody said
}

// Open reports whether nobody has said yet what becomes of the item.
func (i Item) Open() bool { return i.Verdict == "" }

// Lot lists the parking lot in the order in which things came.
func Lot(w *model.Workshop) []Item {
	list := model.Place{File: model.KindParking.Path(""), Path: yamltext.Path{"parking"}}
	var items []Item
	for i, node := range w.File(list.File).At(list.Path).Items() {
		from := node.Get("from").Text()
		if name, known := person(w, from); known {
			from = name
		}
		items = append(items, Item{
			Place: model.Place{File: list.File, Path: list.Path.With(i)},
			Text:  node.Get("text").Text(), From: from, At: node.Get("at").Text(), Verdict: node.Get("verdict").Text(),
		})
	}
	return items
}

// The verdicts that need no more words.
const (
	Kept    = "kept"
	Dropped = "dropped"
)

// Judge says what becomes of a parked item; an empty verdict takes back what
// was said.
func (i Item) Judge(w *model.Workshop, verdict string) (model.Edit, error) {
	return w.SetField(model.Place{File: i.Place.File, Path: i.Place.Path.With("verdict")}, verdict)
}

// HandOver makes an action of a parked item: somebody does it, by a day when
// one is given. The item says so as its verdict.
func (i Item) HandOver(w *model.Workshop, who string, by model.Date, now time.Time) (model.Edit, error) {
	who, _ = person(w, who)
	action := Jot{Kind: Action, Text: i.Text, Who: who, On: by}
	added, err := action.Edit(w, now)
	if err != nil {
		return model.Edit{}, err
	}
	judged, err := i.Judge(w.Apply(added), "action"+action.details())
	if err != nil {
		return model.Edit{}, err
	}
	return model.Merge(added.Title, added, judged), nil
}
