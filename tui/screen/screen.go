// Package screen is the contract between the root of the program and its
// screens. A screen draws itself into a rectangle, offers actions, and asks
// the [Desk] for everything else: screens never know each other.
package screen

import (
	"image"
	"time"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/model/check"
	"interlock/model/jot"
	"interlock/tui/action"
	"interlock/tui/frame"
	"interlock/tui/theme"
)

// Shared is the scope of the keys that work on every screen and in every form
// opened over one.
const Shared action.Scope = "everywhere, also in forms"

// Screen is one page of the program. The root calls its methods from one
// goroutine; its state (what is selected, what is being typed) lives in it and
// survives while other screens are shown.
type Screen interface {
	// Scope is the screen's own scope in the action registry, such as "people".
	Scope() action.Scope
	// Title is the label of its tab: "People".
	Title() string
	// Actions lists everything that can be done here, for the registry. Their
	// functions look at the state of the screen when they are called.
	Actions() []action.Action
	// Scopes lists the scopes whose keys mean something now, innermost first,
	// without those that every screen has.
	Scopes() []action.Scope
	// Update takes the messages of the screen's own commands.
	Update(msg tea.Msg) tea.Cmd
	// Draw draws the screen into the area, with its mouse zones. All ids of
	// its zones start with the scope and a colon.
	Draw(f *frame.Frame, area frame.Rect)
	// Mouse takes what the mouse did in a zone of this screen.
	Mouse(event MouseEvent) tea.Cmd
	// Selection is what Restore needs to bring the cursor back here.
	Selection() any
	// Restore puts the cursor where Selection was taken, as near as it can.
	Restore(selection any)
	// Reveal moves the cursor to a place of the workshop and reports whether
	// the place belongs to this screen.
	Reveal(place model.Place) bool
	// Refresh is called whenever the workshop may be another one: cursors are
	// brought back into range.
	Refresh()
}

// Counting is a screen whose tab shows a number beside its title.
type Counting interface {
	// Count is that number, "" for none.
	Count() string
}

// Located is a screen whose cursor is at a place of the workshop.
type Located interface {
	// Place is that place; zero where the cursor is on none.
	Place() model.Place
}

// MouseKind is what the mouse did.
type MouseKind int

// Everything the mouse does to a screen.
const (
	Click       MouseKind = iota // pressed and released in one zone
	DoubleClick                  // twice in a short time
	Drop                         // pressed in From, released in Zone
	WheelUp
	WheelDown
)

// MouseEvent is what the mouse did, and in which zone.
type MouseEvent struct {
	Kind MouseKind
	Zone string      // the topmost zone under the pointer, "" for none
	From string      // of a Drop: where the button was pressed
	At   image.Point // the cell
}

// Layer is something open over the screen: help, a list to choose from, a
// form, a question. Layers stack; the topmost takes every key.
type Layer interface {
	// Scopes lists the scopes whose keys mean something now, innermost first.
	Scopes() []action.Scope
	// Typing reports whether a text is being typed: then keys that are no
	// action of the innermost scope go to Update.
	Typing() bool
	// Update takes keys that are no action of its scopes, pastes, and messages
	// of its own commands.
	Update(msg tea.Msg) tea.Cmd
	// Draw draws the layer over the whole window.
	Draw(f *frame.Frame, area frame.Rect)
	// Mouse takes what the mouse did anywhere in the window.
	Mouse(event MouseEvent) tea.Cmd
	// Closed reports that the layer is done and may be taken away.
	Closed() bool
}

// Desk is what screens and layers work with. Its methods that return a command
// must have it returned by the caller.
type Desk interface {
	// Workshop is the workshop as it is now.
	Workshop() *model.Workshop
	// Revision grows with every change of the workshop, for caches.
	Revision() int
	// Findings are what the rules find in the workshop as it is now, what was
	// dismissed included, by file, line and rule. They belong to everybody:
	// never change them.
	Findings() []check.Finding
	// Theme is the look in use. It can change at any time: never keep it.
	Theme() *theme.Theme
	// Now is the time, by the clock that tests can hold still.
	Now() time.Time
	// ReadOnly tells why nothing can be edited, "" when it can.
	ReadOnly() string
	// Unrevealed reports that a round takes notes, dots or scores: none of them
	// is to be shown yet.
	Unrevealed() bool

	// Do makes an edit, says what was done, moves the cursor to the edit's
	// selection and has it saved. An error is said in the message line.
	Do(edit model.Edit, err error) tea.Cmd
	// Say shows a sentence in the message line.
	Say(sentence string) tea.Cmd
	// Fail shows an error in the message line until it is dismissed.
	Fail(err error) tea.Cmd
	// Ask opens a question with one text to type.
	Ask(question Question) tea.Cmd
	// Capture opens the capture line at the bottom of the screen.
	Capture(capture Capture) tea.Cmd
	// Choose opens a list to choose from.
	Choose(choice Choice) tea.Cmd
	// Edit opens the form of a place: a record, a stage, a note. Fields limits
	// it to some keys; none means all.
	Edit(place model.Place, fields ...string) tea.Cmd
	// External opens a text in the person's editor, and calls done with what
	// came back. The extension (".txt", ".yaml") helps the editor.
	External(text, extension string, done func(text string) tea.Cmd) tea.Cmd
	// Draft remembers the text being typed, so that it survives the program.
	// An empty text forgets it.
	Draft(place model.Place, text string)
	// PutAside keeps a text that was typed and left, so that it can come back.
	PutAside(text string)
	// Aside is the text that was put aside last.
	Aside() string
	// Jump shows the screen that a place belongs to, with the cursor on it.
	Jump(place model.Place) tea.Cmd
	// JumpToFinding goes to what a finding is about. A file that cannot be read
	// is shown with the ways out of it.
	JumpToFinding(finding check.Finding) tea.Cmd
	// Show shows the screen with that digit.
	Show(digit string) tea.Cmd
	// Open puts a layer over everything.
	Open(layer Layer) tea.Cmd
}

// Capture is what the capture line writes, and where.
type Capture struct {
	Label   string      // the field: "says"
	Prompts []string    // what to ask the room, the best question first
	Value   string      // the text to reword, "" for a new one
	Place   model.Place // where the text will stand, for its draft
	Once    bool        // close the line when the text is kept, as for rewording
	Held    *Held       // what is reworded; nil is what stands at Place
	As      jot.Kind    // what a line without a command is here, so that names are completed
	// Keep takes what was typed: one text, or one for each pasted line.
	Keep func(texts []string) tea.Cmd
	// Quote takes a quote with what is known of it; nil where none can stand.
	Quote func(quote model.Note) tea.Cmd
	// Step gives the next or previous field for tab and shift+tab; nil when
	// there is only this one.
	Step func(by int) (Capture, bool)
}

// Question asks for one text.
type Question struct {
	Title string // "Why does this moment matter?"
	Help  string // one sentence below it
	Value string // what stands there at first
	// Optional lets an empty text be an answer.
	Optional bool
	Multiple bool // several lines
	// Held is where the text is from; nil for a new one. When it was changed
	// outside while another one was typed, it is asked which of them is to stand.
	Held *Held
	// Done takes the answer. An error is shown and leaves the question open.
	Done func(text string) (tea.Cmd, error)
}

// Choice asks to choose one of several things.
type Choice struct {
	Title   string
	Options []Option
	// Chosen is the id of the option that the cursor starts on; the first one
	// when there is none with that id.
	Chosen string
	// Other, when it is set, also takes a text that is none of the options.
	Other bool
	Done  func(id string) tea.Cmd
}

// Option is one thing to choose.
type Option struct {
	ID     string
	Title  string
	Detail string
}
