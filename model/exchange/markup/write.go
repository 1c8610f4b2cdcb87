package markup

import (
	"bytes"
	"embed"
	"html/template"
	"strings"

	"interlock/model/exchange"
	"interlock/model/exchange/carry"
	"interlock/model/exchange/lane"
	"interlock/model/publish/markdown"
)

//go:embed page.html
var pages embed.FS

// WriteMarkdown writes the content as tables in journeys.md.
func WriteMarkdown(content *exchange.Content) ([]exchange.File, exchange.Losses, error) {
	title, sheets, losses := laidOut(content)
	var text strings.Builder
	text.WriteString("<!-- " + mark + " -->\n")
	if title != "" {
		text.WriteString("\n# " + markdown.Escape(title) + "\n")
	}
	for _, sheet := range sheets {
		text.WriteString("\n" + strings.Repeat("#", sheet.Level) + " " + markdown.Escape(sheet.Title) + "\n\n")
		for i, row := range sheet.Rows {
			writeRow(&text, row)
			if i == 0 {
				text.WriteString("|" + strings.Repeat(" --- |", len(row)) + "\n")
			}
		}
	}
	return []exchange.File{{Name: "journeys.md", Data: []byte(text.String())}}, losses, nil
}

func writeRow(text *strings.Builder, row [][]string) {
	text.WriteByte('|')
	for _, lines := range row {
		for i, line := range lines {
			text.WriteString(map[bool]string{true: " ", false: "<br>"}[i == 0])
			text.WriteString(markdown.Escape(line))
		}
		text.WriteString(" |")
	}
	text.WriteByte('\n')
}

// WriteHTML writes the content as tables in journeys.html, a plain page whose
// tables can be copied into other pages and into documents.
func WriteHTML(content *exchange.Content) ([]exchange.File, exchange.Losses, error) {
	parsed, err := template.ParseFS(pages, "page.html")
	if err != nil {
		return nil, exchange.Losses{}, err
	}
	title, sheets, losses := laidOut(content)
	var page bytes.Buffer
	err = parsed.Execute(&page, struct {
		Mark, Title string
		Sheets      []sheet
	}{mark, title, sheets})
	return []exchange.File{{Name: "journeys.html", Data: page.Bytes()}}, losses, err
}

// laidOut gives the title and the sheets of the content, and counts what does
// not fit into them.
func laidOut(content *exchange.Content) (string, []sheet, exchange.Losses) {
	title, sheets := lane.Line(content.Frame.Title), sheetsOf(content)
	carried, _ := ofSheets(title, sheets)
	return title, sheets, carry.Lost(carry.Clean(content), carried)
}
