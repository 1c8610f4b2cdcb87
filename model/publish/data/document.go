package data

import (
	"encoding/base64"
	"strings"
	"unicode/utf8"

	"interlock/model"
	"interlock/model/blueprint"
	"interlock/model/yamltext"
)

// The sections that hold no kind of record.
const (
	formatSection     = "format"
	contentsSection   = "contents"   // made from the rest, passed over when read back
	insightsSection   = "insights"   // the same
	otherSection      = "other"      // files that are carried as they are
	unreadableSection = "unreadable" // files that cannot be read, as they are
)

// section is the name under which records of a kind stand: their folder, or
// the name of their one file.
func section(info model.KindInfo) string {
	if info.Folder != "" {
		return info.Folder
	}
	return strings.TrimSuffix(info.File, ".yaml")
}

// document is the whole workshop in the order in which it is published; above
// the records stands what is made from them.
func document(workshop *model.Workshop, made ...yamltext.MapEntry) yamltext.Map {
	records := map[string][]yamltext.MapEntry{}
	var other, unreadable []yamltext.MapEntry
	for _, file := range workshop.Files() {
		value, ok := record(file)
		switch {
		case ok:
			name := section(file.Kind.Info())
			records[name] = append(records[name], yamltext.MapEntry{Key: file.ID, Value: value})
		case file.Readable:
			other = append(other, asItIs(file))
		default:
			unreadable = append(unreadable, asItIs(file))
		}
	}
	format := yamltext.MapEntry{Key: formatSection, Value: yamltext.String(blueprint.Format)}
	whole := yamltext.Map{Entries: append([]yamltext.MapEntry{format}, made...)}
	for _, info := range model.Kinds() {
		name := section(info)
		switch entries := records[name]; {
		case len(entries) == 0:
		case info.Folder == "":
			whole.Entries = append(whole.Entries, yamltext.MapEntry{Key: name, Value: entries[0].Value})
		default:
			whole.Entries = append(whole.Entries, yamltext.MapEntry{Key: name, Value: yamltext.Map{Entries: entries}})
		}
	}
	if len(other) > 0 {
		whole.Entries = append(whole.Entries, yamltext.MapEntry{Key: otherSection, Value: yamltext.Map{Entries: other}})
	}
	if len(unreadable) > 0 {
		whole.Entries = append(whole.Entries, yamltext.MapEntry{Key: unreadableSection, Value: yamltext.Map{Entries: unreadable}})
	}
	return whole
}

// record writes a file anew; false when it must be carried as it is: what is
// no record of ours, what holds several documents, and what the layout cannot
// hold.
func record(file *model.File) (yamltext.Value, bool) {
	if !file.Readable || file.Kind == model.KindUnknown || severalDocuments(file.Source) {
		return nil, false
	}
	return model.Canonical(file.Kind, file.Root())
}

func severalDocuments(source string) bool {
	if !strings.Contains(source, "---") && !strings.Contains(source, "...") {
		return false
	}
	text, err := yamltext.Parse(source)
	return err != nil || text.Documents() > 1
}

// asItIs carries the text of a file. Bytes that are no text are carried as
// base64.
func asItIs(file *model.File) yamltext.MapEntry {
	if utf8.ValidString(file.Source) {
		return yamltext.MapEntry{Key: file.Name, Value: yamltext.String(file.Source)}
	}
	encoded := yamltext.String(base64.StdEncoding.EncodeToString([]byte(file.Source)))
	return yamltext.MapEntry{Key: file.Name, Value: yamltext.Map{
		Entries: []yamltext.MapEntry{{Key: "base64", Value: encoded}},
	}}
}
