package examples

import (
	"maps"
	"path"
	"slices"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"
)

// workshop is a bundled folder, read without the model so that the tests
// judge the texts alone.
type workshop struct {
	name    string
	texts   map[string]string
	records map[string]node
	targets map[string]bool // everything a reference may name, as "kind/id"
}

func openExample(t *testing.T, name string) workshop {
	t.Helper()
	texts, err := Files(name)
	return readWorkshop(t, name, texts, err)
}

func openEverything(t *testing.T) []workshop {
	t.Helper()
	var all []workshop
	for _, example := range List() {
		all = append(all, openExample(t, example.Name))
	}
	for _, template := range Templates() {
		texts, err := TemplateFiles(template.Name)
		all = append(all, readWorkshop(t, "templates/"+template.Name, texts, err))
	}
	return all
}

func readWorkshop(t *testing.T, name string, texts map[string]string, err error) workshop {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	read := workshop{name: name, texts: texts, records: make(map[string]node)}
	for file, text := range texts {
		var document yaml.Node
		if err := yaml.Unmarshal([]byte(text), &document); err != nil {
			t.Fatalf("%s/%s: %v", name, file, err)
		}
		if len(document.Content) == 1 {
			read.records[file] = node{document.Content[0]}
		}
	}
	read.targets = read.collectTargets()
	return read
}

// in returns the files of a folder, sorted.
func (w workshop) in(folder string) []string {
	var files []string
	for file := range w.texts {
		if path.Dir(file) == folder {
			files = append(files, file)
		}
	}
	slices.Sort(files)
	return files
}

func (w workshop) collectTargets() map[string]bool {
	targets := make(map[string]bool)
	for file := range w.texts {
		targets[strings.TrimSuffix(file, ".yaml")] = true
	}
	for _, source := range w.records["sources.yaml"].keys() {
		targets["sources/"+source] = true
	}
	for _, person := range w.records["workshop.yaml"].list("participants") {
		targets["participants/"+person.text("id")] = true
	}
	for _, member := range w.records["governance.yaml"].value("committee").list("members") {
		targets["functions/"+member.text("function")] = true
	}
	for _, file := range w.in("empathy") {
		w.addPlace(targets, strings.TrimSuffix(path.Base(file), ".yaml"), w.records[file])
	}
	for _, file := range w.in("journeys") {
		journey := strings.TrimSuffix(path.Base(file), ".yaml")
		for _, stage := range w.records[file].list("stages") {
			w.addPlace(targets, journey+"/"+stage.text("id"), stage)
		}
	}
	return targets
}

func (w workshop) addPlace(targets map[string]bool, place string, within node) {
	targets["places/"+place] = true
	for _, field := range within.keys() {
		for _, item := range within.list(field) {
			if id := item.text("id"); id != "" {
				targets["places/"+place+"#"+id] = true
			}
		}
	}
}

// references returns what a value names, as "kind/id", or nothing when the key
// names no record.
func (w workshop) references(file, key string, value node) []string {
	if key == "variants" {
		return prefixed("personas/", value.keys())
	}
	if value.Kind != yaml.ScalarNode || value.Value == "" {
		return nil
	}
	if kind := referenceKind(file, key); kind != "" {
		return []string{kind + "/" + value.Value}
	}
	return nil
}

func referenceKind(file, key string) string {
	inFile := map[string]map[string]string{
		"links":        {"from": "places", "to": "places"},
		"journeys":     {"who": "personas"},
		"actions.yaml": {"from": "initiatives"},
		"parking.yaml": {"from": "participants"},
	}
	everywhere := map[string]string{
		"persona": "personas", "serves": "personas", "reaches": "personas", "for": "personas", "made_with": "personas",
		"fixes": "places", "captures": "places", "votes": "places",
		"metrics": "metrics", "shared_metrics": "metrics", "metric": "metrics",
		"source": "sources", "variant_of": "journeys",
		"functions": "functions", "function": "functions", "shared_by": "functions",
	}
	place := path.Dir(file)
	if place == "." {
		place = file
	}
	if kind := inFile[place][key]; kind != "" {
		return kind
	}
	return everywhere[key]
}

func prefixed(prefix string, names []string) []string {
	references := make([]string, len(names))
	for i, name := range names {
		references[i] = prefix + name
	}
	return references
}

// allText is every file of the workshop after another.
func (w workshop) allText() string {
	return strings.Join(slices.Collect(maps.Values(w.texts)), "\n")
}

// node is a YAML value; every question may be asked of a missing one.
type node struct{ *yaml.Node }

func (n node) keys() []string {
	if n.Node == nil || n.Kind != yaml.MappingNode {
		return nil
	}
	var keys []string
	for i := 0; i < len(n.Content); i += 2 {
		keys = append(keys, n.Content[i].Value)
	}
	return keys
}

func (n node) value(key string) node {
	if i := slices.Index(n.keys(), key); i >= 0 {
		return node{n.Content[2*i+1]}
	}
	return node{}
}

func (n node) text(key string) string {
	if value := n.value(key); value.Node != nil {
		return value.Value
	}
	return ""
}

func (n node) list(key string) []node {
	value := n.value(key)
	if value.Node == nil || value.Kind != yaml.SequenceNode {
		return nil
	}
	items := make([]node, len(value.Content))
	for i, item := range value.Content {
		items[i] = node{item}
	}
	return items
}

// walk visits every value below n with the key it stands under; an item of a
// list stands under the key of the list.
func (n node) walk(visit func(key string, value node)) {
	n.walkUnder("", visit)
}

func (n node) walkUnder(key string, visit func(key string, value node)) {
	visit(key, n)
	switch n.Kind {
	case yaml.MappingNode:
		for _, inner := range n.keys() {
			n.value(inner).walkUnder(inner, visit)
		}
	case yaml.SequenceNode:
		for _, item := range n.Content {
			node{item}.walkUnder(key, visit)
		}
	}
}
