// Package foreign lists the formats of others that can be read.
package foreign

import (
	"path"
	"slices"
	"strings"

	"interlock/model/exchange"
	"interlock/model/exchange/canvas"
	"interlock/model/exchange/lucidchart"
	"interlock/model/exchange/markup"
	"interlock/model/exchange/mermaid"
	"interlock/model/exchange/openjourney"
	"interlock/model/exchange/serviceblueprint"
	"interlock/model/exchange/table"
)

// Format is a format that can be read.
type Format struct {
	ID    string // what is typed: "mermaid"
	Title string // what it is, in a few words

	// Endings are those of the names of files that can be nothing else.
	Endings []string

	// Recognise reports whether a file of that name looks like the format.
	Recognise func(name string, data []byte) bool

	// Read makes content of a file of that name, and counts what it cannot
	// carry. The error is an *exchange.Error.
	Read func(name string, data []byte) (*exchange.Content, exchange.Losses, error)
}

// Table is the id of the format that is read through a mapping of its columns.
const Table = "table"

// Formats lists the formats in the order in which a file is held against them.
func Formats() []Format {
	return []Format{
		{"mermaid", "Mermaid journey diagram (.mmd)", []string{".mmd", ".mermaid"}, mermaid.Recognise, mermaid.Read},
		{"ojf", "OpenJourney, in both dialects (.ojf)", []string{".ojf"}, openjourney.Recognise, openjourney.Read},
		{"canvas", "JSON Canvas, as of Obsidian (.canvas)", []string{".canvas"}, canvas.Recognise, canvas.Read},
		{"sb", "service blueprint as JSON (.json)", nil, serviceblueprint.Recognise, serviceblueprint.Read},
		{"lucid", "table from Lucidchart (.csv)", nil, lucidchart.Recognise, lucidchart.Read},
		{Table, "table with stages across or down (.csv, .tsv)", []string{".csv", ".tsv"}, table.Recognise, table.Read},
		{"tables", "tables in Markdown or HTML (.md, .html)", []string{".md", ".markdown", ".html", ".htm"}, markup.Recognise, markup.Read},
	}
}

// Recognise finds the format that a file looks like.
func Recognise(name string, data []byte) (Format, bool) {
	for _, format := range Formats() {
		if format.Recognise(name, data) {
			return format, true
		}
	}
	return Format{}, false
}

// Named finds the format that a file has by its name alone. Its reader says
// best what is wrong with a file that does not look like the format.
func Named(name string) (Format, bool) {
	ending := strings.ToLower(path.Ext(name))
	for _, format := range Formats() {
		if slices.Contains(format.Endings, ending) {
			return format, true
		}
	}
	return Format{}, false
}
