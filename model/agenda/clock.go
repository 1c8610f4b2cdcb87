package agenda

import (
	"slices"
	"time"

	"interlock/model"
)

// Name is the name under which a session keeps the clock.
const Name = "clock"

// Clock is a plan and what has happened to it. It is a value: everything that
// happens answers with a new one. It holds wall-clock times alone, so that it
// goes on while the program or the machine is off.
type Clock struct {
	Agenda string  `json:"agenda"`           // the id of the agenda
	Title  string  `json:"title"`            // of the agenda
	Blocks []Block `json:"blocks"`           // as they were planned
	Events []Event `json:"events,omitempty"` // what happened, oldest first
}

// Block is one part of the plan.
type Block struct {
	Minutes int      `json:"minutes"` // planned, at least 1
	Title   string   `json:"title"`
	Do      string   `json:"do,omitempty"`     // what the facilitator does
	Screen  string   `json:"screen,omitempty"` // the screen to show
	Round   string   `json:"round,omitempty"`  // silent, share, vote, score or break
	Fields  []string `json:"fields,omitempty"` // that the round writes, or votes on
	Dots    int      `json:"dots,omitempty"`   // of each person in a vote; 0 leaves it to the workshop
	Prompt  string   `json:"prompt,omitempty"` // what the room is asked
}

// EventKind is what happened.
type EventKind string

// Everything that can happen. A block that starts ends a pause.
const (
	Started  EventKind = "started"  // the block runs
	Ended    EventKind = "ended"    // the block is over
	Extended EventKind = "extended" // the block has that many minutes more, or fewer where they are negative
	Absorbed EventKind = "absorbed" // the block gave minutes, a negative number, for time lost before it
	Paused   EventKind = "paused"   // the time of the block stands still
	Resumed  EventKind = "resumed"  // it goes on
)

// Event is one thing that happened to a block.
type Event struct {
	At      time.Time `json:"at"`
	Kind    EventKind `json:"kind"`
	Block   int       `json:"block"` // its position in the plan
	Minutes int       `json:"minutes,omitempty"`
}

// unplanned is how many minutes a block gets whose agenda does not say.
const unplanned = 5

// New makes the clock of an agenda, before its first block.
func New(plan *model.Agenda) Clock {
	clock := Clock{Agenda: plan.ID, Title: plan.Title}
	for _, block := range plan.Blocks {
		clock.Blocks = append(clock.Blocks, Block{
			Minutes: bounded(valueOr(block.Minutes, unplanned)), Title: block.Title, Do: block.Do, Screen: block.Screen,
			Round: block.Round, Fields: slices.Clone(block.Fields), Dots: valueOr(block.Dots, 0), Prompt: block.Prompt,
		})
	}
	return clock
}

func valueOr(value *int, otherwise int) int {
	if value == nil {
		return otherwise
	}
	return *value
}

// Begin ends the block that runs and starts the block at that position.
// Positions outside the plan leave the clock as it is.
func (c Clock) Begin(now time.Time, block int) Clock {
	if !c.has(block) {
		return c
	}
	return c.end(now).with(Event{At: now, Kind: Started, Block: block})
}

// Next ends the block that runs and starts the one after it, or the first. After
// the last one the agenda is finished.
func (c Clock) Next(now time.Time) Clock {
	state := c.fold()
	switch {
	case state.phase == Finished:
		return c
	case !c.has(state.running + 1):
		return c.end(now)
	}
	return c.Begin(now, state.running+1)
}

// Back goes to the block before the one that runs, whose time goes on from
// where it ended; from a finished agenda to its last block.
func (c Clock) Back(now time.Time) Clock {
	state := c.fold()
	if state.phase == Finished {
		return c.Begin(now, len(c.Blocks)-1)
	}
	return c.Begin(now, state.running-1)
}

// Pause stops the time of the block that runs, or lets it go on.
func (c Clock) Pause(now time.Time) Clock {
	state := c.fold()
	switch state.phase {
	case Running:
		return c.with(Event{At: now, Kind: Paused, Block: state.running})
	case Halted:
		return c.with(Event{At: now, Kind: Resumed, Block: state.running})
	}
	return c
}

// Extend gives the block that runs some minutes more, or takes some where they
// are negative, and says how many: a block keeps at least one.
func (c Clock) Extend(now time.Time, minutes int) (Clock, int) {
	state := c.fold()
	if !c.has(state.running) {
		return c, 0
	}
	minutes = bounded(state.minutes[state.running]+minutes) - state.minutes[state.running]
	if minutes == 0 {
		return c, 0
	}
	return c.with(Event{At: now, Kind: Extended, Block: state.running, Minutes: minutes}), minutes
}

// end ends the block that runs, if one does.
func (c Clock) end(now time.Time) Clock {
	if state := c.fold(); c.has(state.running) {
		return c.with(Event{At: now, Kind: Ended, Block: state.running})
	}
	return c
}

// with is the clock after one more event. What a time knows beside the wall
// clock would stand still while the machine sleeps.
func (c Clock) with(event Event) Clock {
	event.At = event.At.Round(0)
	c.Events = append(slices.Clip(c.Events), event)
	return c
}

func (c Clock) has(block int) bool { return block >= 0 && block < len(c.Blocks) }
