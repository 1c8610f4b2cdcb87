package drawing

import (
	"math"
	"slices"

	"interlock/model/blueprint"
)

// Canvas draws on one page. Every coordinate is rounded to a hundredth of a
// point, so that all machines write the same.
type Canvas struct {
	Typeface *Typeface
	page     *Page
	open     []*Group
}

// NewCanvas begins to draw on a page.
func NewCanvas(page *Page, typeface *Typeface) *Canvas {
	return &Canvas{Typeface: typeface, page: page}
}

// round makes a coordinate a hundredth of a point; there is no negative zero.
func round(value float64) float64 { return math.Round(value*100)/100 + 0 }

func (c *Canvas) add(element Element) {
	if last := len(c.open) - 1; last >= 0 {
		c.open[last].Elements = append(c.open[last].Elements, element)
		return
	}
	c.page.Elements = append(c.page.Elements, element)
}

// Group draws what the function draws as a part with a name of its own.
func (c *Canvas) Group(role Role, title string, draw func()) {
	group := &Group{Role: role, Title: blueprint.Clean(title)}
	c.add(group)
	c.open = append(c.open, group)
	draw()
	c.open = c.open[:len(c.open)-1]
}

// Path draws an outline.
func (c *Canvas) Path(path Path) {
	steps := make([]Step, len(path.Steps))
	for i, step := range path.Steps {
		steps[i] = Step{step.Kind, roundPoint(step.Control1), roundPoint(step.Control2), roundPoint(step.To)}
	}
	path.Steps = steps
	path.Dash = slices.Clone(path.Dash)
	for i := range path.Dash {
		path.Dash[i] = round(path.Dash[i])
	}
	if path.Shape == Free {
		path.Box = around(steps)
	}
	path.Box = roundBox(path.Box)
	path.Radius, path.Width = round(path.Radius), round(path.Width)
	c.add(&path)
}

func roundPoint(point Point) Point { return Point{round(point.X), round(point.Y)} }

func roundBox(box Box) Box {
	return Box{round(box.X), round(box.Y), round(box.Width), round(box.Height)}
}

// around is the smallest box around the ends and controls of all steps.
func around(steps []Step) Box {
	low, high := Point{math.Inf(1), math.Inf(1)}, Point{math.Inf(-1), math.Inf(-1)}
	include := func(points ...Point) {
		for _, point := range points {
			low = Point{min(low.X, point.X), min(low.Y, point.Y)}
			high = Point{max(high.X, point.X), max(high.Y, point.Y)}
		}
	}
	for _, step := range steps {
		switch step.Kind {
		case Move, Line:
			include(step.To)
		case Curve:
			include(step.Control1, step.Control2, step.To)
		}
	}
	if low.X > high.X {
		return Box{}
	}
	return Box{low.X, low.Y, high.X - low.X, high.Y - low.Y}
}

// Rectangle draws a box, its corners rounded by the radius.
func (c *Canvas) Rectangle(box Box, radius float64, fill, stroke Colour, width float64) {
	shape := Rectangle
	radius = max(0, min(radius, box.Width/2, box.Height/2))
	if radius > 0 {
		shape = Rounded
	}
	c.Path(Path{Shape: shape, Box: box, Radius: radius, Steps: outline(box, radius), Fill: fill, Stroke: stroke, Width: width})
}

// Circle draws a circle.
func (c *Canvas) Circle(centre Point, radius float64, fill, stroke Colour, width float64) {
	box := Box{centre.X - radius, centre.Y - radius, 2 * radius, 2 * radius}
	c.Path(Path{Shape: Ellipse, Box: box, Radius: radius, Steps: outline(box, radius), Fill: fill, Stroke: stroke, Width: width})
}

// Line draws a straight line, dashed when lengths on and off are given.
func (c *Canvas) Line(from, to Point, colour Colour, width float64, dash ...float64) {
	steps := []Step{{Kind: Move, To: from}, {Kind: Line, To: to}}
	c.Path(Path{Steps: steps, Stroke: colour, Width: width, Dash: dash})
}

// quarter is how far the controls of a quarter of a circle lie from its ends,
// in radii: 4/3 (√2 − 1).
const quarter = 0.5522847498

// outline is the outline of a box with rounded corners.
func outline(box Box, radius float64) []Step {
	left, top, right, bottom := box.X, box.Y, box.X+box.Width, box.Y+box.Height
	if radius <= 0 {
		return []Step{
			{Kind: Move, To: Point{left, top}},
			{Kind: Line, To: Point{right, top}},
			{Kind: Line, To: Point{right, bottom}},
			{Kind: Line, To: Point{left, bottom}},
			{Kind: Close},
		}
	}
	near := float64(radius * (1 - quarter))
	return []Step{
		{Kind: Move, To: Point{left + radius, top}},
		{Kind: Line, To: Point{right - radius, top}},
		{Curve, Point{right - near, top}, Point{right, top + near}, Point{right, top + radius}},
		{Kind: Line, To: Point{right, bottom - radius}},
		{Curve, Point{right, bottom - near}, Point{right - near, bottom}, Point{right - radius, bottom}},
		{Kind: Line, To: Point{left + radius, bottom}},
		{Curve, Point{left + near, bottom}, Point{left, bottom - near}, Point{left, bottom - radius}},
		{Kind: Line, To: Point{left, top + radius}},
		{Curve, Point{left, top + near}, Point{left + near, top}, Point{left + radius, top}},
		{Kind: Close},
	}
}
