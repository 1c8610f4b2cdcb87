package blueprint

import (
	"interlock/model"
	"interlock/model/insight"
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

// String says it as [insight.Clock] does: "67 minutes of effort inside 8 days".
// It is "" when nothing is known.
func (t Time) String() string {
	var clock insight.Clock
	if t.Active > 0 {
		clock.Active = &t.Active
	}
	if t.Wait > 0 {
		clock.Wait = &t.Wait
	}
	return clock.String()
}
