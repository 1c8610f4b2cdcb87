package sheet

import (
	"strings"

	"interlock/model"
	"interlock/model/blueprint"
	"interlock/model/publish/document"
)

func metrics(b *blueprint.Blueprint) table {
	t := table{name: "Metrics", about: "one measure a row", columns: []column{
		{"Id", medium, plain},
		{"Measure", wide, plain},
		{"Side", short, side},
		{"Kind", short, plain},
		{"Lens", short, plain},
		{"Unit", short, plain},
		{"Better", narrow, figure},
		{"Now", narrow, figure},
		{"Read on", short, plain},
		{"Answers", narrow, figure},
		{"95 % interval", medium, plain},
		{"Change", narrow, figure},
		{"Direction", short, plain},
		{"Target", narrow, figure},
		{"Owner", medium, plain},
		{"Shared by", wide, plain},
	}}
	for _, m := range b.Metrics {
		latest, now := blueprint.Reading{}, (*float64)(nil)
		if m.Latest != nil {
			latest, now = *m.Latest, &m.Latest.Value
		}
		t.add(m.ID, m.Title, m.Side, m.Parameter, m.Lens, m.Unit, m.Better, now, latest.At, latest.N, m.Range(), m.Change, m.Direction, m.Target,
			m.Owner, strings.Join(m.SharedBy, ", "))
	}
	return t
}

func readings(b *blueprint.Blueprint) table {
	t := table{name: "Readings", about: "one measured value a row", columns: []column{
		{"Measure id", medium, plain},
		{"Measure", wide, plain},
		{"Side", short, side},
		{"Read on", short, plain},
		{"Segment", medium, plain},
		{"Value", narrow, figure},
		{"Unit", short, plain},
		{"Answers", narrow, figure},
	}}
	for _, m := range b.Metrics {
		for _, reading := range m.Readings {
			t.add(m.ID, m.Title, m.Side, reading.At, reading.Segment, reading.Value, m.Unit, reading.N)
		}
	}
	return t
}

func comparisons(b *blueprint.Blueprint) table {
	t := table{name: "Comparisons", about: "one measure of customers beside one of employees a row", columns: []column{
		{"Employees' measure", wide, plain},
		{"Customers' measure", wide, plain},
		{"Paired by", medium, plain},
		{"Customers'", medium, plain},
		{"Levels", widest, plain},
		{"Changes", widest, plain},
	}}
	for _, c := range b.Comparisons {
		for _, lag := range c.Lags {
			t.add(c.Employee.Title, c.Customer.Title, c.By, lag.String(), lag.Levels.String(), lag.Changes.String())
		}
	}
	return t
}

func initiatives(b *blueprint.Blueprint) table {
	t := table{name: "Initiatives", about: "one initiative a row", columns: []column{
		{"Id", medium, plain},
		{"Initiative", wide, plain},
		{"How might we", widest, plain},
		{"Dimension", short, plain},
		{"Status", short, plain},
		{"Fixes", widest, plain},
		{"For customers", wide, plain},
		{"For employees", wide, plain},
		{"Impact of 5", narrow, figure},
		{"Effort of 5", narrow, figure},
		{"Confidence", narrow, figure},
		{"Workload of staff", medium, plain},
		{"What it does to staff", wide, plain},
		{"For", medium, plain},
		{"In each case", widest, plain},
		{"Made with", medium, plain},
		{"Money", narrow, figure},
		{"Of it for customers", narrow, figure},
		{"Of it for employees", narrow, figure},
		{"Currency", narrow, figure},
		{"Barrier", wide, plain},
		{"Owner", medium, plain},
		{"Sponsor", medium, plain},
		{"Functions", medium, plain},
		{"Due", short, plain},
		{"Reviewed on", short, plain},
	}}
	for _, i := range b.Initiatives {
		var budget blueprint.Budget
		if i.Budget != nil {
			budget = *i.Budget
		}
		t.add(i.ID, i.Title, i.HowMightWe, i.Dimension, i.Status, blueprint.EndTitles(i.Fixes), expectations(i.ExpectsOf(model.Customer)),
			expectations(i.ExpectsOf(model.Employee)), orNothing(i.Impact), orNothing(i.Effort), i.Confidence, i.Workload, i.StaffNote,
			blueprint.Titles(i.For), factLines(i.Variants), blueprint.Titles(i.MadeWith), budget.Total, budget.Customer, budget.Employee, budget.Currency,
			i.Barrier, i.Owner, i.Sponsor, strings.Join(i.Functions, ", "), i.Due, i.ReviewOn)
	}
	return t
}

func expectations(list []blueprint.Expectation) string {
	lines := make([]string, len(list))
	for i, expectation := range list {
		lines[i] = expectation.String()
	}
	return strings.Join(lines, "\n")
}

func loops(b *blueprint.Blueprint) table {
	t := table{name: "Loops", about: "one way of feedback a row", columns: []column{
		{"Id", medium, plain},
		{"Loop", wide, plain},
		{"Voice", short, side},
		{"Kind", short, plain},
		{"Rhythm", medium, plain},
		{"Scope", medium, plain},
		{"Listens at", wide, plain},
		{"Days", narrow, figure},
		{"Reaches", wide, plain},
		{"Can they act", medium, plain},
		{"Stuck at", medium, plain},
		{"Closes by", wide, plain},
		{"Told back", wide, plain},
		{"Smallest group", narrow, figure},
		{"Owner", medium, plain},
	}}
	for _, l := range b.Loops {
		t.add(l.ID, l.Title, l.Voice, l.Kind, l.Cadence, l.Scope, l.Captures.String(), l.Days, blueprint.Titles(l.Reaches), l.Closed(), l.StuckAt,
			l.ClosesBy, l.ToldBack, orNothing(l.MinGroup), l.Owner)
	}
	return t
}

func governance(b *blueprint.Blueprint) table {
	t := table{name: "Governance", about: "one agreement on who decides, with which money and measures a row", columns: []column{
		{"What", wide, plain}, {"Agreed", 2 * widest, plain},
	}}
	g := b.Governance
	budget := ""
	if g.JointBudget != nil {
		budget = blueprint.Money(*g.JointBudget, g.Currency)
	}
	for _, agreed := range [][2]string{
		{"Committee", g.Committee},
		{"Meets", g.Cadence},
		{"Members", document.Members(g.Members)},
		{"Functions present", strings.Join(g.Present, ", ")},
		{"Functions absent that must act", strings.Join(g.Absent, ", ")},
		{"Shared measures", blueprint.Titles(g.SharedMetrics)},
		{"Joint budget", budget},
		{"Advisory board", g.Board()},
	} {
		if agreed[1] != "" {
			t.add(agreed[0], agreed[1])
		}
	}
	return t
}

func decisions(b *blueprint.Blueprint) table {
	t := table{name: "Decisions", about: "one decision, action, topic put off or event on the way a row", columns: []column{
		{"What", medium, plain},
		{"Text", 2 * widest, plain},
		{"Who", medium, plain},
		{"When", short, plain},
		{"For", wide, plain},
		{"Done", short, plain},
		{"Verdict", wide, plain},
		{"Measure", wide, plain},
	}}
	for _, d := range b.Record.Decisions {
		t.add("decision", d.Text, d.By, d.At, "", "", "", "")
	}
	for _, a := range b.Record.Actions {
		t.add("action", a.Text, a.Who, a.By, a.From.Title, a.Done, "", "")
	}
	for _, p := range b.Record.Parking {
		t.add("put off", p.Text, p.From, p.At, "", "", p.Verdict, "")
	}
	for _, e := range b.Record.Log {
		t.add("on the way", e.Text, "", e.At, "", "", "", e.Metric.Title)
	}
	return t
}

func sources(b *blueprint.Blueprint) table {
	t := table{name: "Sources", about: "one piece of evidence a row", columns: []column{
		{"Id", medium, plain},
		{"Source", widest, plain},
		{"Kind", short, plain},
		{"Cases", narrow, figure},
		{"When", short, plain},
		{"About", wide, plain},
		{"Times cited", narrow, figure},
		{"Cited by", widest, plain},
		{"Audience", medium, plain},
	}}
	for _, s := range b.Sources {
		times, by := 0, make([]string, len(s.Cited))
		for i, citing := range s.Cited {
			times += citing.Times
			by[i] = citing.String()
		}
		t.add(s.ID, s.Title, s.Kind, s.N, s.When, s.About.Title, times, strings.Join(by, "\n"), s.Audience)
	}
	return t
}

func findings(b *blueprint.Blueprint) table {
	t := table{name: "Findings", about: "one finding of a rule a row", columns: []column{
		{"Rule", medium, plain},
		{"Severity", short, plain},
		{"Finding", widest, plain},
		{"Why it matters", widest, plain},
		{"What to do", widest, plain},
		{"File", wide, plain},
		{"Line", narrow, figure},
		{"Stands", short, plain},
		{"Reason", wide, plain},
		{"By", medium, plain},
		{"On", short, plain},
	}}
	for _, f := range b.Findings {
		stands, dismissal := "open", blueprint.Dismissal{}
		if f.Dismissed != nil {
			stands, dismissal = "dismissed", *f.Dismissed
		}
		t.add(f.Rule, f.Severity, f.Message, f.Why, f.Fix, f.File, f.Line, stands, dismissal.Reason, dismissal.By, dismissal.At)
	}
	return t
}
