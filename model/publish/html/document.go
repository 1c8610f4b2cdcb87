package html

import (
	"encoding/base64"
	"html/template"
	"slices"

	"interlock/model"
	"interlock/model/blueprint"
	"interlock/model/publish/curve"
	"interlock/model/publish/words"
)

// document is what the body of the page shows.
type document struct {
	*blueprint.Blueprint
	Figures  []words.Figure
	Facings  []facing
	Charts   []chart // of journeys that no mirror shows as a whole
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
		Figures:   words.Figures(b),
		// The address is made here from base64 alone, so that it is safe.
		Source: template.URL("data:application/yaml;base64," + base64.StdEncoding.EncodeToString(source)),
	}
	var whole map[string]bool
	d.Facings, whole = mirrors(b)
	for i, journey := range b.Journeys {
		if !whole[journey.ID] {
			d.Charts = append(d.Charts, newChart(journey, i+1))
		}
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

// section is a part of the page that the contents name.
type section struct{ ID, Title string }

// Sections lists the parts below the maps in the order of the page.
func (d document) Sections() []section {
	var list []section
	for _, part := range []struct {
		section
		there bool
	}{
		{section{"variants", "As is and to be"}, len(d.Variants()) > 0},
		{section{"people", "People"}, len(d.People) > 0},
		{section{"empathy", "Empathy maps"}, len(d.Canvases) > 0},
		{section{"moments", "Moments that matter"}, len(d.Moments) > 0},
		{section{"grid", "Grid"}, len(d.Pairings) > 0},
		{section{"links", "Interlocks"}, len(d.Links) > 0},
		{section{"quadrants", "Both sides together"}, len(d.Insights.Quadrants) > 0},
		{section{"measures", "Measures"}, len(d.Metrics) > 0},
		{section{"initiatives", "Initiatives"}, len(d.Initiatives) > 0},
		{section{"loops", "Loops"}, len(d.Loops) > 0},
		{section{"governance", "Governance"}, d.Governance.Known()},
		{section{"record", "Decisions and actions"}, d.Record.Known()},
		{section{"minutes", "Minutes"}, d.Minutes != nil},
		{section{"sources", "Evidence"}, len(d.Sources) > 0},
		{section{"guesses", "Guesses"}, d.Confidence.Notes > 0},
		{section{"findings", "Findings"}, len(d.Findings) > 0},
	} {
		if part.there {
			list = append(list, part.section)
		}
	}
	return list
}

// Variants lists the journeys that were laid over another.
func (d document) Variants() []*blueprint.Journey {
	return slices.DeleteFunc(slices.Clone(d.Journeys), func(journey *blueprint.Journey) bool { return journey.Variation == nil })
}

// better is the class of a change: "better", "worse" or "".
func better(stage blueprint.VariedStage) string {
	switch delta, _ := stage.Delta(); {
	case delta > 0:
		return "better"
	case delta < 0:
		return "worse"
	}
	return ""
}

// standingIn lists the moments in one quadrant.
func standingIn(d document, quadrant string) []blueprint.Standing {
	var list []blueprint.Standing
	for _, standing := range d.Insights.Quadrants {
		if string(standing.Quadrant) == quadrant {
			list = append(list, standing)
		}
	}
	return list
}

// functions are the words and signs that the templates ask for.
var functions = template.FuncMap{
	"initials": words.Initials,
	"side":     sideClass,
	"sideWord": words.Side,
	"actors":   actors,
	"marks":    marks,
	"feeling":  words.Feeling,
	"face":     curve.Clamp,
	"date":     words.Date,
	"names":    words.Names,
	"time":     words.StageTime,

	"effectClass": effectClass,
	"cellClass":   cellClass,
	"ends":        blueprint.EndTitles,
	"basisMark":   basisMark,
	"standing":    standingIn,

	"value":         func(number *float64) float64 { return *number },
	"decimal":       func(number *float64) string { return blueprint.Number(*number) },
	"signedDecimal": func(number *float64) string { return blueprint.Signed(*number) },
	"money":         blueprint.Money,
	"share":         share,
	"join":          words.Joined,

	"spark":          spark,
	"scatter":        scatter,
	"split":          split,
	"dimensions":     blueprint.Dimensions,
	"dimensionTitle": blueprint.DimensionTitle,
	"better":         better,
	"delta":          words.Delta,
	"fate":           words.Fate,
	"next":           func(index int) int { return index + 1 },
}
