package pdf_test

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode"

	"pgregory.net/rapid"

	"interlock/model"
	"interlock/model/blueprint"
	"interlock/model/publish/drawing"
	"interlock/model/publish/drawing/ink"
	"interlock/model/publish/drawing/pdf"
)

var (
	stamp  = time.Date(2026, 3, 12, 9, 30, 0, 0, time.FixedZone("far", 9*3600))
	source = []byte("# A workshop\nformat: " + blueprint.Format + "\ntitle: From burst pipe to money\n")
)

// sceneOf draws some texts, one below the other, with all kinds of paths, on
// as many pages as it takes.
func sceneOf(typeface *drawing.Typeface, texts ...string) *drawing.Scene {
	scene := &drawing.Scene{Title: "Burst pipe (“Maya”)", Description: "Two curves that face each other", Language: "en"}
	for first := 0; first == 0 || first < len(texts); first += 8 {
		page := &drawing.Page{Title: "Part " + string(rune('A'+len(scene.Pages)%26)), Width: 600 + float64(first), Height: 400}
		scene.Pages = append(scene.Pages, page)
		canvas := drawing.NewCanvas(page, typeface)
		canvas.Rectangle(drawing.Box{X: 10, Y: 10, Width: 200, Height: 80}, 8, ink.Of(model.Customer).Wash, ink.Ink, 0.6)
		canvas.Line(drawing.Point{X: 10, Y: 100}, drawing.Point{X: 500, Y: 100}, ink.Rule, 1, 4, 2)
		for emotion := range 5 {
			feeling := emotion - 2
			ink.Face(canvas, drawing.Point{X: 240 + float64(emotion*40), Y: 50}, 14, &feeling, ink.Of(model.Employee).Line)
		}
		y := 110.0
		for i, text := range texts[first:min(len(texts), first+8)] {
			style := drawing.Style{Face: drawing.Face(i % 4), Size: 11, Leading: 15, Colour: ink.Ink, Align: drawing.Align(i % 3)}
			canvas.Group(drawing.RoleCell, text, func() { y += canvas.Text(drawing.Point{X: 20, Y: y}, 420, text, style) })
		}
	}
	return scene
}

func write(t testing.TB, scene *drawing.Scene) []byte {
	t.Helper()
	file, err := pdf.Write(scene, source, stamp)
	if err != nil {
		t.Fatal(err)
	}
	return file
}

var greetings = []string{
	"I don’t mind paying more.\nI mind being surprised.", "Zażółć gęślą jaźń", "Καλημέρα κόσμε", "Привет, мир",
	"(a) \\ b ) %% <<", "Straße, Ærø, Ðiện", "one", "two", "three on the second page", "漢字 and ไทย", "party 🎉 time",
}

func TestSourceComesBack(t *testing.T) {
	t.Parallel()
	got, found, err := pdf.Source(write(t, sceneOf(drawing.NewTypeface(nil), greetings...)))
	if err != nil || !found || !bytes.Equal(got, source) {
		t.Errorf("found %v: %q, %v", found, got, err)
	}
}

func TestWithoutASourceNothingIsAttached(t *testing.T) {
	t.Parallel()
	file, err := pdf.Write(sceneOf(drawing.NewTypeface(nil), "a"), nil, stamp)
	if err != nil {
		t.Fatal(err)
	}
	if got, found, err := pdf.Source(file); found || err != nil || got != nil {
		t.Errorf("found %v: %q, %v", found, got, err)
	}
	check(t, file)
}

func TestTheSameSceneGivesTheSameBytes(t *testing.T) {
	t.Parallel()
	texts := append([]string{"one glyph for several: µ\u03bc \u03a9\u2126 \u0394\u2206 -\u2010 \u00b7\u2219 K\u212a"}, greetings...)
	first := write(t, sceneOf(drawing.NewTypeface(nil), texts...))
	for range 10 {
		if !bytes.Equal(first, write(t, sceneOf(drawing.NewTypeface(nil), texts...))) {
			t.Fatal("another run gives other bytes")
		}
	}
}

func TestWithoutAStampTheClockIsNotAsked(t *testing.T) {
	t.Parallel()
	file, err := pdf.Write(sceneOf(drawing.NewTypeface(nil), "a"), source, time.Time{})
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Contains(file, []byte("/CreationDate (D:19800101000000)")) || !bytes.Contains(file, []byte("/ModDate (D:19800101000000)")) {
		t.Error("the file has another date than 1980")
	}
}

func TestTheMarkStandsAmongTheLastBytes(t *testing.T) {
	t.Parallel()
	file := write(t, sceneOf(drawing.NewTypeface(nil), greetings...))
	if !bytes.Contains(file[len(file)-200:], []byte(blueprint.Format)) {
		t.Errorf("the file ends with %q", file[len(file)-200:])
	}
}

func TestNothingToDraw(t *testing.T) {
	t.Parallel()
	if _, err := pdf.Write(&drawing.Scene{}, source, stamp); err == nil {
		t.Error("a PDF without pages was made")
	}
}

// check asks qpdf whether a file is in order.
func check(t testing.TB, file []byte) {
	t.Helper()
	if said := read(t, file, "qpdf", "--check", "FILE"); !strings.Contains(said, "No syntax or stream encoding errors") {
		t.Errorf("qpdf says: %s", said)
	}
}

// read gives what a program says of a file; "FILE" stands for its path.
func read(t testing.TB, file []byte, program string, arguments ...string) string {
	t.Helper()
	if _, err := exec.LookPath(program); err != nil {
		t.Skip(program + " is not installed")
	}
	path := filepath.Join(t.TempDir(), "blueprint.pdf")
	if err := os.WriteFile(path, file, 0o600); err != nil {
		t.Fatal(err)
	}
	for i, argument := range arguments {
		arguments[i] = strings.ReplaceAll(argument, "FILE", path)
	}
	said, err := exec.Command(program, arguments...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", program, err, said)
	}
	return string(said)
}

func TestOtherReadersFindEverything(t *testing.T) {
	t.Parallel()
	file := write(t, sceneOf(drawing.NewTypeface(nil), greetings...))
	check(t, file)
	if said := read(t, file, "pdfdetach", "-list", "FILE"); !strings.Contains(said, "1: blueprint.yaml") {
		t.Errorf("attached is: %s", said)
	}
	for line := range strings.Lines(read(t, file, "pdffonts", "FILE")) {
		if fields := strings.Fields(line); strings.Contains(line, "TrueType") && (fields[len(fields)-5] != "yes" || fields[len(fields)-3] != "yes") {
			t.Errorf("a font is not embedded or cannot be read as text: %s", line)
		}
	}
	said := read(t, file, "pdfinfo", "FILE")
	for _, fact := range []string{"Burst pipe (“Maya”)", blueprint.Format, "Pages:           2", "Thu Mar 12 00:30:00 2026"} {
		if !strings.Contains(said, fact) {
			t.Errorf("%q is missing in:\n%s", fact, said)
		}
	}
}

func TestBookmarksLeadToTheirPages(t *testing.T) {
	t.Parallel()
	file := write(t, sceneOf(drawing.NewTypeface(nil), append(greetings, greetings...)...))
	var document struct {
		Outlines []struct {
			Title string
			Page  int `json:"destpageposfrom1"`
		}
	}
	if err := json.Unmarshal([]byte(read(t, file, "qpdf", "--json", "--json-key=outlines", "FILE")), &document); err != nil {
		t.Fatal(err)
	}
	for i, bookmark := range document.Outlines {
		if bookmark.Page != i+1 || bookmark.Title != "Part "+string(rune('A'+i)) {
			t.Errorf("bookmark %d is %+v", i, bookmark)
		}
	}
	if len(document.Outlines) != 3 {
		t.Errorf("there are %d bookmarks for three pages", len(document.Outlines))
	}
}

func TestTextsComeOutInOrder(t *testing.T) {
	t.Parallel()
	file := write(t, sceneOf(drawing.NewTypeface(nil), greetings...))
	inOrder(t, read(t, file, "pdftotext", "-raw", "FILE", "-"), greetings)
}

// inOrder looks for texts one after the other, spaces aside.
func inOrder(t testing.TB, said string, texts []string) {
	t.Helper()
	said = letters(said)
	for _, text := range texts {
		_, after, found := strings.Cut(said, letters(text))
		if !found {
			t.Fatalf("%q is missing in %q", text, said)
		}
		said = after
	}
}

func letters(text string) string {
	return strings.Map(func(character rune) rune {
		if unicode.IsSpace(character) {
			return -1
		}
		return character
	}, text)
}

func TestAFurtherFontMayHaveWhatCannotBeEmbedded(t *testing.T) {
	t.Parallel()
	typeface := drawing.NewTypeface(nil)
	scene := sceneOf(typeface, "before")
	scene.Pages[0].Elements = append(scene.Pages[0].Elements, &drawing.Text{Size: 10, Colour: ink.Ink, Lines: []drawing.TextLine{
		{X: 20, Baseline: 300, Runs: []drawing.Run{{X: 20, Text: "a🎉b", Font: typeface.Font(drawing.Regular)}}},
	}})
	file := write(t, scene)
	check(t, file)
	inOrder(t, read(t, file, "pdftotext", "-raw", "FILE", "-"), []string{"before", "a", "🎉", "b"})
}

func TestAFontThatCannotBeReadIsNamedAsTheCause(t *testing.T) {
	t.Parallel()
	scene := sceneOf(drawing.NewTypeface(nil), "a")
	broken := &drawing.Font{Name: "Mine", Data: []byte("\x00\x01\x00\x00")}
	scene.Pages[0].Elements = append(scene.Pages[0].Elements, &drawing.Text{Size: 10, Colour: ink.Ink, Lines: []drawing.TextLine{
		{Runs: []drawing.Run{{Text: "a", Font: broken}}},
	}})
	if _, err := pdf.Write(scene, source, stamp); err == nil || !strings.Contains(err.Error(), "font") {
		t.Errorf("the error is %v", err)
	}
}

func TestAnotherProgramMayHaveSavedIt(t *testing.T) {
	t.Parallel()
	file := write(t, sceneOf(drawing.NewTypeface(nil), greetings...))
	for name, options := range map[string][]string{
		"linearized": {"--linearize"}, "packed": {"--object-streams=generate"}, "unpacked": {"--stream-data=uncompress"},
		"for people": {"--qdf"}, "packed again": {"--recompress-flate", "--compression-level=9"},
	} {
		saved := read(t, file, "qpdf", append(options, "FILE", "-")...)
		if got, found, err := pdf.Source([]byte(saved)); err != nil || !found || !bytes.Equal(got, source) {
			t.Errorf("%s: found %v: %q, %v", name, found, got, err)
		}
	}
	locked := read(t, file, "qpdf", "--encrypt", "secret", "secret", "256", "--", "FILE", "-")
	if _, found, err := pdf.Source([]byte(locked)); found || err == nil || !strings.Contains(err.Error(), "password") {
		t.Errorf("behind a password: found %v, %v", found, err)
	}
}

func TestAnyTextCanBeWritten(t *testing.T) {
	t.Parallel()
	typeface := drawing.NewTypeface(nil)
	rapid.Check(t, func(t *rapid.T) {
		texts := rapid.SliceOfN(rapid.String(), 1, 12).Draw(t, "texts")
		scene := sceneOf(typeface, texts...)
		scene.Title, scene.Description, scene.Language = texts[0], texts[0], texts[0]
		scene.Pages[0].Title = texts[0]
		file, err := pdf.Write(scene, source, stamp)
		if err != nil {
			t.Fatal(err)
		}
		if got, found, err := pdf.Source(file); err != nil || !found || !bytes.Equal(got, source) {
			t.Fatalf("found %v: %q, %v", found, got, err)
		}
	})
}

func FuzzSource(f *testing.F) {
	f.Add(write(f, sceneOf(drawing.NewTypeface(nil), "a")))
	f.Add([]byte("%PDF-1.4\n1 0 obj <</Type /EmbeddedFile /Length 10>> stream\nformat: x\nendstream"))
	f.Add([]byte("%PDF-1.4\n1 0 obj <</Type/EmbeddedFile /Filter /FlateDecode>>stream\n"))
	f.Fuzz(func(t *testing.T, file []byte) {
		if content, found, err := pdf.Source(file); found && (err != nil || content == nil) || !found && content != nil {
			t.Errorf("found %v: %d bytes, %v", found, len(content), err)
		}
	})
}

func BenchmarkWrite(b *testing.B) {
	scene := sceneOf(drawing.NewTypeface(nil), strings.Split(strings.Repeat("What people say in one cell of a map.|", 400), "|")...)
	for b.Loop() {
		if _, err := pdf.Write(scene, source, stamp); err != nil {
			b.Fatal(err)
		}
	}
}
