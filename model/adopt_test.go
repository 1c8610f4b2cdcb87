package model_test

import (
	"strings"
	"testing"

	"interlock/examples"
	"interlock/model"
)

func example(t *testing.T, name string) *model.Workshop {
	t.Helper()
	texts, err := examples.Files(name)
	if err != nil {
		t.Fatal(err)
	}
	return model.NewWorkshop(texts)
}

// TestAdoptedRecordsKeepTheirReferences adds a workshop to itself: every id is
// taken, and every reference among the records that came must follow.
func TestAdoptedRecordsKeepTheirReferences(t *testing.T) {
	t.Parallel()
	before := example(t, "clinic")
	edit, err := before.Adopt(before)
	if err != nil {
		t.Fatal(err)
	}
	after := before.Apply(edit)
	if got, want := len(after.Journeys()), 2*len(before.Journeys()); got != want {
		t.Errorf("there are %d journeys, want %d", got, want)
	}
	if got, want := len(after.Sources()), 2*len(before.Sources()); got != want {
		t.Errorf("there are %d sources, want %d", got, want)
	}
	if faults := after.Faults(); len(faults) > len(before.Faults()) {
		t.Errorf("there are new faults: %v", faults)
	}
	for _, change := range edit.Changes {
		if change.Before != nil && !strings.HasPrefix(*change.After, *change.Before) {
			t.Errorf("%s was changed where it only had to grow", change.Name)
		}
	}
}

func TestAdoptingLeavesTheFrameAlone(t *testing.T) {
	t.Parallel()
	before, other := example(t, "clinic"), example(t, "home-claims")
	edit, err := before.Adopt(other)
	if err != nil {
		t.Fatal(err)
	}
	after := before.Apply(edit)
	if after.Frame().Title != before.Frame().Title {
		t.Errorf("the workshop is now called %q", after.Frame().Title)
	}
	if after.Journey(other.Journeys()[0].ID) == nil {
		t.Error("the journey did not arrive")
	}
}
