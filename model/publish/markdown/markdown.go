package markdown

import (
	"strings"

	"interlock/model/blueprint"
	"interlock/model/publish/document"
)

// Write publishes a blueprint as blueprint.md.
func Write(b *blueprint.Blueprint) []byte { return write(document.New(b)) }

// WriteMinutes writes minutes as minutes.md.
func WriteMinutes(m *blueprint.Minutes) []byte { return write(document.Minutes(m)) }

func write(told document.Document) []byte {
	w := &writer{}
	w.line(blueprint.Comment)
	w.line("")
	for _, block := range told.Blocks {
		w.block(block)
		w.line("")
	}
	return []byte(w.text.String())
}

// writer gathers the lines of a Markdown text.
type writer struct {
	text strings.Builder
}

func (w *writer) line(text string) {
	w.text.WriteString(text)
	w.text.WriteByte('\n')
}

func (w *writer) block(block document.Block) {
	switch block := block.(type) {
	case document.Heading:
		w.line(strings.Repeat("#", block.Level) + " " + spelled(block.Title))
	case document.Paragraph:
		w.line(strings.Join(all(block), "  \n"))
	case document.Quote:
		w.line("> " + spelled(document.Text(block)))
	case document.List:
		for _, item := range block {
			w.line("- " + spelled(item))
		}
	case document.Table:
		w.table(block)
	case document.Curve:
		w.curve(block)
	}
}

func (w *writer) table(table document.Table) {
	w.row(all(table.Head))
	rule := make([]string, len(table.Head))
	for i := range rule {
		rule[i] = "---"
	}
	w.row(rule)
	for _, cells := range table.Rows {
		row := make([]string, len(cells))
		for i, cell := range cells {
			row[i] = strings.Join(all(cell), "<br>")
		}
		w.row(row)
	}
}

func (w *writer) row(cells []string) { w.line("| " + strings.Join(cells, " | ") + " |") }

func all(texts []document.Text) []string {
	list := make([]string, len(texts))
	for i, text := range texts {
		list[i] = spelled(text)
	}
	return list
}

// mark stands on both sides of a text that stands out.
func mark(style document.Style) string {
	switch style {
	case document.Strong:
		return "**"
	case document.Emphasis:
		return "*"
	}
	return ""
}

// spelled is a line as Markdown. Runs of one style share their marks.
func spelled(text document.Text) string {
	var spelled strings.Builder
	style := document.Plain
	for _, run := range text {
		if run.Style != style {
			spelled.WriteString(mark(style) + mark(run.Style))
			style = run.Style
		}
		if run.Ours {
			spelled.WriteString(run.Text)
		} else {
			spelled.WriteString(Escape(run.Text))
		}
	}
	return spelled.String() + mark(style)
}
