package form

import (
	"fmt"
	"math"
	"slices"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/model/prompt"
	"interlock/model/yamltext"
	"interlock/tui/screen"
)

// list is the list under the cursor: its place and what it holds.
func (f *Form) list() (model.Place, model.Field, bool) {
	r := f.current()
	switch {
	case r.kind == link, r.kind == fixed:
		return model.Place{}, model.Field{}, false
	case r.kind == item:
		place := listOf(r.place)
		return place, fieldOf(place), true
	}
	if _, ok := noteOf(r.place); ok && r.field.Kind == model.TextField {
		return model.Place{}, model.Field{}, false
	}
	inTexts := len(r.place.Path) > 0 && fieldOf(listOf(r.place)).Kind == model.TextsField
	if inTexts {
		place := listOf(r.place)
		return place, fieldOf(place), true
	}
	entries := r.field.List() && r.field.Kind != model.RangeField
	return r.place, r.field, entries || r.field.Kind == model.TextsField || r.field.Kind == model.TableField
}

// insert adds to the list under the cursor.
func (f *Form) insert() tea.Cmd {
	place, field, ok := f.list()
	switch {
	case !ok:
		return f.desk.Say("Go to a list first: n adds to it.")
	case field.Kind == model.ReferencesField:
		return f.toggle(place, "")
	case field.Kind == model.TextsField:
		return f.insertText(place, field)
	case field.Kind == model.TableField:
		return f.insertSource(field)
	case field.Kind == model.GroupsField && naming(field.Fields).Kind != model.TextField:
		return f.insertEntry(place, field)
	}
	if f.options.Layered {
		return f.askNext(place, field)
	}
	return f.desk.Capture(f.capture(place, field))
}

// askNext asks for one entry after the other until esc.
func (f *Form) askNext(place model.Place, field model.Field) tea.Cmd {
	target, held := f.capture(place, field), screen.Hold(f.desk, place)
	return f.desk.Ask(screen.Question{
		Title: target.Label, Help: target.Prompts[0] + " Enter keeps it and asks for the next, esc is done.",
		Done: func(typed string) (tea.Cmd, error) {
			edit, err := held.Edit(func(at model.Place) (model.Edit, error) { return f.append(at, field, []string{typed}) })
			if err != nil {
				return nil, err
			}
			return tea.Batch(f.do(edit, nil), f.askNext(place, field)), nil
		},
	})
}

// capture writes one entry after the other into a list.
func (f *Form) capture(place model.Place, field model.Field) screen.Capture {
	prompts := prompt.At(f.desk.Workshop(), place)
	if len(prompts) == 0 {
		prompts = []string{field.Help} // of a part of a note
	}
	if field.Kind == model.GroupsField {
		prompts[0] += " " + naming(field.Fields).Help
	}
	held := screen.Hold(f.desk, place)
	capture := screen.Capture{
		Label: field.Label, Prompts: prompts, Place: place,
		Keep: func(texts []string) tea.Cmd {
			return f.do(held.Edit(func(at model.Place) (model.Edit, error) { return f.append(at, field, texts) }))
		},
		Step: func(by int) (screen.Capture, bool) { return f.step(place, by) },
	}
	if field.Kind == model.NotesField {
		capture.Quote = func(quote model.Note) tea.Cmd {
			return f.do(held.Edit(func(at model.Place) (model.Edit, error) { return f.desk.Workshop().AddNote(at, math.MaxInt, quote) }))
		}
	}
	return capture
}

// append adds texts at the end of a list as one edit.
func (f *Form) append(place model.Place, field model.Field, texts []string) (model.Edit, error) {
	w := f.desk.Workshop()
	switch _, ofNote := noteOf(place); {
	case ofNote:
		return f.setLines(place, append(f.lines(place), texts...))
	case field.Kind != model.GroupsField:
		return w.AddNotes(place, math.MaxInt, texts...)
	}
	var edits []model.Edit
	for _, text := range texts {
		edit, err := w.AddEntry(place, math.MaxInt, naming(field.Fields).Key, text)
		if err != nil {
			return model.Edit{}, err
		}
		edits = append(edits, edit)
		w = w.Apply(edit)
	}
	if len(edits) == 1 {
		return edits[0], nil
	}
	return model.Merge(fmt.Sprintf("add %d entries", len(edits)), edits...), nil
}

// step is the next list to capture into, around the end.
func (f *Form) step(from model.Place, by int) (screen.Capture, bool) {
	f.Refresh()
	var lists []row
	at := 0
	for _, r := range f.rows {
		listed := r.kind == head || r.kind == single
		if !listed || r.field.Kind != model.NotesField && r.field.Kind != model.WordsField {
			continue
		}
		if slices.Equal(r.place.Path, from.Path) {
			at = len(lists)
		}
		lists = append(lists, r)
	}
	if len(lists) < 2 {
		return screen.Capture{}, false
	}
	next := lists[(at+by+len(lists))%len(lists)]
	f.Reveal(next.place)
	return f.capture(next.place, next.field), true
}

// insertEntry asks for the field that names a new record of a list, and opens
// its form for the rest.
func (f *Form) insertEntry(place model.Place, field model.Field) tea.Cmd {
	first, held := naming(field.Fields), screen.Hold(f.desk, place)
	keep := func(typed string) (tea.Cmd, error) {
		edit, err := held.Edit(func(at model.Place) (model.Edit, error) {
			return f.desk.Workshop().AddEntry(at, math.MaxInt, first.Key, typed)
		})
		if err != nil {
			return nil, err
		}
		return tea.Batch(f.do(edit, nil), f.desk.Edit(edit.Select)), nil
	}
	if options := f.names(first.Names); len(options) > 0 {
		return f.desk.Choose(screen.Choice{Title: first.Help, Options: options, Other: takesOther(first), Done: func(id string) tea.Cmd {
			command, err := keep(id)
			if err != nil {
				return f.desk.Fail(err)
			}
			return command
		}})
	}
	return f.desk.Ask(screen.Question{Title: first.Label, Help: first.Help, Done: keep})
}

// insertText asks whom a text is for, then for the text.
func (f *Form) insertText(place model.Place, field model.Field) tea.Cmd {
	node := f.desk.Workshop().File(place.File).At(place.Path)
	options := slices.DeleteFunc(f.names(field.Names), func(o screen.Option) bool { return node.Get(o.ID) != nil })
	if len(options) == 0 {
		return f.desk.Say(fmt.Sprintf("There is no other %s.", field.Names))
	}
	return f.desk.Choose(screen.Choice{Title: field.Help, Options: options, Done: func(id string) tea.Cmd {
		inner := row{kind: single, place: model.Place{File: place.File, Path: place.Path.With(id)}, label: nameOf(f.desk.Workshop(), field.Names, id)}
		inner.field = fieldOf(inner.place)
		return f.ask(inner)
	}})
}

// insertSource asks for the title of a new source and numbers it.
func (f *Form) insertSource(field model.Field) tea.Cmd {
	title := naming(field.Fields)
	return f.desk.Ask(screen.Question{Title: title.Label, Help: title.Help, Done: func(typed string) (tea.Cmd, error) {
		w := f.desk.Workshop()
		place := model.Place{File: f.place.File, Path: yamltext.Path{freeSource(w), title.Key}}
		edit, err := w.SetField(place, typed)
		if err != nil {
			return nil, err
		}
		return f.do(edit, nil), nil
	}})
}

// freeSource is the next free number for a source: "s7".
func freeSource(w *model.Workshop) string {
	taken := w.Names(model.NamesSource)
	for i := len(taken) + 1; ; i++ {
		if id := fmt.Sprintf("s%d", i); !slices.Contains(taken, id) {
			return id
		}
	}
}

// delete takes away what is under the cursor.
func (f *Form) delete() tea.Cmd {
	r, w := f.current(), f.desk.Workshop()
	if _, ofNote := noteOf(r.place); ofNote && r.kind != item {
		return f.do(w.SetField(r.place, ""))
	}
	edit, err := w.DeleteAt(r.place)
	edit.Title += pointing(len(w.PointingAt(r.place)))
	return f.do(edit, err)
}

// pointing says how many references are left without what they name.
func pointing(count int) string {
	switch count {
	case 0:
		return ""
	case 1:
		return "; 1 reference points at it"
	}
	return fmt.Sprintf("; %d references point at it", count)
}

// Delete takes a record away and says what points at it.
func Delete(w *model.Workshop, kind model.Kind, id string) (model.Edit, error) {
	edit, err := w.DeleteRecord(kind, id)
	edit.Title += pointing(len(w.PointingAt(model.Place{File: kind.Path(id)})))
	return edit, err
}

// shift moves an entry up or down in its list.
func (f *Form) shift(by int) tea.Cmd {
	r := f.current()
	list := listOf(r.place)
	from, inList := r.place.Path[len(list.Path)].(int)
	count := len(f.desk.Workshop().File(list.File).At(list.Path).Items())
	if to := from + by; inList && to >= 0 && to < count {
		return f.do(f.desk.Workshop().MoveEntry(list, from, to))
	}
	return nil
}
