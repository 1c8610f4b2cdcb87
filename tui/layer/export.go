package layer

import (
	"fmt"
	"path/filepath"
	"strings"

	tea "charm.land/bubbletea/v2"

	"interlock/tui/action"
	"interlock/tui/frame"
	"interlock/tui/screen"
)

const exportScope action.Scope = "publish"

// Published is a file that was written.
type Published struct {
	Path  string
	Bytes int
}

// Publisher writes the blueprint.
type Publisher interface {
	// Formats lists what can be written: an id and what it is for.
	Formats() []screen.Option
	// Target is the folder that is written to.
	Target() string
	// Chosen are the formats written last time.
	Chosen() []string
	// Publish writes the formats into the target folder. Files that are not
	// ours are left alone, with an error that says so.
	Publish(formats []string) ([]Published, error)
	// Open shows a written file in the program that the system has for it.
	Open(path string) error
}

// publishedMsg reports what was written.
type publishedMsg struct {
	files []Published
	err   error
}

// Export is the panel that publishes the blueprint.
type Export struct {
	desk      screen.Desk
	publisher Publisher
	formats   []screen.Option
	chosen    map[string]bool
	cursor    int
	working   bool
	result    publishedMsg
	closed    bool
}

// NewExport returns the panel with the formats of last time chosen.
func NewExport(desk screen.Desk, publisher Publisher) *Export {
	panel := &Export{desk: desk, publisher: publisher, formats: publisher.Formats(), chosen: map[string]bool{}}
	for _, id := range publisher.Chosen() {
		panel.chosen[id] = true
	}
	return panel
}

func exportActions(top func() screen.Layer) []action.Action {
	move := func(by int) func() tea.Cmd {
		return with(top, func(e *Export) tea.Cmd {
			e.cursor = (e.cursor + by + len(e.formats)) % len(e.formats)
			return nil
		})
	}
	return []action.Action{
		{ID: "export.up", Title: "Format above", Label: "↑↓", Short: "move", Keys: action.Keys("up k shift+tab"), Scope: exportScope, Footer: 1, Run: move(-1), Help: "Goes to the format above."},
		{ID: "export.down", Title: "Format below", Keys: action.Keys("down j tab"), Scope: exportScope, Run: move(1), Help: "Goes to the format below."},
		{ID: "export.toggle", Title: "Choose the format, or not", Short: "choose", Keys: action.Keys("space"), Scope: exportScope, Footer: 2, Run: with(top, (*Export).toggle), Help: "Adds the format to what is written, or takes it out."},
		{ID: "export.write", Title: "Write the chosen formats", Short: "write", Keys: action.Keys("enter"), Scope: exportScope, Footer: 3, Run: with(top, (*Export).write), Help: "Writes the blueprint into the folder named above."},
		{ID: "export.open", Title: "Open what was written", Short: "open", Keys: action.Keys("o"), Scope: exportScope, Footer: 4, Run: with(top, (*Export).open), Help: "Shows the file in the program that your system has for it."},
		{ID: "export.leave", Title: "Leave the panel", Short: "leave", Keys: action.Keys("esc q"), Scope: exportScope, Footer: 5, Run: with(top, (*Export).leave), Help: "Goes back to the screen."},
	}
}

func (e *Export) toggle() tea.Cmd {
	id := e.formats[e.cursor].ID
	e.chosen[id] = !e.chosen[id]
	return nil
}

func (e *Export) leave() tea.Cmd {
	if e.working {
		return e.desk.Say("Still writing; what was written is shown here in a moment.")
	}
	e.closed = true
	return nil
}

// write publishes in the background: the screen stays alive meanwhile.
func (e *Export) write() tea.Cmd {
	var formats []string
	for _, format := range e.formats {
		if e.chosen[format.ID] {
			formats = append(formats, format.ID)
		}
	}
	if len(formats) == 0 {
		formats = []string{e.formats[e.cursor].ID}
		e.chosen[formats[0]] = true
	}
	if e.working {
		return nil
	}
	e.working, e.result = true, publishedMsg{}
	publisher := e.publisher
	return func() tea.Msg {
		files, err := publisher.Publish(formats)
		return publishedMsg{files, err}
	}
}

// open shows the written file the cursor is on, or the first one.
func (e *Export) open() tea.Cmd {
	if len(e.result.files) == 0 {
		return e.desk.Say("Write the blueprint first, with enter.")
	}
	file, ok := e.written(e.formats[e.cursor].ID)
	if !ok {
		file = e.result.files[0]
	}
	if err := e.publisher.Open(file.Path); err != nil {
		return e.desk.Fail(err)
	}
	return e.desk.Say("Opened " + filepath.Base(file.Path) + ".")
}

// Scopes is the scope of its keys.
func (e *Export) Scopes() []action.Scope { return []action.Scope{exportScope} }

// Typing is false: the panel has no text to type.
func (e *Export) Typing() bool { return false }

// Closed reports that the panel was left.
func (e *Export) Closed() bool { return e.closed }

// Update takes the report of what was written.
func (e *Export) Update(msg tea.Msg) tea.Cmd {
	if done, ok := msg.(publishedMsg); ok {
		e.working, e.result = false, done
	}
	return nil
}

// Mouse chooses a clicked format; a double-click writes.
func (e *Export) Mouse(event screen.MouseEvent) tea.Cmd {
	var index int
	if _, err := fmt.Sscanf(event.Zone, "export:%d", &index); err != nil {
		return nil
	}
	e.cursor = index
	switch event.Kind {
	case screen.Click:
		return e.toggle()
	case screen.DoubleClick:
		e.chosen[e.formats[index].ID] = true
		return e.write()
	}
	return nil
}

// Draw draws the panel in the middle of the window.
func (e *Export) Draw(f *frame.Frame, area frame.Rect) {
	t := e.desk.Theme()
	inside := panel(f, area, t, "Publish the blueprint", "export", 84, len(e.formats)+8)
	folder, rest := frame.CutTop(inside, 2)
	f.Wrap(folder, t.Muted.On(t.Overlay.Background), "into "+e.publisher.Target())
	for i, format := range e.formats {
		row, below := frame.CutTop(rest, 1)
		e.drawFormat(f, row, i, format)
		rest = below
	}
	_, rest = frame.CutTop(rest, 1)
	e.drawOutcome(f, rest)
}

// drawFormat draws a format with what it is for, or what was written of it.
func (e *Export) drawFormat(f *frame.Frame, row frame.Rect, index int, format screen.Option) {
	t := e.desk.Theme()
	style, mark, detail := t.Text.On(t.Overlay.Background), "  ", format.Detail
	written := style
	if file, ok := e.written(format.ID); ok {
		detail = fmt.Sprintf("%s %s  %s", t.Glyphs.Check, filepath.Base(file.Path), size(file.Bytes))
		written = t.Success.On(t.Overlay.Background)
	}
	if index == e.cursor {
		style, written, mark = t.Selected, t.Selected, t.Glyphs.Cursor+" "
	}
	box := "[ ] "
	if e.chosen[format.ID] {
		box = "[" + t.Glyphs.Check + "] "
	}
	f.Fill(row, style)
	head, tail := frame.CutLeft(row, 22)
	f.Text(head, style, mark+box+format.Title)
	f.Text(tail, written, detail)
	f.Zone(row, fmt.Sprintf("export:%d", index))
}

// written is the file that was written of a format.
func (e *Export) written(format string) (Published, bool) {
	for _, file := range e.result.files {
		if strings.HasSuffix(file.Path, "."+format) {
			return file, true
		}
	}
	return Published{}, false
}

// drawOutcome says how the writing went.
func (e *Export) drawOutcome(f *frame.Frame, area frame.Rect) {
	t := e.desk.Theme()
	text, style := "Nothing is written over that did not come from here.", t.Muted
	switch {
	case e.working:
		text, style = "Writing "+t.Glyphs.Ellipsis, t.Text
	case e.result.err != nil:
		text, style = t.Glyphs.Finding+" "+e.result.err.Error(), t.Error
	case len(e.result.files) > 0:
		text, style = "Written. o opens the file that is marked.", t.Success
	}
	f.Wrap(area, style.On(t.Overlay.Background), text)
}

// size says how large a file is: "12 kB".
func size(bytes int) string {
	if bytes < 1000 {
		return fmt.Sprintf("%d bytes", bytes)
	}
	return fmt.Sprintf("%.0f kB", float64(bytes)/1000)
}
