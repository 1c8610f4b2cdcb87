package empathy

import (
	"fmt"
	"math"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/model/yamltext"
	"interlock/tui/screen"
)

// atEnd is the index behind the last note of any field.
const atEnd = math.MaxInt32

// The bounds of how bad a pain is.
const (
	leastSeverity = 1
	mostSeverity  = 3
)

func (s *Empathy) mapPlace() model.Place {
	return model.Place{File: model.KindEmpathyMap.Path(s.id)}
}

func (s *Empathy) fieldPlace(key string) model.Place {
	return model.Place{File: model.KindEmpathyMap.Path(s.id), Path: yamltext.Path{key}}
}

// notePlace is where a note stands: an entry of its field, or the whole field
// where one text stands alone.
func (s *Empathy) notePlace(key string, note int) model.Place {
	place := s.fieldPlace(key)
	if s.desk.Workshop().File(place.File).At(place.Path).Kind() == yamltext.ListKind {
		place.Path = place.Path.With(note)
	}
	return place
}

// selected is where the note of the cursor stands.
func (s *Empathy) selected() model.Place { return s.notePlace(s.at.field, s.at.note) }

// write opens the capture line for the field, or begins what is missing.
func (s *Empathy) write() tea.Cmd {
	switch {
	case s.current() == nil:
		return s.newMap()
	case s.at.field == goal:
		return s.desk.Edit(s.fieldPlace(goal))
	}
	return s.desk.Capture(s.capture(s.at.field))
}

// capture is what the capture line writes into a field.
func (s *Empathy) capture(key string) screen.Capture {
	list := s.fieldPlace(key)
	return screen.Capture{
		Label: key, Prompts: s.prompts(key), Place: list,
		Keep: func(texts []string) tea.Cmd {
			return s.desk.Do(s.desk.Workshop().AddNotes(list, s.after(list, key), texts...))
		},
		Quote: func(quote model.Note) tea.Cmd {
			return s.desk.Do(s.desk.Workshop().AddNote(list, s.after(list, key), quote))
		},
		Step: func(by int) (screen.Capture, bool) {
			keys := s.keys()
			next := keys[(slices.Index(keys, key)+by+len(keys))%len(keys)]
			s.goTo(next, atEnd)
			return s.capture(next), true
		},
	}
}

// after is where the next note goes: behind that of the cursor, or to the end
// when the cursor is elsewhere.
func (s *Empathy) after(list model.Place, key string) int {
	if list.File != s.mapPlace().File || s.at.field != key {
		return atEnd
	}
	return s.at.note + 1
}

// edit rewords the note, or writes what is not there yet.
func (s *Empathy) edit() tea.Cmd {
	note, ok := s.note()
	if !ok {
		return s.write()
	}
	place := s.selected()
	held := screen.Hold(s.desk, place)
	return s.desk.Capture(screen.Capture{
		Label: "reword", Prompts: s.prompts(s.at.field), Value: note.Text, Place: place, Held: held, Once: true,
		Keep: func(texts []string) tea.Cmd {
			return s.desk.Do(held.Edit(func(at model.Place) (model.Edit, error) { return s.reword(at, texts[0]) }))
		},
	})
}

// external opens the text of the note in the person's editor.
func (s *Empathy) external() tea.Cmd {
	note, _ := s.note()
	held := screen.Hold(s.desk, s.selected())
	return s.desk.External(note.Text, ".txt", func(text string) tea.Cmd {
		text = strings.TrimSpace(text)
		return held.Write(text, func(at model.Place) tea.Cmd { return s.desk.Do(s.reword(at, text)) })
	})
}

// reword gives a note another text; nothing left deletes it.
func (s *Empathy) reword(place model.Place, text string) (model.Edit, error) {
	return s.telling(place)(s.desk.Workshop().EditNote(place, text))
}

// form opens all that is known of the note, or the goal.
func (s *Empathy) form() tea.Cmd {
	if s.at.field == goal {
		return s.desk.Edit(s.fieldPlace(goal))
	}
	return s.desk.Edit(s.selected())
}

func (s *Empathy) delete() tea.Cmd {
	place := s.selected()
	return s.desk.Do(s.telling(place)(s.desk.Workshop().DeleteAt(place)))
}

// telling adds to the title of an edit that deletes what references it leaves
// behind.
func (s *Empathy) telling(place model.Place) func(model.Edit, error) (model.Edit, error) {
	references := len(s.desk.Workshop().PointingAt(place))
	return func(edit model.Edit, err error) (model.Edit, error) {
		switch {
		case references == 0 || !strings.HasPrefix(edit.Title, "delete "):
		case references == 1:
			edit.Title += "; 1 reference points at it"
		default:
			edit.Title += fmt.Sprintf("; %d references point at it", references)
		}
		return edit, err
	}
}

// set writes what is known of the note.
func (s *Empathy) set(key, typed string) tea.Cmd { return s.setting(key)(typed) }

// setting writes what is known of the note that the cursor is on now, whenever
// it is called.
func (s *Empathy) setting(key string) func(typed string) tea.Cmd {
	held := screen.Hold(s.desk, s.selected())
	return func(typed string) tea.Cmd {
		return s.desk.Do(held.Edit(func(at model.Place) (model.Edit, error) { return s.desk.Workshop().SetNoteField(at, key, typed) }))
	}
}

// setBasis says how we know; saying it again takes it back.
func (s *Empathy) setBasis(basis model.Basis) func() tea.Cmd {
	return func() tea.Cmd {
		if note, _ := s.note(); note.Basis == basis {
			return s.set("basis", "")
		}
		return s.set("basis", string(basis))
	}
}

// changeSeverity says how bad a pain is; below the least it says nothing.
func (s *Empathy) changeSeverity(by int) tea.Cmd {
	note, _ := s.note()
	severity := by
	if note.Severity != nil {
		severity = min(*note.Severity+by, mostSeverity)
	}
	if severity < leastSeverity {
		return s.set("severity", "")
	}
	return s.set("severity", fmt.Sprint(severity))
}

// cluster puts the note under a theme of the map, or a new one, or takes it
// out again.
func (s *Empathy) cluster() tea.Cmd {
	note, _ := s.note()
	set := s.setting("tags")
	toggle := func(tag string) tea.Cmd {
		tag = strings.TrimPrefix(strings.TrimSpace(tag), "#")
		return set(strings.Join(toggled(note.Tags, tag), ", "))
	}
	themes := s.themes()
	if len(themes) == 0 {
		return s.desk.Ask(screen.Question{
			Title: "Which theme does it belong to?", Help: "One or two words. The next note can then be put there too.",
			Done: func(tag string) (tea.Cmd, error) { return toggle(tag), nil },
		})
	}
	choice := screen.Choice{Title: "Which theme? Type a new one, or choose", Other: true, Done: toggle}
	for _, tag := range themes {
		choice.Options = append(choice.Options, s.option(tag, "#"+tag, "", slices.Contains(note.Tags, tag)))
	}
	return s.desk.Choose(choice)
}

// themes lists the tags of the map in their order.
func (s *Empathy) themes() []string {
	var themes []string
	for _, key := range model.CanvasKeys() {
		for _, note := range s.notes(key) {
			themes = append(themes, note.Tags...)
		}
	}
	slices.Sort(themes)
	return slices.Compact(themes)
}

// chooseSource cites a source for the note, or takes it back.
func (s *Empathy) chooseSource() tea.Cmd {
	note, _ := s.note()
	set := s.setting("source")
	choice := screen.Choice{Title: "Which source tells us? Choosing a cited one takes it back", Done: func(id string) tea.Cmd {
		return set(strings.Join(toggled(note.Source, id), ", "))
	}}
	for _, source := range s.desk.Workshop().Sources() {
		choice.Options = append(choice.Options, s.option(source.ID, source.ID, source.Title, slices.Contains(note.Source, source.ID)))
	}
	return s.desk.Choose(choice)
}

// option is a line of a list in which several can be marked.
func (s *Empathy) option(id, title, detail string, marked bool) screen.Option {
	sign := "  "
	if marked {
		sign = s.desk.Theme().Glyphs.Check + " "
	}
	return screen.Option{ID: id, Title: sign + title, Detail: detail}
}

// toggled is a list with a word taken out, or put at its end.
func toggled(words []string, word string) []string {
	if at := slices.Index(words, word); at >= 0 {
		return slices.Concat(words[:at], words[at+1:])
	}
	return append(slices.Clone(words), word)
}

// name asks for the id by which others point at the note.
func (s *Empathy) name() tea.Cmd {
	place := s.selected()
	note, _ := s.note()
	suggestion := note.ID
	if suggestion == "" {
		if _, ref, err := s.desk.Workshop().GiveID(place); err == nil {
			suggestion = ref.Item
		}
	}
	held := screen.Hold(s.desk, place)
	return s.desk.Ask(screen.Question{
		Title: "Which id does the note have?", Help: "Lower-case words with hyphens. Whatever points at the note follows.", Value: suggestion,
		Done: func(id string) (tea.Cmd, error) {
			if id = strings.TrimSpace(id); id == note.ID {
				return nil, nil
			}
			edit, err := held.Edit(func(at model.Place) (model.Edit, error) { return s.desk.Workshop().RenameID(at, id) })
			if err != nil {
				return nil, err
			}
			return s.desk.Do(edit, nil), nil
		},
	})
}
