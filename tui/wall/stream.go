package wall

import (
	"fmt"
	"io"
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
	beat := time.NewTicker(s.heartbeat)
	defer beat.Stop()
	text := "retry: 1000\n\n" + s.now()
	for {
		newest, wake := s.hub.look()
		if newest.revision != s.seen {
			text += string(newest.text)
			s.seen = newest.revision
		}
		if !s.write(text) {
			return
		}
		text = ""
		select {
		case <-wake:
		case <-beat.C:
			text = s.now()
		case <-gone:
			return
		case <-stopped:
			return
		}
	}
}

// now tells the time of the server, so that clocks on the wall run right however
// those of the clients do.
func (s *stream) now() string {
	return fmt.Sprintf("event: now\ndata: %d\n\n", s.clock().UnixMilli())
}

func (s *stream) write(text string) bool {
	_ = s.control.SetWriteDeadline(time.Now().Add(writePatience))
	if _, err := io.WriteString(s.out, text); err != nil {
		return false
	}
	return s.control.Flush() == nil
}
