package yamltext

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// What Parse reads at most. A text beyond it is refused at once.
const (
	MaxSize    = 8 << 20 // bytes of a text
	MaxDepth   = 100     // values nested in each other
	maxAliased = 100_000 // values that aliases add to those in the text
)

// Text is a YAML text and what it says. It is immutable and safe for use from
// several goroutines: every edit returns a new Text.
type Text struct {
	source    string
	documents []*yaml.Node
	commented bool // there is a # somewhere

	linesOnce  sync.Once
	lineTable  lineTable
	layoutOnce sync.Once
	laidOut    *layout
}

// Parse reads a text. The error is a *SyntaxError where the text is not YAML,
// and a *RefusedError where it is not UTF-8, too large or too deeply nested.
// Texts with several documents, and layouts this package does not know, can be
// read but not edited.
func Parse(source string) (*Text, error) {
	t, err := read(source)
	var refused *RefusedError
	if err == nil || errors.As(err, &refused) {
		return t, err
	}
	return nil, explain(source, err)
}

// read is Parse with the parser's own error where the text is not YAML.
func read(source string) (*Text, error) {
	if len(source) > MaxSize {
		return nil, refuse(nil, 0, ErrTooLarge, fmt.Sprintf("%d MiB is the most that is read", MaxSize>>20))
	}
	if !utf8.ValidString(source) {
		return nil, refuse(nil, invalidLine(source), ErrEncoding, "save it as UTF-8 in your editor")
	}
	t := &Text{source: source, commented: strings.Contains(source, "#")}
	if err := t.decode(); err != nil {
		return nil, err
	}
	for _, document := range t.documents {
		if err := checkSize(document); err != nil {
			return nil, err
		}
	}
	return t, nil
}

// decode reads every document of the source.
func (t *Text) decode() (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("yaml: the parser gave up: %v", r)
		}
	}()
	decoder := yaml.NewDecoder(strings.NewReader(t.source))
	for {
		document := new(yaml.Node)
		switch err := decoder.Decode(document); {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil && strings.Contains(err.Error(), "exceeded max depth"):
			return tooDeep(0)
		case err != nil:
			return err
		}
		t.documents = append(t.documents, document)
	}
}

// invalidLine is the 1-based line of the first byte that is not UTF-8.
func invalidLine(source string) int {
	line := 1
	for i, r := range source {
		if r == utf8.RuneError {
			if _, n := utf8.DecodeRuneInString(source[i:]); n == 1 {
				break
			}
		}
		if r == '\n' {
			line++
		}
	}
	return line
}

// checkSize refuses values that are nested too deeply or that aliases unfold to
// too much.
func checkSize(document *yaml.Node) error {
	s := sizer{unfolded: map[*yaml.Node]int{}}
	total, err := s.size(document, 0)
	if err == nil && total-s.written > maxAliased {
		err = refuse(nil, 0, ErrAliases, "write the repeated parts out")
	}
	return err
}

// sizer counts values as written and as unfolded. Each anchored value is
// counted once, so the count takes no longer than the text is long.
type sizer struct {
	written  int
	unfolded map[*yaml.Node]int // of anchored values; -1 while they are counted
}

// size is the number of values in n with all aliases unfolded.
func (s *sizer) size(n *yaml.Node, depth int) (int, error) {
	if depth > MaxDepth+1 {
		return 0, tooDeep(n.Line)
	}
	s.written++
	if n.Kind == yaml.AliasNode {
		size, known := s.unfolded[n.Alias]
		if !known || size < 0 {
			return 0, refuse(nil, n.Line, ErrAliases, "a value must not contain itself")
		}
		return size, nil
	}
	if n.Anchor != "" {
		s.unfolded[n] = -1
	}
	total := 1
	for _, child := range n.Content {
		size, err := s.size(child, depth+1)
		if err != nil {
			return 0, err
		}
		total = min(total+size, 1<<30)
	}
	if n.Anchor != "" {
		s.unfolded[n] = total
	}
	return total, nil
}

func tooDeep(line int) error {
	return refuse(nil, line, ErrTooDeep, fmt.Sprintf("%d levels are the most that is read", MaxDepth))
}

// String returns the text, byte for byte.
func (t *Text) String() string { return t.source }

// Documents returns how many documents the text holds: 0 for a text of nothing
// but blank lines and comments.
func (t *Text) Documents() int { return len(t.documents) }

// Root returns the value of the first document, nil for an empty one.
func (t *Text) Root() *Node {
	root := t.root()
	if root == nil || isEmpty(root) {
		return nil
	}
	return &Node{text: t, raw: root}
}

func (t *Text) root() *yaml.Node {
	if len(t.documents) == 0 || len(t.documents[0].Content) == 0 {
		return nil
	}
	return t.documents[0].Content[0]
}

// At returns the value at the path. The error is a *RefusedError that wraps
// ErrNotFound.
func (t *Text) At(p Path) (*Node, error) {
	n := t.Root()
	for i, step := range p {
		var next *Node
		switch s := step.(type) {
		case string:
			next = n.Get(s)
		case int:
			next = n.item(s)
		}
		if next == nil {
			return nil, refuse(p[:i+1], n.Line(), ErrNotFound, "")
		}
		n = next
	}
	return n, nil
}

// DuplicateKey is a key that stands in a mapping for the second time or more.
type DuplicateKey struct {
	Path      Path // the mapping
	Key       string
	Line      int // where it stands again, counted from 1
	FirstLine int // where it stood first
}

// DuplicateKeys lists the keys that stand more than once in their mapping, in
// the order of the text.
func (t *Text) DuplicateKeys() []DuplicateKey {
	var found []DuplicateKey
	if root := t.root(); root != nil {
		found = duplicates(root, nil, nil)
	}
	return found
}

// duplicates adds the keys that stand twice in a value at a path.
func duplicates(n *yaml.Node, at Path, found []DuplicateKey) []DuplicateKey {
	switch n.Kind {
	case yaml.SequenceNode:
		for i, item := range n.Content {
			found = duplicates(item, append(at, i), found)
		}
	case yaml.MappingNode:
		first := make(map[string]int, len(n.Content)/2)
		for i := 0; i+1 < len(n.Content); i += 2 {
			key, line := unaliased(n.Content[i]), n.Content[i].Line
			if firstLine, twice := first[key.Value]; twice && key.Kind == yaml.ScalarNode {
				found = append(found, DuplicateKey{Path: slices.Clone(at), Key: key.Value, Line: line, FirstLine: firstLine})
			} else if key.Kind == yaml.ScalarNode {
				first[key.Value] = line
			}
			found = duplicates(n.Content[i+1], append(at, key.Value), found)
		}
	}
	return found
}

func (t *Text) lines() lineTable {
	t.linesOnce.Do(func() { t.lineTable = newLineTable(t.source) })
	return t.lineTable
}
