package html_test

import (
	"strings"
	"testing"

	nethtml "golang.org/x/net/html"

	"interlock/model"
	"interlock/model/blueprint"
	"interlock/model/publish/html"
)

// fragment writes one part of a workshop's page.
func fragment(t *testing.T, texts map[string]string, part html.Part) published {
	t.Helper()
	text, err := html.Fragment(blueprint.New(model.NewWorkshop(texts)), part)
	if err != nil {
		t.Fatal(err)
	}
	root, err := nethtml.Parse(strings.NewReader(string(text)))
	if err != nil {
		t.Fatal(err)
	}
	return published{[]byte(text), root}
}

func TestAPartShowsWhatIsMeant(t *testing.T) {
	t.Parallel()
	texts := folder(t, homeClaims)
	for name, test := range map[string]struct {
		part html.Part
		want []string
	}{
		"the question":          {html.Part{Kind: html.Overview}, []string{"The question", "Where trust is decided"}},
		"a person":              {html.Part{Kind: html.Person, Record: "tom"}, []string{"Tom", "Employee"}},
		"an empathy map":        {html.Part{Kind: html.EmpathyMap, Record: "maya-waiting"}, []string{"Maya", "Pains"}},
		"both curves":           {html.Part{Kind: html.Journey, Record: "claim"}, []string{"of-customer", "of-employee", "class=\"pill"}},
		"the first, for want":   {html.Part{Kind: html.Journey, Record: "nowhere"}, []string{"class=\"curve\""}},
		"a stage":               {html.Part{Kind: html.Stage, Record: "claim", Stage: 1}, []string{"spot2", "Wait for a decision", "Because of"}},
		"a stage that is gone":  {html.Part{Kind: html.Stage, Record: "claim", Stage: 99}, []string{"of-customer"}},
		"what crosses":          {html.Part{Kind: html.Links}, []string{"class=\"wire"}},
		"measures":              {html.Part{Kind: html.Measures}, []string{"Claim CSAT", "target"}},
		"what will be done":     {html.Part{Kind: html.Plan}, []string{"What we will do"}},
		"what is still missing": {html.Part{Kind: html.Findings}, []string{"severity error", "more"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			shown := fragment(t, texts, test.part)
			for _, want := range test.want {
				if !strings.Contains(string(shown.text), want) {
					t.Errorf("there is no %q in it", want)
				}
			}
			if heads := len(shown.all("h1")); heads != 1 {
				t.Errorf("it has %d first headings, want 1", heads)
			}
			if scripts := len(shown.all("script")); scripts != 0 {
				t.Errorf("it has %d scripts", scripts)
			}
		})
	}
}

func TestAnEmptyWorkshopHasEveryPart(t *testing.T) {
	t.Parallel()
	for _, kind := range []html.Kind{html.Overview, html.Person, html.EmpathyMap, html.Journey, html.Stage, html.Links, html.Measures, html.Plan, html.Findings} {
		if heads := len(fragment(t, nil, html.Part{Kind: kind}).all("h1")); heads != 1 {
			t.Errorf("%s: %d first headings, want 1", kind, heads)
		}
	}
}

func TestThePageAndItsPartsHaveTheSameFonts(t *testing.T) {
	t.Parallel()
	files, err := html.Fonts()
	if err != nil {
		t.Fatal(err)
	}
	rules := string(html.FontRules("/fonts/"))
	for name := range files {
		if strings.Count(rules, "url(/fonts/"+name+")") != 1 {
			t.Errorf("no rule, or several, for %s", name)
		}
	}
	if named := strings.Count(rules, "url("); named != len(files) {
		t.Errorf("the rules name %d files of %d", named, len(files))
	}
}
