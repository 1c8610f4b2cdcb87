package plan

import (
	"fmt"
	"math"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/model/insight"
	"interlock/model/yamltext"
	"interlock/tui/frame"
	"interlock/tui/part/metric"
	"interlock/tui/screen"
	"interlock/tui/theme"
)

// governancePlace is a place in governance.yaml.
func governancePlace(path ...any) model.Place {
	return model.Place{File: model.KindGovernance.Path(""), Path: yamltext.Path(path)}
}

func committeeStop() stop {
	return stop{place: governancePlace("committee"), fields: []string{"name", "cadence"}}
}
func memberStop(i int) stop { return stop{place: governancePlace("committee", "members", i)} }
func sharedStop() stop      { return stop{place: governancePlace("shared_metrics")} }
func budgetStop() stop      { return stop{place: governancePlace("joint_budget")} }
func boardStop() stop       { return stop{place: governancePlace("advisory_board")} }

// governance is the view of who decides, with which measures and money.
func (s *Plan) governance() *view {
	return &view{
		title: "Governance", kinds: []model.Kind{model.KindGovernance},
		stops: s.governanceStops, draw: s.drawGovernance, add: s.newGovernance, carry: s.carryEntry,
	}
}

func (s *Plan) governanceStops() []stop {
	list := []stop{committeeStop()}
	for i := range s.desk.Workshop().Governance().Committee.Members {
		list = append(list, memberStop(i))
	}
	return append(list, sharedStop(), budgetStop(), boardStop())
}

// newGovernance adds a shared metric where the cursor is on them, and else a
// member of the committee.
func (s *Plan) newGovernance() tea.Cmd {
	switch here, _ := s.stop(); {
	case here.same(sharedStop()):
		return s.share()
	case here.same(budgetStop()), here.same(boardStop()):
		return s.open()
	}
	return s.desk.Ask(screen.Question{
		Title: "Who sits on the committee?", Help: "A name; the function is asked for next.",
		Done: func(name string) (tea.Cmd, error) { return s.askFunction(strings.TrimSpace(name)), nil },
	})
}

func (s *Plan) askFunction(name string) tea.Cmd {
	choice := screen.Choice{Title: "For which function? A new one can be typed.", Other: true, Done: func(function string) tea.Cmd {
		return s.desk.Do(s.desk.Workshop().InsertEntry(governancePlace("committee", "members"), math.MaxInt,
			model.FieldValue{Key: "name", Typed: name}, model.FieldValue{Key: "function", Typed: function}))
	}}
	for _, function := range slices.Concat(s.facts.absent, s.facts.present) {
		detail := "not on the committee yet"
		if slices.Contains(s.facts.present, function) {
			detail = "on the committee already"
		}
		choice.Options = append(choice.Options, screen.Option{ID: function, Title: function, Detail: detail})
	}
	if len(choice.Options) == 0 {
		return s.desk.Ask(screen.Question{Title: "For which function?", Optional: true, Done: func(function string) (tea.Cmd, error) { return choice.Done(function), nil }})
	}
	return s.desk.Choose(choice)
}

// share asks for one more metric that functions own together.
func (s *Plan) share() tea.Cmd {
	w := s.desk.Workshop()
	shared := w.Governance().SharedMetrics
	choice := screen.Choice{Title: "Which measure do functions own together?", Done: func(id string) tea.Cmd {
		return s.desk.Do(w.SetList(sharedStop().place, append(slices.Clone(shared), id)))
	}}
	for _, each := range w.Metrics() {
		if !slices.Contains(shared, each.ID) {
			choice.Options = append(choice.Options, screen.Option{ID: each.ID, Title: each.Title(), Detail: string(each.Side)})
		}
	}
	if len(choice.Options) == 0 {
		return s.desk.Say("There is no other metric to share: the Measures screen adds one.")
	}
	return s.desk.Choose(choice)
}

// row is one line of the governance: a heading, or something of a stop.
type row struct {
	heading string
	stop    int  // the index of the stop that the row belongs to, -1 for none
	first   bool // of the rows of its stop
	parts   []part
}

func (s *Plan) drawGovernance(f *frame.Frame, area frame.Rect) {
	t, v := s.desk.Theme(), s.view()
	rows := s.governanceRows()
	begin, end := len(rows), 0
	for i, row := range rows {
		if row.stop == v.at {
			begin, end = min(begin, i), i+1
		}
	}
	s.page = max(1, area.Dy()-2)
	v.follow(begin-1, end, len(rows), area.Dy())
	f.Within(area, func() {
		for i, row := range rows {
			s.drawRow(f, t.Heading, frame.XYWH(area.Min.X, area.Min.Y+i-v.top, area.Dx(), 1), row)
		}
	})
}

func (s *Plan) drawRow(f *frame.Frame, heading frame.Style, line frame.Rect, row row) {
	t := s.desk.Theme()
	if row.stop < 0 {
		f.Text(line, heading, row.heading)
		return
	}
	f.Zone(line, zone(row.stop))
	selected := row.stop == s.view().at
	if selected {
		f.Fill(line, t.Selected)
	}
	if selected && row.first {
		f.Text(line, t.Selected, t.Glyphs.Cursor)
	}
	_, line = frame.CutLeft(line, 2)
	p := &pen{f, line}
	for _, each := range row.parts {
		if selected {
			each.style = t.Selected
		}
		p.write(each.style, each.text)
	}
}

// governanceRows are all lines of the view.
func (s *Plan) governanceRows() []row {
	var rows []row
	at := -1
	head := func(text string) {
		if len(rows) > 0 {
			rows = append(rows, row{stop: -1})
		}
		rows = append(rows, row{heading: text, stop: -1})
	}
	add := func(lines ...[]part) {
		at++
		for i, parts := range lines {
			rows = append(rows, row{stop: at, first: i == 0, parts: parts})
		}
	}
	head("COMMITTEE")
	add(s.committeeLines()...)
	for _, member := range s.desk.Workshop().Governance().Committee.Members {
		add(s.memberLine(member))
	}
	head("SHARED METRICS")
	add(s.sharedLines()...)
	head("JOINT BUDGET")
	add(s.budgetLine())
	head("ADVISORY BOARD")
	add(s.boardLine())
	return rows
}

// committeeLines say what the committee is and which functions it lacks.
func (s *Plan) committeeLines() [][]part {
	t, committee := s.desk.Theme(), s.desk.Workshop().Governance().Committee
	name := part{t.Text, committee.Name}
	if committee.Name == "" {
		name = part{t.Muted, "Who decides across functions?"}
	}
	lines := [][]part{{name}}
	if committee.Cadence != "" {
		lines[0] = append(lines[0], part{t.Muted, " " + t.Glyphs.Separator + " " + committee.Cadence})
	}
	var functions []part
	for _, function := range s.facts.present {
		functions = append(functions, part{t.Success, t.Glyphs.Dot + " " + function + "  "})
	}
	for _, function := range s.facts.absent {
		functions = append(functions, part{t.Warning, t.Glyphs.EmptyDot + " " + function + " absent  "})
	}
	if len(functions) > 0 {
		lines = append(lines, functions)
	}
	return lines
}

func (s *Plan) memberLine(member model.Member) []part {
	t := s.desk.Theme()
	name, function := part{t.Text, member.Name}, part{t.Muted, member.Function}
	if member.Name == "" {
		name = part{t.Muted, "Who is it?"}
	}
	if member.Function == "" {
		function.text = "For which function?"
	}
	return []part{name, {t.Muted, " " + t.Glyphs.Separator + " "}, function}
}

// sharedLines say where the shared metrics stand, and which side has none.
func (s *Plan) sharedLines() [][]part {
	t, w := s.desk.Theme(), s.desk.Workshop()
	sides := map[model.Side]bool{}
	var lines [][]part
	for _, id := range w.Governance().SharedMetrics {
		measure := w.Metric(id)
		if measure == nil {
			lines = append(lines, []part{{t.Error, id + " (nothing has this name)"}})
			continue
		}
		sides[measure.Side] = true
		trend := insight.TrendOf(measure)
		line := []part{{sideStyle(t, measure.Side), measure.Title()}, {t.Muted, " " + t.Glyphs.Separator + " " + string(measure.Side)}}
		if trend.Latest != nil {
			line = append(line, part{t.Text, "  " + metric.Value(measure, trend.Latest.Value)}, part{t.Muted, margin(t, measure, *trend.Latest)})
		}
		if change := metric.Change(trend); change != "" {
			line = append(line, part{metric.ChangeStyle(t, trend), "  " + change})
		}
		lines = append(lines, line)
	}
	switch {
	case len(lines) == 0:
		lines = append(lines, []part{{t.Muted, "Which measures do functions own together? One of each side."}})
	case !sides[model.Customer]:
		lines = append(lines, []part{{t.Muted, "None of customers yet: one of each side."}})
	case !sides[model.Employee]:
		lines = append(lines, []part{{t.Muted, "None of employees yet: one of each side."}})
	}
	return lines
}

// margin is half the width of the interval of a reading, with its sign.
func margin(t *theme.Theme, measure *model.Metric, reading model.Reading) string {
	if text := metric.Margin(measure, reading); text != "" {
		return " " + metric.PlusMinus(t) + text
	}
	return ""
}

func (s *Plan) budgetLine() []part {
	t, money := s.desk.Theme(), s.facts.money
	if money.Joint == nil {
		return []part{{t.Muted, "What money do the functions spend together?"}}
	}
	line := []part{{t.Text, amount(money.Currency, *money.Joint)}}
	switch left := *money.Joint - money.All.Total; {
	case money.All.Total == 0:
		return append(line, part{t.Muted, "; no initiative names money yet"})
	case left < 0:
		return append(line, part{t.Warning, fmt.Sprintf("; %s the initiatives ask for %s more", t.Glyphs.Finding, thousands(-left))})
	case left == 0:
		return append(line, part{t.Muted, "; the initiatives ask for all of it"})
	default:
		return append(line, part{t.Muted, "; the initiatives leave " + thousands(left)})
	}
}

func (s *Plan) boardLine() []part {
	t, board := s.desk.Theme(), s.desk.Workshop().Governance().AdvisoryBoard
	if board.Customers == nil && board.Employees == nil {
		return []part{{t.Muted, "Who advises from both sides?"}}
	}
	count := func(number *int, style frame.Style, name string) part {
		if number == nil || *number == 0 {
			return part{t.Muted, "no " + name}
		}
		return part{style, fmt.Sprintf("%d %s", *number, name)}
	}
	return []part{count(board.Customers, t.Customer, "customers"), {t.Muted, " " + t.Glyphs.Separator + " "}, count(board.Employees, t.Employee, "employees")}
}
