package redact_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"interlock/model/publish/redact"
)

func TestAMaskPutsStandInsForNames(t *testing.T) {
	t.Parallel()
	mask := redact.NewMask(one(
		"workshop.yaml", "facilitator: Orla Byrne\nscribe: Piet\nparticipants:\n  - {id: dk, name: Dana Kim}\n  - {id: al, name: Al}\n  - {id: pt, name: Piet}\n",
		"personas/maya.yaml", "side: customer\nname: Maya Singh\n",
		"personas/tom.yaml", "side: employee\nname: Tom\nrole: claims handler\n",
		"personas/parent.yaml", "side: customer\nname: Busy Parent\n",
	))
	for text, want := range map[string]string{
		"Maya rang Tom":                           "Customer A rang Handler C",
		"“MAYA SINGH, is that you?”":              "“Customer A, is that you?”",
		"Mrs Singh’s flat, and maya's":            "Mrs Customer A’s flat, and Customer A's",
		"She is a busy parent, too busy to wait":  "She is a Customer B, too busy to wait",
		"tomorrow, atom, Tommy":                   "tomorrow, atom, Tommy",
		"dana told Kim; Al, al dente":             "Participant D told Participant D; Participant E, al dente",
		"Orla asked, Piet wrote, byrne":           "Facilitator G asked, Participant F wrote, Facilitator G",
		"Ma\u200bya and Da\u00adna and \u202eTom": "Customer A and Participant D and Handler C",
		"first\nTom\n":                            "first\nHandler C\n",
		"":                                        "",
	} {
		if got := mask.Text(text); got != want {
			t.Errorf("%q is masked as %q, want %q", text, got, want)
		}
	}
}

func TestStandInsAreNobodysName(t *testing.T) {
	t.Parallel()
	mask := redact.NewMask(one(
		"workshop.yaml", "participants: [{id: a, name: Person}, {id: b, name: Participant}, {id: c, name: A}]",
		"personas/x.yaml", "side: customer\nname: Customer\n",
		"personas/y.yaml", "side: employee\nname: Rita\nrole: deputy of Rita\n",
	))
	const want = "A met B, who met C and D"
	if got := mask.Text("Customer met Rita, who met Person and Participant"); got != want {
		t.Errorf("masked as %q, want %q", got, want)
	}
}

func TestNothingIsMaskedWithoutPeople(t *testing.T) {
	t.Parallel()
	const text = "Ma\u200bya  rang"
	for _, mask := range []redact.Mask{{}, redact.NewMask(one())} {
		if got := mask.Text(text); got != text {
			t.Errorf("masked as %q", got)
		}
	}
}

// TestNoNameIsLeft asks the search for names in notes whether it still finds one.
func TestNoNameIsLeft(t *testing.T) {
	t.Parallel()
	names := rapid.SampledFrom([]string{
		"Dana Kim", "Kim", "dana", "Zo\u00eb", "Jo Ek", "J. van Dijk", "O’Hara", "\u738b\u4f1f", "\u0410\u043d\u043d\u0430 \u041a.", "Anne-Marie", "İpek", "Straße Groß",
		"हिन्दी", "👩‍👩‍👧", "محمد", "Customer", "Person A", "DK",
	})
	between := rapid.SampledFrom([]string{" ", ", ", "“", "'s ", "\n", "", "-", "\u200b", "\u0301", "x", "ß", "\u4e00"})
	rapid.Check(t, func(t *rapid.T) {
		room := rapid.SliceOfN(names, 1, 5).Draw(t, "room")
		var text, participants strings.Builder
		for i, name := range rapid.SliceOfN(names, 1, 8).Draw(t, "text") {
			fmt.Fprint(&text, name, between.Draw(t, strconv.Itoa(i)))
		}
		for i, name := range room {
			fmt.Fprintf(&participants, "  - {id: p%d, name: %q}\n", i, name)
		}
		frame := "participants:\n" + participants.String()
		masked := redact.NewMask(one("workshop.yaml", frame)).Text(text.String())
		after := one("workshop.yaml", frame, "personas/note.yaml", "goals: ["+strconv.Quote(masked)+"]")
		if left := redact.Names(after, redact.Full); len(left) > 0 {
			t.Fatalf("%q is masked as %q, and still names %q", text.String(), masked, left[0].Name)
		}
	})
}
