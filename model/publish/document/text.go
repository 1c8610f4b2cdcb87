package document

import "strings"

// Style says how a run of text stands out.
type Style int

// The styles of a run.
const (
	Plain Style = iota
	Strong
	Emphasis
)

// Run is a piece of text in one style, without line breaks.
type Run struct {
	Text  string
	Style Style
	Ours  bool // words of the document itself: they hold nothing that could be read as markup
}

// Text is one line.
type Text []Run

// String is the line without its styles.
func (t Text) String() string {
	var text strings.Builder
	for _, run := range t {
		text.WriteString(run.Text)
	}
	return text.String()
}

// ours is a line of words that the document itself says; nothing without words.
func ours(words string) Text {
	if words == "" {
		return nil
	}
	return Text{{Text: words, Ours: true}}
}

// theirs is a line of what people wrote; nothing when they wrote nothing.
func theirs(text string) Text {
	text = strings.Join(strings.Fields(text), " ")
	if text == "" {
		return nil
	}
	return Text{{Text: text}}
}

// strong makes a line stand out.
func strong(text Text) Text {
	made := make(Text, len(text))
	for i, run := range text {
		run.Style = Strong
		made[i] = run
	}
	return made
}

// line puts texts behind each other.
func line(texts ...Text) Text {
	var whole Text
	for _, text := range texts {
		whole = append(whole, text...)
	}
	return whole
}

// labelled is a text behind its label.
func labelled(label string, text Text) Text { return line(strong(ours(label+":")), ours(" "), text) }

// fact is a text that people wrote behind its label; nothing when there is no
// text.
func fact(label, text string) Text {
	if said := theirs(text); said != nil {
		return labelled(label, said)
	}
	return nil
}

// spread joins lines with our words between them.
func spread(between string, texts []Text) Text {
	var whole Text
	for i, text := range texts {
		if i > 0 {
			whole = append(whole, ours(between)...)
		}
		whole = append(whole, text...)
	}
	return whole
}

// row makes a row of cells with one line each.
func row(texts ...Text) []Cell {
	cells := make([]Cell, len(texts))
	for i, text := range texts {
		if len(text) > 0 {
			cells[i] = Cell{text}
		}
	}
	return cells
}

// heads makes the head of a table.
func heads(titles ...string) []Text {
	list := make([]Text, len(titles))
	for i, title := range titles {
		list[i] = ours(title)
	}
	return list
}
