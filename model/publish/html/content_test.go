package html_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	nethtml "golang.org/x/net/html"
)

// table finds the first table whose caption begins with some words.
func (p published) table(t *testing.T, caption string) *nethtml.Node {
	t.Helper()
	for _, table := range p.all("table") {
		if strings.HasPrefix(words(under(table, "caption")[0]), caption) {
			return table
		}
	}
	t.Fatalf("no table is called %q", caption)
	return nil
}

// lanes are the heads of the rows of a table, from top to bottom.
func lanes(table *nethtml.Node) []string {
	var list []string
	for _, body := range under(table, "tbody") {
		for _, head := range under(body, "th") {
			list = append(list, words(head))
		}
	}
	return list
}

// rows are the rows of a table, their cells parted by bars.
func rows(table *nethtml.Node) []string {
	var list []string
	for _, row := range under(table, "tr") {
		var cells []string
		for cell := range row.ChildNodes() {
			if cell.Type == nethtml.ElementNode {
				cells = append(cells, words(cell))
			}
		}
		list = append(list, strings.Join(cells, " | "))
	}
	return list
}

func (p published) says(t *testing.T, sentences ...string) {
	t.Helper()
	text := words(p.root)
	for _, sentence := range sentences {
		if !strings.Contains(text, sentence) {
			t.Errorf("the page does not say %q", sentence)
		}
	}
}

func TestPageOneSaysHowMuchIsGuessed(t *testing.T) {
	t.Parallel()
	page := publish(t, folder(t, homeClaims))
	page.says(t, "How much is guessed 5 of 75 notes are guesses; of 54 nobody has said how we know.")
}

func TestPageSaysTheFindingsFirst(t *testing.T) {
	t.Parallel()
	page := publish(t, folder(t, homeClaims))
	page.says(t,
		"−2 | −2 Wait for a decision is the lowest point of Maya, and the work behind it is as low.",
		"2 harms start in Take the call and reach customers at Wait for a decision and Report it.",
		"2 stages wear each other down: Wait for a decision → Take the call → Wait for a decision.",
	)
	text := words(page.root)
	if strings.Index(text, "is the lowest point of") > strings.Index(text, "each column is a stage") {
		t.Error("the findings come after the maps")
	}
}

func TestMirrorFacesTheTwoCurves(t *testing.T) {
	t.Parallel()
	page := publish(t, folder(t, homeClaims))
	feels := " feels−2 to +2, the low point"
	want := []string{"Does", "Channels", "Evidence", "Thinks", "Pains", "Maya" + feels}
	if got := lanes(page.table(t, "Customer: From burst pipe")); !slices.Equal(got, want) {
		t.Errorf("the customer's lanes are\n%q\nnot\n%q", got, want)
	}
	want = []string{"Tom" + feels, "Does", "Pains"}
	if got := lanes(page.table(t, "Employee: A claims handler's day")); !slices.Equal(got, want) {
		t.Errorf("the employee's lanes are\n%q\nnot\n%q", got, want)
	}
	text := words(page.root)
	customer, link, employee := strings.Index(text, "Maya feels"), strings.Index(text, "harms Handler cannot approve over 1500"), strings.Index(text, "Tom feels")
	if customer < 0 || link < customer || employee < link {
		t.Errorf("the curves and the links between them stand at %d, %d and %d", customer, link, employee)
	}
}

func TestWhatCarriesAMirroredJourneyDrawsTheThreeLines(t *testing.T) {
	t.Parallel()
	page := publish(t, folder(t, homeClaims))
	got := lanes(page.table(t, "From burst pipe"))
	want := []string{
		"line of interaction", "Frontstage", "line of visibility", "Backstage", "line of internal interaction", "Support", "Opportunities", "Measured by",
	}
	if !slices.Equal(got, want) {
		t.Errorf("lanes are\n%q\nnot\n%q", got, want)
	}
}

func TestJourneyWithoutLinksKeepsItsMap(t *testing.T) {
	t.Parallel()
	texts := folder(t, homeClaims)
	for name := range texts {
		if strings.HasPrefix(name, "links/") {
			delete(texts, name)
		}
	}
	page := publish(t, texts)
	got := lanes(page.table(t, "From burst pipe"))
	want := []string{
		"Does", "Channels", "Evidence", "Thinks", "Emotion−2 to +2, the low point", "Pains", "line of interaction", "Frontstage",
		"line of visibility", "Backstage", "line of internal interaction", "Support", "Opportunities", "Measured by",
	}
	if !slices.Equal(got, want) {
		t.Errorf("lanes are\n%q\nnot\n%q", got, want)
	}
	page.table(t, "A claims handler's day")
}

func TestEveryWireIsAlsoSaidInWords(t *testing.T) {
	t.Parallel()
	page := publish(t, folder(t, homeClaims))
	rows := rows(page.table(t, "The interlocks in words"))
	for _, want := range []string{
		"harms | 1500 cap on approvalTom, Ask for approval | Nobody can give a dateMaya, Wait for a decision | Handler cannot approve over 1500, so cannot promise a date",
		"harms | Nobody can give a dateMaya, Wait for a decision | Take the callTom | One call in three is a chaser, so handlers absorb anger they cannot fix",
	} {
		if !slices.Contains(rows, want) {
			t.Errorf("no row says %q:\n%s", want, strings.Join(rows, "\n"))
		}
	}
}

func TestPlanIsSaidInFull(t *testing.T) {
	t.Parallel()
	page := publish(t, folder(t, homeClaims))
	page.says(t,
		"What customers say is heard by somebody able to act: never.",
		"For moments of customers GBP 120,000: GBP 110,000 for customers, GBP 10,000 for employees",
		"eNPS, claims from −14 to 0 by 2025-12",
		"workload down: Removes one form per claim",
		"Must act, but not therefinance, it",
		"5 pairs: no r, 0.88 needed",
		"vicious Wait for a decision → Take the call → Wait for a decision",
	)
	if strings.Contains(words(page.root), "0.998") {
		t.Error("an r is printed from five pairs")
	}
}

func TestFeelingsAreSaidInWords(t *testing.T) {
	t.Parallel()
	page := publish(t, map[string]string{"journeys/j.yaml": `
side: customer
title: All feelings
stages:
  - {name: One, emotion: -2, moment: {why: because}}
  - {name: Two, emotion: -1}
  - {name: Three}
  - {name: Four, emotion: 0}
  - {name: Five, emotion: 1}
  - {name: Six, emotion: 2}
`})
	var cells []string
	for _, cell := range under(page.table(t, "All feelings"), "td") {
		cells = append(cells, words(cell))
	}
	want := []string{"−2 let down Moment that matters", "−1 uneasy", "no data", "0 neutral", "+1 pleased", "+2 delighted"}
	if !slices.Equal(cells, want) {
		t.Errorf("the curve says %q", cells)
	}
}

func TestHowWeKnowIsSaidInWords(t *testing.T) {
	t.Parallel()
	page := publish(t, folder(t, homeClaims))
	page.says(t, "Did I fill in the wrong form guess s1", "Rings at 8 every morning observed s4", "Nobody can give a date severity 3 s1")
}

func TestRegistersTellWhatRestsOnWhat(t *testing.T) {
	t.Parallel()
	page := publish(t, folder(t, homeClaims))
	for caption, want := range map[string]string{
		"The research":    "s1 | Claimants who rang 3+ timesabout Maya | interview | 6 | May 2025 | ",
		"Interlock grid":  "Take the call | T1! | TRF!< | ",
		"Measures of":     "Claim CSAT | customeroutput, transactional | 60%May 2025, 214 answers | 53 to 66 | −1 worse | 80% | 5 readings | Lena",
		"Notes that are ": "They will ring again and I will get the blame | Claim ready at 10:05, approval batch is at 15:00Thinks | inferred | s2",
	} {
		rows := rows(page.table(t, caption))
		if !slices.ContainsFunc(rows, func(row string) bool { return strings.HasPrefix(row, want) }) {
			t.Errorf("no row says %q:\n%s", want, strings.Join(rows, "\n"))
		}
	}
	page.says(t, "In the room: Dilip (claims), Sara (hr), Jo (it), Lena (customer). Facilitated by Ana. Written down by Ben.")
}

func TestLongJourneyGoesOnBelow(t *testing.T) {
	t.Parallel()
	page := publish(t, journeyOf(200))
	columns, stages := 0, 0
	for _, table := range page.all("table") {
		if !strings.Contains(words(under(table, "caption")[0]), "of 200") {
			continue
		}
		heads := len(under(under(table, "thead")[0], "th")) - 1
		columns, stages = max(columns, heads), stages+heads
	}
	if stages != 200 || columns != 9 {
		t.Errorf("%d stages are drawn, %d beside each other", stages, columns)
	}
}

func TestEmptyWorkshopSaysSo(t *testing.T) {
	t.Parallel()
	page := publish(t, nil)
	safe(t, page)
	page.says(t, "Untitled workshop", "Nothing here yet")
	if len(page.all("table")) != 0 {
		t.Error("an empty workshop has tables")
	}
}

func TestHostileTextsStayTexts(t *testing.T) {
	t.Parallel()
	hostile := []string{
		`<script>alert(1)</script>`,
		`"><img src=x onerror=alert(1)>`,
		`</style><script>alert(1)</script>`,
		`</td></table></section><h1>mine</h1>`,
		`javascript:alert(1)`,
		`{{.}} &amp; ]]> <!-- -->`,
		"\u202Eright to left\u202C and مرحبا بالعالم",
		"👩‍👩‍👧‍👦 family, 見積もりを待つ",
		strings.Repeat("w", 10_000),
	}
	tables := len(publish(t, everywhere("plain")).all("table"))
	for _, text := range hostile {
		page := publish(t, everywhere(text))
		safe(t, page)
		if count := len(page.all("h1")); count != 1 {
			t.Errorf("%.40q made %d titles", text, count)
		}
		if count := len(page.all("table")); count != tables {
			t.Errorf("%.40q made %d tables", text, count)
		}
		shown := strings.NewReplacer("\u202E", "", "\u202C", "").Replace(text)
		if count := strings.Count(words(page.root), shown); count < 80 {
			t.Errorf("%.40q is shown %d times only", text, count)
		}
	}
}

// everywhere is a workshop that says one text wherever it can.
func everywhere(text string) map[string]string {
	quoted := "'" + strings.ReplaceAll(text, "'", "''") + "'"
	fill := func(pattern string) string { return strings.ReplaceAll(pattern, "TEXT", quoted) }
	return map[string]string{
		"workshop.yaml":      fill("title: TEXT\norganisation: TEXT\nquestion: TEXT\ndecision: TEXT\ndate: TEXT\nscope: {in: TEXT, out: TEXT}\nfacilitator: TEXT\nparticipants:\n  - {id: a, name: TEXT, function: TEXT}\n"),
		"sources.yaml":       fill("s1: {kind: TEXT, n: 1, when: TEXT, about: a, title: TEXT}\n"),
		"personas/b.yaml":    fill("side: employee\nname: TEXT\n"),
		"journeys/k.yaml":    fill("side: employee\npersona: b\ntitle: TEXT\nstages:\n  - id: t\n    name: TEXT\n    emotion: -1\n    pains:\n      - {id: p, text: TEXT}\n"),
		"links/l.yaml":       fill("{from: k/t#p, to: j/s, effect: harms, because: TEXT, strength: 2}\n"),
		"links/m.yaml":       fill("{from: j/s, to: k/t, effect: TEXT, because: TEXT, impact: TEXT, level: TEXT, reach: TEXT, via: TEXT}\n"),
		"metrics/m.yaml":     fill("side: customer\nname: TEXT\nunit: TEXT\nowner: TEXT\nparameter: TEXT\nreadings:\n  - {at: 2025-01, value: 1, n: 3}\n  - {at: 2025-02, value: 2, seg: TEXT}\n"),
		"initiatives/i.yaml": fill("title: TEXT\nhmw: TEXT\ndimension: moment\nfixes: [k/t#p]\nowner: TEXT\nsponsor: TEXT\nstatus: TEXT\nbarrier: TEXT\nfor: [b]\nvariants: {b: TEXT}\nexpects:\n  - {metric: m, by: TEXT}\nstaff_effect: {workload: TEXT, note: TEXT}\nbudget: {total: 3, customer: 2, employee: 1, currency: TEXT}\n"),
		"loops/o.yaml":       fill("title: TEXT\nvoice: customer\ncaptures: j/s\nreaches: [b]\ncadence: TEXT\nstuck_at: TEXT\ncloses_by: TEXT\ntold_back: TEXT\nowner: TEXT\n"),
		"governance.yaml":    fill("committee:\n  name: TEXT\n  cadence: TEXT\n  members:\n    - {name: TEXT, function: TEXT}\nshared_metrics: [m]\njoint_budget: {total: 3, currency: TEXT}\n"),
		"decisions.yaml":     fill("decisions:\n  - {text: TEXT, at: TEXT, by: TEXT}\n"),
		"actions.yaml":       fill("actions:\n  - {text: TEXT, who: TEXT, from: i}\n"),
		"parking.yaml":       fill("parking:\n  - {text: TEXT, from: TEXT, verdict: TEXT}\n"),
		"log.yaml":           fill("log:\n  - {at: 2025-01, text: TEXT, metric: m}\n"),
		"dismissed.yaml":     fill("dismissed:\n  - {rule: unknown-key, ref: personas/b.yaml#name, reason: TEXT, by: TEXT}\n"),
		"personas/a.yaml": fill("side: customer\nname: TEXT\nlabel: TEXT\nsummary: TEXT\nquote: {text: TEXT, source: s1}\n" +
			"goals:\n  - {text: TEXT, basis: assumed, kind: TEXT, tags: [TEXT]}\nchannels: [TEXT]\ntools:\n  - {name: TEXT, rating: 3}\n"),
		"empathy/e.yaml": fill("persona: a\nsituation: TEXT\ngoal: {who: TEXT, do: TEXT, success: TEXT}\nsays:\n  - {text: TEXT, basis: said}\n"),
		"journeys/j.yaml": fill("side: customer\npersona: a\ntitle: TEXT\nscenario: TEXT\nstages:\n  - id: s\n    name: TEXT\n    phase: TEXT\n    share: TEXT\n    emotion: -1\n" +
			"    channels: [TEXT]\n    does: [TEXT]\n    moment: {why: TEXT, source: s1}\n    pains:\n      - {text: TEXT, severity: 3}\n    support:\n      - {system: TEXT, text: TEXT}\n"),
	}
}

// journeyOf is a workshop with one journey of so many stages.
func journeyOf(stages int) map[string]string {
	var text strings.Builder
	text.WriteString("side: customer\ntitle: Long\nstages:\n")
	for i := range stages {
		fmt.Fprintf(&text, "  - name: Stage %d\n    emotion: %d\n    channels: [phone, letter]\n    time: {active: 10m, wait: 2d}\n", i, i%5-2)
		for _, lane := range []string{"does", "thinks", "feels", "pains", "highs", "evidence", "frontstage", "backstage", "support"} {
			fmt.Fprintf(&text, "    %s:\n      - {text: What happens in %s here, basis: said, source: s1}\n      - {text: And then something else, basis: assumed}\n", lane, lane)
		}
	}
	return map[string]string{"journeys/long.yaml": text.String(), "sources.yaml": "s1: {title: Asked}\n"}
}
