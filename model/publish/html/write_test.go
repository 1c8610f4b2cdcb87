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
