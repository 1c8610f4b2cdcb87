package html

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"interlock/model"
	"interlock/model/blueprint"
)

// linkBetween is a link between two stages; it leads back from the customer
// when it returns.
func linkBetween(number, customer, employee int, returns bool) spoken {
	from := blueprint.End{Side: model.Employee, Index: employee}
	to := blueprint.End{Side: model.Customer, Index: customer}
	if returns {
		from, to = to, from
	}
	return spoken{blueprint.Link{ID: fmt.Sprint(number), From: from, To: to, Effect: "harms", Because: "so it is"}, number}
}

func stages(count int) []int {
	list := make([]int, count)
	for i := range list {
		list[i] = i
	}
	return list
}

func TestSentenceStandsBelowItsStageOrBesideIt(t *testing.T) {
	t.Parallel()
	links := []spoken{linkBetween(1, 1, 0, false), linkBetween(2, 1, 1, false), linkBetween(3, 1, 2, true)}
	laid, undrawn := wire(links, stages(3), stages(3))
	var columns []int
	for _, wire := range laid.wires {
		columns = append(columns, wire.column)
	}
	if undrawn != 0 || fmt.Sprint(columns) != "[1 2 2]" || len(laid.Levels) != 2 {
		t.Errorf("%d undrawn, columns %v on %d levels", undrawn, columns, len(laid.Levels))
	}
}

func TestWireRunsStraightWhereItCan(t *testing.T) {
	t.Parallel()
	laid, _ := wire([]spoken{linkBetween(1, 1, 1, false)}, stages(3), stages(3))
	if got := laid.Levels[0].Gutter[0].Path + " " + laid.Gutter[0].Path; got != "M500 0V100 M500 0V100" {
		t.Errorf("the wire runs %s", got)
	}
}

// Whatever the links are, each is drawn once or counted as not drawn, no two
// sentences share a place, and every wire is whole: one piece in each gutter
// and in each level.
func TestEveryLinkIsDrawnWholeOrCounted(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		customers, employees := rapid.IntRange(1, 9).Draw(t, "customers"), rapid.IntRange(1, 9).Draw(t, "employees")
		var links []spoken
		for i := range rapid.IntRange(1, 60).Draw(t, "links") {
			links = append(links, linkBetween(i, rapid.IntRange(0, customers-1).Draw(t, "customer"), rapid.IntRange(0, employees-1).Draw(t, "employee"), rapid.Bool().Draw(t, "returns")))
		}
		laid, undrawn := wire(links, stages(customers), stages(employees))
		if len(laid.wires)+undrawn != len(links) || len(laid.Levels) > mostLevels {
			t.Fatalf("%d links became %d wires and %d undrawn on %d levels", len(links), len(laid.wires), undrawn, len(laid.Levels))
		}
		pills, passes, runs := 0, 0, len(laid.Gutter)
		for _, level := range laid.Levels {
			passes, runs = passes+len(level.Passes), runs+len(level.Gutter)
			for _, pill := range level.Pills {
				if pill.spoken != nil {
					pills++
				}
			}
		}
		if levels := len(laid.Levels); pills != len(laid.wires) || passes != pills*levels || runs != pills*(levels+1) {
			t.Fatalf("%d wires on %d levels have %d sentences, %d ways through and %d pieces", len(laid.wires), levels, pills, passes, runs)
		}
	})
}

func TestLongJourneysFaceEachOtherWhereTheyAreLinked(t *testing.T) {
	t.Parallel()
	texts := map[string]string{}
	for id, side := range map[string]string{"c": "customer", "e": "employee"} {
		var stages strings.Builder
		for i := range 40 {
			fmt.Fprintf(&stages, "  - {id: s%d, name: %s %d, emotion: -1}\n", i, side, i)
		}
		texts["journeys/"+id+".yaml"] = "side: " + side + "\nstages:\n" + stages.String()
	}
	texts["links/a.yaml"] = "{from: e/s30, to: c/s2, effect: harms, because: it does}\n"
	b := blueprint.New(model.NewWorkshop(texts))
	facings, whole := mirrors(b)
	if len(facings) != 1 || len(facings[0].Mirrors) != 1 || whole["c"] || whole["e"] {
		t.Fatalf("%d pairings, whole %v", len(facings), whole)
	}
	mirror := facings[0].Mirrors[0]
	if got := mirror.Employee.Stages[0].Title; len(mirror.Customer.Stages) != 8 || len(mirror.Employee.Stages) != 1 || got != "employee 30" {
		t.Errorf("%d stages of the customer face %d, the first %s", len(mirror.Customer.Stages), len(mirror.Employee.Stages), got)
	}
}
