package form

import (
	"slices"
	"strings"

	"interlock/model"
	"interlock/model/prompt"
	"interlock/model/yamltext"
)

type rowKind int

const (
	single rowKind = iota // one value, there or not; also a list without entries
	head                  // the name of a list, beside the first of its entries
	group                 // the name of the fields below it
	item                  // an entry of a list or table
	add                   // room for another entry
	link                  // leads elsewhere
	fixed                 // can only be read here
)

// row is one thing the cursor can stand on.
type row struct {
	kind   rowKind
	place  model.Place // of the value; of a link, where it leads
	field  model.Field // of the place
	depth  int
	label  string
	ask    []string   // what to ask the room, the best question first
	text   string     // the value, "" while there is none
	note   model.Note // when the value is one
	broken bool       // the value names something that is not there
	gap    bool       // a blank line stands above
}

func (r row) same(other row) bool {
	return r.kind == other.kind && r.place.File == other.place.File && slices.Equal(r.place.Path, other.place.Path)
}

func (r row) empty() bool { return r.kind == single && r.text == "" }

// isNote reports whether the row shows a note that is there.
func (r row) isNote() bool {
	return r.field.Kind == model.NoteField && (r.kind == single || r.kind == item) && !r.note.Empty()
}

// prompt is what to ask the room while nothing stands here.
func (r row) prompt() string {
	switch {
	case r.kind == add:
		return "+ add"
	case r.kind == single && r.text == "", r.kind == group:
		return r.question()
	}
	return ""
}

// question is the best question for the room, "" when there is none.
func (r row) question() string {
	if len(r.ask) == 0 {
		return r.field.Help
	}
	return r.ask[0]
}

// rowBuilder makes the rows of one form.
type rowBuilder struct {
	workshop *model.Workshop
	file     *model.File
	name     string // of the file, which may not be there yet
	rows     []row
}

func buildRows(w *model.Workshop, place model.Place, options Options) []row {
	b := rowBuilder{workshop: w, file: w.File(place.File), name: place.File}
	switch field := fieldOf(place); {
	case b.file != nil && !b.file.Readable:
		b.unreadable()
	case field.Kind == model.TableField, field.Kind == model.InboxField:
		b.table(field)
	default:
		b.fields(place.Path, b.fieldsOf(place, options.Fields), 0)
		b.unknown(place, options.Fields)
	}
	if options.Links != nil {
		b.links(options.Links())
	}
	return b.rows
}

func (b *rowBuilder) add(r row, path yamltext.Path) {
	r.place = model.Place{File: b.name, Path: path}
	r.ask = prompt.At(b.workshop, r.place)
	b.rows = append(b.rows, r)
}

// unreadable says what is wrong with a file, in place of its fields.
func (b *rowBuilder) unreadable() {
	text := "This file cannot be read yet. E opens its text."
	if len(b.file.Faults) > 0 {
		text = b.file.Faults[0].Message + ": " + b.file.Faults[0].Fix + ". E opens the text."
	}
	b.add(row{kind: fixed, label: "Unreadable", text: text, broken: true}, nil)
}

// fieldsOf lists the fields to show: those that the side has, what only
// variants have in those, and any other that is filled all the same.
func (b *rowBuilder) fieldsOf(place model.Place, keys []string) []model.Field {
	node := b.file.At(place.Path)
	side := model.Side(b.file.Root().Get("side").Text())
	varies := b.file.Root().Get("variant_of").Text() != ""
	field, fields := fieldOf(place), []model.Field(nil)
	if field.Kind == model.NoteField {
		fields = noteFields(place, node)
	} else {
		fields = slices.DeleteFunc(slices.Clone(field.Fields), func(field model.Field) bool {
			isOther := side != "" && field.Side != "" && field.Side != side
			return (isOther || field.Variants && !varies) && node.Get(field.Key) == nil
		})
	}
	if len(keys) > 0 {
		fields = slices.DeleteFunc(fields, func(field model.Field) bool { return !slices.Contains(keys, field.Key) })
	}
	return idLast(fields)
}

// idLast puts the id behind what people care about.
func idLast(fields []model.Field) []model.Field {
	at := slices.IndexFunc(fields, func(field model.Field) bool { return field.Key == "id" })
	if at < 0 {
		return fields
	}
	return append(slices.Delete(slices.Clone(fields), at, at+1), fields[at])
}

// noteFields lists what can be known of a note where it stands: only pains are
// severe, only the lanes of a blueprint say who acts.
func noteFields(place model.Place, node *yamltext.Node) []model.Field {
	kind, _ := model.KindOf(place.File)
	var list string
	if steps := len(place.Path); steps > 1 {
		list, _ = place.Path[steps-2].(string)
	}
	fits := func(key string) bool {
		switch key {
		case "id":
			return kind == model.KindJourney || kind == model.KindEmpathyMap
		case "who":
			return list == "frontstage" || list == "backstage"
		case "system", "policy", "partner":
			return list == "support"
		case "severity", "kind":
			return list == "pains" || list == "frustrations"
		}
		return true
	}
	return slices.DeleteFunc(slices.Clone(model.NoteFields()), func(field model.Field) bool {
		return !fits(field.Key) && node.Get(field.Key) == nil
	})
}

func (b *rowBuilder) fields(at yamltext.Path, fields []model.Field, depth int) {
	for _, field := range fields {
		b.field(at.With(field.Key), field, depth)
	}
}

func (b *rowBuilder) field(path yamltext.Path, field model.Field, depth int) {
	node := b.file.At(path)
	switch {
	case field.Kind == model.GroupField:
		b.add(row{kind: group, field: field, depth: depth, label: field.Label}, path)
		b.fields(path, field.Fields, depth+1)
	case field.Kind == model.TextsField && node.Kind() == yamltext.MapKind:
		b.texts(path, field, node, depth)
	case field.List() && field.Kind != model.RangeField && node.Kind() == yamltext.ListKind && len(node.Items()) > 0:
		b.list(path, field, node, depth)
	default:
		b.add(b.value(path, field, depth), path)
	}
}

// value is the row of one value. What the field cannot hold is only shown.
func (b *rowBuilder) value(path yamltext.Path, field model.Field, depth int) row {
	place := model.Place{File: b.name, Path: path}
	r := row{kind: single, field: field, depth: depth, label: field.Label}
	r.text, r.note, r.broken = valueOf(b.workshop, place, field)
	if kind := b.file.At(path).Kind(); r.text == "" && (kind == yamltext.MapKind || kind == yamltext.ListKind && !field.List()) {
		if source := oneLine(b.file.At(path).Source()); source != "" && field.Kind != model.NoteField {
			r.kind, r.text = fixed, source
		}
	}
	return r
}

// list is the name of a list with its entries.
func (b *rowBuilder) list(path yamltext.Path, field model.Field, node *yamltext.Node, depth int) {
	b.add(row{kind: head, field: field, depth: depth, label: field.Label}, path)
	for i := range node.Items() {
		at := model.Place{File: b.name, Path: path.With(i)}
		entry := row{kind: item, field: fieldOf(at), depth: depth}
		if field.Kind == model.GroupsField {
			entry.text = summary(b.workshop, at, field.Fields)
		} else {
			entry.text, entry.note, entry.broken = valueOf(b.workshop, at, entry.field)
		}
		b.add(entry, at.Path)
	}
	if field.Kind == model.GroupsField {
		b.add(row{kind: add, field: field, depth: depth}, path)
	}
}

// texts is a text for each of several things: a variant for each persona.
func (b *rowBuilder) texts(path yamltext.Path, field model.Field, node *yamltext.Node, depth int) {
	b.add(row{kind: group, field: field, depth: depth, label: field.Label}, path)
	for _, entry := range node.Entries() {
		at := path.With(entry.Key)
		inner := fieldOf(model.Place{File: b.name, Path: at})
		r := b.value(at, inner, depth+1)
		r.label = nameOf(b.workshop, field.Names, entry.Key)
		b.add(r, at)
	}
	b.add(row{kind: add, field: field, depth: depth}, path)
}

// table is a file of records by id, such as the sources, or of raw notes by
// place.
func (b *rowBuilder) table(field model.Field) {
	for _, entry := range b.file.Root().Entries() {
		at := model.Place{File: b.name, Path: yamltext.Path{entry.Key}}
		b.add(row{kind: item, field: fieldOf(at), label: entry.Key, text: summary(b.workshop, at, field.Fields)}, at.Path)
	}
	if field.Kind == model.TableField {
		b.add(row{kind: add, field: field}, nil)
	}
}

// unknown shows the keys that the format does not know: they are somebody's,
// and stay as they are.
func (b *rowBuilder) unknown(place model.Place, keys []string) {
	if len(keys) > 0 {
		return
	}
	known := fieldOf(place).Fields
	if fieldOf(place).Kind == model.NoteField {
		known = model.NoteFields()
	}
	first := true
	for _, entry := range b.file.At(place.Path).Entries() {
		if _, ok := model.FieldAt(known, entry.Key); ok || entry.Value.IsNull() {
			continue
		}
		field := model.Field{Label: entry.Key, Help: "The format does not know this key; it stays in the file as it is. E opens the text."}
		b.add(row{kind: fixed, field: field, label: entry.Key, text: oneLine(entry.Value.Source()), gap: first}, place.Path.With(entry.Key))
		first = false
	}
}

func (b *rowBuilder) links(links []Link) {
	before := ""
	for i, leads := range links {
		r := row{kind: link, text: leads.Text, place: leads.Place, gap: i == 0}
		if leads.Label != before {
			r.label, before = leads.Label, leads.Label
		}
		b.rows = append(b.rows, r)
	}
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }
