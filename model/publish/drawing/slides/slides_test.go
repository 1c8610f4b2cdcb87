package slides_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"interlock/examples"
	"interlock/model"
	"interlock/model/blueprint"
	"interlock/model/publish/drawing"
	"interlock/model/publish/drawing/slides"
)

func build(t testing.TB, name string) (*blueprint.Blueprint, *drawing.Scene) {
	t.Helper()
	files, err := examples.Files(name)
	if err != nil {
		t.Fatal(err)
	}
	b := blueprint.New(model.NewWorkshop(files))
	return b, slides.Build(b, drawing.NewTypeface(nil))
}

// texts are all blocks of text below some elements.
func texts(elements []drawing.Element) []*drawing.Text {
	var list []*drawing.Text
	for _, element := range elements {
		switch element := element.(type) {
		case *drawing.Group:
			list = append(list, texts(element.Elements)...)
		case *drawing.Text:
			list = append(list, element)
		}
	}
	return list
}

// inked is the box around the lines of a text as they are drawn.
func inked(text *drawing.Text) drawing.Box {
	box := text.Box
	left, right := text.Lines[0].X, 0.0
	for _, line := range text.Lines {
		left, right = min(left, line.X), max(right, line.X+line.Width)
	}
	box.X, box.Width = left, right-left
	return box
}

// fataler is a test or one try of a property.
type fataler interface{ Fatalf(string, ...any) }

// readable checks that no text leaves its slide or lies on another one.
func readable(t fataler, scene *drawing.Scene) {
	const slack = 0.05
	for number, page := range scene.Pages {
		all := texts(page.Elements)
		for i, text := range all {
			box := inked(text)
			if box.X < -slack || box.Y < -slack || box.X+box.Width > page.Width+slack || box.Y+box.Height > page.Height+slack {
				t.Fatalf("slide %d, %s: %q leaves the slide: %v", number+1, page.Title, text.Text, box)
			}
			for _, other := range all[:i] {
				against := inked(other)
				if box.X+slack < against.X+against.Width && against.X+slack < box.X+box.Width &&
					box.Y+slack < against.Y+against.Height && against.Y+slack < box.Y+box.Height {
					t.Fatalf("slide %d, %s: %q lies on %q", number+1, page.Title, text.Text, other.Text)
				}
			}
		}
	}
}

// said is all that the slides say, without spaces.
func said(scene *drawing.Scene) string {
	var all strings.Builder
	for _, page := range scene.Pages {
		for _, text := range texts(page.Elements) {
			for _, line := range text.Lines {
				all.WriteString(letters(line.String()))
			}
		}
	}
	return all.String()
}

func letters(text string) string {
	return strings.Map(func(character rune) rune {
		if unicode.IsSpace(character) || unicode.In(character, unicode.Cf, unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point) {
			return -1 // nothing is seen of it
		}
		return character
	}, text)
}

func TestEveryStageOfTheExamplesHasItsSlide(t *testing.T) {
	t.Parallel()
	for _, example := range examples.List() {
		b, scene := build(t, example.Name)
		readable(t, scene)
		all := said(scene)
		for _, journey := range b.JourneysOf(model.Customer) {
			for _, stage := range journey.Stages {
				title := fmt.Sprintf("%d  %s", stage.Index+1, stage.Title)
				if !strings.Contains(all, letters(title)) {
					t.Errorf("%s: there is no slide for %s", example.Name, title)
				}
				for _, list := range stage.Lists {
					for _, note := range list.Notes {
						if !strings.Contains(all, letters(note.Statement())) {
							t.Errorf("%s, %s: %s is missing", example.Name, stage.Title, note.Text)
						}
					}
				}
			}
		}
		for _, link := range b.Links {
			if !strings.Contains(all, letters(link.Because)) {
				t.Errorf("%s: why %s is missing", example.Name, link.ID)
			}
		}
	}
}

func TestSlidesAreCalledByTheirTitles(t *testing.T) {
	t.Parallel()
	_, scene := build(t, "home-claims")
	for _, page := range scene.Pages {
		found := false
		for _, text := range texts(page.Elements) {
			found = found || text.Text == page.Title
		}
		if !found {
			t.Errorf("nothing on the slide says %q", page.Title)
		}
	}
}

func TestPlacesOfTheOwnSideStandApartFromThoseOfTheOther(t *testing.T) {
	t.Parallel()
	_, scene := build(t, "home-claims")
	for _, page := range scene.Pages {
		if page.Title != "3  Answer the desk in someone's kitchen" {
			continue
		}
		heading := ""
		under := map[string]string{}
		for _, text := range texts(page.Elements) {
			switch {
			case text.Text == "What customers live through", text.Text == "Elsewhere at work":
				heading = text.Text
			default:
				under[text.Text] = heading
			}
		}
		for place, want := range map[string]string{
			"Kofi, Someone comes to look, −1\u00a0uneasy":           "What customers live through",
			"Kofi, Ring on every break, −2\u00a0let\u00a0down":      "What customers live through",
			"Rhys, Write it up after supper, −2\u00a0let\u00a0down": "Elsewhere at work",
		} {
			if under[place] != want {
				t.Errorf("%s stands under %q, want %q", place, under[place], want)
			}
		}
		return
	}
	t.Error("the stage has no slide")
}

// workshop has one journey of each side with a link between them.
func workshop(stages int, text func(name string) string) *blueprint.Blueprint {
	var customer, employee strings.Builder
	quoted := func(name string) string { return fmt.Sprintf("%q", text(name)) }
	fmt.Fprintf(&customer, "side: customer\npersona: maya\ntitle: %s\nstages:\n", quoted("title"))
	fmt.Fprintf(&employee, "side: employee\npersona: tom\ntitle: %s\nstages:\n", quoted("title"))
	for i := range stages {
		fmt.Fprintf(&customer, "  - id: c%d\n    name: %s\n    emotion: %d\n    does: [%s]\n    thinks: [%s]\n    pains: [%s]\n    moment: {why: %s}\n",
			i, quoted("name"), i%5-2, quoted("does"), quoted("thinks"), quoted("pains"), quoted("why"))
		fmt.Fprintf(&employee, "  - {id: e%d, name: %s, does: [%s]}\n", i, quoted("name"), quoted("does"))
	}
	return blueprint.New(model.NewWorkshop(map[string]string{
		"personas/maya.yaml":    "name: Maya\nside: customer\n",
		"personas/tom.yaml":     "name: Tom\nside: employee\n",
		"journeys/claim.yaml":   customer.String(),
		"journeys/handler.yaml": employee.String(),
		"links/one.yaml":        fmt.Sprintf("from: handler/e0\nto: claim/c0\neffect: harms\nbecause: %s\n", quoted("because")),
	}))
}

func TestNoTextIsCutOrLiesOnAnother(t *testing.T) {
	t.Parallel()
	typeface := drawing.NewTypeface(nil)
	rapid.Check(t, func(t *rapid.T) {
		piece := rapid.OneOf(rapid.String(), rapid.StringMatching(`[a-z]{1,12}( [a-z]{1,9}){0,80}`), rapid.StringMatching(`[A-Z]{1,900}`))
		b := workshop(rapid.IntRange(1, 3).Draw(t, "stages"), func(name string) string { return piece.Draw(t, name) })
		scene := slides.Build(b, typeface)
		readable(t, scene)
		all := said(scene)
		for _, stage := range b.Journeys[0].Stages {
			for _, note := range stage.Notes("does") {
				if len(note.Text) < 200 && !strings.Contains(all, letters(note.Text)) {
					t.Fatalf("%q is missing", note.Text)
				}
			}
			if stage.Moment != nil && len(stage.Moment.Why) < 200 && !strings.Contains(all, letters(stage.Moment.Why)) {
				t.Fatalf("%q is missing", stage.Moment.Why)
			}
		}
	})
}

func TestHeadingsAreWholeOrGoOnBelow(t *testing.T) {
	t.Parallel()
	for count, fits := range map[int]bool{18: true, 200: false} {
		words := strings.Repeat("word ", count-1) + "last"
		scene := slides.Build(workshop(1, func(string) string { return words }), drawing.NewTypeface(nil))
		readable(t, scene)
		found := map[string]bool{}
		for _, page := range scene.Pages {
			for _, text := range texts(page.Elements) {
				found[text.Text] = true
				if strings.Contains(text.Text, "…") {
					t.Errorf("%q is cut", text.Text)
				}
			}
		}
		if whole, goesOn := found["1  "+words], found["(in full below)"]; whole != fits || goesOn == fits {
			t.Errorf("the title has all %d words: %v; it says that it goes on: %v", count, whole, goesOn)
		}
		if !strings.Contains(said(scene), letters(words)) {
			t.Errorf("all %d words are nowhere", count)
		}
	}
}

func TestAVeryLongWordGoesOnOnFurtherSlides(t *testing.T) {
	t.Parallel()
	word := strings.Repeat("Überlänge", 1200)
	b := workshop(2, func(name string) string {
		if name == "does" || name == "because" {
			return word
		}
		return name
	})
	scene := slides.Build(b, drawing.NewTypeface(nil))
	readable(t, scene)
	if len(scene.Pages) < 6 {
		t.Errorf("there are %d slides", len(scene.Pages))
	}
	if all := said(scene); strings.Count(all, "berl") < 2*1200 {
		t.Errorf("only %d parts of the words are there", strings.Count(all, "berl"))
	}
}

func BenchmarkBuild(b *testing.B) {
	typeface := drawing.NewTypeface(nil)
	for _, stages := range []int{12, 200} {
		blueprint := workshop(stages, func(name string) string { return "What is said about " + name + " in a sentence or two." })
		b.Run(fmt.Sprintf("%d stages", stages), func(b *testing.B) {
			for b.Loop() {
				slides.Build(blueprint, typeface)
			}
		})
	}
}
