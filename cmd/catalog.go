package cmd

import (
	"fmt"
	"os"
	"path/filepath"

	"interlock/examples"
	"interlock/model"
	"interlock/tui/screen/start"
)

// catalog is what the start screen offers.
type catalog struct{ settings *settings }

func (c catalog) Examples() []start.Entry {
	var entries []start.Entry
	for _, example := range examples.List() {
		entries = append(entries, start.Entry{ID: example.Name, Title: example.Title, Detail: example.Summary})
	}
	return entries
}

func (c catalog) Templates() []start.Entry {
	var entries []start.Entry
	for _, template := range examples.Templates() {
		entries = append(entries, start.Entry{ID: template.Name, Title: template.Title, Detail: template.Summary})
	}
	return entries
}

// Kits are the learning kits; the bundled ones can always be read.
func (c catalog) Kits() []start.Entry {
	kits, _ := examples.Kits()
	entries := make([]start.Entry, len(kits))
	for i, kit := range kits {
		entries[i] = start.Entry{ID: kit.Name, Title: kit.Title, Detail: fmt.Sprintf("%d minutes. %s", kit.Minutes, kit.Summary)}
	}
	return entries
}

func (c catalog) Recent() []start.Entry {
	var entries []start.Entry
	for _, visit := range c.settings.remembered.Recent {
		if isWorkshop(visit.Folder) {
			entries = append(entries, start.Entry{ID: visit.Folder, Title: first(visit.Title, filepath.Base(visit.Folder)), Detail: visit.Folder})
		}
	}
	return entries
}

func (c catalog) Copy(example string) (string, error) { return scratchCopy(example) }

func (c catalog) Create(folder, template, title string) error {
	return createWorkshop(atHome(folder), template, title)
}

func (c catalog) Learn(name, folder string) error {
	kit, err := kitNamed(name)
	if err != nil {
		return err
	}
	return startKit(kit, atHome(folder))
}

// Suggest is a folder that is not there yet, named after the title.
func (c catalog) Suggest(title string) string {
	return model.FreshID(title, "workshop", func(id string) bool {
		_, err := os.Stat(id)
		return err == nil
	})
}
