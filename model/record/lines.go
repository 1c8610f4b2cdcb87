package record

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"io"
	"maps"
	"slices"
	"strings"
	"time"

	"interlock/model"
	"interlock/model/patch"
)

// longestPause is how long nothing happens within a session.
const longestPause = 4 * time.Hour

// line is one line of the record: the beginning of a session, or an entry.
type line struct {
	Began *time.Time `json:"began,omitempty"`
	Files []size     `json:"files,omitempty"` // of the texts, in their order
	Texts []byte     `json:"texts,omitempty"` // behind each other, compressed

	At      time.Time       `json:"at,omitzero"`
	Kind    Kind            `json:"kind,omitempty"`
	Title   string          `json:"title,omitempty"`
	Changes []patch.Patch   `json:"changes,omitempty"`
	State   json.RawMessage `json:"state,omitempty"`
}

// size is how many bytes of the texts belong to a file.
type size struct {
	Name  string `json:"name"`
	Bytes int    `json:"bytes"`
}

// beginning is how a line starts that begins a session.
var beginning = []byte(`{"began":`)

// Writer spells the lines of one session.
type Writer struct {
	chain patch.Chain
	last  time.Time
}

// Begin starts a session with these texts by name, and gives its first line.
func Begin(at time.Time, texts map[string]string) (*Writer, []byte) {
	begun := line{Began: &at}
	var all bytes.Buffer
	packer := gzip.NewWriter(&all)
	for _, name := range slices.Sorted(maps.Keys(texts)) {
		begun.Files = append(begun.Files, size{name, len(texts[name])})
		_, _ = io.WriteString(packer, texts[name]) // a buffer takes everything
	}
	_ = packer.Close()
	begun.Texts = all.Bytes()
	return &Writer{chain: patch.ChainOf(texts), last: at}, begun.spell()
}

// Continue goes on with a session that was read.
func Continue(s Session) *Writer {
	return &Writer{chain: patch.ChainOf(s.Replay()), last: s.Ended()}
}

// Continues reports whether what happens at that time belongs to the session:
// another day, or more than four hours without anything, is another session.
func (w *Writer) Continues(at time.Time) bool {
	return at.Format(time.DateOnly) == w.last.In(at.Location()).Format(time.DateOnly) && at.Sub(w.last) <= longestPause
}

// Line spells what happened next.
func (w *Writer) Line(entry Entry) []byte {
	written := line{At: entry.At, Kind: entry.Kind, Title: entry.Title, State: entry.State}
	for _, change := range entry.Changes {
		written.Changes = append(written.Changes, w.chain.Patch(change.Name, change.Before, change.After))
	}
	w.last = entry.At
	return written.spell()
}

func (l line) spell() []byte {
	// Times far from ours and states that are no JSON cannot be spelled; the line
	// is then empty, and passed over when it is read.
	spelled, _ := json.Marshal(l)
	return append(spelled, '\n')
}

// Read gives the sessions of a record, the oldest first. It passes over lines
// that a crash has damaged; a file whose text went with them is followed again
// from where the record gives it whole.
func Read(data []byte) []Session {
	var sessions []Session
	var texts map[string]*string // of the last session
	for raw := range bytes.Lines(data) {
		var l line
		if json.Unmarshal(raw, &l) != nil {
			continue
		}
		if l.Began != nil {
			if first, ok := l.unpack(); ok {
				sessions = append(sessions, Session{Began: *l.Began, First: first})
				texts = map[string]*string{}
				for name, text := range first {
					texts[name] = &text
				}
			}
			continue
		}
		if len(sessions) > 0 && l.Kind != "" {
			current := &sessions[len(sessions)-1]
			current.Entries = append(current.Entries, l.entry(texts))
		}
	}
	return sessions
}

// unpack gives the texts of the beginning of a session, or false when they are
// damaged.
func (l line) unpack() (map[string]string, bool) {
	texts := map[string]string{}
	unpacker, err := gzip.NewReader(bytes.NewReader(l.Texts))
	if err != nil {
		return nil, false
	}
	for _, file := range l.Files {
		var text strings.Builder
		if _, err := io.CopyN(&text, unpacker, int64(file.Bytes)); err != nil {
			return nil, false
		}
		texts[file.Name] = text.String()
	}
	rest, err := unpacker.Read(make([]byte, 1)) // the checksum stands at the end
	return texts, rest == 0 && err == io.EOF
}

// entry makes the entry of a line, following the texts as they stand before it.
// Changes of texts that are lost are left out.
func (l line) entry(texts map[string]*string) Entry {
	entry := Entry{At: l.At, Kind: l.Kind, Title: l.Title, State: l.State}
	for _, change := range l.Changes {
		before, after, ok := change.Apply(texts[change.Name])
		if ok {
			texts[change.Name] = after
			entry.Changes = append(entry.Changes, model.Change{Name: change.Name, Before: before, After: after})
		}
	}
	return entry
}

// Trim keeps the newest sessions of a record: as many as are asked for, and no
// more than leave it as small as that many bytes, whatever their number.
func Trim(data []byte, sessions, size int) []byte {
	kept := data[len(data):]
	for end := len(data); end > 0 && sessions > 0; sessions-- {
		start := bytes.LastIndex(data[:end], append([]byte{'\n'}, beginning...)) + 1
		if len(data)-start > size {
			break
		}
		kept, end = data[start:], start-1
	}
	return kept
}
