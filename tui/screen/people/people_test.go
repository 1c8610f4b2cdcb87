package people_test

import (
	"fmt"
	"strings"
	"testing"

	"interlock/tui"
	"interlock/tui/action"
	"interlock/tui/tuitest/room"
)

func TestScreen(t *testing.T) {
	t.Parallel()
	for _, size := range [][2]int{{80, 24}, {120, 36}, {200, 50}} {
		r := enter(t, room.Reference(t))
		r.Resize(size[0], size[1]).Overflow().Golden(fmt.Sprintf("maya-%dx%d", size[0], size[1]))
		r.Keys("down", "down", "tab", "down", "down").Overflow().Golden(fmt.Sprintf("tom-%dx%d", size[0], size[1]))
	}
}

func TestNothingIsDrawnOutsideAtAnySize(t *testing.T) {
	t.Parallel()
	r := enter(t, room.Reference(t))
	for _, size := range [][2]int{{60, 15}, {61, 16}, {79, 23}, {100, 15}, {60, 60}, {300, 20}} {
		r.Resize(size[0], size[1]).Overflow()
		r.Keys("tab", "end").Overflow()
		r.Keys("home", "esc").Overflow()
	}
}

func TestNewUserMakesTwoPersonasByKeyboardAlone(t *testing.T) {
	t.Parallel()
	r := enter(t, map[string]string{"workshop.yaml": "format: interlock/1\n"})
	r.Expect("Press n to add the first persona")
	r.Steps("n", "enter", ":Maya", "enter").ExpectLine("Maya", "customer")
	r.Expect("Which kind of person is this, in three words?")
	r.Steps("enter", ":First-time claimant", "enter")
	r.Steps("down", "down", "enter", ":What happens next?", "enter", "s")
	r.Steps("down", "n", ":A dry home", "enter", ":Some sleep", "enter", "tab", ":A date", "enter", "esc")
	r.Steps("esc", "n", "down", "enter", ":Tom", "enter")
	want := "side: customer\nname: Maya\nlabel: First-time claimant\n" +
		"quote: {text: \"What happens next?\", basis: said}\ngoals:\n  - A dry home\n  - Some sleep\nneeds:\n  - A date\n"
	if got := r.File("personas/maya.yaml"); got != want {
		t.Errorf("maya.yaml is\n%s\nnot\n%s", got, want)
	}
	if got, want := r.File("personas/tom.yaml"), "side: employee\nname: Tom\n"; got != want {
		t.Errorf("tom.yaml is\n%s\nnot\n%s", got, want)
	}
	r.Steps("esc", "u").Expect("Undid: add persona 'Tom'").ExpectNot("EMPLOYEES")
}

func TestDeletingSaysWhatPointsThereAndIsUndone(t *testing.T) {
	t.Parallel()
	r := enter(t, room.Reference(t))
	before := r.File("personas/maya.yaml")
	r.Steps("d").Expect("Delete persona maya; ", "references point at it").ExpectNot("First-time claimant")
	if r.File("personas/maya.yaml") != "" {
		t.Error("maya is still there")
	}
	r.Steps("u").ExpectLine("Maya", "First-time claimant")
	if got := r.File("personas/maya.yaml"); got != before {
		t.Errorf("maya came back as\n%s", got)
	}
	r.Steps("ctrl+r").ExpectNot("First-time claimant")
}

func TestDuplicateAndRename(t *testing.T) {
	t.Parallel()
	r := enter(t, room.Reference(t))
	r.Steps("y")
	if r.File("personas/maya-2.yaml") != r.File("personas/maya.yaml") {
		t.Error("the copy differs")
	}
	r.Steps("up", "I", "ctrl+u", ":maya-jones", "enter").Expect("Rename persona maya to maya-jones")
	if !strings.Contains(r.File("personas/tom.yaml"), "serves: [maya-jones]") {
		t.Error("Tom serves somebody else now")
	}
	r.Steps("I", "ctrl+u", ":tom", "enter").Expect("'tom' is taken already")
}

func TestRowsLeadToWhatTheyName(t *testing.T) {
	t.Parallel()
	r := enter(t, room.Reference(t))
	r.ExpectLine("Served by", "Priya")
	r.ClickText("Priya")
	r.Expect("Approver, back office")
	r.ExpectLine("Serves", "Maya")
	r = enter(t, room.Reference(t))
	r.Steps("tab", "end").ExpectLine("Also named in", "Claimants who rang 3+ times")
	r.Steps("up", "enter").ExpectLine("Tom", "Claims handler, 14 months in", "employee")
}

func TestMouseChoosesEditsAndScrolls(t *testing.T) {
	t.Parallel()
	r := enter(t, room.Reference(t))
	r.ClickText("Tom")
	r.ExpectLine("Tom", "Claims handler, 14 months in", "employee")
	at := r.Find("claims handler")
	r.DoubleClick(at.X, at.Y).Expect("What is their work?")
	r.Keys("esc").Expect("esc list")
	r.Wheel(at.X, at.Y, 40).Expect("Also named in").ExpectNot("Life cycle")
	r.Wheel(at.X, at.Y, -40).Expect("Life cycle")
}

func TestPlacesAreRevealed(t *testing.T) {
	t.Parallel()
	r := enter(t, room.Reference(t))
	r.Steps("4", "/", ":Four systems", "enter").ExpectLine("▸", "Four systems for one claim")
	r.Steps("o")
	if got := r.File("personas/tom.yaml"); !strings.Contains(got, "{text: Four systems for one claim, basis: observed, source: s2}") {
		t.Errorf("the found note was not the one that changed:\n%s", got)
	}
}

func TestReadOnlyWorkshopIsOnlyShown(t *testing.T) {
	t.Parallel()
	r := enter(t, room.Reference(t), room.ReadOnly)
	for _, key := range []string{"n", "d", "y", "I", "E"} {
		r.Steps(key).Expect("opened for reading only")
	}
	r.Steps("tab", "enter").Expect("opened for reading only")
}

func TestPersonaThatCannotBeReadIsStillListed(t *testing.T) {
	t.Parallel()
	texts := room.Reference(t)
	texts["personas/tom.yaml"] = "name: [Tom\n"
	r := enter(t, texts)
	r.Steps("end").Expect("Unreadable", "E opens the text")
}

// A thousand personas must stay as quick as three.
func crowd(t testing.TB) map[string]string {
	texts := room.Reference(t)
	for i := range 1000 {
		texts[fmt.Sprintf("personas/person-%04d.yaml", i)] = fmt.Sprintf("side: customer\nname: Person %04d\nlabel: One of many\n", i)
	}
	return texts
}

func TestCursorStaysInSightAmongManyPersonas(t *testing.T) {
	t.Parallel()
	r := enter(t, crowd(t))
	r.Steps("end").ExpectLine("▸", "Tom")
	r.Steps("home").ExpectLine("▸", "Maya")
	r.Steps("pgdown").ExpectLine("▸", "Person 0029")
}

func BenchmarkViewOfAThousandPersonas(b *testing.B) {
	r := enter(b, crowd(b))
	for b.Loop() {
		r.Model.View()
	}
}

func TestEveryKeyIsFreeInItsScope(t *testing.T) {
	t.Parallel()
	if err := action.New(tui.Actions()...).Validate(); err != nil {
		t.Error(err)
	}
}
