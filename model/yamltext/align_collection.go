package yamltext

import "gopkg.in/yaml.v3"

func (a *aligner) blockList(s *span) error {
	s.column = a.lines.column(s.content)
	at := s.content
	for _, item := range s.node.Content {
		dash := a.skip(at)
		if !a.indicatorAt(dash, '-') || a.lines.column(dash) != s.column {
			return a.mismatch(dash, "no dash where one was expected")
		}
		value, err := a.value(item, dash+1, s.column, false)
		if err != nil {
			return err
		}
		s.entries = append(s.entries, entry{first: dash, colon: -1, value: value})
		at = value.end
	}
	s.end = at
	return nil
}

func (a *aligner) blockMap(s *span) error {
	s.column = a.lines.column(s.content)
	at := s.content
	for i := 0; i+1 < len(s.node.Content); i += 2 {
		first := a.skip(at)
		if first >= len(a.source) || a.lines.column(first) != s.column {
			return a.mismatch(first, "no key where one was expected")
		}
		e, err := a.blockPair(s, s.node.Content[i], s.node.Content[i+1], first)
		if err != nil {
			return err
		}
		s.entries = append(s.entries, e)
		at = e.end()
	}
	s.end = at
	return nil
}

// blockPair lays out one entry of the block mapping s.
func (a *aligner) blockPair(s *span, key, value *yaml.Node, first int) (entry, error) {
	e := entry{first: first, colon: -1, explicit: a.indicatorAt(first, '?')}
	var err error
	if e.key, err = a.value(key, a.keyStart(e), s.column, false); err != nil {
		return e, err
	}
	colon := a.skip(e.key.end)
	switch {
	case a.indicatorAt(colon, ':') && (!e.explicit || a.lines.column(colon) == s.column):
		e.colon = colon
		e.value, err = a.value(value, colon+1, s.column, false)
	case e.explicit && isEmpty(value):
		e.value = a.emptySpan(value, e.key.end)
	default:
		err = a.mismatch(colon, "no colon where one was expected")
	}
	return e, err
}

func (a *aligner) keyStart(e entry) int {
	if e.explicit {
		return e.first + 1
	}
	return e.first
}

// indicatorAt reports whether the indicator stands at the offset, with white
// space behind it.
func (a *aligner) indicatorAt(at int, indicator byte) bool {
	return at < len(a.source) && a.source[at] == indicator && blankOrBreak(a.source, at+1)
}

// flowPair lays out one entry of a mapping in braces.
func (a *aligner) flowPair(key, value *yaml.Node, first int) (entry, error) {
	e := entry{first: first, colon: -1, explicit: a.indicatorAt(first, '?')}
	var err error
	if e.key, err = a.value(key, a.keyStart(e), -1, true); err != nil {
		return e, err
	}
	colon := a.skip(e.key.end)
	switch {
	case colon < len(a.source) && a.source[colon] == ':':
		e.colon = colon
		e.value, err = a.value(value, colon+1, -1, true)
	case isEmpty(value):
		e.value = a.emptySpan(value, e.key.end)
	default:
		err = a.mismatch(colon, "no colon where one was expected")
	}
	return e, err
}

func (a *aligner) flowCollection(s *span) error {
	s.flow = true
	open, closing := byte('['), byte(']')
	if s.node.Kind == yaml.MappingNode {
		open, closing = '{', '}'
	}
	if a.source[s.content] != open {
		return a.mismatch(s.content, "no opening bracket")
	}
	rest := s.node.Content
	for at := s.content + 1; ; {
		at = a.skip(at)
		if at < len(a.source) && a.source[at] == closing {
			s.end = at + 1
			break
		}
		e, used, err := a.flowEntry(s, rest, at)
		if err != nil {
			return err
		}
		rest = rest[used:]
		s.entries = append(s.entries, e)
		at = a.skip(e.end())
		if at < len(a.source) && a.source[at] == ',' {
			at++
		} else if at >= len(a.source) || a.source[at] != closing {
			return a.mismatch(at, "no comma or closing bracket where one was expected")
		}
	}
	if len(rest) > 0 {
		return a.mismatch(s.end, "values left over")
	}
	return nil
}

// flowEntry lays out the next entry of s and returns how many of the remaining
// values it used.
func (a *aligner) flowEntry(s *span, rest []*yaml.Node, at int) (entry, int, error) {
	if at >= len(a.source) || len(rest) == 0 {
		return entry{}, 0, a.mismatch(at, "more text than values")
	}
	if s.node.Kind == yaml.MappingNode {
		e, err := a.flowPair(rest[0], rest[1], at)
		return e, 2, err
	}
	if item := rest[0]; a.isBarePair(item, at) {
		pair, err := a.flowPair(item.Content[0], item.Content[1], at)
		if err != nil {
			return entry{}, 0, err
		}
		value := &span{node: item, start: at, content: at, end: pair.end(), flow: true, pair: true, entries: []entry{pair}}
		return entry{first: at, colon: -1, value: value}, 1, nil
	}
	value, err := a.value(rest[0], at, -1, true)
	return entry{first: at, colon: -1, value: value}, 1, err
}

// isBarePair reports whether a list item is a mapping of one entry without
// braces, as in [a: b].
func (a *aligner) isBarePair(n *yaml.Node, at int) bool {
	return n.Kind == yaml.MappingNode && n.Style&yaml.FlowStyle != 0 && n.Style&yaml.TaggedStyle == 0 &&
		n.Anchor == "" && len(n.Content) == 2 && a.source[at] != '{'
}
