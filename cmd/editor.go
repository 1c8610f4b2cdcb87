package cmd

import (
	"fmt"
	"os"
	"os/exec"
	"runtime"

	"github.com/mattn/go-shellwords"
)

// editorCommand makes the command that opens a file in the person's editor:
// $VISUAL, $EDITOR, or one that is likely to be there.
func editorCommand(path string) (*exec.Cmd, error) {
	for _, variable := range []string{"VISUAL", "EDITOR"} {
		line := os.Getenv(variable)
		if line == "" {
			continue
		}
		words, err := shellwords.Parse(line)
		if err != nil || len(words) == 0 {
			return nil, fmt.Errorf("$%s cannot be read as a command: %s", variable, line)
		}
		return exec.Command(words[0], append(words[1:], path)...), nil
	}
	for _, name := range []string{"nano", "vim", "vi", "notepad"} {
		if found, err := exec.LookPath(name); err == nil {
			return exec.Command(found, path), nil
		}
	}
	return nil, fmt.Errorf("no editor is set: set $VISUAL or $EDITOR to the one you like")
}

// showFile opens a file in the program that the system has for it.
func showFile(path string) error {
	var command *exec.Cmd
	switch runtime.GOOS {
	case "darwin":
		command = exec.Command("open", path)
	case "windows":
		command = exec.Command("rundll32", "url.dll,FileProtocolHandler", path)
	default:
		command = exec.Command("xdg-open", path)
	}
	if err := command.Start(); err != nil {
		return fmt.Errorf("the system has no program to open it; it lies in %s", path)
	}
	go command.Wait() //nolint:errcheck // What the viewer makes of the file is its own business.
	return nil
}
