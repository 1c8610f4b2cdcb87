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
		return Length(*c.Active) + " of effort inside " + Length(*c.Wait)
	case c.Active != nil:
		return Length(*c.Active) + " of effort"
	case c.Wait != nil:
		return Length(*c.Wait) + " of waiting"
	}
	return ""
}

const (
	hour = 60.0
	day  = 24 * hour
)

// Length says a number of minutes in the unit that people would use: minutes
// below two hours, hours below two days, then days. One day is a day too.
// Hours and days have one decimal at most.
func Length(minutes float64) string {
	switch {
	case minutes >= 2*day || minutes == day:
		return amount(minutes/day, "day")
	case minutes >= 2*hour:
		return amount(minutes/hour, "hour")
	}
	return amount(math.Round(minutes), "minute")
}

// amount writes a number with one decimal at most.
func amount(value float64, unit string) string {
	text := strconv.FormatFloat(math.Round(value*10)/10, 'f', -1, 64)
	if text != "1" {
		unit += "s"
	}
	return fmt.Sprintf("%s %s", text, unit)
}
