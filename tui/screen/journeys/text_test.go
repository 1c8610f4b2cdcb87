package journeys_test

import (
	"os"
	"os/exec"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"interlock/tui"
)

// writing is an editor in which somebody replaces a text.
func writing(old, replacement string) func(*tui.Options) {
	return func(o *tui.Options) {
		o.Editor = func(path string) (*exec.Cmd, error) { return exec.Command("editor", path), nil }
		o.Exec = func(command *exec.Cmd, done tea.ExecCallback) tea.Cmd {
			return func() tea.Msg {
				text, err := os.ReadFile(command.Args[1])
				if err == nil {
					err = os.WriteFile(command.Args[1], []byte(strings.ReplaceAll(string(text), old, replacement)), 0o600)
				}
				return done(err)
			}
		}
	}
}

func TestEditorRewordsTheNote(t *testing.T) {
	t.Parallel()
	room := enter(t, one(claim), 100, 40, writing("Waits", "Waits and waits\n"))
	room.press("right down E")
	room.expectChanged(t, "journeys/claim.yaml\n-      - Waits\n+      - Waits and waits\n")
}

func TestEditorOpensTheFileBesideANote(t *testing.T) {
	t.Parallel()
	room := enter(t, one(claim), 100, 40, writing("title: A claim", "title: A claim # ours"))
	room.press("E")
	room.expectChanged(t, "journeys/claim.yaml\n-title: A claim\n+title: A claim # ours\n")
}

func TestForms(t *testing.T) {
	t.Parallel()
	room := enter(t, one(claim), 100, 40)
	room.press("right down e")
	room.Expect("Basis", "Tags")
	room.ExpectNot("Share")
	room.press("esc w")
	room.Expect("Phase", "Share")
	room.press("esc up e")
	room.Expect("Phase", "Share")
}
