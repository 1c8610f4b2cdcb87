package yamltext_test

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"

	"interlock/model/yamltext"
)

var (
	propertyDocuments = flag.Int("yamltext.documents", 1000, "how many random documents TestProperty edits")
	propertySeed      = flag.Uint64("yamltext.seed", 0, "the first seed of TestProperty; 0 for a random one")
)

// meaning is what a value says, apart from its layout.
type meaning struct {
	kind    yaml.Kind
	tag     string
	text    string
	content []meaning
}

// meaningOf reads a node with its aliases followed; false if that is too much.
func meaningOf(n *yaml.Node, budget *int) (meaning, bool) {
	*budget--
	if *budget < 0 {
		return meaning{}, false
	}
	if n.Kind == yaml.AliasNode {
		return meaningOf(n.Alias, budget)
	}
	m := meaning{kind: n.Kind, tag: n.ShortTag(), text: n.Value}
	if m.tag == "!!null" {
		m.text = ""
	}
	for _, child := range n.Content {
		inner, ok := meaningOf(child, budget)
		if !ok {
			return meaning{}, false
		}
		m.content = append(m.content, inner)
	}
	return m, true
}

// meaningOfText reads a text of one document.
func meaningOfText(source string) (meaning, bool) {
	decoder := yaml.NewDecoder(strings.NewReader(source))
	var document, more yaml.Node
	if decoder.Decode(&document) != nil || decoder.Decode(&more) != io.EOF {
		return meaning{}, false
	}
	budget := 20_000
	return meaningOf(document.Content[0], &budget)
}

func textMeaning(s string) meaning { return meaning{kind: yaml.ScalarNode, tag: "!!str", text: s} }

// width is how many parts of the content make one entry.
func (m meaning) width() int {
	if m.kind == yaml.MappingNode {
		return 2
	}
	return 1
}

func (m meaning) isNull() bool { return m.kind == yaml.ScalarNode && m.tag == "!!null" }

func (m meaning) entries() int { return len(m.content) / m.width() }

// at returns the part at a path.
func (m meaning) at(path yamltext.Path) meaning {
	for _, step := range path {
		m = m.content[m.index(step)]
	}
	return m
}

func (m meaning) index(step any) int {
	if i, ok := step.(int); ok {
		return i
	}
	for i := 0; i < len(m.content); i += 2 {
		if m.content[i].kind == yaml.ScalarNode && m.content[i].text == step {
			return i + 1
		}
	}
	return -1
}

// with returns m with the part at a path changed.
func (m meaning) with(path yamltext.Path, change func(meaning) meaning) meaning {
	if len(path) == 0 {
		return change(m)
	}
	i := m.index(path[0])
	m.content = slices.Clone(m.content)
	m.content[i] = m.content[i].with(path[1:], change)
	return m
}

// paths lists the paths to all values.
func (m meaning) paths(at yamltext.Path) []yamltext.Path {
	all := []yamltext.Path{at}
	switch m.kind {
	case yaml.SequenceNode:
		for i, item := range m.content {
			all = append(all, item.paths(at.With(i))...)
		}
	case yaml.MappingNode:
		for i := 0; i < len(m.content); i += 2 {
			if key := m.content[i]; key.kind == yaml.ScalarNode && m.index(key.text) == i+1 {
				all = append(all, m.content[i+1].paths(at.With(key.text))...)
			}
		}
	}
	return all
}

// sameMeaning allows for tags that a set keeps: those of the user.
func sameMeaning(got, want meaning) bool {
	if got.kind != want.kind || got.text != want.text || len(got.content) != len(want.content) {
		return false
	}
	if got.tag != want.tag && !(want.tag == "!!str" && !strings.HasPrefix(got.tag, "!!")) {
		return false
	}
	for i := range got.content {
		if !sameMeaning(got.content[i], want.content[i]) {
			return false
		}
	}
	return true
}

// randomValue is a new value with what it must mean.
func randomValue(r *rand.Rand, w *messyWriter) (yamltext.Value, meaning) {
	scalar, says := randomScalar(r, w)
	flow := r.IntN(3) == 0
	switch r.IntN(8) {
	case 0:
		text := pick(r, trickyTexts)
		return yamltext.Map{Flow: flow, Entries: []yamltext.MapEntry{{Key: "n1", Value: scalar}, {Key: "n2", Value: yamltext.String(text)}}},
			meaning{kind: yaml.MappingNode, tag: "!!map", content: []meaning{textMeaning("n1"), says, textMeaning("n2"), textMeaning(text)}}
	case 1:
		inner := meaning{kind: yaml.MappingNode, tag: "!!map", content: []meaning{textMeaning("k"), textMeaning("v")}}
		return yamltext.List{Flow: flow, Items: []yamltext.Value{scalar, yamltext.Map{Entries: []yamltext.MapEntry{{Key: "k", Value: yamltext.String("v")}}}}},
			meaning{kind: yaml.SequenceNode, tag: "!!seq", content: []meaning{says, inner}}
	}
	return scalar, says
}

func randomScalar(r *rand.Rand, w *messyWriter) (yamltext.Value, meaning) {
	plain := func(s, tag string) (yamltext.Value, meaning) {
		m := meaning{kind: yaml.ScalarNode, tag: tag, text: s}
		if tag == "!!null" {
			m.text = ""
		}
		return yamltext.Plain(s), m
	}
	switch r.IntN(12) {
	case 0:
		return plain(fmt.Sprint(r.IntN(1000)), "!!int")
	case 1:
		return plain("true", "!!bool")
	case 2:
		return plain("null", "!!null")
	case 3, 4, 5:
		s := w.words()
		return yamltext.String(s), textMeaning(s)
	}
	s := pick(r, trickyTexts)
	return yamltext.String(s), textMeaning(s)
}

// trial is a random edit with what the text must mean afterwards.
type trial struct {
	name      string
	path      yamltext.Path
	operation operation
	want      meaning
	oneLine   bool // a scalar on one line replaced by another
}

// randomTrial picks an edit that fits a random value of the text.
func randomTrial(r *rand.Rand, w *messyWriter, text *yamltext.Text, before meaning) (trial, bool) {
	path := pick(r, before.paths(nil))
	at := before.at(path)
	switch r.IntN(6) {
	case 0:
		return setTrial(r, w, text, before, path), true
	case 1:
		return insertTrial(r, w, before, path)
	case 2:
		if at.entries() < 2 {
			return trial{}, false
		}
		return moveTrial(r, before, path), true
	}
	if len(path) == 0 {
		return trial{}, false
	}
	if _, isKey := path[len(path)-1].(string); isKey && r.IntN(3) == 0 {
		return renameTrial(r, before, path), true
	}
	return deleteTrial(before, path), true
}

func setTrial(r *rand.Rand, w *messyWriter, text *yamltext.Text, before meaning, path yamltext.Path) trial {
	value, says := randomValue(r, w)
	old, _ := text.At(path)
	_, isString := value.(yamltext.String)
	return trial{
		name: fmt.Sprintf("Set(%v, %#v)", path, value), path: path, operation: set(value, path...),
		want:    before.with(path, func(meaning) meaning { return says }),
		oneLine: isString && !strings.Contains(says.text, "\n") && old.Kind() == yamltext.ScalarKind && old.Line() == old.EndLine() && !strings.ContainsAny(old.Source(), "|>"),
	}
}

func insertTrial(r *rand.Rand, w *messyWriter, before meaning, path yamltext.Path) (trial, bool) {
	value, says := randomValue(r, w)
	at := before.at(path)
	if at.kind == yaml.ScalarNode && !at.isNull() {
		return trial{}, false
	}
	index := r.IntN(at.entries() + 1)
	if at.kind == yaml.SequenceNode || at.isNull() && r.IntN(2) == 0 {
		return trial{
			name: fmt.Sprintf("Insert(%v, %d, %#v)", path, index, value), path: path, operation: insert(min(index, len(at.content)), value, path...),
			want: before.with(path, func(m meaning) meaning {
				return meaning{kind: yaml.SequenceNode, tag: collectionTag(m, "!!seq"), content: slices.Insert(slices.Clone(m.content), index, says)}
			}),
		}, !at.isNull() || index == 0
	}
	key := pick(r, trickyKeys)
	return trial{
		name: fmt.Sprintf("AddKey(%v, %d, %q, %#v)", path, index, key, value), path: path, operation: addKey(index, key, value, path...),
		want: before.with(path, func(m meaning) meaning {
			return meaning{kind: yaml.MappingNode, tag: collectionTag(m, "!!map"), content: slices.Insert(slices.Clone(m.content), 2*index, textMeaning(key), says)}
		}),
	}, !at.isNull() || index == 0
}

// collectionTag is the tag of a collection after an insertion: its own, or that
// of the collection a null becomes.
func collectionTag(m meaning, tag string) string {
	if m.isNull() {
		return tag
	}
	return m.tag
}

func deleteTrial(before meaning, path yamltext.Path) trial {
	parent, last := path[:len(path)-1], path[len(path)-1]
	return trial{
		name: fmt.Sprintf("Delete(%v)", path), path: path, operation: remove(path...),
		want: before.with(parent, func(m meaning) meaning {
			i := m.index(last)
			m.content = slices.Delete(slices.Clone(m.content), i-m.width()+1, i+1)
			return m
		}),
	}
}

func moveTrial(r *rand.Rand, before meaning, path yamltext.Path) trial {
	n := before.at(path).entries()
	from, to := r.IntN(n), r.IntN(n)
	return trial{
		name: fmt.Sprintf("Move(%v, %d, %d)", path, from, to), path: path, operation: move(from, to, path...),
		want: before.with(path, func(m meaning) meaning {
			w := m.width()
			taken := slices.Clone(m.content[from*w : (from+1)*w])
			rest := slices.Delete(slices.Clone(m.content), from*w, (from+1)*w)
			m.content = slices.Insert(rest, to*w, taken...)
			return m
		}),
	}
}

func renameTrial(r *rand.Rand, before meaning, path yamltext.Path) trial {
	parent, old, key := path[:len(path)-1], path[len(path)-1].(string), pick(r, trickyKeys)
	return trial{
		name: fmt.Sprintf("RenameKey(%v, %q, %q)", parent, old, key), path: path, operation: rename(old, key, parent...),
		want: before.with(parent, func(m meaning) meaning {
			m.content = slices.Clone(m.content)
			m.content[m.index(old)-1] = textMeaning(key)
			return m
		}),
	}
}

// check makes the edit and returns what is wrong with its result, "" if nothing
// is. An edit may be refused.
func (c trial) check(text *yamltext.Text) (problem string, err error) {
	after, err := c.operation(text)
	if err != nil {
		return "", err
	}
	got, ok := meaningOfText(after.String())
	switch {
	case !ok || !sameMeaning(got, c.want):
		problem = "it reads differently"
	case lostComments(text.String(), after.String()) && c.mustKeepComments(text):
		problem = "a comment is lost"
	case c.oneLine && changedLines(text.String(), after.String()) > 1:
		problem = "more than one line has changed"
	case lostLines(text.String(), after.String()) > c.mayLose(text):
		problem = "lines besides the edited one have changed"
	case !hasBareLF(text.String()) && strings.Contains(text.String(), "\r\n") && hasBareLF(after.String()):
		problem = "a line ends with LF in a CRLF text"
	}
	if problem != "" {
		problem = fmt.Sprintf("%s\n%s\nbefore %q\nafter  %q", problem, c.name, text, after)
	}
	return problem, nil
}

// mustKeepComments reports whether the edit may not lose a comment: it replaces
// no more than a scalar.
func (c trial) mustKeepComments(text *yamltext.Text) bool {
	old, err := text.At(c.path)
	isSet, isDelete := strings.HasPrefix(c.name, "Set("), strings.HasPrefix(c.name, "Delete(")
	if err != nil || isDelete {
		return false
	}
	isScalar := old.Kind() == yamltext.ScalarKind || old.Kind() == yamltext.NullKind
	newScalar := c.want.at(c.path).kind == yaml.ScalarNode
	return !isSet || isScalar && newScalar && !strings.Contains(old.Source(), "#c") && !strings.HasPrefix(old.Source(), "*")
}

var commentPattern = regexp.MustCompile(`#c\d+ `)

func lostComments(before, after string) bool {
	left := map[string]int{}
	for _, comment := range commentPattern.FindAllString(after, -1) {
		left[comment]++
	}
	for _, comment := range commentPattern.FindAllString(before, -1) {
		if left[comment]--; left[comment] < 0 {
			return true
		}
	}
	return false
}

// mayLose is how many lines of the text the edit may change: those of the value
// it replaces or takes away, and one beside it that its neighbour moves to.
func (c trial) mayLose(text *yamltext.Text) int {
	old, err := text.At(c.path)
	switch {
	case err != nil:
		return len(text.String())
	case strings.HasPrefix(c.name, "Set("), strings.HasPrefix(c.name, "Delete("):
		comments := len(commentPattern.FindAllString(text.String(), -1))
		explicitKey := 2 * strings.Count(text.String(), "? ") // its mark and its colon take lines of their own
		return old.EndLine() - old.Line() + 3 + comments + explicitKey
	case old.Flow():
		return old.EndLine() - old.Line() + 2
	}
	return 2
}

// lostLines counts the lines that are no longer there, blank ones apart.
func lostLines(before, after string) int {
	left := map[string]int{}
	for line := range strings.Lines(after) {
		left[strings.TrimSpace(line)]++
	}
	lost := 0
	for line := range strings.Lines(before) {
		if line = strings.TrimSpace(line); line != "" && left[line] == 0 {
			lost++
		}
		left[line]--
	}
	return lost
}

// changedLines counts the lines between the first and the last that differ.
func changedLines(before, after string) int {
	a, b := strings.SplitAfter(before, "\n"), strings.SplitAfter(after, "\n")
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	return max(len(a), len(b))
}

func hasBareLF(s string) bool { return strings.Count(s, "\n") > strings.Count(s, "\r\n") }

// expectedRefusal reports whether an edit was refused for what the text says and
// not for how it is laid out.
func expectedRefusal(err error) bool {
	for _, cause := range []error{yamltext.ErrShared, yamltext.ErrExists, yamltext.ErrAmbiguous} {
		if errors.Is(err, cause) {
			return true
		}
	}
	return false
}

// TestProperty edits random untidy texts at random. The result must mean exactly
// what the edit says, and everything else must stay as it was.
func TestProperty(t *testing.T) {
	t.Parallel()
	seed := *propertySeed
	if seed == 0 {
		seed = rand.Uint64()
	}
	suite := suiteTexts(t)
	edits, refused := 0, map[string]int{}
	for i := range *propertyDocuments {
		r := rand.New(rand.NewPCG(seed+uint64(i), 1))
		w := &messyWriter{Rand: r}
		source := w.document()
		if r.IntN(10) == 0 {
			source = pick(r, suite)
		}
		text, err := yamltext.Parse(source)
		before, ok := meaningOfText(source)
		if err != nil || !ok {
			continue
		}
		for range 6 {
			c, ok := randomTrial(r, w, text, before)
			if !ok {
				continue
			}
			problem, err := c.check(text)
			if problem != "" {
				t.Fatalf("-yamltext.seed=%d -yamltext.documents=1: %s", seed+uint64(i), problem)
			}
			if edits++; err != nil && !expectedRefusal(err) {
				if refused[err.Error()]++; len(source) < 150 {
					t.Logf("refused: %s of %q: %v", c.name, source, err)
				}
			}
		}
	}
	total := 0
	for _, n := range refused {
		total += n
	}
	t.Logf("%d edits, %d refused", edits, total)
	if edits > 1000 && total*100 > edits*2 {
		t.Errorf("%d of %d edits are refused", total, edits)
	}
}
