package compare_test

import (
	"fmt"
	"strings"
	"testing"

	"interlock/model"
	"interlock/model/compare"
)

// folder is a workshop of 1,000 journeys, of which the first ones are changed.
func folder(b *testing.B, changed int) map[string]string {
	b.Helper()
	source := homeClaims(b).File("journeys/claim.yaml").Source
	files := map[string]string{}
	for i := range 1000 {
		text := strings.ReplaceAll(source, "From burst pipe", fmt.Sprint("From burst pipe ", i))
		if i < changed {
			text = strings.NewReplacer("emotion: -2", "emotion: -1", "can give a date", "dares to give a date").Replace(text)
		}
		files[fmt.Sprintf("journeys/j%d.yaml", i)] = text
	}
	return files
}

// BenchmarkTexts compares 1,000 files from their texts, reading included.
func BenchmarkTexts(b *testing.B) {
	before := folder(b, 0)
	for _, changed := range []int{20, 1000} {
		after := folder(b, changed)
		b.Run(fmt.Sprintf("changed=%d", changed), func(b *testing.B) {
			for b.Loop() {
				compare.Texts(before, after)
			}
		})
	}
}

// BenchmarkReading is what BenchmarkTexts is measured by: reading both sides.
func BenchmarkReading(b *testing.B) {
	before, after := folder(b, 0), folder(b, 1000)
	for b.Loop() {
		model.NewWorkshop(before)
		model.NewWorkshop(after)
	}
}

// BenchmarkWorkshops compares workshops that are open already.
func BenchmarkWorkshops(b *testing.B) {
	before := model.NewWorkshop(folder(b, 0))
	for _, changed := range []int{20, 1000} {
		after := model.NewWorkshop(folder(b, changed))
		b.Run(fmt.Sprintf("changed=%d", changed), func(b *testing.B) {
			for b.Loop() {
				compare.Workshops(before, after)
			}
		})
	}
}
