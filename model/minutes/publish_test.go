package minutes_test

import (
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"interlock/model/minutes"
	"interlock/model/publish"
	"interlock/model/publish/publishtest"
	"interlock/model/publish/redact"
)

// published is a form of the blueprint with the last meeting in it, or without.
func published(t testing.TB, r *room, format string, profile redact.Profile, told bool) []byte {
	t.Helper()
	options := publish.Options{Profile: profile}
	if meeting, found := minutes.LastHeld(r.meetings()); found && told {
		options.Meeting = &meeting
	}
	edition, err := publish.New(r.Workshop(), options)
	if err != nil {
		t.Fatal(err)
	}
	form, err := publish.FormatOf(format)
	if err != nil {
		t.Fatal(err)
	}
	rendition := edition.Render(form)
	if rendition.Err != nil {
		t.Fatal(rendition.Err)
	}
	return rendition.Files[0].Data
}

func TestTheBlueprintTellsOfTheLastMeeting(t *testing.T) {
	t.Parallel()
	r := hour(t, texts(), asWritten)
	for format, heading := range map[string]string{"md": "## Minutes\n", "html": ">How the session went</h2>"} {
		page := string(published(t, r, format, redact.Full, true))
		expectSays(t, page, heading, "It took 34 minutes, 6 less than planned.", "2 dots, tied", "3 people gave 5 notes, 5 dots and 3 scores.")
		if again := string(published(t, r, format, redact.Full, true)); again != page {
			t.Errorf("%s: the same meeting gives other bytes", format)
		}
		without := string(published(t, r, format, redact.Full, false))
		expectSilent(t, without, heading, "It took", "tied")
		client := string(published(t, r, format, redact.Client, true))
		expectSays(t, client, heading, "It took 34 minutes")
		expectSilent(t, client, "tied", "3 people gave")
	}
	if page := published(t, r, "docx", redact.Full, true); len(page) <= len(published(t, r, "docx", redact.Full, false)) {
		t.Error("the Word document tells nothing of it")
	}
}

func TestMinutesAreOurs(t *testing.T) {
	t.Parallel()
	r := hour(t, texts(), asWritten)
	if text := minutesOf(t, r, redact.Full); !publish.Marked([]byte(text)) {
		t.Error("the minutes are not known as ours")
	}
}

// heading finds the headings of a Markdown text.
var heading = regexp.MustCompile(`(?m)^#+ `)

// Whatever people write, the minutes keep their shape.
func TestHostileTextIsMinuted(t *testing.T) {
	t.Parallel()
	var hostile []string
	for kind, list := range publishtest.Hostile() {
		if kind != "long" && kind != "blank" {
			hostile = append(hostile, list...)
		}
	}
	plain := minutesOf(t, hour(t, texts(), asWritten), redact.Full)
	rapid.Check(t, func(draws *rapid.T) {
		end := rapid.SampledFrom(hostile).Draw(draws, "text")
		r := hour(t, texts(), func(text string) string { return text + " " + end + " " + text })
		text := minutesOf(t, r, redact.Full)
		if got, want := len(heading.FindAllString(text, -1)), len(heading.FindAllString(plain, -1)); got != want {
			draws.Errorf("there are %d headings, want %d:\n%s", got, want, text)
		}
		for line := range strings.Lines(text) {
			if control := strings.IndexFunc(line[:len(line)-1], func(r rune) bool { return r < ' ' || r == 0x7f }); control >= 0 || !utf8.ValidString(line) {
				draws.Errorf("a line holds what cannot be shown: %q", line)
			}
		}
	})
}
