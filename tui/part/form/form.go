// Package form edits any record, stage or note of a workshop: one row for each
// field that the model describes, with what to ask the room where nothing
// stands yet.
package form

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/model/compare"
	"interlock/model/yamltext"
	"interlock/tui/screen"
)

// Link is a row that leads elsewhere: a journey of the persona, say.
type Link struct {
	Label string // said once, in front of the first of several
	Text  string
	Place model.Place // where enter leads
}

// Options say what a form shows. The zero value shows every field.
type Options struct {
	// Fields limits the form to some keys; none means all.
	Fields []string
	// Links are shown below the fields. They are asked for again whenever the
	// workshop has changed.
	Links func() []Link
	// Layered tells that the form lies over the screen with its capture line, so
	// that new entries are asked for.
	Layered bool
	// Zone begins the ids of the form's mouse zones; "" is "form".
	Zone string
}

// Form edits the fields of one place.
type Form struct {
	desk     screen.Desk
	place    model.Place
	options  Options
	rows     []row
	workshop *model.Workshop // that the rows were made from
	revision int             // of that workshop
	gone     bool            // what the form edits is not there any more
	cursor   int
	layout   layout
	top      int  // first line shown
	page     int  // lines shown last
	wandered bool // the wheel has turned away from the cursor
}

// New returns the form of a place: a record, or anything in it. The form of a
// single value or list is that of what it belongs to, limited to it; when other
// fields are asked for, too, the cursor is on it.
func New(desk screen.Desk, place model.Place, options Options) *Form {
	if options.Zone == "" {
		options.Zone = "form"
	}
	f := &Form{desk: desk, options: options}
	f.place, f.options.Fields = settle(place, options.Fields)
	f.rebuild()
	f.cursor = 0
	if len(options.Fields) > 0 {
		f.Reveal(place)
	}
	return f
}

// settle finds the place whose fields are edited, and which of them.
func settle(place model.Place, keys []string) (model.Place, []string) {
	for len(place.Path) > 0 {
		field := fieldOf(place)
		if field.Kind == model.GroupField || field.Kind == model.NoteField {
			break
		}
		last := len(place.Path) - 1
		if key, ok := place.Path[last].(string); ok && len(keys) == 0 {
			keys = []string{key}
		}
		place.Path = place.Path[:last]
	}
	if len(keys) == 1 {
		inner := model.Place{File: place.File, Path: place.Path.With(keys[0])}
		if kind := fieldOf(inner).Kind; kind == model.GroupField || kind == model.NoteField {
			return inner, nil
		}
	}
	return place, keys
}

func fieldOf(place model.Place) model.Field {
	kind, _ := model.KindOf(place.File)
	field, _ := model.FieldOf(kind, place.Path)
	return field
}

// Place is what the form edits.
func (f *Form) Place() model.Place { return f.place }

// Gone reports that what the form edits is not there any more.
func (f *Form) Gone() bool {
	f.Refresh()
	if f.gone {
		return true
	}
	file := f.desk.Workshop().File(f.place.File)
	if len(f.place.Path) == 0 {
		kind, _ := model.KindOf(f.place.File)
		return file == nil && kind.Info().Folder != ""
	}
	_, entry := f.place.Path[len(f.place.Path)-1].(int)
	return entry && file.At(f.place.Path) == nil
}

// Refresh makes the rows anew when the workshop has changed. The form goes along
// with what it edits, and the cursor with its row; where that is gone, it goes
// to the one that took its place.
func (f *Form) Refresh() {
	if f.revision != f.desk.Revision() {
		f.rebuild()
	}
}

func (f *Form) rebuild() {
	var before row
	if f.cursor < len(f.rows) {
		before = f.rows[f.cursor]
	}
	f.follow(&before)
	f.workshop = f.desk.Workshop()
	f.rows = buildRows(f.workshop, f.place, f.options)
	f.revision, f.layout = f.desk.Revision(), layout{}
	if at := slices.IndexFunc(f.rows, before.same); at >= 0 {
		f.cursor = at
	}
	f.cursor = max(0, min(f.cursor, len(f.rows)-1))
}

// follow finds where the form and the row of its cursor are now.
func (f *Form) follow(row *row) {
	if f.workshop == nil {
		return
	}
	place, ok := compare.Follow(f.workshop, f.desk.Workshop(), f.place)
	if f.gone = !ok && len(f.place.Path) > 0; ok {
		f.place = place
	}
	if now, ok := compare.Follow(f.workshop, f.desk.Workshop(), row.place); ok && row.kind != link {
		row.place = now
	}
}

// current is the row of the cursor.
func (f *Form) current() row {
	f.Refresh()
	if f.cursor >= len(f.rows) {
		return row{kind: fixed}
	}
	return f.rows[f.cursor]
}

// Cursor is the row of the cursor, to come back to with Restore.
func (f *Form) Cursor() int { return f.cursor }

// Restore puts the cursor on a row, or the last one.
func (f *Form) Restore(cursor int) {
	f.Refresh()
	f.move(cursor - f.cursor)
}

// Reveal moves the cursor to a place, or to the nearest thing that holds it,
// and reports whether the form has either.
func (f *Form) Reveal(place model.Place) bool {
	f.Refresh()
	best, depth := -1, -1
	for i, row := range f.rows {
		if row.kind == link || row.kind == add || row.place.File != place.File || !begins(place.Path, row.place.Path) {
			continue
		}
		if len(row.place.Path) > depth {
			best, depth = i, len(row.place.Path)
		}
	}
	if best < 0 {
		return false
	}
	f.cursor, f.wandered = best, false
	return true
}

// begins reports whether a path leads through another.
func begins(path, through yamltext.Path) bool {
	return len(path) >= len(through) && slices.Equal(path[:len(through)], through)
}

// ToFirstEmpty moves the cursor to the first field that nothing stands in.
func (f *Form) ToFirstEmpty() {
	f.Refresh()
	if at := slices.IndexFunc(f.rows, row.empty); at >= 0 {
		f.cursor, f.wandered = at, false
	}
}

func (f *Form) move(by int) tea.Cmd {
	f.cursor = max(0, min(f.cursor+by, len(f.rows)-1))
	f.wandered = false
	return nil
}

// do makes an edit and takes the cursor to what it is about.
func (f *Form) do(edit model.Edit, err error) tea.Cmd {
	command := f.desk.Do(edit, err)
	if err == nil && !edit.Select.IsZero() {
		f.Reveal(edit.Select)
	}
	return command
}
