package redact_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"interlock/examples"
	"interlock/model"
	"interlock/model/publish/redact"
	"interlock/model/yamltext"
)

// checker is a test, or one case of a property.
type checker interface {
	Helper()
	Fatalf(format string, args ...any)
	Errorf(format string, args ...any)
}

func example(t checker, name string) *model.Workshop {
	t.Helper()
	texts, err := examples.Files(name)
	if err != nil {
		t.Fatalf("%v", err)
	}
	return model.NewWorkshop(texts)
}

func exampleNames() []string {
	var names []string
	for _, example := range examples.List() {
		names = append(names, example.Name)
	}
	return names
}

// redacted applies a profile and wants what holds of every redaction: no new
// fault, and nothing more to leave out.
func redacted(t checker, w *model.Workshop, profile redact.Profile) (*model.Workshop, redact.Report) {
	t.Helper()
	after, report, err := redact.Apply(w, profile)
	if err != nil {
		t.Fatalf("%s: %v", profile, err)
	}
	known := map[string]bool{}
	for _, fault := range w.Faults() {
		known[essence(fault)] = true
	}
	for _, fault := range after.Faults() {
		if !known[essence(fault)] {
			t.Fatalf("%s: new fault %s: %s: %s\n%s", profile, fault.Rule, fault.File, fault.Message, after.File(fault.File).Source)
		}
	}
	again, more, err := redact.Apply(after, profile)
	if err != nil {
		t.Fatalf("%s, again: %v", profile, err)
	}
	wantSame(t, after, again)
	if profile != redact.Full && !more.Empty() {
		t.Errorf("%s, again: %s was left out", profile, more)
	}
	return after, report
}

// essence is what makes a fault the same one; a misspelt audience is spelt
// rightly afterwards.
func essence(fault model.Fault) string {
	said := strings.NewReplacer("Audience", "audience", "audiance", "audience", "Audiance", "audience").Replace(fault.Message)
	return fault.Rule + fault.File + said
}

func wantSame(t checker, want, got *model.Workshop) {
	t.Helper()
	names := map[string]bool{}
	for _, w := range []*model.Workshop{want, got} {
		for _, file := range w.Files() {
			names[file.Name] = true
		}
	}
	for name := range names {
		if a, b := want.Texts()[name], got.Texts()[name]; a != b {
			t.Fatalf("%s differs:\n%s\n---\n%s", name, a, b)
		}
	}
}

// wantNoTrace wants none of the words in any text or name of a file.
func wantNoTrace(t checker, w *model.Workshop, words ...string) {
	t.Helper()
	for name, text := range w.Texts() {
		for _, word := range words {
			if strings.Contains(name+text, word) {
				t.Fatalf("%q is still in %s:\n%s", word, name, text)
			}
		}
	}
}

// one is a workshop of pairs of a file name and its text.
func one(namesAndTexts ...string) *model.Workshop {
	texts := map[string]string{}
	for pair := range slices.Chunk(namesAndTexts, 2) {
		texts[pair[0]] = pair[1]
	}
	return model.NewWorkshop(texts)
}

func wantText(t *testing.T, w *model.Workshop, name, want string) {
	t.Helper()
	if got := w.Texts()[name]; got != want {
		t.Errorf("%s is\n%s\nwant\n%s", name, got, want)
	}
}

func at(file string, path ...any) model.Place {
	return model.Place{File: file, Path: yamltext.Path(path)}
}

func must(t checker, w *model.Workshop, edit model.Edit, err error) *model.Workshop {
	t.Helper()
	if err != nil {
		t.Fatalf("%v", err)
	}
	return w.Apply(edit)
}

// added is a workshop with lines at the end of one of its files.
func added(w *model.Workshop, name, lines string) *model.Workshop {
	source := ""
	if file := w.File(name); file != nil {
		source = strings.TrimRight(file.Source, "\n") + "\n"
	}
	return w.Apply(w.Rewrite(name, source+fmt.Sprintln(lines)))
}
