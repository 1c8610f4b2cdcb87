package session

import (
	"interlock/model"
	"interlock/model/merge"
)

// rebase fits changes to the texts as they are now, and names the files where that
// cannot be done. Changes that are there already are left out.
func (s *Session) rebase(changes []model.Change) (fitting []model.Change, left []string) {
	for _, change := range changes {
		present := s.text(change.Name)
		after, ok := target(change, present)
		switch {
		case !ok:
			left = append(left, change.Name)
		case !same(present, after):
			fitting = append(fitting, model.Change{Name: change.Name, Before: present, After: after})
		}
	}
	return fitting, left
}

// target is the text that a change makes of the present one. It fails if the file
// has become another where the change was made.
func target(change model.Change, present *string) (*string, bool) {
	switch {
	case same(present, change.Before):
		return change.After, true
	case same(present, change.After):
		return present, true
	case present == nil || change.Before == nil || change.After == nil:
		return nil, false
	}
	merged := merge.Files(change.Name, *change.Before, *present, *change.After, merge.Options{})
	if len(merged.Conflicts) > 0 || !sound(change.Name, merged.Text, *present) {
		return nil, false
	}
	return &merged.Text, true
}

// sound tells whether a merged text can be read and has no key twice that the
// present one has once.
func sound(name, merged, present string) bool {
	file := model.NewFile(name, merged)
	return file.Readable && doubleKeys(file) <= doubleKeys(model.NewFile(name, present))
}

func doubleKeys(file *model.File) int {
	count := 0
	for _, fault := range file.Faults {
		if fault.Rule == model.RuleDuplicateKey {
			count++
		}
	}
	return count
}
