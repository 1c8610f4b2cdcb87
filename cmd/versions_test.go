package cmd

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"interlock/model/git"
)

// gitOptions gives git a home of its own, in which it knows nothing of this
// machine.
func gitOptions(t *testing.T, variables ...string) git.Options {
	t.Helper()
	home := t.TempDir()
	settings := "[user]\n\tname = Ana\n\temail = ana@example.org\n[init]\n\tdefaultBranch = main\n"
	if err := os.WriteFile(filepath.Join(home, ".gitconfig"), []byte(settings), 0o600); err != nil {
		t.Fatal(err)
	}
	environment := []string{"PATH=" + os.Getenv("PATH"), "HOME=" + home, "GIT_CONFIG_NOSYSTEM=1", "GIT_CEILING_DIRECTORIES=" + os.TempDir()}
	return git.Options{Environment: append(environment, variables...)}
}

// repository makes a folder with one record, under git.
func repository(t *testing.T, options git.Options) string {
	t.Helper()
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, "workshop.yaml"), []byte("title: Home claims\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	begin := exec.Command("git", "init", "--quiet")
	begin.Dir, begin.Env = folder, options.Environment
	if said, err := begin.CombinedOutput(); err != nil {
		t.Skipf("git init: %v: %s", err, said)
	}
	return folder
}

func TestVersionsOfARepository(t *testing.T) {
	t.Parallel()
	options := gitOptions(t)
	versions, err := versionsOf(repository(t, options), options)(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	state, err := versions.State(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if state.Place() != "main" || len(state.Changes) != 1 {
		t.Errorf("the state is %+v", state)
	}
	if err := versions.Commit(t.Context(), "Begin", nil, nil); err != nil {
		t.Fatal(err)
	}
	revisions, err := versions.History(t.Context(), "workshop.yaml", 10)
	if err != nil || len(revisions) != 1 || revisions[0].Subject != "Begin" {
		t.Errorf("the history is %+v, %v", revisions, err)
	}
}

func TestThereAreNoVersionsOutsideARepository(t *testing.T) {
	t.Parallel()
	versions, err := versionsOf(t.TempDir(), gitOptions(t))(t.Context())
	if versions != nil || err != nil {
		t.Errorf("found %v, %v", versions, err)
	}
}

func TestARepositoryThatGitDoesNotTrustIsAFailure(t *testing.T) {
	t.Parallel()
	options := gitOptions(t, "GIT_TEST_ASSUME_DIFFERENT_OWNER=1")
	if versions, err := versionsOf(repository(t, gitOptions(t)), options)(t.Context()); versions != nil || err == nil {
		t.Errorf("found %v, %v", versions, err)
	}
}
