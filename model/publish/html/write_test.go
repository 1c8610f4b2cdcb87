package html_test

import (
	"fmt"
	"strings"
	"testing"

	"interlock/model"
	"interlock/model/blueprint"
	"interlock/model/publish/html"
)

func TestOnlyNeededFontsAreEmbedded(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]int{"plain": 3, "žluťoučký": 6, "Ελληνικά": 4, "Привет": 4, "見積": 3} {
		page := publish(t, map[string]string{"workshop.yaml": "title: " + text})
		if got := strings.Count(string(page.text), "@font-face"); got != want {
			t.Errorf("%s: %d fonts are embedded, not %d", text, got, want)
		}
	}
}

func TestPageIsSmallEnoughToSend(t *testing.T) {
	t.Parallel()
	if size := len(publish(t, folder(t, homeClaims)).text); size > 250_000 {
		t.Errorf("the page has %d bytes", size)
	}
}

// A map repeats nothing of another, so that twice the links on twice the
// journeys make a page of about twice the size.
func TestPageGrowsInStepWithTheWorkshop(t *testing.T) {
	t.Parallel()
	size := func(pairs int) int {
		texts := map[string]string{}
		for i := range pairs {
			texts[fmt.Sprintf("journeys/c%d.yaml", i)] = "side: customer\nstages: [{id: s, name: Wait, emotion: -1, does: [Waits]}, {name: Go}]\n"
			texts[fmt.Sprintf("journeys/e%d.yaml", i)] = "side: employee\nstages: [{id: s, name: Work, emotion: -1, does: [Works]}]\n"
			for j := range 8 {
				texts[fmt.Sprintf("links/l%d-%d.yaml", i, j)] = fmt.Sprintf("{from: e%d/s, to: c%d/s, effect: harms, because: it does}\n", i, i)
			}
		}
		return len(publish(t, texts).text)
	}
	base, once, twice := size(0), size(20), size(40)
	if grown := float64(twice-base) / float64(once-base); grown > 2.3 {
		t.Errorf("twice the workshop makes a page %.1f times the size", grown)
	}
}

func BenchmarkWrite(b *testing.B) {
	for _, stages := range []int{5, 50, 200} {
		made := blueprint.New(model.NewWorkshop(journeyOf(stages)))
		b.Run(fmt.Sprintf("stages=%d", stages), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := html.Write(made, nil); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
