//go:build unix

package git

import (
	"os/exec"
	"syscall"
)

// detach takes the terminal away from a command and all that it starts, so that
// nothing can draw over the screen or wait for keys there. A cancelled command is
// asked to end, with all that it started, so that it removes its locks.
func detach(command *exec.Cmd) {
	command.SysProcAttr = &syscall.SysProcAttr{Setsid: true}
	command.Cancel = func() error { return syscall.Kill(-command.Process.Pid, syscall.SIGTERM) }
}
