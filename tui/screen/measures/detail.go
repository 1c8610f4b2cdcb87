package measures

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"interlock/model"
	"interlock/model/insight"
	"interlock/tui/frame"
	"interlock/tui/part/metric"
	"interlock/tui/part/plot"
)

// drawDetail says in words what is known of the metric under the cursor, and
// shows its readings where there is room.
func (s *Measures) drawDetail(f *frame.Frame, area frame.Rect) {
	if area.Empty() {
		return
	}
	t := s.desk.Theme()
	rule, area := frame.CutTop(area, 1)
	f.HLine(rule.Min.X, rule.Max.X, rule.Min.Y, t.Border, t.Glyphs.Light.Horizontal)
	entry, ok := s.entry()
	if !ok {
		f.Wrap(area, t.Muted, "Press n to add the first metric here, then r for its readings.")
		return
	}
	if area.Dy() < least-1 {
		f.Wrap(area, t.Text, strings.Join(s.sentences(entry), " "))
		return
	}
	head, area := frame.CutTop(area, 1)
	used := f.Text(head, sideStyle(t, entry.metric.Side), entry.metric.Title())
	_, head = frame.CutLeft(head, used+2)
	f.Text(head, t.Muted, strings.Join(facts(entry.metric), " "+t.Glyphs.Separator+" "))
	texts := area
	if len(entry.trend.Series) > 1 {
		var picture frame.Rect
		picture, texts = frame.CutLeft(area, min(area.Dx()/2, 84))
		_, texts = frame.CutLeft(texts, 3)
		s.drawReadings(f, picture, entry)
	}
	texts, _ = frame.CutLeft(texts, 84)
	for _, sentence := range s.sentences(entry) {
		_, texts = frame.CutTop(texts, f.Wrap(texts, t.Text, sentence))
	}
}

// facts say where a metric belongs.
func facts(m *model.Metric) []string {
	var list []string
	for _, word := range []string{string(m.Side), m.Parameter, m.Lens} {
		if word != "" {
			list = append(list, word)
		}
	}
	if m.Better != "" {
		list = append(list, m.Better+" is better")
	}
	return list
}

// drawReadings draws the readings by date with their intervals, and the
// target.
func (s *Measures) drawReadings(f *frame.Frame, area frame.Rect, e entry) {
	t := s.desk.Theme()
	var days, values []float64
	for _, reading := range e.trend.Series {
		at, _ := reading.At.Time()
		days, values = append(days, float64(at.Unix())), append(values, *reading.Value)
		if interval, ok := insight.IntervalOf(e.metric, reading); ok {
			values = append(values, interval.Low, interval.High)
		}
	}
	if e.metric.Target != nil {
		values = append(values, *e.metric.Target)
	}
	write := func(value float64) string {
		if spread := slices.Max(values) - slices.Min(values); spread >= 10 {
			value = math.Round(value)
		}
		return metric.Value(e.metric, &value)
	}
	series := e.trend.Series
	across := plot.Axis{Low: days[0], High: days[len(days)-1], LowText: string(series[0].At), HighText: string(series[len(series)-1].At)}
	p := plot.New(f, area, t, across, plot.Covering("", write, values...))
	if e.metric.Target != nil {
		p.Level(*e.metric.Target, t.Muted, " target "+metric.Number(*e.metric.Target))
	}
	for i, reading := range series {
		if interval, ok := insight.IntervalOf(e.metric, reading); ok {
			p.Spread(days[i], interval.Low, interval.High, t.BorderFocus)
		}
		p.Point(days[i], *reading.Value, sideStyle(t, e.metric.Side), t.Glyphs.CurvePoint)
	}
}

// sentences say in words where a metric stands.
func (s *Measures) sentences(e entry) []string {
	var list []string
	apart := split(e.metric)
	if e.trend.Latest != nil || apart == "" {
		list = append(list, s.latest(e))
	}
	if apart != "" {
		list = append(list, apart)
	}
	if moved := movement(e); moved != "" {
		list = append(list, moved)
	}
	if away := distance(e); away != "" {
		list = append(list, away)
	}
	for _, item := range slices.Backward(s.log()) {
		if item.Metric == e.metric.ID {
			list = append(list, fmt.Sprintf("%s: %s.", item.At, strings.TrimSuffix(item.Text, ".")))
			break
		}
	}
	return append(list, owners(e.metric)...)
}

func (s *Measures) log() []model.LogItem {
	file := s.desk.Workshop().File(model.KindLog.Path(""))
	if file == nil {
		return nil
	}
	if log, ok := file.Record.(*model.Log); ok {
		return log.Items
	}
	return nil
}

// latest says what was measured last, and how sure it is.
func (s *Measures) latest(e entry) string {
	reading := e.trend.Latest
	if reading == nil {
		return "No readings yet: r appends one."
	}
	text := fmt.Sprintf("%s in %s", metric.Value(e.metric, reading.Value), reading.At)
	if reading.N != nil {
		text += fmt.Sprintf(" from %d answers", *reading.N)
	}
	interval, ok := insight.IntervalOf(e.metric, *reading)
	switch {
	case !ok:
		return text + "."
	case interval.AtMost:
		return fmt.Sprintf("%s, so %s at the widest (95%%, %s).", text, interval, interval.Method)
	}
	return fmt.Sprintf("%s, so %s (95%%, %s).", text, interval, interval.Method)
}

// movement says how it changed. A change inside the intervals of both readings
// may be chance.
func movement(e entry) string {
	if e.trend.Change == nil {
		return ""
	}
	text := fmt.Sprintf("%s since %s", metric.Signed(*e.trend.Change), e.trend.Previous.At)
	switch e.trend.Direction {
	case insight.Unchanged:
		return "Unchanged since " + string(e.trend.Previous.At) + "."
	case insight.Improved:
		text += ", better"
	case insight.Worsened:
		text += ", worse"
	}
	before, known := insight.IntervalOf(e.metric, *e.trend.Previous)
	after, alsoKnown := insight.IntervalOf(e.metric, *e.trend.Latest)
	if known && alsoKnown && before.Low <= after.High && after.Low <= before.High {
		text += "; it may be chance, the intervals overlap"
	}
	return text + "."
}

// split says how far the two groups are apart that a metric was read for: a mean
// may hide it.
func split(m *model.Metric) string {
	split, found := insight.SplitOf(m)
	if !found {
		return ""
	}
	text := fmt.Sprintf("%s %s and %s %s in %s, %s apart", split.First.Segment, metric.Value(m, split.First.Value),
		split.Second.Segment, metric.Value(m, split.Second.Value), split.At, metric.Number(math.Abs(split.Gap)))
	if split.Mean != nil {
		text += "; the mean is " + metric.Value(m, split.Mean)
	}
	return text + "."
}

// distance says how far the target is.
func distance(e entry) string {
	switch {
	case e.metric.Target == nil:
		return ""
	case e.trend.ToTarget == nil:
		return "Target " + metric.Value(e.metric, e.metric.Target) + "."
	case e.line.reached:
		return "The target of " + metric.Value(e.metric, e.metric.Target) + " is reached."
	}
	away, stands := metric.Number(*e.trend.ToTarget), "short of"
	switch {
	case !strings.HasSuffix(metric.Value(e.metric, e.metric.Target), "%"):
	case away == "1":
		away += " point"
	default:
		away += " points"
	}
	if *e.trend.Latest.Value > *e.metric.Target {
		stands = "above"
	}
	return fmt.Sprintf("%s %s the target of %s.", away, stands, metric.Value(e.metric, e.metric.Target))
}

// owners says who answers for a metric, or asks.
func owners(m *model.Metric) []string {
	text := "Who answers for it?"
	if m.Owner != "" {
		text = m.Owner + " answers for it."
	}
	if len(m.SharedBy) > 0 {
		text += " Shared by " + strings.Join(m.SharedBy, ", ") + "."
	}
	return []string{text}
}
