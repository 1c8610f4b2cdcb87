package model

import (
	"runtime"
	"slices"
	"strings"
	"sync"
)

// Workshop is a workshop folder at one moment. It is immutable: every edit
// answers with a new one, which shares all files that did not change.
type Workshop struct {
	files  []*File                    // by name
	unread []Unread                   // by name
	wholes func() map[string]*Journey // all journeys by id, variants laid over their base
}

// newWorkshop makes a workshop of files by name.
func newWorkshop(files []*File) *Workshop {
	w := &Workshop{files: files}
	w.wholes = sync.OnceValue(w.layAll)
	return w
}

// NewWorkshop reads the texts of a workshop folder, by file name. Files are
// read in parallel; one that cannot be read stops only itself.
func NewWorkshop(texts map[string]string) *Workshop {
	names := make([]string, 0, len(texts))
	for name := range texts {
		names = append(names, name)
	}
	slices.Sort(names)
	files := make([]*File, len(names))
	var next sync.Mutex
	position := 0
	take := func() int {
		next.Lock()
		defer next.Unlock()
		position++
		return position - 1
	}
	var readers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(names)) {
		readers.Go(func() {
			for i := take(); i < len(names); i = take() {
				files[i] = NewFile(names[i], texts[names[i]])
			}
		})
	}
	readers.Wait()
	return newWorkshop(files)
}

// Unread is a file or subfolder of the workshop folder of which no text is read.
type Unread struct {
	Name    string // slash path inside the workshop folder
	Problem string // what is wrong; and what to do, after a semicolon; "" for a file that is passed over because of its name
}

// WithUnread is the workshop with what its folder holds and is not read, so
// that its faults tell of it. It stays so through all edits.
func (w *Workshop) WithUnread(unread []Unread) *Workshop {
	next := newWorkshop(w.files)
	next.unread = slices.Clone(unread)
	return next
}

// Unread lists what [Workshop.WithUnread] was told.
func (w *Workshop) Unread() []Unread { return slices.Clone(w.unread) }

// Files lists every file by name.
func (w *Workshop) Files() []*File { return slices.Clone(w.files) }

// File finds a file by its name; nil when there is none.
func (w *Workshop) File(name string) *File {
	position, found := w.find(name)
	if !found {
		return nil
	}
	return w.files[position]
}

func (w *Workshop) find(name string) (int, bool) {
	return slices.BinarySearchFunc(w.files, name, func(file *File, name string) int {
		return strings.Compare(file.Name, name)
	})
}

// Texts gives the texts of all files by name.
func (w *Workshop) Texts() map[string]string {
	texts := make(map[string]string, len(w.files))
	for _, file := range w.files {
		texts[file.Name] = file.Source
	}
	return texts
}

// Apply makes the changes of an edit. What the changes say was there before is
// not looked at: the edit was made for this workshop.
func (w *Workshop) Apply(edit Edit) *Workshop {
	next := newWorkshop(slices.Clone(w.files))
	next.unread = w.unread
	for _, change := range edit.Changes {
		position, found := next.find(change.Name)
		switch {
		case change.After == nil && found:
			next.files = slices.Delete(next.files, position, position+1)
		case change.After == nil:
		case found:
			next.files[position] = NewFile(change.Name, *change.After)
		default:
			next.files = slices.Insert(next.files, position, NewFile(change.Name, *change.After))
		}
	}
	return next
}

// Frame is what workshop.yaml says; empty when there is no such file.
func (w *Workshop) Frame() *Frame {
	if record, ok := single[*Frame](w, WorkshopFile); ok {
		return record
	}
	return &Frame{}
}

// Sources lists the research in the order of the file.
func (w *Workshop) Sources() []Source {
	if record, ok := single[*Sources](w, KindSources.Path("")); ok {
		return record.List
	}
	return nil
}

// Governance is who decides; empty when there is no such file.
func (w *Workshop) Governance() *Governance {
	if record, ok := single[*Governance](w, KindGovernance.Path("")); ok {
		return record
	}
	return &Governance{}
}

// Personas lists the personas, customers first, each side by id.
func (w *Workshop) Personas() []*Persona {
	list := all[*Persona](w, KindPersona)
	slices.SortStableFunc(list, func(a, b *Persona) int { return sideOrder(a.Side) - sideOrder(b.Side) })
	return list
}

// Persona finds a persona by id; nil when there is none.
func (w *Workshop) Persona(id string) *Persona { return record[*Persona](w, KindPersona, id) }

// EmpathyMaps lists the empathy maps by id.
func (w *Workshop) EmpathyMaps() []*EmpathyMap { return all[*EmpathyMap](w, KindEmpathyMap) }

// EmpathyMap finds an empathy map by id; nil when there is none.
func (w *Workshop) EmpathyMap(id string) *EmpathyMap {
	return record[*EmpathyMap](w, KindEmpathyMap, id)
}

// Journeys lists the whole journeys, customers' first, each side by id; see
// [Workshop.Journey].
func (w *Workshop) Journeys() []*Journey {
	list := all[*Journey](w, KindJourney)
	for i, journey := range list {
		list[i] = w.whole(journey)
	}
	slices.SortStableFunc(list, func(a, b *Journey) int { return sideOrder(a.Side) - sideOrder(b.Side) })
	return list
}

// Journey finds a journey by id; nil when there is none. A variant is whole: it
// is laid over the journey that it varies, and holds what it takes from there
// as well. Its stages tell where they come from; [Journey.Place] finds where
// they are written.
func (w *Workshop) Journey(id string) *Journey { return w.whole(w.Written(id)) }

func (w *Workshop) whole(written *Journey) *Journey {
	if written == nil || written.VariantOf == "" {
		return written
	}
	return w.wholes()[written.ID]
}

// Links lists the links by id.
func (w *Workshop) Links() []*Link { return all[*Link](w, KindLink) }

// Link finds a link by id; nil when there is none.
func (w *Workshop) Link(id string) *Link { return record[*Link](w, KindLink, id) }

// Metrics lists the metrics by id.
func (w *Workshop) Metrics() []*Metric { return all[*Metric](w, KindMetric) }

// Metric finds a metric by id; nil when there is none.
func (w *Workshop) Metric(id string) *Metric { return record[*Metric](w, KindMetric, id) }

// Initiatives lists the initiatives by id.
func (w *Workshop) Initiatives() []*Initiative { return all[*Initiative](w, KindInitiative) }

// Initiative finds an initiative by id; nil when there is none.
func (w *Workshop) Initiative(id string) *Initiative {
	return record[*Initiative](w, KindInitiative, id)
}

// Loops lists the feedback loops by id.
func (w *Workshop) Loops() []*Loop { return all[*Loop](w, KindLoop) }

// Loop finds a feedback loop by id; nil when there is none.
func (w *Workshop) Loop(id string) *Loop { return record[*Loop](w, KindLoop, id) }

// ReadOnly tells why the workshop must not be edited by this version; "" when
// it may be.
func (w *Workshop) ReadOnly() string {
	if format := w.Frame().Format; format != "" && format != Format {
		return "This workshop says `format: " + format + "`, which this version does not know. It is open for reading; a newer Interlock can edit it."
	}
	return ""
}

// all lists the records of one kind by id. All files of a kind lie in one
// folder, so they stand together in the sorted list; there `tom-2.yaml` comes
// before `tom.yaml`, which people would not expect.
func all[Record any](w *Workshop, kind Kind) []Record {
	prefix := kind.Info().Folder + "/"
	start, _ := w.find(prefix)
	end := start
	for end < len(w.files) && strings.HasPrefix(w.files[end].Name, prefix) {
		end++
	}
	files := slices.Clone(w.files[start:end])
	slices.SortFunc(files, func(a, b *File) int { return strings.Compare(a.ID, b.ID) })
	var list []Record
	for _, file := range files {
		if record, ok := file.Record.(Record); ok {
			list = append(list, record)
		}
	}
	return list
}

func record[Record any](w *Workshop, kind Kind, id string) (found Record) {
	if file := w.File(kind.Path(id)); file != nil {
		found, _ = file.Record.(Record)
	}
	return found
}

func single[Record any](w *Workshop, name string) (record Record, ok bool) {
	if file := w.File(name); file != nil {
		record, ok = file.Record.(Record)
	}
	return record, ok
}

func sideOrder(side Side) int {
	switch side {
	case Customer:
		return 0
	case Employee:
		return 1
	}
	return 2
}
