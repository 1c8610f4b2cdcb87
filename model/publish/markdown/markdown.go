package markdown

import (
	"fmt"
	"strings"

	"interlock/model/blueprint"
)

// Write publishes a blueprint as blueprint.md.
func Write(b *blueprint.Blueprint) []byte {
	d := &document{}
	d.line(blueprint.Comment)
	d.line("")
	d.frontPage(b)
	d.people(b)
	d.journeys(b)
	d.moments(b)
	d.grid(b)
	d.links(b)
	d.quadrants(b)
	d.measuresOfBothSides(b)
	d.initiatives(b)
	d.loops(b)
	d.governance(b.Governance)
	d.record(b.Record)
	d.sources(b.Sources)
	d.guesses(b)
	d.findings(b)
	return []byte(d.text.String())
}

// document gathers the lines of a Markdown text.
type document struct {
	text strings.Builder
}

func (d *document) line(text string) {
	d.text.WriteString(text)
	d.text.WriteByte('\n')
}

// heading writes a title of a level from 1 to 5.
func (d *document) heading(level int, title string) {
	d.line(strings.Repeat("#", level) + " " + title)
	d.line("")
}

// paragraph writes lines that stand below each other; empty ones are left out.
func (d *document) paragraph(lines ...string) {
	var filled []string
	for _, line := range lines {
		if line != "" {
			filled = append(filled, line)
		}
	}
	if len(filled) > 0 {
		d.line(strings.Join(filled, "  \n"))
		d.line("")
	}
}

// list writes items that are escaped already; nothing when there are none.
func (d *document) list(items []string) {
	for _, item := range items {
		d.line("- " + item)
	}
	if len(items) > 0 {
		d.line("")
	}
}

// table writes rows of cells that are escaped already below their head.
func (d *document) table(head []string, rows [][]string) {
	d.row(head)
	rule := make([]string, len(head))
	for i := range rule {
		rule[i] = "---"
	}
	d.row(rule)
	for _, row := range rows {
		d.row(row)
	}
	d.line("")
}

func (d *document) row(cells []string) { d.line("| " + strings.Join(cells, " | ") + " |") }

// fact is a label with its text, "" when there is no text.
func fact(label, text string) string {
	if text = Escape(text); text == "" {
		return ""
	}
	return "**" + label + ":** " + text
}

// titles joins the titles of what is named.
func titles(names []blueprint.Named) string {
	list := make([]string, len(names))
	for i, name := range names {
		list[i] = name.Title
	}
	return strings.Join(list, "; ")
}

func (d *document) frontPage(b *blueprint.Blueprint) {
	frame := b.Frame
	d.heading(1, Escape(frame.Title))
	d.paragraph(
		fact("Organisation", frame.Organisation),
		fact("Question", frame.Question),
		fact("Decision", frame.Decision),
		fact("Date", frame.Date),
		fact("Led by", frame.Facilitator),
		fact("In the room", participants(frame)),
	)
	d.heading(2, "At a glance")
	d.list(glance(b))
	d.gauge(b.Insights.Gauge)
}

// glance is page one: the moments, their causes, what was not mapped and how
// much is guessed.
func glance(b *blueprint.Blueprint) []string {
	var items []string
	for _, moment := range b.TopMoments(most) {
		items = append(items, "**Moment of truth:** "+momentLine(moment))
	}
	for _, lever := range b.TopLevers(most) {
		items = append(items, fmt.Sprintf("**Cause:** %s, leverage %s", Escape(lever.Place.String()), blueprint.Number(*lever.Value)))
	}
	for _, text := range []string{fact("What we mapped", b.Frame.ScopeIn), fact("What we did not map", b.Frame.ScopeOut)} {
		if text != "" {
			items = append(items, text)
		}
	}
	return append(items, fmt.Sprintf("**How much is guessed:** %s; of %d nobody has said how we know", b.Confidence, b.Confidence.Unsaid))
}

// most is how many moments and causes a room can keep in mind.
const most = 3

// gauge writes how far the workshop is in the four steps.
func (d *document) gauge(steps []blueprint.Step) {
	var rows [][]string
	for _, step := range steps {
		rows = append(rows, []string{step.Title, fmt.Sprintf("%d of %d", step.Met, len(step.Checks)), step.Next()})
	}
	d.table([]string{"Step", "Met", "What comes next"}, rows)
}

func participants(frame blueprint.Frame) string {
	var list []string
	for _, participant := range frame.Participants {
		name := participant.Name
		if participant.Function != "" {
			name += " (" + participant.Function + ")"
		}
		list = append(list, name)
	}
	return strings.Join(list, ", ")
}

func momentLine(moment blueprint.Moment) string {
	line := Escape(moment.Stage.Title)
	if moment.Persona.Title != "" {
		line += " (" + Escape(moment.Persona.Title) + ")"
	}
	if moment.Emotion != nil {
		line += ", " + feeling(moment.Emotion)
	}
	if moment.Why != "" {
		line += ": " + Escape(moment.Why)
	}
	if len(moment.Causes) > 0 {
		line += ", because of " + Escape(moment.Causes[0].From.String())
	}
	return line
}

// feeling is an emotion as a number with its word, or that there is no data.
func feeling(emotion *int) string {
	if emotion == nil {
		return "no data"
	}
	return signed(*emotion) + " " + blueprint.EmotionWord(*emotion)
}

// signed writes a number with its sign, the minus as wide as the plus.
func signed(number int) string {
	if number == 0 {
		return "0"
	}
	return strings.Replace(fmt.Sprintf("%+d", number), "-", "−", 1)
}
