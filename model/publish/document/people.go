package document

import (
	"fmt"
	"strings"

	"interlock/model"
	"interlock/model/blueprint"
)

func (t *teller) people(b *blueprint.Blueprint) {
	if len(b.People)+len(b.Maps) == 0 {
		return
	}
	t.heading(2, ours("People"))
	for _, person := range b.People {
		t.person(person)
	}
	for _, empathyMap := range b.Maps {
		if b.Person(empathyMap.Persona.ID) == nil {
			t.empathyMap(empathyMap)
		}
	}
}

func (t *teller) person(person *blueprint.Person) {
	t.heading(3, theirs(person.Name))
	kind := string(person.Side)
	if person.Label != "" {
		kind = strings.TrimPrefix(kind+": "+person.Label, ": ")
	}
	lines := []Text{fact("Who", kind), theirs(person.Summary)}
	for _, known := range person.Facts {
		lines = append(lines, fact(known.Label, known.Text))
	}
	lines = append(lines,
		fact("Tools", Tools(person.Tools)),
		fact("Serves", blueprint.Titles(person.Serves)),
		fact("Served by", blueprint.Titles(person.ServedBy)),
		fact("Sources", blueprint.Titles(person.Sources)),
		fact("Guessed", person.Confidence.String()),
	)
	t.paragraph(lines...)
	if person.Quote.Text != "" {
		t.add(Quote(noteLine(person.Quote)))
	}
	for _, list := range person.Lists {
		t.paragraph(strong(ours(list.Label)))
		t.list(noteLines(list.Notes))
	}
	for _, empathyMap := range person.Maps {
		t.empathyMap(empathyMap)
	}
}

// Tools names tools with how they are rated: "Claims desk (2 of 5)".
func Tools(list []blueprint.Tool) string {
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

// empathyMap tells the goal, then the canvas two fields a row.
func (t *teller) empathyMap(empathyMap *blueprint.EmpathyMap) {
	t.heading(4, theirs("Empathy map: "+empathyMap.Situation))
	t.paragraph(
		fact("Who", empathyMap.Goal.Who),
		fact("What they must do", empathyMap.Goal.Do),
		fact("How we know it went well", empathyMap.Goal.Success),
		fact("Guessed", empathyMap.Confidence.String()),
	)
	var rows [][]Cell
	for _, pair := range [][2]string{{"says", "thinks"}, {"does", "feels"}, {"sees", "hears"}, {"pains", "gains"}} {
		rows = append(rows, []Cell{canvasCell(empathyMap, pair[0]), canvasCell(empathyMap, pair[1])})
	}
	t.table(heads("", ""), rows)
}

func canvasCell(empathyMap *blueprint.EmpathyMap, key string) Cell {
	field, _ := model.FieldAt(model.KindEmpathyMap.Info().Fields, key)
	return append(Cell{strong(ours(field.Label))}, noteLines(empathyMap.Notes(key))...)
}
