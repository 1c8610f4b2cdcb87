package store

import (
	"bytes"
	"encoding/json"
	"slices"
	"time"

	"interlock/model/patch"
)

// line is one line of a journal: an entry, or the numbers of saved ones.
type line struct {
	Sequence int64         `json:"sequence,omitempty"`
	Time     time.Time     `json:"time,omitzero"`
	Title    string        `json:"title,omitempty"`
	Files    []patch.Patch `json:"files,omitempty"`
	Saved    []int64       `json:"saved,omitempty"`
}

// encode turns an entry into a line, and adds it to the chain of patches.
func encode(chain patch.Chain, entry Entry) line {
	l := line{Sequence: entry.Sequence, Time: entry.Time, Title: entry.Title}
	for _, change := range entry.Changes {
		l.Files = append(l.Files, chain.Patch(change.Name, change.Before, change.After))
	}
	return l
}

// compact writes a whole journal anew. It keeps as many saved entries as leave it
// small enough.
func compact(entries []Entry) []byte {
	for keep := keptEntries; ; keep /= 2 {
		data := encodeAll(recent(entries, keep))
		if len(data) <= largeJournal || keep == 0 {
			return data
		}
	}
}

// recent leaves out the saved entries but for the newest.
func recent(entries []Entry, keep int) []Entry {
	var kept []Entry
	for _, entry := range slices.Backward(entries) {
		if entry.Saved {
			keep--
		}
		if !entry.Saved || keep >= 0 {
			kept = append(kept, entry)
		}
	}
	slices.Reverse(kept)
	return kept
}

// encodeAll writes entries as lines.
func encodeAll(entries []Entry) []byte {
	var data bytes.Buffer
	encoder := json.NewEncoder(&data)
	written := patch.Chain{}
	var saved []int64
	for _, entry := range entries {
		_ = encoder.Encode(encode(written, entry)) // a buffer takes everything
		if entry.Saved {
			saved = append(saved, entry.Sequence)
		}
	}
	_ = encoder.Encode(line{Saved: saved})
	return data.Bytes()
}

// decode reads a journal: the entries, of the saved ones only as many as to keep,
// and the last number in use. It passes over lines that a crash has damaged, and
// over entries whose texts went with them.
func decode(data []byte, keep int) (entries []Entry, last int64) {
	var lines []line
	saved := map[int64]bool{}
	for raw := range bytes.Lines(data) {
		var l line
		if json.Unmarshal(raw, &l) != nil {
			continue
		}
		for _, sequence := range l.Saved {
			saved[sequence] = true
			last = max(last, sequence)
		}
		if l.Sequence > 0 {
			lines = append(lines, l)
			last = max(last, l.Sequence)
		}
	}
	old := -keep // counts down the saved entries that are not kept
	for _, l := range lines {
		if saved[l.Sequence] {
			old++
		}
	}
	texts := map[string]*string{}
	for _, l := range lines {
		entry := Entry{Sequence: l.Sequence, Time: l.Time, Title: l.Title, Saved: saved[l.Sequence]}
		changes, ok := decodeChanges(l.Files, texts)
		if entry.Saved {
			old--
		}
		if ok && (!entry.Saved || old < 0) {
			entry.Changes = changes
			entries = append(entries, entry)
		}
	}
	return entries, last
}

// decodeChanges applies patches to the texts that earlier ones left. It fails if
// one of the texts is not the right one.
func decodeChanges(patches []patch.Patch, texts map[string]*string) ([]Change, bool) {
	changes := make([]Change, 0, len(patches))
	complete := true
	for _, p := range patches {
		before, after, ok := p.Apply(texts[p.Name])
		complete = complete && ok
		texts[p.Name] = after
		changes = append(changes, Change{Name: p.Name, Before: before, After: after})
	}
	return changes, complete
}
