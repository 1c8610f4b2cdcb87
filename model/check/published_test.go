package check_test

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"interlock/model"
	"interlock/model/check"
)

// published reads a published map that was turned into a workshop by hand.
func published(t *testing.T, name string) *model.Workshop {
	t.Helper()
	return model.NewWorkshop(readTexts(t, filepath.Join("..", "testdata", "published", name)))
}

// original reads the text that such a workshop was made from.
func original(t *testing.T, path string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("..", "testdata", "inputs", filepath.FromSlash(path)))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// rulesAt lists findings as the rule and what it is about.
func rulesAt(w *model.Workshop) []string {
	list := []string{}
	for _, finding := range check.Workshop(w) {
		list = append(list, finding.Rule+" at "+finding.Ref)
	}
	return list
}

// The page of 18F holds a fault that no rule can see: from the second step on,
// its frontstage stands one step too late. The counter is where people eat,
// and napkins are where they leave. Every cell is filled, and what a cell
// means only a person reads. Rules find what the page never had: a frame and a
// curve.
func TestTheBurgerBlueprintHasNeitherFrameNorCurve(t *testing.T) {
	t.Parallel()
	want := []string{"frame-missing at journeys/burger.yaml", "emotion-flat at journeys/burger.yaml#stages"}
	if diff := cmp.Diff(want, rulesAt(published(t, "burger"))); diff != "" {
		t.Errorf("-want +found:\n%s", diff)
	}
}

// Once a person has put the frontstage where it belongs, the hole that the
// shift covered shows: nobody meets the customer at the last step.
func TestPuttingTheBurgerBlueprintRightShowsItsHole(t *testing.T) {
	t.Parallel()
	w := published(t, "burger")
	var columns [][]string
	for _, stage := range w.Journey("burger").Stages {
		columns = append(columns, model.Texts(stage.Frontstage))
	}
	for i, right := range [][]string{columns[0], slices.Concat(columns[1], columns[2]), columns[3], nil} {
		at := model.StagePlace("burger", i)
		edit, err := w.SetList(model.Place{File: at.File, Path: at.Path.With("frontstage")}, right)
		if err != nil {
			t.Fatal(err)
		}
		w = w.Apply(edit)
	}
	want := []string{
		"frame-missing at journeys/burger.yaml", "emotion-flat at journeys/burger.yaml#stages", "no-frontstage at burger/leave",
	}
	if diff := cmp.Diff(want, rulesAt(w)); diff != "" {
		t.Errorf("-want +found:\n%s", diff)
	}
}

// The workshop holds every cell of the page, column by column, lane by lane.
func TestTheBurgerBlueprintIsThePublishedOne(t *testing.T) {
	t.Parallel()
	page := original(t, "18f/service-blueprint-example.md")
	var want, got []string
	for _, cell := range regexp.MustCompile(`(?:class="steps"><strong>|<li>)([^<]+)`).FindAllStringSubmatch(page, -1) {
		want = append(want, strings.TrimSpace(cell[1]))
	}
	stages := published(t, "burger").Journey("burger").Stages
	for _, stage := range stages {
		got = append(got, stage.Name)
	}
	for _, lane := range []string{"frontstage", "backstage", "support"} {
		for _, stage := range stages {
			got = append(got, model.Texts(stage.Notes(lane))...)
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-page +workshop:\n%s", diff)
	}
}

// The two maps of the VA, as far as their excerpts go: the patients' one does
// not fit on a screen, the employees' one marks more moments than a room can
// follow and does not come to the last day, neither has a frame, and nobody
// noted what harm a public service may do.
func TestTheMapsOfTheVeteransAffairs(t *testing.T) {
	t.Parallel()
	want := []string{
		"frame-missing at journeys/employee.yaml", "life-cycle-ends-missing at journeys/employee.yaml#stages",
		"too-many-moments at employee/interview", "frame-missing at journeys/patient.yaml",
		"journey-too-long at journeys/patient.yaml", "harm-unasked at workshop.yaml#organisation",
	}
	got := rulesAt(published(t, "outpatient"))
	slices.Sort(want)
	slices.Sort(got)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +found:\n%s", diff)
	}
}

// Every stage, bright spot and reason of the workshop stands in the excerpts.
func TestTheMapsOfTheVeteransAffairsAreThePublishedOnes(t *testing.T) {
	t.Parallel()
	plain := func(text string) string {
		return strings.Join(strings.Fields(strings.ReplaceAll(text, "’", "'")), " ")
	}
	said := plain(original(t, "va/va-patient-experience-journey-map.EXCERPT.txt") + original(t, "va/va-employee-experience-journey-map.EXCERPT.txt"))
	for _, journey := range published(t, "outpatient").Journeys() {
		for _, stage := range journey.Stages {
			texts := append(model.Texts(stage.Highs), stage.Name)
			if stage.Moment != nil {
				texts = append(texts, stage.Moment.Why)
			}
			for _, text := range texts {
				if !strings.Contains(said, plain(text)) {
					t.Errorf("%s: %q is not in the excerpt", journey.ID, text)
				}
			}
		}
	}
}
