package form

import (
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/tui/screen"
)

// nothing is the option that takes a value away.
func nothing() screen.Option {
	return screen.Option{Title: "leave it open", Detail: "nothing is said about it"}
}

func choices(words []string) []screen.Option {
	options := make([]screen.Option, len(words))
	for i, word := range words {
		options[i] = screen.Option{ID: word, Title: word}
	}
	return options
}

// choose asks for one of several values.
func (f *Form) choose(r row, options []screen.Option) tea.Cmd {
	chosen := f.desk.Workshop().File(r.place.File).At(r.place.Path).Text()
	if r.field.Kind == model.BooleanField {
		chosen = r.text
	}
	held := screen.Hold(f.desk, r.place)
	return f.desk.Choose(screen.Choice{
		Title: r.question(), Chosen: chosen, Options: append(options, nothing()), Other: takesOther(r.field),
		Done: func(id string) tea.Cmd {
			return f.do(held.Edit(func(at model.Place) (model.Edit, error) { return f.desk.Workshop().SetField(at, id) }))
		},
	})
}

// takesOther reports whether a reference may name what is not there yet.
func takesOther(field model.Field) bool {
	return freelyNamed(field.Names) || field.Names == model.NamesPlace
}

func (f *Form) chooseReference(r row) tea.Cmd {
	options := f.names(r.field.Names)
	switch {
	case len(options) == 0 && takesOther(r.field):
		return f.ask(r)
	case len(options) == 0:
		return f.desk.Say(fmt.Sprintf("There is no %s to choose from yet.", r.field.Names))
	}
	return f.choose(r, options)
}

// names lists what a reference can name: people see names, files have ids.
func (f *Form) names(target model.Target) []screen.Option {
	w := f.desk.Workshop()
	ids := w.Names(target)
	options := make([]screen.Option, len(ids))
	for i, id := range ids {
		options[i] = screen.Option{ID: id, Title: id}
		if name := nameOf(w, target, id); name != id {
			options[i] = screen.Option{ID: id, Title: name, Detail: id}
		}
		if target == model.NamesSource {
			options[i].Title, options[i].Detail = id, nameOf(w, target, id)
		}
	}
	return options
}

// toggle asks which names a list of references holds, with the cursor on one
// of them. Choosing a name puts it in or takes it out, and asks again until esc.
func (f *Form) toggle(list model.Place, chosen string) tea.Cmd {
	field, named, held := fieldOf(list), f.referred(list), screen.Hold(f.desk, list)
	options := f.names(field.Names)
	for _, id := range named {
		if !slices.ContainsFunc(options, func(o screen.Option) bool { return o.ID == id }) {
			options = append(options, screen.Option{ID: id, Title: id, Detail: "not found elsewhere"})
		}
	}
	if len(options) == 0 && !takesOther(field) {
		return f.desk.Say(fmt.Sprintf("There is no %s to choose from yet.", field.Names))
	}
	check := f.desk.Theme().Glyphs.Check
	for i, option := range options {
		mark := " "
		if slices.Contains(named, option.ID) {
			mark = check
		}
		options[i].Title = mark + " " + option.Title
	}
	return f.desk.Choose(screen.Choice{
		Title: field.Help + " Enter adds or takes out, esc is done.", Options: options, Chosen: chosen, Other: takesOther(field),
		Done: func(id string) tea.Cmd {
			list, err := held.Place()
			if err != nil {
				return f.desk.Fail(err)
			}
			named := f.referred(list)
			lines := slices.DeleteFunc(slices.Clone(named), func(other string) bool { return other == id })
			if len(lines) == len(named) {
				lines = append(lines, id)
			}
			return tea.Batch(f.do(f.setLines(list, lines)), f.toggle(list, id))
		},
	})
}

// referred lists the names that a list of references holds.
func (f *Form) referred(list model.Place) []string {
	return texts(f.desk.Workshop().File(list.File).At(list.Path))
}
