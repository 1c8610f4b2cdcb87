package merge

import (
	"slices"

	"interlock/model"
	"interlock/model/yamltext"
)

// decision is what becomes of one entry.
type decision int

const (
	keepOurs    decision = iota // the lines of ours stay
	takeTheirs                  // the lines of theirs come in their place
	ourValue                    // the value is ours; both changed what stands around it
	theirValue                  // the value is theirs, written the way ours was
	mergedText                  // a long text that both changed
	mergedLines                 // a long text in which some lines clash
	inside                      // decided for each entry of the value
	undecided                   // a clash
)

// plan is what becomes of one entry and of what lies in it.
type plan struct {
	thread
	decision decision
	key      string  // of a field
	text     string  // of a mergedText
	pieces   []piece // of mergedLines
	values   values  // of an inside
	entries  []*plan // of an inside, in their new order
}

// values are the three values that are merged entry by entry.
type values struct{ base, ours, theirs *value }

// planner decides what becomes of every value.
type planner struct {
	kind    model.Kind
	notices []string
}

// root plans a whole text.
func (p *planner) root(base, ours, theirs *value) *plan {
	top := &plan{thread: thread{base: &entry{value: base}, ours: &entry{value: ours}, theirs: &entry{value: theirs}}}
	if ours.kind != theirs.kind || base.kind != ours.kind {
		top.decision = undecided
		return top
	}
	p.collection(top, values{base, ours, theirs}, nil)
	return top
}

// entry decides what becomes of one entry; nil where it goes. The path leads to
// it in the table of fields, in which all items of a list are one.
func (p *planner) entry(t *thread, path yamltext.Path) *plan {
	e := &plan{thread: *t, key: t.any().key}
	switch {
	case t.ours != nil && t.theirs != nil:
		if t.base != nil && t.ours.key == t.base.key {
			e.key = t.theirs.key
		}
		p.both(e, path)
	case t.ours == nil && t.theirs == nil:
		return nil
	case t.base == nil && t.ours != nil:
		e.decision = keepOurs
	case t.base == nil:
		e.decision = takeTheirs
	case onlyLost(t.base.value, t.any().value) && !remarked(t.base, t.any()):
		return nil
	default:
		e.decision = undecided
	}
	return e
}

// onlyLost reports a value that is the old one, or the old list without some of
// its items: to leave out the rest of it contradicts nobody.
func onlyLost(old, now *value) bool {
	if old.number == now.number {
		return true
	}
	if old.kind != yamltext.ListKind || now.kind != yamltext.ListKind {
		return false
	}
	left := slices.Clone(old.entries)
	for _, e := range now.entries {
		at := slices.IndexFunc(left, func(o *entry) bool { return o.value.number == e.value.number })
		if at < 0 {
			return false
		}
		left = slices.Delete(left, at, at+1)
	}
	return true
}

// remarked reports comments that the old entry did not have.
func remarked(old, now *entry) bool {
	known := old.remarks()
	return slices.ContainsFunc(now.remarks(), func(line string) bool { return !slices.Contains(known, line) })
}

// both decides an entry that both sides have.
func (p *planner) both(e *plan, path yamltext.Path) {
	base, ours, theirs := e.base, e.ours, e.theirs
	switch {
	case theirs.look == ours.look, base != nil && theirs.look == base.look:
		e.decision = keepOurs
		return
	case base != nil && ours.look == base.look:
		e.decision = takeTheirs
		return
	}
	field, known := model.FieldOf(p.kind, path)
	v := values{ours: ours.value, theirs: theirs.value}
	if base != nil {
		v.base = base.value
	}
	if known && field.Kind == model.NoteField || !known && isItem(path) {
		v = promoted(v)
	}
	if mergesInside(v, field) {
		p.collection(e, v, path)
		return
	}
	p.whole(e, v, field, known)
}

func isItem(path yamltext.Path) bool {
	_, ok := path[len(path)-1].(int)
	return ok
}

// mergesInside tells whether each entry of the values is merged on its own.
func mergesInside(v values, field model.Field) bool {
	kind := v.ours.kind
	if kind != v.theirs.kind || v.base != nil && v.base.kind != kind || field.Kind == model.RangeField {
		return false
	}
	switch kind {
	case yamltext.MapKind:
		return true
	case yamltext.ListKind:
		return field.List() || !hasNumbers(v.ours) && !hasNumbers(v.theirs)
	}
	return false
}

// hasNumbers reports a list that holds more than texts and records, such as the
// two ends of a scale: there the place of an item says what it means.
func hasNumbers(v *value) bool {
	return slices.ContainsFunc(v.entries, func(e *entry) bool {
		return e.value.kind != yamltext.MapKind && !isText(e.value)
	})
}

// whole decides a value that is not merged in parts.
func (p *planner) whole(e *plan, v values, field model.Field, known bool) {
	remark := headerComment(v.theirs)
	switch {
	case remark != "" && remark != headerComment(v.ours) && (v.base == nil || remark != headerComment(v.base)):
		e.decision = undecided // there is no other place for what stands behind a |
	case v.ours.number == v.theirs.number, v.base != nil && v.theirs.number == v.base.number:
		e.decision = ourValue
	case v.base != nil && v.ours.number == v.base.number:
		e.decision = theirValue
	case v.base != nil && isText(v.base) && isText(v.ours) && isText(v.theirs) && (!known || isProse(field)):
		mergeTexts(e, v)
	default:
		e.decision = undecided
	}
}

// collection decides the entries of a list or mapping and their order.
func (p *planner) collection(e *plan, v values, path yamltext.Path) {
	e.decision, e.values = inside, v
	base := v.base
	if base == nil {
		base = &value{kind: v.ours.kind}
	}
	field, _ := model.FieldOf(p.kind, path)
	threads := follow(base, v.ours, v.theirs, field)
	plans := map[*thread]*plan{}
	for _, t := range threads {
		step := any(0)
		if v.ours.kind == yamltext.MapKind {
			step = t.any().key
		}
		if made := p.entry(t, path.With(step)); made != nil {
			plans[t] = made
		}
	}
	o := orderer{threads: threads, stays: func(t *thread) bool { return plans[t] != nil }, fixed: v.ours.kind == yamltext.MapKind}
	for _, t := range o.order(v) {
		e.entries = append(e.entries, plans[t])
	}
	if o.disputed && !field.Set {
		p.notices = append(p.notices, "both sides moved the same entries of "+nameOf(path)+"; they stand where ours put them")
	}
	if e.collides() {
		e.decision = undecided
	}
}

// nameOf is what people call the place that a path leads to.
func nameOf(path yamltext.Path) string {
	for i := len(path) - 1; i >= 0; i-- {
		if key, ok := path[i].(string); ok {
			return key
		}
	}
	return "the file"
}

// collides reports that a key or an id stands twice among the merged entries, as
// when one side renamed a record to what the other side called a new one.
func (e *plan) collides() bool {
	seen := map[string]bool{}
	for _, each := range e.entries {
		name := each.key
		if e.values.ours.kind == yamltext.ListKind {
			name = each.id()
		}
		if seen[name] && (name != "" || e.values.ours.kind == yamltext.MapKind) {
			return true
		}
		seen[name] = true
	}
	return false
}

// id is the id that the merged record has, "" for none.
func (e *plan) id() string {
	switch e.decision {
	case inside:
		for _, field := range e.entries {
			if field.key == "id" {
				return field.merged().value.node.Text()
			}
		}
		return ""
	case undecided:
		return ""
	}
	return idOf(e.merged())
}

// merged is the entry whose value stays: theirs where theirs was taken, or else
// ours.
func (e *plan) merged() *entry {
	if e.decision == takeTheirs || e.decision == theirValue || e.ours == nil {
		return e.theirs
	}
	return e.ours
}

// promoted reads a plain note as one with a text, if one of the three has fields.
func promoted(v values) values {
	isMap := func(v *value) bool { return v != nil && v.kind == yamltext.MapKind }
	if !isMap(v.base) && !isMap(v.ours) && !isMap(v.theirs) {
		return v
	}
	return values{base: asRecord(v.base), ours: asRecord(v.ours), theirs: asRecord(v.theirs)}
}

func asRecord(v *value) *value {
	if v == nil || v.kind != yamltext.ScalarKind {
		return v
	}
	lines := "text: " + v.node.Source() + "\n"
	return &value{kind: yamltext.MapKind, number: absent, entries: []*entry{{key: "text", value: v, lines: lines, look: lines}}}
}

// hasClash reports whether something in the plan is undecided.
func (e *plan) hasClash() bool {
	switch e.decision {
	case undecided, mergedLines:
		return true
	case inside:
		return slices.ContainsFunc(e.entries, (*plan).hasClash)
	}
	return false
}

// number is the number of the merged value with one side taken of each clash.
func (e *plan) number(n numbers, from origin) int {
	switch e.decision {
	case keepOurs, ourValue:
		return e.ours.value.number
	case takeTheirs, theirValue:
		return e.theirs.value.number
	case mergedText:
		return n.text(e.text)
	case mergedLines:
		return n.text(sideOf(e.pieces, from))
	case undecided:
		if on := e.on(from); on != nil {
			return on.value.number
		}
		return absent
	}
	return e.collectionNumber(n, from)
}

func (e *plan) collectionNumber(n numbers, from origin) int {
	var items []int
	var fields []keyed
	for _, each := range e.entries {
		number, key := each.number(n, from), each.key
		if number == absent {
			continue
		}
		if each.decision == undecided {
			key = each.on(from).key
		}
		items = append(items, number)
		fields = append(fields, keyed{key, number})
	}
	if e.values.ours.kind == yamltext.ListKind {
		return n.list(items)
	}
	return n.mapping(fields)
}
