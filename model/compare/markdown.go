package compare

import (
	"strings"

	"interlock/model/blueprint"
	"interlock/model/publish/markdown"
)

// Markdown writes the changes for a review: a heading for each record and a list
// of its changes. Of a rewording, words that are gone are struck out and new
// ones are bold. It is "" where nothing changed.
func (c Changes) Markdown() string {
	if c.Empty() {
		return ""
	}
	var b strings.Builder
	v := markdownVoice()
	b.WriteString(c.count() + ".\n")
	for _, record := range c.Records {
		b.WriteString("\n### " + v.heading(record) + "\n")
		for i, change := range record.Below() {
			if i == 0 {
				b.WriteByte('\n')
			}
			b.WriteString("- " + v.sentence(change))
			if change.Action == Reworded {
				b.WriteString(": " + rewordedMarkdown(change))
			}
			b.WriteByte('\n')
		}
	}
	return b.String()
}

func markdownVoice() voice {
	escaped := func(text string) string { return markdown.Escape(blueprint.Clean(text)) }
	return voice{
		name: func(text string) string {
			if text = escaped(text); text == "" {
				return "“”"
			}
			return "*" + text + "*"
		},
		quote: func(text string) string { return "“" + escaped(text) + "”" },
		value: escaped,
	}
}

func rewordedMarkdown(c Change) string {
	var words []string
	for _, piece := range c.Rewording() {
		text := markdown.Escape(blueprint.Clean(piece.Text))
		switch {
		case text == "":
			continue
		case piece.Fate == Removed:
			text = "~~" + text + "~~"
		case piece.Fate == Added:
			text = "**" + text + "**"
		}
		words = append(words, text)
	}
	return strings.Join(words, " ")
}
