package minutes_test

import (
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"interlock/model/minutes"
	"interlock/model/publish/markdown"
	"interlock/model/publish/redact"
)

// asWritten spells texts as they are.
func asWritten(text string) string { return text }

// minutesOf writes the minutes of the last meeting.
func minutesOf(t *testing.T, r *room, profile redact.Profile) string {
	t.Helper()
	meeting, found := minutes.LastHeld(r.meetings())
	if !found {
		t.Fatal("there was no meeting")
	}
	made, err := meeting.Minutes(profile)
	if err != nil {
		t.Fatal(err)
	}
	return string(markdown.WriteMinutes(made))
}

func TestMinutesOfAnHour(t *testing.T) {
	t.Parallel()
	r := hour(t, texts(), asWritten)
	for _, profile := range redact.Profiles() {
		t.Run(string(profile), func(t *testing.T) {
			golden.RequireEqual(t, []byte(minutesOf(t, r, profile)))
		})
	}
}

func TestMinutesOfFilesSayWhatIsNotKnown(t *testing.T) {
	t.Parallel()
	r := hour(t, texts(), asWritten)
	made, err := minutes.OfFiles(r.Workshop(), redact.Full)
	if err != nil {
		t.Fatal(err)
	}
	golden.RequireEqual(t, markdown.WriteMinutes(made))
}
