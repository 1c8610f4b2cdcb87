package insight

import (
	"fmt"
	"math"
	"strconv"

	"interlock/model"
)

// Clock is the time a journey takes: effort inside waiting.
type Clock struct {
	Active        *float64 // minutes of effort; nil when no stage says
	Wait          *float64 // minutes of waiting; nil when no stage says
	WithoutActive int      // stages that do not say how much effort they are
	WithoutWait   int      // stages that do not say how long the wait is
}

// CustomerClock adds up the effort and the waiting of a journey's stages.
//
//	active = sum of time.active,  wait = sum of time.wait, in minutes
//
// Stages that do not say count as no data; how many is said beside the sum.
// From the method's section on journey maps: add the time per step later.
func CustomerClock(journey *model.Journey) Clock {
	var clock Clock
	for i := range journey.Stages {
		time := journey.Stages[i].Time
		addMinutes(&clock.Active, &clock.WithoutActive, time.Active)
		addMinutes(&clock.Wait, &clock.WithoutWait, time.Wait)
	}
	return clock
}

func addMinutes(sum **float64, without *int, length model.Duration) {
	minutes, ok := length.Minutes()
	if !ok {
		*without++
		return
	}
	if *sum == nil {
		*sum = new(float64)
	}
	**sum += minutes
}

// String says it in one phrase: "67 minutes of effort inside 8 days". It is ""
// when no stage says how long it takes.
func (c Clock) String() string {
	switch {
	case c.Active != nil && c.Wait != nil:
		return MinutesInWords(*c.Active) + " of effort inside " + LongWait(*c.Wait)
	case c.Active != nil:
		return MinutesInWords(*c.Active) + " of effort"
	case c.Wait != nil:
		return LongWait(*c.Wait) + " of waiting"
	}
	return ""
}

// MinutesInWords writes an effort in minutes up to two hours, then in hours.
func MinutesInWords(minutes float64) string {
	if minutes <= 120 {
		return amount(minutes, "minute")
	}
	return amount(minutes/60, "hour")
}

// LongWait writes a wait in its largest unit: minutes, hours from two on, days
// from two on.
func LongWait(minutes float64) string {
	if days := minutes / (24 * 60); days >= 2 {
		return amount(days, "day")
	}
	return MinutesInWords(minutes)
}

// amount writes a number with one decimal at most.
func amount(value float64, unit string) string {
	text := strconv.FormatFloat(math.Round(value*10)/10, 'f', -1, 64)
	if text != "1" {
		unit += "s"
	}
	return fmt.Sprintf("%s %s", text, unit)
}
