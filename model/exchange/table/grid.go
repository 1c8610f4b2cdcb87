package table

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"interlock/model/exchange"
)

// The bounds of a file that is read.
const (
	largestFile = 16 << 20 // bytes
	mostCells   = 1 << 20
)

// The bounds of a table in which a row or a column is a stage.
const (
	mostRows    = 10_000
	mostColumns = 1_000
)

// tooLarge refuses a table that is too long or wide to be a journey.
func tooLarge(table grid) error {
	if len(table.rows) <= mostRows && width(table) <= mostColumns {
		return nil
	}
	return &exchange.Error{
		Message: fmt.Sprintf("the table is too large for a journey: it has %d rows and %d columns", len(table.rows), width(table)),
		Fix:     fmt.Sprintf("keep %d rows and %d columns at most", mostRows, mostColumns),
	}
}

// grid is a table as it stands in a file.
type grid struct {
	rows  [][]string
	lines []int // where each row starts, counted from 1
}

// at is a cell, empty beyond the end of a row.
func at(row []string, column int) string {
	if column >= 0 && column < len(row) {
		return row[column]
	}
	return ""
}

// blank reports whether a cell shows nothing.
func blank(cell string) bool { return strings.TrimSpace(cell) == "" }

// decode gives the text of a file: UTF-8, UTF-16 as Excel saves it, or the odd
// Windows-1252 character among UTF-8.
func decode(data []byte) string {
	if bytes.HasPrefix(data, []byte{0xff, 0xfe}) || bytes.HasPrefix(data, []byte{0xfe, 0xff}) {
		wide := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder()
		if text, err := wide.Bytes(data); err == nil {
			return string(text)
		}
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	if utf8.Valid(data) {
		return string(data)
	}
	var text strings.Builder
	for len(data) > 0 {
		char, size := utf8.DecodeRune(data)
		if char == utf8.RuneError && size == 1 {
			char = charmap.Windows1252.DecodeByte(data[0])
		}
		text.WriteRune(char)
		data = data[size:]
	}
	return text.String()
}

// parse reads the cells of a file. The error is an *exchange.Error.
func parse(data []byte) (grid, error) {
	if len(data) > largestFile {
		return grid{}, &exchange.Error{
			Message: fmt.Sprintf("the file is larger than %d MB", largestFile>>20),
			Fix:     "keep only the rows of the journeys in it",
		}
	}
	text := decode(data)
	delimiter, skip := announced(text)
	if delimiter == 0 {
		delimiter = marked(text)
	}
	if delimiter == 0 {
		delimiter = likeliest(text)
	}
	return readCells(text[skip:], delimiter, strings.Count(text[:skip], "\n"))
}

// announced is the delimiter that a first line such as sep=; tells, and the
// length of that line.
func announced(text string) (delimiter rune, length int) {
	line, _, found := strings.Cut(text, "\n")
	if rest, ok := strings.CutPrefix(strings.TrimSuffix(line, "\r"), "sep="); ok && found && len(rest) == 1 && strings.Contains(delimiters, rest) {
		return rune(rest[0]), len(line) + 1
	}
	return 0, 0
}

// delimiters are what divides the cells of a row.
const delimiters = "\t,;|"

// marked is the delimiter with which the head of a file bears our mark; 0 for
// files of others.
func marked(text string) rune {
	for _, delimiter := range delimiters {
		head, err := newReader(text, delimiter).Read()
		if _, own := ownMark(grid{rows: [][]string{head}}); err == nil && own {
			return delimiter
		}
	}
	return 0
}

// likeliest finds the delimiter that gives the most of the first rows the same
// number of cells, and of those the one that gives them the most cells.
func likeliest(text string) rune {
	const looked = 50
	best, mostRows, mostWide := ',', 0, 0
	for _, delimiter := range delimiters {
		reader := newReader(text, delimiter)
		reader.LazyQuotes = true
		widths := map[int]int{}
		for range looked {
			row, err := reader.Read()
			if err != nil {
				break
			}
			widths[len(row)]++
		}
		for width, rows := range widths {
			if width > 1 && (rows > mostRows || rows == mostRows && width > mostWide) {
				best, mostRows, mostWide = delimiter, rows, width
			}
		}
	}
	return best
}

func newReader(text string, delimiter rune) *csv.Reader {
	reader := csv.NewReader(strings.NewReader(text))
	reader.Comma, reader.FieldsPerRecord = delimiter, -1
	return reader
}

// readCells reads the cells of a text. A quotation mark in a cell that is not in
// quotation marks stands for itself.
func readCells(text string, delimiter rune, skipped int) (grid, error) {
	read, err := allCells(newReader(text, delimiter), skipped)
	if errors.Is(err, csv.ErrBareQuote) {
		lazy := newReader(text, delimiter)
		lazy.LazyQuotes = true
		read, err = allCells(lazy, skipped)
	}
	var fault *csv.ParseError
	switch {
	case errors.As(err, &fault):
		return grid{}, &exchange.Error{
			Line:    skipped + fault.StartLine,
			Message: "a cell that begins here has a stray quotation mark in it, or is not closed",
			Fix:     `put a quotation mark at its end, and write those inside it twice ("")`,
		}
	case err != nil:
		return grid{}, err
	}
	return read, nil
}

func allCells(reader *csv.Reader, skipped int) (grid, error) {
	var read grid
	count := 0
	for {
		row, err := reader.Read()
		if errors.Is(err, io.EOF) {
			return read, nil
		}
		if err != nil {
			return grid{}, err
		}
		line, _ := reader.FieldPos(0)
		if count += len(row); count > mostCells {
			return grid{}, &exchange.Error{
				Line: skipped + line, Message: fmt.Sprintf("the table has more than %d cells", mostCells), Fix: "keep only the rows of the journeys in it",
			}
		}
		read.rows, read.lines = append(read.rows, row), append(read.lines, skipped+line)
	}
}

// write joins cells to a file as RFC 4180 says.
func write(rows [][]string, delimiter rune, bom bool) ([]byte, error) {
	var file bytes.Buffer
	if bom {
		file.WriteString("\ufeff")
	}
	writer := csv.NewWriter(&file)
	writer.Comma, writer.UseCRLF = delimiter, true
	if err := writer.WriteAll(rows); err != nil {
		return nil, fmt.Errorf("writing a table: %w", err)
	}
	return file.Bytes(), nil
}
