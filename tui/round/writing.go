package round

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/model/jot"
	"interlock/model/prompt"
	"interlock/model/round"
	"interlock/model/yamltext"
	"interlock/tui/part/input"
)

// write types into the entry; pasted lines are notes.
func (l *Layer) write(msg tea.Msg) tea.Cmd {
	if paste, ok := msg.(tea.PasteMsg); ok {
		if texts := lines(l.entry.Value() + paste.Content); len(texts) > 1 {
			return l.add(texts)
		}
	}
	before := l.entry.Value()
	command := l.entry.Update(msg)
	if l.entry.Value() != before {
		l.draft()
	}
	return command
}

// draft remembers what is being typed, for whom, and for which field.
func (l *Layer) draft() { l.desk.Draft(l.typedFor(), l.entry.Value()) }

// typedFor is the list in the inbox that the text being typed is for.
func (l *Layer) typedFor() model.Place {
	return model.Place{File: model.KindInbox.Path(l.who().ID), Path: yamltext.Path{l.round.Place, l.writtenField().Key}}
}

// returnToAside goes back to the person and the field that the text put aside was
// typed for, if it was typed in this round.
func (l *Layer) returnToAside() {
	if l.stage() != writing {
		return
	}
	person, field := l.person, l.field
	for _, somebody := range l.people() {
		for l.field = range l.round.NoteFields(l.desk.Workshop()) {
			if l.person = somebody.ID; l.desk.AsideFor(l.typedFor()) {
				return
			}
		}
	}
	l.person, l.field = person, field
}

// lines splits a text into notes; empty lines are left out.
func lines(text string) []string {
	entry := input.New(input.Options{Multiline: true})
	entry.SetValue(text)
	var texts []string
	for line := range strings.SplitSeq(entry.Value(), "\n") {
		if line = strings.TrimSpace(line); line != "" {
			texts = append(texts, line)
		}
	}
	return texts
}

// keep writes the note that was typed. What would be a command elsewhere is not
// taken for a note.
func (l *Layer) keep() tea.Cmd {
	if strings.TrimSpace(l.entry.Value()) == "" {
		return nil
	}
	read, err := jot.Read(l.entry.Value(), l.desk.Workshop(), l.desk.Now())
	if err != nil || read.Kind != jot.Note {
		return l.desk.Say("A silent round takes notes alone; " + jot.Escape + " begins a note with a slash.")
	}
	return l.add([]string{read.Text})
}

// add writes notes of the person. What was not taken stays in the entry.
func (l *Layer) add(texts []string) tea.Cmd {
	before := l.desk.Revision()
	command := l.desk.Do(round.AddNotes(l.desk.Workshop(), l.round, l.who().ID, l.writtenField().Key, texts...))
	left := ""
	if l.desk.Revision() == before {
		left = strings.Join(texts, " ")
	}
	l.entry.SetValue(left)
	l.draft()
	return command
}

// writtenField is the field that is written into.
func (l *Layer) writtenField() model.Field {
	fields := l.round.NoteFields(l.desk.Workshop())
	if len(fields) == 0 {
		return model.Field{}
	}
	l.field = max(0, min(l.field, len(fields)-1))
	return fields[l.field]
}

func (l *Layer) nextField(by int) tea.Cmd {
	if count := len(l.round.NoteFields(l.desk.Workshop())); count > 0 {
		l.field = ((l.field+by)%count + count) % count
		l.draft()
	}
	return nil
}

// nextStage goes on with the next or previous stage of the journey, which keeps
// the notes of its own.
func (l *Layer) nextStage(by int) tea.Cmd {
	w := l.desk.Workshop()
	home, _ := l.round.Home(w)
	if len(home.Path) < 2 {
		return nil
	}
	index, _ := home.Path[1].(int)
	next := l.round
	next.Place = round.StageRef(w, model.Place{File: home.File, Path: home.Path[:1].With(index + by)})
	if next.Place == "" {
		return l.desk.Say("There is no stage beyond this one.")
	}
	named, err := round.Name(w, next)
	if err != nil {
		return l.desk.Fail(err)
	}
	l.round = next
	l.cursor, l.dropped = 0, dropped{}
	return tea.Batch(l.desk.Do(named, nil), l.desk.KeepRound(l.round), l.desk.Say("Now "+l.round.Title(l.desk.Workshop())+"."))
}

func (l *Layer) noStages() string {
	if home, _ := l.round.Home(l.desk.Workshop()); len(home.Path) < 2 {
		return "This round is not about a stage."
	}
	return l.readOnly()
}

// question is what to ask about the field that is written into.
func (l *Layer) question() string {
	w := l.desk.Workshop()
	at, found := l.round.Home(w)
	if !found {
		return l.writtenField().Help
	}
	at.Path = at.Path.With(l.writtenField().Key)
	return prompt.First(w, at)
}

// takeBack deletes the note that the person has written last.
func (l *Layer) takeBack() tea.Cmd {
	w, who := l.desk.Workshop(), l.who()
	for i, notes := 0, round.Notes(w, l.round, who.ID); i < len(notes); i++ {
		if last := notes[len(notes)-1-i]; last.Field == l.writtenField().Key {
			return l.desk.Do(round.TakeBack(w, l.round, who.ID, last))
		}
	}
	return l.desk.Say(fmt.Sprintf("Nothing is written for %s under %s.", who.Name, l.writtenField().Label))
}

// putAside keeps what is being typed for later.
func (l *Layer) putAside() {
	if strings.TrimSpace(l.entry.Value()) == "" {
		return
	}
	l.desk.PutAsideFrom(l.typedFor(), l.entry.Value())
	l.entry.SetValue("")
	l.draft()
}

// recall brings back the text put aside.
func (l *Layer) recall() tea.Cmd {
	text := l.desk.Aside()
	if strings.TrimSpace(l.entry.Value()) == "" {
		l.returnToAside()
	}
	l.putAside()
	l.entry.SetValue(strings.Join(lines(text), " "))
	l.draft()
	return nil
}
