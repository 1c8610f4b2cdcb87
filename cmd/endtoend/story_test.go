//go:build endtoend

package endtoend

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestFirstHour is the story of a new user: open a bundled example, add three
// notes to an empathy map, make a stage, move its emotion, mark it a moment,
// undo and redo, publish, leave. The folder then differs by exactly that.
func TestFirstHour(t *testing.T) {
	environment, folder := home(t)
	term := openTerminal(t, 120, 36, folder, environment, program(t))

	term.until("Look at a worked example").press("Enter").until("saved")
	workshop := scratch(t, folder)
	git(t, workshop, "init", "-q")
	git(t, workshop, "add", ".")
	git(t, workshop, "commit", "-q", "-m", "as bundled")

	term.press("3").until("GOAL").press("n").until("keep, next")
	for _, note := range []string{"Counts the days on the calendar", "no", "Why is nobody ringing? #day9"} {
		term.enter(note).until("Add note '" + note)
	}
	term.press("Escape").until("n new note")
	term.press("4").until("stages").press("N").until("stage").enter("Waits once more").until("Add stage 'Waits once more'")
	term.press("-", "-").until("Set emotion to '-1'").press("*").until("matter").enter("Here they decide to leave").until("moment")
	term.press("u").until("Undid").press("C-r").until("Redid")
	term.press("x").until("Publish the blueprint").press("Enter").until(" kB")
	term.press("Escape").gone("Publish the blueprint").press("q")
	if code := term.ended(); code != "0" {
		t.Fatalf("the program ended with %s:\n%s", code, term.screen())
	}
	if !strings.Contains(term.screen(), workshop) {
		t.Errorf("the terminal does not say where the copy lies:\n%s", term.screen())
	}
	checkStoryDiff(t, workshop)
	page, err := os.ReadFile(filepath.Join(workshop, "out", "blueprint.html"))
	if err != nil || !strings.Contains(string(page), "Waits once more") {
		t.Errorf("the published page does not hold the new stage (%v)", err)
	}
}

// scratch is the folder of the scratch copy.
func scratch(t *testing.T, folder string) string {
	t.Helper()
	found, _ := filepath.Glob(filepath.Join(folder, "tmp", "interlock-*", "*", "workshop.yaml"))
	if len(found) != 1 {
		t.Fatalf("expected one scratch copy, found %v", found)
	}
	return filepath.Dir(found[0])
}

func checkStoryDiff(t *testing.T, workshop string) {
	t.Helper()
	diff := git(t, workshop, "diff", "--unified=0", "--", ".", ":!out")
	var added []string
	for line := range strings.Lines(diff) {
		line = strings.TrimRight(line, "\n")
		switch {
		case strings.HasPrefix(line, "---"), strings.HasPrefix(line, "+++"):
		case strings.HasPrefix(line, "-"):
			t.Errorf("a line was taken away: %s", line)
		case strings.HasPrefix(line, "+"):
			added = append(added, strings.TrimSpace(line[1:]))
		}
	}
	want := []string{
		"- Counts the days on the calendar", `- "no"`, `- "Why is nobody ringing? #day9"`,
		"- name: Waits once more", "emotion: -1", "moment: {why: Here they decide to leave}",
	}
	for _, line := range want {
		if !contains(added, line) {
			t.Errorf("the line %q is missing among the added ones:\n%s", line, diff)
		}
	}
	if len(added) != len(want) {
		t.Errorf("expected %d added lines, got %d:\n%s", len(want), len(added), diff)
	}
}

func contains(lines []string, line string) bool {
	for _, each := range lines {
		if each == line {
			return true
		}
	}
	return false
}

// TestOpeningChangesNothing opens and leaves workshops of every kind.
func TestOpeningChangesNothing(t *testing.T) {
	binary := program(t)
	for _, name := range []string{"home-claims", "clinic", "software-onboarding"} {
		t.Run(name, func(t *testing.T) {
			environment, folder := home(t)
			workshop := filepath.Join(folder, "copy")
			copied := exec.Command(binary, "examples", "copy", name, workshop)
			if output, err := copied.CombinedOutput(); err != nil {
				t.Fatalf("%v: %s", err, output)
			}
			git(t, workshop, "init", "-q")
			git(t, workshop, "add", ".")
			git(t, workshop, "commit", "-q", "-m", "as bundled")
			term := openTerminal(t, 100, 30, workshop, environment, binary)
			term.until("saved").press("2", "3", "4", "Down", "Right", "z", "z", "3", "v", "q")
			if code := term.ended(); code != "0" {
				t.Fatalf("the program ended with %s:\n%s", code, term.screen())
			}
			if status := git(t, workshop, "status", "--porcelain"); status != "" {
				t.Errorf("opening and leaving changed: %s", status)
			}
		})
	}
}

// TestTerminalIsRestored looks at what is left of the terminal's modes.
func TestTerminalIsRestored(t *testing.T) {
	environment, folder := home(t)
	binary := program(t)
	term := openTerminal(t, 100, 30, folder, environment, binary)
	term.until("Look at a worked example")
	if mouse := term.state("#{mouse_any_flag} #{alternate_on}"); mouse != "1 1" {
		t.Errorf("the program runs with mouse and alternate screen %q, expected 1 1", mouse)
	}
	term.press("F2").wait("the mouse is freed", func() bool { return term.state("#{mouse_any_flag}") == "0" })
	term.press("q").until("ended with")
	if left := term.state("#{mouse_any_flag} #{alternate_on} #{cursor_flag}"); left != "0 0 1" {
		t.Errorf("mouse, alternate screen and cursor are %q after the end, expected 0 0 1", left)
	}
}

// TestAnswersOfTheFlawedExample opens the example with planted faults, which
// tells them only when asked.
func TestAnswersOfTheFlawedExample(t *testing.T) {
	environment, folder := home(t)
	term := openTerminal(t, 120, 36, folder, environment, program(t)+" examples open flawed")
	term.until("with twenty faults").press(":").until("Everything you can do").enter("show the answers")
	term.until("1. links/home-quiet.yaml#to, found by the rule ref-broken").press("Escape").gone("found by the rule").press("q")
	if code := term.ended(); code != "0" {
		t.Fatalf("the program ended with %s:\n%s", code, term.screen())
	}
}
