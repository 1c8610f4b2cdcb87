package layout

import (
	"strings"

	"interlock/model/blueprint"
	"interlock/model/publish/drawing"
	"interlock/model/publish/drawing/ink"
	"interlock/model/publish/words"
)

// measures plans the table of the measures of both sides.
func (b *builder) measures() {
	if len(b.Metrics) == 0 {
		return
	}
	g := b.grid(2, 1, 1, 1, 0.9, 0.8, 1.2)
	f := b.newFlow("Measures", b.plainHead("Both sides in one view"))
	names := []string{"Measure", "Side", "Now", "95 % interval", "Change", "Target", "Readings"}
	var rows []*row
	for _, metric := range b.Metrics {
		rows = append(rows, g.metric(metric, names))
	}
	f.add(section{heads: []piece{g.titles(names...)}, rows: ruled(rows), after: sectionGap})
	if holes := b.Holes(); len(holes) > 0 {
		var texts []string
		for _, hole := range holes {
			texts = append(texts, hole.String())
		}
		text := "Not measured: " + strings.Join(texts, ", ") + "."
		f.add(section{rows: []*row{g.row(text, nil, b.even(1).lines(0, g.scale.body(), text))}})
	}
}

func (g grid) metric(metric *blueprint.Metric, names []string) *row {
	body, soft := g.scale.body(), g.scale.soft()
	now, when, change, target := "no data", "", "", ""
	if metric.Latest != nil {
		now, when = metric.Amount(metric.Latest.Value), words.Date(metric.Latest.At)
	}
	if metric.Change != nil {
		change = strings.TrimSpace(blueprint.Signed(*metric.Change) + " " + string(metric.Direction))
	}
	if metric.Target != nil {
		target = metric.Amount(*metric.Target)
	}
	side := g.scale.style(drawing.SemiBold, g.scale.text, ink.Of(metric.Side).Line)
	return g.row(metric.Title, names,
		append(g.lines(0, g.scale.strong(), metric.Title), g.lines(0, soft, prefixed("Owner ", metric.Owner))...),
		append(g.lines(1, side, words.Side(metric.Side)), g.lines(1, soft, words.Joined(metric.Parameter, metric.Lens))...),
		append(g.lines(2, g.scale.strong(), now), g.lines(2, soft, when)...),
		g.lines(3, body, metric.Range()), g.lines(4, body, change), g.lines(5, body, target),
		g.spark(6, metric),
	)
}

// spark is the readings as a small line; nothing below two.
func (g grid) spark(column int, metric *blueprint.Metric) stack {
	if len(metric.Values) < 2 {
		return nil
	}
	return stack{&spark{metric.Values, min(g.width(column), 110), ink.Of(metric.Side).Line}}
}

// spark is a line through values, from left to right.
type spark struct {
	values []float64
	width  float64
	colour drawing.Colour
}

const sparkHeight = 20.0

func (s *spark) height() float64 { return sparkHeight }

func (s *spark) split(room float64) (head, rest block) {
	if room < sparkHeight {
		return nil, s
	}
	return s, nil
}

func (s *spark) draw(canvas *drawing.Canvas, at drawing.Point) {
	low, high := s.values[0], s.values[0]
	for _, value := range s.values {
		low, high = min(low, value), max(high, value)
	}
	var steps []drawing.Step
	var last drawing.Point
	for i, value := range s.values {
		part := 0.5
		if high > low {
			part = (value - low) / (high - low)
		}
		last = drawing.Point{X: at.X + 3 + (s.width-6)*float64(i)/float64(len(s.values)-1), Y: at.Y + 3 + (sparkHeight-6)*(1-part)}
		steps = append(steps, drawing.Step{Kind: drawing.Line, To: last})
	}
	steps[0].Kind = drawing.Move
	canvas.Path(drawing.Path{Steps: steps, Stroke: s.colour, Width: 1.4})
	canvas.Circle(last, 2.2, s.colour, drawing.Colour{}, 0)
}
