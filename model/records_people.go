package model

// Persona is one person we design for, a customer or an employee.
type Persona struct {
	ID                string
	Side              Side     `field:"side"`
	Name              string   `field:"name"`
	Label             string   `field:"label"`
	Role              string   `field:"role"`
	Function          string   `field:"function"`
	Contact           string   `field:"contact"` // frontstage, backstage or none
	LifeCycle         string   `field:"lifecycle"`
	Summary           string   `field:"summary"`
	Quote             Note     `field:"quote"`
	Goals             []Note   `field:"goals"`
	Needs             []Note   `field:"needs"`
	Frustrations      []Note   `field:"frustrations"`
	Behaviours        []Note   `field:"behaviours"`
	Values            []Note   `field:"values"`
	Context           []Note   `field:"context"`
	Channels          []string `field:"channels"`
	Tools             []Tool   `field:"tools"`
	MeasuredOn        []string `field:"measured_on"`
	Authority         string   `field:"authority"`
	FeedbackSeen      string   `field:"feedback_seen"`
	RecognitionValued string   `field:"recognition_valued"`
	Serves            []string `field:"serves"` // personas
	MotivatedBy       []Note   `field:"motivated_by"`
	Source            []string `field:"source"`
	Audience          string   `field:"audience"`
}

// Title is the name of the persona, or its id while it has none.
func (p *Persona) Title() string { return firstOf(p.Name, p.ID) }

// Tool is something an employee works with.
type Tool struct {
	Name   string   `field:"name"`
	Rating *int     `field:"rating"` // 1 to 5
	Source []string `field:"source"`
}

// EmpathyMap is one persona in one situation. It has two views: the four
// quadrants (says, thinks, does, feels) and the full canvas, goal first.
type EmpathyMap struct {
	ID        string
	Persona   string   `field:"persona"`
	Situation string   `field:"situation"`
	Goal      Goal     `field:"goal"`
	Sees      []Note   `field:"sees"`
	Says      []Note   `field:"says"`
	Does      []Note   `field:"does"`
	Hears     []Note   `field:"hears"`
	Thinks    []Note   `field:"thinks"`
	Feels     []Note   `field:"feels"`
	Pains     []Note   `field:"pains"`
	Gains     []Note   `field:"gains"`
	Source    []string `field:"source"`
	Audience  string   `field:"audience"`
}

// Title is the situation of the map, or its id while it has none.
func (m *EmpathyMap) Title() string { return firstOf(m.Situation, m.ID) }

// Notes gives the notes of the field with that key; nil for any other key.
func (m *EmpathyMap) Notes(key string) []Note {
	switch key {
	case "sees":
		return m.Sees
	case "says":
		return m.Says
	case "does":
		return m.Does
	case "hears":
		return m.Hears
	case "thinks":
		return m.Thinks
	case "feels":
		return m.Feels
	case "pains":
		return m.Pains
	case "gains":
		return m.Gains
	}
	return nil
}

// CanvasKeys lists the note fields of the full canvas in its order.
func CanvasKeys() []string {
	return []string{"sees", "says", "does", "hears", "thinks", "feels", "pains", "gains"}
}

// QuadrantKeys lists the note fields of the four quadrants.
func QuadrantKeys() []string { return []string{"says", "thinks", "does", "feels"} }

// Goal is the head of an empathy map.
type Goal struct {
	Who     string `field:"who"`
	Do      string `field:"do"`
	Success string `field:"success"`
}

func firstOf(texts ...string) string {
	for _, text := range texts {
		if text != "" {
			return text
		}
	}
	return ""
}
