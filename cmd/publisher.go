package cmd

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"

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

func (p *publisher) Formats() []layer.Format {
	var formats []layer.Format
	for _, format := range publish.Formats() {
		formats = append(formats, layer.Format{ID: format.ID, Title: format.Title, File: format.File, Help: format.Help})
	}
	return formats
}

func (p *publisher) Profiles() []screen.Option {
	var options []screen.Option
	for _, profile := range publish.Profiles() {
		options = append(options, screen.Option{ID: string(profile), Title: string(profile), Detail: profile.Help()})
	}
	return options
}

func (p *publisher) Papers() []screen.Option {
	var options []screen.Option
	for _, paper := range publish.Papers() {
		options = append(options, screen.Option{ID: string(paper), Title: strings.ToUpper(string(paper)), Detail: "of drawn pages"})
	}
	return options
}

// Choices are those of last time for this workshop, or the page and the
// combined file for everybody.
func (p *publisher) Choices() layer.ExportChoices {
	choices := layer.ExportChoices(p.settings.remembered.Exports[p.folder])
	if len(choices.Formats) == 0 {
		choices.Formats = []string{"yaml", "html"}
	}
	choices.Profile = first(choices.Profile, string(publish.Profiles()[0]))
	choices.Paper = first(choices.Paper, string(publish.Papers()[0]))
	choices.Folder = first(choices.Folder, filepath.Join(p.folder, model.OutputFolder))
	return choices
}

func (p *publisher) Begin(choices layer.ExportChoices) (layer.Batch, error) {
	options, err := publish.ParseOptions(choices.Profile, choices.Paper)
	if err != nil {
		return nil, err
	}
	options.Meeting = held(meetingsOf(p.session))
	edition, err := publish.New(p.session.Workshop(), options)
	if err != nil {
		return nil, err
	}
	if p.settings.remembered.Exports == nil {
		p.settings.remembered.Exports = map[string]exportMemory{}
	}
	p.settings.remembered.Exports[p.folder] = exportMemory(choices)
	p.settings.keep()
	return &batch{edition: edition, folder: atHome(choices.Folder)}, nil
}

func (p *publisher) Open(path string) error { return showFile(path) }

// batch writes the formats of one edition.
type batch struct {
	edition *publish.Edition
	folder  string
	written []string // paths of the files so far
}

func (b *batch) Remarks() []string {
	var remarks []string
	if withheld := b.edition.Withheld(); withheld != "" {
		remarks = append(remarks, "Stays out: "+withheld+".")
		if older := publishedIn(b.folder, b.written); len(older) > 0 {
			remarks = append(remarks, "It may still stand in what was published earlier: "+strings.Join(older, ", ")+".")
		}
	}
	if exposed := b.edition.Exposed(); len(exposed) > 0 {
		remark := fmt.Sprintf("Goes out: %s.", exposed[0])
		if others := len(exposed) - 1; others > 0 {
			remark = fmt.Sprintf("%s %d more; `interlock export` lists them.", remark, others)
		}
		remarks = append(remarks, remark)
	}
	return remarks
}

func (b *batch) Write(id string) (layer.Written, error) {
	format, err := publish.FormatOf(id)
	if err != nil {
		return layer.Written{}, err
	}
	rendition := b.edition.Render(format)
	if rendition.Err != nil {
		return layer.Written{}, rendition.Err
	}
	written := layer.Written{Remark: rendition.Remark()}
	for _, file := range rendition.Files {
		path := filepath.Join(b.folder, file.Name)
		if err := writePublished(path, file.Data, false); err != nil {
			return written, inPanel(err)
		}
		written.Files = append(written.Files, path)
		b.written = append(b.written, path)
		written.Bytes += len(file.Data)
	}
	removed, err := removeStale(b.folder, rendition)
	if len(removed) > 0 {
		written.Remark = strings.TrimPrefix(written.Remark+"; "+removal(removed), "; ")
	}
	return written, err
}

// inPanel puts an error of writing into words of the panel, which has no flags.
func inPanel(err error) error {
	var notOurs *store.NotOursError
	if errors.As(err, &notOurs) {
		return fmt.Errorf("%s is there already and was not made by Interlock; choose another folder, or move it away", notOurs.Path)
	}
	return err
}
