// Package cells puts the fields of records into the cells of tables, and takes
// them back. A cell holds lines of text: one for each note or word of a list.
package cells

import (
	"reflect"
	"strconv"
	"strings"

	"interlock/model"
	"interlock/model/exchange/lane"
)

// Column is a field of a record that fits into a cell.
type Column struct {
	Label string // as the screen calls it: "Pains", "Time active"
	Key   string // of the field, or of the field inside the field

	path  []int // of struct fields
	group bool  // the first column of a record inside the record
}

// present stands in a cell for a record inside a record of which nothing else
// is known.
const present = "★"

// Of lists the fields of a kind of record, or of a stage, that fit into cells.
// A record inside the record has a column for each of its fields.
func Of[Record any](fields []model.Field) []Column {
	return columnsOf(reflect.TypeFor[Record](), fields)
}

func columnsOf(record reflect.Type, fields []model.Field) []Column {
	var columns []Column
	for _, field := range fields {
		position, held := indexOf(record, field.Key)
		switch {
		case !held:
		case field.Kind == model.GroupField:
			inner := record.Field(position).Type
			pointer := inner.Kind() == reflect.Pointer
			if pointer {
				inner = inner.Elem()
			}
			for i, sub := range columnsOf(inner, field.Fields) {
				sub.Label = field.Label + " " + strings.ToLower(sub.Label)
				sub.path = append([]int{position}, sub.path...)
				sub.group = pointer && i == 0
				columns = append(columns, sub)
			}
		case fits(record.Field(position).Type):
			columns = append(columns, Column{Label: field.Label, Key: field.Key, path: []int{position}})
		}
	}
	return columns
}

func indexOf(record reflect.Type, key string) (int, bool) {
	for i := range record.NumField() {
		if record.Field(i).Tag.Get("field") == key {
			return i, true
		}
	}
	return 0, false
}

func fits(field reflect.Type) bool {
	switch reflect.Zero(field).Interface().(type) {
	case *int, *float64, *bool, []string, model.Note, []model.Note:
		return true
	}
	return field.Kind() == reflect.String
}

// Lines gives the lines of the column's cell for a record, which is a struct.
// None of them is empty.
func (c Column) Lines(record reflect.Value, names lane.Names) []string {
	if len(c.path) == 1 {
		return written(record.Field(c.path[0]), c.Key, names)
	}
	inner := record.Field(c.path[0])
	if inner.Kind() == reflect.Pointer {
		if inner.IsNil() {
			return nil
		}
		inner = inner.Elem()
	}
	rest := Column{Key: c.Key, path: c.path[1:]}
	if lines := rest.Lines(inner, names); len(lines) > 0 || !c.group {
		return lines
	}
	return []string{present}
}

// Fill sets the field of a record, which is a struct, from the lines of its
// cell: at least one, none of them empty. It is false for lines that the field
// cannot hold.
func (c Column) Fill(record reflect.Value, lines []string, names lane.Names) bool {
	if len(c.path) == 1 {
		return read(record.Field(c.path[0]), c.Key, lines, names)
	}
	inner := record.Field(c.path[0])
	if inner.Kind() == reflect.Pointer {
		if inner.IsNil() {
			inner.Set(reflect.New(inner.Type().Elem()))
		}
		inner = inner.Elem()
	}
	if c.group && len(lines) == 1 && lines[0] == present {
		return true
	}
	return Column{Key: c.Key, path: c.path[1:]}.Fill(inner, lines, names)
}

// written is a value as the lines of a cell.
func written(value reflect.Value, key string, names lane.Names) []string {
	var lines []string
	switch held := value.Interface().(type) {
	case []model.Note:
		for _, note := range held {
			lines = append(lines, names.Say(key, note))
		}
	case []string:
		for _, text := range held {
			lines = append(lines, lane.Line(text))
		}
	case model.Note:
		lines = []string{lane.Line(held.Text)}
	case *int:
		if held != nil {
			lines = []string{number(key, *held)}
		}
	case *float64:
		if held != nil {
			lines = []string{strconv.FormatFloat(*held, 'f', -1, 64)}
		}
	case *bool:
		if held != nil {
			lines = []string{map[bool]string{true: "yes", false: "no"}[*held]}
		}
	default:
		lines = []string{lane.Line(value.String())}
	}
	return Filled(lines)
}

// number puts a face in front of an emotion.
func number(key string, value int) string {
	if key == lane.Emotion {
		return lane.Face(value) + " " + strconv.Itoa(value)
	}
	return strconv.Itoa(value)
}

// Filled leaves out the lines that are empty.
func Filled(lines []string) []string {
	var kept []string
	for _, line := range lines {
		if line != "" {
			kept = append(kept, line)
		}
	}
	return kept
}

// read fills a value from the lines of a cell.
func read(value reflect.Value, key string, lines []string, names lane.Names) bool {
	text := strings.Join(lines, " ")
	switch value.Interface().(type) {
	case []model.Note:
		notes := make([]model.Note, len(lines))
		for i, line := range lines {
			notes[i] = names.Hear(key, line)
		}
		value.Set(reflect.ValueOf(notes))
	case []string:
		value.Set(reflect.ValueOf(lines))
	case model.Note:
		value.Set(reflect.ValueOf(model.Note{Text: text}))
	case *int:
		words := strings.Fields(text)
		whole, err := strconv.Atoi(words[len(words)-1])
		value.Set(reflect.ValueOf(&whole))
		return err == nil
	case *float64:
		exact, err := strconv.ParseFloat(text, 64)
		value.Set(reflect.ValueOf(&exact))
		return err == nil
	case *bool:
		yes := text == "yes"
		value.Set(reflect.ValueOf(&yes))
		return yes || text == "no"
	default:
		value.SetString(text)
	}
	return true
}
