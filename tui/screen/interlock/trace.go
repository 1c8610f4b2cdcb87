package interlock

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/model/insight"
	"interlock/tui/frame"
	"interlock/tui/part/link"
)

// tracing is what is traced: a stage, and whether what is behind it is looked
// for rather than what it reaches.
type tracing struct {
	of     model.Reference
	behind bool
	before form // where esc leads back to
}

// trace shows what an employee's stage reaches, or what is behind a customer's;
// again it looks the other way.
func (s *Interlock) trace() tea.Cmd {
	if s.form == traceForm {
		s.traced.behind = !s.traced.behind
		s.at.line = 0
		return nil
	}
	stage, _ := s.stage()
	if stage.at().ID == "" {
		return s.desk.Say("Nothing is linked with this stage yet: n makes a link.")
	}
	s.traced = tracing{
		of:     model.Reference{Record: stage.journey.ID, Stage: stage.at().ID},
		behind: stage.journey.Side != model.Employee,
		before: s.form,
	}
	s.form, s.at.line, s.scroll.list = traceForm, 0, 0
	return nil
}

// leaveTrace goes back to the form in which the trace was asked for.
func (s *Interlock) leaveTrace() tea.Cmd {
	s.form = s.traced.before
	s.clamp()
	return nil
}

// routes are the ways that the trace found.
func (s *Interlock) routes() []insight.Route {
	if s.known.routes == nil || s.known.traced != s.traced {
		s.known.traced = s.traced
		s.known.routes = insight.Trace(s.known.workshop, s.traced.of, s.traced.behind)
	}
	return s.known.routes
}

func (s *Interlock) tracedLink() *model.Link {
	if routes := s.routes(); s.at.line < len(routes) {
		links := routes[s.at.line].Links
		if s.traced.behind {
			return links[0]
		}
		return links[len(links)-1]
	}
	return nil
}

func (s *Interlock) tracedStage() (end, bool) { return endOf(s.known.workshop, s.traced.of.String()) }

// traceTitle says what is traced.
func (s *Interlock) traceTitle() string {
	stage, ok := s.tracedStage()
	switch {
	case !ok:
		return "Nothing to trace any more"
	case s.traced.behind:
		return "Behind " + stageTitle(stage)
	}
	return "What " + stageTitle(stage) + " reaches"
}

func (s *Interlock) drawTrace(f *frame.Frame, area frame.Rect) {
	details, area := frame.CutBottom(area, min(gridDetails, area.Dy()/3))
	s.drawDetail(f, details)
	if circuits := s.circuitsThrough(); len(circuits) > 0 {
		var below frame.Rect
		below, area = frame.CutBottom(area, min(len(circuits)+2, area.Dy()/2))
		s.drawCircuits(f, frame.Inset(below, 2, 0), circuits)
	}
	routes := s.routes()
	if len(routes) == 0 {
		s.drawEmpty(f, area, "No link leads on from here: T looks the other way.",
			"A trace follows the links from stage to stage, and says what arrives at the end.")
		return
	}
	s.scroll.list = max(0, min(inView(s.scroll.list, s.at.line, s.at.line+1, area.Dy()), len(routes)-area.Dy()))
	for i := s.scroll.list; i < min(len(routes), s.scroll.list+area.Dy()); i++ {
		row := frame.XYWH(area.Min.X, area.Min.Y+i-s.scroll.list, area.Dx(), 1)
		f.Zone(row, lineZone(i))
		s.drawRoute(f, s.drawCursor(f, row, i), routes[i])
	}
}

// drawRoute draws what arrives, how strong at most, and the way.
func (s *Interlock) drawRoute(f *frame.Frame, row frame.Rect, route insight.Route) {
	t := s.desk.Theme()
	sign, style := link.Sign(&model.Link{Effect: route.Effect, Strength: route.Strength}, t)
	style.Bold = true
	used := f.Text(row, style, sign)
	_, row = frame.CutLeft(row, used+1)
	steps := ""
	if len(route.Links) > 1 {
		steps = fmt.Sprintf("%d links", len(route.Links))
	}
	cell, row := frame.CutLeft(row, 9)
	f.Text(cell, t.Muted, steps)
	for i, reference := range wayOf(route) {
		if i > 0 {
			used = f.Text(row, t.Muted, " "+t.Glyphs.Right+" ")
			_, row = frame.CutLeft(row, used)
		}
		step, ok := endOf(s.known.workshop, reference)
		if !ok {
			continue
		}
		used = f.Text(row, s.endStyle(step), s.endTitle(step))
		_, row = frame.CutLeft(row, used)
	}
}

// wayOf lists the places of a route, from its beginning to its end.
func wayOf(route insight.Route) []string {
	way := []string{route.From.Ref.String()}
	for _, link := range route.Links {
		way = append(way, link.To)
	}
	return way
}

// circuitsThrough are the closed circuits through the stage that is traced.
func (s *Interlock) circuitsThrough() []insight.Circuit {
	var found []insight.Circuit
	for _, circuit := range s.circuits() {
		for _, stage := range circuit.Stages {
			if stage.Ref.Record == s.traced.of.Record && stage.Ref.Stage == s.traced.of.Stage {
				found = append(found, circuit)
				break
			}
		}
	}
	return found
}

func (s *Interlock) drawCircuits(f *frame.Frame, area frame.Rect, circuits []insight.Circuit) {
	t := s.desk.Theme()
	_, area = frame.CutTop(area, 1)
	head, area := frame.CutTop(area, 1)
	f.Text(head, t.Heading, "Closed circuits through here")
	for _, circuit := range circuits {
		var row frame.Rect
		row, area = frame.CutTop(area, 1)
		word, style := circuitKind(circuit), t.Helps
		if circuit.Vicious {
			style = t.Harms
		}
		style.Bold = true
		used := f.Text(row, style, word)
		_, row = frame.CutLeft(row, used+2)
		f.Text(row, t.Text, s.circuitName(circuit))
	}
}

func circuitKind(circuit insight.Circuit) string {
	if circuit.Vicious {
		return "vicious"
	}
	return "calm"
}

// circuitName calls a circuit by its stages, back to the first.
func (s *Interlock) circuitName(circuit insight.Circuit) string {
	name, arrow := "", " "+s.desk.Theme().Glyphs.Right+" "
	for _, stage := range circuit.Stages {
		name += stage.Text + arrow
	}
	return name + circuit.Stages[0].Text
}

// circuitWords names the circuit that a link is part of; "" for none.
func (s *Interlock) circuitWords(w wire) string {
	for _, circuit := range s.circuits() {
		for _, link := range circuit.Links {
			if link.ID == w.link.ID {
				return "Part of a " + circuitKind(circuit) + " circuit: " + s.circuitName(circuit)
			}
		}
	}
	return ""
}
