package form_test

import (
	"maps"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"interlock/model"
	"interlock/model/session"
)

// Whatever is pressed in whichever form, nothing is drawn outside, every file
// stays readable, and undoing everything brings the files back byte for byte.
func TestAnyKeysInAnyFormCanBeUndone(t *testing.T) {
	t.Parallel()
	texts := claims(t)
	var places []model.Place
	for _, name := range slices.Sorted(maps.Keys(texts)) {
		places = append(places, at(name))
	}
	places = append(places, at(claim, "stages", 1), at(claim, "stages", 0, "pains", 0), at(tom, "tools", 0), at(tom, "quote"),
		at(csat, "readings", 2), at(raise, "budget"), at("inbox/dk.yaml"), at("workshop.yaml", "scope"), at("parking.yaml"))
	keys := []string{
		"up", "down", "down", "down", "end", "pgup", "pgdown", "enter", "enter", "enter", "esc", "n", "d", "I", "o", "a", "S", "e",
		"shift+up", "shift+down", "ctrl+s", "ctrl+u", ":2025-06", ":3", ":new words, and: more # here",
	}
	rapid.Check(t, func(check *rapid.T) {
		place := rapid.SampledFrom(places).Draw(check, "place")
		r := open(t, texts, session.Options{}).edit(place)
		r.Resize(rapid.IntRange(60, 160).Draw(check, "width"), rapid.IntRange(15, 60).Draw(check, "height"))
		for _, key := range rapid.SliceOfN(rapid.SampledFrom(keys), 1, 50).Draw(check, "keys") {
			r.steps(key)
		}
		r.Overflow()
		for _, file := range r.session.Workshop().Files() {
			if !file.Readable {
				check.Fatalf("%s cannot be read any more:\n%s", file.Name, file.Source)
			}
		}
		for _, ok := r.session.CanUndo(); ok; _, ok = r.session.CanUndo() {
			if _, err := r.session.Undo(); err != nil {
				check.Fatal(err)
			}
		}
		if !maps.Equal(r.session.Workshop().Texts(), texts) {
			check.Fatal("undoing everything does not bring the files back")
		}
	})
}
