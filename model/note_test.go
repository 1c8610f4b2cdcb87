package model_test

import (
	"slices"
	"strings"
	"testing"

	"interlock/model"
)

func TestAddNotes(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name   string
		source string
		index  int
		texts  []string
		want   []string
		all    []string
	}{
		{"behind the last", "goals:\n  - a\n  - b # why\n\nneeds:\n", 9, []string{"c"}, []string{"+  - c"}, []string{"a", "b", "c"}},
		{"first", "goals:\n  # on top\n  - a\n", 0, []string{"c"}, []string{"+  - c"}, []string{"c", "a"}},
		{"between", "goals:\n- a\n- b\n", 1, []string{"c", " ", "d"}, []string{"+- c", "+- d"}, []string{"a", "c", "d", "b"}},
		{"no list yet", "name: Maya\nneeds:\n  - x\n", 0, []string{"c", "d"}, []string{"+goals:", "+  - c", "+  - d"}, []string{"c", "d"}},
		{"an empty file", "", 0, []string{"c"}, []string{"+goals:", "+  - c"}, []string{"c"}},
		{"a file of comments", "# Maya\n", 0, []string{"c"}, []string{"+goals:", "+  - c"}, []string{"c"}},
		{"an empty record", "{}\n", 0, []string{"c"}, []string{"-{}", "+goals:", "+  - c"}, []string{"c"}},
		{"a null list", "goals:\nneeds: [x]\n", 0, []string{"c"}, []string{"+  - c"}, []string{"c"}},
		{"a null list with a comment", "goals: # what they want\nneeds: [x]\n", 0, []string{"c"}, []string{"+  - c"}, []string{"c"}},
		{"a written null", "goals: ~\nneeds: [x]\n", 0, []string{"c"}, []string{"-goals: ~", "+goals:", "+  - c"}, []string{"c"}},
		{"a written null with a comment", "goals: ~ # none\nname: M\n", 0, []string{"c"}, []string{"-goals: ~ # none", "+goals: # none", "+  - c"}, []string{"c"}},
		{"an empty list", "goals: []\nneeds: [x]\n", 0, []string{"c"}, []string{"-goals: []", "+goals:", "+  - c"}, []string{"c"}},
		{"a list in brackets", "goals: [a, b] # two\n", 1, []string{"c, d"}, []string{"-goals: [a, b] # two", `+goals: [a, "c, d", b] # two`}, []string{"a", "c, d", "b"}},
		{"one text where a list belongs", "goals: a\n", 9, []string{"c"}, []string{"-goals: a", "+goals:", "+  - a", "+  - c"}, []string{"a", "c"}},
		{"a cut text where a list belongs", "goals: a #b\n", 0, []string{"c"}, []string{"-goals: a #b", "+goals:", "+  - c", `+  - "a #b"`}, []string{"c", "a #b"}},
		{"one note where a list belongs", "goals: {text: a, basis: said}\n", 1, []string{"c"}, []string{"-goals: {text: a, basis: said}", "+goals:", "+  - {text: a, basis: said}", "+  - c"}, []string{"a", "c"}},
		{"one cut note where a list belongs", "goals: {text: a, z}\n", 1, []string{"c"}, []string{"-goals: {text: a, z}", "+goals:", `+  - {text: "a, z"}`, "+  - c"}, []string{"a, z", "c"}},
		{"nothing in braces", "goals: {}\n", 1, []string{"c"}, []string{"-goals: {}", "+goals:", "+  - c"}, []string{"c"}},
		{"no line end", "goals:\n  - a", 1, []string{"c"}, []string{"+  - c"}, []string{"a", "c"}},
		{"windows line ends", "goals:\r\n  - a\r\n", 1, []string{"c"}, []string{"+  - c\r"}, []string{"a", "c"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			w := one("personas/maya.yaml", test.source)
			edit, err := w.AddNotes(at("personas/maya.yaml", "goals"), test.index, test.texts...)
			after := applied(t, w, edit, err)
			if got := model.Texts(after.Persona("maya").Goals); !slices.Equal(got, test.all) {
				t.Errorf("the notes are %q, want %q", got, test.all)
			}
			if got := lineDiff(test.source, after.Texts()["personas/maya.yaml"]); !slices.Equal(got, test.want) {
				t.Errorf("changed %q, want %q", got, test.want)
			}
			if note, ok := after.NoteAt(edit.Select); !ok || note.Text != strings.TrimSpace(test.texts[len(test.texts)-1]) {
				t.Errorf("the cursor is on %v, not on the last note", edit.Select)
			}
		})
	}
}

func TestAddNote(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		note model.Note
		want string
	}{
		{model.Note{Text: " Nobody rang "}, "  - Nobody rang\n"},
		{model.Note{Text: "Nobody rang", Basis: model.Said, Source: []string{"s1"}}, "  - {text: Nobody rang, basis: said, source: s1}\n"},
		{model.Note{Text: "a, b", Source: []string{"s1", "s2"}, Kind: "tool"}, "  - {text: \"a, b\", source: [s1, s2], kind: tool}\n"},
		{model.Note{System: "Portal"}, "  - {system: Portal}\n"},
	} {
		w := one("personas/maya.yaml", "goals:\n  - a\n")
		edit, err := w.AddNote(at("personas/maya.yaml", "goals"), 9, test.note)
		after := applied(t, w, edit, err)
		if got := after.Texts()["personas/maya.yaml"]; got != "goals:\n  - a\n"+test.want {
			t.Errorf("the file holds\n%s", got)
		}
	}
	w := homeClaims(t)
	if edit, err := w.AddNote(at("personas/maya.yaml", "goals"), 0, model.Note{Basis: model.Said}); err != nil || !edit.Empty() {
		t.Errorf("nothing said adds %+v, %v", edit, err)
	}
}

func TestNothingTypedAddsNothing(t *testing.T) {
	t.Parallel()
	w := homeClaims(t)
	if edit, err := w.AddNotes(at("personas/maya.yaml", "goals"), 0, " ", ""); err != nil || !edit.Empty() {
		t.Errorf("added %+v, %v", edit, err)
	}
}

func TestNotesAreNotAddedToWhatIsNotThere(t *testing.T) {
	t.Parallel()
	w := model.NewWorkshop(map[string]string{"personas/broken.yaml": "goals: [a\n", "personas/odd.yaml": "goals:\n  a: b\n"})
	for _, file := range []string{"personas/gone.yaml", "personas/broken.yaml", "personas/odd.yaml", "notes.yaml"} {
		edit, err := w.AddNotes(at(file, "goals"), 0, "x")
		if err == nil || !strings.Contains(err.Error(), file) || strings.Contains(err.Error(), "another kind") {
			t.Errorf("%s: %+v, %v", file, edit, err)
		}
	}
	if _, err := w.AddNotes(at("personas/gone.yaml"), 0, "x"); err == nil {
		t.Error("a note was added to no list")
	}
}

func TestNotesInLanesSayWho(t *testing.T) {
	t.Parallel()
	for typed, line := range map[string]string{
		"Tom: answers the call":      "      - {who: tom, text: answers the call}",
		"tom : answers, then waits":  `      - {who: tom, text: "answers, then waits"}`,
		"PRIYA: approves":            "      - {who: priya, text: approves}",
		"Nurse: takes blood":         `      - "Nurse: takes blood"`,
		"Tom:":                       `      - "Tom:"`,
		"answers the call: politely": `      - "answers the call: politely"`,
	} {
		w := homeClaims(t)
		edit, err := w.AddNotes(at("journeys/claim.yaml", "stages", 2, "frontstage"), 0, typed)
		after := applied(t, w, edit, err)
		wantLines(t, w, after, "journeys/claim.yaml -    frontstage: []", "journeys/claim.yaml +    frontstage:", "journeys/claim.yaml +"+line)
	}
	w := homeClaims(t)
	edit, err := w.AddNotes(at("journeys/claim.yaml", "stages", 2, "pains"), 0, "Tom: answers")
	if note := applied(t, w, edit, err).Journey("claim").Stages[2].Pains[0]; note.Who != "" || note.Text != "Tom: answers" {
		t.Errorf("pains are nobody's lane: %+v", note)
	}
}

func TestNotesForTheInbox(t *testing.T) {
	t.Parallel()
	w := homeClaims(t)
	edit, err := w.AddNotes(at("inbox/sr.yaml", "claim/wait", "pains"), 0, "Nobody rang")
	after := applied(t, w, edit, err)
	wantSource(t, after, "inbox/sr.yaml", "claim/wait:\n  pains:\n    - Nobody rang\n")
	edit, err = after.AddNotes(at("inbox/sr.yaml", "tom-approval", "says"), 0, "Why me")
	after = applied(t, after, edit, err)
	wantSource(t, after, "inbox/sr.yaml", "claim/wait:\n  pains:\n    - Nobody rang\ntom-approval:\n  says:\n    - Why me\n")
	if faults := after.Faults(); len(faults) > 0 {
		t.Errorf("found %+v", faults)
	}
}

func TestEditNote(t *testing.T) {
	t.Parallel()
	tests := []struct{ typed, text, want string }{
		{`- "Nobody rang" # Tuesday`, "Somebody rang", `- "Somebody rang" # Tuesday`},
		{`- 'Nobody rang'`, "It's broken", `- 'It''s broken'`},
		{`- {text: "Nobody rang", basis: said} # Tuesday`, "Somebody, rang", `- {text: "Somebody, rang", basis: said} # Tuesday`},
		{`- {policy: Approval}`, "over 1500", `- {policy: Approval, text: over 1500}`},
		{`- {id: x, basis: said}`, "over 1500", `- {id: x, text: over 1500, basis: said}`},
		{`- Nobody #angry`, "Nobody", `- Nobody`},
		{`-`, "Nobody", `- Nobody`},
		{`- ~`, "Nobody", `- Nobody`},
		{`- {}`, "Nobody", `- Nobody`},
	}
	for _, test := range tests {
		t.Run(test.typed, func(t *testing.T) {
			t.Parallel()
			w := one("personas/maya.yaml", "goals:\n  - first\n  "+test.typed+"\n  # loose\n  - last\n")
			edit, err := w.EditNote(at("personas/maya.yaml", "goals", 1), test.text)
			after := applied(t, w, edit, err)
			wantLines(t, w, after, "personas/maya.yaml -  "+test.typed, "personas/maya.yaml +  "+test.want)
			if got := after.Persona("maya").Goals[1].Text; got != test.text {
				t.Errorf("reads %q, want %q", got, test.text)
			}
		})
	}
}

func TestANoteOfSeveralLinesIsAddedToItsRecord(t *testing.T) {
	t.Parallel()
	w := one("personas/maya.yaml", "goals:\n  - first\n")
	edit, err := w.AddNotes(at("personas/maya.yaml", "goals"), 1, "one\ntwo")
	after := applied(t, w, edit, err)
	if got := after.Persona("maya").Goals[1].Text; got != "one\ntwo" {
		t.Errorf("read %q", got)
	}
}

func TestNothingLeftDeletesTheNote(t *testing.T) {
	t.Parallel()
	w := one("personas/maya.yaml", "goals:\n  - a\n  - {text: b, basis: said} # loose\n  - c\n")
	edit, err := w.EditNote(at("personas/maya.yaml", "goals", 1), "  ")
	after := applied(t, w, edit, err)
	wantLines(t, w, after, "personas/maya.yaml -  - {text: b, basis: said} # loose")
	if edit.Title != "delete note 'b'" {
		t.Errorf("the title is %q", edit.Title)
	}
}

// What is said of a note and taken back leaves the first bytes.
func TestNoteFieldsToggle(t *testing.T) {
	t.Parallel()
	tests := []struct{ before, key, typed, after string }{
		{`- Nobody rang`, "basis", "said", `- {text: Nobody rang, basis: said}`},
		{`- Nobody rang # Tuesday`, "basis", "said", `- {text: Nobody rang, basis: said} # Tuesday`},
		{`- "Nobody rang"`, "basis", "said", `- {text: "Nobody rang", basis: said}`},
		{`- 'Nobody rang'  # Tuesday`, "basis", "said", `- {text: 'Nobody rang', basis: said}  # Tuesday`},
		{`- "Slow: unsure"`, "basis", "said", `- {text: "Slow: unsure", basis: said}`},
		{`- It's broken`, "basis", "said", `- {text: It's broken, basis: said}`},
		{`- Slow`, "source", "s1", `- {text: Slow, source: s1}`},
		{`- Slow`, "source", "s1, s2", `- {text: Slow, source: [s1, s2]}`},
		{`- Slow`, "tags", "urgent", `- {text: Slow, tags: [urgent]}`},
		{`- Slow`, "severity", "3", `- {text: Slow, severity: 3}`},
		{`- Slow`, "who", "tom", `- {who: tom, text: Slow}`},
		{`- {text: "Slow, unsure", source: s1}`, "basis", "observed", `- {text: "Slow, unsure", basis: observed, source: s1}`},
		{`- {text: Slow, source: s1} # later`, "kind", "tool", `- {text: Slow, source: s1, kind: tool} # later`},
	}
	for _, test := range tests {
		t.Run(test.before+" "+test.key, func(t *testing.T) {
			t.Parallel()
			place := at("personas/maya.yaml", "goals", 0)
			w := one("personas/maya.yaml", "goals:\n  "+test.before+"\n")
			edit, err := w.SetNoteField(place, test.key, test.typed)
			set := applied(t, w, edit, err)
			wantSource(t, set, "personas/maya.yaml", "goals:\n  "+test.after+"\n")
			if faults := set.File("personas/maya.yaml").Faults; len(faults) > 0 {
				t.Errorf("found %+v", faults)
			}
			edit, err = set.SetNoteField(place, test.key, "")
			cleared := applied(t, set, edit, err)
			wantSource(t, cleared, "personas/maya.yaml", "goals:\n  "+test.before+"\n")
		})
	}
}

func TestNoteFieldsOfCutTexts(t *testing.T) {
	t.Parallel()
	for typed, want := range map[string]string{
		`- Why? #angry`:            `- {text: "Why? #angry", basis: said}`,
		`- Waiting: 3 days`:        `- {text: "Waiting: 3 days", basis: said}`,
		`- {text: Slow, unsure}`:   `- {text: "Slow, unsure", basis: said}`,
		`- {text: 1,500, id: cap}`: `- {text: "1,500", id: cap, basis: said}`,
	} {
		w := one("personas/maya.yaml", "goals:\n  "+typed+"\n")
		edit, err := w.SetNoteField(at("personas/maya.yaml", "goals", 0), "basis", "said")
		wantSource(t, applied(t, w, edit, err), "personas/maya.yaml", "goals:\n  "+want+"\n")
	}
}

func TestNoteFieldsAreRefused(t *testing.T) {
	t.Parallel()
	w := one("personas/maya.yaml", "goals:\n  - Slow\n")
	place := at("personas/maya.yaml", "goals", 0)
	for _, test := range []struct {
		place            model.Place
		key, typed, want string
	}{
		{place, "basis", "guess", "Basis is one of measured, observed, said, inferred, assumed"},
		{place, "severity", "4", "goes from 1 to 3"},
		{place, "severity", "bad", "is a whole number"},
		{place, "colour", "red", "a note has no field colour"},
		{at("personas/maya.yaml", "goals", 7), "basis", "said", "there is no such note any more"},
	} {
		_, err := w.SetNoteField(test.place, test.key, test.typed)
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: %v, want %q", test.key, err, test.want)
		}
	}
	if edit, err := w.SetNoteField(place, "basis", " "); err != nil || !edit.Empty() {
		t.Errorf("clearing what is not set: %+v, %v", edit, err)
	}
}
