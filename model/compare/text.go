package compare

import (
	"fmt"
	"strings"

	"github.com/rivo/uniseg"

	"interlock/model/blueprint"
)

// Text writes the changes for a terminal: a line for each record and, indented
// below it, a line for each change; the words of a rewording follow behind - and
// +. Long texts are shortened so that lines keep to the width, in columns; 0
// shortens nothing. Control characters are left out. It is "" where nothing
// changed.
func (c Changes) Text(width int) string {
	width = limit(width)
	var b strings.Builder
	line := func(indent int, text string) {
		fmt.Fprintf(&b, "%*s%s\n", indent, "", shortened(text, width-indent))
	}
	for _, record := range c.Records {
		line(0, record.Heading(width))
		for _, change := range record.Below() {
			line(2, change.Sentence(width-2))
			if change.Action == Reworded {
				old, new := rewordedLines(change, width-6)
				line(4, "- "+old)
				line(4, "+ "+new)
			}
		}
	}
	if !c.Empty() {
		line(0, c.count())
	}
	return b.String()
}

// unlimited is a width that no line has.
const unlimited = 1 << 20

// limit is a width, or none for 0.
func limit(width int) int {
	if width <= 0 {
		return unlimited
	}
	return width
}

// isWhole reports a change of the whole record or file, which heads the others.
func (c Change) isWhole() bool { return c.Object == RecordObject || c.Object == FileObject }

// Heading says what happened to the record as a whole, or else names it, on one
// line of at most so many columns; 0 shortens nothing.
func (r Record) Heading(width int) string {
	width = limit(width)
	return shortened(plainVoice(width).heading(r), width)
}

// Below are the changes of the record that its heading does not say.
func (r Record) Below() []Change {
	if r.Changes[0].isWhole() {
		return r.Changes[1:]
	}
	return r.Changes
}

// heading says what happened to a record as a whole, or else names it by its id
// and title.
func (v voice) heading(record Record) string {
	switch {
	case record.Changes[0].isWhole():
		return v.sentence(record.Changes[0])
	case record.Kind.Info().Label == "":
		return v.name(record.File)
	case record.Title == "":
		return v.recordName(record.Kind, record.ID)
	}
	return v.recordName(record.Kind, record.ID) + ": " + v.value(record.Title)
}

// count says how many changes there are: "12 changes in 3 records".
func (c Changes) count() string {
	return plural(c.Count(), "change") + " in " + plural(len(c.Records), "record")
}

func plural(count int, noun string) string {
	if count == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", count, noun)
}

// Sentence says the change on one line of at most so many columns, its texts as
// long as they can be; 0 shortens nothing.
func (c Change) Sentence(width int) string {
	width = limit(width)
	for longest := width; ; longest = longest * 7 / 8 {
		const least = 12
		sentence := plainVoice(longest).sentence(c)
		if longest <= least || uniseg.StringWidth(sentence) <= width {
			return shortened(sentence, width)
		}
	}
}

// plainVoice speaks without any markup. No text in a sentence is longer than a
// number of columns.
func plainVoice(longest int) voice {
	part := func(text string) string { return shortened(clean(text), longest) }
	return voice{name: part, value: part, quote: func(text string) string { return "“" + part(text) + "”" }}
}

// clean makes one line without control characters of a text.
func clean(text string) string { return strings.Join(strings.Fields(blueprint.Clean(text)), " ") }

// rewordedLines are the two texts of a rewording. Words that stayed make way for
// those that did not.
func rewordedLines(c Change, width int) (before, after string) {
	var old, new []string
	pieces := c.Rewording()
	for i, piece := range pieces {
		text := clean(piece.Text)
		if piece.Fate == "" && uniseg.StringWidth(clean(c.Before.Value))+uniseg.StringWidth(clean(c.After.Value)) > width {
			text = around(text, i > 0, i < len(pieces)-1)
		}
		if piece.Fate != Added {
			old = append(old, text)
		}
		if piece.Fate != Removed {
			new = append(new, text)
		}
	}
	return shortened(strings.Join(old, " "), width), shortened(strings.Join(new, " "), width)
}

// around keeps the words of a text next to what stands before and behind it.
func around(text string, hasBefore, hasBehind bool) string {
	const near = 3
	words := strings.Fields(text)
	var kept []string
	if hasBefore {
		kept = append(kept, words[:min(near, len(words))]...)
	}
	behind := 0
	if hasBehind {
		behind = min(near, len(words)-len(kept))
	}
	if len(kept)+behind < len(words) {
		kept = append(kept, "…")
	}
	return strings.Join(append(kept, words[len(words)-behind:]...), " ")
}

// shortened cuts a text to a width in columns, with an ellipsis where something
// is left out: behind a word, unless that would leave less than half of the room
// used.
func shortened(text string, width int) string {
	if uniseg.StringWidth(text) <= width {
		return text
	}
	var b strings.Builder
	left := width - 1
	state := -1
	for text != "" {
		cluster, rest, columns, next := uniseg.FirstGraphemeClusterInString(text, state)
		if columns > left {
			break
		}
		left -= columns
		b.WriteString(cluster)
		text, state = rest, next
	}
	kept := b.String()
	if at := strings.LastIndexByte(kept, ' '); at > 0 && text[0] != ' ' && uniseg.StringWidth(kept[:at]) >= width/2 {
		kept = kept[:at]
	}
	return strings.TrimRight(kept, " ") + "…"
}
