package mermaid

import (
	"math"
	"path"
	"slices"
	"strconv"
	"strings"

	"interlock/model"
	"interlock/model/exchange"
)

// Read reads a Mermaid journey diagram. The journey's id is the name of the
// file.
func Read(name string, data []byte) (*exchange.Content, exchange.Losses, error) {
	r := &reader{people: map[string]*person{}}
	if err := r.read(statements(string(data))); err != nil {
		return nil, exchange.Losses{}, err
	}
	r.endSection()
	return r.content(name), r.losses, nil
}

// reader gathers the parts of one journey.
type reader struct {
	losses  exchange.Losses
	journey model.Journey
	ours    bool
	persona string // the id of whose journey it is, where our comments say so

	people map[string]*person // by the name of the actor
	order  []*person

	unscored bool // our comment says that the next score means nothing
	section  string
	first    int // the first stage of the section

	actors [][]*person // of each stage
}

type person struct {
	id    string // "" while it is a role, or has none yet
	side  model.Side
	name  string
	tasks int
}

func (r *reader) read(list []statement) error {
	begun := false
	for i := 0; i < len(list); i++ {
		next := list[i]
		switch {
		case next.comment:
			r.comment(next.text)
		case !begun:
			if !strings.EqualFold(next.text, "journey") {
				return &exchange.Error{Line: next.line, Message: "this is no Mermaid journey diagram", Fix: "give a file whose first word is journey"}
			}
			begun = true
		case isKeyword(next.text, "accDescr", " \t{") && strings.Contains(next.text, "{"):
			i = r.description(list, i)
		default:
			if err := r.statement(next); err != nil {
				return err
			}
		}
	}
	if !begun {
		return &exchange.Error{Message: "there is no diagram in this file", Fix: "give a file whose first word is journey"}
	}
	return nil
}

// comment reads what we say of a journey where Mermaid does not look.
func (r *reader) comment(text string) {
	rest, isMark := strings.CutPrefix(text, mark)
	words := strings.Fields(rest)
	switch {
	case isMark && len(words) > 0:
		r.ours = true
		r.journey.Side = side(words[0])
		if _, id, named := strings.Cut(rest, " journey of "); named {
			r.persona = decode(id)
		}
	case r.ours && text == noEmotion:
		r.unscored = true
	case r.ours:
		r.actorComment(strings.TrimLeft(text, "% "))
	}
}

// actorComment reads the side and id of an actor: "employee tom: Tom Reyes".
func (r *reader) actorComment(text string) {
	head, name, found := strings.Cut(text, ": ")
	word, id, both := strings.Cut(head, " ")
	if !found || !both || side(word) == "" {
		return
	}
	actor := r.actor(decode(name))
	actor.id, actor.side = decode(id), side(word)
}

func side(word string) model.Side {
	switch side := model.Side(word); side {
	case model.Customer, model.Employee:
		return side
	}
	return ""
}

func (r *reader) actor(name string) *person {
	if known := r.people[name]; known != nil {
		return known
	}
	actor := &person{name: name}
	r.people[name] = actor
	r.order = append(r.order, actor)
	return actor
}

// description reads an accessible description in braces and gives the place of
// its last statement.
func (r *reader) description(list []statement, i int) int {
	_, text, _ := strings.Cut(list[i].text, "{")
	lines := []string{text}
	for !strings.Contains(lines[len(lines)-1], "}") && i+1 < len(list) {
		i++
		lines = append(lines, list[i].text)
	}
	text, _, _ = strings.Cut(strings.Join(lines, "\n"), "}")
	r.journey.Scenario = strings.TrimSpace(decode(text))
	return i
}

// isKeyword reports whether a statement starts with a keyword, in any case,
// and one of the marks that may follow it.
func isKeyword(text, keyword, marks string) bool {
	if len(text) < len(keyword) || !strings.EqualFold(text[:len(keyword)], keyword) {
		return false
	}
	return len(text) == len(keyword) || strings.IndexByte(marks, text[len(keyword)]) >= 0
}

func (r *reader) statement(next statement) error {
	switch text := next.text; {
	case isKeyword(text, "title", " \t"):
		r.journey.Name = decode(text[len("title"):])
	case isKeyword(text, "accTitle", " \t:"):
		r.losses.Add("accessible titles", 1)
	case isKeyword(text, "accDescr", " \t:"):
		r.journey.Scenario = decode(strings.TrimLeft(text[len("accDescr"):], " \t:"))
	case isKeyword(text, "section", " \t"):
		r.endSection()
		r.section = decode(text[len("section"):])
	default:
		return r.task(next)
	}
	return nil
}

// endSection gives the tasks of a section their phase. A section without tasks
// is a stage.
func (r *reader) endSection() {
	section := r.journey.Stages[r.first:]
	switch {
	case r.section != "" && len(section) == 0:
		r.add(model.Stage{Name: r.section}, nil)
	case len(section) != 1 || section[0].Name != r.section:
		for i := range section {
			section[i].Phase = r.section
		}
	}
	r.first, r.section = len(r.journey.Stages), ""
}

func (r *reader) add(stage model.Stage, actors []*person) {
	r.journey.Stages = append(r.journey.Stages, stage)
	r.actors = append(r.actors, actors)
}

func (r *reader) task(next statement) error {
	name, rest, found := strings.Cut(next.text, ":")
	if name = decode(name); !found || name == "" {
		return &exchange.Error{Line: next.line, Message: "this is neither a task nor a section", Fix: "write a task as \"Make tea: 5: Me\""}
	}
	fields := strings.Split(rest, ":")
	stage := model.Stage{Name: name, Emotion: r.emotion(fields[0])}
	var actors []*person
	if len(fields) > 1 {
		for text := range strings.SplitSeq(fields[1], ",") {
			if text = decode(text); text == "" {
				continue
			}
			if actor := r.actor(text); !slices.Contains(actors, actor) {
				actor.tasks++
				actors = append(actors, actor)
			}
		}
		r.losses.Add("texts behind the actors", len(fields)-2)
	}
	r.add(stage, actors)
	return nil
}

// emotion converts a score of 1 to 5; nil when it is no number.
func (r *reader) emotion(text string) *int {
	unscored := r.unscored
	r.unscored = false
	if unscored && strings.TrimSpace(text) == strconv.Itoa(neutral) {
		return nil
	}
	score, err := strconv.ParseFloat(strings.TrimSpace(text), 64)
	if err != nil || math.IsNaN(score) {
		r.losses.Add("scores that are no number", 1)
		return nil
	}
	near := min(max(math.Round(score), 1), 5)
	switch {
	case score < 1 || score > 5:
		r.losses.Add("scores outside 1 to 5 that were moved", 1)
	case near != score:
		r.losses.Add("scores that were rounded", 1)
	}
	emotion := int(near) - neutral
	return &emotion
}

// content puts the journey together with its people.
func (r *reader) content(name string) *exchange.Content {
	base := strings.TrimSuffix(path.Base(name), path.Ext(name))
	r.journey.ID = base
	if !model.ValidID(base) {
		r.journey.ID = model.FreshID(r.journey.Name, "journey", func(string) bool { return false })
	}
	if r.journey.Side == "" {
		r.journey.Side = model.Customer
	}
	content := &exchange.Content{Frame: model.Frame{Title: r.journey.Title()}, Journeys: []*model.Journey{&r.journey}}
	main := r.mainActor()
	if main != nil && main.side == "" {
		main.side = r.journey.Side
	}
	r.identify(content)
	if main != nil {
		r.journey.Persona = main.id
	}
	r.meet(main)
	return content
}

// mainActor is whose journey it is: who our comment names, else who acts most.
func (r *reader) mainActor() *person {
	var main *person
	for _, actor := range r.order {
		if r.ours {
			if r.persona != "" && actor.id == r.persona {
				return actor
			}
		} else if main == nil || actor.tasks > main.tasks {
			main = actor
		}
	}
	return main
}

// identify makes personas of the actors. In our own files an actor without an
// id is a role.
func (r *reader) identify(content *exchange.Content) {
	taken := func(id string) bool { return content.Persona(id) != nil }
	for _, actor := range r.order {
		switch {
		case r.ours && actor.id == "":
			continue
		case !model.ValidID(actor.id) || taken(actor.id):
			actor.id = model.FreshID(actor.name, "persona", taken)
		}
		if actor.side == "" {
			actor.side = model.Employee
		}
		content.Personas = append(content.Personas, &model.Persona{ID: actor.id, Side: actor.side, Name: actor.name})
	}
}

// meet notes at each stage whoever acts there beside the persona.
func (r *reader) meet(main *person) {
	for i, actors := range r.actors {
		for _, actor := range actors {
			if actor == main {
				continue
			}
			who := actor.id
			if who == "" {
				who = actor.name
			}
			r.journey.Stages[i].Frontstage = append(r.journey.Stages[i].Frontstage, model.Note{Who: who})
		}
	}
}
