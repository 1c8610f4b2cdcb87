package layout

import (
	"fmt"
	"maps"
	"strings"

	"interlock/model/blueprint"
	"interlock/model/publish/drawing"
)

// subject is what a page says in full, so that others can refer to it.
type subject struct {
	kind, id   string
	first, end int // of stages; 0 otherwise
}

// workshop is the title of the whole and whose it is.
var workshop = subject{kind: "workshop"}

func journeyNamed(journey *blueprint.Journey) subject {
	return subject{kind: "journey", id: journey.ID}
}
func personNamed(person *blueprint.Person) subject { return subject{kind: "person", id: person.ID} }
func reasonOf(link blueprint.Link) subject         { return subject{kind: "link", id: link.ID} }

// stages are the stages of a span with their times and phases.
func (s span) stages() subject {
	return subject{kind: "stages", id: s.journey.ID, first: s.first, end: s.end}
}

// references is where the pages say what they say in full.
type references struct {
	pages  map[subject]int  // by number, from 1
	wanted map[subject]bool // what did not fit somewhere, and must be said in full
	page   int              // that is being drawn
}

// clone is for a trial, which leaves no trace.
func (r *references) clone() *references {
	return &references{pages: maps.Clone(r.pages), wanted: maps.Clone(r.wanted)}
}

// to refers to the page that says something in full.
func (r *references) to(about subject) string {
	if r.pages[about] == r.page {
		return "(in full on this page)"
	}
	return fmt.Sprintf("(in full on page %d)", r.pages[about])
}

// longestReference takes the room that any reference needs.
const longestReference = "(in full on page 0000)"

// signpost sets a title or a name in full, as high as it needs. One that is
// higher than the room for it, as only absurdly long ones are, ends at a word
// and says which page has all of it.
func (b *builder) signpost(text string, width, room float64, style drawing.Style, about subject) stack {
	whole := newParagraph(b.typeface, blueprint.Clean(text), width, style)
	if whole.height() <= max(room, style.Leading) {
		return stack{whole}
	}
	b.references.wanted[about] = true
	small := b.sizes().note(style.Colour)
	small.Align = style.Align
	reference := newParagraph(b.typeface, longestReference, width, small)
	reference.late = func() string { return b.references.to(about) }
	if begin := b.beginning(whole, room-reference.height()); begin != nil {
		return stack{begin, reference}
	}
	return stack{reference}
}

// beginning is as much of a paragraph as a height has room for, up to the end
// of a word unless the word is most of it; nil when there is no room.
func (b *builder) beginning(whole *paragraph, room float64) *paragraph {
	head, rest := whole.split(room)
	begin, ok := head.(*paragraph)
	if !ok {
		return nil
	}
	if rest, ok := rest.(*paragraph); !ok || len(begin.text)+len(rest.text) < len(whole.text) {
		return begin
	}
	if end := strings.LastIndexAny(begin.text, " \n"); end > len(begin.text)/2 {
		return newParagraph(b.typeface, strings.TrimRight(begin.text[:end], " \n"), whole.width, whole.style)
	}
	return begin
}
