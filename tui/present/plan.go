package present

import (
	"fmt"

	"interlock/model"
	"interlock/model/blueprint"
	"interlock/model/publish/document"
	"interlock/model/publish/words"
)

// interlocks tells the moments that matter, and what both sides are together.
func (m *maker) interlocks() {
	for _, moment := range m.b.Moments {
		m.moment(moment)
	}
	insights := m.b.Insights
	m.list("Both sides together", "Does good work arrive?", standings(insights.Quadrants))
	m.list("Both sides together", "What weighs most", levers(m.b))
	m.list("Both sides together", "What feeds itself", circuits(insights.Circuits))
	m.list("Both sides together", "How well moments are linked", coverage(insights.Coverage))
}

// moment tells why trust is decided at a stage, and because of what.
func (m *maker) moment(moment blueprint.Moment) {
	slide := Slide{Side: moment.Side, Kicker: joined(moment.Persona.Title, "a moment that matters"), Title: moment.Stage.Title}
	if journey := m.b.Journey(moment.Journey.ID); journey != nil {
		slide.Place = m.stagePlace(journey, journey.Stages[moment.Index])
	}
	causes, effects := moment.Causes, moment.Effects
	moment.Causes, moment.Effects, moment.Sources = nil, nil, nil
	slide.Lines = links(told(document.Moment(m.b, moment)), causes, effects)
	m.add(slide)
}

// standings says of each moment how both sides feel.
func standings(list []blueprint.Standing) []Line {
	var lines []Line
	for _, standing := range list {
		feel := fmt.Sprintf("customer %s, employees %s", feeling(standing.Place.Emotion), feeling(standing.Lowest))
		if why := standing.Why(); why != "" {
			feel += "; " + why
		}
		lines = append(lines, Line{Item, standing.Place.Title() + ": " + string(standing.Quadrant), "(" + feel + ")"})
	}
	return lines
}

func feeling(emotion *int) string {
	if emotion == nil {
		return "not known"
	}
	return words.Feeling(*emotion)
}

// mostLevers is how many causes a room can keep in mind.
const mostLevers = 3

func levers(b *blueprint.Blueprint) []Line {
	var lines []Line
	for _, lever := range b.TopLevers(mostLevers) {
		lines = append(lines, Line{Harms, "", fmt.Sprintf("%s, leverage %s", lever.Place, blueprint.Number(*lever.Value))})
	}
	return lines
}

func circuits(list []blueprint.Circuit) []Line {
	var lines []Line
	for _, circuit := range list {
		kind := Helps
		if circuit.Vicious {
			kind = Harms
		}
		lines = append(lines, Line{kind, circuit.Kind() + ":", circuit.Name()})
	}
	return lines
}

func coverage(coverage blueprint.Coverage) []Line {
	if coverage.Moments == 0 {
		return nil
	}
	var lines []Line
	for _, aspect := range coverage.Aspects {
		text := fmt.Sprintf("%d of %d moments %s", aspect.Met, coverage.Moments, aspect.Title)
		if len(aspect.Missing) > 0 {
			text += "; not " + blueprint.EndTitles(aspect.Missing)
		}
		lines = append(lines, Line{Item, "", text})
	}
	return lines
}

// plan tells what will be done, and by whom.
func (m *maker) plan() {
	for _, initiative := range m.b.Initiatives {
		m.add(Slide{
			Place: model.Place{File: model.KindInitiative.Path(initiative.ID)}, Kicker: blueprint.DimensionTitle(initiative.Dimension),
			Title: initiative.Title, Lines: told(document.Initiative(initiative)),
		})
	}
	record := m.b.Record
	m.record(model.KindActions, "Actions", len(record.Actions), func(i int) (label, text, after string) {
		action := record.Actions[i]
		return action.Who, action.Text, words.Joined(before("by", action.By), before("done", action.Done))
	})
	m.record(model.KindDecisions, "Decisions", len(record.Decisions), func(i int) (label, text, after string) {
		decision := record.Decisions[i]
		return "", decision.Text, words.Joined(before("by", decision.By), string(decision.At))
	})
	m.record(model.KindParking, "Parking lot", len(record.Parking), func(i int) (label, text, after string) {
		return "", record.Parking[i].Text, record.Parking[i].Verdict
	})
}

// record adds a slide of entries, with what is known of each behind.
func (m *maker) record(kind model.Kind, title string, count int, entry func(i int) (label, text, after string)) {
	var lines []Line
	for i := range count {
		label, text, after := entry(i)
		if label != "" {
			label += ":"
		}
		if after != "" {
			text += " (" + after + ")"
		}
		lines = append(lines, Line{Item, label, text})
	}
	if len(lines) > 0 {
		m.add(Slide{Place: model.Place{File: kind.Path("")}, Title: title, Lines: lines})
	}
}

func before(word, text string) string {
	if text == "" {
		return ""
	}
	return word + " " + text
}
