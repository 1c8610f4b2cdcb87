//go:build !unix

package git

import "os/exec"

// detach does nothing where a command has no controlling terminal to lose.
func detach(*exec.Cmd) {}
