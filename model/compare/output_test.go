package compare_test

import (
	"bytes"
	"strings"
	"sync"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
	"github.com/rivo/uniseg"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"pgregory.net/rapid"

	"interlock/model"
	"interlock/model/compare"
)

// schema is compiled once.
var schema = sync.OnceValues(func() (*jsonschema.Schema, error) {
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(compare.Schema()))
	if err != nil {
		return nil, err
	}
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource("urn:interlock:changes:1", document); err != nil {
		return nil, err
	}
	return compiler.Compile("urn:interlock:changes:1")
})

func checkSchema(t fataler, encoded []byte) {
	t.Helper()
	compiled, err := schema()
	if err != nil {
		t.Fatalf("the schema is not sound: %v", err)
	}
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(encoded))
	if err != nil {
		t.Fatalf("no JSON: %v", err)
	}
	if err := compiled.Validate(value); err != nil {
		t.Fatalf("%v\n%s", err, encoded)
	}
}

// Whatever people wrote: lines keep to the width, no control character comes
// through, Markdown stays text, JSON keeps to its schema.
func TestEveryFormatHoldsWithHostileTexts(t *testing.T) {
	t.Parallel()
	all := workshops(t)
	rapid.Check(t, func(t *rapid.T) {
		before := drawWorkshop(t, all)
		after := before
		for range rapid.IntRange(0, 4).Draw(t, "edits") {
			if made, err := drawEdit(t, after); err == nil {
				after = after.Apply(made.Edit)
			}
		}
		changes := compare.Workshops(before, after)
		width := rapid.IntRange(20, 120).Draw(t, "width")
		for line := range strings.Lines(changes.Text(width)) {
			if got := uniseg.StringWidth(strings.TrimSuffix(line, "\n")); got > width {
				t.Fatalf("%d columns of %d: %q", got, width, line)
			}
		}
		message := changes.Message()
		if subject, _, _ := strings.Cut(message, "\n"); uniseg.StringWidth(subject) > 72 {
			t.Fatalf("the subject is too long: %q", subject)
		}
		checkClean(t, changes.Text(width)+changes.Markdown()+message)
		checkMarkdown(t, changes.Markdown())
		checkSchema(t, changes.JSON())
	})
}

func checkClean(t *rapid.T, text string) {
	if at := strings.IndexFunc(text, func(r rune) bool {
		return unicode.IsControl(r) && r != '\n' || r >= '\u202a' && r <= '\u202e' || r == '\u2028'
	}); at >= 0 {
		t.Fatalf("a control character in %q", text)
	}
}

// checkMarkdown renders what was written: nothing that people wrote may become
// an element, a link or code.
func checkMarkdown(t *rapid.T, text string) {
	var page bytes.Buffer
	if err := goldmark.New(goldmark.WithExtensions(extension.GFM)).Convert([]byte(text), &page); err != nil {
		t.Fatalf("%v", err)
	}
	for _, element := range []string{"<a ", "<b>", "<code", "<img", "<table", "<pre", "<hr", "<h1", "<h2", "<ol"} {
		if strings.Contains(page.String(), element) {
			t.Fatalf("%s in %s\nof %s", element, page.String(), text)
		}
	}
}

func TestMarkdown(t *testing.T) {
	t.Parallel()
	before := texts("journeys/claim.yaml", journey, "links/cap-no-date.yaml", "because: It hurts\n")
	after := texts("journeys/claim.yaml", strings.NewReplacer(
		"emotion: -1", "emotion: 1", "for the visit", "for *any* visit", "name: Wait", "name: Wait <b>",
	).Replace(journey))
	want := `4 changes in 2 records.

### journey *claim*: From leak to money

- emotion of *Report it* −1 → +1
- name of *Wait \<b\>* “Wait” → “Wait \<b\>”
- note reworded in pains of *Wait \<b\>*: Nobody can give a date for ~~the~~ **\*any\*** visit

### link *cap-no-date* removed
`
	if difference := cmp.Diff(want, compare.Workshops(before, after).Markdown()); difference != "" {
		t.Errorf("(-want +got):\n%s", difference)
	}
}

func TestMessage(t *testing.T) {
	t.Parallel()
	moved := `side: customer
title: From leak to money
stages:
  - {id: paid, name: Money arrives, emotion: 2}
  - id: report
    name: Report it
    emotion: 0
    channels: [phone]
    pains: [{id: repeat, text: Tells the story twice, severity: 2}, Nobody rings back]
  - {id: wait, name: Wait, pains: [Nobody can give a date for the visit]}
`
	for _, test := range []struct {
		what          string
		before, after *model.Workshop
		want          string
	}{
		{
			"several changes", texts("journeys/claim.yaml", journey), texts("journeys/claim.yaml", moved),
			`Move Money arrives before Report it, set its emotion, and 1 more change

journey claim: From leak to money
- stage Money arrives moved from 3 to 1
- emotion of Money arrives set to +2
- emotion of Report it −1 → 0
`,
		},
		{
			"the same stage twice", texts("journeys/claim.yaml", journey),
			texts("journeys/claim.yaml", strings.Replace(strings.Replace(journey, "emotion: -1", "emotion: -2", 1), "name: Report it", "name: Report it\n    phase: Start", 1)),
			`Lower emotion of Report it and set its phase

journey claim: From leak to money
- phase of Report it set to “Start”
- emotion of Report it −1 → −2
`,
		},
		{
			"a long name that fits", texts("journeys/claim.yaml", strings.Replace(journey, "Report it", "Sleep beside the machine that dries the floor", 1)),
			texts("journeys/claim.yaml", strings.Replace(strings.Replace(journey, "Report it", "Sleep beside the machine that dries the floor", 1), "emotion: -1", "emotion: 1", 1)),
			"Raise emotion of Sleep beside the machine that dries the floor\n",
		},
		{
			"a name that is too long", texts("journeys/claim.yaml", strings.Replace(journey, "Report it", "Sleep beside the machine that dries the floor and the walls below", 1)),
			texts("journeys/claim.yaml", strings.Replace(strings.Replace(journey, "Report it", "Sleep beside the machine that dries the floor and the walls below", 1), "emotion: -1", "emotion: 1", 1)),
			"Raise emotion of Sleep beside the machine that dries the floor and the…\n",
		},
		{"one record", texts(), texts("personas/tom.yaml", "name: Tom\n"), "Add persona tom\n"},
		{"one field", texts("personas/tom.yaml", "name: Tom\n"), texts("personas/tom.yaml", "name: Tim\n"), "Change name of persona tom\n"},
		{"nothing", texts(), texts(), ""},
	} {
		if difference := cmp.Diff(test.want, compare.Workshops(test.before, test.after).Message()); difference != "" {
			t.Errorf("%s (-want +got):\n%s", test.what, difference)
		}
	}
}

// The words that changed are seen however long the text around them is.
func TestLongRewordingsShowTheWordsThatChanged(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("a word and another word ", 20)
	before := texts("personas/tom.yaml", "goals: ["+long+"old "+long+"]\n")
	after := texts("personas/tom.yaml", "goals: ["+long+"new and better "+long+"]\n")
	text := compare.Workshops(before, after).Text(60)
	for _, want := range []string{"- … and another word old a word and …", "+ … and another word new and better a word and …"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	change := compare.Workshops(before, after).Records[0].Changes[0]
	pieces := change.Rewording()
	if len(pieces) != 4 || pieces[1] != (compare.Piece{Text: "old", Fate: compare.Removed}) || pieces[2] != (compare.Piece{Text: "new and better", Fate: compare.Added}) {
		t.Errorf("found %q", pieces)
	}
}
