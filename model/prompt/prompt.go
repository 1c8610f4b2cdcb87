// Package prompt is what to ask a room: several questions for every field that
// people fill together, worded for the side they are about, and a deck of cards
// about what lies beyond a single interaction.
package prompt

import (
	"slices"
	"strings"
	"sync"

	"interlock/model"
	"interlock/model/yamltext"
)

// wording is what to ask for a field beyond the help of the field itself.
type wording struct {
	customer []string // only of customers
	employee []string // only of those who deliver
	both     []string
}

// For lists the questions for a field of a record of that kind, the best one
// first: those of the side, then the field's own help, then what can be asked
// of either side. Without a side those of the sides are left out. A field that
// the format does not know has none.
func For(kind model.Kind, path yamltext.Path, side model.Side) []string {
	field, ok := model.FieldOf(kind, path)
	if !ok {
		return nil
	}
	worded := wordings()[kind][key(path)]
	var prompts []string
	switch side {
	case model.Customer:
		prompts = slices.Clone(worded.customer)
	case model.Employee:
		prompts = slices.Clone(worded.employee)
	}
	if field.Help != "" {
		prompts = append(prompts, field.Help)
	}
	return append(prompts, worded.both...)
}

// At lists the questions for a place of a workshop, worded for the side that
// the record there is about.
func At(w *model.Workshop, at model.Place) []string {
	kind, id := model.KindOf(at.File)
	return For(kind, at.Path, sideOf(w, kind, id))
}

// First is the question to begin with at a place, "" when there is none.
func First(w *model.Workshop, at model.Place) string {
	if prompts := At(w, at); len(prompts) > 0 {
		return prompts[0]
	}
	return ""
}

// sideOf is the side that a record is about; "" when it does not say, or when
// it is about both.
func sideOf(w *model.Workshop, kind model.Kind, id string) model.Side {
	switch kind {
	case model.KindPersona:
		if persona := w.Persona(id); persona != nil {
			return persona.Side
		}
	case model.KindEmpathyMap:
		if of := w.EmpathyMap(id); of != nil {
			return sideOf(w, model.KindPersona, of.Persona)
		}
	case model.KindJourney:
		if journey := w.Journey(id); journey != nil {
			return journey.Side
		}
	case model.KindMetric:
		if metric := w.Metric(id); metric != nil {
			return metric.Side
		}
	case model.KindLoop:
		if loop := w.Loop(id); loop != nil {
			return model.Side(loop.Voice)
		}
	}
	return ""
}

// key names a field whichever entry of a list it is asked for: "stages.pains".
func key(path yamltext.Path) string {
	var names []string
	for _, step := range path {
		if name, ok := step.(string); ok {
			names = append(names, name)
		}
	}
	return strings.Join(names, ".")
}

// wordings holds everything by kind and field; it is never changed.
var wordings = sync.OnceValue(func() map[model.Kind]map[string]wording {
	return map[model.Kind]map[string]wording{
		model.KindEmpathyMap: empathy(),
		model.KindJourney:    journey(),
		model.KindLink:       link(),
		model.KindInitiative: initiative(),
		model.KindLoop:       loop(),
		model.KindMetric:     metric(),
		model.KindGovernance: governance(),
	}
})
