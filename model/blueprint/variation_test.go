package blueprint_test

import (
	"testing"

	"interlock/model"
	"interlock/model/blueprint"
)

// variedWorkshop has a claim, and a better one that holds only what differs.
func variedWorkshop() *model.Workshop {
	return model.NewWorkshop(map[string]string{
		"journeys/claim.yaml": `side: customer
title: The claim
stages:
  - {id: report, name: Report it, emotion: 0}
  - id: wait
    name: Wait
    emotion: -2
    moment: {why: Trust breaks here}
    pains: [{text: Nobody says when, basis: assumed}]
  - {id: chase, name: Chase, emotion: -1}
  - {id: paid, name: Get paid, emotion: 1}
`,
		"journeys/soon.yaml": `title: The claim, soon
variant_of: claim
stages_removed: [chase]
stages:
  - {id: wait, emotion: 1, pains: [A day later than said]}
  - {name: Hear from Tom, after: report}
`,
	})
}

func TestAVariantStandsBesideItsBase(t *testing.T) {
	t.Parallel()
	b := blueprint.New(variedWorkshop())
	variation := b.Journey("soon").Variation
	var got []string
	for _, stage := range variation.Stages {
		line := stage.Stage.Title + ": " + string(stage.Fate)
		if delta, known := stage.Delta(); known {
			line += blueprint.Signed(float64(delta))
		}
		for _, label := range stage.Changed {
			line += " " + label
		}
		got = append(got, line)
	}
	equal(t, "the comparison", got, []string{
		"Report it: 0", "Hear from Tom: new", "Wait: changed+3 Pains", "Chase: left out", "Get paid: 0",
	})
	equal(t, "the base", variation.Base.Title, "The claim")
	if b.Journey("claim").Variation != nil {
		t.Error("the base is a variation")
	}
}

func TestWhatAVariantInheritsIsCountedOnce(t *testing.T) {
	t.Parallel()
	b := blueprint.New(variedWorkshop())
	equal(t, "the moments", len(b.Moments), 1)
	equal(t, "the guesses", len(b.Guesses), 1)
	equal(t, "the notes", b.Confidence.Notes, 2)
	if b.Journey("soon").Stages[2].Moment == nil {
		t.Error("the variant does not show the moment that it inherits")
	}
	for _, finding := range b.Findings {
		if finding.File == "journeys/claim.yaml" && finding.Rule == "moment-unlinked" && finding.Line != 8 {
			t.Errorf("the moment of the base is found at line %d", finding.Line)
		}
		if finding.File == "journeys/soon.yaml" && finding.Rule == "moment-unlinked" {
			t.Error("an inherited moment is found missing its links")
		}
	}
}
