package word_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"maps"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"testing"

	"interlock/examples"
	"interlock/model"
	"interlock/model/blueprint"
	"interlock/model/publish/document"
	"interlock/model/publish/pack"
	"interlock/model/publish/word"
)

// example reads the texts of a bundled workshop.
func example(t testing.TB, name string) map[string]string {
	t.Helper()
	texts, err := examples.Files(name)
	if err != nil {
		t.Fatal(err)
	}
	return texts
}

func write(t testing.TB, texts map[string]string) []byte {
	t.Helper()
	file, err := word.Write(blueprint.New(model.NewWorkshop(texts)))
	if err != nil {
		t.Fatal(err)
	}
	return file
}

// parts reads the parts of a document, each of which must be sound XML.
func parts(t testing.TB, file []byte) map[string]string {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string]string{}
	for _, part := range archive.File {
		reader, err := part.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(reader)
		if err != nil {
			t.Fatal(err)
		}
		parts[part.Name] = string(data)
		text(t, part.Name, string(data))
	}
	return parts
}

// text reads the words of a part, a line for each paragraph.
func text(t testing.TB, name, part string) string {
	t.Helper()
	decoder := xml.NewDecoder(strings.NewReader(part))
	var text strings.Builder
	inside := false
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return text.String()
		}
		if err != nil {
			t.Fatalf("%s is no sound XML: %v", name, err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			inside = token.Name.Local == "t"
			if token.Name.Local == "p" {
				text.WriteByte('\n')
			}
		case xml.EndElement:
			inside = false
		case xml.CharData:
			if inside {
				text.Write(token)
			}
		}
	}
}

func TestDocumentSaysWhatTheBlueprintSays(t *testing.T) {
	t.Parallel()
	file := write(t, example(t, "home-claims"))
	parts := parts(t, file)
	body := parts["word/document.xml"]
	said := text(t, "word/document.xml", body)
	for _, block := range document.New(blueprint.New(model.NewWorkshop(example(t, "home-claims")))).Blocks {
		if heading, ok := block.(document.Heading); ok && !strings.Contains(said, "\n"+heading.Title.String()+"\n") {
			t.Errorf("the heading %q is missing", heading.Title)
		}
	}
	for _, want := range []string{
		`<w:pStyle w:val="Title"/>`, `<w:pStyle w:val="Heading1"/>`, `<w:pStyle w:val="Heading3"/>`, `<w:tblHeader/>`,
		`<w:tblCaption w:val="Joan: From the wet ceiling to a room she can use"/>`, `<w:pgSz w:w="11906" w:h="16838"/>`,
		`<w:pgSz w:w="23811" w:h="16838" w:orient="landscape"/>`, `descr="Line chart of how each stage feels`,
	} {
		if !strings.Contains(body, want) {
			t.Errorf("%s is missing", want)
		}
	}
	if properties := parts["docProps/core.xml"]; !strings.Contains(properties, "<dc:title>After the water, home claims</dc:title>") || strings.Contains(properties, "dcterms") {
		t.Errorf("the properties are %s", properties)
	}
	if !strings.Contains(parts["word/charts/chart1.xml"], `dispBlanksAs val="gap"`) || !pack.Marked(file) {
		t.Error("the curve has no chart, or the file no mark of ours")
	}
}

func TestEmptyWorkshopIsStillADocument(t *testing.T) {
	t.Parallel()
	if said := text(t, "", parts(t, write(t, nil))["word/document.xml"]); !strings.Contains(said, "Untitled workshop") {
		t.Errorf("it says %q", said)
	}
}

func TestLongJourneysArePartedWithTheirLabels(t *testing.T) {
	t.Parallel()
	var stages strings.Builder
	for i := range 30 {
		fmt.Fprintf(&stages, "  - {name: Stage%d, emotion: 1, does: [deed%d]}\n", i, i)
	}
	body := parts(t, write(t, map[string]string{"journeys/a.yaml": "side: customer\nstages:\n" + stages.String()}))["word/document.xml"]
	said := text(t, "", body)
	for i := range 30 {
		if !strings.Contains(said, fmt.Sprintf("%d Stage%d\n", i+1, i)) || !strings.Contains(said, fmt.Sprintf("\ndeed%d\n", i)) {
			t.Errorf("stage %d is missing", i)
		}
	}
	if got := strings.Count(said, "\nDoes\n"); got != 3 {
		t.Errorf("the label of the lane stands there %d times", got)
	}
}

func TestHostileTextsStayTexts(t *testing.T) {
	t.Parallel()
	for _, hostile := range []string{
		"<w:p/> ]]> &amp; <!-- \"'", "=1+1", "\u202Eabc\x1b[31m\x00", "🔥 日本語 العربية", strings.Repeat("a", 10_000), "{ HYPERLINK x }", "%d %s %!",
	} {
		quoted := "'" + strings.ReplaceAll(strings.Map(printable, hostile), "'", "''") + "'"
		texts := map[string]string{
			"workshop.yaml":   "title: " + quoted + "\nquestion: " + quoted + "\n",
			"personas/a.yaml": "side: customer\nname: " + quoted + "\nquote: " + quoted + "\ngoals: [" + quoted + "]\n",
			"empathy/a.yaml":  "persona: a\nsituation: " + quoted + "\nsays: [" + quoted + "]\n",
			"journeys/b.yaml": "persona: a\nside: customer\ntitle: " + quoted + "\nstages: [{name: " + quoted + ", emotion: 1, does: [" + quoted + "], moment: {why: " + quoted + "}}]\n",
			"sources.yaml":    "s1: {title: " + quoted + "}\n",
		}
		said := text(t, "", parts(t, write(t, texts))["word/document.xml"])
		want := strings.Join(strings.Fields(blueprint.Clean(strings.Map(printable, hostile))), " ")
		if got := strings.Count(said, want); got < 10 {
			t.Errorf("%.40q stands there %d times", want, got)
		}
	}
}

// printable drops what no YAML file can hold.
func printable(r rune) rune {
	if r < ' ' {
		return -1
	}
	return r
}

// Processors belong to the whole process, so this test runs alone.
func TestSameWorkshopSameBytes(t *testing.T) {
	processors := runtime.GOMAXPROCS(0)
	t.Cleanup(func() { runtime.GOMAXPROCS(processors) })
	texts := example(t, "home-claims")
	names := slices.Collect(maps.Keys(texts))
	first := write(t, texts)
	for count := range 3 {
		runtime.GOMAXPROCS(count + 1)
		rand.Shuffle(len(names), func(i, j int) { names[i], names[j] = names[j], names[i] })
		shuffled := map[string]string{}
		for _, name := range names {
			shuffled[name] = texts[name]
		}
		if !bytes.Equal(first, write(t, shuffled)) {
			t.Fatalf("the bytes differ with %d processors", count+1)
		}
	}
}

func BenchmarkWord(b *testing.B) {
	bp := blueprint.New(model.NewWorkshop(example(b, "home-claims")))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := word.Write(bp); err != nil {
			b.Fatal(err)
		}
	}
}
