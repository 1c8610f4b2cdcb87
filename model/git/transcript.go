package git

import "bytes"

// longestTranscript bounds in bytes what is kept of git's words.
const longestTranscript = 64 << 10

// transcript takes what git says apart into lines. A line that ends in a carriage
// return is progress that the next one overwrites: it is handed on, not kept.
type transcript struct {
	progress func(string) // gets each line without its end; may be nil
	line     []byte
	kept     []byte
}

// Write implements io.Writer; it never fails.
func (t *transcript) Write(piece []byte) (int, error) {
	for _, b := range piece {
		switch b {
		case '\n':
			t.keep()
			t.hand()
		case '\r':
			t.hand()
		default:
			t.line = append(t.line, b)
		}
	}
	return len(piece), nil
}

// keep adds the line to what is kept, and forgets the oldest lines of very many.
func (t *transcript) keep() {
	t.kept = append(append(t.kept, t.line...), '\n')
	if len(t.kept) > longestTranscript {
		half := t.kept[len(t.kept)-longestTranscript/2:]
		_, rest, _ := bytes.Cut(half, []byte{'\n'})
		t.kept = bytes.Clone(rest)
	}
}

// hand gives the line to whoever watches, and starts a new one.
func (t *transcript) hand() {
	if t.progress != nil && len(t.line) > 0 {
		t.progress(string(t.line))
	}
	t.line = t.line[:0]
}

// text is all that was kept, with a last line that has no end.
func (t *transcript) text() string {
	if len(t.line) > 0 {
		t.keep()
		t.hand()
	}
	return string(bytes.TrimRight(t.kept, "\n"))
}
