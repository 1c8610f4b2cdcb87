package model_test

import (
	"fmt"
	"testing"

	"interlock/model"
)

func BenchmarkNewWorkshop(b *testing.B) {
	for _, records := range []int{10, 100, 333} {
		texts := manyTexts(records, 5)
		b.Run(fmt.Sprintf("files=%d", len(texts)), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				model.NewWorkshop(texts)
			}
		})
	}
}

func BenchmarkStages(b *testing.B) {
	for _, stages := range []int{5, 20, 50, 200} {
		source := journeyText(0, stages)
		b.Run(fmt.Sprintf("read/stages=%d", stages), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				model.NewFile("journeys/j0.yaml", source)
			}
		})
		w := one("journeys/j0.yaml", source)
		b.Run(fmt.Sprintf("edit/stages=%d", stages), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				edit, err := w.AddNotes(at("journeys/j0.yaml", "stages", stages/2, "pains"), 1, "Nobody rang")
				if err != nil {
					b.Fatal(err)
				}
				w.Apply(edit)
			}
		})
	}
}

func BenchmarkEditAmongManyFiles(b *testing.B) {
	for _, records := range []int{10, 333} {
		w := model.NewWorkshop(manyTexts(records, 5))
		b.Run(fmt.Sprintf("files=%d", len(w.Files())), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				edit, err := w.AddNotes(at("personas/p3.yaml", "goals"), 1, "Nobody rang")
				if err != nil {
					b.Fatal(err)
				}
				w.Apply(edit)
			}
		})
	}
}

func BenchmarkRenameAmongManyFiles(b *testing.B) {
	w := model.NewWorkshop(manyTexts(333, 5))
	for b.Loop() {
		if _, err := w.RenameRecord(model.KindPersona, "p3", "maya"); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkFaults(b *testing.B) {
	w := model.NewWorkshop(manyTexts(333, 5))
	b.ReportAllocs()
	for b.Loop() {
		w.Faults()
	}
}

func BenchmarkSearch(b *testing.B) {
	w := model.NewWorkshop(manyTexts(333, 5))
	b.ReportAllocs()
	for b.Loop() {
		w.Search("nobody rang")
	}
}
