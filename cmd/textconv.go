package cmd

import (
	"fmt"

	"github.com/spf13/cobra"

	"interlock/model/format"
)

// newTextconv makes the command by which git shows what changed in a record.
func newTextconv(streams Streams) *cobra.Command {
	return &cobra.Command{
		Use:    "textconv FILE",
		Short:  "Print a record as git diff is to show it",
		Hidden: true,
		Args:   cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, arguments []string) error {
			source, err := readImport(arguments[0])
			if err != nil {
				return err
			}
			shown, err := format.Canonical(recordName(arguments[0]), string(source))
			if err != nil {
				shown = string(source) // what cannot be laid out is shown as it is
			}
			_, err = fmt.Fprint(streams.Out, shown)
			return err
		},
	}
}
