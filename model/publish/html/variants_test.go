package html_test

import (
	"slices"
	"testing"
)

func TestPageShowsAVariantBesideItsBase(t *testing.T) {
	t.Parallel()
	page := publish(t, map[string]string{
		"journeys/claim.yaml": "title: The claim\nside: customer\nstages:\n  - {id: wait, name: Wait, emotion: 0}\n  - {id: chase, name: Chase, emotion: -1}\n",
		"journeys/soon.yaml":  "title: Soon\nvariant_of: claim\nstages_removed: [chase]\nstages:\n  - {id: wait, emotion: -2}\n",
	})
	got := rows(page.table(t, "Soon beside The claim"))
	want := []string{"Stage | As is | To be | Change | What changes", "Wait | 0 neutral | −2 let down | ▼ −2 | ", "Chase | −1 uneasy |  |  | left out"}
	if !slices.Equal(got, want) {
		t.Errorf("the table is %q", got)
	}
}
