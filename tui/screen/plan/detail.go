package plan

import (
	"fmt"
	"strings"

	"interlock/model"
	"interlock/tui/frame"
	"interlock/tui/part/form"
	"interlock/tui/part/metric"
)

const (
	labelWidth = 13
	mostDetail = 96 // longer lines are hard to read
)

// drawDetail says what else is known of the initiative under the cursor. In one
// line it is the question that the initiative answers.
func (s *Plan) drawDetail(f *frame.Frame, area frame.Rect) {
	initiative := s.initiative()
	if initiative == nil || area.Empty() {
		return
	}
	t := s.desk.Theme()
	area, _ = frame.CutLeft(area, mostDetail)
	if area.Dy() == 1 {
		f.Text(area, t.Muted, initiative.HowMightWe)
		return
	}
	line, area := frame.CutTop(area, 1)
	f.Text(line, t.Title, initiative.Title())
	_, area = frame.CutTop(area, f.Wrap(area, t.Text, initiative.HowMightWe))
	for _, row := range s.details(initiative) {
		label, value := frame.CutLeft(area, labelWidth)
		style := t.Text
		if row.missing {
			style = t.Muted
		}
		used := f.Wrap(value, style, row.text)
		if used == 0 {
			return
		}
		f.Text(label, t.Muted, row.label)
		_, area = frame.CutTop(area, used)
	}
}

// detail is one thing known of an initiative, or what to ask for it.
type detail struct {
	label, text string
	missing     bool
}

func (s *Plan) details(initiative *model.Initiative) []detail {
	w := s.desk.Workshop()
	var list []detail
	add := func(label string, texts ...string) {
		for _, text := range texts {
			if text != "" {
				list = append(list, detail{label: label, text: text})
				label = ""
			}
		}
	}
	ask := func(label, text string, missing bool) {
		if missing {
			list = append(list, detail{label, text, true})
		}
	}
	for _, ref := range initiative.Fixes {
		add(first(list, "Fixes"), s.fix(ref))
	}
	ask("Fixes", "Which causes and pains does it touch?", len(initiative.Fixes) == 0)
	for _, expectation := range initiative.Expects {
		add(first(list, "Expects"), expected(w, expectation))
	}
	ask("Expects", "Which measures will move, on both sides?", len(initiative.Expects) == 0)
	if initiative.StaffEffect != nil {
		add("Staff", initiative.StaffEffect.Note)
	}
	add("Weighs", weight(initiative))
	for _, variant := range initiative.Variants {
		add(first(list, "Variants"), form.Title(w, model.Place{File: model.KindPersona.Path(variant.Persona)})+": "+variant.Text)
	}
	add("For", names(w, initiative.For))
	add("Made with", names(w, initiative.MadeWith))
	add("Sponsor", initiative.Sponsor)
	ask("Sponsor", "Who clears the way?", initiative.Sponsor == "")
	add("Functions", strings.Join(initiative.Functions, ", "))
	add("Barrier", initiative.Barrier)
	add("Review on", string(initiative.ReviewOn))
	return list
}

// first is the label of the first of several rows, and "" for the others.
func first(list []detail, label string) string {
	for _, row := range list {
		if row.label == label {
			return ""
		}
	}
	return label
}

// fix names what is fixed, with its leverage.
func (s *Plan) fix(ref string) string {
	text := ref + " (nothing has this name)"
	if place, ok := s.desk.Workshop().Resolve(model.ParseReference(ref)); ok {
		text = form.Title(s.desk.Workshop(), place)
	}
	if value, ok := s.facts.leverage[ref]; ok {
		text += fmt.Sprintf(" %s leverage %s", s.desk.Theme().Glyphs.Separator, metric.Number(value))
	}
	return text
}

// expected says how a measure should move: "Claim CSAT from 60% to 70% by
// 2026-03, customer".
func expected(w *model.Workshop, expectation model.Expectation) string {
	measure := w.Metric(expectation.Metric)
	if measure == nil {
		return expectation.Metric + " (nothing has this name)"
	}
	text := measure.Title()
	if expectation.From != nil {
		text += " from " + metric.Value(measure, expectation.From)
	}
	if expectation.To != nil {
		text += " to " + metric.Value(measure, expectation.To)
	}
	if expectation.By != "" {
		text += " by " + string(expectation.By)
	}
	if measure.Side != "" {
		text += ", " + string(measure.Side)
	}
	return text
}

// weight says how much an initiative helps, takes and how sure we are.
func weight(initiative *model.Initiative) string {
	var parts []string
	if initiative.Impact != nil {
		parts = append(parts, fmt.Sprintf("impact %d", *initiative.Impact))
	}
	if initiative.Effort != nil {
		parts = append(parts, fmt.Sprintf("effort %d", *initiative.Effort))
	}
	if initiative.Confidence != nil {
		parts = append(parts, percent(*initiative.Confidence)+" sure")
	}
	return strings.Join(parts, ", ")
}

// names are what people call some personas.
func names(w *model.Workshop, ids []string) string {
	var list []string
	for _, id := range ids {
		list = append(list, form.Title(w, model.Place{File: model.KindPersona.Path(id)}))
	}
	return strings.Join(list, ", ")
}
