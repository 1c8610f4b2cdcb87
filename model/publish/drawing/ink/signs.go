package ink

import (
	"interlock/model/publish/drawing"
)

// Diamond marks a moment that matters.
func Diamond(canvas *drawing.Canvas, centre drawing.Point, radius float64) {
	polygon(canvas, Gold,
		aside(centre, 0, -radius), aside(centre, radius, 0), aside(centre, 0, radius), aside(centre, -radius, 0))
}

// Wire is how a link is drawn.
type Wire struct {
	Colour drawing.Colour
	Tint   drawing.Colour // behind its sentence
	Dash   []float64      // nil is a solid line
}

// WireOf is how links of an effect are drawn: a help is solid, a harm dashed,
// and what nobody has said yet dotted.
func WireOf(effect string) Wire {
	switch effect {
	case "helps":
		return Wire{Lift, LiftTint, nil}
	case "harms":
		return Wire{Hurt, HurtTint, []float64{5, 3}}
	}
	return Wire{Soft, Paper, []float64{1.2, 2.8}}
}

// Sign draws what a link does: a triangle up where it helps, one down where
// it harms, two bars where nobody has said. The radius is half its width.
func Sign(canvas *drawing.Canvas, centre drawing.Point, radius float64, effect string) {
	colour := WireOf(effect).Colour
	switch effect {
	case "helps":
		triangle(canvas, centre, radius, -1, colour)
	case "harms":
		triangle(canvas, centre, radius, 1, colour)
	default:
		for _, side := range []float64{-1, 1} {
			bar := drawing.Box{X: centre.X - radius, Y: centre.Y + side*radius*0.45 - radius*0.2, Width: 2 * radius, Height: radius * 0.4}
			canvas.Rectangle(bar, 0, colour, drawing.Colour{}, 0)
		}
	}
}

// Tip draws the head of an arrow that ends at a point, upwards or downwards.
func Tip(canvas *drawing.Canvas, end drawing.Point, size float64, up bool, colour drawing.Colour) {
	back := size
	if !up {
		back = -size
	}
	polygon(canvas, colour, end, aside(end, size*0.5, back), aside(end, -size*0.5, back))
}

// triangle points up for -1 and down for 1.
func triangle(canvas *drawing.Canvas, centre drawing.Point, radius, direction float64, colour drawing.Colour) {
	polygon(canvas, colour,
		aside(centre, 0, direction*radius*0.9),
		aside(centre, radius, -direction*radius*0.8), aside(centre, -radius, -direction*radius*0.8))
}

// polygon fills the shape between some corners.
func polygon(canvas *drawing.Canvas, colour drawing.Colour, corners ...drawing.Point) {
	var steps []drawing.Step
	for i, corner := range corners {
		kind := drawing.Line
		if i == 0 {
			kind = drawing.Move
		}
		steps = append(steps, drawing.Step{Kind: kind, To: corner})
	}
	canvas.Path(drawing.Path{Steps: append(steps, drawing.Step{Kind: drawing.Close}), Fill: colour})
}

// aside is a point so far to the right of another and so far below it.
func aside(point drawing.Point, x, y float64) drawing.Point {
	return drawing.Point{X: point.X + x, Y: point.Y + y}
}
