// Package examples holds the workshops and blank templates that travel inside the binary.
package examples

import (
	"embed"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// An Example is a bundled workshop: a fictional organisation, worked through to the end.
type Example struct {
	Name    string // what people type, also the name of its folder
	Title   string // the title of its workshop
	Summary string // what one learns from it, in one sentence
}

// A Template is the start of a new workshop.
type Template struct {
	Name    string // what people type, also the name of its folder
	Title   string // what to call it in a list
	Summary string // what it starts with, in one sentence
}

//go:embed home-claims clinic software-onboarding flawed templates kits agendas
var bundled embed.FS

// List returns the examples in the order in which to offer them.
func List() []Example {
	return []Example{
		{
			Name:    "home-claims",
			Title:   "After the water, home claims",
			Summary: "A kind visit, then nine days of silence: reports are written at night, and whoever shouts goes first.",
		},
		{
			Name:    "clinic",
			Title:   "First visit to the memory clinic",
			Summary: "The first memory test is given at the front desk, by a screen that will not open without a birthday.",
		},
		{
			Name:    "software-onboarding",
			Title:   "The first payday on new software",
			Summary: "Help ends on the day we call live, two days before the customer pays anyone.",
		},
		{
			Name:    Flawed,
			Title:   "After the water, with twenty faults",
			Summary: "The home claims again, to practise on: rules find fourteen of the faults, the other six take a person.",
		},
	}
}

// Files returns the texts of an example by their slash-separated path within the workshop folder.
// The error for an unknown name lists the known ones.
func Files(name string) (map[string]string, error) {
	known := make([]string, 0, len(List()))
	for _, example := range List() {
		known = append(known, example.Name)
	}
	return folder("example", name, name, known)
}

// Templates returns the templates from the emptiest to the fullest.
func Templates() []Template {
	return []Template{
		{Name: "blank", Title: "Blank", Summary: "Only the question and the people in the room."},
		{Name: "empathy", Title: "Empathy map", Summary: "One person and one empathy map, for about an hour."},
		{Name: "journey", Title: "Journey", Summary: "One person and a journey of four stages, for about half a day."},
		{Name: "blueprint", Title: "Blueprint", Summary: "A customer, an employee and both their journeys, for about a day."},
	}
}

// TemplateFiles returns the texts of a template by their slash-separated path within the workshop folder.
// The error for an unknown name lists the known ones.
func TemplateFiles(name string) (map[string]string, error) {
	known := make([]string, 0, len(Templates()))
	for _, template := range Templates() {
		known = append(known, template.Name)
	}
	return folder("template", name, path.Join("templates", name), known)
}

// folder reads every file below root. Only known names are looked up, so that a
// name such as "../clinic" finds nothing.
func folder(kind, name, root string, known []string) (map[string]string, error) {
	if !slices.Contains(known, name) {
		return nil, fmt.Errorf("there is no %s called %q; choose one of %s", kind, name, strings.Join(known, ", "))
	}
	texts := make(map[string]string)
	err := fs.WalkDir(bundled, root, func(file string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := bundled.ReadFile(file)
		if err != nil {
			return err
		}
		texts[strings.TrimPrefix(file, root+"/")] = string(text)
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("the bundled %s %q could not be read: %w", kind, name, err)
	}
	return texts, nil
}
