package insight_test

import (
	"maps"
	"strings"
	"testing"

	"interlock/model/insight"
)

// allMet is a small workshop that meets every check of the gauge.
func allMet() map[string]string {
	return map[string]string{
		"sources.yaml":         "s1: {kind: interview, n: 6}\ns2: {kind: survey, n: 90}\ns3: {kind: assumption}\n",
		"personas/maya.yaml":   "side: customer\nsource: [s1]\n",
		"personas/tom.yaml":    "side: employee\nsource: [s2]\n",
		"journeys/buy.yaml":    "side: customer\nstages: [{id: pay, name: Pay, emotion: -1, moment: {why: Decides}}]\n",
		"journeys/shift.yaml":  "side: employee\nstages: [{id: serve, emotion: -1}]\n",
		"links/a.yaml":         "from: shift/serve\nto: buy/pay\n",
		"metrics/ci.yaml":      "side: customer\nparameter: input\n",
		"metrics/co.yaml":      "side: customer\nparameter: output\n",
		"metrics/ei.yaml":      "side: employee\nparameter: input\n",
		"metrics/eo.yaml":      "side: employee\nparameter: output\n",
		"initiatives/all.yaml": "dimension: overall\nowner: A\ndue: 2025-12\nsponsor: B\nreview_on: 2026-01\nfunctions: [hr]\n",
		"initiatives/one.yaml": "dimension: moment\nfixes: [shift/serve]\nexpects: [{metric: co}, {metric: eo}]\nstaff_effect: {workload: same}\n" +
			"owner: A\ndue: 2025-12\nsponsor: B\nreview_on: 2026-01\nfunctions: [hr, it]\n",
		"actions.yaml":        "actions: [{text: Ask, who: A, by: 2025-07-01}]\n",
		"governance.yaml":     "committee:\n  members: [{function: hr}, {function: it}, {function: sales}]\nshared_metrics: [co, eo]\njoint_budget: {total: 9}\nadvisory_board: {customers: 2, employees: 2}\n",
		"loops/customer.yaml": "voice: customer\nkind: pulse\ncaptures: buy/pay\nreaches: [tom]\ncan_act: true\ntold_back: By letter\n",
		"loops/employee.yaml": "voice: employee\nkind: pulse\nreaches: [tom]\ncan_act: true\ntold_back: In the huddle\n",
	}
}

// failing lists the checks of the gauge that are not met.
func failing(t *testing.T, files map[string]string) []string {
	t.Helper()
	list := []string{}
	for _, step := range insight.Gauge(workshop(t, files)) {
		for _, check := range step.Checks {
			if !check.Met() {
				list = append(list, check.ID)
			}
		}
	}
	return list
}

func TestEveryCheckCanBeMet(t *testing.T) {
	t.Parallel()
	want(t, "checks fail", []string{}, failing(t, allMet()))
	for _, step := range insight.Gauge(workshop(t, allMet())) {
		if _, ok := step.Next(); ok || step.Share() != 1 {
			t.Errorf("%s is not done: %g", step.ID, step.Share())
		}
	}
}

// Each line takes one thing away; exactly the checks about it fail.
func TestEveryCheckCanFail(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ file, old, new, fails string }{
		{"personas/tom.yaml", "s2", "s3", "personas"},
		{"personas/maya.yaml", "source: [s1]\n", "", "personas"},
		{"journeys/shift.yaml", ", emotion: -1", "", "journeys"},
		{"journeys/buy.yaml", "{why: Decides}", "{why: \"\"}", "moments"},
		{"journeys/buy.yaml", ", moment: {why: Decides}", "", "moments causes moments-answered moments-heard"},
		{"links/a.yaml", "shift/serve", "buy/pay", "causes moments-answered"},
		{"metrics/ei.yaml", "input", "output", "measures"},
		{"sources.yaml", "survey", "interview", "numbers-and-words"},
		{"sources.yaml", "interview", "survey", "numbers-and-words"},
		{"initiatives/all.yaml", "dimension: overall\n", "", "dimensions"},
		{"initiatives/one.yaml", "shift/serve", "", "moments-answered"},
		{"initiatives/one.yaml", "{metric: eo}", "{metric: ei}", ""},
		{"initiatives/one.yaml", ", {metric: eo}", "", "both-sides-gain"},
		{"initiatives/one.yaml", "workload: same", "note: None", "staff-effect"},
		{"initiatives/one.yaml", "dimension: moment\n", "", "dimensions both-sides-gain staff-effect"},
		{"initiatives/one.yaml", "owner: A\n", "", "owners-and-dates"},
		{"initiatives/all.yaml", "due: 2025-12\n", "", "owners-and-dates"},
		{"initiatives/all.yaml", "due: 2025-12\n", "status: dropped\n", "dimensions"},
		{"actions.yaml", "who: A, ", "", "actions"},
		{"actions.yaml", ", by: 2025-07-01", "", "actions"},
		{"initiatives/one.yaml", "sponsor: B\n", "", "sponsors"},
		{"governance.yaml", "{function: sales}", "{function: hr}", "committee"},
		{"initiatives/one.yaml", "it]", "finance]", "functions"},
		{"governance.yaml", "[co, eo]", "[co, ci]", "shared-metrics"},
		{"governance.yaml", "{total: 9}", "{currency: EUR}", "joint-budget"},
		{"governance.yaml", "employees: 2", "employees: 0", "advisory-board"},
		{"loops/employee.yaml", "voice: employee", "voice: customer", "voices pulse"},
		{"loops/employee.yaml", "can_act: true", "can_act: false", "able-to-act"},
		{"loops/customer.yaml", "captures: buy/pay\n", "", "moments-heard"},
		{"loops/customer.yaml", "told_back: By letter\n", "", "told-back"},
		{"loops/customer.yaml", "pulse", "review", "pulse"},
		{"initiatives/all.yaml", "review_on: 2026-01\n", "", "reviews"},
	} {
		files := maps.Clone(allMet())
		if !strings.Contains(files[c.file], c.old) {
			t.Fatalf("%s does not hold %q", c.file, c.old)
		}
		files[c.file] = strings.Replace(files[c.file], c.old, c.new, 1)
		want(t, c.file+" without "+c.old, strings.Fields(c.fails), failing(t, files))
	}
}

func TestAnAbsentFunctionIsAskedForOnce(t *testing.T) {
	t.Parallel()
	files := allMet()
	files["governance.yaml"] = strings.Replace(files["governance.yaml"], "{function: hr}", "{function: law}", 1)
	for _, step := range insight.Gauge(workshop(t, files)) {
		for _, check := range step.Checks {
			if check.ID == "functions" {
				want(t, "the gaps differ", 1, len(check.Gaps))
			}
		}
	}
}
