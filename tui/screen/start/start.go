// Package start is the screen without a workshop: begin a new one, open a
// bundled example, go on with a recent one, learn with a kit, or open a folder.
package start

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/tui/action"
	"interlock/tui/frame"
	"interlock/tui/screen"
)

const scope action.Scope = "start"

// Entry is something that can be opened or begun.
type Entry struct {
	ID     string // an example's or template's name, or a folder
	Title  string
	Detail string
}

// Catalog is what the start screen offers.
type Catalog interface {
	// Examples are the bundled workshops.
	Examples() []Entry
	// Templates are what a new workshop can begin with.
	Templates() []Entry
	// Kits are the learning kits.
	Kits() []Entry
	// Recent are the folders opened last, newest first.
	Recent() []Entry
	// Copy makes a scratch copy of an example and returns its folder.
	Copy(example string) (folder string, err error)
	// Create makes a new workshop from a template in a folder.
	Create(folder, template, title string) error
	// Learn hands out a kit in a folder.
	Learn(kit, folder string) error
	// Suggest is a free folder for a new workshop with that title.
	Suggest(title string) string
}

// Opener opens a workshop folder; scratch tells a copy of an example. The
// error says why the folder cannot be opened, and what to do.
type Opener func(folder string, scratch bool) (tea.Cmd, error)

// Start is the start screen.
type Start struct {
	desk    screen.Desk
	catalog Catalog
	open    Opener
	rows    []row
	cursor  int
	top     int
	named   string // the title typed last, for who comes back to change it
}

// row is one line of the list; a heading has nothing to run.
type row struct {
	title  string
	detail string
	run    func() tea.Cmd
}

// New returns the start screen. Its list is empty until Refresh.
func New(desk screen.Desk, catalog Catalog, open Opener) *Start {
	return &Start{desk: desk, catalog: catalog, open: open}
}

// Scope is "start".
func (s *Start) Scope() action.Scope { return scope }

// Title is the label of its tab.
func (s *Start) Title() string { return "Start" }

// Scopes is its own scope.
func (s *Start) Scopes() []action.Scope { return []action.Scope{scope} }

// Actions lists the keys of the screen.
func (s *Start) Actions() []action.Action {
	move := func(by int) func() tea.Cmd {
		return func() tea.Cmd { s.move(by); return nil }
	}
	return []action.Action{
		{ID: "start.up", Title: "Up", Short: "move", Label: "↑↓", Keys: action.Keys("up k shift+tab"), Scope: scope, Footer: 1, Run: move(-1), Help: "Goes to the line above."},
		{ID: "start.down", Title: "Down", Keys: action.Keys("down j tab"), Scope: scope, Run: move(1), Help: "Goes to the line below."},
		{ID: "start.first", Title: "First line", Keys: action.Keys("home g"), Scope: scope, Run: move(-1 << 20), Help: "Goes to the first line."},
		{ID: "start.last", Title: "Last line", Keys: action.Keys("end G"), Scope: scope, Run: move(1 << 20), Help: "Goes to the last line."},
		{ID: "start.open", Title: "Open what the cursor is on", Short: "open", Keys: action.Keys("enter space right l"), Scope: scope, Footer: 2, Run: s.run, Help: "Opens the example, the workshop or the question."},
		{
			ID: "start.new", Title: "Begin a new workshop", Short: "new workshop", Keys: action.Keys("n"), Scope: scope, Footer: 3,
			Run: func() tea.Cmd { return s.begin("blank") }, Help: "Asks for a title and a folder, and begins with nothing in it.",
		},
		{ID: "start.folder", Title: "Open a folder", Short: "open a folder", Keys: action.Keys("o"), Scope: scope, Footer: 4, Run: s.askFolder, Help: "Asks for the folder of a workshop."},
	}
}

// Refresh makes the list anew.
func (s *Start) Refresh() {
	s.rows = nil
	s.section("Look at a worked example (a scratch copy opens, change what you like)")
	for _, entry := range s.catalog.Examples() {
		s.add(entry.Title, entry.Detail, func() tea.Cmd { return s.example(entry.ID) })
	}
	s.section("Begin a new workshop")
	for _, entry := range s.catalog.Templates() {
		s.add(entry.Title, entry.Detail, func() tea.Cmd { return s.begin(entry.ID) })
	}
	if recent := s.catalog.Recent(); len(recent) > 0 {
		s.section("Go on with a recent one")
		for _, entry := range recent {
			s.add(entry.Title, entry.Detail, func() tea.Cmd { return s.enter(entry.ID, false) })
		}
	}
	if kits := s.catalog.Kits(); len(kits) > 0 {
		s.section("Learn with a kit (findings stay silent until you ask for them)")
		for _, entry := range kits {
			s.add(entry.Title, entry.Detail, func() tea.Cmd { return s.learn(entry) })
		}
	}
	s.section("Elsewhere")
	s.add("Open a folder", "any folder with a workshop.yaml", s.askFolder)
	s.cursor = max(0, min(s.cursor, len(s.rows)-1))
	if s.rows[s.cursor].run == nil {
		s.move(1)
	}
}

// section begins a part of the list, with a blank line over it.
func (s *Start) section(title string) {
	if len(s.rows) > 0 {
		s.rows = append(s.rows, row{})
	}
	s.rows = append(s.rows, row{title: title})
}

func (s *Start) add(title, detail string, run func() tea.Cmd) {
	s.rows = append(s.rows, row{title, detail, run})
}

// move goes to the next line that can be opened in that direction.
func (s *Start) move(by int) {
	step := 1
	if by < 0 {
		step, by = -1, -by
	}
	for ; by > 0; by-- {
		next := s.cursor + step
		for next >= 0 && next < len(s.rows) && s.rows[next].run == nil {
			next += step
		}
		if next < 0 || next >= len(s.rows) {
			return
		}
		s.cursor = next
	}
}

func (s *Start) run() tea.Cmd {
	if s.cursor < len(s.rows) && s.rows[s.cursor].run != nil {
		return s.rows[s.cursor].run()
	}
	return nil
}

func (s *Start) example(name string) tea.Cmd {
	folder, err := s.catalog.Copy(name)
	if err != nil {
		return s.desk.Fail(err)
	}
	return s.enter(folder, true)
}

// enter opens a folder of the list.
func (s *Start) enter(folder string, scratch bool) tea.Cmd {
	command, err := s.open(folder, scratch)
	if err != nil {
		return s.desk.Fail(err)
	}
	return command
}

// begin asks for the title and the folder of a new workshop.
func (s *Start) begin(template string) tea.Cmd {
	return s.desk.Ask(screen.Question{
		Title: "What do we call this workshop?", Help: "Such as: Home claims, water damage. It can be changed later.", Value: s.named,
		Done: func(title string) (tea.Cmd, error) {
			s.named = title
			return s.askPlace(template, title), nil
		},
	})
}

func (s *Start) askPlace(template, title string) tea.Cmd {
	return s.desk.Ask(screen.Question{
		Title: "In which folder?", Help: "The folder is made; its files are plain text and yours.", Value: s.catalog.Suggest(title),
		Done: func(folder string) (tea.Cmd, error) {
			folder = strings.TrimSpace(folder)
			if err := s.catalog.Create(folder, template, title); err != nil {
				return nil, err
			}
			return s.open(folder, false)
		},
	})
}

// learn asks for the folder of a kit, and opens what is handed out there.
func (s *Start) learn(kit Entry) tea.Cmd {
	return s.desk.Ask(screen.Question{
		Title: "In which folder do you work on it?", Help: "'" + kit.Title + "' goes into a folder that is made, and is yours to keep.", Value: s.catalog.Suggest(kit.ID),
		Done: func(folder string) (tea.Cmd, error) {
			folder = strings.TrimSpace(folder)
			if err := s.catalog.Learn(kit.ID, folder); err != nil {
				return nil, err
			}
			return s.open(folder, false)
		},
	})
}

func (s *Start) askFolder() tea.Cmd {
	return s.desk.Ask(screen.Question{
		Title: "Which folder?", Help: "The folder that holds workshop.yaml.",
		Done: func(folder string) (tea.Cmd, error) { return s.open(strings.TrimSpace(folder), false) },
	})
}

// Update takes nothing: the screen has no commands of its own.
func (s *Start) Update(tea.Msg) tea.Cmd { return nil }

// Mouse opens what is clicked and scrolls with the wheel.
func (s *Start) Mouse(event screen.MouseEvent) tea.Cmd {
	switch event.Kind {
	case screen.WheelUp:
		s.move(-1)
	case screen.WheelDown:
		s.move(1)
	case screen.Click, screen.DoubleClick:
		var index int
		if _, err := fmt.Sscanf(event.Zone, "start:%d", &index); err != nil || index >= len(s.rows) || s.rows[index].run == nil {
			return nil
		}
		s.cursor = index
		return s.run()
	}
	return nil
}

// Selection is the line the cursor is on.
func (s *Start) Selection() any { return s.cursor }

// Restore goes back to a line.
func (s *Start) Restore(selection any) {
	if cursor, ok := selection.(int); ok && cursor < len(s.rows) {
		s.cursor = cursor
	}
}

// Reveal shows nothing: no place of a workshop belongs here.
func (s *Start) Reveal(model.Place) bool { return false }

// footRows is the room for what stands beside the cursor, in full, and a blank
// row over it.
const footRows = 3

// Draw draws what the program is, the list, and in full what stands beside the
// cursor.
func (s *Start) Draw(f *frame.Frame, area frame.Rect) {
	t := s.desk.Theme()
	area = frame.Center(area, min(area.Dx()-2, 104), area.Dy())
	head, list := frame.CutTop(area, min(4, area.Dy()/4))
	if head.Dy() > 1 {
		_, head = frame.CutTop(head, 1)
		f.Text(head, t.Title, "See how your employees' experience makes your customers'.")
		_, head = frame.CutTop(head, 1)
		f.Text(head, t.Muted, "Personas, empathy maps and journeys with the room, in text files of yours.")
	}
	if list.Dy() > 2*footRows {
		var foot frame.Rect
		foot, list = frame.CutBottom(list, footRows)
		_, foot = frame.CutTop(foot, 1)
		f.Wrap(foot, t.Muted, s.rows[s.cursor].detail)
	}
	s.scroll(list.Dy())
	for i := s.top; i < len(s.rows) && list.Dy() > 0; i++ {
		line, rest := frame.CutTop(list, 1)
		s.drawRow(f, line, i)
		list = rest
	}
}

func (s *Start) scroll(height int) {
	switch {
	case s.cursor < s.top+1:
		s.top = max(0, s.cursor-1)
	case s.cursor >= s.top+height:
		s.top = s.cursor - height + 1
	}
}

func (s *Start) drawRow(f *frame.Frame, line frame.Rect, index int) {
	t, row := s.desk.Theme(), s.rows[index]
	if row.run == nil {
		f.Text(line, t.Heading, row.title)
		return
	}
	style, muted, mark := t.Text, t.Muted, "  "
	if index == s.cursor {
		style, muted, mark = t.Selected, t.Selected, t.Glyphs.Cursor+" "
		f.Fill(line, style)
	}
	title, detail := frame.CutLeft(line, s.longestTitle()+6)
	f.Text(title, style, "  "+mark+row.title)
	f.Text(detail, muted, row.detail)
	f.Zone(line, fmt.Sprintf("start:%d", index))
}

func (s *Start) longestTitle() int {
	longest := 0
	for _, row := range s.rows {
		if row.run != nil {
			longest = max(longest, frame.Width(row.title))
		}
	}
	return longest
}
