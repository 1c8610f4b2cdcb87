package journeys

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/model/prompt"
	"interlock/model/yamltext"
	"interlock/tui/screen"
)

// headLane is the lane of the cursor when it is on the head of a stage.
const headLane = ""

// laneKind is how a lane is drawn and edited.
type laneKind int

const (
	headKind    laneKind = iota
	notesLane            // a list of notes
	wordsLane            // a list of short texts: channels
	refsLane             // a list of metrics
	emotionLane          // the curve
	timeLane             // how long the stage takes
	linksLane            // links with the other side
)

// lane is one row of the grid.
type lane struct {
	key   string
	label string
	kind  laneKind
	group int                              // lanes of one group stand close together
	line  string                           // the line of the blueprint above the lane, "" for none
	links func(*model.Stage) []*model.Link // of the lane of links
}

// group tells which lanes belong together, and lines which of them have a line
// of the service blueprint above them.
func group(key string) int {
	switch key {
	case "emotion":
		return 1
	case "channels", "time":
		return 2
	case "pains", "highs", "opportunities", "metrics":
		return 3
	case "evidence", "frontstage", "backstage", "support":
		return 4
	case linksKey:
		return 5
	}
	return 0
}

func lineAbove(key string) string {
	switch key {
	case "evidence":
		return "line of interaction"
	case "backstage":
		return "line of visibility"
	case "support":
		return "line of internal interaction"
	}
	return ""
}

// allLanes lists every lane that journeys of this side have, from the top.
func (s *Journeys) allLanes() []lane {
	var lanes []lane
	for _, field := range model.ForSide(model.StageFields(), s.side()) {
		if kind, ok := kindOfLane(field); ok {
			lanes = append(lanes, lane{
				key: field.Key, label: strings.ToLower(field.Label), kind: kind, group: group(field.Key), line: lineAbove(field.Key),
			})
		}
	}
	return append(lanes, s.linksLaneOf())
}

// side is whose experience the journey is; "" while it does not say.
func (s *Journeys) side() model.Side {
	if journey := s.journey(); journey != nil {
		return journey.Side
	}
	return ""
}

// kindOfLane tells how a field of a stage is shown as a lane; false for what
// stands in the head or only in the form.
func kindOfLane(field model.Field) (laneKind, bool) {
	switch {
	case field.Kind == model.NotesField:
		return notesLane, true
	case field.Key == "emotion":
		return emotionLane, true
	case field.Key == "channels":
		return wordsLane, true
	case field.Key == "time":
		return timeLane, true
	case field.Key == "metrics":
		return refsLane, true
	}
	return 0, false
}

// lanes lists the lanes that are shown, from the top.
func (s *Journeys) lanes() []lane {
	var shown []lane
	for _, lane := range s.allLanes() {
		if s.shows(lane) {
			shown = append(shown, lane)
		}
	}
	return shown
}

// shows reports whether a lane is shown. Metrics and links are only while there
// are some, unless somebody asked for them.
func (s *Journeys) shows(lane lane) bool {
	if shown, said := s.chosen[lane.key]; said {
		return shown
	}
	switch lane.kind {
	case refsLane:
		return s.measured()
	case linksLane:
		return s.linked()
	}
	return true
}

func (s *Journeys) measured() bool {
	journey := s.journey()
	for i := 0; journey != nil && i < len(journey.Stages); i++ {
		if len(journey.Stages[i].Metrics) > 0 {
			return true
		}
	}
	return false
}

// hidden counts the lanes that somebody hid.
func (s *Journeys) hidden() int {
	count := 0
	for _, lane := range s.allLanes() {
		if shown, said := s.chosen[lane.key]; said && !shown {
			count++
		}
	}
	return count
}

// laneOf finds a lane by its key; the head when there is none.
func (s *Journeys) laneOf(key string) lane {
	for _, lane := range s.allLanes() {
		if lane.key == key {
			return lane
		}
	}
	return lane{}
}

// prompts are what to ask the room for a lane, the best question first.
func (s *Journeys) prompts(lane lane) []string {
	key := lane.key
	switch lane.kind {
	case linksLane:
		return []string{"What on the other side does this to them, or what do they do to it?"}
	case headKind:
		key = "name"
	}
	return prompt.For(model.KindJourney, yamltext.Path{"stages", 0, key}, s.side())
}

// items counts what the cursor can be on in a cell.
func (l lane) items(stage *model.Stage) int {
	switch l.kind {
	case notesLane:
		return len(stage.Notes(l.key))
	case wordsLane:
		return len(stage.Channels)
	case refsLane:
		return len(stage.Metrics)
	case linksLane:
		return len(l.links(stage))
	}
	return 0
}

// takesNotes reports whether several texts can be typed into the lane.
func (l lane) takesNotes() bool { return l.kind == notesLane || l.kind == wordsLane }

// chooseLanes opens the list in which lanes are hidden and shown, until it is
// left.
func (s *Journeys) chooseLanes() tea.Cmd { return s.chooseLanesFrom("") }

func (s *Journeys) chooseLanesFrom(key string) tea.Cmd {
	choice := screen.Choice{Title: "Which lanes are shown? Enter hides and shows, esc is done", Chosen: key, Done: func(key string) tea.Cmd {
		s.chosen[key] = !s.shows(s.laneOf(key))
		s.clamp()
		return s.chooseLanesFrom(key)
	}}
	for _, lane := range s.allLanes() {
		choice.Options = append(choice.Options, s.option(lane.key, lane.label, s.prompts(lane)[0], s.shows(lane)))
	}
	return s.desk.Choose(choice)
}
