package slides

import (
	"math"
	"slices"
	"strings"

	"interlock/model/publish/drawing"
)

// item is one text, to the right of its sign.
type item struct {
	text   string
	style  drawing.Style
	indent float64
	sign   func(canvas *drawing.Canvas, middle drawing.Point) // nil for none
}

// section is items below a heading.
type section struct {
	heading string // "" for none
	style   drawing.Style
	items   []item
}

const (
	itemGap    = 5.0
	headingGap = 3.0
	sectionGap = 14.0
)

// sizes of text, from the smallest that a room can read to the largest that
// keeps slides with little to say like the others.
var sizes = [...]float64{12, 13, 14, 15, 16, 17, 18}

// largest lays columns out at the largest size, up to a limit, that needs no
// more slides than the smallest does. Of several ways to lay them out it takes
// the one that needs the fewest slides and, of those, allows the largest size;
// the first one when they are equal.
func largest(limit float64, ways ...func(size float64) [][][]section) [][][]section {
	fewest := math.MaxInt
	for _, lay := range ways {
		fewest = min(fewest, slidesOf(lay(sizes[0])))
	}
	var best [][][]section
	for _, size := range sizes {
		for _, lay := range slices.Backward(ways) {
			if columns := lay(min(size, limit)); slidesOf(columns) <= fewest {
				best = columns
			}
		}
	}
	return best
}

// slidesOf is how many slides some columns need.
func slidesOf(columns [][][]section) int {
	count := 1
	for _, column := range columns {
		count = max(count, len(column))
	}
	return count
}

func (d *deck) heightOf(text string, wide float64, style drawing.Style) float64 {
	return float64(len(d.typeface.Wrap(style.Face, text, style.Size, wide))) * style.Leading
}

// headingHeight is the room of a heading with the gap before it.
func (d *deck) headingHeight(s section, wide float64, first bool) float64 {
	height := 0.0
	if s.heading != "" {
		height = d.heightOf(s.heading, wide, s.style) + headingGap
	}
	if !first {
		height += sectionGap
	}
	return height
}

func (d *deck) itemHeight(i item, wide float64) float64 {
	return d.heightOf(i.text, wide-i.indent, i.style) + itemGap
}

// columns parts sections into columns no higher than tall. A section that goes
// on has its heading again.
func (d *deck) columns(sections []section, wide, tall float64) [][]section {
	var list [][]section
	var column []section
	used := 0.0
	for _, whole := range sections {
		open := false
		for _, next := range d.pieces(whole, wide, tall) {
			needed := d.itemHeight(next, wide)
			if !open {
				needed += d.headingHeight(whole, wide, len(column) == 0)
			}
			if used+needed > tall && len(column) > 0 {
				list, column, used, open = append(list, column), nil, 0, false
				needed = d.itemHeight(next, wide) + d.headingHeight(whole, wide, true)
			}
			if !open {
				column, open = append(column, section{heading: whole.heading, style: whole.style}), true
			}
			last := &column[len(column)-1]
			last.items = append(last.items, next)
			used += needed
		}
	}
	if len(column) > 0 {
		list = append(list, column)
	}
	return list
}

// pieces cuts the items of a section that no column could hold between lines.
func (d *deck) pieces(s section, wide, tall float64) []item {
	tall -= d.headingHeight(s, wide, true)
	var list []item
	for _, whole := range s.items {
		if d.itemHeight(whole, wide) <= tall {
			list = append(list, whole)
			continue
		}
		lines := d.typeface.Wrap(whole.style.Face, whole.text, whole.style.Size, wide-whole.indent)
		most := max(1, int((tall-itemGap)/whole.style.Leading))
		for len(lines) > 0 {
			piece := whole
			count := min(most, len(lines))
			piece.text, lines = strings.Join(lines[:count], "\n"), lines[count:]
			list = append(list, piece)
			whole.sign = nil
		}
	}
	return list
}

// draw draws sections below each other, each as a group that its heading and
// the subject name.
func (d *deck) draw(canvas *drawing.Canvas, subject string, sections []section, corner drawing.Point, wide float64) {
	y := corner.Y
	for i, section := range sections {
		if i > 0 {
			y += sectionGap
		}
		title := subject
		if section.heading != "" {
			title += ": " + section.heading
		}
		canvas.Group(drawing.RoleCell, title, func() {
			if section.heading != "" {
				y += canvas.Text(drawing.Point{X: corner.X, Y: y}, wide, section.heading, section.style) + headingGap
			}
			for _, item := range section.items {
				if item.sign != nil {
					item.sign(canvas, drawing.Point{X: corner.X + item.indent/2 - 2, Y: y + item.style.Leading/2})
				}
				y += canvas.Text(drawing.Point{X: corner.X + item.indent, Y: y}, wide-item.indent, item.text, item.style) + itemGap
			}
		})
	}
}
