// Package markup carries journeys as tables in Markdown and HTML.
//
// The tables of others are read as they come: stages across or one row a
// stage, one table a journey, a stage or a lane. Our own tables hold every
// record that fits into cells: one register for each kind of record, and one
// table with the stages across for each journey.
package markup

import (
	"bytes"
	"fmt"
	"path"
	"regexp"
	"strings"

	"interlock/model/blueprint"
	"interlock/model/exchange"
)

// mark stands in the files of this package, behind the mark of all our files.
const mark = blueprint.Format + " tables"

// largestFile is the size in bytes up to which a file is read.
const largestFile = 16 << 20

// delimiterRow is the line below the head of a Markdown table.
var delimiterRow = regexp.MustCompile(`(?m)^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*\r?$`)

// own reports whether a file was written by this package. It may have no tables.
func own(data []byte) bool {
	return bytes.Contains(data[:min(len(data), 1024)], []byte(mark))
}

// Recognise reports whether a file is Markdown or HTML with a table in it, and
// not a page that carries the whole workshop inside.
func Recognise(name string, data []byte) bool {
	table := own(data) || bytes.Contains(bytes.ToLower(data), []byte("<table"))
	switch {
	case bytes.Contains(data, []byte("data:application/yaml;base64,")):
		return false
	case isHTML(name):
		return table
	case isMarkdown(name):
		return table || bytes.IndexByte(data, '|') >= 0 && delimiterRow.Match(data)
	}
	return false
}

func isHTML(name string) bool {
	extension := strings.ToLower(path.Ext(name))
	return extension == ".html" || extension == ".htm" || extension == ".xhtml"
}

func isMarkdown(name string) bool {
	extension := strings.ToLower(path.Ext(name))
	return extension == ".md" || extension == ".markdown"
}

// Read makes journeys of the tables in a file: HTML by its name, and Markdown
// otherwise. The error is an *exchange.Error.
func Read(name string, data []byte) (*exchange.Content, exchange.Losses, error) {
	if len(data) > largestFile {
		return nil, exchange.Losses{}, &exchange.Error{
			Message: fmt.Sprintf("the file is larger than %d MB", largestFile>>20),
			Fix:     "keep only the tables of the journeys in it",
		}
	}
	if bytes.Contains(data[:min(len(data), 1024)], []byte(blueprint.Comment)) {
		return nil, exchange.Losses{}, &exchange.Error{
			Message: "this is a report that Interlock has published; it does not hold everything",
			Fix:     "import the blueprint.yaml that was published with it",
		}
	}
	page, err := parse(name, data)
	if err != nil {
		return nil, exchange.Losses{}, err
	}
	switch {
	case page.own:
		content, losses := ofSheets(page.title, page.sheets())
		return content, losses, nil
	case len(page.tables) == 0:
		return nil, exchange.Losses{}, &exchange.Error{
			Message: "there is no table in the file",
			Fix:     "choose a file with a table whose columns are the stages, or whose rows are",
		}
	}
	return foreign(page)
}
