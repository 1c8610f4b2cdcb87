package merge

import (
	"slices"

	"interlock/model/yamltext"
)

// inlineEdits makes the changes of a plan that lie within the lines of an entry:
// values set, lists in brackets changed, keys renamed. The entries that have
// lines of their own stay as many and where they are.
type inlineEdits struct {
	text *yamltext.Text
	err  error // of the first edit that was refused
}

// make notes the result of an edit.
func (i *inlineEdits) make(text *yamltext.Text, err error) {
	if i.err = err; err == nil {
		i.text = text
	}
}

// entry makes the changes within an entry that stands at a path of ours.
func (i *inlineEdits) entry(e *plan, at yamltext.Path) {
	switch e.decision {
	case theirValue:
		i.set(at, copyOf(e.theirs.value))
	case mergedText:
		i.set(at, yamltext.String(e.text))
	case inside:
		i.collection(e, at)
	}
}

func (i *inlineEdits) set(at yamltext.Path, v yamltext.Value) {
	if i.err == nil {
		i.make(i.text.Set(at, v))
	}
}

// collection makes the changes within a list or mapping.
func (i *inlineEdits) collection(e *plan, at yamltext.Path) {
	ours := e.values.ours
	switch {
	case ours.node == nil: // a plain note that has fields now
		i.set(at, spelled(e))
	case !ours.block && len(ours.entries) > 0 && len(e.entries) > 0 && !e.keepsAny():
		i.set(at, spelled(e)) // brackets that are emptied first would be lost
	case !ours.block:
		i.inBrackets(e, at)
	case len(e.entries) == 0:
		for index := range slices.Backward(ours.entries) {
			i.delete(at, ours.entries[index], index)
		}
	default:
		for _, each := range e.entries {
			if each.ours != nil {
				i.entry(each, at.With(step(each.ours, each.ours.index)))
			}
		}
		i.rename(e, at)
	}
}

// keepsAny reports whether an entry of ours stays.
func (e *plan) keepsAny() bool {
	return slices.ContainsFunc(e.entries, func(each *plan) bool { return each.ours != nil })
}

// inBrackets brings a list or mapping in brackets to the merged entries, one
// after the other.
func (i *inlineEdits) inBrackets(e *plan, at yamltext.Path) {
	now := slices.Clone(e.values.ours.entries) // nil for what came from theirs
	for index := len(now) - 1; index >= 0; index-- {
		if !slices.ContainsFunc(e.entries, func(p *plan) bool { return p.ours == now[index] }) {
			i.delete(at, now[index], index)
			now = slices.Delete(now, index, index+1)
		}
	}
	for index, each := range e.entries {
		from := slices.Index(now, each.ours)
		switch {
		case each.ours == nil:
			i.insert(each, at, index)
			now = slices.Insert(now, index, nil)
		case from != index:
			i.move(at, from, index)
			now = slices.Insert(slices.Delete(now, from, from+1), index, each.ours)
		}
	}
	for index, each := range e.entries {
		if each.ours != nil {
			i.inFlow(each, at.With(step(each.ours, index)))
		}
	}
	i.rename(e, at)
}

// inFlow is entry for one in brackets: it has no lines to be taken over.
func (i *inlineEdits) inFlow(e *plan, at yamltext.Path) {
	if e.decision == takeTheirs {
		i.set(at, copyOf(e.theirs.value))
		return
	}
	i.entry(e, at)
}

func (i *inlineEdits) delete(at yamltext.Path, e *entry, index int) {
	if i.err == nil {
		i.make(i.text.Delete(at.With(step(e, index))))
	}
}

func (i *inlineEdits) move(at yamltext.Path, from, to int) {
	if i.err == nil {
		i.make(i.text.Move(at, from, to))
	}
}

// insert adds an entry that only theirs has, in its own spelling if it can be.
func (i *inlineEdits) insert(e *plan, at yamltext.Path, index int) {
	if i.err != nil {
		return
	}
	if e.theirs.name != nil {
		i.make(i.text.AddKey(at, index, e.key, spelled(e)))
		return
	}
	text, err := i.text.InsertSource(at, index, e.theirs.value.node.Source())
	if err != nil {
		text, err = i.text.Insert(at, index, spelled(e))
	}
	i.make(text, err)
}

// rename gives the keys that theirs renamed their new names.
func (i *inlineEdits) rename(e *plan, at yamltext.Path) {
	for _, each := range e.entries {
		if i.err == nil && each.ours != nil && each.decision != undecided && each.ours.key != each.key {
			i.make(i.text.RenameKey(at, each.ours.key, each.key))
		}
	}
}

// step leads to an entry at an index: its key, or the index of an item.
func step(e *entry, index int) any {
	if e.name != nil {
		return e.key
	}
	return index
}

// copyOf is a value as a new one, with a hashtag that was cut off.
func copyOf(v *value) yamltext.Value {
	if text, cut := cutText(v.node); cut && v.kind == yamltext.ScalarKind {
		return yamltext.String(text)
	}
	return yamltext.Copy(v.node)
}

// spelled is the merged value of an entry as a new one.
func spelled(e *plan) yamltext.Value {
	switch {
	case e.decision == mergedText:
		return yamltext.String(e.text)
	case e.decision != inside:
		return copyOf(e.merged().value)
	case e.values.ours.kind == yamltext.ListKind:
		list := yamltext.List{Flow: e.inFlow()}
		for _, each := range e.entries {
			list.Items = append(list.Items, spelled(each))
		}
		return list
	}
	mapping := yamltext.Map{Flow: e.inFlow()}
	for _, each := range e.entries {
		mapping.Entries = append(mapping.Entries, yamltext.MapEntry{Key: each.key, Value: spelled(each)})
	}
	return mapping
}

// inFlow tells whether one of the sides has the value in brackets.
func (e *plan) inFlow() bool {
	return e.values.ours.node.Flow() || e.values.theirs.node.Flow()
}
