package markdown_test

import (
	"bytes"
	"flag"
	"html"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"pgregory.net/rapid"

	"interlock/model"
	"interlock/model/blueprint"
	"interlock/model/publish/data"
	"interlock/model/publish/markdown"
)

var update = flag.Bool("update", false, "write the golden files anew")

// reference reads the texts of the reference workshop.
func reference(t testing.TB) map[string]string {
	t.Helper()
	folder, texts := "../../testdata/home-claims", map[string]string{}
	err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := os.ReadFile(path)
		name, _ := filepath.Rel(folder, path)
		texts[filepath.ToSlash(name)] = string(text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return texts
}

func write(texts map[string]string) string {
	return string(markdown.Write(blueprint.New(model.NewWorkshop(texts))))
}

func TestReferenceWorkshop(t *testing.T) {
	t.Parallel()
	got, _, _ := strings.Cut(write(reference(t)), "\n## Findings\n") // what rules find is theirs to say
	const golden = "testdata/home-claims.md"
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("run the tests with -update if this is meant:\n%s", diff)
	}
	if !data.Marked([]byte(got)) {
		t.Error("it does not bear our mark")
	}
}

// The time zone belongs to the whole process, so this test runs alone.
func TestSameWorkshopSameBytes(t *testing.T) {
	zone := time.Local
	t.Cleanup(func() { time.Local = zone })
	texts := reference(t)
	first := write(texts)
	names := make([]string, 0, len(texts))
	for name := range texts {
		names = append(names, name)
	}
	rand.Shuffle(len(names), func(i, j int) { names[i], names[j] = names[j], names[i] })
	shuffled := map[string]string{}
	for _, name := range names {
		shuffled[name] = texts[name]
	}
	time.Local = time.FixedZone("far", 13*60*60)
	if second := write(shuffled); first != second {
		t.Error(cmp.Diff(first, second))
	}
}

func TestEmptyWorkshopIsStillADocument(t *testing.T) {
	t.Parallel()
	got := write(nil)
	if !strings.Contains(got, "# Untitled workshop\n") || strings.Contains(got, "## People") {
		t.Errorf("got:\n%s", got)
	}
}

func TestSectionsStandInTheirOrder(t *testing.T) {
	t.Parallel()
	var got []string
	for _, line := range strings.Split(write(reference(t)), "\n") {
		if title, ok := strings.CutPrefix(line, "## "); ok {
			got = append(got, title)
		}
	}
	want := []string{
		"At a glance", "People", "Journeys", "Moments that matter", "Interlock grid", "Interlocks", "Both sides together", "Measures",
		"Initiatives", "Feedback loops", "Governance", "Decisions and actions", "Evidence", "What is guessed", "Findings",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestFindingsAreOpenOrDismissedWithTheirReason(t *testing.T) {
	t.Parallel()
	got := write(map[string]string{
		"personas/a.yaml": "side: customer\nname: A\nhobby: chess\n",
		"personas/b.yaml": "side: customer\nname: B\nhobby: chess\n",
		"dismissed.yaml":  "dismissed:\n  - {rule: unknown-key, ref: personas/a.yaml#hobby, reason: ours alone, by: Ana}\n",
	})
	_, findings, _ := strings.Cut(got, "\n## Findings\n")
	open, dismissed, found := strings.Cut(findings, "### Dismissed")
	if !found || !strings.Contains(dismissed, "| ours alone | Ana | personas/a.yaml:3 | unknown-key |") {
		t.Errorf("the reason is missing:\n%s", findings)
	}
	if !strings.Contains(open, "personas/b.yaml:3 | unknown-key |") || strings.Contains(open, "personas/a.yaml:3 | unknown-key") {
		t.Errorf("what is open:\n%s", open)
	}
}

// Both measures slide for five months, so that r would be 0.998.
func TestFewReadingsGetNoNumber(t *testing.T) {
	t.Parallel()
	got := write(reference(t))
	if strings.Contains(got, "0.998") || !strings.Contains(got, "5 pairs: no r, 0.88 needed") {
		t.Error("an r is printed from five pairs")
	}
}

func TestStagesWithoutDataLeaveAGapInTheCurve(t *testing.T) {
	t.Parallel()
	got := write(map[string]string{"journeys/a.yaml": "stages: [{name: A, emotion: 2}, {name: B}, {name: C, emotion: 0}]\n"})
	curve := " +2     ●\n +1\n  0               ●\n −1\n −2\n        1    2    3\n"
	if !strings.Contains(got, curve) {
		t.Errorf("the curve is not drawn:\n%s", got)
	}
	if !strings.Contains(got, "| **Emotion** | +2 delighted | no data | 0 neutral |") {
		t.Errorf("the emotions are not in words:\n%s", got)
	}
}

func TestLinesOfTheBlueprintStandInTheirOrder(t *testing.T) {
	t.Parallel()
	got := write(map[string]string{"journeys/a.yaml": "side: customer\nstages: [{name: A, does: [x], backstage: [{who: tom, text: y}]}]\n"})
	order := []string{"**Does**", "*line of interaction*", "**Frontstage**", "*line of visibility*", "**Backstage**", "tom: y", "*line of internal interaction*", "**Support**"}
	at := 0
	for _, text := range order {
		next := strings.Index(got[at:], text)
		if next < 0 {
			t.Fatalf("%s is missing or out of order:\n%s", text, got)
		}
		at += next
	}
}

var tag = regexp.MustCompile(`<[^>]*>`)

// render reads Markdown as git hosts do.
func render(t interface{ Fatal(...any) }, source string) string {
	var rendered bytes.Buffer
	if err := goldmark.New(goldmark.WithExtensions(extension.GFM)).Convert([]byte(source), &rendered); err != nil {
		t.Fatal(err)
	}
	return rendered.String()
}

// contexts are the places in which texts stand, with the tags that the place
// itself makes.
var contexts = map[string]struct{ before, after, tags string }{
	"cell":      {"| h |\n|---|\n| ", " |\n", "table thead tr th tbody td"},
	"last line": {"| h |\n|---|\n| a<br>", " |\n", "table thead tr th tbody td"},
	"item":      {"- ", "\n", "ul li"},
	"paragraph": {"", "\n", "p"},
	"fact":      {"**Label:** ", "\n", "p strong"},
	"second":    {"First  \n", "\n", "p br"},
	"heading":   {"## ", "\n", "h2"},
	"quote":     {"> ", "\n", "blockquote p"},
}

func checkEscape(t interface {
	Fatal(...any)
	Fatalf(string, ...any)
}, text string,
) {
	want := strings.Join(strings.Fields(text), " ")
	if want == "" {
		return
	}
	for name, context := range contexts {
		source := context.before + markdown.Escape(text) + context.after
		rendered := render(t, source)
		plain := strings.Join(strings.Fields(html.UnescapeString(tag.ReplaceAllString(rendered, ""))), " ")
		if !strings.HasSuffix(plain, want) {
			t.Fatalf("%s: %q is read as %q from:\n%s%s", name, want, plain, source, rendered)
		}
		for _, found := range tag.FindAllString(rendered, -1) {
			if word := strings.Fields(strings.Trim(found, "</>"))[0]; !strings.Contains(" "+context.tags+" ", " "+word+" ") && found != "<!-- raw HTML omitted -->" {
				t.Fatalf("%s: %q makes %s from:\n%s%s", name, want, found, source, rendered)
			}
		}
	}
}

// markup are the pieces that texts are made of to confuse a reader of Markdown.
var markup = []string{
	"a", "B", " ", "*", "_", "`", "[x](javascript:alert(1))", "<script>", "|", "\\", "#", "- ", "1.", "2)", "&amp;", "&", "~~", "![i](x)",
	"http://e.com", "www.x.se", "WWW.", "ftp://x", "mailto:", "\n", "+", "=", "---", "$", "é", "日", "🔥", "<!--", "]", ">", "  ", "a@b.co", "**b**",
	"^", "{", "}", "[ ]", "[x]", "[^1]", ":", "\u00a0", "`` ` ``", "<br>", "\"", "'",
}

func TestEscapedTextIsReadBackAsItWas(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		pieces := rapid.SliceOfN(rapid.SampledFrom(markup), 1, 7).Draw(t, "pieces")
		checkEscape(t, strings.Join(pieces, ""))
	})
}

func FuzzEscape(f *testing.F) {
	for _, piece := range markup {
		f.Add(piece + " a" + piece)
	}
	f.Fuzz(func(t *testing.T, text string) { checkEscape(t, blueprint.Clean(text)) })
}

func TestHostileTextsStayTexts(t *testing.T) {
	t.Parallel()
	const hostile = `<script>alert(1)</script> | [x](javascript:y) ![i](//evil) **b** # no`
	texts := map[string]string{
		"workshop.yaml":   "title: '" + hostile + "'\nquestion: '" + hostile + "'\n",
		"personas/a.yaml": "side: customer\nname: '" + hostile + "'\ngoals: ['" + hostile + "']\nquote: '" + hostile + "'\n",
		"empathy/a.yaml":  "persona: a\nsituation: '" + hostile + "'\nsays: [{text: '" + hostile + "', basis: assumed}]\n",
		"journeys/b.yaml": "persona: a\ntitle: '" + hostile + "'\nstages: [{name: '" + hostile + "', phase: '" + hostile + "', moment: {why: '" + hostile + "'}, does: ['" + hostile + "']}]\n",
		"sources.yaml":    "s1: {title: '" + hostile + "'}\n",
	}
	rendered := render(t, write(texts))
	for _, bad := range []string{"<script", "<a ", "<img", "<em>b", "<strong>b"} {
		if strings.Contains(rendered, bad) {
			t.Errorf("%s is in:\n%s", bad, rendered)
		}
	}
	if got := strings.Count(html.UnescapeString(rendered), hostile); got < 12 {
		t.Errorf("the text stands there %d times:\n%s", got, rendered)
	}
}

func BenchmarkWrite(b *testing.B) {
	workshop := model.NewWorkshop(reference(b))
	b.ReportAllocs()
	for b.Loop() {
		markdown.Write(blueprint.New(workshop))
	}
}
