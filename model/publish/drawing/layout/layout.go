// Package layout lays a blueprint out as pages: a first one that says what was
// found, the mirrors of customers and employees with their interlocks, and the
// people, interlocks, moments, plans and measures in full.
//
// No text is ever cut: it is broken into lines, its row grows, and where a page
// ends the row goes on on the next one below the same head. Titles and names
// that would leave no room for the curves end at a word and say on which page
// they stand in full.
package layout

import (
	"slices"

	"interlock/model/blueprint"
	"interlock/model/publish/drawing"
)

// Build lays a blueprint out on a paper.
func Build(of *blueprint.Blueprint, paper Paper, typeface *drawing.Typeface) *drawing.Scene {
	b := &builder{
		Blueprint: of, typeface: typeface, format: paper.format(),
		plans: newPlans(of), told: map[told]bool{}, large: scale{paper.format().texts[1]},
		references: &references{pages: map[subject]int{}, wanted: map[subject]bool{}},
	}
	b.roomy((*builder).cover, 0.8, 0.9, 1, 1.15, 1.3, 1.5)
	for _, pairing := range b.Pairings {
		b.pairing(pairing)
	}
	b.behind()
	for _, journey := range b.Journeys {
		if !b.faced(journey) {
			b.alone(journey)
		}
	}
	for _, plan := range []func(*builder){(*builder).people, (*builder).moments, (*builder).interlocks, (*builder).initiatives, (*builder).measures} {
		b.roomy(plan, 1, 1.1, 1.2, 1.35)
	}
	scene := &drawing.Scene{Title: b.Frame.Title, Description: b.said(), Language: "en"}
	for _, sheet := range b.sheets {
		scene.Pages = append(scene.Pages, b.draw(sheet))
	}
	return scene
}

// said is what is to be seen, in words.
func (b *builder) said() string {
	text := "Experience blueprint"
	for i, pairing := range b.Pairings {
		if i == 0 {
			text += ": the mirrors of "
		} else {
			text += "; "
		}
		text += pairing.Customer.Title + " and " + pairing.Employee.Title
	}
	return text + "."
}

// faced tells whether a journey faces another one.
func (b *builder) faced(journey *blueprint.Journey) bool {
	return slices.ContainsFunc(b.Pairings, func(pairing blueprint.Pairing) bool {
		return pairing.Customer == journey || pairing.Employee == journey
	})
}
