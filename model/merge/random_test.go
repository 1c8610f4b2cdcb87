package merge_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"pgregory.net/rapid"

	"interlock/examples"
	"interlock/model/yamltext"
)

// words are what people type, and what no program likes.
var words = []string{
	"Waits", "asks a colleague", "no", "12", "a: b", "#tag", "# no tag", "Is on hold: 12 minutes", "", "naïve", "日本語", "👩‍💻", "it's", "\"quoted\"",
	"line\nbreak", "two\nlines\n", "rtl \u202e x", "tab\there", "- dash", "[x]", "null", "ctl\x01", "<<<<<<< ours", "=======", "a, b", "{x}", "ls\u2028x", "& co",
}

// workshopFiles are the texts of all bundled workshops, by name; the longest are
// left out, so that many merges fit into a moment.
var workshopFiles = func() map[string]string {
	all := map[string]string{}
	for _, example := range examples.List() {
		texts, err := examples.Files(example.Name)
		if err != nil {
			panic(err)
		}
		for name, text := range texts {
			if strings.HasSuffix(name, ".yaml") && len(text) < 8000 {
				all[example.Name+":"+name] = text
			}
		}
	}
	return all
}()

// drawFile draws a file of a bundled workshop.
func drawFile(t *rapid.T) (name, text string) {
	key := rapid.SampledFrom(slices.Sorted(maps.Keys(workshopFiles))).Draw(t, "file")
	_, name, _ = strings.Cut(key, ":")
	text = workshopFiles[key]
	if rapid.IntRange(0, 7).Draw(t, "windows") == 0 {
		text = strings.ReplaceAll(text, "\n", "\r\n")
	}
	return name, text
}

// saved is a text as the editor of its author saves it: some put a byte order mark
// in front.
func saved(t *rapid.T, who, text string) string {
	if rapid.IntRange(0, 4).Draw(t, who+" with a byte order mark") == 0 {
		return "\ufeff" + text
	}
	return text
}

// spot is a value that an edit can be made of.
type spot struct {
	path yamltext.Path
	node *yamltext.Node
}

func spots(node *yamltext.Node, at yamltext.Path, allowed func(yamltext.Path) bool) []spot {
	var found []spot
	if allowed(at) {
		found = append(found, spot{at, node})
	}
	for i, item := range node.Items() {
		found = append(found, spots(item, at.With(i), allowed)...)
	}
	for _, e := range node.Entries() {
		found = append(found, spots(e.Value, at.With(e.Key), allowed)...)
	}
	return found
}

func anywhere(yamltext.Path) bool { return true }

// noID keeps the ids, by which the oracle knows records.
func noID(path yamltext.Path) bool { return len(path) == 0 || path[len(path)-1] != "id" }

// edited makes some random edits where they are allowed.
func edited(t *rapid.T, who, source string, edits int, allowed func(yamltext.Path) bool) string {
	for i := range edits {
		text, err := yamltext.Parse(source)
		if err != nil {
			t.Fatalf("an edit of %s left no YAML: %v\n%s", who, err, source)
		}
		places := spots(text.Root(), nil, allowed)
		if len(places) == 0 {
			return source
		}
		place := rapid.SampledFrom(places).Draw(t, who+" at")
		next, err := randomEdit(t, text, place, fmt.Sprintf("%s%d", who, i))
		if err == nil {
			source = next.String()
		}
	}
	return source
}

// randomEdit changes one value, or what is in it.
func randomEdit(t *rapid.T, text *yamltext.Text, at spot, mark string) (*yamltext.Text, error) {
	word := rapid.SampledFrom(words).Draw(t, "word")
	if rapid.Bool().Draw(t, "own") {
		word = mark + " " + word
	}
	key, isKey := any(nil), false
	if len(at.path) > 0 {
		key = at.path[len(at.path)-1]
		_, isKey = key.(string)
	}
	choice := rapid.IntRange(0, 9).Draw(t, "choice")
	switch {
	case at.node.Kind() == yamltext.ListKind && choice < 4:
		return text.Insert(at.path, rapid.IntRange(0, len(at.node.Items())).Draw(t, "index"), newItem(at.node, mark, word))
	case at.node.Kind() == yamltext.ListKind && len(at.node.Items()) > 1 && choice < 8:
		last := len(at.node.Items()) - 1
		return text.Move(at.path, rapid.IntRange(0, last).Draw(t, "from"), rapid.IntRange(0, last).Draw(t, "to"))
	case at.node.Kind() == yamltext.MapKind && choice < 5:
		name := rapid.SampledFrom([]string{"owner", "note", "basis", mark, "source", "title"}).Draw(t, "key")
		return text.AddKey(at.path, rapid.IntRange(0, len(at.node.Entries())).Draw(t, "index"), name, yamltext.String(word))
	case len(at.path) > 0 && choice < 2, at.node.Kind() != yamltext.ScalarKind && len(at.path) > 1 && choice < 8:
		return text.Delete(at.path)
	case at.node.Kind() == yamltext.ScalarKind && isKey && key == "id":
		return text.Set(at.path, yamltext.String(mark))
	case at.node.Kind() == yamltext.ScalarKind && !at.node.Quoted() && choice < 5:
		return text.Set(at.path, yamltext.String(at.node.Text()+" "+word))
	case at.node.Kind() == yamltext.ScalarKind:
		return text.Set(at.path, yamltext.String(word))
	}
	return text, nil
}

// newItem is an item such as the list has already.
func newItem(list *yamltext.Node, mark, word string) yamltext.Value {
	items := list.Items()
	if len(items) == 0 || items[0].Kind() != yamltext.MapKind {
		return yamltext.String(word)
	}
	first := items[0].Entries()[0].Key
	return yamltext.Map{Flow: items[0].Flow(), Entries: []yamltext.MapEntry{{Key: first, Value: yamltext.String(mark)}, {Key: "note", Value: yamltext.String(word)}}}
}

// commented adds comments to a text, and names those it added.
func commented(t *rapid.T, who, text string) (string, []string) {
	lines := strings.SplitAfter(text, "\n")
	var added []string
	for i := range 2 {
		at := rapid.IntRange(0, len(lines)-1).Draw(t, who+" comments")
		line := strings.TrimRight(lines[at], "\r\n")
		comment := fmt.Sprintf("# %s says %d", who, i)
		if rapid.Bool().Draw(t, "above") {
			lines[at] = line[:len(line)-len(strings.TrimLeft(line, " "))] + comment + "\n" + lines[at]
		} else {
			lines[at] = line + " " + comment + lines[at][len(line):]
		}
		added = append(added, comment)
	}
	result := strings.Join(lines, "")
	if !parses(result) || !sameValue(result, text) {
		return text, nil
	}
	return result, added
}
