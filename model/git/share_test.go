package git_test

import (
	"slices"
	"strings"
	"testing"

	"interlock/model/git"
)

// twoClones makes a bare repository with two clones of it.
func (l lab) twoClones() {
	l.t.Helper()
	l.repository("first", map[string]string{"workshop.yaml": "title: A\n", "personas/maya.yaml": "name: Maya\n", "README": "a\n"})
	l.git(".", "clone", "-q", "--bare", "first", "shared.git")
	l.git(".", "clone", "-q", "shared.git", "ana")
	l.git(".", "clone", "-q", "shared.git", "ben")
}

func TestWorkGoesRoundBetweenTwoClones(t *testing.T) {
	t.Parallel()
	lab := newLab(t)
	lab.twoClones()
	ana, ben := lab.open("ana"), lab.open("ben")
	lab.write("ana/personas/ana.yaml", "name: Ana\n")
	lab.write("ben/personas/ben.yaml", "name: Ben\n")
	failure := fails(t, ben.Pull(t.Context(), nil), git.Uncommitted)
	if !slices.Equal(failure.Files, []string{"personas/ben.yaml"}) {
		t.Errorf("files %q", failure.Files)
	}
	for _, repository := range []*git.Repository{ana, ben} {
		if err := repository.Commit(t.Context(), "Add one", nil, nil); err != nil {
			t.Fatal(err)
		}
	}
	var heard []string
	if err := ana.Push(t.Context(), func(line string) { heard = append(heard, line) }); err != nil {
		t.Fatal(err)
	}
	if !slices.ContainsFunc(heard, func(line string) bool { return strings.Contains(line, "Writing objects: 100%") }) {
		t.Errorf("progress %q", heard)
	}
	fails(t, ben.Push(t.Context(), nil), git.Rejected)
	if err := ben.Pull(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	if err := ben.Push(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	if err := ana.Pull(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	if lab.read("ana/personas/ben.yaml") != "name: Ben\n" || lab.read("ben/personas/ana.yaml") != "name: Ana\n" {
		t.Error("the work of one is not with the other")
	}
}

// Two people edit the same record, and the driver of each makes one of the two.
func TestPullGoesThroughTheDriver(t *testing.T) {
	t.Parallel()
	lab := newLab(t)
	program := lab.script(oddPlace+"/interlock", union)
	lab.twoClones()
	lab.install("ana", git.Local, program)
	lab.commitAll("ana", "Install")
	lab.git("ana", "push", "-q")
	lab.git("ben", "pull", "-q")
	lab.install("ben", git.Local, program)
	for _, who := range []string{"ana", "ben"} {
		lab.write(who+"/personas/maya.yaml", lab.read(who+"/personas/maya.yaml")+who+": 1\n")
		if err := lab.open(who).Commit(t.Context(), "By "+who, nil, nil); err != nil {
			t.Fatal(err)
		}
		if err := lab.open(who).Pull(t.Context(), nil); err != nil {
			t.Fatal(err)
		}
		if err := lab.open(who).Push(t.Context(), nil); err != nil {
			t.Fatal(err)
		}
	}
	text := lab.read("ben/personas/maya.yaml")
	if !strings.Contains(text, "ana: 1\n") || !strings.Contains(text, "ben: 1\n") || !strings.Contains(text, "# by meaning: personas/maya.yaml\n") {
		t.Errorf("merged to\n%s", text)
	}
}

func TestPullThatMeetsAConflict(t *testing.T) {
	t.Parallel()
	for _, rebase := range []string{"false", "true"} {
		t.Run("rebase "+rebase, func(t *testing.T) {
			t.Parallel()
			lab := newLab(t)
			lab.twoClones()
			lab.git("ben", "config", "pull.rebase", rebase)
			for _, who := range []string{"ana", "ben"} {
				lab.write(who+"/personas/maya.yaml", "name: "+who+"\n")
				lab.write(who+"/README", who)
				lab.commitAll(who, "By "+who)
			}
			lab.git("ana", "push", "-q")
			ben := lab.open("ben")
			failure := fails(t, ben.Pull(t.Context(), nil), git.Conflict)
			if !slices.Equal(failure.Files, []string{"README", "personas/maya.yaml"}) {
				t.Errorf("files %q", failure.Files)
			}
			fails(t, ben.Pull(t.Context(), nil), git.Conflict)
			fails(t, ben.Commit(t.Context(), "Change", nil, nil), git.Conflict)
			fails(t, ben.Continue(t.Context(), nil), git.Conflict)
			fails(t, ben.Settle(t.Context(), []string{"personas/maya.yaml"}), git.Conflict)
			lab.write("ben/personas/maya.yaml", "name: both\n")
			if err := ben.Settle(t.Context(), []string{"personas/maya.yaml"}); err != nil {
				t.Fatal(err)
			}
			failure = fails(t, ben.Continue(t.Context(), nil), git.Conflict)
			if !slices.Equal(failure.Files, []string{"README"}) {
				t.Errorf("files %q", failure.Files)
			}
			fails(t, ben.Commit(t.Context(), "Change", nil, nil), git.Unfinished)
			lab.write("ben/README", "both")
			lab.git("ben", "add", "README")
			lab.write("ben/workshop.yaml", "title: B\n")
			if err := ben.Continue(t.Context(), nil); err != nil {
				t.Fatal(err)
			}
			state := lab.state("ben")
			if state.Operation != git.NoOperation || state.Behind != 0 || len(state.Changes) > 0 || state.Branch != "main" {
				t.Errorf("state %+v", state)
			}
			if got := lab.git("ben", "show", "HEAD:personas/maya.yaml", "HEAD:workshop.yaml"); got != "name: both\ntitle: B\n" {
				t.Errorf("merged %q", got)
			}
		})
	}
}

// A record that one side deleted and the other edited has no marks, and still is a
// conflict until somebody decides.
func TestDeletedAgainstEdited(t *testing.T) {
	t.Parallel()
	lab := newLab(t)
	lab.twoSides("w")
	lab.git("w", "checkout", "-q", "side")
	lab.git("w", "rm", "-q", "personas/maya.yaml")
	lab.commitAll("w", "Deleted")
	lab.git("w", "checkout", "-q", "main")
	repository := lab.open("w")
	fails(t, repository.Merge(t.Context(), "side", nil), git.Conflict)
	fails(t, repository.Continue(t.Context(), nil), git.Conflict)
	if err := repository.Settle(t.Context(), []string{"personas/maya.yaml"}); err != nil {
		t.Fatal(err)
	}
	if err := repository.Continue(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	if got := lab.git("w", "show", "HEAD:personas/maya.yaml"); got != "name: Maja\n" {
		t.Errorf("kept %q", got)
	}
	fails(t, repository.Continue(t.Context(), nil), git.NothingUnderWay)
}

func TestSharingThatFails(t *testing.T) {
	t.Parallel()
	pull := func(r *git.Repository, t *testing.T) error { return r.Pull(t.Context(), nil) }
	push := func(r *git.Repository, t *testing.T) error { return r.Push(t.Context(), nil) }
	merge := func(r *git.Repository, t *testing.T) error { return r.Merge(t.Context(), "side", nil) }
	for name, test := range map[string]struct {
		prepare func(lab)
		act     func(*git.Repository, *testing.T) error
		reason  git.Reason
	}{
		"pull without upstream":           {func(l lab) { l.git("ana", "checkout", "-q", "-b", "own") }, pull, git.NoUpstream},
		"pull when detached":              {func(l lab) { l.git("ana", "checkout", "-q", "--detach") }, pull, git.Detached},
		"push when detached":              {func(l lab) { l.git("ana", "checkout", "-q", "--detach") }, push, git.Detached},
		"push to nowhere":                 {func(l lab) { l.git("ana", "remote", "remove", "origin") }, push, git.NoRemote},
		"pull from what is gone":          {func(l lab) { l.git("ana", "remote", "set-url", "origin", l.path("gone.git")) }, pull, git.NoRemote},
		"pull from a host that is asleep": {func(l lab) { l.git("ana", "remote", "set-url", "origin", "http://127.0.0.1:9/x.git") }, pull, git.Unreachable},
		"a remote with rules": {
			func(l lab) {
				l.script("shared.git/hooks/pre-receive", "echo 'main is protected'; exit 1\n")
				l.commitAll("ana", "More")
			}, push, git.RemoteRefused,
		},
		"a hook before pushing": {
			func(l lab) {
				l.script("ana/.git/hooks/pre-push", "echo 'tests fail'; exit 1\n")
				l.commitAll("ana", "More")
			}, push, git.Hook,
		},
		"other work in the way": {
			func(l lab) {
				l.git("ana", "checkout", "-q", "-b", "side")
				l.write("ana/README", "theirs\n")
				l.commitAll("ana", "Theirs")
				l.git("ana", "checkout", "-q", "main")
				l.write("ana/README", "ours, not committed\n")
			}, merge, git.Uncommitted,
		},
		"nothing in common": {
			func(l lab) {
				l.git("ana", "checkout", "-q", "--orphan", "side")
				l.commitAll("ana", "Another beginning")
				l.git("ana", "checkout", "-q", "main")
			}, merge, git.Unrelated,
		},
		"only fast-forward is allowed": {
			func(l lab) {
				l.commitAll("ben", "Theirs")
				l.git("ben", "push", "-q")
				l.commitAll("ana", "Ours")
				l.git("ana", "config", "pull.ff", "only")
			}, pull, git.Diverged,
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			lab := newLab(t)
			lab.twoClones()
			test.prepare(lab)
			failure := fails(t, test.act(lab.open("ana"), t), test.reason)
			if test.reason == git.Uncommitted && !slices.Equal(failure.Files, []string{"README"}) {
				t.Errorf("files %q", failure.Files)
			}
		})
	}
}

func TestPushPublishesANewBranch(t *testing.T) {
	t.Parallel()
	lab := newLab(t)
	lab.twoClones()
	lab.git("ana", "checkout", "-q", "-b", "friday")
	if err := lab.open("ana").Push(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	if state := lab.state("ana"); state.Upstream != "origin/friday" {
		t.Errorf("upstream %q", state.Upstream)
	}
	lab.git("ana", "checkout", "-q", "-b", "saturday")
	lab.git("ana", "remote", "add", "other", lab.path("first"))
	fails(t, lab.open("ana").Push(t.Context(), nil), git.NoUpstream)
}
