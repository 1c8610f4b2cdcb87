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

func TestPageSaysTheFindingsFirst(t *testing.T) {
	t.Parallel()
	page := publish(t, folder(t, homeClaims))
	page.says(t,
		"−2 Wait for a decision is the lowest point of Maya, and a moment of truth.",
		"8 days of waiting around 67 minutes of effort for Maya.",
		"notes are guesses",
	)
	text := words(page.root)
	if strings.Index(text, "is the lowest point of") > strings.Index(text, "each column is a stage") {
		t.Error("the findings come after the maps")
	}
}

func TestCustomerMapDrawsTheThreeLines(t *testing.T) {
	t.Parallel()
	page := publish(t, folder(t, homeClaims))
	got := lanes(page.table(t, "From burst pipe"))
	want := []string{
		"Does", "Channels", "Evidence", "Thinks", "Emotion−2 to +2, the low point", "Pains", "line of interaction", "Frontstage",
		"line of visibility", "Backstage", "line of internal interaction", "Support", "Opportunities", "Measured by",
	}
	if !slices.Equal(got, want) {
		t.Errorf("lanes are\n%q\nnot\n%q", got, want)
	}
}

func TestEmployeeJourneyHasAMapOfItsOwn(t *testing.T) {
	t.Parallel()
	page := publish(t, folder(t, homeClaims))
	got := lanes(page.table(t, "A claims handler's day"))
	if slices.Contains(got, "line of interaction") || !slices.Contains(got, "Pains") {
		t.Errorf("lanes are %q", got)
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
	want := []string{"−2 let down Moment of truth", "−1 uneasy", "no data", "0 neutral", "+1 pleased", "+2 delighted"}
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
		"The stages":      "Wait for a decisionMaya, From burst pipe to money in the bank | −2 let down | Decides whether she renews | Claimants who rang 3+ times",
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
	for _, text := range hostile {
		page := publish(t, everywhere(text))
		safe(t, page)
		if count := len(page.all("h1")); count != 1 {
			t.Errorf("%.40q made %d titles", text, count)
		}
		if count := len(page.all("table")); count != 4 {
			t.Errorf("%.40q made %d tables", text, count)
		}
		shown := strings.NewReplacer("\u202E", "", "\u202C", "").Replace(text)
		if count := strings.Count(words(page.root), shown); count < 20 {
			t.Errorf("%.40q is shown %d times only", text, count)
		}
	}
}

// everywhere is a workshop that says one text wherever it can.
func everywhere(text string) map[string]string {
	quoted := "'" + strings.ReplaceAll(text, "'", "''") + "'"
	fill := func(pattern string) string { return strings.ReplaceAll(pattern, "TEXT", quoted) }
	return map[string]string{
		"workshop.yaml": fill("title: TEXT\norganisation: TEXT\nquestion: TEXT\ndecision: TEXT\ndate: TEXT\nscope: {in: TEXT, out: TEXT}\nfacilitator: TEXT\nparticipants:\n  - {id: a, name: TEXT, function: TEXT}\n"),
		"sources.yaml":  fill("s1: {kind: TEXT, n: 1, when: TEXT, about: a, title: TEXT}\n"),
		"personas/a.yaml": fill("side: customer\nname: TEXT\nlabel: TEXT\nsummary: TEXT\nquote: {text: TEXT, source: s1}\n" +
			"goals:\n  - {text: TEXT, basis: assumed, kind: TEXT, tags: [TEXT]}\nchannels: [TEXT]\ntools:\n  - {name: TEXT, rating: 3}\n"),
		"empathy/e.yaml": fill("persona: a\nsituation: TEXT\ngoal: {who: TEXT, do: TEXT, success: TEXT}\nsays:\n  - {text: TEXT, basis: said}\n"),
		"journeys/j.yaml": fill("side: customer\npersona: a\ntitle: TEXT\nscenario: TEXT\nstages:\n  - name: TEXT\n    phase: TEXT\n    share: TEXT\n    emotion: -1\n" +
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
	return map[string]string{"journeys/long.yaml": text.String()}
}
