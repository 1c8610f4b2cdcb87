package layer

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"interlock/tui/action"
	"interlock/tui/frame"
	"interlock/tui/screen"
)

const cardScope action.Scope = "card"

// Answer is one way to go on from a card.
type Answer struct {
	Label string
	Run   func() tea.Cmd // nil only closes the card
}

// Card shows a text and asks which way to go on. The first answer is the safe
// one.
type Card struct {
	desk    screen.Desk
	title   string
	text    string
	answers []Answer
	marked  bool // the lines are marked as gone, - or new, +
	picture []string
	chosen  int
	top     int // first line shown
	closed  bool
}

// NewCard returns a card. Without answers it can only be closed.
func NewCard(desk screen.Desk, title, text string, answers ...Answer) *Card {
	if len(answers) == 0 {
		answers = []Answer{{Label: "Close"}}
	}
	return &Card{desk: desk, title: title, text: text, answers: answers}
}

// WithPicture puts rows of signs below the text, drawn dark on light.
func (c *Card) WithPicture(rows []string) *Card {
	c.picture = rows
	return c
}

// Suggesting marks another answer than the first one; leaving still takes that.
func (c *Card) Suggesting(answer int) *Card {
	c.chosen = answer
	return c
}

func cardActions(top func() screen.Layer) []action.Action {
	move := func(by int) func() tea.Cmd {
		return with(top, func(c *Card) tea.Cmd {
			c.chosen = (c.chosen + by + len(c.answers)) % len(c.answers)
			return nil
		})
	}
	scroll := func(by int) func() tea.Cmd {
		return with(top, func(c *Card) tea.Cmd {
			c.top = max(0, c.top+by)
			return nil
		})
	}
	return []action.Action{
		{
			ID: "card.up", Title: "Previous answer", Keys: action.Keys("up k shift+tab"), Label: "↑↓", Short: "choose", Scope: cardScope, Footer: 1, Run: move(-1),
			Help: "Moves to the answer above.",
		},
		{
			ID: "card.down", Title: "Next answer", Keys: action.Keys("down j tab"), Scope: cardScope, Run: move(1),
			Help: "Moves to the answer below.",
		},
		{
			ID: "card.choose", Title: "Take the answer", Short: "take it", Keys: action.Keys("enter l right"), Scope: cardScope, Footer: 2, Run: with(top, (*Card).choose),
			Help: "Goes on with the marked answer.",
		},
		{
			ID: "card.scroll-up", Title: "Scroll the text up", Short: "scroll", Label: "page up/down", Keys: action.Keys("pgup"), Scope: cardScope, Footer: 4, Run: scroll(-10),
			Help: "Shows what stands above.",
		},
		{
			ID: "card.scroll-down", Title: "Scroll the text down", Keys: action.Keys("pgdown space"), Scope: cardScope, Run: scroll(10),
			Help: "Shows what stands below.",
		},
		{
			ID: "card.top", Title: "Scroll to the beginning", Keys: action.Keys("home g"), Scope: cardScope, Run: scroll(-1 << 20),
			Help: "Shows the first lines.",
		},
		{
			ID: "card.bottom", Title: "Scroll to the end", Keys: action.Keys("end G"), Scope: cardScope, Run: scroll(1 << 20),
			Help: "Shows the last lines.",
		},
		{
			ID: "card.leave", Title: "Leave it", Short: "leave", Keys: action.Keys("esc q"), Scope: cardScope, Footer: 3, Run: with(top, (*Card).leave),
			Help: "Takes the first answer, which is always the safe one.",
		},
	}
}

func (c *Card) choose() tea.Cmd {
	c.closed = true
	if run := c.answers[c.chosen].Run; run != nil {
		return run()
	}
	return nil
}

// leave takes the safe answer.
func (c *Card) leave() tea.Cmd {
	c.chosen = 0
	return c.choose()
}

// Scopes is the scope of its keys.
func (c *Card) Scopes() []action.Scope { return []action.Scope{cardScope} }

// Typing is false: a card has no text to type.
func (c *Card) Typing() bool { return false }

// Closed reports that it was answered or left.
func (c *Card) Closed() bool { return c.closed }

// Update takes nothing: all its keys are actions.
func (c *Card) Update(tea.Msg) tea.Cmd { return nil }

// Mouse takes the clicked answer and scrolls with the wheel.
func (c *Card) Mouse(event screen.MouseEvent) tea.Cmd {
	switch event.Kind {
	case screen.WheelUp:
		c.top = max(0, c.top-3)
	case screen.WheelDown:
		c.top += 3
	case screen.Click, screen.DoubleClick:
		for i := range c.answers {
			if event.Zone == fmt.Sprintf("card:answer:%d", i) {
				c.chosen = i
				return c.choose()
			}
		}
	}
	return nil
}

// Draw draws the card in the middle of the window.
func (c *Card) Draw(f *frame.Frame, area frame.Rect) {
	t := c.desk.Theme()
	width := min(96, area.Dx()-4)
	lines := c.lines(t, width-4)
	shown := min(len(lines), max(1, area.Dy()-5-len(c.answers)))
	c.top = max(0, min(c.top, len(lines)-shown))
	inside := panel(f, area, t, c.title, "card", width, shown+len(c.answers)+3)
	body, rest := frame.CutTop(inside, shown)
	for i, line := range lines[c.top : c.top+shown] {
		f.Text(frame.XYWH(body.Min.X, body.Min.Y+i, body.Dx(), 1), line.style, line.text)
	}
	if len(lines) > shown {
		f.TextRight(frame.XYWH(body.Min.X, body.Max.Y, body.Dx(), 1), t.Muted.On(t.Overlay.Background),
			fmt.Sprintf("%d-%d of %d lines", c.top+1, c.top+shown, len(lines)))
	}
	_, rest = frame.CutTop(rest, 1)
	for i, answer := range c.answers {
		row, below := frame.CutTop(rest, 1)
		style, mark := t.Text.On(t.Overlay.Background), "  "
		if i == c.chosen {
			style, mark = t.Selected, t.Glyphs.Cursor+" "
		}
		f.Fill(row, style)
		f.Text(row, style, mark+answer.Label)
		f.Zone(row, fmt.Sprintf("card:answer:%d", i))
		rest = below
	}
}
