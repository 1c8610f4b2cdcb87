package blueprint_test

import (
	"testing"

	"interlock/model/blueprint"
)

func TestJourneysThatAreLinkedFaceEachOther(t *testing.T) {
	t.Parallel()
	b := reference(t)
	equal(t, "pairings", len(b.Pairings), 1)
	pairing := b.Pairings[0]
	equal(t, "customer", pairing.Customer.ID, "claim")
	equal(t, "employee", pairing.Employee.ID, "handler-day")
	var grid [][]string
	for _, row := range pairing.Grid() {
		var signs []string
		for _, cell := range row {
			signs = append(signs, cell.Signs())
		}
		grid = append(grid, signs)
	}
	equal(t, "grid", grid, [][]string{{"", "", ""}, {"T1!", "TRF!<", ""}, {"", "T1!", ""}, {"", "", ""}})
}

func TestLinksOfOneSideOrWithoutAStageFaceNobody(t *testing.T) {
	t.Parallel()
	b := made(map[string]string{
		"journeys/c.yaml": "side: customer\nstages: [{id: x, name: X}, {id: z, name: Z}]\n",
		"journeys/e.yaml": "side: employee\nstages: [{id: y, name: Y}]\n",
		"links/a.yaml":    "{from: c/x, to: c/z}\n",
		"links/b.yaml":    "{from: e, to: c/z}\n",
		"links/c.yaml":    "{from: e/gone, to: c/z}\n",
	})
	equal(t, "pairings", len(b.Pairings), 0)
}

func TestMomentsKnowWhatIsBehindThem(t *testing.T) {
	t.Parallel()
	moment := reference(t).Moments[0]
	equal(t, "stage", moment.Stage.ID, "wait")
	ids := func(links []blueprint.Link) (ids []string) {
		for _, link := range links {
			ids = append(ids, link.ID)
		}
		return ids
	}
	equal(t, "causes, the strongest first", ids(moment.Causes), []string{"cap-no-date", "aht-trust"})
	equal(t, "effects", ids(moment.Effects), []string{"chasers-morale"})
	equal(t, "initiatives", moment.Initiatives, []blueprint.Named{
		{ID: "chatbot", Title: "Chatbot for claim status"}, {ID: "raise-cap", Title: "Handlers approve simple claims up to 5000"},
	})
	equal(t, "heard", moment.Heard.String(), "never")
}
