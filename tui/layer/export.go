package layer

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"interlock/tui/action"
	"interlock/tui/screen"
)

const exportScope action.Scope = "publish"

// Format is a form in which the blueprint is published.
type Format struct {
	ID    string
	Title string
	File  string // the name of its file, or of the first one
	Help  string // whom it is for
}

// ExportChoices is what to publish, for whom, and where to.
type ExportChoices struct {
	Formats []string // ids
	Profile string   // for whom
	Paper   string   // the size of pages
	Folder  string
}

// Written is what became of one format.
type Written struct {
	Files  []string // their paths
	Bytes  int      // of all files
	Remark string   // what the format could not carry or draw, "" for nothing
}

// Batch writes one format after the other of one state of the workshop.
type Batch interface {
	// Remarks says, a sentence each, what the chosen readers do not get, which names
	// they read, and which earlier files may still tell them more, after what was
	// written so far.
	Remarks() []string
	// Write makes the files of a format. Files that are not ours are left
	// alone, with an error that says so.
	Write(format string) (Written, error)
}

// Publisher writes the blueprint.
type Publisher interface {
	Formats() []Format
	// Profiles lists for whom can be published, the widest first.
	Profiles() []screen.Option
	// Papers lists the sizes of pages.
	Papers() []screen.Option
	// Choices is what was chosen last time for this workshop.
	Choices() ExportChoices
	// Begin takes the workshop as it is now and remembers the choices.
	Begin(choices ExportChoices) (Batch, error)
	// Open shows a written file in the program that the system has for it.
	Open(path string) error
}

// begunMsg brings the batch that was begun.
type begunMsg struct {
	batch Batch
	err   error
}

// writtenMsg reports what became of one format.
type writtenMsg struct {
	format  string
	written Written
	remarks []string
	err     error
}

// The rows above the formats.
const (
	profileRow = iota
	paperRow
	folderRow
	firstFormat
)

// Export is the panel that publishes the blueprint.
type Export struct {
	desk      screen.Desk
	publisher Publisher
	formats   []Format
	choices   ExportChoices
	cursor    int
	closed    bool
	leaving   bool // as soon as the file being written is whole

	batch   Batch    // nil before the first writing
	waiting []string // formats still to be written, the first being written now
	total   int      // of the formats of this batch
	written map[string]Written
	remarks []string // of the batch, after what was written so far
	failure error
}

// NewExport returns the panel with the choices of last time.
func NewExport(desk screen.Desk, publisher Publisher) *Export {
	return &Export{
		desk: desk, publisher: publisher, formats: publisher.Formats(),
		choices: publisher.Choices(), cursor: firstFormat, written: map[string]Written{},
	}
}

func exportActions(top func() screen.Layer) []action.Action {
	run := func(do func(*Export) tea.Cmd) func() tea.Cmd { return with(top, do) }
	return []action.Action{
		{ID: "export.up", Title: "Row above", Label: "↑↓", Short: "move", Keys: action.Keys("up k shift+tab"), Scope: exportScope, Footer: 1, Run: run((*Export).up), Help: "Goes to the row above."},
		{ID: "export.down", Title: "Row below", Keys: action.Keys("down j tab"), Scope: exportScope, Run: run((*Export).down), Help: "Goes to the row below."},
		{ID: "export.left", Title: "Choice or column before", Label: "←→", Short: "change", Keys: action.Keys("left h"), Scope: exportScope, Footer: 2, Run: run((*Export).left), Help: "Chooses other readers or another size of page, or goes to the column on the left."},
		{ID: "export.right", Title: "Choice or column after", Keys: action.Keys("right l"), Scope: exportScope, Run: run((*Export).right), Help: "Chooses other readers or another size of page, or goes to the column on the right."},
		{ID: "export.toggle", Title: "Choose the format, or not", Short: "choose", Keys: action.Keys("space"), Scope: exportScope, Footer: 3, Run: run((*Export).toggle), Help: "Adds the format to what is written, or takes it out."},
		{ID: "export.all", Title: "Choose all formats, or none", Short: "all", Keys: action.Keys("a"), Scope: exportScope, Footer: 7, Run: run((*Export).toggleAll), Help: "Adds all formats to what is written, or takes all out."},
		{ID: "export.folder", Title: "Write to another folder", Short: "folder", Keys: action.Keys("t"), Scope: exportScope, Footer: 8, Run: run((*Export).askFolder), Help: "Asks for the folder that is written to."},
		{ID: "export.write", Title: "Write the chosen formats", Short: "write", Keys: action.Keys("enter"), Scope: exportScope, Footer: 4, Run: run((*Export).write), Help: "Writes the blueprint into the folder named above."},
		{ID: "export.open", Title: "Open what was written", Short: "open", Keys: action.Keys("o"), Scope: exportScope, Footer: 6, Run: run((*Export).open), Help: "Shows the file in the program that your system has for it."},
		{ID: "export.leave", Title: "Leave the panel", Short: "leave", Keys: action.Keys("esc q"), Scope: exportScope, Footer: 5, Run: run((*Export).leave), Help: "Goes back to the screen. What is being written is finished first."},
	}
}

func (e *Export) rows() int { return firstFormat + len(e.formats) }

func (e *Export) up() tea.Cmd {
	e.cursor = (e.cursor + e.rows() - 1) % e.rows()
	return nil
}

func (e *Export) down() tea.Cmd {
	e.cursor = (e.cursor + 1) % e.rows()
	return nil
}

func (e *Export) left() tea.Cmd  { return e.sideways(-1) }
func (e *Export) right() tea.Cmd { return e.sideways(1) }

// sideways changes the choice of a row, or goes to the other column.
func (e *Export) sideways(by int) tea.Cmd {
	switch e.cursor {
	case profileRow:
		e.choices.Profile = neighbour(e.publisher.Profiles(), e.choices.Profile, by)
	case paperRow:
		e.choices.Paper = neighbour(e.publisher.Papers(), e.choices.Paper, by)
	case folderRow:
		return e.askFolder()
	default:
		if to := e.cursor + by*e.height(); to >= firstFormat && to < e.rows() {
			e.cursor = to
		}
	}
	return nil
}

// neighbour is the option before or after the chosen one, round and round.
func neighbour(options []screen.Option, chosen string, by int) string {
	at := slices.IndexFunc(options, func(o screen.Option) bool { return o.ID == chosen })
	return options[(max(at, 0)+by+len(options))%len(options)].ID
}

// format is the format under the cursor, if it is on one.
func (e *Export) format() (Format, bool) {
	if e.cursor < firstFormat {
		return Format{}, false
	}
	return e.formats[e.cursor-firstFormat], true
}

func (e *Export) chosen(id string) bool { return slices.Contains(e.choices.Formats, id) }

func (e *Export) toggle() tea.Cmd {
	format, ok := e.format()
	if !ok {
		return e.sideways(1)
	}
	if e.chosen(format.ID) {
		e.choices.Formats = slices.DeleteFunc(slices.Clone(e.choices.Formats), func(id string) bool { return id == format.ID })
		return nil
	}
	e.choices.Formats = append(slices.Clone(e.choices.Formats), format.ID)
	return nil
}

func (e *Export) toggleAll() tea.Cmd {
	all := len(e.choices.Formats) == len(e.formats)
	e.choices.Formats = nil
	for _, format := range e.formats {
		if !all {
			e.choices.Formats = append(e.choices.Formats, format.ID)
		}
	}
	return nil
}

func (e *Export) askFolder() tea.Cmd {
	return e.desk.Ask(screen.Question{
		Title: "Which folder is written to?", Help: "It is made when it is not there.", Value: e.choices.Folder,
		Done: func(folder string) (tea.Cmd, error) {
			e.choices.Folder = folder
			return nil, nil
		},
	})
}

func (e *Export) working() bool { return len(e.waiting) > 0 }

func (e *Export) leave() tea.Cmd {
	e.leaving = e.working()
	e.closed = !e.working()
	return nil
}

// write begins a batch in the background: the screen stays alive meanwhile.
func (e *Export) write() tea.Cmd {
	if e.working() {
		return nil
	}
	if format, ok := e.format(); ok && len(e.choices.Formats) == 0 {
		e.choices.Formats = []string{format.ID}
	}
	e.waiting = nil
	for _, format := range e.formats {
		if e.chosen(format.ID) {
			e.waiting = append(e.waiting, format.ID)
		}
	}
	if len(e.waiting) == 0 {
		return e.desk.Say("Choose a format first, with space.")
	}
	e.total, e.written, e.failure = len(e.waiting), map[string]Written{}, nil
	publisher, choices := e.publisher, e.choices
	return func() tea.Msg {
		batch, err := publisher.Begin(choices)
		return begunMsg{batch, err}
	}
}

// Update takes the reports of what was written, and has the next one written.
func (e *Export) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case begunMsg:
		e.batch, e.failure = msg.batch, msg.err
	case writtenMsg:
		e.failure, e.remarks = msg.err, msg.remarks
		if msg.err == nil {
			e.written[msg.format] = msg.written
		}
		e.waiting = e.waiting[1:]
	default:
		return nil
	}
	if e.failure != nil || e.leaving {
		e.waiting, e.closed = nil, e.leaving
		return nil
	}
	return e.next()
}

func (e *Export) next() tea.Cmd {
	if !e.working() {
		return nil
	}
	batch, format := e.batch, e.waiting[0]
	return func() tea.Msg {
		written, err := batch.Write(format)
		return writtenMsg{format, written, batch.Remarks(), err}
	}
}

// open shows the written file the cursor is on, or the first one.
func (e *Export) open() tea.Cmd {
	shown, ok := e.shown()
	if !ok {
		return e.desk.Say("Write the blueprint first, with enter.")
	}
	if err := e.publisher.Open(shown.Files[0]); err != nil {
		return e.desk.Fail(err)
	}
	return e.desk.Say("Opened " + filepath.Base(shown.Files[0]) + ".")
}

// shown is what was written of the format under the cursor, or else of the
// first format.
func (e *Export) shown() (Written, bool) {
	if format, ok := e.format(); ok {
		if written, ok := e.written[format.ID]; ok {
			return written, true
		}
	}
	for _, format := range e.formats {
		if written, ok := e.written[format.ID]; ok {
			return written, true
		}
	}
	return Written{}, false
}

// Scopes is the scope of its keys.
func (e *Export) Scopes() []action.Scope { return []action.Scope{exportScope} }

// Typing is false: the panel has no text to type.
func (e *Export) Typing() bool { return false }

// Closed reports that the panel was left.
func (e *Export) Closed() bool { return e.closed }

// Mouse chooses a clicked row; a double-click writes its format.
func (e *Export) Mouse(event screen.MouseEvent) tea.Cmd {
	var row int
	if _, err := fmt.Sscanf(strings.TrimPrefix(event.Zone, "export:"), "%d", &row); err != nil || row >= e.rows() {
		return nil
	}
	e.cursor = row
	switch event.Kind {
	case screen.Click:
		return e.toggle()
	case screen.DoubleClick:
		if format, ok := e.format(); ok && !e.chosen(format.ID) {
			e.toggle()
		}
		return e.write()
	}
	return nil
}
