package model

// Journey is what one persona goes through, stage by stage.
type Journey struct {
	ID        string
	Side      Side     `field:"side"`
	View      string   `field:"view"` // day-in-the-life or life-cycle, for employees
	Persona   string   `field:"persona"`
	Name      string   `field:"title"`
	State     string   `field:"state"` // current, future or research
	Scenario  string   `field:"scenario"`
	Trigger   string   `field:"trigger"`
	Goal      string   `field:"goal"`
	Expects   string   `field:"expects"`
	VariantOf string   `field:"variant_of"`
	Removed   []string `field:"stages_removed"` // ids of stages of the base that a variant leaves out
	Stages    []Stage  `field:"stages"`
	Audience  string   `field:"audience"`

	// Base is the whole journey that a variant was laid over; nil for a
	// journey that stands as its file has it.
	Base *Journey
}

// Title is the title of the journey, or its id while it has none.
func (j *Journey) Title() string { return firstOf(j.Name, j.ID) }

// StageIndex finds the stage with that id, or -1.
func (j *Journey) StageIndex(id string) int {
	for i := range j.Stages {
		if id != "" && j.Stages[i].ID == id {
			return i
		}
	}
	return -1
}

// Stage is one step of a journey. On customer journeys it carries the lanes of
// the service blueprint as well.
type Stage struct {
	ID            string   `field:"id"`
	Name          string   `field:"name"`
	Phase         string   `field:"phase"`
	Optional      *bool    `field:"optional"`
	Share         string   `field:"share"`
	Does          []Note   `field:"does"`
	Thinks        []Note   `field:"thinks"`
	Feels         []Note   `field:"feels"`
	Emotion       *int     `field:"emotion"` // -2 to 2, the low point; nil is no data
	Channels      []string `field:"channels"`
	Time          Time     `field:"time"`
	Moment        *Moment  `field:"moment"` // nil when trust is not decided here
	Pains         []Note   `field:"pains"`
	Highs         []Note   `field:"highs"`
	Opportunities []Note   `field:"opportunities"`
	Metrics       []string `field:"metrics"`
	Overall       *bool    `field:"overall"`
	Evidence      []Note   `field:"evidence"`
	Frontstage    []Note   `field:"frontstage"`
	Backstage     []Note   `field:"backstage"`
	Support       []Note   `field:"support"`
	Source        []string `field:"source"`

	// What only variants say: the id of the stage that this one comes after,
	// and the keys of fields of the base that are not there any more.
	After   string   `field:"after"`
	Removed []string `field:"fields_removed"`

	// Origin is set in variants that were laid over their base.
	Origin *Origin
}

// Title is the name of the stage, or its id while it has none.
func (s *Stage) Title() string { return firstOf(s.Name, s.ID) }

// Notes gives the notes of the field with that key; nil for any other key.
func (s *Stage) Notes(key string) []Note {
	switch key {
	case "does":
		return s.Does
	case "thinks":
		return s.Thinks
	case "feels":
		return s.Feels
	case "pains":
		return s.Pains
	case "highs":
		return s.Highs
	case "opportunities":
		return s.Opportunities
	case "evidence":
		return s.Evidence
	case "frontstage":
		return s.Frontstage
	case "backstage":
		return s.Backstage
	case "support":
		return s.Support
	}
	return nil
}

// Time is how long a stage takes.
type Time struct {
	Active Duration `field:"active"` // effort
	Wait   Duration `field:"wait"`
}

// Moment is why trust is built or lost at a stage.
type Moment struct {
	Why       string   `field:"why"`
	Source    []string `field:"source"`
	BlockedBy string   `field:"blocked_by"` // values, skills, process or culture
}

// Link is one interlock: a place on one side that harms or helps a place on
// the other, and because of what.
type Link struct {
	ID       string
	From     string   `field:"from"`
	To       string   `field:"to"`
	Effect   string   `field:"effect"` // harms or helps
	Impact   string   `field:"impact"` // transactional or relational
	Level    string   `field:"level"`  // one-to-one or functional
	Reach    string   `field:"reach"`  // direct or indirect
	Via      string   `field:"via"`
	Strength *int     `field:"strength"` // 1 to 3
	Because  string   `field:"because"`
	Basis    Basis    `field:"basis"`
	Source   []string `field:"source"`
	Audience string   `field:"audience"`
}
