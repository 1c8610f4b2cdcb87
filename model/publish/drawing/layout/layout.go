// Package layout lays a blueprint out as pages: a first one that says what was
// found, the mirrors of customers and employees with their interlocks, and the
// people, interlocks, moments, plans and measures in full.
//
// No text is ever cut: it is broken into lines, its row grows, and where a page
// ends the row goes on on the next one below the same head.
package layout

import (
	"interlock/model/blueprint"
	"interlock/model/publish/drawing"
)

// Build lays a blueprint out on a paper.
func Build(blueprint *blueprint.Blueprint, paper Paper, typeface *drawing.Typeface) *drawing.Scene {
	b := &builder{Blueprint: blueprint, typeface: typeface, format: paper.format(), plans: newPlans(blueprint)}
	b.mirrors()
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
