package plan

import (
	"fmt"
	"strings"

	"interlock/model"
	"interlock/model/insight"
	"interlock/tui/frame"
	"interlock/tui/part/metric"
	"interlock/tui/theme"
)

// drawCard draws an initiative in four lines: what, for how much, who and by
// when, and what it does to the staff.
func (s *Plan) drawCard(f *frame.Frame, area frame.Rect, index int) {
	t := s.desk.Theme()
	at := s.view().known[index]
	_, id := model.KindOf(at.place.File)
	initiative := s.desk.Workshop().Initiative(id)
	f.Zone(area, zone(index))
	head, rest := frame.CutTop(area, 1)
	title, muted := t.Title, t.Muted
	if s.selected(at) {
		f.Fill(area, t.SelectedSoft)
		f.Fill(head, t.Selected)
		f.Text(head, t.Selected, t.Glyphs.Cursor)
		title, muted = t.Selected, t.Selected
		muted.Bold = false
	}
	status := initiative.Status
	right, head := frame.CutRight(head, frame.Width(status)+1)
	_, head = frame.CutRight(head, 1)
	f.Text(right, muted, status)
	_, head = frame.CutLeft(head, 2)
	f.Text(head, title, initiative.Title())
	_, rest = frame.CutLeft(rest, 2)
	for i, draw := range []func(*pen){
		func(p *pen) { s.writeBudget(p, initiative) },
		func(p *pen) { s.writeOwner(p, initiative) },
		func(p *pen) { s.writeEffect(p, initiative) },
	} {
		draw(&pen{f, frame.XYWH(rest.Min.X, rest.Min.Y+i, rest.Dx(), 1)})
	}
}

// writeBudget writes the money of an initiative by side.
func (s *Plan) writeBudget(p *pen, initiative *model.Initiative) {
	t, budget := s.desk.Theme(), initiative.Budget
	if budget == nil {
		p.write(t.Muted, "What does it cost?")
		return
	}
	purse := purseOf(budget)
	p.write(t.Text, amount(budget.Currency, purse.Total))
	p.skip(2)
	drawSplit(p, t, purse, 10)
	customer, employee := thousands(purse.Customer), thousands(purse.Employee)
	if purse.Customer > 0 && purse.Employee > 0 && p.line.Dx() >= len(customer)+len(employee)+5 {
		p.skip(2)
		p.writeAll(part{t.Muted, " + "}, []part{{plainly(t.Customer), customer}, {plainly(t.Employee), employee}})
	}
}

func purseOf(budget *model.Budget) insight.Purse {
	purse := insight.Purse{Customer: number(budget.Customer), Employee: number(budget.Employee)}
	purse.Total = purse.Customer + purse.Employee
	if budget.Total != nil {
		purse.Total = *budget.Total
	}
	return purse
}

func number(value *float64) float64 {
	if value == nil {
		return 0
	}
	return *value
}

// writeOwner writes who drives an initiative and by when, or asks quietly.
func (s *Plan) writeOwner(p *pen, initiative *model.Initiative) {
	t := s.desk.Theme()
	owner, due := part{t.Text, initiative.Owner}, part{t.Text, "due " + string(initiative.Due)}
	if initiative.Owner == "" {
		owner = part{t.Muted, "Who drives it?"}
	}
	switch {
	case initiative.Due == "":
		due = part{t.Muted, "By when?"}
	case s.overdue(initiative):
		due = part{t.Warning, t.Glyphs.Finding + " was due " + string(initiative.Due)}
	}
	p.writeAll(part{t.Muted, " " + t.Glyphs.Separator + " "}, []part{owner, due})
}

// overdue reports that an initiative should be done by now and is not.
func (s *Plan) overdue(initiative *model.Initiative) bool {
	return initiative.Status != "done" && initiative.Status != "dropped" && s.passed(initiative.Due)
}

// passed reports that a date lies before today; a month or year as a whole.
func (s *Plan) passed(date model.Date) bool {
	return date.Valid() && string(date) < s.today()[:len(date)]
}

// writeEffect writes what an initiative does to the staff and how much hangs
// on what it fixes.
func (s *Plan) writeEffect(p *pen, initiative *model.Initiative) {
	t := s.desk.Theme()
	effect := staffEffect(t, initiative)
	parts := []part{effect}
	if leverage, ok := s.facts.lever(initiative); ok {
		parts = append(parts, part{t.Text, "leverage " + metric.Number(leverage)})
	} else if len(initiative.Fixes) > 0 {
		parts = append(parts, part{t.Muted, fmt.Sprintf("fixes %d", len(initiative.Fixes))})
	}
	between := part{t.Muted, " " + t.Glyphs.Separator + " "}
	if len(parts) > 1 && frame.Width(parts[0].text+between.text+parts[1].text) > p.line.Dx() {
		parts[0].text = strings.TrimSuffix(effect.text, forStaff) // rather than cut a number
	}
	p.writeAll(between, parts)
}

// forStaff ends what an initiative does to the staff.
const forStaff = " for staff"

func staffEffect(t *theme.Theme, initiative *model.Initiative) part {
	workload := ""
	if initiative.StaffEffect != nil {
		workload = initiative.StaffEffect.Workload
	}
	switch workload {
	case "up":
		return part{t.Harms, t.Glyphs.Up + " more work" + forStaff}
	case "down":
		return part{t.Helps, t.Glyphs.Down + " less work" + forStaff}
	case "same":
		return part{t.Text, "= same work" + forStaff}
	}
	return part{t.Muted, "What does it do to staff?"}
}
