package sheet

import (
	"strings"

	"interlock/model"
	"interlock/model/blueprint"
	"interlock/model/publish/document"
)

func personas(b *blueprint.Blueprint) table {
	t := table{name: "Personas", about: "one persona a row", columns: []column{
		{"Id", medium, plain},
		{"Side", short, side},
		{"Name", medium, plain},
		{"Who", wide, plain},
		{"Summary", widest, plain},
		{"Quote", widest, plain},
		{"Facts", widest, plain},
		{"Tools", wide, plain},
		{"Serves", medium, plain},
		{"Served by", medium, plain},
		{"Sources", medium, plain},
		{"Notes", narrow, figure},
		{"Guesses", narrow, figure},
		{"Audience", short, plain},
	}}
	for _, p := range b.People {
		t.add(p.ID, p.Side, p.Name, p.Label, p.Summary, p.Quote.Text, factLines(p.Facts), document.Tools(p.Tools), blueprint.Titles(p.Serves),
			blueprint.Titles(p.ServedBy), ids(p.Sources), p.Confidence.Notes, p.Confidence.Guesses, p.Audience)
	}
	return t
}

// factLines are facts behind their labels, below each other; those without a
// text are left out.
func factLines(facts []blueprint.Fact) string {
	var lines []string
	for _, fact := range facts {
		if fact.Text != "" {
			lines = append(lines, fact.Label+": "+fact.Text)
		}
	}
	return strings.Join(lines, "\n")
}

// ids are the ids of sources, by which the sheet of sources is sorted.
func ids(sources []blueprint.Named) string {
	list := make([]string, len(sources))
	for i, source := range sources {
		list[i] = source.ID
	}
	return strings.Join(list, ", ")
}

// statements are notes below each other.
func statements(notes []blueprint.Note) string {
	lines := make([]string, len(notes))
	for i, note := range notes {
		lines[i] = note.Statement()
	}
	return strings.Join(lines, "\n")
}

func empathyMaps(b *blueprint.Blueprint) table {
	t := table{name: "Empathy", about: "one empathy map a row", columns: []column{
		{"Id", medium, plain}, {"Persona", short, plain}, {"Situation", wide, plain}, {"Goal", wide, plain},
	}}
	for _, key := range model.CanvasKeys() {
		field, _ := model.FieldAt(model.KindEmpathyMap.Info().Fields, key)
		t.columns = append(t.columns, column{field.Label, wide, plain})
	}
	t.columns = append(t.columns, column{"Sources", medium, plain}, column{"Notes", narrow, figure}, column{"Guesses", narrow, figure}, column{"Audience", short, plain})
	for _, m := range b.Maps {
		goal := factLines([]blueprint.Fact{
			{Label: "Who", Text: m.Goal.Who}, {Label: "What they must do", Text: m.Goal.Do}, {Label: "How we know it went well", Text: m.Goal.Success},
		})
		values := []any{m.ID, m.Persona.Title, m.Situation, goal}
		for _, key := range model.CanvasKeys() {
			values = append(values, statements(m.Notes(key)))
		}
		t.add(append(values, ids(m.Sources), m.Confidence.Notes, m.Confidence.Guesses, m.Audience)...)
	}
	return t
}
