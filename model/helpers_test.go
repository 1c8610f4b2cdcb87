package model_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"interlock/model"
	"interlock/model/yamltext"
)

// homeClaims reads the reference workshop.
func homeClaims(t testing.TB) *model.Workshop {
	t.Helper()
	texts := map[string]string{}
	root := filepath.Join("testdata", "home-claims")
	err := filepath.WalkDir(root, func(path string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		source, err := os.ReadFile(path)
		name, _ := filepath.Rel(root, path)
		texts[filepath.ToSlash(name)] = string(source)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return model.NewWorkshop(texts)
}

// one is a workshop of one file.
func one(name, source string) *model.Workshop {
	return model.NewWorkshop(map[string]string{name: source})
}

// at is a place: its file and the steps of its path.
func at(file string, path ...any) model.Place {
	return model.Place{File: file, Path: yamltext.Path(path)}
}

// applied makes an edit and proves that it can be taken back, byte for byte.
func applied(t rapid.TB, w *model.Workshop, edit model.Edit, err error) *model.Workshop {
	t.Helper()
	if err != nil {
		t.Fatalf("the edit was refused: %v", err)
	}
	after := w.Apply(edit)
	for _, change := range edit.Changes {
		if file := after.File(change.Name); file != nil && !file.Readable {
			t.Fatalf("%s cannot be read any more: %v\n%s", change.Name, file.Faults, file.Source)
		}
	}
	if diff := cmp.Diff(w.Texts(), after.Apply(edit.Inverse()).Texts()); diff != "" {
		t.Fatalf("undoing %q does not give the first bytes back:\n%s", edit.Title, diff)
	}
	return after
}

// changedLines lists the lines that two workshops do not share, as git would:
// "personas/maya.yaml -name: Maya", "personas/maya.yaml +name: May".
func changedLines(before, after *model.Workshop) []string {
	var names []string
	for _, w := range []*model.Workshop{before, after} {
		for name := range w.Texts() {
			if !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	slices.Sort(names)
	var lines []string
	for _, name := range names {
		for _, line := range lineDiff(before.Texts()[name], after.Texts()[name]) {
			lines = append(lines, name+" "+line)
		}
	}
	return lines
}

// lineDiff is the longest common subsequence of the lines, turned round.
func lineDiff(before, after string) []string {
	a, b := splitLines(before), splitLines(after)
	common := make([][]int, len(a)+1)
	for i := range common {
		common[i] = make([]int, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if a[i] == b[j] {
				common[i][j] = common[i+1][j+1] + 1
			} else {
				common[i][j] = max(common[i+1][j], common[i][j+1])
			}
		}
	}
	var lines []string
	i, j := 0, 0
	for i < len(a) || j < len(b) {
		switch {
		case i < len(a) && j < len(b) && a[i] == b[j]:
			i, j = i+1, j+1
		case i < len(a) && (j == len(b) || common[i+1][j] >= common[i][j+1]):
			lines = append(lines, "-"+a[i])
			i++
		default:
			lines = append(lines, "+"+b[j])
			j++
		}
	}
	return lines
}

func splitLines(text string) []string {
	if text == "" {
		return nil
	}
	return strings.Split(strings.TrimSuffix(text, "\n"), "\n")
}

func wantLines(t rapid.TB, before, after *model.Workshop, want ...string) {
	t.Helper()
	if diff := cmp.Diff(want, changedLines(before, after)); diff != "" {
		t.Errorf("the changed lines differ (-want +got):\n%s", diff)
	}
}

func wantSource(t rapid.TB, w *model.Workshop, name, want string) {
	t.Helper()
	if diff := cmp.Diff(want, w.Texts()[name]); diff != "" {
		t.Errorf("%s differs (-want +got):\n%s", name, diff)
	}
}

func rules(faults []model.Fault) []string {
	var ids []string
	for _, fault := range faults {
		ids = append(ids, fault.Rule)
	}
	return ids
}
