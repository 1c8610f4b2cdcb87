package empathy_test

import (
	"fmt"
	"maps"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"interlock/model"
	"interlock/tui"
	"interlock/tui/action"
	"interlock/tui/tuitest/room"
)

// crowded is a map with more notes than fit.
func crowded() map[string]string {
	var source strings.Builder
	source.WriteString("persona: maya\nsituation: A long day\ngoal: {who: Maya}\n")
	for _, key := range model.CanvasKeys() {
		fmt.Fprintf(&source, "%s:\n", key)
		for i := range 9 {
			fmt.Fprintf(&source, "  - %s %d %s\n", key, i+1, strings.Repeat("and so on ", i%4))
		}
	}
	return board(source.String())
}

// The golden files hold the area of the screen only, without the frame around it.
func TestGolden(t *testing.T) {
	t.Parallel()
	for _, size := range [][2]int{{80, 24}, {120, 36}, {200, 50}} {
		for view, keys := range map[string][]string{"canvas": nil, "quadrants": {"v"}, "list": {"shift+tab", "shift+tab", "down"}} {
			t.Run(fmt.Sprintf("%s-%dx%d", view, size[0], size[1]), func(t *testing.T) {
				t.Parallel()
				d := enter(t, room.Reference(t), size[0], size[1]).keys(keys...)
				d.GoldenScreen("")
			})
		}
	}
}

func TestSmallWindowsShowTheRowsAroundTheCursor(t *testing.T) {
	t.Parallel()
	d := enter(t, crowded(), 60, 15)
	d.ExpectLine("▸sees 1").ExpectLine("GOAL").ExpectLine("↓ does hears thinks feels pains gains").ExpectNot("THINKS")
	d.Keys("pgdown", "pgdown", "pgdown", "end").ExpectLine("▸pains 9").ExpectLine("PAINS", "+8 more")
	d.ExpectLine("↑ goal sees says does hears").ExpectNot("GOAL").Overflow()
}

func TestTheNoteOfTheCursorIsShownWhole(t *testing.T) {
	t.Parallel()
	texts := crowded()
	texts["empathy/day-4.yaml"] += "  - Nobody told her for nine days that the surveyor had long written his report and sent it to the wrong desk\n"
	d := enter(t, texts, 80, 24)
	d.Keys("pgdown", "pgdown", "pgdown", "right", "end").ExpectLine("▸Nobody told her").ExpectLine("│ desk")
}

func TestWideCharactersKeepTheBordersStraight(t *testing.T) {
	t.Parallel()
	source := "persona: maya\nsituation: 四日目、誰も電話をくれない\nsays:\n  - 家族👩‍👩‍👧と話した後で、もう一度電話をかけました\n  - Zalgo z̷̡a͖l̵g̴o\n" +
		"feels:\n  - 😡🇩🇪 वह नाराज़ है\npains:\n  - {text: 日付がない, severity: 3, tags: [待つ]}\n"
	for _, width := range []int{60, 80, 101, 120, 200} {
		d := enter(t, board(source), width, 30)
		for _, method := range []ansi.Method{ansi.GraphemeWidth, ansi.WcWidth} {
			d.Method = method
			d.Overflow()
			expectStraight(t, d)
		}
	}
}

// expectStraight fails unless every line of the board ends with its border.
func expectStraight(t *testing.T, d *desk) {
	t.Helper()
	lines := strings.Split(d.Text(), "\n")
	for y, line := range lines {
		if strings.ContainsAny(line, "│├┤┼") && !strings.HasSuffix(line, "│") && !strings.HasSuffix(line, "┤") {
			t.Fatalf("line %d has lost its border: %q\n%s", y, line, d.Text())
		}
	}
}

// The cursor is always on the screen, wherever the keys lead and however
// large the window is, and undo takes all of it back.
func TestCursorIsAlwaysVisible(t *testing.T) {
	t.Parallel()
	keys := []string{"up", "down", "left", "right", "tab", "shift+tab", "home", "end", "pgup", "pgdown", "v", "[", "]", "d", "u", "o", "shift+up", "shift+down", "shift+left", "shift+right"}
	texts := crowded()
	maps.Copy(texts, room.Reference(t))
	rapid.Check(t, func(r *rapid.T) {
		d := enter(t, texts, rapid.IntRange(60, 220).Draw(r, "width"), rapid.IntRange(15, 60).Draw(r, "height"))
		for range rapid.IntRange(1, 25).Draw(r, "steps") {
			if rapid.IntRange(0, 9).Draw(r, "resize") == 0 {
				d.Resize(rapid.IntRange(60, 220).Draw(r, "width"), rapid.IntRange(15, 60).Draw(r, "height"))
			}
			d.Keys(rapid.SampledFrom(keys).Draw(r, "key"))
			empty := strings.Contains(d.Text(), "No empathy maps yet")
			if marks := strings.Count(d.Text(), "▸"); marks != 1 && !empty {
				r.Fatalf("the cursor is shown %d times:\n%s", marks, d.Text())
			}
			d.Overflow()
		}
		for range 25 {
			d.Keys("u")
		}
		if left := d.Changed(); left != "" {
			r.Fatalf("undoing everything leaves\n%s", left)
		}
	})
}

func TestKeysClashWithNothing(t *testing.T) {
	t.Parallel()
	all := tui.Actions()
	if err := action.New(all...).Validate(); err != nil {
		t.Fatal(err)
	}
	everywhere := map[string]string{}
	for _, each := range all {
		for _, key := range each.Keys {
			if strings.HasPrefix(string(each.Scope), "everywhere") && !each.Hidden {
				everywhere[key] = each.ID
			}
		}
	}
	for _, each := range all {
		for _, key := range each.Keys {
			if (strings.HasPrefix(each.ID, "empathy.") || strings.HasPrefix(each.ID, "maps.")) && everywhere[key] != "" {
				t.Errorf("%s hides %s: both are on %s", each.ID, everywhere[key], key)
			}
		}
	}
}

func BenchmarkView(b *testing.B) {
	for name, texts := range map[string]map[string]string{"reference": room.Reference(b), "crowded": crowded()} {
		b.Run(name, func(b *testing.B) {
			d := enter(b, texts, 200, 60)
			for b.Loop() {
				d.Model.View()
			}
		})
	}
}
