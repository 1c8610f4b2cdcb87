package git_test

import (
	"errors"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"interlock/model/git"
)

func TestWithoutGitAllIsAbsent(t *testing.T) {
	t.Parallel()
	lab := newLab(t)
	lab.write("plain/workshop.yaml", "")
	if _, err := git.Open(t.Context(), lab.path("plain"), lab.options()); !errors.Is(err, git.ErrAbsent) {
		t.Errorf("outside a repository: %v, want ErrAbsent", err)
	}
	lab.repository("repository", nil)
	without := git.Options{Environment: []string{"PATH=" + lab.path("plain")}}
	if _, err := git.Open(t.Context(), lab.path("repository"), without); !errors.Is(err, git.ErrAbsent) {
		t.Errorf("without a git program: %v, want ErrAbsent", err)
	}
}

func TestFoldersThatGitRefuses(t *testing.T) {
	t.Parallel()
	lab := newLab(t)
	lab.repository("repository", map[string]string{"workshop.yaml": ""})
	lab.git(".", "clone", "-q", "--bare", "repository", "bare.git")
	for _, folder := range []string{"bare.git", "repository/.git"} {
		_, err := git.Open(t.Context(), lab.path(folder), lab.options())
		fails(t, err, git.NotRepository)
	}
	_, err := git.Open(t.Context(), lab.path("repository"), lab.with("GIT_TEST_ASSUME_DIFFERENT_OWNER=1").options())
	fails(t, err, git.Untrusted)
	_, err = git.Open(t.Context(), lab.path("nowhere"), lab.options())
	fails(t, err, git.Unknown)
}

// Wherever a workshop lies in a work tree, and whatever its path is made of, its
// files have the names they have in the workshop.
func TestPlacesOfAWorkshop(t *testing.T) {
	t.Parallel()
	const odd = `client's "best" work/50% [a] ü`
	lab := newLab(t)
	lab.repository("whole", map[string]string{"personas/maya.yaml": "name: Maya\n"})
	lab.repository("part", map[string]string{odd + "/personas/maya.yaml": "name: Maya\n", "notes.yaml": "x: 1\n"})
	lab.git("part", "worktree", "add", "-q", "../linked")
	lab.repository("outer", map[string]string{"README": ""})
	lab.git("outer", "submodule", "--quiet", "add", lab.path("whole"), "inner")
	if err := os.Symlink(lab.path("part/"+odd), lab.path("shortcut")); err != nil {
		t.Skip("no symbolic links here:", err)
	}
	for _, folder := range []string{"whole", "part/" + odd, "linked/" + odd, "outer/inner", "shortcut"} {
		repository := lab.open(folder)
		texts, err := repository.Texts(t.Context(), "HEAD", nil)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(map[string]string{"personas/maya.yaml": "name: Maya\n"}, texts); diff != "" {
			t.Errorf("texts in %s (-want +got):\n%s", folder, diff)
		}
		lab.write(folder+"/personas/tom's \"twin\".yaml", "name: Tom\n")
		if err := repository.Commit(t.Context(), "Add a twin", nil, nil); err != nil {
			t.Errorf("commit in %s: %v", folder, err)
		}
		if changes := lab.state(folder).Changes; len(changes) > 0 {
			t.Errorf("changes of %s after the commit: %v", folder, changes)
		}
		lab.git(folder, "reset", "-q", "--hard", "HEAD~1")
	}
}

func TestVariablesThatNameAnotherRepositoryDoNotCount(t *testing.T) {
	t.Parallel()
	lab := newLab(t)
	lab.repository("here", nil)
	lab.repository("there", nil)
	hook := lab.with("GIT_DIR="+lab.path("there/.git"), "GIT_INDEX_FILE="+lab.path("there/.git/index"), "GIT_LITERAL_PATHSPECS=1")
	if root := hook.open("here").Root(); root != lab.path("here") {
		t.Errorf("root %s, want %s", root, lab.path("here"))
	}
	lab.write("here/workshop.yaml", "")
	if changes := hook.state("here").Changes; len(changes) != 1 {
		t.Errorf("changes %v, want workshop.yaml", changes)
	}
}
