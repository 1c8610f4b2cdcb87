package redact

import (
	"slices"
	"strings"
	"sync"

	"interlock/model"
	"interlock/model/yamltext"
)

// audienceKey says who may read what it stands in.
const audienceKey = "audience"

// longestSlip is how many letters a misspelt audience has more or less.
const longestSlip = 2

// isAudience reports whether a key says who may read something, misspelt or
// not: a slip of the pen must not publish what was meant to stay.
func isAudience(key string) bool {
	if _, known := slices.BinarySearch(keys(), key); known {
		return key == audienceKey
	}
	if len(key) < len(audienceKey)-longestSlip || len(key) > len(audienceKey)+longestSlip {
		return false
	}
	return model.Nearest(strings.ToLower(key), keys()) == audienceKey
}

// keys lists every key that the fields of any record have.
var keys = sync.OnceValue(func() []string {
	var keys []string
	var add func(fields []model.Field)
	add = func(fields []model.Field) {
		for _, field := range fields {
			keys = append(keys, field.Key)
			add(field.Fields)
		}
	}
	add(model.NoteFields())
	for _, info := range model.Kinds() {
		add(info.Fields)
	}
	slices.Sort(keys)
	return slices.Compact(keys)
})

// admits reports whether the readers of the profile may see what has this
// audience. A word that is not known counts as private.
func (p Profile) admits(audience *yamltext.Node) bool {
	switch {
	case p == Full || audience.Kind() == yamltext.NullKind:
		return true
	case audience.Kind() != yamltext.ScalarKind:
		return false
	case p == Team && audience.Text() == "team":
		return true
	}
	return audience.Text() == ""
}

// withholds reports whether a mapping itself is not for the readers.
func (p Profile) withholds(node *yamltext.Node) bool {
	for _, entry := range node.Entries() {
		if isAudience(entry.Key) && !p.admits(entry.Value) || entry.Key == "<<" && p.withholdsPart(entry.Value) {
			return true
		}
	}
	return false
}

// withholdsPart reports whether a value, or any part of it, is not for the
// readers.
func (p Profile) withholdsPart(node *yamltext.Node) bool {
	if p.withholds(node) {
		return true
	}
	if slices.ContainsFunc(node.Items(), p.withholdsPart) {
		return true
	}
	return slices.ContainsFunc(node.Entries(), func(entry yamltext.Entry) bool { return p.withholdsPart(entry.Value) })
}

// namesAudience reports whether a value, or any part of it, says who may read
// it.
func namesAudience(node *yamltext.Node) bool {
	if slices.ContainsFunc(node.Items(), namesAudience) {
		return true
	}
	return slices.ContainsFunc(node.Entries(), func(entry yamltext.Entry) bool {
		return isAudience(entry.Key) || namesAudience(entry.Value)
	})
}

// withholdsRecord reports whether a whole file is not for the readers. Where
// the keys of the file are ids, only a plain word under the key is an audience.
func (p Profile) withholdsRecord(file *model.File) bool {
	root := file.Root()
	if !keyedByID(file.Kind) {
		return p.withholds(root)
	}
	for _, entry := range root.Entries() {
		if isAudience(entry.Key) && entry.Value.Kind() == yamltext.ScalarKind && !p.admits(entry.Value) {
			return true
		}
	}
	return false
}

// withholdsUnit reports whether a unit is not for the readers. A unit that has
// no units of its own goes as soon as a part of it must.
func (p Profile) withholdsUnit(u unit) bool {
	if u.whole || u.node.Kind() != yamltext.MapKind {
		return p.withholdsPart(u.node)
	}
	return p.withholds(u.node)
}
