package interlock

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/model/insight"
	"interlock/model/prompt"
	"interlock/model/yamltext"
	"interlock/tui/screen"
)

// linkPlace is the record of a link, or one of its fields.
func linkPlace(id string, path ...any) model.Place {
	return model.Place{File: model.KindLink.Path(id), Path: path}
}

// set writes one field of the link the cursor is on.
func (s *Interlock) set(key, value string) tea.Cmd {
	id := s.link().ID
	edit, err := s.desk.Workshop().SetField(linkPlace(id, key), value)
	edit.Select = linkPlace(id)
	return s.desk.Do(edit, err)
}

// open rewords the sentence of a link, asks why good work does not carry, or
// shows a stage in its journey.
func (s *Interlock) open() tea.Cmd {
	if s.link() != nil {
		return s.editBecause()
	}
	if standing, ok := s.standing(); ok && standing.Quadrant == insight.NotCarried {
		return s.askBlocked()
	}
	if stage, ok := s.stage(); ok {
		return s.desk.Jump(s.desk.Workshop().Whence(stage.place()))
	}
	return nil
}

// place is where the stage of an end stands in its whole journey.
func (e end) place() model.Place { return model.StagePlace(e.journey.ID, e.stage) }

func (s *Interlock) editBecause() tea.Cmd {
	selected := s.link()
	id := selected.ID
	return s.desk.Capture(screen.Capture{
		Label: "because", Prompts: s.becausePrompts(selected), Value: selected.Because, Place: linkPlace(id, "because"), Once: true,
		Keep: func(texts []string) tea.Cmd {
			edit, err := s.desk.Workshop().SetField(linkPlace(id, "because"), texts[0])
			edit.Select = linkPlace(id)
			return s.desk.Do(edit, err)
		},
	})
}

// becausePrompts are what to ask for the sentence of a link.
func (s *Interlock) becausePrompts(selected *model.Link) []string {
	w, known := s.wire(selected.ID)
	return becausePrompts(w.from, w.to, selected.Effect, known)
}

// becausePrompts are what to ask for a sentence: first about both ends, where
// they are known.
func becausePrompts(from, to end, effect string, known bool) []string {
	general := prompt.For(model.KindLink, yamltext.Path{"because"}, "")
	if !known {
		return general
	}
	return append([]string{because(from, to, effect)}, general...)
}

// because begins the sentence that a link is about.
func because(from, to end, effect string) string {
	if effect == "" {
		effect = "touches"
	}
	return fmt.Sprintf("%s %s %s because of what?", from.at().Title(), effect, to.at().Title())
}

// setBasis says how we know; saying it again takes it back.
func (s *Interlock) setBasis(basis model.Basis) func() tea.Cmd {
	return func() tea.Cmd {
		if s.link().Basis == basis {
			return s.set("basis", "")
		}
		return s.set("basis", string(basis))
	}
}

// mostStrength is the strength of a link that decides what is felt.
const mostStrength = 3

// changeStrength makes a link stronger or weaker; below the least it says
// nothing.
func (s *Interlock) changeStrength(by int) func() tea.Cmd {
	return func() tea.Cmd {
		strength := by
		if now := s.link().Strength; now != nil {
			strength = *now + by
		}
		switch {
		case strength > mostStrength:
			return s.desk.Say(fmt.Sprintf("It cannot be stronger than %d.", mostStrength))
		case strength < 1:
			return s.set("strength", "")
		}
		return s.set("strength", fmt.Sprint(strength))
	}
}

func (s *Interlock) reverse() tea.Cmd {
	return s.desk.Do(s.desk.Workshop().ReverseLink(s.link().ID))
}

// remove deletes a link; the cursor stays where it is.
func (s *Interlock) remove() tea.Cmd {
	id := s.link().ID
	edit, err := s.desk.Workshop().DeleteRecord(model.KindLink, id)
	edit.Select, edit.SelectBefore = model.Place{}, linkPlace(id)
	return s.desk.Do(edit, err)
}

// editForm opens every field of the link, or of the stage. What a variant
// inherits becomes its own first.
func (s *Interlock) editForm() tea.Cmd {
	if selected := s.link(); selected != nil {
		return s.desk.Edit(linkPlace(selected.ID))
	}
	if stage, ok := s.stage(); ok {
		edit, own, err := s.desk.Workshop().Own(stage.place())
		if err != nil {
			return s.desk.Fail(err)
		}
		return tea.Sequence(s.desk.Do(edit, nil), s.desk.Edit(own))
	}
	return nil
}

// chooseVia asks how the effect travels.
func (s *Interlock) chooseVia() tea.Cmd {
	choice := screen.Choice{Title: "How does it travel?", Done: func(via string) tea.Cmd { return s.set("via", via) }}
	for _, each := range [][2]string{
		{"effort", "people do the least that passes, or give more than they must"},
		{"speed", "work gets slower or faster"},
		{"turnover", "people leave with what they know, or stay"},
		{"mood", "customers notice how people feel"},
		{"problem-solving", "people can help less, or more"},
	} {
		choice.Options = append(choice.Options, screen.Option{ID: each[0], Title: each[0], Detail: each[1]})
	}
	choice.Options = append(choice.Options, screen.Option{Title: "not said", Detail: "takes the answer back"})
	return s.desk.Choose(choice)
}

func (s *Interlock) chooseBasis() tea.Cmd {
	choice := screen.Choice{Title: "How do we know?", Done: func(basis string) tea.Cmd { return s.set("basis", basis) }}
	for _, basis := range []model.Basis{model.Measured, model.Observed, model.Said, model.Inferred, model.Assumed} {
		choice.Options = append(choice.Options, screen.Option{ID: string(basis), Title: string(basis)})
	}
	return s.desk.Choose(choice)
}

// chooseSource cites a source for the link, or takes it back.
func (s *Interlock) chooseSource() tea.Cmd {
	id, cited := s.link().ID, s.link().Source
	choice := screen.Choice{Title: "Which source tells us? Choosing a cited one takes it back", Done: func(source string) tea.Cmd {
		edit, err := s.desk.Workshop().SetList(linkPlace(id, "source"), toggled(cited, source))
		edit.Select = linkPlace(id)
		return s.desk.Do(edit, err)
	}}
	for _, source := range s.desk.Workshop().Sources() {
		sign := "  "
		if slices.Contains(cited, source.ID) {
			sign = s.desk.Theme().Glyphs.Check + " "
		}
		choice.Options = append(choice.Options, screen.Option{ID: source.ID, Title: sign + source.ID, Detail: source.Title})
	}
	return s.desk.Choose(choice)
}

// toggled is a list with a word taken out, or put at its end.
func toggled(words []string, word string) []string {
	if without := slices.DeleteFunc(slices.Clone(words), func(each string) bool { return each == word }); len(without) < len(words) {
		return without
	}
	return append(slices.Clone(words), word)
}

// external opens the sentence of the link in the person's editor.
func (s *Interlock) external() tea.Cmd {
	held := screen.Hold(s.desk, linkPlace(s.link().ID, "because"))
	return s.desk.External(s.link().Because, ".txt", func(text string) tea.Cmd {
		return held.Write(text, func(at model.Place) tea.Cmd {
			edit, err := s.desk.Workshop().SetField(at, strings.Join(strings.Fields(text), " "))
			edit.Select = model.Place{File: at.File}
			return s.desk.Do(edit, err)
		})
	})
}

// rename asks for the id of the link.
func (s *Interlock) rename() tea.Cmd {
	id := s.link().ID
	return s.desk.Ask(screen.Question{
		Title: "By which id do others point at this link?", Value: id,
		Help: "Lower-case words with hyphens; it names the file too.",
		Done: func(typed string) (tea.Cmd, error) {
			edit, err := s.desk.Workshop().RenameRecord(model.KindLink, id, typed)
			if err != nil {
				return nil, err
			}
			return s.desk.Do(edit, nil), nil
		},
	})
}

// markMoment asks why the stage matters; nothing left takes the mark away.
func (s *Interlock) markMoment() tea.Cmd {
	stage, _ := s.stage()
	id, place, moment := stage.journey.ID, stage.place(), stage.at().Moment
	held := screen.HoldShown(s.desk, model.Place{File: place.File, Path: place.Path.With("moment", "why")})
	question := screen.Question{
		Title: "Why does this moment matter?", Help: "This matters because … Nothing typed marks it for now.", Optional: true, Held: held,
		Done: func(why string) (tea.Cmd, error) {
			edit, err := held.Edit(func(at model.Place) (model.Edit, error) {
				index, _ := at.Path[1].(int)
				if why == "" && moment == nil {
					return s.desk.Workshop().MarkMoment(id, index)
				}
				return s.desk.Workshop().SetMoment(id, index, why)
			})
			if err != nil {
				return nil, err
			}
			return s.desk.Do(edit, nil), nil
		},
	}
	if moment != nil {
		question.Value, question.Help = moment.Why, "This matters because … Nothing left takes the mark away."
	}
	return s.desk.Ask(question)
}

// changeWord asks anew for what a word of the link says.
func (s *Interlock) changeWord(key string) tea.Cmd {
	if why := s.noLink(); why != "" {
		return s.desk.Say(why)
	}
	switch key {
	case "because":
		return s.editBecause()
	case "via":
		return s.chooseVia()
	case "basis":
		return s.chooseBasis()
	case "source":
		return s.chooseSource()
	}
	return s.change(key)
}
