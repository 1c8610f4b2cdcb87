package yamltext_test

import (
	"errors"
	"math/rand/v2"
	"testing"

	"interlock/model/yamltext"
)

// seedTexts are texts worth fuzzing from.
func seedTexts(f *testing.F) []string {
	texts := suiteTexts(f)
	for _, test := range allCases() {
		texts = append(texts, test.before)
	}
	for seed := range uint64(50) {
		texts = append(texts, (&messyWriter{Rand: rand.New(rand.NewPCG(seed, 2))}).document())
	}
	return texts
}

// FuzzParse: any text is read or explained, never changed, and every node
// stands within it.
func FuzzParse(f *testing.F) {
	for _, text := range seedTexts(f) {
		f.Add(text)
	}
	for _, line := range []string{`- "a" b`, `- {text: No: never, basis: said}`, "- 'It's", "a:\n\tb", "<<<<<<< a"} {
		f.Add(line)
	}
	f.Fuzz(func(t *testing.T, source string) {
		text, err := yamltext.Parse(source)
		var problem *yamltext.SyntaxError
		var refused *yamltext.RefusedError
		switch {
		case errors.As(err, &problem):
			if problem.Line < 1 || problem.Problem == "" || (problem.Mended == "") != (problem.MendedText() == "") {
				t.Fatalf("%#v", problem)
			}
		case errors.As(err, &refused):
		case err != nil:
			t.Fatal(err)
		case text.String() != source:
			t.Fatal("the text has changed by being read")
		default:
			visit(t, text.Root(), len(source))
		}
	})
}

// visit asks a node and its parts for everything they know.
func visit(t *testing.T, n *yamltext.Node, length int) {
	if n.EndLine() < n.Line() && n.Source() != "" || len(n.Source())+len(n.Comment()) > length {
		t.Fatalf("a node from line %d to %d: %q %q", n.Line(), n.EndLine(), n.Source(), n.Comment())
	}
	for _, item := range n.Items() {
		visit(t, item, length)
	}
	for _, entry := range n.Entries() {
		visit(t, entry.KeyNode, length)
		visit(t, entry.Value, length)
	}
}

// FuzzEdit: a random edit of any text gives exactly the meaning it says, or is
// refused.
func FuzzEdit(f *testing.F) {
	for i, text := range seedTexts(f) {
		f.Add(text, uint64(i))
	}
	f.Fuzz(func(t *testing.T, source string, seed uint64) {
		text, err := yamltext.Parse(source)
		before, ok := meaningOfText(source)
		if err != nil || !ok || len(source) > 4000 {
			return
		}
		r := rand.New(rand.NewPCG(seed, 3))
		w := &messyWriter{Rand: r}
		for range 3 {
			c, ok := randomTrial(r, w, text, before)
			if !ok {
				continue
			}
			after, err := c.operation(text)
			if err != nil {
				continue
			}
			if got, ok := meaningOfText(after.String()); !ok || !sameMeaning(got, c.want) {
				t.Fatalf("%s\nbefore %q\nafter  %q", c.name, source, after)
			}
		}
	})
}
