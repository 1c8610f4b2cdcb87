package learn

import (
	"errors"
	"slices"
	"strconv"

	"interlock/model"
)

// ErrNoHints is the error of a kit that is to be worked without help.
var ErrNoHints = errors.New("this kit gives no hints: look once more, and read aloud what you passed over")

// Again is said of a hint that was given before.
const Again = "Every hint for what is missing has been given; this is the first of them again."

// ErrNothingMissing is the error when there is nothing left to hint at.
var ErrNothingMissing = errors.New("nothing is missing")

// Hint gives the next hint, and the exercise that remembers it. First come the
// hints for what is missing that were not given yet, then the first of them
// again. Of a kit that is read it gives the next stop of the tour.
func (e Exercise) Hint(kit Kit, workshop *model.Workshop) (string, Exercise, error) {
	switch {
	case kit.Unaided:
		return "", e, ErrNoHints
	case len(kit.Tour) > 0:
		return e.nextStop(kit)
	}
	missed := Score(kit, workshop).Missed
	if len(missed) == 0 {
		return "", e, ErrNothingMissing
	}
	next := max(0, slices.IndexFunc(missed, func(c Criterion) bool { return !slices.Contains(e.Hints, c.ID) }))
	return missed[next].Hint, e.told(missed[next].ID), nil
}

// nextStop goes round the tour, and begins anew at its end.
func (e Exercise) nextStop(kit Kit) (string, Exercise, error) {
	if len(e.Hints) >= len(kit.Tour) {
		e.Hints = nil
	}
	stop := len(e.Hints)
	return kit.Tour[stop], e.told(strconv.Itoa(stop + 1)), nil
}

// told is the exercise after a hint was given.
func (e Exercise) told(id string) Exercise {
	if !slices.Contains(e.Hints, id) {
		e.Hints = append(slices.Clone(e.Hints), id)
	}
	return e
}
