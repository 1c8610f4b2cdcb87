package record_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"interlock/model/record"
)

// longDay is a day of 2,000 edits in the largest files of the reference workshop.
func longDay(b *testing.B) []byte {
	b.Helper()
	first := map[string]string{}
	for _, name := range []string{"journeys/claim.yaml", "empathy/maya-waiting.yaml", "personas/tom.yaml"} {
		text, err := os.ReadFile(filepath.Join("..", "testdata", "home-claims", name))
		if err != nil {
			b.Fatal(err)
		}
		first[name] = string(text)
	}
	d := newDay(nine, first)
	for i := range 2000 {
		name := "empathy/maya-waiting.yaml"
		text := d.texts[name]
		note := fmt.Sprintf("  - Nobody could say when the money comes, number %d\n", i%200)
		if i%400 >= 200 { // what was written before is taken away again
			text = strings.Replace(text, note, "", 1)
		} else {
			text = strings.Replace(text, "pains:\n", "pains:\n"+note, 1)
		}
		d.write(record.Edit, map[string]*string{name: &text})
	}
	return d.lines
}

// The size of the record is told in bytes.
func BenchmarkReadLongDay(b *testing.B) {
	lines := longDay(b)
	for b.Loop() {
		if sessions := record.Read(lines); len(sessions[0].Entries) != 2000 {
			b.Fatal("edits are lost")
		}
	}
	b.ReportMetric(float64(len(lines)), "bytes")
}

func BenchmarkWriteLine(b *testing.B) {
	d := newDay(nine, map[string]string{"a.yaml": strings.Repeat("- a note\n", 500)})
	texts := [2]string{strings.Repeat("- a note\n", 499) + "- another\n", strings.Repeat("- a note\n", 500)}
	for i := 0; b.Loop(); i++ {
		d.lines = nil
		d.write(record.Edit, map[string]*string{"a.yaml": &texts[i%2]})
	}
}
