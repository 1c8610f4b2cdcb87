package learn_test

import (
	"errors"
	"slices"
	"testing"

	"interlock/model"
	"interlock/model/check"
	"interlock/model/learn"
)

func resume(t *testing.T, kit learn.Kit, workshop *model.Workshop) learn.Attempt {
	t.Helper()
	attempt, err := learn.Resume(workshop, func(string) (learn.Kit, error) { return kit, nil })
	if err != nil {
		t.Fatal(err)
	}
	return attempt
}

func TestAnAttemptGoesFromHintToRevealAndBack(t *testing.T) {
	t.Parallel()
	attempt := resume(t, kit(), workedOn())
	if !attempt.Untouched() || !attempt.State.Silent {
		t.Fatalf("a new attempt is touched, or tells: %+v", attempt.State)
	}
	for _, want := range []string{"Where?", "How?"} {
		hint, edit, err := attempt.Hint()
		if err != nil || hint != want {
			t.Fatalf("the hint is %q, %v, want %q", hint, err, want)
		}
		attempt = resume(t, kit(), attempt.Workshop.Apply(edit))
	}
	if given := attempt.Given(); !slices.Equal(given, []learn.Given{{ID: "link", Hint: "Where?"}, {ID: "because", Hint: "How?"}}) {
		t.Errorf("the hints given are %v", given)
	}
	edit, err := attempt.Reveal()
	if err != nil {
		t.Fatal(err)
	}
	attempt = resume(t, kit(), attempt.Workshop.Apply(edit))
	if attempt.State.Silent || check.Silent(attempt.Workshop) || len(attempt.State.Hints) != 2 || attempt.Untouched() {
		t.Errorf("revealed, the state is %+v", attempt.State)
	}
	if attempt = resume(t, kit(), attempt.Workshop.Apply(attempt.Reset())); !attempt.Untouched() || len(attempt.Given()) > 0 {
		t.Errorf("begun anew, the state is %+v", attempt.State)
	}
}

func TestThePlacesOfPlantedFaultsAreTheAnswer(t *testing.T) {
	t.Parallel()
	planted := kit()
	planted.Planted = true
	attempt := resume(t, planted, workedOn())
	if told, kept := attempt.Missing(attempt.Score()); len(told) > 0 || kept != 3 {
		t.Errorf("before the reveal %d are told and %d kept", len(told), kept)
	}
	attempt.State.Silent = false
	if told, kept := attempt.Missing(attempt.Score()); len(told) != 3 || kept != 0 {
		t.Errorf("after the reveal %d are told and %d kept", len(told), kept)
	}
}

func TestAnUnknownKitIsSaid(t *testing.T) {
	t.Parallel()
	unknown := errors.New("there is no kit")
	if _, err := learn.Resume(workedOn(), func(string) (learn.Kit, error) { return learn.Kit{}, unknown }); !errors.Is(err, unknown) {
		t.Errorf("%v", err)
	}
}
