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
			err := f.format(filepath.Join(path, filepath.FromSlash(name)), name, before, func(after string) error {
				return folder.save([]store.Change{{Name: name, Before: &before, After: &after}})
			})
			if err != nil {
				return err
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
	if ending := filepath.Ext(path); ending != ".yaml" && ending != ".yml" {
		f.refuse(path, errors.New("its name does not end in .yaml or .yml, so it is no record"))
		return nil
	}
	return f.format(path, recordName(path), string(source), func(after string) error {
		if workshop := workshopAround(filepath.Dir(path)); workshop != "" {
			if err := checkFormat(workshop); err != nil {
				return err
			}
		}
		if err := store.WriteOutput(path, []byte(after), nil, true); err != nil {
			return unusable("%v", err)
		}
		return nil
	})
}

// format brings a text into our layout, saves it where that changes it, and
// names the file once that is done.
func (f *formatting) format(path, name, before string, save func(after string) error) error {
	after, err := format.Source(name, before)
	switch {
	case err != nil:
		f.refuse(path, err)
		return nil
	case after == before:
		return nil
	case !f.check:
		if err := save(after); err != nil {
			return err
		}
	}
	f.changed = true
	fmt.Fprintln(f.streams.Out, path)
	return nil
}

func (f *formatting) refuse(path string, err error) {
	f.refused = true
	fmt.Fprintf(f.streams.Err, "interlock: %s is left as it is: %v\n", path, err)
}
