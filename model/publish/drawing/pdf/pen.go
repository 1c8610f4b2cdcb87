package pdf

import (
	"fmt"

	"codeberg.org/go-pdf/fpdf"

	"interlock/model"
	"interlock/model/publish/drawing"
)

// pen draws the elements of pages into a document.
type pen struct {
	*fpdf.Fpdf
	fonts map[*drawing.Font]string // the families under which fonts are known
	font  *drawing.Font            // as set last
	size  float64
}

func (p *pen) page(page *drawing.Page) {
	p.AddPageFormat("P", fpdf.SizeType{Wd: page.Width, Ht: page.Height})
	p.font = nil
	p.use(drawing.NewTypeface(nil).Font(drawing.Regular), 10) // in which bookmarks are spelt
	p.Bookmark(spelt(page.Title), 0, 0)
	p.elements(page.Elements)
}

func (p *pen) elements(elements []drawing.Element) {
	for _, element := range elements {
		switch element := element.(type) {
		case *drawing.Group:
			p.elements(element.Elements)
		case *drawing.Path:
			p.path(element)
		case *drawing.Text:
			p.text(element)
		}
	}
}

// path draws an outline: at once, or first filled and then stroked when the
// two are not equally opaque.
func (p *pen) path(path *drawing.Path) {
	filled := path.Fill.Visible()
	stroked := path.Stroke.Visible() && path.Width > 0
	switch {
	case len(path.Steps) == 0:
	case filled && stroked && path.Fill.A == path.Stroke.A:
		p.outline(path, "FD", path.Fill.A)
	default:
		if filled {
			p.outline(path, "F", path.Fill.A)
		}
		if stroked {
			p.outline(path, "D", path.Stroke.A)
		}
	}
}

func (p *pen) outline(path *drawing.Path, style string, opacity uint8) {
	if style != "D" {
		p.SetFillColor(parts(path.Fill))
	}
	if style != "F" {
		p.SetDrawColor(parts(path.Stroke))
		p.SetLineWidth(path.Width)
		p.SetDashPattern(path.Dash, 0)
	}
	p.opaque(opacity, func() {
		for _, step := range path.Steps {
			p.step(step)
		}
		p.DrawPath(style)
	})
}

func (p *pen) step(step drawing.Step) {
	switch step.Kind {
	case drawing.Move:
		p.MoveTo(step.To.X, step.To.Y)
	case drawing.Line:
		p.LineTo(step.To.X, step.To.Y)
	case drawing.Curve:
		p.CurveBezierCubicTo(step.Control1.X, step.Control1.Y, step.Control2.X, step.Control2.Y, step.To.X, step.To.Y)
	case drawing.Close:
		p.ClosePath()
	}
}

// opaque draws at an opacity from 0 to 255.
func (p *pen) opaque(opacity uint8, draw func()) {
	if opacity == 255 {
		draw()
		return
	}
	p.SetAlpha(float64(opacity)/255, "Normal")
	draw()
	p.SetAlpha(1, "Normal")
}

func parts(colour drawing.Colour) (red, green, blue int) {
	return int(colour.R), int(colour.G), int(colour.B)
}

// use sets the font, which is embedded when it is used for the first time.
func (p *pen) use(font *drawing.Font, size float64) {
	if p.font == font && p.size == size {
		return
	}
	family, known := p.fonts[font]
	if !known {
		family = fmt.Sprintf("%s-%d", model.Slug(font.Name), len(p.fonts)+1)
		p.fonts[font] = family
		p.AddUTF8FontFromBytes(family, "", font.Data)
	}
	p.SetFont(family, "", size)
	p.font, p.size = font, size
}
