package html

import (
	"cmp"
	"slices"

	"interlock/model/blueprint"
	"interlock/model/publish/words"
)

// facing is two journeys that are linked, drawn as each other's mirror.
type facing struct {
	blueprint.Pairing
	Number  int // from 1
	Mirrors []mirror
	Behind  []stave // what carries the customer's journey, below the mirror
	Words   []spoken
	Undrawn int // links for which the map has no room
}

// spoken is a link in words, with the number by which its wire leads here.
type spoken struct {
	blueprint.Link
	Number int
}

// mirror is one map: the customer's rows down to their curve, the links, and
// the employee's curve and rows below.
type mirror struct {
	Name     string // what a reader hears of it
	Columns  int    // of the wider half
	Customer half
	Employee half
	Band     wiring
}

// half is the stages of one journey in a mirror.
type half struct {
	*blueprint.Journey
	Name    string
	Columns int
	Phases  []blueprint.Phase
	Stages  []*blueprint.Stage
	Before  []row // above the customer's curve
	Curve   row
	After   []row // below the employee's curve
}

// mirrors draws every pairing. The rows of a journey stand in the first map
// that has room for all of its stages; whole tells which journeys need no map
// of their own any more.
func mirrors(b *blueprint.Blueprint) (list []facing, whole map[string]bool) {
	whole = map[string]bool{}
	spokenBefore := 0
	for i, pairing := range b.Pairings {
		made := facing{Pairing: pairing, Number: i + 1}
		for _, link := range pairing.Links {
			spokenBefore++
			made.Words = append(made.Words, spoken{link, spokenBefore})
		}
		rows := rowsToShow{customer: !whole[pairing.Customer.ID], employee: !whole[pairing.Employee.ID]}
		made.Mirrors, made.Undrawn = cutMirrors(pairing, made.Words, rows)
		if rows.customer && fits(pairing.Customer) {
			made.Behind = staves(pairing.Customer, bands(pairing.Customer)[1:])
			whole[pairing.Customer.ID] = true
		}
		whole[pairing.Employee.ID] = whole[pairing.Employee.ID] || fits(pairing.Employee)
		list = append(list, made)
	}
	return list, whole
}

func fits(journey *blueprint.Journey) bool { return len(journey.Stages) <= widestStave }

// rowsToShow tells which halves of a mirror show more than their curve.
type rowsToShow struct{ customer, employee bool }

// cutMirrors draws one mirror for each run of the customer's stages that a map
// has room for and that a link touches.
func cutMirrors(pairing blueprint.Pairing, links []spoken, rows rowsToShow) (list []mirror, undrawn int) {
	count := len(pairing.Customer.Stages)
	runs := (count + widestStave - 1) / widestStave
	for run := range runs {
		first, end := run*count/runs, (run+1)*count/runs
		var touching []spoken
		for _, link := range links {
			if index := link.Link.Customer().Index; index >= first && index < end {
				touching = append(touching, link)
			}
		}
		if len(touching) == 0 {
			continue
		}
		made, left := newMirror(pairing, touching, first, end, rows)
		list, undrawn = append(list, made), undrawn+left
	}
	return list, undrawn
}

func newMirror(pairing blueprint.Pairing, links []spoken, first, end int, rows rowsToShow) (made mirror, undrawn int) {
	customers := make([]int, 0, end-first)
	for index := first; index < end; index++ {
		customers = append(customers, index)
	}
	employees := employeeStages(pairing.Employee, links)
	made = mirror{
		Name:     pairing.Customer.Title + ", and " + pairing.Employee.Title,
		Columns:  max(len(customers), len(employees)),
		Customer: newHalf(pairing.Customer, customers, rows.customer),
		Employee: newHalf(pairing.Employee, employees, rows.employee),
	}
	made.Customer.After, made.Employee.Before = nil, nil
	made.Band, undrawn = wire(links, customers, employees)
	made.Band.connect(made.Customer.Curve.Moods, made.Employee.Curve.Moods)
	return made, undrawn
}

// employeeStages are all stages of the journey, or only those with a link when
// there are too many.
func employeeStages(journey *blueprint.Journey, links []spoken) []int {
	var list []int
	for index := range journey.Stages {
		linked := func(link spoken) bool { return link.Link.Employee().Index == index }
		if fits(journey) || slices.ContainsFunc(links, linked) && len(list) < widestStave {
			list = append(list, index)
		}
	}
	return list
}

// newHalf draws some stages of a journey: the rows of what is lived through,
// if they are wanted and all stages are here, on both sides of the curve.
func newHalf(journey *blueprint.Journey, stages []int, withRows bool) half {
	made := half{Journey: journey, Name: journey.Title, Columns: len(stages), Curve: curveRow(journey, stages)}
	for _, index := range stages {
		made.Stages = append(made.Stages, journey.Stages[index])
	}
	if len(stages) == len(journey.Stages) {
		made.Phases = journey.Phases
	}
	if !withRows || !fits(journey) {
		return made
	}
	lanes := lanesByKey(journey)
	made.Before = livedRows(journey, lanes, "does", "channels", "evidence", "thinks", "feels", "pains", "highs")
	made.After = livedRows(journey, lanes, "feels", "thinks", "does", "channels", "pains", "highs", "opportunities")
	return made
}

func livedRows(journey *blueprint.Journey, lanes map[string]blueprint.Lane, keys ...string) []row {
	var made band
	for _, key := range keys {
		if key == "channels" {
			made.addChips(key, "Channels", channels(journey))
			continue
		}
		made.add(lanes, key)
	}
	return made.Rows
}

// curveRow is the curve through some stages of a journey.
func curveRow(journey *blueprint.Journey, stages []int) row {
	points := make([]blueprint.Point, len(stages))
	for i, index := range stages {
		points[i] = journey.Curve[index]
	}
	curve := row{Key: "curve", Label: cmp.Or(journey.Persona.Title, words.Side(journey.Side)) + " feels", Help: "−2 to +2, the low point"}
	for i, piece := range pieces(points) {
		stage := journey.Stages[stages[i]]
		curve.Moods = append(curve.Moods, mood{piece: piece, Emotion: stage.Emotion, Moment: stage.Moment != nil, Label: labelClass(points, i)})
	}
	return curve
}
