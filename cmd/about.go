package cmd

import (
	"fmt"
	"regexp"
	"runtime/debug"
	"strings"

	mango "github.com/muesli/mango-cobra"
	"github.com/muesli/roff"
	"github.com/spf13/cobra"

	"interlock/tui"
	"interlock/tui/action"
)

// version is what the build says of itself.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" || info.Main.Version == "(devel)" {
		return "development"
	}
	return info.Main.Version
}

func newVersion(streams Streams) *cobra.Command {
	return &cobra.Command{
		Use: "version", Short: "Print the version", Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			_, err := fmt.Fprintf(streams.Out, "interlock %s\n", version())
			return err
		},
	}
}

func newMan(streams Streams) *cobra.Command {
	return &cobra.Command{
		Use: "man", Short: "Print the manual page", Args: cobra.NoArgs,
		RunE: func(command *cobra.Command, _ []string) error {
			unwrap(command.Root())
			page, err := mango.NewManPage(1, command.Root())
			if err != nil {
				return unusable("the manual page cannot be made: %v", err)
			}
			_, err = fmt.Fprintln(streams.Out, page.Build(roff.NewDocument()))
			return err
		},
	}
}

// insideParagraph finds the line breaks within the paragraphs of a help text.
var insideParagraph = regexp.MustCompile(`(\S)\n(\S)`)

// unwrap makes every paragraph of the help texts one line, for programs that wrap
// them anew. Lists keep their lines.
func unwrap(command *cobra.Command) {
	command.Long = strings.ReplaceAll(insideParagraph.ReplaceAllString(command.Long, "$1 $2"), "\n\n", "\n")
	for _, each := range command.Commands() {
		unwrap(each)
	}
}

func newKeys(streams Streams) *cobra.Command {
	var names bool
	command := &cobra.Command{
		Use: "keys", Short: "Print every key of the program as Markdown tables", Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			if !names {
				_, err := fmt.Fprint(streams.Out, action.KeyTable(tui.Actions()))
				return err
			}
			for _, each := range tui.Actions() {
				fmt.Fprintf(streams.Out, "%s: [%s]\n", each.ID, strings.Join(each.Keys, ", "))
			}
			return nil
		},
	}
	command.Flags().BoolVar(&names, "names", false, "print the names by which keys are changed in config.yaml")
	return command
}
