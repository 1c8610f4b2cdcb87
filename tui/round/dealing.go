package round

import (
	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/model/round"
)

// card is the one under the cursor; false when all are dealt with.
func (l *Layer) card() (round.Card, bool) {
	cards := round.Cards(l.desk.Workshop(), l.round)
	if len(cards) == 0 {
		return round.Card{}, false
	}
	l.cursor = max(0, min(l.cursor, len(cards)-1))
	return cards[l.cursor], true
}

func (l *Layer) noCard() string {
	switch _, found := l.card(); {
	case l.readOnly() != "":
		return l.readOnly()
	case !found:
		return "Every note is dealt with; c ends the round."
	}
	return ""
}

func (l *Layer) noOther() string {
	if why := l.noCard(); why != "" || !l.steps() {
		return why
	}
	return "A step becomes a stage; there is nowhere else for it."
}

// targets are the fields that a card can be dropped into; steps of a journey
// have only one.
func (l *Layer) targets() []model.Field {
	whole := l.round
	whole.Fields = nil
	return whole.NoteFields(l.desk.Workshop())
}

func (l *Layer) steps() bool { return l.round.Steps(l.desk.Workshop()) }

// drop makes the card a note of its own field, "", or of another.
func (l *Layer) drop(field string) tea.Cmd {
	card, found := l.card()
	if !found {
		return nil
	}
	edit, err := round.Drop(l.desk.Workshop(), l.round, card, field)
	if err != nil {
		return l.desk.Fail(err)
	}
	if field == "" {
		field = card.Field
	}
	about, _ := model.FieldAt(l.targets(), field)
	l.dropped = dropped{text: card.Text, field: about.Label, note: edit.Select}
	return l.desk.Do(edit, nil)
}

// dropElsewhere drops the card into the field with that number, from 1 on.
func (l *Layer) dropElsewhere(number int) tea.Cmd {
	fields := l.targets()
	if number > len(fields) {
		return l.desk.Say("There is no such field here.")
	}
	return l.drop(fields[number-1].Key)
}

func (l *Layer) dropAll() tea.Cmd {
	l.dropped = dropped{}
	return l.desk.Do(round.DropAll(l.desk.Workshop(), l.round))
}

func (l *Layer) discard() tea.Cmd {
	card, _ := l.card()
	return l.desk.Do(round.Discard(l.desk.Workshop(), l.round, card))
}

func (l *Layer) park() tea.Cmd {
	card, _ := l.card()
	return l.desk.Do(round.Park(l.desk.Workshop(), l.round, card, l.desk.Now().Format("15:04")))
}

// merge makes the card one with the card above it; the first one, with the note
// that was dropped last.
func (l *Layer) merge() tea.Cmd {
	w := l.desk.Workshop()
	card, _ := l.card()
	if l.cursor > 0 {
		above := round.Cards(w, l.round)[l.cursor-1]
		l.cursor--
		return l.desk.Do(round.Merge(w, l.round, above, card))
	}
	edit, err := round.MergeInto(w, l.round, l.dropped.note, card)
	if err == nil {
		note, _ := w.Apply(edit).NoteAt(l.dropped.note)
		l.dropped.text = note.Text
	}
	return l.desk.Do(edit, err)
}

func (l *Layer) nothingAbove() string {
	switch why := l.noCard(); {
	case why != "":
		return why
	case l.cursor == 0 && !l.standing():
		return "There is no note above this one to merge it with."
	}
	return ""
}

// standing reports whether the note that was dropped last still stands there.
func (l *Layer) standing() bool {
	if l.dropped.note.IsZero() {
		return false
	}
	note, found := l.desk.Workshop().NoteAt(l.dropped.note)
	return found && note.Text == l.dropped.text
}
