//go:build endtoend

package endtoend

import (
	"context"
	"fmt"
	"os/exec"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"interlock/tui/wall"
)

// openBrowser starts a browser without a window.
func openBrowser(t *testing.T) context.Context {
	t.Helper()
	if _, err := exec.LookPath("chromium"); err != nil {
		t.Skip("chromium is not installed")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.NoSandbox, chromedp.Flag("disable-dev-shm-usage", true))
	allocator, stop := chromedp.NewExecAllocator(t.Context(), options...)
	t.Cleanup(stop)
	browser, leave := chromedp.NewContext(allocator)
	t.Cleanup(leave)
	if err := chromedp.Do(browser); err != nil {
		t.Fatalf("chromium does not start: %v", err)
	}
	return browser
}

// page is a page in a browser of somebody.
type page struct {
	t   *testing.T
	tab context.Context
}

// visit opens a page in a window of its own, with cookies of its own.
func visit(t *testing.T, browser context.Context, width, height int64, address string) page {
	t.Helper()
	tab, leave := chromedp.NewContext(browser, chromedp.WithNewBrowserContext())
	t.Cleanup(leave)
	p := page{t, tab}
	// The window lives as long as the context of its first call.
	if err := chromedp.Do(tab); err != nil {
		t.Fatal(err)
	}
	p.do("opens "+address, chromedp.EmulateViewport(width, height), chromedp.Navigate(address))
	return p
}

func (p page) do(what string, steps ...chromedp.Action[chromedp.Void]) {
	p.t.Helper()
	limited, stop := context.WithTimeout(p.tab, patience)
	defer stop()
	if err := chromedp.Do(limited, steps...); err != nil {
		p.t.Fatalf("%s: %v\n%s", what, err, p.text())
	}
}

// text is what the page shows.
func (p page) text() string {
	limited, stop := context.WithTimeout(p.tab, patience)
	defer stop()
	text, err := chromedp.Run(limited, chromedp.Evaluate[string]("document.readyState === 'complete' && document.body ? document.body.innerText : ''"))
	if err != nil {
		return "" // The page is on its way to the next one.
	}
	return text
}

// until waits until the page shows a text.
func (p page) until(text string) page {
	p.t.Helper()
	for deadline := time.Now().Add(patience); time.Now().Before(deadline); time.Sleep(20 * time.Millisecond) {
		if strings.Contains(p.text(), text) {
			return p
		}
	}
	p.t.Fatalf("waited in vain for %q; the page shows:\n%s", text, p.text())
	return p
}

// send fills a form without any script of the page: it clicks and types as a
// person does.
func (p page) send(steps ...chromedp.Action[chromedp.Void]) page {
	p.t.Helper()
	p.do("sends", steps...)
	return p
}

// click clicks on what a selector finds, in one step: the page may be drawn anew
// at any time.
func (p page) click(selector string) page {
	p.t.Helper()
	script := fmt.Sprintf("(found => { if (found) found.click(); return !!found })(document.querySelector(%q))", selector)
	for deadline := time.Now().Add(patience); time.Now().Before(deadline); time.Sleep(20 * time.Millisecond) {
		limited, stop := context.WithTimeout(p.tab, patience)
		clicked, err := chromedp.Run(limited, chromedp.Evaluate[bool](script))
		stop()
		if err == nil && clicked {
			return p
		}
	}
	p.t.Fatalf("there is no %s to click on:\n%s", selector, p.text())
	return p
}

// phones are the browsers of everybody.
type phones struct {
	h     *hour
	wall  *terminal
	board page
	pages []page
}

// invitation is how the wall says where it is and how to join.
var invitation = regexp.MustCompile(`(?s)projector:\s+(http://\S+).*join at (http://\S+) with the code (\S+ \S+)\.`)

// network is the address of a network of this machine, in which browsers trust
// pages less than on the machine itself; where there is none, that has to do.
func network(t *testing.T) string {
	t.Helper()
	known, err := wall.Interfaces()
	if err != nil {
		t.Fatal(err)
	}
	if len(known) == 0 {
		return "127.0.0.1"
	}
	return known[0].Address.String()
}

// join opens a wall beside the program, and joins it with everybody's phone.
func join(h *hour, browser context.Context) *phones {
	p := &phones{h: h, wall: openTerminal(h.t, 120, 50, h.folder, h.environment, h.binary+" wall --lan="+network(h.t)+" .")}
	where := invitation.FindStringSubmatch(p.wall.until("with the code").screen())
	if where == nil {
		h.t.Fatalf("the wall does not say how to join:\n%s", p.wall.screen())
	}
	p.board = visit(h.t, browser, 1600, 900, where[1])
	for _, name := range everybody {
		phone := visit(h.t, browser, 390, 844, where[2])
		phone.until("The code on the screen").send(chromedp.SendKeys("#code", where[3])).click("button")
		phone.until("I am").send(chromedp.SetValue("#participant", strings.ToLower(name))).click("button")
		phone.until("appears here")
		p.pages = append(p.pages, phone)
	}
	return p
}

func (p *phones) write(given answers, interrupted func()) {
	for person, phone := range p.pages {
		phone.until("Your note")
		for i, field := range given.fields {
			note := given.note(person, i)
			phone.click(fmt.Sprintf("input[name=field][value=%s]", strings.ToLower(field))).send(chromedp.SendKeys("#text", note)).click("form[action='/note'] button")
			phone.until("What you wrote").until(note)
		}
		neighbour := p.pages[(person+1)%len(p.pages)]
		if text := neighbour.text(); strings.Contains(text, given.note(person, 1)) && given.note(person, 1) != given.note((person+1)%len(p.pages), 1) {
			p.h.t.Errorf("a neighbour sees what %s wrote:\n%s", everybody[person], text)
		}
		if person == len(p.pages)/2 {
			interrupted()
			p.h.until("7 of 12 have written")
		}
	}
	p.board.until("12 of 12 have written")
}

func (p *phones) vote(dots func(person int) []string, interrupted func()) {
	for person, phone := range p.pages {
		for i, candidate := range dots(person) {
			phone.until(fmt.Sprintf("%d dot", 3-i)).click(fmt.Sprintf("button[aria-label='Give a dot to: %s']", candidate))
		}
		phone.until("0 dots left")
		if person == len(p.pages)/2 {
			interrupted()
			p.h.until("7 of 12 have voted")
		}
	}
	p.board.until("12 of 12 have voted")
}
