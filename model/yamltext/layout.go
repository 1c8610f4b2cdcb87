package yamltext

import (
	"errors"
	"sync"

	"gopkg.in/yaml.v3"
)

// layout says where every value of a text stands.
type layout struct {
	roots   []*span       // of the documents
	problem *RefusedError // why the text cannot be laid out; nil if it can

	byNodeOnce sync.Once
	byNode     map[*yaml.Node]*span
}

// span is a value with its place in the text.
type span struct {
	node    *yaml.Node
	start   int // the first byte, properties (&anchor, !tag) included
	content int // the first byte behind the properties
	end     int // just behind the last byte, never behind its line break
	empty   bool
	column  int     // of the entries of a block collection, counted from 0
	flow    bool    // a collection in brackets or braces
	pair    bool    // the a: b of [a: b], a mapping without braces
	entries []entry // of a collection

	headerEnd int // of a block scalar: behind "|2-"
	indent    int // of a block scalar: the column of its text, 0 if unknown
}

// entry is one list item, or one key with its value.
type entry struct {
	first    int   // offset of the dash, the question mark or the key
	key      *span // nil for a list item
	colon    int   // offset of the colon, -1 if there is none
	explicit bool  // written "? key"
	value    *span
}

func (e *entry) end() int {
	if e.key != nil && e.colon < 0 && e.value.empty {
		return e.key.end
	}
	return e.value.end
}

// indicator is the offset of what the value stands behind: the colon, or the
// dash of a list item.
func (e *entry) indicator() int {
	if e.key != nil {
		return e.colon
	}
	return e.first
}

// isBareKey reports whether a key and its colon stand there without a value.
func (e *entry) isBareKey() bool { return e.colon >= 0 && e.value.empty }

// layout lays the text out on first use: reading alone does not need it.
func (t *Text) layout() *layout {
	t.layoutOnce.Do(func() {
		a := &aligner{source: t.source, lines: t.lines()}
		roots, err := a.documents(t.documents)
		t.laidOut = &layout{roots: roots}
		errors.As(err, &t.laidOut.problem)
	})
	return t.laidOut
}

// root is the span of the first document, nil if there is none.
func (l *layout) root() *span {
	if len(l.roots) == 0 {
		return nil
	}
	return l.roots[0]
}

// spans finds the span of each parsed value. It is empty if the text could not
// be laid out.
func (l *layout) spans() map[*yaml.Node]*span {
	l.byNodeOnce.Do(func() {
		l.byNode = map[*yaml.Node]*span{}
		for _, root := range l.roots {
			root.collect(l.byNode)
		}
	})
	return l.byNode
}

func (s *span) collect(byNode map[*yaml.Node]*span) {
	byNode[s.node] = s
	for i := range s.entries {
		if key := s.entries[i].key; key != nil {
			key.collect(byNode)
		}
		s.entries[i].value.collect(byNode)
	}
}
