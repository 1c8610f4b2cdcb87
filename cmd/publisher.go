package cmd

import (
	"path/filepath"
	"slices"

	"interlock/model"
	"interlock/model/publish"
	"interlock/model/session"
	"interlock/model/store"
	"interlock/tui/layer"
	"interlock/tui/screen"
)

// publisher writes the blueprint of the open workshop for the export panel.
type publisher struct {
	settings *settings
	session  *session.Session
	folder   string
}

// use points the publisher at the workshop that was opened last.
func (p *publisher) use(opened *session.Session, folder string) {
	p.session, p.folder = opened, folder
}

func (p *publisher) Formats() []screen.Option {
	var options []screen.Option
	for _, format := range publish.Formats() {
		options = append(options, screen.Option{ID: format.ID, Title: format.Title, Detail: format.File + ": " + format.Help})
	}
	return options
}

func (p *publisher) Target() string { return filepath.Join(p.folder, model.OutputFolder) }

// Chosen are the formats written last time, or the page and the combined file.
func (p *publisher) Chosen() []string {
	if formats := p.settings.remembered.Formats[p.folder]; len(formats) > 0 {
		return formats
	}
	return []string{"yaml", "html"}
}

func (p *publisher) Publish(formats []string) ([]layer.Published, error) {
	edition := publish.New(p.session.Workshop())
	var written []layer.Published
	for _, format := range publish.Formats() {
		if !slices.Contains(formats, format.ID) {
			continue
		}
		data, err := edition.Render(format)
		if err != nil {
			return written, err
		}
		target := filepath.Join(p.Target(), format.File)
		if err := store.WriteOutput(target, data, publish.Marked, false); err != nil {
			return written, err
		}
		written = append(written, layer.Published{Path: target, Bytes: len(data)})
	}
	p.rememberFormats(formats)
	return written, nil
}

func (p *publisher) rememberFormats(formats []string) {
	if p.settings.remembered.Formats == nil {
		p.settings.remembered.Formats = map[string][]string{}
	}
	p.settings.remembered.Formats[p.folder] = formats
	p.settings.keep()
}

func (p *publisher) Open(path string) error { return showFile(path) }
