package action_test

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/exp/golden"

	"interlock/tui/action"
	"interlock/tui/tuitest"
)

const (
	app   action.Scope = "Everywhere"
	board action.Scope = "Board"
	entry action.Scope = "Text"
)

func sample() []action.Action {
	return []action.Action{
		{ID: "app.quit", Title: "Leave the workshop", Short: "quit", Keys: action.Keys("q"), Scope: app, Help: "Leaves. Everything is saved.", Footer: 9},
		{ID: "app.help", Title: "Help", Short: "help", Keys: action.Keys("? f1"), Scope: app, Help: "Shows what can be done here.", Footer: 8},
		{ID: "app.actions", Title: "All actions", Short: "actions", Keys: action.Keys(": ctrl+p"), Scope: app, Help: "Lists every action.", Footer: 7},
		{ID: "app.screen2", Title: "People", Keys: action.Keys("2"), Scope: app, Help: "Shows the personas."},
		{ID: "board.left", Title: "Go left", Short: "move", Label: "↑↓←→", Keys: action.Keys("left h"), Scope: board, Help: "Goes to the field on the left.", Footer: 1},
		{ID: "board.carry", Title: "Carry the note left", Short: "carry", Keys: action.Keys("shift+left"), Scope: board, Help: "Moves the note.", Footer: 3},
		{ID: "board.new", Title: "Write a note", Short: "new note", Keys: action.Keys("n"), Scope: board, Help: "Opens the capture line.", Footer: 2},
		{ID: "board.newStage", Title: "Add a stage", Keys: action.Keys("N"), Scope: board, Help: "Adds a stage after this one."},
		{ID: "board.filter", Title: "Filter lanes", Keys: action.Keys("q"), Scope: entry, Help: "Hides lanes | or shows them."},
		{ID: "board.paste", Title: "Paste", Short: "paste", Keys: action.Keys("p"), Scope: board, Help: "Pastes.", Footer: 4, Why: func() string { return "Nothing was copied" }},
	}
}

func press(t *testing.T, name string) tea.KeyPressMsg {
	t.Helper()
	key, err := tuitest.Key(name)
	if err != nil {
		t.Fatal(err)
	}
	return key
}

func TestKeysFindTheInnermostAction(t *testing.T) {
	t.Parallel()
	r := action.New(sample()...)
	for _, c := range []struct {
		key    string
		scopes []action.Scope
		want   string
	}{
		{"q", []action.Scope{board, app}, "app.quit"},
		{"q", []action.Scope{entry, board, app}, "board.filter"},
		{"h", []action.Scope{board, app}, "board.left"},
		{"left", []action.Scope{board, app}, "board.left"},
		{"shift+left", []action.Scope{board, app}, "board.carry"},
		{"n", []action.Scope{board}, "board.new"},
		{"N", []action.Scope{board}, "board.newStage"},
		{"2", []action.Scope{board, app}, "app.screen2"},
		{"?", []action.Scope{app}, "app.help"},
		{"ctrl+p", []action.Scope{app}, "app.actions"},
		{"n", []action.Scope{app}, ""},
		{"q", nil, ""},
	} {
		got, ok := r.ByKey(press(t, c.key), c.scopes...)
		if got.ID != c.want || ok != (c.want != "") {
			t.Errorf("%s in %v finds %q, not %q", c.key, c.scopes, got.ID, c.want)
		}
	}
}

func TestAKeyIsFoundHoweverTheTerminalSendsIt(t *testing.T) {
	t.Parallel()
	r := action.New(
		action.Action{ID: "capital", Keys: action.Keys("shift+n"), Scope: app},
		action.Action{ID: "question", Keys: action.Keys("?"), Scope: app},
		action.Action{ID: "plus", Keys: action.Keys("+"), Scope: app},
		action.Action{ID: "blank", Keys: action.Keys("space"), Scope: app},
	)
	for _, c := range []struct {
		key  tea.KeyPressMsg
		want string
	}{
		{tea.KeyPressMsg{Code: 'N', Text: "N"}, "capital"},
		{tea.KeyPressMsg{Code: 'n', ShiftedCode: 'N', Text: "N", Mod: tea.ModShift}, "capital"},
		{tea.KeyPressMsg{Code: '/', ShiftedCode: '?', Text: "?", Mod: tea.ModShift}, "question"},
		{tea.KeyPressMsg{Code: '+', Text: "+"}, "plus"},
		{tea.KeyPressMsg{Code: tea.KeySpace, Text: " "}, "blank"},
	} {
		if got, _ := r.ByKey(c.key, app); got.ID != c.want {
			t.Errorf("%q finds %q, not %q", c.key.Keystroke(), got.ID, c.want)
		}
	}
}

func footer(r *action.Registry, width int, scopes ...action.Scope) string {
	var parts []string
	for _, a := range r.Footer(width, scopes...) {
		parts = append(parts, a.KeyText()+" "+a.FooterText())
	}
	return strings.Join(parts, strings.Repeat(" ", action.FooterGap))
}

func TestFooterShowsTheMostUsefulThatFits(t *testing.T) {
	t.Parallel()
	r := action.New(sample()...)
	full := "↑↓←→ move   n new note   shift+← carry   : actions   ? help   q quit"
	if got := footer(r, 200, board, app); got != full {
		t.Errorf("the footer is %q", got)
	}
	for width := range 80 {
		got := footer(r, width, board, app)
		if n := len([]rune(got)); n > width || !strings.HasPrefix(full, got) {
			t.Errorf("in %d cells: %q", width, got)
		}
	}
	if got := footer(r, 200, entry, app); strings.Contains(got, "quit") {
		t.Errorf("an action hidden by an inner scope is offered: %q", got)
	}
}

func TestPlainFooterSpellsTheArrows(t *testing.T) {
	t.Parallel()
	got := footer(action.New(sample()...).Plain(), 34, board, app)
	if want := "arrows move   n new note"; got != want {
		t.Errorf("the plain footer is %q, not %q", got, want)
	}
	if got := footer(action.New(sample()...).Plain(), 200, board, app); !strings.Contains(got, "shift+left carry") {
		t.Errorf("the plain footer is %q", got)
	}
}

func TestValidateTellsEverythingThatIsWrong(t *testing.T) {
	t.Parallel()
	if err := action.New(sample()...).Validate(); err != nil {
		t.Fatalf("the sample is fine, but: %v", err)
	}
	err := action.New(
		action.Action{ID: "a", Title: "A", Help: "h", Keys: action.Keys("N"), Scope: app},
		action.Action{ID: "b", Title: "B", Help: "h", Keys: action.Keys("shift+n"), Scope: app},
		action.Action{ID: "a", Title: "A", Help: "h"},
		action.Action{ID: "c", Help: "h"},
		action.Action{ID: "d", Title: "D"},
		action.Action{Title: "E", Help: "h"},
		action.Action{ID: "f", Title: "F", Help: "h", Keys: action.Keys("kontrol+n"), Scope: app},
	).Validate()
	for _, want := range []string{`"shift+n" stands for both "a" and "b"`, `two actions "a"`, `"c" has no title`, `"d" has no help`, `"E" has no id`, `"kontrol+n" of "f" is no key`} {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("nothing says %s in: %v", want, err)
		}
	}
}

func TestRebind(t *testing.T) {
	t.Parallel()
	r := action.New(sample()...)
	rebound, err := r.Rebind(map[string][]string{"board.new": {"a"}, "app.quit": {}})
	if err != nil {
		t.Fatal(err)
	}
	if got, _ := rebound.ByKey(press(t, "a"), board); got.ID != "board.new" {
		t.Errorf("a finds %q", got.ID)
	}
	if got, ok := rebound.ByKey(press(t, "q"), app); ok {
		t.Errorf("q still finds %q", got.ID)
	}
	if got, _ := r.ByKey(press(t, "n"), board); got.ID != "board.new" {
		t.Error("the first registry has changed")
	}
}

func TestRebindRefusesWhatCannotWork(t *testing.T) {
	t.Parallel()
	r := action.New(sample()...)
	for want, keys := range map[string]map[string][]string{
		`did you mean "board.new"`:                     {"boardnew": {"a"}},
		`"n" stands for both "board.carry" and "board`: {"board.carry": {"n"}},
		`"the any key" of "board.new" is no key`:       {"board.new": {"the any key"}},
		`there is no action "xyz"; the palette lists`:  {"xyz": {"a"}},
		`"" of "board.new" is no key`:                  {"board.new": {""}},
	} {
		if _, err := r.Rebind(keys); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v: nothing says %s in: %v", keys, want, err)
		}
	}
}

func TestUnavailable(t *testing.T) {
	t.Parallel()
	r := action.New(sample()...)
	if paste, ok := r.ByID("board.paste"); !ok || paste.Unavailable() != "Nothing was copied" {
		t.Errorf("paste says %q", paste.Unavailable())
	}
	if quit, ok := r.ByID("app.quit"); !ok || quit.Unavailable() != "" {
		t.Errorf("quit says %q", quit.Unavailable())
	}
}

func TestKeyTable(t *testing.T) {
	t.Parallel()
	golden.RequireEqual(t, action.KeyTable(action.New(sample()...).All()))
}

func TestKeyLabel(t *testing.T) {
	t.Parallel()
	for key, want := range map[string]string{
		"n": "n", "N": "N", "shift+left": "shift+←", "ctrl+p": "ctrl+p", "up": "↑", "+": "+", "ctrl++": "ctrl++", "pgdown": "page down", "space": "space", "": "",
	} {
		if got := action.KeyLabel(key); got != want {
			t.Errorf("%q is shown as %q, not %q", key, got, want)
		}
	}
}
