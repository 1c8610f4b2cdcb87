package carry_test

import (
	"testing"

	"pgregory.net/rapid"

	"interlock/model"
	"interlock/model/exchange"
	"interlock/model/exchange/carry"
	"interlock/model/exchange/exchangetest"
)

func number(value int) *int { return &value }

func content() *exchange.Content {
	return &exchange.Content{
		Frame:    model.Frame{Format: "interlock/1", Title: "Claims"},
		Personas: []*model.Persona{{ID: "maya", Side: model.Customer, Channels: []string{"phone"}}},
		Journeys: []*model.Journey{{ID: "claim", Scenario: "Burst pipe", Stages: []model.Stage{
			{
				ID: "wait", Name: "Wait", Emotion: number(0), Channels: []string{"phone", "letter"},
				Moment: &model.Moment{Why: "Renews", Source: []string{"s1", "s2"}},
				Pains:  []model.Note{{ID: "a", Text: "No date", Severity: number(3), Source: []string{"s1"}}, {Text: "Again"}},
			},
			{Name: "Paid"},
		}}},
		Links: []*model.Link{{ID: "cap"}, {ID: "aht", Because: "target"}},
	}
}

func TestCountsWhatIsMissingByKind(t *testing.T) {
	t.Parallel()
	for _, each := range []struct {
		name  string
		strip func(*exchange.Content)
		want  string
	}{
		{"nothing", func(*exchange.Content) {}, ""},
		{"everything", func(c *exchange.Content) { *c = exchange.Content{} }, "1 detail of the workshop, 1 persona, 1 journey, 2 links"},
		{"ids", func(c *exchange.Content) { c.Journeys[0].Stages[0].ID, c.Journeys[0].Stages[0].Pains[0].ID = "", "" }, ""},
		{"an emotion of 0", func(c *exchange.Content) { c.Journeys[0].Stages[0].Emotion = nil }, "1 emotion"},
		{"another emotion", func(c *exchange.Content) { c.Journeys[0].Stages[0].Emotion = number(1) }, "1 emotion"},
		{"a channel", func(c *exchange.Content) { c.Journeys[0].Stages[0].Channels = []string{"letter"} }, "1 channel"},
		{"a channel of a persona", func(c *exchange.Content) { c.Personas[0].Channels = nil }, "1 detail of personas"},
		{"the sources", func(c *exchange.Content) {
			c.Journeys[0].Stages[0].Pains[0].Source = nil
			c.Journeys[0].Stages[0].Moment.Source = []string{"s2"}
		}, "2 citations"},
		{"a severity", func(c *exchange.Content) { c.Journeys[0].Stages[0].Pains[0].Severity = nil }, "1 detail of notes"},
		{"a note", func(c *exchange.Content) { c.Journeys[0].Stages[0].Pains = c.Journeys[0].Stages[0].Pains[1:] }, "1 pain"},
		{"a moment", func(c *exchange.Content) { c.Journeys[0].Stages[0].Moment = nil }, "1 moment of truth"},
		{"a stage", func(c *exchange.Content) { c.Journeys[0].Stages = c.Journeys[0].Stages[:1] }, "1 stage"},
		{"a reason", func(c *exchange.Content) { c.Links[1].Because = "" }, "1 detail of links"},
	} {
		carried := carry.Clean(content())
		each.strip(carried)
		if got := carry.Lost(content(), carried).String(); got != each.want {
			t.Errorf("%s: lost %q, want %q", each.name, got, each.want)
		}
	}
}

func TestCleanSharesNothing(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		whole := exchangetest.Content().Draw(t, "content")
		copied := carry.Clean(whole)
		if lost := carry.Lost(copied, copied); !lost.Empty() {
			t.Fatalf("a content lacks %v of itself", lost)
		}
		if diff := exchangetest.Diff(copied, carry.Clean(copied)); diff != "" {
			t.Fatalf("cleaning twice changes more:\n%s", diff)
		}
		for _, journey := range copied.Journeys {
			journey.Name = "changed"
			for i := range journey.Stages {
				journey.Stages[i].Name = "changed"
			}
		}
		for _, journey := range whole.Journeys {
			if journey.Name == "changed" || len(journey.Stages) > 0 && journey.Stages[0].Name == "changed" {
				t.Fatal("the copy shares its journeys")
			}
		}
	})
}

func TestCleanLeavesOutWhatSaysNothing(t *testing.T) {
	t.Parallel()
	dirty := &exchange.Content{Journeys: []*model.Journey{{ID: "a", Stages: []model.Stage{{
		Name: "\x1b[31mred", Channels: []string{"\u202e", "phone"}, Pains: []model.Note{{Text: "\x00"}, {Text: "a\r\nb"}},
	}}}}}
	want := &exchange.Content{Journeys: []*model.Journey{{ID: "a", Stages: []model.Stage{{
		Name: "[31mred", Channels: []string{"phone"}, Pains: []model.Note{{Text: "a\nb"}},
	}}}}}
	if diff := exchangetest.Diff(want, carry.Clean(dirty)); diff != "" {
		t.Error(diff)
	}
}
