package layer

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/model/compare"
	"interlock/model/git"
	"interlock/model/merge"
	"interlock/tui/action"
	"interlock/tui/screen"
)

const conflictsScope action.Scope = "conflicts"

// Conflicts shows the open conflicts of a file with the marks of a merge, each
// as a card with what is mine, what is theirs and what was there before, and has
// them decided.
type Conflicts struct {
	desk      screen.Desk
	name      string
	source    string // the text with its marks
	state     git.State
	exchanged bool // a rebase calls theirs what is mine
	regions   []merge.Region
	about     []string // what each conflict is about, in words
	choices   []merge.Choice
	cursor    int
	top       int    // first line shown
	wrong     string // why the last choice was not taken
	closed    bool
	done      func(text string, open int) tea.Cmd
}

// NewConflicts returns the cards of a text with marks; false if it has none.
// The state of git says what the sides are: in a rebase, the first is theirs. Done
// gets the text with what was decided, and how many conflicts are left.
func NewConflicts(desk screen.Desk, name, source string, state git.State, done func(text string, open int) tea.Cmd) (*Conflicts, bool) {
	_, ours, theirs, regions, ok := merge.Sides(source, 0)
	if !ok {
		return nil, false
	}
	exchanged := state.Operation == git.Rebasing
	c := &Conflicts{
		desk: desk, name: name, source: source, state: state, exchanged: exchanged, regions: regions,
		about: aboutConflicts(name, ours, theirs, regions, exchanged, desk.Theme().Glyphs.Separator), choices: make([]merge.Choice, len(regions)), done: done,
	}
	return c, true
}

// aboutConflicts says of each conflict what it is about, by what differs between
// the two sides: "A claim · Wait · emotion". Everything has the name that it has on
// my side.
func aboutConflicts(name, ours, theirs string, regions []merge.Region, exchanged bool, separator string) []string {
	about := make([]string, len(regions))
	before, after := theirs, ours
	if exchanged {
		before, after = ours, theirs
	}
	changes := compare.Texts(map[string]string{name: before}, map[string]string{name: after})
	for _, record := range changes.Records {
		for _, change := range record.Changes {
			onOurs, onTheirs := change.After, change.Before
			if exchanged {
				onOurs, onTheirs = onTheirs, onOurs
			}
			at := regionOf(onOurs, onTheirs, regions)
			if at >= 0 && about[at] == "" {
				about[at] = strings.Join(placeOf(record, change), " "+separator+" ")
			}
		}
	}
	return about
}

// regionOf finds the conflict in which something lies that is not the same on the two
// sides; -1 for none.
func regionOf(onOurs, onTheirs *compare.Version, regions []merge.Region) int {
	mine, theirs := 0, 0 // lines of each side that are not in the marked text so far
	for at, region := range regions {
		marks := 3
		if region.BaseKnown {
			marks++
		}
		ours, bases, others := strings.Count(region.Ours, "\n"), strings.Count(region.Base, "\n"), strings.Count(region.Theirs, "\n")
		if within(onOurs, region.Line-mine, ours) || within(onTheirs, region.Line-theirs, others) {
			return at
		}
		mine += marks + bases + others
		theirs += marks + bases + ours
	}
	return -1
}

func within(version *compare.Version, first, lines int) bool {
	return version != nil && version.Line >= first && version.Line < first+lines
}

// placeOf names what a change is about: the record, what it belongs to in it, and
// the field.
func placeOf(record compare.Record, change compare.Change) []string {
	title := record.Title
	if title == "" {
		title = titleOf(record.File)
	}
	words := []string{title}
	version := change.Version()
	if version.Of != "" {
		words = append(words, version.Of)
	}
	switch {
	case version.List != "" && change.Object != compare.StageObject && change.Object != compare.EntryObject:
		words = append(words, version.List)
	case change.Object != compare.RecordObject:
		words = append(words, change.Name)
	}
	return words
}

func conflictsActions(top func() screen.Layer) []action.Action {
	run := func(do func(*Conflicts) tea.Cmd) func() tea.Cmd { return with(top, do) }
	take := func(take merge.Take) func() tea.Cmd {
		return run(func(c *Conflicts) tea.Cmd { return c.take(merge.Choice{Take: take}) })
	}
	actions := []action.Action{
		{ID: "conflicts.mine", Title: "Take mine", Short: "mine", Keys: action.Keys("m 1"), Footer: 1, Run: take(merge.TakeOurs), Help: "Keeps what you wrote, and drops what they wrote."},
		{ID: "conflicts.theirs", Title: "Take theirs", Short: "theirs", Keys: action.Keys("t 2"), Footer: 2, Run: take(merge.TakeTheirs), Help: "Keeps what they wrote, and drops what you wrote."},
		{ID: "conflicts.both", Title: "Take both", Short: "both", Keys: action.Keys("b 3"), Footer: 3, Run: take(merge.TakeBoth), Help: "Keeps what you wrote, with what they wrote below it."},
		{ID: "conflicts.edit", Title: "Type what it should be", Short: "edit", Keys: action.Keys("e enter"), Footer: 4, Run: run((*Conflicts).edit), Help: "Opens your lines, to make of them what it should be."},
		{ID: "conflicts.editor", Title: "Edit it in your editor", Keys: action.Keys("E"), Run: run((*Conflicts).editor), Help: "Opens the lines of both sides in $VISUAL or $EDITOR."},
		{ID: "conflicts.skip", Title: "Decide it later", Short: "skip", Keys: action.Keys("s right l tab n"), Footer: 5, Run: run(func(c *Conflicts) tea.Cmd { return c.turn(1) }), Help: "Leaves this conflict open and goes to the next one."},
		{ID: "conflicts.back", Title: "Conflict before", Keys: action.Keys("left h shift+tab p"), Run: run(func(c *Conflicts) tea.Cmd { return c.turn(-1) }), Help: "Goes back to the conflict before."},
		{ID: "conflicts.up", Title: "Scroll up", Keys: action.Keys("up k pgup"), Run: run(func(c *Conflicts) tea.Cmd { return c.scroll(-3) }), Help: "Shows what stands above."},
		{ID: "conflicts.down", Title: "Scroll down", Label: "↑↓", Short: "scroll", Keys: action.Keys("down j pgdown space"), Footer: 7, Run: run(func(c *Conflicts) tea.Cmd { return c.scroll(3) }), Help: "Shows what stands below."},
		{ID: "conflicts.leave", Title: "Leave the conflicts", Short: "leave", Keys: action.Keys("esc q"), Footer: 6, Run: run((*Conflicts).Leave), Help: "Writes what was decided; the others stay open."},
	}
	for i := range actions {
		actions[i].Scope = conflictsScope
	}
	return actions
}

// side gives what is mine and what is theirs of a conflict.
func (c *Conflicts) sides(region merge.Region) (mine, theirs string) {
	if c.exchanged {
		return region.Theirs, region.Ours
	}
	return region.Ours, region.Theirs
}

// take decides the conflict, unless the file would then not be sound.
func (c *Conflicts) take(choice merge.Choice) tea.Cmd {
	if c.exchanged {
		choice.Take = exchange(choice.Take)
	}
	before := c.choices[c.cursor]
	c.choices[c.cursor] = choice
	if _, err := merge.Resolve(c.source, c.choices); err != nil {
		c.choices[c.cursor] = before
		c.wrong = capital(err.Error())
		return nil
	}
	if c.open() == 0 {
		return c.finish()
	}
	for c.turn(1); c.choices[c.cursor].Take != merge.TakeNothing; c.turn(1) {
	}
	return nil
}

func exchange(take merge.Take) merge.Take {
	switch take {
	case merge.TakeOurs:
		return merge.TakeTheirs
	case merge.TakeTheirs:
		return merge.TakeOurs
	}
	return take
}

// open counts the conflicts that nobody has decided.
func (c *Conflicts) open() int {
	open := 0
	for _, choice := range c.choices {
		if choice.Take == merge.TakeNothing {
			open++
		}
	}
	return open
}

// finish writes what was decided.
func (c *Conflicts) finish() tea.Cmd {
	c.closed = true
	text, err := merge.Resolve(c.source, c.choices)
	if err != nil {
		return c.desk.Fail(err)
	}
	return c.done(text, c.open())
}

// Leave writes what was decided so far and closes the cards.
func (c *Conflicts) Leave() tea.Cmd {
	if c.open() == len(c.choices) {
		c.closed = true
		return nil
	}
	return c.finish()
}

// edit asks for the lines that take the place of both sides.
func (c *Conflicts) edit() tea.Cmd {
	mine, theirs := c.sides(c.regions[c.cursor])
	return c.desk.Ask(screen.Question{
		Title: "What should it be?", Help: "Theirs: " + strings.TrimSpace(blankAs(theirs, "nothing")), Value: strings.TrimRight(mine, "\r\n"),
		Multiple: true, Optional: true, Done: func(text string) (tea.Cmd, error) { return c.typed(text), nil },
	})
}

func (c *Conflicts) editor() tea.Cmd {
	mine, theirs := c.sides(c.regions[c.cursor])
	return c.desk.External(mine+theirs, ".yaml", c.typed)
}

func (c *Conflicts) typed(text string) tea.Cmd {
	if text = strings.TrimRight(text, "\r\n"); text != "" {
		text += "\n"
	}
	return c.take(merge.Choice{Take: merge.TakeText, Text: text})
}

func (c *Conflicts) turn(by int) tea.Cmd {
	c.cursor, c.top, c.wrong = (c.cursor+by+len(c.regions))%len(c.regions), 0, ""
	return nil
}

func (c *Conflicts) scroll(by int) tea.Cmd {
	c.top = max(0, c.top+by)
	return nil
}

// Scopes is the scope of its keys.
func (c *Conflicts) Scopes() []action.Scope { return []action.Scope{conflictsScope} }

// Typing is false: texts are typed into what opens over it.
func (c *Conflicts) Typing() bool { return false }

// Closed reports that everything was decided, that it was left, or that the file
// has become another meanwhile.
func (c *Conflicts) Closed() bool { return c.closed }

// Update takes nothing: all its keys are actions.
func (c *Conflicts) Update(tea.Msg) tea.Cmd { return nil }

// Marked reports that a file has conflicts between the marks of a merge.
func Marked(file *model.File) bool {
	if file == nil || file.Readable {
		return false
	}
	_, _, _, _, ok := merge.Sides(file.Source, 0)
	return ok
}
