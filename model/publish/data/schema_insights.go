package data

import (
	"interlock/model/blueprint"
	"interlock/model/yamltext"
)

// insightsSchema describes what the workshop shows beyond its words.
func insightsSchema() yamltext.Map {
	f := object(
		key("leverage", list(item(key("leverage", numberOrNull()), key("links", list(text())), key("not_weighed", integer())))),
		key("coverage", coverageSchema()),
		key("quadrants", list(item(
			key("quadrant", text()), key("customer", integerOrNull()), key("employee", integerOrNull()),
			key("employees", list(text())), key("blocked_by", textOrNothing())))),
		key("guesses", object(append(tallySchema(), key("records", list(item(append(tallySchema(), key("kind", text()))...))))...)),
		key("clock", list(item(
			key("active_minutes", numberOrNull()), key("wait_minutes", numberOrNull()),
			key("stages_without_active", integer()), key("stages_without_wait", integer())))),
		key("money", moneySchema()),
		key("reach", object(key("overall", object(hearingSchema()...)), key("moments", list(item(hearingSchema()...))))),
		key("votes", object(
			key("cast", integer()), key("limit", integerOrNull()),
			key("places", list(item(
				key("dots", integer()), key("dot_rank", integerOrNull()),
				key("leverage", numberOrNull()), key("leverage_rank", integerOrNull()), key("causes", list(text()))))),
			key("over", list(object(key("participant", text()), key("cast", integer()), key("over", integer())))))),
		key("gauge", list(object(
			key("id", text()), key("says", text()), key("met", integer()), key("of", integer()),
			key("checks", list(object(key("id", text()), key("says", text()), key("missing", list(text())))))))),
		key("curves", list(item(key("points", list(item(
			key("customer", integerOrNull()), key("employee", integerOrNull()), key("gap", integerOrNull()), key("employees", list(text())))))))),
		key("circuits", list(object(
			key("kind", mapping(key("enum", words("vicious", "calm")))), key("says", text()), key("refs", list(text())), key("links", list(text()))))),
	)
	described := mapping(key("description", yamltext.String("What the workshop shows, computed; it is not read back. Null is no data.")))
	described.Entries = append(described.Entries, f.Entries...)
	return described
}

func key(name string, value yamltext.Value) yamltext.MapEntry {
	return yamltext.MapEntry{Key: name, Value: value}
}

// object describes a mapping of which every key is there.
func object(properties ...yamltext.MapEntry) yamltext.Map {
	var required yamltext.List
	for _, property := range properties {
		required.Items = append(required.Items, yamltext.String(property.Key))
	}
	return mapping(key("type", yamltext.String("object")), key("required", required), key("properties", mapping(properties...)))
}

// item describes a mapping that is about one place.
func item(properties ...yamltext.MapEntry) yamltext.Map {
	return object(append([]yamltext.MapEntry{key("ref", text())}, properties...)...)
}

func list(item yamltext.Map) yamltext.Map {
	return mapping(key("type", yamltext.String("array")), key("items", item))
}

func typed(types ...string) yamltext.Map { return mapping(key("type", words(types...))) }

func text() yamltext.Map          { return typed("string") }
func textOrNothing() yamltext.Map { return typed("string", "null") }
func integer() yamltext.Map       { return typed("integer") }
func integerOrNull() yamltext.Map { return typed("integer", "null") }
func number() yamltext.Map        { return typed("number") }
func numberOrNull() yamltext.Map  { return typed("number", "null") }

func tallySchema() []yamltext.MapEntry {
	return []yamltext.MapEntry{key("guess", integer()), key("known", integer()), key("unsaid", integer())}
}

func hearingSchema() []yamltext.MapEntry {
	return []yamltext.MapEntry{key("loop", textOrNothing()), key("days", numberOrNull())}
}

func coverageSchema() yamltext.Map {
	properties := []yamltext.MapEntry{key("moments", integer())}
	for _, aspect := range blueprint.Aspects() {
		properties = append(properties, key(aspect.ID, object(key("met", integer()), key("missing", list(text())))))
	}
	return object(properties...)
}

func moneySchema() yamltext.Map {
	purse := object(key("total", number()), key("customer", number()), key("employee", number()))
	return object(
		key("currency", textOrNothing()), key("all", purse), key("overall", purse), key("moment", purse), key("undecided", purse),
		key("joint_budget", numberOrNull()), key("without_budget", list(text())), key("other_currency", list(text())))
}
