package publish_test

import (
	"fmt"
	"strings"
	"testing"

	"interlock/model"
	"interlock/model/publish"
)

// staged is a workshop with a customer and two employees, whose journeys have
// that many stages, linked stage by stage.
func staged(stages int) *model.Workshop {
	texts := map[string]string{
		"workshop.yaml": "format: interlock/1\ntitle: From claim to payment\norganisation: Hearth Insurance\nquestion: Why do people ring us twice?\ndate: 2026-03-05\n",
		"sources.yaml":  "s1: {kind: interview, n: 8, when: 2026-01, title: Talks with claimants}\n",
	}
	for _, each := range []struct{ id, name, side, extra string }{
		{"maya", "Maya Lindqvist", "customer", ""},
		{"jonas", "Jonas Weber", "employee", "contact: frontstage\n"},
		{"amira", "Amira Haddad", "employee", "contact: backstage\n"},
	} {
		texts["personas/"+each.id+".yaml"] = fmt.Sprintf("side: %s\nname: %s\n%ssummary: Has done this before and wants it to be over.\ngoals:\n  - Know what happens next\n  - Not to ring twice\n", each.side, each.name, each.extra)
		texts["empathy/"+each.id+".yaml"] = "persona: " + each.id + "\nsituation: The tenth day without a word\nsays:\n  - Nobody rang back\nfeels:\n  - Forgotten, because nobody rang\n"
		texts["journeys/"+each.id+"-way.yaml"] = stagedJourney(each.id, each.side, stages)
	}
	for stage := range stages {
		from := []string{"jonas", "amira"}[stage%2]
		texts[fmt.Sprintf("links/l%d.yaml", stage)] = fmt.Sprintf("from: %s-way/s%d\nto: maya-way/s%d\neffect: %s\nimpact: transactional\nlevel: one-to-one\nstrength: %d\nbecause: The line is free when somebody rings\nbasis: observed\n",
			from, stage, stage, []string{"harms", "helps"}[stage%3/2], 1+stage%3)
	}
	for metric := range 6 {
		texts[fmt.Sprintf("metrics/m%d.yaml", metric)] = fmt.Sprintf("side: %s\nname: Measure %d\nunit: points\nbetter: up\nreadings:\n  - {at: 2025-06, value: %d, n: 200}\n  - {at: 2025-12, value: %d, n: 210}\n", []string{"customer", "employee"}[metric%2], metric, 40+metric, 44+metric)
	}
	for initiative := range 3 {
		texts[fmt.Sprintf("initiatives/i%d.yaml", initiative)] = fmt.Sprintf("title: Ring before they do, part %d\nfixes: [maya-way/s%d]\nexpects:\n  - {metric: m0, from: 44, to: 60, by: 2026-12}\nimpact: 4\neffort: %d\nowner: Jonas\n", initiative, initiative, 1+initiative)
	}
	return model.NewWorkshop(texts)
}

func stagedJourney(persona, side string, stages int) string {
	var text strings.Builder
	fmt.Fprintf(&text, "side: %s\npersona: %s\ntitle: The way of %s\nstages:\n", side, persona, persona)
	for stage := range stages {
		fmt.Fprintf(&text, "  - id: s%d\n    name: Step %d of the way\n    phase: Part %d\n    emotion: %d\n", stage, stage+1, 1+stage/4, stage*7%5-2)
		text.WriteString("    does:\n      - Rings the line and waits for somebody\n      - Sends the photographs again\n    thinks:\n      - Did they get what I sent?\n    feels:\n      - Forgotten, because nobody rang\n")
		fmt.Fprintf(&text, "    channels: [telephone, letter]\n    time: {active: 20m, wait: %dd}\n    pains:\n      - {text: Nobody rang back, severity: %d, basis: said, source: [s1]}\n", 1+stage%6, 1+stage%3)
		if side == "customer" {
			text.WriteString("    evidence:\n      - Letter with a number\n    frontstage:\n      - {who: jonas, text: Looks up the claim}\n    backstage:\n      - {who: amira, text: Checks the policy}\n    support:\n      - {system: Claims archive, text: Slow in the morning}\n")
		}
		if stage%5 == 2 {
			text.WriteString("    moment: {why: Here they decide to leave}\n")
		}
	}
	return text.String()
}

// BenchmarkEverything publishes a workshop with a customer and two employees of
// twelve stages each in every form.
func BenchmarkEverything(b *testing.B) {
	workshop := staged(12)
	options := inFull(b)
	for b.Loop() {
		for _, rendition := range edition(b, workshop, options).RenderAll(publish.Formats()) {
			if rendition.Err != nil {
				b.Fatal(rendition.Err)
			}
		}
	}
}

// BenchmarkStages publishes longer and longer journeys, of which the time should
// grow in line.
func BenchmarkStages(b *testing.B) {
	options := inFull(b)
	for _, id := range []string{"html", "docx", "pdf", "svg", "png", "pptx", "xlsx"} {
		format, err := publish.FormatOf(id)
		if err != nil {
			b.Fatal(err)
		}
		for _, stages := range []int{12, 50, 200} {
			b.Run(fmt.Sprintf("%s/%d", id, stages), func(b *testing.B) {
				workshop := staged(stages)
				for b.Loop() {
					if rendition := edition(b, workshop, options).Render(format); rendition.Err != nil {
						b.Fatal(rendition.Err)
					}
				}
				b.ReportMetric(float64(b.Elapsed().Milliseconds())/float64(b.N*stages), "ms/stage")
			})
		}
	}
}
