package empathy_test

import (
	"strings"
	"testing"

	"interlock/model"
	"interlock/tui/tuitest/room"
)

// desk is the room of the empathy maps.
type desk struct {
	*room.Room
	tb testing.TB
}

// enter opens a workshop on its empathy maps.
func enter(tb testing.TB, texts map[string]string, width, height int, options ...room.Option) *desk {
	tb.Helper()
	return &desk{room.Enter(tb, texts, "3", width, height, append(options, room.Colorless)...), tb}
}

// board is a workshop with one map.
func board(source string) map[string]string {
	return map[string]string{
		"workshop.yaml":      "format: interlock/1\ntitle: Home claims\n",
		"personas/maya.yaml": "side: customer\nname: Maya\n",
		"empathy/day-4.yaml": source,
	}
}

// waiting is a map in which every key has something to do.
const waiting = `persona: maya
situation: Day 4, nobody has rung back
goal: {who: Maya, do: Decide, success: Knows the date}
sees:
  - Mould by the window
says:
  - I gave you that already
  - {text: Nobody rang me back, basis: said}
does:
  - Rings at 8
thinks:
  - {text: Did I fill in the wrong form, basis: inferred}
feels:
  - Anxious
pains:
  - {id: no-date, text: No date to plan around, severity: 2}
  - Repeats the story
`

// expectDiff fails unless exactly these lines of the board are gone (-) and new (+).
func (d *desk) expectDiff(lines ...string) *desk {
	d.tb.Helper()
	want := ""
	if len(lines) > 0 {
		want = "empathy/day-4.yaml\n" + strings.Join(lines, "\n") + "\n"
	}
	d.ExpectChanged(want)
	return d
}

// goTo puts the cursor on the first note with these words, by clicking it.
func (d *desk) goTo(words string) *desk {
	d.tb.Helper()
	d.ClickText(words)
	return d
}

// keys and typed are those of the driver, for sentences that go on.
func (d *desk) keys(keys ...string) *desk {
	d.tb.Helper()
	d.Keys(keys...)
	return d
}

func (d *desk) typed(text string) *desk {
	d.tb.Helper()
	d.Type(text)
	return d
}

// expectOn fails unless the cursor is on this text.
func (d *desk) expectOn(text string) *desk {
	d.tb.Helper()
	d.ExpectLine("▸" + text)
	return d
}

func (d *desk) empathyMap(id string) *model.EmpathyMap {
	d.tb.Helper()
	found := d.Session.Workshop().EmpathyMap(id)
	if found == nil {
		d.tb.Fatalf("there is no map %s", id)
	}
	return found
}
