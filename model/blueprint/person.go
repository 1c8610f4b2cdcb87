package blueprint

import (
	"slices"
	"strings"

	"interlock/model"
)

// Person is a persona with everything that belongs to it.
type Person struct {
	ID       string
	Side     model.Side
	Name     string // never empty
	Label    string
	Summary  string
	Quote    Note       // its text is empty when there is none
	Facts    []Fact     // the short fields that are filled, in the order of the table
	Lists    []NoteList // goals, needs, frustrations, … as far as they hold notes
	Tools    []Tool
	Serves   []Named // the customers who feel this employee's work
	ServedBy []Named // the employees whose work this customer feels
	Sources  []Named
	Audience string

	Maps     []*EmpathyMap
	Journeys []*Journey

	// Confidence counts the notes of the persona itself.
	Confidence Confidence
}

// Fact is one short field of a persona.
type Fact struct {
	Key   string
	Label string
	Text  string
}

// Tool is something an employee works with.
type Tool struct {
	Name    string
	Rating  *int // 1 to 5; nil when nobody has said
	Sources []Named
}

// Notes gives the notes of the field with that key; nil for any other key.
func (p *Person) Notes(key string) []Note { return notesAt(p.Lists, key) }

// EmpathyMap is one persona in one situation.
type EmpathyMap struct {
	ID         string
	Persona    Named
	Situation  string // never empty
	Goal       model.Goal
	Fields     []NoteList // all eight in the order of the canvas, empty ones too
	Sources    []Named
	Audience   string
	Confidence Confidence
}

// Notes gives the notes of the field with that key; nil for any other key.
func (m *EmpathyMap) Notes(key string) []Note { return notesAt(m.Fields, key) }

// Quadrants are says, thinks, does and feels.
func (m *EmpathyMap) Quadrants() []NoteList { return m.pick(true) }

// Beyond are the fields of the canvas that are no quadrant: sees, hears, pains
// and gains.
func (m *EmpathyMap) Beyond() []NoteList { return m.pick(false) }

func (m *EmpathyMap) pick(quadrant bool) []NoteList {
	order := model.QuadrantKeys()
	if !quadrant {
		order = slices.DeleteFunc(model.CanvasKeys(), func(key string) bool { return slices.Contains(order, key) })
	}
	var lists []NoteList
	for _, key := range order {
		for _, list := range m.Fields {
			if list.Key == key {
				lists = append(lists, list)
			}
		}
	}
	return lists
}

func (r *resolver) person(persona *model.Persona) *Person {
	person := &Person{
		ID:       persona.ID,
		Side:     persona.Side,
		Name:     Clean(persona.Title()),
		Label:    Clean(persona.Label),
		Summary:  Clean(persona.Summary),
		Quote:    r.note(persona.Quote, persona.ID),
		Facts:    facts(persona),
		Serves:   r.personas(persona.Serves),
		Sources:  r.sourcesOf(persona.Source),
		Audience: Clean(persona.Audience),
	}
	lists := r.lists(model.KindPersona.Info().Fields, personaNotes(persona), persona.ID)
	person.Lists = slices.DeleteFunc(lists, func(list NoteList) bool { return len(list.Notes) == 0 })
	for _, tool := range persona.Tools {
		person.Tools = append(person.Tools, Tool{Name: Clean(tool.Name), Rating: tool.Rating, Sources: r.sourcesOf(tool.Source)})
	}
	for _, other := range r.workshop.Personas() {
		if slices.Contains(other.Serves, persona.ID) {
			person.ServedBy = append(person.ServedBy, r.persona(other.ID))
		}
	}
	return person
}

func personaNotes(persona *model.Persona) func(key string) []model.Note {
	lists := map[string][]model.Note{
		"goals": persona.Goals, "needs": persona.Needs, "frustrations": persona.Frustrations,
		"behaviours": persona.Behaviours, "values": persona.Values, "context": persona.Context,
		"motivated_by": persona.MotivatedBy,
	}
	return func(key string) []model.Note { return lists[key] }
}

func facts(persona *model.Persona) []Fact {
	texts := map[string]string{
		"role": persona.Role, "function": persona.Function, "contact": persona.Contact,
		"lifecycle": persona.LifeCycle, "channels": strings.Join(cleanAll(persona.Channels), ", "),
		"measured_on": strings.Join(cleanAll(persona.MeasuredOn), ", "), "authority": persona.Authority,
		"feedback_seen": persona.FeedbackSeen, "recognition_valued": persona.RecognitionValued,
	}
	var list []Fact
	for _, field := range model.KindPersona.Info().Fields {
		if text := Clean(texts[field.Key]); text != "" {
			list = append(list, Fact{Key: field.Key, Label: field.Label, Text: text})
		}
	}
	return list
}

func (r *resolver) empathyMap(empathyMap *model.EmpathyMap) *EmpathyMap {
	goal := empathyMap.Goal
	return &EmpathyMap{
		ID:        empathyMap.ID,
		Persona:   r.who(empathyMap.Persona),
		Situation: Clean(empathyMap.Title()),
		Goal:      model.Goal{Who: Clean(goal.Who), Do: Clean(goal.Do), Success: Clean(goal.Success)},
		Fields:    r.lists(model.KindEmpathyMap.Info().Fields, empathyMap.Notes, empathyMap.ID),
		Sources:   r.sourcesOf(empathyMap.Source),
		Audience:  Clean(empathyMap.Audience),
	}
}

// introduce gives every person their maps and journeys, and puts the maps in
// the order of the people.
func (b *Blueprint) introduce() {
	var ordered []*EmpathyMap
	for _, person := range b.People {
		for _, empathyMap := range b.Maps {
			if empathyMap.Persona.ID == person.ID {
				person.Maps = append(person.Maps, empathyMap)
			}
		}
		for _, journey := range b.Journeys {
			if journey.Persona.ID == person.ID {
				person.Journeys = append(person.Journeys, journey)
			}
		}
		ordered = append(ordered, person.Maps...)
	}
	for _, empathyMap := range b.Maps {
		if b.Person(empathyMap.Persona.ID) == nil {
			ordered = append(ordered, empathyMap)
		}
	}
	b.Maps = ordered
}
