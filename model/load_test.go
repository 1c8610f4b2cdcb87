package model_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"interlock/model"
)

// Half-filled and odd files load, and whatever can be read of them is.
func TestOddFilesLoad(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name   string
		source string
		goals  []string
		rules  []string
	}{
		{"nothing", "", nil, nil},
		{"only comments", "# later\n\n", nil, nil},
		{"null", "~\n", nil, nil},
		{"an empty mapping", "{}\n", nil, nil},
		{"a text", "Maya\n", nil, []string{"bad-value"}},
		{"a list", "- a\n- b\n", nil, []string{"bad-value"}},
		{"a null list", "goals:\nname: Maya\n", nil, nil},
		{"an empty list", "goals: []\n", nil, nil},
		{"a list of nothing", "goals:\n  -\n  - ~\n  - x\n", []string{"", "", "x"}, nil},
		{"a text where a list belongs", "goals: Dry home\n", []string{"Dry home"}, []string{"bad-value"}},
		{"a list where a text belongs", "label: [a, b]\ngoals: [x]\n", []string{"x"}, nil},
		{"a mapping where a text belongs", "label:\n  Home: wet\ngoals: [x]\n", []string{"x"}, []string{"accidental-map"}},
		{"a list where a choice belongs", "side: [customer]\ngoals: [x]\n", []string{"x"}, []string{"bad-value"}},
		{"a word that is no choice", "side: custommer\ngoals: [x]\n", []string{"x"}, []string{"bad-value"}},
		{"a comment close to a choice", "side: customer #of course\ngoals: [x]\n", []string{"x"}, nil},
		{"an unknown key", "colour: red\ngoals: [x]\n", []string{"x"}, []string{"unknown-key"}},
		{"an unknown key of a note", "goals:\n  - {text: x, colour: red}\n", []string{"x"}, []string{"unknown-key"}},
		{"a note in lines", "goals:\n  - text: x\n    basis: said\n", []string{"x"}, nil},
		{"a note of another shape", "goals:\n  - {}\n  - x\n", []string{"", "x"}, nil},
		{"a note in a block", "goals:\n  - >\n    two\n    lines\n", []string{"two lines\n"}, nil},
		{"anchors", "goals: &g\n  - x\nneeds: *g\nbehaviours: [*g]\n", []string{"x"}, nil},
		{"a merged mapping", "<<: {name: Maya}\ngoals: [x]\n", []string{"x"}, []string{"unknown-key"}},
		{"windows line ends", "name: Maya\r\ngoals:\r\n  - x\r\n", []string{"x"}, nil},
		{"a byte order mark", "\uFEFFname: Maya\ngoals: [x]\n", []string{"x"}, nil},
		{"no line end", "goals:\n  - x", []string{"x"}, nil},
		{"two documents", "goals: [x]\n---\ngoals: [y]\n", []string{"x"}, []string{"parse-error"}},
		{"conflict marks", "<<<<<<< a\ngoals: [x]\n=======\ngoals: [y]\n>>>>>>> b\n", nil, []string{"open-conflict"}},
		{"a tab", "goals:\n\t- x\n", nil, []string{"parse-error"}},
		{"not UTF-8", "goals: [\xff]\n", nil, []string{"parse-error"}},
		{"an alias bomb", bomb(), nil, []string{"parse-error"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			w := one("personas/maya.yaml", test.source)
			persona := w.Persona("maya")
			if got := model.Texts(persona.Goals); !slices.Equal(got, test.goals) {
				t.Errorf("read the goals %q, want %q", got, test.goals)
			}
			if got := rules(w.Faults()); !slices.Equal(got, test.rules) {
				t.Errorf("found %+v, want %q", w.Faults(), test.rules)
			}
			if w.Texts()["personas/maya.yaml"] != test.source {
				t.Error("the text changed by reading it")
			}
			for _, fault := range w.Faults() {
				if fault.Message == "" || fault.Fix == "" || strings.Contains(fault.Message, "yaml:") {
					t.Errorf("%+v does not say what happened and what to do", fault)
				}
			}
		})
	}
}

func bomb() string {
	bomb := "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
	for i := range 8 {
		bomb += fmt.Sprintf("a%d: &a%d [%s]\n", i+1, i+1, strings.TrimSuffix(strings.Repeat(fmt.Sprintf("*a%d, ", i), 9), ", "))
	}
	return bomb
}

// Values that cannot be read are left out; the rest of the stage is read.
func TestOddValues(t *testing.T) {
	t.Parallel()
	tests := []struct{ line, rule string }{
		{"emotion: 3", "bad-value"},
		{"emotion: 1.5", "bad-value"},
		{"emotion: low", "bad-value"},
		{"emotion: [1]", "bad-value"},
		{"emotion: .inf", "bad-value"},
		{"emotion: Infinity", "bad-value"},
		{"emotion: 0x1", "bad-value"},
		{"emotion: NaN", "bad-value"},
		{"emotion: -2", ""},
		{"emotion: ~", ""},
		{"optional: maybe", "bad-value"},
		{"optional: yes", ""},
		{"time: 5 minutes", "bad-value"},
		{"time: {active: soon}", "bad-value"},
		{"time: {active: 1h 30m, wait: 2d}", ""},
		{"moment: true", "bad-value"},
		{"moment: {}", ""},
		{"moment:", ""},
		{"metrics: {a: b}", "bad-value"},
		{"metrics: [[a]]", "bad-value"},
		{"channels: phone", ""},
		{"channels: [phone, on]", ""},
	}
	for _, test := range tests {
		w := one("journeys/claim.yaml", "stages:\n  - "+test.line+"\n    name: Wait\n")
		stages := w.Journey("claim").Stages
		if len(stages) != 1 || stages[0].Name != "Wait" {
			t.Errorf("%s: the rest of the stage was not read: %+v", test.line, stages)
		}
		faults := w.Faults()
		if test.rule == "" && len(faults) > 0 || test.rule != "" && (len(faults) != 1 || faults[0].Rule != test.rule || faults[0].Line != 2) {
			t.Errorf("%s: found %+v, want %q", test.line, faults, test.rule)
		}
	}
}

func TestOddFilesOfOtherKinds(t *testing.T) {
	t.Parallel()
	for name, source := range map[string]string{
		"sources.yaml":          "- s1\n",
		"inbox/dk.yaml":         "claim/wait:\n  - Nobody rang\n",
		"metrics/csat.yaml":     "range: [100, 0]\n",
		"metrics/nps.yaml":      "target: .inf\n",
		"initiatives/cap.yaml":  "variants: for everybody\n",
		"journeys/claim.yaml":   "stages:\n  wait: {name: Wait}\n",
		"journeys/day.yaml":     "stages: [Wait]\n",
		"links/cap.yaml":        "strength: 4\n",
		"workshop.yaml":         "date: next week\n",
		"agendas/half-day.yaml": "minutes: {a: b}\n",
	} {
		faults := one(name, source).Faults()
		if !slices.Contains(rules(faults), "bad-value") {
			t.Errorf("%s: found %+v, want a bad-value", name, faults)
		}
	}
}

func TestTheReferenceWorkshopIsRead(t *testing.T) {
	t.Parallel()
	w := homeClaims(t)
	if faults := w.Faults(); len(faults) > 0 {
		t.Errorf("found %+v", faults)
	}
	var titles []string
	for _, persona := range w.Personas() {
		titles = append(titles, persona.Title())
	}
	for _, journey := range w.Journeys() {
		titles = append(titles, fmt.Sprintf("%s with %d stages", journey.Title(), len(journey.Stages)))
	}
	want := []string{"Maya", "Priya", "Tom", "From burst pipe to money in the bank with 3 stages", "A claims handler's day with 4 stages"}
	if diff := cmp.Diff(want, titles); diff != "" {
		t.Error(diff)
	}
	stage := w.Journey("claim").Stages[1]
	wait, _ := stage.Time.Wait.Minutes()
	if *stage.Emotion != -2 || wait != 6*24*60 || stage.Moment.Why != "Decides whether she renews" || stage.Support[1].Carrier() != "Approval over 1500" {
		t.Errorf("read the stage %+v", stage)
	}
	if frame := w.Frame(); frame.Scope.Out != "fraud investigations" || len(frame.Participants) != 4 || *frame.VotesPerPerson != 3 {
		t.Errorf("read the frame %+v", frame)
	}
	if sources := w.Sources(); len(sources) != 6 || sources[3].Title != "Call reasons, April" || *sources[3].N != 3120 {
		t.Errorf("read the sources %+v", sources)
	}
	tool := w.Persona("tom").Tools[1]
	if tool.Name != "Docstore" || *tool.Rating != 1 || !slices.Equal(tool.Source, []string{"s5"}) {
		t.Errorf("read the tool %+v", tool)
	}
}
