package journeys

import (
	"fmt"
	"math"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/tui/screen"
)

// atEnd is the index behind the last entry of any list.
const atEnd = math.MaxInt32

// write opens the capture line for the cell, or asks what the cell holds.
func (s *Journeys) write() tea.Cmd {
	switch {
	case s.journey() == nil:
		return s.newJourney()
	case s.stage() == nil:
		return s.newStage()
	}
	switch s.cell().kind {
	case emotionLane:
		return s.chooseEmotion()
	case timeLane:
		return s.askTime()
	case refsLane:
		return s.chooseMetric()
	case linksLane:
		return s.startLink()
	case headKind:
		s.moveTo(s.at.stage, s.firstNoteLane())
	}
	return s.desk.Capture(s.capture())
}

// firstNoteLane is the first lane shown that takes notes.
func (s *Journeys) firstNoteLane() string {
	for _, lane := range s.lanes() {
		if lane.takesNotes() {
			return lane.key
		}
	}
	s.chosen["does"] = true
	return "does"
}

func (s *Journeys) moveTo(stage int, lane string) {
	s.at = cursor{stage: stage, lane: lane}
	s.clamp()
}

// capture is what the capture line writes into the cell of the cursor.
func (s *Journeys) capture() screen.Capture {
	cell, stage := s.cell(), s.at.stage
	list := s.cellPlace(stage, cell.key)
	held := s.hold(list)
	return screen.Capture{
		Label:   cell.label,
		Prompts: s.asking(cell),
		Place:   list,
		Keep: func(texts []string) tea.Cmd {
			return s.desk.Do(held.Edit(func(at model.Place) (model.Edit, error) { return s.adding(at, cell, texts) }))
		},
		Quote: s.quoting(held, cell),
		Step:  s.stepCapture,
	}
}

// asking is what to ask the room for a cell of the stage of the cursor.
func (s *Journeys) asking(cell lane) []string {
	prompts := s.prompts(cell)
	for i, question := range prompts {
		prompts[i] = s.stage().Title() + ": " + question
	}
	return prompts
}

// quoting writes a quote into a cell; nil for a cell that takes no notes.
func (s *Journeys) quoting(list *screen.Held, cell lane) func(model.Note) tea.Cmd {
	if cell.kind != notesLane {
		return nil
	}
	return func(quote model.Note) tea.Cmd {
		return s.desk.Do(list.Edit(func(at model.Place) (model.Edit, error) {
			return s.vary(at, func(w *model.Workshop, at model.Place) (model.Edit, error) { return w.AddNote(at, atEnd, quote) })
		}))
	}
}

// adding writes texts into a cell.
func (s *Journeys) adding(list model.Place, cell lane, texts []string) (model.Edit, error) {
	if cell.kind == notesLane {
		return s.vary(list, func(w *model.Workshop, at model.Place) (model.Edit, error) { return w.AddNotes(at, atEnd, texts...) })
	}
	journey := s.journey()
	stage, _ := list.Path[1].(int)
	if journey == nil || stage >= len(journey.Stages) {
		return model.Edit{}, fmt.Errorf("this stage is not there any more")
	}
	channels := slices.Clone(journey.Stages[stage].Channels)
	for _, text := range texts {
		for _, channel := range strings.Split(text, ",") {
			if channel = strings.TrimSpace(channel); channel != "" && !slices.Contains(channels, channel) {
				channels = append(channels, channel)
			}
		}
	}
	return s.vary(list, func(w *model.Workshop, at model.Place) (model.Edit, error) {
		edit, err := w.SetList(at, channels)
		edit.Select.Path = at.Path.With(len(channels) - 1)
		return edit, err
	})
}

// stepCapture goes to the next or previous lane that takes notes; behind the
// last one comes the next stage.
func (s *Journeys) stepCapture(by int) (screen.Capture, bool) {
	journey := s.journey()
	if journey == nil || s.stage() == nil {
		return screen.Capture{}, false
	}
	lanes := slices.DeleteFunc(s.lanes(), func(lane lane) bool { return !lane.takesNotes() })
	at := slices.IndexFunc(lanes, func(lane lane) bool { return lane.key == s.at.lane }) + by
	stage := s.at.stage
	switch {
	case at >= len(lanes):
		stage, at = stage+1, 0
	case at < 0:
		stage, at = stage-1, len(lanes)-1
	}
	if stage < 0 || stage >= len(journey.Stages) || at >= len(lanes) {
		return screen.Capture{}, false
	}
	s.moveTo(stage, lanes[at].key)
	return s.capture(), true
}

// edit rewords what the cursor is on, or asks for what the cell holds.
func (s *Journeys) edit() tea.Cmd {
	text, ok := s.item()
	switch {
	case ok:
		return s.reword(text)
	case s.link() != nil:
		return s.openLink()
	case s.stage() != nil && s.at.lane == headLane:
		return s.renameStage()
	}
	return s.write()
}

func (s *Journeys) reword(text string) tea.Cmd {
	place, cell := s.notePlace(), s.cell()
	held := s.hold(place)
	return s.desk.Capture(screen.Capture{
		Label: "reword", Prompts: s.asking(cell), Value: text, Place: place, Held: held, Once: true,
		Keep: func(texts []string) tea.Cmd {
			return s.desk.Do(held.Edit(func(at model.Place) (model.Edit, error) { return s.rewording(at, cell, texts[0]) }))
		},
	})
}

// rewording rewords a note or a channel; nothing left deletes it.
func (s *Journeys) rewording(place model.Place, cell lane, text string) (model.Edit, error) {
	switch {
	case strings.TrimSpace(text) == "":
		return s.deleting(place)
	case cell.kind == notesLane:
		return s.vary(place, func(w *model.Workshop, at model.Place) (model.Edit, error) { return w.EditNote(at, text) })
	}
	return s.setting(place, text)
}

// deleting deletes what stands at a place with its links, and tells what
// points at it.
func (s *Journeys) deleting(place model.Place) (model.Edit, error) {
	return s.vary(place, (*model.Workshop).DeleteWithLinks)
}

// setBasis says how we know; saying it again takes it back.
func (s *Journeys) setBasis(basis model.Basis) func() tea.Cmd {
	return func() tea.Cmd {
		typed := string(basis)
		if note, _ := s.note(); note.Basis == basis {
			typed = ""
		}
		return s.desk.Do(s.knowing("basis", typed))
	}
}

// The bounds of how bad a pain is.
const (
	leastSeverity = 1
	mostSeverity  = 3
)

// changeSeverity says how bad a pain is; below the least it says nothing.
func (s *Journeys) changeSeverity(by int) func() tea.Cmd {
	return func() tea.Cmd {
		note, _ := s.note()
		severity := by
		if note.Severity != nil {
			severity = min(*note.Severity+by, mostSeverity)
		}
		typed := ""
		if severity >= leastSeverity {
			typed = fmt.Sprint(severity)
		}
		return s.desk.Do(s.knowing("severity", typed))
	}
}

// knowing writes what is known of the note of the cursor.
func (s *Journeys) knowing(key, typed string) (model.Edit, error) {
	return s.vary(s.notePlace(), func(w *model.Workshop, at model.Place) (model.Edit, error) { return w.SetNoteField(at, key, typed) })
}

// chooseSource cites a source for the note, or for the stage on its head, or
// takes it back.
func (s *Journeys) chooseSource() tea.Cmd {
	place, cited := s.stagePlace(), s.stage().Source
	if note, ok := s.note(); ok {
		place, cited = s.notePlace(), note.Source
	}
	place.Path = place.Path.With("source")
	held := s.hold(place)
	choice := screen.Choice{Title: "Which source tells us? Choosing a cited one takes it back", Done: func(id string) tea.Cmd {
		return s.desk.Do(held.Edit(func(at model.Place) (model.Edit, error) {
			return s.setting(at, strings.Join(toggled(cited, id), "\n"))
		}))
	}}
	for _, source := range s.desk.Workshop().Sources() {
		choice.Options = append(choice.Options, s.option(source.ID, source.ID, source.Title, slices.Contains(cited, source.ID)))
	}
	return s.desk.Choose(choice)
}

// option is a line of a list in which several can be marked.
func (s *Journeys) option(id, title, detail string, marked bool) screen.Option {
	sign := "  "
	if marked {
		sign = s.desk.Theme().Glyphs.Check + " "
	}
	return screen.Option{ID: id, Title: sign + title, Detail: detail}
}

// toggled is a list with a word taken out, or put at its end.
func toggled(words []string, word string) []string {
	if without := slices.DeleteFunc(slices.Clone(words), func(each string) bool { return each == word }); len(without) < len(words) {
		return without
	}
	return append(slices.Clone(words), word)
}
