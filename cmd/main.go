// Package cmd is the command line: one file for each command, with its flags,
// its exit codes and what it prints.
package cmd

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"
)

// The exit codes of every command.
const (
	exitDone     = 0
	exitFindings = 1
	exitUsage    = 2
	exitLost     = 3
)

// Streams are where a command reads and writes. Results go to Out, messages
// to Err.
type Streams struct {
	In  io.Reader
	Out io.Writer
	Err io.Writer
}

// failure ends a command with an exit code; a message of "" prints nothing.
type failure struct {
	code    int
	message string
}

func (f *failure) Error() string { return f.message }

// unusable says that the arguments or the input cannot be used.
func unusable(format string, values ...any) error {
	return &failure{exitUsage, fmt.Sprintf(format, values...)}
}

// Main runs the command line and returns the exit code: 0 done, 1 findings, 2
// wrong usage or input that could not be read, 3 something that a format could
// not carry, where --strict asks for it.
func Main(arguments []string, streams Streams) int {
	root := newRoot(streams)
	root.SetArgs(arguments)
	root.SetIn(streams.In)
	root.SetOut(streams.Out)
	root.SetErr(streams.Err)
	err := root.Execute()
	if err == nil {
		return exitDone
	}
	if message := oneLine(err.Error()); message != "" {
		fmt.Fprintln(streams.Err, "interlock: "+message)
	}
	var failed *failure
	if errors.As(err, &failed) {
		return failed.code
	}
	return exitUsage
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// newRoot makes the command tree. Without a command it opens a workshop.
func newRoot(streams Streams) *cobra.Command {
	var flags openFlags
	root := &cobra.Command{
		Use:   "interlock [FOLDER]",
		Short: "The terminal toolkit for experience workshops",
		Long: `Interlock works on a folder of YAML files: personas of customers and employees,
empathy maps and the stages of their journeys. It leaves you with one combined
experience blueprint.

Without a command it opens FOLDER, or this folder when it holds a workshop, or
the start screen.`,
		Args:          cobra.MaximumNArgs(1),
		SilenceErrors: true,
		SilenceUsage:  true,
		RunE: func(command *cobra.Command, arguments []string) error {
			if err := checkCommand(command, arguments); err != nil {
				return err
			}
			return runOpen(streams, arguments, flags)
		},
	}
	flags.register(root)
	root.SetFlagErrorFunc(func(command *cobra.Command, err error) error {
		return unusable("%v; see `%s --help`", err, command.CommandPath())
	})
	root.AddCommand(newNew(streams), newExamples(streams), newLearn(streams), newCheck(streams), newTrace(streams), newExport(streams), newMinutes(streams), newWall(streams),
		newImport(streams), newDiff(streams), newMerge(streams), newGit(streams),
		newFmt(streams), newPresent(streams), newTextconv(streams), newSchema(streams), newVersion(streams), newMan(streams), newKeys(streams))
	root.CompletionOptions.HiddenDefaultCmd = false
	explainArguments(root)
	return root
}

// checkCommand asks whether a command was meant by a folder that is not there.
func checkCommand(root *cobra.Command, arguments []string) error {
	if len(arguments) == 0 {
		return nil
	}
	var names []string
	for _, command := range root.Commands() {
		names = append(names, command.Name())
	}
	meant := nearest(arguments[0], names)
	if _, err := os.Stat(arguments[0]); err == nil || meant == "" {
		return nil
	}
	return unusable("%s is no command, and no folder that is there%s", arguments[0], meant)
}

// explainArguments lets a command that was given too few or too many arguments
// say how it is written.
func explainArguments(command *cobra.Command) {
	for _, each := range command.Commands() {
		explainArguments(each)
	}
	accepts := command.Args
	if accepts == nil || command.HasSubCommands() {
		return
	}
	command.Args = func(command *cobra.Command, arguments []string) error {
		err := accepts(command, arguments)
		var explained *failure
		if err == nil || errors.As(err, &explained) {
			return err
		}
		return unusable("it is written `%s`; see `%s --help`", strings.TrimSuffix(command.UseLine(), " [flags]"), command.CommandPath())
	}
}
