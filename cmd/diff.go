package cmd

import (
	"fmt"
	"os"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"interlock/model"
	"interlock/model/compare"
)

// diffFlags are the flags of diff as they were typed.
type diffFlags struct {
	folder   string
	format   string
	exitCode bool
	journey  bool
}

func newDiff(streams Streams) *cobra.Command {
	var flags diffFlags
	command := &cobra.Command{
		Use:   "diff [A [B]]",
		Short: "Say what changed between two states of a workshop, by meaning",
		Long: `Diff says what changed from A to B: which stage moved, which note was reworded,
which record got another id. The order of keys, comments and layout are nothing.

A and B are each the folder of a workshop, a blueprint that Interlock published
(yaml, json, html, svg or pdf), or a git revision of the workshop in --in, such
as HEAD~3, a branch or a tag; where there is a file or folder of that name, that
is meant. Without B it is that workshop as it is on disk, without A its last
commit.

With --journey, A and B are the ids of two journeys of the workshop in --in, such
as the one that is and the one that shall be.`,
		Args: cobra.MaximumNArgs(2),
		RunE: func(command *cobra.Command, arguments []string) error {
			return runDiff(streams, states{command.Context(), streams, flags.folder}, arguments, flags)
		},
	}
	set := command.Flags()
	set.StringVar(&flags.folder, "in", ".", "the `FOLDER` of the workshop that revisions and journeys are of")
	set.StringVar(&flags.format, "format", "text", "`text, markdown or json`; interlock schema diff describes the last")
	set.BoolVar(&flags.exitCode, "exit-code", false, "exit with 1 when something changed")
	set.BoolVar(&flags.journey, "journey", false, "compare two journeys, BASE and VARIANT")
	return command
}

func runDiff(streams Streams, states states, arguments []string, flags diffFlags) error {
	show, known := changeFormats[flags.format]
	if !known {
		return unusable("--format is text, markdown or json, not `%s`", flags.format)
	}
	differ := diffStates
	if flags.journey {
		differ = diffJourneys
	}
	changes, err := differ(states, arguments)
	if err != nil {
		return err
	}
	if _, err := streams.Out.Write(show(streams, changes)); err != nil {
		return unusable("standard output cannot be written: %v", reason(err))
	}
	if changes.Empty() {
		fmt.Fprintln(streams.Err, "nothing changed")
	} else if flags.exitCode {
		return &failure{code: exitFindings}
	}
	return nil
}

// changeFormats are the forms in which changes are printed.
var changeFormats = map[string]func(Streams, compare.Changes) []byte{
	"text": func(streams Streams, changes compare.Changes) []byte {
		return []byte(changes.Text(widthOf(streams)))
	},
	"markdown": func(_ Streams, changes compare.Changes) []byte { return []byte(changes.Markdown()) },
	"json":     func(_ Streams, changes compare.Changes) []byte { return changes.JSON() },
}

// widthOf is how many columns standard output has; 0 where it is no terminal.
func widthOf(streams Streams) int {
	file, ok := streams.Out.(*os.File)
	if !ok {
		return 0
	}
	width, _, err := term.GetSize(file.Fd())
	if err != nil {
		return 0
	}
	return width
}

// diffStates compares two states of a workshop, or one with the workshop on
// disk.
func diffStates(states states, names []string) (compare.Changes, error) {
	before, after, err := states.pair(names)
	if err != nil {
		return compare.Changes{}, err
	}
	before.leaveOut(after.unread)
	after.leaveOut(before.unread)
	return compare.Texts(before.texts, after.texts), nil
}

// pair finds the two states that are to be compared.
func (s states) pair(names []string) (before, after state, err error) {
	if len(names) == 0 {
		return s.since("HEAD")
	}
	if len(names) == 1 {
		if _, err := os.Stat(names[0]); err != nil {
			return s.since(names[0])
		}
		after, err = s.onDisk(s.folder)
	} else {
		after, err = s.named(names[1])
	}
	if err == nil {
		before, err = s.named(names[0])
	}
	return before, after, err
}

// diffJourneys compares two journeys of one workshop.
func diffJourneys(states states, ids []string) (compare.Changes, error) {
	if len(ids) != 2 {
		return compare.Changes{}, unusable("--journey takes the ids of two journeys: interlock diff --journey BASE VARIANT")
	}
	workshop, unreadable, err := loadWorkshop(states.folder)
	if err != nil {
		return compare.Changes{}, err
	}
	warnUnread(states.streams, workshop, unreadable)
	var journeys [2]*model.Journey
	for i, id := range ids {
		if journeys[i] = workshop.Journey(id); journeys[i] == nil {
			return compare.Changes{}, unusable("%s has no journey `%s`%s", states.folder, id, nearest(id, workshop.Names(model.NamesJourney)))
		}
	}
	changes, err := compare.Journeys(workshop, journeys[0], journeys[1])
	if err != nil {
		return compare.Changes{}, unusable("the journeys cannot be compared: %v", err)
	}
	return changes, nil
}

// nearest asks whether another name was meant, if one is like it.
func nearest(name string, names []string) string {
	if near := model.Nearest(name, names); near != "" {
		return fmt.Sprintf("; did you mean `%s`?", near)
	}
	return ""
}
