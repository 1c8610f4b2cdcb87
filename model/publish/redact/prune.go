package redact

import (
	"slices"

	"interlock/model"
	"interlock/model/yamltext"
)

// pruned is what a file holds without what is taken out of it. Keys that we do
// not know and values that no reader of ours can read could hide anything, so
// they go as well.
func (s *survey) pruned(file *model.File) yamltext.Map {
	fields := file.Kind.Info().Fields
	if !keyedByID(file.Kind) {
		return s.mapping(s.values[file.Name], fields, s.cuts[file.Name])
	}
	kept := yamltext.Map{}
	for _, entry := range s.values[file.Name].Entries {
		below := s.cuts[file.Name].at(entry.Key)
		switch record, isMap := entry.Value.(yamltext.Map); {
		case below.taken():
		case isMap:
			kept.Entries = append(kept.Entries, yamltext.MapEntry{Key: entry.Key, Value: s.mapping(record, fields[0].Fields, below)})
		case isAudience(entry.Key):
			kept.Entries = withAudience(kept.Entries, entry.Value)
		default:
			s.unread()
		}
	}
	return kept
}

// withAudience adds an audience, rightly spelt and once, unless it says
// nothing.
func withAudience(entries []yamltext.MapEntry, audience yamltext.Value) []yamltext.MapEntry {
	there := slices.ContainsFunc(entries, func(entry yamltext.MapEntry) bool { return entry.Key == audienceKey })
	if there || text(audience) == "" {
		return entries
	}
	return append(entries, yamltext.MapEntry{Key: audienceKey, Value: audience})
}

func (s *survey) unread() {
	s.report.unfit.add("value that cannot be read", "values that cannot be read")
}

// mapping keeps what may stay of a record. An audience stays wherever it
// stands, so that what was made for the team can be redacted for clients.
func (s *survey) mapping(value yamltext.Map, fields []model.Field, c *cut) yamltext.Map {
	kept := yamltext.Map{Flow: value.Flow}
	for _, entry := range value.Entries {
		field, known := model.FieldAt(fields, entry.Key)
		switch {
		case c.at(entry.Key).taken():
			continue
		case isAudience(entry.Key):
			kept.Entries = withAudience(kept.Entries, entry.Value)
			continue
		case !known:
			s.report.unfit.add("key that is not known", "keys that are not known")
			continue
		case namesByID(field) && s.ids[text(entry.Value)]:
			s.report.followed.add("reference", "references")
			continue
		}
		if value, ok := s.value(entry.Value, field, c.at(entry.Key)); ok {
			kept.Entries = append(kept.Entries, yamltext.MapEntry{Key: entry.Key, Value: value})
		}
	}
	return kept
}

// value keeps what may stay of a field; false when nothing is left of it.
func (s *survey) value(value yamltext.Value, field model.Field, c *cut) (yamltext.Value, bool) {
	switch value := value.(type) {
	case yamltext.Map:
		var kept yamltext.Map
		switch field.Kind {
		case model.NoteField:
			kept = s.mapping(value, model.NoteFields(), c)
		case model.GroupField:
			kept = s.mapping(value, field.Fields, c)
		case model.TextsField:
			kept = s.mapping(value, textFields(value), c)
		default:
			s.unread()
			return nil, false
		}
		return kept, len(kept.Entries) > 0 || len(value.Entries) == 0
	case yamltext.List:
		return s.list(value, field, c)
	}
	switch field.Kind {
	case model.NotesField, model.GroupField, model.GroupsField, model.TextsField, model.RangeField:
		s.unread()
		return nil, false
	}
	return value, true
}

func (s *survey) list(list yamltext.List, field model.Field, c *cut) (yamltext.Value, bool) {
	item, isList := itemOf(field)
	if !isList {
		s.unread()
		return nil, false
	}
	kept := yamltext.List{Flow: list.Flow}
	for i, value := range list.Items {
		switch {
		case c.at(i).taken():
			continue
		case namesByID(field) && s.ids[text(value)]:
			s.report.followed.add("reference", "references")
			continue
		}
		if value, ok := s.value(value, item, c.at(i)); ok {
			kept.Items = append(kept.Items, value)
		}
	}
	return kept, len(kept.Items) > 0 || len(list.Items) == 0
}

// itemOf describes the items of a list; false for fields that hold none.
func itemOf(field model.Field) (model.Field, bool) {
	switch field.Kind {
	case model.NotesField:
		return model.Field{Kind: model.NoteField}, true
	case model.GroupsField:
		return model.Field{Kind: model.GroupField, Fields: field.Fields}, true
	case model.WordsField, model.ReferencesField, model.RangeField:
		return model.Field{Kind: model.TextField}, true
	}
	return model.Field{}, false
}

// textFields describes the texts of a mapping whose keys are ids.
func textFields(value yamltext.Map) []model.Field {
	fields := make([]model.Field, len(value.Entries))
	for i, entry := range value.Entries {
		fields[i] = model.Field{Key: entry.Key, Kind: model.TextField}
	}
	return fields
}

// namesByID reports whether people write ids into a field that takes any word.
func namesByID(field model.Field) bool {
	return slices.Contains([]string{"agenda", "by", "facilitator", "made_with", "owner", "scribe", "sponsor", "who"}, field.Key)
}

// text is the text of a scalar.
func text(value yamltext.Value) string {
	switch value := value.(type) {
	case yamltext.String:
		return string(value)
	case yamltext.Plain:
		return string(value)
	}
	return ""
}
