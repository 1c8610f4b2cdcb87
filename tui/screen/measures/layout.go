package measures

import (
	"interlock/model"
	"interlock/model/insight"
	"interlock/tui/frame"
	"interlock/tui/part/metric"
	"interlock/tui/theme"
)

const (
	facingWidth = 156 // from here on the two sides stand beside each other
	middle      = 3   // the columns between them
	least       = 8   // rows of a panel that shows more than the words of a metric
	most        = 24  // rows of the panel at most
	words       = 2   // rows that describe the metric where there is no room for the panel
	blankRows   = 1   // rows between two cells
)

// block is where a cell stands, from the top of all cells.
type block struct {
	cell, column int
	y, height    int
}

// height is the rows of a cell: its heading, and its metrics or what is
// missing.
func (c cell) height(width int) int {
	if len(c.entries) > 0 {
		return 1 + len(c.entries)
	}
	return 1 + len(frame.Lines(c.missing(), width-indent)) + len(frame.Lines(c.suggestion(), width-indent))
}

// blocks places the cells below each other, or the two sides beside each
// other, each cell level with the one that it faces.
func (s *Measures) blocks(width int) (list []block, height int) {
	for i, cell := range s.cells {
		if s.facing && i/2 == 1 {
			continue // drawn beside the cell of the other side
		}
		placed := block{cell: i, y: height, height: cell.height(width)}
		if s.facing && i != unsorted {
			other := block{cell: i + 2, column: 1, y: height, height: s.cells[i+2].height(width)}
			placed.height = max(placed.height, other.height)
			list = append(list, other)
		}
		list = append(list, placed)
		height += placed.height + blankRows
	}
	return list, height - blankRows
}

// columns are the widths of what is said of every metric.
type columns struct{ name, value, margin, change, target, spark, count int }

const (
	indent    = 2 // in front of the names, for the cursor
	gap       = 2 // between two columns
	leastName = 16
)

// columns fits what is said of all metrics into a width. The name has what is
// left, as far as it needs it; what says least gives way first.
func (s *Measures) columns(t *theme.Theme, width int) columns {
	c := columns{value: 6, margin: 4, change: 8, target: len("target"), spark: leastSpark, count: 4}
	sign := frame.Width(metric.PlusMinus(t))
	for _, cell := range s.cells {
		for _, e := range cell.entries {
			line := e.line
			c.name = max(c.name, frame.Width(line.name))
			c.value, c.margin = max(c.value, frame.Width(line.value)), max(c.margin, frame.Width(line.margin)+sign)
			c.change, c.target = max(c.change, frame.Width(line.change)), max(c.target, frame.Width(line.target)+len(" x"))
			c.count = max(c.count, frame.Width(line.count))
			c.spark = max(c.spark, min(len(e.trend.Values), mostSpark))
		}
	}
	if spare := width - c.fixed() - leastName; spare < c.name-leastName {
		c.spark = max(leastSpark, c.spark-max(0, c.name-leastName-spare))
	}
	c.name = max(leastName, min(c.name, width-c.fixed()))
	return c
}

const (
	leastSpark = 6
	mostSpark  = 24
)

// fixed is what stands beside the name.
func (c columns) fixed() int {
	return indent + gap + c.value + 1 + c.margin + gap + c.change + gap + c.target + gap + c.spark + gap + c.count
}

// line is what is said of a metric in one row, without signs that the theme
// decides on.
type line struct {
	name, value, margin, change, target, count string
	reached                                    bool // the target is
}

func newEntry(m *model.Metric) entry {
	e := entry{metric: m, trend: insight.TrendOf(m)}
	e.line = line{name: m.Title(), value: "no data"}
	if latest := e.trend.Latest; latest != nil {
		e.line.value, e.line.margin = metric.Value(m, latest.Value), metric.Margin(m, *latest)
		if latest.N != nil {
			e.line.count = metric.Number(float64(*latest.N))
		}
	}
	e.line.change = metric.Change(e.trend)
	if m.Target != nil {
		e.line.target = metric.Number(*m.Target)
	}
	e.line.reached = e.trend.ToTarget != nil && *e.trend.ToTarget <= 0
	return e
}
