package round

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/model/round"
)

// stageAt is the stage under the cursor; false when there is none.
func (l *Layer) stageAt() (round.Candidate, bool) {
	stages := round.Stages(l.desk.Workshop(), l.round)
	if len(stages) == 0 {
		return round.Candidate{}, false
	}
	l.cursor = max(0, min(l.cursor, len(stages)-1))
	return stages[l.cursor], true
}

// score takes a score of the person, and goes on to the next one; after the
// last to the next stage.
func (l *Layer) score(emotion int) tea.Cmd {
	named, err := round.Name(l.desk.Workshop(), l.round)
	if err != nil {
		return l.desk.Fail(err)
	}
	stage, found := l.stageAt()
	if !found {
		return nil
	}
	w, who := l.desk.Workshop().Apply(named), l.who()
	edit, err := round.Score(w, l.round, who.ID, round.Stages(w, l.round)[l.cursor].Ref, emotion)
	if err != nil {
		return l.desk.Fail(err)
	}
	both := model.Merge(edit.Title, named, edit)
	both.Select = model.Place{}
	command := l.desk.Do(both, nil)
	l.goOn()
	said := fmt.Sprintf("%s has scored %s. Now %s", who.Name, stage.Text, l.who().Name)
	if next, _ := l.stageAt(); next.Ref != stage.Ref {
		said += " on " + next.Text
	}
	return tea.Batch(command, l.desk.Say(sentence(said)))
}

// goOn goes to whoever is asked next: the next person about the same stage, or
// the same person about the next stage.
func (l *Layer) goOn() {
	lastStage := l.cursor+1 >= l.length()
	switch {
	case l.byPerson && lastStage:
		l.cursor = 0
		l.turn(1)
	case l.byPerson:
		l.cursor++
	default:
		if l.last() && !lastStage {
			l.cursor++
		}
		l.turn(1)
	}
}

// changeOrder takes scores stage by stage, or person by person.
func (l *Layer) changeOrder() tea.Cmd {
	l.byPerson = !l.byPerson
	if l.byPerson {
		return l.desk.Say("Person by person: each says all stages, then the next.")
	}
	return l.desk.Say("Stage by stage: everybody says one, then the next.")
}

func (l *Layer) unscore() tea.Cmd {
	stage, _ := l.stageAt()
	edit, err := round.Unscore(l.desk.Workshop(), l.round, l.who().ID, stage.Ref)
	if err != nil {
		return l.desk.Say(sentence(err.Error()))
	}
	return l.desk.Do(edit, nil)
}

// agree writes the number that the room has agreed on, and goes on to the next
// stage.
func (l *Layer) agree(emotion int) tea.Cmd {
	stage, found := l.stageAt()
	if !found {
		return nil
	}
	edit, err := round.Agree(l.desk.Workshop(), l.round, stage.Ref, emotion)
	if err != nil {
		return l.desk.Fail(err)
	}
	edit.Select = model.Place{}
	l.cursor = min(l.cursor+1, l.length()-1)
	if edit.Empty() {
		return l.desk.Say(edit.Title) // It stood there already.
	}
	return l.desk.Do(edit, nil)
}
