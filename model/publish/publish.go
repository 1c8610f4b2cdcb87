// Package publish makes the published forms of a workshop's blueprint. Each
// form has a package of its own below this one or, where it is read back as
// well, below model/exchange.
package publish

import (
	"fmt"
	"iter"
	"slices"
	"strings"
	"sync"

	"interlock/model"
	"interlock/model/blueprint"
	"interlock/model/exchange"
	"interlock/model/exchange/table"
	"interlock/model/minutes"
	"interlock/model/publish/data"
	"interlock/model/publish/drawing"
	"interlock/model/publish/drawing/layout"
	"interlock/model/publish/drawing/pdf"
	"interlock/model/publish/drawing/png"
	"interlock/model/publish/pack"
	"interlock/model/publish/redact"
)

// Options are what a person chooses about all forms.
type Options struct {
	Profile       redact.Profile
	Paper         layout.Paper  // of drawn pages
	Font          *drawing.Font // for characters that the built-in font lacks, or nil
	ByteOrderMark bool          // begin csv and tsv with a byte order mark
	Unguarded     bool          // do not guard cells of csv and tsv that look like formulas

	// Meeting is the session in the room that the blueprint tells of; nil for none.
	Meeting *minutes.Meeting
}

// ParseOptions reads for whom and on what paper to publish. The error names
// what can be chosen.
func ParseOptions(profile, paper string) (Options, error) {
	readers, err := redact.ParseProfile(profile)
	if err != nil {
		return Options{}, err
	}
	size, err := layout.ParsePaper(paper)
	return Options{Profile: readers, Paper: size}, err
}

// Profiles lists for whom can be published, from the widest view on.
func Profiles() []redact.Profile { return redact.Profiles() }

// Papers lists the sizes of drawn pages, the first being what to take unasked.
func Papers() []layout.Paper { return layout.Papers() }

// ParseFont reads a TrueType font from a file of that name.
func ParseFont(name string, file []byte) (*drawing.Font, error) {
	return drawing.ParseFont(name, 400, false, file)
}

// File is one published file.
type File = exchange.File

// Rendition is what became of one form.
type Rendition struct {
	Files    []File
	Lost     exchange.Losses // what the form cannot carry
	Warnings []string        // what should be known about it
	Err      error           // why there is no file; the rest is empty then

	extension string // of forms with a file for each page
}

// Stale names the pages, without end, that an earlier and longer export may
// have left beyond those of this one. A form that is one file leaves none.
func (r Rendition) Stale() iter.Seq[string] {
	return func(yield func(string) bool) {
		for page := len(r.Files); r.extension != "" && yield(pageName(page, r.extension)); page++ {
		}
	}
}

// Remark says in one sentence what was lost and what should be known.
func (r Rendition) Remark() string {
	parts := r.Warnings
	if !r.Lost.Empty() {
		parts = append([]string{r.Lost.String() + " could not be carried"}, parts...)
	}
	return strings.Join(parts, "; ")
}

// Edition is a workshop ready to be published in any form. It can be used by
// several goroutines at once.
type Edition struct {
	options   Options
	report    redact.Report
	workshop  *model.Workshop // as the readers may see it
	exposed   []redact.Exposure
	blueprint *blueprint.Blueprint
	content   *exchange.Content

	typeface *drawing.Typeface
	combined func() ([]byte, error)
	pages    func() *drawing.Scene // laid out on the chosen paper
}

// New resolves a workshop once for all forms. The error says why it cannot be
// redacted for the chosen readers.
func New(workshop *model.Workshop, options Options) (*Edition, error) {
	let, report, err := redact.Apply(workshop, options.Profile)
	if err != nil {
		return nil, err
	}
	e := &Edition{
		options: options, report: report, workshop: let,
		blueprint: blueprint.New(let), content: exchange.Of(let), typeface: drawing.NewTypeface(options.Font),
	}
	if options.Profile != redact.Full {
		e.exposed = redact.Names(workshop, options.Profile)
	}
	if options.Meeting != nil {
		if e.blueprint.Minutes, err = options.Meeting.Minutes(options.Profile); err != nil {
			return nil, err
		}
	}
	if options.Profile == redact.Client {
		// What the rules nag about is for those who work on the map.
		e.blueprint.Findings = nil
	}
	e.combined = sync.OnceValues(func() ([]byte, error) { return data.YAML(let, e.blueprint) })
	e.pages = sync.OnceValue(func() *drawing.Scene { return layout.Build(e.blueprint, options.Paper, e.typeface) })
	return e, nil
}

// Withheld says what stays out for the chosen readers: "3 notes, 1 link"; it is
// "" when nothing does.
func (e *Edition) Withheld() string {
	if e.report.Empty() {
		return ""
	}
	return e.report.String()
}

// Exposed points out notes that go out beyond the workshop and name somebody
// in the room.
func (e *Edition) Exposed() []redact.Exposure { return e.exposed }

// source is the combined file, which other forms carry inside.
func (e *Edition) source() ([]byte, error) { return e.combined() }

// Render makes the files of one form: the same bytes for the same workshop and
// options, on any machine.
func (e *Edition) Render(format Format) Rendition {
	if format.write == nil {
		return Rendition{Err: fmt.Errorf("there is no form called %s", format.ID)}
	}
	rendition, err := format.write(e)
	if err != nil {
		return Rendition{Err: err}
	}
	return rendition
}

// RenderAll makes several forms side by side, in their order. A warning about
// several is given with the first alone.
func (e *Edition) RenderAll(formats []Format) []Rendition {
	renditions := make([]Rendition, len(formats))
	var group sync.WaitGroup
	for i, format := range formats {
		group.Go(func() { renditions[i] = e.Render(format) })
	}
	group.Wait()
	said := map[string]bool{}
	for i := range renditions {
		renditions[i].Warnings = slices.DeleteFunc(renditions[i].Warnings, func(warning string) bool {
			before := said[warning]
			said[warning] = true
			return before
		})
	}
	return renditions
}

// Marked tells a file that was published by us from any other: our mark stands
// where its form has it. To speak of the mark is not to bear it.
func Marked(file []byte) bool {
	return data.Marked(file) || table.Marked(file) || pack.Marked(file) || pdf.Marked(file) || png.Marked(file)
}
