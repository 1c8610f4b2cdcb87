package publish

import (
	"fmt"
	"time"

	"interlock/model"

	"interlock/model/blueprint"
	"interlock/model/exchange"
	"interlock/model/exchange/canvas"
	"interlock/model/exchange/lucidchart"
	"interlock/model/exchange/markup"
	"interlock/model/exchange/mermaid"
	"interlock/model/exchange/openjourney"
	"interlock/model/exchange/serviceblueprint"
	"interlock/model/exchange/table"
	"interlock/model/publish/data"
	"interlock/model/publish/drawing"
	"interlock/model/publish/drawing/layout"
	"interlock/model/publish/drawing/pdf"
	"interlock/model/publish/drawing/png"
	"interlock/model/publish/drawing/pptx"
	"interlock/model/publish/drawing/slides"
	"interlock/model/publish/drawing/svg"
	"interlock/model/publish/html"
	"interlock/model/publish/markdown"
	"interlock/model/publish/sheet"
	"interlock/model/publish/word"
)

// Format is a form in which the blueprint is published.
type Format struct {
	ID    string // what is typed: "html"
	File  string // the name of its file, or of the first one
	Title string
	Help  string // whom it is for

	write func(*Edition) (Rendition, error)
}

// Formats lists the forms in their fixed order.
func Formats() []Format {
	return []Format{
		{"yaml", "blueprint.yaml", "Combined file", "everything in one file; opens again here", one("blueprint.yaml", (*Edition).source)},
		{"json", "blueprint.json", "Data", "the same for programs, with a schema", one("blueprint.json", (*Edition).json)},
		{"md", "blueprint.md", "Document", "text with tables, for a wiki or git", one("blueprint.md", (*Edition).markdown)},
		{"html", "blueprint.html", "Page", "one file to open, send or print; carries the workshop inside", one("blueprint.html", (*Edition).html)},
		{"docx", "blueprint.docx", "Word document", "the document for those who comment in a word processor", one("blueprint.docx", (*Edition).word)},
		{"pdf", "blueprint.pdf", "Print", "drawn pages for the wall and the board; carries the workshop inside", drawn(writePDF)},
		{"svg", "blueprint.svg", "Drawing", "drawn pages to place in other documents, a file for each", paged("svg", shaped(writeSVG))},
		{"png", "blueprint.png", "Picture", "drawn pages as pictures for chat and mail, a file for each", paged("png", drawn(writePNG))},
		{"pptx", "blueprint.pptx", "Slides", "shapes to edit: the overview, every stage and the interlocks", shaped(writeSlides)},
		{"xlsx", "blueprint.xlsx", "Workbook", "a sheet for each kind of record, to sort, filter and count", (*Edition).workbook},
		{"csv", "journeys.csv", "Table", "every note of every stage in a row, for sheets and statistics", (*Edition).table},
		{"tsv", "<journey>.tsv", "Board table", "stages across, to paste into whiteboards and mapping services", (*Edition).matrix},
		{"tables", "journeys.md", "Tables", "journeys as plain tables: Markdown, HTML, a row for each stage", (*Edition).plainTables},
		{"mermaid", "<journey>.mmd", "Mermaid", "diagrams as text: journeys, blueprints and interlocks", carried(mermaid.Write, mermaid.WriteFlowchart, mermaid.WriteBlock)},
		{"ojf", "<journey>.ojf", "OpenJourney", "for journey mapping tools that read .ojf", carried(openjourney.Write)},
		{"canvas", "blueprint.canvas", "JSON Canvas", "a board for Obsidian and others", carried(canvas.Write)},
		{"sb", "journeys.sb.json", "Service blueprint", "for tools that read service blueprints as JSON", carried(serviceblueprint.Write)},
		{"lucid", "journeys.lucid.csv", "Lucidchart", "a table in the layout of Lucidchart", carried(lucidchart.Write)},
	}
}

// FormatOf finds a form by what is typed. The error says that there is none.
func FormatOf(id string) (Format, error) {
	for _, format := range Formats() {
		if format.ID == id {
			return format, nil
		}
	}
	return Format{}, fmt.Errorf("there is no form called %s", id)
}

// Usual are the ids of the forms that are written unless others are chosen.
func Usual() []string { return []string{"yaml", "json", "md", "html"} }

// one makes a writer of a form that is one file and carries everything.
func one(name string, render func(*Edition) ([]byte, error)) func(*Edition) (Rendition, error) {
	return func(e *Edition) (Rendition, error) {
		file, err := render(e)
		return Rendition{Files: []File{{Name: name, Data: file}}}, err
	}
}

// carried makes a writer of a form of others, which seldom holds everything.
func carried(writers ...func(*exchange.Content) ([]File, exchange.Losses, error)) func(*Edition) (Rendition, error) {
	return func(e *Edition) (Rendition, error) {
		var made Rendition
		for i, write := range writers {
			files, lost, err := write(e.content)
			if err != nil {
				return Rendition{}, err
			}
			made.Files = append(made.Files, files...)
			if i == 0 {
				// The first writer carries the most; the others show parts of it.
				made.Lost = lost
			}
		}
		return made, nil
	}
}

// shaped makes a writer of a form that is drawn and keeps its texts as texts.
func shaped(write func(*Edition) ([]File, error)) func(*Edition) (Rendition, error) {
	return func(e *Edition) (Rendition, error) {
		files, err := write(e)
		return Rendition{Files: files}, err
	}
}

// drawn makes a writer of a form whose texts are drawn as well, which says what
// could not be.
func drawn(write func(*Edition) ([]File, error)) func(*Edition) (Rendition, error) {
	return func(e *Edition) (Rendition, error) {
		made, err := shaped(write)(e)
		if missing := e.typeface.Warning(); missing != "" {
			made.Warnings = []string{missing}
		}
		return made, err
	}
}

// paged makes a writer of a form that is a file for each page.
func paged(extension string, write func(*Edition) (Rendition, error)) func(*Edition) (Rendition, error) {
	return func(e *Edition) (Rendition, error) {
		made, err := write(e)
		made.extension = extension
		return made, err
	}
}

func (e *Edition) json() ([]byte, error)     { return data.JSON(e.workshop, e.blueprint) }
func (e *Edition) markdown() ([]byte, error) { return markdown.Write(e.blueprint), nil }
func (e *Edition) word() ([]byte, error)     { return word.Write(e.blueprint) }

func (e *Edition) html() ([]byte, error) {
	source, err := e.source()
	if err != nil {
		return nil, err
	}
	return html.Write(e.blueprint, source)
}

func (e *Edition) workbook() (Rendition, error) {
	file, warnings, err := sheet.Write(e.blueprint)
	return Rendition{Files: []File{{Name: "blueprint.xlsx", Data: file}}, Warnings: warnings}, err
}

// table writes a row for each note, which loses nothing of the journeys.
func (e *Edition) table() (Rendition, error) { return e.layOut(table.Long) }

// matrix writes a table for each journey with its stages across.
func (e *Edition) matrix() (Rendition, error) { return e.layOut(table.Matrix) }

func (e *Edition) layOut(layout table.Layout) (Rendition, error) {
	files, lost, err := table.Write(e.content, table.Options{Layout: layout, BOM: e.options.ByteOrderMark, Raw: e.options.Unguarded})
	return Rendition{Files: files, Lost: lost}, err
}

// plainTables writes the journeys in all layouts that others read as tables.
func (e *Edition) plainTables() (Rendition, error) {
	made, err := carried(markup.WriteMarkdown, markup.WriteHTML)(e)
	for _, layout := range []table.Layout{table.Stages, table.Actors} {
		if err != nil {
			return Rendition{}, err
		}
		var more Rendition
		more, err = e.layOut(layout)
		made.Files = append(made.Files, more.Files...)
	}
	return made, err
}

// stamp is the only date in a file: that of the workshop, or the first day that
// a packed file can bear.
func (e *Edition) stamp() time.Time {
	if day, ok := model.Date(e.blueprint.Frame.Date).Time(); ok {
		return day
	}
	return time.Date(1980, time.January, 1, 0, 0, 0, 0, time.UTC)
}

func writePDF(e *Edition) ([]File, error) {
	source, err := e.source()
	if err != nil {
		return nil, err
	}
	file, err := pdf.Write(e.pages(), source, e.stamp())
	return []File{{Name: "blueprint.pdf", Data: file}}, err
}

// writeSVG draws a file for each page; the first one carries the workshop.
func writeSVG(e *Edition) ([]File, error) {
	source, err := e.source()
	if err != nil {
		return nil, err
	}
	scene := e.pages()
	files := make([]File, len(scene.Pages))
	for i := range scene.Pages {
		files[i] = File{Name: pageName(i, "svg"), Data: svg.Write(scene, i, source)}
		source = nil
	}
	return files, nil
}

func writePNG(e *Edition) ([]File, error) {
	scene := e.pages()
	files := make([]File, len(scene.Pages))
	for i, page := range scene.Pages {
		picture, err := png.Write(page, png.DPI, blueprint.Format)
		if err != nil {
			return nil, err
		}
		files[i] = File{Name: pageName(i, "png"), Data: picture}
	}
	return files, nil
}

// pageName is the file of a page: "blueprint.svg", "blueprint-2.svg".
func pageName(page int, extension string) string {
	if page == 0 {
		return "blueprint." + extension
	}
	return fmt.Sprintf("blueprint-%d.%s", page+1, extension)
}

// writeSlides lays the slides out in a typeface of their own: what it lacks is
// kept as text, and none of the drawn pages' concern.
func writeSlides(e *Edition) ([]File, error) {
	typeface := drawing.NewTypeface(e.options.Font)
	overview := layout.Build(e.blueprint, layout.Slide, typeface)
	file, err := pptx.Write(overview, slides.Build(e.blueprint, typeface))
	return []File{{Name: "blueprint.pptx", Data: file}}, err
}
