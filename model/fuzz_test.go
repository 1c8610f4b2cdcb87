package model_test

import (
	"strings"
	"testing"
)

// Whatever a file holds, it is read without a panic, and what is found lies
// within it.
func FuzzNewFile(f *testing.F) {
	for name, source := range homeClaims(f).Texts() {
		f.Add(name, source)
	}
	for name, source := range oddTexts() {
		f.Add(name, source)
	}
	for _, line := range []string{
		`- Waiting: 3 days`, `- Why? #angry`, `- {text: Slow, unsure, basis: said}`, `- "Nobody rang" she said`, `- - dash`, `- *x`, `- {text: Is it me?}`,
	} {
		f.Add("personas/maya.yaml", "goals:\n  - first\n  "+line+"\n")
		f.Add("journeys/claim.yaml", "stages:\n  - name: A\n    pains:\n      "+line+"\n    time: {active: 5m}\n")
		f.Add("inbox/dk.yaml", "claim/wait:\n  pains:\n    "+line+"\n")
	}
	f.Fuzz(func(t *testing.T, name, source string) {
		w := one(name, source)
		lines := strings.Count(source, "\n") + strings.Count(source, "\r") + strings.Count(source, "\u0085") +
			strings.Count(source, "\u2028") + strings.Count(source, "\u2029") + 1
		for _, fault := range w.Faults() {
			if fault.Line < 1 || fault.Line > lines || fault.File != name || fault.Message == "" || fault.Fix == "" {
				t.Errorf("found %+v in a file of %d lines", fault, lines)
			}
		}
		for _, mention := range w.Mentions() {
			if mention.Line < 1 || mention.Line > lines || mention.Value == "" {
				t.Errorf("%+v is mentioned in a file of %d lines", mention, lines)
			}
		}
		w.Search("a")
		if file := w.File(name); file.Source != source {
			t.Errorf("the text changed by reading it")
		}
	})
}

// A note added to any file that can be read is there afterwards, or the edit is
// refused in words.
func FuzzAddNotes(f *testing.F) {
	for _, source := range oddTexts() {
		f.Add(source, "Nobody rang", 1)
	}
	f.Add("goals:\n  - Waiting: 3 days\n", "so: hard #angry", 0)
	f.Fuzz(func(t *testing.T, source, note string, index int) {
		w := one("personas/maya.yaml", source)
		edit, err := w.AddNotes(at("personas/maya.yaml", "goals"), index, note)
		if err != nil || edit.Empty() {
			if err != nil && (err.Error() == "" || strings.Contains(err.Error(), "%!")) {
				t.Errorf("the refusal says %q", err)
			}
			return
		}
		after := applied(t, w, edit, err)
		added, ok := after.NoteAt(edit.Select)
		if !ok || added.Text != strings.TrimSpace(note) {
			t.Errorf("added %q, read %+v:\n%s", note, added, after.Texts()["personas/maya.yaml"])
		}
		if before, now := len(w.Persona("maya").Goals), len(after.Persona("maya").Goals); now != before+1 {
			t.Errorf("%d notes became %d", before, now)
		}
	})
}
