package agenda

import (
	"fmt"
	"time"
)

// Figures writes a time as a clock counts it down: "4:12", "1:04:12". The
// second that has begun counts until it is over. Of a time that is over it
// writes how long ago.
func Figures(left time.Duration) string {
	seconds := int((left + time.Second - 1) / time.Second)
	if left < 0 {
		seconds = int(-left / time.Second)
	}
	hours, rest := seconds/3600, seconds%3600
	if hours > 0 {
		return fmt.Sprintf("%d:%02d:%02d", hours, rest/60, rest%60)
	}
	return fmt.Sprintf("%d:%02d", rest/60, rest%60)
}

// Remaining says how long a block has left: "4:12 left", or "2 min over" once
// its time is over.
func Remaining(left time.Duration) string {
	switch {
	case left > 0:
		return Figures(left) + " left"
	case left > -time.Minute:
		return "time is up"
	}
	return fmt.Sprintf("%d min over", int(-left/time.Minute))
}
