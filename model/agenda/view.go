package agenda

import "time"

// Phase is how far an agenda has come.
type Phase int

// The phases of an agenda.
const (
	Waiting  Phase = iota // its first block has not begun
	Running               // a block runs
	Halted                // a block runs, and its time stands still
	Finished              // its last block is over
)

// View is the clock at one moment.
type View struct {
	Phase   Phase
	Running int        // the position of the block that runs, -1 when none does
	Blocks  []Progress // the whole plan against what came of it

	Left time.Duration // of the block that runs; negative once its time is over
	Ends time.Time     // when the last block will end, or did; zero while waiting
	Late time.Duration // by how much that is later than planned; negative when it is earlier
}

// Progress is a block and what came of it.
type Progress struct {
	Block             // Its Minutes are those that were planned.
	Given   int       // minutes it has now
	Started time.Time // the first time; zero when it has not begun
	Ended   time.Time // the last time; zero while it runs or has not begun
	Actual  time.Duration
}

// At is the clock at that moment.
func (c Clock) At(now time.Time) View {
	now = now.Round(0)
	state := c.fold()
	state.spend(now)
	view := View{Phase: state.phase, Running: state.running, Blocks: make([]Progress, len(c.Blocks))}
	planned := time.Duration(0)
	for i, block := range c.Blocks {
		planned += minutes(block.Minutes)
		view.Blocks[i] = Progress{block, state.minutes[i], here(state.started[i], now), here(state.ended[i], now), state.spent[i]}
	}
	switch state.phase {
	case Waiting:
		return view
	case Finished:
		view.Ends = here(state.last, now)
	default:
		view.Left = minutes(state.minutes[state.running]) - state.spent[state.running]
		view.Ends = now.Add(max(0, view.Left) + minutes(state.after()))
	}
	view.Late = view.Ends.Sub(state.first.Add(planned))
	return view
}

// here is a time as the clock of now shows it.
func here(t, now time.Time) time.Time {
	if t.IsZero() {
		return t
	}
	return t.In(now.Location())
}

// Current is the block that runs; false when none does.
func (v View) Current() (Progress, bool) {
	if v.Running < 0 {
		return Progress{}, false
	}
	return v.Blocks[v.Running], true
}

// Following is the block that comes next; false when there is none.
func (v View) Following() (Progress, bool) {
	if v.Phase == Finished || v.Running+1 >= len(v.Blocks) {
		return Progress{}, false
	}
	return v.Blocks[v.Running+1], true
}

func minutes(number int) time.Duration { return time.Duration(number) * time.Minute }

// state is what the events of a clock come to.
type state struct {
	phase   Phase
	running int       // -1 when no block runs
	since   time.Time // from when its time counts
	first   time.Time // when the first block began
	last    time.Time // when something happened last
	minutes []int
	spent   []time.Duration
	started []time.Time
	ended   []time.Time
}

// fold goes through the events. Those of a block that the plan does not have
// count for nothing: the file they come from is not ours alone.
func (c Clock) fold() *state {
	count := len(c.Blocks)
	s := &state{
		running: -1, minutes: make([]int, count), spent: make([]time.Duration, count),
		started: make([]time.Time, count), ended: make([]time.Time, count),
	}
	for i, block := range c.Blocks {
		s.minutes[i] = bounded(block.Minutes)
	}
	for _, event := range c.Events {
		if c.has(event.Block) {
			s.take(event)
		}
	}
	return s
}

func (s *state) take(event Event) {
	s.spend(event.At)
	s.last = event.At
	switch event.Kind {
	case Started:
		s.phase, s.running = Running, event.Block
		if s.first.IsZero() {
			s.first = event.At
		}
		if s.started[event.Block].IsZero() {
			s.started[event.Block] = event.At
		}
		s.ended[event.Block] = time.Time{}
	case Ended:
		s.phase, s.running = Finished, -1
		s.ended[event.Block] = event.At
	case Extended, Absorbed:
		s.minutes[event.Block] = bounded(s.minutes[event.Block] + event.Minutes)
	case Paused:
		if s.phase == Running {
			s.phase = Halted
		}
	case Resumed:
		if s.phase == Halted {
			s.phase = Running
		}
	}
}

// bounded keeps the minutes of a block between one and a day's.
func bounded(minutes int) int { return min(max(1, minutes), 24*60) }

// spend counts the time until then for the block that runs. A clock that was
// set back takes no time away.
func (s *state) spend(until time.Time) {
	if s.phase == Running {
		s.spent[s.running] += max(0, until.Sub(s.since))
	}
	s.since = until
}

// after is how many minutes the blocks after the running one have.
func (s *state) after() int {
	sum := 0
	for _, number := range s.minutes[s.running+1:] {
		sum += number
	}
	return sum
}
