package git_test

import (
	"fmt"
	"strings"
	"testing"
)

// many makes a repository with 1,000 records, of which 20 are changed.
func (l lab) many(folder string) {
	l.t.Helper()
	files := map[string]string{}
	for i := range 1000 {
		files[fmt.Sprintf("personas/p%d.yaml", i)] = fmt.Sprintf("name: P%d\ngoals:\n%s", i, strings.Repeat("  - A goal of theirs\n", 30))
	}
	l.repository(folder, files)
	for i := range 20 {
		l.write(fmt.Sprintf("%s/personas/p%d.yaml", folder, i), "name: Changed\n")
	}
}

func BenchmarkState(b *testing.B) {
	lab := newLab(b)
	lab.many("w")
	repository := lab.open("w")
	for b.Loop() {
		if state, err := repository.State(b.Context()); err != nil || len(state.Changes) != 20 {
			b.Fatal(len(state.Changes), err)
		}
	}
}

func BenchmarkTextsMostlyKnown(b *testing.B) {
	lab := newLab(b)
	lab.many("w")
	repository := lab.open("w")
	known, err := repository.Texts(b.Context(), "HEAD", nil)
	if err != nil {
		b.Fatal(err)
	}
	for i := range 20 {
		known[fmt.Sprintf("personas/p%d.yaml", i)] = "name: Changed\n"
	}
	for b.Loop() {
		if texts, err := repository.Texts(b.Context(), "HEAD", known); err != nil || len(texts) != 1000 {
			b.Fatal(len(texts), err)
		}
	}
}

func BenchmarkTexts(b *testing.B) {
	lab := newLab(b)
	lab.many("w")
	repository := lab.open("w")
	for b.Loop() {
		if texts, err := repository.Texts(b.Context(), "HEAD", nil); err != nil || len(texts) != 1000 {
			b.Fatal(len(texts), err)
		}
	}
}
