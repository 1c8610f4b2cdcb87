package findings_test

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
		enter(t, room.Reference(t)).Resize(size[0], size[1]).Keys("down", "down").Overflow().Golden("claims-" + name)
		enter(t, room.Example(t, "clinic")).Resize(size[0], size[1]).Overflow().Golden("clinic-" + name)
	}
	enter(t, small(), room.Plain).Overflow().Golden("plain")
}

func TestNothingIsDrawnOutsideAtAnySize(t *testing.T) {
	t.Parallel()
	r := enter(t, room.Reference(t))
	for _, size := range [][2]int{{60, 15}, {61, 16}, {79, 23}, {112, 15}, {60, 60}, {300, 20}} {
		r.Resize(size[0], size[1]).Overflow().Keys("end").Overflow().Keys("home").Overflow()
	}
}

func TestGravestComesFirstWithItsReason(t *testing.T) {
	t.Parallel()
	r := enter(t, small())
	r.ExpectLine("1 error", "warning", "info").ExpectLine("▸", "error", "ref-broken", "day", "'maia' names no persona")
	r.ExpectLine("Why it matters", "the connection it stands for is lost").ExpectLine("What to do", "maya").ExpectLine("Place", "empathy/day.yaml:1")
	r.Keys("end").ExpectLine("▸", "info", "unknown-key", "sources").ExpectLine("Place", "sources.yaml:1")
}

func TestTabCountsWhatIsOpen(t *testing.T) {
	t.Parallel()
	r := enter(t, small())
	before := r.count(t)
	r.to(t, "ref-broken").Keys("f", "2")
	if after := r.count(t); after != before-1 {
		t.Errorf("after a fix the tab counts %d, not %d:\n%s", after, before-1, r.Text())
	}
	enter(t, map[string]string{"workshop.yaml": "format: interlock/1\n"}).Expect("Nothing was found").ExpectNot("Findings 0")
}

func TestFixIsAnEditThatCanBeUndone(t *testing.T) {
	t.Parallel()
	r := enter(t, small())
	before := r.File("empathy/day.yaml")
	r.to(t, "ref-broken").Keys("f").ExpectNot("ref-broken")
	if got, want := r.File("empathy/day.yaml"), strings.Replace(before, "maia", "maya", 1); got != want {
		t.Errorf("day.yaml is\n%s\nnot\n%s", got, want)
	}
	r.to(t, "accidental-map").Keys("f")
	if got, want := r.File("empathy/day.yaml"), "persona: maya # the second visit\npains:\n  - \"Waiting: 3 days\"\n"; got != want {
		t.Errorf("day.yaml is\n%s\nnot\n%s", got, want)
	}
	r.Keys("2", "u", "u").ExpectLine("▸", "ref-broken")
	if got := r.File("empathy/day.yaml"); got != before {
		t.Errorf("undone, day.yaml is\n%s", got)
	}
	r.to(t, "unknown-key").Keys("f").Expect("Only people can mend this one")
}

func TestDismissedWithAReasonAndRestored(t *testing.T) {
	t.Parallel()
	r := enter(t, small())
	r.Keys("v").Expect("No finding is dismissed")
	r.to(t, "unknown-key").Keys("space").Expect("Why does this not apply here?").Keys("enter").Expect("Type something")
	r.Type("Blue means a phone call").Keys("enter").ExpectLine("0 infos", "1 dismissed").Expect("Dismiss unknown-key")
	want := "dismissed:\n  - {rule: unknown-key, ref: sources.yaml#s1.colour, reason: Blue means a phone call, by: Ben, at: \"2025-06-12\", seen: "
	if got := r.File("dismissed.yaml"); !strings.HasPrefix(got, want) || strings.Count(got, "\n") != 2 {
		t.Errorf("dismissed.yaml is\n%s\nnot\n%s…", got, want)
	}
	r.Keys("v", "end").ExpectLine("▸", "set aside", "unknown-key").ExpectLine("Set aside", "Blue means a phone call", "Ben", "2025-06-12")
	r.Keys("space").ExpectLine("▸", "info", "unknown-key").ExpectNot("1 dismissed")
	if got := r.File("dismissed.yaml"); strings.Contains(got, "unknown-key") {
		t.Errorf("dismissed.yaml still is\n%s", got)
	}
	r.Keys("u").ExpectLine("▸", "set aside", "unknown-key").Keys("u").ExpectNot("1 dismissed")
	if got := r.File("dismissed.yaml"); got != "" {
		t.Errorf("undone, dismissed.yaml is\n%s", got)
	}
}

func TestDismissedFindingIsOpenAgainWhenItChanges(t *testing.T) {
	t.Parallel()
	r := enter(t, small())
	r.to(t, "accidental-map").Keys("space").Type("They read it well").Keys("enter").ExpectLine("1 warning", "1 dismissed")
	edit := r.Session.Workshop().Rewrite("empathy/day.yaml", strings.Replace(r.File("empathy/day.yaml"), "3 days", "9 days", 1))
	if err := r.Session.Do(edit, nil); err != nil {
		t.Fatal(err)
	}
	r.Keys("home").ExpectLine("2 warnings").ExpectLine("warning", "accidental-map", "Waiting: 9").ExpectNot("1 dismissed")
}

func TestFiltersBySeverityAndRule(t *testing.T) {
	t.Parallel()
	r := enter(t, small())
	r.Keys("s").ExpectLine("error only").Expect("ref-broken").ExpectNot("unknown-key")
	r.Keys("s").ExpectLine("warn only").ExpectNot("ref-broken").Keys("s").ExpectLine("info only").Expect("unknown-key")
	r.Keys("s").ExpectNot("info only").Expect("ref-broken", "unknown-key")
	r.Keys("r").Type("ref-broken").Keys("enter").ExpectLine("rule ref-broken").ExpectNot("unknown-key")
	r.Keys("s", "s").Expect("Nothing of this kind").Keys("esc").Expect("ref-broken", "unknown-key").ExpectNot("warn only")
}

func TestEnterGoesToThePlace(t *testing.T) {
	t.Parallel()
	for rule, screen := range map[string]string{
		"moment-no-loop": "line of interaction", "lens-mismatch": "aht-trust", "no-sponsor": "OVERALL", "silent-setback": "Calls per claim",
	} {
		r := enter(t, room.Reference(t))
		r.to(t, rule).Keys("enter").ExpectNot("Why it matters").Expect(screen)
	}
	r := enter(t, room.Reference(t))
	at := r.Find("moment-no-loop")
	r.Click(at.X, at.Y).ExpectLine("▸", "moment-no-loop").Click(at.X, at.Y).Expect("line of interaction")
}

func TestFileThatCannotBeReadShowsTheWaysOut(t *testing.T) {
	t.Parallel()
	texts := small()
	texts["personas/tom.yaml"] = "side: employee\nrole: Claims: water\n"
	r := enter(t, texts)
	r.to(t, "parse-error").Keys("enter").Expect("This file cannot be read yet", ">    2  role: Claims: water", "Accept the mended line")
	r.ClickText("Accept the mended line").ExpectNot("parse-error")
	if got, want := r.File("personas/tom.yaml"), "side: employee\nrole: \"Claims: water\"\n"; got != want {
		t.Errorf("tom.yaml is\n%s\nnot\n%s", got, want)
	}
	r.Keys("u")
	r.to(t, "parse-error").Keys("f").ExpectNot("parse-error")
}

func TestWithoutFindingsIsGlad(t *testing.T) {
	t.Parallel()
	r := enter(t, map[string]string{"workshop.yaml": "format: interlock/1\n"})
	r.Expect("Nothing was found. Well done.", "rules have looked at this workshop")
	for _, key := range []string{"enter", "f", "space"} {
		r.Keys(key).Expect("There is no finding here.")
	}
}

func TestReadOnlyWorkshopIsOnlyShown(t *testing.T) {
	t.Parallel()
	r := enter(t, small(), room.ReadOnly)
	r.Keys("f").Expect("opened for reading only").Keys("space").Expect("opened for reading only").ExpectNot("f applies")
}

func TestWheelScrollsAndKeysComeBack(t *testing.T) {
	t.Parallel()
	r := enter(t, room.Reference(t))
	at := r.Find("action-loose")
	r.Wheel(at.X, at.Y, 40).ExpectNot("action-loose  ").Keys("down", "up").ExpectLine("▸", "action-loose")
}

func TestAnyKeysCanBeUndone(t *testing.T) {
	t.Parallel()
	texts := room.Reference(t)
	room.AnyKeysCanBeUndone(
		t, func() *room.Room { return enter(t, texts).Room }, 40,
		"up", "down", "down", "end", "pgdown", "f", "f", "space", "enter", "esc", "s", "r", "v", "u", "ctrl+r", "8", "1", "tab", "'x y'",
	)
}

// BenchmarkKey moves the cursor among the findings of a thousand records and
// draws: the rules must not be asked again.
func BenchmarkKey(b *testing.B) {
	texts := room.Reference(b)
	for i := range 1000 {
		texts[fmt.Sprintf("personas/person-%04d.yaml", i)] = "side: customer\nname: One of many\ngoals:\n  - Peace\n"
	}
	r := enter(b, texts)
	keys := []string{"down", "down", "up"}
	for i := 0; b.Loop(); i++ {
		r.Keys(keys[i%len(keys)])
		r.Model.View()
	}
}

// BenchmarkEdit changes a record among a thousand and draws: the rules are
// asked once.
func BenchmarkEdit(b *testing.B) {
	texts := room.Reference(b)
	for i := range 1000 {
		texts[fmt.Sprintf("personas/person-%04d.yaml", i)] = "side: customer\nname: One of many\ngoals:\n  - Peace\n"
	}
	r := enter(b, texts)
	for b.Loop() {
		w := r.Session.Workshop()
		if err := r.Session.Do(w.Rewrite("personas/maya.yaml", texts["personas/maya.yaml"]+"\n"), nil); err != nil {
			b.Fatal(err)
		}
		r.Keys("down")
		r.Model.View()
		if _, err := r.Session.Undo(); err != nil {
			b.Fatal(err)
		}
	}
}
