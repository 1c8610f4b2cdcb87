package present

import (
	"strings"

	"interlock/model"
	"interlock/model/blueprint"
	"interlock/model/publish/document"
	"interlock/model/publish/redact"
	"interlock/model/publish/words"
	"interlock/model/yamltext"
	"interlock/tui/frame"
)

// Deck makes the slides of a workshop for those who take part: without what is
// private. There is one at least.
func Deck(w *model.Workshop) []Slide {
	seen, _, err := redact.Apply(w, redact.Team)
	if err != nil {
		return []Slide{{Section: Overview, Title: "Nothing can be shown", Lines: []Line{{Text: err.Error()}}}}
	}
	m := &maker{original: w, seen: seen, b: blueprint.New(seen)}
	for _, part := range []struct {
		section Section
		make    func()
	}{
		{Overview, m.overview},
		{People, m.people},
		{Empathy, m.empathyMaps},
		{Journeys, m.journeys},
		{Interlock, m.interlocks},
		{Measures, m.measures},
		{Plan, m.plan},
		{Findings, m.findings},
	} {
		m.section = part.section
		part.make()
	}
	return m.slides
}

// maker makes the slides of one workshop.
type maker struct {
	original *model.Workshop // whose places the slides lead back to
	seen     *model.Workshop // without what is private
	b        *blueprint.Blueprint
	section  Section // of the slides being made
	slides   []Slide
}

func (m *maker) add(slide Slide) {
	slide.Section = m.section
	m.slides = append(m.slides, slide.with(clean))
}

// clean is a text as it is drawn, on the lines that it has.
func clean(text string) string {
	lines := strings.Split(strings.TrimSpace(blueprint.Clean(text)), "\n")
	for i, line := range lines {
		lines[i] = frame.Clean(line)
	}
	return strings.Join(lines, "\n")
}

// overview is what the workshop is about, and what it found.
func (m *maker) overview() {
	frame := m.b.Frame
	at := model.Place{File: model.WorkshopFile}
	var lines []Line
	lines = fact(lines, "Question", frame.Question)
	lines = fact(lines, "Decision", frame.Decision)
	lines = fact(lines, "What we mapped", frame.ScopeIn)
	lines = fact(lines, "What we did not map", frame.ScopeOut)
	m.add(Slide{Place: at, Kicker: words.Joined(frame.Organisation, words.Date(frame.Date)), Title: frame.Title, Lines: lines})
	var found []Line
	for _, figure := range words.Figures(m.b) {
		found = append(found, Line{Heading, "", figure.Number}, Line{Text: figure.Before + figure.Strong + figure.After})
	}
	m.list("", "What we found", found)
}

// list adds a slide of lines, unless there are none.
func (m *maker) list(kicker, title string, lines []Line) {
	if len(lines) > 0 {
		m.add(Slide{Kicker: kicker, Title: title, Lines: lines})
	}
}

func (m *maker) people() {
	for _, person := range m.b.People {
		m.add(Slide{
			Place: model.Place{File: model.KindPersona.Path(person.ID)}, Side: person.Side,
			Kicker: joined(words.Side(person.Side), person.Label), Title: person.Name, Lines: portrait(person),
		})
	}
}

// portrait is what somebody says, wants and works with.
func portrait(person *blueprint.Person) []Line {
	var lines []Line
	if person.Quote.Text != "" {
		lines = notes(lines, []blueprint.Note{person.Quote})
		lines[0].Kind = Quote
	}
	lines = fact(lines, "", person.Summary)
	for _, list := range person.Lists {
		lines = notes(append(lines, Line{Kind: Heading, Text: list.Label}), list.Notes)
	}
	for _, known := range person.Facts {
		lines = fact(lines, known.Label, known.Text)
	}
	lines = fact(lines, "Tools", document.Tools(person.Tools))
	lines = fact(lines, "Serves", blueprint.Titles(person.Serves))
	return fact(lines, "Served by", blueprint.Titles(person.ServedBy))
}

func (m *maker) empathyMaps() {
	for _, each := range m.b.Maps {
		m.empathyMap(each)
	}
}

// empathyMap adds the goal and every field of a map.
func (m *maker) empathyMap(each *blueprint.EmpathyMap) {
	file := model.KindEmpathyMap.Path(each.ID)
	slide := Slide{Kicker: joined(each.Persona.Title, each.Situation)}
	if person := m.b.Person(each.Persona.ID); person != nil {
		slide.Side = person.Side
	}
	slide.Place, slide.Title = model.Place{File: file, Path: yamltext.Path{"goal"}}, "Goal"
	slide.Lines = fact(nil, "Who", each.Goal.Who)
	slide.Lines = fact(slide.Lines, "What they must do", each.Goal.Do)
	slide.Lines = fact(slide.Lines, "How we know it went well", each.Goal.Success)
	m.filled(slide, "")
	for _, field := range each.Fields {
		slide.Place, slide.Title = model.Place{File: file, Path: yamltext.Path{field.Key}}, field.Label
		slide.Lines = notes(nil, field.Notes)
		m.filled(slide, field.Help)
	}
}

// filled adds a slide that is passed over while it has nothing to show.
func (m *maker) filled(slide Slide, help string) {
	if slide.Empty = len(slide.Lines) == 0; slide.Empty {
		slide.Lines = fact([]Line{{Text: "Nothing here yet."}}, "", help)
	}
	m.add(slide)
}

// fact adds a text behind its label, if there is one.
func fact(lines []Line, label, text string) []Line {
	if strings.TrimSpace(text) == "" {
		return lines
	}
	if label != "" {
		label += ":"
	}
	return append(lines, Line{Label: label, Text: text})
}

// joined joins the texts that are not empty with a dot.
func joined(texts ...string) string {
	var filled []string
	for _, text := range texts {
		if text != "" {
			filled = append(filled, text)
		}
	}
	return strings.Join(filled, " · ")
}

// notes adds notes with the signs of how we know them. Where they come from and
// their dots are left out: nobody reads those from the back of a room, and dots
// are counted in rounds.
func notes(lines []Line, list []blueprint.Note) []Line {
	for _, note := range list {
		note.Sources, note.Dots = nil, 0
		lines = append(lines, Line{Kind: known(note.Basis), Text: document.Note(note).String()})
	}
	return lines
}

// known is the kind of a line by how we know what it says.
func known(basis model.Basis) Kind {
	switch {
	case basis == "":
		return Item
	case basis == model.Measured:
		return Measured
	case basis.Guess():
		return Guess
	}
	return Heard
}

// told makes lines of what a document tells below its title.
func told(blocks []document.Block) []Line {
	var lines []Line
	for _, block := range blocks {
		switch block := block.(type) {
		case document.Paragraph:
			for _, text := range block {
				lines = append(lines, labelled(text))
			}
		case document.Quote:
			lines = append(lines, Line{Kind: Quote, Text: document.Text(block).String()})
		case document.List:
			for _, item := range block {
				line := labelled(item)
				line.Kind = Item
				lines = append(lines, line)
			}
		}
	}
	return lines
}

// labelled parts a text from the strong runs that it begins with. One that is
// strong throughout is a heading.
func labelled(text document.Text) Line {
	at := 0
	for at < len(text) && text[at].Style == document.Strong {
		at++
	}
	label, rest := text[:at].String(), strings.TrimLeft(text[at:].String(), " ")
	if rest == "" && label != "" {
		return Line{Kind: Heading, Text: label}
	}
	return Line{Label: label, Text: rest}
}
