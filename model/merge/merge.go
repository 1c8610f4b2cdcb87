package merge

import (
	"errors"
	"fmt"
	"path"
	"slices"
	"strings"

	"interlock/model"
	"interlock/model/yamltext"
)

// Result is a merged text.
type Result struct {
	Text      string
	Conflicts []Conflict // in the order of the text; each stands in it between marks
	Notices   []string   // what somebody should know, in sentences
}

// Conflict is a place of which the two sides made different things.
type Conflict struct {
	// Path leads to it: keys, and for the items of lists their id, or else their
	// index in the text that has them. It is nil where lines were merged.
	Path               yamltext.Path
	Base, Ours, Theirs string // the lines in each text, "" where there are none
	Line               int    // of its first mark, counted from 1
}

// Files merges three texts of one file of a workshop by what they say. Its name
// in the workshop, such as "journeys/claim.yaml", tells what its fields mean; a
// YAML file that is no record is merged by its structure alone, any other file
// line by line. The layout and comments of ours stay, as does its byte order mark
// or its lack of one, and what theirs changed comes in.
func Files(name, base, ours, theirs string, options Options) Result {
	switch {
	case theirs == base || theirs == ours:
		return Result{Text: ours}
	case ours == base:
		return Result{Text: theirs}
	}
	ours, marked := strings.CutPrefix(ours, byteOrderMark)
	m := &merger{options: options, lineBreak: mostUsedBreak(ours), ours: ours}
	m.kind, _ = model.KindOf(name)
	m.base, m.theirs = m.withBreaks(base), m.withBreaks(theirs)
	result := m.merge(name)
	if marked {
		result.Text = byteOrderMark + result.Text
	}
	return result
}

// byteOrderMark is what some editors of Windows put in front of a text. It is
// part of no line: there are marks of a conflict that stand behind it.
const byteOrderMark = "\ufeff"

// merge merges texts of which none begins with a byte order mark.
func (m *merger) merge(name string) Result {
	if ext := strings.ToLower(path.Ext(name)); ext != "" && ext != ".yaml" && ext != ".yml" {
		return m.result(m.end(mergeLines(ended(m.base), ended(m.ours), ended(m.theirs), true)), nil)
	}
	pieces, notices, err := m.byMeaning()
	if err != nil {
		pieces = m.byLines()
		notices = []string{fmt.Sprintf("merged line by line: %v", err)}
	}
	return m.result(pieces, notices)
}

// merger is the merge of one file.
type merger struct {
	kind               model.Kind
	options            Options
	lineBreak          string // of ours
	base, ours, theirs string

	numbers numbers
	plan    *plan
}

// mostUsedBreak is the line break of most lines of a text.
func mostUsedBreak(text string) string {
	if windows := strings.Count(text, "\r\n"); windows > 0 && windows*2 >= strings.Count(text, "\n") {
		return "\r\n"
	}
	return "\n"
}

// withBreaks is a text with the line breaks of ours and no byte order mark.
func (m *merger) withBreaks(text string) string {
	text = strings.TrimPrefix(text, byteOrderMark)
	return strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\n", m.lineBreak)
}

// errUndecided says that a text clashes as a whole, errMisread that the merged
// text would not say what was decided.
var (
	errUndecided = errors.New("the two sides differ too much to be merged field by field")
	errMisread   = errors.New("the layout of the file does not allow to merge it field by field")
)

// byMeaning merges what the texts say.
func (m *merger) byMeaning() (pieces []piece, notices []string, err error) {
	defer spare(&err)
	m.numbers = numbers{}
	base, ours, theirs, err := m.read()
	if err != nil {
		return nil, nil, err
	}
	p := planner{kind: m.kind}
	m.plan = p.root(base.root, ours.root, theirs.root)
	if !m.plan.raise() {
		return nil, nil, errUndecided
	}
	if pieces = mergeLines(ended(m.base), ended(m.ours), ended(m.theirs), true); !hasClash(pieces) && !m.plan.hasClash() && m.holds(pieces) {
		return m.end(pieces), p.notices, nil
	}
	text, err := yamltext.Parse(m.ours)
	if err != nil {
		return nil, nil, errUnreadable
	}
	edits := inlineEdits{text: text}
	edits.collection(m.plan, nil)
	if edits.err != nil {
		return nil, nil, errMisread
	}
	if ours, err = read(edits.text.String(), m.numbers); err != nil {
		return nil, nil, errMisread
	}
	pieces = layOut(m.plan, base, ours, theirs)
	if !m.holds(pieces) {
		return nil, nil, errMisread
	}
	return m.end(pieces), p.notices, nil
}

// read reads the three texts. A file that both sides made anew has no base.
func (m *merger) read() (base, ours, theirs *document, err error) {
	if ours, err = read(m.ours, m.numbers); err != nil {
		return nil, nil, nil, fmt.Errorf("ours %w", err)
	}
	if theirs, err = read(m.theirs, m.numbers); err != nil {
		return nil, nil, nil, fmt.Errorf("theirs %w", err)
	}
	if strings.TrimSpace(m.base) == "" {
		return &document{root: &value{kind: ours.root.kind, number: absent}}, ours, theirs, nil
	}
	if base, err = read(m.base, m.numbers); err != nil {
		return nil, nil, nil, fmt.Errorf("the common text %w", err)
	}
	return base, ours, theirs, nil
}

// holds tells whether the merged text says what was decided, whichever side is
// taken of each clash.
func (m *merger) holds(pieces []piece) bool {
	for _, from := range []origin{fromOurs, fromTheirs, fromBase} {
		if from != fromOurs && !hasClash(pieces) {
			break
		}
		text := sideOf(pieces, from)
		merged, err := read(text, m.numbers)
		if err != nil && !(from == fromBase && strings.TrimSpace(text) == "") {
			return false
		}
		if from != fromBase && merged.root.number != m.plan.number(m.numbers, from) {
			return false
		}
	}
	return true
}

// byLines merges the lines of texts that cannot be merged by meaning. What the
// lines make must be as sound as what went in; else everything between the first
// and the last difference is one conflict.
func (m *merger) byLines() []piece {
	base, ours, theirs := ended(m.base), ended(m.ours), ended(m.theirs)
	pieces := mergeLines(base, ours, theirs, true)
	if m.plan == nil && m.sound(pieces) {
		return m.end(pieces)
	}
	return m.end(coarse(base, ours, theirs))
}

// sound tells whether merged lines have no fault that neither text had before.
func (m *merger) sound(pieces []piece) bool {
	before := min(soundness(m.ours), soundness(m.theirs))
	return soundness(sideOf(pieces, fromOurs)) >= before && soundness(sideOf(pieces, fromTheirs)) >= before
}

// soundness is 0 for a text that is no YAML, 1 for one that has a key or an id
// twice, 2 for any other.
func soundness(text string) int {
	_, err := read(text, numbers{})
	switch {
	case errors.Is(err, errUnreadable):
		return 0
	case errors.Is(err, errDuplicates):
		return 1
	}
	return 2
}

// end gives the last line its line break, or takes it, as the side that changed
// it wants; not where the line break belongs to a text.
func (m *merger) end(pieces []piece) []piece {
	endsLine := strings.HasSuffix(m.ours, "\n")
	if endsLine == strings.HasSuffix(m.base, "\n") {
		endsLine = strings.HasSuffix(m.theirs, "\n")
	}
	last := len(pieces) - 1
	for last >= 0 && pieces[last].clash == nil && pieces[last].text == "" {
		last--
	}
	if endsLine || last < 0 || pieces[last].clash != nil {
		return pieces
	}
	cut := slices.Clone(pieces)
	cut[last].text = strings.TrimSuffix(cut[last].text, m.lineBreak)
	if !m.saySame(pieces, cut) {
		return pieces
	}
	return cut
}

// saySame tells whether two merged texts say the same, whichever side is taken of
// each clash.
func (m *merger) saySame(a, b []piece) bool {
	return !slices.ContainsFunc([]origin{fromOurs, fromTheirs}, func(from origin) bool {
		one, err := read(sideOf(a, from), m.numbers)
		other, fault := read(sideOf(b, from), m.numbers)
		return (err == nil) != (fault == nil) || err == nil && one.root.number != other.root.number
	})
}

// result writes the merged text and lists its conflicts.
func (m *merger) result(pieces []piece, notices []string) Result {
	text, starts := m.options.marked(pieces, m.lineBreak)
	r := Result{Text: text, Notices: notices}
	paths := map[*plan]yamltext.Path{}
	if m.plan != nil {
		m.plan.paths(nil, paths)
	}
	for _, p := range pieces {
		if c := p.clash; c != nil {
			r.Conflicts = append(r.Conflicts, Conflict{
				Path: paths[c.plan], Base: c.base, Ours: c.ours, Theirs: c.theirs, Line: starts[len(r.Conflicts)],
			})
		}
	}
	return r
}

// paths notes the way to each entry of a plan.
func (e *plan) paths(at yamltext.Path, found map[*plan]yamltext.Path) {
	for _, each := range e.entries {
		way := at.With(each.step())
		found[each] = way
		each.paths(way, found)
	}
}

// step is what people call an entry: its key, its id, or else its index.
func (e *plan) step() any {
	on := e.any()
	switch {
	case on.name != nil:
		return e.key
	case idOf(on) != "":
		return idOf(on)
	}
	return on.index
}
