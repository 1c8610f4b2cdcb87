package agenda_test

import (
	"testing"
	"time"

	"interlock/model"
	"interlock/model/agenda"
)

func TestAnOwnAgendaStandsInForABundledOne(t *testing.T) {
	t.Parallel()
	bundled := []agenda.Plan{agenda.Read("hour", "title: An hour\n"), agenda.Read("day", "title: A day\n")}
	workshop := model.NewWorkshop(map[string]string{
		"workshop.yaml":      "agenda: hour\n",
		"agendas/hour.yaml":  "title: Our hour\nblocks:\n  - {minutes: 50}\n  - {title: No minutes yet}\n",
		"agendas/lunch.yaml": "title: Lunch\n",
	})
	var titles []string
	for _, plan := range agenda.Plans(workshop, bundled) {
		titles = append(titles, plan.Title)
	}
	if len(titles) != 3 || titles[0] != "Our hour" || titles[1] != "A day" || titles[2] != "Lunch" {
		t.Errorf("the agendas are %q", titles)
	}
	chosen, ok := agenda.Chosen(workshop, bundled)
	if !ok || !chosen.Own || chosen.Total() != 55 {
		t.Errorf("the chosen one is %+v, %v", chosen, ok)
	}
	if _, ok := agenda.Chosen(model.NewWorkshop(nil), bundled); ok {
		t.Error("an agenda is followed that nobody chose")
	}
}

func TestTimesInWords(t *testing.T) {
	t.Parallel()
	tests := []struct {
		left               time.Duration
		figures, remaining string
	}{
		{time.Hour + 4*time.Minute + 12*time.Second, "1:04:12", "1:04:12 left"},
		{4*time.Minute + 11*time.Second + 1, "4:12", "4:12 left"},
		{9 * time.Second, "0:09", "0:09 left"},
		{0, "0:00", "time is up"},
		{-59 * time.Second, "0:59", "time is up"},
		{-135 * time.Second, "2:15", "2 min over"},
	}
	for _, test := range tests {
		if figures, remaining := agenda.Figures(test.left), agenda.Remaining(test.left); figures != test.figures || remaining != test.remaining {
			t.Errorf("%v is %q, %q; want %q, %q", test.left, figures, remaining, test.figures, test.remaining)
		}
	}
}
