package png

import "slices"

// pen draws lines of one thickness with round ends and joins. All its outlines
// turn the same way round, so that nothing is left out where they overlap.
type pen struct {
	half     float64 // of the thickness, in pixels
	outlines [][]point
}

// smooth is the cosine of the sharpest turn that is still part of a curve.
const smooth = 0.9

// stroke draws one line: a band along each of its curves and a wedge wherever
// it turns sharply, which the ends of an open line do.
func (p *pen) stroke(line polyline) {
	points := distinct(line)
	if len(points) == 1 {
		p.wedge(points[0], point{-1, 0}, point{1, 0})
		p.wedge(points[0], point{1, 0}, point{-1, 0})
		return
	}
	directions := make([]point, len(points)-1)
	for i := range directions {
		directions[i] = points[i+1].minus(points[i]).unit()
	}
	first, last := directions[0], directions[len(directions)-1]
	var band ribbon
	band.add(points[0], p.across(first, first))
	for i, after := range directions[1:] {
		at, before := points[i+1], directions[i]
		if before.dot(after) > smooth {
			band.add(at, p.across(before, after))
			continue
		}
		band.add(at, p.across(before, before))
		p.outlines = append(p.outlines, band.outline())
		p.wedge(at, before, after)
		band.left, band.right = nil, nil
		band.add(at, p.across(after, after))
	}
	end := points[len(points)-1]
	band.add(end, p.across(last, last))
	p.outlines = append(p.outlines, band.outline())
	if line.closed {
		p.wedge(end, last, first)
		return
	}
	p.wedge(points[0], first.times(-1), first)
	p.wedge(end, last, last.times(-1))
}

// distinct is the points of a line without those that fall together; a closed
// line ends where it began.
func distinct(line polyline) []point {
	points := slices.Clone(line.points)
	if line.closed {
		points = append(points, points[0])
	}
	return slices.CompactFunc(points, func(a, b point) bool { return b.minus(a).length() < 1.0/64 })
}

// ribbon is the two sides of a line.
type ribbon struct{ left, right []point }

func (r *ribbon) add(at, across point) {
	r.left = append(r.left, at.plus(across))
	r.right = append(r.right, at.minus(across))
}

func (r *ribbon) outline() []point {
	slices.Reverse(r.right)
	return append(r.left, r.right...)
}

// left is the direction across another.
func left(direction point) point { return point{-direction.y, direction.x} }

// across is from the middle of the line to its left side, where it turns from
// one direction to another.
func (p *pen) across(before, after point) point {
	return left(before.plus(after)).times(p.half / (1 + before.dot(after)))
}

// wedge fills the outer side of a turn with a part of a circle.
func (p *pen) wedge(at, before, after point) {
	from, to := left(before), left(after)
	if before.cross(after) > 0 {
		from, to = to.times(-1), from.times(-1)
	}
	outline := []point{at, at.plus(from.times(p.half))}
	outline = p.arc(outline, at, from, to, before)
	p.outlines = append(p.outlines, append(outline, at.plus(to.times(p.half))))
}

// arc appends the points between two directions from the middle of a circle;
// between opposite ones it goes by way of a third.
func (p *pen) arc(outline []point, at, from, to, by point) []point {
	sum := from.plus(to)
	near := sum.length() / 2
	if float64(p.half*(1-near)) < flatness {
		return outline
	}
	middle := by
	if near > 1.0/64 {
		middle = sum.unit()
	}
	outline = p.arc(outline, at, from, middle, by)
	outline = append(outline, at.plus(middle.times(p.half)))
	return p.arc(outline, at, middle, to, by)
}
