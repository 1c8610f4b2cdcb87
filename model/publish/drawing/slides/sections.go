package slides

import (
	"interlock/model/blueprint"
	"interlock/model/publish/drawing"
	"interlock/model/publish/drawing/ink"
)

// sections is a column that is being written.
type sections struct {
	size   float64
	colour drawing.Colour // of the next headings
	made   []section
}

// add puts items below a heading, which stands once above all that follow each
// other. Those without a heading stand apart.
func (s *sections) add(heading string, items ...item) {
	if last := len(s.made) - 1; last >= 0 && heading != "" && s.made[last].heading == heading {
		s.made[last].items = append(s.made[last].items, items...)
		return
	}
	s.made = append(s.made, section{heading: heading, style: style(drawing.SemiBold, s.size*0.82, s.colour), items: items})
}

// say puts a text below a heading, if there is one.
func (s *sections) say(heading, text string) {
	if text != "" {
		s.add(heading, plain(text, s.size))
	}
}

// notes puts notes below a heading, in the manner of their field.
func (s *sections) notes(heading string, notes []blueprint.Note, set func(text string, size float64) item) {
	for _, note := range notes {
		made := set(note.Statement(), s.size)
		made.text = guessed(made.text, note.Guess())
		s.add(heading, made)
	}
}

// plain is what is, voice what people say to themselves.
func plain(text string, size float64) item {
	return item{text: text, style: style(drawing.Regular, size, ink.Ink)}
}

func voice(text string, size float64) item {
	return item{text: "“" + text + "”", style: style(drawing.Italic, size, ink.Ink)}
}

// signed is a text behind the sign of an effect.
func signed(effect string) func(text string, size float64) item {
	return func(text string, size float64) item {
		return sign(text, style(drawing.Regular, size, ink.Ink), effect)
	}
}

func sign(text string, style drawing.Style, effect string) item {
	return item{text: text, style: style, indent: style.Size * 1.15, sign: func(canvas *drawing.Canvas, middle drawing.Point) {
		ink.Sign(canvas, middle, style.Size*0.3, effect)
	}}
}

// guessed says of a text that it is a guess, if it is one.
func guessed(text string, guess bool) string {
	if guess {
		return text + " (a guess)"
	}
	return text
}
