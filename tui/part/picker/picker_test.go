package picker_test

import (
	"fmt"
	"testing"

	tea "charm.land/bubbletea/v2"

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
