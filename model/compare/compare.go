package compare

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"interlock/model"
)

// Workshops says what changed from one workshop to another. Files with the same
// text are not looked into.
func Workshops(before, after *model.Workshop) Changes {
	c := &comparison{before: before, after: after, renames: renames{}}
	for _, files := range c.pairRecords() {
		c.compareFiles(files)
	}
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
	noteLists     []*pair
}

// recordPair is a record that is there before and after, and where it differs;
// or one that is there only once, or cannot be compared by meaning.
type recordPair struct {
	filePair
	root    *pair
	asText  bool
	changes []Change
}

// compareFiles finds where two files differ.
func (c *comparison) compareFiles(files filePair) {
	record := &recordPair{filePair: files}
	c.records = append(c.records, record)
	if files.before == nil || files.after == nil {
		return
	}
	before, readBefore := read(files.before)
	after, readAfter := read(files.after)
	if !readBefore || !readAfter {
		record.asText = files.before.Source != files.after.Source
		return
	}
	record.root = c.pair(nil, files.after.Kind, before, after)
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
	slices.SortStableFunc(all.Records, func(a, b Record) int {
		return cmp.Or(
			cmp.Compare(kindOrder(a.Kind), kindOrder(b.Kind)), cmp.Compare(a.side, b.side),
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

func kindOrder(kind model.Kind) int {
	kinds := model.Kinds()
	if at := slices.IndexFunc(kinds, func(info model.KindInfo) bool { return info.Kind == kind }); at >= 0 {
		return at
	}
	return len(kinds)
}

// sideOrder is 0 for records of customers and of nobody's side, 1 for employees'.
func sideOrder(file *model.File) int {
	if file.At([]any{"side"}).Text() == string(model.Employee) {
		return 1
	}
	return 0
}
