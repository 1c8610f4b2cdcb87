package present

import (
	"cmp"
	"fmt"
	"strconv"
	"time"

	"interlock/model/agenda"
	"interlock/model/publish/words"
	"interlock/model/round"
)

// live is what is going on in the room.
type live struct {
	clock agenda.Clock
	round round.Round
	timed bool // there is a clock
	going bool // there is a round
}

// lookAround reads what is going on.
func (s *Show) lookAround() live {
	var now live
	now.timed = s.source.Kept(agenda.Name, &now.clock)
	now.going = s.source.Kept(round.State, &now.round) && now.round.Check(s.source.Workshop()) == nil && now.round.Phase != round.Closed
	return now
}

// Ticking reports whether a time is shown that goes on.
func (s *Show) Ticking() bool {
	return s.view == clockView && !s.blank && s.now.timed && s.now.clock.At(s.source.Now()).Phase == agenda.Running
}

// Going reports whether a round is going on.
func (s *Show) Going() bool { return s.now.going }

// ShowRoom shows the clock, the block that runs and the round that is open.
func (s *Show) ShowRoom() { s.view, s.page = clockView, 0 }

// room is the slide of what is going on: the time, the prompt, and how many
// have given something; what they gave only once it is revealed.
func (s *Show) room(now time.Time) Slide {
	slide := Slide{Title: "No agenda runs"}
	if s.now.timed {
		slide = block(s.now.clock, now)
	}
	if !s.now.going {
		return slide
	}
	slide.Kicker = joined(slide.Kicker, slide.Title)
	if !s.now.timed {
		slide.Kicker = s.now.round.Title(s.source.Workshop())
	}
	slide.Title = cmp.Or(s.now.round.Prompt, s.now.round.Title(s.source.Workshop()))
	slide.Lines = append([]Line{{Kind: Heading, Text: words.Joined(slide.Left, s.progress())}}, s.revealed()...)
	return slide
}

// block is the slide of the block that runs, or of the one that comes.
func block(clock agenda.Clock, now time.Time) Slide {
	view := clock.At(now)
	current, running := view.Current()
	if !running {
		next, more := view.Following()
		if !more {
			return Slide{Title: "The agenda is over", Kicker: clock.Title}
		}
		return Slide{Title: next.Title, Kicker: joined(clock.Title, "about to begin"), Lines: fact(nil, "", next.Prompt)}
	}
	slide := Slide{Kicker: fmt.Sprintf("Block %d of %d", view.Running+1, len(view.Blocks)), Title: current.Title, Figures: agenda.Figures(view.Left), Over: view.Left <= 0}
	slide.Left = agenda.Remaining(view.Left)
	left := Caption // The figures say it.
	if slide.Over {
		left = Heading
	}
	if view.Phase == agenda.Halted {
		slide.Left += ", paused"
		left = Heading
	}
	slide.Lines = []Line{{Kind: left, Text: slide.Left}}
	slide.Lines = fact(slide.Lines, "", current.Prompt)
	if next, more := view.Following(); more {
		slide.Lines = append(slide.Lines, Line{Caption, "Next:", next.Title})
	}
	return slide
}

// progress says how many have given something.
func (s *Show) progress() string {
	given, all := round.Progress(s.source.Workshop(), s.now.round)
	done := "written"
	switch s.now.round.Kind {
	case round.Voting:
		done = "voted"
	case round.Scoring:
		done = "scored"
	}
	if given == 0 {
		return "nobody has " + done + " yet"
	}
	return fmt.Sprintf("%d of %d have %s", given, all, done)
}

// revealed is what came of a round that everybody may see.
func (s *Show) revealed() []Line {
	w, r := s.source.Workshop(), s.now.round
	if !r.Shown() {
		return nil
	}
	var lines []Line
	switch r.Kind {
	case round.Voting:
		for _, standing := range round.Tally(w, r) {
			if standing.Dots > 0 {
				lines = append(lines, Line{Item, strconv.Itoa(standing.Dots), standing.Text + tie(standing)})
			}
		}
	case round.Scoring:
		for _, stage := range round.Stages(w, r) {
			lines = append(lines, Line{Item, stage.Text + ":", round.SpreadOf(w, r, stage.Ref).String()})
		}
	default:
		for _, card := range round.Cards(w, r) {
			text := card.Text
			if card.Count > 1 {
				text += fmt.Sprintf(" (%d times)", card.Count)
			}
			lines = append(lines, Line{Item, "", text})
		}
	}
	return lines
}

func tie(standing round.Standing) string {
	if standing.Tied {
		return " (tied)"
	}
	return ""
}

// contents is the slide that says which key leads where.
func (s *Show) contents() Slide {
	slide := Slide{Title: "What there is to see"}
	for _, section := range Sections() {
		count := 0
		for _, each := range s.slides {
			if each.Section == section && !each.Empty {
				count++
			}
		}
		text := section.Title() + " (nothing yet)"
		if count > 0 {
			text = fmt.Sprintf("%s (%d)", section.Title(), count)
		}
		slide.Lines = append(slide.Lines, Line{Caption, string(section), text})
	}
	slide.Lines = append(slide.Lines, Line{Caption, "c", "Clock and prompt"}, Line{Caption, "+ -", "Larger and smaller letters"})
	return slide
}
