package learn

import (
	"slices"

	"interlock/model"
)

// An Attempt is somebody's work on a kit: what was handed out, the state of the
// exercise, and the workshop as it is now.
type Attempt struct {
	Kit      Kit
	State    Exercise
	Workshop *model.Workshop
}

// Resume takes up the exercise of a workshop. Find finds a kit by its name. The
// error says that the workshop is no exercise, why its state cannot be read, or
// that nobody knows its kit.
func Resume(workshop *model.Workshop, find func(name string) (Kit, error)) (Attempt, error) {
	state, err := Open(workshop)
	if err != nil {
		return Attempt{}, err
	}
	kit, err := find(state.Kit)
	return Attempt{kit, state, workshop}, err
}

// Score lays the work beside the key of the kit.
func (a Attempt) Score() Sheet { return Score(a.Kit, a.Workshop) }

// Untouched reports that nobody has done anything yet.
func (a Attempt) Untouched() bool { return a.Reset().Empty() }

// Missing parts what a sheet misses: what may be told, and how many faults are
// kept because their places are the answer.
func (a Attempt) Missing(sheet Sheet) (told []Criterion, kept int) {
	if a.Kit.Planted && a.State.Silent {
		return nil, len(sheet.Missed)
	}
	return sheet.Missed, 0
}

// Hint gives the next hint, and the edit that counts it, which is empty when the
// hint was given before; see [Again]. The error is
// [ErrNoHints] or [ErrNothingMissing], or says why it cannot be counted.
func (a Attempt) Hint() (string, model.Edit, error) {
	hint, state, err := a.State.Hint(a.Kit, a.Workshop)
	if err != nil {
		return "", model.Edit{}, err
	}
	edit, err := state.Keep(a.Workshop)
	edit.Title = "take a hint"
	return hint, edit, err
}

// A Given hint is one that was taken.
type Given struct {
	ID   string // of its criterion, or the number of the stop
	Hint string
}

// Given lists the hints that were taken, in their order.
func (a Attempt) Given() []Given {
	var list []Given
	for i, id := range a.State.Hints {
		at := slices.IndexFunc(a.Kit.Key, func(c Criterion) bool { return c.ID == id })
		switch {
		case at >= 0:
			list = append(list, Given{id, a.Kit.Key[at].Hint})
		case i < len(a.Kit.Tour):
			list = append(list, Given{id, a.Kit.Tour[i]})
		}
	}
	return list
}

// Reveal is the edit that lets the findings speak. The error says why the state
// cannot be written.
func (a Attempt) Reveal() (model.Edit, error) {
	state := a.State
	state.Silent = false
	edit, err := state.Keep(a.Workshop)
	edit.Title = "reveal the answers"
	return edit, err
}

// Changed names the files that are not as they were handed out, sorted.
func (a Attempt) Changed() []string { return a.Kit.Changed(a.Workshop) }

// Reset is the edit that begins the exercise anew.
func (a Attempt) Reset() model.Edit { return a.Kit.Reset(a.Workshop) }
