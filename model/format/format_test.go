package format_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"interlock/examples"
	"interlock/model/compare"
	"interlock/model/format"
	"interlock/model/yamltext"
)

func TestLayout(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct{ before, after string }{
		"indentation": {"goals:\n- Home\n-   Dry\n", "goals:\n  - Home\n  - Dry\n"},
		"deep":        {"stages:\n    -   id: wait\n        time:\n            active: 2m\n", "stages:\n  - id: wait\n    time: {active: 2m}\n"},
		"quotes":      {"name: 'Maya'\nlabel: \"no\"\nsummary: 'a: b'\n", "name: Maya\nlabel: \"no\"\nsummary: \"a: b\"\n"},
		"numbers":     {"id: 08\nname: 1_000\nlabel: \"12\"\nsummary: ~\n", "id: 08\nname: 1_000\nlabel: \"12\"\nsummary: ~\n"},
		"wrapped": {
			"summary: It is\n  a long text # with a remark\nlabel: \"and\n  quoted\"\n",
			"summary: It is a long text # with a remark\nlabel: and quoted\n",
		},
		"literal":    {"summary: |2-\n      more\n    less\nlabel:   >\n      folded\n      text\n\nname: x\n", "summary: |2-\n      more\n    less\nlabel: >\n  folded\n  text\n\nname: x\n"},
		"one note":   {"goals: [Home, {text: Dry, severity: 2}]\n", "goals:\n  - Home\n  - {text: Dry, severity: 2}\n"},
		"note lines": {"frustrations:\n  - text: Dry\n    severity: 2\n", "frustrations:\n  - {text: Dry, severity: 2}\n"},
		"note with a remark": {
			"frustrations:\n  - text: Dry # why\n    severity: 2\n", "frustrations:\n  - text: Dry # why\n    severity: 2\n",
		},
		"blank lines": {"\n\nname: x   \n\n\n\ngoals:\n\n  - wet\n\n\n", "name: x\n\ngoals:\n  - wet\n"},
		"comments": {
			"   # top\n\nname: x  # who\n# loose\n\n# goals\ngoals: # all\n   # first\n   - wet\n     # below\n# end",
			"# top\n\nname: x  # who\n# loose\n\n# goals\ngoals: # all\n  # first\n  - wet\n    # below\n# end\n",
		},
		"comment below whole lines": {"summary: |\n  two\n  lines\n # remark\nname: x\n", "summary: |\n  two\n  lines\n# remark\nname: x\n"},
		"comment behind a dash":     {"goals:\n- # about it\n  text: wet # or dry\n", "goals:\n  - # about it\n    text: wet # or dry\n"},
		"keys keep their order":     {"side: customer\nid: maya\nname: Maya\n", "side: customer\nid: maya\nname: Maya\n"},
		"windows":                   {"name:  x\r\ngoals: [wet]\r\n", "name: x\r\ngoals:\r\n  - wet\r\n"},
		"byte order mark":           {"\uFEFFname:  x\n", "\uFEFFname: x\n"},
		"only comments":             {"  # nothing\n\n\n# yet  ", "# nothing\n\n# yet\n"},
		"brackets all around":       {"{name: x, goals: [a]}", "name: x\ngoals:\n  - a\n"},
		"document mark":             {"--- # begins\nname:  x\n", "--- # begins\nname: x\n"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			after, err := format.Source("personas/maya.yaml", test.before)
			if strings.Contains(test.before, "stages") {
				after, err = format.Source("journeys/claim.yaml", test.before)
			}
			if err != nil || after != test.after {
				t.Errorf("%v\n%s\nwant\n%s", err, after, test.after)
			}
		})
	}
}

// What cannot be laid out without losing something is refused, with the reason.
func TestRefusals(t *testing.T) {
	t.Parallel()
	for source, reason := range map[string]string{
		"name: x\ngoals: [a, # why\n  b]\n": "line 2",
		"name: # who\n  Maya\n":             "line 1 has no place",
		"a: &x 1\nb: *x\n":                  "anchors",
		"a: 1\na: 2\n":                      "stands twice",
		"a: 1\n---\nb: 2\n":                 "several documents",
		"a: \"x\n":                          "line",
		"Dear Maya\n\nNobody rang.\n":       "no record",
		"- milk\n- bread\n":                 "no record",
		"~\n":                               "no record",
		"<<<<<<< ours\na: 1\n=======\na: 2\n>>>>>>> theirs\n": "merge conflict",
	} {
		if after, err := format.Source("personas/maya.yaml", source); err == nil || !strings.Contains(err.Error(), reason) {
			t.Errorf("%q gives %q, %v; want a refusal about %q", source, after, err, reason)
		}
	}
}

func TestCanonicalOrdersKeys(t *testing.T) {
	t.Parallel()
	before := "# who\n\nname: Maya\n\ngoals: [wet] # all\nside: customer\nour-own: 1\nsummary: |\n  two\n  lines\n"
	want := "# who\nside: customer\nname: Maya\nsummary: |\n  two\n  lines\ngoals: # all\n  - wet\nour-own: 1\n"
	for _, name := range []string{"personas/maya.yaml", "copy-4711.yaml"} {
		if after, err := format.Canonical(name, before); err != nil || after != want {
			t.Errorf("%v\n%s\nwant\n%s", err, after, want)
		}
	}
}

// untidy draws a file of a bundled workshop, laid out by somebody else.
func untidy(t *rapid.T) (name, source string, comments []string) {
	files := map[string]string{}
	for _, example := range examples.List() {
		texts, err := examples.Files(example.Name)
		if err != nil {
			t.Fatal(err)
		}
		maps.Copy(files, texts)
	}
	files = maps.Collect(func(yield func(string, string) bool) {
		for name, text := range files {
			if len(text) < 3000 && strings.HasSuffix(name, ".yaml") && !yield(name, text) {
				return
			}
		}
	})
	name = rapid.SampledFrom(slices.Sorted(maps.Keys(files))).Draw(t, "file")
	text, err := yamltext.Parse(files[name])
	if err != nil {
		t.Fatal(err)
	}
	source, err = yamltext.Render(rearranged(t, text.Root()))
	if err != nil {
		t.Skip("cannot be written")
	}
	source, comments = messed(t, source)
	return name, source, comments
}

// rearranged is a value with brackets and blocks at random.
func rearranged(t *rapid.T, node *yamltext.Node) yamltext.Value {
	flow := rapid.IntRange(0, 3).Draw(t, "brackets") == 0
	switch node.Kind() {
	case yamltext.ListKind:
		list := yamltext.List{Flow: flow}
		for _, item := range node.Items() {
			list.Items = append(list.Items, rearranged(t, item))
		}
		return list
	case yamltext.MapKind:
		mapping := yamltext.Map{Flow: flow}
		for _, entry := range node.Entries() {
			mapping.Entries = append(mapping.Entries, yamltext.MapEntry{Key: entry.Key, Value: rearranged(t, entry.Value)})
		}
		return mapping
	}
	words := []string{node.Text(), node.Text(), node.Text(), "no", "12: 30 #x", "two\nlines\n", "日本語 👩‍💻", "# x", "a, b", "rtl \u202e x", "\nx\n  y", "x\n\n"}
	return yamltext.String(rapid.SampledFrom(words).Draw(t, "word"))
}

// messed adds comments, blank lines and blanks, where they change nothing.
func messed(t *rapid.T, source string) (string, []string) {
	var added []string
	for i := range rapid.IntRange(0, 8).Draw(t, "changes") {
		lines := strings.SplitAfter(source, "\n")
		at := rapid.IntRange(0, len(lines)-1).Draw(t, "line")
		line := strings.TrimRight(lines[at], "\n")
		comment, pad := fmt.Sprintf("# remark %d", i), strings.Repeat(" ", rapid.IntRange(0, 6).Draw(t, "pad"))
		switch rapid.IntRange(0, 4).Draw(t, "change") {
		case 0:
			lines[at] = pad + comment + "\n" + lines[at]
		case 1:
			lines[at] = line + " " + pad + comment + lines[at][len(line):]
		case 2:
			lines[at], comment = pad+"\n"+lines[at], ""
		case 3:
			lines[at], comment = strings.Replace(lines[at], ": ", ":  "+pad, 1), ""
		case 4:
			lines[at], comment = line+pad+lines[at][len(line):], ""
		}
		if next := strings.Join(lines, ""); says(next, source) {
			source = next
			if comment != "" {
				added = append(added, comment)
			}
		}
	}
	return source, added
}

// says reports that two texts are read alike.
func says(a, b string) bool {
	one, err := yamltext.Parse(a)
	other, otherErr := yamltext.Parse(b)
	return err == nil && otherErr == nil && meaning(one.Root()) == meaning(other.Root())
}

// meaning is what a value says, without its layout.
func meaning(node *yamltext.Node) string {
	all := fmt.Sprintf("%d %s %q", node.Kind(), node.Tag(), node.Text())
	for _, item := range node.Items() {
		all += "\n- " + meaning(item)
	}
	for _, entry := range node.Entries() {
		all += fmt.Sprintf("\n%q: %s", entry.Key, meaning(entry.Value))
	}
	return all + "."
}

func TestNothingIsLost(t *testing.T) {
	t.Parallel()
	tried, refused := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		name, source, comments := untidy(t)
		tried++
		after, err := format.Source(name, source)
		if err != nil {
			if !strings.Contains(err.Error(), "comment in line") {
				t.Fatalf("%v\n%s", err, source)
			}
			refused++
			return
		}
		if changes := compare.Texts(map[string]string{name: source}, map[string]string{name: after}); !changes.Empty() {
			t.Fatalf("%s\n%s\nbecame\n%s", changes.Text(0), source, after)
		}
		for _, comment := range comments {
			if strings.Count(after, comment) != 1 {
				t.Fatalf("the comment %q is not there once any more:\n%s\nbecame\n%s", comment, source, after)
			}
		}
		if again, err := format.Source(name, after); err != nil || again != after {
			t.Fatalf("not settled, %v:\n%s\nbecame\n%s", err, after, again)
		}
		first, err := format.Canonical(name, source)
		second, otherErr := format.Canonical(name, after)
		if err != nil || otherErr != nil || first != second {
			t.Fatalf("two ways to show one file, %v, %v:\n%s\nand\n%s", err, otherErr, first, second)
		}
	})
	if refused*4 > tried {
		t.Errorf("%d of %d texts were refused", refused, tried)
	}
}

// FuzzSource looks for texts that are laid out wrongly, or crash.
func FuzzSource(f *testing.F) {
	f.Add("name: x\ngoals:\n- a # b\n-\n  # c\n  text: d\n")
	f.Add("a: |2\n    b\n\n# c\nd: [e,\n f]\n")
	f.Add("? a\n: b\n--- \n")
	f.Fuzz(func(t *testing.T, source string) {
		after, err := format.Source("personas/maya.yaml", source)
		if err != nil {
			return
		}
		if again, err := format.Source("personas/maya.yaml", after); err != nil || again != after {
			t.Fatalf("%q became %q became %q, %v", source, after, again, err)
		}
		if !says(source, after) {
			t.Fatalf("%q became %q", source, after)
		}
	})
}
