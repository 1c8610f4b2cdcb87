package data_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"gopkg.in/yaml.v3"

	"interlock/model"
	"interlock/model/publish/data"
)

func compile(t *testing.T, schema []byte) *jsonschema.Schema {
	t.Helper()
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(schema))
	if err != nil {
		t.Fatal(err)
	}
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource("schema.json", document); err != nil {
		t.Fatal(err)
	}
	compiled, err := compiler.Compile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return compiled
}

// asEditorsDo reads YAML by the core schema of YAML 1.2: a date is a text.
func asEditorsDo(t *testing.T, source string) any {
	t.Helper()
	var document yaml.Node
	if err := yaml.Unmarshal([]byte(source), &document); err != nil {
		t.Fatal(err)
	}
	var retag func(node *yaml.Node)
	retag = func(node *yaml.Node) {
		if node.ShortTag() == "!!timestamp" {
			node.Tag = "!!str"
		}
		for _, child := range node.Content {
			retag(child)
		}
	}
	retag(&document)
	var value any
	if err := document.Decode(&value); err != nil {
		t.Fatal(err)
	}
	return value
}

func TestRecordSchemasAcceptEveryRecord(t *testing.T) {
	t.Parallel()
	schemas := map[string]*jsonschema.Schema{}
	for name, schema := range data.RecordSchemas() {
		schemas[name] = compile(t, schema)
	}
	if len(schemas) != len(model.Kinds()) {
		t.Errorf("%d schemas for %d kinds", len(schemas), len(model.Kinds()))
	}
	for folder, texts := range folders(t) {
		for name, source := range texts {
			section, _, _ := strings.Cut(strings.TrimSuffix(name, ".yaml"), "/")
			if err := schemas[section].Validate(asEditorsDo(t, source)); err != nil {
				t.Errorf("%s/%s: %v", folder, name, err)
			}
		}
	}
}

func TestRecordSchemasRefuseWhatIsWrong(t *testing.T) {
	t.Parallel()
	wrong := map[string]string{
		"emotion: 3 of a stage":  "journeys|stages: [{emotion: 3}]",
		"emotion: half":          "journeys|stages: [{emotion: 0.5}]",
		"side: boss":             "personas|side: boss",
		"a note with bad basis":  "personas|goals: [{text: a, basis: guessed}]",
		"severity of 4":          "journeys|stages: [{pains: [{text: a, severity: 4}]}]",
		"a date in words":        "workshop|date: next week",
		"a duration in words":    "journeys|stages: [{time: {wait: long}}]",
		"a range of three":       "metrics|range: [1, 2, 3]",
		"a source of bad kind":   "sources|s1: {kind: rumour}",
		"stages as a text":       "journeys|stages: none",
		"a raw note of bad kind": "inbox|claim/wait: {does: [{text: a, basis: b}]}",
	}
	schemas := data.RecordSchemas()
	for name, test := range wrong {
		kind, source, _ := strings.Cut(test, "|")
		if compile(t, schemas[kind]).Validate(asEditorsDo(t, source)) == nil {
			t.Errorf("%s is accepted", name)
		}
	}
}

func TestBlueprintSchemaAcceptsWhatIsPublished(t *testing.T) {
	t.Parallel()
	schema := compile(t, data.Schema())
	for name, texts := range folders(t) {
		published, err := publishJSON(model.NewWorkshop(texts))
		if err != nil {
			t.Fatal(err)
		}
		document, err := jsonschema.UnmarshalJSON(bytes.NewReader(published))
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(document); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	broken := `{"format": "interlock-blueprint/1", "contents": {}, "journeys": {"a": {"stages": [{"emotion": 5}]}}}`
	document, _ := jsonschema.UnmarshalJSON(strings.NewReader(broken))
	if schema.Validate(document) == nil {
		t.Error("an emotion of 5 is accepted")
	}
}

func TestSchemasAreTheSameEachTime(t *testing.T) {
	t.Parallel()
	if !bytes.Equal(data.Schema(), data.Schema()) {
		t.Error("the schema of the blueprint differs")
	}
	again := data.RecordSchemas()
	for name, schema := range data.RecordSchemas() {
		if !bytes.Equal(schema, again[name]) {
			t.Errorf("the schema of %s differs", name)
		}
		if !strings.Contains(string(schema), `"description"`) {
			t.Errorf("the schema of %s explains nothing", name)
		}
	}
}
