package picker_test

import (
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"pgregory.net/rapid"

	"interlock/tui/frame"
	"interlock/tui/part/picker"
	"interlock/tui/theme"
	"interlock/tui/tuitest"
)

// demo is a screen that only has a picker on it.
type demo struct {
	picker        *picker.Picker
	theme         *theme.Theme
	outcome       picker.Outcome
	width, height int
}

func (d *demo) Init() tea.Cmd { return nil }

func (d *demo) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if size, ok := msg.(tea.WindowSizeMsg); ok {
		d.width, d.height = size.Width, size.Height
		return d, nil
	}
	outcome, cmd := d.picker.Update(msg)
	if outcome.Kind != picker.Open {
		d.outcome = outcome
	}
	return d, cmd
}

func (d *demo) View() tea.View {
	f := frame.New(d.width, d.height)
	f.Fill(f.Bounds(), d.theme.Base)
	d.picker.Draw(f, f.Bounds(), d.theme)
	view := tea.NewView(f.String())
	if x, y, ok := f.Cursor(); ok {
		view.Cursor = tea.NewCursor(x, y)
	}
	return view
}

func palette() []picker.Item {
	return []picker.Item{
		{ID: "note.new", Title: "Write a new note", Right: "n", Match: "capture"},
		{ID: "note.delete", Title: "Delete the note", Right: "d"},
		{ID: "stage.new", Title: "Add a stage", Right: "N", Disabled: "Open a journey first"},
		{ID: "moment", Title: "Mark the moment that matters ★", Right: "*"},
		{ID: "persona", Title: "Open the persona 真由美", Detail: "first-time claimant"},
		{ID: "journey", Title: "From burst pipe to money in the bank", Detail: "Maya's journey, with a detail that is far too long for the line", Right: "enter"},
	}
}

func open(t testing.TB, items []picker.Item, options picker.Options, width, height int) (*demo, *tuitest.Driver) {
	d := &demo{picker: picker.New(items, options), theme: theme.Dark()}
	return d, tuitest.New(t, d, width, height)
}

func TestGolden(t *testing.T) {
	t.Parallel()
	_, d := open(t, palette(), picker.Options{Title: "Actions", Placeholder: "type to find an action"}, 80, 24)
	d.Golden("all").Type("note").Golden("found").Keys("ctrl+u").Type("zzz").Golden("nothing").Overflow()
}

func TestALongTitleIsShownWholeWhereThereIsRoom(t *testing.T) {
	t.Parallel()
	long := "In silence: sees, says, does, hears, and a situation of " + strings.Repeat("many ", 12) + "words to the end"
	_, d := open(t, []picker.Item{{ID: "one", Title: long}}, picker.Options{Title: "Which round?"}, 140, 24)
	d.Expect(long)
	d.Resize(100, 24).Expect(long[:90]).ExpectNot(long).Overflow()
}

func TestTypingFindsAndEnterChooses(t *testing.T) {
	t.Parallel()
	screen, d := open(t, palette(), picker.Options{}, 80, 24)
	d.Type("del").ExpectLine("▸", "Delete the note").Expect("1 of 6").Keys("enter")
	if got := screen.outcome; got.Kind != picker.Chosen || got.Item.ID != "note.delete" {
		t.Errorf("enter: %+v", got)
	}
}

func TestWordsThatAreNotShownFindToo(t *testing.T) {
	t.Parallel()
	_, d := open(t, palette(), picker.Options{Matching: picker.Words}, 80, 24)
	d.Type("capture").ExpectLine("▸", "Write a new note").Expect("1 of 6")
}

func TestWordsKeepTheOrderOfTheItems(t *testing.T) {
	t.Parallel()
	_, d := open(t, palette(), picker.Options{Matching: picker.Words}, 80, 24)
	d.Type("NOTE the").Expect("1 of 6", "Delete the note").ExpectNot("Write")
}

func TestDisabledItemsSayWhy(t *testing.T) {
	t.Parallel()
	screen, d := open(t, palette(), picker.Options{}, 80, 24)
	d.Type("stage").ExpectLine("Add a stage", "Open a journey first").Keys("enter").ExpectLine("! Open a journey first")
	if got := screen.outcome; got.Kind != picker.Refused || got.Item.Disabled == "" {
		t.Errorf("enter on a disabled item: %+v", got)
	}
}

func TestEscapeCancels(t *testing.T) {
	t.Parallel()
	screen, d := open(t, palette(), picker.Options{}, 80, 24)
	d.Keys("esc")
	if screen.outcome.Kind != picker.Cancelled {
		t.Errorf("esc: %+v", screen.outcome)
	}
}

func TestMouseChoosesScrollsAndCancels(t *testing.T) {
	t.Parallel()
	screen, d := open(t, palette(), picker.Options{}, 80, 24)
	d.Wheel(40, 8, 2).ExpectLine("▸", "Add a stage").Wheel(40, 8, -1).ExpectLine("▸", "Delete the note")
	d.ClickText("Open the persona")
	if got := screen.outcome; got.Kind != picker.Chosen || got.Item.ID != "persona" {
		t.Errorf("click: %+v", got)
	}
	d.Click(0, 23)
	if screen.outcome.Kind != picker.Cancelled {
		t.Errorf("click beside the panel: %+v", screen.outcome)
	}
}

func TestMovingThroughALongList(t *testing.T) {
	t.Parallel()
	items := make([]picker.Item, 100)
	for i := range items {
		items[i] = picker.Item{Title: fmt.Sprintf("item %02d.", i)}
	}
	_, d := open(t, items, picker.Options{}, 60, 24)
	d.Keys("up").ExpectLine("▸", "item 00.")
	d.Keys("end").ExpectLine("▸", "item 99.").ExpectNot("item 00.")
	d.Keys("down").ExpectLine("▸", "item 99.")
	d.Keys("pgup").ExpectLine("▸", "item 84.")
	d.Keys("home", "pgdown", "down").ExpectLine("▸", "item 16.")
}

func TestMatchesAreHighlighted(t *testing.T) {
	t.Parallel()
	screen, d := open(t, palette(), picker.Options{Matching: picker.Words}, 80, 24)
	d.Type("由")
	at := d.Find("真由美")
	for x, matched := range map[int]bool{at.X: false, at.X + 2: true, at.X + 4: false} {
		if got := d.Cell(x, at.Y).Style.Bg == screen.theme.Match.Background; got != matched {
			t.Errorf("cell %d highlighted: %v", x-at.X, got)
		}
	}
}

func TestNewItemsKeepTheQuery(t *testing.T) {
	t.Parallel()
	screen, d := open(t, palette(), picker.Options{}, 80, 24)
	d.Type("note")
	screen.picker.SetItems([]picker.Item{{ID: "a", Title: "another note"}, {ID: "b", Title: "stage"}})
	d.Expect("another note", "1 of 2").ExpectNot("stage")
}

func TestWordsAsTypedComeFirst(t *testing.T) {
	t.Parallel()
	items := []picker.Item{
		{ID: "scattered", Title: "Map above or below"},
		{ID: "closed", Title: "Mark a moment that matters", Disabled: "Works in: journeys"},
		{ID: "open", Title: "Show the moments"},
	}
	screen, d := open(t, items, picker.Options{}, 80, 24)
	d.Type("mo")
	for _, want := range []string{"open", "closed", "scattered"} {
		if got, _ := screen.picker.Selected(); got.ID != want {
			t.Errorf("%s stands where %s belongs", got.ID, want)
		}
		d.Keys("down")
	}
}

func TestAnySizeAndAnyKeys(t *testing.T) {
	t.Parallel()
	keys := rapid.SampledFrom([]string{"up", "down", "pgup", "pgdown", "home", "end", "n", "o", "t", "space", "backspace", "left", "ctrl+u", "enter", "日"})
	rapid.Check(t, func(rt *rapid.T) {
		matching := rapid.SampledFrom([]picker.Matching{picker.Fuzzy, picker.Words}).Draw(rt, "matching")
		items := palette()[:rapid.IntRange(0, 6).Draw(rt, "items")]
		_, d := open(t, items, picker.Options{Title: "Actions", Matching: matching}, rapid.IntRange(0, 50).Draw(rt, "width"), rapid.IntRange(0, 20).Draw(rt, "height"))
		for _, key := range rapid.SliceOfN(keys, 0, 20).Draw(rt, "keys") {
			d.Keys(key).Overflow()
		}
	})
}

func BenchmarkType(b *testing.B) {
	items := make([]picker.Item, 10_000)
	for i := range items {
		items[i] = picker.Item{ID: fmt.Sprint(i), Title: fmt.Sprintf("Nobody could tell her when the money arrives, note %d", i), Detail: "Maya › pains"}
	}
	for name, matching := range map[string]picker.Matching{"fuzzy": picker.Fuzzy, "words": picker.Words} {
		b.Run(name, func(b *testing.B) {
			p := picker.New(items, picker.Options{Matching: matching})
			for b.Loop() {
				p.SetQuery("mon")
			}
		})
	}
}
