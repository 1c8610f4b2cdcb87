package overview_test

import (
	"fmt"
	"strings"
	"testing"

	"interlock/tui/tuitest/room"
)

func TestScreen(t *testing.T) {
	t.Parallel()
	for _, size := range [][2]int{{80, 24}, {120, 36}, {200, 50}} {
		name := fmt.Sprintf("%dx%d", size[0], size[1])
		enter(t, room.Reference(t)).Resize(size[0], size[1]).Overflow().Golden("claims-" + name)
		enter(t, room.Example(t, "clinic")).Resize(size[0], size[1]).Overflow().Golden("clinic-" + name)
		enter(t, empty()).Resize(size[0], size[1]).Overflow().Golden("empty-" + name)
	}
	enter(t, room.Reference(t), room.Plain).Overflow().Golden("plain")
}

func TestNothingIsDrawnOutsideAtAnySize(t *testing.T) {
	t.Parallel()
	r := enter(t, room.Reference(t))
	for _, size := range [][2]int{{60, 15}, {61, 16}, {79, 23}, {99, 15}, {100, 15}, {60, 60}, {300, 20}} {
		r.Resize(size[0], size[1]).Overflow()
		r.Keys("end").Overflow()
		r.Keys("home").Overflow()
	}
}

func TestSaysWhereTheWorkshopStands(t *testing.T) {
	t.Parallel()
	r := enter(t, room.Reference(t))
	r.ExpectLine("Question", "Why do customers ring us three times while a claim is being approved?")
	r.ExpectLine("Decision", "Pick two changes to fund jointly for Q3")
	r.ExpectLine("Harbour Mutual", "2025-06-12", "4 in the room: claims, hr, it, customer")
	r.ExpectLine("Assess both sides", "6 of 6").ExpectLine("Plan together", "3 of 6").Expect("next: the sponsor of")
	r.ExpectLine("Wait for a decision", "-2 let down").Expect("Handler cannot approve over 1500").ExpectLine("Tom: 1500 cap on approval", "leverage 9.6")
	r.ExpectLine("Guesses", "5 of 75 notes are guesses").ExpectLine("Coverage", "1 of 1 moment linked at both levels")
	r.ExpectLine("Clock", "67 minutes of effort inside 8 days").ExpectLine("Money", "88% customers, 12% employees, 125,000 GBP")
	r.ExpectLine("Votes", "the room: 'Nobody can give a date', 4 dots").Expect("the map: '1500 cap on approval'")
	r.ExpectLine("Left out", "fraud investigations").ExpectLine("Stages", "2 of 3 stages")
}

func TestEveryLineLeadsToItsPlace(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ line, leads string }{
		{"Harbour Mutual (fictional)", "What do we call this workshop?"},
		{"next: the sponsor of", "Chatbot for claim status"},
		{"Wait for a decision", "line of interaction"},
		{"Handler cannot approve over 1500", "cap-no-date"},
		{"67 minutes of effort", "line of interaction"},
		{"88% customers", "OVERALL"},
		{"'Nobody can give a date', 4", "line of interaction"},
		{"fraud investigations", "Scope"},
		{"2 of 3 stages", "line of interaction"},
		{"more finding", "Why it matters"},
	} {
		r := enter(t, room.Reference(t))
		r.ClickText(c.line)
		r.Expect(c.leads)
		r = enter(t, room.Reference(t))
		r.reach(t, c.line).Keys("enter").Expect(c.leads)
	}
}

func TestQuestionAndDecisionAreEdited(t *testing.T) {
	t.Parallel()
	r := enter(t, room.Reference(t))
	before := r.File("workshop.yaml")
	r.Keys("down", "enter").ExpectLine("▸", "Decision", "Pick two changes")
	r.Keys("enter", "ctrl+u").Type("Choose one thing").Keys("enter", "esc").ExpectLine("▸", "Decision", "Choose one thing")
	want := strings.Replace(before, "decision: Pick two changes to fund jointly for Q3", "decision: Choose one thing", 1)
	if got := r.File("workshop.yaml"); got != want {
		t.Errorf("workshop.yaml is\n%s", got)
	}
	r.Keys("2", "u").ExpectLine("▸", "Decision", "Pick two changes to fund jointly for Q3")
	if got := r.File("workshop.yaml"); got != before {
		t.Errorf("undone, workshop.yaml is\n%s", got)
	}
}

func TestEmptyWorkshopSaysWhatToDoFirst(t *testing.T) {
	t.Parallel()
	r := enter(t, empty())
	r.Expect("WHERE TO BEGIN", "2 People: n adds the first persona", "9 Agenda", "e writes down the question").ExpectNot("FOUR STEPS", "1  ", "2  9")
	r.reach(t, "2 People").Keys("enter").Expect("Press n to add the first persona")
	r.Keys("n", "enter").Type("Maya").Keys("enter", "esc", "1").Expect("FOUR STEPS", "WHAT TO DO NEXT").ExpectNot("2 People: n adds")
	r.Keys("home", "enter").ExpectLine("▸", "Question").Keys("enter").Type("Why?").Keys("enter", "esc")
	if got, want := r.File("workshop.yaml"), "format: interlock/1\nquestion: Why?\n"; got != want {
		t.Errorf("workshop.yaml is\n%s\nnot\n%s", got, want)
	}
}

func TestMomentWithoutACauseSaysSo(t *testing.T) {
	t.Parallel()
	r := enter(t, map[string]string{
		"workshop.yaml":       "format: interlock/1\n",
		"journeys/claim.yaml": "side: customer\ntitle: A claim\nstages:\n  - {id: wait, name: Wait, emotion: -1, moment: {why: Trust goes}}\n",
	})
	r.ExpectLine("Wait", "-1 uneasy").Expect("no cause is known yet").ExpectLine("Coverage", "0 of 1 moment")
}

func TestArrowsReachEveryLineOfBothColumns(t *testing.T) {
	t.Parallel()
	r := enter(t, room.Reference(t))
	r.reach(t, "Votes").reach(t, "2 of 3 stages").until(t, "left", "Votes").until(t, "up", "Question")
	r.until(t, "tab", "Guesses").until(t, "tab", "Wait for a decision").until(t, "shift+tab", "Question")
	r.Resize(80, 24).Keys("end").ExpectLine("▸", "Stages").Keys("home").ExpectLine("▸", "Question")
	r.Keys("pgdown", "pgdown").ExpectNot("FOUR STEPS").Keys("pgup", "pgup").ExpectLine("▸", "Question")
}

func TestWheelScrolls(t *testing.T) {
	t.Parallel()
	r := enter(t, room.Reference(t))
	r.Resize(80, 24).ExpectNot("Left out").Wheel(20, 10, 20).Expect("Left out").Wheel(20, 10, -20).Expect("Question")
}

func TestCursorIsAlwaysInSight(t *testing.T) {
	t.Parallel()
	r := enter(t, room.Reference(t))
	for _, size := range [][2]int{{60, 15}, {80, 24}, {120, 20}} {
		r.Resize(size[0], size[1]).Keys("home")
		for _, key := range []string{"down", "right", "up", "left", "tab"} {
			for range 30 {
				if r.Keys(key); !strings.Contains(r.Text(), "▸") {
					t.Fatalf("after %s at %v the cursor is out of sight:\n%s", key, size, r.Text())
				}
			}
		}
	}
}

func TestReadOnlyWorkshopIsOnlyShown(t *testing.T) {
	t.Parallel()
	r := enter(t, room.Reference(t), room.ReadOnly)
	r.Keys("e").Expect("opened for reading only").Keys("enter", "enter").Expect("opened for reading only")
}

func BenchmarkView(b *testing.B) {
	for name, texts := range map[string]map[string]string{"home-claims": room.Reference(b), "clinic": room.Example(b, "clinic")} {
		b.Run(name, func(b *testing.B) {
			r := enter(b, texts)
			for b.Loop() {
				r.Model.View()
			}
		})
	}
}
