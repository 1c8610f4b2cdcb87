package round

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/model/round"
)

// letters give a dot to the candidates, in their order.
const letters = "123456789abcdefghijklmnopqrstuvwxyz"

// letter is the key of a candidate; "" when there are more candidates than
// letters.
func letter(candidate int) string {
	if candidate >= len(letters) {
		return ""
	}
	return letters[candidate : candidate+1]
}

func (l *Layer) voteByLetter(typed string) tea.Cmd {
	at := strings.Index(letters, typed)
	candidates := round.Candidates(l.desk.Workshop(), l.round)
	if typed == "" || at < 0 || len(typed) != 1 || at >= len(candidates) {
		return l.desk.Say("No candidate has that key.")
	}
	return l.voteFor(at)
}

// voteFor gives a dot of the person to a candidate. The cursor stays where it
// is: it would tell the room for what the dot was.
func (l *Layer) voteFor(candidate int) tea.Cmd {
	candidates := round.Candidates(l.desk.Workshop(), l.round)
	if candidate >= len(candidates) {
		return nil
	}
	named, err := round.Name(l.desk.Workshop(), l.round)
	if err != nil {
		return l.desk.Fail(err)
	}
	w := l.desk.Workshop().Apply(named)
	edit, err := round.Vote(w, l.round, l.who().ID, round.Candidates(w, l.round)[candidate].Ref)
	if err != nil {
		return l.desk.Say(sentence(err.Error()))
	}
	both := model.Merge(edit.Title, named, edit)
	both.Select = model.Place{}
	return tea.Batch(l.desk.Do(both, nil), l.desk.Say(l.dotsLeft()))
}

func (l *Layer) voteHere() tea.Cmd { return l.voteFor(l.cursor) }

// unvote takes the last dot of the person back.
func (l *Layer) unvote() tea.Cmd {
	w, who := l.desk.Workshop(), l.who()
	dots := round.Dots(w, l.round, who.ID)
	if len(dots) == 0 {
		return l.desk.Say(sentence(fmt.Sprintf("%s has given no dot yet", who.Name)))
	}
	edit, err := round.Unvote(w, l.round, who.ID, dots[len(dots)-1])
	if err != nil {
		return l.desk.Fail(err)
	}
	return tea.Batch(l.desk.Do(edit, nil), l.desk.Say(l.dotsLeft()))
}

// dotsLeft says how many dots the person can still give.
func (l *Layer) dotsLeft() string {
	left := round.Left(l.desk.Workshop(), l.round, l.who().ID)
	whose := l.who().Name
	if l.round.Pooled {
		whose = "the room"
	}
	if left == 0 {
		return sentence(fmt.Sprintf("%s has given all dots", whose))
	}
	return sentence(fmt.Sprintf("%s has %s left", whose, count(left, "dot")))
}

// changeDots gives everybody more dots, or fewer.
func (l *Layer) changeDots(by int) tea.Cmd {
	l.round.Dots = max(1, min(l.round.Dots+by, mostDots))
	said := fmt.Sprintf("Everybody has %s.", count(l.round.Dots, "dot"))
	if l.round.Pooled {
		said = fmt.Sprintf("The room has %s together.", count(l.round.Dots, "dot"))
	}
	return tea.Batch(l.desk.KeepRound(l.round), l.desk.Say(said))
}

// mostDots is more than any room can count.
const mostDots = 200

// pool gives the dots to the room together, or to each person again.
func (l *Layer) pool() tea.Cmd {
	w := l.desk.Workshop()
	each := round.DotsEach(w)
	l.round.Pooled = !l.round.Pooled
	l.round.Dots = each
	if l.round.Pooled {
		l.round.Dots = each * max(1, len(round.Participants(w)))
	}
	l.person = ""
	return l.changeDots(0)
}

// clear takes back all dots or scores, after a wrong start.
func (l *Layer) clear() tea.Cmd { return l.desk.Do(round.Clear(l.desk.Workshop(), l.round)) }

// tally is the counted votes. They are weighed against the whole map, so they
// are counted again only when the workshop or the round has changed.
func (l *Layer) tally() []round.Standing {
	if revision := l.desk.Revision(); l.counted.revision != revision || l.counted.phase != l.round.Phase {
		l.counted = counted{revision, l.round.Phase, round.Tally(l.desk.Workshop(), l.round)}
	}
	return l.counted.list
}

// candidate is how the candidate under the cursor stands.
func (l *Layer) candidate() (round.Standing, bool) {
	tally := l.tally()
	if len(tally) == 0 {
		return round.Standing{}, false
	}
	l.cursor = max(0, min(l.cursor, len(tally)-1))
	return tally[l.cursor], true
}

func (l *Layer) visit() tea.Cmd {
	standing, found := l.candidate()
	if !found {
		return nil
	}
	l.closed = true
	return tea.Batch(l.desk.KeepRound(l.round), l.desk.Jump(standing.Place))
}

// mark makes a stage a moment that matters, once somebody has said why.
func (l *Layer) mark() tea.Cmd {
	standing, _ := l.candidate()
	_, journey := model.KindOf(standing.Place.File)
	index, _ := standing.Place.Path[1].(int)
	return l.desk.Ask(screenQuestion(standing.Text, func(why string) (tea.Cmd, error) {
		return l.desk.Do(l.desk.Workshop().SetMoment(journey, index, why)), nil
	}))
}

func (l *Layer) noStage() string {
	standing, found := l.candidate()
	kind, _ := model.KindOf(standing.Place.File)
	switch {
	case l.readOnly() != "":
		return l.readOnly()
	case !found || kind != model.KindJourney || len(standing.Place.Path) != 2:
		return "Only a stage can be a moment that matters."
	}
	return ""
}

// decide records the result of the vote.
func (l *Layer) decide() tea.Cmd {
	return l.desk.Ask(decisionQuestion("Vote on "+l.round.Title(l.desk.Workshop())+": "+round.Result(l.desk.Workshop(), l.round), func(text string) (tea.Cmd, error) {
		return l.desk.Do(round.Decide(l.desk.Workshop(), text, model.Date(l.desk.Now().Format("2006-01-02")))), nil
	}))
}

func (l *Layer) noResult() string {
	switch {
	case l.readOnly() != "":
		return l.readOnly()
	case round.Result(l.desk.Workshop(), l.round) == "":
		return "Nobody has given a dot."
	}
	return ""
}
