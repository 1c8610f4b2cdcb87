package compare_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"interlock/model"
	"interlock/model/compare"
)

const followedJourney = `title: A claim
stages:
  - id: ring
    name: They ring
    does: [Waits, {text: Asks for a date, basis: said}]
    channels: [phone, letter]
  - name: Somebody comes to look
    does: Waits at home
`

func TestFollow(t *testing.T) {
	t.Parallel()
	const file, maya = "journeys/claim.yaml", "personas/maya.yaml"
	before := map[string]string{file: followedJourney, maya: "name: Maya\ngoals: [A dry home, Her evenings back]\n"}
	replaced := func(name string, words ...string) map[string]string {
		return map[string]string{file: before[file], maya: before[maya], name: strings.NewReplacer(words...).Replace(before[name])}
	}
	inserted := replaced(file, "stages:\n", "stages:\n  - name: Count the days\n")
	for name, test := range map[string]struct {
		after     map[string]string
		was, want model.Place
		gone      bool
	}{
		"nothing changed":              {before, at(file, "stages", 0), at(file, "stages", 0), false},
		"a stage came above":           {inserted, at(file, "stages", 1), at(file, "stages", 2), false},
		"a field of it":                {inserted, at(file, "stages", 0, "name"), at(file, "stages", 1, "name"), false},
		"an empty field of it":         {inserted, at(file, "stages", 1, "moment", "why"), at(file, "stages", 2, "moment", "why"), false},
		"a note in it":                 {inserted, at(file, "stages", 0, "does", 1), at(file, "stages", 1, "does", 1), false},
		"a note came above":            {replaced(file, "[Waits,", "[Looks, Waits,"), at(file, "stages", 0, "does", 1, "basis"), at(file, "stages", 0, "does", 2, "basis"), false},
		"the note was reworded":        {replaced(maya, "[A dry home", "[A warm wish, A dry and safe home"), at(maya, "goals", 0), at(maya, "goals", 1), false},
		"the note was said anew":       {replaced(maya, "[A dry home", "[Peace"), at(maya, "goals", 0), at(maya, "goals", 0), false},
		"the note was deleted":         {replaced(maya, "A dry home, ", ""), at(maya, "goals", 0), model.Place{}, true},
		"all notes were deleted":       {replaced(maya, "goals: [A dry home, Her evenings back]\n", ""), at(maya, "goals", 0), model.Place{}, true},
		"a field was emptied":          {replaced(maya, "name: Maya\n", ""), at(maya, "name"), at(maya, "name"), false},
		"the note was carried":         {replaced(maya, "A dry home, ", "", "name: Maya", "frustrations: [A dry home]"), at(maya, "goals", 0), at(maya, "frustrations", 0), false},
		"a channel came above":         {replaced(file, "[phone", "[web, phone"), at(file, "stages", 0, "channels", 1), at(file, "stages", 0, "channels", 2), false},
		"a channel was deleted":        {replaced(file, "[phone, letter]", "[letter]"), at(file, "stages", 0, "channels", 0), model.Place{}, true},
		"the stage was deleted":        {map[string]string{file: before[file][:strings.Index(before[file], "  - name")]}, at(file, "stages", 1, "name"), model.Place{}, true},
		"a note alone got a neighbour": {replaced(file, "does: Waits at home", "does: [Cleans up, Waits at home]"), at(file, "stages", 1, "does"), at(file, "stages", 1, "does", 1), false},
		"a note stands alone now":      {replaced(file, "[Waits, {text: Asks for a date, basis: said}]", "Asks for a date"), at(file, "stages", 0, "does", 1), at(file, "stages", 0, "does"), false},
		"the file has another name":    {map[string]string{"personas/mia.yaml": before[maya]}, at(maya, "goals", 1), at("personas/mia.yaml", "goals", 1), false},
		"the file is gone":             {map[string]string{file: before[file]}, at(maya, "goals", 1), model.Place{}, true},
		"the file cannot be read":      {replaced(maya, "goals: [", "goals: ]["), at(maya, "goals", 1), at(maya, "goals", 1), false},
		"the file was not there":       {before, at("personas/tom.yaml", "name"), at("personas/tom.yaml", "name"), false},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got, ok := compare.Follow(model.NewWorkshop(before), model.NewWorkshop(test.after), test.was)
			if ok == test.gone || got.String() != test.want.String() {
				t.Errorf("%s became %s, %t; want %s", test.was, got, ok, test.want)
			}
		})
	}
}

func TestFollowShown(t *testing.T) {
	t.Parallel()
	const better = "journeys/better.yaml"
	base := strings.Replace(followedJourney, "name: Somebody", "id: look\n    name: Somebody", 1)
	variant := "title: Better\nvariant_of: claim\nstages:\n  - id: look\n    emotion: 1\n  - name: A letter comes\n    after: ring\n"
	before := model.NewWorkshop(map[string]string{"journeys/claim.yaml": base, better: variant})
	after := model.NewWorkshop(map[string]string{
		"journeys/claim.yaml": strings.Replace(base, "stages:\n", "stages:\n  - id: days\n    name: Count the days\n", 1),
		better:                strings.Replace(variant, "stages:\n", "stages:\n  - name: They sleep well\n    after: look\n", 1),
	})
	titles := func(w *model.Workshop) (titles []string) {
		for _, stage := range w.Journey("better").Stages {
			titles = append(titles, stage.Title())
		}
		return titles
	}
	for stage, title := range titles(before) {
		was := at(better, "stages", stage, "does", 0)
		got, ok := compare.FollowShown(before, after, was)
		if now, _ := got.Path[1].(int); !ok || titles(after)[now] != title || got.File != better {
			t.Errorf("'%s' of %v is followed to %s, %t of %v", title, titles(before), got, ok, titles(after))
		}
	}
	without := model.NewWorkshop(map[string]string{"journeys/claim.yaml": base, better: variant + "stages_removed: [ring]\n"})
	if got, ok := compare.FollowShown(before, without, at(better, "stages", 0)); ok {
		t.Errorf("a stage that is left out is followed to %s", got)
	}
}

// Whatever is written above a note, it is found again.
func TestNotesAreFollowed(t *testing.T) {
	t.Parallel()
	all := workshops(t)
	rapid.Check(t, func(t *rapid.T) {
		w := drawWorkshop(t, all)
		journeys := w.Journeys()
		if len(journeys) == 0 {
			t.Skip("no journey")
		}
		journey := rapid.SampledFrom(journeys).Draw(t, "journey")
		if journey.Overlay() || len(journey.Stages) == 0 {
			t.Skip("no stages of its own")
		}
		stage := rapid.IntRange(0, len(journey.Stages)-1).Draw(t, "stage")
		list := model.StagePlace(journey.ID, stage)
		list.Path = list.Path.With(rapid.SampledFrom(model.StageNoteKeys()).Draw(t, "lane"))
		items := w.File(list.File).At(list.Path).Items()
		if len(items) == 0 {
			t.Skip("no notes")
		}
		was := list
		was.Path = was.Path.With(rapid.IntRange(0, len(items)-1).Draw(t, "note"))
		after := w
		for range rapid.IntRange(1, 3).Draw(t, "edits") {
			above := rapid.IntRange(0, stage).Draw(t, "above")
			edit, err := after.AddStage(journey.ID, above, drawText(t))
			if rapid.Bool().Draw(t, "a note") {
				edit, err = after.AddNotes(list, 0, drawText(t))
			}
			if err != nil {
				t.Skip(err.Error())
			}
			after = after.Apply(edit)
		}
		got, ok := compare.Follow(w, after, was)
		before, _ := w.NoteAt(was)
		if now, _ := after.NoteAt(got); !ok || now.Text != before.Text {
			t.Fatalf("'%s' at %s is followed to '%s' at %s, %t", before.Text, was, now.Text, got, ok)
		}
	})
}
