package store

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func record(t testing.TB, j *Journal, title string, changes ...Change) int64 {
	t.Helper()
	sequence, err := j.Record(title, changes)
	if err != nil {
		t.Fatal(err)
	}
	return sequence
}

// expectPending fails unless these entries are pending: title and states.
func expectPending(t testing.TB, j *Journal, want ...string) {
	t.Helper()
	recovery, err := j.Pending()
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, entry := range recovery.Entries {
		got = append(got, fmt.Sprint(entry.Title, " ", entry.States))
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("pending (-want +got):\n%s", diff)
	}
}

func TestJournalOffersWhatWasNotAcknowledged(t *testing.T) {
	t.Parallel()
	now := time.Date(2025, 6, 12, 10, 42, 0, 0, time.UTC)
	f := openWith(t, map[string]string{"a.yaml": "a: 1\n"}, Options{Clock: func() time.Time { return now }})
	journal := f.Journal()
	first := record(t, journal, "First", Change{"a.yaml", new("a: 0\n"), new("a: 1\n")})
	if err := journal.Acknowledge(first); err != nil {
		t.Fatal(err)
	}
	change := Change{"a.yaml", new("a: 1\n"), new("a: 2\n")}
	second := record(t, journal, "Second", change)

	recovery, err := journal.Pending()
	if err != nil {
		t.Fatal(err)
	}
	want := []PendingEntry{{Entry{second, now, "Second", []Change{change}, false}, []State{Applies}}}
	if diff := cmp.Diff(want, recovery.Entries); diff != "" {
		t.Error(diff)
	}
	if err := journal.Acknowledge(second); err != nil {
		t.Fatal(err)
	}
	expectPending(t, journal)
}

func TestPendingLooksAtTheDisk(t *testing.T) {
	t.Parallel()
	edits := func(j *Journal) {
		record(t, j, "One", Change{"a.yaml", new("a: 1\n"), new("a: 2\n")}, Change{"b.yaml", nil, new("b: 2\n")})
		record(t, j, "Two", Change{"a.yaml", new("a: 2\n"), new("a: 3\n")})
		record(t, j, "Three", Change{"a.yaml", new("a: 3\n"), nil})
	}
	for name, test := range map[string]struct {
		disk map[string]string
		want []string
	}{
		"nothing was saved": {map[string]string{"a.yaml": "a: 1\n"}, []string{"One [0 0]", "Two [0]", "Three [0]"}},
		"half of the first": {map[string]string{"a.yaml": "a: 2\n"}, []string{"One [1 0]", "Two [0]", "Three [0]"}},
		"two saved at once": {map[string]string{"a.yaml": "a: 3\n", "b.yaml": "b: 2\n"}, []string{"Three [0]"}},
		"all was saved":     {map[string]string{"b.yaml": "b: 2\n"}, nil},
		"changed since":     {map[string]string{"a.yaml": "a: theirs\n", "b.yaml": "b: 2\n"}, []string{"One [2 1]", "Two [2]", "Three [2]"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			f := openWith(t, test.disk, Options{})
			edits(f.Journal())
			expectPending(t, f.Journal(), test.want...)
		})
	}
}

func TestPendingCannotJudgeAnUnreadableFile(t *testing.T) {
	t.Parallel()
	f := openWith(t, map[string]string{"a.yaml/file": ""}, Options{})
	record(t, f.Journal(), "Edit", Change{"a.yaml", nil, new("a: 1\n")})
	expectPending(t, f.Journal(), "Edit [2]")
}

func TestRemainingLeavesOutWhatIsThere(t *testing.T) {
	t.Parallel()
	f := openWith(t, map[string]string{"a.yaml": "a: 3\n"}, Options{})
	made := Change{"b.yaml", nil, new("b: 1\n")}
	record(t, f.Journal(), "Both", Change{"a.yaml", new("a: 1\n"), new("a: 2\n")}, made)
	record(t, f.Journal(), "Again", Change{"a.yaml", new("a: 2\n"), new("a: 3\n")})
	recovery, err := f.Journal().Pending()
	if err != nil || len(recovery.Entries) != 2 {
		t.Fatal(recovery.Entries, err)
	}
	if diff := cmp.Diff([]Change{made}, recovery.Entries[0].Remaining()); diff != "" {
		t.Error(diff)
	}
	if rest := recovery.Entries[1].Remaining(); rest != nil {
		t.Error("what is there remains:", rest)
	}
	if err := f.Save(recovery.Entries[0].Remaining()); err != nil {
		t.Error(err)
	}
	expectFile(t, f, "a.yaml", "a: 3\n")
	expectFile(t, f, "b.yaml", "b: 1\n")
}

func TestWhatWasFoundSavedIsNotOfferedLater(t *testing.T) {
	t.Parallel()
	f := openWith(t, map[string]string{"a.yaml": "a: 2\n"}, Options{})
	record(t, f.Journal(), "Edit", Change{"a.yaml", new("a: 1\n"), new("a: 2\n")})
	expectPending(t, f.Journal())
	write(t, filepath.Join(f.Path(), "a.yaml"), "a: 1\n") // as git checkout does
	expectPending(t, f.Journal())
}

func TestJournalBearsATornLine(t *testing.T) {
	t.Parallel()
	state := t.TempDir()
	f := openWith(t, map[string]string{"a.yaml": "a: 1\n"}, Options{StateDir: state})
	record(t, f.Journal(), "One", Change{"a.yaml", new("a: 1\n"), new("a: 2\n")})
	record(t, f.Journal(), "Two", Change{"a.yaml", new("a: 2\n"), new("a: 3\n")})
	path := f.state("journal")
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	end := strings.Index(string(whole), "\n") + 1
	for cut := end; cut < len(whole)-1; cut += 7 {
		if err := os.WriteFile(path, whole[:cut], 0o600); err != nil {
			t.Fatal(err)
		}
		next := open(t, f.Path(), Options{StateDir: state})
		expectPending(t, next.Journal(), "One [0]")
		if got := record(t, next.Journal(), "Three", Change{"a.yaml", new("a: 2\n"), new("a: 4\n")}); got != 2 {
			t.Errorf("the next number is %d, want 2", got)
		}
		expectPending(t, next.Journal(), "One [0]", "Three [0]")
	}
}

func TestLargeJournalIsCompacted(t *testing.T) {
	t.Parallel()
	state := t.TempDir()
	f := openWith(t, map[string]string{"a.yaml": "edit: 0\n"}, Options{StateDir: state})
	pending := record(t, f.Journal(), "Pending", Change{"b.yaml", nil, new("b: 1\n")})
	filler := strings.Repeat("x", 3000)
	content := func(i int) *string { return new(fmt.Sprintf("edit: %d %s %d\n", i, filler, i)) }
	const edits = 300
	for i := range edits {
		sequence := record(t, f.Journal(), fmt.Sprint("Edit ", i), Change{"a.yaml", content(i), content(i + 1)})
		if err := f.Journal().Acknowledge(sequence); err != nil {
			t.Fatal(err)
		}
	}
	next := open(t, f.Path(), Options{StateDir: state})
	last := record(t, next.Journal(), "Last", Change{"c.yaml", nil, new("c: 1\n")})
	if last != pending+edits+1 {
		t.Errorf("the number after compacting is %d, want %d", last, pending+edits+1)
	}
	expectPending(t, next.Journal(), "Pending [0]", "Last [0]")
	entries, err := next.Journal().Entries()
	if err != nil {
		t.Fatal(err)
	}
	if want := keptEntries + 2; len(entries) != want {
		t.Errorf("%d entries are kept, want %d", len(entries), want)
	}
	newest := entries[len(entries)-2]
	if !newest.Saved || !same(newest.Changes[0].After, content(edits)) {
		t.Errorf("the newest saved entry is %q", newest.Title)
	}
}

func TestDraft(t *testing.T) {
	t.Parallel()
	state := t.TempDir()
	f := openWith(t, nil, Options{StateDir: state})
	for _, draft := range []Draft{{"Nobody", "maya-waiting/says"}, {"Nobody rang\nme back", "maya-waiting/says"}, {}} {
		if err := f.Journal().Draft(draft.Text, draft.Place); err != nil {
			t.Fatal(err)
		}
		recovery, err := open(t, f.Path(), Options{StateDir: state}).Journal().Pending()
		if err != nil || recovery.Draft != draft {
			t.Errorf("the draft is %+v, want %+v (%v)", recovery.Draft, draft, err)
		}
		if recovery.Empty() != (draft == Draft{}) {
			t.Errorf("Empty is %v with %+v", recovery.Empty(), recovery)
		}
	}
}

// TestJournalGivesBackEveryEntry records random edits of random texts, with a
// crash here and there, and reads them back.
func TestJournalGivesBackEveryEntry(t *testing.T) {
	t.Parallel()
	root := t.TempDir()
	rapid.Check(t, func(rt *rapid.T) {
		state, err := os.MkdirTemp(root, "state")
		if err != nil {
			rt.Fatal(err)
		}
		f, err := Open(root, Options{StateDir: state})
		if err != nil {
			rt.Fatal(err)
		}
		defer f.Close()
		texts := rapid.Ptr(rapid.OneOf(rapid.StringMatching(`[ab\n]{0,12}`), rapid.String(), rapid.Just("caf\xe9")), true)
		var want []Entry
		for range rapid.IntRange(1, 12).Draw(rt, "edits") {
			entry := Entry{Sequence: int64(len(want) + 1), Title: rapid.String().Draw(rt, "title")}
			for _, name := range rapid.SliceOfNDistinct(rapid.SampledFrom([]string{"a.yaml", "b.yaml"}), 1, 2, rapid.ID).Draw(rt, "names") {
				change := Change{Name: name, Before: texts.Draw(rt, "before"), After: texts.Draw(rt, "after")}
				if last := lastChange(want, name); last != nil && rapid.Bool().Draw(rt, "continues") {
					change.Before = last.After
				}
				entry.Changes = append(entry.Changes, change)
			}
			if _, err := f.Journal().Record(entry.Title, entry.Changes); err != nil {
				rt.Fatal(err)
			}
			if rapid.Bool().Draw(rt, "saved") {
				entry.Saved = true
				if err := f.Journal().Acknowledge(entry.Sequence); err != nil {
					rt.Fatal(err)
				}
			}
			if rapid.Bool().Draw(rt, "crash") {
				f.Journal().close()
			}
			want = append(want, entry)
		}
		got, err := f.Journal().Entries()
		if err != nil {
			rt.Fatal(err)
		}
		for i := range got {
			got[i].Time = time.Time{}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			rt.Fatal(diff)
		}
		rewritten, last := decode(encodeAll(want), keptEntries)
		if diff := cmp.Diff(want, rewritten); diff != "" || last != int64(len(want)) {
			rt.Fatal(last, diff)
		}
	})
}

// lastChange finds the last change of a file.
func lastChange(entries []Entry, name string) *Change {
	var last *Change
	for _, entry := range entries {
		for _, change := range entry.Changes {
			if change.Name == name {
				last = &change
			}
		}
	}
	return last
}

func FuzzDecode(f *testing.F) {
	f.Add(encodeAll([]Entry{{Sequence: 1, Title: "Edit", Changes: []Change{{"a.yaml", new("a: 1\n"), new("a: 2\n")}}}}))
	f.Add([]byte(`{"sequence":1,"files":[{"name":"a","after":"x","offset":-1,"cut":9}]}` + "\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		entries, last := decode(data, keptEntries)
		for _, entry := range entries {
			if entry.Sequence <= 0 || entry.Sequence > last {
				t.Errorf("an entry with a wrong number: %+v", entry)
			}
		}
	})
}
