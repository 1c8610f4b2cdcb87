package yamltext

import (
	"strings"

	"gopkg.in/yaml.v3"
)

// Set replaces the value at the path. The comment behind it stays, and a scalar
// keeps its quotes, its block and its wrapping where the new one allows it. The
// error is a *RefusedError.
func (t *Text) Set(p Path, v Value) (*Text, error) {
	e, err := t.edit(p)
	if err != nil {
		return nil, err
	}
	return e.set(v, nil)
}

// SetLine is Set for a text that lost its end behind " #": the comment behind
// the old value goes with it.
func (t *Text) SetLine(p Path, v Value) (*Text, error) {
	e, err := t.edit(p)
	if err != nil {
		return nil, err
	}
	var comment candidate
	if at := skipBlanks(e.source, e.target.end); strings.HasPrefix(e.source[at:], "#") {
		comment = candidate{{e.target.end, lineEnd(e.source, at), ""}}
	}
	return e.set(v, comment)
}

// set replaces the target and makes the patches besides.
func (e *editor) set(v Value, besides candidate) (*Text, error) {
	n, err := valueNode(v)
	if err != nil {
		return nil, e.refuse(err)
	}
	if err := e.checkShared(e.target.start, e.target.end); err != nil {
		return nil, err
	}
	e.render.style.lineBreak = e.lineBreakAt(e.target.content)
	changed := *n
	if e.keepsTag(n) {
		changed.Tag, changed.Style = e.target.node.Tag, yaml.TaggedStyle
	}
	candidates := e.setCandidates(n)
	for i, c := range candidates {
		candidates[i] = append(c, besides...)
	}
	return e.commit(e.with(&changed), candidates)
}

// keepsTag reports whether the tag of the old scalar stays: one of the user's
// own, or one that says it is text.
func (e *editor) keepsTag(n *yaml.Node) bool {
	old := e.target.node
	return old.Kind == yaml.ScalarNode && old.Style&yaml.TaggedStyle != 0 && n.Kind == yaml.ScalarNode &&
		n.ShortTag() == "!!str" && (old.Tag == "!!str" || !strings.HasPrefix(old.Tag, "!!"))
}

func (e *editor) setCandidates(n *yaml.Node) []candidate {
	switch old := e.target; {
	case e.isRoot() && old.empty:
		return e.setEmptyRoot(n)
	case isCollection(n), isBlock(old.node) && !e.isRoot():
		return e.setCollection(n)
	case old.node.Kind == yaml.ScalarNode && old.node.Style&blockStyle != 0:
		return e.setBlockScalar(n)
	}
	return e.setScalar(n)
}

// setEmptyRoot writes the value of a document that has none: at the end of the
// text, behind its comments, or else where the document starts.
func (e *editor) setEmptyRoot(n *yaml.Node) []candidate {
	text := e.render.root(n)
	before := ""
	if !e.endsLine(len(e.source)) && len(e.source) > bomLength(e.source) {
		before = e.render.style.lineBreak
	}
	end := len(e.source)
	return []candidate{
		{{end, end, before + text + e.render.style.lineBreak}},
		{{e.target.start, e.target.end, " " + text}},
	}
}

// setScalar replaces anything but a block scalar by a scalar.
func (e *editor) setScalar(n *yaml.Node) []candidate {
	old := e.target
	from, properties := e.replacedFrom(n)
	before := e.beforeValue() + properties
	var all []candidate
	if text := n.Value; n.ShortTag() == "!!str" && old.node.Kind == yaml.ScalarNode {
		all = append(all, e.setLiteral(text, from, before)...)
		if wrapped, ok := e.rewrapped(text); ok {
			all = append(all, candidate{{old.content, old.end, wrapped}})
		}
		if e.keepsTag(n) && !old.empty && old.node.Style&quotedStyle == 0 && strings.Trim(text, "0123456789.") == "" && text != "" {
			all = append(all, candidate{{from, old.end, text}}) // the tag says that it is text
		}
	}
	for _, spelling := range scalarSpellings(n, old.node.Style, e.render.style.quote, e.inFlow()) {
		all = append(all, candidate{{from, old.end, before + spelling}})
		if old.empty && e.inFlow() {
			all = append(all, candidate{{from, old.end, before + spelling + " "}})
		}
	}
	return all
}

// replacedFrom is where the replaced part of the target starts. A tag that does
// not fit the new value goes as well, but the anchor is written again.
func (e *editor) replacedFrom(n *yaml.Node) (from int, properties string) {
	old := e.target
	if old.node.Style&yaml.TaggedStyle == 0 || e.keepsTag(n) {
		return old.content, ""
	}
	if old.node.Anchor != "" {
		properties = "&" + old.node.Anchor + " "
	}
	return old.start, properties
}

// beforeValue is what must be written before the value where there was none.
func (e *editor) beforeValue() string {
	if !e.target.empty || e.isRoot() {
		return ""
	}
	if entry := e.parent().entry(); e.inFlow() && entry.key != nil && entry.colon < 0 {
		return ": "
	}
	return " "
}

// setLiteral writes a text of several lines as a literal block.
func (e *editor) setLiteral(text string, from int, before string) []candidate {
	if e.inFlow() || !strings.Contains(text, "\n") {
		return nil
	}
	block, ok := literal(text, e.column(), max(e.column(), 0)+e.render.style.mapIndent)
	if !ok {
		return nil
	}
	// A comment behind the old value stays behind the header.
	end := lineEnd(e.source, e.target.end)
	return []candidate{{
		{from, e.target.end, before + block.header},
		{end, end, block.below(e.render.style.lineBreak)},
	}}
}

// setCollection replaces the target where the old or the new value takes lines
// of its own, between its key or dash and its end.
func (e *editor) setCollection(n *yaml.Node) []candidate {
	old := e.target
	switch {
	case e.inFlow():
		return []candidate{{{old.start, old.end, e.beforeValue() + e.render.flow(n)}}}
	case e.isRoot():
		return []candidate{{{old.start, old.end, e.render.root(n)}}}
	}
	parent := e.parent()
	added := newEntry{value: n}
	if parent.entry().key != nil {
		return e.setBehind(e.render.behindColon(added, parent.span.column))
	}
	return e.setBehind(e.render.behindDash(added, parent.span.column, " "))
}

// setBehind replaces everything between the key or dash of the target and its
// end. A comment on the line of either of them stays behind the key.
func (e *editor) setBehind(text string) []candidate {
	old := e.target
	indicator := e.parent().entry().indicator()
	if indicator < 0 {
		return nil
	}
	from := indicator + 1
	keyLine, lastLine := lineEnd(e.source, indicator), lineEnd(e.source, old.end)
	head, below, _ := strings.Cut(text, e.render.style.lineBreak)
	if below != "" {
		below = e.render.style.lineBreak + below
	}
	var all []candidate
	if old.start > keyLine {
		all = append(all, candidate{{from, from, head}, {keyLine, old.end, below}})
	}
	if lastLine > old.end && below != "" {
		all = append(all, candidate{{from, old.end, head}, {lastLine, lastLine, below}})
	}
	return append(all, candidate{{from, old.end, text}})
}
