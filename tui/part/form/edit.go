package form

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/tui/screen"
)

// edit opens what changes the value under the cursor.
func (f *Form) edit() tea.Cmd {
	r := f.current()
	switch {
	case r.kind == link:
		return f.desk.Jump(r.place)
	case r.kind == fixed:
		return f.desk.Say("This can only be changed in the text: E opens it.")
	case r.kind == add, r.kind == single && r.field.Kind == model.GroupsField, r.kind == single && r.field.Kind == model.TextsField:
		return f.insert()
	case r.field.Kind == model.GroupField:
		return f.desk.Edit(r.place)
	case r.kind == group, r.kind == head && r.field.Kind == model.GroupsField:
		return f.move(1)
	}
	return f.editValue(r)
}

func (f *Form) editValue(r row) tea.Cmd {
	switch r.field.Kind {
	case model.ChoiceField:
		return f.choose(r, choices(r.field.Choices))
	case model.BooleanField:
		return f.choose(r, choices([]string{"yes", "no"}))
	case model.ReferenceField:
		if r.kind == item {
			return f.toggle(listOf(r.place), f.desk.Workshop().File(r.place.File).At(r.place.Path).Text())
		}
		return f.chooseReference(r)
	case model.ReferencesField:
		return f.toggle(r.place, "")
	case model.NotesField, model.WordsField:
		return f.askLines(r)
	}
	if r.field.Key == "id" && len(r.place.Path) > 1 {
		return f.askID(model.Place{File: r.place.File, Path: r.place.Path[:len(r.place.Path)-1]})
	}
	return f.ask(r)
}

// ask asks for one value. Nothing typed takes it away; the same text changes
// nothing.
func (f *Form) ask(r row) tea.Cmd {
	before, held := f.typed(r), screen.Hold(f.desk, r.place)
	return f.desk.Ask(screen.Question{
		Title: r.title(), Help: r.questions(), Value: before, Optional: true, Multiple: strings.Contains(before, "\n"), Held: held,
		Done: func(typed string) (tea.Cmd, error) {
			if typed == before {
				return nil, nil
			}
			edit, err := held.Edit(func(at model.Place) (model.Edit, error) { return f.desk.Workshop().SetField(at, typed) })
			if err != nil {
				return nil, err
			}
			return f.do(edit, nil), nil
		},
	})
}

// questions is all there is to ask the room.
func (r row) questions() string {
	if len(r.ask) == 0 {
		return r.field.Help
	}
	return strings.Join(r.ask, " ")
}

// typed is the value as one would type it.
func (f *Form) typed(r row) string {
	switch r.field.Kind {
	case model.NoteField:
		return r.note.Text
	case model.RangeField:
		return strings.Join(texts(f.desk.Workshop().File(r.place.File).At(r.place.Path)), ", ")
	}
	return r.text
}

func (r row) title() string {
	if r.label != "" {
		return r.label
	}
	return r.field.Label
}

// askLines asks for a whole list, one entry a line.
func (f *Form) askLines(r row) tea.Cmd {
	lines, held := f.lines(r.place), screen.Hold(f.desk, r.place)
	return f.desk.Ask(screen.Question{
		Title: r.field.Label, Help: r.questions(), Value: strings.Join(lines, "\n"), Optional: true, Multiple: true, Held: held,
		Done: func(typed string) (tea.Cmd, error) {
			if typed == strings.Join(lines, "\n") {
				return nil, nil
			}
			edit, err := held.Edit(func(at model.Place) (model.Edit, error) { return f.setLines(at, strings.Split(typed, "\n")) })
			if err != nil {
				return nil, err
			}
			return f.do(edit, nil), nil
		},
	})
}

// lines reads the entries of a list as one line each.
func (f *Form) lines(list model.Place) []string {
	w := f.desk.Workshop()
	node := w.File(list.File).At(list.Path)
	if len(node.Items()) == 0 {
		return texts(node)
	}
	var lines []string
	for i := range node.Items() {
		written, _ := w.NoteAt(model.Place{File: list.File, Path: list.Path.With(i)})
		if written.Text == "" {
			written.Text = written.Carrier()
		}
		lines = append(lines, oneLine(written.Text))
	}
	return lines
}

// setLines makes a list hold these entries. What belongs to a note is typed
// with commas.
func (f *Form) setLines(list model.Place, lines []string) (model.Edit, error) {
	if _, ok := noteOf(list); ok {
		return f.desk.Workshop().SetField(list, strings.Join(lines, ", "))
	}
	return f.desk.Workshop().SetList(list, lines)
}

// listOf is the list that an entry stands in.
func listOf(entry model.Place) model.Place {
	return model.Place{File: entry.File, Path: entry.Path[:len(entry.Path)-1]}
}

// askID asks for another id of what stands at a place, and has every
// reference to it follow.
func (f *Form) askID(at model.Place) tea.Cmd {
	return AskID(f.desk, at, f.do)
}

// AskID asks for another id of a record or a part of one; every reference
// follows in the same edit. Do makes the edit; nil is the desk's own.
func AskID(desk screen.Desk, at model.Place, do func(model.Edit, error) tea.Cmd) tea.Cmd {
	if do == nil {
		do = desk.Do
	}
	_, id := model.KindOf(at.File)
	if len(at.Path) > 0 {
		id = desk.Workshop().File(at.File).At(at.Path.With("id")).Text()
	}
	if key, ok := sourceID(at); ok {
		id = key
	}
	held := screen.Hold(desk, at)
	return desk.Ask(screen.Question{
		Title: "Id", Help: "Lower-case words with hyphens. Everything that points here follows.", Value: id,
		Done: func(typed string) (tea.Cmd, error) {
			typed = strings.TrimSpace(typed)
			if typed == id {
				return nil, nil
			}
			edit, err := held.Edit(func(at model.Place) (model.Edit, error) { return renaming(desk.Workshop(), at, typed) })
			if err != nil {
				return nil, err
			}
			return do(edit, nil), nil
		},
	})
}

func renaming(w *model.Workshop, at model.Place, renamed string) (model.Edit, error) {
	if kind, id := model.KindOf(at.File); len(at.Path) == 0 {
		return w.RenameRecord(kind, id, renamed)
	}
	return w.RenameID(at, renamed)
}

// sourceID is the id of a source, which is its key.
func sourceID(at model.Place) (string, bool) {
	kind, _ := model.KindOf(at.File)
	if kind != model.KindSources || len(at.Path) != 1 {
		return "", false
	}
	id, ok := at.Path[0].(string)
	return id, ok
}
