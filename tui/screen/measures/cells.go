package measures

import (
	"interlock/model"
	"interlock/model/insight"
)

// cell is one of the four: a side, and what drives its experience or results
// from it. Metrics that do not say yet where they belong stand in a fifth.
type cell struct {
	side      model.Side
	parameter string
	entries   []entry
}

// entry is a metric with where it stands.
type entry struct {
	metric *model.Metric
	trend  insight.Trend
	line   line
}

const (
	input  = "input"
	output = "output"
)

// unsorted is the index of the cell for metrics without a side or parameter.
const unsorted = 4

// cells sorts the metrics of a workshop.
func cells(w *model.Workshop) []cell {
	list := []cell{
		{side: model.Customer, parameter: input},
		{side: model.Customer, parameter: output},
		{side: model.Employee, parameter: input},
		{side: model.Employee, parameter: output},
	}
	for _, metric := range w.Metrics() {
		at := cellOf(metric)
		if at == len(list) {
			list = append(list, cell{})
		}
		list[at].entries = append(list[at].entries, newEntry(metric))
	}
	return list
}

func cellOf(metric *model.Metric) int {
	at := 0
	switch metric.Side {
	case model.Customer:
	case model.Employee:
		at = 2
	default:
		return unsorted
	}
	switch metric.Parameter {
	case input:
		return at
	case output:
		return at + 1
	}
	return unsorted
}

// title is the heading of a cell.
func (c cell) title() string {
	switch {
	case c.side == "":
		return "NOT SORTED YET"
	case c.side == model.Customer && c.parameter == input:
		return "CUSTOMER INPUT"
	case c.side == model.Customer:
		return "CUSTOMER OUTPUT"
	case c.parameter == input:
		return "EMPLOYEE INPUT"
	}
	return "EMPLOYEE OUTPUT"
}

// about says what belongs into a cell.
func (c cell) about() string {
	switch {
	case c.side == "":
		return "no side or no parameter: enter sets them"
	case c.side == model.Customer && c.parameter == input:
		return "what they get: quality, speed, price"
	case c.side == model.Customer:
		return "what comes of it: satisfied, loyal, recommending"
	case c.parameter == input:
		return "what work gives: tools, leadership, growth"
	}
	return "what comes of it: engaged, staying, well"
}

// missing says what nobody sees while a cell is empty.
func (c cell) missing() string {
	switch {
	case c.side == model.Customer && c.parameter == input:
		return "Nothing says what customers get from us."
	case c.side == model.Customer:
		return "Nothing says what it does to customers."
	case c.parameter == input:
		return "Nothing says what employees have to work with."
	}
	return "Nothing says how employees fare."
}
