package model

import (
	"fmt"
	"slices"
)

// AddLink links two places, each a stage or an item of one, as one edit. Ends
// without an id get one. The link's id is made of the ids of its ends, as in
// cap-no-date, and returned. Values fill the other fields of the link.
func (w *Workshop) AddLink(from, to Place, values ...FieldValue) (Edit, string, error) {
	nameFrom, fromRef, err := w.nameEnd(from)
	if err != nil {
		return Edit{}, "", err
	}
	named := w.Apply(nameFrom)
	nameTo, toRef, err := named.nameEnd(to)
	if err != nil {
		return Edit{}, "", err
	}
	if fromRef == toRef {
		return Edit{}, "", fmt.Errorf("a link leads from one place to another, not back to %s itself", fromRef)
	}
	ends := []FieldValue{{Key: "from", Typed: fromRef.String()}, {Key: "to", Typed: toRef.String()}}
	name := firstOf(fromRef.Item, fromRef.Stage) + " " + firstOf(toRef.Item, toRef.Stage)
	create, id, err := named.Apply(nameTo).CreateRecord(KindLink, name, append(ends, values...)...)
	if err != nil {
		return Edit{}, "", err
	}
	edit := Merge(fmt.Sprintf("link %s to %s", fromRef, toRef), nameFrom, nameTo, create)
	edit.SelectBefore = from
	return edit, id, nil
}

// nameEnd gives an id to one end of a link.
func (w *Workshop) nameEnd(at Place) (Edit, Reference, error) {
	if !isStage(at) && !isStageNote(at) {
		return Edit{}, Reference{}, fmt.Errorf("%s: a link begins and ends at a stage or an item of one", at)
	}
	return w.GiveID(at)
}

// ReverseLink swaps the two ends of a link.
func (w *Workshop) ReverseLink(id string) (Edit, error) {
	link := w.Link(id)
	if link == nil {
		return Edit{}, fmt.Errorf("there is no link %s any more", id)
	}
	name := KindLink.Path(id)
	from, err := w.SetField(Place{File: name, Path: []any{"from"}}, link.To)
	if err != nil {
		return Edit{}, err
	}
	to, err := w.Apply(from).SetField(Place{File: name, Path: []any{"to"}}, link.From)
	if err != nil {
		return Edit{}, err
	}
	edit := Merge("reverse link "+id, from, to)
	edit.Select = Place{File: name}
	return edit, nil
}

// LinksAt lists the links, by id, that begin or end at a place: at a journey or
// anything in it, at a stage or an item of it, or at an item.
func (w *Workshop) LinksAt(at Place) []*Link {
	named := w.matcher(at)
	endsHere := func(value string) bool { return value != "" && named(Mention{Names: NamesPlace, Value: value}) }
	return slices.DeleteFunc(w.Links(), func(link *Link) bool { return !endsHere(link.From) && !endsHere(link.To) })
}
