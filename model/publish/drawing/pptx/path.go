package pptx

import (
	"fmt"
	"math"

	"interlock/model/publish/drawing"
)

// path writes an outline as the native shape that it is.
func (w *writer) path(path *drawing.Path) {
	if len(path.Steps) == 0 {
		return
	}
	if straight(path) {
		w.line(path)
		return
	}
	w.WriteString(`<p:sp><p:nvSpPr>`)
	w.named("Shape", "", decorative)
	w.WriteString(`<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>`)
	w.frame(path.Box, "")
	switch path.Shape {
	case drawing.Rectangle:
		w.preset("rect", "")
	case drawing.Rounded:
		w.preset("roundRect", fmt.Sprintf(`<a:gd name="adj" fmla="val %d"/>`, corner(path)))
	case drawing.Ellipse:
		w.preset("ellipse", "")
	case drawing.Free:
		w.outline(path)
	}
	w.fill(path.Fill)
	w.stroke(path)
	w.WriteString(`</p:spPr></p:sp>`)
}

// straight reports whether a path is one straight line; a curve without any
// height is one.
func straight(path *drawing.Path) bool {
	if path.Shape != drawing.Free || path.Fill.Visible() {
		return false
	}
	return path.Box.Width == 0 || path.Box.Height == 0 ||
		len(path.Steps) == 2 && path.Steps[0].Kind == drawing.Move && path.Steps[1].Kind == drawing.Line
}

// line writes a line across the box of a path, from the corner on the top left
// or, flipped, from the one below.
func (w *writer) line(path *drawing.Path) {
	from, to := path.Steps[0].To, path.Steps[len(path.Steps)-1].To
	flip := ""
	if (from.X < to.X) != (from.Y < to.Y) {
		flip = ` flipV="1"`
	}
	w.WriteString(`<p:cxnSp><p:nvCxnSpPr>`)
	w.named("Line", "", decorative)
	w.WriteString(`<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr>`)
	w.frame(path.Box, flip)
	w.preset("line", "")
	w.stroke(path)
	w.WriteString(`</p:spPr></p:cxnSp>`)
}

// frame says where a shape is.
func (w *writer) frame(box drawing.Box, flip string) {
	fmt.Fprintf(w, `<a:xfrm%s><a:off x="%d" y="%d"/><a:ext cx="%d" cy="%d"/></a:xfrm>`,
		flip, units(box.X), units(box.Y), units(box.Width), units(box.Height))
}

// preset names a shape that programs know.
func (w *writer) preset(name, adjusted string) {
	fmt.Fprintf(w, `<a:prstGeom prst="%s"><a:avLst>%s</a:avLst></a:prstGeom>`, name, adjusted)
}

// corner is the radius of a rounded box in hundred thousandths of its shorter
// side.
func corner(path *drawing.Path) int64 {
	shorter := min(path.Box.Width, path.Box.Height)
	if shorter <= 0 {
		return 0
	}
	return int64(math.Round(min(path.Radius/shorter, 0.5) * 100_000))
}

// outline writes the steps of a path, counted from the corner of its box.
func (w *writer) outline(path *drawing.Path) {
	fmt.Fprintf(w, `<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="%d" h="%d">`,
		units(path.Box.Width), units(path.Box.Height))
	points := func(name string, points ...drawing.Point) {
		w.WriteString(`<a:` + name + `>`)
		for _, point := range points {
			fmt.Fprintf(w, `<a:pt x="%d" y="%d"/>`, units(point.X)-units(path.Box.X), units(point.Y)-units(path.Box.Y))
		}
		w.WriteString(`</a:` + name + `>`)
	}
	for _, step := range path.Steps {
		switch step.Kind {
		case drawing.Move:
			points("moveTo", step.To)
		case drawing.Line:
			points("lnTo", step.To)
		case drawing.Curve:
			points("cubicBezTo", step.Control1, step.Control2, step.To)
		case drawing.Close:
			w.WriteString(`<a:close/>`)
		}
	}
	w.WriteString(`</a:path></a:pathLst></a:custGeom>`)
}

func (w *writer) fill(colour drawing.Colour) {
	if !colour.Visible() {
		w.WriteString(`<a:noFill/>`)
		return
	}
	w.WriteString(`<a:solidFill><a:srgbClr val="` + colour.Hex() + `">`)
	if colour.A < 255 {
		fmt.Fprintf(w, `<a:alpha val="%d"/>`, int(colour.A)*100_000/255)
	}
	w.WriteString(`</a:srgbClr></a:solidFill>`)
}

// stroke writes the line of a path. Dashes are counted in its widths.
func (w *writer) stroke(path *drawing.Path) {
	if !path.Stroke.Visible() || path.Width <= 0 {
		w.WriteString(`<a:ln><a:noFill/></a:ln>`)
		return
	}
	fmt.Fprintf(w, `<a:ln w="%d" cap="rnd">`, units(path.Width))
	w.fill(path.Stroke)
	if len(path.Dash) > 0 {
		w.WriteString(`<a:custDash>`)
		for i := 0; i < len(path.Dash); i += 2 {
			off := path.Dash[(i+1)%len(path.Dash)]
			fmt.Fprintf(w, `<a:ds d="%d" sp="%d"/>`, widths(path.Dash[i], path.Width), widths(off, path.Width))
		}
		w.WriteString(`</a:custDash>`)
	}
	w.WriteString(`<a:round/></a:ln>`)
}

// widths is a length in thousandths of a percent of the width of its line.
func widths(length, width float64) int64 { return int64(math.Round(length / width * 100_000)) }
