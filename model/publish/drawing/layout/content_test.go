package layout_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"interlock/model"
	"interlock/model/blueprint"
	"interlock/model/publish/drawing"
	"interlock/model/publish/drawing/layout"
)

// long writes two journeys with so many stages each and a link for every third.
func long(stages int) map[string]string {
	texts := map[string]string{"workshop.yaml": "title: A long way\n"}
	for id, side := range map[string]string{"c": "customer", "e": "employee"} {
		var text strings.Builder
		fmt.Fprintf(&text, "side: %s\npersona: %s\ntitle: The %s\nstages:\n", side, side, side)
		for i := range stages {
			fmt.Fprintf(&text, "  - {id: s%d, name: Stage of the %s, emotion: %d, does: [{text: Does what is to be done at this stage of the way}], thinks: [{text: How long will it take, basis: said}], channels: [phone, letter], pains: [{text: It takes too long}]}\n", i, side, i%5-2)
		}
		texts["journeys/"+id+".yaml"] = text.String()
	}
	for i := 0; i < stages; i += 3 {
		texts[fmt.Sprintf("links/l%03d.yaml", i)] = fmt.Sprintf("{from: e/s%d, to: c/s%d, effect: harms, because: The work at this stage makes the next one harder}\n", i, min(i+1, stages-1))
	}
	return texts
}

// said is all text of some pages.
func said(scene *drawing.Scene) string {
	var text strings.Builder
	for _, page := range scene.Pages {
		for _, line := range lines(page.Elements, "") {
			text.WriteString(line.text + "\n")
		}
	}
	return text.String()
}

// flat is a text without its breaks and spaces.
func flat(text string) string { return strings.Join(strings.Fields(text), "") }

func TestNoWordIsLost(t *testing.T) {
	t.Parallel()
	for name, texts := range examples(t) {
		b := blueprint.New(model.NewWorkshop(texts))
		for _, paper := range layout.Papers() {
			scene := layout.Build(b, paper, drawing.NewTypeface(nil))
			whole(t, fmt.Sprintf("%s on %s", name, paper), b, scene)
			text := flat(said(scene))
			for _, journey := range b.Journeys {
				for _, stage := range journey.Stages {
					for _, list := range stage.Lists {
						for _, note := range list.Notes {
							if !strings.Contains(text, flat(note.Text)) {
								t.Errorf("%s on %s lacks the note %q", name, paper, note.Text)
							}
						}
					}
				}
			}
			for _, link := range b.Links {
				if !strings.Contains(text, flat(link.Because)) {
					t.Errorf("%s on %s lacks the reason %q", name, paper, link.Because)
				}
			}
		}
	}
}

func TestEndlessWordGoesOnFromPageToPage(t *testing.T) {
	t.Parallel()
	word := strings.Repeat("abcdefghij", 1000)
	texts := map[string]string{
		"workshop.yaml":   "title: " + word + "\n",
		"journeys/c.yaml": "side: customer\ntitle: " + word + "\nstages: [{id: a, name: " + word + ", does: [{text: " + word + "}]}, {id: b, name: B}]\n",
		"journeys/e.yaml": "side: employee\nstages: [{id: a, name: A}]\n",
		"links/l.yaml":    "{from: e/a, to: c/a, effect: harms, because: " + word + "}\n",
	}
	for _, paper := range layout.Papers() {
		scene := build(texts, paper)
		for i, page := range scene.Pages {
			if wrong := misplaced(page); wrong != "" {
				t.Errorf("%s, page %d: %s", paper, i+1, wrong)
			}
		}
		letters := strings.Count(flat(said(scene)), "j")
		if whole := 5 * 1000; letters < whole {
			t.Errorf("%s shows %d of %d pieces of the words", paper, letters, whole)
		}
	}
}

func TestLinkThatLeavesThePageSaysWhereItGoes(t *testing.T) {
	t.Parallel()
	texts := long(8)
	texts["links/far.yaml"] = "{from: e/s0, to: c/s7, effect: helps, because: far away}\n"
	scene := build(texts, layout.A4)
	text := said(scene)
	for _, want := range []string{"→ Stage of the customer, page 3", "← Stage of the employee, page 2"} {
		if !strings.Contains(text, want) {
			t.Errorf("nothing says %q", want)
		}
	}
	if title := scene.Pages[2].Title; title != "The employee and The customer, part 2 of 2" {
		t.Errorf("page 3 is called %q", title)
	}
}

func TestPagesAndPartsHaveNames(t *testing.T) {
	t.Parallel()
	for name, texts := range examples(t) {
		for i, page := range build(texts, layout.A3).Pages {
			if page.Title == "" {
				t.Errorf("%s, page %d has no title", name, i+1)
			}
			unnamed(t, name, page.Elements)
		}
	}
}

func unnamed(t *testing.T, name string, elements []drawing.Element) {
	t.Helper()
	for _, element := range elements {
		if group, ok := element.(*drawing.Group); ok {
			if group.Title == "" && group.Role != drawing.RoleDecoration {
				t.Errorf("%s has a %s without a name", name, group.Role)
			}
			unnamed(t, name, group.Elements)
		}
	}
}

// crossed says which word a wire crosses; "" when none does. Wires may cross
// each other, but never a word.
func crossed(page *drawing.Page) string {
	words := lines(page.Elements, "")
	for _, point := range wirePoints(page.Elements) {
		for _, word := range words {
			if overlap(word.box, drawing.Box{X: point.X - 0.5, Y: point.Y - 0.5, Width: 1, Height: 1}) {
				return fmt.Sprintf("a wire crosses %q of %q at %v", word.text, word.group, point)
			}
		}
	}
	return ""
}

func TestWiresCrossNoWordsInTheExamples(t *testing.T) {
	t.Parallel()
	for name, texts := range examples(t) {
		for _, paper := range layout.Papers() {
			wires := 0
			for i, page := range build(texts, paper).Pages {
				wires += len(wirePoints(page.Elements))
				if wrong := crossed(page); wrong != "" {
					t.Errorf("%s on %s, page %d: %s", name, paper, i+1, wrong)
				}
			}
			if (wires > 0) != (len(blueprint.New(model.NewWorkshop(texts)).Pairings) > 0) {
				t.Errorf("%s on %s has %d places on wires", name, paper, wires)
			}
		}
	}
}

// wirePoints are places along all wires of a page, a few points apart.
func wirePoints(elements []drawing.Element) []drawing.Point {
	var points []drawing.Point
	for _, element := range elements {
		group, ok := element.(*drawing.Group)
		if !ok || group.Role != drawing.RoleLink {
			continue
		}
		for _, part := range group.Elements {
			if path, ok := part.(*drawing.Path); ok && path.Shape == drawing.Free && !path.Fill.Visible() {
				points = append(points, along(path.Steps)...)
			}
		}
	}
	return points
}

func along(steps []drawing.Step) []drawing.Point {
	const parts = 16
	var points []drawing.Point
	var from drawing.Point
	for _, step := range steps {
		for i := 1; i <= parts && step.Kind != drawing.Move; i++ {
			part := float64(i) / parts
			first, second := step.Control1, step.Control2
			if step.Kind == drawing.Line {
				first, second = from, step.To
			}
			points = append(points, drawing.Point{
				X: bezier(from.X, first.X, second.X, step.To.X, part), Y: bezier(from.Y, first.Y, second.Y, step.To.Y, part),
			})
		}
		from = step.To
	}
	return points
}

func bezier(a, b, c, d, part float64) float64 {
	rest := 1 - part
	return a*math.Pow(rest, 3) + 3*b*part*rest*rest + 3*c*part*part*rest + d*math.Pow(part, 3)
}

func TestSameBlueprintGivesTheSameDrawing(t *testing.T) {
	t.Parallel()
	texts := examples(t)["clinic"]
	first, second := build(texts, layout.A4), build(texts, layout.A4)
	for i := range first.Pages {
		if a, b := dump(first.Pages[i].Elements), dump(second.Pages[i].Elements); a != b {
			t.Fatalf("page %d differs", i+1)
		}
	}
}

func dump(elements []drawing.Element) string {
	var text strings.Builder
	for _, element := range elements {
		switch element := element.(type) {
		case *drawing.Group:
			fmt.Fprintf(&text, "%s %q {%s}\n", element.Role, element.Title, dump(element.Elements))
		case *drawing.Path:
			fmt.Fprintf(&text, "%+v\n", *element)
		case *drawing.Text:
			fmt.Fprintf(&text, "%q %v %g %v\n", element.Text, element.Box, element.Size, element.Colour)
		}
	}
	return text.String()
}

func BenchmarkBuild(b *testing.B) {
	for _, stages := range []int{12, 200} {
		b.Run(fmt.Sprintf("%d stages", stages), func(b *testing.B) {
			made, typeface := blueprint.New(model.NewWorkshop(long(stages))), drawing.NewTypeface(nil)
			for b.Loop() {
				layout.Build(made, layout.A3, typeface)
			}
		})
	}
}
