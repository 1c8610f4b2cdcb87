package git_test

import (
	"context"
	"errors"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"interlock/model/git"
)

// What the user has prepared of other files is neither committed nor unprepared.
func TestCommitLeavesOtherFilesAlone(t *testing.T) {
	t.Parallel()
	lab := newLab(t)
	lab.repository("w", map[string]string{"workshop.yaml": "title: A\n", "personas/gone.yaml": "", "personas/half.yaml": "", "README": "a\n", "notes.txt": "a\n"})
	lab.write("w/README", "staged\n")
	lab.git("w", "add", "README")
	lab.write("w/notes.txt", "not staged\n")
	lab.write("w/workshop.yaml", "title: B\n")
	lab.write("w/personas/--amend.yaml", "name: New\n")
	lab.write("w/personas/later.yaml", "name: Later\n")
	lab.write("w/personas/half.yaml", "staged: 1\n")
	lab.git("w", "add", "personas/half.yaml")
	lab.write("w/personas/half.yaml", "whole: 1\n")
	if err := os.Remove(lab.path("w/personas/gone.yaml")); err != nil {
		t.Fatal(err)
	}
	const message = "# Change stages\n\n--amend is a persona\n"
	names := []string{"workshop.yaml", "personas/--amend.yaml", "personas/gone.yaml", "personas/half.yaml", "README"}
	if err := lab.open("w").Commit(t.Context(), message, names, nil); err != nil {
		t.Fatal(err)
	}
	if got := strings.TrimSpace(lab.git("w", "log", "-1", "--format=%B")); got != strings.TrimSpace(message) {
		t.Errorf("message %q", got)
	}
	committed := strings.Fields(lab.git("w", "show", "--format=", "--name-status", "HEAD"))
	if want := "A personas/--amend.yaml D personas/gone.yaml M personas/half.yaml M workshop.yaml"; strings.Join(committed, " ") != want {
		t.Errorf("committed %s, want %s", committed, want)
	}
	if got, want := lab.git("w", "status", "--short"), "M  README\n M notes.txt\n?? personas/later.yaml\n"; got != want {
		t.Errorf("left\n%swant\n%s", got, want)
	}
	if got := lab.git("w", "show", "HEAD:personas/half.yaml"); got != "whole: 1\n" {
		t.Errorf("committed %q of a file that was staged in part", got)
	}
}

func TestFirstCommit(t *testing.T) {
	t.Parallel()
	lab := newLab(t)
	lab.git(".", "init", "-q", "w")
	lab.write("w/workshop.yaml", "title: A\n")
	if err := lab.open("w").Commit(t.Context(), "Begin", nil, nil); err != nil {
		t.Fatal(err)
	}
	fails(t, lab.open("w").Commit(t.Context(), "Again", nil, nil), git.NothingToCommit)
	fails(t, lab.open("w").Commit(t.Context(), " \n", nil, nil), git.NoMessage)
}

// A commit that fails says why, and leaves files and index as they were.
func TestCommitsThatFail(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		prepare func(lab)
		reason  git.Reason
		says    string
	}{
		"a hook refuses": {
			func(l lab) { l.script("w/.git/hooks/pre-commit", "echo 'spell it right'; exit 1\n") },
			git.Hook, "pre-commit",
		},
		"a hook elsewhere refuses with the words of git": {
			func(l lab) {
				l.script("hooks/commit-msg", "echo 'Permission denied to swear' >&2; exit 1\n")
				l.git("w", "config", "core.hooksPath", l.path("hooks"))
			},
			git.Hook, "commit-msg",
		},
		"nobody is known": {
			func(l lab) { l.write("home/.gitconfig", "[user]\n\tuseConfigOnly = true\n") },
			git.NoIdentity, "user.email",
		},
		"another git is at work": {
			func(l lab) { l.write("w/.git/index.lock", "") },
			git.Locked, "index.lock",
		},
		"it cannot be signed": {
			func(l lab) {
				l.git("w", "config", "commit.gpgSign", "true")
				l.git("w", "config", "gpg.program", l.script("gpg", "echo 'gpg: signing failed: Inappropriate ioctl for device' >&2; exit 2\n"))
			},
			git.Signing, "terminal",
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			lab := newLab(t)
			lab.repository("w", map[string]string{"workshop.yaml": "title: A\n"})
			lab.write("w/workshop.yaml", "title: B\n")
			lab.write("w/personas/new.yaml", "name: New\n")
			test.prepare(lab)
			before := lab.git("w", "status", "--short", "--untracked-files=all")
			failure := fails(t, lab.open("w").Commit(t.Context(), "Change", nil, nil), test.reason)
			if !strings.Contains(failure.Error(), test.says) {
				t.Errorf("%q does not speak of %q", failure.Error(), test.says)
			}
			if after := lab.git("w", "status", "--short", "--untracked-files=all"); after != before {
				t.Errorf("status before:\n%safter:\n%s", before, after)
			}
		})
	}
}

func TestHookIsHeard(t *testing.T) {
	t.Parallel()
	lab := newLab(t)
	lab.repository("w", map[string]string{"workshop.yaml": "title: A\n"})
	lab.script("w/.git/hooks/pre-commit", `printf 'one\rtwo\r'; echo three; echo "to stderr" >&2; : < /dev/tty && echo terminal; exit 1`)
	lab.write("w/workshop.yaml", "title: B\n")
	var heard []string
	failure := fails(t, lab.open("w").Commit(t.Context(), "Change", nil, func(line string) { heard = append(heard, line) }), git.Hook)
	for _, line := range []string{"one", "two", "three", "to stderr"} {
		if !slices.Contains(heard, line) {
			t.Errorf("heard %q, not %q", heard, line)
		}
	}
	if !strings.HasPrefix(failure.Output, "three\nto stderr") || slices.Contains(heard, "terminal") {
		t.Errorf("output %q, heard %q", failure.Output, heard)
	}
}

// A commit that is cancelled ends at once, with the hook that it waits for, and
// leaves no lock.
func TestCommitCanBeCancelled(t *testing.T) {
	t.Parallel()
	lab := newLab(t)
	lab.repository("w", map[string]string{"workshop.yaml": "title: A\n"})
	lab.script("w/.git/hooks/pre-commit", "echo waiting; exec sleep 600\n")
	lab.write("w/personas/new.yaml", "name: New\n")
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	err := lab.open("w").Commit(ctx, "Change", nil, func(string) { cancel() })
	fails(t, err, git.Cancelled)
	if !errors.Is(err, context.Canceled) {
		t.Errorf("%v is not context.Canceled", err)
	}
	if got := lab.git("w", "status", "--short"); got != "?? personas/\n" {
		t.Errorf("status %q", got)
	}
	if _, err := os.Stat(lab.path("w/.git/index.lock")); err == nil {
		t.Error("a lock is left")
	}
}
