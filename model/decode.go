package model

import (
	"fmt"
	"math"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"interlock/model/yamltext"
)

// decoder reads the nodes of one file into a record. It never fails: what it
// cannot read it leaves empty and notes as a fault.
type decoder struct {
	file     string
	faults   []Fault
	mentions []Mention
}

func (d *decoder) fault(rule string, at *yamltext.Node, path yamltext.Path, message, fix string) {
	d.faults = append(d.faults, Fault{
		Rule: rule, File: d.file, Line: max(1, at.Line()), Path: path, Message: message, Fix: fix,
	})
}

// record reads a mapping into the struct that target holds.
func (d *decoder) record(node *yamltext.Node, path yamltext.Path, fields []Field, target reflect.Value) {
	if !d.isMapping(node, path) {
		return
	}
	index := fieldIndexes()[target.Type()]
	for _, entry := range node.Entries() {
		field, known := FieldAt(fields, entry.Key)
		at := path.With(entry.Key)
		if !known {
			d.unknownKey(entry, at, fields)
			continue
		}
		if position, ok := index[entry.Key]; ok {
			d.value(entry.Value, at, field, target.Field(position))
		}
	}
}

// isMapping reports whether there are fields to read; anything else than fields
// or nothing at all is a fault.
func (d *decoder) isMapping(node *yamltext.Node, path yamltext.Path) bool {
	switch node.Kind() {
	case yamltext.MapKind:
		return true
	case yamltext.NullKind:
		return false
	}
	d.fault(RuleBadValue, node, path, "expected fields of the form `key: value`", "write `key: value` lines here")
	return false
}

func (d *decoder) unknownKey(entry yamltext.Entry, path yamltext.Path, fields []Field) {
	keys := make([]string, len(fields))
	for i, field := range fields {
		keys[i] = field.Key
	}
	fix := "it is kept as it is"
	if near := Nearest(entry.Key, keys); near != "" {
		fix = fmt.Sprintf("did you mean `%s`? It is kept as it is", near)
	}
	d.fault(RuleUnknownKey, entry.KeyNode, path, fmt.Sprintf("unknown key `%s`", entry.Key), fix)
}

// value reads one field of a record.
func (d *decoder) value(node *yamltext.Node, path yamltext.Path, field Field, target reflect.Value) {
	if node.Kind() == yamltext.NullKind {
		return
	}
	switch field.Kind {
	case TextField, ChoiceField, DateField, DurationField, ReferenceField:
		target.SetString(d.word(node, path, field))
	case NoteField:
		target.Set(reflect.ValueOf(d.note(node, path)))
	case NotesField:
		target.Set(reflect.ValueOf(d.notes(node, path)))
	case WordsField, ReferencesField:
		target.Set(reflect.ValueOf(d.words(node, path, field)))
	case IntegerField, NumberField:
		d.number(node, path, field, target)
	case BooleanField:
		d.boolean(node, path, field, target)
	case RangeField:
		target.Set(reflect.ValueOf(d.ends(node, path, field)))
	case GroupField:
		d.group(node, path, field, target)
	case GroupsField:
		d.groups(node, path, field, target)
	case TextsField:
		target.Set(reflect.ValueOf(d.texts(node, path, field)))
	}
}

// word reads a scalar that the table may restrict to some values.
func (d *decoder) word(node *yamltext.Node, path yamltext.Path, field Field) string {
	text := d.scalar(node, path, field)
	if text == "" {
		return ""
	}
	d.mention(field.Names, text, node, path)
	switch {
	case field.Kind == ChoiceField && !slices.Contains(field.Choices, text):
		d.notInList(node, path, field, text)
	case field.Kind == DateField && !Date(text).Valid():
		d.fault(RuleBadValue, node, path, fmt.Sprintf("`%s: %s` is not a date", field.Key, text), "write it as 2025-06-12 or 2025-06")
	case field.Kind == DurationField:
		if _, ok := Duration(text).Minutes(); !ok {
			d.fault(RuleBadValue, node, path, fmt.Sprintf("`%s: %s` is not a length of time", field.Key, text), "write it as 25m, 12h or 6d")
		}
	}
	return text
}

// scalar reads one text. What people say is read back where YAML takes it for
// something else; ids, dates and the like are not.
func (d *decoder) scalar(node *yamltext.Node, path yamltext.Path, field Field) string {
	if field.freeText() {
		text, _ := d.recover(node, path)
		return text
	}
	switch node.Kind() {
	case yamltext.ScalarKind:
		return node.Text()
	case yamltext.ListKind, yamltext.MapKind:
		d.fault(RuleBadValue, node, path, fmt.Sprintf("`%s` should be one word", field.Key), "write one word here")
	}
	return ""
}

func (d *decoder) notInList(node *yamltext.Node, path yamltext.Path, field Field, text string) {
	fix := "write one of " + strings.Join(field.Choices, ", ")
	if near := Nearest(text, field.Choices); near != "" {
		fix = fmt.Sprintf("did you mean `%s`?", near)
	}
	d.fault(RuleBadValue, node, path, fmt.Sprintf("`%s: %s` is none of %s", field.Key, text, strings.Join(field.Choices, ", ")), fix)
}

// words reads a list of short texts; one text alone counts as a list of one.
func (d *decoder) words(node *yamltext.Node, path yamltext.Path, field Field) []string {
	if node.Kind() == yamltext.ScalarKind {
		text := d.scalar(node, path, field)
		d.mention(field.Names, text, node, path)
		return []string{text}
	}
	if node.Kind() != yamltext.ListKind {
		d.fault(RuleBadValue, node, path, fmt.Sprintf("`%s` should be a list", field.Key), "write one entry a line, each behind a dash")
		return nil
	}
	var list []string
	for i, item := range node.Items() {
		at := path.With(i)
		text := d.scalar(item, at, field)
		d.mention(field.Names, text, item, at)
		list = append(list, text)
	}
	return list
}

func (d *decoder) number(node *yamltext.Node, path yamltext.Path, field Field, target reflect.Value) {
	value, ok := parseNumber(node.Text())
	whole := field.Kind == IntegerField
	if !ok || whole && value != math.Trunc(value) {
		kind := "a number"
		if whole {
			kind = "a whole number"
		}
		d.fault(RuleBadValue, node, path, fmt.Sprintf("`%s: %s` is not %s", field.Key, node.Text(), kind), "write digits only")
		return
	}
	if field.Bounded() && (value < field.Min || value > field.Max) {
		d.fault(RuleBadValue, node, path, fmt.Sprintf("`%s: %s` is out of range", field.Key, node.Text()),
			fmt.Sprintf("write a number from %g to %g", field.Min, field.Max))
		return
	}
	if whole {
		integer := int(value)
		target.Set(reflect.ValueOf(&integer))
		return
	}
	target.Set(reflect.ValueOf(&value))
}

var decimal = regexp.MustCompile(`^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$`)

// parseNumber reads a decimal number; infinities and hexadecimals are none.
func parseNumber(text string) (float64, bool) {
	if !decimal.MatchString(text) {
		return 0, false
	}
	value, err := strconv.ParseFloat(text, 64)
	return value, err == nil
}

func (d *decoder) boolean(node *yamltext.Node, path yamltext.Path, field Field, target reflect.Value) {
	var value bool
	switch strings.ToLower(node.Text()) {
	case "true", "yes", "on":
		value = true
	case "false", "no", "off":
	default:
		d.fault(RuleBadValue, node, path, fmt.Sprintf("`%s: %s` is neither true nor false", field.Key, node.Text()), "write true or false")
		return
	}
	target.Set(reflect.ValueOf(&value))
}

func (d *decoder) ends(node *yamltext.Node, path yamltext.Path, field Field) []float64 {
	var ends []float64
	for _, item := range node.Items() {
		if value, ok := parseNumber(item.Text()); ok {
			ends = append(ends, value)
		}
	}
	if len(ends) != 2 || len(node.Items()) != 2 || ends[0] >= ends[1] {
		d.fault(RuleBadValue, node, path, fmt.Sprintf("`%s` should be two numbers, the lower first", field.Key), "write it as [0, 100]")
		return nil
	}
	return ends
}

func (d *decoder) group(node *yamltext.Node, path yamltext.Path, field Field, target reflect.Value) {
	if target.Kind() == reflect.Pointer {
		if node.Kind() != yamltext.MapKind {
			d.fault(RuleBadValue, node, path, fmt.Sprintf("`%s` should have fields of its own", field.Key), "write them below, indented")
			return
		}
		target.Set(reflect.New(target.Type().Elem()))
		target = target.Elem()
	}
	d.record(node, path, field.Fields, target)
}

// groups reads a list of records; the list stays as long as the file's, so
// that positions in both are the same.
func (d *decoder) groups(node *yamltext.Node, path yamltext.Path, field Field, target reflect.Value) {
	if node.Kind() != yamltext.ListKind {
		d.fault(RuleBadValue, node, path, fmt.Sprintf("`%s` should be a list", field.Key), "write one entry behind each dash")
		return
	}
	items := node.Items()
	list := reflect.MakeSlice(target.Type(), len(items), len(items))
	for i, item := range items {
		d.record(item, path.With(i), field.Fields, list.Index(i))
	}
	target.Set(list)
}

func (d *decoder) texts(node *yamltext.Node, path yamltext.Path, field Field) []Variant {
	if !d.isMapping(node, path) {
		return nil
	}
	var variants []Variant
	for _, entry := range node.Entries() {
		at := path.With(entry.Key)
		d.mentions = append(d.mentions, Mention{
			Names: field.Names, Value: entry.Key, File: d.file, Line: entry.KeyNode.Line(), Path: at, Key: true,
		})
		text := d.scalar(entry.Value, at, field)
		variants = append(variants, Variant{Persona: entry.Key, Text: text})
	}
	return variants
}

func (d *decoder) mention(names Target, value string, node *yamltext.Node, path yamltext.Path) {
	if names == NamesNothing || value == "" {
		return
	}
	d.mentions = append(d.mentions, Mention{Names: names, Value: value, File: d.file, Line: node.Line(), Path: path})
}
