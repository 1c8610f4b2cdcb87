package check

import (
	"fmt"
	"hash/fnv"
	"strings"

	"interlock/model"
	"interlock/model/yamltext"
)

// Dismiss sets a finding aside with a reason, as an entry of dismissed.yaml:
//
//	{rule: ex-low-unlinked, ref: day/login, reason: …, by: …, at: 2025-06-12, seen: 5f0c21aa}
//
// The ref is the reference of the stage or item that the finding is about
// (claim/wait#no-date), or else the file, with the field where it is about one
// (links/cap.yaml#because). What the finding spoke of is kept as a fingerprint
// in seen: once that changes, the finding is open again. An entry without seen,
// written by hand, holds for every such finding. The date is the workshop's
// own.
func Dismiss(w *model.Workshop, finding Finding, reason, by string) (model.Edit, error) {
	if reason = strings.TrimSpace(reason); reason == "" {
		return model.Edit{}, fmt.Errorf("say in a few words why this finding does not apply")
	}
	list := model.Place{File: model.KindDismissed.Path(""), Path: yamltext.Path{"dismissed"}}
	end := len(w.File(list.File).At(list.Path).Items())
	edit, err := addEntry(w, list, end,
		model.FieldValue{Key: "rule", Typed: finding.Rule},
		model.FieldValue{Key: "ref", Typed: finding.Ref},
		model.FieldValue{Key: "reason", Typed: reason},
		model.FieldValue{Key: "by", Typed: by},
		model.FieldValue{Key: "at", Typed: string(w.Frame().Date)},
		model.FieldValue{Key: "seen", Typed: finding.fingerprint(w)})
	edit.Title = "dismiss " + finding.Rule
	edit.Select, edit.SelectBefore = finding.Place, finding.Place
	return edit, err
}

// Restore takes back what set a finding aside, so that it is open again.
func Restore(w *model.Workshop, finding Finding) (model.Edit, error) {
	entries := dismissals(w)
	var edits []model.Edit
	for i := len(entries) - 1; i >= 0; i-- {
		if !finding.setAsideBy(w, entries[i]) {
			continue
		}
		edit, err := w.DeleteAt(model.Place{File: model.KindDismissed.Path(""), Path: yamltext.Path{"dismissed", i}})
		if err != nil {
			return model.Edit{}, err
		}
		edits = append(edits, edit)
		w = w.Apply(edit)
	}
	if len(edits) == 0 {
		return model.Edit{}, fmt.Errorf("this finding is not dismissed")
	}
	edit := model.Merge("restore "+finding.Rule, edits...)
	edit.Select, edit.SelectBefore = finding.Place, finding.Place
	return edit, nil
}

// setAside marks the findings that somebody dismissed.
func setAside(w *model.Workshop, findings []Finding) {
	entries := dismissals(w)
	for i := range findings {
		for at := range entries {
			if findings[i].setAsideBy(w, entries[at]) {
				findings[i].Dismissed = &entries[at]
			}
		}
	}
}

func (f *Finding) setAsideBy(w *model.Workshop, entry model.Dismissal) bool {
	return entry.Rule == f.Rule && entry.Ref == f.Ref && (entry.Seen == "" || entry.Seen == f.fingerprint(w))
}

func dismissals(w *model.Workshop) []model.Dismissal {
	file := w.File(model.KindDismissed.Path(""))
	if file == nil {
		return nil
	}
	record, _ := file.Record.(*model.Dismissals)
	return record.Items
}

// fingerprint is a short mark of what the finding speaks of: the values it
// names and the text at its place. A stage or a whole record is too much to
// speak of, so of those only the values count.
func (f *Finding) fingerprint(w *model.Workshop) string {
	hash := fnv.New32a()
	fmt.Fprintln(hash, f.facts...)
	if len(f.Place.Path) > 0 && !isStage(f.Place) {
		writeTexts(w.File(f.Place.File).At(f.Place.Path), func(text string) { fmt.Fprintln(hash, text) })
	}
	return fmt.Sprintf("%08x", hash.Sum32())
}

func isStage(place model.Place) bool {
	return len(place.Path) == 2 && place.Path[0] == "stages"
}

// writeTexts visits the texts of a value, so that its layout does not matter.
func writeTexts(node *yamltext.Node, write func(string)) {
	switch node.Kind() {
	case yamltext.ListKind:
		for _, item := range node.Items() {
			writeTexts(item, write)
		}
	case yamltext.MapKind:
		for _, entry := range node.Entries() {
			write(entry.Key)
			writeTexts(entry.Value, write)
		}
	default:
		write(node.Text())
	}
}

// refOf names a place by what stays the same when other things move: a
// reference where there is one, else the file and the field.
func refOf(w *model.Workshop, place model.Place) string {
	for length := len(place.Path); length > 0; length-- {
		if ref, ok := w.ReferenceTo(model.Place{File: place.File, Path: place.Path[:length]}); ok {
			return ref.String()
		}
	}
	var field yamltext.Path
	for _, step := range place.Path {
		if _, isKey := step.(string); !isKey {
			break
		}
		field = append(field, step)
	}
	if len(field) == 0 {
		return place.File
	}
	return place.File + "#" + field.String()
}

// addEntry adds an entry with several fields to a list of records.
func addEntry(w *model.Workshop, list model.Place, index int, values ...model.FieldValue) (model.Edit, error) {
	edit, err := w.AddEntry(list, index, values[0].Key, values[0].Typed)
	edits := []model.Edit{edit}
	for _, value := range values[1:] {
		if err != nil {
			return model.Edit{}, err
		}
		if strings.TrimSpace(value.Typed) == "" {
			continue
		}
		w = w.Apply(edits[len(edits)-1])
		edit, err = w.SetField(model.Place{File: list.File, Path: list.Path.With(index, value.Key)}, value.Typed)
		edits = append(edits, edit)
	}
	if err != nil {
		return model.Edit{}, err
	}
	merged := model.Merge(edits[0].Title, edits...)
	merged.Select = edits[0].Select
	return merged, nil
}
