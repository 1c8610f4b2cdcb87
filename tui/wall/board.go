package wall

import (
	"bytes"
	"cmp"
	"fmt"
	"html/template"
	"time"

	"interlock/model"
	"interlock/model/agenda"
	"interlock/model/blueprint"
	"interlock/model/publish/html"
)

// boardView draws the board, and remembers of what, so that nothing is drawn
// twice. Only the goroutine that follows the desk uses it.
type boardView struct {
	scene     scene
	turn      string // of the scene
	drawn     bool
	blueprint *blueprint.Blueprint // of the scene's workshop; nil until it is asked for
}

// show draws the board anew when it would look different, and tells everybody.
func (w *Wall) show() {
	seen := w.scene()
	last := w.board.scene
	if w.board.drawn && seen == last {
		return
	}
	if !w.board.drawn || seen.workshop != last.workshop {
		w.board.blueprint = nil
	}
	w.board.scene = seen
	if text, err := w.draw(seen); err == nil {
		w.boards.publish(text)
	}
	if turn := seen.turn(); !w.board.drawn || turn != w.board.turn {
		w.board.turn = turn
		w.turns.publish([]byte(fingerprint(turn)))
	}
	w.board.drawn = true
}

// board is what the template of the board shows.
type board struct {
	Title string
	Block *face
	Body  template.HTML
	Join  *joinCorner
}

// joinCorner is how to join.
type joinCorner struct {
	Picture picture
	Address string
	Code    string
	Joined  string
}

// draw draws the board of a scene. An error is a fault of the templates.
func (w *Wall) draw(seen scene) ([]byte, error) {
	made := board{Title: titleOf(seen.workshop)}
	var clock *agenda.Clock
	if kept, ok := seen.agendaClock(); ok {
		clock = &kept
		made.Block = newFace(kept, w.options.Clock())
	}
	body, err := w.body(seen, clock)
	if err != nil {
		return nil, err
	}
	made.Body = body
	if w.Open() {
		picture, err := newPicture(w.joinLink())
		if err != nil {
			return nil, err
		}
		made.Join = &joinCorner{picture, w.JoinURL(), spokenCode(seen.code), phones(seen.joined)}
	}
	return render("board", made)
}

func titleOf(workshop *model.Workshop) string {
	return cmp.Or(blueprint.Clean(workshop.Frame().Title), "Untitled workshop")
}

func phones(count int) string {
	switch count {
	case 0:
		return "nobody has joined yet"
	case 1:
		return "1 phone has joined"
	}
	return fmt.Sprintf("%d phones have joined", count)
}

// body is what stands in the middle: the round that is open, or else what the
// facilitator looks at.
func (w *Wall) body(seen scene, clock *agenda.Clock) (template.HTML, error) {
	look := seen.look()
	switch open := seen.openRound(); {
	case open != nil:
		return fragment("round", newRoundPage(seen.workshop, *open))
	case look.Section == agendaScreen && clock != nil:
		return fragment("agenda", newAgendaPage(*clock, w.options.Clock()))
	}
	if w.board.blueprint == nil {
		w.board.blueprint = blueprint.New(seen.workshop)
	}
	return html.Fragment(w.board.blueprint, partOf(look))
}

// face is the clock of a block.
type face struct {
	Title   string
	Prompt  string
	Left    string
	Ends    int64 // when its time is over, in milliseconds since 1970
	Running bool
	Paused  bool
	Over    bool
}

// newFace is the clock of the block that runs; nil when none does.
func newFace(clock agenda.Clock, now time.Time) *face {
	view := clock.At(now)
	block, ok := view.Current()
	if !ok {
		return nil
	}
	made := &face{
		Title: blueprint.Clean(block.Title), Prompt: blueprint.Clean(block.Prompt),
		Left: agenda.Figures(view.Left), Ends: now.Add(view.Left).UnixMilli(),
		Running: view.Phase == agenda.Running, Paused: view.Phase == agenda.Halted, Over: view.Left < 0,
	}
	if made.Over {
		made.Left = "+" + made.Left + " over"
	}
	return made
}

// agendaPage is the whole agenda with the block that runs.
type agendaPage struct {
	Agenda string
	Block  *face
	Plan   []planned
}

// planned is one block of the plan.
type planned struct {
	Title   string
	Minutes int
	State   string // the class: "done", "now" or "later"
	Says    string // the same for those who do not see it
}

func newAgendaPage(clock agenda.Clock, now time.Time) agendaPage {
	view := clock.At(now)
	made := agendaPage{Agenda: cmp.Or(blueprint.Clean(clock.Title), "Agenda"), Block: newFace(clock, now)}
	for i, block := range view.Blocks {
		state, says := "later", ""
		switch {
		case i == view.Running:
			state, says = "now", "now"
		case !block.Ended.IsZero():
			state, says = "done", "done"
		}
		made.Plan = append(made.Plan, planned{blueprint.Clean(block.Title), block.Given, state, says})
	}
	return made
}

// fragment is a template as a part of another one.
func fragment(name string, data any) (template.HTML, error) {
	text, err := render(name, data)
	return template.HTML(text), err
}

// render fills a template. An error is a fault of the template.
func render(name string, data any) ([]byte, error) {
	var text bytes.Buffer
	if err := templates().ExecuteTemplate(&text, name, data); err != nil {
		return nil, fmt.Errorf("a page of the wall could not be written: %w", err)
	}
	return text.Bytes(), nil
}
