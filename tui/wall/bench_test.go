package wall

import (
	"bufio"
	"bytes"
	"context"
	"net/http"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

// BenchmarkWall sends a frame of 20 kB to 500 clients and reports how long it took
// to reach 99 of 100 of them; 25 ms is the bound. The clients share the machine
// with the server.
func BenchmarkWall(b *testing.B) {
	const clients, size = 500, 20 << 10
	h := openHall(b, func(h *hall) { h.limits.streams, h.limits.joined = clients, 2*clients })
	ctx, stop := context.WithCancel(b.Context())
	defer stop()
	transport := &http.Transport{ReadBufferSize: 2 * size}
	defer transport.CloseIdleConnections()
	arrived := make(chan time.Time, clients)
	var listening sync.WaitGroup
	for range clients {
		request, err := http.NewRequestWithContext(ctx, http.MethodGet, h.BoardURL()+"events", nil)
		if err != nil {
			b.Fatal(err)
		}
		got, err := transport.RoundTrip(request)
		if err != nil {
			b.Fatal(err)
		}
		listening.Go(func() {
			defer got.Body.Close()
			for lines := bufio.NewReader(got.Body); ; {
				line, err := lines.ReadSlice('\n')
				switch {
				case err != nil && err != bufio.ErrBufferFull:
					return
				case bytes.HasPrefix(line, []byte("data: the end")):
					arrived <- time.Now()
				}
			}
		})
	}
	frame := []byte(strings.Repeat(strings.Repeat("x", 78)+"\n", size/79) + "the end")
	var taken []time.Duration
	send := func() {
		begin := time.Now()
		h.boards.publish(frame)
		for range clients {
			taken = append(taken, (<-arrived).Sub(begin))
		}
	}
	send() // Everybody has the first frame by then.
	taken = nil
	for b.Loop() {
		send()
	}
	slices.Sort(taken)
	b.ReportMetric(float64(taken[len(taken)*99/100].Microseconds())/1000, "p99-ms")
	stop()
	listening.Wait()
}
