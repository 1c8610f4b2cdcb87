package merge_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"interlock/model/merge"
)

// The cases are parallel edits of one journey that people make, each with what
// must come out, byte for byte.
func TestCases(t *testing.T) {
	t.Parallel()
	folders, err := filepath.Glob("testdata/cases/*")
	if err != nil || len(folders) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, folder := range folders {
		t.Run(filepath.Base(folder), func(t *testing.T) {
			t.Parallel()
			text := func(name string) string {
				read, err := os.ReadFile(filepath.Join(folder, name))
				if err != nil {
					t.Fatal(err)
				}
				return string(read)
			}
			got := merge.Files("journeys/first-visit.yaml", text("base.yaml"), text("ours.yaml"), text("theirs.yaml"), merge.Options{})
			if diff := cmp.Diff(text("expected.yaml"), got.Text); diff != "" {
				t.Errorf("%s\n%s", text("case.txt"), diff)
			}
			wantConflict := strings.Contains(text("case.txt"), "verdict: conflict")
			if wantConflict != (len(got.Conflicts) > 0) {
				t.Errorf("conflicts %+v, want any: %t", got.Conflicts, wantConflict)
			}
			if len(got.Notices) > 0 {
				t.Errorf("unexpected notices: %q", got.Notices)
			}
		})
	}
}
