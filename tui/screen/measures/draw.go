package measures

import (
	"interlock/model"
	"interlock/tui/frame"
	"interlock/tui/part/metric"
	"interlock/tui/theme"
)

// Draw draws the cells and what is known of the metric under the cursor, or
// the comparison of two metrics.
func (s *Measures) Draw(f *frame.Frame, area frame.Rect) {
	s.Refresh()
	f.Zone(area, "measures:area")
	if s.comparing != nil {
		s.drawComparison(f, frame.Inset(area, 1, 0))
		return
	}
	area = frame.Inset(area, 1, 0)
	s.facing = area.Dx() >= facingWidth
	sides := []frame.Rect{area}
	if s.facing {
		sides = frame.Columns(area, 2, middle)
	}
	blocks, height := s.blocks(sides[0].Dx())
	detail, body := frame.CutBottom(area, footHeight(area.Dy(), height+1))
	if left := body.Dy() - height - 1; left > blankRows && detail.Dy() >= least {
		body, detail = frame.CutTop(frame.Rect{Min: body.Min, Max: detail.Max}, height+1+blankRows)
		detail, _ = frame.CutTop(detail, most)
	}
	s.drawTable(f, body, blocks, height)
	s.drawDetail(f, detail)
}

// footHeight is the rows below the cells: what is left for a panel, or else a
// few words.
func footHeight(rows, table int) int {
	switch left := rows - table - 1; {
	case left >= least:
		return min(left, most)
	case rows >= 12:
		return words + 1
	}
	return 0
}

// drawTable draws the heads of the columns and below them the cells that are
// in sight.
func (s *Measures) drawTable(f *frame.Frame, area frame.Rect, blocks []block, height int) {
	t := s.desk.Theme()
	heads, body := frame.CutTop(area, 1)
	s.page = body.Dy()
	s.scroll(blocks, height, body.Dy())
	width := area.Dx()
	if s.facing {
		width = frame.Columns(area, 2, middle)[0].Dx()
	}
	table := table{f, t, s.columns(t, width), body}
	table.heads(sideOf(heads, 0, s.facing))
	if s.facing {
		table.heads(sideOf(heads, 1, true))
	}
	f.Within(body, func() {
		for _, block := range blocks {
			column := sideOf(body, block.column, s.facing)
			s.drawCell(table, frame.XYWH(column.Min.X, column.Min.Y+block.y-s.top, column.Dx(), block.height), block.cell)
		}
	})
}

func sideOf(area frame.Rect, column int, facing bool) frame.Rect {
	if !facing {
		return area
	}
	return frame.Columns(area, 2, middle)[column]
}

// scroll keeps the cursor in sight, with the heading of its cell where it can.
func (s *Measures) scroll(blocks []block, height, rows int) {
	for _, block := range blocks {
		if block.cell == s.at.cell && !s.wandered {
			row := block.y + 1 + s.at.row
			last := row
			if len(s.cell().entries) == 0 {
				last = block.y + block.height - 1
			}
			above := row
			if s.at.row == 0 {
				above = block.y
			}
			s.top = max(min(s.top, above), last+1-rows)
		}
	}
	s.top = max(0, min(s.top, height-rows))
}

// drawCell draws the heading of a cell and its metrics, or what is missing and
// what people often use.
func (s *Measures) drawCell(table table, area frame.Rect, index int) {
	cell := s.cells[index]
	head, rest := frame.CutTop(area, 1)
	used := table.f.Text(head, sideStyle(table.t, cell.side), cell.title())
	_, head = frame.CutLeft(head, used+2)
	table.f.Text(head, table.t.Muted, cell.about())
	if len(cell.entries) == 0 {
		s.drawEmpty(table, rest, index)
		return
	}
	for row, entry := range cell.entries {
		at := cursor{index, row}
		line := frame.XYWH(rest.Min.X, rest.Min.Y+row, rest.Dx(), 1)
		if !line.Overlaps(table.body) {
			continue
		}
		table.f.Zone(line, zone(at))
		table.entry(line, entry, at == s.at)
	}
}

func (s *Measures) drawEmpty(table table, area frame.Rect, index int) {
	t, cell := table.t, s.cells[index]
	at := cursor{cell: index}
	table.f.Zone(area, zone(at))
	style, muted := t.Warning, t.Muted
	if at == s.at {
		table.f.Fill(area, t.Selected)
		table.f.Text(area, t.Selected, t.Glyphs.Cursor)
		style, muted = t.Selected, t.Selected
		muted.Bold = false
	}
	_, text := frame.CutLeft(area, indent)
	used := table.f.Wrap(text, style, cell.missing())
	_, text = frame.CutTop(text, used)
	table.f.Wrap(text, muted, cell.suggestion())
}

func sideStyle(t *theme.Theme, side model.Side) frame.Style {
	switch side {
	case model.Customer:
		return t.Customer
	case model.Employee:
		return t.Employee
	}
	return t.Heading
}

// table draws metrics in columns.
type table struct {
	f       *frame.Frame
	t       *theme.Theme
	columns columns
	body    frame.Rect // what is in sight
}

// cut splits a row into its columns.
func (table table) cut(row frame.Rect) (name, value, margin, change, target, spark, count frame.Rect) {
	c := table.columns
	take := func(width, between int) (column frame.Rect) {
		column, row = frame.CutLeft(row, width)
		_, row = frame.CutLeft(row, between)
		return column
	}
	take(indent, 0)
	name, value, margin = take(c.name, gap), take(c.value, 1), take(c.margin, gap)
	return name, value, margin, take(c.change, gap), take(c.target, gap), take(c.spark, gap), take(c.count, 0)
}

// heads names the columns.
func (table table) heads(row frame.Rect) {
	_, value, margin, change, target, spark, count := table.cut(row)
	muted := table.t.Muted
	table.f.TextRight(value, muted, "latest")
	table.f.Text(margin, muted, metric.PlusMinus(table.t))
	table.f.Text(change, muted, "change")
	table.f.TextRight(target, muted, "target")
	table.f.Text(spark, muted, "trend")
	table.f.TextRight(count, muted, "n")
}

// entry draws one metric.
func (table table) entry(row frame.Rect, e entry, selected bool) {
	f, t := table.f, table.t
	name, value, margin, change, target, spark, count := table.cut(row)
	text, muted := t.Text, t.Muted
	moved := metric.ChangeStyle(t, e.trend)
	strong, line := t.Title, sideStyle(t, e.metric.Side)
	if selected {
		text, muted, strong, moved, line = t.Selected, t.Selected, t.Selected, t.Selected, t.Selected
		muted.Bold = false
		f.Fill(row, t.Selected)
		f.Text(row, t.Selected, t.Glyphs.Cursor)
	}
	l := e.line
	f.Text(name, text, l.name)
	if e.trend.Latest == nil {
		strong = muted
	}
	f.TextRight(value, strong, l.value)
	if l.margin != "" {
		f.Text(margin, muted, metric.PlusMinus(t)+l.margin)
	}
	f.Text(change, moved, l.change)
	if l.reached {
		l.target += " " + t.Glyphs.Check
	}
	f.TextRight(target, muted, l.target)
	f.Text(spark, line, metric.Spark(t, e.trend.Values, spark.Dx()))
	f.TextRight(count, muted, l.count)
}
