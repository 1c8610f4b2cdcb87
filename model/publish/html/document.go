package html

import (
	"encoding/base64"
	"html/template"
	"strings"
	"time"

	"github.com/rivo/uniseg"

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
	"sign":     basisSign,
	"basis":    basisWord,
	"feeling":  feeling,
	"face":     clamp,
	"date":     dateInWords,
	"names":    names,
	"time":     stageTime,
	"next":     func(index int) int { return index + 1 },
}

// initials are the first letters of the first and the last word of a name.
func initials(name string) string {
	words := strings.Fields(name)
	if len(words) == 0 {
		return ""
	}
	letters := firstLetter(words[0])
	if len(words) > 1 {
		letters += firstLetter(words[len(words)-1])
	}
	return letters
}

func firstLetter(word string) string {
	letter, _, _, _ := uniseg.FirstGraphemeClusterInString(word, -1)
	return strings.ToUpper(letter)
}

// sideClass is the class that gives a side its colour.
func sideClass(side model.Side) string {
	if side == model.Employee {
		return "employee"
	}
	return "customer"
}

func sideWord(side model.Side) string {
	if side == model.Employee {
		return "Employee"
	}
	return "Customer"
}

// basisSign is the class of the sign that stands before the word: a full, a
// half or an empty circle.
func basisSign(basis model.Basis) string {
	switch {
	case basis.Guess():
		return "empty"
	case basis == model.Measured:
		return "full"
	}
	return "half"
}

func basisWord(basis model.Basis) string {
	if basis.Guess() {
		return "guess"
	}
	return string(basis)
}

// feeling says an emotion as number and word: "−2 let down".
func feeling(emotion int) string {
	return signed(clamp(emotion)) + " " + blueprint.EmotionWord(emotion)
}

func signed(emotion int) string {
	switch {
	case emotion < 0:
		return "−" + string(rune('0'-emotion))
	case emotion > 0:
		return "+" + string(rune('0'+emotion))
	}
	return "0"
}

// dateInWords writes an ISO date as people read it; anything else stays.
func dateInWords(date string) string {
	for _, layout := range []struct{ iso, words string }{{time.DateOnly, "2 January 2006"}, {"2006-01", "January 2006"}} {
		if day, err := time.Parse(layout.iso, date); err == nil {
			return day.Format(layout.words)
		}
	}
	return date
}

// names lists what things are called: "Maya, Tom".
func names(list []blueprint.Named) string {
	titles := make([]string, len(list))
	for i, named := range list {
		titles[i] = named.Title
	}
	return strings.Join(titles, ", ")
}
