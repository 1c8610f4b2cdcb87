package minutes_test

import (
	"strings"
	"testing"
	"time"

	"interlock/model"
	"interlock/model/agenda"
	"interlock/model/minutes"
	"interlock/model/publish/redact"
	"interlock/model/record"
	"interlock/model/round"
)

func expectSays(t *testing.T, text string, sentences ...string) {
	t.Helper()
	for _, sentence := range sentences {
		if !strings.Contains(text, sentence) {
			t.Errorf("it does not say %q:\n%s", sentence, text)
		}
	}
}

func expectSilent(t *testing.T, text string, sentences ...string) {
	t.Helper()
	for _, sentence := range sentences {
		if strings.Contains(text, sentence) {
			t.Errorf("it says %q:\n%s", sentence, text)
		}
	}
}

// tea is an agenda of one block.
func tea() agenda.Clock {
	return agenda.New(&model.Agenda{Title: "Tea", Blocks: []model.Block{{Title: "Pour"}}})
}

func TestOnlySessionsInTheRoomAreHeld(t *testing.T) {
	t.Parallel()
	r := newRoom(t, texts())
	if meetings := r.meetings(); len(meetings) > 0 {
		t.Errorf("before anything happens there are %v", meetings)
	}
	r.add("decisions.yaml", "decisions", value("text", "Alone at a desk"))
	if _, found := minutes.LastHeld(r.meetings()); found {
		t.Error("an edit is a meeting")
	}
	r.wait(5 * 60)
	r.tick(tea())
	if _, found := minutes.LastHeld(r.meetings()); found {
		t.Error("an agenda that has not begun is a meeting")
	}
	r.tick(r.clock.Begin(r.at, 0))
	r.wait(24 * 60)
	r.add("decisions.yaml", "decisions", value("text", "Alone again"))
	meetings := r.meetings()
	if len(meetings) != 3 {
		t.Fatalf("there are %d sessions", len(meetings))
	}
	held, found := minutes.LastHeld(meetings)
	if !found || held.String() != "2026-11-22, 14:00 to 14:00" {
		t.Errorf("held is %v, %v", held, found)
	}
}

func TestTheKeptClockIsThatOfTheLastSession(t *testing.T) {
	t.Parallel()
	r := newRoom(t, texts())
	r.add("decisions.yaml", "decisions", value("text", "Begin"))
	sessions, err := r.Record()
	if err != nil {
		t.Fatal(err)
	}
	for later, want := range map[time.Duration]bool{time.Hour: true, 24 * time.Hour: false, -24 * time.Hour: false} {
		clock := tea().Begin(r.at.Add(later).UTC(), 0)
		if got := minutes.Meetings(sessions, &clock)[0].Held(); got != want {
			t.Errorf("a clock %s later is of the session: %v", later, got)
		}
	}
	if list := minutes.Meetings(sessions, &agenda.Clock{}); list[0].Held() {
		t.Error("a clock that never began is of the session")
	}
	if list := minutes.Meetings(nil, new(tea().Begin(r.at, 0))); len(list) > 0 {
		t.Error("a clock alone is a session")
	}
}

func TestWhatIsStillSecretIsNotTold(t *testing.T) {
	t.Parallel()
	r := newRoom(t, texts())
	r.open(round.Silent, board, "pains")
	r.write("dk", "pains", "Never shown")
	text := minutesOf(t, r, redact.Full)
	expectSays(t, text, "it was not revealed", "1 person gave 1 note")
	expectSilent(t, text, "Never shown")
}

func TestARoundThatWasPassedOverIsNotTold(t *testing.T) {
	t.Parallel()
	r := newRoom(t, texts())
	r.open(round.Silent, board, "pains")
	r.keep("round", nil)
	expectSilent(t, minutesOf(t, r, redact.Full), "Rounds", "Silent round")
}

func TestWhoGaveIsCountedOnce(t *testing.T) {
	t.Parallel()
	r := newRoom(t, texts())
	undo := func() {
		if _, err := r.Undo(); err != nil {
			t.Fatal(err)
		}
	}
	r.open(round.Silent, board, "pains")
	r.write("dk", "pains", "One", "Two")
	r.write("dk", "pains", "Three")
	undo()
	r.phase(round.Revealed)
	card := round.Cards(r.Workshop(), r.round)[0]
	r.do(round.Drop(r.Workshop(), r.round, card, ""))
	undo()
	r.do(round.Discard(r.Workshop(), r.round, card))
	r.keep("round", nil)
	text := minutesOf(t, r, redact.Full)
	expectSays(t, text, "| Dana King | 2 |  |  |", "2 notes from 1 of 3 people, for pains")
}

func TestRoundsAreToldAsTheyWere(t *testing.T) {
	t.Parallel()
	r := newRoom(t, texts())
	r.open(round.Voting, board, "pains")
	r.do(round.Name(r.Workshop(), r.round))
	r.dot("dk", "The flat is wet")
	r.phase(round.Revealed) // and the next one is opened without closing it
	r.wait(1)
	r.open(round.Voting, board, "pains")
	r.dot("dk", "The flat is wet")
	r.phase(round.Revealed)
	r.phase(round.Closed)
	r.do(r.Workshop().DeleteRecord(model.KindVotes, "dk"))
	text := minutesOf(t, r, redact.Full)
	expectSays(t, text, "The flat is wet: 1 dot\n", "The flat is wet: 2 dots\n", ", 09:00: 1 dot from 1 of 3", ", 09:01: 2 dots from 1 of 3")
}

func TestAVoteInWhichNothingWasGivenIsNotTold(t *testing.T) {
	t.Parallel()
	r := newRoom(t, texts())
	empty := func() {
		r.wait(1)
		r.open(round.Voting, board, "pains")
		r.phase(round.Revealed)
		r.phase(round.Closed)
	}
	empty() // at 09:01, before anybody gave anything
	r.wait(1)
	r.open(round.Voting, board, "pains")
	r.dot("dk", "The flat is wet")
	r.phase(round.Revealed)
	r.phase(round.Closed)
	empty() // at 09:03, with the dots of before
	text := minutesOf(t, r, redact.Full)
	expectSays(t, text, ", 09:02: 1 dot from 1 of 3")
	expectSilent(t, text, ", 09:01:", ", 09:03:")
}

// A round that goes from stage to stage is told once for each where something
// was given.
func TestARoundGoesFromStageToStage(t *testing.T) {
	t.Parallel()
	r := newRoom(t, texts())
	r.open(round.Silent, "claim/report", "pains")
	r.write("dk", "pains", "Tells it twice")
	r.round.Place = "claim/wait"
	r.phase(round.Writing)
	r.write("kofi", "pains", "Nobody rang", "No date")
	r.phase(round.Revealed)
	r.do(round.DropAll(r.Workshop(), r.round))
	r.round.Place = "claim/report"
	r.phase(round.Revealed)
	r.do(round.DropAll(r.Workshop(), r.round))
	r.keep("round", nil)
	text := minutesOf(t, r, redact.Full)
	expectSays(t, text, "**Silent round: Report it**, 09:00: 1 note from 1 of 3 people", "**Silent round: Wait**, 09:00: 2 notes from 1 of 3 people")
}

func TestNobodyIsKnownByTheirNotes(t *testing.T) {
	t.Parallel()
	r := hour(t, texts(), asWritten)
	for line := range strings.Lines(minutesOf(t, r, redact.Full)) {
		for _, note := range []string{"No date to plan around", "Told it twice", "One named person", "Nobody rang"} {
			for _, name := range []string{"Dana", "dk", "Kofi", "Ana Ruiz"} {
				if strings.Contains(line, note) && strings.Contains(line, name) {
					t.Errorf("a note stands with a name: %q", line)
				}
			}
		}
	}
}

// What is marked private or the team's stays out, wherever the minutes could tell
// it.
func TestWhatIsNotForTheReadersStaysOut(t *testing.T) {
	t.Parallel()
	secret := texts()
	secret["empathy/hidden.yaml"] = "persona: maya\nsituation: TEAMMAP\naudience: team\npains:\n  - {id: p, text: TEAMPAIN}\n"
	r := newRoom(t, secret)
	r.open(round.Voting, "hidden", "pains")
	r.dot("dk", "TEAMPAIN")
	r.phase(round.Closed)
	r.wait(1)
	file := r.Workshop().File("empathy/waiting.yaml")
	r.do(r.Workshop().Rewrite(file.Name, file.Source+"gains:\n  - {id: mine, text: PRIVATEGAIN, audience: private}\n  - {id: ours, text: TEAMGAIN, audience: team}\n"), nil)
	r.open(round.Voting, board, "gains")
	r.dot("dk", "PRIVATEGAIN", "TEAMGAIN")
	r.phase(round.Closed)
	for profile, want := range map[redact.Profile][]string{
		redact.Full: {"TEAMMAP", "TEAMPAIN", "PRIVATEGAIN", "TEAMGAIN"}, redact.Team: {"TEAMMAP", "TEAMPAIN", "TEAMGAIN"}, redact.Client: nil,
	} {
		text := minutesOf(t, r, profile)
		for _, word := range []string{"TEAMMAP", "TEAMPAIN", "PRIVATEGAIN", "TEAMGAIN"} {
			said, meant := strings.Contains(text, word), false
			for _, each := range want {
				meant = meant || each == word
			}
			if said != meant {
				t.Errorf("for %s, that it says %s is %v:\n%s", profile, word, said, text)
			}
		}
	}
}

// A record that was damaged or made elsewhere gives minutes all the same.
func TestMinutesOfAStrangeRecord(t *testing.T) {
	t.Parallel()
	at := time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC)
	broken := "dots: ["
	session := record.Session{Began: at, Entries: []record.Entry{
		{At: at, Kind: record.Kept, Title: "clock", State: []byte(`{"blocks":null,"events":[{"at":"2026-11-22T09:00:00Z","kind":"started","block":7}]}`)},
		{At: at, Kind: record.Kept, Title: "round", State: []byte(`"no round"`)},
		{At: at, Kind: record.Kept, Title: "round", State: []byte(`{"kind":"quiz","phase":"revealed","place":"nowhere"}`)},
		{At: at, Kind: record.Kept, Title: "round", State: []byte(`{"kind":"vote","phase":"revealed","place":""}`)},
		{At: at, Kind: record.Edit, Changes: []model.Change{{Name: "votes/dk.yaml", After: &broken}}},
	}}
	meeting, found := minutes.LastHeld(minutes.Meetings([]record.Session{session}, nil))
	if !found {
		t.Fatal("there was no meeting")
	}
	made, err := meeting.Minutes(redact.Full)
	if err != nil || made.Title == "" || len(made.Rounds) != 0 {
		t.Errorf("%+v, %v", made, err)
	}
}
