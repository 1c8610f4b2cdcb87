package yamltext

import (
	"errors"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"
)

// patch replaces the bytes between two offsets of a text.
type patch struct {
	from, to int
	text     string
}

// candidate is one way to make an edit: patches that do not overlap.
type candidate []patch

// apply makes the patches, unless they overlap.
func (c candidate) apply(source string) (string, bool) {
	c = slices.Clone(c)
	slices.SortStableFunc(c, func(a, b patch) int { return a.from - b.from })
	var b strings.Builder
	at := 0
	for _, p := range c {
		if p.from < at || p.to < p.from || p.to > len(source) {
			return "", false
		}
		b.WriteString(source[at:p.from])
		b.WriteString(p.text)
		at = p.to
	}
	b.WriteString(source[at:])
	return b.String(), true
}

// step is one collection on the way to a value, and which of its entries leads on.
type step struct {
	span  *span
	index int
}

func (s step) entry() *entry { return &s.span.entries[s.index] }

// editor is one edit in the making: the value it is meant for and everything
// needed to write new text around it.
type editor struct {
	text   *Text
	source string
	lines  lineTable
	render renderer
	path   Path
	steps  []step // from the root to the target
	target *span
}

// edit starts an edit of the value at a path.
func (t *Text) edit(path Path) (*editor, error) {
	e := &editor{text: t, source: t.source, lines: t.lines(), path: path}
	if t.Documents() > 1 {
		return nil, e.refuse(ErrDocuments)
	}
	laidOut := t.layout()
	if laidOut.problem != nil {
		return nil, refuse(path, laidOut.problem.Line, ErrLayout, advice(ErrLayout))
	}
	e.render.style = detectStyle(t.source, laidOut.root())
	root := laidOut.root()
	if root == nil {
		end := len(t.source)
		root = &span{node: &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!null"}, start: end, content: end, end: end, empty: true}
	}
	e.target = root
	return e, e.follow()
}

// follow walks the path from the root to its target.
func (e *editor) follow() error {
	for _, s := range e.path {
		index, err := e.find(s)
		if err != nil {
			return e.refuse(err)
		}
		e.steps = append(e.steps, step{span: e.target, index: index})
		e.target = e.target.entries[index].value
	}
	return nil
}

// find is the index of the entry that one step of a path means.
func (e *editor) find(pathStep any) (int, error) {
	kind := e.target.node.Kind
	if kind == yaml.AliasNode {
		return 0, ErrShared
	}
	switch s := pathStep.(type) {
	case string:
		if kind != yaml.MappingNode {
			return 0, ErrNotFound
		}
		return e.findKey(s)
	case int:
		if kind != yaml.SequenceNode || s < 0 || s >= len(e.target.entries) {
			return 0, ErrNotFound
		}
		return s, nil
	}
	return 0, ErrNotFound
}

func (e *editor) findKey(key string) (int, error) {
	found := -1
	for i := range e.target.entries {
		if !isKey(e.target.entries[i].key.node, key) {
			continue
		}
		if found >= 0 {
			return 0, ErrAmbiguous
		}
		found = i
	}
	if found < 0 {
		return 0, ErrNotFound
	}
	return found, nil
}

// parent is the step that leads to the target.
func (e *editor) parent() step { return e.steps[len(e.steps)-1] }

// isRoot reports whether the target is the whole document.
func (e *editor) isRoot() bool { return len(e.steps) == 0 }

// column is where the entries stand that the target belongs to, -1 at the root.
func (e *editor) column() int {
	if e.isRoot() {
		return -1
	}
	return e.parent().span.column
}

// inFlow reports whether the target stands within brackets or braces.
func (e *editor) inFlow() bool {
	return slices.ContainsFunc(e.steps, func(s step) bool { return s.span.flow })
}

// up is the editor of the collection the target belongs to.
func (e *editor) up() *editor {
	outer := *e
	last := len(e.steps) - 1
	outer.path, outer.steps, outer.target = e.path[:last], e.steps[:last], e.steps[last].span
	return &outer
}

// advice is what people can do about a refused edit.
func advice(cause error) string {
	switch {
	case errors.Is(cause, ErrLayout), errors.Is(cause, ErrShared), errors.Is(cause, ErrDocuments), errors.Is(cause, ErrAmbiguous):
		return "edit the text itself"
	}
	return ""
}

// refuse says why the edit cannot be made.
func (e *editor) refuse(cause error) error {
	line := 0
	if e.target != nil {
		line = e.lines.index(e.target.start) + 1
	}
	var told *RefusedError
	if errors.As(cause, &told) {
		return &RefusedError{Path: e.path, Line: line, Reason: told.Reason, cause: told.cause}
	}
	return refuse(e.path, line, cause, advice(cause))
}

// checkShared refuses edits that would change what aliases elsewhere stand for:
// those within an anchored value, and those that take an anchored value away.
// What goes away lies between two offsets.
func (e *editor) checkShared(from, to int) error {
	if !strings.Contains(e.source, "*") || !strings.Contains(e.source, "&") {
		return nil
	}
	spans := e.text.layout().spans()
	for n, alias := range spans {
		if n.Kind != yaml.AliasNode {
			continue
		}
		target := spans[n.Alias]
		around := target == e.target || slices.ContainsFunc(e.steps, func(s step) bool { return s.span == target })
		goes := target.start >= from && target.end <= to
		stays := alias.start < from || alias.end > to
		if around || goes && stays {
			return e.refuse(ErrShared)
		}
	}
	return nil
}

// with is the root as it must read once the target reads as changed. Only the
// way down to the target is copied.
func (e *editor) with(changed *yaml.Node) *yaml.Node {
	for i := len(e.steps) - 1; i >= 0; i-- {
		s := e.steps[i]
		outer := *s.span.node
		outer.Content = slices.Clone(outer.Content)
		at := s.index
		if outer.Kind == yaml.MappingNode {
			at = 2*s.index + 1
		}
		outer.Content[at] = changed
		changed = &outer
	}
	return changed
}

// withEntries is the root as it must read once the target has other entries.
func (e *editor) withEntries(content []*yaml.Node) *yaml.Node {
	changed := *e.target.node
	changed.Content = content
	return e.with(&changed)
}

// commit takes the first candidate whose text reads exactly as expected.
func (e *editor) commit(expected *yaml.Node, candidates []candidate) (*Text, error) {
	for _, c := range candidates {
		if text := e.try(c, expected); text != nil {
			return text, nil
		}
		if end := len(e.source); !e.endsLine(end) {
			// A block text that is now the last value may need a line break.
			if text := e.try(append(slices.Clone(c), patch{end, end, e.render.style.lineBreak}), expected); text != nil {
				return text, nil
			}
		}
	}
	return nil, e.refuse(ErrLayout)
}

// try returns the text with the candidate applied if it reads as expected.
func (e *editor) try(c candidate, expected *yaml.Node) *Text {
	source, ok := c.apply(e.source)
	if !ok {
		return nil
	}
	text, err := read(source)
	if err != nil || text.Documents() != 1 || text.layout().problem != nil || !sameValue(text.root(), expected) {
		return nil
	}
	return text
}
