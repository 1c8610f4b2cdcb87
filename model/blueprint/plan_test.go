package blueprint_test

import (
	"testing"

	"interlock/model"
	"interlock/model/blueprint"
)

func TestMeasuresSayWhereTheyStand(t *testing.T) {
	t.Parallel()
	b := reference(t)
	csat := b.Metric("csat-claim")
	equal(t, "latest", csat.Amount(csat.Latest.Value), "60%")
	equal(t, "change", blueprint.Signed(*csat.Change), "−1")
	equal(t, "interval", csat.Range(), "53 to 66")
	equal(t, "readings", csat.Values, []float64{71, 69, 66, 61, 60})
	equal(t, "an interval of which the spread is not known", b.Metric("enps-claims").Range(), "−43 to 17 at most")
	equal(t, "a count has none", b.Metric("calls-per-claim").Range(), "")
	equal(t, "no holes", len(b.Holes()), 0)
	equal(t, "holes", made(map[string]string{"metrics/a.yaml": "{side: customer, parameter: output}\n"}).Holes(), []blueprint.Hole{
		{Side: model.Customer, Parameter: "input"}, {Side: model.Employee, Parameter: "input"}, {Side: model.Employee, Parameter: "output"},
	})
}

// Both measures slide for five months, so that r would be 0.998.
func TestFewReadingsShowDotsAndNoNumber(t *testing.T) {
	t.Parallel()
	b := reference(t)
	equal(t, "comparisons", len(b.Comparisons), 1)
	comparison := b.Comparisons[0]
	equal(t, "dots", len(comparison.Pairs), 5)
	equal(t, "levels", comparison.Lags[0].Levels.String(), "5 pairs: no r, 0.88 needed")
	equal(t, "changes", comparison.Lags[0].Changes.String(), "4 pairs: no r, 0.95 needed")
}

func TestInitiativesAndLoopsAreResolved(t *testing.T) {
	t.Parallel()
	b := reference(t)
	equal(t, "for moments", len(b.InitiativesOf("moment")), 2)
	raise := b.InitiativesOf("moment")[1]
	equal(t, "fixes", raise.Fixes[0].Title(), "1500 cap on approval")
	equal(t, "for employees", raise.ExpectsOf(model.Employee)[0].String(), "eNPS, claims from −14 to 0 by 2025-12")
	equal(t, "a variant", b.InitiativesOf("overall")[0].Variants[1], blueprint.Fact{Key: "priya", Label: "Priya", Text: "Swap a late shift"})
	equal(t, "a loop", b.Loops[1].Reaches, []blueprint.Named{{ID: "priya", Title: "Priya"}})
	equal(t, "its end", b.Loops[1].Closed(), "cannot act")
	equal(t, "where a loop is stuck at nobody", b.Loops[0].Closed(), "reaches nobody")
	equal(t, "present", b.Governance.Present, []string{"claims", "hr", "customer"})
	equal(t, "absent", b.Governance.Absent, []string{"finance", "it"})
	equal(t, "an action", b.Record.Actions[0].From.Title, "Handlers approve simple claims up to 5000")
	equal(t, "who parked it", b.Record.Parking[0].From, "Jo")
}

func TestWhatNobodyParkedIsNobodys(t *testing.T) {
	t.Parallel()
	workshop := model.NewWorkshop(map[string]string{
		"workshop.yaml": "format: interlock/1\nparticipants:\n  - {name: Asha}\n", "parking.yaml": "parking:\n  - {text: Who pays}\n",
	})
	equal(t, "who parked it", blueprint.RecordOf(workshop).Parking[0].From, "")
}

func TestAmountsAreWrittenForPeople(t *testing.T) {
	t.Parallel()
	for number, want := range map[float64]string{0: "0", -0.001: "0", 1234567.891: "1,234,567.89", -1000: "−1,000", 3.1: "3.1", 999: "999"} {
		equal(t, "number", blueprint.Number(number), want)
	}
	equal(t, "signed", blueprint.Signed(2.5), "+2.5")
	equal(t, "money", blueprint.Money(30000, "GBP"), "GBP 30,000")
}

func TestFindingsKnowWhatWasDismissed(t *testing.T) {
	t.Parallel()
	b := made(map[string]string{
		"personas/a.yaml": "side: customer\nname: A\nhobby: chess\n",
		"personas/b.yaml": "side: employee\nname: B\nhobby: chess\n",
		"dismissed.yaml":  "dismissed:\n  - {rule: unknown-key, ref: personas/a.yaml#hobby, reason: ours, by: Ana}\n",
	})
	var dismissed *blueprint.Finding
	for _, finding := range b.DismissedFindings() {
		dismissed = &finding
	}
	if dismissed == nil || dismissed.File != "personas/a.yaml" || dismissed.Dismissed.Reason != "ours" {
		t.Errorf("dismissed is %+v", dismissed)
	}
	for _, finding := range b.OpenFindings() {
		if finding.File == "personas/a.yaml" && finding.Rule == "unknown-key" {
			t.Error("a finding is open that was dismissed")
		}
	}
}
