package html

import (
	"encoding/base64"
	"html/template"

	"interlock/model"
	"interlock/model/blueprint"
)

// document is what the body of the page shows.
type document struct {
	*blueprint.Blueprint
	Figures  []figure
	Charts   []chart
	Canvases []canvas
	Source   template.URL
}

// canvas is an empathy map with the side of its persona.
type canvas struct {
	*blueprint.EmpathyMap
	Side model.Side
}

func newDocument(b *blueprint.Blueprint, source []byte) document {
	d := document{
		Blueprint: b,
		Figures:   figures(b),
		// The address is made here from base64 alone, so that it is safe.
		Source: template.URL("data:application/yaml;base64," + base64.StdEncoding.EncodeToString(source)),
	}
	for i, journey := range b.Journeys {
		d.Charts = append(d.Charts, newChart(journey, i+1))
	}
	for _, empathyMap := range b.Maps {
		canvas := canvas{EmpathyMap: empathyMap}
		if person := b.Person(empathyMap.Persona.ID); person != nil {
			canvas.Side = person.Side
		}
		d.Canvases = append(d.Canvases, canvas)
	}
	return d
}

// functions are the words and signs that the templates ask for.
var functions = template.FuncMap{
	"initials": initials,
	"side":     sideClass,
	"sideWord": sideWord,
	"actors":   actors,
	"marks":    marks,
	"feeling":  feeling,
	"face":     clamp,
	"date":     dateInWords,
	"names":    names,
	"time":     stageTime,
	"next":     func(index int) int { return index + 1 },
}
