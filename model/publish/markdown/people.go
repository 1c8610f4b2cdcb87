package markdown

import (
	"fmt"
	"strings"

	"interlock/model"
	"interlock/model/blueprint"
)

func (d *document) people(b *blueprint.Blueprint) {
	if len(b.People)+len(b.Maps) == 0 {
		return
	}
	d.heading(2, "People")
	for _, person := range b.People {
		d.person(person)
	}
	for _, empathyMap := range b.Maps {
		if b.Person(empathyMap.Persona.ID) == nil {
			d.empathyMap(empathyMap)
		}
	}
}

func (d *document) person(person *blueprint.Person) {
	d.heading(3, Escape(person.Name))
	kind := string(person.Side)
	if person.Label != "" {
		kind = strings.TrimPrefix(kind+": "+person.Label, ": ")
	}
	lines := []string{fact("Who", kind), Escape(person.Summary)}
	for _, known := range person.Facts {
		lines = append(lines, fact(known.Label, known.Text))
	}
	lines = append(lines,
		fact("Tools", tools(person.Tools)),
		fact("Serves", titles(person.Serves)),
		fact("Served by", titles(person.ServedBy)),
		fact("Sources", titles(person.Sources)),
		fact("Guessed", person.Confidence.String()),
	)
	d.paragraph(lines...)
	if person.Quote.Text != "" {
		d.line("> " + cell([]blueprint.Note{person.Quote}))
		d.line("")
	}
	for _, list := range person.Lists {
		d.paragraph("**" + list.Label + "**")
		d.list(noteLines(list.Notes))
	}
	for _, empathyMap := range person.Maps {
		d.empathyMap(empathyMap)
	}
}

func tools(list []blueprint.Tool) string {
	var texts []string
	for _, tool := range list {
		text := tool.Name
		if tool.Rating != nil {
			text += fmt.Sprintf(" (%d of 5)", *tool.Rating)
		}
		texts = append(texts, text)
	}
	return strings.Join(texts, ", ")
}

// empathyMap writes the goal, then the canvas two fields a row.
func (d *document) empathyMap(empathyMap *blueprint.EmpathyMap) {
	d.heading(4, Escape("Empathy map: "+empathyMap.Situation))
	d.paragraph(
		fact("Who", empathyMap.Goal.Who),
		fact("What they must do", empathyMap.Goal.Do),
		fact("How we know it went well", empathyMap.Goal.Success),
		fact("Guessed", empathyMap.Confidence.String()),
	)
	pairs := [][2]string{{"says", "thinks"}, {"does", "feels"}, {"sees", "hears"}, {"pains", "gains"}}
	for i, pair := range pairs {
		cells := []string{canvasCell(empathyMap, pair[0]), canvasCell(empathyMap, pair[1])}
		if i == 0 {
			d.row([]string{"", ""})
			d.row([]string{"---", "---"})
		}
		d.row(cells)
	}
	d.line("")
}

func canvasCell(empathyMap *blueprint.EmpathyMap, key string) string {
	field, _ := model.FieldAt(model.KindEmpathyMap.Info().Fields, key)
	text := "**" + field.Label + "**"
	if notes := cell(empathyMap.Notes(key)); notes != "" {
		text += lineBreak + notes
	}
	return text
}
