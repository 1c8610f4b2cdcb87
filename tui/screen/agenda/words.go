package agenda

import (
	"fmt"
	"time"

	"interlock/model/agenda"
)

// counted says "1 minute" or "5 minutes".
func counted(number int, one string) string {
	if number == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %ss", number, one)
}

// ending says when the agenda ends or has ended, and how that is to the plan.
func ending(view agenda.View) string {
	verb := "ends"
	if view.Phase == agenda.Finished {
		verb = "ended"
	}
	return fmt.Sprintf("%s %s, %s", verb, view.Ends.Format("15:04"), lateness(view.Late))
}

// lateness says by how many minutes it is later or earlier than planned.
func lateness(late time.Duration) string {
	switch minutes := whole(late); {
	case minutes > 0:
		return fmt.Sprintf("%d min late", minutes)
	case minutes < 0:
		return fmt.Sprintf("%d min early", -minutes)
	}
	return "in time"
}

// whole is a length of time in minutes, rounded.
func whole(length time.Duration) int { return int(length.Round(time.Minute) / time.Minute) }

// hours writes minutes as hours: "1:05".
func hours(minutes int) string { return fmt.Sprintf("%d:%02d", minutes/60, minutes%60) }

// difference says "+2" or "-1"; nothing where there is none.
func difference(minutes int) string {
	if minutes == 0 {
		return ""
	}
	return fmt.Sprintf("%+d", minutes)
}

// how says how the room works in a block.
func how(round string) string {
	return map[string]string{
		"silent": "silent round", "share": "share", "vote": "vote", "score": "score in private", "break": "break",
	}[round]
}
