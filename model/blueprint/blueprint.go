package blueprint

import (
	"strings"

	"interlock/model"
	"interlock/model/check"
	"interlock/model/insight"
)

// Blueprint is a whole workshop, resolved. All its texts are clean.
type Blueprint struct {
	Frame Frame

	// People are all personas: customers, then employees, each side by id.
	People []*Person

	// Maps are all empathy maps, in the order of the people and then by id;
	// those of nobody known come last.
	Maps []*EmpathyMap

	// Journeys are all journeys: customers', then employees', each side by id.
	Journeys []*Journey

	// Moments are the stages where trust is built or lost, in the order of the
	// journeys and their stages.
	Moments []Moment

	// Links are the interlocks of the two sides by id.
	Links []Link

	// Pairings are the journeys that face each other, in the order of the
	// customers' and then the employees' journeys.
	Pairings []Pairing

	// Insights are what the workshop shows beyond its words. Of an exercise that is
	// Silent only those are there that judge nothing.
	Insights Insights

	// Silent tells that this is an exercise that is not revealed yet: there are no
	// findings and no comparisons, and nothing is said of what is missing.
	Silent bool

	// Metrics are the measures of both sides: customers', then employees', each
	// by id.
	Metrics []*Metric

	// Comparisons lay measures of one side beside those of the other.
	Comparisons []Comparison

	// Initiatives are what will be done, by id.
	Initiatives []*Initiative

	// Loops are the ways of feedback, by id.
	Loops []Loop

	// Governance is who decides, with which money and by which measures.
	Governance Governance

	// Record is what was decided, promised, put off and lived through.
	Record Record

	// Minutes tell of the last session in the room; nil when nobody noted one.
	Minutes *Minutes

	// Sources is the evidence register, in the order of sources.yaml.
	Sources []Source

	// Guesses are the notes and links that are guesses, in the order of the
	// people, maps, journeys and links.
	Guesses []Guess

	// Confidence counts the notes of all personas, maps and journeys, and the
	// links.
	Confidence Confidence

	// Findings are what the rules found, by file and line, with those that
	// somebody dismissed.
	Findings []Finding

	ranked []Moment // those of customers, as TopMoments gives them
}

// Frame is what the workshop is about and who was in the room.
type Frame struct {
	Title        string // never empty
	Organisation string
	Question     string
	Decision     string
	Date         string
	ScopeIn      string
	ScopeOut     string // what was not mapped
	Facilitator  string
	Scribe       string
	Participants []model.Participant
}

// Named is something with an id and what people call it. Without a title it is
// called by its id, and so is what a reference names but nobody wrote.
type Named struct {
	ID    string
	Title string
}

// Titles joins what is named.
func Titles(names []Named) string {
	titles := make([]string, len(names))
	for i, name := range names {
		titles[i] = name.Title
	}
	return strings.Join(titles, "; ")
}

// New makes the blueprint of a workshop. Files that cannot be read are left
// out; what they hold is missing, and nothing else is.
func New(workshop *model.Workshop) *Blueprint {
	r := newResolver(workshop)
	b := &Blueprint{Frame: r.frame(), Silent: check.Silent(workshop)}
	for _, persona := range workshop.Personas() {
		b.People = append(b.People, r.person(persona))
	}
	for _, empathyMap := range workshop.EmpathyMaps() {
		b.Maps = append(b.Maps, r.empathyMap(empathyMap))
	}
	for _, journey := range workshop.Journeys() {
		b.Journeys = append(b.Journeys, r.journey(journey))
	}
	b.introduce()
	for _, link := range workshop.Links() {
		b.Links = append(b.Links, r.link(link))
	}
	b.Pairings = b.pairings()
	b.Metrics = r.metrics()
	if !b.Silent {
		b.Comparisons = r.comparisons()
	}
	b.Initiatives = r.initiatives()
	b.Loops = r.loops()
	b.Governance = r.governance()
	b.Record = r.record()
	b.Insights = r.insights()
	b.Sources = r.register()
	b.Findings = r.findings()
	weighed := insight.WeighedMoments(workshop)
	b.explainMoments(weighed)
	b.rankMoments(weighed)
	b.count()
	return b
}

// Customers are the people we design for.
func (b *Blueprint) Customers() []*Person { return b.peopleOf(model.Customer) }

// Employees are the people who deliver.
func (b *Blueprint) Employees() []*Person { return b.peopleOf(model.Employee) }

func (b *Blueprint) peopleOf(side model.Side) []*Person {
	var people []*Person
	for _, person := range b.People {
		if person.Side == side {
			people = append(people, person)
		}
	}
	return people
}

// JourneysOf gives the journeys of one side.
func (b *Blueprint) JourneysOf(side model.Side) []*Journey {
	var journeys []*Journey
	for _, journey := range b.Journeys {
		if journey.Side == side {
			journeys = append(journeys, journey)
		}
	}
	return journeys
}

// Person finds a persona by id; nil when there is none.
func (b *Blueprint) Person(id string) *Person {
	for _, person := range b.People {
		if person.ID == id {
			return person
		}
	}
	return nil
}

// Journey finds a journey by id; nil when there is none.
func (b *Blueprint) Journey(id string) *Journey {
	for _, journey := range b.Journeys {
		if journey.ID == id {
			return journey
		}
	}
	return nil
}

func (r *resolver) frame() Frame {
	frame := r.workshop.Frame()
	made := Frame{
		Title:        Clean(frame.Title),
		Organisation: Clean(frame.Organisation),
		Question:     Clean(frame.Question),
		Decision:     Clean(frame.Decision),
		Date:         Clean(string(frame.Date)),
		ScopeIn:      Clean(frame.Scope.In),
		ScopeOut:     Clean(frame.Scope.Out),
		Facilitator:  Clean(frame.Facilitator),
		Scribe:       Clean(frame.Scribe),
	}
	if made.Title == "" {
		made.Title = "Untitled workshop"
	}
	for _, participant := range frame.Participants {
		made.Participants = append(made.Participants, model.Participant{
			ID: Clean(participant.ID), Name: Clean(participant.Name), Function: Clean(participant.Function),
		})
	}
	return made
}
