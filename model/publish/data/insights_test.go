package data_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"interlock/model"
)

// insightsOf publishes a workshop as JSON and reads what stands under a key of
// its insights.
func insightsOf(t *testing.T, texts map[string]string, key string) any {
	t.Helper()
	published, err := publishJSON(model.NewWorkshop(texts))
	if err != nil {
		t.Fatal(err)
	}
	var document struct {
		Insights map[string]any `json:"insights"`
	}
	if err := json.Unmarshal(published, &document); err != nil {
		t.Fatal(err)
	}
	found, ok := document.Insights[key]
	if !ok {
		t.Fatalf("there are no insights called %s", key)
	}
	return found
}

type object = map[string]any

func checkInsights(t *testing.T, texts map[string]string, key string, want any) {
	t.Helper()
	if diff := cmp.Diff(want, insightsOf(t, texts, key)); diff != "" {
		t.Errorf("%s (-want +got):\n%s", key, diff)
	}
}

func TestInsightsNameThePlaceTheyAreAbout(t *testing.T) {
	t.Parallel()
	reference := texts(t, "../../testdata/home-claims")
	checkInsights(t, reference, "leverage", []any{
		object{"ref": "handler-day/approve#cap", "says": "1500 cap on approval", "leverage": 9.6, "links": []any{"cap-no-date"}, "not_weighed": 0.0},
		object{"ref": "handler-day/call#aht", "says": "Timer turns red at 8 minutes", "leverage": 4.0, "links": []any{"aht-trust"}, "not_weighed": 0.0},
		object{"ref": "handler-day/call#no-history", "says": "Cannot see what the customer already sent", "leverage": 2.4, "links": []any{"history-repeat"}, "not_weighed": 0.0},
	})
	checkInsights(t, reference, "quadrants", []any{object{
		"ref": "claim/wait", "says": "Wait for a decision", "quadrant": "both hurt", "customer": -2.0, "employee": -2.0,
		"employees": []any{"handler-day/call", "handler-day/approve"}, "blocked_by": nil,
	}})
	checkInsights(t, reference, "circuits", []any{object{
		"kind": "vicious", "says": "Wait for a decision → Take the call → Wait for a decision",
		"refs": []any{"claim/wait", "handler-day/call"}, "links": []any{"chasers-morale", "aht-trust"},
	}})
	checkInsights(t, reference, "clock", []any{object{
		"ref": "claim", "says": "67 minutes of effort inside 8 days", "active_minutes": 67.0, "wait_minutes": 11532.0,
		"stages_without_active": 0.0, "stages_without_wait": 0.0,
	}})
	checkInsights(t, reference, "reach", object{
		"overall": object{"loop": nil, "days": nil},
		"moments": []any{object{"ref": "claim/wait", "says": "Wait for a decision", "loop": nil, "days": nil}},
	})
}

func TestInsightsWithoutDataAreNullAndNeverZero(t *testing.T) {
	t.Parallel()
	texts := map[string]string{
		"journeys/c.yaml": "side: customer\nstages: [{id: x, name: X, moment: {why: w}}]\n",
		"journeys/e.yaml": "side: employee\nstages: [{id: y, name: Y, emotion: 0}]\n",
		"links/l.yaml":    "{from: e/y, to: c/x, effect: harms, because: it does}\n",
	}
	checkInsights(t, texts, "leverage", []any{object{"ref": "e/y", "says": "Y", "leverage": nil, "links": []any{"l"}, "not_weighed": 1.0}})
	checkInsights(t, texts, "curves", []any{object{"ref": "c", "points": []any{object{
		"ref": "c/x", "says": "X", "customer": nil, "employee": 0.0, "gap": nil, "employees": []any{"e/y"},
	}}}})
	checkInsights(t, texts, "clock", []any{object{
		"ref": "c", "active_minutes": nil, "wait_minutes": nil, "stages_without_active": 1.0, "stages_without_wait": 1.0,
	}})
}
