package foreign_test

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"interlock/examples"
	"interlock/model"
	"interlock/model/check"
	"interlock/model/exchange"
	"interlock/model/exchange/carried"
	"interlock/model/exchange/exchangetest"
	"interlock/model/exchange/foreign"
	"interlock/model/publish"
)

// inputs are files of others, by the format that should recognise them.
var inputs = map[string][]string{
	"mermaid": {"mermaid/testdata/*.mmd"},
	"ojf":     {"openjourney/testdata/*.ojf"},
	"canvas":  {"canvas/testdata/*.canvas"},
	"sb":      {"serviceblueprint/testdata/*.json"},
	"lucid":   {"lucidchart/testdata/*.csv"},
	"table":   {"table/testdata/*.csv"},
	"tables":  {"markup/testdata/*.md"},
}

// recognisers lists everything that takes a file for its own.
func recognisers(name string, data []byte) []string {
	var ids []string
	if _, found, err := carried.Read(name, data); found || err != nil {
		ids = append(ids, "carried")
	}
	for _, format := range foreign.Formats() {
		if format.Recognise(name, data) {
			ids = append(ids, format.ID)
		}
	}
	return ids
}

func TestFilesOfOthersAreRecognisedByTheirFormatAlone(t *testing.T) {
	t.Parallel()
	for id, patterns := range inputs {
		for _, pattern := range patterns {
			names, err := filepath.Glob(filepath.Join("..", filepath.FromSlash(pattern)))
			if err != nil || len(names) == 0 {
				t.Fatalf("no files match %s: %v", pattern, err)
			}
			for _, name := range names {
				data, err := os.ReadFile(name)
				if err != nil {
					t.Fatal(err)
				}
				if ids := recognisers(filepath.Base(name), data); !slices.Equal(ids, []string{id}) {
					t.Errorf("%s of %s is recognised by %v", name, id, ids)
				}
				reads(t, filepath.Base(name), data)
			}
		}
	}
}

// unfinished are the rules about what others have no place for.
var unfinished = map[string]bool{
	"moment-unlinked": true, "link-no-because": true, "loop-cannot-act": true, "cx-without-staff-effect": true,
}

// reads reads a file by the list, and wants a workshop without grave faults.
func reads(t *testing.T, name string, data []byte) {
	t.Helper()
	format, known := foreign.Recognise(name, data)
	if !known {
		t.Errorf("%s is not recognised", name)
		return
	}
	content, _, err := format.Read(name, data)
	if err != nil {
		t.Errorf("%s: %v", name, err)
		return
	}
	texts, err := content.Texts()
	if err != nil {
		t.Errorf("%s: %v", name, err)
		return
	}
	for _, finding := range check.All(model.NewWorkshop(texts)) {
		if finding.Severity == check.Error && !unfinished[finding.Rule] {
			t.Errorf("%s, read as %s: %s", name, format.ID, finding)
		}
	}
}

// readers tell by which format a file that is published is read; those that are
// only to look at are missing.
var readers = map[string]string{
	"yaml": "carried", "json": "carried", "html": "carried", "pdf": "carried", "svg": "carried",
	"csv": "table", "tsv": "table", "mermaid": "mermaid", "ojf": "ojf", "canvas": "canvas", "sb": "sb", "lucid": "lucid",
}

// report is the format that refuses the document, saying what to take instead.
const report = "tables"

// readerOf is the format by which a published file is read, "" for a file that
// is only to look at.
func readerOf(id, name string) string {
	extension := filepath.Ext(name)
	switch {
	case id == "tables" && extension == ".csv":
		return "table"
	case id == "tables":
		return "tables"
	case id == "md":
		return report
	case id == "mermaid" && strings.Count(name, ".") > 1:
		return ""
	case id == "svg" && name != "blueprint.svg":
		return "carried" // says that there is no workshop in it
	}
	return readers[id]
}

func TestWhatIsPublishedIsRecognisedByItsFormatAlone(t *testing.T) {
	t.Parallel()
	for _, listed := range examples.List() {
		t.Run(listed.Name, func(t *testing.T) {
			t.Parallel()
			texts, err := examples.Files(listed.Name)
			if err != nil {
				t.Fatal(err)
			}
			for id, files := range published(t, model.NewWorkshop(texts)) {
				for i, file := range files {
					var want []string
					reader := readerOf(id, file.Name)
					if reader != "" && (reader != "carried" || i == 0) { // the first page carries the workshop
						want = []string{reader}
					}
					if ids := recognisers(file.Name, file.Data); !slices.Equal(ids, want) {
						t.Errorf("%s of %s is recognised by %v, expected %v", file.Name, id, ids, want)
					}
					// The faults of the flawed example would be read back as well.
					if reader != "" && reader != "carried" && id != "md" && listed.Name != examples.Flawed {
						reads(t, file.Name, file.Data)
					}
				}
			}
		})
	}
}

// published are the files of every form but pictures.
func published(t *testing.T, workshop *model.Workshop) map[string][]publish.File {
	t.Helper()
	options, err := publish.ParseOptions("full", "a4")
	if err != nil {
		t.Fatal(err)
	}
	edition, err := publish.New(workshop, options)
	if err != nil {
		t.Fatal(err)
	}
	files := map[string][]publish.File{}
	for _, format := range publish.Formats() {
		if format.ID == "png" {
			continue
		}
		rendition := edition.Render(format)
		if rendition.Err != nil {
			t.Fatal(rendition.Err)
		}
		files[format.ID] = rendition.Files
	}
	return files
}

// TestAnyWorkshopIsReadBack exports any content in the forms of others, and
// reads it by the list.
func TestAnyWorkshopIsReadBack(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(rt *rapid.T) {
		content := exchangetest.Content().Draw(rt, "content")
		texts, err := content.Texts()
		if err != nil {
			rt.Skip("not writable")
		}
		id := rapid.SampledFrom([]string{"csv", "tsv", "tables", "mermaid", "ojf", "canvas", "sb", "lucid"}).Draw(rt, "form")
		format, _ := publish.FormatOf(id)
		options, _ := publish.ParseOptions("full", "a4")
		edition, err := publish.New(model.NewWorkshop(texts), options)
		if err != nil {
			rt.Fatal(err)
		}
		rendition := edition.Render(format)
		if rendition.Err != nil {
			rt.Fatal(rendition.Err)
		}
		for _, file := range rendition.Files {
			readBack(rt, readerOf(id, file.Name), file)
		}
	})
}

// readBack wants a published file to be recognised, and read without a word, or
// with one that says why.
func readBack(rt *rapid.T, reader string, file exchange.File) {
	if reader == "" {
		return
	}
	if ids := recognisers(file.Name, file.Data); !slices.Equal(ids, []string{reader}) {
		rt.Fatalf("%s is recognised by %v, expected %s:\n%s", file.Name, ids, reader, file.Data)
	}
	format, _ := foreign.Recognise(file.Name, file.Data)
	content, _, err := format.Read(file.Name, file.Data)
	var fault *exchange.Error
	if err != nil {
		if !errors.As(err, &fault) || fault.Message == "" {
			rt.Fatalf("%s: no fault in words: %v", file.Name, err)
		}
		return
	}
	if _, err := content.Texts(); err != nil {
		rt.Fatalf("%s: %v", file.Name, err)
	}
}
