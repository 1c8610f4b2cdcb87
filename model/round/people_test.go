package round_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"interlock/model"
	"interlock/model/round"
)

// listing is a workshop in which these people are listed.
func listing(names ...string) *model.Workshop {
	var frame strings.Builder
	frame.WriteString("participants:\n")
	for _, name := range names {
		fmt.Fprintf(&frame, "  - {name: %q}\n", name)
	}
	return model.NewWorkshop(map[string]string{"workshop.yaml": frame.String()})
}

func ids(w *model.Workshop) []string {
	var list []string
	for _, participant := range round.Listed(w) {
		list = append(list, participant.ID)
	}
	return list
}

func TestEverybodyWhoIsListedTakesPart(t *testing.T) {
	t.Parallel()
	w := listing("Asha", "Ben Ortega", "ليلى", "Asha", "Zoë 🙂", "Room")
	if got, want := ids(w), []string{"asha", "ben-ortega", "participant-3", "asha-2", "zoe", "room-2"}; !slices.Equal(got, want) {
		t.Fatalf("the participants are %q, not %q", got, want)
	}
}

func TestIDsStayWhilePeopleAreAdded(t *testing.T) {
	t.Parallel()
	name := rapid.SampledFrom([]string{"Asha", "asha!", "asha-2", "ليلى", "🙂", "participant-2", "Room", "room-2", "Zoë", "☃"})
	rapid.Check(t, func(t *rapid.T) {
		names := rapid.SliceOfN(name, 1, 9).Draw(t, "names")
		all := ids(listing(names...))
		first := rapid.IntRange(0, len(names)).Draw(t, "first")
		if before := ids(listing(names[:first]...)); !slices.Equal(before, all[:first]) {
			t.Fatalf("%q were %q, and are %q once others came", names[:first], before, all)
		}
		own := map[string]bool{round.Room: true}
		for _, id := range all {
			if own[id] || !model.ValidID(id) {
				t.Fatalf("%q of %q is no id of its own", id, all)
			}
			own[id] = true
		}
		if len(all) != len(names) {
			t.Fatalf("%d of %d take part", len(all), len(names))
		}
	})
}
