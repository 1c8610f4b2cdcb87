package tui

import (
	"errors"
	"fmt"
	"os"

	tea "charm.land/bubbletea/v2"
)

// editedMsg brings a text back from the person's editor.
type editedMsg struct {
	path   string
	before string
	err    error
	done   func(text string) tea.Cmd
}

// External opens a text in the person's editor.
func (a *App) External(text, extension string, done func(text string) tea.Cmd) tea.Cmd {
	if a.options.Editor == nil {
		return a.Fail(errors.New("no editor is set: set $VISUAL or $EDITOR to the one you like"))
	}
	file, err := os.CreateTemp("", "interlock-*"+extension)
	if err != nil {
		return a.Fail(fmt.Errorf("cannot make a temporary file for the editor: %w", err))
	}
	_, err = file.WriteString(text)
	if closing := file.Close(); err == nil {
		err = closing
	}
	if err != nil {
		return a.Fail(fmt.Errorf("cannot write the temporary file for the editor: %w", err))
	}
	command, err := a.options.Editor(file.Name())
	if err != nil {
		_ = os.Remove(file.Name())
		return a.Fail(err)
	}
	return a.options.exec(command, func(err error) tea.Msg {
		return editedMsg{path: file.Name(), before: text, err: err, done: done}
	})
}

func (a *App) edited(msg editedMsg) tea.Cmd {
	if msg.err != nil {
		return a.Fail(fmt.Errorf("the editor ended with an error (%w); the text is as it was, and what it wrote is in %s", msg.err, msg.path))
	}
	text, err := os.ReadFile(msg.path)
	if err != nil {
		return a.Fail(fmt.Errorf("cannot read back %s: the text is as it was", msg.path))
	}
	_ = os.Remove(msg.path)
	if string(text) == msg.before {
		return a.Say("The text came back unchanged.")
	}
	return msg.done(string(text))
}

// editFile opens the whole text of a file in the person's editor.
func (a *App) editFile(name string) tea.Cmd {
	file := a.Workshop().File(name)
	if file == nil {
		return a.Say(name + " is not there any more.")
	}
	return a.External(file.Source, ".yaml", func(text string) tea.Cmd {
		return a.Do(a.Workshop().Rewrite(name, text), nil)
	})
}
