package model_test

import (
	"slices"
	"strings"
	"testing"

	"interlock/model"
)

// What people type that YAML reads as something else: the text that is read,
// the finding, and the line as it stands once the note was reworded.
func TestTypingTraps(t *testing.T) {
	t.Parallel()
	tests := []struct {
		typed  string
		text   string
		rule   string // "" for no finding
		append string // the line once " so" was put behind the text
	}{
		{`- Waiting: 3 days`, "Waiting: 3 days", "accidental-map", `- "Waiting: 3 days so"`},
		{`- {when: later}`, "{when: later}", "accidental-map", `- "{when: later} so"`},
		{`- Why is this so hard? #angry`, "Why is this so hard? #angry", "lost-after-hash", `- "Why is this so hard? #angry so"`},
		{`- Why is this so hard? # ask her`, "Why is this so hard?", "", `- Why is this so hard? so # ask her`},
		{`- {text: Slow, unsure, basis: said}`, "Slow, unsure", "lost-after-comma", `- {text: "Slow, unsure so", basis: said}`},
		{`- {text: no, no, no, basis: said}`, "no, no, no", "lost-after-comma", `- {text: "no, no, no so", basis: said}`},
		{`- {basis: said, text: Over 1,500 waits}`, "Over 1,500 waits", "lost-after-comma", `- {basis: said, text: "Over 1,500 waits so"}`},
		{`- {text: "Slow, unsure", basis: said}`, "Slow, unsure", "", `- {text: "Slow, unsure so", basis: said}`},
		{`- - dash`, "- dash", "", `- "- dash so"`},
		{`- [draft]`, "[draft]", "", `- "[draft] so"`},
		{`- 2025-03-01`, "2025-03-01", "", `- "2025-03-01 so"`},
		{`- 1_000`, "1_000", "", `- 1_000 so`},
		{`- no`, "no", "", `- no so`},
		{`- 08`, "08", "", `- 08 so`},
		{`- "no"`, "no", "", `- "no so"`},
		{`- Nobody rang`, "Nobody rang", "", `- Nobody rang so`},
	}
	for _, test := range tests {
		t.Run(test.typed, func(t *testing.T) {
			t.Parallel()
			w := one("personas/maya.yaml", "name: Maya\ngoals:\n  - first\n  "+test.typed+"\n  - last\n")
			goals := w.Persona("maya").Goals
			if len(goals) != 3 || goals[1].Text != test.text {
				t.Fatalf("read %+v, want the text %q", goals, test.text)
			}
			var want []string
			if test.rule != "" {
				want = []string{test.rule}
			}
			faults := w.Faults()
			if !slices.Equal(rules(faults), want) {
				t.Errorf("found %+v, want %q", faults, want)
			}
			for _, fault := range faults {
				if fault.Line != 4 || fault.File != "personas/maya.yaml" {
					t.Errorf("found on line %d of %s, want line 4", fault.Line, fault.File)
				}
			}
			edit, err := w.EditNote(at("personas/maya.yaml", "goals", 1), test.text+" so")
			after := applied(t, w, edit, err)
			wantLines(t, w, after, "personas/maya.yaml -  "+test.typed, "personas/maya.yaml +  "+test.append)
			if faults := after.Faults(); len(faults) > 0 || after.Persona("maya").Goals[1].Text != test.text+" so" {
				t.Errorf("after the edit: %+v, %+v", after.Persona("maya").Goals, faults)
			}
		})
	}
}

// What we write ourselves reads the same in every reader.
func TestWhatIsWrittenIsQuotedWhereItMustBe(t *testing.T) {
	t.Parallel()
	for typed, line := range map[string]string{
		"no": `- "no"`, "08": `- "08"`, "1_000": `- "1_000"`, "2025-03-01": `- "2025-03-01"`,
		"Waiting: 3 days": `- "Waiting: 3 days"`, "so hard #angry": `- "so hard #angry"`, "@home": `- "@home"`,
		"- dash": `- "- dash"`, "*everyone* knows": `- "*everyone* knows"`, "[draft] letter": `- "[draft] letter"`,
		`"Nobody rang" she said`: `- '"Nobody rang" she said'`, "It's broken": `- It's broken`, "Slow, unsure": `- Slow, unsure`,
	} {
		w := one("personas/maya.yaml", "goals:\n  - first\n")
		edit, err := w.AddNotes(at("personas/maya.yaml", "goals"), 1, typed)
		after := applied(t, w, edit, err)
		wantLines(t, w, after, "personas/maya.yaml +  "+line)
		if goals := after.Persona("maya").Goals; goals[1].Text != typed || len(after.Faults()) > 0 {
			t.Errorf("typed %q, read %+v", typed, goals)
		}
	}
}

// Lines that no YAML reader takes: the right line, and the line as it was
// probably meant.
func TestBrokenLinesAreMended(t *testing.T) {
	t.Parallel()
	tests := []struct{ typed, mended, text string }{
		{`- "Nobody rang" she said`, `- '"Nobody rang" she said'`, `"Nobody rang" she said`},
		{`- 'It's broken'`, `- "It's broken"`, `It's broken`},
		{`- [draft] letter`, `- "[draft] letter"`, `[draft] letter`},
		{`- *everyone* knows`, `- "*everyone* knows"`, `*everyone* knows`},
		{`- @home`, `- "@home"`, `@home`},
		{"- `code`", "- \"`code`\"", "`code`"},
		{`- key: value: more`, `- "key: value: more"`, `key: value: more`},
		{`- {text: Is it me?, basis: said}`, `- {text: "Is it me?", basis: said}`, `Is it me?`},
		{`- {text: No: never, basis: said}`, `- {text: "No: never", basis: said}`, `No: never`},
		{`- {text: she [laughs], basis: said}`, `- {text: "she [laughs]", basis: said}`, `she [laughs]`},
	}
	for _, test := range tests {
		t.Run(test.typed, func(t *testing.T) {
			t.Parallel()
			source := "name: Maya\ngoals:\n  - first\n  " + test.typed + "\n  - last\n"
			w := one("personas/maya.yaml", source)
			file := w.File("personas/maya.yaml")
			faults := w.Faults()
			if file.Readable || len(faults) != 1 || faults[0].Rule != "parse-error" || faults[0].Line != 4 {
				t.Fatalf("found %+v, want a parse-error on line 4", faults)
			}
			if !strings.Contains(faults[0].Fix, test.mended) {
				t.Errorf("the fix is %q, want the line %q", faults[0].Fix, test.mended)
			}
			if want := strings.Replace(source, test.typed, test.mended, 1); file.Mended != want {
				t.Errorf("mended to %q, want %q", file.Mended, want)
			}
			mended := w.Apply(w.Rewrite(file.Name, file.Mended))
			if goals := model.Texts(mended.Persona("maya").Goals); len(goals) != 3 || goals[1] != test.text {
				t.Errorf("the mended file reads %q", goals)
			}
		})
	}
}
