package examples_test

import (
	"slices"
	"testing"

	"interlock/examples"
	"interlock/model"
	"interlock/model/check"
)

func openModel(t *testing.T, name string) *model.Workshop {
	t.Helper()
	texts, err := examples.Files(name)
	if err != nil {
		t.Fatal(err)
	}
	return model.NewWorkshop(texts)
}

// eachExample runs a test on every example.
func eachExample(t *testing.T, test func(t *testing.T, name string, w *model.Workshop)) {
	t.Helper()
	for _, example := range examples.List() {
		t.Run(example.Name, func(t *testing.T) {
			t.Parallel()
			test(t, example.Name, openModel(t, example.Name))
		})
	}
}

// What is found in a worked example was set aside with a reason.
func TestWorkedExamplesAreClean(t *testing.T) {
	t.Parallel()
	eachExample(t, func(t *testing.T, name string, w *model.Workshop) {
		if name == examples.Flawed {
			return
		}
		for _, finding := range check.Workshop(w) {
			t.Error(finding)
		}
	})
}

func TestExamplesLinkBothWays(t *testing.T) {
	t.Parallel()
	eachExample(t, func(t *testing.T, _ string, w *model.Workshop) {
		toCustomers, toEmployees := 0, 0
		for _, link := range w.Links() {
			switch from, to := sideOf(w, link.From), sideOf(w, link.To); {
			case from == model.Employee && to == model.Customer:
				toCustomers++
			case from == model.Customer && to == model.Employee:
				toEmployees++
			}
		}
		if toCustomers < 3 || toEmployees < 2 {
			t.Errorf("%d links to customers and %d to employees, want 3 and 2", toCustomers, toEmployees)
		}
	})
}

// sideOf is the side of the journey that a reference leads into.
func sideOf(w *model.Workshop, ref string) model.Side {
	if journey := w.Journey(model.ParseReference(ref).Record); journey != nil {
		return journey.Side
	}
	return ""
}

func TestExamplesPlanInBothDimensions(t *testing.T) {
	t.Parallel()
	eachExample(t, func(t *testing.T, _ string, w *model.Workshop) {
		var dimensions []string
		for _, initiative := range w.Initiatives() {
			dimensions = append(dimensions, initiative.Dimension)
			if initiative.Budget == nil || initiative.Owner == "" || len(initiative.Expects) == 0 {
				t.Errorf("%s has no budget, no owner or nothing that it is expected to change", initiative.ID)
			}
		}
		if !slices.Contains(dimensions, "overall") || !slices.Contains(dimensions, "moment") {
			t.Errorf("the dimensions of the initiatives are %v, want both", dimensions)
		}
	})
}

func TestExamplesListenToBothSidesAndDecideTogether(t *testing.T) {
	t.Parallel()
	eachExample(t, func(t *testing.T, _ string, w *model.Workshop) {
		voices := map[model.Side]bool{}
		for _, loop := range w.Loops() {
			voices[loop.Voice] = true
		}
		if !voices[model.Customer] || !voices[model.Employee] {
			t.Errorf("loops hear %v, want both sides", voices)
		}
		governance := w.Governance()
		if len(governance.Committee.Members) < 3 || len(governance.SharedMetrics) < 2 || governance.JointBudget.Total == nil {
			t.Errorf("the governance lacks a committee of three, two shared metrics or a joint budget: %+v", governance)
		}
	})
}
