package git_test

import (
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"interlock/model/git"
)

func TestStateOfTheBranch(t *testing.T) {
	t.Parallel()
	lab := newLab(t)
	lab.git(".", "init", "-q", "fresh")
	if state := lab.state("fresh"); state.Place() != "main" || state.Head != "" || state.Detached() {
		t.Errorf("before the first commit: %+v", state)
	}
	lab.repository("origin", map[string]string{"workshop.yaml": "title: A\n"})
	lab.git(".", "clone", "-q", "origin", "clone")
	lab.commitAll("origin", "Theirs")
	lab.commitAll("clone", "Ours")
	lab.commitAll("clone", "Ours too")
	lab.git("clone", "fetch", "-q")
	state := lab.state("clone")
	if state.Place() != "main" || state.Upstream != "origin/main" || state.Ahead != 2 || state.Behind != 1 {
		t.Errorf("state of the clone: %+v", state)
	}
	lab.git("clone", "checkout", "-q", "--detach")
	state = lab.state("clone")
	if want := "detached at " + state.Head[:7]; state.Place() != want || state.Branch != "" || state.Upstream != "" || !state.Detached() {
		t.Errorf("detached: %+v, want %s", state, want)
	}
}

// Only records count, whatever the user's settings hide.
func TestStateOfTheRecords(t *testing.T) {
	t.Parallel()
	lab := newLab(t)
	lab.repository("w", map[string]string{
		"workshop.yaml": "", "sources.yaml": "", "log.yaml": "", "personas/tom.yaml": "", "personas/back.yaml": "", "README": "", "out/page.yaml": "",
	})
	lab.git("w", "config", "status.showUntrackedFiles", "no")
	lab.git("w", "config", "status.renames", "copies")
	lab.git("w", "config", "color.ui", "always")
	for _, name := range []string{"workshop.yaml", "README", "out/page.yaml", "journeys/claim.yaml", "journeys/deep/x.yaml", "personas/.hidden.yaml", "other/x.yaml", "links/a -> b.yaml"} {
		lab.write("w/"+name, "x: 1\n")
	}
	lab.git("w", "mv", "personas/tom.yaml", "personas/thomas.yaml")
	lab.git("w", "rm", "-q", "--cached", "personas/back.yaml")
	lab.git("w", "add", "journeys/claim.yaml")
	lab.write("w/votes/gone.yaml", "")
	lab.git("w", "add", "votes/gone.yaml")
	for _, name := range []string{"w/sources.yaml", "w/votes/gone.yaml"} {
		if err := os.Remove(lab.path(name)); err != nil {
			t.Fatal(err)
		}
	}
	want := []git.Change{
		{Name: "journeys/claim.yaml", Kind: git.Added},
		{Name: "links/a -> b.yaml", Kind: git.Added},
		{Name: "personas/back.yaml", Kind: git.Modified},
		{Name: "personas/thomas.yaml", Kind: git.Added},
		{Name: "personas/tom.yaml", Kind: git.Deleted},
		{Name: "sources.yaml", Kind: git.Deleted},
		{Name: "workshop.yaml", Kind: git.Modified},
	}
	if diff := cmp.Diff(want, lab.state("w").Changes, cmpopts.IgnoreUnexported(git.Change{})); diff != "" {
		t.Errorf("changes (-want +got):\n%s", diff)
	}
}

func TestStateOfWhatIsUnderWay(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		operation git.Operation
		arguments []string
	}{
		{git.Merging, []string{"merge", "side"}},
		{git.Rebasing, []string{"rebase", "side"}},
		{git.Picking, []string{"cherry-pick", "side"}},
		{git.Reverting, []string{"revert", "HEAD~1"}},
	} {
		t.Run(string(test.operation), func(t *testing.T) {
			t.Parallel()
			lab := newLab(t)
			lab.twoSides("w")
			if output, err := lab.try("w", test.arguments...); err == nil {
				t.Fatalf("no conflict: %s", output)
			}
			state := lab.state("w")
			if state.Operation != test.operation || !cmp.Equal(state.Conflicted(), []string{"personas/maya.yaml"}) {
				t.Errorf("state %+v", state)
			}
			if err := lab.open("w").Abort(t.Context()); err != nil {
				t.Fatal(err)
			}
			state = lab.state("w")
			if state.Operation != git.NoOperation || len(state.Changes) > 0 || lab.read("w/personas/maya.yaml") != "name: Maja\n" {
				t.Errorf("after abort: %+v", state)
			}
			fails(t, lab.open("w").Abort(t.Context()), git.NothingUnderWay)
		})
	}
}

// twoSides makes a repository in which main and side changed the same line.
func (l lab) twoSides(folder string) {
	l.t.Helper()
	l.repository(folder, map[string]string{"personas/maya.yaml": "name: Maya\n", "notes.txt": "x\n"})
	l.git(folder, "checkout", "-q", "-b", "side")
	l.write(folder+"/personas/maya.yaml", "name: Mia\n")
	l.commitAll(folder, "Theirs")
	l.git(folder, "checkout", "-q", "main")
	l.write(folder+"/personas/maya.yaml", "name: Meya\n")
	l.commitAll(folder, "Ours")
	l.write(folder+"/personas/maya.yaml", "name: Maja\n")
	l.commitAll(folder, "Ours again")
}

// Who is at the other side of a merge or rebase is known.
func TestStateKnowsTheOtherSide(t *testing.T) {
	t.Parallel()
	lab := newLab(t)
	lab.repository("w", map[string]string{"workshop.yaml": "title: A\n"})
	lab.git("w", "switch", "-q", "-c", "ben")
	lab.write("w/workshop.yaml", "title: B\n")
	lab.commitAll("w", "Theirs")
	lab.git("w", "switch", "-q", "main")
	lab.write("w/workshop.yaml", "title: C\n")
	lab.commitAll("w", "Ours")
	if state := lab.state("w"); state.Other.Hash != "" {
		t.Errorf("without a merge: %+v", state.Other)
	}
	for _, operation := range []git.Operation{git.Merging, git.Rebasing, git.Picking} {
		if said, err := lab.try("w", string(operation), "ben"); err == nil {
			t.Fatalf("%s met no conflict: %s", operation, said)
		}
		if state := lab.state("w"); state.Operation != operation || state.Other.Subject != "Theirs" || state.Other.Author == "" || state.Other.Date.IsZero() {
			t.Errorf("%s: %+v", operation, state)
		}
		lab.git("w", string(operation), "--abort")
	}
}
