package layout_test

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"interlock/model"
	"interlock/model/blueprint"
	"interlock/model/publish/drawing"
	"interlock/model/publish/drawing/layout"
)

// examples are the folders of the workshops that come with the program.
func examples(t testing.TB) map[string]map[string]string {
	t.Helper()
	const root = "../../../../examples/"
	found := map[string]map[string]string{}
	for _, name := range []string{"home-claims", "clinic", "software-onboarding", "flawed", "templates/blank", "templates/journey", "templates/empathy", "templates/blueprint"} {
		found[name] = folder(t, root+name)
	}
	return found
}

// folder reads the texts of a workshop folder.
func folder(t testing.TB, path string) map[string]string {
	t.Helper()
	texts := map[string]string{}
	err := filepath.WalkDir(path, func(name string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := os.ReadFile(name)
		relative, _ := filepath.Rel(path, name)
		texts[filepath.ToSlash(relative)] = string(text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return texts
}

func build(texts map[string]string, paper layout.Paper) *drawing.Scene {
	return layout.Build(blueprint.New(model.NewWorkshop(texts)), paper, drawing.NewTypeface(nil))
}

// placed is one line of text as it stands on a page.
type placed struct {
	box   drawing.Box
	text  string
	group string
}

// lines are all lines of text among some elements.
func lines(elements []drawing.Element, group string) []placed {
	var list []placed
	for _, element := range elements {
		switch element := element.(type) {
		case *drawing.Group:
			name := group
			if element.Title != "" {
				name = element.Title
			}
			list = append(list, lines(element.Elements, name)...)
		case *drawing.Text:
			for _, line := range element.Lines {
				box := drawing.Box{X: line.X, Y: line.Baseline - 0.74*element.Size, Width: line.Width, Height: 0.94 * element.Size}
				list = append(list, placed{box, line.String(), group})
			}
		}
	}
	return list
}

// overlap tells whether two boxes share more than a hair.
func overlap(a, b drawing.Box) bool {
	const hair = 0.3
	return a.X+a.Width > b.X+hair && b.X+b.Width > a.X+hair && a.Y+a.Height > b.Y+hair && b.Y+b.Height > a.Y+hair
}

// misplaced says what is wrong with the texts of a page; "" when nothing is.
func misplaced(page *drawing.Page) string {
	list := lines(page.Elements, "")
	slices.SortFunc(list, func(a, b placed) int { return cmp.Compare(a.box.Y, b.box.Y) })
	for i, line := range list {
		box := line.box
		if box.X < 0 || box.Y < 0 || box.X+box.Width > page.Width || box.Y+box.Height > page.Height {
			return fmt.Sprintf("%q of %q leaves the page: %v", line.text, line.group, box)
		}
		for _, other := range list[i+1:] {
			if other.box.Y >= box.Y+box.Height {
				break
			}
			if overlap(box, other.box) {
				return fmt.Sprintf("%q of %q lies on %q of %q: %v and %v", line.text, line.group, other.text, other.group, box, other.box)
			}
		}
	}
	return unfit(page.Elements)
}

// unfit says which text leaves its cell or is too small to be read.
func unfit(elements []drawing.Element) string {
	for _, element := range elements {
		switch element := element.(type) {
		case *drawing.Group:
			if wrong := unfit(element.Elements); wrong != "" {
				return wrong
			}
		case *drawing.Text:
			if element.Size < 7.5 {
				return fmt.Sprintf("%q is set in %g points", element.Text, element.Size)
			}
			for _, line := range element.Lines {
				if line.X < element.Box.X-0.02 || line.X+line.Width > element.Box.X+element.Box.Width+0.12 {
					return fmt.Sprintf("%q leaves its cell %v", line, element.Box)
				}
			}
		}
	}
	return ""
}

func TestNothingOverlapsInTheExamples(t *testing.T) {
	t.Parallel()
	for name, texts := range examples(t) {
		for _, paper := range layout.Papers() {
			for i, page := range build(texts, paper).Pages {
				if wrong := misplaced(page); wrong != "" {
					t.Errorf("%s on %s, page %d: %s", name, paper, i+1, wrong)
				}
			}
		}
	}
}

// hostile are texts that are hard to set.
var hostile = []string{
	"", "short", "Waits", "A sentence of ordinary length that says what somebody does here",
	strings.Repeat("Donaudampfschifffahrt", 12), strings.Repeat("word ", 90), "日本語の文章はどこでも折り返せます", "😀 👩‍👩‍👧‍👦 🏳️‍🌈", "مرحبا بالعالم",
	"line\nbreak\n\nand another", "<script>alert(1)</script>", "e\u0301\u0301\u0301", "\u202eright to left", strings.Repeat("W", 200), "a", "−2 | −2",
}

func anyText() *rapid.Generator[string] {
	return rapid.OneOf(rapid.SampledFrom(hostile), rapid.StringN(0, 60, 200))
}

// anyJourney writes a journey of one side.
func anyJourney(t *rapid.T, side string, stages int) string {
	var text strings.Builder
	fmt.Fprintf(&text, "side: %s\npersona: %s\ntitle: %q\ngoal: %q\nstages:\n", side, side, anyText().Draw(t, "title"), anyText().Draw(t, "goal"))
	for i := range stages {
		fmt.Fprintf(&text, "  - {id: s%d, name: %q, phase: %q", i, anyText().Draw(t, "name"), rapid.SampledFrom([]string{"", "one", "two two two", hostile[4]}).Draw(t, "phase"))
		if rapid.Bool().Draw(t, "felt") {
			fmt.Fprintf(&text, ", emotion: %d", rapid.IntRange(-2, 2).Draw(t, "emotion"))
		}
		if rapid.Bool().Draw(t, "moment") {
			fmt.Fprintf(&text, ", moment: {why: %q}", anyText().Draw(t, "why"))
		}
		for _, key := range []string{"does", "thinks", "feels", "pains", "frontstage", "support"} {
			if notes := rapid.SliceOfN(anyText(), 0, 2).Draw(t, key); len(notes) > 0 {
				fmt.Fprintf(&text, ", %s: [", key)
				for _, note := range notes {
					fmt.Fprintf(&text, "{text: %q, basis: assumed}, ", note)
				}
				text.WriteString("]")
			}
		}
		fmt.Fprintf(&text, ", channels: [%q, phone]}\n", anyText().Draw(t, "channel"))
	}
	return text.String()
}

// anyWorkshop writes two journeys with links, and what else is published.
func anyWorkshop(t *rapid.T) map[string]string {
	customers, employees := rapid.IntRange(1, 13).Draw(t, "customers"), rapid.IntRange(0, 13).Draw(t, "employees")
	texts := map[string]string{
		"workshop.yaml":            fmt.Sprintf("title: %q\nquestion: %q\n", anyText().Draw(t, "workshop"), anyText().Draw(t, "question")),
		"journeys/c.yaml":          anyJourney(t, "customer", customers),
		"journeys/e.yaml":          anyJourney(t, "employee", employees),
		"personas/customer.yaml":   fmt.Sprintf("side: customer\nname: %q\nlabel: %q\nquote: %q\ngoals: [%q]\n", anyText().Draw(t, "who"), anyText().Draw(t, "label"), anyText().Draw(t, "quote"), anyText().Draw(t, "wants")),
		"personas/employee.yaml":   fmt.Sprintf("side: employee\nname: %q\n", anyText().Draw(t, "worker")),
		"empathy/map.yaml":         fmt.Sprintf("persona: customer\nsituation: %q\nsays: [%q]\nfeels: [%q]\n", anyText().Draw(t, "situation"), anyText().Draw(t, "says"), anyText().Draw(t, "feeling")),
		"initiatives/act.yaml":     fmt.Sprintf("title: %q\nfixes: [c/s0]\nowner: %q\n", anyText().Draw(t, "plan"), anyText().Draw(t, "owner")),
		"metrics/calls.yaml":       fmt.Sprintf("title: %q\nside: customer\n", anyText().Draw(t, "metric")),
		"initiatives/another.yaml": "title: Another\nfixes: [e/s0]\ndimension: moment\n",
	}
	for i := range rapid.IntRange(0, 12).Draw(t, "links") {
		if employees == 0 {
			break
		}
		from, to := fmt.Sprintf("e/s%d", rapid.IntRange(0, employees-1).Draw(t, "from")), fmt.Sprintf("c/s%d", rapid.IntRange(0, customers-1).Draw(t, "to"))
		if rapid.Bool().Draw(t, "returns") {
			from, to = to, from
		}
		texts[fmt.Sprintf("links/l%d.yaml", i)] = fmt.Sprintf("from: %s\nto: %s\neffect: %s\nbecause: %q\n", from, to, rapid.SampledFrom([]string{"harms", "helps", `""`}).Draw(t, "effect"), anyText().Draw(t, "because"))
	}
	return texts
}

// Nothing overlaps and no wire crosses a word, whatever was written.
func TestNothingOverlapsInAnyWorkshop(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		texts := anyWorkshop(t)
		paper := rapid.SampledFrom(layout.Papers()).Draw(t, "paper")
		for i, page := range build(texts, paper).Pages {
			if wrong := misplaced(page) + crossed(page); wrong != "" {
				t.Fatalf("page %d: %s", i+1, wrong)
			}
		}
	})
}
