package exchange_test

import (
	"testing"

	"interlock/model"
	"interlock/model/exchange"
)

func TestLossesAreCountedInWords(t *testing.T) {
	t.Parallel()
	var lost exchange.Losses
	if !lost.Empty() || lost.String() != "" {
		t.Errorf("nothing is lost, and it says %q", lost)
	}
	lost.Add("links", 2)
	lost.Add("details of the workshop", 1)
	lost.Add("empathy maps", 1)
	lost.Add("notes", 0)
	var more exchange.Losses
	more.Add("scores outside 1 to 5 that were moved", 1)
	more.Add("links", 1)
	lost.Join(more)
	const want = "3 links, 1 detail of the workshop, 1 empathy map, 1 score outside 1 to 5 that was moved"
	if lost.Empty() || lost.String() != want || lost.Count("links") != 3 || lost.Count("notes") != 0 {
		t.Errorf("it says %q, want %q", lost, want)
	}
}

func TestWhatDidNotComeAlongIsSettled(t *testing.T) {
	t.Parallel()
	content := &exchange.Content{
		Sources:  []model.Source{{ID: "s1", Title: "Interviews"}},
		Journeys: []*model.Journey{{ID: "claim", Stages: []model.Stage{{ID: "wait", Source: []string{"s2", "s1"}, Metrics: []string{"csat"}}}}},
		Links:    []*model.Link{{ID: "cap", From: "claim/wait#gone", To: "claim/wait"}},
	}
	texts, err := content.Texts()
	if err != nil {
		t.Fatal(err)
	}
	workshop := model.NewWorkshop(texts)
	if faults := workshop.Faults(); len(faults) > 0 {
		t.Errorf("there are faults: %v", faults)
	}
	if sources := workshop.Sources(); len(sources) != 2 || sources[1].ID != "s2" {
		t.Errorf("the sources are %v", sources)
	}
	if workshop.Metric("csat") == nil {
		t.Error("the metric is not there")
	}
	if from := workshop.Link("cap").From; from != "claim/wait" {
		t.Errorf("the link starts from %q", from)
	}
	if content.Links[0].From != "claim/wait#gone" {
		t.Error("what was read was changed")
	}
}
