package measures

import (
	"fmt"
	"strings"

	"interlock/model"
	"interlock/model/check"
	"interlock/model/insight"
	"interlock/tui/frame"
	"interlock/tui/part/metric"
	"interlock/tui/part/plot"
)

// drawComparison draws the names of the two metrics, the dots of their values
// and of their changes, and what both say in words.
func (s *Measures) drawComparison(f *frame.Frame, area frame.Rect) {
	t, c := s.desk.Theme(), s.comparing
	result := c.result()
	head, area := frame.CutTop(area, 1)
	s.drawNames(f, head)
	line, area := frame.CutTop(area, 1)
	f.Text(line, t.Muted, strings.Join(c.pairing(result), " "+t.Glyphs.Separator+" "))
	_, area = frame.CutTop(area, 1)
	sentences := c.sentences(result)
	if check.Silent(s.desk.Workshop()) {
		sentences = []string{dates(result.Levels.Pairs), "This is an exercise: what the dots allow to be said is for you to say."}
	}
	foot, area := frame.CutBottom(area, height(sentences, min(area.Dx(), mostText))+1)
	panels := []panel{{title: "VALUES", correlation: result.Levels, write: valueWriter}}
	if result.By != "segment" {
		panels = append(panels, panel{title: "CHANGES, READING TO READING", correlation: result.Changes, write: changeWriter})
	}
	for i, place := range frame.Columns(area, len(panels), middle) {
		s.drawPanel(f, place, panels[i])
	}
	_, foot = frame.CutTop(foot, 1)
	foot, _ = frame.CutLeft(foot, mostText)
	for _, sentence := range sentences {
		_, foot = frame.CutTop(foot, f.Wrap(foot, t.Text, sentence))
	}
}

// drawNames says which metrics are compared, and whose they are.
func (s *Measures) drawNames(f *frame.Frame, line frame.Rect) {
	t, c := s.desk.Theme(), s.comparing
	for _, part := range []struct {
		style frame.Style
		text  string
	}{
		{t.Muted, "employees "},
		{t.Employee, frame.Clip(c.employee.Title(), line.Dx()/2-12)},
		{t.Muted, " beside customers "},
		{t.Customer, c.customer.Title()},
	} {
		_, line = frame.CutLeft(line, f.Text(line, part.style, part.text))
	}
}

const mostText = 110 // longer lines are hard to read

func height(sentences []string, width int) int {
	total := 0
	for _, sentence := range sentences {
		total += len(frame.Lines(sentence, width))
	}
	return total
}

// pairing says how the readings were paired and how often it was tried.
func (c *comparison) pairing(result insight.Comparison) []string {
	switch result.By {
	case "":
		return []string{"no reading of one has a partner of the other"}
	case "segment":
		return []string{"paired by segment, the latest of each"}
	}
	lag := "same dates"
	switch c.lag {
	case 0:
	case 1:
		lag = "customers one period later"
	default:
		lag = fmt.Sprintf("customers %d periods later", c.lag)
	}
	if c.tried == 0 {
		return []string{lag, "the first try"}
	}
	return []string{lag, fmt.Sprintf("%d tries so far", c.tried+1)}
}

// panel is a picture of some pairs.
type panel struct {
	title       string
	correlation insight.Correlation
	write       func(*model.Metric) func(float64) string
}

// valueWriter writes a value in the unit of its metric.
func valueWriter(m *model.Metric) func(float64) string {
	return func(value float64) string { return metric.Value(m, &value) }
}

// changeWriter writes a difference, which is no percentage of anything.
func changeWriter(*model.Metric) func(float64) string { return metric.Signed }

// mostPlot keeps the dots of a picture near each other.
const mostPlot = 26

func (s *Measures) drawPanel(f *frame.Frame, area frame.Rect, p panel) {
	t, c := s.desk.Theme(), s.comparing
	head, area := frame.CutTop(area, 1)
	f.Text(head, t.Heading, p.title)
	line, area := frame.CutTop(area, 1)
	f.Text(line, t.Text, strings.Join(s.numbers(p.correlation), " "+t.Glyphs.Separator+" "))
	_, area = frame.CutTop(area, area.Dy()/16)
	area, _ = frame.CutTop(area, mostPlot)
	pairs := p.correlation.Pairs
	if len(pairs) == 0 {
		f.Wrap(area, t.Muted, "No dots yet.")
		return
	}
	var xs, ys []float64
	for _, pair := range pairs {
		xs, ys = append(xs, pair.X), append(ys, pair.Y)
	}
	drawn := plot.New(f, area, t,
		plot.Covering(c.employee.Title(), p.write(c.employee), xs...), plot.Covering(c.customer.Title(), p.write(c.customer), ys...))
	for i, pair := range pairs {
		drawn.Point(pair.X, pair.Y, t.Title, mark(i, len(pairs), t.Glyphs.CurvePoint))
	}
}

// mark numbers the dots by date, the first one 1, as far as one cell goes.
func mark(i, count int, dot string) string {
	const marks = "123456789abcdefghijklmnopqrstuvwxyz"
	if count > len(marks) {
		return dot
	}
	return marks[i : i+1]
}

// numbers are how many dots there are, the r if there are enough of them, and
// always the r that would be needed. An exercise only counts the dots.
func (s *Measures) numbers(c insight.Correlation) []string {
	list := []string{fmt.Sprintf("%d dots", len(c.Pairs))}
	if len(c.Pairs) == 1 {
		list[0] = "1 dot"
	}
	if check.Silent(s.desk.Workshop()) {
		return list
	}
	if c.R != nil {
		list = append(list, fmt.Sprintf("r %.2f", *c.R))
	}
	if c.Needed == nil {
		needed, _ := insight.RNeeded(insight.FewestPairs)
		return append(list, fmt.Sprintf("%d dots would need r %.3f", insight.FewestPairs, needed))
	}
	return append(list, fmt.Sprintf("r needed %.3f", *c.Needed))
}

// sentences say in plain words what the dots allow to be said, and no more.
func (c *comparison) sentences(result insight.Comparison) []string {
	if result.By == "" {
		return []string{"The two have no date and no segment in common, so nothing can be laid beside each other yet."}
	}
	list := []string{dates(result.Levels.Pairs)}
	switch levels, changes := result.Levels, result.Changes; {
	case levels.R == nil && len(levels.Pairs) < insight.FewestPairs:
		list = append(list, fmt.Sprintf("Too few for a number: from %d dots on there is one. Look at the dots, and keep measuring both.", insight.FewestPairs))
	case levels.R == nil:
		list = append(list, "One of the two stands still, so nothing can move with it.")
	case !levels.Strong():
		list = append(list, "No sign that they move together: so much can be luck.")
	case result.By == "segment":
		list = append(list, "One is "+tendency(*levels.R)+". That does not say why.")
	case changes.R == nil:
		list = append(list, "Over time one is "+tendency(*levels.R)+", but two lines that both slide always look so. There are too few changes for a number of their own.")
	case !changes.Strong():
		list = append(list, "Over time one is "+tendency(*levels.R)+", but from one reading to the next they do not move together: two lines that both slide always look so.")
	case *levels.R**changes.R < 0:
		list = append(list, "Over time one is "+tendency(*levels.R)+", but from one reading to the next they move against each other: the slide of both is all that they share.")
	default:
		list = append(list, "They move together, over time and from one reading to the next: one is "+tendency(*levels.R)+". That does not say why, nor which comes first: look for the link between them.")
	}
	if c.tried > 0 {
		list = append(list, fmt.Sprintf("%d lags were tried: with each try, luck gets likelier.", c.tried+1))
	}
	return list
}

// tendency says which way two measures go together.
func tendency(r float64) string {
	if r < 0 {
		return "high where the other is low"
	}
	return "high where the other is high"
}

// dates says what the numbered dots stand for.
func dates(pairs []insight.Point) string {
	if len(pairs) == 0 {
		return "No pair of readings."
	}
	name := func(p insight.Point) string {
		if p.Segment != "" {
			return p.Segment
		}
		return string(p.At)
	}
	if len(pairs) == 1 {
		return "Dot 1 is " + name(pairs[0]) + "."
	}
	if pairs[0].Segment != "" {
		var names []string
		for i, pair := range pairs {
			names = append(names, mark(i, len(pairs), "")+" "+name(pair))
		}
		return "The dots: " + strings.Join(names, ", ") + "."
	}
	return fmt.Sprintf("The dots run from %s (%s) to %s (%s).", name(pairs[0]), mark(0, len(pairs), "first"), name(pairs[len(pairs)-1]), mark(len(pairs)-1, len(pairs), "last"))
}
