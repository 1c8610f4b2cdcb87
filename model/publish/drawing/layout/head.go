package layout

import (
	"slices"

	"interlock/model/blueprint"
	"interlock/model/publish/drawing"
	"interlock/model/publish/drawing/ink"
	"interlock/model/publish/words"
)

// head is the head of a page: a small line, the title and the people that the
// page is about.
type head struct {
	*builder
	kicker string
	about  subject // which says the kicker in full
	titles []headline
	people []*blueprint.Person
}

// headline is one line of a title in its colour.
type headline struct {
	text   string
	colour drawing.Colour
	about  subject // which says it in full
}

const (
	headGap   = 10.0 // below the head
	cardGap   = 12.0
	cardInset = 6.0
)

// The shares of a page that the words of a head may take.
const (
	titleShare = 0.17
	roleShare  = 0.10
	nameShare  = 0.08
)

func (h *head) kickerStyle() drawing.Style { return h.sizes().label(ink.Soft) }

func (h *head) titleStyle(colour drawing.Colour) drawing.Style {
	style := h.sizes().style(drawing.Bold, h.format.title, colour)
	style.Leading = style.Size * 1.2
	return style
}

// textWidth is the room for the title beside the cards.
func (h *head) textWidth() float64 {
	return h.format.across() - float64(len(h.people))*(h.cardWidth()+cardGap)
}

func (h *head) cardWidth() float64 { return h.format.across() * 0.25 }

// text is the lines of the head, one below the other.
func (h *head) text() stack {
	width := h.textWidth()
	list := append(h.signpost(h.kicker, width, 2*h.kickerStyle().Leading, h.kickerStyle(), h.about), space(2))
	room := h.format.height * titleShare / float64(len(h.titles))
	for _, each := range h.titles {
		list = append(list, h.signpost(each.text, width, room, h.titleStyle(each.colour), each.about)...)
	}
	return list
}

func (h *head) height() float64 {
	height := h.text().height()
	for _, person := range h.people {
		height = max(height, h.card(person).height()+2*cardInset)
	}
	return height + headGap
}

func (h *head) draw(canvas *drawing.Canvas, y float64) {
	canvas.Group(drawing.RoleBanner, "Head of the page", func() {
		h.text().draw(canvas, drawing.Point{X: h.format.left(), Y: y})
		x := h.format.right() - float64(len(h.people))*(h.cardWidth()+cardGap) + cardGap
		for _, person := range h.people {
			h.drawCard(canvas, person, drawing.Box{X: x, Y: y, Width: h.cardWidth(), Height: h.height() - headGap})
			x += h.cardWidth() + cardGap
		}
	})
}

// portraitRadius is that of the disc in a card.
func (h *head) portraitRadius() float64 { return h.format.title * 0.95 }

// cardSpill is how much higher than the title a card may become for a quote.
const cardSpill = 6.0

// card is a person in a few lines, with the quote if there is room for it.
func (h *head) card(person *blueprint.Person) stack {
	sizes, hue := h.sizes(), ink.Of(person.Side)
	width := h.cardWidth() - 2*h.portraitRadius() - 5*cardInset
	role := words.Side(person.Side)
	if person.Label != "" {
		role += " · " + person.Label
	}
	named := sizes.style(drawing.Bold, sizes.text*1.22, ink.Ink)
	list := slices.Concat(
		h.signpost(role, width, h.format.height*roleShare, sizes.label(hue.Line), personNamed(person)),
		h.signpost(person.Name, width, h.format.height*nameShare, named, personNamed(person)),
	)
	quote := newParagraph(h.typeface, "“"+person.Quote.Text+"”", width, sizes.voice())
	if person.Quote.Text != "" && list.height()+quote.height()+2*cardInset <= h.text().height()+cardSpill {
		list = append(list, quote)
	}
	return list
}

func (h *head) drawCard(canvas *drawing.Canvas, person *blueprint.Person, box drawing.Box) {
	hue, card := ink.Of(person.Side), h.card(person)
	canvas.Group(drawing.RoleCell, words.Side(person.Side)+": "+person.Name, func() {
		canvas.Rectangle(box, 0, hue.Tint, drawing.Colour{}, 0)
		canvas.Rectangle(drawing.Box{X: box.X, Y: box.Y, Width: 3, Height: box.Height}, 0, hue.Line, drawing.Colour{}, 0)
		radius := h.portraitRadius()
		middle := drawing.Point{X: box.X + 2*cardInset + radius, Y: box.Y + box.Height/2}
		portrait(canvas, middle, radius, person.Name, hue)
		card.draw(canvas, drawing.Point{X: middle.X + radius + 2*cardInset, Y: box.Y + (box.Height-card.height())/2})
	})
}

// portrait is a disc with the initials of a name.
func portrait(canvas *drawing.Canvas, middle drawing.Point, radius float64, name string, hue ink.Hue) {
	canvas.Circle(middle, radius, hue.Line, drawing.Colour{}, 0)
	style := scale{smallest}.style(drawing.Bold, radius*0.68, ink.Paper)
	style.Align = drawing.Centre
	initials := words.Initials(name)
	if canvas.Typeface.Width(style.Face, initials, style.Size) > 1.8*radius {
		return
	}
	canvas.Text(drawing.Point{X: middle.X - radius, Y: middle.Y - style.Leading/2}, 2*radius, initials, style)
}
