package form

import (
	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/model/yamltext"
)

// noteHere is the note under the cursor, or the one the whole form is about.
func (f *Form) noteHere() (model.Place, bool) {
	if r := f.current(); r.isNote() {
		return r.place, true
	}
	if len(f.place.Path) > 0 && fieldOf(f.place).Kind == model.NoteField {
		return f.place, true
	}
	return model.Place{}, false
}

// setBasis says how a note is known; the same basis again clears it.
func (f *Form) setBasis(basis model.Basis) tea.Cmd {
	place, ok := f.noteHere()
	if !ok {
		return nil
	}
	w := f.desk.Workshop()
	if written, _ := w.NoteAt(place); written.Basis == basis {
		basis = ""
	}
	return f.do(w.SetNoteField(place, "basis", string(basis)))
}

// sources is the field that holds the sources of what is under the cursor: of
// the note, the entry or the whole record.
func (f *Form) sources() (model.Place, bool) {
	if place, ok := f.noteHere(); ok {
		return model.Place{File: place.File, Path: place.Path.With("source")}, true
	}
	r := f.current()
	if r.kind == link || r.kind == fixed {
		return model.Place{}, false
	}
	for path := r.place.Path; ; path = path[:len(path)-1] {
		if found, ok := sourceField(r.place.File, path); ok {
			return found, true
		}
		if len(path) <= len(f.place.Path) {
			return model.Place{}, false
		}
	}
}

func sourceField(file string, path yamltext.Path) (model.Place, bool) {
	place := model.Place{File: file, Path: path.With("source")}
	field := fieldOf(place)
	return place, field.Kind == model.ReferencesField && field.Names == model.NamesSource
}

// chooseSources asks which sources stand behind it.
func (f *Form) chooseSources() tea.Cmd {
	place, ok := f.sources()
	if !ok {
		return nil
	}
	return f.toggle(place, "")
}
