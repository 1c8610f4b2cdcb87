package overview

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/tui/theme"
)

// firstStep is one of the things that a new workshop begins with.
type firstStep struct {
	id   string
	key  string // shows where it is done
	text string
	done bool
	open func() tea.Cmd
}

// firstSteps says what to do first, until it is done. Begun is false while
// there is nothing that could be summed up.
func (s *Overview) firstSteps() (section, bool) {
	t := s.desk.Theme()
	w := s.desk.Workshop()
	begun := len(w.Personas())+len(w.Journeys()) > 0
	steps := []firstStep{
		{"first:question", "e", "writes down the question", w.Frame().Question != "", s.edit("question")},
		{"first:agenda", "9", "Agenda: enter follows one, for an hour, half a day or a day", begun || w.Frame().Agenda != "", s.show("9")},
		{"first:personas", "2", "People: n adds the first persona", len(w.Personas()) > 0, s.show("2")},
		{"first:maps", "3", "Empathy: n adds the first empathy map", len(w.EmpathyMaps()) > 0, s.show("3")},
		{"first:journeys", "4", "Journeys: n adds the first journey, N its stages", hasStages(w), s.show("4")},
		{"first:moments", "4", "Journeys: * on a stage marks a moment that matters", len(s.known.covered.Moments) > 0, s.show("4")},
		{"first:links", "5", "Interlock: n links a moment to the work behind it", len(w.Links()) > 0, s.show("5")},
	}
	if begun {
		steps = slices.DeleteFunc(steps, func(step firstStep) bool { return step.done })
		return section{"What to do next", stepLines(t, steps)}, true
	}
	return section{"Where to begin", stepLines(t, steps)}, false
}

func stepLines(t *theme.Theme, steps []firstStep) []line {
	lines := make([]line, len(steps))
	for i, step := range steps {
		lines[i] = step.line(t)
	}
	return lines
}

func (step firstStep) line(t *theme.Theme) line {
	r := row{label: step.key, labelStyle: t.Key, labelWidth: 2, text: step.text, style: t.Text, most: 2}
	if step.done {
		r.label, r.labelStyle, r.style = t.Glyphs.Check, t.Success, t.Muted
	}
	return line{id: step.id, open: step.open, rows: []row{r}}
}

func hasStages(w *model.Workshop) bool {
	return slices.ContainsFunc(w.Journeys(), func(j *model.Journey) bool { return len(j.Stages) > 0 })
}
