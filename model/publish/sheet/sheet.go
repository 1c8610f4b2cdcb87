// Package sheet writes a blueprint as a workbook (XLSX): one sheet for each
// kind of record, to be sorted, filtered and counted, and the emotional curves
// as charts that can be edited.
package sheet

import (
	"fmt"

	"interlock/model/blueprint"
)

// Write makes blueprint.xlsx: the same bytes for the same blueprint. All that
// people wrote stands in the cells as text, never as a formula. Warnings name
// the texts that are longer than a cell can hold and go on in the next row. An
// error is a fault of the writer, never of the workshop.
func Write(b *blueprint.Blueprint) (file []byte, warnings []string, err error) {
	book := newBook()
	defer book.close()
	tables := tables(b)
	book.overview(b, tables)
	book.curves(b)
	for _, table := range tables {
		book.table(table)
	}
	file, err = book.pack(b.Frame.Title)
	if err != nil {
		return nil, nil, fmt.Errorf("blueprint.xlsx could not be written: %w", err)
	}
	return file, book.warnings, nil
}

// tables are the sheets that have something to say, in their order.
func tables(b *blueprint.Blueprint) []table {
	var filled []table
	for _, of := range []func(*blueprint.Blueprint) table{
		personas, empathyMaps, journeys, stages, notes, moments, links, causes, metrics, readings, comparisons,
		initiatives, loops, governance, decisions, sources, findings,
	} {
		if table := of(b); len(table.rows) > 0 {
			filled = append(filled, table.withoutEmptyColumns())
		}
	}
	return filled
}
