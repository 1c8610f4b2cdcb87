package png

import (
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"interlock/model/publish/drawing"
)

// glyph is a glyph of a font at a size in points.
type glyph struct {
	font  *drawing.Font
	index sfnt.GlyphIndex
	size  float64
}

func (t *tracer) text(text *drawing.Text) {
	if !text.Colour.Visible() {
		return
	}
	for _, line := range text.Lines {
		for _, run := range line.Runs {
			if run.Font == nil {
				t.frames(run, line.Baseline, text)
				continue
			}
			y := grid(float64(line.Baseline * t.scale))
			for at, index := range run.Font.Glyphs(run.Text, text.Size) {
				x := grid(float64((run.X + at) * t.scale))
				t.add(t.shapeOf(glyph{run.Font, index, text.Size}), vertex{x, y}, text.Colour)
			}
		}
	}
}

// frames stand for the characters of a run that no font has.
func (t *tracer) frames(run drawing.Run, baseline float64, text *drawing.Text) {
	pen := pen{half: float64(text.Size*t.scale*drawing.FrameLine) / 2}
	for _, frame := range run.Frames(baseline, text.Size) {
		left, top, right, bottom := frame.X, frame.Y, frame.X+frame.Width, frame.Y+frame.Height
		corners := []point{{left, top}, {right, top}, {right, bottom}, {left, bottom}}
		for i := range corners {
			corners[i] = corners[i].times(t.scale)
		}
		pen.stroke(polyline{corners, true})
	}
	t.add(newShape(pen.outlines), vertex{}, text.Colour)
}

// shapeOf is the shape of a glyph around its origin.
func (t *tracer) shapeOf(glyph glyph) shape {
	if known, found := t.glyphs[glyph]; found {
		return known
	}
	outlines := outline(glyph.font.Outlines(), glyph.index, float64(glyph.size*t.scale))
	made := newShape(outlines)
	t.glyphs[glyph] = made
	return made
}

// outline is what the font says about a glyph, at a size in pixels. A glyph
// that the font fails to describe is not drawn.
func outline(font *sfnt.Font, index sfnt.GlyphIndex, size float64) [][]point {
	units := int(font.UnitsPerEm())
	var buffer sfnt.Buffer
	segments, err := font.LoadGlyph(&buffer, index, fixed.I(units), nil)
	if err != nil {
		return nil
	}
	scale := size / float64(64*units)
	pixels := func(p fixed.Point26_6) point { return point{float64(p.X), float64(p.Y)}.times(scale) }
	var outlines [][]point
	for _, segment := range segments {
		last := len(outlines) - 1
		switch segment.Op {
		case sfnt.SegmentOpMoveTo:
			outlines = append(outlines, []point{pixels(segment.Args[0])})
		case sfnt.SegmentOpLineTo:
			outlines[last] = append(outlines[last], pixels(segment.Args[0]))
		case sfnt.SegmentOpQuadTo:
			outlines[last] = quadratic(outlines[last], pixels(segment.Args[0]), pixels(segment.Args[1]))
		case sfnt.SegmentOpCubeTo:
			outlines[last] = cubic(outlines[last], pixels(segment.Args[0]), pixels(segment.Args[1]), pixels(segment.Args[2]))
		}
	}
	return outlines
}
