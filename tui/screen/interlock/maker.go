package interlock

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/tui/action"
	"interlock/tui/part/input"
	"interlock/tui/screen"
)

// The scopes of what is asked for a link: five choices with a key each, and
// the sentence.
const (
	choiceScope   action.Scope = "fields of a link"
	sentenceScope action.Scope = "sentence of a link"
)

// question is one of the five choices.
type question struct {
	key     string // the field
	label   string
	help    string // what the words mean, in one line
	answers []answer
}

type answer struct{ key, value, label string }

// questions are asked one after the other.
func questions() []question {
	return []question{
		{
			"effect", "Effect", "Does it make things worse there, or better?",
			[]answer{{"h", "harms", "harms"}, {"p", "helps", "helps"}},
		},
		{
			"impact", "Impact", "Transactional: felt in this contact. Relational: felt in the whole relationship.",
			[]answer{{"t", "transactional", "transactional"}, {"r", "relational", "relational"}},
		},
		{
			"level", "Level", "One-to-one: this employee, this customer. Functional: whole functions, many customers.",
			[]answer{{"1", "one-to-one", "one-to-one"}, {"f", "functional", "functional"}},
		},
		{
			"reach", "Reach", "Direct: in the interaction, tools and rules. Indirect: beyond it, targets and peers.",
			[]answer{{"d", "direct", "direct"}, {"i", "indirect", "indirect"}},
		},
		{
			"strength", "Strength", "How much of what is felt there comes from it?",
			[]answer{{"1", "1", "a little"}, {"2", "2", "clearly"}, {"3", "3", "decisively"}},
		},
	}
}

// answers are what was chosen for each question, "" where nothing was.
type answers [5]string

// sentenceStep comes behind the questions.
const sentenceStep = len(answers{})

// maker asks for a new link, or anew for the fields of one. It is a layer that
// takes the rows below the wires, so that the room sees the wire grow.
type maker struct {
	screen   *Interlock
	link     string         // the link that is changed, "" for a new one
	begun    model.Place    // where a new link was begun, nowhere when both ends were known
	ends     [2]model.Place // from and to
	answers  answers
	step     int
	once     bool // only one question is asked
	sentence *input.Input
	prompt   int // which question helps to find the sentence
	closed   bool
}

// start asks what is linked with the stage the cursor is on; at a crossing of
// the grid both are known.
func (s *Interlock) start() tea.Cmd {
	if s.form == gridForm {
		employee, _ := s.stageOf(employees)
		customer, _ := s.stageOf(customers)
		return s.join(employee.place(), customer.place())
	}
	stage, _ := s.stage()
	return s.chooseOther(stage.place())
}

// join asks the five questions and the sentence for a link between two places.
func (s *Interlock) join(from, to model.Place) tea.Cmd {
	return s.ask(&maker{ends: [2]model.Place{from, to}, answers: s.kept})
}

// change asks anew for the fields of the link the cursor is on, beginning with
// one; "" asks for all of them.
func (s *Interlock) change(key string) tea.Cmd {
	selected := s.link()
	w, ok := s.wire(selected.ID)
	if !ok {
		return s.editForm()
	}
	asked := &maker{link: selected.ID, ends: [2]model.Place{w.from.place(), w.to.place()}, once: key != ""}
	asked.step = max(0, slices.IndexFunc(questions(), func(q question) bool { return q.key == key }))
	asked.answers = answers{selected.Effect, selected.Impact, selected.Level, selected.Reach}
	if selected.Strength != nil {
		asked.answers[4] = string(rune('0' + *selected.Strength))
	}
	return s.ask(asked)
}

func (s *Interlock) ask(asked *maker) tea.Cmd {
	asked.screen = s
	asked.sentence = input.New(input.Options{Placeholder: "one sentence"})
	if link := s.desk.Workshop().Link(asked.link); link != nil {
		asked.sentence.SetValue(link.Because)
	}
	s.maker = asked
	s.faceBoth(asked)
	return s.desk.Open(asked)
}

// faceBoth shows the journeys of both ends, so that the wire can be seen.
func (s *Interlock) faceBoth(asked *maker) {
	if s.form > gridForm {
		return
	}
	for i := range asked.ends {
		at, ok := asked.end(i)
		if !ok {
			continue
		}
		if side, sided := sideOf(at.journey); sided {
			s.face(side, at.journey.ID)
			s.at.stage[side] = at.stage
		}
	}
	s.clamp()
}

// end is what stands at one of the two ends; false when it is not there any
// more.
func (m *maker) end(index int) (end, bool) { return m.screen.endAt(m.ends[index]) }

// endAt finds the stage of a place, and the item of it that stands there.
func (s *Interlock) endAt(place model.Place) (end, bool) {
	_, id := model.KindOf(place.File)
	found := end{journey: s.desk.Workshop().Journey(id)}
	if found.journey == nil || len(place.Path) < 2 {
		return end{}, false
	}
	found.stage, _ = place.Path[1].(int)
	if found.stage >= len(found.journey.Stages) {
		return end{}, false
	}
	if note, ok := s.desk.Workshop().NoteAt(s.desk.Workshop().Whence(place)); ok && len(place.Path) > 2 {
		found.item = note.Text
	}
	return found, true
}

// preview is the link as it would be now.
func (m *maker) preview() []wire {
	from, fromOK := m.end(0)
	to, toOK := m.end(1)
	if m.link != "" || !fromOK || !toOK || !m.screen.faces(from) || !m.screen.faces(to) {
		return nil
	}
	link := &model.Link{Effect: m.answers[0], Impact: m.answers[1], Level: m.answers[2], Reach: m.answers[3]}
	if strength := strings.TrimSpace(m.answers[4]); strength != "" {
		value := int(strength[0] - '0')
		link.Strength = &value
	}
	return []wire{{link, from, to}}
}

// answer takes a key for the question that is asked.
func (m *maker) answer(key string) tea.Cmd {
	asked := questions()[m.step]
	index := slices.IndexFunc(asked.answers, func(a answer) bool { return a.key == key })
	if index < 0 {
		return m.screen.desk.Say(asked.label + " is asked now: " + asked.help)
	}
	m.answers[m.step] = asked.answers[index].value
	var command tea.Cmd
	if m.link != "" {
		edit, err := m.screen.desk.Workshop().SetField(linkPlace(m.link, asked.key), asked.answers[index].value)
		edit.Select = linkPlace(m.link)
		command = m.screen.desk.Do(edit, err)
	}
	m.next()
	return command
}

// next goes to the next question, and behind the last to the sentence.
func (m *maker) next() tea.Cmd {
	if m.once {
		m.close()
		return nil
	}
	m.step = min(m.step+1, sentenceStep)
	return nil
}

// back goes back one question. Before the first, the stage can be chosen
// again; what was answered is kept for it.
func (m *maker) back() tea.Cmd {
	switch {
	case m.once || m.link != "" && m.step == 0:
		m.close()
		return nil
	case m.step > 0:
		m.step--
		return nil
	}
	s := m.screen
	s.kept = m.answers
	if m.typed() != "" {
		s.desk.PutAside(m.typed())
	}
	m.close()
	if m.begun.IsZero() {
		return nil
	}
	return s.chooseOther(m.begun)
}

// turn makes the link lead the other way.
func (m *maker) turn() tea.Cmd {
	m.ends[0], m.ends[1] = m.ends[1], m.ends[0]
	if m.link != "" {
		return m.screen.desk.Do(m.screen.desk.Workshop().ReverseLink(m.link))
	}
	return nil
}

// chooseItem asks which pain at either end it is about, or the whole stage.
func (m *maker) chooseItem() tea.Cmd {
	if m.link != "" {
		return m.screen.desk.Say("The form of the link, e, changes what it joins.")
	}
	type choice struct {
		end   int
		place model.Place
	}
	choices := map[string]choice{}
	asked := screen.Choice{Title: "Is it about one of these in particular?", Done: func(id string) tea.Cmd {
		m.ends[choices[id].end] = choices[id].place
		return nil
	}}
	for i := range m.ends {
		at, ok := m.end(i)
		if !ok {
			continue
		}
		for _, each := range m.screen.stageCandidates(at) {
			choices[each.place.String()] = choice{i, each.place}
			asked.Options = append(asked.Options, screen.Option{ID: each.place.String(), Title: each.title, Detail: each.detail})
		}
	}
	return m.screen.desk.Choose(asked)
}

func (m *maker) typed() string { return strings.TrimSpace(m.sentence.Value()) }

// keep makes the link, or writes its sentence.
func (m *maker) keep() tea.Cmd {
	s, workshop := m.screen, m.screen.desk.Workshop()
	if m.link != "" {
		edit, err := workshop.SetField(linkPlace(m.link, "because"), m.typed())
		edit.Select = linkPlace(m.link)
		return m.finish(s.desk.Do(edit, err), err, "")
	}
	values := []model.FieldValue{{Key: "because", Typed: m.typed()}}
	for i, asked := range questions() {
		values = append(values, model.FieldValue{Key: asked.key, Typed: m.answers[i]})
	}
	edit, id, err := workshop.AddLink(m.ends[0], m.ends[1], values...)
	return m.finish(s.desk.Do(edit, err), err, "Linked as "+id+". How do we know? o observed, s said, i inferred, a assumed, m measured.")
}

// finish closes the questions when the edit was made, and says what comes next.
func (m *maker) finish(command tea.Cmd, err error, said string) tea.Cmd {
	if err != nil {
		return command
	}
	m.screen.kept = answers{}
	m.close()
	if said == "" {
		return command
	}
	return tea.Batch(command, m.screen.desk.Say(said))
}

// close ends the questions; the sentence is no draft any more.
func (m *maker) close() {
	m.closed = true
	m.screen.maker = nil
	m.screen.desk.Draft(model.Place{}, "")
}

// Scopes are those of the question, or of the sentence.
func (m *maker) Scopes() []action.Scope {
	if m.step == sentenceStep {
		return []action.Scope{sentenceScope}
	}
	return []action.Scope{choiceScope}
}

// Typing reports whether the sentence is asked for.
func (m *maker) Typing() bool { return m.step == sentenceStep }

// Closed reports that the link is made, or nobody wants it.
func (m *maker) Closed() bool { return m.closed }

// Update types the sentence.
func (m *maker) Update(msg tea.Msg) tea.Cmd {
	if m.step != sentenceStep {
		return nil
	}
	before := m.sentence.Value()
	command := m.sentence.Update(msg)
	if typed := m.sentence.Value(); typed != before {
		m.screen.desk.Draft(model.Place{}, typed)
	}
	return command
}
