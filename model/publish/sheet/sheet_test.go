package sheet_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"maps"
	"math/rand/v2"
	"path"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
	"pgregory.net/rapid"

	"interlock/examples"
	"interlock/model"
	"interlock/model/blueprint"
	"interlock/model/publish/pack"
	"interlock/model/publish/sheet"
)

type fataler interface {
	Helper()
	Fatal(...any)
	Fatalf(string, ...any)
}

// example reads the texts of a bundled workshop.
func example(t fataler, name string) map[string]string {
	t.Helper()
	texts, err := examples.Files(name)
	if err != nil {
		t.Fatal(err)
	}
	return texts
}

func write(t fataler, texts map[string]string) ([]byte, []string) {
	t.Helper()
	file, warnings, err := sheet.Write(blueprint.New(model.NewWorkshop(texts)))
	if err != nil {
		t.Fatal(err)
	}
	return file, warnings
}

// open reads a workbook as its readers do.
func open(t fataler, file []byte) *excelize.File {
	t.Helper()
	book, err := excelize.OpenReader(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	return book
}

// rows gives the cells of a sheet.
func rows(t fataler, book *excelize.File, name string) [][]string {
	t.Helper()
	rows, err := book.GetRows(name)
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// partsOf reads the parts of a package by their names.
func partsOf(t fataler, file []byte) map[string]string {
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
	}
	return parts
}

func TestOneSheetForEachKindOfRecord(t *testing.T) {
	t.Parallel()
	file, warnings := write(t, example(t, "home-claims"))
	book := open(t, file)
	want := []string{
		"Overview", "Curves", "Personas", "Empathy", "Journeys", "Stages", "Notes", "Moments", "Links", "Causes", "Metrics", "Readings",
		"Comparisons", "Initiatives", "Loops", "Governance", "Decisions", "Sources", "Findings",
	}
	if got := book.GetSheetList(); !slices.Equal(got, want) {
		t.Errorf("the sheets are %q", got)
	}
	if len(warnings) > 0 || !pack.Marked(file) {
		t.Errorf("warnings: %q; ours: %v", warnings, pack.Marked(file))
	}
	bp := blueprint.New(model.NewWorkshop(example(t, "home-claims")))
	for name, records := range map[string]int{"Personas": len(bp.People), "Links": len(bp.Links), "Sources": len(bp.Sources), "Moments": len(bp.Moments)} {
		if got := len(rows(t, book, name)) - 1; got != records {
			t.Errorf("%s has %d rows for %d records", name, got, records)
		}
	}
	if properties := partsOf(t, file)["docProps/core.xml"]; !strings.Contains(properties, "<dc:title>After the water, home claims</dc:title>") ||
		!strings.Contains(properties, "<dc:language>en-GB</dc:language>") || strings.Contains(properties, "dcterms") {
		t.Errorf("the properties are %s", properties)
	}
}

func TestSheetsOfRecordsHaveFiltersFrozenHeadsAndPrintedHeads(t *testing.T) {
	t.Parallel()
	file, _ := write(t, example(t, "clinic"))
	book := open(t, file)
	titles := map[string]bool{}
	for _, name := range book.GetDefinedName() {
		titles[name.Scope] = name.Name == "_xlnm.Print_Titles" && strings.HasSuffix(name.RefersTo, "!$1:$1")
	}
	for _, name := range book.GetSheetList()[2:] {
		tables, err := book.GetTables(name)
		if err != nil || len(tables) != 1 {
			t.Errorf("%s has %d tables: %v", name, len(tables), err)
		}
		if panes, err := book.GetPanes(name); err != nil || !panes.Freeze || panes.YSplit != 1 {
			t.Errorf("the head of %s does not stay: %+v, %v", name, panes, err)
		}
		if !titles[name] {
			t.Errorf("the head of %s is printed once", name)
		}
		if page, err := book.GetPageLayout(name); err != nil || *page.Size != 8 || *page.Orientation != "landscape" {
			t.Errorf("%s is not printed on A3 landscape: %v", name, err)
		}
	}
}

func TestEmotionsHaveTheirWordBeside(t *testing.T) {
	t.Parallel()
	file, _ := write(t, map[string]string{"journeys/a.yaml": "side: customer\nstages: [{name: A, emotion: -2}, {name: B}, {name: C, emotion: 1}]\n"})
	book := open(t, file)
	var got []string
	stages := rows(t, book, "Stages")
	at := slices.Index(stages[0], "Emotion")
	for _, row := range stages[1:] {
		row = append(row, "", "")
		got = append(got, strings.Trim(row[at]+" "+row[at+1], " "))
	}
	if want := []string{"−2 let down", "", "+1 pleased"}; !slices.Equal(got, want) {
		t.Errorf("the emotions are %q", got)
	}
	colours, err := book.GetConditionalFormats("Stages")
	if err != nil || len(colours) == 0 {
		t.Errorf("no emotion is coloured: %v", err)
	}
}

func TestCurveIsAChartWithGapsOfBothSides(t *testing.T) {
	t.Parallel()
	file, _ := write(t, example(t, "home-claims"))
	parts := partsOf(t, file)
	chart := parts["xl/charts/chart1.xml"]
	for _, want := range []string{"lineChart", "1F4F8F", "94430F", `dispBlanksAs val="gap"`, `<min val="-2">`, `<max val="2">`, "Kofi: A dry wall"} {
		if !strings.Contains(chart, want) {
			t.Errorf("%s is missing in %s", want, chart)
		}
	}
	if strings.Contains(chart, `smooth val="true"`) || strings.Contains(chart, `smooth val="1"`) {
		t.Error("the curve is smoothed and leaves its scale")
	}
	if drawing := parts["xl/drawings/drawing1.xml"]; !strings.Contains(drawing, `descr="Line chart of how each stage feels`) {
		t.Error("the chart says nothing to those who cannot see it")
	}
}

func TestEmptyWorkshopIsStillAWorkbook(t *testing.T) {
	t.Parallel()
	file, _ := write(t, nil)
	book := open(t, file)
	if got := book.GetSheetList(); !slices.Equal(got, []string{"Overview"}) {
		t.Errorf("the sheets are %q", got)
	}
	if title, err := book.GetCellValue("Overview", "B1"); err != nil || title != "Untitled workshop" {
		t.Errorf("the title is %q: %v", title, err)
	}
}

// Processors belong to the whole process, so this test runs alone.
func TestSameWorkshopSameBytes(t *testing.T) {
	processors := runtime.GOMAXPROCS(0)
	t.Cleanup(func() { runtime.GOMAXPROCS(processors) })
	texts := example(t, "home-claims")
	names := slices.Collect(maps.Keys(texts))
	var first []byte
	for count := range 3 {
		runtime.GOMAXPROCS(count + 1)
		rand.Shuffle(len(names), func(i, j int) { names[i], names[j] = names[j], names[i] })
		shuffled := map[string]string{}
		for _, name := range names {
			shuffled[name] = texts[name]
		}
		file, _ := write(t, shuffled)
		if first == nil {
			first = file
		}
		if !bytes.Equal(first, file) {
			t.Fatalf("the bytes differ with %d processors", count+1)
		}
	}
}

// hostile are texts that a reader might take for something else.
var hostile = []string{
	`=HYPERLINK("http://evil.example","x")`, "=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "\t=1", "<script>alert(1)</script>", "&amp; <b> ]]>",
	"_x000D_ _x0041_ _x005F_x000D_ __x005f_", "\u202Eabc", "a\x00b\x1b[31mc", "🔥👩‍👩‍👧", "日本語 العربية עברית", "'quoted", `"`, "  spaces  ", "line\nbreak", "1e5", "2025-06-12",
	"#REF!", "TRUE", strings.Repeat("a", 10_000), "\uFFFE\uFEFF", "&A&P&[Path]", strings.Repeat("&", 300),
}

// workshopOf says a text in as many fields as there are.
func workshopOf(text string) map[string]string {
	q := fmt.Sprintf("%q", strings.ToValidUTF8(strings.Map(func(r rune) rune {
		if r == '\u202E' || r == '\uFFFE' || r == '\uFEFF' {
			return ' '
		}
		return r
	}, text), ""))
	note := "{text: " + q + ", basis: assumed, tags: [" + q + "], kind: tool, id: n1}"
	return map[string]string{
		"workshop.yaml": "title: " + q + "\nquestion: " + q + "\ndecision: " + q + "\norganisation: " + q + "\n",
		"personas/a.yaml": "side: customer\nname: " + q + "\nlabel: " + q + "\nsummary: " + q + "\nquote: " + q + "\nrole: " + q +
			"\ngoals: [" + note + "]\ntools: [{name: " + q + "}]\n",
		"empathy/m.yaml": "persona: a\nsituation: " + q + "\ngoal: {who: " + q + ", do: " + q + "}\nsays: [" + note + "]\n",
		"journeys/j.yaml": "persona: a\nside: customer\ntitle: " + q + "\nscenario: " + q + "\nstages: [{id: s, name: " + q + ", phase: " + q +
			", emotion: -1, channels: [" + q + "], moment: {why: " + q + "}, does: [" + note + "], pains: [" + note + "]}]\n",
		"links/l.yaml":       "from: j/s\nto: j/s\nbecause: " + q + "\nvia: " + q + "\n",
		"metrics/k.yaml":     "title: " + q + "\nside: customer\nunit: " + q + "\nowner: " + q + "\nreadings: [{at: 2025-01, value: 3, seg: " + q + "}]\n",
		"initiatives/i.yaml": "title: " + q + "\nhmw: " + q + "\nbarrier: " + q + "\n",
		"loops/o.yaml":       "title: " + q + "\nvoice: customer\ncloses_by: " + q + "\n",
		"actions.yaml":       "actions: [{text: " + q + ", who: " + q + "}]\n",
		"decisions.yaml":     "decisions: [{text: " + q + "}]\n",
		"sources.yaml":       "s1: {title: " + q + "}\n",
		"governance.yaml":    "committee: {name: " + q + ", members: [{name: " + q + ", function: " + q + "}]}\n",
	}
}

var (
	formula    = regexp.MustCompile(`<f[ >]`)
	stringCell = regexp.MustCompile(`<c [^>]*>`)
)

// checkText writes a text into every field and reads it back.
func checkText(t fataler, text string) {
	t.Helper()
	file, _ := write(t, workshopOf(text))
	for name, part := range partsOf(t, file) {
		if path.Dir(name) == "xl/worksheets" && formula.MatchString(part) {
			t.Fatalf("%q is a formula in %s", text, name)
		}
		if path.Dir(name) == "xl/worksheets" {
			checkCells(t, name, part)
		}
	}
	book := open(t, file)
	want := blueprint.New(model.NewWorkshop(workshopOf(text)))
	for _, cell := range []struct{ sheet, title, want string }{
		{"Notes", "Note", want.People[0].Quote.Text},
		{"Personas", "Who", want.People[0].Label},
		{"Decisions", "Text", want.Record.Decisions[0].Text},
		{"Stages", "Stage", want.Journeys[0].Stages[0].Title},
	} {
		if cell.want == "" {
			continue
		}
		read := rows(t, book, cell.sheet)
		if got := read[1][slices.Index(read[0], cell.title)]; got != cell.want {
			t.Fatalf("%s has %q instead of %q", cell.sheet, got, cell.want)
		}
	}
}

// checkCells looks for cells that are neither a string nor a plain number.
func checkCells(t fataler, name, part string) {
	t.Helper()
	for _, cell := range stringCell.FindAllString(part, -1) {
		if strings.Contains(cell, ` t="`) && !strings.Contains(cell, ` t="s"`) {
			t.Fatalf("%s has the cell %s", name, cell)
		}
	}
}

func TestHostileTextsStayTexts(t *testing.T) {
	t.Parallel()
	for _, text := range hostile {
		checkText(t, text)
	}
}

func TestAnyTextComesBackFromItsCell(t *testing.T) {
	t.Parallel()
	any := rapid.Map(rapid.SliceOfN(rapid.OneOf(rapid.SampledFrom(hostile), rapid.String()), 1, 3), func(pieces []string) string {
		return strings.TrimSpace(blueprint.Clean(strings.Join(pieces, "")))
	})
	bp := blueprint.New(model.NewWorkshop(nil))
	for seed := range 300 {
		if text := any.Example(seed); text != "" {
			bp.Record.Decisions = append(bp.Record.Decisions, model.Decision{Text: text})
		}
	}
	file, _, err := sheet.Write(bp)
	if err != nil {
		t.Fatal(err)
	}
	read := rows(t, open(t, file), "Decisions")[1:]
	for i, decision := range bp.Record.Decisions {
		if read[i][1] != decision.Text {
			t.Errorf("%q is read back as %q", decision.Text, read[i][1])
		}
	}
}

func TestTextLongerThanACellGoesOnBelow(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("🔥word ", 12_000) + "the end"
	file, warnings := write(t, map[string]string{
		"journeys/j.yaml": "side: customer\ntitle: J\nstages: [{name: A, does: [\"" + long + "\", next]}]\n",
	})
	book := open(t, file)
	notes := rows(t, book, "Notes")
	at := slices.Index(notes[0], "Note")
	var got strings.Builder
	for _, row := range notes[1 : len(notes)-1] {
		if row[0] != "journey" {
			t.Errorf("a row that goes on starts with %q", row[0])
		}
		got.WriteString(row[at])
	}
	if got.String() != long {
		t.Errorf("of %d bytes %d are kept", len(long), got.Len())
	}
	if last := notes[len(notes)-1]; last[at] != "next" {
		t.Errorf("the next record is %q", last)
	}
	if len(warnings) != 1 || !strings.Contains(warnings[0], "sheet Notes, cell") || len(warnings[0]) > 200 {
		t.Errorf("the warnings are %q", warnings)
	}
}

func BenchmarkSheet(b *testing.B) {
	bp := blueprint.New(model.NewWorkshop(example(b, "home-claims")))
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := sheet.Write(bp); err != nil {
			b.Fatal(err)
		}
	}
}
