package wall

import (
	"bufio"
	"bytes"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// event is what a browser makes of a stream.
type event struct{ id, name, data string }

// parseEvents reads a stream as the standard has browsers do it: lines end with
// LF, CR or both, and an empty one ends an event.
func parseEvents(stream string) []event {
	var list []event
	var now event
	var data []string
	stream = strings.ReplaceAll(strings.ReplaceAll(stream, "\r\n", "\n"), "\r", "\n")
	for line := range strings.SplitSeq(stream, "\n") {
		field, value, _ := strings.Cut(line, ":")
		value = strings.TrimPrefix(value, " ")
		switch {
		case line == "" && data != nil:
			now.data = strings.Join(data, "\n")
			list, now, data = append(list, now), event{id: now.id}, nil
		case field == "data":
			data = append(data, value)
		case field == "event":
			now.name = value
		case field == "id":
			now.id = value
		}
	}
	return list
}

func TestNoTextEndsItsEvent(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		pieces := rapid.SliceOf(rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{"\n", "\r", "\r\n", "\n\n", "event: evil", "data: ", "id: 9", ":"})))
		text := strings.Join(pieces.Draw(t, "text"), "")
		got := parseEvents(string(encode(12, "board", []byte(text))))
		want := event{"12", "board", strings.ReplaceAll(text, "\r", "")}
		if len(got) != 1 || got[0] != want {
			t.Fatalf("%q is read as %q", text, got)
		}
	})
}

func TestAListenerGetsTheNewestFrameAlone(t *testing.T) {
	t.Parallel()
	h := newHub("board", 40)
	_, wake := h.look()
	for i := range 5 {
		h.publish(fmt.Appendf(nil, "frame %d", i))
	}
	<-wake
	newest, wake := h.look()
	if newest.revision != 45 || !bytes.Contains(newest.text, []byte("frame 4")) || bytes.Contains(newest.text, []byte("frame 3")) {
		t.Errorf("the newest frame is %d: %s", newest.revision, newest.text)
	}
	select {
	case <-wake:
		t.Error("there is nothing new, and listeners are woken")
	default:
	}
}

func TestAStreamGoesOnAndShowsSignsOfLife(t *testing.T) {
	t.Parallel()
	h := openHall(t, func(h *hall) {
		h.limits.header, h.limits.body, h.limits.heartbeat = 2*time.Second, 2*time.Second, 600*time.Millisecond
	})
	seen := h.watchBoard()
	seen.until("Home claims")
	for range 4 { // longer than a request may take
		if got := seen.next(); got != fmt.Sprint(h.clock.Now().UnixMilli()) {
			t.Fatalf("the sign of life is %q", got)
		}
	}
	h.open(writing)
	seen.until(writing.Prompt)
}

func TestWhoComesBackIsNotToldTwice(t *testing.T) {
	t.Parallel()
	h := openHall(t)
	first := h.watchBoard()
	first.until("Home claims")
	last := parseEvents(first.heard.String())
	request, _ := http.NewRequestWithContext(t.Context(), http.MethodGet, h.BoardURL()+"events", nil)
	request.Header.Set("Last-Event-ID", last[len(last)-1].id)
	got, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer got.Body.Close()
	again := &audience{TB: t, lines: bufio.NewReader(got.Body)}
	again.next() // the time
	h.open(writing)
	if data := again.next(); !strings.Contains(data, writing.Prompt) {
		t.Errorf("it is told %.200s", data)
	}
}

func TestADeviceHasOnlySoManyStreams(t *testing.T) {
	t.Parallel()
	h := openHall(t, func(h *hall) { h.limits.streams = 2 })
	first := h.watchBoard()
	first.next()
	h.watchBoard().next()
	got, err := http.Get(h.BoardURL() + "events")
	if err != nil {
		t.Fatal(err)
	}
	got.Body.Close()
	if got.StatusCode != http.StatusTooManyRequests {
		t.Errorf("the third stream: %s", got.Status)
	}
}

func TestAStoppedWallLetsEverybodyGo(t *testing.T) {
	t.Parallel()
	h := openHall(t)
	seen := h.watchBoard()
	seen.until("Home claims")
	h.Stop()
	h.Stop()
	if _, err := seen.lines.ReadString('\x00'); err == nil {
		t.Error("the stream goes on")
	}
	if _, err := http.Get(h.BoardURL()); err == nil {
		t.Error("it still answers")
	}
}
