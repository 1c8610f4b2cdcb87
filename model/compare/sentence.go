package compare

import (
	"cmp"
	"fmt"
	"strings"

	"interlock/model"
)

// voice says how names and values stand in a sentence.
type voice struct {
	name  func(text string) string // of a stage, a record, …
	quote func(text string) string // what somebody wrote
	value func(text string) string
}

// sentence says one change.
func (v voice) sentence(c Change) string {
	switch c.Object {
	case RecordObject:
		return v.record(c)
	case FileObject:
		return v.file(c)
	case StageObject, EntryObject:
		return v.entry(c)
	case NoteObject:
		return v.note(c)
	case ElementObject:
		return v.element(c)
	}
	return v.field(c)
}

func (v voice) record(c Change) string {
	what := v.recordName(c.Kind, c.Name)
	if c.Action == Renamed {
		return fmt.Sprintf("%s renamed to %s%s", v.recordName(c.Kind, c.Before.Value), v.name(c.After.Value), references(c))
	}
	return what + " " + string(c.Action)
}

// recordName names a record by its kind and id; the id of a kind of which there
// is only one says nothing.
func (v voice) recordName(kind model.Kind, id string) string {
	info := kind.Info()
	if info.Folder == "" {
		return info.Label
	}
	return info.Label + " " + v.name(id)
}

func (v voice) file(c Change) string {
	what := v.name(c.Name)
	switch c.Action {
	case Broken:
		return what + " cannot be read any more"
	case Mended:
		return what + " can be read again"
	case Changed:
		return what + " changed as text"
	}
	return what + " " + string(c.Action)
}

func references(c Change) string {
	switch c.References {
	case 0:
		return ""
	case 1:
		return " (1 reference)"
	}
	return fmt.Sprintf(" (%d references)", c.References)
}

func (v voice) entry(c Change) string {
	noun := cmp.Or(noun(c.field), "entry")
	what := noun + " " + v.name(c.Name)
	switch {
	case c.Action == Renamed:
		return fmt.Sprintf("%s %s renamed to %s%s", noun, v.name(c.Before.Value), v.name(c.After.Value), references(c))
	case c.Action != Moved:
		return what + " " + string(c.Action)
	case c.Before.Position != c.After.Position:
		return fmt.Sprintf("%s moved from %d to %d", what, c.Before.Position, c.After.Position)
	case c.before == "":
		return what + " moved to the end"
	}
	return what + " moved before " + v.name(c.before)
}

// noun is what people call one entry of a list; "" where there is no word for it.
func noun(list model.Field) string {
	switch list.Key {
	case "stages", "tools", "participants", "members", "readings", "blocks", "actions", "decisions", "channels", "tags", "metrics", "functions":
		return strings.TrimSuffix(list.Key, "s")
	case "", "source":
		return "source"
	case "votes", "initiatives":
		return "dot on"
	case "scores":
		return "score of"
	case "parking":
		return "parked item"
	case "log":
		return "log entry"
	case "expects":
		return "expectation"
	case "dismissed":
		return "dismissal of"
	}
	return ""
}

func (v voice) note(c Change) string {
	switch c.Action {
	case Added:
		return fmt.Sprintf("note %s added to %s", v.quote(c.Name), v.list(c.After))
	case Removed:
		return fmt.Sprintf("note %s removed from %s", v.quote(c.Name), v.list(c.Before))
	case Reworded:
		return "note reworded in " + v.list(c.After)
	}
	return fmt.Sprintf("note %s moved %s%s", v.quote(c.Name), v.way(c), references(c))
}

// way says from where to where a note moved.
func (v voice) way(c Change) string {
	from, to := c.Before, c.After
	switch {
	case c.abroad:
		return fmt.Sprintf("from %s of %s to %s", v.list(from), v.fileName(from), v.list(to))
	case from.Of != to.Of:
		return fmt.Sprintf("from %s to %s", v.list(from), v.list(to))
	case from.List != to.List:
		return fmt.Sprintf("from %s to %s", v.value(from.List), v.list(to))
	case from.Position != to.Position:
		return fmt.Sprintf("from %d to %d in %s", from.Position, to.Position, v.list(to))
	}
	return "within " + v.list(to)
}

func (v voice) fileName(version *Version) string {
	kind, id := model.KindOf(version.Place.File)
	return v.recordName(kind, id)
}

// list names a list and what it belongs to: "pains of Wait".
func (v voice) list(version *Version) string { return v.value(version.List) + v.of(version) }

// of says what a version belongs to.
func (v voice) of(version *Version) string {
	switch {
	case version.Of == "":
		return ""
	case version.ofNote:
		return " of note " + v.quote(version.Of)
	}
	return " of " + v.name(version.Of)
}

func (v voice) element(c Change) string {
	what := v.quote(c.Name)
	noun := noun(c.field)
	if noun != "" {
		what = noun + " " + v.name(c.Name)
	}
	version := c.Version()
	if c.Action == Moved {
		return fmt.Sprintf("%s moved from %d to %d in %s", what, c.Before.Position, c.After.Position, v.list(version))
	}
	preposition := map[Action]string{Added: " added to ", Removed: " removed from "}[c.Action]
	if noun == "" {
		return what + preposition + v.list(version)
	}
	if version.Of == "" {
		return what + " " + string(c.Action)
	}
	return what + preposition + strings.TrimPrefix(v.of(version), " of ")
}

func (v voice) field(c Change) string {
	what := v.value(c.Name) + v.of(c.Version())
	switch {
	case c.Action == Reworded || c.Action != Changed && c.Version().Value == "":
		return what + " " + string(c.Action)
	case c.Action == Added:
		return fmt.Sprintf("%s set to %s", what, v.said(c, c.After))
	case c.Action == Removed:
		return fmt.Sprintf("%s taken away, was %s", what, v.said(c, c.Before))
	}
	return fmt.Sprintf("%s %s → %s%s", what, v.said(c, c.Before), v.said(c, c.After), references(c))
}

// said is the value of a field as people write it.
func (v voice) said(c Change, version *Version) string {
	text := version.Value
	switch c.field.Kind {
	case model.IntegerField, model.NumberField:
		if strings.Trim(text, "0123456789.+-") == "" {
			return signed(text, c.field.Min < 0) // digits need no escape
		}
	case model.BooleanField:
		text = strings.NewReplacer("true", "yes", "false", "no").Replace(text)
	case model.RangeField:
		text = strings.ReplaceAll(text, ", ", " to ")
	case model.TextField, model.NoteField:
		if c.field.Key != "" && c.field.Key != "id" {
			return v.quote(text)
		}
	}
	return v.value(text)
}

// signed writes a number with a real minus, and with a plus if it could have been
// negative.
func signed(number string, plus bool) string {
	if plus && strings.IndexAny(number, "+-") != 0 && strings.Trim(number, "0.") != "" {
		return "+" + number
	}
	return strings.Replace(number, "-", "−", 1)
}
