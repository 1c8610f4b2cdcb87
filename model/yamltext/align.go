package yamltext

import (
	"strings"

	"gopkg.in/yaml.v3"
)

// aligner walks the parsed values and the text side by side. The parser says
// what each value is and where it starts; the aligner finds where it ends.
// Between values only blanks, comments and the one expected indicator may
// stand, and every start must be where the parser saw it: otherwise the text
// counts as unaligned and nothing is ever spliced on a guess.
type aligner struct {
	source string
	lines  lineTable

	// The place found last. Values come in the order of the text, so the search
	// goes on from there: linear also when everything stands on one line.
	line, column, offset int
}

// documents lays out all documents of a text.
func (a *aligner) documents(documents []*yaml.Node) ([]*span, error) {
	at := bomLength(a.source)
	var roots []*span
	for _, document := range documents {
		if len(document.Content) != 1 {
			return nil, a.mismatch(at, "a document of its own kind")
		}
		root, err := a.document(document.Content[0], at)
		if err != nil {
			return nil, err
		}
		roots = append(roots, root)
		at = root.end
	}
	if len(roots) > 0 {
		if at = a.skipDirectives(at); at != len(a.source) {
			return nil, a.mismatch(at, "text behind the last value")
		}
	}
	return roots, nil
}

// document lays out one root value; nothing but the rest of the document before
// stands between from and it.
func (a *aligner) document(root *yaml.Node, from int) (*span, error) {
	if isEmpty(root) {
		return a.emptySpan(root, a.documentStart(from)), nil
	}
	at, ok := a.place(root)
	if !ok || at < from {
		return nil, a.mismatch(from, "a document that starts elsewhere")
	}
	return a.value(root, at, -1, false)
}

// place is the offset at which the parser saw a value start.
func (a *aligner) place(n *yaml.Node) (int, bool) {
	if n.Line == a.line && n.Column >= a.column {
		offset, ok := advance(a.source, a.offset, n.Column-a.column)
		if ok {
			a.column, a.offset = n.Column, offset
		}
		return offset, ok
	}
	offset, ok := a.lines.offset(n.Line, n.Column)
	if ok {
		a.line, a.column, a.offset = n.Line, n.Column, offset
	}
	return offset, ok
}

// mismatch says where text and values do not line up.
func (a *aligner) mismatch(at int, what string) error {
	return refuse(nil, a.lines.index(at)+1, ErrLayout, what)
}

// emptySpan is the span of a value without characters.
func (a *aligner) emptySpan(n *yaml.Node, at int) *span {
	return &span{node: n, start: at, content: at, end: at, empty: true}
}

// skip passes blanks, line breaks and comments.
func (a *aligner) skip(at int) int {
	s := a.source
	for at < len(s) {
		if isBlank(s[at]) {
			at++
		} else if n := breakLength(s, at); n > 0 {
			at += n
		} else if s[at] == '#' && a.commentMayStart(at) {
			at = lineEnd(s, at)
		} else {
			break
		}
	}
	return at
}

func (a *aligner) commentMayStart(at int) bool {
	return at == a.lines.starts[0] || breakBefore(a.source, at) || strings.IndexByte(" \t,[]{}\"'", a.source[at-1]) >= 0
}

// isMarker reports whether a document marker (--- or ...) stands at the offset.
func (a *aligner) isMarker(at int, marker string) bool {
	return strings.HasPrefix(a.source[at:], marker) && blankOrBreak(a.source, at+3) && a.lines.start(at) == at
}

// documentStart is the offset behind the --- that starts the next document, or
// from itself if there is none.
func (a *aligner) documentStart(from int) int {
	at := a.skipDirectives(from)
	if at < len(a.source) && a.isMarker(at, "---") {
		return at + 3
	}
	return from
}

// skipDirectives passes everything outside of documents but the --- marker.
func (a *aligner) skipDirectives(at int) int {
	at = a.skip(at)
	for at < len(a.source) {
		switch {
		case a.isMarker(at, "..."):
			at = a.skip(at + 3)
		case a.source[at] == '%' && a.lines.start(at) == at:
			at = a.skip(lineEnd(a.source, at))
		default:
			return at
		}
	}
	return at
}

// value lays out one value that starts at or behind the offset. The parent is
// the column of the entries it belongs to, -1 at the root.
func (a *aligner) value(n *yaml.Node, at, parent int, flow bool) (*span, error) {
	if isEmpty(n) {
		return a.emptySpan(n, at), nil
	}
	start := a.skip(at)
	if seen, ok := a.place(n); !ok || seen != start {
		return nil, a.mismatch(start, "a value that starts elsewhere")
	}
	s := &span{node: n, start: start}
	propertiesEnd, err := a.properties(s, flow)
	if err != nil {
		return nil, err
	}
	if n.Kind == yaml.ScalarNode && n.Value == "" && n.Style&(quotedStyle|blockStyle) == 0 {
		s.content, s.end, s.empty = propertiesEnd, propertiesEnd, true
		return s, nil
	}
	if s.content >= len(a.source) {
		return nil, a.mismatch(s.content, "the end of the text")
	}
	return s, a.contents(s, parent)
}

// properties finds where the content of s starts behind its anchor and tag, and
// returns the end of the last of them.
func (a *aligner) properties(s *span, flow bool) (int, error) {
	n := s.node
	anchor, tag := false, false
	end := s.start
	s.content = s.start
	for s.content < len(a.source) && (a.source[s.content] == '&' || a.source[s.content] == '!') {
		at := a.propertyEnd(s.content, flow)
		if a.source[s.content] == '&' {
			if anchor || n.Anchor != a.source[s.content+1:at] {
				break
			}
			anchor = true
		} else {
			if tag || isCollection(n) && n.Style&yaml.TaggedStyle == 0 {
				break
			}
			tag = true
		}
		end = at
		s.content = a.skip(at)
	}
	if n.Anchor != "" && !anchor {
		return 0, a.mismatch(s.content, "an anchor")
	}
	return end, nil
}

func (a *aligner) propertyEnd(at int, flow bool) int {
	if strings.HasPrefix(a.source[at:], "!<") {
		if n := strings.IndexByte(a.source[at:], '>'); n > 0 {
			return at + n + 1
		}
	}
	end := at + 1
	for !blankOrBreak(a.source, end) && !(flow && strings.IndexByte(",[]{}", a.source[end]) >= 0) {
		end++
	}
	return end
}

// contents finds the end of a value whose content start is known.
func (a *aligner) contents(s *span, parent int) error {
	switch n := s.node; {
	case n.Kind == yaml.AliasNode:
		if !strings.HasPrefix(a.source[s.content:], "*"+n.Value) {
			return a.mismatch(s.content, "an alias")
		}
		s.end = s.content + 1 + len(n.Value)
		return nil
	case n.Kind == yaml.ScalarNode:
		return a.scalar(s, parent)
	case n.Style&yaml.FlowStyle != 0:
		return a.flowCollection(s)
	case n.Kind == yaml.SequenceNode:
		return a.blockList(s)
	}
	return a.blockMap(s)
}

func isCollection(n *yaml.Node) bool {
	return n.Kind == yaml.MappingNode || n.Kind == yaml.SequenceNode
}
