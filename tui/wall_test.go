package tui_test

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/cookiejar"
	"net/netip"
	"net/url"
	"regexp"
	"strings"
	"testing"
	"time"

	"interlock/model/round"
	"interlock/tui"
	"interlock/tui/wall"
)

// walls opens walls on this machine, whatever network is asked for.
type walls struct {
	opened   *wall.Wall
	browsed  string // the page that was shown
	networks []wall.Interface
	err      error
}

func (w *walls) Start(desk wall.Desk, network netip.Addr) (*wall.Wall, error) {
	if w.err != nil {
		return nil, w.err
	}
	if network.IsValid() {
		network = netip.MustParseAddr("127.0.0.1")
	}
	opened, err := wall.Start(desk, wall.Options{Network: network})
	w.opened = opened
	return opened, err
}

func (w *walls) Browse(address string) error {
	w.browsed = address
	return w.err
}

func (w *walls) Networks() ([]wall.Interface, error) { return w.networks, nil }

// openWithWalls opens a workshop in a room with these networks.
func openWithWalls(t *testing.T, networks ...string) (*house, *walls) {
	t.Helper()
	w := &walls{}
	for _, name := range networks {
		w.networks = append(w.networks, wall.Interface{Name: name, Address: netip.MustParseAddr("192.168.1." + name[len(name)-1:])})
	}
	h := open(t, with(func(options *tui.Options) { options.Walls = w }))
	t.Cleanup(func() {
		if err := h.app.Close(); err != nil {
			t.Error(err)
		}
	})
	return h, w
}

// expectOnBoard waits until the stream of the board has shown a text.
func expectOnBoard(t *testing.T, opened *wall.Wall, want string) {
	t.Helper()
	patience, done := context.WithTimeout(t.Context(), time.Minute)
	defer done()
	request, err := http.NewRequestWithContext(patience, http.MethodGet, opened.BoardURL()+"events", nil)
	if err != nil {
		t.Fatal(err)
	}
	got, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer got.Body.Close()
	var heard strings.Builder
	for piece := make([]byte, 4096); !strings.Contains(heard.String(), want); {
		n, err := got.Body.Read(piece)
		if heard.Write(piece[:n]); err != nil {
			t.Fatalf("the board never shows %q: %v\n%s", want, err, heard.String())
		}
	}
}

func TestTheWallFollowsThePerson(t *testing.T) {
	t.Parallel()
	h, w := openWithWalls(t)
	h.Keys("W")
	h.Expect(w.opened.BoardURL()).Expect("Only this machine")
	h.Keys("esc")
	expectOnBoard(t, w.opened, "Why do people wait?")
	h.Keys("4").Advance(time.Second)
	expectOnBoard(t, w.opened, "Report it")
	h.rename("Maya Lind")
	h.Keys("2").Advance(time.Second)
	expectOnBoard(t, w.opened, "Maya Lind")
	first := w.opened
	h.Keys("W", "down", "enter")
	if w.browsed != first.BoardURL() {
		t.Errorf("the browser shows %q", w.browsed)
	}
	h.Keys("W")
	if w.opened != first {
		t.Error("the key opened a second wall")
	}
	h.Expect(first.BoardURL())
	h.Keys("up", "enter")
	h.Expect("The wall is closed.")
	if _, err := http.Get(first.BoardURL()); err == nil {
		t.Error("the wall still answers")
	}
}

func TestPhonesWriteIntoTheWorkshop(t *testing.T) {
	t.Parallel()
	h, w := openWithWalls(t, "wlan7")
	if err := h.session.Keep(round.State, round.Round{Kind: round.Silent, Phase: round.Writing, Prompt: "What do they say?", Place: "day-4", Fields: []string{"says"}}); err != nil {
		t.Fatal(err)
	}
	h.Keys("W", "down", "down", "enter")
	h.Expect(w.opened.Code()).Expect(w.opened.JoinURL()).Expect("▀")
	jar, _ := cookiejar.New(nil)
	phone := &http.Client{Jar: jar}
	join := w.opened.JoinURL()
	post(t, phone, join+"join", url.Values{"code": {w.opened.Code()}})
	page := post(t, phone, join+"name", url.Values{"initials": {"zo"}})
	turn := regexp.MustCompile(`name="turn" value="(\w+)"`).FindStringSubmatch(page)
	if turn == nil {
		t.Fatalf("the phone is not asked anything: %s", page)
	}
	post(t, phone, join+"note", url.Values{"turn": turn[1:], "field": {"says"}, "text": {"I rang three times"}})
	h.Send(h.app.Arrived())
	if got, want := h.read("inbox/zo.yaml"), "day-4:\n  says:\n    - I rang three times\n"; got != want {
		t.Errorf("the inbox is\n%s\nwant\n%s", got, want)
	}
	h.Keys("esc", "u")
	if got := h.read("inbox/zo.yaml"); strings.Contains(got, "rang") {
		t.Errorf("after undo the inbox is\n%s", got)
	}
}

func post(t *testing.T, client *http.Client, address string, form url.Values) string {
	t.Helper()
	got, err := client.PostForm(address, form)
	if err != nil {
		t.Fatal(err)
	}
	defer got.Body.Close()
	text, err := io.ReadAll(got.Body)
	if err != nil || got.StatusCode != http.StatusOK {
		t.Fatalf("%s: %s, %v\n%s", address, got.Status, err, text)
	}
	return string(text)
}

func TestTheNetworkOfThePhonesIsChosen(t *testing.T) {
	t.Parallel()
	h, w := openWithWalls(t, "wlan7", "vpn8")
	h.Keys("W", "down", "down", "enter")
	h.Expect("In which network are the phones?").Expect("wlan7").Expect("vpn8")
	h.Keys("enter")
	if !w.opened.Open() {
		t.Error("phones cannot join")
	}
}

func TestWhyThereIsNoWall(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.Keys("W")
	h.Expect("No wall can be opened from here.")
	broken, w := openWithWalls(t)
	w.err = errors.New("nothing can listen at 127.0.0.1: too many open files")
	broken.Keys("W")
	broken.Expect("too many open files")
	lonely, _ := openWithWalls(t)
	lonely.Keys("W", "down", "down", "enter")
	lonely.Expect("hotspot")
}
