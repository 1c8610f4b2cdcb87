// Package lucidchart carries journeys as the CSV of Lucidchart, in which every
// shape and every line of a document is a row.
//
// A shape is a stage, and the text of a line away from it is what is done
// there. Which shapes make a journey is told by a column of user journeys, by
// the container around them, or else by their page; the lines tell their
// order. Further columns, which are the data of the shapes, say more of a
// stage when their names are those of lanes. Ours use them for all that fits
// into a cell.
package lucidchart

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"path"
	"slices"
	"strings"

	"interlock/model/blueprint"
	"interlock/model/exchange"
	"interlock/model/exchange/cells"
	"interlock/model/exchange/lane"
)

// largestFile is the size in bytes up to which a file is read.
const largestFile = 16 << 20

// The columns of every such file, but for the texts.
const (
	idColumn          = "Id"
	nameColumn        = "Name"
	libraryColumn     = "Shape Library"
	pageColumn        = "Page ID"
	containerColumn   = "Contained By"
	groupColumn       = "Group"
	sourceColumn      = "Line Source"
	destinationColumn = "Line Destination"
	sourceArrow       = "Source Arrow"
	destinationArrow  = "Destination Arrow"
	statusColumn      = "Status"
	textColumn        = "Text Area 1"
	commentsColumn    = "Comments"
)

// The columns of ours: the mark of our files holds the ids of records.
const (
	markColumn   = blueprint.Format
	sideColumn   = "Side"
	effectColumn = "Effect"
)

func standardColumns() []string {
	return []string{
		idColumn, nameColumn, libraryColumn, pageColumn, containerColumn, groupColumn, sourceColumn, destinationColumn,
		sourceArrow, destinationArrow, statusColumn, textColumn, commentsColumn,
	}
}

// Recognise reports whether a file is the CSV of Lucidchart.
func Recognise(name string, data []byte) bool {
	head, _, _ := bytes.Cut(bytes.TrimPrefix(data, []byte("\ufeff")), []byte("\n"))
	head = bytes.ReplaceAll(head, []byte(`"`), nil)
	return strings.EqualFold(path.Ext(name), ".csv") && bytes.HasPrefix(head, []byte("Id,Name,Shape Library,Page ID,"))
}

// Read makes journeys of the shapes and lines of a document. The error is an
// *exchange.Error.
func Read(_ string, data []byte) (*exchange.Content, exchange.Losses, error) {
	rows, err := parse(data)
	if err != nil {
		return nil, exchange.Losses{}, err
	}
	content, losses := ofRows(rows)
	if len(content.Journeys) == 0 {
		return nil, exchange.Losses{}, &exchange.Error{Message: "the document has no shapes with a text", Fix: "export a document whose shapes are the stages of a journey"}
	}
	return content, losses, nil
}

func parse(data []byte) ([][]string, error) {
	if len(data) > largestFile {
		return nil, &exchange.Error{Message: fmt.Sprintf("the file is larger than %d MB", largestFile>>20), Fix: "export fewer pages"}
	}
	data = bytes.ToValidUTF8(bytes.TrimPrefix(data, []byte("\ufeff")), []byte("\ufffd"))
	reader := csv.NewReader(bytes.NewReader(data))
	reader.FieldsPerRecord = -1
	rows, err := reader.ReadAll()
	var fault *csv.ParseError
	switch {
	case errors.As(err, &fault):
		return nil, &exchange.Error{Line: fault.Line, Message: "this is no CSV: " + fault.Err.Error(), Fix: "export the document again"}
	case err != nil:
		return nil, &exchange.Error{Message: "the file cannot be read: " + err.Error(), Fix: "export the document again"}
	case len(rows) == 0 || !slices.Contains(rows[0], idColumn) || !slices.Contains(rows[0], textColumn):
		return nil, &exchange.Error{Line: 1, Message: "the first line does not name the columns of Lucidchart", Fix: "export the document as CSV of shape data"}
	}
	return rows, nil
}

// item is a row: the document, a page, a shape or a line.
type item struct {
	id, name, page, container, source, destination string

	mark  string // the id of its record, in files of ours
	areas []string
	data  map[string][]string // lines by the name of the further column
}

func (i *item) text() string { return i.areas[0] }

func (i *item) isLine() bool { return i.name == "Line" }

// items reads the rows below the head. Own tells that the file is ours.
func items(rows [][]string) (list []*item, own bool) {
	head := rows[0]
	own = slices.Contains(head, markColumn)
	for _, row := range rows[1:] {
		made := &item{areas: []string{""}, data: map[string][]string{}}
		for i, value := range row[:min(len(row), len(head))] {
			if own {
				value = cells.Unguard(value)
			}
			made.set(head[i], value)
		}
		list = append(list, made)
	}
	return list, own
}

func (i *item) set(column, value string) {
	switch column {
	case idColumn:
		i.id = value
	case nameColumn:
		i.name = value
	case pageColumn:
		i.page = value
	case containerColumn:
		i.container = value
	case sourceColumn:
		i.source = value
	case destinationColumn:
		i.destination = value
	case markColumn:
		i.mark = value
	case textColumn:
		i.areas[0] = lane.Line(value)
	case libraryColumn, groupColumn, sourceArrow, destinationArrow, statusColumn:
	default:
		lines := lined(value)
		switch {
		case len(lines) == 0:
		case strings.HasPrefix(column, "Text Area "):
			i.areas = append(i.areas, lines...)
		default:
			i.data[column] = lines
		}
	}
}

// lined is a value as lines, none of them empty.
func lined(value string) []string {
	var lines []string
	for line := range strings.Lines(value) {
		lines = append(lines, lane.Line(line))
	}
	return cells.Filled(lines)
}
