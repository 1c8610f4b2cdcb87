package plan

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/model/check"
	"interlock/tui/frame"
	"interlock/tui/part/form"
	"interlock/tui/part/metric"
	"interlock/tui/screen"
)

// loops is the view of who is heard, who hears it, and whether they can act.
func (s *Plan) loops() *view {
	return &view{
		title: "Loops", kinds: []model.Kind{model.KindLoop}, stops: s.loopStops, draw: s.drawLoops, add: s.newLoop,
		empty: "Nobody is heard yet. n adds the first loop: who is heard, who hears it, and can they act.",
	}
}

// loopStops lists the loops in which customers are heard, then those of
// employees, then those that do not say.
func (s *Plan) loopStops() []stop {
	var list []stop
	for _, voice := range []model.Side{model.Customer, model.Employee, ""} {
		for _, loop := range s.desk.Workshop().Loops() {
			side := loop.Voice
			if side != model.Customer && side != model.Employee {
				side = ""
			}
			if side == voice {
				list = append(list, stop{place: model.Place{File: model.KindLoop.Path(loop.ID)}})
			}
		}
	}
	return list
}

func (s *Plan) newLoop() tea.Cmd {
	return s.desk.Choose(screen.Choice{
		Title: "Who is heard?",
		Options: []screen.Option{
			{ID: string(model.Customer), Title: "Customers", Detail: "what they say reaches somebody who delivers"},
			{ID: string(model.Employee), Title: "Employees", Detail: "what they say reaches somebody who decides"},
		},
		Done: func(voice string) tea.Cmd {
			return s.desk.Ask(screen.Question{Title: "What is the loop called?", Help: "Such as: Survey after each claim, Monday round.", Done: func(title string) (tea.Cmd, error) {
				title = strings.TrimSpace(title)
				edit, _, err := s.desk.Workshop().CreateRecord(model.KindLoop, title,
					model.FieldValue{Key: "title", Typed: title}, model.FieldValue{Key: "voice", Typed: voice})
				if err != nil {
					return nil, err
				}
				return s.desk.Do(edit, nil), nil
			}})
		},
	})
}

const (
	loopLines = 4
	loopRows  = loopLines + 1
	mostLoop  = 120
)

// drawLoops draws how soon customers are heard, and every loop as its way.
func (s *Plan) drawLoops(f *frame.Frame, area frame.Rect) {
	t, v := s.desk.Theme(), s.view()
	line, area := frame.CutTop(area, 1)
	f.Text(line, t.Heading, s.heard())
	_, area = frame.CutTop(area, air(area))
	s.page = max(1, area.Dy()/loopRows)
	v.follow(v.at*loopRows, v.at*loopRows+loopLines, len(v.known)*loopRows-1, area.Dy())
	f.Within(area, func() {
		first, last := v.shown(len(v.known), loopRows, area.Dy())
		for i := first; i < last; i++ {
			_, id := model.KindOf(v.known[i].place.File)
			s.drawLoop(f, frame.XYWH(area.Min.X, area.Min.Y+i*loopRows-v.top, min(area.Dx(), mostLoop), loopLines), i, s.desk.Workshop().Loop(id))
		}
	})
}

// heard says how long a customer's word takes to somebody able to act.
func (s *Plan) heard() string {
	reach := s.facts.reach.Overall
	switch {
	case reach.Never():
		return "What customers say never reaches somebody able to act."
	case reach.Days == nil:
		return "What customers say reaches somebody able to act; nobody says how soon."
	case *reach.Days == 1:
		return "What customers say reaches somebody able to act in 1 day at the soonest."
	}
	return "What customers say reaches somebody able to act in " + metric.Number(*reach.Days) + " days at the soonest."
}

// drawLoop draws one loop: what it is, its way, its four lights, and what to
// ask.
func (s *Plan) drawLoop(f *frame.Frame, area frame.Rect, index int, loop *model.Loop) {
	t := s.desk.Theme()
	f.Zone(area, zone(index))
	head, rest := frame.CutTop(area, 1)
	title, muted := sideStyle(t, loop.Voice), t.Muted
	if s.selected(s.view().known[index]) {
		f.Fill(area, t.SelectedSoft)
		f.Fill(head, t.Selected)
		f.Text(head, t.Selected, t.Glyphs.Cursor)
		title, muted = t.Selected, t.Selected
		muted.Bold = false
	}
	_, head = frame.CutLeft(head, 2)
	facts := strings.Join(loopFacts(loop), " "+t.Glyphs.Separator+" ")
	right, head := frame.CutRight(head, min(frame.Width(facts)+1, head.Dx()/2))
	f.Text(right, muted, facts)
	f.Text(head, title, loop.Title())
	_, rest = frame.CutLeft(rest, 2)
	line := func(i int) *pen { return &pen{f, frame.XYWH(rest.Min.X, rest.Min.Y+i, rest.Dx(), 1)} }
	s.writeWay(line(0), loop)
	s.writeLights(line(1), loop)
	s.writeLoopOwner(line(2), loop)
}

func loopFacts(loop *model.Loop) []string {
	var facts []string
	if loop.Voice != "" {
		facts = append(facts, string(loop.Voice)+"s heard")
	}
	for _, text := range []string{loop.Kind, loop.Cadence, loop.Scope} {
		if text != "" {
			facts = append(facts, text)
		}
	}
	return facts
}

// writeWay writes the way of what is said: stage, days, person, action. Where
// it ends there is an !.
func (s *Plan) writeWay(p *pen, loop *model.Loop) {
	t := s.desk.Theme()
	stage, ok := s.capturedAt(loop)
	if !ok {
		p.write(t.Muted, stage)
	} else {
		p.write(t.Text, frame.Clip(stage, max(12, p.line.Dx()/4)))
	}
	s.writeArrow(p, s.days(loop))
	heard := reached(s.desk.Workshop(), loop)
	if len(heard) == 0 {
		p.writeAll(part{}, []part{s.alarm(t.Error, "reaches nobody")})
		return
	}
	p.write(t.Text, frame.Clip(strings.Join(heard, ", "), max(12, p.line.Dx()/3)))
	s.writeArrow(p, part{})
	can := s.acting(loop)
	p.write(can.style, can.text)
}

// capturedAt names the stage where people are asked.
func (s *Plan) capturedAt(loop *model.Loop) (string, bool) {
	if loop.Captures == "" {
		return "At which stage?", false
	}
	if place, ok := s.desk.Workshop().Resolve(model.ParseReference(loop.Captures)); ok {
		return form.Title(s.desk.Workshop(), place), true
	}
	return loop.Captures + " (nothing has this name)", false
}

// writeArrow draws an arrow with what it takes.
func (s *Plan) writeArrow(p *pen, over part) {
	t := s.desk.Theme()
	dash := t.Glyphs.Light.Horizontal
	p.write(t.BorderFocus, " "+dash+dash)
	if over.text != "" {
		p.write(over.style, " "+over.text+" ")
		p.write(t.BorderFocus, dash+dash)
	}
	p.write(t.BorderFocus, t.Glyphs.Right+" ")
}

// An inner loop should reach somebody within a week, an outer one within a
// month.
const (
	slowInner = 7
	slowOuter = 30
)

// days says how long it takes, with an ! when that is slow for its kind.
func (s *Plan) days(loop *model.Loop) part {
	t := s.desk.Theme()
	if loop.DaysToReach == nil {
		return part{t.Muted, "how many days?"}
	}
	text := metric.Number(*loop.DaysToReach) + " days"
	if *loop.DaysToReach == 1 {
		text = "1 day"
	}
	limit := slowOuter
	if loop.Scope == "inner" {
		limit = slowInner
	}
	if *loop.DaysToReach > float64(limit) {
		return s.alarm(t.Warning, text)
	}
	return part{t.Text, text}
}

// alarm is what keeps a loop from closing, with the sign of a finding. An
// exercise says it without the sign: whether it is a fault is to be found.
func (s *Plan) alarm(style frame.Style, text string) part {
	t := s.desk.Theme()
	if check.Silent(s.desk.Workshop()) {
		return part{t.Text, text}
	}
	return part{style, t.Glyphs.Finding + " " + text}
}

// reached names the personas that hear it.
func reached(w *model.Workshop, loop *model.Loop) []string {
	var list []string
	for _, id := range loop.Reaches {
		if persona := w.Persona(id); persona != nil {
			list = append(list, persona.Title())
		}
	}
	return list
}

// acting says what those who hear it can do.
func (s *Plan) acting(loop *model.Loop) part {
	t := s.desk.Theme()
	switch {
	case loop.CanAct == nil:
		return part{t.Muted, "Can they act on it?"}
	case !*loop.CanAct:
		return s.alarm(t.Error, "cannot act")
	case loop.ClosesBy != "":
		return part{t.Helps, loop.ClosesBy}
	}
	return part{t.Helps, "can act"}
}

// writeLights writes the four lights of a loop: asked, heard, acted, told.
func (s *Plan) writeLights(p *pen, loop *model.Loop) {
	t := s.desk.Theme()
	lights := []struct {
		name string
		on   bool
	}{
		{"asked", loop.Captures != ""},
		{"heard", len(reached(s.desk.Workshop(), loop)) > 0},
		{"acted", loop.CanAct != nil && *loop.CanAct},
		{"told", loop.ToldBack != ""},
	}
	for _, light := range lights {
		sign, style := t.Glyphs.EmptyDot, t.Muted
		if light.on {
			sign, style = t.Glyphs.Dot, t.Success
		}
		p.write(style, sign+" "+light.name)
		p.skip(2)
	}
	if loop.StuckAt != "" {
		p.writeAll(part{}, []part{s.alarm(t.Error, "stuck at "+loop.StuckAt)})
	}
}

// writeLoopOwner writes who keeps a loop going and how people learn what came
// of it, or asks.
func (s *Plan) writeLoopOwner(p *pen, loop *model.Loop) {
	t := s.desk.Theme()
	owner := part{t.Muted, loop.Owner}
	if loop.Owner == "" {
		owner.text = "Who keeps it going?"
	}
	told := part{t.Muted, loop.ToldBack}
	if loop.ToldBack == "" {
		told.text = "How do people learn what came of it?"
	}
	p.writeAll(part{t.Muted, " " + t.Glyphs.Separator + " "}, []part{owner, told})
}
