package wall

import (
	"fmt"
	"net/http"
	"strconv"
	"time"
)

// listen streams the frames of a hub to one client until it goes.
func (w *Wall) listen(hub *hub) http.HandlerFunc {
	return func(out http.ResponseWriter, r *http.Request) {
		from := addressOf(r)
		if !w.streams.take(from) {
			http.Error(out, "This device has too many pages of the wall open.", http.StatusTooManyRequests)
			return
		}
		defer w.streams.leave(from)
		seen, _ := strconv.ParseUint(r.Header.Get("Last-Event-ID"), 10, 64)
		s := stream{out: out, control: http.NewResponseController(out), hub: hub, seen: seen, clock: w.options.Clock, heartbeat: w.room.limits.heartbeat}
		s.run(r.Context().Done(), w.stopped)
	}
}

// stream is one client that listens.
type stream struct {
	out     http.ResponseWriter
	control *http.ResponseController
	hub     *hub
	seen    uint64 // the revision that the client has
	clock   func() time.Time

	heartbeat time.Duration
}

// run writes what is newest whenever there is something newer, and a sign of life
// in between.
func (s *stream) run(gone, stopped <-chan struct{}) {
	// The patience for the request's body is not for the stream that answers it.
	_ = s.control.SetReadDeadline(time.Time{})
	s.out.Header().Set("Content-Type", "text/event-stream")
	// A stream ends with its connection. Without chunks a frame is one write.
	s.out.Header().Set("Transfer-Encoding", "identity")
	beat := time.NewTicker(s.heartbeat)
	defer beat.Stop()
	alive := s.write([]byte("retry: 1000\n\n"), s.now())
	for alive {
		newest, wake := s.hub.look()
		if newest.revision != s.seen {
			s.seen = newest.revision
			alive = s.write(newest.text)
			continue
		}
		select {
		case <-wake:
		case <-beat.C:
			alive = s.write(s.now())
		case <-gone:
			return
		case <-stopped:
			return
		}
	}
}

// now tells the time of the server, so that clocks on the wall run right however
// those of the clients do.
func (s *stream) now() []byte {
	return fmt.Appendf(nil, "event: now\ndata: %d\n\n", s.clock().UnixMilli())
}

// write sends texts at once, and tells whether somebody still reads.
func (s *stream) write(texts ...[]byte) bool {
	_ = s.control.SetWriteDeadline(time.Now().Add(writePatience))
	for _, text := range texts {
		if _, err := s.out.Write(text); err != nil {
			return false
		}
	}
	return s.control.Flush() == nil
}
