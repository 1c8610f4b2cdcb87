package people

import (
	"slices"
	"strings"

	"interlock/model"
	"interlock/tui/part/form"
)

// links lists where else a persona appears: journeys and empathy maps, who is
// served by whom, and every other place that names it.
func links(w *model.Workshop, id string) []form.Link {
	var list []form.Link
	add := func(label, text string, place model.Place) {
		list = append(list, form.Link{Label: label, Text: text, Place: place})
	}
	for _, journey := range w.Journeys() {
		if journey.Persona == id {
			add("Journeys", journey.Title(), model.Place{File: model.KindJourney.Path(journey.ID)})
		}
	}
	for _, empathyMap := range w.EmpathyMaps() {
		if empathyMap.Persona == id {
			add("Empathy maps", empathyMap.Title(), model.Place{File: model.KindEmpathyMap.Path(empathyMap.ID)})
		}
	}
	if self := w.Persona(id); self != nil {
		for _, served := range self.Serves {
			if persona := w.Persona(served); persona != nil {
				add("Serves", persona.Title(), model.Place{File: model.KindPersona.Path(served)})
			}
		}
	}
	for _, persona := range w.Personas() {
		if slices.Contains(persona.Serves, id) {
			add("Served by", persona.Title(), model.Place{File: model.KindPersona.Path(persona.ID)})
		}
	}
	for _, mention := range pointing(w, id) {
		if !listed(mention) {
			add("Also named in", describe(w, mention), mention.Place())
		}
	}
	return list
}

// pointing lists every place that names a persona.
func pointing(w *model.Workshop, id string) []model.Mention {
	return w.PointingAt(model.Place{File: model.KindPersona.Path(id)})
}

// listed reports whether a place has a row of its own above: the journeys and
// empathy maps of a persona, and those who serve it.
func listed(mention model.Mention) bool {
	kind, _ := model.KindOf(mention.File)
	if len(mention.Path) == 0 {
		return false
	}
	switch key := mention.Path[0]; kind {
	case model.KindJourney, model.KindEmpathyMap:
		return key == "persona"
	case model.KindPersona:
		return key == "serves"
	}
	return false
}

// describe says where a persona is named: "initiative · Raise the cap · For".
func describe(w *model.Workshop, mention model.Mention) string {
	kind, _ := model.KindOf(mention.File)
	parts := []string{kind.Info().Label}
	if kind.Info().Folder != "" {
		parts = append(parts, form.Title(w, model.Place{File: mention.File}))
	}
	if last := len(mention.Path) - 1; last > 0 {
		parts = append(parts, form.Title(w, model.Place{File: mention.File, Path: mention.Path[:last]}))
	} else if field, ok := model.FieldOf(kind, mention.Path); ok {
		parts = append(parts, field.Label)
	}
	return strings.Join(parts, " · ")
}
