package lane

import (
	"strings"

	"interlock/model"
	"interlock/model/blueprint"
)

// Line makes a text one line: clean, with one space wherever there were
// several or a line break.
func Line(text string) string { return strings.Join(strings.Fields(blueprint.Clean(text)), " ") }

// Names tells personas by what people call them, and what people call them by
// their ids. Names that two of them share tell neither.
type Names struct {
	titles, ids map[string]string
}

// NamesOf reads the names of personas.
func NamesOf(personas []*model.Persona) Names {
	names := Names{titles: map[string]string{}, ids: map[string]string{}}
	for _, persona := range personas {
		title := Line(persona.Title())
		if title == "" {
			continue
		}
		if other, shared := names.ids[title]; shared {
			delete(names.titles, other)
			names.ids[title] = title
			continue
		}
		names.titles[persona.ID], names.ids[title] = title, persona.ID
	}
	return names
}

// Title is what people call the persona, or the id itself for nobody known.
func (n Names) Title(id string) string {
	if title, known := n.titles[id]; known {
		return title
	}
	return id
}

// ID is the persona of that name, or the name itself for nobody known.
func (n Names) ID(title string) string {
	if id, known := n.ids[title]; known {
		return id
	}
	return title
}

// Say writes a note as one line, with who or what stands behind it in front in
// the lanes that know it: "Tom: answers", "Policy GDPR: asks for consent".
// What else is known of the note, and a name that could not be told from the
// text behind it, is not said.
func (n Names) Say(key string, note model.Note) string {
	text := Line(note.Text)
	if !behind(key) {
		return text
	}
	whole := model.Note{
		Who: note.Who, System: Line(note.System), Policy: Line(note.Policy), Partner: Line(note.Partner), Text: text,
	}
	if front := n.front(whole); front != "" {
		if said := strings.TrimSpace(front + ": " + text); same(n.Hear(key, said), whole) {
			return said
		}
	}
	if n.Hear(key, text).Text == text {
		return text
	}
	return ": " + text
}

func (n Names) front(note model.Note) string {
	switch {
	case note.Who != "":
		return Line(n.Title(note.Who))
	case note.System != "":
		return "System " + note.System
	case note.Policy != "":
		return "Policy " + note.Policy
	case note.Partner != "":
		return "Partner " + note.Partner
	}
	return ""
}

// Hear reads what Say wrote.
func (n Names) Hear(key, said string) model.Note {
	front, text, found := strings.Cut(said+" ", ": ")
	text = strings.TrimSpace(text)
	switch {
	case !behind(key) || !found:
		return model.Note{Text: said}
	case front == "":
		return model.Note{Text: text}
	}
	for word, note := range map[string]func(string) model.Note{
		"System ":  func(name string) model.Note { return model.Note{System: name, Text: text} },
		"Policy ":  func(name string) model.Note { return model.Note{Policy: name, Text: text} },
		"Partner ": func(name string) model.Note { return model.Note{Partner: name, Text: text} },
	} {
		if name, ok := strings.CutPrefix(front, word); ok {
			return note(name)
		}
	}
	return model.Note{Who: n.ID(front), Text: text}
}

// behind tells the lanes whose notes say who or what stands behind them.
func behind(key string) bool { return key == Frontstage || key == Backstage || key == Support }

func same(one, other model.Note) bool {
	return one.Text == other.Text && one.Who == other.Who &&
		one.System == other.System && one.Policy == other.Policy && one.Partner == other.Partner
}
