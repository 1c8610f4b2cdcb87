package svg_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/image/font/gofont/goregular"
	"pgregory.net/rapid"

	"interlock/model/blueprint"
	"interlock/model/publish/drawing"
	"interlock/model/publish/drawing/drawingtest"
	"interlock/model/publish/drawing/svg"
)

// node is an element as a reader of XML sees it.
type node struct {
	XMLName    xml.Name
	Attributes []xml.Attr `xml:",any,attr"`
	Text       string     `xml:",chardata"`
	Nodes      []node     `xml:",any"`
}

func (n node) attribute(name string) string {
	for _, attribute := range n.Attributes {
		if attribute.Name.Local == name {
			return attribute.Value
		}
	}
	return ""
}

// all is every element of a kind, in order; "" means every element.
func (n node) all(kind string) []node {
	var found []node
	if kind == "" || n.XMLName.Local == kind {
		found = append(found, n)
	}
	for _, child := range n.Nodes {
		found = append(found, child.all(kind)...)
	}
	return found
}

func parse(t interface{ Fatalf(string, ...any) }, file []byte) node {
	var root node
	decoder := xml.NewDecoder(bytes.NewReader(file))
	if err := decoder.Decode(&root); err != nil {
		t.Fatalf("the file is no XML: %v", err)
	}
	if _, err := decoder.Token(); !errors.Is(err, io.EOF) {
		// Only the line break behind the root is left.
		if _, err = decoder.Token(); !errors.Is(err, io.EOF) {
			t.Fatalf("something follows the picture")
		}
	}
	return root
}

// clean is a text as it is written.
func clean(text string) string { return blueprint.Clean(text) }

func TestTextsAreReadInOrder(t *testing.T) {
	t.Parallel()
	for name, scene := range map[string]*drawing.Scene{
		"rich":  drawingtest.Rich(drawing.NewTypeface(nil), 3),
		"small": drawingtest.Small(drawing.NewTypeface(nil)),
	} {
		var want, got []string
		for _, text := range texts(scene.Pages[0].Elements) {
			for _, line := range text.Lines {
				for _, run := range line.Runs {
					want = append(want, run.Text)
				}
			}
		}
		for _, span := range parse(t, svg.Write(scene, 0, nil)).all("tspan") {
			got = append(got, span.Text)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (- want, + got):\n%s", name, diff)
		}
	}
}

func texts(elements []drawing.Element) []*drawing.Text {
	var found []*drawing.Text
	for _, element := range elements {
		switch element := element.(type) {
		case *drawing.Group:
			found = append(found, texts(element.Elements)...)
		case *drawing.Text:
			found = append(found, element)
		}
	}
	return found
}

func TestNothingIsFetchedOrRun(t *testing.T) {
	t.Parallel()
	scene := drawingtest.Small(drawing.NewTypeface(nil))
	for _, element := range parse(t, svg.Write(scene, 0, []byte("title: A\n"))).all("") {
		known := []string{"svg", "title", "desc", "metadata", "source", "g", "rect", "ellipse", "path", "text", "tspan"}
		if !slices.Contains(known, element.XMLName.Local) {
			t.Errorf("there is an element %s", element.XMLName.Local)
		}
		for _, attribute := range element.Attributes {
			name := strings.ToLower(attribute.Name.Local)
			if strings.HasPrefix(name, "on") || name == "href" || name == "src" || strings.Contains(attribute.Value, "url(") {
				t.Errorf("%s has the attribute %s=%q", element.XMLName.Local, name, attribute.Value)
			}
		}
	}
}

func TestThePictureIsToldInWords(t *testing.T) {
	t.Parallel()
	scene := drawingtest.Small(drawing.NewTypeface(nil))
	root := parse(t, svg.Write(scene, 0, nil))
	told := []string{root.attribute("lang"), root.Nodes[0].Text, root.Nodes[1].Text}
	want := []string{"en", clean(scene.Title) + ": " + clean(scene.Pages[0].Title), clean(scene.Description)}
	if diff := cmp.Diff(want, told); diff != "" {
		t.Errorf("the picture says of itself (- want, + got):\n%s", diff)
	}
	var groups [][]string
	for _, group := range root.all("g") {
		title := ""
		if group.Nodes[0].XMLName.Local == "title" {
			title = group.Nodes[0].Text
		}
		groups = append(groups, []string{group.attribute("role"), group.attribute("aria-hidden"), title})
	}
	wantGroups := [][]string{{"", "true", ""}, {"img", "", clean(drawingtest.Hostile)}, {"group", "", "Texts"}}
	if diff := cmp.Diff(wantGroups, groups); diff != "" {
		t.Errorf("the groups are (- want, + got):\n%s", diff)
	}
}

func TestLinesKeepTheirWidthAndTheirSide(t *testing.T) {
	t.Parallel()
	page := &drawing.Page{Width: 200, Height: 100}
	canvas := drawing.NewCanvas(page, drawing.NewTypeface(nil))
	for _, align := range []drawing.Align{drawing.Left, drawing.Centre, drawing.Right} {
		canvas.Text(drawing.Point{X: 10, Y: 20}, 90, "Waits  for the surveyor to call back", drawing.Style{Size: 10, Leading: 12, Align: align, Colour: drawing.RGB(0)})
	}
	root := parse(t, svg.Write(&drawing.Scene{Pages: []*drawing.Page{page}}, 0, nil))
	anchors := map[string][]string{}
	for _, text := range root.all("text") {
		anchor := text.attribute("text-anchor")
		for _, span := range text.Nodes {
			x, _ := strconv.ParseFloat(span.attribute("x"), 64)
			width, _ := strconv.ParseFloat(span.attribute("textLength"), 64)
			left := map[string]float64{"": x, "middle": x - width/2, "end": x - width}[anchor]
			if left < 9.98 || left+width > 100.02 || width < 20 {
				t.Errorf("%q goes from %g to %g", span.Text, left, left+width)
			}
			anchors[anchor] = append(anchors[anchor], span.Text)
		}
		if text.attribute("space") != "preserve" {
			t.Errorf("the blanks of %q are lost", text.Text)
		}
	}
	lines := []string{"Waits  for the", "surveyor to call", "back"}
	if diff := cmp.Diff(map[string][]string{"": lines, "middle": lines, "end": lines}, anchors); diff != "" {
		t.Errorf("the lines are (- want, + got):\n%s", diff)
	}
}

func TestAFurtherFontIsNamedAndNeverEndsItsName(t *testing.T) {
	t.Parallel()
	font, err := drawing.ParseFont(`My' font\, url("x")`, 400, false, goregular.TTF)
	if err != nil {
		t.Fatal(err)
	}
	page := &drawing.Page{Width: 200, Height: 100}
	drawing.NewCanvas(page, drawing.NewTypeface(font)).Text(drawing.Point{}, 90, "☺ ok", drawing.Style{Size: 10, Leading: 12})
	spans := parse(t, svg.Write(&drawing.Scene{Pages: []*drawing.Page{page}}, 0, nil)).all("tspan")
	if got, want := spans[0].attribute("font-family"), `'My font, url("x")', Inter, Arial, sans-serif`; got != want {
		t.Errorf("the font is called %s, not %s", got, want)
	}
	if got := spans[1].attribute("font-family"); got != "" {
		t.Errorf("the usual font is called %s", got)
	}
}

func TestTheMarkIsNearTheStart(t *testing.T) {
	t.Parallel()
	file := svg.Write(drawingtest.Small(drawing.NewTypeface(nil)), 0, nil)
	if !bytes.Contains(file[:100], []byte(blueprint.Comment)) {
		t.Errorf("the file begins with %q", file[:100])
	}
}

func TestTheSourceComesBack(t *testing.T) {
	t.Parallel()
	scene := drawingtest.Small(drawing.NewTypeface(nil))
	rapid.Check(t, func(t *rapid.T) {
		source := rapid.SliceOf(rapid.Byte()).Draw(t, "source")
		got, found, err := svg.Source(svg.Write(scene, 0, source))
		if err != nil || !found != (source == nil) || !bytes.Equal(got, source) {
			t.Errorf("%q came back as %q, %v, %v", source, got, found, err)
		}
	})
}

func TestSourcesOfOtherAndDamagedFiles(t *testing.T) {
	t.Parallel()
	whole := string(svg.Write(drawingtest.Small(drawing.NewTypeface(nil)), 0, []byte("title: A claim\n")))
	for name, test := range map[string]struct {
		file           string
		found, damaged bool
	}{
		"without":       {string(svg.Write(drawingtest.Small(drawing.NewTypeface(nil)), 0, nil)), false, false},
		"empty":         {"", false, false},
		"no XML":        {"title: A claim\n", false, false},
		"of others":     {`<svg xmlns="http://www.w3.org/2000/svg"><metadata><source>dGl0bGU6</source></metadata></svg>`, false, false},
		"not encoded":   {strings.Replace(whole, "dGl0", "!!!!", 1), true, true},
		"cut":           {whole[:strings.Index(whole, "dGl0")+8], true, true},
		"broken lines":  {strings.Replace(whole, "dGl0", "dG\n  l0", 1), true, false},
		"other prefix":  {strings.NewReplacer("<source xmlns=", "<i:source xmlns:i=", "</source>", "</i:source>").Replace(whole), true, false},
		"as it is made": {whole, true, false},
	} {
		source, found, err := svg.Source([]byte(test.file))
		if found != test.found || (err != nil) != test.damaged {
			t.Errorf("%s: found %v, error %v", name, found, err)
		}
		if found && err == nil && string(source) != "title: A claim\n" {
			t.Errorf("%s: the source is %q", name, source)
		}
		if err != nil && !strings.Contains(err.Error(), "damaged") {
			t.Errorf("%s: the error is %v", name, err)
		}
	}
}

func FuzzSource(f *testing.F) {
	f.Add(svg.Write(drawingtest.Small(drawing.NewTypeface(nil)), 0, []byte("title: A\n")))
	f.Add([]byte(`<source xmlns="urn:interlock:blueprint:1">`))
	f.Fuzz(func(t *testing.T, file []byte) {
		if source, found, err := svg.Source(file); source != nil && (!found || err != nil) {
			t.Errorf("a source was given back with %v, %v", found, err)
		}
	})
}

func TestAnyTextIsWellFormed(t *testing.T) {
	t.Parallel()
	typeface := drawing.NewTypeface(nil)
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(rapid.String(), rapid.Map(rapid.SliceOf(rapid.Byte()), func(bytes []byte) string { return string(bytes) })).Draw(t, "text")
		page := &drawing.Page{Title: text, Width: 200, Height: 100}
		canvas := drawing.NewCanvas(page, typeface)
		canvas.Group(drawing.RoleCell, text, func() {
			canvas.Text(drawing.Point{}, 100, text, drawing.Style{Size: 10, Leading: 12})
		})
		scene := &drawing.Scene{Title: text, Description: text, Language: text, Pages: []*drawing.Page{page}}
		file := svg.Write(scene, 0, nil)
		parse(t, file)
		if !bytes.Equal(file, svg.Write(scene, 0, nil)) {
			t.Error("the same scene gives two files")
		}
	})
}

func BenchmarkSVG(b *testing.B) {
	scene := drawingtest.Rich(drawing.NewTypeface(nil), 8)
	source := []byte(strings.Repeat("title: A claim\n", 1000))
	for b.Loop() {
		b.ReportMetric(float64(len(svg.Write(scene, 0, source))), "file-bytes")
	}
}
