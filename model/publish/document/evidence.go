package document

import (
	"fmt"

	"interlock/model/blueprint"
)

func (t *teller) sources(sources []blueprint.Source) {
	if len(sources) == 0 {
		return
	}
	t.heading(2, ours("Evidence"))
	var rows [][]Cell
	for _, source := range sources {
		var people Text
		if source.N != nil {
			people = ours(fmt.Sprint(*source.N))
		}
		cells := row(theirs(source.ID), theirs(source.Title), theirs(source.Kind), people, theirs(source.When), theirs(source.About.Title))
		rows = append(rows, append(cells, citedBy(source.Cited)))
	}
	t.table(heads("Id", "Source", "Kind", "Cases", "When", "About", "Cited by"), rows)
}

func citedBy(cited []blueprint.Citing) Cell {
	if len(cited) == 0 {
		return Cell{ours("nothing yet")}
	}
	cell := make(Cell, len(cited))
	for i, citing := range cited {
		cell[i] = theirs(citing.String())
		if citing.Times > 1 {
			cell[i] = line(cell[i], ours(fmt.Sprintf(" (%d times)", citing.Times)))
		}
	}
	return cell
}

func (t *teller) guesses(b *blueprint.Blueprint) {
	if len(b.Guesses) == 0 {
		return
	}
	t.heading(2, ours("What is guessed"))
	t.paragraph(ours(b.Confidence.String() + "."))
	var rows [][]Cell
	for _, guess := range b.Guesses {
		where := guess.Record.Title
		if guess.Stage.Title != "" {
			where += ", " + guess.Stage.Title
		}
		rows = append(rows, row(
			theirs(guess.Note.Statement()), theirs(string(guess.Note.Basis)), theirs(where),
			theirs(guess.Field), theirs(blueprint.Titles(guess.Note.Sources)),
		))
	}
	t.table(heads("Guess", "Basis", "Where", "Field", "Sources"), rows)
}
