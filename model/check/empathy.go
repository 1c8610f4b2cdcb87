package check

import (
	"slices"

	"interlock/model"
)

// empathyRules are about empathy maps.
func empathyRules() []rule {
	return []rule{
		{Rule{
			ID: "empathy-gap", Severity: Warn,
			Catches: "An empathy map with an empty field, or with something under says that nobody said.",
			Why:     "The gaps between what people say, think, do and feel are what a map is for.",
			Source:  "empathy map, four quadrants and canvas",
			Fix:     "ask the room for what is missing",
		}, empathyGap},
		{Rule{
			ID: "empathy-guesswork", Group: "empathy-gap", Severity: Warn,
			Catches: "An empathy map of which more than half the notes name no source.",
			Why:     "A map that is mostly guesses shows what the room believes, not what the person lives.",
			Source:  "mark every assumption for later checking",
			Fix:     "name the source of each note, or mark it assumed and plan to check it",
		}, empathyGuesswork},
	}
}

func empathyGap(e *examination, report *report) {
	for _, empathyMap := range e.maps {
		keys := chosenView(empathyMap)
		var empty []string
		for _, key := range keys {
			if len(empathyMap.Notes(key)) == 0 {
				empty = append(empty, key)
			}
		}
		if len(empty) > 0 && len(empty) < len(keys) {
			report.at(record(model.KindEmpathyMap, empathyMap.ID), "nothing stands under %s", listed(quoted(empty)))
		}
		for i, note := range empathyMap.Says {
			if note.Basis != "" && note.Basis != model.Said {
				report.at(record(model.KindEmpathyMap, empathyMap.ID, "says", i), "“%s” stands under `says` and is %s", note.Text, note.Basis).
					fix("move it to `thinks` or `does`, or write down what was said word for word")
			}
		}
	}
}

// chosenView lists the fields of the view that a map uses: the four quadrants,
// or the full canvas as soon as one of its other fields holds a note.
func chosenView(empathyMap *model.EmpathyMap) []string {
	quadrants := model.QuadrantKeys()
	for _, key := range model.CanvasKeys() {
		if !slices.Contains(quadrants, key) && len(empathyMap.Notes(key)) > 0 {
			return model.CanvasKeys()
		}
	}
	return quadrants
}

// fewestNotes is how many notes a map has before its sources are weighed.
const fewestNotes = 4

func empathyGuesswork(e *examination, report *report) {
	for _, empathyMap := range e.maps {
		if len(empathyMap.Source) > 0 {
			continue
		}
		all, without := 0, 0
		for _, key := range model.CanvasKeys() {
			for _, note := range empathyMap.Notes(key) {
				all++
				if len(note.Source) == 0 {
					without++
				}
			}
		}
		if all >= fewestNotes && 2*without > all {
			report.at(record(model.KindEmpathyMap, empathyMap.ID), "%d of %d notes name no source", without, all)
		}
	}
}
