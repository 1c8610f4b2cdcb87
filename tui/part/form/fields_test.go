package form_test

import (
	"testing"

	"interlock/model"
	"interlock/model/session"
)

// Every step presses keys, or types a text that begins with a colon.
func (r room) steps(steps ...string) room {
	for _, step := range steps {
		if len(step) > 1 && step[0] == ':' {
			r.Type(step[1:])
			continue
		}
		r.Keys(step)
	}
	return r
}

const (
	maya  = "personas/maya.yaml"
	tom   = "personas/tom.yaml"
	claim = "journeys/claim.yaml"
	csat  = "metrics/csat-claim.yaml"
	raise = "initiatives/raise-cap.yaml"
	post  = "loops/post-claim.yaml"
)

const mayaQuote = `- quote: {text: "I just want someone to tell me what happens next", source: s1}`

func TestEveryKindOfFieldIsEditedInItsOwnLine(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name  string
		place model.Place
		field string
		steps []string
		lines []string
	}{
		{
			"a text", at(maya), "label",
			[]string{"enter", "ctrl+u", ":New to this", "enter"},
			[]string{"- label: First-time claimant", "+ label: New to this"},
		},
		{
			"a text that was not there", at(claim, "stages", 1), "share",
			[]string{"enter", ":about a third", "enter"},
			[]string{"+     share: about a third"},
		},
		{"a text emptied", at(maya), "label", []string{"enter", "ctrl+u", "enter"}, []string{"- label: First-time claimant"}},
		{"a text deleted", at(maya), "label", []string{"d"}, []string{"- label: First-time claimant"}},
		{"a text left alone", at(maya), "label", []string{"enter", "enter"}, nil},
		{"a text left with esc", at(maya), "label", []string{"enter", ":x", "esc"}, nil},

		{
			"a note", at(maya), "quote",
			[]string{"enter", "ctrl+u", ":When?", "enter"},
			[]string{mayaQuote, `+ quote: {text: "When?", source: s1}`},
		},
		{
			"its basis", at(maya), "quote",
			[]string{"s"},
			[]string{mayaQuote, `+ quote: {text: "I just want someone to tell me what happens next", basis: said, source: s1}`},
		},
		{"its basis twice", at(maya), "quote", []string{"a", "a"}, nil},
		{
			"its sources", at(maya), "quote",
			[]string{"S", ":s3", "enter", "esc"},
			[]string{mayaQuote, `+ quote: {text: "I just want someone to tell me what happens next", source: [s1, s3]}`},
		},
		{
			"its audience", at(maya), "quote",
			[]string{"end", "enter", ":private", "enter"},
			[]string{mayaQuote, `+ quote: {text: "I just want someone to tell me what happens next", source: s1, audience: private}`},
		},
		{
			"the severity of a pain", at(claim, "stages", 0, "pains", 0), "severity",
			[]string{"enter", "ctrl+u", ":3", "enter"},
			[]string{"-       - {id: repeat, text: Tells the story twice, severity: 2, source: s1}", "+       - {id: repeat, text: Tells the story twice, severity: 3, source: s1}"},
		},
		{
			"the id of a pain", at(claim, "stages", 1, "pains", 1), "id",
			[]string{"enter", "ctrl+u", ":photos", "enter"},
			[]string{"-       - {id: resend, text: Asked for photos again, severity: 2, source: s4}", "+       - {id: photos, text: Asked for photos again, severity: 2, source: s4}"},
		},

		{
			"an entry of a list", at(maya), "goals",
			[]string{"down", "enter", "ctrl+u", ":A dry flat", "enter"},
			[]string{"-   - Dry, safe home within two weeks", "+   - A dry flat"},
		},
		{"an entry emptied", at(maya), "goals", []string{"down", "enter", "ctrl+u", "enter"}, []string{"-   - Dry, safe home within two weeks"}},
		{"an entry deleted", at(maya), "goals", []string{"down", "down", "d"}, []string{"-   - Not be out of pocket"}},
		{"the only entry deleted", at(maya), "behaviours", []string{"down", "d"}, []string{"- behaviours:", "-   - {text: Photographs every receipt, source: s1}", "+ behaviours: []"}},
		{
			"the only entry replaced", at(maya), "behaviours",
			[]string{"down", "d", "n", ":Waits", "enter", "esc"},
			[]string{"-   - {text: Photographs every receipt, source: s1}", "+   - Waits"},
		},
		{"a list, one entry a line", at(maya), "goals", []string{"enter", "enter", ":To sleep", "ctrl+s"}, []string{"+   - To sleep"}},
		{
			"a list deleted", at(tom), "motivated_by",
			[]string{"d"},
			[]string{"- motivated_by:", "-   - Praise from customers by name", "-   - Time to learn"},
		},
		{"a list that was not there", at(maya), "context", []string{"enter", ":Rents", "ctrl+s"}, []string{"+ context:", "+   - Rents"}},
		{"new entries, one after the other", at(maya), "goals", []string{"n", ":Sleep", "enter", ":Quiet", "enter", "esc"}, []string{"+   - Sleep", "+   - Quiet"}},
		{"new entries of several fields", at(tom), "tools", []string{"n", ":Fax", "enter", "esc"}, []string{"+   - {name: Fax}"}},
		{
			"new tags of a note", at(maya, "goals", 0), "tags",
			[]string{"n", ":home", "enter", ":money", "enter", "esc"},
			[]string{"-   - Dry, safe home within two weeks", `+   - {text: "Dry, safe home within two weeks", tags: [home, money]}`},
		},
		{
			"an entry moved down", at(maya), "goals",
			[]string{"down", "shift+down"},
			[]string{"-   - Dry, safe home within two weeks", "-   - Not be out of pocket", "+   - Not be out of pocket", "+   - Dry, safe home within two weeks"},
		},
		{"an entry moved beyond the end", at(maya), "goals", []string{"end", "shift+down"}, nil},
		{
			"the basis of an entry", at(maya), "goals",
			[]string{"end", "i"},
			[]string{"-   - Not be out of pocket", "+   - {text: Not be out of pocket, basis: inferred}"},
		},
		{
			"words", at(maya), "channels",
			[]string{"end", "enter", "ctrl+u", ":letter", "enter"},
			[]string{"- channels: [phone, email, sms]", "+ channels: [phone, email, letter]"},
		},

		{"a choice", at(tom), "contact", []string{"enter", ":back", "enter"}, []string{"- contact: frontstage", "+ contact: backstage"}},
		{"a choice taken away", at(tom), "contact", []string{"enter", ":leave", "enter"}, []string{"- contact: frontstage"}},
		{"a choice left alone", at(tom), "contact", []string{"enter", "enter"}, nil},
		{"yes or no", at(post), "can_act", []string{"enter", ":yes", "enter"}, []string{"- can_act: false", "+ can_act: true"}},
		{"yes or no taken away", at(post), "can_act", []string{"enter", ":leave", "enter"}, []string{"- can_act: false"}},
		{"a whole number", at(claim, "stages", 1), "emotion", []string{"enter", "ctrl+u", ":-1", "enter"}, []string{"-     emotion: -2", "+     emotion: -1"}},
		{"a number", at(csat), "target", []string{"enter", "ctrl+u", ":82.5", "enter"}, []string{"- target: 80", "+ target: 82.5"}},
		{"the ends of a scale", at(csat), "range", []string{"enter", "ctrl+u", ":1, 5", "enter"}, []string{"- range: [0, 100]", "+ range: [1, 5]"}},
		{"a date", at(raise), "due", []string{"enter", "ctrl+u", ":2025-10", "enter"}, []string{"- due: 2025-09-30", "+ due: 2025-10"}},
		{
			"a length of time", at(claim, "stages", 1), "time",
			[]string{"down", "enter", "ctrl+u", ":8d", "enter"},
			[]string{"-     time: {active: 40m, wait: 6d}", "+     time: {active: 40m, wait: 8d}"},
		},
		{
			"a group that was not there", at(claim, "stages", 0), "moment",
			[]string{"enter", ":First impression", "enter"},
			[]string{"+     moment: {why: First impression}"},
		},

		{"a reference", at(claim), "persona", []string{"enter", ":Tom", "enter"}, []string{"- persona: maya", "+ persona: tom"}},
		{"a reference that people name", at(tom), "function", []string{"enter", ":underwriting", "enter"}, []string{"- function: claims", "+ function: underwriting"}},
		{"references, one more", at(post), "reaches", []string{"enter", ":Tom", "enter", "esc"}, []string{"- reaches: [priya]", "+ reaches: [priya, tom]"}},
		{"references, in and out again", at(post), "reaches", []string{"enter", ":Tom", "enter", "enter", "esc"}, nil},
		{"references, one less", at(tom), "source", []string{"down", "enter", ":s5", "enter", "esc"}, []string{"- source: [s2, s5]", "+ source: [s2]"}},
		{"references, an entry deleted", at(tom), "source", []string{"down", "d"}, []string{"- source: [s2, s5]", "+ source: [s5]"}},

		{
			"an entry of several fields", at(tom), "tools",
			[]string{"down", "enter", "down", "enter", "ctrl+u", ":3", "enter"},
			[]string{"-   - {name: PolicyDesk, rating: 2, source: s5}", "+   - {name: PolicyDesk, rating: 3, source: s5}"},
		},
		{
			"its sources", at(tom), "tools",
			[]string{"down", "S", ":s6", "enter", "esc"},
			[]string{"-   - {name: PolicyDesk, rating: 2, source: s5}", "+   - {name: PolicyDesk, rating: 2, source: [s5, s6]}"},
		},
		{
			"another reading", at(csat), "readings",
			[]string{"end", "enter", ":2025-06", "enter", "down", "enter", ":64", "enter"},
			[]string{"+   - {at: 2025-06, value: 64}"},
		},
		{"what another measure will do", at(raise), "expects", []string{"end", "enter", ":csat", "enter"}, []string{"+   - {metric: csat-claim}"}},
		{"an entry of several fields deleted", at(tom), "tools", []string{"end", "up", "d"}, []string{"-   - {name: Phone, rating: 4, source: s5}"}},
		{
			"a text for somebody", at(raise), "variants",
			[]string{"enter", ":Tom", "enter", ":By phone", "enter"},
			[]string{"+ variants:", "+   tom: By phone"},
		},
		{"a source", at("sources.yaml"), "", []string{"end", "enter", ":Exit interviews", "enter"}, []string{"+ s7: {title: Exit interviews}"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			r := open(t, claims(t), session.Options{}).edit(test.place, present(test.field)...).steps(test.steps...)
			r.expectChange(t, test.place.File, test.lines...)
		})
	}
}

func present(field string) []string {
	if field == "" {
		return nil
	}
	return []string{field}
}
