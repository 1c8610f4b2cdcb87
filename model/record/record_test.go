package record_test

import (
	"bytes"
	"fmt"
	"maps"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"interlock/model"
	"interlock/model/record"
)

var nine = time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC)

// day is a session that is written as it happens.
type day struct {
	lines  []byte
	writer *record.Writer
	texts  map[string]string
	at     time.Time
}

func newDay(at time.Time, texts map[string]string) *day {
	d := &day{texts: maps.Clone(texts), at: at}
	d.writer, d.lines = record.Begin(at, texts)
	return d
}

// write changes files, and gives the line that says so.
func (d *day) write(kind record.Kind, texts map[string]*string) []byte {
	entry := record.Entry{At: d.at, Kind: kind, Title: "write"}
	for name, after := range texts {
		change := model.Change{Name: name, After: after}
		if before, found := d.texts[name]; found {
			change.Before = &before
		}
		if entry.Changes = append(entry.Changes, change); after == nil {
			delete(d.texts, name)
		} else {
			d.texts[name] = *after
		}
	}
	line := d.writer.Line(entry)
	d.lines = append(d.lines, line...)
	return line
}

// anyText draws what files hold and do not hold; nil is no file.
func anyText() *rapid.Generator[*string] {
	return rapid.Custom(func(t *rapid.T) *string {
		switch rapid.IntRange(0, 3).Draw(t, "kind of text") {
		case 0:
			return nil
		case 1:
			return new(string(rapid.SliceOf(rapid.Byte()).Draw(t, "bytes")))
		}
		return new(rapid.String().Draw(t, "text"))
	})
}

var names = []string{"workshop.yaml", "inbox/dk.yaml", "personas/\u202eévil.yaml"}

func TestReplayGivesTheLastFiles(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		first := map[string]string{}
		for _, name := range names {
			if text := anyText().Draw(t, "first"); text != nil {
				first[name] = *text
			}
		}
		d := newDay(nine, first)
		var want []map[string]string // before each line
		ends := []int{len(d.lines)}
		for range rapid.IntRange(0, 8).Draw(t, "steps") {
			want = append(want, maps.Clone(d.texts))
			name := rapid.SampledFrom(names).Draw(t, "name")
			d.write(record.Edit, map[string]*string{name: anyText().Draw(t, "text")})
			ends = append(ends, len(d.lines))
		}
		want = append(want, d.texts)
		cut := rapid.IntRange(ends[0], len(d.lines)).Draw(t, "cut") // by a crash
		whole := 0
		for whole+1 < len(ends) && ends[whole+1] <= cut+1 { // but for its line break
			whole++
		}
		sessions := record.Read(d.lines[:cut])
		if len(sessions) != 1 || len(sessions[0].Entries) != whole {
			t.Fatalf("%d lines of %d are read", len(sessions[0].Entries), whole)
		}
		if diff := cmp.Diff(first, sessions[0].First); diff != "" {
			t.Errorf("first (-want +got):\n%s", diff)
		}
		if diff := cmp.Diff(want[whole], sessions[0].Replay()); diff != "" {
			t.Errorf("last (-want +got):\n%s", diff)
		}
	})
}

func TestADamagedLineLosesOnlyItself(t *testing.T) {
	t.Parallel()
	d := newDay(nine, map[string]string{"a.yaml": "a: 1\n", "b.yaml": "b: 1\n"})
	beginning := bytes.Clone(d.lines)
	lost := d.write(record.Edit, map[string]*string{"a.yaml": new("a: 2\n")})
	d.write(record.Edit, map[string]*string{"a.yaml": new("a: 3\n")})
	d.write(record.Edit, map[string]*string{"b.yaml": new("b: 2\n")})
	damaged := bytes.Replace(d.lines, lost, []byte("{\"at\": nonsense\n"), 1)
	sessions := record.Read(damaged)
	if len(sessions) != 1 || len(sessions[0].Entries) != 2 {
		t.Fatalf("read %+v", sessions)
	}
	if last := sessions[0].Replay(); last["a.yaml"] != "a: 1\n" || last["b.yaml"] != "b: 2\n" {
		t.Errorf("the last texts are %q", last)
	}
	d.writer = record.Continue(sessions[0])
	d.texts = sessions[0].Replay()
	after := append(damaged, d.write(record.Edit, map[string]*string{"a.yaml": new("a: 4\n")})...)
	if last := record.Read(after)[0].Replay(); last["a.yaml"] != "a: 4\n" {
		t.Errorf("after it goes on, the last texts are %q", last)
	}
	for cut := range len(beginning) - 1 {
		if sessions := record.Read(beginning[:cut]); len(sessions) > 0 {
			t.Errorf("a beginning cut at %d is read as %v", cut, sessions)
		}
	}
}

func TestWhatBelongsToASession(t *testing.T) {
	t.Parallel()
	writer, _ := record.Begin(nine, nil)
	for after, want := range map[time.Duration]bool{
		0: true, 4 * time.Hour: true, 4*time.Hour + time.Second: false, 24 * time.Hour: false, -time.Minute: true,
	} {
		if got := writer.Continues(nine.Add(after)); got != want {
			t.Errorf("%s later: %v, want %v", after, got, want)
		}
	}
	late, _ := record.Begin(nine.Add(14*time.Hour+50*time.Minute), nil)
	if late.Continues(nine.Add(15*time.Hour + 10*time.Minute)) {
		t.Error("midnight begins no session")
	}
	if !late.Continues(nine.Add(15 * time.Hour).Add(-time.Second)) {
		t.Error("a session ends before midnight")
	}
}

func TestADifferenceMakesTheOtherTexts(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		texts := rapid.MapOf(rapid.SampledFrom(names), rapid.SampledFrom([]string{"", "a", "b"}))
		before, after := texts.Draw(t, "before"), texts.Draw(t, "after")
		entry, any := record.Difference(nine, before, after)
		if any == maps.Equal(before, after) {
			t.Errorf("there is a difference: %v", any)
		}
		made := record.Session{First: before, Entries: []record.Entry{entry}}.Replay()
		if !maps.Equal(made, after) {
			t.Errorf("made %q, want %q", made, after)
		}
	})
}

func TestTrimKeepsTheNewestSessions(t *testing.T) {
	t.Parallel()
	var lines []byte
	var lengths []int
	for i := range 5 {
		d := newDay(nine.AddDate(0, 0, i), map[string]string{"a.yaml": fmt.Sprint(i)})
		d.write(record.Edit, map[string]*string{"a.yaml": new(fmt.Sprint(i * 10))})
		lines = append(lines, d.lines...)
		lengths = append(lengths, len(d.lines))
	}
	for _, each := range []struct{ sessions, size, want int }{
		{9, len(lines), 5},
		{3, len(lines), 3},
		{0, len(lines), 0},
		{9, lengths[4] + lengths[3], 2},
		{9, lengths[4] + lengths[3] - 1, 1},
		{9, 1, 0},
	} {
		kept := record.Read(record.Trim(lines, each.sessions, each.size))
		if len(kept) != each.want {
			t.Errorf("%d sessions of %d bytes: %d are kept, want %d", each.sessions, each.size, len(kept), each.want)
		}
		if len(kept) > 0 && kept[len(kept)-1].Replay()["a.yaml"] != "40" {
			t.Error("the newest one is not kept")
		}
	}
	if kept := record.Trim(nil, 5, 5); len(kept) > 0 {
		t.Errorf("of nothing is kept %q", kept)
	}
}

func TestStatesAreKeptAsTheyWere(t *testing.T) {
	t.Parallel()
	d := newDay(nine, nil)
	entry := record.Entry{At: nine.Add(time.Minute), Kind: record.Kept, Title: "clock", State: []byte(`{"running":true}`)}
	lines := append(d.lines, d.writer.Line(entry)...)
	if diff := cmp.Diff([]record.Entry{entry}, record.Read(lines)[0].Entries); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if ended := record.Read(lines)[0].Ended(); !ended.Equal(entry.At) {
		t.Errorf("it ended at %s", ended)
	}
}

func FuzzRead(f *testing.F) {
	d := newDay(nine, map[string]string{"a.yaml": "a: 1\n"})
	d.write(record.Edit, map[string]*string{"a.yaml": new("a: 2\n")})
	f.Add(d.lines)
	f.Add([]byte(`{"began":"2026-11-22T09:00:00Z","files":[{"name":"a","bytes":-5}],"texts":""}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, session := range record.Read(data) {
			session.Replay()
		}
		record.Trim(data, 2, 100)
	})
}
