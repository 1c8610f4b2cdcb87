package journeys

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/model/prompt"
	"interlock/tui/action"
	"interlock/tui/frame"
	"interlock/tui/screen"
)

// deckScope is the scope of the cards "beyond the interaction".
const deckScope action.Scope = "cards beyond the interaction"

const (
	deckZone  = "deck:card"
	deckWidth = 92
)

// deck shows one card after the other to the room. What is said to a card goes
// straight to the pains of the stage on which the deck was opened.
type deck struct {
	screen *Journeys
	stage  *screen.Held
	at     int // the card
	closed bool
}

// openDeck opens the cards for the stage of the cursor, at the one shown last.
func (s *Journeys) openDeck() tea.Cmd {
	s.deck = &deck{screen: s, stage: s.hold(s.stagePlace()), at: s.card}
	return s.desk.Open(s.deck)
}

func (s *Journeys) deckActions() []action.Action {
	with := func(run func(*deck) tea.Cmd) func() tea.Cmd {
		return func() tea.Cmd {
			if s.deck == nil || s.deck.closed {
				return nil
			}
			return run(s.deck)
		}
	}
	step := func(by int) func() tea.Cmd { return with(func(d *deck) tea.Cmd { return d.step(by) }) }
	return []action.Action{
		{
			ID: "deck.note", Title: "Write down what the card brings up", Short: "note", Keys: action.Keys("n enter"), Footer: 1, Run: with((*deck).write), Why: s.locked,
			Help: "Writes one pain of the stage after the other, each with the kind that the card names.",
		},
		{
			ID: "deck.next", Title: "Next card", Short: "cards", Label: "←→", Keys: action.Keys("right l down j tab space"), Footer: 2, Run: step(1),
			Help: "Shows the next card, and behind the last one the first.",
		},
		{
			ID: "deck.previous", Title: "Previous card", Keys: action.Keys("left h up k shift+tab"), Run: step(-1),
			Help: "Shows the card before.",
		},
		{
			ID: "deck.leave", Title: "Put the cards away", Short: "leave", Keys: action.Keys("esc q B"), Footer: 3, Run: with((*deck).leave),
			Help: "Goes back to the journey; opened again, the deck shows the same card.",
		},
	}
}

func (d *deck) card() prompt.Card { return prompt.Deck()[d.at] }

func (d *deck) step(by int) tea.Cmd {
	count := len(prompt.Deck())
	d.at = (d.at + by + count) % count
	d.screen.card = d.at
	return nil
}

func (d *deck) leave() tea.Cmd {
	d.closed = true
	return nil
}

// current is the stage that the cards are about; nil when it is gone.
func (d *deck) current() *model.Stage {
	at, err := d.stage.Place()
	_, id := model.KindOf(at.File)
	journey := d.screen.desk.Workshop().Journey(id)
	if err != nil || journey == nil || stageIn(at) >= len(journey.Stages) {
		return nil
	}
	return &journey.Stages[stageIn(at)]
}

// write asks for one pain after the other, until esc.
func (d *deck) write() tea.Cmd {
	card := d.card()
	return d.screen.desk.Ask(screen.Question{
		Title: card.Title + ": " + card.Question, Help: card.Follow + " Enter keeps it as a pain and asks for the next, esc is done.",
		Done: func(typed string) (tea.Cmd, error) {
			list, err := d.stage.Place()
			if err != nil {
				return nil, err
			}
			list.Path = list.Path.With("pains")
			edit, err := d.screen.vary(list, func(w *model.Workshop, at model.Place) (model.Edit, error) {
				return w.AddNote(at, atEnd, model.Note{Text: typed, Kind: card.Kind})
			})
			if err != nil {
				return nil, err
			}
			return tea.Batch(d.screen.desk.Do(edit, nil), d.write()), nil
		},
	})
}

// Scopes are its own and what forms share with the screens.
func (d *deck) Scopes() []action.Scope { return []action.Scope{deckScope, screen.Shared} }

// Typing is false: texts are typed into questions.
func (d *deck) Typing() bool { return false }

// Closed reports that the cards were put away, or that their stage is gone.
func (d *deck) Closed() bool { return d.closed || d.current() == nil }

// Update takes nothing: all its keys are actions.
func (d *deck) Update(tea.Msg) tea.Cmd { return nil }

// Mouse turns to the next card with a click and with the wheel; a click outside
// puts the cards away.
func (d *deck) Mouse(event screen.MouseEvent) tea.Cmd {
	switch event.Kind {
	case screen.WheelUp:
		return d.step(-1)
	case screen.WheelDown:
		return d.step(1)
	case screen.Click, screen.DoubleClick:
		if event.Zone == deckZone {
			return d.step(1)
		}
		return d.leave()
	}
	return nil
}

// Draw draws the card over most of the window.
func (d *deck) Draw(f *frame.Frame, area frame.Rect) {
	stage := d.current()
	if stage == nil {
		return
	}
	t := d.screen.desk.Theme()
	over := t.Overlay.Background
	box := frame.Center(area, min(deckWidth, area.Dx()-4), min(15, area.Dy()-2))
	f.Zone(area, deckZone+":outside")
	f.Fill(box, t.Overlay)
	inside := frame.Inset(f.Box(box, t.BorderFocus.On(over), t.Glyphs.Rounded), 3, 0)
	f.Zone(box, deckZone)
	d.drawCard(f, inside, stage)
}

func (d *deck) drawCard(f *frame.Frame, area frame.Rect, stage *model.Stage) {
	t, card := d.screen.desk.Theme(), d.card()
	over := t.Overlay.Background
	roomy := min(1, area.Dy()/14)
	head, rest := frame.CutTop(area, 1+roomy)
	head, _ = frame.CutBottom(head, 1)
	count := fmt.Sprintf("%d of %d", d.at+1, len(prompt.Deck()))
	right, left := frame.CutRight(head, frame.Width(count))
	f.Text(right, t.Muted.On(over), count)
	f.Text(left, t.Employee.On(over), card.Title)
	_, rest = frame.CutTop(rest, 1)
	question := frame.Lines(card.Question, rest.Dx())
	text, rest := frame.CutTop(rest, len(question))
	f.Wrap(text, t.Title.On(over), card.Question)
	_, rest = frame.CutTop(rest, 1)
	text, rest = frame.CutTop(rest, len(frame.Lines(card.Follow, rest.Dx())))
	f.Wrap(text, t.Text.On(over), card.Follow)
	_, rest = frame.CutTop(rest, 1)
	d.drawPains(f, rest, stage)
}

// drawPains draws what the room has said so far to the card, the last thing
// last.
func (d *deck) drawPains(f *frame.Frame, area frame.Rect, stage *model.Stage) {
	t, kind := d.screen.desk.Theme(), d.card().Kind
	over := t.Overlay.Background
	var said []string
	for _, pain := range stage.Pains {
		if pain.Kind == kind {
			said = append(said, pain.Text)
		}
	}
	title := fmt.Sprintf("%s: n writes a pain of the kind %s", stage.Title(), kind)
	line, rest := frame.CutTop(area, 1)
	f.Text(line, t.Muted.On(over), title)
	for _, text := range said[max(0, len(said)-rest.Dy()):] {
		line, rest = frame.CutTop(rest, 1)
		f.Text(line, t.Text.On(over), t.Glyphs.Separator+" "+text)
	}
}
