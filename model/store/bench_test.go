package store

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
)

func BenchmarkSave(b *testing.B) {
	for _, size := range []int{5 << 10, 100 << 10} {
		b.Run(fmt.Sprintf("%dKB", size>>10), func(b *testing.B) {
			texts := [2]string{strings.Repeat("a", size), strings.Repeat("b", size)}
			f := openWith(b, map[string]string{"a.yaml": texts[0]}, Options{})
			for i := 0; b.Loop(); i++ {
				if err := f.Save([]Change{{"a.yaml", &texts[i%2], &texts[(i+1)%2]}}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// manyFiles makes a workshop of 1,000 files of 3.5 KB.
func manyFiles(b *testing.B) *Folder {
	files := map[string]string{}
	for i := range 1000 {
		files[fmt.Sprintf("journeys/j%d.yaml", i)] = strings.Repeat("- a note\n", 390)
	}
	f := openWith(b, files, Options{})
	for name := range files {
		age(b, filepath.Join(f.Path(), name))
	}
	return f
}

func BenchmarkRead(b *testing.B) {
	f := manyFiles(b)
	for b.Loop() {
		if texts, _, err := f.Read(); err != nil || len(texts) != 1000 {
			b.Fatal(len(texts), err)
		}
	}
}

func BenchmarkChangesNone(b *testing.B) {
	f := manyFiles(b)
	known, _, err := f.Read()
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if changes, err := f.Changes(known); err != nil || len(changes) > 0 {
			b.Fatal(changes, err)
		}
	}
}

func BenchmarkRecord(b *testing.B) {
	texts := [2]string{strings.Repeat("- a note\n", 500), strings.Repeat("- a note\n", 499) + "- another\n"}
	journal := openWith(b, nil, Options{}).Journal()
	for i := 0; b.Loop(); i++ {
		if _, err := journal.Record("Edit", []Change{{"a.yaml", &texts[i%2], &texts[(i+1)%2]}}); err != nil {
			b.Fatal(err)
		}
	}
}
