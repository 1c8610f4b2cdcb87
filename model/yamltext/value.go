package yamltext

import (
	"fmt"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// maxKey bounds the length of a key in bytes: YAML ends at 1024 characters.
const maxKey = 900

// Value is a new value for a text: a String, Plain, List or Map.
type Value interface {
	// node is the parsed value as which the written one must read.
	node() (*yaml.Node, error)
}

// String is text. It is quoted where any YAML 1.1 or 1.2 reader would read
// something else; text of several lines becomes a literal block where one can
// stand.
type String string

// Plain is written as it is: numbers, booleans, dates. It must be one plain
// scalar.
type Plain string

// List is a list, written on one line in brackets if Flow is set.
type List struct {
	Items []Value
	Flow  bool
}

// Map is a mapping, written on one line in braces if Flow is set.
type Map struct {
	Entries []MapEntry
	Flow    bool
}

// MapEntry is one key of a Map with its value.
type MapEntry struct {
	Key   string
	Value Value
}

// valueNode is the parsed form of a value, with errors for a nil one.
func valueNode(v Value) (*yaml.Node, error) {
	if v == nil {
		return nil, refuse(nil, 0, ErrValue, "it is missing")
	}
	return v.node()
}

func (s String) node() (*yaml.Node, error) {
	if !utf8.ValidString(string(s)) {
		return nil, refuse(nil, 0, ErrValue, "it is not UTF-8 text")
	}
	return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: string(s)}, nil
}

func (p Plain) node() (*yaml.Node, error) {
	n := parseValue(string(p))
	if n == nil || n.Kind != yaml.ScalarNode || n.Style != 0 || n.Anchor != "" || n.Value != string(p) {
		return nil, refuse(nil, 0, ErrValue, fmt.Sprintf("%q does not stand for itself without quotes", string(p)))
	}
	return &yaml.Node{Kind: n.Kind, Tag: n.Tag, Value: n.Value}, nil
}

func (l List) node() (*yaml.Node, error) {
	n := &yaml.Node{Kind: yaml.SequenceNode, Tag: "!!seq", Style: flowStyle(l.Flow)}
	for _, item := range l.Items {
		child, err := valueNode(item)
		if err != nil {
			return nil, err
		}
		n.Content = append(n.Content, child)
	}
	return n, nil
}

func (m Map) node() (*yaml.Node, error) {
	n := &yaml.Node{Kind: yaml.MappingNode, Tag: "!!map", Style: flowStyle(m.Flow)}
	seen := make(map[string]bool, len(m.Entries))
	for _, entry := range m.Entries {
		if seen[entry.Key] {
			return nil, refuse(nil, 0, ErrExists, fmt.Sprintf("the new value has %q twice", entry.Key))
		}
		seen[entry.Key] = true
		key, err := keyNode(entry.Key)
		if err != nil {
			return nil, err
		}
		child, err := valueNode(entry.Value)
		if err != nil {
			return nil, err
		}
		n.Content = append(n.Content, key, child)
	}
	return n, nil
}

func flowStyle(flow bool) yaml.Style {
	if flow {
		return yaml.FlowStyle
	}
	return 0
}

func keyNode(key string) (*yaml.Node, error) {
	if len(key) > maxKey {
		return nil, refuse(nil, 0, ErrValue, fmt.Sprintf("a key holds at most %d bytes", maxKey))
	}
	return String(key).node()
}

// parseValue reads a source that holds one value, nil if it does not.
func parseValue(source string) *yaml.Node {
	t, err := read(source)
	if err != nil || t.Documents() != 1 {
		return nil
	}
	return t.root()
}

// sameValue reports whether two values read the same, aliases followed. Layout
// and comments do not count. Parse bounds what aliases can unfold to.
func sameValue(a, b *yaml.Node) bool {
	if a.Kind == yaml.AliasNode {
		return sameValue(a.Alias, b)
	}
	if b.Kind == yaml.AliasNode {
		return sameValue(a, b.Alias)
	}
	if a == b {
		return true
	}
	if a.Kind != b.Kind || len(a.Content) != len(b.Content) || a.ShortTag() != b.ShortTag() {
		return false
	}
	if a.Value != b.Value && a.ShortTag() != "!!null" {
		return false
	}
	for i := range a.Content {
		if !sameValue(a.Content[i], b.Content[i]) {
			return false
		}
	}
	return true
}
