package check

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"interlock/model"
)

// timeRules are about how long things take.
func timeRules() []rule {
	return []rule{
		{Rule{
			ID: "time-mismatch", Severity: Warn,
			Catches: "Stage times that do not add up to the duration that the journey states.",
			Why:     "One of the two is wrong, and the room will argue with whichever it sees first.",
			Source:  "service blueprint, standard and acceptable times",
			Fix:     "correct the stage that is off, or the words",
		}, timeMismatch},
	}
}

const (
	minutesPerDay = 24 * 60
	toleratedLong = 1.25 // stages may add up to a quarter more than stated
	toleratedPart = 0.5  // or to half of it, when every stage is timed
)

func timeMismatch(e *examination, report *report) {
	for _, journey := range e.journeys {
		total, timed := minutesOf(journey)
		if timed == 0 {
			continue
		}
		at := record(model.KindJourney, journey.ID, "stages")
		stated, words := statedMinutes(journey.Name + ". " + journey.Scenario)
		switch {
		case journey.View == "day-in-the-life":
			if total > minutesPerDay {
				report.at(at, "the stages of a day add up to %s", spoken(total))
			}
		case stated == 0:
		case total > stated*toleratedLong, total < stated*toleratedPart && timed == len(journey.Stages):
			report.at(at, "the stages add up to %s, and the journey says “%s”", spoken(total), words)
		}
	}
}

// minutesOf adds up the effort and the waiting of the stages, and counts those
// with either.
func minutesOf(journey *model.Journey) (total float64, timed int) {
	for i := range journey.Stages {
		active, hasActive := journey.Stages[i].Time.Active.Minutes()
		wait, hasWait := journey.Stages[i].Time.Wait.Minutes()
		total += active + wait
		if hasActive || hasWait {
			timed++
		}
	}
	return total, timed
}

// statement is a duration as people state it: "in three days", "takes 6 weeks".
var statement = regexp.MustCompile(`(?i)\b(?:takes|lasts|in|within|over)\s+(?:about\s+)?(\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+(minute|hour|day|week|month)s?\b`)

// statedMinutes reads the first duration that a text states; 0 for none.
func statedMinutes(text string) (minutes float64, words string) {
	found := statement.FindStringSubmatch(text)
	if found == nil {
		return 0, ""
	}
	amount, err := strconv.ParseFloat(found[1], 64)
	if err != nil {
		for i, word := range strings.Fields("one two three four five six seven eight nine ten eleven twelve") {
			if strings.EqualFold(word, found[1]) {
				amount = float64(i + 1)
			}
		}
	}
	perUnit := map[string]float64{"minute": 1, "hour": 60, "day": minutesPerDay, "week": 7 * minutesPerDay, "month": 30 * minutesPerDay}
	return amount * perUnit[strings.ToLower(found[2])], found[0]
}

// spoken writes minutes in the largest unit that fits.
func spoken(minutes float64) string {
	for _, unit := range []struct {
		name   string
		length float64
	}{{"days", minutesPerDay}, {"hours", 60}} {
		if minutes >= 2*unit.length {
			return fmt.Sprintf("%s %s", strconv.FormatFloat(minutes/unit.length, 'f', 0, 64), unit.name)
		}
	}
	return plain(minutes) + " minutes"
}
