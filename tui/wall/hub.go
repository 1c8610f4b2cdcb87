package wall

import (
	"bytes"
	"fmt"
	"sync"
)

// hub hands one frame to everybody who listens. It holds only the newest: who is
// slow misses frames and never keeps others waiting.
type hub struct {
	event string // what the frames are called

	mutex  sync.Mutex
	newest frame
	wake   chan struct{} // closed when there is a newer frame
}

// frame is one event of a stream, ready to be written to every client.
type frame struct {
	revision uint64
	data     []byte
	text     []byte // the data as an event
}

// newHub begins at a revision that no earlier run has reached, so that a client
// that comes back is told what is new.
func newHub(event string, revision uint64) *hub {
	return &hub{event: event, newest: frame{revision: revision}, wake: make(chan struct{})}
}

// publish makes data the newest frame.
func (h *hub) publish(data []byte) {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	revision := h.newest.revision + 1
	h.newest = frame{revision, data, encode(revision, h.event, data)}
	close(h.wake)
	h.wake = make(chan struct{})
}

// look gives the newest frame and what is closed when there is a newer one.
func (h *hub) look() (frame, <-chan struct{}) {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	return h.newest, h.wake
}

// encode writes an event as a stream has it. Every line of the data is marked as
// data, so that none can end the event or begin another.
func encode(revision uint64, event string, data []byte) []byte {
	var text bytes.Buffer
	fmt.Fprintf(&text, "id: %d\nevent: %s\n", revision, event)
	for line := range bytes.SplitSeq(bytes.ReplaceAll(data, []byte("\r"), nil), []byte("\n")) {
		text.WriteString("data: ")
		text.Write(line)
		text.WriteByte('\n')
	}
	text.WriteByte('\n')
	return text.Bytes()
}
