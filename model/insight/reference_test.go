package insight_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"interlock/model/insight"
)

func TestLeverageOfTheReferenceWorkshop(t *testing.T) {
	t.Parallel()
	got := map[string]float64{}
	for _, lever := range insight.Leverage(homeClaims(t)) {
		got[lever.Ref.String()] = *lever.Value
	}
	want := map[string]float64{"handler-day/approve#cap": 9.6, "handler-day/call#aht": 4, "handler-day/call#no-history": 2.4}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("the leverage differs (-want +got):\n%s", diff)
	}
}
