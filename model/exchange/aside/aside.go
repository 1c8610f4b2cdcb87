// Package aside holds what JSON formats of others have no keys for. It stands
// beside their own keys in one key of ours, "x-interlock", which their readers
// pass over.
package aside

import (
	"slices"

	"interlock/model"
	"interlock/model/blueprint"
	"interlock/model/exchange"
	"interlock/model/exchange/lane"
)

// File is what stands at the root of a file.
type File struct {
	Format string   `json:"format"`
	Title  string   `json:"title,omitempty"` // of the workshop
	People []Person `json:"people,omitempty"`
}

// Mark is a file of ours with its people.
func Mark(personas []*model.Persona) *File {
	file := &File{Format: blueprint.Format}
	for _, persona := range personas {
		file.People = append(file.People, Person{persona.ID, persona.Side, persona.Name})
	}
	return file
}

// Personas are the people of the file as personas. People without a valid id
// of their own are left out.
func (f *File) Personas() []*model.Persona {
	var personas []*model.Persona
	for _, person := range f.People {
		known := slices.ContainsFunc(personas, func(p *model.Persona) bool { return p.ID == person.ID })
		if model.ValidID(person.ID) && !known {
			personas = append(personas, &model.Persona{ID: person.ID, Side: sideOr(person.Side, model.Employee), Name: person.Name})
		}
	}
	return personas
}

// Person is a persona by name.
type Person struct {
	ID   string     `json:"id"`
	Side model.Side `json:"side"`
	Name string     `json:"name,omitempty"`
}

// Journey is the head of a journey.
type Journey struct {
	ID       string     `json:"id"`
	Side     model.Side `json:"side"`
	View     string     `json:"view,omitempty"`
	Persona  string     `json:"persona,omitempty"`
	State    string     `json:"state,omitempty"`
	Scenario string     `json:"scenario,omitempty"`
	Trigger  string     `json:"trigger,omitempty"`
	Goal     string     `json:"goal,omitempty"`
	Expects  string     `json:"expects,omitempty"`
	Audience string     `json:"audience,omitempty"`
}

// OfJourney is the head of a journey without its title.
func OfJourney(j *model.Journey) *Journey {
	return &Journey{j.ID, j.Side, j.View, j.Persona, j.State, j.Scenario, j.Trigger, j.Goal, j.Expects, j.Audience}
}

// Journey is a journey with this head; nil is a customer's.
func (a *Journey) Journey() *model.Journey {
	if a == nil {
		return &model.Journey{Side: model.Customer}
	}
	return &model.Journey{
		ID: a.ID, Side: sideOr(a.Side, model.Customer), View: a.View, Persona: a.Persona, State: a.State,
		Scenario: a.Scenario, Trigger: a.Trigger, Goal: a.Goal, Expects: a.Expects, Audience: a.Audience,
	}
}

func sideOr(side, fallback model.Side) model.Side {
	if side == model.Customer || side == model.Employee {
		return side
	}
	return fallback
}

// Stage is what is said of a stage beside its name and notes.
type Stage struct {
	ID       string         `json:"id,omitempty"`
	Phase    string         `json:"phase,omitempty"`
	Optional *bool          `json:"optional,omitempty"`
	Share    string         `json:"share,omitempty"`
	Emotion  *int           `json:"emotion,omitempty"`
	Channels []string       `json:"channels,omitempty"`
	Active   model.Duration `json:"active,omitempty"`
	Wait     model.Duration `json:"wait,omitempty"`
	Moment   *Moment        `json:"moment,omitempty"`
	Overall  *bool          `json:"overall,omitempty"`
}

// Moment is a moment of truth.
type Moment struct {
	Why       string `json:"why,omitempty"`
	BlockedBy string `json:"blocked_by,omitempty"`
}

// OfStage is a stage without its name and notes.
func OfStage(s model.Stage) *Stage {
	made := &Stage{
		ID: s.ID, Phase: s.Phase, Optional: s.Optional, Share: s.Share, Emotion: s.Emotion, Channels: s.Channels,
		Active: s.Time.Active, Wait: s.Time.Wait, Overall: s.Overall,
	}
	if s.Moment != nil {
		made.Moment = &Moment{s.Moment.Why, s.Moment.BlockedBy}
	}
	return made
}

// Stage is a stage with what is said here; nil says nothing.
func (a *Stage) Stage() model.Stage {
	if a == nil {
		return model.Stage{}
	}
	stage := model.Stage{
		ID: a.ID, Phase: a.Phase, Optional: a.Optional, Share: a.Share, Emotion: a.Emotion, Channels: a.Channels,
		Time: model.Time{Active: a.Active, Wait: a.Wait}, Overall: a.Overall,
	}
	if a.Moment != nil {
		stage.Moment = &model.Moment{Why: a.Moment.Why, BlockedBy: a.Moment.BlockedBy}
	}
	return stage
}

// Note is what is said of a note beside its text.
type Note struct {
	ID       string      `json:"id,omitempty"`
	Who      string      `json:"who,omitempty"`
	System   string      `json:"system,omitempty"`
	Policy   string      `json:"policy,omitempty"`
	Partner  string      `json:"partner,omitempty"`
	Basis    model.Basis `json:"basis,omitempty"`
	Severity *int        `json:"severity,omitempty"`
	Kind     string      `json:"kind,omitempty"`
	Tags     []string    `json:"tags,omitempty"`
	Audience string      `json:"audience,omitempty"`
}

// OfNote is a note without its text; nil when nothing else is said.
func OfNote(n model.Note) *Note {
	made := &Note{n.ID, n.Who, n.System, n.Policy, n.Partner, n.Basis, n.Severity, n.Kind, n.Tags, n.Audience}
	if len(made.Tags) == 0 && n.Severity == nil && n.ID+n.Who+n.System+n.Policy+n.Partner+string(n.Basis)+n.Kind+n.Audience == "" {
		return nil
	}
	return made
}

// Note is a note with a text and what is said here; nil says nothing.
func (a *Note) Note(text string) model.Note {
	if a == nil {
		return model.Note{Text: text}
	}
	return model.Note{
		ID: a.ID, Who: a.Who, System: a.System, Policy: a.Policy, Partner: a.Partner, Text: text,
		Basis: a.Basis, Severity: a.Severity, Kind: a.Kind, Tags: a.Tags, Audience: a.Audience,
	}
}

// Keep makes of a clean copy of some content what a file with asides can
// carry: journeys whole but for citations, metrics and variants, and people by
// name. Links and the title of the workshop are for the format to add.
func Keep(whole *exchange.Content) *exchange.Content {
	kept := &exchange.Content{}
	for _, journey := range whole.Journeys {
		copied := OfJourney(journey).Journey()
		copied.Name = journey.Name
		if whole.Persona(journey.Persona) == nil {
			copied.Persona = ""
		}
		for _, stage := range journey.Stages {
			copied.Stages = append(copied.Stages, keptStage(stage))
		}
		kept.Journeys = append(kept.Journeys, copied)
	}
	for _, persona := range whole.Personas {
		if TakesPart(persona.ID, kept.Journeys...) {
			kept.Personas = append(kept.Personas, &model.Persona{ID: persona.ID, Side: sideOr(persona.Side, model.Employee), Name: persona.Name})
		}
	}
	return kept
}

func keptStage(stage model.Stage) model.Stage {
	kept := OfStage(stage).Stage()
	kept.Name = stage.Title()
	for _, key := range model.StageNoteKeys() {
		list := lane.Notes(&kept, key)
		for _, note := range stage.Notes(key) {
			*list = append(*list, OfNote(note).Note(note.Text))
		}
	}
	return kept
}

// TakesPart reports whether a persona goes through a journey or stands behind
// one of its notes.
func TakesPart(persona string, journeys ...*model.Journey) bool {
	for _, journey := range journeys {
		if journey.Persona == persona {
			return true
		}
		for i := range journey.Stages {
			for _, key := range model.StageNoteKeys() {
				if slices.ContainsFunc(journey.Stages[i].Notes(key), func(n model.Note) bool { return n.Who == persona }) {
					return true
				}
			}
		}
	}
	return false
}
