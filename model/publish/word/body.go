package word

import (
	"encoding/xml"
	"fmt"
	"slices"
	"strings"

	"interlock/model/publish/document"
	"interlock/model/publish/pack"
)

// writer gathers the body of a document and its charts.
type writer struct {
	text   strings.Builder
	charts []string
	width  int // of the text on the page, in twentieths of a point
}

func (w *writer) write(format string, values ...any) { fmt.Fprintf(&w.text, format, values...) }

func (w *writer) document() string {
	return xml.Header + `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"` +
		` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"` +
		` xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"` +
		` xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"` +
		` xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><w:body>` + w.text.String() + `</w:body></w:document>`
}

// chapter is a part of the document on paper of one kind.
type chapter struct {
	blocks    []document.Block
	landscape bool
}

// mostUpright is how many columns of a table fit on an upright page.
const mostUpright = 6

// chapters part a document at its main headings. What holds a wide table lies
// on its side; neighbours on the same paper are one chapter.
func chapters(blocks []document.Block) []chapter {
	var list []chapter
	for start := 0; start < len(blocks); {
		end := start + 1
		for end < len(blocks) && !startsChapter(blocks[end]) {
			end++
		}
		landscape := slices.ContainsFunc(blocks[start:end], wide)
		if last := len(list) - 1; last >= 0 && list[last].landscape == landscape {
			list[last].blocks = append(list[last].blocks, blocks[start:end]...)
		} else {
			list = append(list, chapter{slices.Clone(blocks[start:end]), landscape})
		}
		start = end
	}
	return list
}

func startsChapter(block document.Block) bool {
	heading, ok := block.(document.Heading)
	return ok && heading.Level <= 2
}

func wide(block document.Block) bool {
	table, ok := block.(document.Table)
	return ok && len(table.Head) > mostUpright
}

// Sizes of paper and margins, in twentieths of a point.
const (
	shortA4, longA4 = 11906, 16838
	longA3          = 23811
	margin          = 1134
)

func (w *writer) body(blocks []document.Block) {
	list := chapters(blocks)
	for i, chapter := range list {
		paper, width := fmt.Sprintf(`<w:pgSz w:w="%d" w:h="%d"/>`, shortA4, longA4), shortA4
		if chapter.landscape {
			paper, width = fmt.Sprintf(`<w:pgSz w:w="%d" w:h="%d" w:orient="landscape"/>`, longA3, longA4), longA3
		}
		w.width = width - 2*margin
		for _, block := range chapter.blocks {
			w.block(block)
		}
		section := fmt.Sprintf(`<w:sectPr><w:footerReference w:type="default" r:id="footer"/><w:type w:val="nextPage"/>%s`+
			`<w:pgMar w:top="%d" w:right="%d" w:bottom="%d" w:left="%d" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>`,
			paper, margin, margin, margin, margin)
		if i < len(list)-1 {
			section = `<w:p><w:pPr><w:spacing w:after="0" w:line="20" w:lineRule="exact"/>` + section + `</w:pPr></w:p>`
		}
		w.text.WriteString(section)
	}
}

func (w *writer) block(block document.Block) {
	switch block := block.(type) {
	case document.Heading:
		w.paragraph(headingStyle(block.Level), block.Title)
	case document.Paragraph:
		w.paragraph("Normal", block...)
	case document.Quote:
		w.paragraph("Quote", document.Text(block))
	case document.List:
		for _, item := range block {
			w.paragraph("ListBullet", item)
		}
	case document.Table:
		for _, part := range parted(block) {
			w.table(part)
		}
	case document.Curve:
		w.curve(block)
	}
}

// headingStyle is the style of a heading: the title of the document is none of
// its outline.
func headingStyle(level int) string {
	if level == 1 {
		return "Title"
	}
	return fmt.Sprintf("Heading%d", level-1)
}

// paragraph writes lines below each other.
func (w *writer) paragraph(style string, lines ...document.Text) {
	keep := ""
	if style == "Normal" && isLabel(lines) {
		keep = `<w:keepNext/>`
	}
	w.write(`<w:p><w:pPr><w:pStyle w:val="%s"/>%s</w:pPr>`, style, keep)
	for i, line := range lines {
		if i > 0 {
			w.text.WriteString(`<w:r><w:br/></w:r>`)
		}
		for _, run := range line {
			w.run(run)
		}
	}
	w.text.WriteString(`</w:p>`)
}

// isLabel reports whether a paragraph names what comes next, so that it stays
// with it.
func isLabel(lines []document.Text) bool {
	plain := func(run document.Run) bool { return run.Style != document.Strong }
	return len(lines) == 1 && !slices.ContainsFunc(lines[0], plain)
}

func (w *writer) run(run document.Run) {
	properties := ""
	switch run.Style {
	case document.Strong:
		properties = `<w:rPr><w:b/><w:bCs/></w:rPr>`
	case document.Emphasis:
		properties = `<w:rPr><w:i/><w:iCs/></w:rPr>`
	}
	w.write(`<w:r>%s<w:t xml:space="preserve">%s</w:t></w:r>`, properties, pack.Escape(run.Text))
}
