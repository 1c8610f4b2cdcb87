package merge_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"interlock/model/merge"
)

// journey is a case that lines cannot merge and meaning can.
func journey(b *testing.B, folder string) (base, ours, theirs string) {
	b.Helper()
	var texts []string
	for _, name := range []string{"base", "ours", "theirs"} {
		text, err := os.ReadFile("testdata/cases/" + folder + "/" + name + ".yaml")
		if err != nil {
			b.Fatal(err)
		}
		texts = append(texts, string(text))
	}
	return texts[0], texts[1], texts[2]
}

func BenchmarkFile(b *testing.B) {
	for _, folder := range []string{"01-different-stages", "03-append-notes-same-list", "07-move-stage-vs-edit", "22-same-field-both", "15-tags-add-add"} {
		b.Run(folder, func(b *testing.B) {
			base, ours, theirs := journey(b, folder)
			for b.Loop() {
				merge.Files("journeys/first-visit.yaml", base, ours, theirs, merge.Options{})
			}
		})
	}
}

// BenchmarkFolder merges 1,000 files that both sides changed.
func BenchmarkFolder(b *testing.B) {
	base, ours, theirs := journey(b, "02-adjacent-fields")
	texts := [3]map[string]string{{}, {}, {}}
	for i := range 1000 {
		name := fmt.Sprintf("journeys/j%d.yaml", i)
		for side, text := range []string{base, ours, theirs} {
			texts[side][name] = strings.ReplaceAll(text, "first-visit", fmt.Sprint("visit-", i))
		}
	}
	for b.Loop() {
		merge.Folder(texts[0], texts[1], texts[2], merge.Options{})
	}
}
