package document_test

import (
	"testing"

	"interlock/model"
	"interlock/model/blueprint"
	"interlock/model/publish/document"
)

func TestAVariantIsToldBesideItsBase(t *testing.T) {
	t.Parallel()
	told := document.New(blueprint.New(model.NewWorkshop(map[string]string{
		"journeys/claim.yaml": "title: The claim\nstages:\n  - {id: wait, name: Wait, emotion: -2}\n  - {id: chase, name: Chase}\n",
		"journeys/soon.yaml":  "variant_of: claim\nstages_removed: [chase]\nstages:\n  - {id: wait, emotion: 1, time: {wait: 2d}}\n",
	})))
	for _, block := range told.Blocks {
		table, ok := block.(document.Table)
		if !ok || table.Title != "Beside The claim" {
			continue
		}
		want := [][]string{{"Wait", "−2 let down", "+1 pleased", "▲ +3", "time"}, {"Chase", "", "", "", "left out"}}
		for i, row := range table.Rows {
			for j, cell := range row {
				text := ""
				for _, line := range cell {
					text += line.String()
				}
				if text != want[i][j] {
					t.Errorf("row %d, column %d says %q instead of %q", i, j, text, want[i][j])
				}
			}
		}
		return
	}
	t.Error("there is no table beside the base")
}
