package check

import (
	"slices"

	"interlock/model"
)

// WorkshopWithout finds everything that the rules look for but one.
func WorkshopWithout(workshop *model.Workshop, id string) []Finding {
	return examine(workshop, slices.DeleteFunc(families(), func(r rule) bool { return r.ID == id }))
}
