package yamltext_test

import (
	"errors"
	"strings"
	"testing"

	"interlock/model/yamltext"
)

// operation is one edit of a text.
type operation func(*yamltext.Text) (*yamltext.Text, error)

func set(v yamltext.Value, path ...any) operation {
	return func(t *yamltext.Text) (*yamltext.Text, error) { return t.Set(path, v) }
}

func setLine(v yamltext.Value, path ...any) operation {
	return func(t *yamltext.Text) (*yamltext.Text, error) { return t.SetLine(path, v) }
}

func insert(index int, v yamltext.Value, path ...any) operation {
	return func(t *yamltext.Text) (*yamltext.Text, error) { return t.Insert(path, index, v) }
}

func insertSource(index int, source string, path ...any) operation {
	return func(t *yamltext.Text) (*yamltext.Text, error) { return t.InsertSource(path, index, source) }
}

func addKey(index int, key string, v yamltext.Value, path ...any) operation {
	return func(t *yamltext.Text) (*yamltext.Text, error) { return t.AddKey(path, index, key, v) }
}

func rename(old, new string, path ...any) operation {
	return func(t *yamltext.Text) (*yamltext.Text, error) { return t.RenameKey(path, old, new) }
}

func remove(path ...any) operation {
	return func(t *yamltext.Text) (*yamltext.Text, error) { return t.Delete(path) }
}

func move(from, to int, path ...any) operation {
	return func(t *yamltext.Text) (*yamltext.Text, error) { return t.Move(path, from, to) }
}

// note is a note as the workshop files hold it: on one line.
func note(text, basis string) yamltext.Map {
	return yamltext.Map{Flow: true, Entries: []yamltext.MapEntry{
		{Key: "text", Value: yamltext.String(text)},
		{Key: "basis", Value: yamltext.String(basis)},
	}}
}

// editCase is an operation and the exact text it must give.
type editCase struct {
	name, before, after string
	operation           operation
}

var setCases = []editCase{
	{"set plain keeps comment and blanks", "a: 1   # c\nb:   x  \n", "a: 2   # c\nb:   x  \n", set(yamltext.Plain("2"), "a")},
	{"set string quoting no", "a: x\n", "a: \"no\"\n", set(yamltext.String("no"), "a")},
	{"set date", "a: x\n", "a: \"2024-01-02\"\n", set(yamltext.String("2024-01-02"), "a")},
	{"set time", "a: x\n", "a: \"10:30\"\n", set(yamltext.String("10:30"), "a")},
	{"set hash", "a: x\n", "a: \"b #c\"\n", set(yamltext.String("b #c"), "a")},
	{"set colon", "a: x\n", "a: \"b: c\"\n", set(yamltext.String("b: c"), "a")},
	{"set keeps single quotes", "a: 'x'\n", "a: 'it''s'\n", set(yamltext.String("it's"), "a")},
	{"set keeps double quotes", "a: \"x\"\n", "a: \"say \\\"y\\\"\"\n", set(yamltext.String(`say "y"`), "a")},
	{"set emoji stays raw", "a: x\n", "a: 😀 ok\n", set(yamltext.String("😀 ok"), "a")},
	{"set empty", "a:\nb: 1\n", "a: x\nb: 1\n", set(yamltext.String("x"), "a")},
	{"set empty with comment", "a: # why\nb: 1\n", "a: x # why\nb: 1\n", set(yamltext.String("x"), "a")},
	{"set empty item", "- a\n-\n- c\n", "- a\n- x\n- c\n", set(yamltext.String("x"), 1)},
	{"set to empty string", "a: x\n", "a: \"\"\n", set(yamltext.String(""), "a")},
	{"set null", "a: x\n", "a: null\n", set(yamltext.Plain("null"), "a")},
	{"set literal one line", "a: |\n  one\n  two\n  three\nb: 1\n", "a: |\n  one\n  2\n  three\nb: 1\n", set(yamltext.String("one\n2\nthree\n"), "a")},
	{"set literal odd indent", "a: |  # why\n      one\n      two\n\nb: 1\n", "a: |  # why\n      one\n      two\n      three\n\nb: 1\n", set(yamltext.String("one\ntwo\nthree\n"), "a")},
	{"set folded one word", "a: >\n  one two\n  three four\n\n  five six\n  seven\nb: 1\n", "a: >\n  one two\n  three FOUR\n\n  five six\n  seven\nb: 1\n", set(yamltext.String("one two three FOUR\nfive six seven\n"), "a")},
	{"set plain multi", "a: one two\n  three\n  four # c\nb: 1\n", "a: one two\n  3\n  four # c\nb: 1\n", set(yamltext.String("one two 3 four"), "a")},
	{"set multi-line into plain", "a: x # c\nb: 1\n", "a: | # c\n  l1\n  l2\nb: 1\n", set(yamltext.String("l1\nl2\n"), "a")},
	{"set in flow", "a: [x, y]\n", "a: [x, \"y, z\"]\n", set(yamltext.String("y, z"), "a", 1)},
	{"set in flow map", "a: {x: 1, y: 2}\n", "a: {x: 1, y: z}\n", set(yamltext.String("z"), "a", "y")},
	{"set tagged", "a: !!str 12\n", "a: !!str 13\n", set(yamltext.String("13"), "a")},
	{"set alias detaches", "a: &x 1\nb: *x\n", "a: &x 1\nb: 2\n", set(yamltext.Plain("2"), "b")},
	{"set crlf", "a: 1\r\nb: |\r\n  x\r\n  y\r\nc: 3\r\n", "a: 1\r\nb: |\r\n  x\r\n  z\r\nc: 3\r\n", set(yamltext.String("x\nz\n"), "b")},
	{"set bom", "\uFEFFa: 1\nb: 2\n", "\uFEFFa: 3\nb: 2\n", set(yamltext.Plain("3"), "a")},
	{"set no eof newline", "a: 1", "a: 2", set(yamltext.Plain("2"), "a")},
	{"set non-ascii column", "é: ü # ñ\n\"😀\": x\n", "é: ü # ñ\n\"😀\": w\n", set(yamltext.String("w"), "😀")},
	{"set replaces block list by scalar", "a: # c\n  - x\n  - y\nb: 1\n", "a: z # c\nb: 1\n", set(yamltext.String("z"), "a")},
	{"set swallows the comment that was text", "- Why so hard? #angry\n- b\n", "- \"Why so hard? #angry\"\n- b\n", setLine(yamltext.String("Why so hard? #angry"), 0)},
	{"set line without a comment", "- a\n- b\n", "- x\n- b\n", setLine(yamltext.String("x"), 0)},
	{"set accidental map as text", "- Waiting: 3 days\n- b # c\n", "- \"Waiting: 3 days\"\n- b # c\n", set(yamltext.String("Waiting: 3 days"), 0)},
	{"set accidental map with its lost end", "n:\n  - Waiting: 3 days #angry\n", "n:\n  - \"Waiting: 3 days #angry\"\n", setLine(yamltext.String("Waiting: 3 days #angry"), "n", 0)},
	{"set accidental list as text", "- - dash\n- b\n", "- \"- dash\"\n- b\n", set(yamltext.String("- dash"), 0)},
	{"set a note cut at its comma", "- {text: Slow, unsure, basis: said}\n", "- {text: \"Slow, unsure\", basis: said}\n", set(note("Slow, unsure", "said"), 0)},
	{"set text to a note keeps the comment", "- slow # ask Tom\n", "- {text: slow, basis: said} # ask Tom\n", set(note("slow", "said"), 0)},
	{"set scalar to a list", "a: x # c\nb: 1\n", "a: # c\n  - w\nb: 1\n", set(yamltext.List{Items: []yamltext.Value{yamltext.String("w")}}, "a")},
	{"set scalar to a list in brackets", "a: x # c\n", "a: [w, \"no\"] # c\n", set(yamltext.List{Flow: true, Items: []yamltext.Value{yamltext.String("w"), yamltext.String("no")}}, "a")},
	{"set to an empty list", "a: x\n", "a: []\n", set(yamltext.List{}, "a")},
	{"set the root of an empty text", "", "a: 1\n", set(yamltext.Map{Entries: []yamltext.MapEntry{{Key: "a", Value: yamltext.Plain("1")}}})},
	{"set quotes what others read as a number", "a: x\n", "a: \"1_000\"\n", set(yamltext.String("1_000"), "a")},
	{"set writes several lines within braces as one", "a: {t: x}\n", "a: {t: \"one\\ntwo\"}\n", set(yamltext.String("one\ntwo"), "a", "t")},
}

var insertCases = []editCase{
	{"insert end", "l:\n  - a\n  - b # c\nz: 1\n", "l:\n  - a\n  - b # c\n  - x\nz: 1\n", insert(2, yamltext.String("x"), "l")},
	{"insert zero-indent", "l:\n- a\n- b\nz: 1\n", "l:\n- a\n- x\n- b\nz: 1\n", insert(1, yamltext.String("x"), "l")},
	{"insert start", "l:\n  # about a\n  - a\n", "l:\n  - x\n  # about a\n  - a\n", insert(0, yamltext.String("x"), "l")},
	{"insert map", "l:\n  - a: 1\n    b: 2\n", "l:\n  - a: 1\n    b: 2\n  - a: 3\n    b:\n      - 4\n", insert(1, yamltext.Map{Entries: []yamltext.MapEntry{{Key: "a", Value: yamltext.Plain("3")}, {Key: "b", Value: yamltext.List{Items: []yamltext.Value{yamltext.Plain("4")}}}}}, "l")},
	{"insert into []", "l: [] # c\nz: 1\n", "l: # c\n  - x\nz: 1\n", insert(0, yamltext.String("x"), "l")},
	{"insert into null", "l:\nz: 1\n", "l:\n  - x\nz: 1\n", insert(0, yamltext.String("x"), "l")},
	{"insert airy", "l:\n  - a\n\n  - b\n\nz: 1\n", "l:\n  - a\n\n  - x\n\n  - b\n\nz: 1\n", insert(1, yamltext.String("x"), "l")},
	{"insert airy end", "l:\n  - a\n\n  - b\n\nz: 1\n", "l:\n  - a\n\n  - b\n\n  - x\n\nz: 1\n", insert(2, yamltext.String("x"), "l")},
	{"insert no eof nl", "l:\n  - a", "l:\n  - a\n  - x", insert(1, yamltext.String("x"), "l")},
	{"insert nested inline", "- - a\n  - b\n", "- - x\n  - a\n  - b\n", insert(0, yamltext.String("x"), 0)},
	{"insert dash gap", "-   a\n-   b\n", "-   a\n-   x\n-   b\n", insert(1, yamltext.String("x"))},
	{"insert multi-line", "l:\n  - a\n", "l:\n  - a\n  - |-\n    x\n    y\n", insert(1, yamltext.String("x\ny"), "l")},
	{"insert flow", "l: [a, b]\n", "l: [a, x, b]\n", insert(1, yamltext.String("x"), "l")},
	{"insert flow lines", "l: [\n  a,\n  b, # c\n]\n", "l: [\n  a,\n  b, # c\n  x,\n]\n", insert(2, yamltext.String("x"), "l")},
	{"insert after |+", "l:\n  - |+\n    a\n\n  - b\n", "l:\n  - |+\n    a\n\n  - x\n  - b\n", insert(1, yamltext.String("x"), "l")},
	{"insert before deeper trailing comment", "l:\n  - a\n    # note on a\n  - b\n", "l:\n  - a\n    # note on a\n  - x\n  - b\n", insert(1, yamltext.String("x"), "l")},
	{"literal at eof without newline, then append", "- |\n  x", "- |-\n  x\n- w", insert(1, yamltext.String("w"))},
	{"insert a note on one line", "pains:\n  - slow\n", "pains:\n  - slow\n  - {text: \"Is it me?\", basis: said}\n", insert(1, note("Is it me?", "said"), "pains")},
	{"insert into an empty text", "# my list\n", "# my list\n- x\n", insert(0, yamltext.String("x"))},
	{"insert into null within braces", "a: {l: }\n", "a: {l: [x] }\n", insert(0, yamltext.String("x"), "a", "l")},
	{"insert by source keeps the spelling", "l:\n  - a\n", "l:\n  - a\n  - {text: 'it''s',  basis: said}\n", insertSource(1, "{text: 'it''s',  basis: said}", "l")},
	{"insert by source into nothing", "l:\nz: 1\n", "l:\n  - 08\nz: 1\n", insertSource(0, "08", "l")},
	{"insert by source within brackets", "l: [a]\n", "l: [a, 'x']\n", insertSource(1, "'x'", "l")},
	{"insert joins the group before the gap", "- a\n- b\n\n- c\n", "- a\n- b\n- x\n\n- c\n", insert(2, yamltext.String("x"))},
	{"insert crlf", "l:\r\n  - a\r\n", "l:\r\n  - a\r\n  - x\r\n", insert(1, yamltext.String("x"), "l")},
}

var deleteCases = []editCase{
	{"delete item", "l:\n  - a\n  # about b\n  - b # x\n  - c\n", "l:\n  - a\n  - c\n", remove("l", 1)},
	{"delete last of airy", "l:\n  - a\n\n  - b\n\nz: 1\n", "l:\n  - a\n\nz: 1\n", remove("l", 1)},
	{"delete only", "l:\n  - a\nz: 1\n", "l: []\nz: 1\n", remove("l", 0)},
	{"delete only with comment", "l: # c\n  - a\nz: 1\n", "l: [] # c\nz: 1\n", remove("l", 0)},
	{"delete first inline key", "- name: x\n  role: y\n- z\n", "- role: y\n- z\n", remove(0, "name")},
	{"delete only inline key", "- name: x\n- z\n", "- {}\n- z\n", remove(0, "name")},
	{"delete key", "a: 1\nb:\n  c: 2\n  d: 3\ne: 4\n", "a: 1\ne: 4\n", remove("b")},
	{"delete flow", "l: [a, b, c]\n", "l: [a, c]\n", remove("l", 1)},
	{"delete flow last", "l: [a, b, c]\n", "l: [a, b]\n", remove("l", 2)},
	{"delete keeps header", "# file header\na: 1\nb: 2\n", "# file header\nb: 2\n", remove("a")},
	{"delete no eof nl", "a: 1\nb: 2", "a: 1", remove("b")},
	{"deep comment would fall into literal", "a: |\n  t\nb: 1\n\n  # loose\nc: 2\n", "a: |\n  t\nc: 2\n", remove("b")},
	{"delete one of two gaps", "- a\n\n- b\n\n- c\n", "- a\n\n- c\n", remove(1)},
	{"delete the last key of the text", "# head\na: 1\n", "# head\n{}\n", remove("a")},
	{"delete crlf", "a: 1\r\nb: 2\r\n", "a: 1\r\n", remove("b")},
	{"delete behind a key without a value", "- {text: , basis: said}\n", "- {text: }\n", remove(0, "basis")},
	{"delete line within brackets", "l: [\n  a, # one\n  b,\n]\n", "l: [\n  b,\n]\n", remove("l", 0)},
}

var moveCases = []editCase{
	{"move down", "l:\n  - a # 1\n  # two\n  - b\n  - c\n", "l:\n  # two\n  - b\n  - c\n  - a # 1\n", move(0, 2, "l")},
	{"move up", "l:\n  - a\n  # two\n  - b: 1\n    c: 2\n", "l:\n  # two\n  - b: 1\n    c: 2\n  - a\n", move(1, 0, "l")},
	{"move no eof nl", "- a\n- b", "- b\n- a", move(1, 0)},
	{"move airy", "- a\n\n- b\n\n- c\n", "- b\n\n- c\n\n- a\n", move(0, 2)},
	{"move flow", "[a, b, c]\n", "[c, a, b]\n", move(2, 0)},
	{"move inline", "- - a\n  - b\n", "- - b\n  - a\n", move(0, 1, 0)},
	{"move a key without a value", "- {text: , basis: said}\n", "- {basis: said, text: }\n", move(0, 1, 0)},
	{"move keys", "a: 1 # one\nb: 2\n", "b: 2\na: 1 # one\n", move(0, 1)},
}

var keyCases = []editCase{
	{"add key", "a: 1\nb:\n  c: 2\nd: 3\n", "a: 1\nb:\n  c: 2\n  x: z\nd: 3\n", addKey(1, "x", yamltext.String("z"), "b")},
	{"add key first", "- a: 1\n", "- x: z\n  a: 1\n", addKey(0, "x", yamltext.String("z"), 0)},
	{"add key to {}", "a: {}\n", "a:\n  x: z\n", addKey(0, "x", yamltext.String("z"), "a")},
	{"add odd key", "a: 1\n", "a: 1\n\"no\": z\n", addKey(1, "no", yamltext.String("z"))},
	{"rename", "a: 1 # c\n'b': 2\n", "a: 1 # c\n'x y': 2\n", rename("b", "x y")},
	{"rename to number", "a: 1\n", "\"12\": 1\n", rename("a", "12")},
	{"add key to an empty text", "", "a: x\n", addKey(0, "a", yamltext.String("x"))},
	{"add key below the comments of an empty text", "# only words", "# only words\na: x\n", addKey(0, "a", yamltext.String("x"))},
	{"add key behind a marker", "---\n", "---\na: x\n", addKey(0, "a", yamltext.String("x"))},
	{"add key to null", "a:\nb: 1\n", "a:\n  x: z\nb: 1\n", addKey(0, "x", yamltext.String("z"), "a")},
	{"add key to an empty item", "- a\n-\n", "- a\n- x: z\n", addKey(0, "x", yamltext.String("z"), 1)},
	{"add key behind a key without a value", "- {text: }\n", "- {text: , basis: said}\n", addKey(1, "basis", yamltext.String("said"), 0)},
	{"add key to braces", "- {text: a} # c\n", "- {text: a, basis: said} # c\n", addKey(1, "basis", yamltext.String("said"), 0)},
	{"rename within braces", "{a: 1, b: 2}\n", "{a: 1, \"c,d\": 2}\n", rename("b", "c,d")},
}

func allCases() []editCase {
	var all []editCase
	for _, cases := range [][]editCase{setCases, insertCases, deleteCases, moveCases, keyCases} {
		all = append(all, cases...)
	}
	return all
}

func TestEditGivesExactlyThisText(t *testing.T) {
	t.Parallel()
	for _, test := range allCases() {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			before := parse(t, test.before)
			after, err := test.operation(before)
			if err != nil {
				t.Fatal(err)
			}
			if after.String() != test.after {
				t.Errorf("got\n%q, want\n%q", after, test.after)
			}
			if before.String() != test.before {
				t.Error("the text that was edited has changed")
			}
		})
	}
}

func TestEditIsRefused(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, text string
		operation  operation
		cause      error
		line       int
	}{
		{"a shared value", "a: &x 1\nb: *x\n", set(yamltext.Plain("2"), "a"), yamltext.ErrShared, 1},
		{"within a shared value", "a: &x {k: 1}\nb: *x\n", set(yamltext.Plain("2"), "a", "k"), yamltext.ErrShared, 1},
		{"through an alias", "a: &x {k: 1}\nb: *x\n", set(yamltext.Plain("2"), "b", "k"), yamltext.ErrShared, 2},
		{"renaming through an alias", "a: &x {k: 1}\nb: *x\n", rename("k", "l", "b"), yamltext.ErrShared, 2},
		{"moving through an alias", "a: &x [1, 2]\nb: *x\n", move(0, 1, "b"), yamltext.ErrShared, 2},
		{"renaming in a list", "a: [1]\n", rename("k", "l", "a"), yamltext.ErrKind, 1},
		{"deleting what an alias needs", "a: &x 1\nb: *x\n", remove("a"), yamltext.ErrShared, 1},
		{"a key that stands twice", "a: 1\na: 2\n", set(yamltext.Plain("2"), "a"), yamltext.ErrAmbiguous, 1},
		{"a key that is there", "a: 1\nb: 2\n", addKey(0, "b", yamltext.Plain("1")), yamltext.ErrExists, 1},
		{"renaming to a key that is there", "a: 1\nb: 2\n", rename("a", "b"), yamltext.ErrExists, 1},
		{"a key that is not there", "a: 1\n", set(yamltext.Plain("2"), "b"), yamltext.ErrNotFound, 1},
		{"renaming a key that is not there", "a: 1\n", rename("b", "c"), yamltext.ErrNotFound, 1},
		{"inserting into text", "x: 1\na: 1\n", insert(0, yamltext.Plain("2"), "a"), yamltext.ErrKind, 2},
		{"moving the parts of a text", "a: 1\n", move(0, 0, "a"), yamltext.ErrKind, 1},
		{"inserting too far", "- a\n", insert(2, yamltext.Plain("2")), yamltext.ErrIndex, 1},
		{"moving too far", "- a\n", move(0, 1), yamltext.ErrIndex, 1},
		{"deleting everything", "a: 1\n", remove(), yamltext.ErrKind, 1},
		{"several documents", "a: 1\n---\nb: 1\n", set(yamltext.Plain("2"), "a"), yamltext.ErrDocuments, 0},
		{"plain text that reads otherwise", "a: 1\n", set(yamltext.Plain("x # y"), "a"), yamltext.ErrValue, 1},
		{"plain text of several values", "a: 1\n", set(yamltext.Plain("[x]"), "a"), yamltext.ErrValue, 1},
		{"a missing value", "a: 1\n", set(nil, "a"), yamltext.ErrValue, 1},
		{"text that is not UTF-8", "a: 1\n", set(yamltext.String("\xff"), "a"), yamltext.ErrValue, 1},
		{"a mapping with a key twice", "a: 1\n", set(yamltext.Map{Entries: []yamltext.MapEntry{{Key: "k", Value: yamltext.Plain("1")}, {Key: "k", Value: yamltext.Plain("1")}}}, "a"), yamltext.ErrExists, 1},
		{"a key too long to be one", "a: 1\n", addKey(0, strings.Repeat("k", 1000), yamltext.Plain("1")), yamltext.ErrValue, 1},
		{"a source of several lines", "- a\n", insertSource(0, "a: 1\nb: 2"), yamltext.ErrValue, 1},
		{"a source with a comment", "- a\n", insertSource(0, "x # y"), yamltext.ErrValue, 1},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			_, err := test.operation(parse(t, test.text))
			if !errors.Is(err, test.cause) {
				t.Fatalf("got %v, want %v", err, test.cause)
			}
			var refused *yamltext.RefusedError
			if !errors.As(err, &refused) || refused.Reason == "" || refused.Line != test.line {
				t.Errorf("got %#v, want a reason on line %d", err, test.line)
			}
		})
	}
}
