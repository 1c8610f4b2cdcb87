package present

import (
	"interlock/model"
	"interlock/model/yamltext"
)

// LookingName is the name under which a session keeps where the cursor of the
// program is.
const LookingName = "looking"

// Looking is what the facilitator looks at, as it is kept for other instances.
type Looking struct {
	Section Section       `json:"screen"`
	File    string        `json:"file,omitempty"`
	Path    yamltext.Path `json:"path,omitempty"`
}

// LookingAt is what somebody looks at whose cursor is at a place of a screen.
func LookingAt(section Section, place model.Place) Looking {
	return Looking{section, place.File, place.Path}
}

// Place is the place that is looked at, zero where there is none.
func (l Looking) Place() model.Place {
	place := model.Place{File: l.File}
	for _, step := range l.Path {
		if number, ok := step.(float64); ok {
			step = int(number) // JSON knows no other numbers.
		}
		place.Path = append(place.Path, step)
	}
	return place
}

// String names what is looked at, each thing otherwise.
func (l Looking) String() string { return string(l.Section) + " " + l.Place().String() }
