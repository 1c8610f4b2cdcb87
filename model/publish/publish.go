// Package publish makes the published forms of a workshop's blueprint. Each
// form has a package of its own below this one.
package publish

import (
	"fmt"

	"interlock/model"
	"interlock/model/blueprint"
	"interlock/model/publish/data"
	"interlock/model/publish/html"
	"interlock/model/publish/markdown"
)

// Format is a form in which the blueprint is published.
type Format struct {
	ID    string // what is typed: "html"
	File  string // the name of the file
	Title string
	Help  string // whom it is for
}

// Formats lists the forms in their fixed order.
func Formats() []Format {
	return []Format{
		{"yaml", "blueprint.yaml", "Combined file", "everything; opens again here"},
		{"json", "blueprint.json", "Data", "the same as data, with a schema"},
		{"md", "blueprint.md", "Document", "text with tables, for a wiki or git"},
		{"html", "blueprint.html", "Page", "one file to open, send or print"},
	}
}

// Edition is a workshop ready to be published in any form.
type Edition struct {
	workshop  *model.Workshop
	blueprint *blueprint.Blueprint
}

// New resolves a workshop once for all forms.
func New(workshop *model.Workshop) *Edition {
	return &Edition{workshop: workshop, blueprint: blueprint.New(workshop)}
}

// Render makes the bytes of one form: the same for the same workshop, on any
// machine. The error names the form that is not known.
func (e *Edition) Render(format Format) ([]byte, error) {
	switch format.ID {
	case "yaml":
		return data.YAML(e.workshop, e.blueprint)
	case "json":
		return data.JSON(e.workshop, e.blueprint)
	case "md":
		return markdown.Write(e.blueprint), nil
	case "html":
		source, err := data.YAML(e.workshop, e.blueprint)
		if err != nil {
			return nil, err
		}
		return html.Write(e.blueprint, source)
	}
	return nil, fmt.Errorf("there is no form called %s", format.ID)
}

// Marked tells a file that was published by us from any other.
func Marked(file []byte) bool { return data.Marked(file) }
