package agenda_test

import (
	"encoding/json"
	"reflect"
	"testing"
	"time"

	"pgregory.net/rapid"

	"interlock/model/agenda"
)

// nine is when the workshop begins.
var nine = time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC)

// three is an hour of three blocks: 10, 20 and 30 minutes.
func three() agenda.Clock {
	return agenda.New(agenda.Read("three", "title: Three\nblocks:\n"+
		"  - {minutes: 10, title: Open}\n  - {minutes: 20, title: Share, round: vote, fields: [pains], dots: 3}\n  - {minutes: 30, title: Close}\n").Agenda)
}

func after(minutes float64) time.Time {
	return nine.Add(time.Duration(minutes * float64(time.Minute)))
}

func expect[T comparable](t *testing.T, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("%s is %v, want %v", what, got, want)
	}
}

func TestABlockCountsDown(t *testing.T) {
	t.Parallel()
	clock := three()
	expect(t, "the phase", clock.At(nine).Phase, agenda.Waiting)
	clock = clock.Next(nine)
	view := clock.At(after(4))
	expect(t, "the phase", view.Phase, agenda.Running)
	expect(t, "the block", view.Blocks[view.Running].Title, "Open")
	expect(t, "the time left", view.Left, 6*time.Minute)
	expect(t, "the end", view.Ends, after(60))
	expect(t, "the lateness", view.Late, 0)

	over := clock.At(after(13))
	expect(t, "the time left", over.Left, -3*time.Minute)
	expect(t, "the end", over.Ends, after(63))
	expect(t, "the lateness", over.Late, 3*time.Minute)
}

func TestNextGoesThroughThePlanAndBackGoesOn(t *testing.T) {
	t.Parallel()
	clock := three().Next(nine).Next(after(8)).Next(after(9))
	expect(t, "the block", clock.At(after(9)).Running, 2)
	clock = clock.Back(after(10))
	view := clock.At(after(12))
	expect(t, "the block", view.Running, 1)
	expect(t, "the time of a block gone back to", view.Blocks[1].Actual, 3*time.Minute)
	expect(t, "the time it has left", view.Left, 17*time.Minute)

	clock = clock.Next(after(12)).Next(after(40))
	view = clock.At(after(100))
	expect(t, "the phase", view.Phase, agenda.Finished)
	expect(t, "the end", view.Ends, after(40))
	expect(t, "the lateness", view.Late, -20*time.Minute)
	expect(t, "nothing after the end", len(clock.Next(after(101)).Events), len(clock.Events))
	expect(t, "back from the end", clock.Back(after(101)).At(after(101)).Running, 2)
	expect(t, "back from the first block", len(three().Next(nine).Back(after(1)).Events), 1)
}

func TestAPauseStopsTheBlockAndMakesTheEndLater(t *testing.T) {
	t.Parallel()
	clock := three().Next(nine).Pause(after(4))
	view := clock.At(after(30))
	expect(t, "the phase", view.Phase, agenda.Halted)
	expect(t, "the time left", view.Left, 6*time.Minute)
	expect(t, "the lateness", view.Late, 26*time.Minute)
	view = clock.Pause(after(30)).At(after(31))
	expect(t, "the time left", view.Left, 5*time.Minute)
	expect(t, "the lateness", view.Late, 26*time.Minute)
	expect(t, "a pause before the start", len(three().Pause(nine).Events), 0)
	expect(t, "the next block", clock.Next(after(31)).At(after(32)).Left, 19*time.Minute)
}

func TestFiveMinutesMoreOrLess(t *testing.T) {
	t.Parallel()
	clock, given := three().Next(nine).Extend(nine, 5)
	expect(t, "given", given, 5)
	expect(t, "the time left", clock.At(after(4)).Left, 11*time.Minute)
	expect(t, "the lateness", clock.At(after(4)).Late, 5*time.Minute)
	for _, want := range []int{-5, -5, -4, 0} {
		clock, given = clock.Extend(after(1), -5)
		expect(t, "taken", given, want)
	}
	expect(t, "what it keeps", clock.At(after(1)).Blocks[0].Given, 1)
	_, given = three().Extend(nine, 5)
	expect(t, "given before the start", given, 0)
}

func TestBlocksToComeAbsorbWhatIsLate(t *testing.T) {
	t.Parallel()
	clock, taken, rest := three().Next(nine).Absorb(after(15.5))
	expect(t, "the rest", rest, 0)
	// Six whole minutes of 19 and 29 that can be spared.
	if want := []agenda.Taken{{Block: 1, Minutes: 2}, {Block: 2, Minutes: 4}}; !reflect.DeepEqual(taken, want) {
		t.Errorf("taken is %v, want %v", taken, want)
	}
	expect(t, "the end", clock.At(after(15.5)).Ends, after(59.5))
	_, taken, _ = clock.Absorb(after(15.5))
	expect(t, "taken again", len(taken), 0)

	clock, taken, rest = three().Next(nine).Absorb(after(70))
	expect(t, "the rest", rest, 12)
	if want := []agenda.Taken{{Block: 1, Minutes: 19}, {Block: 2, Minutes: 29}}; !reflect.DeepEqual(taken, want) {
		t.Errorf("taken is %v, want %v", taken, want)
	}
	expect(t, "what a block keeps", clock.At(after(70)).Blocks[2].Given, 1)
}

func TestTheBlocksCarryWhatARoundNeeds(t *testing.T) {
	t.Parallel()
	block := three().Blocks[1]
	if block.Round != "vote" || block.Dots != 3 || !reflect.DeepEqual(block.Fields, []string{"pains"}) {
		t.Errorf("the block is %+v", block)
	}
}

// A clock as other programs may write it does no harm.
func TestAStrangeClockIsRead(t *testing.T) {
	t.Parallel()
	for _, written := range []string{
		`{}`, `{"blocks":[{}],"events":[{"kind":"started","block":7},{"kind":"ended","block":-1}]}`,
		`{"blocks":[{"minutes":-4},{"minutes":9000000000000000000}],"events":[{"kind":"started","block":0},{"kind":"absorbed","block":1,"minutes":-99},{"kind":"sung"}]}`,
	} {
		var clock agenda.Clock
		if err := json.Unmarshal([]byte(written), &clock); err != nil {
			t.Fatal(err)
		}
		for _, next := range []agenda.Clock{clock, clock.Next(nine), clock.Back(nine), clock.Pause(nine)} {
			next, _, _ = next.Absorb(after(500))
			next, _ = next.Extend(after(500), -5)
			next.At(after(500))
		}
	}
}

// step does one thing that a facilitator can do.
func step(t *rapid.T, clock agenda.Clock, now time.Time) agenda.Clock {
	switch rapid.IntRange(0, 6).Draw(t, "what") {
	case 0, 1:
		return clock.Next(now)
	case 2:
		return clock.Back(now)
	case 3:
		return clock.Pause(now)
	case 4:
		before := clock.At(now)
		next, given := clock.Extend(now, rapid.SampledFrom([]int{5, -5}).Draw(t, "minutes"))
		if total(next.At(now)) != total(before)+given {
			t.Fatalf("%d minutes were given, and %d became %d", given, total(before), total(next.At(now)))
		}
		return next
	case 5:
		return absorb(t, clock, now)
	}
	return clock.Begin(now, rapid.IntRange(-1, len(clock.Blocks)).Draw(t, "block"))
}

func absorb(t *rapid.T, clock agenda.Clock, now time.Time) agenda.Clock {
	before := clock.At(now)
	next, taken, rest := clock.Absorb(now)
	after := next.At(now)
	sum := 0
	for _, part := range taken {
		if part.Block <= before.Running || part.Minutes < 1 {
			t.Fatalf("%+v was taken while block %d ran", part, before.Running)
		}
		if after.Blocks[part.Block].Given != before.Blocks[part.Block].Given-part.Minutes {
			t.Fatalf("%+v was taken, and %d minutes became %d", part, before.Blocks[part.Block].Given, after.Blocks[part.Block].Given)
		}
		sum += part.Minutes
	}
	if total(after) != total(before)-sum {
		t.Fatalf("%d minutes were taken, and %d became %d", sum, total(before), total(after))
	}
	if after.Running >= 0 && before.Late > 0 && (after.Late > time.Duration(rest)*time.Minute || after.Late <= time.Duration(rest-1)*time.Minute) {
		t.Fatalf("%v late became %v with a rest of %d minutes", before.Late, after.Late, rest)
	}
	return next
}

func total(view agenda.View) int {
	sum := 0
	for _, block := range view.Blocks {
		sum += block.Given
	}
	return sum
}

func TestTheMinutesAlwaysAddUp(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		var clock agenda.Clock
		for _, minutes := range rapid.SliceOfN(rapid.IntRange(1, 90), 1, 12).Draw(t, "plan") {
			clock.Blocks = append(clock.Blocks, agenda.Block{Minutes: minutes})
		}
		now := nine
		for range rapid.IntRange(1, 30).Draw(t, "steps") {
			now = now.Add(time.Duration(rapid.IntRange(0, 2400).Draw(t, "seconds")) * time.Second)
			clock = step(t, clock, now)
			consistent(t, clock, now)
		}
		kept(t, clock, now)
	})
}

// consistent says that the view of the clock adds up.
func consistent(t *rapid.T, clock agenda.Clock, now time.Time) {
	view := clock.At(now)
	planned, later := 0, 0
	for i, block := range view.Blocks {
		if block.Given < 1 || block.Actual < 0 || block.Minutes != clock.Blocks[i].Minutes {
			t.Fatalf("block %d is %+v", i, block)
		}
		planned += block.Minutes
		if view.Running >= 0 && i > view.Running {
			later += block.Given
		}
	}
	if view.Running < 0 {
		return
	}
	if want := now.Add(max(0, view.Left) + time.Duration(later)*time.Minute); !view.Ends.Equal(want) {
		t.Fatalf("it ends at %v, want %v", view.Ends, want)
	}
	if want := view.Ends.Sub(clock.Events[0].At) - time.Duration(planned)*time.Minute; view.Late != want {
		t.Fatalf("it is %v late, want %v", view.Late, want)
	}
}

// kept says that a clock that was written and read again is the same.
func kept(t *rapid.T, clock agenda.Clock, now time.Time) {
	written, err := json.Marshal(clock)
	if err != nil {
		t.Fatal(err)
	}
	var read agenda.Clock
	if err := json.Unmarshal(written, &read); err != nil {
		t.Fatal(err)
	}
	if got, want := read.At(now.Add(time.Hour)), clock.At(now.Add(time.Hour)); !reflect.DeepEqual(got, want) {
		t.Fatalf("read again it is %+v, want %+v", got, want)
	}
}
