package yamltext_test

import (
	"errors"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"interlock/model/yamltext"
)

func parse(t testing.TB, source string) *yamltext.Text {
	t.Helper()
	text, err := yamltext.Parse(source)
	if err != nil {
		t.Fatalf("Parse: %v", err)
	}
	return text
}

func node(t testing.TB, text *yamltext.Text, steps ...any) *yamltext.Node {
	t.Helper()
	n, err := text.At(steps)
	if err != nil {
		t.Fatalf("At(%v): %v", steps, err)
	}
	return n
}

func TestNodeSaysWhatItIsAndWhereItStands(t *testing.T) {
	t.Parallel()
	text := parse(t, "# head\nname: Maya # who\nnotes:\n  - 08\n  - \"quoted\" # because\n  - {text: a, basis: said} # flow\n  - wrapped\n    text # end\nquote: |  # no\n  one\n  two\nnone: # nothing\n")
	tests := []struct {
		path      []any
		kind      yamltext.Kind
		text      string
		quoted    bool
		line, end int
		source    string
		comment   string
	}{
		{[]any{"name"}, yamltext.ScalarKind, "Maya", false, 2, 2, "Maya", "# who"},
		{[]any{"notes", 0}, yamltext.ScalarKind, "08", false, 4, 4, "08", ""},
		{[]any{"notes", 1}, yamltext.ScalarKind, "quoted", true, 5, 5, `"quoted"`, "# because"},
		{[]any{"notes", 2}, yamltext.MapKind, "", false, 6, 6, "{text: a, basis: said}", "# flow"},
		{[]any{"notes", 2, "text"}, yamltext.ScalarKind, "a", false, 6, 6, "a", ""},
		{[]any{"notes", 3}, yamltext.ScalarKind, "wrapped text", false, 7, 8, "wrapped\n    text", "# end"},
		{[]any{"quote"}, yamltext.ScalarKind, "one\ntwo\n", true, 9, 11, "|  # no\n  one\n  two", ""},
		{[]any{"none"}, yamltext.NullKind, "", false, 12, 12, "", "# nothing"},
	}
	for _, test := range tests {
		n := node(t, text, test.path...)
		if n.Kind() != test.kind || n.Text() != test.text || n.Quoted() != test.quoted {
			t.Errorf("%v: kind %v, text %q, quoted %v", test.path, n.Kind(), n.Text(), n.Quoted())
		}
		if n.Line() != test.line || n.EndLine() != test.end || n.Source() != test.source || n.Comment() != test.comment {
			t.Errorf("%v: lines %d to %d, source %q, comment %q", test.path, n.Line(), n.EndLine(), n.Source(), n.Comment())
		}
	}
}

func TestNilNodeReadsAsNull(t *testing.T) {
	t.Parallel()
	var n *yamltext.Node
	if n.Get("a").Get("b").Text() != "" || n.Items() != nil || n.Entries() != nil || !n.IsNull() ||
		n.Quoted() || n.Flow() || n.Source() != "" || n.Comment() != "" || n.Line() != 0 || n.Column() != 0 || n.EndLine() != 0 {
		t.Error("a nil node holds something")
	}
}

func TestEmptyTexts(t *testing.T) {
	t.Parallel()
	for source, documents := range map[string]int{"": 0, "\n# only words\n": 0, "---\n": 1, "\uFEFF": 0} {
		text := parse(t, source)
		if text.Root() != nil || text.Documents() != documents || text.String() != source || text.DuplicateKeys() != nil {
			t.Errorf("%q: root %v, %d documents", source, text.Root(), text.Documents())
		}
	}
}

func TestColumnCountsCharacters(t *testing.T) {
	t.Parallel()
	text := parse(t, "\uFEFFé: [😀, x]\nnone:\nbraces: {a: , b: 1}\n")
	for _, test := range []struct {
		path         yamltext.Path
		line, column int
	}{
		{yamltext.Path{"é", 1}, 1, 8},
		{yamltext.Path{"none"}, 2, 6},
		{yamltext.Path{"braces", "a"}, 3, 12},
		{yamltext.Path{"braces", "b"}, 3, 18},
	} {
		if n := node(t, text, test.path...); n.Line() != test.line || n.Column() != test.column {
			t.Errorf("%v stands at %d:%d, want %d:%d", test.path, n.Line(), n.Column(), test.line, test.column)
		}
	}
}

func TestPlainTextStaysAsTyped(t *testing.T) {
	t.Parallel()
	for _, typed := range []string{"08", "no", "1_000", "2025-03-01", "~", "0x1F", "12:30", "1e3", "null", "True", "x#y", "é 😀"} {
		n := node(t, parse(t, "- "+typed+" # c\n"), 0)
		if n.Text() != typed || n.Quoted() || n.Comment() != "# c" || n.Source() != typed {
			t.Errorf("%q: text %q, source %q, comment %q", typed, n.Text(), n.Source(), n.Comment())
		}
	}
}

func TestEntriesAreListedAsTheyStand(t *testing.T) {
	t.Parallel()
	text := parse(t, "base: &base {a: 1}\nmap:\n  <<: *base\n  b: 2\n  b: 3\n")
	var keys []string
	for _, entry := range node(t, text, "map").Entries() {
		keys = append(keys, entry.Key)
	}
	if got := strings.Join(keys, " "); got != "<< b b" {
		t.Errorf("keys %q", got)
	}
	if n := node(t, text, "map", "<<"); n.Kind() != yamltext.MapKind || n.Get("a").Text() != "1" || n.Source() != "*base" || n.Line() != 3 {
		t.Errorf("the alias reads as %v %q on line %d", n.Kind(), n.Source(), n.Line())
	}
	if n := node(t, text, "map"); n.Get("a") != nil || n.Get("b").Text() != "2" {
		t.Error("Get looks into merges, or past the first key")
	}
}

func TestAtNamesThePlaceThatIsMissing(t *testing.T) {
	t.Parallel()
	text := parse(t, "stages:\n  - does: [a]\n")
	_, err := text.At(yamltext.Path{"stages", 0, "does", 3, "text"})
	var refused *yamltext.RefusedError
	if !errors.Is(err, yamltext.ErrNotFound) || !errors.As(err, &refused) || refused.Path.String() != "stages[0].does[3]" || refused.Line != 2 {
		t.Errorf("got %#v", err)
	}
}

func TestPathWithLeavesThePathAlone(t *testing.T) {
	t.Parallel()
	base := append(make(yamltext.Path, 0, 8), "stages")
	first, second := base.With(0, "does"), base.With(1)
	if first.String() != "stages[0].does" || second.String() != "stages[1]" || base.String() != "stages" {
		t.Errorf("%v, %v, %v", first, second, base)
	}
}

func TestDuplicateKeysAreFound(t *testing.T) {
	t.Parallel()
	text := parse(t, "a: 1\nb:\n  - {x: 1, y: 2, x: 3}\n\"a\": 4\n")
	want := []yamltext.DuplicateKey{
		{Path: yamltext.Path{"b", 0}, Key: "x", Line: 3, FirstLine: 3},
		{Path: nil, Key: "a", Line: 4, FirstLine: 1},
	}
	if diff := cmp.Diff(want, text.DuplicateKeys()); diff != "" {
		t.Error(diff)
	}
}

func TestTextIsSafeForUseFromSeveralGoroutines(t *testing.T) {
	t.Parallel()
	text := parse(t, "a: [1, 2] # c\nb: |\n  x\n")
	var group sync.WaitGroup
	for range 4 {
		group.Go(func() {
			if got := text.Root().Get("a").Comment(); got != "# c" {
				t.Errorf("comment %q", got)
			}
			if _, err := text.Set(yamltext.Path{"b"}, yamltext.String("y\n")); err != nil {
				t.Error(err)
			}
		})
	}
	group.Wait()
}
