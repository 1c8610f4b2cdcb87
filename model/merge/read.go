package merge

import (
	"errors"
	"slices"
	"strings"

	"interlock/model/yamltext"
)

// origin is one of the three texts of a merge.
type origin int

const (
	fromBase origin = iota
	fromOurs
	fromTheirs
)

// value is one value of one text.
type value struct {
	node    *yamltext.Node
	kind    yamltext.Kind
	number  int // equal values have equal numbers
	entries []*entry
	block   bool // the entries have lines of their own
	column  int  // of these entries
	inline  bool // the first of them starts behind something else on its line
	start   int  // where the lines of the entries start and end in the text
	end     int
}

// entry is one item of a list, or one key of a mapping with its value.
type entry struct {
	index int
	key   string         // "" for an item
	name  *yamltext.Node // the key as it stands there; nil for an item
	value *value

	column int    // at which it stands
	lead   string // blank lines and loose comments between it and the entry before
	lines  string // all its lines; the first without indentation
	look   string // all its lines without their common indentation

	// The parts that its lines are made of, without their common indentation.
	head    string // the comment lines right above it
	body    string // the key or dash, and the value unless that is a block of entries
	comment string // behind the body on its last line, with the blanks before
	opening string // a line break and loose comments, between the body and a block of entries
	closing string // the rest: comments below, and the line break of the body
}

// The reasons why a text cannot be merged by what it says.
var (
	errDocuments  = errors.New("holds several documents")
	errAnchors    = errors.New("repeats values through anchors (&) and aliases (*)")
	errDuplicates = errors.New("holds a key or an id twice")
	errLayout     = errors.New("is laid out in a way that only its author can merge")
	errUnreadable = errors.New("cannot be read as YAML")
	errLineBreaks = errors.New("holds line breaks that editors do not show")
	errShape      = errors.New("holds no list and no fields")
	errFault      = errors.New("brings out a fault of Interlock, which we would like to hear of")
)

// spare makes an error of a fault of the program. Git runs the merge in the midst
// of its own work, where nobody could do anything with a trace.
func spare(err *error) {
	if recover() != nil {
		*err = errFault
	}
}

// document is one text of a merge, read.
type document struct {
	source string
	root   *value
	before string // what stands before the first entry and behind the last
	behind string
}

// read reads a text whose line breaks are all alike.
func read(source string, n numbers) (d *document, err error) {
	defer spare(&err)
	source = strings.TrimPrefix(source, byteOrderMark)
	text, err := yamltext.Parse(source)
	switch {
	case err != nil:
		return nil, errUnreadable
	case len(text.DuplicateKeys()) > 0 || hasDoubleIDs(text.Root()):
		return nil, errDuplicates
	case text.Documents() > 1:
		return nil, errDocuments
	case text.Anchored():
		return nil, errAnchors
	case strings.ContainsAny(strings.ReplaceAll(source, "\r\n", ""), "\r\u0085\u2028\u2029"):
		return nil, errLineBreaks
	}
	d = &document{source: source}
	r := reader{source: source, numbers: n}
	if d.root, err = r.value(text.Root()); err != nil {
		return nil, err
	}
	if d.root.kind == yamltext.ScalarKind {
		return nil, errShape
	}
	if d.root.block {
		d.before, d.behind = source[:lineStart(source, d.root.start)], source[d.root.end:]
	}
	return d, nil
}

// reader turns the nodes of one text into values.
type reader struct {
	source  string
	numbers numbers
}

func (r *reader) value(node *yamltext.Node) (*value, error) {
	v := &value{node: node, kind: node.Kind()}
	switch v.kind {
	case yamltext.ListKind:
		for i, item := range node.Items() {
			v.entries = append(v.entries, &entry{index: i, value: &value{node: item}})
		}
	case yamltext.MapKind:
		for i, e := range node.Entries() {
			if e.KeyNode.Kind() != yamltext.ScalarKind {
				return nil, errLayout
			}
			v.entries = append(v.entries, &entry{index: i, key: e.Key, name: e.KeyNode, value: &value{node: e.Value}})
		}
	default:
		v.number = r.numbers.leaf(node)
		return v, nil
	}
	for _, e := range v.entries {
		var err error
		if e.value, err = r.value(e.value.node); err != nil {
			return nil, err
		}
	}
	v.number = r.numbers.collection(v)
	return v, r.layOut(v)
}

// collection is the number of a list or mapping whose entries have theirs.
func (n numbers) collection(v *value) int {
	if v.kind == yamltext.ListKind {
		var items []int
		for _, e := range v.entries {
			items = append(items, e.value.number)
		}
		return n.list(items)
	}
	var entries []keyed
	for _, e := range v.entries {
		entries = append(entries, keyed{e.key, e.value.number})
	}
	return n.mapping(entries)
}

// layOut finds the lines of the entries of a value.
func (r *reader) layOut(v *value) error {
	blocks := v.node.Blocks()
	if blocks == nil && len(v.entries) > 0 && !v.node.Flow() {
		return errLayout
	}
	if blocks == nil {
		for _, e := range v.entries {
			e.lines = flowLines(e)
			e.look = e.lines
		}
		return nil
	}
	v.block, v.column, v.inline = true, blocks[0].Column, blocks[0].Inline
	v.start, v.end = blocks[0].Start, blocks[len(blocks)-1].End
	for i, e := range v.entries {
		if i > 0 {
			e.lead = r.source[blocks[i-1].End:blocks[i].Start]
		}
		if !r.takeApart(e, blocks[i]) {
			return errLayout
		}
	}
	return nil
}

// takeApart finds the lines of an entry and their parts.
func (r *reader) takeApart(e *entry, b yamltext.Block) bool {
	e.column = b.Column
	e.lines = ended(r.source[b.Start:b.End])
	if !b.Inline {
		head := r.source[b.Start:lineStart(r.source, b.First)]
		e.head = flush(head, b.Column)
		e.lines = e.lines[indentation(e.lines, b.Column):]
	}
	e.look = shift(e.lines, b.Column, 0)
	if e.value.block {
		e.splitBody(shift(r.source[b.First:e.value.start], b.Column, 0))
		e.closing = flush(ended(r.source[e.value.end:b.End]), b.Column)
		return true
	}
	_, end, ok := e.value.node.Extent()
	if !ok || end < b.First || end > b.End {
		return false
	}
	e.body = shift(r.source[b.First:end], b.Column, 0)
	rest := ended(r.source[end:b.End])
	if e.value.node.Comment() != "" {
		line, _, _ := strings.Cut(rest, "\n")
		e.comment = strings.TrimRight(line, "\r")
	}
	e.closing = flush(rest[len(e.comment):], b.Column)
	return true
}

// splitBody parts what stands before a block of entries: the key or dash, the
// comment behind it, and the lines below.
func (e *entry) splitBody(text string) {
	line, _, _ := strings.Cut(text, "\n")
	line = strings.TrimRight(line, "\r")
	key := 0
	if e.name != nil {
		key = min(len(e.name.Source()), len(line))
	}
	e.body = line
	if at := strings.Index(line[key:], " #"); at >= 0 {
		e.body = strings.TrimRight(line[:key+at], " \t")
	}
	e.comment, e.opening = line[len(e.body):], text[len(line):]
}

// remarks are the lines of all comments that belong to an entry.
func (e *entry) remarks() []string {
	text := e.head + e.comment + "\n" + e.opening + e.closing
	var inside []string
	for _, inner := range e.value.entries {
		text += inner.lead
		inside = append(inside, inner.remarks()...)
	}
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			inside = append(inside, line)
		}
	}
	return inside
}

// flowLines spells an entry of a list or mapping in brackets as a line.
func flowLines(e *entry) string {
	if e.name == nil {
		return "- " + e.value.node.Source() + "\n"
	}
	return e.name.Source() + ": " + e.value.node.Source() + "\n"
}

// hasDoubleIDs reports a list in which two records have the same id, anywhere in
// a value.
func hasDoubleIDs(node *yamltext.Node) bool {
	seen := map[string]bool{}
	for _, item := range node.Items() {
		id := item.Get("id").Text()
		if id != "" && seen[id] || hasDoubleIDs(item) {
			return true
		}
		seen[id] = true
	}
	return slices.ContainsFunc(node.Entries(), func(e yamltext.Entry) bool { return hasDoubleIDs(e.Value) })
}

// idOf is the id of a record, "" for anything without one.
func idOf(e *entry) string { return fieldText(e, "id") }

// fieldText is the text of one field of a record, "" where it has none.
func fieldText(e *entry, key string) string {
	for _, field := range e.value.entries {
		if field.key == key && field.value.kind == yamltext.ScalarKind {
			return field.value.node.Text()
		}
	}
	return ""
}

// lineStart is the offset at which the line around an offset starts.
func lineStart(text string, offset int) int { return strings.LastIndexByte(text[:offset], '\n') + 1 }

// shift takes lines whose entry stands at one column to another. The first line
// has no indentation and gets none.
func shift(text string, from, to int) string {
	if from == to {
		return text
	}
	var b strings.Builder
	first := true
	for line := range strings.Lines(text) {
		if !first {
			line = line[indentation(line, from):]
			if strings.TrimRight(line, "\r\n") != "" {
				b.WriteString(strings.Repeat(" ", to))
			}
		}
		b.WriteString(line)
		first = false
	}
	return b.String()
}

// flush takes whole lines from a column to the margin.
func flush(text string, column int) string {
	return shift(text[indentation(text, column):], column, 0)
}

// indentation is how many spaces, up to a limit, a line starts with.
func indentation(line string, limit int) int {
	n := 0
	for n < min(limit, len(line)) && line[n] == ' ' {
		n++
	}
	return n
}
