// Package table carries journeys as CSV and TSV.
//
// Our own sheet is the long one: one row for each thing that is said, which
// loses nothing of journeys, their notes and the links between them. The
// tables of others come in three layouts, which are found by their labels and
// shape: a matrix with the stages across, one row for each stage, and one row
// for each stage and each of the people in it. How such a table is read is a
// Mapping, which can be proposed, changed and kept. All three can be written.
//
// Every file of ours says so in its first line. In those files a text that a
// spreadsheet would take for a formula has an apostrophe in front.
package table

import (
	"bytes"
	"path"
	"slices"
	"strings"

	"interlock/model/exchange"
)

// Layout is how a table is arranged.
type Layout string

// The layouts.
const (
	Long   Layout = "long"   // one row for each note; ours
	Matrix Layout = "matrix" // the stages across, one row for each lane
	Stages Layout = "stages" // one row for each stage
	Actors Layout = "actors" // one row for each stage and each of the people in it
)

// Options are how a table is written.
type Options struct {
	Layout Layout // Long when it is empty

	// BOM puts a byte order mark in front, by which Excel tells UTF-8.
	BOM bool

	// Raw leaves out the apostrophe in front of what could be a formula. Such a
	// file is for programs, not for spreadsheets.
	Raw bool
}

// Write writes the content: journeys.csv, stages.csv or actors.csv, or
// <journey>.tsv for each journey in the layout Matrix, to be pasted into
// boards.
func Write(content *exchange.Content, options Options) ([]exchange.File, exchange.Losses, error) {
	if options.Layout == "" || options.Layout == Long {
		return writeLong(content, options)
	}
	return writeSheets(content, options)
}

// Recognise reports whether a file is a table in which a journey can be found.
func Recognise(name string, data []byte) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".csv", ".tsv", ".tab":
	case ".txt": // a range that somebody has pasted
		if !bytes.ContainsRune(data, '\t') {
			return false
		}
	default:
		return false
	}
	grid, err := parse(data)
	if err != nil || len(grid.rows) == 0 || lucidchart(grid.rows[0]) {
		return false
	}
	if _, own := ownMark(grid); own || isLong(grid) {
		return true
	}
	_, _, err = propose(grid)
	return err == nil
}

// lucidchart tells the list of shapes that Lucidchart exports, another format.
func lucidchart(head []string) bool {
	return slices.Contains(head, "Shape Library") && slices.Contains(head, "Text Area 1")
}

// Marked reports whether the file is one of ours, by its first line.
func Marked(data []byte) bool {
	first, _, _ := bytes.Cut(data, []byte("\n"))
	head, err := parse(first)
	if err != nil {
		return false
	}
	_, own := ownMark(head)
	return own
}

// Read makes journeys of a table. What Detect proposes decides how the tables
// of others are read. The error is an *exchange.Error.
func Read(name string, data []byte) (*exchange.Content, exchange.Losses, error) {
	return read(name, data, nil)
}

// ReadMapped makes journeys of somebody else's table as the mapping says. Files
// of ours need none and pass it over. The error is an *exchange.Error.
func ReadMapped(name string, data []byte, mapping Mapping) (*exchange.Content, exchange.Losses, error) {
	return read(name, data, &mapping)
}

func read(name string, data []byte, mapping *Mapping) (*exchange.Content, exchange.Losses, error) {
	grid, err := parse(data)
	if err != nil {
		return nil, exchange.Losses{}, err
	}
	mark, own := ownMark(grid)
	switch {
	case isLong(grid):
		return readLong(grid, own && !mark.raw)
	case own:
		return readSheet(grid, mark)
	}
	if mapping == nil {
		proposed, _, err := propose(grid)
		if err != nil {
			return nil, exchange.Losses{}, err
		}
		mapping = &proposed
	}
	return readForeign(titleOf(name), grid, *mapping)
}

// titleOf makes a title of the name of a file.
func titleOf(name string) string {
	base := path.Base(strings.ReplaceAll(name, `\`, "/"))
	title := strings.TrimSuffix(base, path.Ext(base))
	return strings.Join(strings.FieldsFunc(title, func(r rune) bool { return r == '-' || r == '_' || r == ' ' }), " ")
}
