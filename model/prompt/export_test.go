package prompt

import (
	"maps"
	"slices"

	"interlock/model"
)

// Key is key, for tests.
var Key = key

// Worded lists the fields of each kind that have wordings.
func Worded() map[model.Kind][]string {
	fields := map[model.Kind][]string{}
	for kind, worded := range wordings() {
		fields[kind] = slices.Sorted(maps.Keys(worded))
	}
	return fields
}
