package git_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestBranchesThatCanBeMerged(t *testing.T) {
	t.Parallel()
	lab := newLab(t)
	lab.repository("origin", map[string]string{"personas/maya.yaml": "name: Maya\n"})
	lab.git("origin", "branch", "workshop/day-2")
	lab.git(".", "clone", "-q", "origin", "mine")
	lab.git("mine", "branch", "idea")
	branches, err := lab.open("mine").Branches(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"idea", "origin/main", "origin/workshop/day-2"}
	if diff := cmp.Diff(want, branches); diff != "" {
		t.Errorf("branches (-want +got):\n%s", diff)
	}
}
