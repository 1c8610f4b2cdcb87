//go:build endtoend

package endtoend

import (
	"os"
	"strings"
	"testing"

	"interlock/model"
	"interlock/model/merge"
)

// The two sides change neighbouring lines of one stage, which lines cannot merge
// and meaning can.
const (
	journeyBase   = "title: A claim\nstages:\n  - id: wait\n    name: Wait\n    emotion: 0\n"
	journeyOurs   = "title: A claim\nstages:\n  - id: wait # the long one\n    name: Wait\n    emotion: -1\n"
	journeyTheirs = "title: A claim\nstages:\n  - id: wait\n    name: Wait for news\n    emotion: 0\n    does: [Rings]\n"
	journeyMerged = "title: A claim\nstages:\n  - id: wait # the long one\n    name: Wait for news\n    emotion: -1\n    does: [Rings]\n"
	journeyOther  = "title: A claim\nstages:\n  - id: wait\n    name: Wait\n    emotion: 2\n"
)

// forked is a repository in which main has ours, and the branch named after it
// theirs. What is installed is committed before.
func forked(m machine, theirs string, install bool) {
	m.t.Helper()
	m.write("w/workshop.yaml", "format: interlock/1\ntitle: Claims\n")
	m.write("w/journeys/claim.yaml", journeyBase)
	m.git("w", "init", "-q")
	if install {
		m.run("w", m.binary, "git", "install")
	}
	m.commit("w", "Base")
	m.git("w", "checkout", "-q", "-b", "theirs")
	m.write("w/journeys/claim.yaml", theirs)
	m.commit("w", "Theirs")
	m.git("w", "checkout", "-q", "main")
	m.write("w/journeys/claim.yaml", journeyOurs)
	m.commit("w", "Ours")
}

// TestEveryCommandMergesByMeaning goes through all ways in which git merges.
func TestEveryCommandMergesByMeaning(t *testing.T) {
	for name, commands := range map[string][]string{
		"merge":       {"merge -q theirs -m Merged"},
		"rebase":      {"checkout -q theirs", "rebase -q main"},
		"cherry-pick": {"cherry-pick theirs"},
		"stash pop":   {"checkout -q theirs~", "checkout -q theirs -- journeys", "stash -q", "checkout -q main", "stash pop -q"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			m := newMachine(t)
			forked(m, journeyTheirs, true)
			for _, command := range commands {
				m.git("w", strings.Fields(command)...)
			}
			if merged := m.read("w/journeys/claim.yaml"); merged != journeyMerged {
				t.Errorf("merged to\n%s\nwant\n%s", merged, journeyMerged)
			}
		})
	}
}

// TestDiffShowsMeaning looks at what git diff and git log show of other quotes,
// another order and one real change.
func TestDiffShowsMeaning(t *testing.T) {
	m := newMachine(t)
	forked(m, journeyTheirs, true)
	m.write("w/journeys/claim.yaml", "stages:\n- name: \"Wait\"\n  id: wait # the long one\n\n\n  emotion: -2\ntitle:   A claim\n")
	shown := m.git("w", "diff", "--unified=0")
	var changed []string
	for line := range strings.Lines(shown) {
		if strings.HasPrefix(line, "-  ") || strings.HasPrefix(line, "+  ") {
			changed = append(changed, strings.TrimSpace(line[1:]))
		}
	}
	if strings.Join(changed, ", ") != "emotion: -1, emotion: -2" || !strings.Contains(shown, "@@ - id: wait") {
		t.Errorf("git diff shows\n%s", shown)
	}
	if words := m.git("w", "diff", "--word-diff=plain"); !strings.Contains(words, "emotion: -[-1-]{+2+}") {
		t.Errorf("the words that changed are\n%s", words)
	}
}

// TestWithoutTheDriver is a machine on which nobody has installed anything: git
// works by lines, and the file opens as one with a conflict.
func TestWithoutTheDriver(t *testing.T) {
	m := newMachine(t)
	forked(m, journeyTheirs, true)
	m.git("", "clone", "-q", "w", "clone")
	if _, err := m.try("clone", "git", "merge", "-q", "origin/theirs"); err == nil {
		t.Fatal("lines of one stage were merged without a question")
	}
	opensAsConflict(t, m, "clone")
	if status, err := m.try("clone", m.binary, "git", "status"); err == nil || !strings.Contains(status, "missing  merge driver") {
		t.Errorf("the status of a clone without the driver is %v\n%s", err, status)
	}
	m.git("clone", "merge", "--abort")
	m.run("clone", m.binary, "git", "install")
	m.git("clone", "merge", "-q", "origin/theirs")
	if merged := m.read("clone/journeys/claim.yaml"); merged != journeyMerged {
		t.Errorf("with the driver it is merged to\n%s", merged)
	}
}

// TestMovedProgram takes the program away: git must not keep our side and forget
// theirs.
func TestMovedProgram(t *testing.T) {
	m := newMachine(t)
	forked(m, journeyTheirs, true)
	moved := m.path("elsewhere")
	if err := os.Rename(m.binary, moved); err != nil {
		t.Fatal(err)
	}
	if _, err := m.try("w", "git", "merge", "-q", "theirs"); err == nil {
		t.Fatal("merged without a question by a program that is gone")
	}
	opensAsConflict(t, m, "w")
	if shown, err := m.try("w", "git", "diff", "HEAD~", "HEAD"); err != nil || !strings.Contains(shown, "emotion: -1") {
		t.Errorf("git diff shows, %v:\n%s", err, shown)
	}
	if status, err := m.try("w", moved, "git", "status"); err == nil || !strings.Contains(status, "is not there any more; run `interlock git install` again") {
		t.Errorf("the status is %v\n%s", err, status)
	}
	m.git("w", "merge", "--abort")
	m.run("w", moved, "git", "install")
	m.git("w", "merge", "-q", "theirs")
	if merged := m.read("w/journeys/claim.yaml"); merged != journeyMerged {
		t.Errorf("merged to\n%s", merged)
	}
}

// TestConflictStopsEverything merges what only people can decide.
func TestConflictStopsEverything(t *testing.T) {
	m := newMachine(t)
	forked(m, journeyOther, true)
	said, err := m.try("w", "git", "merge", "theirs")
	if err == nil || !strings.Contains(said, "journeys/claim.yaml:5: conflict at stages.wait.emotion") {
		t.Errorf("git merge says, %v:\n%s", err, said)
	}
	opensAsConflict(t, m, "w")
	if found, err := m.try("w", m.binary, "check"); err == nil || !strings.Contains(found, "journeys/claim.yaml:5: error open-conflict: ") {
		t.Errorf("check finds, %v:\n%s", err, found)
	}
}

// opensAsConflict looks at a file that two sides changed: git calls it unmerged,
// and it is read as three texts.
func opensAsConflict(t *testing.T, m machine, folder string) {
	t.Helper()
	if unmerged := m.git(folder, "ls-files", "--unmerged"); !strings.Contains(unmerged, "journeys/claim.yaml") {
		t.Errorf("git takes the file for merged:\n%s", m.git(folder, "status"))
	}
	text := m.read(folder + "/journeys/claim.yaml")
	_, ours, theirs, conflicts, ok := merge.Sides(text, 0)
	if !ok || len(conflicts) == 0 {
		t.Fatalf("no conflict stands in\n%s", text)
	}
	for _, side := range []string{ours, theirs} {
		if !model.NewFile("journeys/claim.yaml", side).Readable {
			t.Errorf("a side cannot be read:\n%s", side)
		}
	}
	if file := model.NewFile("journeys/claim.yaml", text); file.Readable || file.Faults[0].Rule != model.RuleOpenConflict {
		t.Errorf("the file opens with %v", file.Faults)
	}
}
