package examples

import (
	"testing"

	"interlock/model"
	"interlock/model/agenda"
	"interlock/model/check"
	"interlock/model/format"
)

func TestTheMinutesOfTheAgendasAddUp(t *testing.T) {
	t.Parallel()
	plans, err := Agendas()
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]int{"empathy-hour": 60, "journey-half-day": 240, "blueprint-full-day": 480}
	for _, plan := range plans {
		sum := 0
		for _, block := range plan.Blocks {
			if block.Minutes == nil {
				t.Fatalf("%s: %q says no minutes", plan.ID, block.Title)
			}
			sum += *block.Minutes
		}
		if plan.Minutes == nil || *plan.Minutes != want[plan.ID] || sum != want[plan.ID] || plan.Total() != want[plan.ID] {
			t.Errorf("%s takes %v minutes, its blocks %d, want %d", plan.ID, plan.Minutes, sum, want[plan.ID])
		}
		delete(want, plan.ID)
	}
	if len(want) > 0 {
		t.Errorf("not bundled: %v", want)
	}
}

// Whoever copies an agenda into a workshop gets a file without a finding, as the
// program would write it.
func TestTheAgendasAreCleanRecords(t *testing.T) {
	t.Parallel()
	plans, err := Agendas()
	if err != nil {
		t.Fatal(err)
	}
	for _, plan := range plans {
		name := model.KindAgenda.Path(plan.ID)
		workshop := model.NewWorkshop(map[string]string{name: plan.Source})
		for _, finding := range check.All(workshop) {
			if finding.File == name {
				t.Errorf("%s: %s", plan.ID, finding.Message)
			}
		}
		if written, err := format.Source(name, plan.Source); err != nil || written != plan.Source {
			t.Errorf("%s is not written as the program would: %v\n%s", plan.ID, err, written)
		}
	}
}

func TestEveryBlockSaysWhatToDo(t *testing.T) {
	t.Parallel()
	plans, err := Agendas()
	if err != nil {
		t.Fatal(err)
	}
	for _, plan := range plans {
		for _, block := range agenda.New(plan.Agenda).Blocks {
			if block.Title == "" || block.Do == "" || block.Screen == "" || block.Prompt == "" && block.Round != "break" {
				t.Errorf("%s: %q leaves the facilitator alone: %+v", plan.ID, block.Title, block)
			}
			if rounds := len(block.Fields) > 0 || block.Dots > 0; rounds && block.Round == "" {
				t.Errorf("%s: %q has fields or dots, and no round", plan.ID, block.Title)
			}
		}
	}
}

// Every bundled workshop that names an agenda names one that comes along.
func TestTheWorkshopsFollowBundledAgendas(t *testing.T) {
	t.Parallel()
	plans, err := Agendas()
	if err != nil {
		t.Fatal(err)
	}
	for _, each := range openEverything(t) {
		workshop := model.NewWorkshop(each.texts)
		if _, ok := agenda.Chosen(workshop, plans); !ok && workshop.Frame().Agenda != "" {
			t.Errorf("%s follows %q, which is not bundled", each.name, workshop.Frame().Agenda)
		}
	}
}
