package wall

import (
	"encoding/json"
	"strings"

	"interlock/model"
	"interlock/model/publish/html"
)

// agendaScreen is the digit of the screen with the agenda.
const agendaScreen = "9"

// looking is where the facilitator's cursor is, as the program keeps it.
type looking struct {
	Screen string `json:"screen"` // the digit of the screen
	File   string `json:"file"`   // of the place, "" for none
	Path   []any  `json:"path"`
}

// look reads where the facilitator looks; at the overview when nobody says.
func (s scene) look() looking {
	var at looking
	if s.looking == "" || json.Unmarshal([]byte(s.looking), &at) != nil {
		return looking{}
	}
	return at
}

// part is what the board shows of it: the record where the cursor is, or else the
// whole screen.
func (l looking) part(w *model.Workshop) html.Part {
	kind, id := model.KindOf(l.File)
	switch {
	case l.File == "":
	case kind == model.KindPersona:
		return html.Part{Kind: html.Person, Record: id}
	case kind == model.KindEmpathyMap:
		return html.Part{Kind: html.EmpathyMap, Record: id}
	case kind == model.KindJourney && l.stage() >= 0:
		return html.Part{Kind: html.Stage, Record: id, Stage: l.stage()}
	case kind == model.KindJourney:
		return html.Part{Kind: html.Journey, Record: id}
	}
	switch strings.TrimSpace(l.Screen) {
	case "2":
		return html.Part{Kind: html.Person}
	case "3":
		return html.Part{Kind: html.EmpathyMap}
	case "4":
		return html.Part{Kind: html.Journey}
	case "5":
		return html.Part{Kind: html.Links}
	case "6":
		return html.Part{Kind: html.Measures}
	case "7":
		return html.Part{Kind: html.Plan}
	case "8":
		return html.Part{Kind: html.Findings}
	}
	return html.Part{Kind: html.Overview}
}

// stage is the index of the stage that the cursor is in; -1 for none.
func (l looking) stage() int {
	if len(l.Path) > 1 && l.Path[0] == "stages" {
		if index, ok := l.Path[1].(float64); ok {
			return int(index)
		}
	}
	return -1
}
