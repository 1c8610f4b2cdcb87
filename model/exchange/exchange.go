// Package exchange carries workshops to and from the formats of others. Each
// format has a package of its own below this one, its reader beside its
// writer; package foreign lists them all.
//
// A format seldom holds everything that a workshop does. What it cannot carry
// is counted by kind in Losses, on the way in and on the way out, and never
// dropped without a word.
package exchange

import (
	"fmt"
	"slices"
	"strings"

	"interlock/model"
)

// Content is what readers make and writers are given: the records of a
// workshop. A reader gives ids that are valid and unique.
type Content struct {
	Frame       model.Frame
	Sources     []model.Source
	Personas    []*model.Persona
	EmpathyMaps []*model.EmpathyMap
	Journeys    []*model.Journey
	Links       []*model.Link
	Metrics     []*model.Metric
	Initiatives []*model.Initiative
	Loops       []*model.Loop
}

// Of gives the content of a workshop. The records are the workshop's own and
// must not be changed.
func Of(workshop *model.Workshop) *Content {
	return &Content{
		Frame:       *workshop.Frame(),
		Sources:     workshop.Sources(),
		Personas:    workshop.Personas(),
		EmpathyMaps: workshop.EmpathyMaps(),
		Journeys:    workshop.Journeys(),
		Links:       workshop.Links(),
		Metrics:     workshop.Metrics(),
		Initiatives: workshop.Initiatives(),
		Loops:       workshop.Loops(),
	}
}

// Texts writes the content as the files of a new workshop. What is named in it
// and did not come along is settled first. The error says which record cannot
// be written.
func (c *Content) Texts() (map[string]string, error) {
	texts, err := c.compose()
	if err != nil {
		return nil, err
	}
	return c.settled(model.NewWorkshop(texts)).compose()
}

func (c *Content) compose() (map[string]string, error) {
	frame := c.Frame
	frame.Format = "interlock/1"
	records := []any{&frame}
	if len(c.Sources) > 0 {
		records = append(records, &model.Sources{List: c.Sources})
	}
	records = appendAll(records, c.Personas)
	records = appendAll(records, c.EmpathyMaps)
	records = appendAll(records, c.Journeys)
	records = appendAll(records, c.Links)
	records = appendAll(records, c.Metrics)
	records = appendAll(records, c.Initiatives)
	records = appendAll(records, c.Loops)
	return model.Compose(records...)
}

func appendAll[Record any](records []any, more []Record) []any {
	for _, record := range more {
		records = append(records, record)
	}
	return records
}

// Persona finds a persona by id; nil when there is none.
func (c *Content) Persona(id string) *model.Persona {
	return find(c.Personas, func(p *model.Persona) bool { return p.ID == id })
}

// Journey finds a journey by id; nil when there is none.
func (c *Content) Journey(id string) *model.Journey {
	return find(c.Journeys, func(j *model.Journey) bool { return j.ID == id })
}

func find[Record any](records []*Record, match func(*Record) bool) *Record {
	if i := slices.IndexFunc(records, match); i >= 0 {
		return records[i]
	}
	return nil
}

// File is one file that a writer made.
type File struct {
	Name string // without folder: "claim.mmd"
	Data []byte
}

// Losses counts what a format could not carry, by kind, and says what else
// somebody should know of it.
type Losses struct {
	counts  []loss
	remarks []string
}

type loss struct {
	what  string
	count int
}

// Add counts more of one kind, named in the plural: "links", "audience marks".
func (l *Losses) Add(what string, count int) {
	if count <= 0 {
		return
	}
	for i := range l.counts {
		if l.counts[i].what == what {
			l.counts[i].count += count
			return
		}
	}
	l.counts = append(l.counts, loss{what, count})
}

// Join adds all that other losses count.
func (l *Losses) Join(other Losses) {
	for _, loss := range other.counts {
		l.Add(loss.what, loss.count)
	}
	for _, remark := range other.remarks {
		l.Remark(remark)
	}
}

// Remark says how something was understood that could be meant otherwise, as
// the end of a sentence. It is no loss.
func (l *Losses) Remark(remark string) {
	if !slices.Contains(l.remarks, remark) {
		l.remarks = append(l.remarks, remark)
	}
}

// Remarks lists what was said, each thing once.
func (l Losses) Remarks() []string { return l.remarks }

// Empty reports that everything was carried.
func (l Losses) Empty() bool { return len(l.counts) == 0 }

// Count is how many of one kind were lost.
func (l Losses) Count(what string) int {
	for _, loss := range l.counts {
		if loss.what == what {
			return loss.count
		}
	}
	return 0
}

// String says what was lost, in the order in which it was found: "9 links,
// 3 metrics". It is "" when nothing was.
func (l Losses) String() string {
	parts := make([]string, len(l.counts))
	for i, loss := range l.counts {
		parts[i] = fmt.Sprintf("%d %s", loss.count, loss.noun())
	}
	return strings.Join(parts, ", ")
}

// noun is the plural by which a kind is counted, or the singular for one: "1
// score that was moved".
func (l loss) noun() string {
	if l.count != 1 || strings.Contains(l.what, " and ") {
		return l.what
	}
	end := len(l.what)
	for _, word := range []string{" of ", " that ", " in ", " outside ", " at ", " between ", " joining ", " ending "} {
		if at := strings.Index(l.what, word); at >= 0 {
			end = min(end, at)
		}
	}
	head, tail := l.what[:end], strings.NewReplacer(" that were ", " that was ", " that are ", " that is ").Replace(l.what[end:])
	if stem, found := strings.CutSuffix(head, "ies"); found {
		return stem + "y" + tail
	}
	return strings.TrimSuffix(head, "s") + tail
}

// Error is a fault in a file that is read: where, what, and what to do.
type Error struct {
	Line    int // 0 when it is the file as a whole
	Message string
	Fix     string
}

// Error says the fault in one line.
func (e *Error) Error() string {
	text := e.Message
	if e.Line > 0 {
		text = fmt.Sprintf("line %d: %s", e.Line, text)
	}
	if e.Fix != "" {
		text += "; " + e.Fix
	}
	return text
}
