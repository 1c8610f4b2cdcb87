package blueprint

import (
	"math"
	"strconv"

	"interlock/model"
)

// Time is how long something takes, in minutes; 0 is not known.
type Time struct {
	Active float64 // effort
	Wait   float64
}

func timeOf(time model.Time) Time {
	active, _ := time.Active.Minutes()
	wait, _ := time.Wait.Minutes()
	return Time{Active: active, Wait: wait}
}

// Plus adds two times.
func (t Time) Plus(other Time) Time {
	return Time{Active: t.Active + other.Active, Wait: t.Wait + other.Wait}
}

// Known reports whether there is anything to say.
func (t Time) Known() bool { return t.Active > 0 || t.Wait > 0 }

// String says it in words: "67 minutes of effort inside 8 days". It is ""
// when nothing is known.
func (t Time) String() string {
	switch {
	case t.Active > 0 && t.Wait > 0:
		return Length(t.Active) + " of effort inside " + Length(t.Active+t.Wait)
	case t.Active > 0:
		return Length(t.Active) + " of effort"
	case t.Wait > 0:
		return Length(t.Wait) + " of waiting"
	}
	return ""
}

const (
	hour = 60.0
	day  = 24 * hour
)

// Length says a number of minutes in the unit that people would use: minutes
// below two hours, hours below two days, then days. Hours and days are rounded
// to halves.
func Length(minutes float64) string {
	amount, unit := math.Round(minutes), "minute"
	switch {
	case minutes >= 2*day:
		amount, unit = halves(minutes/day), "day"
	case minutes >= 2*hour:
		amount, unit = halves(minutes/hour), "hour"
	}
	if amount != 1 {
		unit += "s"
	}
	return strconv.FormatFloat(amount, 'f', -1, 64) + " " + unit
}

func halves(amount float64) float64 { return math.Round(amount*2) / 2 }
