package model

import (
	"fmt"
	"slices"
)

// AddLink links two places of whole journeys, each a stage or an item of one, as
// one edit. Ends
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

// nameEnd gives an id to one end of a link. What a variant inherits gets it
// where it is written, and is named as the variant's.
func (w *Workshop) nameEnd(at Place) (Edit, Reference, error) {
	if !isStage(at) && !isStageNote(at) {
		return Edit{}, Reference{}, fmt.Errorf("%s: a link begins and ends at a stage or an item of one", at)
	}
	edit, ref, err := w.GiveID(w.Whence(at))
	_, ref.Record = KindOf(at.File)
	return edit, ref, err
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

// DeleteWithLinks deletes a journey, a stage or an item together with the links
// that begin or end there, as one edit: a link says nothing without one of its
// ends. Its title counts them, and the references that stay behind.
func (w *Workshop) DeleteWithLinks(at Place) (Edit, error) {
	links := w.LinksAt(at)
	left := slices.DeleteFunc(w.PointingAt(at), func(m Mention) bool {
		kind, id := KindOf(m.File)
		return kind == KindLink && slices.ContainsFunc(links, func(link *Link) bool { return link.ID == id })
	})
	edit, err := w.deleteWhole(at)
	if err != nil || edit.Empty() {
		return edit, err
	}
	for _, link := range links {
		file := w.File(KindLink.Path(link.ID))
		edit.Changes = append(edit.Changes, Change{Name: file.Name, Before: &file.Source})
	}
	edit.Title += with(len(links)) + pointing(len(left))
	return edit, nil
}

// deleteWhole deletes a record, or what stands at a place in it.
func (w *Workshop) deleteWhole(at Place) (Edit, error) {
	if kind, id := KindOf(at.File); len(at.Path) == 0 {
		return w.DeleteRecord(kind, id)
	}
	return w.DeleteAt(at)
}

func with(links int) string {
	switch links {
	case 0:
		return ""
	case 1:
		return " with its link"
	}
	return fmt.Sprintf(" with its %d links", links)
}

func pointing(references int) string {
	switch references {
	case 0:
		return ""
	case 1:
		return "; 1 reference points at it"
	}
	return fmt.Sprintf("; %d references point at it", references)
}
