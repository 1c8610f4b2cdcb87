package data

import (
	"fmt"
	"strconv"

	"interlock/model"
	"interlock/model/blueprint"
	"interlock/model/yamltext"
)

// draft is the version of JSON Schema that our schemas are written in.
const draft = "https://json-schema.org/draft/2020-12/schema"

// noteDefinition is where the schema of a note stands in every schema.
const noteDefinition = "#/$defs/note"

// RecordSchemas gives a JSON Schema for each kind of record file, by the name
// under which its records stand: "personas", "workshop". Editors that know
// JSON Schema complete and check the files with them.
func RecordSchemas() map[string][]byte {
	schemas := map[string][]byte{}
	for _, info := range model.Kinds() {
		var f fields
		f.text("$schema", draft)
		f.text("$id", "urn:interlock:"+string(info.Kind)+":1")
		f.text("title", info.Label)
		f.entries = append(f.entries, recordSchema(info).Entries...)
		f.add("$defs", mapping(yamltext.MapEntry{Key: "note", Value: objectSchema(model.NoteFields())}))
		schemas[section(info)] = mustEncode(f.block())
	}
	return schemas
}

// Schema is the JSON Schema of blueprint.json, and so of blueprint.yaml.
func Schema() []byte {
	var sections, definitions fields
	sections.add(formatSection, mapping(yamltext.MapEntry{Key: "const", Value: yamltext.String(blueprint.Format)}))
	sections.add(contentsSection, contentsSchema())
	sections.add(insightsSection, insightsSchema())
	definitions.add("note", objectSchema(model.NoteFields()))
	for _, info := range model.Kinds() {
		definitions.add(section(info), recordSchema(info))
		reference := mapping(yamltext.MapEntry{Key: "$ref", Value: yamltext.String("#/$defs/" + section(info))})
		if info.Folder != "" {
			reference = byIDSchema("Every "+info.Label+" by its id.", reference)
		}
		sections.add(section(info), reference)
	}
	asItIs := mapping(yamltext.MapEntry{Key: "type", Value: words("string", "object")})
	sections.add(otherSection, byIDSchema("Files that are carried as they are, by their name.", asItIs))
	sections.add(unreadableSection, byIDSchema("Files that cannot be read, as they are, by their name.", asItIs))
	var f fields
	f.text("$schema", draft)
	f.text("$id", "urn:interlock:blueprint:1")
	f.text("title", "experience blueprint")
	f.text("description", "A whole workshop in one file.")
	f.text("type", "object")
	f.add("required", words(formatSection, contentsSection))
	f.add("properties", sections.block())
	f.add("$defs", definitions.block())
	return mustEncode(f.block())
}

// mustEncode writes a schema, which is made of nothing that JSON cannot hold.
func mustEncode(schema yamltext.Map) []byte {
	encoded, err := encode(schema)
	if err != nil {
		panic(err)
	}
	return encoded
}

func mapping(entries ...yamltext.MapEntry) yamltext.Map { return yamltext.Map{Entries: entries} }

func words(list ...string) yamltext.List {
	var made yamltext.List
	for _, word := range list {
		made.Items = append(made.Items, yamltext.String(word))
	}
	return made
}

// byIDSchema describes a mapping of ids to values that are all alike.
func byIDSchema(description string, value yamltext.Map) yamltext.Map {
	var f fields
	f.text("description", description)
	f.add("type", words("object", "null"))
	f.add("additionalProperties", value)
	return f.block()
}

// recordSchema describes the file of a kind.
func recordSchema(info model.KindInfo) yamltext.Map {
	if fields := info.Fields; len(fields) == 1 && fields[0].Key == "" {
		return fieldSchema(fields[0])
	}
	return objectSchema(info.Fields)
}

// objectSchema describes a record. Keys that the table does not know are
// allowed: they are kept.
func objectSchema(list []model.Field) yamltext.Map {
	var properties, f fields
	for _, field := range list {
		properties.add(field.Key, fieldSchema(field))
	}
	f.add("type", words("object", "null"))
	f.add("properties", properties.block())
	return f.block()
}

// fieldSchema describes one field. Every field may be left empty.
func fieldSchema(field model.Field) yamltext.Map {
	var f fields
	f.text("title", field.Label)
	f.text("description", field.Help)
	f.entries = append(f.entries, shape(field).Entries...)
	return f.block()
}

// shape is what a field may hold. What is one text for people may look like a
// number or a truth value to YAML.
func shape(field model.Field) yamltext.Map {
	var f fields
	switch field.Kind {
	case model.TextField, model.ReferenceField:
		f.add("type", textTypes())
	case model.DateField:
		f.add("type", words("string", "integer", "null"))
		f.text("pattern", `^\d{4}(-\d{2}(-\d{2})?)?$`)
	case model.DurationField:
		f.add("type", words("string", "null"))
		f.text("pattern", `^\s*(\d+(\.\d+)?\s*[mhdw]\s*)+$`)
	case model.ChoiceField:
		choices := words(field.Choices...)
		choices.Items = append(choices.Items, yamltext.Plain("null"))
		f.add("enum", choices)
	case model.IntegerField, model.NumberField:
		return numberShape(field)
	case model.BooleanField:
		f.add("type", words("boolean", "null"))
	case model.NoteField:
		return noteShape()
	case model.NotesField:
		return listShape(noteShape())
	case model.WordsField, model.ReferencesField:
		f.add("type", words("array", "string", "number", "boolean", "null"))
		f.add("items", mapping(yamltext.MapEntry{Key: "type", Value: textTypes()}))
	case model.RangeField:
		f.add("type", words("array", "null"))
		f.add("items", mapping(yamltext.MapEntry{Key: "type", Value: yamltext.String("number")}))
		f.add("minItems", whole(2))
		f.add("maxItems", whole(2))
	case model.GroupField:
		return objectSchema(field.Fields)
	case model.GroupsField:
		return listShape(objectSchema(field.Fields))
	case model.TextsField:
		f.add("type", words("object", "null"))
		f.add("additionalProperties", mapping(yamltext.MapEntry{Key: "type", Value: textTypes()}))
	case model.TableField:
		return byIDSchema("", objectSchema(field.Fields))
	case model.InboxField:
		return byIDSchema("", byIDSchema("", listShape(noteShape())))
	default:
		panic(fmt.Sprintf("no schema for fields of kind %d", field.Kind))
	}
	return f.block()
}

func textTypes() yamltext.List { return words("string", "number", "boolean", "null") }

// noteShape is a plain text, or a text with what is known of it.
func noteShape() yamltext.Map {
	return mapping(yamltext.MapEntry{Key: "anyOf", Value: yamltext.List{Items: []yamltext.Value{
		mapping(yamltext.MapEntry{Key: "type", Value: textTypes()}),
		mapping(yamltext.MapEntry{Key: "$ref", Value: yamltext.String(noteDefinition)}),
	}}})
}

func listShape(item yamltext.Map) yamltext.Map {
	var f fields
	f.add("type", words("array", "null"))
	f.add("items", item)
	return f.block()
}

func numberShape(field model.Field) yamltext.Map {
	var f fields
	kind := "number"
	if field.Kind == model.IntegerField {
		kind = "integer"
	}
	f.add("type", words(kind, "null"))
	if field.Bounded() {
		f.add("minimum", plainNumber(field.Min))
		f.add("maximum", plainNumber(field.Max))
	}
	return f.block()
}

func plainNumber(number float64) yamltext.Value {
	return yamltext.Plain(strconv.FormatFloat(number, 'f', -1, 64))
}

// contentsSchema describes what is made from the rest.
func contentsSchema() yamltext.Map {
	var f, properties fields
	objects := listShape(mapping(yamltext.MapEntry{Key: "type", Value: yamltext.String("object")}))
	for _, key := range []string{"title", "organisation", "question", "decision"} {
		properties.add(key, mapping(yamltext.MapEntry{Key: "type", Value: yamltext.String("string")}))
	}
	properties.add("confidence", mapping(yamltext.MapEntry{Key: "type", Value: yamltext.String("object")}))
	for _, key := range []string{"people", "empathy_maps", "journeys", "moments", "links"} {
		properties.add(key, objects)
	}
	f.text("description", "What stands below, resolved; it is not read back.")
	f.text("type", "object")
	f.add("properties", properties.block())
	return f.block()
}
