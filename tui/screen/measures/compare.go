package measures

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/model/insight"
	"interlock/tui/part/metric"
	"interlock/tui/screen"
)

// comparison lays a metric of customers beside one of employees.
type comparison struct {
	customer, employee *model.Metric
	lag                int
	tried              int // the longest lag that was looked at
}

// refresh takes the metrics as they are now and reports whether both are
// still there.
func (c *comparison) refresh(w *model.Workshop) bool {
	c.customer, c.employee = w.Metric(c.customer.ID), w.Metric(c.employee.ID)
	return c.customer != nil && c.employee != nil
}

// result compares at the lag that is shown: employees first, customers that
// many periods later.
func (c *comparison) result() insight.Comparison {
	return insight.MovesWith(c.employee, c.customer, c.lag)
}

// measured lists the metrics of a side that have readings.
func (s *Measures) measured(side model.Side) []*model.Metric {
	var list []*model.Metric
	for _, metric := range s.desk.Workshop().Metrics() {
		if metric.Side == side && len(metric.Readings) > 0 {
			list = append(list, metric)
		}
	}
	return list
}

func (s *Measures) noPair() string {
	if len(s.measured(model.Customer)) == 0 || len(s.measured(model.Employee)) == 0 {
		return "It takes a metric with readings on each side."
	}
	return ""
}

// compare begins with the metric under the cursor and asks for the other
// side's; where there is no choice it does not ask.
func (s *Measures) compare() tea.Cmd {
	entry, ok := s.entry()
	if !ok || len(entry.metric.Readings) == 0 || entry.metric.Side == "" {
		return s.pick(model.Customer, func(customer *model.Metric) tea.Cmd { return s.compareWith(customer) })
	}
	return s.compareWith(entry.metric)
}

func (s *Measures) compareWith(one *model.Metric) tea.Cmd {
	other := model.Employee
	if one.Side == model.Employee {
		other = model.Customer
	}
	return s.pick(other, func(picked *model.Metric) tea.Cmd {
		s.comparing = &comparison{customer: one, employee: picked}
		if one.Side == model.Employee {
			s.comparing.customer, s.comparing.employee = picked, one
		}
		return nil
	})
}

// pick asks for a metric of a side, unless there is only one.
func (s *Measures) pick(side model.Side, done func(*model.Metric) tea.Cmd) tea.Cmd {
	list := s.measured(side)
	if len(list) == 1 {
		return done(list[0])
	}
	choice := screen.Choice{Title: fmt.Sprintf("Which metric of the %ss?", side), Done: func(id string) tea.Cmd {
		if picked := s.desk.Workshop().Metric(id); picked != nil {
			return done(picked)
		}
		return nil
	}}
	for _, each := range list {
		latest := insight.TrendOf(each).Latest
		detail := fmt.Sprintf("%d readings", len(each.Readings))
		if len(each.Readings) == 1 {
			detail = "1 reading"
		}
		if latest != nil {
			detail += ", latest " + metric.Value(each, latest.Value)
		}
		choice.Options = append(choice.Options, screen.Option{ID: each.ID, Title: each.Title(), Detail: detail})
	}
	return s.desk.Choose(choice)
}

// chooseSide compares with another metric of one side. What was tried with the
// former one does not count for it.
func (s *Measures) chooseSide(side model.Side) func() tea.Cmd {
	return func() tea.Cmd {
		return s.pick(side, func(picked *model.Metric) tea.Cmd {
			next := comparison{customer: s.comparing.customer, employee: s.comparing.employee}
			if side == model.Customer {
				next.customer = picked
			} else {
				next.employee = picked
			}
			s.comparing = &next
			return nil
		})
	}
}

func (s *Measures) noLag(by int) func() string {
	return func() string {
		switch {
		case s.comparing == nil:
			return "Nothing is compared."
		case s.comparing.lag+by < 0:
			return "There is no lag already."
		case s.comparing.lag+by > insight.LongestLag:
			return "Longer lags are not tried: with each, luck gets likelier."
		case s.comparing.result().By == "segment":
			return "Segments have no lag."
		}
		return ""
	}
}

func (s *Measures) moveLag(by int) tea.Cmd {
	s.comparing.lag += by
	s.comparing.tried = max(s.comparing.tried, s.comparing.lag)
	return nil
}

func (s *Measures) leaveComparison() tea.Cmd {
	s.comparing = nil
	return nil
}

// compareMouse changes the lag with the wheel.
func (s *Measures) compareMouse(event screen.MouseEvent) tea.Cmd {
	by := map[screen.MouseKind]int{screen.WheelUp: -1, screen.WheelDown: 1}[event.Kind]
	if by == 0 {
		return nil
	}
	if why := s.noLag(by)(); why != "" {
		return s.desk.Say(why)
	}
	return s.moveLag(by)
}
