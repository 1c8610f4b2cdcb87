package markdown

import (
	"fmt"
	"strings"

	"interlock/model/blueprint"
)

func (d *document) moments(moments []blueprint.Moment) {
	if len(moments) == 0 {
		return
	}
	d.heading(2, "Moments of truth")
	var rows [][]string
	for _, moment := range moments {
		rows = append(rows, []string{
			Escape(moment.Stage.Title), Escape(moment.Journey.Title), Escape(moment.Persona.Title),
			feeling(moment.Emotion), Escape(moment.Why), Escape(moment.BlockedBy), Escape(titles(moment.Sources)),
		})
	}
	d.table([]string{"Stage", "Journey", "Whose", "Emotion", "Why it matters", "Blocked by", "Sources"}, rows)
}

func (d *document) links(links []blueprint.Link) {
	if len(links) == 0 {
		return
	}
	d.heading(2, "Interlocks")
	var rows [][]string
	for _, link := range links {
		var kind []string
		for _, word := range []string{link.Impact, link.Level, link.Reach} {
			if word != "" {
				kind = append(kind, word)
			}
		}
		strength := ""
		if link.Strength > 0 {
			strength = fmt.Sprintf("%d of 3", link.Strength)
		}
		basis := string(link.Basis)
		if link.Guess() {
			basis = "a guess: " + basis
		}
		rows = append(rows, []string{
			Escape(link.From.String()), Escape(link.Effect), Escape(link.To.String()), Escape(link.Because),
			Escape(strings.Join(kind, ", ")), strength, Escape(basis), Escape(titles(link.Sources)),
		})
	}
	d.table([]string{"From", "Effect", "To", "Because", "Kind", "Strength", "How we know", "Sources"}, rows)
}

func (d *document) register(sources []blueprint.Source) {
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
