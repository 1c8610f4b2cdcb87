package plan

import (
	"errors"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/tui/part/form"
	"interlock/tui/screen"
)

// open shows the form of what the cursor is on.
func (s *Plan) open() tea.Cmd {
	here, _ := s.stop()
	return s.desk.Edit(here.place, here.fields...)
}

// inList reports whether a place is an entry of a list.
func inList(place model.Place) bool {
	if len(place.Path) == 0 {
		return false
	}
	_, ok := place.Path[len(place.Path)-1].(int)
	return ok
}

func (s *Plan) delete() tea.Cmd {
	here, _ := s.stop()
	kind, id := model.KindOf(here.place.File)
	if kind.Info().Folder != "" {
		edit, err := form.Delete(s.desk.Workshop(), kind, id)
		edit.Select = model.Place{} // the cursor stays in its column
		return s.desk.Do(edit, err)
	}
	return s.desk.Do(s.desk.Workshop().DeleteAt(here.place))
}

func (s *Plan) duplicate() tea.Cmd {
	here, _ := s.stop()
	kind, id := model.KindOf(here.place.File)
	if kind.Info().Folder == "" {
		return s.desk.Do(s.desk.Workshop().DuplicateEntry(here.place))
	}
	edit, _, err := s.desk.Workshop().DuplicateRecord(kind, id)
	return s.desk.Do(edit, err)
}

func (s *Plan) rename() tea.Cmd {
	here, _ := s.stop()
	return form.AskID(s.desk, here.place, nil)
}

// file is the one under the cursor, or that of the whole view.
func (s *Plan) file() string {
	if here, ok := s.stop(); ok {
		return here.place.File
	}
	return s.view().kinds[0].Info().File
}

func (s *Plan) external() tea.Cmd {
	file := s.desk.Workshop().File(s.file())
	return s.desk.External(file.Source, ".yaml", func(text string) tea.Cmd {
		return s.desk.Do(s.desk.Workshop().Rewrite(file.Name, text), nil)
	})
}

func (s *Plan) carry(across, down int) func() tea.Cmd {
	return func() tea.Cmd { return s.desk.Do(s.view().carry(across, down)) }
}

// errEnd says that a value or entry is at its end already.
var errEnd = errors.New("it is at the end already")

// initiative is the one under the cursor; nil when there is none.
func (s *Plan) initiative() *model.Initiative {
	here, _ := s.stop()
	kind, id := model.KindOf(here.place.File)
	if kind != model.KindInitiative {
		return nil
	}
	return s.desk.Workshop().Initiative(id)
}

// set writes a field of what the cursor is on and leaves the cursor there.
func (s *Plan) set(key, typed string) (model.Edit, error) {
	here, _ := s.stop()
	edit, err := s.desk.Workshop().SetField(model.Place{File: here.place.File, Path: here.place.Path.With(key)}, typed)
	edit.Select = here.place
	return edit, err
}

func (s *Plan) setStatus() tea.Cmd {
	initiative := s.initiative()
	field, _ := model.FieldAt(model.KindInitiative.Info().Fields, "status")
	choice := screen.Choice{Title: field.Help, Chosen: initiative.Status, Done: func(status string) tea.Cmd { return s.desk.Do(s.set("status", status)) }}
	for _, status := range field.Choices {
		choice.Options = append(choice.Options, screen.Option{ID: status, Title: status})
	}
	return s.desk.Choose(choice)
}

// toggleDone writes when an action was done, or takes it back.
func (s *Plan) toggleDone() tea.Cmd {
	here, _ := s.stop()
	done := s.desk.Workshop().File(here.place.File).At(here.place.Path.With("done")).Text()
	if done != "" {
		return s.desk.Do(s.set("done", ""))
	}
	return s.desk.Do(s.set("done", s.today()))
}

// today is the date as files spell it.
func (s *Plan) today() string { return s.desk.Now().Format("2006-01-02") }
