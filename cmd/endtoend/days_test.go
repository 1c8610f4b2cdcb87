//go:build endtoend

package endtoend

import (
	"flag"
	"fmt"
	"maps"
	"math/rand/v2"
	"regexp"
	"testing"

	"interlock/model"
	"interlock/model/merge"
	"interlock/model/store"
)

var (
	days = flag.Int("days", 100, "for how many days two people edit one workshop")
	seed = flag.Uint64("seed", 1, "of what they do")
)

// TestHundredDays lets two people edit one workshop in two clones, and brings
// their work together each evening through the merge driver. No file ever fails to
// load, and no note is lost.
func TestHundredDays(t *testing.T) {
	m := newMachine(t)
	m.run("", m.binary, "examples", "copy", "clinic", "ana")
	m.git("ana", "init", "-q")
	m.run("ana", m.binary, "git", "install")
	m.commit("ana", "As bundled")
	m.git("", "clone", "-q", "--bare", "ana", "hub")
	m.git("ana", "remote", "add", "origin", m.path("hub"))
	m.git("ana", "fetch", "-q")
	m.git("ana", "branch", "-q", "--set-upstream-to=origin/main")
	m.git("", "clone", "-q", "hub", "ben")
	m.run("ben", m.binary, "git", "install")

	people := map[string]*writer{"ana": {random: rand.New(rand.NewPCG(*seed, 1)), name: "ana"}, "ben": {random: rand.New(rand.NewPCG(*seed, 2)), name: "ben"}}
	merged := 0
	for day := range *days {
		base := m.notes("ana")
		for _, name := range []string{"ana", "ben"} {
			people[name].work(m)
			m.commit(name, fmt.Sprintf("Day %d of %s", day, name))
		}
		wanted := together(base, m.notes("ana"), m.notes("ben"))
		m.git("ana", "push", "-q")
		if _, err := m.try("ben", "git", "pull", "-q"); err != nil {
			m.settle(t, day, wanted, people["ben"].random)
		} else {
			merged++
			m.expect(t, day, wanted, m.texts("ben"))
		}
		m.git("ben", "push", "-q")
		m.git("ana", "pull", "-q", "--ff-only")
		m.allReadable(t, day, "ana")
	}
	t.Logf("%d of %d days merged without a question; %d notes in the end", merged, *days, len(m.notes("ana")))
	if merged*2 < *days {
		t.Errorf("only %d of %d days merged without a question", merged, *days)
	}
}

// noteMark is in every note that was written here.
var noteMark = regexp.MustCompile(`(ana|ben)-note-\d+`)

func (m machine) texts(folder string) map[string]string {
	opened, workshop := m.opened(folder)
	defer opened.Close()
	return workshop.Texts()
}

func (m machine) notes(folder string) map[string]bool { return notesIn(m.texts(folder)) }

func notesIn(texts map[string]string) map[string]bool {
	notes := map[string]bool{}
	for _, text := range texts {
		for _, note := range noteMark.FindAllString(text, -1) {
			notes[note] = true
		}
	}
	return notes
}

// together are the notes that somebody has, and nobody has deleted.
func together(base, ours, theirs map[string]bool) map[string]bool {
	wanted := maps.Clone(ours)
	maps.Copy(wanted, theirs)
	maps.DeleteFunc(wanted, func(note string, _ bool) bool { return base[note] && !(ours[note] && theirs[note]) })
	return wanted
}

func (m machine) expect(t *testing.T, day int, wanted map[string]bool, texts map[string]string) {
	t.Helper()
	found := notesIn(texts)
	for note := range wanted {
		if !found[note] {
			t.Fatalf("day %d: %s is lost", day, note)
		}
	}
}

func (m machine) allReadable(t *testing.T, day int, folder string) {
	t.Helper()
	for _, file := range model.NewWorkshop(m.texts(folder)).Files() {
		if !file.Readable {
			t.Fatalf("day %d: %s cannot be read: %s\n%s", day, file.Name, file.Faults[0].Message, file.Source)
		}
	}
}

// settle decides the conflicts of a day. Until then every note stands on one of
// the sides between the marks, and either side taken everywhere can be read.
func (m machine) settle(t *testing.T, day int, wanted map[string]bool, random *rand.Rand) {
	t.Helper()
	m.expect(t, day, wanted, m.texts("ben"))
	for name, text := range m.texts("ben") {
		_, ours, theirs, conflicts, ok := merge.Sides(text, 0)
		if !ok {
			continue
		}
		for _, side := range []string{ours, theirs} {
			if file := model.NewFile(name, side); !file.Readable {
				t.Fatalf("day %d: one side of %s cannot be read: %s\n%s", day, name, file.Faults[0].Message, text)
			}
		}
		choices := make([]merge.Choice, len(conflicts))
		for i := range choices {
			choices[i].Take = []merge.Take{merge.TakeOurs, merge.TakeTheirs}[random.IntN(2)]
		}
		settled, err := merge.Resolve(text, choices)
		if err != nil {
			settled = ours
		}
		m.write("ben/"+name, settled)
	}
	m.allReadable(t, day, "ben")
	m.commit("ben", fmt.Sprintf("Settle day %d", day))
}

// writer edits a workshop at random.
type writer struct {
	name    string
	random  *rand.Rand
	written int
}

// work makes some edits, and saves them as the program does.
func (p *writer) work(m machine) {
	m.t.Helper()
	folder, workshop := m.opened(p.name)
	defer folder.Close()
	for range 1 + p.random.IntN(6) {
		edit, err := p.edit(workshop)
		if err != nil || edit.Empty() {
			continue // such as moving what is the only one
		}
		changes := make([]store.Change, len(edit.Changes))
		for i, change := range edit.Changes {
			changes[i] = store.Change(change)
		}
		if err := folder.Save(changes); err != nil {
			m.t.Fatal(err)
		}
		workshop = workshop.Apply(edit)
	}
}

// note is a new note that is like no other.
func (p *writer) note() string {
	p.written++
	about := []string{"waits: 3 days", "asks again #day9", "no", "what, now", "日本語", "\"quoted\" twice"}
	return fmt.Sprintf("%s-note-%d %s", p.name, p.written, about[p.random.IntN(len(about))])
}

// edit is one thing that people do to a workshop.
func (p *writer) edit(w *model.Workshop) (model.Edit, error) {
	journey := pick(p.random, w.Journeys())
	stage := p.random.IntN(max(1, len(journey.Stages)))
	list := p.list(w)
	count := len(w.File(list.File).At(list.Path).Items())
	note := list
	note.Path = list.Path.With(p.random.IntN(max(1, count)))
	switch p.random.IntN(14) {
	case 0, 1, 2, 3:
		return w.AddNotes(list, p.random.IntN(count+1), p.note())
	case 4:
		return w.AddNotes(list, count, p.note(), p.note())
	case 5:
		old, _ := w.NoteAt(note)
		return w.EditNote(note, old.Text+" still")
	case 6:
		return w.DeleteAt(note)
	case 7:
		return w.Carry(note, p.list(w), 0)
	case 8:
		return w.SetNoteField(note, "severity", fmt.Sprint(1+p.random.IntN(3)))
	case 9:
		emotion := p.random.IntN(5) - 2
		return w.SetEmotion(journey.ID, stage, &emotion)
	case 10:
		return w.MoveEntry(model.StagesPlace(journey.ID), stage, p.random.IntN(max(1, len(journey.Stages))))
	case 11:
		return w.AddStage(journey.ID, stage, fmt.Sprintf("Stage %d of %s", p.random.IntN(1000), p.name))
	case 12:
		edit, _, err := w.CreateRecord(model.KindPersona, p.note())
		return edit, err
	}
	persona := pick(p.random, w.Personas())
	place := model.Place{File: model.KindPersona.Path(persona.ID), Path: []any{"summary"}}
	return w.SetField(place, fmt.Sprintf("As %s knows them by now, since day %d", p.name, p.random.IntN(100)))
}

// list is a list of notes, of a stage or of a person.
func (p *writer) list(w *model.Workshop) model.Place {
	journey := pick(p.random, w.Journeys())
	if p.random.IntN(4) == 0 || len(journey.Stages) == 0 {
		persona := pick(p.random, w.Personas())
		return model.Place{File: model.KindPersona.Path(persona.ID), Path: []any{pick(p.random, []string{"goals", "needs", "frustrations"})}}
	}
	place := model.StagePlace(journey.ID, p.random.IntN(len(journey.Stages)))
	place.Path = place.Path.With(pick(p.random, model.StageNoteKeys()))
	return place
}

func pick[T any](random *rand.Rand, from []T) T { return from[random.IntN(len(from))] }
