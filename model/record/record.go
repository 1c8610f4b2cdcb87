// Package record spells the lasting record of a workshop: for each session the
// texts that it began with, and then everything that happened, so that what the
// files were at any time can be told. It knows lines and texts; where they are
// kept is the business of others.
//
// Every line stands by itself: one that was cut off loses only itself.
package record

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"time"

	"interlock/model"
)

// Kind is how something came about.
type Kind string

// The kinds of what happens.
const (
	Edit    Kind = "edit"    // somebody edited here
	Undo    Kind = "undo"    // an edit was taken back
	Redo    Kind = "redo"    // an edit was made again
	Outside Kind = "outside" // another program changed the files
	Kept    Kind = "kept"    // a state was kept beside the workshop, such as the clock
)

// Entry is one thing that happened.
type Entry struct {
	At      time.Time
	Kind    Kind
	Title   string          // what was done, in words; the name of a state that was kept
	Changes []model.Change  // of the files; none by a state
	State   json.RawMessage // that was kept, as JSON
}

// Session is what happened from one beginning to the next.
type Session struct {
	Began   time.Time
	First   map[string]string // the texts that it began with, by name
	Entries []Entry           // in order
}

// Ended is when the last thing happened.
func (s Session) Ended() time.Time {
	if last := len(s.Entries) - 1; last >= 0 {
		return s.Entries[last].At
	}
	return s.Began
}

// Replay makes everything again that happened, and gives the last texts by name.
func (s Session) Replay() map[string]string {
	texts := maps.Clone(s.First)
	if texts == nil {
		texts = map[string]string{}
	}
	for _, entry := range s.Entries {
		entry.Apply(texts)
	}
	return texts
}

// Apply makes an entry again, in the texts before it.
func (e Entry) Apply(texts map[string]string) {
	for _, change := range e.Changes {
		if change.After == nil {
			delete(texts, change.Name)
		} else {
			texts[change.Name] = *change.After
		}
	}
}

// Difference is the entry that makes other texts of these, or false when they
// are the same.
func Difference(at time.Time, before, after map[string]string) (Entry, bool) {
	entry := Entry{At: at, Kind: Outside}
	var names []string
	all := maps.Clone(before)
	maps.Copy(all, after)
	for _, name := range slices.Sorted(maps.Keys(all)) {
		old, was := before[name]
		now, is := after[name]
		change := model.Change{Name: name}
		if was {
			change.Before = &old
		}
		if is {
			change.After = &now
		}
		if was != is || old != now {
			entry.Changes = append(entry.Changes, change)
			names = append(names, name)
		}
	}
	entry.Title = "changed meanwhile: " + strings.Join(names, ", ")
	return entry, len(names) > 0
}
