package layout

import (
	"fmt"

	"interlock/model/blueprint"
	"interlock/model/publish/drawing"
	"interlock/model/publish/drawing/ink"
)

// sheet is a page that is planned. Its number is known once all are.
type sheet struct {
	title  string
	number int
	head   piece
	placed []placed
	legend bool // whether the signs of maps are on it
}

// placed is a piece so far down a page.
type placed struct {
	piece
	y float64
}

// builder plans the sheets of a blueprint and then draws them.
type builder struct {
	*blueprint.Blueprint
	typeface   *drawing.Typeface
	format     format
	plans      plans
	told       map[told]bool // what of journeys has been set
	references *references
	halves     []*half // of all mirrors
	large      scale   // the type of tables and of the first page
	sheets     []*sheet
}

// roomy plans pages with the largest type that needs no more of them than the
// usual one does, or the smallest growth that is given.
func (b *builder) roomy(plan func(b *builder), growths ...float64) {
	usual := b.sizes()
	best, fewest := usual, 0
	for _, growth := range growths {
		trial := *b
		trial.sheets, trial.references, trial.large = nil, b.references.clone(), scale{usual.text * growth}
		plan(&trial)
		if fewest == 0 || len(trial.sheets) <= fewest {
			best, fewest = trial.large, len(trial.sheets)
		}
	}
	b.large = best
	plan(b)
	b.large = usual
}

// newSheet begins a page and gives how far down its content begins.
func (b *builder) newSheet(title string, head piece) (*sheet, float64) {
	made := &sheet{title: title, number: len(b.sheets) + 1, head: head}
	b.sheets = append(b.sheets, made)
	return made, b.format.margin + head.height()
}

// add puts a piece on the page and gives where the next one begins.
func (s *sheet) add(y float64, pieces ...piece) float64 {
	for _, piece := range pieces {
		s.placed = append(s.placed, placed{piece, y})
		y += piece.height()
	}
	return y
}

// draw draws a planned page.
func (b *builder) draw(s *sheet) *drawing.Page {
	page := &drawing.Page{Title: s.title, Width: b.format.width, Height: b.format.height}
	canvas := drawing.NewCanvas(page, b.typeface)
	b.references.page = s.number
	canvas.Group(drawing.RoleDecoration, "", func() {
		canvas.Rectangle(drawing.Box{Width: page.Width, Height: page.Height}, 0, ink.Paper, drawing.Colour{}, 0)
	})
	s.head.draw(canvas, b.format.margin)
	for _, placed := range s.placed {
		placed.draw(canvas, placed.y)
	}
	b.drawFoot(canvas, s)
	return page
}

// drawFoot draws the legend and the number of the page.
func (b *builder) drawFoot(canvas *drawing.Canvas, s *sheet) {
	style := with(b.sizes().note(ink.Soft), drawing.Right)
	y := b.format.height - b.format.margin - style.Leading + 4
	canvas.Group(drawing.RoleLegend, "Foot of the page", func() {
		text := fmt.Sprintf("Interlock  ·  page %d of %d", s.number, len(b.sheets))
		const width = 160.0
		canvas.Text(drawing.Point{X: b.format.right() - width, Y: y}, width, text, style)
	})
	if s.legend {
		b.drawLegend(canvas, y)
	}
}

// drawLegend says what the signs mean.
func (b *builder) drawLegend(canvas *drawing.Canvas, y float64) {
	style := b.sizes().note(ink.Soft)
	x, middle := b.format.left()+labelInset, y+style.Leading/2
	canvas.Group(drawing.RoleLegend, "What the signs mean", func() {
		item := func(text string, wide float64, sign func(x float64)) {
			sign(x)
			width := canvas.Typeface.Width(style.Face, text, style.Size)
			canvas.Text(drawing.Point{X: x + wide + 5, Y: y}, width+0.1, text, style)
			x += wide + width + 20
		}
		for _, effect := range []struct{ effect, text string }{{"harms", "harms"}, {"helps", "helps"}, {"", "touches"}} {
			item(effect.text, 27, func(x float64) {
				wire := ink.WireOf(effect.effect)
				canvas.Line(drawing.Point{X: x, Y: middle}, drawing.Point{X: x + 17, Y: middle}, wire.Colour, 1.5, wire.Dash...)
				ink.Sign(canvas, drawing.Point{X: x + 23, Y: middle}, 3.2, effect.effect)
			})
		}
		item("moment that matters: trust is built or lost here", 8, func(x float64) {
			ink.Diamond(canvas, drawing.Point{X: x + 4, Y: middle}, 4)
		})
		item("a guess", 5, func(x float64) { ring(canvas, drawing.Point{X: x + 2, Y: middle}) })
	})
}

// sizes is the type of heads, feet and tables.
func (b *builder) sizes() scale { return scale{b.format.texts[1]} }

// kicker is the small line above most titles.
func (b *builder) kicker() string {
	if b.Frame.Organisation == "" {
		return b.Frame.Title
	}
	return b.Frame.Title + " · " + b.Frame.Organisation
}
