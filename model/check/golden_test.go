package check_test

import (
	"flag"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"interlock/examples"
	"interlock/model"
	"interlock/model/check"
)

var update = flag.Bool("update", false, "write what is found on the reference workshop")

// The reference workshop has faults planted on purpose. Each line of the golden
// file was checked by hand.
func TestReferenceWorkshop(t *testing.T) {
	t.Parallel()
	w := model.NewWorkshop(readTexts(t, filepath.Join("..", "testdata", "home-claims")))
	var found strings.Builder
	for _, finding := range check.Workshop(w) {
		found.WriteString(finding.String() + "\n")
	}
	golden := filepath.Join("testdata", "home-claims.golden")
	if *update {
		if err := os.WriteFile(golden, []byte(found.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), found.String()); diff != "" {
		t.Errorf("-want +found:\n%s", diff)
	}
	if strings.Contains(found.String(), "0.998") {
		t.Error("an r was given for five pairs")
	}
}

func TestTemplatesAreNotFlooded(t *testing.T) {
	t.Parallel()
	for _, template := range examples.Templates() {
		texts, err := examples.TemplateFiles(template.Name)
		if err != nil {
			t.Fatal(err)
		}
		for _, finding := range check.Workshop(model.NewWorkshop(texts)) {
			t.Errorf("%s: %s", template.Name, finding)
		}
	}
}

// A workshop of any mixture of files is examined without a crash, the same way
// each time, and every finding has a place in a file of the workshop or speaks
// of the workshop as a whole.
func TestAnyWorkshopCanBeExamined(t *testing.T) {
	t.Parallel()
	texts := readTexts(t, "testdata/sound")
	var names []string
	var lines []string
	for name, text := range texts {
		names = append(names, name)
		lines = append(lines, strings.SplitAfter(text, "\n")...)
	}
	rapid.Check(t, func(t *rapid.T) {
		mixed := map[string]string{}
		for _, name := range rapid.SliceOfNDistinct(rapid.SampledFrom(names), 1, len(names), rapid.ID).Draw(t, "files") {
			mixed[name] = texts[name]
		}
		for range rapid.IntRange(0, 4).Draw(t, "changes") {
			name := rapid.SampledFrom(names).Draw(t, "file")
			text := strings.SplitAfter(mixed[name], "\n")
			at := rapid.IntRange(0, len(text)-1).Draw(t, "line")
			text[at] = rapid.SampledFrom(lines).Draw(t, "text")
			mixed[name] = strings.Join(text, "")
		}
		first, second := check.All(model.NewWorkshop(mixed)), check.All(model.NewWorkshop(mixed))
		if len(first) != len(second) {
			t.Fatalf("%d findings, then %d", len(first), len(second))
		}
		for i, finding := range first {
			if finding.String() != second[i].String() || !reflect.DeepEqual(finding.Place, second[i].Place) {
				t.Fatalf("found %v, then %v", finding, second[i])
			}
			if _, there := mixed[finding.File]; !there && finding.File != model.WorkshopFile {
				t.Fatalf("%v stands in no file", finding)
			}
		}
	})
}
