package measures

import (
	"strings"

	"interlock/model"
)

// known is a metric that people often use, with what its definition fixes.
type known struct {
	name, unit, better, scale, lens string
}

// often lists the metrics that people often use in a cell.
func (c cell) often() []known {
	switch {
	case c.side == model.Customer && c.parameter == input:
		return []known{
			{"First contact resolution", "percent", "up", "0, 100", "transactional"},
			{"Waiting time", "hours", "down", "", "transactional"},
			{"Contacts per case", "count", "down", "", "transactional"},
			{"Complaints", "count", "down", "", ""},
		}
	case c.side == model.Customer && c.parameter == output:
		return []known{
			{"CSAT", "percent", "up", "0, 100", "transactional"},
			{"NPS", "score", "up", "-100, 100", "relational"},
			{"Churn", "percent", "down", "0, 100", "relational"},
			{"Trust", "percent", "up", "0, 100", "relational"},
		}
	case c.side == model.Employee && c.parameter == input:
		return []known{
			{"Tool rating", "score", "up", "1, 5", "transactional"},
			{"Manager support", "percent", "up", "0, 100", "relational"},
			{"Cases per person", "count", "down", "", "transactional"},
			{"Training", "hours", "up", "", "relational"},
		}
	case c.side == model.Employee && c.parameter == output:
		return []known{
			{"eNPS", "score", "up", "-100, 100", "relational"},
			{"Engagement", "percent", "up", "0, 100", "relational"},
			{"Turnover", "percent", "down", "0, 100", "relational"},
			{"Absence", "percent", "down", "0, 100", "relational"},
		}
	}
	return nil
}

// suggestion names the metrics that people often use in a cell.
func (c cell) suggestion() string {
	var names []string
	for _, each := range c.often() {
		names = append(names, each.name)
	}
	if len(names) == 0 {
		return ""
	}
	return "Often used here: " + strings.Join(names, ", ") + "."
}

// values are the first fields of a new metric of that name in a cell. A name
// that people often use brings what its definition fixes.
func (c cell) values(name string) []model.FieldValue {
	values := []model.FieldValue{
		{Key: "side", Typed: string(c.side)}, {Key: "parameter", Typed: c.parameter}, {Key: "name", Typed: name},
	}
	for _, each := range c.often() {
		if strings.EqualFold(each.name, name) {
			values = append(values, model.FieldValue{Key: "lens", Typed: each.lens}, model.FieldValue{Key: "unit", Typed: each.unit},
				model.FieldValue{Key: "better", Typed: each.better}, model.FieldValue{Key: "range", Typed: each.scale})
		}
	}
	return values
}
