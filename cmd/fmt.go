package cmd

import (
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"interlock/model/format"
	"interlock/model/store"
)

func newFmt(streams Streams) *cobra.Command {
	var check bool
	command := &cobra.Command{
		Use:   "fmt [FOLDER | FILE...]",
		Short: "Bring the files of a workshop into our layout",
		Long: `Fmt brings all records of a workshop, or the files named, into the layout that
Interlock writes: two spaces of indentation, no quotes where none are needed, one
note on one line, at most one blank line, no trailing blanks.

What the files say does not change, the order of keys stays, and comments stay
with what they stand at. A file in which that cannot be done is left as it is and
named with the reason. It prints the files that it changed; with --check it
changes none, prints those that it would change, and exits with 1 if there are
any.

Interlock never does this by itself: your layout is yours.`,
		RunE: func(_ *cobra.Command, arguments []string) error { return runFmt(streams, arguments, check) },
	}
	command.Flags().BoolVar(&check, "check", false, "change nothing; exit with 1 when a file would change")
	return command
}

func runFmt(streams Streams, arguments []string, check bool) error {
	f := formatting{streams: streams, check: check}
	for _, path := range append(arguments, slices.Repeat([]string{"."}, max(0, 1-len(arguments)))...) {
		add := f.addFile
		if info, err := os.Stat(path); err == nil && info.IsDir() {
			add = f.addFolder
		}
		if err := add(path); err != nil {
			return err
		}
	}
	switch {
	case f.refused:
		return &failure{code: exitUsage}
	case check && f.changed:
		return &failure{code: exitFindings}
	}
	return nil
}

// formatting is a run of fmt.
type formatting struct {
	streams Streams
	check   bool
	changed bool // a file is, or would be
	refused bool // a file was left as it is
}

// addFolder formats all records of a workshop.
func (f *formatting) addFolder(path string) error {
	return inFolder(path, func(folder workFolder) error {
		for _, file := range folder.unreadable {
			f.refuse(filepath.Join(path, filepath.FromSlash(file.Name)), errors.New(file.Problem))
		}
		for _, name := range slices.Sorted(maps.Keys(folder.texts)) {
			before := folder.texts[name]
			after, ok := f.format(filepath.Join(path, filepath.FromSlash(name)), name, before)
			if !ok {
				continue
			}
			if err := folder.Save([]store.Change{{Name: name, Before: &before, After: &after}}); err != nil {
				return unusable("%v", err)
			}
		}
		return nil
	})
}

// addFile formats one file.
func (f *formatting) addFile(path string) error {
	source, err := os.ReadFile(path)
	if err != nil {
		return unusable("%s cannot be read: %v", path, reason(err))
	}
	after, ok := f.format(path, recordName(path), string(source))
	if !ok {
		return nil
	}
	if err := store.WriteOutput(path, []byte(after), nil, true); err != nil {
		return unusable("%v", err)
	}
	return nil
}

// format gives a text in our layout; it is not ok where nothing is to be written.
func (f *formatting) format(path, name, before string) (after string, ok bool) {
	after, err := format.Source(name, before)
	if err != nil {
		f.refuse(path, err)
		return "", false
	}
	if after == before {
		return "", false
	}
	f.changed = true
	fmt.Fprintln(f.streams.Out, path)
	return after, !f.check
}

func (f *formatting) refuse(path string, err error) {
	f.refused = true
	fmt.Fprintf(f.streams.Err, "interlock: %s is left as it is: %v\n", path, err)
}
