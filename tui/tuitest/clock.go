package tuitest

import (
	"slices"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"
)

// Clock is a clock that stands still until a test moves it with Driver.Advance.
type Clock struct {
	mu      sync.Mutex
	now     time.Time
	pending []timer
}

type timer struct {
	at   time.Time
	make func(time.Time) tea.Msg
}

// NewClock returns a clock that shows this time.
func NewClock(now time.Time) *Clock { return &Clock{now: now} }

// Now returns the time the clock shows.
func (c *Clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

// Tick is tea.Tick on this clock: the message comes when Driver.Advance has moved the clock far enough.
func (c *Clock) Tick(after time.Duration, message func(time.Time) tea.Msg) tea.Cmd {
	at := c.Now().Add(after)
	return func() tea.Msg {
		c.mu.Lock()
		defer c.mu.Unlock()
		c.pending = append(c.pending, timer{at, message})
		return nil
	}
}

// next takes the earliest timer due by then and moves the clock to it.
func (c *Clock) next(by time.Time) (func() tea.Msg, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	slices.SortStableFunc(c.pending, func(a, b timer) int { return a.at.Compare(b.at) })
	if len(c.pending) == 0 || c.pending[0].at.After(by) {
		c.now = by
		return nil, false
	}
	due := c.pending[0]
	c.pending = c.pending[1:]
	if due.at.After(c.now) {
		c.now = due.at
	}
	now := c.now
	return func() tea.Msg { return due.make(now) }, true
}
