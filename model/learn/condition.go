package learn

import (
	"path"
	"reflect"
	"slices"
	"strings"

	"interlock/model"
	"interlock/model/check"
	"interlock/model/yamltext"
)

// A Condition is something that can be seen in a workshop. One of its fields is
// set.
type Condition struct {
	All     []Condition // every one of these holds
	Link    *Link       // there is such a link
	Notes   *Notes      // there are such notes
	Field   *Field      // a field holds such a value
	Entry   *Entry      // somebody has written such an entry into one of the lists
	Clean   *Clean      // the rules find nothing there
	Changed *Place      // what stands there does not say what was handed out
	Gone    string      // the file of this name was taken away
	Named   []string    // the parking lot names one of these places
}

// A Link is what a link has to be. Lists name what is accepted; an empty one
// accepts anything.
type Link struct {
	From, To                            []string // journeys, stages or items; a stage stands for its items as well
	Effect, Impact, Level, Reach, Basis []string
	Because                             int  // its mechanism passes the rules, and has this many words at least
	Sourced                             bool // it names its research
}

// Notes are what notes have to be, in a stage or on the empathy maps of a persona.
type Notes struct {
	Stage   string
	Persona string
	Fields  []string
	Basis   []string // accepted; none accepts any
	Words   int      // it has this many words at least
	Sourced bool     // the note names its research
	Rated   bool     // the pain says how bad it is
	New     bool     // the note was not handed out
	Least   int      // how many such notes there are; 0 is 1
	Only    bool     // and there are no others in the fields
}

// A Field is what one field has to hold. Without anything else it has to hold
// something.
type Field struct {
	Place   `yaml:",inline"`
	Is      []string // in small or capital letters
	AtMost  *float64 `yaml:"at-most"`
	AtLeast *float64 `yaml:"at-least"`
	New     bool     // it does not hold what was handed out
}

// A Place is where to look in a workshop: a field in a stage, or in files. Without
// a field it is the whole of it.
type Place struct {
	In   string // a reference into a journey, or a file; * stands for any letters
	Path string // keys with dots between them: moment.blocked_by
}

// An Entry is a line that was added to a list of the workshop.
type Entry struct {
	Lists []model.Kind // actions, decisions, parking or log
	Says  []string     // one of these phrases stands in it; see says
	Owned bool         // somebody will do it by a day
}

// Clean is what rules do not find any more.
type Clean struct {
	Rules []string
	In    string // a file; * stands for any letters
}

func (c Condition) holds(w work) bool {
	switch {
	case c.Link != nil:
		return slices.ContainsFunc(w.now.Links(), func(link *model.Link) bool { return c.Link.accepts(w, link) })
	case c.Notes != nil:
		return c.Notes.hold(w)
	case c.Field != nil:
		return c.Field.holds(w)
	case c.Entry != nil:
		return slices.ContainsFunc(w.added(c.Entry.Lists), c.Entry.accepts)
	case c.Clean != nil:
		return c.Clean.holds(w)
	case c.Changed != nil:
		return !slices.EqualFunc(c.Changed.values(w.whole), c.Changed.values(w.start), sameValue)
	case c.Gone != "":
		return w.now.File(c.Gone) == nil
	case c.Named != nil:
		return slices.ContainsFunc(w.parked(), func(line parkedLine) bool { return namesOneOf(line.places, c.Named) })
	}
	return len(c.All) > 0 && !slices.ContainsFunc(c.All, func(each Condition) bool { return !each.holds(w) })
}

func (l *Link) accepts(w work, link *model.Link) bool {
	return within(l.From, link.From) && within(l.To, link.To) && accepted(l.Effect, link.Effect) && accepted(l.Impact, link.Impact) &&
		accepted(l.Level, link.Level) && accepted(l.Reach, link.Reach) && accepted(l.Basis, string(link.Basis)) &&
		(!l.Sourced || len(link.Source) > 0) && (l.Because == 0 || l.explained(w, link))
}

// explained reports that a link says because of what, and not only in passing.
func (l *Link) explained(w work, link *model.Link) bool {
	mechanism := Clean{Rules: []string{"link-no-because"}, In: model.KindLink.Path(link.ID)}
	return len(strings.Fields(link.Because)) >= l.Because && mechanism.holds(w)
}

// within reports that a reference is one of those accepted, or leads into one.
func within(accepted []string, ref string) bool {
	return len(accepted) == 0 || slices.ContainsFunc(accepted, func(place string) bool {
		rest, found := strings.CutPrefix(ref, place)
		return found && (rest == "" || rest[0] == '/' || rest[0] == '#')
	})
}

func accepted(list []string, value string) bool {
	return len(list) == 0 || slices.Contains(list, value)
}

func (n *Notes) hold(w work) bool {
	var given []string
	for _, note := range n.of(w.start) {
		given = append(given, words(note))
	}
	fitting, others := 0, 0
	for _, note := range n.of(w.now) {
		switch {
		case n.New && slices.Contains(given, words(note)):
		case n.accepts(note):
			fitting++
		default:
			others++
		}
	}
	return fitting >= max(1, n.Least) && (!n.Only || others == 0)
}

func (n *Notes) accepts(note model.Note) bool {
	return words(note) != "" && accepted(n.Basis, string(note.Basis)) && len(strings.Fields(words(note))) >= n.Words &&
		(!n.Sourced || len(note.Source) > 0) && (!n.Rated || note.Severity != nil)
}

// words are everything that a note says; in the support lane that may be only
// the name of a policy.
func words(note model.Note) string {
	return strings.TrimSpace(strings.Join([]string{note.Carrier(), note.Text}, " "))
}

// of lists the notes of the fields.
func (n *Notes) of(w *model.Workshop) []model.Note {
	var notes []model.Note
	for _, field := range n.Fields {
		if stage := stageAt(w, n.Stage); stage != nil {
			notes = append(notes, stage.Notes(field)...)
		}
		for _, board := range w.EmpathyMaps() {
			if n.Persona != "" && board.Persona == n.Persona {
				notes = append(notes, board.Notes(field)...)
			}
		}
	}
	return notes
}

// stageAt finds the stage that a reference leads to; nil for none.
func stageAt(w *model.Workshop, text string) *model.Stage {
	ref := model.ParseReference(text)
	if journey := w.Journey(ref.Record); journey != nil {
		if at := journey.StageIndex(ref.Stage); at >= 0 {
			return &journey.Stages[at]
		}
	}
	return nil
}

func (f *Field) holds(w work) bool {
	given := f.values(w.start)
	return slices.ContainsFunc(f.values(w.now), func(value *yamltext.Node) bool {
		if value.IsNull() || len(value.Items()) == 0 && len(value.Entries()) == 0 && strings.TrimSpace(value.Text()) == "" {
			return false
		}
		same := func(was *yamltext.Node) bool { return sameValue(was, value) }
		return f.accepts(value) && (!f.New || !slices.ContainsFunc(given, same))
	})
}

// accepts reports that a value, or one item of a list, is a right one.
func (f *Field) accepts(value *yamltext.Node) bool {
	if items := value.Items(); len(items) > 0 {
		return slices.ContainsFunc(items, f.accepts)
	}
	text := value.Text()
	if f.AtMost != nil || f.AtLeast != nil {
		number, ok := number(text)
		return ok && (f.AtMost == nil || number <= *f.AtMost) && (f.AtLeast == nil || number >= *f.AtLeast)
	}
	return len(f.Is) == 0 || slices.ContainsFunc(f.Is, func(right string) bool { return strings.EqualFold(right, text) })
}

// values are what stands at a place, in each file of that name.
func (p Place) values(w *model.Workshop) []*yamltext.Node {
	if !strings.HasSuffix(p.In, ".yaml") {
		at, _ := w.Resolve(model.ParseReference(p.In))
		return []*yamltext.Node{p.below(w.File(at.File).At(at.Path))}
	}
	var values []*yamltext.Node
	for _, file := range w.Files() {
		if fits(p.In, file.Name) {
			values = append(values, p.below(file.Root()))
		}
	}
	return values
}

func (p Place) below(value *yamltext.Node) *yamltext.Node {
	for key := range strings.SplitSeq(p.Path, ".") {
		if key != "" {
			value = value.Get(key)
		}
	}
	return value
}

// sameValue reports that two values say the same, however they are spelled.
func sameValue(one, other *yamltext.Node) bool {
	return reflect.DeepEqual(meaning(one), meaning(other))
}

// meaning is what a value says, without its quotes, comments and layout.
func meaning(value *yamltext.Node) any {
	switch entries, items := value.Entries(), value.Items(); {
	case len(entries) > 0:
		fields := make(map[string]any, len(entries))
		for _, entry := range entries {
			fields[entry.Key] = meaning(entry.Value)
		}
		return fields
	case len(items) > 0:
		list := make([]any, len(items))
		for i, item := range items {
			list[i] = meaning(item)
		}
		return list
	}
	return strings.Join(strings.Fields(value.Text()), " ")
}

func (c *Clean) holds(w work) bool {
	return !slices.ContainsFunc(w.findings, func(found check.Finding) bool {
		return slices.Contains(c.Rules, found.Rule) && fits(c.In, found.File)
	})
}

// fits reports that a file has a name such as the pattern.
func fits(pattern, file string) bool {
	fits, _ := path.Match(pattern, file)
	return fits
}
