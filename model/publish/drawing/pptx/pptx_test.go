package pptx_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"interlock/model"
	"interlock/model/blueprint"
	"interlock/model/publish/drawing"
	"interlock/model/publish/drawing/ink"
	"interlock/model/publish/drawing/pptx"
)

// sceneOf draws some texts, one below the other, with all kinds of paths, on
// as many pages as it takes.
func sceneOf(texts ...string) *drawing.Scene {
	typeface := drawing.NewTypeface(nil)
	scene := &drawing.Scene{Title: "Burst pipe", Description: "Two curves that face each other", Language: "en"}
	for first := 0; first == 0 || first < len(texts); first += 8 {
		page := &drawing.Page{Title: "What Maya goes through", Width: 1280, Height: 720}
		scene.Pages = append(scene.Pages, page)
		canvas := drawing.NewCanvas(page, typeface)
		canvas.Group(drawing.RoleDecoration, "", func() {
			canvas.Rectangle(drawing.Box{Width: 1280, Height: 720}, 0, ink.Sand, drawing.Colour{}, 0)
		})
		canvas.Group(drawing.RoleBanner, "Head", func() {
			canvas.Text(drawing.Point{X: 40, Y: 20}, 900, page.Title, drawing.Style{Face: drawing.Bold, Size: 26, Leading: 34, Colour: ink.Ink})
		})
		canvas.Group(drawing.RoleFigure, "The “curve” & <faces>", func() {
			canvas.Rectangle(drawing.Box{X: 40, Y: 90, Width: 300, Height: 120}, 8, ink.Of(model.Customer).Wash, ink.Ink, 0.6)
			canvas.Line(drawing.Point{X: 40, Y: 230}, drawing.Point{X: 1100, Y: 230}, ink.Rule, 1, 4, 2)
			canvas.Line(drawing.Point{X: 1100, Y: 90}, drawing.Point{X: 900, Y: 200}, ink.Hurt, 2, ink.WireOf("harms").Dash...)
			for emotion := range 5 {
				feeling := emotion - 2
				ink.Face(canvas, drawing.Point{X: 400 + float64(emotion*90), Y: 150}, 36, &feeling, ink.Of(model.Employee).Line)
			}
		})
		y := 250.0
		for i, text := range texts[first:min(len(texts), first+8)] {
			style := drawing.Style{Face: drawing.Face(i % 4), Size: 16, Leading: 22, Colour: ink.Ink, Align: drawing.Align(i % 3)}
			canvas.Group(drawing.RoleCell, text, func() { y += canvas.Text(drawing.Point{X: 40, Y: y}, 800, text, style) })
		}
	}
	return scene
}

var greetings = []string{
	"I don’t mind paying more.\nI mind being surprised.", "Zażółć gęślą jaźń", "Καλημέρα κόσμε", "Привет, мир",
	`<a href="x">&amp;</a> ]]>`, "Straße, Ærø, Ðiện", "=SUM(A1)", "two", "three on the second slide", "party 🎉 time",
}

func write(t testing.TB, scenes ...*drawing.Scene) []byte {
	t.Helper()
	file, err := pptx.Write(scenes...)
	if err != nil {
		t.Fatal(err)
	}
	return file
}

// fataler is a test or one try of a property.
type fataler interface{ Fatalf(string, ...any) }

// open reads all parts of a file, by name.
func open(t fataler, file []byte) map[string][]byte {
	archive, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatalf("%v", err)
	}
	parts := map[string][]byte{}
	for _, part := range archive.File {
		reader, err := part.Open()
		if err != nil {
			t.Fatalf("%v", err)
		}
		if parts[part.Name], err = io.ReadAll(reader); err != nil {
			t.Fatalf("%v", err)
		}
	}
	return parts
}

// each calls a function for every element of a part, with its attributes.
func each(t fataler, part []byte, visit func(name string, attributes map[string]string, text string)) {
	decoder := xml.NewDecoder(bytes.NewReader(part))
	var name string
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Fatalf("%v in %.200s", err, part)
		}
		switch token := token.(type) {
		case xml.StartElement:
			name = token.Name.Local
			attributes := map[string]string{}
			for _, attribute := range token.Attr {
				attributes[attribute.Name.Local] = attribute.Value
			}
			visit(name, attributes, "")
		case xml.CharData:
			visit(name, nil, string(token))
		}
	}
}

// sound checks what every program expects: well-formed parts, links that lead
// somewhere, numbers given once, one title on each slide. It gives the texts.
func sound(t fataler, file []byte) (texts string) {
	parts := open(t, file)
	slides := 0
	for name, part := range parts {
		ids, titles := map[string]bool{}, 0
		each(t, part, func(element string, attributes map[string]string, text string) {
			switch element {
			case "cNvPr":
				if id, given := attributes["id"]; given && ids[id] {
					t.Fatalf("%s: the number %s is given twice", name, id)
				}
				ids[attributes["id"]] = true
			case "ph":
				titles++
			case "Relationship":
				if attributes["Target"] != "" {
					follow(t, parts, name, attributes["Target"])
				}
			case "Override":
				if at := attributes["PartName"]; at != "" && parts[strings.TrimPrefix(at, "/")] == nil {
					t.Fatalf("%s is missing", at)
				}
			}
		})
		if strings.HasPrefix(name, "ppt/slides/slide") {
			slides++
			if titles != 1 {
				t.Fatalf("%s has %d titles", name, titles)
			}
		}
	}
	for number := range slides {
		each(t, parts["ppt/slides/slide"+string(rune('1'+number))+".xml"], func(element string, _ map[string]string, text string) {
			if element == "t" {
				texts += text + "\n"
			}
		})
	}
	return texts
}

func follow(t fataler, parts map[string][]byte, from, target string) {
	folder := path.Dir(path.Dir(from)) // from folder/_rels/name.rels
	if parts[path.Join(folder, target)] == nil {
		t.Fatalf("%s leads to %s, which is missing", from, target)
	}
}

// inOrder looks for texts one after the other, spaces aside.
func inOrder(t fataler, said string, texts []string) {
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
		if unicode.IsSpace(character) || unicode.In(character, unicode.Cf, unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point) {
			return -1 // nothing is seen of it
		}
		return character
	}, text)
}

func TestSlidesAreSoundAndSayEverythingInOrder(t *testing.T) {
	t.Parallel()
	said := sound(t, write(t, sceneOf(greetings...), sceneOf("a slide of another scene")))
	inOrder(t, said, greetings[:8])
	inOrder(t, said, append([]string{"What Maya goes through"}, greetings[8:]...))
	inOrder(t, said, []string{greetings[9], "a slide of another scene"})
}

func TestGroupsSayWhatTheyShow(t *testing.T) {
	t.Parallel()
	described, decorations := map[string]bool{}, 0
	each(t, open(t, write(t, sceneOf(greetings...)))["ppt/slides/slide1.xml"], func(element string, attributes map[string]string, _ string) {
		described[attributes["descr"]] = true
		if element == "decorative" {
			decorations++
		}
	})
	if !described["The “curve” & <faces>"] || decorations == 0 {
		t.Errorf("said are %v, %d decorations", described, decorations)
	}
}

func TestAPageWithoutAHeadHasATitleAllTheSame(t *testing.T) {
	t.Parallel()
	page := &drawing.Page{Title: "Nobody drew me", Width: 1280, Height: 720}
	if said := sound(t, write(t, &drawing.Scene{Pages: []*drawing.Page{page}})); !strings.Contains(said, page.Title) {
		t.Errorf("the slide says %q", said)
	}
}

func TestTheSameScenesGiveTheSameBytes(t *testing.T) {
	t.Parallel()
	first := write(t, sceneOf(greetings...))
	if !bytes.Equal(first, write(t, sceneOf(greetings...))) {
		t.Error("another run gives other bytes")
	}
	if !bytes.HasSuffix(first, []byte(blueprint.Format)) {
		t.Error("the mark is missing")
	}
	if bytes.Contains(open(t, first)["docProps/core.xml"], []byte("created")) {
		t.Error("the file is dated")
	}
}

func TestNothingToDraw(t *testing.T) {
	t.Parallel()
	if _, err := pptx.Write(&drawing.Scene{}); err == nil {
		t.Error("a file without slides was made")
	}
}

func TestAnyTextCanBeWritten(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		texts := rapid.SliceOfN(rapid.String(), 1, 8).Draw(t, "texts")
		scene := sceneOf(texts...)
		scene.Title, scene.Description, scene.Language, scene.Pages[0].Title = texts[0], texts[0], texts[0], texts[0]
		file, err := pptx.Write(scene)
		if err != nil {
			t.Fatal(err)
		}
		clean := make([]string, len(texts))
		for i, text := range texts {
			clean[i] = blueprint.Clean(text)
		}
		inOrder(t, sound(t, file), clean)
	})
}

func BenchmarkWrite(b *testing.B) {
	scene := sceneOf(strings.Split(strings.Repeat("What people say in one cell of a map.|", 400), "|")...)
	for b.Loop() {
		if _, err := pptx.Write(scene); err != nil {
			b.Fatal(err)
		}
	}
}
