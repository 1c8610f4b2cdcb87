package model_test

import (
	"slices"
	"strings"
	"testing"

	"interlock/model"
)

func TestSetList(t *testing.T) {
	t.Parallel()
	block := "goals:\n  - a # why\n  - {text: b, basis: said}\n\n  # about c\n  - \"c\"\nname: M\n"
	tests := []struct {
		name   string
		source string
		lines  string
		want   []string
	}{
		{"nothing changed", block, "a\nb\nc\n", nil},
		{"one reworded", block, "a\nB\nc", []string{"-  - {text: b, basis: said}", "+  - {text: B, basis: said}"}},
		{"one added between", block, "a\nx\nb\nc", []string{"+  - x"}},
		{"one deleted", block, "a\nc", []string{"-  - {text: b, basis: said}"}},
		{"one added at the end", block, "a\nb\nc\n\n d ", []string{"+  - d"}},
		{"the first two swapped with another", block, "x\nz\nc", []string{"-  - a # why", "-  - {text: b, basis: said}", "+  - x # why", "+  - {text: z, basis: said}"}},
		{"all gone", "goals:\n  - a\nname: M\n", "\n", []string{"-goals:", "-  - a"}},
		{"none before", "name: M\n", "a\nb", []string{"+goals:", "+  - a", "+  - b"}},
		{"one text to itself", "goals: \"a\"\n", "a", nil},
		{"one text to another", "goals: \"a\" # why\n", "b", []string{`-goals: "a" # why`, `+goals: "b" # why`}},
		{"one text to two", "goals: a\n", "a\nb", []string{"-goals: a", "+goals:", "+  - a", "+  - b"}},
		{"one note to two", "goals: {text: a, basis: said}\n", "a\nb", []string{"-goals: {text: a, basis: said}", "+goals:", "+  - a", "+  - b"}},
		{"nothing in braces", "goals: {}\n", "a", []string{"-goals: {}", "+goals:", "+  - a"}},
		{"a cut text", "goals:\n  - a #b\n  - c\n", "a #b\nd", []string{"-  - c", "+  - d"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			w := one("personas/maya.yaml", test.source)
			edit, err := w.SetField(at("personas/maya.yaml", "goals"), test.lines)
			after := applied(t, w, edit, err)
			if got := lineDiff(test.source, after.Texts()["personas/maya.yaml"]); !slices.Equal(got, test.want) {
				t.Errorf("changed %q, want %q", got, test.want)
			}
			var lines []string
			for _, line := range strings.Split(test.lines, "\n") {
				if line = strings.TrimSpace(line); line != "" {
					lines = append(lines, line)
				}
			}
			if got := model.Texts(after.Persona("maya").Goals); !slices.Equal(got, lines) {
				t.Errorf("read %q, want %q", got, lines)
			}
		})
	}
}

func TestListsOfWordsStandOnOneLine(t *testing.T) {
	t.Parallel()
	for before, after := range map[string]string{
		"name: M\n":                        "name: M\nchannels: [phone, sms]\n",
		"name: M\nchannels: []\n":          "name: M\nchannels: [phone, sms]\n",
		"name: M\nchannels:\n":             "name: M\nchannels: [phone, sms]\n",
		"name: M\nchannels: phone\n":       "name: M\nchannels: [phone, sms]\n",
		"name: M\nchannels: [phone] # x\n": "name: M\nchannels: [phone, sms] # x\n",
		"name: M\nchannels:\n- phone\n":    "name: M\nchannels:\n- phone\n- sms\n",
	} {
		w := one("personas/maya.yaml", before)
		edit, err := w.SetList(at("personas/maya.yaml", "channels"), []string{"phone", "sms"})
		wantSource(t, applied(t, w, edit, err), "personas/maya.yaml", after)
	}
	w := model.NewWorkshop(nil)
	edit, err := w.SetList(at("votes/room.yaml", "votes"), []string{"claim/wait", "claim/wait"})
	wantSource(t, applied(t, w, edit, err), "votes/room.yaml", "votes:\n  - claim/wait\n  - claim/wait\n")
}

func TestSetListIsRefused(t *testing.T) {
	t.Parallel()
	w := homeClaims(t)
	for _, place := range []model.Place{
		at("personas/maya.yaml", "name"), at("personas/maya.yaml", "nme"), at("personas/tom.yaml", "tools"), at("metrics/csat-claim.yaml", "range"),
	} {
		if edit, err := w.SetList(place, []string{"x"}); err == nil {
			t.Errorf("%v took a list: %+v", place, edit)
		}
	}
}

func TestAddEntry(t *testing.T) {
	t.Parallel()
	tests := []struct {
		list       model.Place
		index      int
		key, typed string
		want       []string
	}{
		{at("workshop.yaml", "participants"), 9, "name", "Mo", []string{"workshop.yaml +  - {name: Mo}"}},
		{at("personas/tom.yaml", "tools"), 0, "name", "Pen", []string{"personas/tom.yaml +  - {name: Pen}"}},
		{at("metrics/csat-claim.yaml", "readings"), 0, "value", "61.5", []string{"metrics/csat-claim.yaml +  - {value: 61.5}"}},
		{at("decisions.yaml", "decisions"), 0, "text", "Yes, both", []string{"decisions.yaml +decisions:", `decisions.yaml +  - {text: "Yes, both"}`}},
		{at("actions.yaml", "actions"), 1, "text", "Ask", []string{"actions.yaml +  - {text: Ask}"}},
		{at("actions.yaml", "actions"), 1, "text", " ", nil},
	}
	for _, test := range tests {
		w := homeClaims(t)
		edit, err := w.AddEntry(test.list, test.index, test.key, test.typed)
		wantLines(t, w, applied(t, w, edit, err), test.want...)
	}
	w := homeClaims(t)
	for _, test := range []struct {
		list       model.Place
		key, typed string
	}{
		{at("personas/tom.yaml", "goals"), "name", "x"},
		{at("personas/tom.yaml", "tools"), "colour", "x"},
		{at("personas/tom.yaml", "tools"), "rating", "x"},
		{at("personas/gone.yaml", "tools"), "name", "x"},
	} {
		if edit, err := w.AddEntry(test.list, 0, test.key, test.typed); err == nil {
			t.Errorf("%v took %s: %+v", test.list, test.key, edit)
		}
	}
}

func TestMoveEntry(t *testing.T) {
	t.Parallel()
	w := homeClaims(t)
	edit, err := w.MoveEntry(at("personas/tom.yaml", "tools"), 0, 2)
	after := applied(t, w, edit, err)
	wantLines(t, w, after, "personas/tom.yaml -  - {name: PolicyDesk, rating: 2, source: s5}", "personas/tom.yaml +  - {name: PolicyDesk, rating: 2, source: s5}")
	if edit.Select.String() != "personas/tom.yaml tools[2]" || edit.Inverse().Select.String() != "personas/tom.yaml tools[0]" {
		t.Errorf("the cursor goes to %v and back to %v", edit.Select, edit.Inverse().Select)
	}
	if edit.Title != "move tool 'PolicyDesk'" {
		t.Errorf("the title is %q", edit.Title)
	}
	edit, err = w.MoveEntry(at("journeys/claim.yaml", "stages"), 2, 0)
	after = applied(t, w, edit, err)
	if stages := after.Journey("claim").Stages; stages[0].ID != "paid" || stages[1].ID != "report" || stages[2].ID != "wait" {
		t.Errorf("moved to %+v", stages)
	}
	if faults := after.Faults(); len(faults) > 0 {
		t.Errorf("references follow ids, not positions: %+v", faults)
	}
	if _, err := w.MoveEntry(at("personas/tom.yaml", "tools"), 0, 7); err == nil {
		t.Error("moved beyond the end")
	}
}

func TestDeleteAt(t *testing.T) {
	t.Parallel()
	w := homeClaims(t)
	tests := []struct {
		place  model.Place
		title  string
		cursor string
	}{
		{at("personas/tom.yaml", "tools", 0), "delete tool 'PolicyDesk'", "personas/tom.yaml tools[0]"},
		{at("personas/tom.yaml", "tools", 2), "delete tool 'Phone'", "personas/tom.yaml tools[1]"},
		{at("journeys/claim.yaml", "stages", 1), "delete stage 'Wait for a decision'", "journeys/claim.yaml stages[1]"},
		{at("journeys/claim.yaml", "stages", 1, "support", 1), "delete note 'Approval over 1500'", "journeys/claim.yaml stages[1].support[0]"},
		{at("empathy/maya-waiting.yaml", "gains", 0), "delete note 'One named person'", "empathy/maya-waiting.yaml gains"},
		{at("personas/maya.yaml", "quote"), "delete note 'I just want someone to tell me what hap…'", "personas/maya.yaml quote"},
		{at("personas/maya.yaml", "label"), "delete label", "personas/maya.yaml label"},
	}
	for _, test := range tests {
		edit, err := w.DeleteAt(test.place)
		after := applied(t, w, edit, err)
		if edit.Title != test.title || edit.Select.String() != test.cursor || edit.Inverse().Select.String() != test.place.String() {
			t.Errorf("%v: %q, the cursor goes to %v and back to %v", test.place, edit.Title, edit.Select, edit.Inverse().Select)
		}
		for _, line := range changedLines(w, after) {
			if strings.Contains(line, " +") && !strings.HasSuffix(line, "]") {
				t.Errorf("%v: a line was added: %s", test.place, line)
			}
		}
	}
	if edit, err := w.DeleteAt(at("personas/tom.yaml", "tools", 9)); err != nil || !edit.Empty() {
		t.Errorf("deleting nothing: %+v, %v", edit, err)
	}
}
