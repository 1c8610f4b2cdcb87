package compare

import (
	"cmp"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"interlock/model"
)

// Workshops says what changed from one workshop to another. Files with the same
// text are not looked into.
func Workshops(before, after *model.Workshop) Changes {
	c := &comparison{before: before, after: after, renames: renames{}}
	c.compare(c.pairRecords())
	return c.changes()
}

// Texts is [Workshops] for the texts of two workshop folders, by file name. Only
// files whose text differs are read at all.
func Texts(before, after map[string]string) Changes {
	return Workshops(differing(before, after), differing(after, before))
}

// differing reads the texts that the other folder does not have as well.
func differing(texts, other map[string]string) *model.Workshop {
	kept := map[string]string{}
	for name, text := range texts {
		if there, ok := other[name]; !ok || there != text {
			kept[name] = text
		}
	}
	return model.NewWorkshop(kept)
}

// comparison is one run of comparing.
type comparison struct {
	before, after *model.Workshop
	renames       renames
	records       []*recordPair
}

// recordPair is a record that is there before and after, and where it differs;
// or one that is there only once, or cannot be compared by meaning.
type recordPair struct {
	filePair
	differ
	root    *pair
	asText  bool
	changes []Change
}

// compare finds where files differ, several at a time.
func (c *comparison) compare(pairs []filePair) {
	for _, files := range pairs {
		c.records = append(c.records, &recordPair{filePair: files, differ: differ{renames: c.renames}})
	}
	var next atomic.Int64
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(c.records)) {
		workers.Go(func() {
			for i := next.Add(1) - 1; i < int64(len(c.records)); i = next.Add(1) - 1 {
				c.records[i].compare()
			}
		})
	}
	workers.Wait()
}

// compare finds where the two files of a record differ.
func (r *recordPair) compare() {
	if r.before == nil || r.after == nil {
		return
	}
	before, readBefore := read(r.before)
	after, readAfter := read(r.after)
	if !readBefore || !readAfter {
		r.asText = r.before.Source != r.after.Source
		return
	}
	r.root = r.pair(nil, r.after.Kind, before, after)
}

// read is what a file says as one value; false where that is not known.
func read(file *model.File) (*node, bool) {
	if extension := path.Ext(file.Name); extension != ".yaml" && extension != ".yml" {
		return nil, false
	}
	unclear := func(fault model.Fault) bool { return fault.Rule == model.RuleParseError }
	if !file.Readable || slices.ContainsFunc(file.Faults, unclear) {
		return nil, false
	}
	value, ok := model.Canonical(file.Kind, file.Root())
	return &node{model.Place{File: file.Name}, value}, ok
}

// changes lists what was found.
func (c *comparison) changes() Changes {
	c.carry()
	for _, record := range c.records {
		if record.root != nil {
			c.renames.note(c, record.root)
		}
	}
	for _, record := range c.records {
		c.listRecord(record)
	}
	var all Changes
	for _, record := range c.records {
		if len(record.changes) > 0 {
			all.Records = append(all.Records, record.described())
		}
	}
	order := map[model.Kind]int{model.KindUnknown: len(model.Kinds())}
	for i, info := range model.Kinds() {
		order[info.Kind] = i
	}
	slices.SortStableFunc(all.Records, func(a, b Record) int {
		return cmp.Or(
			cmp.Compare(order[a.Kind], order[b.Kind]), cmp.Compare(a.side, b.side),
			strings.Compare(a.ID, b.ID), strings.Compare(a.File, b.File))
	})
	return all
}

// described is the record with its changes in the order of the file.
func (r *recordPair) described() Record {
	for i := range r.changes {
		if rename := r.changes[i].rename; rename != nil {
			r.changes[i].References = rename.references
		}
	}
	slices.SortStableFunc(r.changes, func(a, b Change) int { return cmp.Compare(a.line(), b.line()) })
	file := r.any()
	record := Record{Kind: file.Kind, ID: file.ID, File: file.Name, side: sideOrder(file), Changes: r.changes}
	if titled, ok := file.Record.(interface{ Title() string }); ok && titled.Title() != file.ID {
		record.Title = titled.Title()
	}
	return record
}

// sideOrder is 0 for records of customers and of nobody's side, 1 for employees'.
func sideOrder(file *model.File) int {
	if file.At([]any{"side"}).Text() == string(model.Employee) {
		return 1
	}
	return 0
}
