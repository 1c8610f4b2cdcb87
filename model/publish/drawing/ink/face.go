package ink

import (
	"interlock/model"
	"interlock/model/publish/drawing"
)

// Face draws how a stage feels, from -2 to 2. The mouth bends further the
// stronger the feeling is; a face below zero is open, all others are filled.
// Without data there is a ring and no face in it.
func Face(canvas *drawing.Canvas, centre drawing.Point, radius float64, emotion *int, colour drawing.Colour) {
	stroke := radius * 0.16
	if emotion == nil {
		canvas.Circle(centre, radius-stroke/2, Paper, Rule, stroke)
		return
	}
	feeling := max(model.LowestEmotion, min(*emotion, model.HighestEmotion))
	disc, features := colour, Paper
	if feeling < 0 {
		disc, features = Paper, colour
	}
	canvas.Circle(centre, radius-stroke/2, disc, colour, stroke)
	for _, side := range []float64{-1, 1} {
		eye := aside(centre, side*radius*0.34, -radius*0.2)
		canvas.Circle(eye, radius*0.13, features, drawing.Colour{}, 0)
	}
	mouth(canvas, centre, radius, feeling, features)
}

// mouth is a line, or a bow as deep as the feeling is strong.
func mouth(canvas *drawing.Canvas, centre drawing.Point, radius float64, feeling int, colour drawing.Colour) {
	half := [3]float64{0.34, 0.38, 0.44}[max(feeling, -feeling)] * radius
	depth := float64(feeling) * 0.24 * radius
	left := aside(centre, -half, radius*0.34-depth*0.5)
	right := aside(centre, half, radius*0.34-depth*0.5)
	canvas.Path(drawing.Path{
		Steps: []drawing.Step{
			{Kind: drawing.Move, To: left},
			{Kind: drawing.Curve, Control1: aside(left, half*0.5, depth*1.25), Control2: aside(right, -half*0.5, depth*1.25), To: right},
		},
		Stroke: colour, Width: radius * 0.16,
	})
}
