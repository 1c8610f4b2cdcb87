package capture_test

import (
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"interlock/model"
	"interlock/model/yamltext"
	"interlock/tui"
	"interlock/tui/tuitest/room"
)

// texts is a map to write on, with people and sources to name.
func texts() map[string]string {
	return map[string]string{
		"workshop.yaml":      "title: Claims\nparticipants:\n  - {id: dk, name: Dilip, function: claims}\n  - {id: sr, name: Sara Rao, function: hr}\n",
		"sources.yaml":       "s1: {kind: interview, title: Claimants who rang}\ns2: {kind: survey, title: After the claim}\n",
		"personas/maya.yaml": "name: Maya\nside: customer\n",
		"empathy/maya.yaml":  "persona: maya\nsituation: Day 4\nsays:\n  - Nobody rang\n",
	}
}

// onSays opens the line on what Maya says.
func onSays(tb testing.TB, width, height int) *room.Room {
	tb.Helper()
	r := room.Enter(tb, texts(), "3", width, height)
	r.Steps("tab", "tab", "n")
	return r
}

func TestCommandsGoWhereTheyBelongAndTheLineStays(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ name, typed, says, want string }{
		{"a note", "Call me back", "Add note 'Call me back'", "empathy/maya.yaml\n+  - Call me back\n"},
		{"a note with a slash", "//p is no word", "Add note '/p is no word'", "empathy/maya.yaml\n+  - /p is no word\n"},
		{"parked", "/p Fraud triage @dk", "Add 'Fraud triage' to parking lot", "parking.yaml\n+parking:\n+  - {text: Fraud triage, from: dk, at: \"10:42\"}\n"},
		{"an action", "/a Ask audit @sara tomorrow", "Add 'Ask audit' to actions for Sara Rao by 2025-06-13", "actions.yaml\n+actions:\n+  - {text: Ask audit, who: Sara Rao, by: 2025-06-13}\n"},
		{"a decision", "/d Raise the cap", "Add 'Raise the cap' to decisions", "decisions.yaml\n+decisions:\n+  - {text: Raise the cap, at: \"2025-06-12\"}\n"},
		{"a quote", `/q "Who are you?" s2`, "Add note 'Who are you?'", "empathy/maya.yaml\n+  - {text: \"Who are you?\", basis: said, source: s2}\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			r := onSays(t, 100, 30)
			r.Type(test.typed).Keys("enter").Expect(test.says).ExpectLine("says", "type a note").Overflow()
			r.ExpectChanged(test.want)
			r.Type("and on").Keys("enter").Expect("Add note 'and on'")
			r.Keys("esc", "u", "u")
			r.ExpectChanged("")
		})
	}
}

func TestWhatIsNoCommandStaysInTheLine(t *testing.T) {
	t.Parallel()
	r := onSays(t, 120, 30)
	r.Type("/x ask").Expect("/p text @who", "/a text @who date").Keys("enter").Expect("There is no /x").ExpectLine("says", "/x ask")
	r.Keys("ctrl+u").Type("/a").Keys("enter").Expect("/a needs words behind it").ExpectLine("says", "/a")
	r.ExpectChanged("")
	r.Keys("esc").Expect("Not kept").Keys("n", "ctrl+up").ExpectLine("says", "/a")
}

func TestTheLineTellsHowACommandIsRead(t *testing.T) {
	t.Parallel()
	r := onSays(t, 120, 30)
	r.Type("/").Expect("/p text @who", `/q "quote" source`, "// a note with a slash")
	r.Type("a").Expect("such as: /a Ask audit @Sara fri").Type(" Ask audit @dk fri").Expect("An action: Ask audit, for Dilip, by 2025-06-13")
	r.Keys("ctrl+u").Type(`/q "Who?" s1`).Expect("A quote: Who?, source s1")
	r.Keys("ctrl+u").Type("/d Raise it 2025-06-01").Expect("A decision: Raise it, on 2025-06-01")
	r.Keys("ctrl+u").Type("//").Expect("What did you hear, word for word?")
}

func TestTabCompletesNamesAndSources(t *testing.T) {
	t.Parallel()
	r := onSays(t, 100, 30)
	r.Type("/a Ask audit @").Expect("Dilip (claims)   Sara Rao (hr)", "tab complete").ExpectLine("says", "@Dilip")
	r.Type("s").ExpectLine("says", "@sara Rao").Keys("tab").ExpectLine("says", "/a Ask audit @Sara Rao").Expect("tab next field")
	r.Type("fri").Keys("enter").Expect("for Sara Rao by 2025-06-13")
	r.Type(`/q "Who?" aft`).ExpectLine("says", `aft → s2`).Keys("tab").ExpectLine("says", `"Who?" s2`).Keys("enter").Expect("Add note 'Who?'")
	r.Type("write to @d").Keys("tab").ExpectLine("does", "write to @d")
	r.Overflow()
}

func TestCompletingOnlyAtTheEnd(t *testing.T) {
	t.Parallel()
	r := onSays(t, 100, 30)
	r.Type("/a Ask @d").Keys("left").ExpectNot("Dilip (claims)").Keys("tab").ExpectLine("does", "/a Ask @d")
}

func TestAQuoteNeedsAFieldOfNotes(t *testing.T) {
	t.Parallel()
	r := room.Enter(t, texts(), "7", 100, 30)
	r.Keys("V", "V", "V", "n").Type(`/q "Who?"`).Keys("enter").Expect("No quote can stand here").ExpectLine("actions", `/q "Who?"`)
	r.Keys("ctrl+u").Type("Ask audit @d").Expect("tab complete").Keys("tab", "enter").Expect("to actions for Dilip")
	r.Type("/p Later").Keys("enter").ExpectLine("actions", "type a note")
	r.ExpectChanged("actions.yaml\n+actions:\n+  - {text: Ask audit, who: Dilip}\nparking.yaml\n+parking:\n+  - {text: Later, at: \"10:42\"}\n")
}

func TestRewordingTakesNoCommands(t *testing.T) {
	t.Parallel()
	r := room.Enter(t, texts(), "3", 100, 30)
	r.Steps("tab", "tab", "enter", "ctrl+u", ":/p is how they call it @d", "enter")
	r.ExpectChanged("empathy/maya.yaml\n-  - Nobody rang\n+  - /p is how they call it @d\n")
}

func TestPastedLinesAreNotesAsTheyStand(t *testing.T) {
	t.Parallel()
	r := onSays(t, 100, 30)
	r.Paste("/p one\n// two\n/unknown three")
	r.ExpectChanged("empathy/maya.yaml\n+  - /p one\n+  - // two\n+  - /unknown three\n")
}

func TestTheNextQuestion(t *testing.T) {
	t.Parallel()
	r := onSays(t, 80, 24)
	r.Expect("What did you hear, word for word? From whom?", "1 of 3").Type("half a note")
	r.Keys("ctrl+n").Expect("Which word do they use for it", "2 of 3").ExpectLine("says", "half a note").Overflow()
	r.Keys("tab").Expect("What do they do instead of what we", "1 of 4").Overflow()
}

// TestNothingTypedIsLost types any line: it is in a file afterwards, or it
// still stands in the line and the room was told why.
func TestNothingTypedIsLost(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(check *rapid.T) {
		r := onSays(t, 90, 24)
		pieces := rapid.OneOf(
			rapid.SampledFrom([]string{"/p ", "/a ", "/d ", "/q ", "/x ", "/", "//", "@", "@dilip ", `"`, "“", "”", "fri", " by ", "1 dec", "s1", ": ", "#", "{", "- ", "👩‍👩‍👧", "مرحبا", "e\u0301", "\u202e", "word"}),
			rapid.StringMatching(`\PC{0,6}`),
		)
		line := strings.Join(rapid.SliceOfN(pieces, 1, 6).Draw(check, "line"), "")
		r.Type(line).Overflow().Keys("enter")
		if r.Changed() == "" {
			r.Keys("esc")
			if aside := r.Model.(*tui.App).Aside(); letters(aside) != letters(line) {
				check.Fatalf("%q is neither kept nor put aside: %q", line, aside)
			}
			return
		}
		kept := letters(kept(r.Session.Workshop()))
		for word := range strings.FieldsSeq(rest(line)) {
			if !recognized(word) && !strings.Contains(kept, letters(word)) {
				check.Fatalf("%q of %q is lost:\n%s", word, line, r.Changed())
			}
		}
	})
}

// kept is all that can come of a line, as the files say it.
func kept(w *model.Workshop) string {
	said := model.Texts(w.EmpathyMap("maya").Says)
	for _, note := range w.EmpathyMap("maya").Says {
		said = append(said, note.Source...)
	}
	for name, list := range map[string]string{"parking.yaml": "parking", "actions.yaml": "actions", "decisions.yaml": "decisions"} {
		for _, entry := range w.File(name).At(yamltext.Path{list}).Items() {
			for _, field := range entry.Entries() {
				said = append(said, field.Value.Text())
			}
		}
	}
	return strings.Join(said, " ")
}

// rest is a line without its command.
func rest(line string) string {
	line = strings.TrimSpace(line)
	for _, command := range []string{"/p", "/a", "/d", "/q"} {
		if line, found := strings.CutPrefix(line, command+" "); found {
			return line
		}
	}
	return line
}

// recognized reports whether a word may stand in the files in another form.
func recognized(word string) bool {
	word = strings.ToLower(word)
	return word == "by" || word == "fri" || word == "1" || word == "dec" || strings.HasPrefix(word, "@")
}

// letters are what of a text may never be lost.
func letters(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, text)
}
