package cmd

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"github.com/spf13/cobra"

	"interlock/model"
	"interlock/model/merge"
	"interlock/model/store"
)

// mergeFlags are the flags of merge as they were typed.
type mergeFlags struct {
	output     string
	path       string
	markerSize int
}

func newMerge(streams Streams) *cobra.Command {
	var flags mergeFlags
	command := &cobra.Command{
		Use:   "merge BASE OURS THEIRS",
		Short: "Bring together what two people made of one file or workshop, by meaning",
		Long: `Merge takes what both sides changed since BASE. BASE, OURS and THEIRS are three
texts of one record, or three folders of one workshop. A merged record goes to
standard output or into the file -o, which may be OURS; a merged workshop goes
into the new folder -o. Comments and layout are those of OURS. Other files of a
folder go along as they are, but for what was published: the one that one side
changed or added, and that of OURS where both did.

What only people can decide stands in the result between marks, as git writes
them, around whole lines; whichever side is taken, the file can be read. Each
conflict is named on standard error with its place and what both sides made.

It exits with 0 when all is merged, 1 with conflicts, 2 when nothing was merged.
Git runs it by itself after ` + "`interlock git install`.",
		Args: cobra.ExactArgs(3),
		RunE: func(command *cobra.Command, arguments []string) error {
			return runMerge(command.Context(), streams, [3]string(arguments), flags)
		},
	}
	set := command.Flags()
	set.StringVarP(&flags.output, "output", "o", "", "`FILE or FOLDER` for the result")
	set.IntVar(&flags.markerSize, "marker-size", 7, "how long the marks of a conflict are")
	set.StringVar(&flags.path, "path", "", "the `PATH` of the record in its workshop, when the files are called otherwise")
	return command
}

func runMerge(ctx context.Context, streams Streams, sides [3]string, flags mergeFlags) error {
	if flags.markerSize < 1 {
		return unusable("--marker-size is 1 or more, not %d", flags.markerSize)
	}
	folders := 0
	for _, side := range sides {
		info, err := os.Stat(side)
		if errors.Is(err, os.ErrNotExist) {
			return unusable("%s is not there", side)
		}
		if err == nil && info.IsDir() {
			folders++
		}
	}
	switch folders {
	case 0:
		return mergeFiles(streams, sides, flags)
	case len(sides):
		return mergeFolders(ctx, streams, sides, flags)
	}
	return unusable("BASE, OURS and THEIRS are three files or three folders, not some of each")
}

// mergeFiles merges three texts of one record.
func mergeFiles(streams Streams, sides [3]string, flags mergeFlags) error {
	var texts [3]string
	for i, side := range sides {
		text, err := os.ReadFile(side)
		if err != nil {
			return unusable("%s cannot be read: %v", side, reason(err))
		}
		texts[i] = string(text)
	}
	shown := flags.path
	if shown == "" {
		shown = sides[1]
	}
	result := merge.Files(recordName(shown), texts[0], texts[1], texts[2], flags.options())
	if flags.output == "" {
		if _, err := fmt.Fprint(streams.Out, result.Text); err != nil {
			return unusable("standard output cannot be written: %v", reason(err))
		}
	} else if err := store.WriteOutput(flags.output, []byte(result.Text), nil, true); err != nil {
		return unusable("%v", err)
	}
	for _, notice := range result.Notices {
		fmt.Fprintf(streams.Err, "interlock: %s: %s\n", shown, notice)
	}
	if len(result.Conflicts) == 0 {
		return nil
	}
	return listConflicts(streams, map[string][]merge.Conflict{shown: result.Conflicts})
}

// mergeFolders merges three states of a workshop into a new folder.
func mergeFolders(ctx context.Context, streams Streams, sides [3]string, flags mergeFlags) error {
	if flags.output == "" {
		return unusable("three folders are merged into a new one; name it with -o FOLDER")
	}
	var texts, others [3]map[string]string
	for i, side := range sides {
		read, err := states{ctx, streams, side}.onDisk(side)
		if err != nil {
			return err
		}
		if len(read.unread) > 0 {
			return unusable("%s cannot be merged, because not all of it could be read", side)
		}
		texts[i] = read.texts
		if others[i], err = otherFiles(streams, side, read.texts); err != nil {
			return err
		}
	}
	result := merge.Folder(texts[0], texts[1], texts[2], flags.options())
	carried, contested := mergeOthers(others[0], others[1], others[2])
	if err := writeMerged(flags.output, result.Texts, carried); err != nil {
		return err
	}
	fmt.Fprintln(streams.Out, flags.output)
	for _, notice := range slices.Concat(result.Notices, contested) {
		fmt.Fprintf(streams.Err, "interlock: %s\n", notice)
	}
	if err := listConflicts(streams, result.Conflicts); err != nil || len(contested) == 0 {
		return err
	}
	return &failure{exitFindings, "what is no record was not merged; choose between the files that both sides changed"}
}

// writeMerged makes the folder of a merged workshop.
func writeMerged(folder string, texts, others map[string]string) error {
	if err := store.Vacant(folder, others); err != nil {
		return unusable("%v", err)
	}
	if err := store.Create(folder, texts); err != nil {
		return unusable("%v", err)
	}
	return copyOthers(folder, others)
}

func (f mergeFlags) options() merge.Options { return merge.Options{MarkerSize: f.markerSize} }

// recordName is the name that a record has in its workshop, which may lie
// somewhere below the root of a repository.
func recordName(file string) string {
	slashed := filepath.ToSlash(file)
	inFolder := path.Join(path.Base(path.Dir(slashed)), path.Base(slashed))
	if kind, _ := model.KindOf(inFolder); kind != model.KindUnknown {
		return inFolder
	}
	return path.Base(slashed)
}

// listConflicts names all conflicts, by file, and what each side made.
func listConflicts(streams Streams, conflicts map[string][]merge.Conflict) error {
	for _, file := range slices.Sorted(maps.Keys(conflicts)) {
		for _, conflict := range conflicts[file] {
			place := ""
			if conflict.Path != nil {
				place = " at " + conflict.Path.String()
			}
			fmt.Fprintf(streams.Err, "%s:%d: conflict%s\n", file, conflict.Line, place)
			fmt.Fprintf(streams.Err, "  base:   %s\n", shownLines(conflict.Base))
			fmt.Fprintf(streams.Err, "  ours:   %s\n", shownLines(conflict.Ours))
			fmt.Fprintf(streams.Err, "  theirs: %s\n", shownLines(conflict.Theirs))
		}
	}
	if len(conflicts) == 0 {
		return nil
	}
	return &failure{exitFindings, "what both sides made of the same stands between marks; choose there, or open the workshop and choose"}
}

// longestSide is how many characters are shown of one side of a conflict, which
// may be a whole file; all of it stands between the marks.
const longestSide = 200

// shownLines shows the lines of one side of a conflict on one line, without
// what would steer the terminal.
func shownLines(text string) string {
	if text == "" {
		return "(nothing)"
	}
	shown := []rune(strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return -1
		}
		return r
	}, oneLine(text)))
	if len(shown) > longestSide {
		shown = append(shown[:longestSide-1], '…')
	}
	return string(shown)
}
