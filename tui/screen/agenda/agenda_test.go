package agenda_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"interlock/model"
	"interlock/model/yamltext"
	"interlock/tui/tuitest/room"
)

// A new facilitator gets from a blank workshop to the first block by what the
// screen says.
func TestTheHintsLeadToARunningHour(t *testing.T) {
	t.Parallel()
	r := enter(t, blank(t), 80, 24)
	r.Expect("Choose an agenda.", "60 minutes: an empathy map", "Half a day: a journey", "enter follow it")
	r.Keys("enter").Expect("enter starts the clock with Open", "enter start, next")
	r.ExpectChanged("workshop.yaml\n+agenda: empathy-hour\n")
	r.Keys("enter").Expect("Open, 4 min", "What would make this hour worth it for you?", "enter go to work")
	r.Keys("enter").Expect("Question", "Open  4:00 left")
	r.Keys("9").Expect("60 minutes: an empathy map", "ends 11:42, in time", "left of 4 minutes", "Learn by example, 4 min")
}

func TestEachBlockOpensItsScreenAndItsPrompt(t *testing.T) {
	t.Parallel()
	r := enter(t, blank(t), 80, 24).Steps("enter", "enter", "enter", "9")
	for _, want := range []struct{ screen, prompt string }{
		{"No empathy maps yet", "forty boxes"},
		{"No empathy maps yet", "Who exactly"},
		{"No empathy maps yet", "Whom do they listen"},
		{"No empathy maps yet", "What surprised you?"},
		{"No empathy maps yet", "afraid to lose"},
		{"No empathy maps yet", "cannot both be true"},
		{"No empathy maps yet", "Who saw this"},
		{"No empathy maps yet", "take away first"},
		{"Initiatives", "so that"},
		{"Question", "What do we check first"},
	} {
		r.Keys("enter").Expect(want.prompt)
		r.Keys("enter").ExpectNot(want.prompt).Expect(want.screen)
		r.Keys("9", "o").Expect(want.prompt)
		r.Keys("esc", "9")
	}
	r.Keys("enter").Expect("The agenda is finished", "ended 10:42, 60 min early")
	r.Keys("enter").Expect("c chooses one to begin anew")
}

func TestTimeIsGivenTakenAndAbsorbed(t *testing.T) {
	t.Parallel()
	r := enter(t, blank(t), 100, 30).Steps("enter", "enter", "enter", "9")
	r.Keys("a").Expect("Nothing is late: the agenda ends in time.")
	r.Keys("+").Expect("Open has 9 minutes now; the agenda ends 11:47, 5 min late.").ExpectLine("Open", "4 +5")
	r.Keys("-", "-").Expect("Open has 1 minute now; the agenda ends 11:39, 3 min early.")
	r.Keys("-").Expect("A block keeps at least one minute")
	r.Advance(7*time.Minute).Expect("over its 1 minute", "ends 11:45, 3 min late", "! 6 min over")
	r.Keys("a").Expect("3 minutes absorbed: Silent: outside 1, Share 1, Share and cluster 1.", "ends 11:42, in time")
	r.ExpectLine("Silent: outside", "8 -1")
	r.ExpectChanged("workshop.yaml\n+agenda: empathy-hour\n")
}

func TestThePauseStopsTheTimeFromAnywhere(t *testing.T) {
	t.Parallel()
	r := enter(t, blank(t), 80, 24).Steps("enter", "enter", "enter", "2")
	r.Advance(time.Minute).Keys("t").Expect("Paused: Open has 3:00 left. t goes on.", "paused, 3:00 left")
	r.Advance(time.Minute).Expect("paused, 3:00 left")
	r.Keys("t").Expect("Open goes on, 3:00 left.")
	r.Advance(time.Second).Expect("Open  2:59 left")
	r.Keys("ctrl+n").Expect("Learn by example, 4 min")
}

func TestBackGoesOnWithTheBlockBefore(t *testing.T) {
	t.Parallel()
	r := enter(t, blank(t), 80, 24).Steps("enter", "enter", "enter", "9")
	r.Keys("backspace").Expect("No block comes before this one.")
	r.Advance(time.Minute).Keys("enter", "enter", "9").Expect("Learn by example  4:00 left")
	r.Keys("backspace").Expect("Back to Open: 3:00 left.", "1 of 11")
	r.Keys("down", "down", "s", "enter", "9").Expect("3 of 11", "Goal  5:00 left")
}

func TestBlocksAfterTheOneGoneBackToAreStillToCome(t *testing.T) {
	t.Parallel()
	r := enter(t, blank(t), 100, 30).Steps("enter", "enter", "enter", "9")
	r.Advance(2*time.Minute).Keys("enter", "enter", "9").ExpectLine("√", "Open", "4 -2").Advance(time.Minute)
	r.Keys("backspace").Expect("Back to Open: 2:00 left.").ExpectLine("10:47", "Learn by example").ExpectLine("10:51", "Goal").ExpectNot("√", "4 -3")
}

func TestABundledAgendaIsCopiedToBeEdited(t *testing.T) {
	t.Parallel()
	r := enter(t, blank(t), 100, 30).Steps("enter", "e")
	r.Expect("Agenda", "Blocks", "Learn by example")
	if got := r.File("agendas/empathy-hour.yaml"); !strings.Contains(got, "\ntitle: \"60 minutes: an empathy map\"\n") {
		t.Fatalf("agendas/empathy-hour.yaml is\n%s", got)
	}
	r.Steps("enter", "ctrl+u", ":Our hour", "enter", "esc").Expect("Our hour")
	r.Steps("c").Expect("60 minutes, 11 blocks, your own")
	r.Steps("esc").UndoEverything()
}

// ours is a workshop with an agenda of its own.
func ours(t *testing.T) map[string]string {
	t.Helper()
	texts := blank(t)
	texts["workshop.yaml"] += "agenda: ours\n"
	texts["agendas/ours.yaml"] = "title: Ours\nminutes: 20\nblocks:\n  - minutes: 10\n    title: First\n  - minutes: 10\n    title: Second\n"
	return texts
}

func TestWhatIsEditedWhileItRunsIsFollowed(t *testing.T) {
	t.Parallel()
	r := enter(t, ours(t), 100, 30).Steps("enter")
	r.Expect("1 of 2", "Next  Second, 10 min")
	workshop := r.Session.Workshop()
	edit, err := workshop.SetField(model.Place{File: "agendas/ours.yaml", Path: yamltext.Path{"blocks", 1, "title"}}, "Last")
	if err != nil {
		t.Fatal(err)
	}
	if err := r.Session.Do(edit, nil); err != nil {
		t.Fatal(err)
	}
	r.Keys("up").Expect("1 of 2", "Next  Last, 10 min", "10:00")
}

func TestChoosingAnewAsksBeforeTimesAreForgotten(t *testing.T) {
	t.Parallel()
	r := enter(t, blank(t), 80, 24).Steps("enter", "enter", "enter", "9", "c", "down")
	r.Keys("enter").Expect("Begin anew with 'Half a day: a journey'?", "No, keep the agenda that has begun")
	r.Keys("enter").Expect("Open  4:00 left", "1 of 11")
	r.Keys("c", "down", "enter", "down", "enter").Expect("Half a day: a journey", "enter starts the clock").ExpectNot("left")
	r.ExpectChanged("workshop.yaml\n+agenda: journey-half-day\n")
}

func TestAnAgendaThatIsNotThereIsSaid(t *testing.T) {
	t.Parallel()
	texts := map[string]string{"workshop.yaml": "format: interlock/1\nagenda: lunch\n"}
	enter(t, texts, 80, 24).Expect("The workshop names 'lunch', which is not there.")
	r := room.Enter(t, room.Empty(), "9", 80, 24)
	r.Expect("There is none here.")
	r.Steps("enter", "e", "down", "t").ExpectChanged("")
}

func TestWhoOnlyReadsStartsNothing(t *testing.T) {
	t.Parallel()
	texts := blank(t)
	texts["workshop.yaml"] += "agenda: empathy-hour\n"
	r := enter(t, texts, 80, 24, room.ReadOnly)
	for _, key := range []string{"enter", "t", "+", "a", "s", "e", "c", "backspace"} {
		r.Keys(key).Expect("opened for reading only", "0:04  Learn by example")
	}
	r.ExpectChanged("")
}

func TestThereIsNoClockWithoutAnAgenda(t *testing.T) {
	t.Parallel()
	r := room.Enter(t, room.Empty(), "2", 80, 24, bundled(t))
	r.ExpectNot("left", "timer").Keys("t").Expect("No agenda is followed: 9 chooses one.")
}

func TestLook(t *testing.T) {
	t.Parallel()
	for _, size := range [][2]int{{80, 24}, {120, 36}, {200, 50}} {
		name := func(what string) string { return fmt.Sprintf("%s-%dx%d", what, size[0], size[1]) }
		r := enter(t, blank(t), size[0], size[1])
		r.GoldenScreen(name("choose")).Steps("enter").GoldenScreen(name("waiting"))
		r.Keys("enter", "enter", "9").Advance(5*time.Minute).Keys("enter", "enter", "9").Advance(90 * time.Second)
		r.GoldenScreen(name("running"))
		r.Advance(4 * time.Minute)
		r.GoldenScreen(name("over"))
	}
}

func TestNothingIsDrawnOutsideAtAnySize(t *testing.T) {
	t.Parallel()
	texts := blank(t)
	texts["workshop.yaml"] += "agenda: wide\n"
	texts["agendas/wide.yaml"] = "title: \"日本語の議題、とても長いタイトルです\"\nblocks:\n  - {minutes: 600, title: \"👩‍👩‍👧 family, \\u202Eהפוך\", prompt: \"" + strings.Repeat("long ", 90) + "\"}\n  - {title: no minutes}\n"
	r := enter(t, texts, 80, 24)
	for _, keys := range []string{"", "enter", "esc", "c", "esc", "+", "end"} {
		if keys != "" {
			r.Keys(keys)
		}
		for _, size := range [][2]int{{60, 15}, {61, 16}, {71, 40}, {72, 15}, {100, 15}, {60, 60}, {300, 20}, {200, 50}} {
			r.Resize(size[0], size[1]).Overflow()
		}
	}
}

func TestPlainTerminals(t *testing.T) {
	t.Parallel()
	texts := blank(t)
	texts["workshop.yaml"] += "agenda: empathy-hour\n"
	r := enter(t, texts, 80, 24, room.Plain).ExpectASCII().Steps("enter", "enter", "9").ExpectASCII()
	r.Expect("left of 4 minutes")
}

func TestAnyKeysCanBeUndone(t *testing.T) {
	t.Parallel()
	texts := blank(t)
	room.AnyKeysCanBeUndone(t, func() *room.Room { return enter(t, texts, 80, 24) }, 25,
		"enter", "space", "+", "-", "a", "o", "s", "e", "c", "t", "backspace", "up", "down", "home", "end", "esc", "9", "ctrl+n", "u", "ctrl+r")
}
