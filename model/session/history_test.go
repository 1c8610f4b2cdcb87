package session_test

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"interlock/model"
	"interlock/model/yamltext"
)

// mark is what every line written outside begins with, where nothing merged
// brought it to the column of its neighbours.
const mark = "# outside "

// walk is a random walk through a workshop, with somebody else at the same files.
type walk struct {
	*house
	draws   *rapid.T
	steps   int
	touched map[string]bool // files written outside
	marks   []string        // lines written outside
	skipped []string
}

// Undoing everything gives back the first bytes with the outside edits in them,
// redoing everything the last ones.
func TestRandomHistories(t *testing.T) {
	t.Parallel()
	texts := someFiles(t)
	rapid.Check(t, func(draws *rapid.T) {
		w := &walk{house: newHouse(t, texts), draws: draws, touched: map[string]bool{}}
		defer w.folder.Close()
		draws.Repeat(map[string]func(*rapid.T){
			"edit":    w.edit,
			"edit2":   w.edit,
			"undo":    w.stepBack,
			"redo":    w.stepForward,
			"save":    w.saveSometimes,
			"outside": w.outside,
		})
		redoAll(w.Session)
		last := w.Workshop().Texts()
		w.skipped = append(w.skipped, undoAll(w.Session)...)
		w.expectFirst(texts)
		redoAll(w.Session)
		expectTexts(draws, "after redo", w.Workshop().Texts(), last)
		w.save()
		expectTexts(draws, "on disk", w.onDisk(), last)
	})
}

// someFiles are the files of the reference workshop that point at each other most:
// edits of few files meet more often.
func someFiles(t *testing.T) map[string]string {
	texts := reference(t)
	maps.DeleteFunc(texts, func(name, _ string) bool {
		return !slices.Contains([]string{claim, tom, "personas/maya.yaml", "empathy/maya-waiting.yaml", "links/cap-no-date.yaml", "parking.yaml"}, name)
	})
	return texts
}

// Whatever write a lost session was cut short at, the next one has all its edits.
func TestRandomLosses(t *testing.T) {
	t.Parallel()
	texts := someFiles(t)
	rapid.Check(t, func(draws *rapid.T) {
		w := &walk{house: newHouse(t, texts), draws: draws}
		defer func() { w.folder.Close() }()
		for range rapid.IntRange(1, 3).Draw(draws, "losses") {
			for range rapid.IntRange(0, 6).Draw(draws, "edits") {
				rapid.SampledFrom([]func(*rapid.T){w.edit, w.edit, w.stepBack, w.stepForward, w.saveSometimes}).Draw(draws, "action")(draws)
			}
			left := rapid.IntRange(0, 4).Draw(draws, "writes before the loss")
			w.beforeWrite = func(string) error {
				if left--; left < 0 {
					return errors.New("power is gone")
				}
				return nil
			}
			want := w.Workshop().Texts()
			_ = w.Save()
			w.beforeWrite = nil
			w.kill()
			expectTexts(draws, "after the loss", w.Workshop().Texts(), want)
		}
		w.save()
		expectTexts(draws, "on disk", w.onDisk(), w.Workshop().Texts())
	})
}

// expectFirst fails unless the workshop is as at first, outside edits apart.
func (w *walk) expectFirst(first map[string]string) {
	now := w.Workshop().Texts()
	if len(w.skipped) == 0 {
		for _, mark := range w.marks {
			if !slices.ContainsFunc(slices.Collect(maps.Values(now)), func(text string) bool { return strings.Contains(text, mark) }) {
				w.draws.Errorf("undo took back %q, which was written outside", mark)
			}
		}
		for name, text := range now {
			now[name] = withoutMarks(text)
		}
	} else {
		first = maps.Clone(first)
		outside := func(name, _ string) bool { return w.touched[name] }
		maps.DeleteFunc(first, outside)
		maps.DeleteFunc(now, outside)
	}
	expectTexts(w.draws, "after undo", now, first)
}

func withoutMarks(text string) string {
	var kept strings.Builder
	for line := range strings.Lines(text) {
		if !strings.HasPrefix(strings.TrimLeft(line, " "), mark) {
			kept.WriteString(line)
		}
	}
	return kept.String()
}

func (w *walk) save() {
	if err := w.Save(); err != nil {
		w.draws.Fatal(err)
	}
}

func (w *walk) stepBack(*rapid.T) {
	if outcome, err := w.Undo(); err == nil {
		w.skipped = append(w.skipped, outcome.Skipped...)
	}
}

func (w *walk) stepForward(*rapid.T) {
	if outcome, err := w.Redo(); err == nil {
		w.skipped = append(w.skipped, outcome.Skipped...)
	}
}

// saveSometimes saves seldom enough for many edits to wait, as disks are slow.
func (w *walk) saveSometimes(t *rapid.T) {
	if rapid.IntRange(0, 3).Draw(t, "whether to save") == 0 {
		w.save()
	}
}

// outside writes a line somewhere into a file that is saved.
func (w *walk) outside(t *rapid.T) {
	texts := w.Workshop().Texts()
	name := rapid.SampledFrom(slices.Sorted(maps.Keys(texts))).Draw(t, "file")
	if w.onDisk()[name] != texts[name] {
		w.save()
	}
	lines := slices.Collect(strings.Lines(texts[name]))
	at := rapid.SampledFrom([]int{0, len(lines) / 2, len(lines)}).Draw(t, "line")
	line := fmt.Sprintln(mark, len(w.marks))
	w.writeOutside(name, strings.Join(slices.Insert(lines, at, line), ""))
	w.touched[name] = true
	w.marks = append(w.marks, line)
	if outside := w.refresh(); !slices.Equal(outside.Changed, []string{name}) {
		w.draws.Fatalf("outside %s was changed, and found %+v", name, outside)
	}
}

// edit makes a random edit, if it can be made.
func (w *walk) edit(t *rapid.T) {
	w.steps++
	edit, err := w.draw(t)
	if err != nil {
		return
	}
	if err := w.Do(edit, w.steps); err != nil {
		w.draws.Fatal(err)
	}
}

func (w *walk) draw(t *rapid.T) (model.Edit, error) {
	workshop := w.Workshop()
	files := workshop.Files()
	file := rapid.SampledFrom(files).Draw(t, "file")
	if file.Kind.Info().Folder == "" {
		return workshop.Rewrite(file.Name, file.Source+"extra_"+fmt.Sprint(w.steps)+": 1\n"), nil
	}
	word := rapid.SampledFrom([]string{"Nobody rang", "no", "12: noon", "two\nlines"}).Draw(t, "word")
	stage, note := rapid.IntRange(0, 3).Draw(t, "stage"), rapid.IntRange(0, 2).Draw(t, "note")
	list := pains(stage)
	switch rapid.IntRange(0, 10).Draw(t, "kind of edit") {
	case 0, 1:
		return workshop.AddNotes(list, note, word)
	case 2:
		return workshop.DeleteAt(model.Place{File: claim, Path: list.Path.With(note)})
	case 3:
		return workshop.EditNote(model.Place{File: claim, Path: list.Path.With(note)}, word)
	case 4:
		return workshop.MoveEntry(model.Place{File: claim, Path: yamltext.Path{"stages"}}, stage, note)
	case 5:
		return workshop.SetField(model.Place{File: tom, Path: yamltext.Path{"role"}}, word)
	case 6:
		return workshop.RenameRecord(file.Kind, file.ID, fmt.Sprint("renamed-", w.steps))
	case 7:
		edit, _, err := workshop.DuplicateRecord(file.Kind, file.ID)
		return edit, err
	case 8:
		return workshop.DeleteRecord(file.Kind, file.ID)
	case 9:
		return workshop.DuplicateStage("claim", stage)
	}
	return workshop.Rewrite(file.Name, file.Source+"extra_"+fmt.Sprint(w.steps)+": 1\n"), nil
}
