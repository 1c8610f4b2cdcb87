package measures

import (
	"fmt"
	"math"
	"strings"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/model/yamltext"
	"interlock/tui/part/form"
	"interlock/tui/screen"
)

func (s *Measures) place() model.Place {
	return model.Place{File: model.KindMetric.Path(s.chosen())}
}

// open shows the form of the metric; in an empty cell it begins one.
func (s *Measures) open() tea.Cmd {
	if s.chosen() == "" {
		return s.begin()
	}
	return s.desk.Edit(s.place())
}

// begin asks for the name of a new metric of the cell.
func (s *Measures) begin() tea.Cmd {
	cell := s.cell()
	return s.desk.Ask(screen.Question{
		Title: "What is measured?", Help: strings.TrimSpace(cell.suggestion() + " Or any name of your own."),
		Done: func(name string) (tea.Cmd, error) {
			name = strings.TrimSpace(name)
			edit, _, err := s.desk.Workshop().CreateRecord(model.KindMetric, name, cell.values(name)...)
			if err != nil {
				return nil, err
			}
			return s.desk.Do(edit, nil), nil
		},
	})
}

// addReading asks for a reading in one line and appends it.
func (s *Measures) addReading() tea.Cmd {
	entry, _ := s.entry()
	list := model.Place{File: s.place().File, Path: yamltext.Path{"readings"}}
	return s.desk.Ask(screen.Question{
		Title: "New reading of " + entry.metric.Title(), Help: "Date, value, number of answers, segment: 2025-06 61 n=214 north. The last two may be left out.",
		Done: func(line string) (tea.Cmd, error) {
			values, err := parseReading(line)
			if err != nil {
				return nil, err
			}
			edit, err := s.desk.Workshop().InsertEntry(list, math.MaxInt, values...)
			if err != nil {
				return nil, err
			}
			edit.Title = fmt.Sprintf("add reading '%s' to %s", strings.Join(strings.Fields(line), " "), entry.metric.Title())
			return s.desk.Do(edit, nil), nil
		},
	})
}

// delete takes the metric away; the cursor stays in its cell.
func (s *Measures) delete() tea.Cmd {
	edit, err := form.Delete(s.desk.Workshop(), model.KindMetric, s.chosen())
	edit.Select = model.Place{}
	return s.desk.Do(edit, err)
}

func (s *Measures) duplicate() tea.Cmd {
	edit, _, err := s.desk.Workshop().DuplicateRecord(model.KindMetric, s.chosen())
	return s.desk.Do(edit, err)
}

func (s *Measures) rename() tea.Cmd { return form.AskID(s.desk, s.place(), nil) }

// carry puts the metric into another cell: a side across, or a parameter down.
func (s *Measures) carry(key, typed string) func() tea.Cmd {
	return func() tea.Cmd {
		at := s.place()
		at.Path = yamltext.Path{key}
		return s.desk.Do(s.desk.Workshop().SetField(at, typed))
	}
}

func (s *Measures) external() tea.Cmd {
	file := s.desk.Workshop().File(s.place().File)
	return s.desk.External(file.Source, ".yaml", func(text string) tea.Cmd {
		return s.desk.Do(s.desk.Workshop().Rewrite(file.Name, text), nil)
	})
}
