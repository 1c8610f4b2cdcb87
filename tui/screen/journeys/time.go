package journeys

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/tui/screen"
)

// waiting begins the part of a time that is spent waiting.
const waiting = "wait "

// timeText says how long a stage takes, as it is typed: "25m, wait 6d".
func timeText(time model.Time) string {
	var parts []string
	if time.Active != "" {
		parts = append(parts, string(time.Active))
	}
	if time.Wait != "" {
		parts = append(parts, waiting+string(time.Wait))
	}
	return strings.Join(parts, ", ")
}

// readTime reads what timeText writes. Two lengths without the word are the
// work and the wait.
func readTime(typed string) (active, wait string) {
	for i, part := range strings.Split(typed, ",") {
		part = strings.TrimSpace(part)
		rest, waits := strings.CutPrefix(strings.ToLower(part)+" ", waiting)
		switch {
		case waits:
			wait = strings.TrimSpace(rest)
		case i > 0:
			wait = part
		default:
			active = part
		}
	}
	return active, wait
}

// askTime asks how long the work and the wait are.
func (s *Journeys) askTime() tea.Cmd {
	held := s.hold(s.cellPlace(s.at.stage, "time"))
	return s.desk.Ask(screen.Question{
		Title: s.prompts(s.cell())[0], Help: "Such as: 25m, wait 6d. Minutes m, hours h, days d, weeks w.",
		Value: timeText(s.stage().Time), Optional: true, Held: held,
		Done: func(typed string) (tea.Cmd, error) {
			return s.answered(held.Edit(func(at model.Place) (model.Edit, error) { return s.timing(at, typed) }))
		},
	})
}

// timing writes how long a stage takes as one edit.
func (s *Journeys) timing(place model.Place, typed string) (model.Edit, error) {
	active, wait := readTime(typed)
	return s.vary(place, func(w *model.Workshop, at model.Place) (model.Edit, error) {
		if active == "" && wait == "" {
			return w.DeleteAt(at)
		}
		first, err := w.SetField(model.Place{File: at.File, Path: at.Path.With("active")}, active)
		if err != nil {
			return model.Edit{}, err
		}
		second, err := w.Apply(first).SetField(model.Place{File: at.File, Path: at.Path.With("wait")}, wait)
		if err != nil {
			return model.Edit{}, err
		}
		return model.Merge("set time to "+typed, first, second), nil
	})
}
