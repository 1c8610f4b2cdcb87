package check_test

import (
	"fmt"
	"strings"
	"testing"

	"interlock/model"
	"interlock/model/check"
)

// BenchmarkWorkshop finds everything in 1,000 records with 10,000 notes.
func BenchmarkWorkshop(b *testing.B) {
	workshop := model.NewWorkshop(largeTexts())
	b.ReportAllocs()
	for b.Loop() {
		check.Workshop(workshop)
	}
}

// largeTexts is a workshop of 1,000 records with 10,000 notes.
func largeTexts() map[string]string {
	texts := map[string]string{
		"workshop.yaml": "title: Large\ndate: 2026-06-10\nvotes_per_person: 3\n",
		"sources.yaml":  "s1: {kind: interview, when: 2026-03}\ns2: {kind: survey, when: 2026-04}\n",
	}
	for i := range 100 {
		texts[fmt.Sprintf("personas/p%d.yaml", i)] = fmt.Sprintf("side: %s\nname: P%d\nsummary: Somebody\nbehaviours: [A, B, C, D, E]\nsource: [s1]\n", side(i), i)
		texts[fmt.Sprintf("empathy/m%d.yaml", i)] = fmt.Sprintf("persona: p%d\n", i) + notesUnder("", "sees", "says", "does", "hears", "thinks", "feels", "pains", "gains")
		texts[fmt.Sprintf("metrics/k%d.yaml", i)] = fmt.Sprintf("side: %s\nparameter: input\nname: K%d\nbetter: up\nunit: percent\nreadings:\n", side(i), i) + readings(12)
		texts[fmt.Sprintf("initiatives/i%d.yaml", i)] = fmt.Sprintf("title: I%d\nhmw: How might we make one thing better?\ndimension: moment\nfixes: [j%d/s3#x]\nexpects:\n  - {metric: k%d, from: 3, to: 9}\nbudget: {total: 10, customer: 5, employee: 5}\n", i, i, i)
		texts[fmt.Sprintf("loops/l%d.yaml", i)] = fmt.Sprintf("title: L%d\nvoice: %s\ncaptures: j%d/s3\nreaches: [p1]\ndays_to_reach: 3\nloop: inner\n", i, side(i), i)
		texts[fmt.Sprintf("journeys/j%d.yaml", i)] = largeJourney(i)
	}
	for i := range 400 {
		texts[fmt.Sprintf("links/n%d.yaml", i)] = fmt.Sprintf("from: j%d/s%d#x\nto: j%d/s%d\neffect: harms\nimpact: relational\nlevel: functional\nreach: direct\nstrength: 2\n"+
			"because: While one waits the other has to guess what happened\nbasis: observed\nsource: [s1]\n", i%100, i%10, (i*7+1)%100, (i*3)%10)
	}
	return texts
}

func side(i int) model.Side {
	if i%2 == 0 {
		return model.Customer
	}
	return model.Employee
}

func largeJourney(i int) string {
	var text strings.Builder
	fmt.Fprintf(&text, "side: %s\npersona: p%d\ntitle: J%d\nscenario: a\ntrigger: b\ngoal: c\nstages:\n", side(i), i, i)
	for stage := range 10 {
		fmt.Fprintf(&text, "  - id: s%d\n    name: Stage %d\n    emotion: %d\n    channels: [phone]\n    time: {active: 5m}\n", stage, stage, stage%5-2)
		if stage == 3 {
			text.WriteString("    moment: {why: Trust, source: s1}\n")
		}
		fmt.Fprintf(&text, "    metrics: [k%d]\n    pains:\n      - {id: x, text: Nobody knows when it comes, basis: said, source: s2}\n", i)
		text.WriteString(notesUnder("    ", "does", "thinks", "feels"))
	}
	return text.String()
}

func notesUnder(indent string, keys ...string) string {
	var text strings.Builder
	for _, key := range keys {
		fmt.Fprintf(&text, "%s%s:\n", indent, key)
		for note := range 2 {
			fmt.Fprintf(&text, "%s  - {text: Something that somebody told us once %d, basis: said, source: s1}\n", indent, note)
		}
	}
	return text.String()
}

func readings(count int) string {
	var text strings.Builder
	for month := range count {
		fmt.Fprintf(&text, "  - {at: 2025-%02d, value: %d, n: 200}\n", month+1, 40+month%3)
	}
	return text.String()
}
