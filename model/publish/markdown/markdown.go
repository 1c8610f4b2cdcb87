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
	d.moments(b.Moments)
	d.links(b.Links)
	d.register(b.Sources)
	d.guesses(b)
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
	var items []string
	for _, moment := range b.TopMoments(3) {
		items = append(items, "**Moment of truth:** "+momentLine(moment))
	}
	for _, text := range []string{fact("What we mapped", frame.ScopeIn), fact("What we did not map", frame.ScopeOut)} {
		if text != "" {
			items = append(items, text)
		}
	}
	items = append(items, fmt.Sprintf("**How much is guessed:** %s; of %d nobody has said how we know",
		b.Confidence, b.Confidence.Unsaid))
	d.list(items)
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
