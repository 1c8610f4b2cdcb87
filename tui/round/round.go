// Package round is the layer in which a round is run from one keyboard: notes
// are typed unseen, dots and scores taken one participant after the other, and
// what came of it is dealt with once it is revealed.
//
// What is given stands in the workshop and shows here as soon as it does,
// wherever it came from. Nothing of it is drawn before the reveal.
package round

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/model/agenda"
	"interlock/model/round"
	"interlock/tui/action"
	"interlock/tui/part/input"
	"interlock/tui/screen"
)

// Desk is what the layer works with.
type Desk interface {
	screen.Desk
	// KeepRound remembers how the round stands, so that it outlives the program;
	// one that is closed is forgotten.
	KeepRound(r round.Round) tea.Cmd
	// RoundKey is the key that opens the round from anywhere.
	RoundKey() string
	// Clock is the clock of the agenda; without blocks when none is followed.
	Clock() agenda.Clock
	// KeepClock goes on with this clock.
	KeepClock(clock agenda.Clock) tea.Cmd
	// PauseAgenda stops the time of the block that runs, or lets it go on.
	PauseAgenda() tea.Cmd
	// NextBlock starts the next block of the agenda.
	NextBlock() tea.Cmd
	// PutAsideFrom keeps a text that was typed for a place and left.
	PutAsideFrom(place model.Place, text string)
	// AsideFor reports whether the text put aside last was typed for a place.
	AsideFor(place model.Place) bool
}

// Layer is an open round.
type Layer struct {
	desk   Desk
	round  round.Round
	closed bool

	person string // for whom something is entered; who() says it
	field  int    // that is written into
	entry  *input.Input

	byPerson bool // scores are taken person by person

	cursor  int // the card, candidate or stage
	top     int // the first one shown
	dropped dropped
	counted counted
}

// counted are the votes as they were counted last.
type counted struct {
	revision int
	phase    round.Phase
	list     []round.Standing
}

// dropped is the card that was dropped last.
type dropped struct {
	text, field string // the label of the field it went to
	note        model.Place
}

// New opens a round that has begun, or goes on with it where it was left.
func New(desk Desk, r round.Round) *Layer {
	l := &Layer{desk: desk, round: r, entry: input.New(input.Options{Placeholder: "type a note, enter keeps it"})}
	l.resume()
	l.returnToAside()
	return l
}

// Scopes is the scope of what the round is at.
func (l *Layer) Scopes() []action.Scope {
	switch stage := l.stage(); stage {
	case writing, voting:
		return []action.Scope{stage, timing}
	default:
		return []action.Scope{stage, timing, screen.Shared}
	}
}

// Typing reports that notes are typed, or candidates chosen by their letters.
func (l *Layer) Typing() bool { return l.stage() == writing || l.stage() == voting }

// Closed reports that the round was left.
func (l *Layer) Closed() bool { return l.closed }

// stage is the scope of what the round is at.
func (l *Layer) stage() action.Scope {
	switch l.round.Kind {
	case round.Voting:
		if l.round.Open() {
			return voting
		}
		return tallying
	case round.Scoring:
		if l.round.Open() {
			return scoring
		}
		return agreeing
	}
	if l.round.Open() {
		return writing
	}
	return dealing
}

// Update types a note, takes a paste, or gives the dot of a letter.
func (l *Layer) Update(msg tea.Msg) tea.Cmd {
	switch l.stage() {
	case writing:
		return l.write(msg)
	case voting:
		if key, ok := msg.(tea.KeyPressMsg); ok {
			return l.voteByLetter(key.Text)
		}
	}
	return nil
}

// move goes to another card, candidate or stage.
func (l *Layer) move(by int) tea.Cmd {
	l.cursor = max(0, min(l.cursor+by, l.length()-1))
	if l.stage() == scoring && strings.HasPrefix(l.person, numbered) {
		l.person = "" // The first of those who are numbered begins.
	}
	return nil
}

// length counts what the cursor can be on.
func (l *Layer) length() int {
	w := l.desk.Workshop()
	switch l.stage() {
	case dealing:
		return len(round.Cards(w, l.round))
	case voting:
		return len(round.Candidates(w, l.round))
	case tallying:
		return len(l.tally())
	case scoring, agreeing:
		return len(round.Stages(w, l.round))
	}
	return 0
}

// advance goes on with another phase.
func (l *Layer) advance(phase round.Phase, said string) tea.Cmd {
	l.putAside()
	l.round.Phase = phase
	l.cursor, l.top, l.dropped = 0, 0, dropped{}
	return tea.Batch(l.desk.KeepRound(l.round), l.desk.Say(said))
}

func (l *Layer) reveal() tea.Cmd {
	w := l.desk.Workshop()
	given, all := round.Progress(w, l.round)
	return l.advance(round.Revealed, "Revealed: "+progress(l.round, given, all)+".")
}

func (l *Layer) review() tea.Cmd {
	return l.advance(round.Review, "Look through them first: the wall and the projector show nothing yet.")
}

// hide goes back to writing.
func (l *Layer) hide() tea.Cmd {
	return l.advance(round.Writing, "The round goes on; everything is hidden again.")
}

// end closes the round.
func (l *Layer) end() tea.Cmd {
	l.closed = true
	return l.advance(round.Closed, "The round is over.")
}

// leave goes back to the screen; the round goes on.
func (l *Layer) leave() tea.Cmd {
	l.putAside()
	l.closed = true
	return l.desk.Say("The round is still open: " + l.desk.RoundKey() + " goes back to it.")
}

// onward goes on with the next block of the agenda. A round of which everything
// is known ends; the block may want one that is still open.
func (l *Layer) onward() tea.Cmd {
	l.putAside()
	l.closed = true
	var ended tea.Cmd
	if l.round.Shown() && (l.stage() != dealing || l.length() == 0) {
		ended = l.advance(round.Closed, "")
	}
	return tea.Batch(ended, l.desk.NextBlock())
}

// pause stops the time of the block that runs, or lets it go on.
func (l *Layer) pause() tea.Cmd { return l.desk.PauseAgenda() }

// extend gives the block that runs some minutes more, or takes some.
func (l *Layer) extend(minutes int) tea.Cmd {
	clock, given := l.desk.Clock().Extend(l.desk.Now(), minutes)
	if given == 0 {
		return l.desk.Say("A block keeps at least one minute, and takes a day at most.")
	}
	view := clock.At(l.desk.Now())
	block, _ := view.Current()
	return tea.Batch(l.desk.KeepClock(clock), l.desk.Say(fmt.Sprintf("%s has %d min now, %s.", block.Title, block.Given, agenda.Remaining(view.Left))))
}

// noBlock says why there is no time to work; "" when a block runs.
func (l *Layer) noBlock() string {
	if view := l.desk.Clock().At(l.desk.Now()); view.Running < 0 {
		return "No block of an agenda runs."
	}
	return l.readOnly()
}

// noAgenda says why there is no next block; "" when there is one.
func (l *Layer) noAgenda() string {
	clock := l.desk.Clock()
	if len(clock.Blocks) == 0 || clock.At(l.desk.Now()).Phase == agenda.Finished {
		return "No agenda is followed."
	}
	return l.readOnly()
}

// readOnly says why nothing can be changed; "" when it can.
func (l *Layer) readOnly() string { return l.desk.ReadOnly() }
