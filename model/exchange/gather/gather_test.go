package gather_test

import (
	"strings"
	"testing"

	"interlock/model"
	"interlock/model/exchange/gather"
	"interlock/model/exchange/lane"
)

func TestNumbersWaitForTheirScale(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		scale *lane.Scale
		want  []int
		moved int
	}{
		"guessed": {nil, []int{-2, 1, 2}, 0},
		"given":   {&lane.Scale{Low: 0, High: 4}, []int{-1, 2, 2}, 1},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			b := gather.New("")
			journey, met := b.Journey("Claim", ""), map[string]int{}
			for _, value := range []string{"1", "4", "5"} {
				b.Put(journey, b.Stage(journey, value, met), lane.Emotion, "Mood", []string{value})
			}
			b.Settle(test.scale)
			for i, want := range test.want {
				if got := journey.Stages[i].Emotion; got == nil || *got != want {
					t.Errorf("%s is read as %v, want %d", journey.Stages[i].Name, got, want)
				}
			}
			if got := b.Losses.Count("scores outside their scale that were moved to its end"); got != test.moved {
				t.Errorf("%d were moved, want %d", got, test.moved)
			}
		})
	}
}

func TestAStageIsAsGoodAsItsLowPoint(t *testing.T) {
	t.Parallel()
	b := gather.New("")
	journey := b.Journey("Claim", "")
	stage := b.Stage(journey, "Wait", map[string]int{})
	for _, lines := range [][]string{{"1"}, {"-2", "2"}, {"-2"}} {
		b.Put(journey, stage, lane.Emotion, "Mood", lines)
	}
	b.Settle(nil)
	if got := *journey.Stages[stage].Emotion; got != -2 {
		t.Errorf("it is kept as %d", got)
	}
	if got, want := b.Losses.String(), "2 emotions of stages with a lower one"; got != want {
		t.Errorf("lost %q, want %q", got, want)
	}
	if remarks := b.Losses.Remarks(); len(remarks) > 0 {
		t.Errorf("our own scale is remarked on: %q", remarks)
	}
}

func TestAnotherScaleIsSaid(t *testing.T) {
	t.Parallel()
	b := gather.New("")
	journey := b.Journey("Claim", "")
	b.Put(journey, b.Stage(journey, "Wait", map[string]int{}), lane.Emotion, "Mood", []string{"4"})
	b.Settle(nil)
	if remarks := b.Losses.Remarks(); len(remarks) != 1 || !strings.Contains(remarks[0], "from 1 to 5") {
		t.Errorf("it says %q", remarks)
	}
}

func TestEmployeesHaveNoBlueprint(t *testing.T) {
	t.Parallel()
	b := gather.New("")
	journey := b.Journey("Day", "Agent")
	journey.Side = model.Employee
	stage := b.Stage(journey, "Call", map[string]int{})
	for _, key := range []string{lane.Frontstage, lane.Support, lane.Goal} {
		b.Put(journey, stage, key, key, []string{"says " + key}, "mine")
	}
	got := journey.Stages[stage]
	for _, each := range []struct {
		notes []model.Note
		tag   string
	}{{got.Does, lane.Frontstage}, {got.Highs, lane.Support}, {got.Thinks, lane.Goal}} {
		if len(each.notes) != 1 || each.notes[0].Text != "says "+each.tag || each.notes[0].Tags[0] != each.tag || each.notes[0].Tags[1] != "mine" {
			t.Errorf("%s is kept as %+v", each.tag, each.notes)
		}
	}
}

func TestWhatHasNoPlaceIsCounted(t *testing.T) {
	t.Parallel()
	b := gather.New("")
	journey := b.Journey("Claim", "")
	stage := b.Stage(journey, "Call", map[string]int{})
	b.Put(journey, stage, lane.WaitTime, "Wait", []string{"ages"})
	b.Put(journey, stage, lane.Emotion, "Mood", []string{"relieved, but tired"})
	b.Put(journey, stage, lane.Emotion, "Mood", []string{"😐 Curious"})
	b.Unknown("", 2)
	if got, want := b.Losses.String(), "1 cell of “Wait”, 2 cells without a label"; got != want {
		t.Errorf("lost %q, want %q", got, want)
	}
	if feels := journey.Stages[stage].Feels; len(feels) != 2 || feels[0].Text != "relieved, but tired" || feels[1].Text != "Curious" || *journey.Stages[stage].Emotion != 0 {
		t.Errorf("they feel %+v", feels)
	}
}
