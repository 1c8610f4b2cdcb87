package wall

import (
	"encoding/json"

	"interlock/model"
	"interlock/model/publish/html"
	"interlock/tui/present"
)

// agendaScreen is the digit of the screen with the agenda.
const agendaScreen present.Section = "9"

// look reads where the facilitator looks; at the overview when nobody says.
func (s scene) look() present.Looking {
	var at present.Looking
	if s.looking == "" || json.Unmarshal([]byte(s.looking), &at) != nil {
		return present.Looking{Section: present.Overview}
	}
	return at
}

// partOf is what the board shows of it: the record where the cursor is, or else
// the whole screen.
func partOf(at present.Looking) html.Part {
	switch kind, id := model.KindOf(at.File); {
	case at.File == "":
	case kind == model.KindPersona:
		return html.Part{Kind: html.Person, Record: id}
	case kind == model.KindEmpathyMap:
		return html.Part{Kind: html.EmpathyMap, Record: id}
	case kind == model.KindJourney && stageOf(at) >= 0:
		return html.Part{Kind: html.Stage, Record: id, Stage: stageOf(at)}
	case kind == model.KindJourney:
		return html.Part{Kind: html.Journey, Record: id}
	}
	kinds := map[present.Section]html.Kind{
		present.People: html.Person, present.Empathy: html.EmpathyMap, present.Journeys: html.Journey, present.Interlock: html.Links,
		present.Measures: html.Measures, present.Plan: html.Plan, present.Findings: html.Findings,
	}
	if kind, known := kinds[at.Section]; known {
		return html.Part{Kind: kind}
	}
	return html.Part{Kind: html.Overview}
}

// stageOf is the index of the stage that is looked at; -1 for none.
func stageOf(at present.Looking) int {
	if path := at.Place().Path; len(path) > 1 && path[0] == "stages" {
		if index, ok := path[1].(int); ok {
			return index
		}
	}
	return -1
}
