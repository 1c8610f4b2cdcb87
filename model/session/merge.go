package session

import (
	"strings"

	"github.com/aymanbagabas/go-udiff"

	"interlock/model"
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
	merged, ok := mergeLines(*change.Before, *present, *change.After)
	if !ok || !sound(change.Name, merged, *present) {
		return nil, false
	}
	return &merged, true
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

// mergeLines brings two changes of a text together, line by line. It fails where
// both changed the same lines, or one wrote into what the other deleted.
func mergeLines(base, ours, theirs string) (string, bool) {
	x, y := udiff.Lines(base, ours), udiff.Lines(base, theirs)
	var merged []udiff.Edit
	for len(x) > 0 && len(y) > 0 {
		switch {
		case x[0] == y[0]:
			merged = append(merged, x[0])
			x, y = x[1:], y[1:]
		case precedes(base, x[0], y[0]):
			merged, x = append(merged, x[0]), x[1:]
		case precedes(base, y[0], x[0]):
			merged, y = append(merged, y[0]), y[1:]
		default:
			return "", false
		}
	}
	merged = append(append(merged, x...), y...)
	for _, edit := range merged[:max(0, len(merged)-1)] {
		if edit.New != "" && !strings.HasSuffix(edit.New, "\n") {
			return "", false // the end of the text for one is within it for the other
		}
	}
	result, err := udiff.Apply(base, merged)
	return result, err == nil
}

// precedes tells whether an edit lies before another one and leaves to it the lines
// that it stands on.
func precedes(base string, first, second udiff.Edit) bool {
	switch {
	case first.Start == second.Start && insertion(first) && insertion(second):
		return depth(first.New) >= depth(second.New)
	case first.End == second.Start && insertion(second) && first.New == "":
		return depth(second.New) <= depth(base[first.Start:first.End])
	}
	return first.End <= second.Start
}

func insertion(edit udiff.Edit) bool { return edit.Start == edit.End }

// depth grows with how deep the first line of a YAML text lies: a line belongs to
// the nearest one above it of a lesser depth. Items may be indented as little as
// the key of their list, and lie deeper all the same.
func depth(lines string) int {
	for line := range strings.Lines(lines) {
		content := strings.TrimLeft(line, " ")
		if strings.TrimSpace(content) == "" {
			continue
		}
		indent := 2 * (len(line) - len(content))
		if strings.HasPrefix(content, "-") {
			indent++
		}
		return indent
	}
	return 0
}
