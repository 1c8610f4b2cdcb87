package svg

import (
	"encoding/xml"
	"math"
	"strconv"

	"interlock/model/publish/drawing"
)

func (w *writer) raw(text string) { w.WriteString(text) }

// escape writes a text as content or as the value of an attribute.
func (w *writer) escape(text string) {
	// Writing to memory never fails.
	_ = xml.EscapeText(w, []byte(text))
}

// text writes an attribute, unless it is empty.
func (w *writer) text(name, value string) {
	if value == "" {
		return
	}
	w.raw(" " + name + `="`)
	w.escape(value)
	w.raw(`"`)
}

// element writes an element with a text, unless that is empty.
func (w *writer) element(name, text string) {
	if text == "" {
		return
	}
	w.raw("<" + name + ">")
	w.escape(text)
	w.raw("</" + name + ">\n")
}

// number writes a number to a hundredth.
func (w *writer) number(value float64) {
	hundredths := math.Round(value*100)/100 + 0
	w.Write(strconv.AppendFloat(w.AvailableBuffer(), hundredths, 'f', -1, 64))
}

// numbers writes numbers with a blank before each.
func (w *writer) numbers(values ...float64) {
	for _, value := range values {
		w.WriteByte(' ')
		w.number(value)
	}
}

// paint writes a colour as a fill or a stroke.
func (w *writer) paint(name string, colour drawing.Colour) {
	if !colour.Visible() {
		w.raw(" " + name + `="none"`)
		return
	}
	w.raw(" " + name + `="#` + colour.Hex() + `"`)
	if colour.A < 255 {
		w.raw(" " + name + `-opacity="`)
		w.number(float64(colour.A) / 255)
		w.raw(`"`)
	}
}

func (w *writer) path(path *drawing.Path) {
	switch path.Shape {
	case drawing.Rectangle, drawing.Rounded:
		w.box(path)
	case drawing.Ellipse:
		w.ellipse(path.Box)
	case drawing.Free:
		w.raw(`<path d="`)
		w.steps(path.Steps)
		w.raw(`"`)
	}
	w.paint("fill", path.Fill)
	if path.Stroke.Visible() && path.Width > 0 {
		w.stroke(path)
	}
	w.raw("/>\n")
}

func (w *writer) box(path *drawing.Path) {
	w.raw(`<rect x="`)
	w.number(path.Box.X)
	w.raw(`" y="`)
	w.number(path.Box.Y)
	w.raw(`" width="`)
	w.number(path.Box.Width)
	w.raw(`" height="`)
	w.number(path.Box.Height)
	w.raw(`"`)
	if path.Radius > 0 {
		w.raw(` rx="`)
		w.number(path.Radius)
		w.raw(`"`)
	}
}

func (w *writer) ellipse(box drawing.Box) {
	w.raw(`<ellipse cx="`)
	w.number(box.X + box.Width/2)
	w.raw(`" cy="`)
	w.number(box.Y + box.Height/2)
	w.raw(`" rx="`)
	w.number(box.Width / 2)
	w.raw(`" ry="`)
	w.number(box.Height / 2)
	w.raw(`"`)
}

func (w *writer) steps(steps []drawing.Step) {
	for _, step := range steps {
		switch step.Kind {
		case drawing.Move:
			w.raw("M")
			w.numbers(step.To.X, step.To.Y)
		case drawing.Line:
			w.raw("L")
			w.numbers(step.To.X, step.To.Y)
		case drawing.Curve:
			w.raw("C")
			w.numbers(step.Control1.X, step.Control1.Y, step.Control2.X, step.Control2.Y, step.To.X, step.To.Y)
		case drawing.Close:
			w.raw("Z")
		}
	}
}

func (w *writer) stroke(path *drawing.Path) {
	w.paint("stroke", path.Stroke)
	w.raw(` stroke-width="`)
	w.number(path.Width)
	w.raw(`" stroke-linecap="round" stroke-linejoin="round"`)
	if len(path.Dash) > 0 {
		w.raw(` stroke-dasharray="`)
		w.numbers(path.Dash...)
		w.raw(`"`)
	}
}
