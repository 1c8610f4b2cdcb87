package model_test

import (
	"testing"

	"interlock/model"
)

func typed(pairs ...string) []model.FieldValue {
	var values []model.FieldValue
	for i := 0; i < len(pairs); i += 2 {
		values = append(values, model.FieldValue{Key: pairs[i], Typed: pairs[i+1]})
	}
	return values
}

func TestInsertEntryIsOneLine(t *testing.T) {
	t.Parallel()
	const end = 1 << 30
	tests := []struct {
		about  string
		list   model.Place
		values []model.FieldValue
		want   []string
		title  string
	}{
		{
			"the order is that of the table", at("metrics/csat-claim.yaml", "readings"), typed("value", "61", "n", "214", "at", "2025-06"),
			[]string{"metrics/csat-claim.yaml +  - {at: 2025-06, value: 61, n: 214}"},
			"add '61' to readings",
		},
		{
			"what is empty is left out", at("actions.yaml", "actions"), typed("text", "Ask audit", "who", " ", "by", "2025-07"),
			[]string{"actions.yaml +  - {text: Ask audit, by: 2025-07}"},
			"add 'Ask audit' to actions",
		},
		{
			"a file that is not there", at("log.yaml", "log"), typed("text", "A bad week", "at", "2025-06-12", "metric", "csat-claim"),
			[]string{"log.yaml +log:", "log.yaml +  - {at: 2025-06-12, text: A bad week, metric: csat-claim}"},
			"add 'A bad week' to log",
		},
		{"nothing typed", at("log.yaml", "log"), typed("text", ""), nil, ""},
	}
	for _, test := range tests {
		w := homeClaims(t)
		edit, err := w.InsertEntry(test.list, end, test.values...)
		wantLines(t, w, applied(t, w, edit, err), test.want...)
		if edit.Title != test.title {
			t.Errorf("%s: the edit is called %q", test.about, edit.Title)
		}
	}
}

func TestInsertEntryIsRefused(t *testing.T) {
	t.Parallel()
	w := homeClaims(t)
	for _, test := range []struct {
		list   model.Place
		values []model.FieldValue
		want   string
	}{
		{at("metrics/csat-claim.yaml", "readings"), typed("at", "June", "value", "61"), "At is a date such as 2025-06-12 or 2025-06"},
		{at("metrics/csat-claim.yaml", "readings"), typed("colour", "red"), "an entry of Readings has no field colour"},
		{at("metrics/gone.yaml", "readings"), typed("value", "61"), "metrics/gone.yaml is not there any more"},
		{at("metrics/csat-claim.yaml", "name"), typed("value", "61"), "metrics/csat-claim.yaml name takes no entries"},
	} {
		if _, err := w.InsertEntry(test.list, 0, test.values...); err == nil || err.Error() != test.want {
			t.Errorf("%v: %v, not %s", test.list, err, test.want)
		}
	}
}

func TestFilesOfWhichThereIsOneComeIntoBeing(t *testing.T) {
	t.Parallel()
	w := model.NewWorkshop(map[string]string{"workshop.yaml": "format: interlock/1\n"})
	for _, test := range []struct {
		place model.Place
		typed string
		want  []string
	}{
		{at("governance.yaml", "committee", "name"), "Claims group", []string{"governance.yaml +committee:", "governance.yaml +  name: Claims group"}},
		{at("governance.yaml", "joint_budget", "total"), "5000", []string{"governance.yaml +joint_budget: {total: 5000}"}},
		{at("governance.yaml", "shared_metrics"), "csat\nenps", []string{"governance.yaml +shared_metrics: [csat, enps]"}},
	} {
		edit, err := w.SetField(test.place, test.typed)
		wantLines(t, w, applied(t, w, edit, err), test.want...)
	}
	edit, err := w.InsertEntry(at("governance.yaml", "committee", "members"), 0, typed("name", "Sara", "function", "hr")...)
	wantSource(t, applied(t, w, edit, err), "governance.yaml", "committee:\n  members:\n    - {name: Sara, function: hr}\n")
}

func TestDuplicateEntry(t *testing.T) {
	t.Parallel()
	w := homeClaims(t)
	edit, err := w.DuplicateEntry(at("actions.yaml", "actions", 0))
	wantLines(t, w, applied(t, w, edit, err), "actions.yaml +  - {text: Draft new approval limits, who: Dilip, by: 2025-06-20, from: raise-cap}")
	if edit.Select.String() != "actions.yaml actions[1]" || edit.Title != "duplicate entry of actions" {
		t.Errorf("the edit is %q at %s", edit.Title, edit.Select)
	}
	edit, err = w.DuplicateEntry(at("workshop.yaml", "participants", 0))
	wantLines(t, w, applied(t, w, edit, err), "workshop.yaml +  - {name: Dilip, function: claims}")
	if _, err := w.DuplicateEntry(at("actions.yaml", "actions", 9)); err == nil {
		t.Error("copied what is not there")
	}
	if _, err := w.DuplicateEntry(at("actions.yaml", "actions")); err == nil {
		t.Error("copied a whole list")
	}
}
