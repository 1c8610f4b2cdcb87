package store

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"
	"time"
)

// line is one line of a journal: an entry, or the numbers of saved ones.
type line struct {
	Sequence int64     `json:"sequence,omitempty"`
	Time     time.Time `json:"time,omitzero"`
	Title    string    `json:"title,omitempty"`
	Files    []patch   `json:"files,omitempty"`
	Saved    []int64   `json:"saved,omitempty"`
}

// patch is the change of one file. The text before is what the last patch of the
// same file left, or else is given whole. Texts are bytes, as a patch may begin
// or end within a character.
type patch struct {
	Name   string  `json:"name"`
	Before string  `json:"before,omitempty"` // hash, empty if there was no file
	After  string  `json:"after,omitempty"`  // hash, empty if there is no file
	Base   *[]byte `json:"base,omitempty"`   // the text before, where it must be given
	Offset int     `json:"offset,omitempty"` // in the text before
	Cut    int     `json:"cut,omitempty"`    // bytes taken out there
	New    []byte  `json:"new,omitempty"`    // bytes put in
}

// chain knows, for each file, the hash of the text after its last patch.
type chain map[string]string

// encode turns an entry into a line, and adds it to the chain.
func (c chain) encode(entry Entry) line {
	l := line{Sequence: entry.Sequence, Time: entry.Time, Title: entry.Title}
	for _, change := range entry.Changes {
		p := patch{Name: change.Name, Before: hash(change.Before), After: hash(change.After)}
		if change.Before != nil && c[change.Name] != p.Before {
			p.Base = new([]byte(*change.Before))
		}
		if change.After != nil {
			p.Offset, p.Cut, p.New = difference(textOf(change.Before), *change.After)
		}
		c[change.Name] = p.After
		l.Files = append(l.Files, p)
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
	written := chain{}
	var saved []int64
	for _, entry := range entries {
		_ = encoder.Encode(written.encode(entry)) // a buffer takes everything
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
func decodeChanges(patches []patch, texts map[string]*string) ([]Change, bool) {
	changes := make([]Change, 0, len(patches))
	complete := true
	for _, p := range patches {
		change, ok := p.apply(texts[p.Name])
		complete = complete && ok
		texts[p.Name] = change.After
		changes = append(changes, change)
	}
	return changes, complete
}

// apply gives the change that the patch makes to a text.
func (p patch) apply(text *string) (Change, bool) {
	if p.Base != nil {
		text = new(string(*p.Base))
	}
	if p.Before == "" {
		text = nil
	}
	change := Change{Name: p.Name, Before: text}
	if hash(text) != p.Before {
		return change, false
	}
	if p.After == "" {
		return change, true
	}
	before := textOf(text)
	if p.Offset < 0 || p.Cut < 0 || p.Offset > len(before)-p.Cut {
		return change, false
	}
	after := before[:p.Offset] + string(p.New) + before[p.Offset+p.Cut:]
	change.After = &after
	return change, hash(&after) == p.After
}

// difference gives the one place where two texts differ: its offset, how many
// bytes of before are cut there, and what stands in after instead.
func difference(before, after string) (offset, cut int, inserted []byte) {
	for offset < min(len(before), len(after)) && before[offset] == after[offset] {
		offset++
	}
	end := 0
	for end < min(len(before), len(after))-offset && before[len(before)-1-end] == after[len(after)-1-end] {
		end++
	}
	return offset, len(before) - offset - end, []byte(after[offset : len(after)-end])
}

// hash identifies a text; no text has the empty hash.
func hash(text *string) string {
	if text == nil {
		return ""
	}
	sum := sha256.Sum256([]byte(*text))
	return hex.EncodeToString(sum[:])
}

// textOf gives a text, which is empty if there is none.
func textOf(text *string) string {
	if text == nil {
		return ""
	}
	return *text
}
