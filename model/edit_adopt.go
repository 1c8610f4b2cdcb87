package model

import (
	"fmt"
	"slices"

	"interlock/model/yamltext"
)

// Adopt adds the records and sources of another workshop to this one. Those
// whose id is taken here get another one, and what names them follows. Files
// of which there is only one, such as workshop.yaml, stay as they are here.
func (w *Workshop) Adopt(other *Workshop) (Edit, error) {
	other, err := w.withFreshIDs(other)
	if err != nil {
		return Edit{}, err
	}
	d, added := w.draft(), 0
	var first Place
	for _, file := range other.files {
		switch info := file.Kind.Info(); {
		case file.Kind == KindUnknown:
		case info.Folder != "":
			if err := d.create(file.Name, file.Source); err != nil {
				return Edit{}, err
			}
			if added++; added == 1 {
				first = Place{File: file.Name}
			}
		case file.Kind == KindSources:
			if err := d.adoptSources(file); err != nil {
				return Edit{}, err
			}
		}
	}
	return d.edit(fmt.Sprintf("add %d imported records", added), first), nil
}

// withFreshIDs renames whatever in the other workshop has an id that is taken
// in this one.
func (w *Workshop) withFreshIDs(other *Workshop) (*Workshop, error) {
	for _, file := range other.Files() {
		if file.Kind.Info().Folder == "" || file.Kind == KindUnknown || !w.taken(file.Kind, file.ID) {
			continue
		}
		id := numbered(file.ID, func(id string) bool { return w.taken(file.Kind, id) || other.taken(file.Kind, id) })
		edit, err := other.RenameRecord(file.Kind, file.ID, id)
		if err != nil {
			return nil, err
		}
		other = other.Apply(edit)
	}
	known := w.Names(NamesSource)
	for _, source := range other.Sources() {
		if !slices.Contains(known, source.ID) {
			continue
		}
		names := append(slices.Clone(known), other.Names(NamesSource)...)
		id := numbered(source.ID, func(id string) bool { return slices.Contains(names, id) })
		edit, err := other.RenameID(Place{File: KindSources.Path(""), Path: yamltext.Path{source.ID}}, id)
		if err != nil {
			return nil, err
		}
		other = other.Apply(edit)
	}
	return other, nil
}

// adoptSources adds the entries of another register of sources behind ours.
func (d *draft) adoptSources(file *File) error {
	value, ok := Canonical(file.Kind, file.Root())
	register, isMap := value.(yamltext.Map)
	if !ok || !isMap {
		return fmt.Errorf("%s cannot be added to the sources that are there", file.Name)
	}
	for _, entry := range register.Entries {
		err := d.patch(file.Name, func(text *yamltext.Text) (*yamltext.Text, error) {
			return text.AddKey(nil, len(text.Root().Entries()), entry.Key, entry.Value)
		})
		if err != nil {
			return err
		}
	}
	return nil
}
