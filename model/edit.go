package model

import "slices"

// Change is what happens to the text of one file. A nil text means that there
// is no such file.
type Change struct {
	Name   string
	Before *string
	After  *string
}

// Edit is one thing that somebody did: a title for the message line and the
// history, and what it changes. An edit is undone by its [Edit.Inverse].
type Edit struct {
	Title   string // in the past or as an order: "delete note 'Nobody rang'"
	Changes []Change

	// Select is where the cursor belongs once the edit is made, SelectBefore
	// where it belongs while it is not; the zero Place is the same as Select.
	Select       Place
	SelectBefore Place
}

// Empty reports whether the edit changes nothing.
func (e Edit) Empty() bool { return len(e.Changes) == 0 }

// Inverse is the edit that takes this one back.
func (e Edit) Inverse() Edit {
	inverse := Edit{Title: e.Title, Changes: make([]Change, len(e.Changes)), Select: e.SelectBefore, SelectBefore: e.Select}
	if inverse.Select.IsZero() {
		inverse.Select = e.Select
	}
	for i, change := range e.Changes {
		inverse.Changes[i] = Change{Name: change.Name, Before: change.After, After: change.Before}
	}
	return inverse
}

// Merge makes one edit of several that were made one after the other. What the
// later ones take back is not part of it.
func Merge(title string, edits ...Edit) Edit {
	merged := Edit{Title: title}
	position := map[string]int{}
	for _, edit := range edits {
		for _, change := range edit.Changes {
			if at, seen := position[change.Name]; seen {
				merged.Changes[at].After = change.After
				continue
			}
			position[change.Name] = len(merged.Changes)
			merged.Changes = append(merged.Changes, change)
		}
		merged.Select = edit.Select
	}
	merged.Changes = slices.DeleteFunc(merged.Changes, Change.empty)
	return merged
}

func (c Change) empty() bool {
	if c.Before == nil || c.After == nil {
		return c.Before == c.After
	}
	return *c.Before == *c.After
}
