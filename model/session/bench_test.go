package session_test

import (
	"fmt"
	"testing"

	"interlock/model"
	"interlock/model/session"
	"interlock/model/store"
	"interlock/model/yamltext"
)

// thousand is a workshop of 1,000 journeys as long as the reference's.
func thousand(b *testing.B) map[string]string {
	texts := map[string]string{}
	journey := reference(b)[claim]
	for i := range 1000 {
		texts[fmt.Sprintf("journeys/claim-%d.yaml", i)] = journey
	}
	return texts
}

func BenchmarkDoInThousandFiles(b *testing.B) {
	s := session.NewInMemory(thousand(b), session.Options{})
	stage := model.Place{File: "journeys/claim-500.yaml", Path: yamltext.Path{"stages", 0, "name"}}
	for i := 0; b.Loop(); i++ {
		edit, err := s.Workshop().SetField(stage, fmt.Sprint("Report ", i))
		if err != nil {
			b.Fatal(err)
		}
		if err := s.Do(edit, nil); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkUndoAndRedoInThousandFiles(b *testing.B) {
	h := newHouse(b, thousand(b))
	stage := model.Place{File: "journeys/claim-500.yaml", Path: yamltext.Path{"stages", 0, "name"}}
	h.do(h.Workshop().SetField(stage, "Report"))
	for b.Loop() {
		h.undo()
		h.redo()
	}
}

func BenchmarkOpenThousandFiles(b *testing.B) {
	h := newHouse(b, thousand(b))
	if err := h.Close(); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		folder, err := store.Open(h.path, store.Options{Folders: model.Folders(), StateDir: h.state})
		if err != nil {
			b.Fatal(err)
		}
		s, _, err := session.Open(folder, session.Options{})
		if err != nil {
			b.Fatal(err)
		}
		if err := s.Close(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkRefreshThousandFiles(b *testing.B) {
	h := newHouse(b, thousand(b))
	for b.Loop() {
		h.refresh()
	}
}

// What a save costs in all, with its record.
func BenchmarkSaveOneEdit(b *testing.B) {
	h := newHouse(b, reference(b))
	for i := 0; b.Loop(); i++ {
		h.set("name", fmt.Sprint("Tom ", i))
		h.save()
	}
}
