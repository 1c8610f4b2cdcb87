package jot

import (
	"strings"

	"interlock/model"
)

// longestName is the most words of a name that are tried at the beginning of a
// text.
const longestName = 5

// Person is somebody whom the workshop names.
type Person struct {
	ID       string // of a participant, "" for others
	Name     string
	Function string
}

// People lists whom the workshop names, each once: those in the room, who leads
// it and who writes, the committee, and who has something to do already.
func People(w *model.Workshop) []Person {
	var people []Person
	add := func(next Person) {
		for _, each := range people {
			if next.Name == "" || strings.EqualFold(each.Name, next.Name) || strings.EqualFold(each.ID, next.Name) {
				return
			}
		}
		people = append(people, next)
	}
	frame := w.Frame()
	for _, each := range frame.Participants {
		if each.Name == "" {
			each.Name = each.ID
		}
		add(Person{each.ID, each.Name, each.Function})
	}
	add(Person{Name: frame.Facilitator, Function: "facilitator"})
	add(Person{Name: frame.Scribe, Function: "scribe"})
	for _, each := range w.Governance().Committee.Members {
		add(Person{Name: each.Name, Function: each.Function})
	}
	for _, each := range actions(w) {
		add(Person{Name: each.Who})
	}
	return people
}

// actions lists what is to be done already.
func actions(w *model.Workshop) []model.ActionItem {
	if file := w.File(model.KindActions.Path("")); file != nil {
		if held, ok := file.Record.(*model.Actions); ok {
			return held.Items
		}
	}
	return nil
}

// person is the name of somebody as the workshop has it, found by name, by id
// or by a first name that only one of them has; otherwise it is as typed.
func person(w *model.Workshop, typed string) (name string, known bool) {
	if typed == "" {
		return "", false
	}
	var first []string
	for _, each := range People(w) {
		if strings.EqualFold(each.Name, typed) || strings.EqualFold(each.ID, typed) {
			return each.Name, true
		}
		if given, _, more := strings.Cut(each.Name, " "); more && strings.EqualFold(given, typed) {
			first = append(first, each.Name)
		}
	}
	if len(first) == 1 {
		return first[0], true
	}
	return typed, false
}

// participant is the id of somebody in the room, or the name itself.
func participant(w *model.Workshop, name string) string {
	for _, each := range w.Frame().Participants {
		if each.ID != "" && (strings.EqualFold(each.Name, name) || strings.EqualFold(each.ID, name)) {
			return each.ID
		}
	}
	return name
}
