// Package input is the entry of text in lines, forms, searches and prompts. The textarea of Bubbles edits; drawing
// is our own, so that the terminal's cursor stands in the right cell after any script and wrapped text needs no second screen.
package input

import (
	"image"
	"strings"

	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textarea"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"interlock/tui/frame"
)

// Options says what kind of text is entered.
type Options struct {
	// Multiline lets the text have lines: enter, shift+enter, alt+enter and ctrl+j start a new one. Without it enter does
	// nothing and newlines in pasted text become blanks.
	Multiline bool
	// Placeholder is shown while there is no text.
	Placeholder string
}

// Input is one entry of text with its cursor. It starts empty and focused.
type Input struct {
	options Options
	engine  textarea.Model
	initial string // The value as it was set, to know whether it was changed.

	area frame.Rect // Where it was drawn last, for the mouse and for moving between wrapped lines.
	top  int        // The first wrapped line shown.
	goal int        // The column that moving up and down aims for, -1 when there is none yet.
}

// engineWidth is the width the engine believes in. It does not show; the engine pads its own picture to it after every key, so
// it is no wider than needed.
const engineWidth = 80

// New returns an empty input.
func New(options Options) *Input {
	engine := textarea.New()
	engine.Prompt, engine.ShowLineNumbers = "", false
	engine.CharLimit, engine.MaxHeight, engine.MaxWidth = 0, 0, 0
	engine.SetVirtualCursor(false)
	engine.SetWidth(engineWidth)
	engine.SetHeight(1)
	engine.KeyMap = keyMap(options.Multiline)
	engine.Focus()
	return &Input{options: options, engine: engine, goal: -1}
}

// keyMap is the engine's, without what is done here, what other parts need, and what asks the system's clipboard.
func keyMap(multiline bool) textarea.KeyMap {
	keys := textarea.DefaultKeyMap()
	none := key.NewBinding()
	keys.LineNext, keys.LinePrevious, keys.PageUp, keys.PageDown, keys.Paste = none, none, none, none, none
	keys.SelectCharacterForward, keys.SelectCharacterBackward, keys.SelectWordForward, keys.SelectWordBackward = none, none, none, none
	keys.SelectLineUp, keys.SelectLineDown, keys.SelectAll, keys.CopySelection = none, none, none, none
	keys.InsertNewline = none
	if multiline {
		keys.InsertNewline = key.NewBinding(key.WithKeys("enter", "shift+enter", "alt+enter", "ctrl+j"))
	}
	return keys
}

// Value returns the text. Its lines end with "\n".
func (in *Input) Value() string { return in.engine.Value() }

// SetValue replaces the text and puts the cursor at its end.
func (in *Input) SetValue(text string) {
	in.engine.SetValue(in.sanitize(text))
	in.engine.MoveToEnd()
	in.initial, in.goal, in.top = in.engine.Value(), -1, 0
}

// Changed reports whether the text differs from what SetValue made of its argument. Text that was opened and left alone is
// unchanged, even when SetValue had to clean it.
func (in *Input) Changed() bool { return in.engine.Value() != in.initial }

// AtEnd reports whether the cursor stands behind the whole text.
func (in *Input) AtEnd() bool {
	return in.engine.Line() == in.engine.LineCount()-1 && in.engine.Column() == len([]rune(in.line()))
}

// Focus lets the input take keys and show the cursor.
func (in *Input) Focus() { in.engine.Focus() }

// Blur makes the input ignore everything and hide the cursor.
func (in *Input) Blur() { in.engine.Blur() }

// Focused reports whether the input takes keys.
func (in *Input) Focused() bool { return in.engine.Focused() }

// sanitize makes text from outside fit: one kind of newline, no escape sequences, no newlines in a single line. The
// engine drops other control characters.
func (in *Input) sanitize(text string) string {
	text = strings.ToValidUTF8(text, "\ufffd")
	text = ansi.Strip(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text))
	if !in.options.Multiline {
		text = strings.ReplaceAll(text, "\n", " ")
	}
	return text
}

// Update edits the text by a key press, a paste or a click. Other messages are ignored.
func (in *Input) Update(msg tea.Msg) tea.Cmd {
	if !in.Focused() {
		return nil
	}
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return in.press(msg)
	case tea.PasteMsg:
		msg.Content = in.sanitize(msg.Content)
		return in.forward(msg)
	case tea.MouseClickMsg:
		if at := image.Pt(msg.X, msg.Y); msg.Button == tea.MouseLeft && at.In(in.area) {
			in.goal = -1
			in.moveTo(at.X-in.area.Min.X, at.Y-in.area.Min.Y+in.top)
		}
	}
	return nil
}

// press does what depends on whole characters and wrapped lines itself and leaves the rest to the engine.
func (in *Input) press(msg tea.KeyPressMsg) tea.Cmd {
	switch msg.String() {
	case "up":
		in.moveVertically(-1)
		return nil
	case "down":
		in.moveVertically(1)
		return nil
	}
	in.goal = -1
	switch msg.String() {
	case "left", "ctrl+b":
		if before := in.before(); before > 0 {
			in.engine.SetCursorColumn(in.engine.Column() - before)
			return nil
		}
	case "right", "ctrl+f":
		if after := in.after(); after > 0 {
			in.engine.SetCursorColumn(in.engine.Column() + after)
			return nil
		}
	case "backspace", "ctrl+h":
		return in.erase(max(in.before(), 1))
	case "delete", "ctrl+d":
		// Deleting forward in the engine joins the next line when the last character of a line goes.
		if after := in.after(); after > 0 {
			in.engine.SetCursorColumn(in.engine.Column() + after)
			return in.erase(after)
		}
	}
	return in.forward(msg)
}

func (in *Input) forward(msg tea.Msg) tea.Cmd {
	var cmd tea.Cmd
	in.goal = -1
	in.engine, cmd = in.engine.Update(msg)
	return cmd
}

// erase removes n runes before the cursor.
func (in *Input) erase(n int) tea.Cmd {
	for range n {
		in.forward(tea.KeyPressMsg{Code: tea.KeyBackspace})
	}
	return nil
}

// before returns the runes of the character left of the cursor, 0 at the start of a line.
func (in *Input) before() int {
	column := in.engine.Column()
	for _, c := range characters(in.line()) {
		if c.start < column && c.end >= column {
			return column - c.start
		}
	}
	return 0
}

// after returns the runes of the character right of the cursor, 0 at the end of a line.
func (in *Input) after() int {
	column := in.engine.Column()
	for _, c := range characters(in.line()) {
		if c.start <= column && c.end > column {
			return c.end - column
		}
	}
	return 0
}

// line returns the line of the text the cursor is in.
func (in *Input) line() string {
	return strings.Split(in.engine.Value(), "\n")[in.engine.Line()]
}
