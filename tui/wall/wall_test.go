package wall

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/cookiejar"
	"net/netip"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"interlock/model"
	"interlock/model/round"
	"interlock/model/session"
)

// loopback is where the walls of the tests are.
var loopback = netip.MustParseAddr("127.0.0.1")

// clock stands still until it is told to go on.
type clock struct {
	mutex sync.Mutex
	now   time.Time
}

func (c *clock) Now() time.Time {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	return c.now
}

func (c *clock) pass(span time.Duration) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	c.now = c.now.Add(span)
}

// hall is a wall with its workshop.
type hall struct {
	testing.TB
	*Wall
	session *session.Session
	desk    *SessionDesk
	clock   *clock
	limits  limits
	network netip.Addr
}

// openHall opens a wall for phones over the reference workshop.
func openHall(t testing.TB, changes ...func(*hall)) *hall {
	t.Helper()
	h := &hall{
		TB: t, clock: &clock{now: time.Date(2025, 6, 12, 10, 0, 0, 0, time.UTC)}, limits: usualLimits(), network: loopback,
		session: session.NewInMemory(homeClaims(t), session.Options{}),
	}
	h.desk = OverSession(h.session, func() {})
	for _, change := range changes {
		change(h)
	}
	h.start()
	t.Cleanup(func() { h.Stop() })
	return h
}

func (h *hall) start() {
	h.Helper()
	wall, err := start(h.desk, Options{Network: h.network, Clock: h.clock.Now}, h.limits)
	if err != nil {
		h.Fatal(err)
	}
	h.Wall = wall
}

// homeClaims is the reference workshop.
func homeClaims(t testing.TB) map[string]string {
	t.Helper()
	texts := map[string]string{}
	root := "../../model/testdata/home-claims"
	err := filepath.WalkDir(root, func(path string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := os.ReadFile(path)
		name, _ := filepath.Rel(root, path)
		texts[filepath.ToSlash(name)] = string(text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return texts
}

// The rounds of the tests.
var (
	writing = round.Round{Kind: round.Silent, Phase: round.Writing, Prompt: "What is in front of them?", Place: "maya-waiting", Fields: []string{"sees", "says"}, Number: 7}
	voting  = round.Round{Kind: round.Voting, Phase: round.Writing, Prompt: "Where is trust decided?", Place: "claim", Dots: 3, Number: 8}
	scoring = round.Round{Kind: round.Scoring, Phase: round.Writing, Prompt: "How low does it get?", Place: "claim", Number: 9}
)

// open opens a round, or goes on to another phase of it.
func (h *hall) open(r round.Round) {
	h.Helper()
	if err := h.session.Keep(round.State, r); err != nil {
		h.Fatal(err)
	}
	h.desk.Tell()
}

func revealed(r round.Round) round.Round {
	r.Phase = round.Revealed
	return r
}

// phone is a browser without a script.
type phone struct {
	testing.TB
	*http.Client
	hall *hall
}

// answer is what a phone was answered.
type answer struct {
	status int
	path   string // where it ended
	text   string
	header http.Header
}

func (h *hall) phone() *phone {
	jar, _ := cookiejar.New(nil)
	return &phone{h.TB, &http.Client{Jar: jar}, h}
}

// joined is a phone that has joined without a name.
func (h *hall) joined() *phone {
	h.Helper()
	p := h.phone()
	if got := p.post("/join", "code", strings.ToLower(h.Code())); got.path != "/name" {
		h.Fatalf("joining leads to %s with %d: %s", got.path, got.status, got.text)
	}
	return p
}

// named is a phone that has joined as somebody.
func (h *hall) named(name string) *phone {
	h.Helper()
	p := h.joined()
	if got := p.post("/name", "initials", name); got.path != "/me" {
		h.Fatalf("naming leads to %s with %d", got.path, got.status)
	}
	return p
}

func (p *phone) address(path string) string { return strings.TrimSuffix(p.hall.JoinURL(), "/") + path }

func (p *phone) get(path string) answer {
	p.Helper()
	got, err := p.Get(p.address(path))
	return p.read(got, err)
}

// post sends a form of pairs of names and values.
func (p *phone) post(path string, form ...string) answer {
	p.Helper()
	values := url.Values{}
	for i := 0; i+1 < len(form); i += 2 {
		values.Add(form[i], form[i+1])
	}
	got, err := p.PostForm(p.address(path), values)
	return p.read(got, err)
}

func (p *phone) read(got *http.Response, err error) answer {
	p.Helper()
	if err != nil {
		p.Fatal(err)
	}
	defer got.Body.Close()
	text, err := io.ReadAll(got.Body)
	if err != nil {
		p.Fatal(err)
	}
	return answer{got.StatusCode, got.Request.URL.Path, string(text), got.Header}
}

var turnField = regexp.MustCompile(`name="turn" value="([0-9a-f]+)"`)

// give sends something for the round that the phone's page shows.
func (p *phone) give(path string, form ...string) answer {
	p.Helper()
	turn := turnField.FindStringSubmatch(p.get("/me").text)
	if turn == nil {
		p.Fatalf("the page has no form for the round")
	}
	return p.post(path, append(form, "turn", turn[1])...)
}

// audience listens to a stream.
type audience struct {
	testing.TB
	lines *bufio.Reader
	heard bytes.Buffer // every byte that was sent
}

func (h *hall) listenTo(client *http.Client, address string) *audience {
	h.Helper()
	patience, done := context.WithTimeout(context.Background(), time.Minute)
	h.Cleanup(done)
	request, err := http.NewRequestWithContext(patience, http.MethodGet, address, nil)
	if err != nil {
		h.Fatal(err)
	}
	got, err := client.Do(request)
	if err != nil {
		h.Fatal(err)
	}
	h.Cleanup(func() { got.Body.Close() })
	if got.StatusCode != http.StatusOK {
		h.Fatalf("%s: %s", address, got.Status)
	}
	a := &audience{TB: h.TB}
	a.lines = bufio.NewReader(io.TeeReader(got.Body, &a.heard))
	return a
}

func (h *hall) watchBoard() *audience { return h.listenTo(http.DefaultClient, h.BoardURL()+"events") }

// until reads events until the data of one holds a text, and gives that.
func (a *audience) until(want string) string {
	a.Helper()
	for {
		if data := a.next(); strings.Contains(data, want) {
			return data
		}
	}
}

// next reads one event and gives its data.
func (a *audience) next() string {
	a.Helper()
	var data strings.Builder
	for {
		line, err := a.lines.ReadString('\n')
		if err != nil {
			a.Fatalf("the stream ended: %v", err)
		}
		line = strings.TrimSuffix(line, "\n")
		if line == "" && data.Len() > 0 {
			return strings.TrimSuffix(data.String(), "\n")
		}
		if text, ok := strings.CutPrefix(line, "data: "); ok {
			data.WriteString(text + "\n")
		}
	}
}

// given is what the workshop holds of everybody's notes and votes, as text.
func (h *hall) given() string {
	var all strings.Builder
	for _, file := range h.session.Workshop().Files() {
		if file.Kind == model.KindInbox || file.Kind == model.KindVotes {
			fmt.Fprintf(&all, "%s\n%s", file.Name, file.Source)
		}
	}
	return all.String()
}
