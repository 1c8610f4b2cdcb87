//go:build unix

package cmd

import (
	"os"
	"syscall"
)

// hangUpSignal is what a process gets when its terminal is closed.
func hangUpSignal() os.Signal { return syscall.SIGHUP }
