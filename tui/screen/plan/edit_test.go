package plan_test

import "testing"

func TestActionIsOneLineOfDiff(t *testing.T) {
	t.Parallel()
	r := enter(t, claims(t), 120, 36)
	r.steps("V", "V", "V", "n", ":Ask audit again @Sara 2025-07-01", "enter", "esc")
	r.expectChanged(t, `
actions.yaml
+  - {text: Ask audit again, who: Sara, by: 2025-07-01}
`)
	r.steps("u").expectChanged(t, "")
}
