package model_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"interlock/model"
	"interlock/model/yamltext"
)

// oddLists are the note lists of the odd files, those that are not there yet
// included.
func oddLists() []model.Place {
	var lists []model.Place
	for _, key := range []string{"goals", "needs", "behaviours", "frustrations", "values"} {
		lists = append(lists, at("personas/odd.yaml", key))
	}
	for _, key := range []string{"says", "does"} {
		lists = append(lists, at("empathy/odd.yaml", key))
	}
	for stage := range 3 {
		lists = append(lists, at("journeys/odd.yaml", "stages", stage, "does"), at("journeys/odd.yaml", "stages", stage, "pains"))
	}
	return append(lists, at("inbox/odd.yaml", "journey/wait", "does"))
}

func drawNote(t *rapid.T, w *model.Workshop) model.Place {
	var places []model.Place
	for _, list := range oddLists() {
		for i := range w.File(list.File).At(list.Path).Items() {
			places = append(places, model.Place{File: list.File, Path: list.Path.With(i)})
		}
	}
	return rapid.SampledFrom(places).Draw(t, "note")
}

// In files of any layout, an added note adds lines, a deleted one takes its own
// away, and a moved one goes with its comments.
func TestEditsOfOddLayoutsChangeOnlyTheLinesMeant(t *testing.T) {
	t.Parallel()
	w := model.NewWorkshop(oddTexts())
	rapid.Check(t, func(t *rapid.T) {
		switch rapid.SampledFrom([]string{"add", "delete", "move", "say how"}).Draw(t, "edit") {
		case "add":
			addToOddLayout(t, w)
		case "delete":
			deleteFromOddLayout(t, w)
		case "move":
			moveInOddLayout(t, w)
		case "say how":
			sayHowInOddLayout(t, w)
		}
	})
}

func addToOddLayout(t *rapid.T, w *model.Workshop) {
	list := rapid.SampledFrom(oddLists()).Draw(t, "list")
	typed := rapid.SampledFrom([]string{"Nobody rang", "Waiting: 3 days", "so hard #angry", "no"}).Draw(t, "typed")
	node := w.File(list.File).At(list.Path)
	edit, err := w.AddNotes(list, rapid.IntRange(0, 4).Draw(t, "index"), typed)
	after := applied(t, w, edit, err)
	if note, _ := after.NoteAt(edit.Select); note.Text != typed {
		t.Fatalf("added %q, read %+v", typed, note)
	}
	removed, _ := countLines(w, after, list.File)
	if block := node.Kind() == yamltext.ListKind && !node.Flow(); block && removed > 0 {
		t.Fatalf("adding to %v took lines away:\n%s", list, after.Texts()[list.File])
	}
	wantRest(t, w, after, list)
}

func deleteFromOddLayout(t *rapid.T, w *model.Workshop) {
	place := drawNote(t, w)
	list := model.Place{File: place.File, Path: place.Path[:len(place.Path)-1]}
	before := len(w.File(list.File).At(list.Path).Items())
	edit, err := w.DeleteAt(place)
	after := applied(t, w, edit, err)
	if left := len(after.File(list.File).At(list.Path).Items()); left != before-1 {
		t.Fatalf("%d of %d notes are left", left, before)
	}
	if removed, added := countLines(w, after, list.File); added > removed || added > 1 {
		t.Fatalf("deleting %v added lines:\n%s", place, after.Texts()[list.File])
	}
	wantRest(t, w, after, list)
}

func moveInOddLayout(t *rapid.T, w *model.Workshop) {
	note := drawNote(t, w)
	list := model.Place{File: note.File, Path: note.Path[:len(note.Path)-1]}
	last := len(w.File(list.File).At(list.Path).Items()) - 1
	from, to := rapid.IntRange(0, last).Draw(t, "from"), rapid.IntRange(0, last).Draw(t, "to")
	moved, _ := w.NoteAt(model.Place{File: list.File, Path: list.Path.With(from)})
	edit, err := w.MoveEntry(list, from, to)
	after := applied(t, w, edit, err)
	if landed, _ := after.NoteAt(edit.Select); landed.Text != moved.Text {
		t.Fatalf("moved %+v, landed %+v", moved, landed)
	}
	if before, now := comments(w.Texts()[list.File]), comments(after.Texts()[list.File]); !slices.Equal(before, now) {
		t.Fatalf("moving %v changed the comments %q to %q", note, before, now)
	}
	wantRest(t, w, after, list)
}

func sayHowInOddLayout(t *rapid.T, w *model.Workshop) {
	place := drawNote(t, w)
	note, _ := w.NoteAt(place)
	edit, err := w.SetNoteField(place, "basis", "observed")
	after := applied(t, w, edit, err)
	said, _ := after.NoteAt(place)
	if note.Basis = model.Observed; said.Text != note.Text || said.Basis != note.Basis {
		t.Fatalf("%+v became %+v", note, said)
	}
	if before, now := comments(w.Texts()[place.File]), comments(after.Texts()[place.File]); !slices.Equal(before, now) {
		t.Fatalf("saying how we know changed the comments %q to %q", before, now)
	}
	wantRest(t, w, after, place)
}

// wantRest proves that everything outside of a place reads as before, and that
// no other file changed.
func wantRest(t *rapid.T, w, after *model.Workshop, place model.Place) {
	before, now := leaves(w.File(place.File), place.Path), leaves(after.File(place.File), place.Path)
	if !slices.Equal(before, now) {
		t.Fatalf("editing %v changed something else:\n%q\n%q", place, before, now)
	}
	for _, file := range w.Files() {
		if file.Name != place.File && after.File(file.Name) != file {
			t.Fatalf("editing %v changed %s", place, file.Name)
		}
	}
}

func countLines(before, after *model.Workshop, name string) (removed, added int) {
	for _, line := range lineDiff(before.Texts()[name], after.Texts()[name]) {
		if line[0] == '-' {
			removed++
		} else {
			added++
		}
	}
	return removed, added
}

// comments lists the comments of a text in the order of their words.
func comments(source string) []string {
	var found []string
	for _, line := range strings.Split(source, "\n") {
		if at := strings.Index(line, "# "); at >= 0 {
			found = append(found, strings.TrimSpace(line[at:]))
		}
	}
	slices.Sort(found)
	return found
}

// Stages of any layout take all that is done to stages.
func TestStagesOfOddLayouts(t *testing.T) {
	t.Parallel()
	w := model.NewWorkshop(oddTexts())
	for stage := range 3 {
		place := model.StagePlace("odd", stage)
		edits := map[string]func() (model.Edit, error){
			"add before":  func() (model.Edit, error) { return w.AddStage("odd", stage, "New") },
			"add behind":  func() (model.Edit, error) { return w.AddStage("odd", stage+1, "New") },
			"duplicate":   func() (model.Edit, error) { return w.DuplicateStage("odd", stage) },
			"feel":        func() (model.Edit, error) { return w.SetEmotion("odd", stage, ptr(-1)) },
			"mark":        func() (model.Edit, error) { return w.MarkMoment("odd", stage) },
			"say why":     func() (model.Edit, error) { return w.SetMoment("odd", stage, "Trust, lost") },
			"wait":        func() (model.Edit, error) { return w.SetField(at(place.File, "stages", stage, "time", "wait"), "6d") },
			"name":        func() (model.Edit, error) { edit, _, err := w.GiveID(place); return edit, err },
			"first note":  func() (model.Edit, error) { return w.AddNotes(at(place.File, "stages", stage, "highs"), 0, "x") },
			"first words": func() (model.Edit, error) { return w.SetField(at(place.File, "stages", stage, "channels"), "a\nb") },
			"move":        func() (model.Edit, error) { return w.MoveEntry(model.StagesPlace("odd"), stage, 2-stage) },
			"delete":      func() (model.Edit, error) { return w.DeleteAt(place) },
		}
		for name, make := range edits {
			edit, err := make()
			if err != nil {
				t.Errorf("%s stage %d: %v", name, stage, err)
				continue
			}
			after := applied(t, w, edit, err)
			if stages := after.Journey("odd").Stages; name == "duplicate" && !slices.Equal(model.Texts(stages[stage].Does), model.Texts(stages[stage+1].Does)) {
				t.Errorf("stage %d was copied as %+v", stage, stages[stage+1])
			}
			if removed, _ := countLines(w, after, place.File); name != "delete" && name != "move" && removed > 1 {
				t.Errorf("%s stage %d took %d lines away:\n%s", name, stage, removed, after.Texts()[place.File])
			}
			if before, now := comments(w.Texts()[place.File]), comments(after.Texts()[place.File]); name != "delete" && !slices.Equal(before, now) {
				t.Errorf("%s stage %d: the comments %q became %q", name, stage, before, now)
			}
			for line := range strings.SplitSeq(strings.TrimSuffix(after.Texts()[place.File], "\r\n"), "\n") {
				if !strings.HasSuffix(line, "\r") && !strings.HasSuffix(after.Texts()[place.File], line) {
					t.Errorf("%s stage %d: %q ends in another way than its neighbours", name, stage, line)
				}
			}
		}
	}
}
