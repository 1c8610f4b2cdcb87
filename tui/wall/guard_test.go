package wall

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"slices"
	"strings"
	"testing"
	"time"
)

// ask asks the handler of a wall directly, as no browser would.
func (h *hall) ask(method, path, body string, header http.Header, host string) *httptest.ResponseRecorder {
	request := httptest.NewRequest(method, "http://wall"+path, strings.NewReader(body))
	request.Host = host
	request.Header = header
	if request.Header == nil {
		request.Header = http.Header{}
	}
	if body != "" && request.Header.Get("Content-Type") == "" {
		request.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	}
	answer := httptest.NewRecorder()
	h.server.Handler.ServeHTTP(answer, request)
	return answer
}

// askAs asks under the right name.
func (h *hall) askAs(method, path, body string, header http.Header) *httptest.ResponseRecorder {
	return h.ask(method, path, body, header, h.address.String())
}

// paths are addresses of every kind: pages, files, and what is not there.
func (h *hall) paths() []string {
	return []string{
		"/", "/me", "/name", "/turn", "/assets/wall.css", "/assets/fonts.css", "/assets/fonts/inter-latin.woff2", "/nowhere", "/nowhere/",
		"/" + h.room.state().Key + "/",
	}
}

func TestOtherNamesAreRefused(t *testing.T) {
	t.Parallel()
	h := openHall(t)
	_, port, _ := net.SplitHostPort(h.address.String())
	for host, welcome := range map[string]bool{
		"127.0.0.1:" + port: true, "localhost:" + port: true, "LOCALHOST:" + port: true,
		"localhost.:" + port: false, "127.0.0.1": false, "localhost": false, "127.0.0.1:1": false, "": false,
		"127.0.0.1.nip.io:" + port: false, "localhost.evil.example:" + port: false, "evil.example:" + port: false, "evil.example": false,
		"localhost@evil.example:" + port: false, "[::]:" + port: false, "[::1]:" + port: false, "0.0.0.0:" + port: false,
		"192.168.1.20:" + port: false, "127.0.0.1:" + port + "@evil.example": false, "127.0.0.1:" + port + ".evil.example": false,
	} {
		for _, path := range h.paths() {
			for _, method := range []string{http.MethodGet, http.MethodPost, http.MethodOptions} {
				if welcome && (path == "/turn" || method != http.MethodGet) {
					continue // A stream does not end, and posting has tests of its own.
				}
				got := h.ask(method, path, "", nil, host).Code
				if (got != http.StatusMisdirectedRequest) != welcome {
					t.Errorf("%s %s at %q: %d", method, path, host, got)
				}
			}
		}
	}
}

func TestANetworkIsNotAskedAsThisMachine(t *testing.T) {
	t.Parallel()
	got := hostNames(netip.MustParseAddrPort("192.168.1.20:7000"))
	if want := []string{"192.168.1.20:7000"}; !slices.Equal(got, want) {
		t.Errorf("a wall in a network answers to %v, want %v", got, want)
	}
	got = hostNames(netip.MustParseAddrPort("192.168.1.20:80"))
	if want := []string{"192.168.1.20:80", "192.168.1.20"}; !slices.Equal(got, want) {
		t.Errorf("at the usual port it answers to %v, want %v", got, want)
	}
}

func TestPagesOfOthersCannotSendForms(t *testing.T) {
	t.Parallel()
	h := openHall(t)
	body := "code=" + h.room.code()
	for name, header := range map[string]http.Header{
		"from another site":     {"Sec-Fetch-Site": {"cross-site"}},
		"from a sibling":        {"Sec-Fetch-Site": {"same-site"}},
		"from another origin":   {"Origin": {"https://evil.example"}},
		"from another port":     {"Origin": {"http://127.0.0.1:1"}},
		"from nowhere":          {"Origin": {"null"}},
		"as text":               {"Content-Type": {"text/plain"}},
		"as JSON":               {"Content-Type": {"application/json"}},
		"as a file":             {"Content-Type": {"multipart/form-data; boundary=x"}},
		"without a known shape": {"Content-Type": {"application/x-www-form-urlencoded; charset=\"\x00"}},
	} {
		got := h.askAs(http.MethodPost, "/join", body, header)
		if got.Code != http.StatusForbidden && got.Code != http.StatusBadRequest {
			t.Errorf("%s: %d", name, got.Code)
		}
		if got.Header().Get("Set-Cookie") != "" {
			t.Errorf("%s: it joined", name)
		}
	}
	if got := h.askAs(http.MethodPost, "/join", body, http.Header{"Origin": {"http://" + h.address.String()}}); got.Code != http.StatusSeeOther {
		t.Errorf("from the wall itself: %d", got.Code)
	}
	if got := h.askAs(http.MethodGet, "/join?"+body, "", nil); got.Code == http.StatusSeeOther || got.Header().Get("Set-Cookie") != "" {
		t.Errorf("a link joins: %d", got.Code)
	}
}

func TestTheTokenIsForThisSiteAlone(t *testing.T) {
	t.Parallel()
	h := openHall(t)
	got := h.askAs(http.MethodPost, "/join", "code="+h.room.code(), nil).Header().Get("Set-Cookie")
	for _, want := range []string{"HttpOnly", "SameSite=Strict", "Path=/"} {
		if !strings.Contains(got, want) {
			t.Errorf("the cookie %q is not %s", got, want)
		}
	}
}

func TestEveryAnswerSaysWhatBrowsersMayDo(t *testing.T) {
	t.Parallel()
	h := openHall(t)
	for _, path := range h.paths() {
		if path == "/turn" {
			continue
		}
		header := h.askAs(http.MethodGet, path, "", nil).Header()
		kept := "no-store"
		if strings.HasPrefix(path, "/assets/") {
			kept = "max-age=3600"
		}
		for name, want := range map[string]string{
			"Content-Security-Policy": "frame-ancestors 'none'", "X-Content-Type-Options": "nosniff", "Referrer-Policy": "same-origin",
			"Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Resource-Policy": "same-origin", "Cache-Control": kept,
		} {
			if got := header.Get(name); !strings.Contains(got, want) {
				t.Errorf("%s: %s is %q, want %s", path, name, got, want)
			}
		}
		if policy := header.Get("Content-Security-Policy"); !strings.Contains(policy, "default-src 'none'") || strings.Contains(policy, "unsafe") {
			t.Errorf("%s: the policy is %q", path, policy)
		}
	}
}

func TestThereIsNoWayToOtherFiles(t *testing.T) {
	t.Parallel()
	h := openHall(t)
	for _, path := range []string{
		"/../../etc/passwd", "/assets/../wall.go", "/assets/..%2f..%2fgo.mod", "/assets/%2e%2e/wall.go", "/assets/", "/assets/board.html",
		"/assets/phone.html", "/assets/fonts/", "/assets/fonts/OFL.txt", "/assets/fonts/../../../../etc/passwd", "//etc/passwd",
		"/workshop.yaml", "/journeys/claim.yaml", "/inbox/dk.yaml", "/assets/wall.css/../../../go.mod", "/%00", "/assets/fonts/inter-latin.woff2%00.css",
	} {
		if got := h.askAs(http.MethodGet, path, "", nil); got.Code == http.StatusOK {
			t.Errorf("%s is served: %.80s", path, got.Body)
		}
	}
}

func TestTheBoardIsForThoseWhoKnowItsKey(t *testing.T) {
	t.Parallel()
	h := openHall(t)
	key := h.room.state().Key
	if len(key) != 32 { // 128 bits
		t.Errorf("the key is %q", key)
	}
	if got := h.askAs(http.MethodGet, "/"+key+"/", "", nil); got.Code != http.StatusOK {
		t.Errorf("with the key: %d", got.Code)
	}
	for _, wrong := range []string{strings.Repeat("0", 32), key[:31], key + "0", strings.ToUpper(key) + "x", "x"} {
		for _, end := range []string{"/", "/events"} {
			if got := h.askAs(http.MethodGet, "/"+wrong+end, "", nil); got.Code != http.StatusNotFound {
				t.Errorf("/%s%s: %d", wrong, end, got.Code)
			}
		}
	}
	for _, page := range []string{h.phone().get("/").text, h.joined().get("/me").text} {
		if strings.Contains(page, key) {
			t.Error("a phone is told the key of the board")
		}
	}
}

func TestWhatAClientSaysOfItsAddressCountsForNothing(t *testing.T) {
	t.Parallel()
	h := openHall(t)
	for i := range h.limits.guesses.burst + 5 {
		header := http.Header{}
		for _, name := range []string{"X-Forwarded-For", "X-Real-Ip", "Forwarded", "True-Client-Ip"} {
			header.Set(name, fmt.Sprintf("for=10.0.0.%d", i))
		}
		got := h.askAs(http.MethodPost, "/join", "code=222222", header).Code
		if slow := got == http.StatusTooManyRequests; slow != (i >= h.limits.guesses.burst) {
			t.Errorf("guess %d: %d", i+1, got)
		}
	}
}

func TestAWallIsOnThisMachineAloneUnlessItIsOpened(t *testing.T) {
	t.Parallel()
	h := openHall(t, func(h *hall) { h.network = netip.Addr{} })
	if !h.address.Addr().IsLoopback() {
		t.Errorf("it listens at %s", h.address)
	}
	for _, path := range []string{"/", "/me", "/name", "/turn"} {
		if got := h.phone().get(path); got.status != http.StatusNotFound {
			t.Errorf("%s: %d", path, got.status)
		}
	}
	for _, path := range []string{"/join", "/note", "/dot", "/scores"} {
		if got := h.askAs(http.MethodPost, path, "code="+h.room.code(), nil).Code; got != http.StatusNotFound && got != http.StatusMethodNotAllowed {
			t.Errorf("%s: %d", path, got)
		}
	}
	if got := h.askAs(http.MethodGet, "/"+h.room.state().Key+"/", "", nil).Body.String(); strings.Contains(got, h.room.code()) || strings.Contains(got, "class=\"qr\"") {
		t.Error("the board shows a code that opens nothing")
	}
}

func TestOneNetworkIsChosen(t *testing.T) {
	t.Parallel()
	wifi, cable := Interface{"wlan0", netip.MustParseAddr("192.168.1.20")}, Interface{"eth0", netip.MustParseAddr("10.0.0.7")}
	for name, test := range map[string]struct {
		meant string
		known []Interface
		want  string // the address, or a part of what is said
	}{
		"the only one":       {"", []Interface{wifi}, "192.168.1.20"},
		"by name":            {"wlan0", []Interface{wifi, cable}, "192.168.1.20"},
		"by address":         {"10.0.0.7", []Interface{wifi, cable}, "10.0.0.7"},
		"this machine":       {"127.0.0.1", nil, "127.0.0.1"},
		"which one?":         {"", []Interface{wifi, cable}, "wlan0 (192.168.1.20), eth0 (10.0.0.7)"},
		"none by that name":  {"vpn", []Interface{wifi}, "no network vpn"},
		"no network":         {"", nil, "hotspot"},
		"never all of them":  {"0.0.0.0", []Interface{wifi, cable}, "no network 0.0.0.0"},
		"nor all of them v6": {"::", []Interface{wifi, cable}, "no network ::"},
	} {
		got, err := ChooseInterface(test.meant, test.known)
		said := got.Address.String()
		if err != nil {
			said = err.Error()
		}
		if !strings.Contains(said, test.want) {
			t.Errorf("%s: %s, want %s", name, said, test.want)
		}
	}
}

func TestWhoSendsNothingIsLetGo(t *testing.T) {
	t.Parallel()
	h := openHall(t, func(h *hall) { h.limits.header, h.limits.body = 100*time.Millisecond, 200*time.Millisecond })
	for name, begin := range map[string]string{
		"slow headers": "GET / HTTP/1.1\r\nHost: " + h.address.String() + "\r\nX-A: ",
		"a slow body": "POST /join HTTP/1.1\r\nHost: " + h.address.String() +
			"\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\ncode=",
	} {
		client, err := net.Dial("tcp", h.address.String())
		if err != nil {
			t.Fatal(err)
		}
		defer client.Close()
		if _, err := io.WriteString(client, begin); err != nil {
			t.Fatal(err)
		}
		// A minute is no measure of the wall: it only keeps the test from hanging.
		_ = client.SetReadDeadline(time.Now().Add(time.Minute))
		if _, err := io.Copy(io.Discard, bufio.NewReader(client)); err != nil {
			t.Errorf("%s: the connection was held: %v", name, err)
		}
	}
}

// Browsers say of a page without encryption only its origin, and nothing of
// whether the form is its own.
func TestOnlyOurOwnFormsAreTaken(t *testing.T) {
	t.Parallel()
	h := openHall(t)
	for origin, taken := range map[string]bool{
		"http://" + h.address.String(): true, "": true, "null": false, "http://evil.example": false,
		"http://" + h.address.Addr().String(): false,
	} {
		header := http.Header{}
		if origin != "" {
			header.Set("Origin", origin)
		}
		got := h.askAs(http.MethodPost, "/join", "code="+h.room.code(), header)
		if (got.Code != http.StatusForbidden) != taken {
			t.Errorf("a form of %q: %d %s", origin, got.Code, got.Body)
		}
	}
}
