package markdown

import (
	"fmt"
	"strings"

	"interlock/model/blueprint"
)

func (d *document) sources(sources []blueprint.Source) {
	if len(sources) == 0 {
		return
	}
	d.heading(2, "Evidence")
	var rows [][]string
	for _, source := range sources {
		people := ""
		if source.N != nil {
			people = fmt.Sprint(*source.N)
		}
		rows = append(rows, []string{
			Escape(source.ID), Escape(source.Title), Escape(source.Kind), people, Escape(source.When),
			Escape(source.About.Title), citedBy(source.Cited),
		})
	}
	d.table([]string{"Id", "Source", "Kind", "Cases", "When", "About", "Cited by"}, rows)
}

func citedBy(cited []blueprint.Citing) string {
	if len(cited) == 0 {
		return "nothing yet"
	}
	list := make([]string, len(cited))
	for i, citing := range cited {
		list[i] = Escape(citing.String())
		if citing.Times > 1 {
			list[i] += fmt.Sprintf(" (%d times)", citing.Times)
		}
	}
	return strings.Join(list, lineBreak)
}

func (d *document) guesses(b *blueprint.Blueprint) {
	if len(b.Guesses) == 0 {
		return
	}
	d.heading(2, "What is guessed")
	d.paragraph(b.Confidence.String() + ".")
	var rows [][]string
	for _, guess := range b.Guesses {
		where := guess.Record.Title
		if guess.Stage.Title != "" {
			where += ", " + guess.Stage.Title
		}
		rows = append(rows, []string{
			Escape(guess.Note.Statement()), Escape(string(guess.Note.Basis)), Escape(where),
			Escape(guess.Field), Escape(titles(guess.Note.Sources)),
		})
	}
	d.table([]string{"Guess", "Basis", "Where", "Field", "Sources"}, rows)
}
