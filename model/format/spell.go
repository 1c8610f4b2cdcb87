package format

import (
	"slices"
	"strings"

	"interlock/model"
	"interlock/model/yamltext"
)

// fieldsOf are the fields of the mapping that a path leads to.
func (l layout) fieldsOf(path yamltext.Path) []model.Field {
	field, ok := model.FieldOf(l.kind, path)
	switch {
	case !ok:
		return nil
	case field.Kind == model.NoteField:
		return model.NoteFields()
	}
	return field.Fields
}

// ranks gives the place of a key in the mapping that a path leads to; keys that the
// table does not know stay behind the others.
func (l layout) ranks(path yamltext.Path) func(key any) int {
	fields := l.fieldsOf(path)
	return func(key any) int {
		if at := slices.IndexFunc(fields, func(f model.Field) bool { return f.Key == key }); at >= 0 {
			return at
		}
		return len(fields)
	}
}

// inBrackets reports whether a list or mapping stands on one line: as the table
// of fields says, or else as it is.
func (l layout) inBrackets(node *yamltext.Node, path yamltext.Path) bool {
	field, ok := model.FieldOf(l.kind, path)
	if !ok {
		return node.Flow()
	}
	switch field.Kind {
	case model.NoteField, model.RangeField:
		return true
	case model.WordsField, model.ReferencesField, model.GroupField:
		return field.OneLine
	case model.NotesField, model.GroupsField, model.TableField, model.InboxField, model.TextsField:
		return false
	}
	return node.Flow()
}

// value is a value to be rendered in our layout.
func (w *writer) value(node *yamltext.Node, path yamltext.Path) (yamltext.Value, error) {
	if node.Kind() != yamltext.ListKind && node.Kind() != yamltext.MapKind {
		return yamltext.Copy(node), nil
	}
	if start, end, ok := node.Extent(); node.Flow() && (!ok || mayComment(w.source[start:end])) {
		return nil, commentError(node.Line())
	}
	flow := w.inBrackets(node, path)
	list, mapping := yamltext.List{Flow: flow}, yamltext.Map{Flow: flow}
	for _, c := range childrenOf(node) {
		inner, err := w.value(c.value, path.With(c.step))
		if err != nil {
			return nil, err
		}
		list.Items = append(list.Items, inner)
		if c.key != nil {
			mapping.Entries = append(mapping.Entries, yamltext.MapEntry{Key: c.step.(string), Value: inner})
		}
	}
	if node.Kind() == yamltext.ListKind {
		return list, nil
	}
	if w.sorted {
		rank := w.ranks(path)
		slices.SortStableFunc(mapping.Entries, func(a, b yamltext.MapEntry) int { return rank(a.Key) - rank(b.Key) })
	}
	return mapping, nil
}

// mayComment reports whether a value in brackets may hold a comment: it has
// several lines and the sign of one.
func mayComment(source string) bool {
	return strings.Contains(source, "\n") && (strings.Contains(source, " #") || strings.Contains(source, "\n#") || strings.Contains(source, "\t#"))
}

// holdsLines reports whether a text of several lines is in a value.
func holdsLines(node *yamltext.Node) bool {
	for _, c := range childrenOf(node) {
		if holdsLines(c.value) {
			return true
		}
	}
	return strings.Contains(node.Text(), "\n")
}

// spell writes the value of an entry that stands at a column, with the blank or
// line break before it and without the line break behind it.
func (w *writer) spell(c child, path yamltext.Path, column int) (string, error) {
	source := c.value.Source()
	isScalar := c.value.Kind() == yamltext.ScalarKind || c.value.Kind() == yamltext.NullKind
	switch {
	case isScalar && source == "":
		return "", nil
	case isScalar && strings.ContainsAny(source[:1], "|>") && !w.sorted:
		return " " + blockScalar(source, c, column), nil
	case isScalar && !strings.Contains(source, "\n") && !strings.ContainsAny(source[:1], `"'`):
		return " " + source, nil
	}
	value, err := w.value(c.value, path)
	if err != nil {
		return "", err
	}
	rendered, err := yamltext.Render(yamltext.Map{Entries: []yamltext.MapEntry{{Key: "k", Value: value}}})
	if err != nil {
		return "", err
	}
	rendered = strings.TrimSuffix(strings.TrimPrefix(rendered, "k:"), "\n")
	if inner, isBlock := strings.CutPrefix(rendered, "\n"+strings.Repeat(" ", indent)); c.key == nil && isBlock {
		rendered = " " + inner
	}
	return indented(rendered, column), nil
}

// blockScalar moves a text of whole lines (| or >) to where its entry now stands.
func blockScalar(source string, c child, column int) string {
	header, body, _ := strings.Cut(strings.TrimSuffix(source, "\n"), "\n")
	move := column - c.column // with an indentation in the header, it counts from the entry
	if !strings.ContainsAny(strings.SplitN(header, "#", 2)[0], "123456789") {
		move = column + indent - leastIndentation(body)
	}
	var b strings.Builder
	b.WriteString(header)
	for line := range strings.SplitSeq(body, "\n") {
		b.WriteByte('\n')
		if blanks := len(line) - len(strings.TrimLeft(line, " ")); line != "" && blanks+move >= 0 {
			b.WriteString(strings.Repeat(" ", blanks+move) + line[blanks:])
		}
	}
	return b.String()
}

// leastIndentation is the least of all lines that are not blank.
func leastIndentation(text string) int {
	least := -1
	for line := range strings.Lines(text) {
		blanks := len(line) - len(strings.TrimLeft(line, " "))
		if strings.TrimSpace(line) != "" && (least < 0 || blanks < least) {
			least = blanks
		}
	}
	return max(least, 0)
}

// indented puts all lines of a text but the first at a column.
func indented(text string, column int) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if i > 0 && line != "" {
			lines[i] = strings.Repeat(" ", column) + line
		}
	}
	return strings.Join(lines, "\n")
}
