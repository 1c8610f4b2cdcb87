// Package wall shows the workshop in a browser on the projector, where it follows
// what the facilitator looks at, and lets the phones of the room take part in the
// round that is open.
//
// It is a small web server. It listens on this machine alone unless one network is
// chosen; it serves nothing but its own pages, and it writes nothing but what
// participants send.
package wall

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/netip"
	"sync"
	"time"

	"golang.org/x/net/netutil"
)

// Options say where a wall is. The zero value is one on this machine alone.
type Options struct {
	// Network is the one network whose phones may join; zero for none.
	Network netip.Addr
	// Port is where to listen; 0 is the port of the last time, or any other.
	Port uint16
	// Clock tells the time. The default is time.Now.
	Clock func() time.Time
}

// Wall is a running server.
type Wall struct {
	desk    Desk
	options Options
	address netip.AddrPort
	server  *http.Server
	room    *room
	streams *places[netip.Addr]
	boards  *hub // what the projector shows
	turns   *hub // whose turn it is: that there is something new for phones
	board   boardView
	nudge   chan struct{} // that the room is another one
	keeping sync.Mutex
	stopped chan struct{}
	stop    sync.Once
	idle    sync.WaitGroup // the goroutines of the wall
}

// Start opens a wall. The error says why its address cannot be listened at.
func Start(desk Desk, options Options) (*Wall, error) { return start(desk, options, usualLimits()) }

func start(desk Desk, options Options, limits limits) (*Wall, error) {
	if options.Clock == nil {
		options.Clock = time.Now
	}
	var kept keptRoom
	// A room that cannot be read is a new room.
	_, _ = desk.Kept(keptName, &kept)
	revision := uint64(options.Clock().UnixMilli())
	w := &Wall{
		desk: desk, options: options, room: newRoom(limits, options.Clock, kept),
		streams: newPlaces[netip.Addr](limits.streams),
		boards:  newHub("board", revision), turns: newHub("turn", revision),
		nudge:   make(chan struct{}, 1),
		stopped: make(chan struct{}),
	}
	listener, err := w.listener()
	if err != nil {
		return nil, err
	}
	w.address = netip.MustParseAddrPort(listener.Addr().String())
	w.room.moved(w.address.Port())
	w.keep()
	w.show()
	w.server = &http.Server{
		Handler:           guard(hostNames(w.address), w.pages()),
		ReadHeaderTimeout: limits.header, ReadTimeout: limits.body, IdleTimeout: limits.idle, MaxHeaderBytes: mostHeader,
		ErrorLog: log.New(io.Discard, "", 0), // what strangers send is no news on the facilitator's screen
	}
	w.idle.Go(func() { _ = w.server.Serve(netutil.LimitListener(listener, limits.joined)) })
	w.idle.Go(w.follow)
	return w, nil
}

// listener listens at the one address: at the port that was asked for, or that of
// the last time, or any free one.
func (w *Wall) listener() (net.Listener, error) {
	address := w.options.Network
	if !address.IsValid() {
		address = netip.AddrFrom4([4]byte{127, 0, 0, 1})
	}
	if w.options.Port == 0 {
		if listener, err := net.Listen("tcp", netip.AddrPortFrom(address, w.room.state().Port).String()); err == nil {
			return listener, nil
		}
	}
	listener, err := net.Listen("tcp", netip.AddrPortFrom(address, w.options.Port).String())
	var refused *net.OpError
	switch {
	case errors.As(err, &refused) && w.options.Port != 0:
		return nil, fmt.Errorf("nothing can listen at port %d: %w; choose another one", w.options.Port, refused.Err)
	case errors.As(err, &refused):
		return nil, fmt.Errorf("nothing can listen at %s: %w", address, refused.Err)
	}
	return listener, err
}

// BoardURL is the address of the page for the projector. Who knows it sees what
// the facilitator shows.
func (w *Wall) BoardURL() string {
	return "http://" + w.address.String() + "/" + w.room.state().Key + "/"
}

// Open reports whether phones may join.
func (w *Wall) Open() bool { return w.options.Network.IsValid() }

// JoinURL is the address at which phones join.
func (w *Wall) JoinURL() string { return "http://" + w.address.String() + "/" }

// Code is what participants type to join, in two halves.
func (w *Wall) Code() string { return spokenCode(w.room.code()) }

// Joined is how many phones have joined.
func (w *Wall) Joined() int { return w.room.joined() }

// QR is the way to join as a picture for a terminal: rows in which what is drawn
// is to be dark and the ground light.
func (w *Wall) QR() []string {
	picture, err := newPicture(w.joinLink())
	if err != nil {
		return nil
	}
	return picture.Rows()
}

// joinLink is the address with the code in it.
func (w *Wall) joinLink() string { return w.JoinURL() + "?code=" + w.room.code() }

// keep keeps who has joined. When that fails, phones join again after a crash;
// nothing else is lost.
func (w *Wall) keep() {
	w.keeping.Lock()
	defer w.keeping.Unlock()
	_ = w.desk.Keep(keptName, w.room.state())
}

// roomChanged keeps the room as it is now, and shows it.
func (w *Wall) roomChanged() {
	w.keep()
	signal(w.nudge)
}

// together is how long changes are gathered before they are shown.
const together = 50 * time.Millisecond

// follow shows what changes, until the wall is stopped.
func (w *Wall) follow() {
	for {
		select {
		case _, open := <-w.desk.Changed():
			if !open {
				return
			}
		case <-w.nudge:
		case <-w.stopped:
			return
		}
		select {
		case <-time.After(together):
		case <-w.stopped:
			return
		}
		w.show()
	}
}

// Stop closes the server and lets go of everybody who listens. It can be called
// more than once.
func (w *Wall) Stop() {
	w.stop.Do(func() {
		close(w.stopped)
		patience, done := context.WithTimeout(context.Background(), time.Second)
		defer done()
		if w.server.Shutdown(patience) != nil {
			w.server.Close()
		}
		w.idle.Wait()
	})
}
