package tui_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"interlock/model/agenda"
	"interlock/model/round"
)

// keptRound is the round as the folder has it.
func (h *house) keptRound() (kept round.Round, found bool) {
	h.Helper()
	found, err := h.session.Kept(round.State, &kept)
	if err != nil {
		h.Fatal(err)
	}
	return kept, found
}

func TestARoundSurvivesAKillInEveryPhase(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.Keys("3", "R").Type("silence sees").Keys("enter").Type("Nobody wrote").Keys("enter").Type("half a no")
	h.Advance(time.Second)
	h.kill()
	h.Expect("Silent round: Day 4 is still open: R goes back to it.")
	h.Keys("R").Expect("hidden until you reveal it").ExpectNot("Nobody wrote")
	h.Keys("ctrl+up").Expect("half a no").Keys("ctrl+r").Expect("Nobody wrote")
	h.kill()
	h.Keys("R").Expect("revealed", "Nobody wrote").Keys("enter").Expect("Every note is dealt with.")
	h.kill()
	if says := h.read("empathy/day-4.yaml"); !strings.Contains(says, "Nobody wrote") {
		t.Errorf("the map has\n%s", says)
	}
	h.Keys("R", "c")
	h.kill()
	h.ExpectNot("still open")
	if _, found := h.keptRound(); found {
		t.Error("a round that is over is kept")
	}
}

func TestVotesAndScoresSurviveAKill(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.Keys("4", "R").Type("vote stages").Keys("enter", "1", "1")
	h.kill()
	h.Keys("R").Expect("1 dot left").Keys("ctrl+r").ExpectLine("1st", "2", "Report it")
	h.Keys("c", "4", "R").Type("score").Keys("enter", "1", "2")
	h.kill()
	h.Keys("R").ExpectLine("Report it", "2 of").Keys("ctrl+r").Expect("2 scores, -2 to -1")
}

func TestARoundAboutWhatIsGoneIsGivenUp(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.Keys("3", "R").Type("silence sees").Keys("enter", "esc").Keys("tab", "shift+tab")
	edit, err := h.session.Workshop().DeleteRecord("empathy-map", "day-4")
	if err != nil {
		t.Fatal(err)
	}
	if err := h.session.Do(edit, nil); err != nil {
		t.Fatal(err)
	}
	h.Keys("4", "R").Expect("Which round?")
	if _, found := h.keptRound(); found {
		t.Error("the round is still kept")
	}
}

func TestABlockOfTheAgendaOpensItsRound(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.Keys("3")
	block := func(block agenda.Block) { h.Run(h.app.OpenBlock(block)) }
	block(agenda.Block{Minutes: 8, Title: "Outside", Screen: "empathy", Round: "silent", Fields: []string{"sees", "hears"}, Prompt: "What is in front of them?"})
	h.Expect("What is in front of them?", "Sees", "Hears").ExpectNot("Thinks")
	h.Type("A wall").Keys("enter", "esc")
	block(agenda.Block{Minutes: 10, Title: "Share", Screen: "empathy", Round: "share", Fields: []string{"sees"}})
	h.Expect("hidden until you reveal it").Keys("ctrl+r").Expect("A wall").Keys("enter", "c")
	block(agenda.Block{Minutes: 3, Title: "Vote", Screen: "empathy", Round: "vote", Fields: []string{"sees"}, Dots: 2, Prompt: "Which one first?"})
	h.Expect("Which one first?", "2 dots left").Keys("ctrl+r", "c")
	block(agenda.Block{Minutes: 5, Title: "Emotions", Screen: "journeys", Round: "score"})
	h.Expect("Emotions", "Report it").Keys("ctrl+r", "c")
	block(agenda.Block{Minutes: 5, Title: "Steps", Screen: "journeys", Round: "silent", Fields: []string{"does"}})
	h.Type("Get paid").Keys("enter", "ctrl+r", "enter", "c")
	if stages := h.session.Workshop().Journey("claim").Stages; stages[len(stages)-1].Name != "Get paid" {
		t.Errorf("the stages are %v", stages)
	}
	block(agenda.Block{Minutes: 5, Title: "Vote", Screen: "plan", Round: "vote", Fields: []string{"initiatives"}, Prompt: "Which one on Monday?"})
	h.Expect("Which one on Monday?")
}

func TestARepeatedVoteAsksWhatBecomesOfTheDotsBefore(t *testing.T) {
	t.Parallel()
	h := open(t)
	again := func() { h.Keys("R").Type("vote stages").Keys("enter") }
	h.Keys("4")
	again()
	h.Keys("1", "1", "ctrl+r", "c")
	again()
	h.Expect("Dots were given to this before", "take 2 dots back").Keys("down", "enter").Expect("1 dot left").Keys("ctrl+r", "c")
	again()
	h.Keys("enter").Expect("3 dots left", "nobody has voted yet").Keys("esc", "u")
	if votes := h.session.Workshop().File("votes/room.yaml"); votes == nil || strings.Count(votes.Source, "claim/") != 2 {
		t.Error("undo does not bring the dots back")
	}
}

func TestScoresOfBeforeAreAskedAboutToo(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.Keys("4", "R").Type("score").Keys("enter", "1", "ctrl+r", "c", "R").Type("score").Keys("enter")
	h.Expect("This was scored before", "take 1 score back")
}

// ownAgenda follows an agenda that writes, shares and votes on an empathy map.
func ownAgenda(h *house) {
	h.Helper()
	files := texts()
	files["workshop.yaml"] += "agenda: ours\n"
	files["agendas/ours.yaml"] = `title: Ours
blocks:
  - {minutes: 5, title: Outside, screen: empathy, round: silent, fields: [sees, says], prompt: "What is there?"}
  - {minutes: 5, title: Together, do: "Reveal the notes.", screen: empathy, round: share, fields: [sees, says], prompt: "What surprised you?"}
  - {minutes: 5, title: Dots, screen: empathy, round: vote, fields: [pains, says]}
`
	h.fill(files)
}

func TestNotesThatWaitAreNotAbandoned(t *testing.T) {
	t.Parallel()
	h := open(t, ownAgenda)
	h.Keys("3", "t").Type("one").Keys("enter").Type("two").Keys("enter", "ctrl+n", "enter", "ctrl+r")
	h.Keys("ctrl+n").Expect("2 notes still wait", "Deal with them first", "Go on with Dots")
	h.Keys("enter").Expect("2 notes left").Keys("enter", "ctrl+n").Expect("1 note still waits")
	h.Keys("down", "enter", "ctrl+r", "c")
	h.Keys("R").Expect("Share the 1 note").Keys("enter").Expect("1 note left").Keys("enter", "c", "R").ExpectNot("Share the")
}

func TestABlockThatIsShownAgainGoesOnWithItsRound(t *testing.T) {
	t.Parallel()
	h := open(t, ownAgenda)
	h.Keys("3", "t").Type("one").Keys("enter", "esc")
	first, _ := h.keptRound()
	h.Keys("9", "o").Expect("The room has written").Keys("ctrl+r", "esc", "9", "o").Expect("1 note left")
	if again, _ := h.keptRound(); !again.Opened.Equal(first.Opened) || again.Number != first.Number {
		t.Error("the round was begun anew")
	}
}

func TestSharingShowsWhatItAsks(t *testing.T) {
	t.Parallel()
	h := open(t, ownAgenda)
	h.Keys("3", "t").Type("one").Keys("enter", "ctrl+n").Expect("What surprised you?", "Reveal the notes.", "Together, 5 min")
	h.Keys("enter").Expect("What surprised you?", "ctrl+r reveal").ExpectNot("Reveal the notes.", "What is there?")
	if kept, _ := h.keptRound(); kept.Prompt != "What surprised you?" {
		t.Errorf("everybody is asked %q", kept.Prompt)
	}
}

func TestATextComesBackToWhomAndForWhatItWasTyped(t *testing.T) {
	t.Parallel()
	h := open(t, func(h *house) {
		files := texts()
		files["workshop.yaml"] += "participants:\n  - {name: Asha}\n  - {name: Zoë}\n"
		h.fill(files)
	})
	h.Keys("3", "R").Type("silence sees").Keys("enter", "down", "tab", "tab").Expect("Zoë · Does").Type("half a no")
	h.Keys("esc", "R").Expect("Zoë · Does").Keys("up", "tab").Expect("Asha · Hears").Keys("ctrl+up").Expect("Zoë · Does", "half a no")
	h.Advance(time.Second)
	h.kill()
	h.Keys("R").Expect("Zoë · Does").Keys("ctrl+up").Expect("half a no").Keys("enter")
	if inbox := h.read("inbox/zoe.yaml"); inbox != "day-4:\n  does:\n    - half a no\n" {
		t.Errorf("the inbox of Zoë is\n%s", inbox)
	}
}

func TestTheClockIsWorkedInsideARound(t *testing.T) {
	t.Parallel()
	h := open(t, ownAgenda)
	h.Keys("3", "t").Resize(80, 24).Expect("enter keep", "ctrl+r reveal", "ctrl+n next", "esc leave")
	h.Keys("f6").Expect("Outside has 10 min now, 10:00 left.").Keys("f7").Expect("Outside has 5 min now")
	h.Keys("f5").Expect("Paused: Outside has 5:00 left.").Advance(time.Minute).Keys("f5").Expect("Outside goes on, 5:00 left.")
	h.Keys("f1").Expect("Help: what works here", "Keep the note, unseen", "Pause the clock").Keys("esc")
	h.Keys("ctrl+n", "enter", "ctrl+n").Expect("1-9 a-z dot", "ctrl+r reveal", "esc leave", "ctrl+n next").Keys("f1").Expect("Help: what works here", "Give a dot")
}

func TestABriefingTakesEveryKey(t *testing.T) {
	t.Parallel()
	h := open(t, hour)
	h.Keys("3", "t").Expect("go to work", "ctrl+n next block").Keys("?").Expect("Help: what works here").Keys("esc")
	h.Expect("worth it for you").Keys("f1").Expect("Help: what works here").Keys("esc", "ctrl+n").Expect("forty boxes")
	h.Keys("+").ExpectNot("forty boxes", "does nothing here")
}

func TestASilentRoundWithoutAMapSaysHowToBeginOne(t *testing.T) {
	t.Parallel()
	h := open(t, func(h *house) {
		ownAgenda(h)
		for _, name := range []string{"empathy/day-4.yaml", "journeys/claim.yaml"} {
			if err := os.Remove(filepath.Join(h.path, filepath.FromSlash(name))); err != nil {
				h.Fatal(err)
			}
		}
	})
	h.Keys("3", "t").Resize(200, 40).Expect("about an empathy map or a journey", "3 or 4 shows them, n there begins one; then 9 and o open the round")
}

func TestNothingOfAnOpenRoundIsFoundOrCountedElsewhere(t *testing.T) {
	t.Parallel()
	h := open(t)
	h.Keys("3", "R").Type("silence sees").Keys("enter").Type("Qwertz").Keys("enter", "esc")
	h.Keys("/").Type("qwertz").ExpectNot("Qwertz").Keys("esc")
	h.Keys("R", "ctrl+r", "esc", "/").Type("qwertz").Expect("Qwertz").Keys("esc", "R", "A", "c")
	h.Keys("4", "R").Type("vote stages").Keys("enter", "1", "1", "2", "esc", "1").ExpectNot("the room: ")
	h.Keys("R", "ctrl+r", "c", "1").Expect("the room: 'Report it', 2 dots")
}
