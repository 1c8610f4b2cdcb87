package lucidchart

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"interlock/model"
	"interlock/model/exchange"
	"interlock/model/exchange/carry"
	"interlock/model/exchange/cells"
	"interlock/model/exchange/lane"
)

// container is the name of the shape that stands around a journey of ours.
const container = "Container"

// Write writes the journeys as one document, journeys.lucid.csv, in which they
// are containers, stages are shapes in them, and links are lines between.
func Write(content *exchange.Content) ([]exchange.File, exchange.Losses, error) {
	clean := carry.Clean(content)
	rows := rowsOf(clean)
	var file bytes.Buffer
	if err := csv.NewWriter(&file).WriteAll(rows); err != nil {
		return nil, exchange.Losses{}, fmt.Errorf("the diagram could not be written: %w", err)
	}
	carried, _ := ofRows(rows)
	return []exchange.File{{Name: "journeys.lucid.csv", Data: file.Bytes()}}, carry.Lost(clean, carried), nil
}

// writer gathers the rows of a document.
type writer struct {
	head   []string
	rows   [][]string
	shapes map[string]string // the id of the shape of each place
}

func rowsOf(content *exchange.Content) [][]string {
	w := &writer{head: standardColumns(), shapes: map[string]string{}}
	w.head = append(w.head, sideColumn, effectColumn)
	for _, column := range stageColumns() {
		w.head = append(w.head, column.Label)
	}
	w.head = append(w.head, markColumn)
	w.rows = [][]string{w.head}
	w.add(map[string]string{nameColumn: "Document", statusColumn: "Draft", textColumn: lane.Line(content.Frame.Title)})
	page := w.add(map[string]string{nameColumn: "Page", textColumn: "Journeys"})
	for _, journey := range content.Journeys {
		w.journey(page, journey)
	}
	for _, link := range content.Links {
		w.link(page, link)
	}
	return w.withoutEmptyColumns()
}

// add adds a row and gives its id.
func (w *writer) add(values map[string]string) string {
	id := strconv.Itoa(len(w.rows))
	values[idColumn] = id
	row := make([]string, len(w.head))
	for i, column := range w.head {
		row[i] = cells.Guard(values[column])
	}
	w.rows = append(w.rows, row)
	return id
}

func (w *writer) journey(page string, journey *model.Journey) {
	around := w.add(map[string]string{
		nameColumn: container, libraryColumn: "Containers", pageColumn: page, textColumn: lane.Line(journey.Name),
		sideColumn: string(journey.Side), markColumn: journey.ID,
	})
	taken := map[string]bool{}
	before := ""
	for i := range journey.Stages {
		stage := &journey.Stages[i]
		id := stage.ID
		if !model.ValidID(id) || taken[id] {
			id = model.FreshID(stage.Name, "stage", func(id string) bool { return taken[id] || journey.StageIndex(id) >= 0 })
		}
		taken[id] = true
		shape := w.stage(page, around, id, stage)
		w.shapes[model.Reference{Record: journey.ID, Stage: id}.String()] = shape
		if before != "" {
			w.line(page, before, shape, map[string]string{})
		}
		before = shape
	}
}

func (w *writer) stage(page, around, id string, stage *model.Stage) string {
	values := map[string]string{
		nameColumn: "Rectangle", libraryColumn: "Standard", pageColumn: page, containerColumn: around,
		textColumn: lane.Line(stage.Name), markColumn: id,
	}
	for _, column := range stageColumns() {
		values[column.Label] = strings.Join(column.Lines(reflect.ValueOf(stage).Elem(), lane.Names{}), "\n")
	}
	return w.add(values)
}

func (w *writer) line(page, from, to string, values map[string]string) {
	values[nameColumn], values[pageColumn] = "Line", page
	values[sourceColumn], values[destinationColumn] = from, to
	values[sourceArrow], values[destinationArrow] = "None", "Arrow"
	w.add(values)
}

// link draws a link from stage to stage, also when it begins or ends at a note
// there. A link that leads nowhere is not drawn.
func (w *writer) link(page string, link *model.Link) {
	from, to := w.shapeAt(link.From), w.shapeAt(link.To)
	if from == "" || to == "" {
		return
	}
	w.line(page, from, to, map[string]string{
		textColumn: lane.Line(link.Because), effectColumn: lane.Line(link.Effect), markColumn: link.ID,
	})
}

func (w *writer) shapeAt(place string) string {
	ref := model.ParseReference(place)
	ref.Item = ""
	return w.shapes[ref.String()]
}

// withoutEmptyColumns leaves out the columns of ours that nobody has filled.
func (w *writer) withoutEmptyColumns() [][]string {
	kept := make([]bool, len(w.head))
	for _, row := range w.rows[1:] {
		for i, value := range row {
			kept[i] = kept[i] || value != ""
		}
	}
	for i := range w.head {
		kept[i] = kept[i] || slices.Contains(standardColumns(), w.head[i]) || w.head[i] == markColumn
	}
	for r, row := range w.rows {
		var rest []string
		for i, value := range row {
			if kept[i] {
				rest = append(rest, value)
			}
		}
		w.rows[r] = rest
	}
	return w.rows
}
