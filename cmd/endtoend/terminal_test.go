//go:build endtoend

package endtoend

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

// patience is how long a text may take to appear. Only failing tests wait for
// all of it.
const patience = 20 * time.Second

var terminals atomic.Int64

// terminal is a program in a terminal of its own, on a private tmux server.
type terminal struct {
	t      *testing.T
	server string
}

// openTerminal runs a command in a terminal of this size.
func openTerminal(t *testing.T, width, height int, folder string, environment []string, command string) *terminal {
	t.Helper()
	if _, err := exec.LookPath("tmux"); err != nil {
		t.Fatal("these tests need tmux: apt-get install tmux")
	}
	term := &terminal{t: t, server: fmt.Sprintf("interlock-%d-%d", os.Getpid(), terminals.Add(1))}
	t.Cleanup(func() { term.tmux("kill-server") })
	config := filepath.Join(t.TempDir(), "tmux.conf")
	settings := "set -g status off\nset -s escape-time 0\nset -g focus-events on\n" +
		"set -g default-terminal tmux-256color\n"
	if err := os.WriteFile(config, []byte(settings), 0o600); err != nil {
		t.Fatal(err)
	}
	start := exec.Command("tmux", "-u", "-L", term.server, "-f", config, "new-session", "-d", "-s", "s",
		"-x", fmt.Sprint(width), "-y", fmt.Sprint(height), "-c", folder, command+"; echo ended with $?; exec cat")
	start.Env = append(os.Environ(), environment...)
	if output, err := start.CombinedOutput(); err != nil {
		t.Fatalf("tmux: %v: %s", err, output)
	}
	return term
}

func (term *terminal) tmux(arguments ...string) string {
	output, _ := exec.Command("tmux", append([]string{"-u", "-L", term.server}, arguments...)...).Output()
	return string(output)
}

// screen is the plain text of the screen.
func (term *terminal) screen() string { return term.tmux("capture-pane", "-p", "-t", "s") }

// state is what tmux knows of the program: its modes, its cursor, its end.
func (term *terminal) state(format string) string {
	return strings.TrimSpace(term.tmux("display-message", "-p", "-t", "s", format))
}

// press presses keys, by their tmux names.
func (term *terminal) press(keys ...string) *terminal {
	for _, key := range keys {
		term.tmux("send-keys", "-t", "s", key)
	}
	return term
}

// enter types a text and presses enter.
func (term *terminal) enter(text string) *terminal {
	term.tmux("send-keys", "-t", "s", "-l", text)
	return term.press("Enter")
}

// until waits until the screen shows a text.
func (term *terminal) until(text string) *terminal {
	term.t.Helper()
	return term.wait(fmt.Sprintf("the screen shows %q", text), func() bool { return strings.Contains(term.screen(), text) })
}

// gone waits until the screen does not show a text any more.
func (term *terminal) gone(text string) *terminal {
	term.t.Helper()
	return term.wait(fmt.Sprintf("%q is gone", text), func() bool { return !strings.Contains(term.screen(), text) })
}

// wait waits until something holds.
func (term *terminal) wait(what string, holds func() bool) *terminal {
	term.t.Helper()
	deadline := time.Now().Add(patience)
	for !holds() {
		if time.Now().After(deadline) {
			term.t.Fatalf("waited in vain until %s; the screen is:\n%s", what, term.screen())
		}
		time.Sleep(10 * time.Millisecond)
	}
	return term
}

// ended waits until the program has ended and returns its exit code.
func (term *terminal) ended() string {
	term.t.Helper()
	_, code, _ := strings.Cut(term.until("ended with").screen(), "ended with ")
	return code[:1]
}

// program builds the program once for each test binary.
func program(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "interlock")
	build := exec.Command("go", "build", "-o", path, "interlock")
	if output, err := build.CombinedOutput(); err != nil {
		t.Fatalf("go build: %v\n%s", err, output)
	}
	return path
}

// home is an environment of its own: nothing of the person who runs the tests.
func home(t *testing.T) (environment []string, folder string) {
	t.Helper()
	folder = t.TempDir()
	for _, sub := range []string{"config", "state", "tmp"} {
		if err := os.MkdirAll(filepath.Join(folder, sub), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	return []string{
		"XDG_CONFIG_HOME=" + filepath.Join(folder, "config"), "XDG_STATE_HOME=" + filepath.Join(folder, "state"),
		"TMPDIR=" + filepath.Join(folder, "tmp"), "NO_COLOR=", "VISUAL=", "EDITOR=",
	}, folder
}

// git runs git in a folder and returns what it prints.
func git(t *testing.T, folder string, arguments ...string) string {
	t.Helper()
	identity := []string{"-C", folder, "-c", "user.name=Ana", "-c", "user.email=ana@example.org", "-c", "core.autocrlf=false"}
	output, err := exec.Command("git", append(identity, arguments...)...).CombinedOutput()
	if err != nil {
		t.Fatalf("git %v: %v\n%s", arguments, err, output)
	}
	return string(output)
}
