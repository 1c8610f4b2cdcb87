package journeys_test

import (
	"testing"
)

// varied is a workshop with a claim, and a variant of it with a better wait.
func varied() map[string]string {
	return map[string]string{
		"workshop.yaml":      "format: interlock/1\ntitle: Claims\n",
		"personas/maya.yaml": "side: customer\nname: Maya\n",
		"journeys/claim.yaml": `side: customer
persona: maya
title: The claim today
stages:
  - {id: report, name: Report it, emotion: 0}
  - id: wait
    name: Wait for a decision
    emotion: -2
    pains:
      - Nobody says when
  - {id: chase, name: Chase it, emotion: -1}
  - {id: paid, name: Get paid, emotion: 1}
`,
		"journeys/soon.yaml": `title: The claim, soon
state: future
variant_of: claim
stages_removed: [chase]
stages:
  - {id: wait, emotion: 1}
  - {name: Hear from Tom, after: report, emotion: 2}
`,
	}
}

// onlyVaried is that workshop with the variant in front.
func onlyVaried() map[string]string {
	texts := varied()
	texts["journeys/a-soon.yaml"] = texts["journeys/soon.yaml"]
	delete(texts, "journeys/soon.yaml")
	return texts
}

func TestAVariantShowsTheBaseBehindIt(t *testing.T) {
	t.Parallel()
	r := enter(t, varied(), 140, 36)
	r.Keys("]", "right", "right")
	r.Expect("The claim, soon", "without Chase it", "than before", "↑ +3", "differs in emotion", "new")
	r.GoldenScreen("variant")
}

func TestEditsOfAVariantLeaveItsBaseAlone(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name string
		keys []string
		want string
	}{
		{"an inherited emotion", []string{"]", "+"}, `
journeys/soon.yaml
+  - id: report
+    emotion: 1
`},
		{"a basis of an inherited note", []string{"]", "right", "right", "down", "down", "down", "down", "down", "down", "down", "s"}, `
journeys/soon.yaml
-  - {id: wait, emotion: 1}
+  - {id: wait, emotion: 1, pains: [{text: Nobody says when, basis: said}]}
`},
		{"an inherited note that goes", []string{"]", "right", "right", "down", "down", "down", "down", "down", "down", "down", "d"}, `
journeys/soon.yaml
-  - {id: wait, emotion: 1}
+  - {id: wait, emotion: 1, fields_removed: [pains]}
`},
		{"a stage that is left out", []string{"]", "end", "d"}, `
journeys/soon.yaml
-stages_removed: [chase]
+stages_removed: [chase, paid]
`},
		{"a stage that moves", []string{"]", "end", "shift+left"}, `
journeys/soon.yaml
-  - {name: Hear from Tom, after: report, emotion: 2}
+  - {id: hear-from-tom, name: Hear from Tom, after: report, emotion: 2}
+  - id: paid
+    after: hear-from-tom
`},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			r := enter(t, varied(), 140, 36)
			r.Keys(test.keys...)
			r.ExpectChanged(test.want)
		})
	}
}

func TestANewVariantBeginsAsItsBase(t *testing.T) {
	t.Parallel()
	r := enter(t, varied(), 140, 36)
	r.Keys("tab", "v").Type("By phone").Keys("enter")
	r.ExpectChanged(`
journeys/by-phone.yaml
+title: By phone
+state: future
+variant_of: claim
+stages: []
`)
	r.Expect("By phone", "Wait for a decision", "Nobody says when")
}
