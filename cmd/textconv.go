package cmd

import (
	"fmt"

	"github.com/spf13/cobra"

	"interlock/model/format"
	"interlock/model/merge"
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
			_, err = fmt.Fprint(streams.Out, shownInDiff(recordName(arguments[0]), string(source)))
			return err
		},
	}
}

// shownInDiff lays a record out as all records are in a diff. Of one with the marks
// of a merge, each side is, if what was there before is known; what cannot be laid out is shown as it is.
func shownInDiff(name, source string) string {
	if shown, err := format.Canonical(name, source); err == nil {
		return shown
	}
	base, ours, theirs, regions, ok := merge.Sides(source, 0)
	if !ok || base == "" {
		return source
	}
	for _, side := range []*string{&base, &ours, &theirs} {
		laidOut, err := format.Canonical(name, *side)
		if err != nil {
			return source
		}
		*side = laidOut
	}
	labels := merge.Options{Ours: regions[0].OursLabel, Theirs: regions[0].TheirsLabel}
	merged := merge.Files(name, base, ours, theirs, labels)
	if len(merged.Conflicts) != len(regions) {
		return source
	}
	return merged.Text
}
