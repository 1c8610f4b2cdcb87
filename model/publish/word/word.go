// Package word writes a blueprint as a document of a word processor (DOCX):
// the same words in the same order as the Markdown document, with headings that
// make an outline, tables whose heads are repeated, and the curves as charts.
package word

import (
	"embed"
	"encoding/xml"
	"fmt"
	"strings"

	"interlock/model/blueprint"
	"interlock/model/publish/document"
	"interlock/model/publish/pack"
)

//go:embed template
var templates embed.FS

// Write makes blueprint.docx: the same bytes for the same blueprint. An error
// is a fault of the writer, never of the workshop.
func Write(b *blueprint.Blueprint) ([]byte, error) {
	told := document.New(b)
	w := &writer{}
	w.body(told.Blocks)
	files := []pack.File{
		{Name: "[Content_Types].xml", Data: []byte(contentTypes(len(w.charts)))},
		{Name: "_rels/.rels", Data: []byte(packageRelations)},
		pack.Properties(told.Title),
		{Name: "word/document.xml", Data: []byte(w.document())},
		{Name: "word/_rels/document.xml.rels", Data: []byte(documentRelations(len(w.charts)))},
	}
	for _, part := range []string{"styles.xml", "numbering.xml", "settings.xml", "footer.xml"} {
		data, err := templates.ReadFile("template/" + part)
		if err != nil {
			return nil, fmt.Errorf("blueprint.docx could not be written: %w", err)
		}
		files = append(files, pack.File{Name: "word/" + part, Data: data})
	}
	for i, chart := range w.charts {
		files = append(files, pack.File{Name: "word/" + chartPart(i+1), Data: []byte(chart)})
	}
	packed, err := pack.Zip(files)
	if err != nil {
		return nil, fmt.Errorf("blueprint.docx could not be written: %w", err)
	}
	return packed, nil
}

const (
	packageTypes = "http://schemas.openxmlformats.org/package/2006/"
	officeTypes  = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	wordTypes    = "application/vnd.openxmlformats-officedocument.wordprocessingml."
)

const packageRelations = xml.Header + `<Relationships xmlns="` + packageTypes + `relationships">` +
	`<Relationship Id="rId1" Type="` + officeTypes + `officeDocument" Target="word/document.xml"/>` +
	`<Relationship Id="rId2" Type="` + packageTypes + `relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`

// chartPart is the name of a chart counted from 1, below the folder of the
// document.
func chartPart(number int) string { return fmt.Sprintf("charts/chart%d.xml", number) }

func contentTypes(charts int) string {
	var text strings.Builder
	text.WriteString(xml.Header + `<Types xmlns="` + packageTypes + `content-types">` +
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Default Extension="xml" ContentType="application/xml"/>`)
	override := func(part, contentType string) {
		text.WriteString(`<Override PartName="/` + part + `" ContentType="` + contentType + `"/>`)
	}
	override("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
	override("word/document.xml", wordTypes+"document.main+xml")
	for _, part := range []string{"styles", "numbering", "settings", "footer"} {
		override("word/"+part+".xml", wordTypes+part+"+xml")
	}
	for number := range charts {
		override("word/"+chartPart(number+1), "application/vnd.openxmlformats-officedocument.drawingml.chart+xml")
	}
	text.WriteString(`</Types>`)
	return text.String()
}

func documentRelations(charts int) string {
	var text strings.Builder
	text.WriteString(xml.Header + `<Relationships xmlns="` + packageTypes + `relationships">`)
	relation := func(id, kind, part string) {
		text.WriteString(`<Relationship Id="` + id + `" Type="` + officeTypes + kind + `" Target="` + part + `"/>`)
	}
	for _, part := range []string{"styles", "numbering", "settings", "footer"} {
		relation(part, part, part+".xml")
	}
	for number := range charts {
		relation(fmt.Sprintf("chart%d", number+1), "chart", chartPart(number+1))
	}
	text.WriteString(`</Relationships>`)
	return text.String()
}
