package compare_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"interlock/model"
	"interlock/model/compare"
	"interlock/model/yamltext"
)

// hostile are texts that no program likes.
var hostile = []string{
	"Waits", "asks a colleague", "no", "12", "a: b", "#tag", "# no tag", "naïve", "日本語", "👩‍💻", "it's", "\"quoted\"", "line\nbreak",
	"rtl \u202e x", "tab\there", "- dash", "[x](http://x.y)", "null", "ctl\x01", "<<<<<<< ours", "=======", "a, b", "{x}", "ls\u2028x", "& <b>co</b> *x* _y_ `z`", "\x1b[31mred",
}

func drawText(t *rapid.T) string {
	return rapid.SampledFrom(hostile).Draw(t, "text") + rapid.StringMatching(` [a-z]{4,8} [a-z]{4,8}`).Draw(t, "words")
}

func drawWorkshop(t *rapid.T, all []*model.Workshop) *model.Workshop {
	return rapid.SampledFrom(all).Draw(t, "workshop")
}

func TestAWorkshopDoesNotDifferFromItself(t *testing.T) {
	t.Parallel()
	for _, w := range workshops(t) {
		if changes := compare.Workshops(w, model.NewWorkshop(w.Texts())); !changes.Empty() || changes.Text(80)+changes.Markdown()+changes.Message() != "" {
			t.Errorf("found %s", changes.Text(80))
		}
	}
}

// Comments, blank lines, quotes, the order of keys and the whole layout are no
// changes.
func TestFormattingIsNoChange(t *testing.T) {
	t.Parallel()
	all := workshops(t)
	rapid.Check(t, func(t *rapid.T) {
		w := drawWorkshop(t, all)
		file := rapid.SampledFrom(w.Files()).Draw(t, "file")
		value, ok := model.Canonical(file.Kind, file.Root())
		if !ok {
			t.Skip("not in our layout")
		}
		source, err := yamltext.Render(shuffled(t, value))
		if err != nil {
			t.Skip("cannot be written")
		}
		source = "# by hand\n\n" + strings.ReplaceAll(source, "\n", " # so\n")
		if !model.NewFile(file.Name, source).Readable {
			t.Skip("a comment stands in a text")
		}
		if changes := compare.Workshops(texts(file.Name, file.Source), texts(file.Name, source)); !changes.Empty() {
			t.Fatalf("found %s in\n%s", changes.Text(0), source)
		}
	})
}

// shuffled is a value with the keys of its mappings in another order and layout.
func shuffled(t *rapid.T, value yamltext.Value) yamltext.Value {
	switch value := value.(type) {
	case yamltext.List:
		list := yamltext.List{Flow: rapid.Bool().Draw(t, "flow")}
		for _, item := range value.Items {
			list.Items = append(list.Items, shuffled(t, item))
		}
		return list
	case yamltext.Map:
		mapping := yamltext.Map{Flow: rapid.Bool().Draw(t, "flow")}
		for _, entry := range value.Entries {
			mapping.Entries = append(mapping.Entries, yamltext.MapEntry{Key: entry.Key, Value: shuffled(t, entry.Value)})
		}
		if len(mapping.Entries) > 1 && rapid.Bool().Draw(t, "turn") {
			slices.Reverse(mapping.Entries)
		}
		return mapping
	}
	return value
}

// edit is something done to a workshop, and what must be said of it.
type edit struct {
	model.Edit
	says func(t *rapid.T, changes compare.Changes)
}

func TestAnEditIsFoundWhereItWasMade(t *testing.T) {
	t.Parallel()
	all := workshops(t)
	rapid.Check(t, func(t *rapid.T) {
		w := drawWorkshop(t, all)
		made, err := drawEdit(t, w)
		if err != nil {
			t.Skip(err.Error())
		}
		changes := compare.Workshops(w, w.Apply(made.Edit))
		if made.Empty() {
			if !changes.Empty() {
				t.Fatalf("nothing was done, but found %s", changes.Text(0))
			}
			return
		}
		t.Logf("%s:\n%s", made.Title, changes.Text(0))
		made.says(t, changes)
	})
}

// drawEdit makes one edit of the model.
func drawEdit(t *rapid.T, w *model.Workshop) (edit, error) {
	kinds := []func(*rapid.T, *model.Workshop) (edit, error){
		setEmotion, moveStage, addStage, deleteStage, duplicateStage, addNote, editNote, deleteNote, carryNote, setNoteField,
		setText, renameRecord, renameID, deleteRecord, createRecord, duplicateRecord, addDot,
	}
	return kinds[rapid.IntRange(0, len(kinds)-1).Draw(t, "kind")](t, w)
}

// says is the one change that is expected.
func says(action compare.Action, object compare.Object, place model.Place) func(*rapid.T, compare.Changes) {
	return func(t *rapid.T, changes compare.Changes) {
		change := only(t, changes)
		if change.Action != action || change.Object != object || change.Place().String() != place.String() {
			t.Fatalf("%s %s at %v, want %s %s at %v", change.Object, change.Action, change.Place(), object, action, place)
		}
	}
}

func drawStage(t *rapid.T, w *model.Workshop) (journey string, index int, stages int) {
	j := rapid.SampledFrom(w.Journeys()).Draw(t, "journey")
	if len(j.Stages) == 0 {
		t.Skip("no stages")
	}
	return j.ID, rapid.IntRange(0, len(j.Stages)-1).Draw(t, "stage"), len(j.Stages)
}

func setEmotion(t *rapid.T, w *model.Workshop) (edit, error) {
	journey, index, _ := drawStage(t, w)
	emotion := rapid.IntRange(-2, 2).Draw(t, "emotion")
	made, err := w.SetEmotion(journey, index, &emotion)
	place := model.StagePlace(journey, index)
	place.Path = place.Path.With("emotion")
	return edit{made, func(t *rapid.T, changes compare.Changes) {
		change := only(t, changes)
		if change.Object != compare.FieldObject || change.Place().String() != place.String() || change.After.Value != fmt.Sprint(emotion) {
			t.Fatalf("found %v", change)
		}
	}}, err
}

func moveStage(t *rapid.T, w *model.Workshop) (edit, error) {
	journey, from, stages := drawStage(t, w)
	to := rapid.IntRange(0, stages-1).Draw(t, "to")
	made, err := w.MoveEntry(model.StagesPlace(journey), from, to)
	return edit{made, func(t *rapid.T, changes compare.Changes) {
		change := only(t, changes)
		far := from-to > 1 || to-from > 1
		if change.Action != compare.Moved || far && (change.Before.Position != from+1 || change.After.Position != to+1) {
			t.Fatalf("found %v", change)
		}
	}}, err
}

func addStage(t *rapid.T, w *model.Workshop) (edit, error) {
	journey, index, _ := drawStage(t, w)
	made, err := w.AddStage(journey, index, drawText(t))
	return edit{made, says(compare.Added, compare.StageObject, model.StagePlace(journey, index))}, err
}

func deleteStage(t *rapid.T, w *model.Workshop) (edit, error) {
	journey, index, _ := drawStage(t, w)
	made, err := w.DeleteAt(model.StagePlace(journey, index))
	return edit{made, says(compare.Removed, compare.StageObject, model.StagePlace(journey, index))}, err
}

func duplicateStage(t *rapid.T, w *model.Workshop) (edit, error) {
	journey, index, _ := drawStage(t, w)
	made, err := w.DuplicateStage(journey, index)
	return edit{made, says(compare.Added, compare.StageObject, model.StagePlace(journey, index+1))}, err
}

func drawList(t *rapid.T, w *model.Workshop) model.Place {
	journey, index, _ := drawStage(t, w)
	list := model.StagePlace(journey, index)
	list.Path = list.Path.With(rapid.SampledFrom(model.StageNoteKeys()).Draw(t, "list"))
	return list
}

func drawNote(t *rapid.T, w *model.Workshop) model.Place {
	list := drawList(t, w)
	notes := w.File(list.File).At(list.Path).Items()
	if len(notes) == 0 {
		t.Skip("no notes")
	}
	list.Path = list.Path.With(rapid.IntRange(0, len(notes)-1).Draw(t, "note"))
	return list
}

func addNote(t *rapid.T, w *model.Workshop) (edit, error) {
	list := drawList(t, w)
	index := rapid.IntRange(0, len(w.File(list.File).At(list.Path).Items())).Draw(t, "index")
	made, err := w.AddNotes(list, index, drawText(t))
	list.Path = list.Path.With(index)
	return edit{made, says(compare.Added, compare.NoteObject, list)}, err
}

func editNote(t *rapid.T, w *model.Workshop) (edit, error) {
	place := drawNote(t, w)
	old, _ := w.NoteAt(place)
	text := drawText(t)
	if rapid.Bool().Draw(t, "alike") {
		text = old.Text + text
	}
	made, err := w.EditNote(place, text)
	return edit{made, func(t *rapid.T, changes compare.Changes) {
		for _, change := range changes.Records[0].Changes {
			if change.Place().String() != place.String() || change.Object != compare.NoteObject {
				t.Fatalf("found %s %s at %v, want it at %v", change.Object, change.Action, change.Place(), place)
			}
		}
		if strings.HasPrefix(text, old.Text) && len(old.Text) > 30 {
			says(compare.Reworded, compare.NoteObject, place)(t, changes)
		}
	}}, err
}

func deleteNote(t *rapid.T, w *model.Workshop) (edit, error) {
	place := drawNote(t, w)
	made, err := w.DeleteAt(place)
	return edit{made, says(compare.Removed, compare.NoteObject, place)}, err
}

func carryNote(t *rapid.T, w *model.Workshop) (edit, error) {
	from, list := drawNote(t, w), drawList(t, w)
	if slices.Equal(from.Path[:len(from.Path)-1], list.Path) && from.File == list.File {
		t.Skip("the same list")
	}
	made, err := w.Carry(from, list, 0)
	list.Path = list.Path.With(0)
	return edit{made, func(t *rapid.T, changes compare.Changes) {
		says(compare.Moved, compare.NoteObject, list)(t, changes)
		if change := only(t, changes); change.Before.Place.String() != from.String() {
			t.Fatalf("from %v, want %v", change.Before.Place, from)
		}
	}}, err
}

func setNoteField(t *rapid.T, w *model.Workshop) (edit, error) {
	place := drawNote(t, w)
	key, typed := "basis", rapid.SampledFrom([]string{"measured", "said", ""}).Draw(t, "basis")
	if rapid.Bool().Draw(t, "severity") {
		key, typed = "severity", rapid.SampledFrom([]string{"1", "2", "3", ""}).Draw(t, "severity")
	}
	made, err := w.SetNoteField(place, key, typed)
	return edit{made, func(t *rapid.T, changes compare.Changes) {
		change := only(t, changes)
		if change.Object != compare.FieldObject || change.Name != key || !strings.HasPrefix(change.Place().String(), place.String()) {
			t.Fatalf("found %v", change)
		}
	}}, err
}

func setText(t *rapid.T, w *model.Workshop) (edit, error) {
	file := rapid.SampledFrom(w.Files()).Draw(t, "file")
	var keys []string
	for _, field := range file.Kind.Info().Fields {
		if field.Kind == model.TextField && field.Key != "format" {
			keys = append(keys, field.Key)
		}
	}
	if len(keys) == 0 {
		t.Skip("no texts")
	}
	place := at(file.Name, rapid.SampledFrom(keys).Draw(t, "key"))
	made, err := w.SetField(place, drawText(t))
	return edit{made, func(t *rapid.T, changes compare.Changes) {
		if change := only(t, changes); change.Object != compare.FieldObject || change.Place().String() != place.String() {
			t.Fatalf("found %v", change)
		}
	}}, err
}

// renames expects one change with as many references as the title of the edit
// counts.
func renames(made model.Edit, action compare.Action) func(*rapid.T, compare.Changes) {
	return func(t *rapid.T, changes compare.Changes) {
		change := only(t, changes)
		counted := strings.Contains(made.Title, fmt.Sprintf("(%d reference", change.References))
		if change.Action != action || counted != (change.References > 0) || strings.Contains(made.Title, "reference") != counted {
			t.Fatalf("found %s %s, %d references", change.Object, change.Action, change.References)
		}
	}
}

func drawRecord(t *rapid.T, w *model.Workshop) *model.File {
	file := rapid.SampledFrom(w.Files()).Draw(t, "file")
	if file.Kind.Info().Folder == "" {
		t.Skip("not one of several")
	}
	return file
}

func renameRecord(t *rapid.T, w *model.Workshop) (edit, error) {
	file := drawRecord(t, w)
	made, err := w.RenameRecord(file.Kind, file.ID, "another-name")
	return edit{made, renames(made, compare.Renamed)}, err
}

func renameID(t *rapid.T, w *model.Workshop) (edit, error) {
	if rapid.Bool().Draw(t, "source") && len(w.Sources()) > 0 {
		made, err := w.RenameID(at("sources.yaml", rapid.SampledFrom(w.Sources()).Draw(t, "source").ID), "another-name")
		return edit{made, renames(made, compare.Renamed)}, err
	}
	journey, index, _ := drawStage(t, w)
	if w.Journey(journey).Stages[index].ID == "" {
		t.Skip("no id")
	}
	made, err := w.RenameID(model.StagePlace(journey, index), "another-name")
	return edit{made, renames(made, compare.Changed)}, err
}

func deleteRecord(t *rapid.T, w *model.Workshop) (edit, error) {
	file := drawRecord(t, w)
	made, err := w.DeleteRecord(file.Kind, file.ID)
	return edit{made, says(compare.Removed, compare.RecordObject, at(file.Name))}, err
}

func createRecord(t *rapid.T, w *model.Workshop) (edit, error) {
	kind := rapid.SampledFrom([]model.Kind{model.KindPersona, model.KindJourney, model.KindMetric}).Draw(t, "kind")
	made, id, err := w.CreateRecord(kind, drawText(t))
	return edit{made, says(compare.Added, compare.RecordObject, at(kind.Path(id)))}, err
}

func duplicateRecord(t *rapid.T, w *model.Workshop) (edit, error) {
	file := drawRecord(t, w)
	made, id, err := w.DuplicateRecord(file.Kind, file.ID)
	return edit{made, says(compare.Added, compare.RecordObject, at(file.Kind.Path(id)))}, err
}

func addDot(t *rapid.T, w *model.Workshop) (edit, error) {
	file := drawRecord(t, w)
	if file.Kind != model.KindVotes {
		t.Skip("no dots")
	}
	votes := file.Record.(*model.Votes).Votes
	made, err := w.SetList(at(file.Name, "votes"), append(slices.Clone(votes), "claim/nowhere"))
	return edit{made, says(compare.Added, compare.ElementObject, at(file.Name, "votes", len(votes)))}, err
}

// A comparison and its reverse tell the same story. Of two stages that changed
// places either may be the one that moved.
func TestTheReverseIsTheMirrorImage(t *testing.T) {
	t.Parallel()
	all := workshops(t)
	rapid.Check(t, func(t *rapid.T) {
		before := drawWorkshop(t, all)
		after := before
		for range rapid.IntRange(1, 4).Draw(t, "edits") {
			if made, err := drawEdit(t, after); err == nil {
				after = after.Apply(made.Edit)
			}
		}
		forth, back := story(compare.Workshops(before, after), false), story(compare.Workshops(after, before), true)
		if !slices.Equal(forth, back) {
			t.Fatalf("forth:\n%s\nback:\n%s", strings.Join(forth, "\n"), strings.Join(back, "\n"))
		}
	})
}

// story is what each change says, whichever way it is read.
func story(changes compare.Changes, reversed bool) []string {
	opposite := map[compare.Action]compare.Action{
		compare.Added: compare.Removed, compare.Removed: compare.Added, compare.Broken: compare.Mended, compare.Mended: compare.Broken,
	}
	var all []string
	for _, record := range changes.Records {
		for _, c := range record.Changes {
			if other, ok := opposite[c.Action]; ok && reversed {
				c.Action = other
			}
			if reversed {
				c.Before, c.After = c.After, c.Before
			}
			line := fmt.Sprintf("%s %s %d", c.Action, c.Object, c.References)
			if c.Action != compare.Moved || c.Before.List != c.After.List || c.Before.Of != c.After.Of {
				line += fmt.Sprintf(" %s | %s", described(c.Before), described(c.After))
			}
			all = append(all, line)
		}
	}
	slices.Sort(all)
	return all
}

func described(v *compare.Version) string {
	if v == nil {
		return "nothing"
	}
	return fmt.Sprintf("%v %q", v.Place, v.Value)
}
