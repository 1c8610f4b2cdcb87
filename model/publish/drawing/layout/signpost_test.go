package layout_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"interlock/model"
	"interlock/model/blueprint"
	"interlock/model/publish/drawing"
	"interlock/model/publish/drawing/layout"
	"interlock/model/publish/words"
)

// blocks are all texts among some elements, each as it was before it was
// broken into lines, those within a role apart.
func blocks(elements []drawing.Element, within drawing.Role, all map[drawing.Role][]string) {
	for _, element := range elements {
		switch element := element.(type) {
		case *drawing.Group:
			role := element.Role
			if within == drawing.RoleBanner || within == drawing.RoleLink {
				role = within
			}
			blocks(element.Elements, role, all)
		case *drawing.Text:
			all[within] = append(all[within], element.Text)
		}
	}
}

// whole reports which signposts of a blueprint a scene does not set in one
// piece, in its heads, arrows, cards and pills; nothing stands for a cut.
func whole(t *testing.T, where string, b *blueprint.Blueprint, scene *drawing.Scene) {
	t.Helper()
	all := map[drawing.Role][]string{}
	for _, page := range scene.Pages {
		blocks(page.Elements, "", all)
	}
	lacks := func(role drawing.Role, text string) {
		if text != "" && !slices.Contains(all[role], text) {
			t.Errorf("%s: no %s has %q in one piece", where, role, text)
		}
	}
	for _, journey := range b.Journeys {
		lacks(drawing.RoleBanner, journey.Title)
		for _, stage := range journey.Stages {
			lacks(drawing.RoleCell, fmt.Sprintf("%d  %s", stage.Index+1, stage.Title))
			lacks(drawing.RoleRow, stage.Phase)
		}
		if person := b.Person(journey.Persona.ID); person != nil {
			lacks(drawing.RoleBanner, person.Name)
			if person.Label != "" {
				lacks(drawing.RoleBanner, words.Side(person.Side)+" · "+person.Label)
			}
		}
	}
	for _, pairing := range b.Pairings {
		for _, link := range pairing.Links {
			lacks(drawing.RoleLink, link.Because)
		}
	}
	for _, texts := range all {
		for _, text := range texts {
			if strings.Contains(text, "…") || strings.Contains(text, "in full on") {
				t.Errorf("%s: %q is not whole", where, text)
			}
		}
	}
}

// wordy writes two journeys of two phases that face each other, and a third
// that faces none, with so many words wherever people look for their way.
func wordy(count int) (texts, wholes map[string]string) {
	wholes = map[string]string{}
	say := func(name string) string {
		list := make([]string, count)
		for i := range list {
			list[i] = fmt.Sprintf("%s%d", name, i)
		}
		wholes[name] = strings.Join(list, " ")
		return wholes[name]
	}
	texts = map[string]string{"workshop.yaml": "title: " + say("workshop") + "\n"}
	for id, side := range map[string]string{"c": "customer", "e": "employee", "x": "customer"} {
		texts["personas/p"+id+".yaml"] = fmt.Sprintf("side: %s\nname: %s\nlabel: %s\n", side, say("name"+id), say("role"+id))
		var text strings.Builder
		fmt.Fprintf(&text, "side: %s\npersona: p%s\ntitle: %s\nstages:\n", side, id, say("journey"+id))
		for i := range 5 {
			fmt.Fprintf(&text, "  - {id: s%d, name: %s, phase: %s, emotion: %d}\n", i, say(fmt.Sprintf("stage%s%c", id, 'a'+i)), say(fmt.Sprintf("phase%s%d-", id, i/3)), i-2)
		}
		texts["journeys/"+id+".yaml"] = text.String()
	}
	for i := range 3 {
		texts[fmt.Sprintf("links/l%d.yaml", i)] = fmt.Sprintf("{from: e/s%d, to: c/s%d, effect: harms, because: %s}\n", i, i+1, say(fmt.Sprintf("reason%d-", i)))
	}
	return texts, wholes
}

func TestLongSignpostsGrow(t *testing.T) {
	t.Parallel()
	texts, _ := wordy(7)
	for _, paper := range layout.Papers() {
		scene := build(texts, paper)
		whole(t, string(paper), blueprint.New(model.NewWorkshop(texts)), scene)
		for i, page := range scene.Pages {
			if wrong := misplaced(page); wrong != "" {
				t.Errorf("%s, page %d: %s", paper, i+1, wrong)
			}
		}
	}
}

// referred reads which page a reference on a page leads to.
func referred(text string, page int) (target int, ok bool) {
	if text == "(in full on this page)" {
		return page, true
	}
	_, err := fmt.Sscanf(text, "(in full on page %d)", &target)
	return target, err == nil
}

// What is too long for its place says from which page on all of it is said.
func TestEndlessSignpostsSayWhereTheyAreInFull(t *testing.T) {
	t.Parallel()
	texts, wholes := wordy(90)
	for _, paper := range layout.Papers() {
		scene := build(texts, paper)
		for i, page := range scene.Pages {
			if wrong := misplaced(page); wrong != "" {
				t.Errorf("%s, page %d: %s", paper, i+1, wrong)
			}
		}
		last := lastPages(scene)
		followed := map[string]bool{}
		for i, page := range scene.Pages {
			list := inOrder(page.Elements)
			for at, text := range list {
				if target, ok := referred(text, i+1); ok && at > 0 {
					name := begun(list[at-1], wholes)
					followed[name] = true
					lacking(t, fmt.Sprintf("%s, page %d", paper, i+1), wholes[name], last, target)
				}
			}
		}
		for _, name := range []string{"workshop", "journeyc", "journeyx", "stagecb", "stageea", "stagexe", "rolec", "namee", "reason0-"} {
			if !followed[name] {
				t.Errorf("%s: nothing refers to the whole of %s", paper, name)
			}
		}
		for _, whole := range wholes {
			lacking(t, string(paper), whole, last, 1)
		}
	}
}

// begun is the name of the text that a piece begins; "" when there is none.
func begun(piece string, wholes map[string]string) string {
	for name := range wholes {
		if slices.Contains(strings.Fields(piece), name+"0") {
			return name
		}
	}
	return ""
}

// lastPages are the last pages, from 1, that say each word.
func lastPages(scene *drawing.Scene) map[string]int {
	last := map[string]int{}
	for i, page := range scene.Pages {
		for _, word := range strings.Fields(said(&drawing.Scene{Pages: []*drawing.Page{page}})) {
			last[word] = i + 1
		}
	}
	return last
}

// lacking reports the first word of a text that no page from one on has.
func lacking(t *testing.T, where, text string, last map[string]int, page int) {
	t.Helper()
	for _, word := range strings.Fields(text) {
		if last[word] < page {
			t.Errorf("%s: %s is missing from page %d on", where, word, page)
			return
		}
	}
}

// inOrder are all texts among some elements.
func inOrder(elements []drawing.Element) []string {
	var list []string
	for _, element := range elements {
		switch element := element.(type) {
		case *drawing.Group:
			list = append(list, inOrder(element.Elements)...)
		case *drawing.Text:
			list = append(list, element.Text)
		}
	}
	return list
}
