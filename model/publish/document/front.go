package document

import (
	"fmt"
	"strings"

	"interlock/model"
	"interlock/model/blueprint"
)

func (t *teller) frontPage(b *blueprint.Blueprint) {
	frame := b.Frame
	t.heading(1, theirs(frame.Title))
	t.paragraph(
		fact("Organisation", frame.Organisation),
		fact("Question", frame.Question),
		fact("Decision", frame.Decision),
		fact("Date", frame.Date),
		fact("Led by", frame.Facilitator),
		fact("In the room", participants(frame.Participants)),
	)
	t.heading(2, ours("At a glance"))
	t.list(glance(b))
	t.gauge(b.Insights.Gauge)
}

// glance is page one: the moments, their causes, what was not mapped and how
// much is guessed.
func glance(b *blueprint.Blueprint) []Text {
	var items []Text
	for _, moment := range b.TopMoments(most) {
		items = append(items, labelled("Moment that matters", momentLine(moment)))
	}
	for _, lever := range b.TopLevers(most) {
		items = append(items, labelled("Cause", line(theirs(lever.Place.String()), ours(", leverage "+blueprint.Number(*lever.Value)))))
	}
	for _, scope := range []Text{fact("What we mapped", b.Frame.ScopeIn), fact("What we did not map", b.Frame.ScopeOut)} {
		if scope != nil {
			items = append(items, scope)
		}
	}
	return append(items, labelled("How much is guessed", ours(b.Confidence.Whole())))
}

// most is how many moments and causes a room can keep in mind.
const most = 3

// gauge tells how far the workshop is in the four steps.
func (t *teller) gauge(steps []blueprint.Step) {
	var rows [][]Cell
	for _, step := range steps {
		met := fmt.Sprintf("%d of %d", step.Met, len(step.Checks))
		rows = append(rows, row(ours(step.Title), ours(met), ours(step.Next())))
	}
	t.table(heads("Step", "Met", "What comes next"), rows)
}

func participants(room []model.Participant) string {
	var list []string
	for _, participant := range room {
		name := participant.Name
		if participant.Function != "" {
			name += " (" + participant.Function + ")"
		}
		list = append(list, name)
	}
	return strings.Join(list, ", ")
}

func momentLine(moment blueprint.Moment) Text {
	text := theirs(moment.Stage.Title)
	if moment.Persona.Title != "" {
		text = line(text, ours(" ("), theirs(moment.Persona.Title), ours(")"))
	}
	if moment.Emotion != nil {
		text = line(text, ours(", "+feeling(moment.Emotion)))
	}
	if moment.Why != "" {
		text = line(text, ours(": "), theirs(moment.Why))
	}
	if len(moment.Causes) > 0 {
		text = line(text, ours(", because of "), theirs(moment.Causes[0].From.String()))
	}
	return text
}

// feeling is an emotion as a number with its word, or that there is no data.
func feeling(emotion *int) string {
	if emotion == nil {
		return "no data"
	}
	return blueprint.Signed(float64(*emotion)) + " " + model.EmotionWord(*emotion)
}
