package form

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/tui/screen"
)

// detailed reports whether the row has a form of its own.
func (r row) detailed() bool {
	return r.isNote() || r.field.Kind == model.GroupField && (r.kind == item || r.kind == group)
}

// details opens the form of the note or entry under the cursor.
func (f *Form) details() tea.Cmd { return f.desk.Edit(f.current().place) }

// external opens the text under the cursor in the person's editor, or the
// whole file where there is no single text.
func (f *Form) external() tea.Cmd {
	r := f.current()
	switch {
	case (r.kind == single || r.kind == item) && (r.field.Kind == model.TextField || r.field.Kind == model.NoteField) && r.field.Key != "id":
		return f.editor(f.typed(r), r.place, f.setText)
	case r.kind == head && (r.field.Kind == model.NotesField || r.field.Kind == model.WordsField):
		return f.editor(strings.Join(f.lines(r.place), "\n"), r.place, func(list model.Place, text string) (model.Edit, error) {
			return f.setLines(list, strings.Split(text, "\n"))
		})
	}
	file := f.desk.Workshop().File(f.place.File)
	if file == nil {
		return f.desk.Say(f.place.File + " is not written yet.")
	}
	return f.desk.External(file.Source, ".yaml", func(text string) tea.Cmd {
		return f.desk.Do(f.desk.Workshop().Rewrite(file.Name, text), nil)
	})
}

// editor opens a text of a place in the person's editor, and writes what came
// back unless it is as it was.
func (f *Form) editor(before string, place model.Place, set func(at model.Place, text string) (model.Edit, error)) tea.Cmd {
	held := screen.Hold(f.desk, place)
	return f.desk.External(before, ".txt", func(text string) tea.Cmd {
		if strings.TrimRight(text, "\n") == before {
			return nil
		}
		return held.Write(text, func(at model.Place) tea.Cmd { return f.do(set(at, text)) })
	})
}

func (f *Form) setText(at model.Place, text string) (model.Edit, error) {
	return f.desk.Workshop().SetField(at, text)
}

// named is the nearest thing around the cursor that has an id of its own.
func (f *Form) named() (model.Place, bool) {
	r := f.current()
	path := r.place.Path
	if r.kind == link || r.kind == fixed || len(path) < len(f.place.Path) {
		path = f.place.Path
	}
	for ; ; path = path[:len(path)-1] {
		at := model.Place{File: f.place.File, Path: path}
		if hasID(at) {
			return at, true
		}
		if len(path) == 0 {
			return model.Place{}, false
		}
	}
}

// hasID tells what can be renamed: a record with a file of its own, a source,
// a stage, a participant, and the notes that references can name.
func hasID(at model.Place) bool {
	kind, _ := model.KindOf(at.File)
	if len(at.Path) == 0 {
		return kind.Info().Folder != ""
	}
	field := fieldOf(at)
	if _, ok := sourceID(at); ok {
		return true
	}
	if field.Kind == model.NoteField {
		return kind == model.KindJourney || kind == model.KindEmpathyMap
	}
	_, ok := model.FieldAt(field.Fields, "id")
	return ok && field.Kind == model.GroupField
}

func (f *Form) rename() tea.Cmd {
	at, ok := f.named()
	if !ok {
		return nil
	}
	return f.askID(at)
}
