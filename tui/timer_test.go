package tui_test

import (
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"interlock/examples"
	"interlock/tui"
)

// hour follows the bundled agenda of sixty minutes.
func hour(h *house) {
	h.Helper()
	plans, err := examples.Agendas()
	if err != nil {
		h.Fatal(err)
	}
	h.options.Agendas = plans
	files := texts()
	files["workshop.yaml"] += "agenda: empathy-hour\n"
	h.fill(files)
}

func TestTheClockGoesOnAfterAKill(t *testing.T) {
	t.Parallel()
	h := open(t, hour)
	h.Keys("9", "enter", "enter").Advance(time.Minute).Keys("9", "+", "t")
	h.kill()
	h.Expect("The agenda is at 'Open'; 9 shows it.", "Open  paused, 8:00 left")
	h.Keys("t", "ctrl+n", "esc").Advance(30 * time.Second)
	h.Expect("Learn by example  3:30 left")
	h.kill()
	h.Expect("Learn by example  3:30 left")

	// Nothing is kept while time passes: the time of the room goes on without
	// the program.
	h.Advance(10 * time.Minute)
	h.kill()
	h.Expect("Learn by example  ! 6 min over").Keys("9").Expect("over its 4 minutes", "4 -3")
}

func TestTheClockIsDrawnOnceASecondOnlyWhileItRuns(t *testing.T) {
	t.Parallel()
	ticks := 0
	counting := with(func(options *tui.Options) {
		tick := options.Tick
		options.Tick = func(after time.Duration, message func(time.Time) tea.Msg) tea.Cmd {
			if after <= time.Second {
				ticks++
			}
			return tick(after, message)
		}
	})
	h := open(t, hour, counting)
	for _, step := range []struct {
		keys []string
		want int
	}{
		{[]string{"9", "8"}, 0},         // no block runs
		{[]string{"t", "enter"}, 10},    // one runs
		{[]string{"t"}, 0},              // paused
		{[]string{"t", "8", "tab"}, 10}, // and on, whatever the keys
	} {
		h.Keys(step.keys...)
		ticks = 0
		if h.Advance(10 * time.Second); ticks != step.want {
			t.Errorf("after %q the clock was drawn %d times in ten seconds, want %d", step.keys, ticks, step.want)
		}
	}
	h.Expect("Open  3:40 left")
}

func TestTheHeadWarnsAsTheTimeRunsOut(t *testing.T) {
	t.Parallel()
	h := open(t, hour)
	h.Keys("t", "enter", "2")
	for _, step := range []struct {
		after time.Duration
		said  string
	}{
		{3 * time.Minute, "Open  1:00 left"}, {time.Minute, "Open  ! time is up"}, {90 * time.Second, "Open  ! 1 min over"},
	} {
		h.Advance(step.after).Expect(step.said)
	}
	h.Resize(60, 15).Expect("! 1 min over")
}
