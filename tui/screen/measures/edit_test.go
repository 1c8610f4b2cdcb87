package measures_test

import "testing"

func TestReadingIsOneLineOfDiff(t *testing.T) {
	t.Parallel()
	r := enter(t, claims(t), 120, 36)
	r.steps("down", "r", ":2025-06 61 n=214 north", "enter").Expect("Add reading '2025-06 61 n=214 north' to Claim CSAT")
	r.expectChanged(t, `
metrics/csat-claim.yaml
+  - {at: 2025-06, value: 61, n: 214, seg: north}
`)
	r.steps("u").expectChanged(t, "")
}
