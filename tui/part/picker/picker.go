// Package picker is the list that opens over a screen to choose one of many: the palette of actions, the results of a search, a record
// to link to. Typing filters it; keys and mouse choose.
package picker

import (
	"image"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"interlock/tui/frame"
	"interlock/tui/part/input"
)

// Item is one line of the list.
type Item struct {
	ID       string
	Title    string // What is searched and highlighted.
	Detail   string // Beside the title: where it is, what it belongs to.
	Right    string // At the right edge: the key of an action.
	Match    string // More words that find the item and are not shown.
	Disabled string // Why the item cannot be chosen, "" when it can.
}

// Matching is how what was typed finds items.
type Matching int

const (
	// Fuzzy finds items that contain the typed characters in order, first those that hold them as typed. For names.
	Fuzzy Matching = iota
	// Words finds items that contain every typed word, in the order of the items. For sentences.
	Words
)

// Options says what a picker is for.
type Options struct {
	Title       string
	Placeholder string // Shown while nothing is typed.
	Empty       string // What to do when nothing is found. A default is there.
	Matching    Matching
}

// Kind is what came of a message.
type Kind int

const (
	// Open means that the picker stays open.
	Open Kind = iota
	// Chosen means that the person chose the outcome's item.
	Chosen
	// Refused means that the person chose an item that is disabled. The picker stays open.
	Refused
	// Cancelled means that the person closed the picker.
	Cancelled
)

// Outcome is what came of a message, with the item it is about.
type Outcome struct {
	Kind Kind
	Item Item
}

// Picker is one open list. It starts with all items and the first of them selected.
type Picker struct {
	options  Options
	query    *input.Input
	items    []Item
	texts    []string // What is searched, of each item: its title, clean, then the words that are not shown.
	lower    []string // The texts in lower case.
	found    []match
	filtered string // The query found belongs to.
	selected int    // Into found.
	top      int    // The first line shown.

	panel, list frame.Rect // Where it was drawn last.
}

// New returns a picker of these items.
func New(items []Item, options Options) *Picker {
	if options.Empty == "" {
		options.Empty = "Nothing found. Type less or something else; esc goes back."
	}
	p := &Picker{options: options, query: input.New(input.Options{Placeholder: options.Placeholder})}
	p.SetItems(items)
	return p
}

// SetItems replaces the items and keeps what was typed. The first item found is selected.
func (p *Picker) SetItems(items []Item) {
	p.items, p.texts, p.lower = items, make([]string, len(items)), make([]string, len(items))
	for i, item := range items {
		p.texts[i] = frame.Clean(item.Title)
		if item.Match != "" {
			p.texts[i] += " " + frame.Clean(item.Match)
		}
		p.lower[i] = strings.ToLower(p.texts[i])
	}
	p.filter(p.query.Value())
}

// SetQuery replaces what was typed.
func (p *Picker) SetQuery(query string) {
	p.query.SetValue(query)
	p.filter(p.query.Value())
}

// Query returns what was typed.
func (p *Picker) Query() string { return p.query.Value() }

// Select puts the cursor on the item with that id. It stays where it is when nothing found has it.
func (p *Picker) Select(id string) {
	at := slices.IndexFunc(p.found, func(found match) bool { return p.items[found.item].ID == id })
	if at >= 0 {
		p.selected = at
	}
}

// Selected returns the item the cursor is on; ok is false when nothing was found.
func (p *Picker) Selected() (item Item, ok bool) {
	if p.selected >= len(p.found) {
		return Item{}, false
	}
	return p.items[p.found[p.selected].item], true
}

// Update handles a message and tells what came of it.
func (p *Picker) Update(msg tea.Msg) (Outcome, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return p.press(msg)
	case tea.MouseClickMsg:
		return p.click(msg), nil
	case tea.MouseWheelMsg:
		p.wheel(msg)
		return Outcome{}, nil
	}
	return Outcome{}, p.edit(msg)
}

func (p *Picker) press(msg tea.KeyPressMsg) (Outcome, tea.Cmd) {
	page := max(p.list.Dy()-1, 1)
	switch msg.String() {
	case "esc", "ctrl+c":
		return Outcome{Kind: Cancelled}, nil
	case "enter":
		return p.choose(), nil
	case "up", "shift+tab":
		p.move(-1)
	case "down", "tab":
		p.move(1)
	case "pgup":
		p.move(-page)
	case "pgdown":
		p.move(page)
	case "home":
		p.move(-len(p.found))
	case "end":
		p.move(len(p.found))
	default:
		return Outcome{}, p.edit(msg)
	}
	return Outcome{}, nil
}

func (p *Picker) choose() Outcome {
	item, ok := p.Selected()
	switch {
	case !ok:
		return Outcome{}
	case item.Disabled != "":
		return Outcome{Kind: Refused, Item: item}
	}
	return Outcome{Kind: Chosen, Item: item}
}

func (p *Picker) move(by int) {
	p.selected = max(min(p.selected+by, len(p.found)-1), 0)
}

func (p *Picker) click(msg tea.MouseClickMsg) Outcome {
	at := image.Pt(msg.X, msg.Y)
	if msg.Button != tea.MouseLeft {
		return Outcome{}
	}
	if !at.In(p.panel) {
		return Outcome{Kind: Cancelled}
	}
	line := at.Y - p.list.Min.Y + p.top
	if !at.In(p.list) || line >= len(p.found) {
		return Outcome{}
	}
	p.selected = line
	return p.choose()
}

func (p *Picker) wheel(msg tea.MouseWheelMsg) {
	switch msg.Button {
	case tea.MouseWheelUp:
		p.move(-1)
	case tea.MouseWheelDown:
		p.move(1)
	}
}

// edit gives the message to the query and filters when that changed.
func (p *Picker) edit(msg tea.Msg) tea.Cmd {
	cmd := p.query.Update(msg)
	if query := p.query.Value(); query != p.filtered {
		p.filter(query)
	}
	return cmd
}
