package jot_test

import (
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	"pgregory.net/rapid"

	"interlock/model"
	"interlock/model/jot"
)

// thursday is the day of all tests: 12 June 2025, 10:42.
var thursday = time.Date(2025, 6, 12, 10, 42, 0, 0, time.UTC)

func workshop() *model.Workshop {
	return model.NewWorkshop(map[string]string{
		"workshop.yaml": "facilitator: Ana\nscribe: Ben\nparticipants:\n" +
			"  - {id: dk, name: Dilip, function: claims}\n  - {id: sr, name: Sara Rao, function: hr}\n  - {id: zz}\n",
		"sources.yaml":    "s1: {title: Claimants who rang 3+ times}\ns12: {title: Post-claim survey}\n",
		"governance.yaml": "committee:\n  members:\n    - {name: Lena Ode, function: customer}\n    - {name: dilip}\n",
		"actions.yaml":    "actions:\n  - {text: x, who: Omar}\n",
	})
}

func TestRead(t *testing.T) {
	t.Parallel()
	for typed, want := range map[string]jot.Jot{
		"Nobody rang":                           {Text: "Nobody rang"},
		" 1/2 a day ":                           {Text: "1/2 a day"},
		"//p is a letter":                       {Text: "/p is a letter"},
		"//":                                    {Text: "/"},
		"":                                      {},
		"/p Fraud triage is slow":               {Kind: jot.Parked, Text: "Fraud triage is slow"},
		"/P Fraud triage @DK":                   {Kind: jot.Parked, Text: "Fraud triage", Who: "Dilip"},
		"/p see you fri":                        {Kind: jot.Parked, Text: "see you fri"},
		"/a Ask audit @dilip fri":               {Kind: jot.Action, Text: "Ask audit", Who: "Dilip", On: "2025-06-13"},
		"/a Ask audit by fri @sara":             {Kind: jot.Action, Text: "Ask audit", Who: "Sara Rao", On: "2025-06-13"},
		"/a Ask audit @Sara Rao 1 dec":          {Kind: jot.Action, Text: "Ask audit", Who: "Sara Rao", On: "2025-12-01"},
		"/a @sara rao: ask audit +3d":           {Kind: jot.Action, Text: "ask audit", Who: "Sara Rao", On: "2025-06-15"},
		"/a Ask audit @zz":                      {Kind: jot.Action, Text: "Ask audit", Who: "zz"},
		"/a Ask audit @Nobody":                  {Kind: jot.Action, Text: "Ask audit", Who: "Nobody"},
		"/a Ask audit @Anna Lee":                {Kind: jot.Action, Text: "Ask audit @Anna Lee"},
		"/a ask @tom about the audit":           {Kind: jot.Action, Text: "ask @tom about the audit"},
		"/a write to a@b.com tomorrow":          {Kind: jot.Action, Text: "write to a@b.com", On: "2025-06-13"},
		"/a fri":                                {Kind: jot.Action, Text: "fri"},
		"/a @sara":                              {Kind: jot.Action, Text: "@sara"},
		"/a by fri":                             {Kind: jot.Action, Text: "by", On: "2025-06-13"},
		"/a x @":                                {Kind: jot.Action, Text: "x @"},
		"/d Raise the cap @ana":                 {Kind: jot.Decision, Text: "Raise the cap", Who: "Ana"},
		"/d Raise the cap 2025-06-11":           {Kind: jot.Decision, Text: "Raise the cap", On: "2025-06-11"},
		`/q "Nobody rang" s1`:                   {Kind: jot.Quote, Text: "Nobody rang", Source: "s1"},
		`/q “Nobody rang” @S12`:                 {Kind: jot.Quote, Text: "Nobody rang", Source: "s12"},
		`/q «Rien» post-claim survey`:           {Kind: jot.Quote, Text: "Rien", Source: "s12"},
		`/q 'It's broken' s9`:                   {Kind: jot.Quote, Text: "It's broken", Source: "s9"},
		`/q "Nobody rang"`:                      {Kind: jot.Quote, Text: "Nobody rang"},
		`/q "Nobody rang" she said`:             {Kind: jot.Quote, Text: `"Nobody rang" she said`},
		`/q "Nobody rang`:                       {Kind: jot.Quote, Text: `"Nobody rang`},
		`/q ""`:                                 {Kind: jot.Quote, Text: `""`},
		"/q Nobody rang @s1":                    {Kind: jot.Quote, Text: "Nobody rang", Source: "s1"},
		"/q I wrote to @home and to the broker": {Kind: jot.Quote, Text: "I wrote to @home and to the broker"},
	} {
		got, err := jot.Read(typed, workshop(), thursday)
		if err != nil || got != want {
			t.Errorf("%q reads as %+v, %v; want %+v", typed, got, err, want)
		}
	}
}

func TestWhatIsNoCommandIsTold(t *testing.T) {
	t.Parallel()
	for typed, want := range map[string]string{
		"/x ask":                    "there is no /x: /p parks it, /a is an action, /d is a decision, /q is a quote; // begins a note with a slash",
		"/path/that/goes/on/and/on": "there is no /path/that/g…:",
		"/":                         "there is no /:",
		"/a":                        "/a needs words behind it: /a text @who date",
		"/q  ":                      `/q needs words behind it: /q "quote" source`,
	} {
		if got, err := jot.Read(typed, workshop(), thursday); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q reads as %+v, %v; want %s", typed, got, err, want)
		}
	}
}

func TestDates(t *testing.T) {
	t.Parallel()
	for typed, want := range map[string]model.Date{
		"2026-12-01": "2026-12-01", "2026-12": "2026-12", "today": "2025-06-12", "Tomorrow": "2025-06-13",
		"+3d": "2025-06-15", "+2w": "2025-06-26", "+0d": "2025-06-12",
		"fri": "2025-06-13", "Friday": "2025-06-13", "thu": "2025-06-19", "wednesday": "2025-06-18",
		"1 dec": "2025-12-01", "1  December": "2025-12-01", "01 jan": "2026-01-01", "12 jun": "2025-06-12", "11 jun": "2026-06-11",
		"1 dec 2024": "2024-12-01", "29 feb": "2028-02-29",
		"": "", "2026": "", "2026-13-01": "", "31 feb": "", "0 dec": "", "99 dec": "", "29 feb 2025": "", "dec 1": "", "1 decem": "",
		"+3": "", "+3m": "", "3d": "", "-3d": "", "+1234d": "", "next fri": "", "frid": "", "١ dec": "",
	} {
		if got, ok := jot.Date(typed, thursday); got != want || ok != (want != "") {
			t.Errorf("%q is the date %q, %v; want %q", typed, got, ok, want)
		}
	}
}

func TestEdits(t *testing.T) {
	t.Parallel()
	for typed, want := range map[string][3]string{
		"/p Weekend cover @sara": {"parking.yaml", "parking:\n  - {text: Weekend cover, from: sr, at: \"10:42\"}\n", "add 'Weekend cover' to parking lot"},
		"/p Weekend cover @Zoe":  {"parking.yaml", "parking:\n  - {text: Weekend cover, from: Zoe, at: \"10:42\"}\n", "add 'Weekend cover' to parking lot"},
		"/a Ring @dk fri":        {"actions.yaml", "actions:\n  - {text: x, who: Omar}\n  - {text: Ring, who: Dilip, by: 2025-06-13}\n", "add 'Ring' to actions for Dilip by 2025-06-13"},
		"/d Raise it @ana":       {"decisions.yaml", "decisions:\n  - {text: Raise it, at: \"2025-06-12\", by: Ana}\n", "add 'Raise it' to decisions"},
	} {
		w := workshop()
		read, err := jot.Read(typed, w, thursday)
		if err != nil {
			t.Fatal(err)
		}
		edit, err := read.Edit(w, thursday)
		if err != nil || edit.Title != want[2] {
			t.Errorf("%q gives the edit %q, %v", typed, edit.Title, err)
		}
		if got := w.Apply(edit).Texts()[want[0]]; got != want[1] {
			t.Errorf("%q leaves %s as\n%s", typed, want[0], got)
		}
	}
	if _, err := (jot.Jot{Text: "x"}).Edit(workshop(), thursday); err == nil {
		t.Error("a note has an edit of its own")
	}
}

func TestComplete(t *testing.T) {
	t.Parallel()
	for typed, want := range map[string][]string{
		"/a Ask @":              {"", "Dilip", "Sara Rao", "zz", "Ana", "Ben", "Lena Ode", "Omar"},
		"/a Ask @d":             {"d", "Dilip"},
		"/p Ask @SA":            {"SA", "Sara Rao"},
		"/p Ask @sr":            {"sr", "Sara Rao"},
		"/d Ask @Sara ":         {"Sara ", "Sara Rao"},
		"/a @o":                 {"o", "Omar"},
		"/a Ask @Dilip":         {"Dilip"},
		"/a Ask @Dilip ":        {"Dilip "},
		"/a Ask @xyz":           {"xyz"},
		"/a a@b":                {""},
		"Ask @d":                {""},
		"/x @d":                 {""},
		`/q "Nobody" `:          {"", "s1", "s12"},
		`/q "Nobody" post`:      {"post", "s12"},
		`/q "Nobody" @s`:        {"s", "s1", "s12"},
		`/q "Nobody" s1`:        {"s1"},
		`/q "Nobody"`:           {""},
		`/q "Nobody`:            {""},
		`/q Nobody rang @claim`: {"claim", "s1"},
		"/q 'It's":              {""},
	} {
		begun, suggestions := jot.Complete(typed, jot.Note, workshop())
		got := []string{begun}
		for _, each := range suggestions {
			got = append(got, each.Text)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q is completed from %q, not %q", typed, got, want)
		}
	}
}

func TestCompleteWithoutACommand(t *testing.T) {
	t.Parallel()
	begun, suggestions := jot.Complete("Ask audit @di", jot.Action, workshop())
	if begun != "di" || len(suggestions) != 1 || suggestions[0] != (jot.Suggestion{Text: "Dilip", Detail: "claims"}) {
		t.Errorf("%q is completed as %+v", begun, suggestions)
	}
}

// typed draws what people type: plain text in any script, with and without
// commands, marks, names and dates.
func typed() *rapid.Generator[string] {
	pieces := rapid.OneOf(
		rapid.SampledFrom([]string{
			"/p ", "/a ", "/d ", "/q ", "/", "//", "/x ", " ", "@", "@dilip", "@sara rao", "@", `"`, "“", "”", "'", "«", "»", "by ", "fri", "1 dec", "+3d", "2026-12-01",
			"\n", "\t", "\u00a0", "\u0085", "\u2028", "#", ": ", "- ", "{", "}", "[", "&", "*", "s1", "مرحبا", "👩‍👩‍👧", "\u202e", "e\u0301", "null", "~",
		}),
		rapid.String(),
	)
	return rapid.Map(rapid.SliceOfN(pieces, 0, 8), func(parts []string) string { return strings.Join(parts, "") })
}

// letters are what of a text may never be lost.
func letters(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, text)
}

// TestNothingTypedIsLost reads any line: it is refused with a reason, or what
// it says is in the text, or was recognized as a name, a date or a source.
func TestNothingTypedIsLost(t *testing.T) {
	t.Parallel()
	w := workshop()
	rapid.Check(t, func(t *rapid.T) {
		line := typed().Draw(t, "line")
		read, err := jot.Read(line, w, thursday)
		trimmed := strings.TrimSpace(line)
		if err != nil {
			if !strings.HasPrefix(trimmed, "/") || strings.HasPrefix(trimmed, "//") {
				t.Fatalf("%q is refused: %v", line, err)
			}
			return
		}
		switch {
		case read.Text == "" && trimmed != "":
			t.Fatalf("%q reads as no text: %+v", line, read)
		case read.Kind == jot.Note && read.Text != trimmed && "/"+read.Text != trimmed:
			t.Fatalf("the note %q reads as %q", line, read.Text)
		}
		if read.Kind == jot.Note {
			return
		}
		rest := letters(trimmed[2:])
		before, after, found := strings.Cut(rest, letters(read.Text))
		if !found {
			t.Fatalf("%q reads as the text %q", line, read.Text)
		}
		if before+after != "" && read.Who == "" && read.On == "" && read.Source == "" {
			t.Fatalf("%q and %q of %q are lost: %+v", before, after, line, read)
		}
	})
}

// TestWhatIsKeptCanBeReadBack keeps any line and finds its text in the file.
func TestWhatIsKeptCanBeReadBack(t *testing.T) {
	t.Parallel()
	w := workshop()
	rapid.Check(t, func(t *rapid.T) {
		line := rapid.SampledFrom([]string{"/p ", "/a ", "/d "}).Draw(t, "command") + typed().Draw(t, "line")
		read, err := jot.Read(line, w, thursday)
		if err != nil {
			return
		}
		edit, err := read.Edit(w, thursday)
		if err != nil {
			t.Fatalf("%q cannot be kept: %v", line, err)
		}
		after := w.Apply(edit)
		node := after.File(edit.Select.File).At(edit.Select.Path)
		if got := node.Get("text").Text(); got != read.Text && strings.ToValidUTF8(read.Text, "") == read.Text {
			t.Fatalf("%q was read as %q and kept as %q:\n%s", line, read.Text, got, after.Texts()[edit.Select.File])
		}
	})
}

// TestCompletingIsPartOfWhatIsTyped completes any line: what a suggestion takes
// the place of stands at its end.
func TestCompletingIsPartOfWhatIsTyped(t *testing.T) {
	t.Parallel()
	w := workshop()
	rapid.Check(t, func(t *rapid.T) {
		line := typed().Draw(t, "line")
		if begun, _ := jot.Complete(line, rapid.SampledFrom([]jot.Kind{jot.Note, jot.Parked, jot.Quote}).Draw(t, "as"), w); !strings.HasSuffix(line, begun) {
			t.Fatalf("%q is completed behind %q, which is not its end", line, begun)
		}
	})
}
