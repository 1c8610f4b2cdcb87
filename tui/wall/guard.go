package wall

import (
	"net/http"
	"net/netip"
	"slices"
	"strconv"
	"strings"
	"time"
)

// policy lets a page have nothing but what this server gives.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; " +
	"form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

// guard puts what every request has to pass before the handler.
func guard(hosts []string, handler http.Handler) http.Handler {
	sameSite := http.NewCrossOriginProtection()
	sameSite.SetDenyHandler(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		http.Error(w, "That came from a page of somebody else. Go back to the address on the screen.", http.StatusForbidden)
	}))
	return onlyHosts(hosts, withHeaders(sameSite.Handler(http.MaxBytesHandler(handler, mostBody))))
}

// onlyHosts refuses every name but those of this server, whatever is asked for:
// a page of somebody else whose name suddenly leads here is not to be trusted.
func onlyHosts(hosts []string, handler http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !slices.Contains(hosts, strings.ToLower(r.Host)) {
			http.Error(w, "This is not the address of the wall.", http.StatusMisdirectedRequest)
			return
		}
		handler.ServeHTTP(w, r)
	})
}

// hostNames are the names under which an address may be asked.
func hostNames(address netip.AddrPort) []string {
	hosts := []string{address.String()}
	port := ":" + strconv.Itoa(int(address.Port()))
	if address.Addr().IsLoopback() {
		hosts = append(hosts, "localhost"+port)
	}
	if port != ":80" {
		return hosts
	}
	for _, host := range hosts {
		hosts = append(hosts, strings.TrimSuffix(host, port))
	}
	return hosts
}

func withHeaders(handler http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		header := w.Header()
		header.Set("Content-Security-Policy", policy)
		header.Set("X-Content-Type-Options", "nosniff")
		// Without encryption the origin is all that tells our forms from others', and
		// browsers withhold it where no referrer is allowed.
		header.Set("Referrer-Policy", "same-origin")
		header.Set("Cross-Origin-Opener-Policy", "same-origin")
		header.Set("Cross-Origin-Resource-Policy", "same-origin")
		header.Set("Cache-Control", "no-store")
		// A client that does not read is let go; a stream says so at each write.
		_ = http.NewResponseController(w).SetWriteDeadline(time.Now().Add(writePatience))
		handler.ServeHTTP(w, r)
	})
}

// addressOf is where a request comes from: by its connection, never by what it
// says of itself.
func addressOf(r *http.Request) netip.Addr {
	address, _ := netip.ParseAddrPort(r.RemoteAddr)
	return address.Addr().Unmap().WithZone("")
}
