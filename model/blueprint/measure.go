package blueprint

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"interlock/model"
	"interlock/model/insight"
)

// Metric is one measure, where it stands and how it moved.
type Metric struct {
	ID        string
	Title     string // never empty
	Side      model.Side
	Parameter string // input or output
	Lens      string
	Unit      string
	Better    string // up or down
	Target    *float64
	Owner     string
	SharedBy  []string

	Readings  []Reading // all with a value, in the order of the file
	Latest    *Reading  // nil is no data
	Change    *float64  // since the reading before
	Direction insight.Direction
	Values    []float64         // the readings of everybody, oldest first
	Interval  *insight.Interval // of the latest reading; nil without the data
}

// Reading is one value of a metric.
type Reading struct {
	At      string
	Value   float64
	N       *int
	Segment string // "" for everybody
}

func (r *resolver) metrics() []*Metric {
	var list []*Metric
	for _, metric := range r.workshop.Metrics() {
		list = append(list, resolveMetric(metric))
	}
	slices.SortStableFunc(list, func(a, b *Metric) int { return cmp.Compare(sideOrder(a.Side), sideOrder(b.Side)) })
	return list
}

func sideOrder(side model.Side) int {
	return slices.Index([]model.Side{model.Customer, model.Employee, side}, side)
}

func resolveMetric(metric *model.Metric) *Metric {
	trend := insight.TrendOf(metric)
	made := &Metric{
		ID:        metric.ID,
		Title:     Clean(metric.Title()),
		Side:      metric.Side,
		Parameter: Clean(metric.Parameter),
		Lens:      Clean(metric.Lens),
		Unit:      Clean(metric.Unit),
		Better:    Clean(metric.Better),
		Target:    metric.Target,
		Owner:     Clean(metric.Owner),
		SharedBy:  cleanAll(metric.SharedBy),
		Change:    trend.Change,
		Direction: trend.Direction,
		Values:    trend.Values,
	}
	for _, reading := range metric.Readings {
		if reading.Value != nil {
			made.Readings = append(made.Readings, resolveReading(reading))
		}
	}
	if trend.Latest == nil {
		return made
	}
	latest := resolveReading(*trend.Latest)
	made.Latest = &latest
	if interval, ok := insight.IntervalOf(metric, *trend.Latest); ok {
		made.Interval = &interval
	}
	return made
}

func resolveReading(reading model.Reading) Reading {
	return Reading{At: Clean(string(reading.At)), Value: *reading.Value, N: reading.N, Segment: Clean(reading.Segment)}
}

// Amount writes a value in the unit of the metric: "60 %", "3.2".
func (m *Metric) Amount(value float64) string {
	switch strings.ToLower(m.Unit) {
	case "", "count", "score":
		return Number(value)
	case "percent":
		return Number(value) + "%"
	}
	return Number(value) + " " + m.Unit
}

// Range says the interval of the latest reading: "53 to 66", with "at most"
// behind it where the spread of the answers is not known. It is "" without the
// data.
func (m *Metric) Range() string {
	if m.Interval == nil {
		return ""
	}
	words := strings.ReplaceAll(m.Interval.String(), "-", "−")
	if m.Interval.AtMost {
		return words + " at most"
	}
	return words
}

// Number writes a number with two decimals at most, its thousands parted by
// commas and its minus as wide as a plus.
func Number(value float64) string {
	text := strconv.FormatFloat(math.Abs(math.Round(value*100)/100), 'f', -1, 64)
	whole, decimals, parted := strings.Cut(text, ".")
	for at := len(whole) - 3; at > 0; at -= 3 {
		whole = whole[:at] + "," + whole[at:]
	}
	if parted {
		whole += "." + decimals
	}
	if value < 0 && whole != "0" {
		return "−" + whole
	}
	return whole
}

// Signed writes a number with its sign; zero has none.
func Signed(value float64) string {
	if text := Number(value); value <= 0 || text == "0" {
		return text
	}
	return "+" + Number(value)
}

// Hole is one of the four kinds of measures of which there is none.
type Hole struct {
	Side      model.Side
	Parameter string // input or output
}

// String says what is not measured: "customer inputs".
func (h Hole) String() string { return string(h.Side) + " " + h.Parameter + "s" }

// Holes lists the kinds of measures of which there is none: inputs and outputs
// of both sides should be known.
func (b *Blueprint) Holes() []Hole {
	var holes []Hole
	for _, side := range []model.Side{model.Customer, model.Employee} {
		for _, parameter := range []string{"input", "output"} {
			if !slices.ContainsFunc(b.Metrics, func(m *Metric) bool { return m.Side == side && m.Parameter == parameter }) {
				holes = append(holes, Hole{side, parameter})
			}
		}
	}
	return holes
}

// Metric finds a metric by id; nil when there is none.
func (b *Blueprint) Metric(id string) *Metric {
	for _, metric := range b.Metrics {
		if metric.ID == id {
			return metric
		}
	}
	return nil
}

// Comparison lays a measure of customers beside one of employees.
type Comparison struct {
	Customer Named
	Employee Named
	By       string // what pairs the readings: date or segment; "" when nothing does
	Pairs    []Pair // without a lag
	Lags     []Lag  // none, one and two periods; only those with a pair
}

// Pair is one dot: a reading of each.
type Pair struct {
	Label    string // the date or the segment
	Customer float64
	Employee float64
}

// Lag is a comparison with the customers' measure so many periods later.
type Lag struct {
	Periods int
	Levels  Correlation
	Changes Correlation
}

// String says which readings are compared.
func (l Lag) String() string {
	switch l.Periods {
	case 0:
		return "at the same time"
	case 1:
		return "one period later"
	}
	return fmt.Sprintf("%d periods later", l.Periods)
}

// Correlation is what can be said of some pairs.
type Correlation struct {
	Pairs  int
	R      *float64 // nil below insight.FewestPairs
	Needed *float64 // nil below three pairs
}

// String says it with its gate: "r 0.91, 0.81 needed", or that there are too
// few pairs for a number.
func (c Correlation) String() string {
	needed := ""
	if c.Needed != nil {
		needed = fmt.Sprintf(", %.2f needed", *c.Needed)
	}
	if c.R == nil {
		return fmt.Sprintf("%d pairs: no r%s", c.Pairs, needed)
	}
	verdict := "short of it"
	if c.Needed != nil && math.Abs(*c.R) >= *c.Needed {
		verdict = "moves with"
	}
	return fmt.Sprintf("%d pairs: r %s%s, %s", c.Pairs, strings.Replace(fmt.Sprintf("%.2f", *c.R), "-", "−", 1), needed, verdict)
}

// mostCompared keeps comparisons few: with each, luck gets likelier.
const mostCompared = 2

// comparisons lays the measures that the committee shares beside each other,
// or else the outputs, so many of each side.
func (r *resolver) comparisons() []Comparison {
	shared := r.workshop.Governance().SharedMetrics
	chosen := func(m *model.Metric) bool { return slices.Contains(shared, m.ID) }
	customers, employees := r.compared(model.Customer, chosen), r.compared(model.Employee, chosen)
	if len(customers) == 0 || len(employees) == 0 {
		chosen = func(m *model.Metric) bool { return m.Parameter == "output" }
		customers, employees = r.compared(model.Customer, chosen), r.compared(model.Employee, chosen)
	}
	var list []Comparison
	for _, customer := range customers {
		for _, employee := range employees {
			list = append(list, compare(customer, employee))
		}
	}
	return list
}

func (r *resolver) compared(side model.Side, chosen func(*model.Metric) bool) []*model.Metric {
	var list []*model.Metric
	for _, metric := range r.workshop.Metrics() {
		if metric.Side == side && chosen(metric) && len(list) < mostCompared {
			list = append(list, metric)
		}
	}
	return list
}

func compare(customer, employee *model.Metric) Comparison {
	made := Comparison{
		Customer: named(customer.ID, customer.Title()),
		Employee: named(employee.ID, employee.Title()),
	}
	for periods := range insight.LongestLag + 1 {
		found := insight.MovesWith(employee, customer, periods)
		if periods == 0 {
			made.By, made.Pairs = found.By, pairs(found.Levels.Pairs)
		}
		if len(found.Levels.Pairs) > 0 && found.Lag == periods {
			made.Lags = append(made.Lags, Lag{periods, correlation(found.Levels), correlation(found.Changes)})
		}
	}
	return made
}

func pairs(points []insight.Point) []Pair {
	var list []Pair
	for _, point := range points {
		label := cmp.Or(point.Segment, string(point.At))
		list = append(list, Pair{Label: Clean(label), Customer: point.Y, Employee: point.X})
	}
	return list
}

func correlation(found insight.Correlation) Correlation {
	return Correlation{Pairs: len(found.Pairs), R: found.R, Needed: found.Needed}
}
