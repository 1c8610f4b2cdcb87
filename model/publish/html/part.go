package html

import (
	"html/template"
	"slices"

	"interlock/model"
	"interlock/model/blueprint"
)

// Kind names a part of the page.
type Kind string

// The parts that can be shown by themselves.
const (
	Overview   Kind = "overview"
	Person     Kind = "person"
	EmpathyMap Kind = "map"
	Journey    Kind = "journey" // its curve and, where links lead across, the one that faces it
	Stage      Kind = "stage"   // one stage large, below the curve of its journey
	Links      Kind = "interlocks"
	Measures   Kind = "measures"
	Plan       Kind = "plan"
	Findings   Kind = "open"
)

// Part says which part is meant. Where there is no such record, the first one
// of its kind is shown.
type Part struct {
	Kind   Kind
	Record string // the id of the person, map or journey
	Stage  int    // the index of the stage
}

// Fragment writes one part of the page of a blueprint, for a page that has the
// [Symbols] in its body and the [Style]. An error is a fault of the templates.
func Fragment(b *blueprint.Blueprint, part Part) (template.HTML, error) {
	text, err := render("part-"+string(part.Kind), newShown(b, part))
	return template.HTML(text), err
}

// Symbols are the drawings that the parts of a page refer to.
func Symbols() (template.HTML, error) {
	text, err := render("symbols", nil)
	return template.HTML(text), err
}

// Style is the style sheet of the page, without its fonts.
func Style() ([]byte, error) { return assets.ReadFile("template/page.css") }

// shown is what the template of one part shows.
type shown struct {
	document
	Person *blueprint.Person
	Canvas *canvas
	Facing *facing
	Chart  *chart
	Spot   *spot
}

func newShown(b *blueprint.Blueprint, part Part) shown {
	made := shown{document: newDocument(b, nil)}
	switch part.Kind {
	case Person:
		made.Person = pick(b.People, func(person *blueprint.Person) bool { return person.ID == part.Record })
	case EmpathyMap:
		if i := indexOf(made.Canvases, func(canvas canvas) bool { return canvas.ID == part.Record }); i >= 0 {
			made.Canvas = &made.Canvases[i]
		}
	case Journey:
		made.show(pick(b.Journeys, func(journey *blueprint.Journey) bool { return journey.ID == part.Record }))
	case Links:
		if len(b.Pairings) > 0 {
			made.Facing = curvesOf(b.Pairings[0])
		}
	case Stage:
		if made.Spot = newSpot(b, b.Journey(part.Record), part.Stage); made.Spot == nil {
			made.show(pick(b.Journeys, func(journey *blueprint.Journey) bool { return journey.ID == part.Record }))
		}
	}
	return made
}

// show shows a journey facing the one that most links lead to, or else alone.
func (s *shown) show(journey *blueprint.Journey) {
	if journey == nil {
		return
	}
	var best *blueprint.Pairing
	for i, pairing := range s.Pairings {
		if (pairing.Customer == journey || pairing.Employee == journey) && (best == nil || len(pairing.Links) > len(best.Links)) {
			best = &s.Pairings[i]
		}
	}
	if best != nil {
		s.Facing = curvesOf(*best)
		return
	}
	made := newChart(journey, 1)
	s.Chart = &made
}

// mostFindings is how many findings a room can look at together.
const mostFindings = 6

// MostSerious are the open findings to look at first.
func (s shown) MostSerious() []blueprint.Finding {
	order := map[string]int{"error": 0, "warn": 1}
	rank := func(finding blueprint.Finding) int {
		if place, known := order[finding.Severity]; known {
			return place
		}
		return len(order)
	}
	list := slices.Clone(s.OpenFindings())
	slices.SortStableFunc(list, func(a, b blueprint.Finding) int { return rank(a) - rank(b) })
	return list[:min(len(list), mostFindings)]
}

// FurtherFindings is how many open findings there are beside those.
func (s shown) FurtherFindings() int { return max(0, len(s.OpenFindings())-mostFindings) }

// curvesOf draws two journeys with nothing but their curves and the links
// between them.
func curvesOf(pairing blueprint.Pairing) *facing {
	made := facing{Pairing: pairing, Number: 1}
	for i, link := range pairing.Links {
		made.Words = append(made.Words, spoken{link, i + 1})
	}
	made.Mirrors, made.Undrawn = cutMirrors(pairing, made.Words, rowsToShow{})
	return &made
}

// spot is one stage large.
type spot struct {
	*blueprint.Stage
	Journey *blueprint.Journey
	Stave   stave // the part of the curve that the stage lies in
	Column  int   // of the stage in it, from 1
	Causes  []blueprint.Link
	Effects []blueprint.Link
}

// newSpot looks at a stage; nil when the journey has none of that index.
func newSpot(b *blueprint.Blueprint, journey *blueprint.Journey, index int) *spot {
	if journey == nil || index < 0 || index >= len(journey.Stages) {
		return nil
	}
	made := &spot{Stage: journey.Stages[index], Journey: journey}
	curve := band{Side: sideClass(journey.Side), Rows: []row{{Key: "curve", Label: "Emotion", Help: "−2 to +2, the low point", Moods: moods(journey)}}}
	left := index
	for _, stave := range staves(journey, []band{curve}) {
		if left < stave.Columns {
			made.Stave, made.Column = stave, left+1
			break
		}
		left -= stave.Columns
	}
	ends := func(end blueprint.End) bool { return end.Record.ID == journey.ID && end.Index == index }
	for _, link := range b.Links {
		if ends(link.To) {
			made.Causes = append(made.Causes, link)
		}
		if ends(link.From) {
			made.Effects = append(made.Effects, link)
		}
	}
	return made
}

// Lists are the notes of the stage, without the fields that hold none.
func (s *spot) Lists() []blueprint.NoteList {
	return slices.DeleteFunc(slices.Clone(s.Stage.Lists), func(list blueprint.NoteList) bool { return len(list.Notes) == 0 })
}

// Side is whose stage it is.
func (s *spot) Side() model.Side { return s.Journey.Side }

// pick finds what is meant, or else takes the first; nil where there is none.
func pick[Thing any](list []*Thing, meant func(*Thing) bool) *Thing {
	if i := indexOf(list, meant); i >= 0 {
		return list[i]
	}
	return nil
}

func indexOf[Thing any](list []Thing, meant func(Thing) bool) int {
	if i := slices.IndexFunc(list, meant); i >= 0 || len(list) == 0 {
		return i
	}
	return 0
}
