package merge_test

import (
	"fmt"
	"reflect"
	"strings"

	"github.com/aymanbagabas/go-udiff"
	"gopkg.in/yaml.v3"
)

// facts counts what a text says: each single value with the way to it, in which
// records are called by their id and other items of lists are all alike.
func facts(text string) map[string]int {
	var root yaml.Node
	counts := map[string]int{}
	if err := yaml.Unmarshal([]byte(text), &root); err != nil {
		counts["unreadable: "+err.Error()]++
		return counts
	}
	addFacts(&root, "", counts)
	return counts
}

func addFacts(node *yaml.Node, way string, counts map[string]int) {
	switch node.Kind {
	case yaml.DocumentNode:
		for _, child := range node.Content {
			addFacts(child, way, counts)
		}
	case yaml.SequenceNode:
		for _, item := range node.Content {
			addFacts(item, way+"["+idOf(item)+"]", counts)
		}
	case yaml.MappingNode:
		for i := 0; i+1 < len(node.Content); i += 2 {
			key := node.Content[i].Value
			if key == "text" && strings.HasSuffix(way, "]") {
				key = "" // a note with nothing but a text is a text
			}
			addFacts(node.Content[i+1], strings.TrimSuffix(way+"/"+key, "/"), counts)
		}
	default:
		counts[fmt.Sprintf("%s = %q", way, node.Value)]++
	}
}

func idOf(node *yaml.Node) string {
	if node.Kind != yaml.MappingNode {
		return ""
	}
	for i := 0; i+1 < len(node.Content); i += 2 {
		if node.Content[i].Value == "id" {
			return node.Content[i+1].Value
		}
	}
	return ""
}

// lost tells what a merge without conflicts should say and does not, or says and
// should not. It knows nothing of how merging is done: a value that one side
// added or took away is added or taken away, and of what both added or took away
// it is once, or as often as both did.
func lost(base, ours, theirs, merged string) string {
	b, o, x, m := facts(base), facts(ours), facts(theirs), facts(merged)
	all := map[string]bool{}
	for _, counts := range []map[string]int{b, o, x, m} {
		for fact := range counts {
			all[fact] = true
		}
	}
	var problems []string
	for fact := range all {
		byOurs, byTheirs := o[fact]-b[fact], x[fact]-b[fact]
		low, high := b[fact]+byOurs+byTheirs, b[fact]+byOurs+byTheirs
		if byOurs*byTheirs > 0 {
			low, high = min(low, b[fact]+byOurs, b[fact]+byTheirs), max(high, b[fact]+byOurs, b[fact]+byTheirs)
		}
		if strings.Contains(fact, "[]/") {
			// A record without an id that was written anew is another one: it stays
			// beside what the other side made of the old one.
			high = o[fact] + x[fact]
		}
		if got := m[fact]; got < max(low, 0) || got > max(high, 0) {
			problems = append(problems, fmt.Sprintf("%s: %d times in the base, %d in ours, %d in theirs, %d in the merged text", fact, b[fact], o[fact], x[fact], got))
		}
	}
	return strings.Join(problems, "\n")
}

// sameValue reports whether two texts say the same, in the same order of lists.
func sameValue(a, b string) bool {
	var x, y any
	return yaml.Unmarshal([]byte(a), &x) == nil && yaml.Unmarshal([]byte(b), &y) == nil && reflect.DeepEqual(x, y)
}

func difference(a, b string) string { return udiff.Unified("base", "", a, b) }
