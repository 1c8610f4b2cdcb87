package cmd

import (
	"fmt"
	"os"
	"path/filepath"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"interlock/examples"
	"interlock/model/store"
)

func newExamples(streams Streams) *cobra.Command {
	command := &cobra.Command{
		Use:   "examples",
		Short: "List, copy or open the bundled workshops, or tell their planted faults",
		Args:  cobra.NoArgs,
		RunE:  func(*cobra.Command, []string) error { return listExamples(streams) },
	}
	command.AddCommand(
		&cobra.Command{
			Use: "list", Short: "List the bundled workshops, one a line", Args: cobra.NoArgs,
			RunE: func(*cobra.Command, []string) error { return listExamples(streams) },
		},
		&cobra.Command{
			Use: "copy NAME FOLDER", Short: "Copy a bundled workshop into a new folder", Args: cobra.ExactArgs(2),
			RunE: func(_ *cobra.Command, arguments []string) error {
				if err := copyExample(arguments[0], arguments[1]); err != nil {
					return err
				}
				fmt.Fprintln(streams.Out, arguments[1])
				return nil
			},
		},
		newExamplesOpen(streams), newExamplesAnswers(streams))
	return command
}

func newExamplesOpen(streams Streams) *cobra.Command {
	var flags openFlags
	command := &cobra.Command{
		Use: "open NAME", Short: "Open a scratch copy of a bundled workshop", Args: cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, arguments []string) error {
			if _, err := examples.Files(arguments[0]); err != nil {
				return unusable("%v", err)
			}
			if err := needTerminal(streams); err != nil {
				return err
			}
			folder, err := scratchCopy(arguments[0])
			if err != nil {
				return err
			}
			fmt.Fprintf(streams.Err, "a scratch copy lies in %s\n", folder)
			return open(streams, folder, true, flags)
		},
	}
	flags.register(command)
	return command
}

func listExamples(streams Streams) error {
	table := tabwriter.NewWriter(streams.Out, 0, 0, 2, ' ', 0)
	for _, example := range examples.List() {
		fmt.Fprintf(table, "%s\t%s\t%s\n", example.Name, example.Title, example.Summary)
	}
	return table.Flush()
}

func copyExample(name, folder string) error {
	texts, err := examples.Files(name)
	if err != nil {
		return unusable("%v", err)
	}
	if err := store.Create(folder, texts); err != nil {
		return unusable("%v", err)
	}
	return nil
}

// scratchPrefix begins the name of the folder around a scratch copy, which
// bears the name of its example.
const scratchPrefix = "interlock-"

// scratchCopy copies an example to where it can be played with.
func scratchCopy(name string) (string, error) {
	parent, err := os.MkdirTemp("", scratchPrefix)
	if err != nil {
		return "", unusable("no place for a scratch copy: %v", reason(err))
	}
	folder := filepath.Join(parent, name)
	return folder, copyExample(name, folder)
}
