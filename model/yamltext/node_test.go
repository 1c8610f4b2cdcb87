package yamltext_test

import (
	"testing"

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
