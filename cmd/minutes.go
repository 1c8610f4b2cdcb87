package cmd

import (
	"fmt"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"interlock/model"
	"interlock/model/agenda"
	"interlock/model/blueprint"
	"interlock/model/minutes"
	"interlock/model/publish"
	"interlock/model/publish/markdown"
	"interlock/model/publish/redact"
	"interlock/model/record"
	"interlock/model/session"
	"interlock/model/store"
)

// minutesFile is where the app writes the minutes, in the folder of what is
// published.
const minutesFile = "minutes.md"

func newMinutes(streams Streams) *cobra.Command {
	var output, which, profile string
	var force bool
	command := &cobra.Command{
		Use:   "minutes [FOLDER]",
		Short: "Write the minutes of a session in the room",
		Long: `Minutes prints what a session came to, as Markdown: what was decided, who does
what until when, what was put off, how the agenda went against its plan, what
came of votes and scores, and what was added. Who gave how much is counted; what
somebody wrote is never told with a name.

They are made of the record that this machine keeps while a workshop is edited.
Elsewhere they tell what the files alone say, and say so. Sessions are counted
from 1, the oldest; a pause of four hours or another day begins a new one. The
last is the last one with an agenda or a round, or else the newest.`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, arguments []string) error {
			readers, err := redact.ParseProfile(profile)
			if err != nil {
				return unusable("%v", err)
			}
			return runMinutes(streams, folderArgument(arguments), which, readers, output, force)
		},
	}
	set := command.Flags()
	set.StringVarP(&output, "output", "o", "-", "the `FILE` to write, or - for standard output")
	set.StringVar(&which, "session", "last", "the `NUMBER` of the session, or last")
	set.StringVar(&profile, "profile", "full", "the `READERS` they are for: full, team or client")
	set.BoolVar(&force, "force", false, "overwrite a file that Interlock did not write")
	wrapFlags(command)
	return command
}

func runMinutes(streams Streams, path, which string, readers redact.Profile, output string, force bool) error {
	return inFolder(path, func(folder workFolder) error {
		workshop := model.NewWorkshop(folder.texts)
		warnUnread(streams, workshop, folder.unreadable)
		meetings, err := meetingsIn(folder.Folder)
		if err != nil {
			return unusable("%v", err)
		}
		made, err := chosenMinutes(workshop, meetings, which, readers)
		if err != nil {
			return unusable("%v", err)
		}
		file := publish.File{Name: minutesFile, Data: markdown.WriteMinutes(made)}
		return writeFile(streams, path, file, false, exportFlags{output: output, force: force})
	})
}

// writeMinutes writes the minutes of an open workshop beside what is published.
func writeMinutes(opened *session.Session, folder string) (string, error) {
	made, err := lastMinutes(opened.Workshop(), meetingsOf(opened), redact.Full)
	if err != nil {
		return "", err
	}
	path := filepath.Join(folder, model.OutputFolder, minutesFile)
	return path, inPanel(store.WriteOutput(path, markdown.WriteMinutes(made), publish.Marked, false))
}

// meetingsIn are the meetings that this machine has a record of.
func meetingsIn(folder *store.Folder) ([]minutes.Meeting, error) {
	lines, err := folder.Record()
	if err != nil {
		return nil, err
	}
	return minutes.Meetings(record.Read(lines), keptClock(folder.Kept)), nil
}

// meetingsOf are the meetings of an open workshop, the last one as far as it has
// come.
func meetingsOf(opened *session.Session) []minutes.Meeting {
	// What cannot be read of earlier ones takes nothing from this one.
	sessions, _ := opened.Record()
	return minutes.Meetings(sessions, keptClock(opened.Kept))
}

// heldIn is the last meeting in the room of the workshop in a folder; nil when
// this machine knows of none.
func heldIn(path string) (*minutes.Meeting, error) {
	folder, err := openFolder(path)
	if err != nil {
		return nil, err
	}
	defer folder.Close()
	meetings, err := meetingsIn(folder)
	return held(meetings), err
}

// keptClock is the clock that is kept beside a workshop; nil when there is none.
func keptClock(kept func(name string, state any) (bool, error)) *agenda.Clock {
	clock := new(agenda.Clock)
	if found, err := kept(agenda.Name, clock); !found || err != nil {
		return nil
	}
	return clock
}

// held is the last meeting in the room, for the blueprint; nil when there was
// none.
func held(meetings []minutes.Meeting) *minutes.Meeting {
	if meeting, found := minutes.LastHeld(meetings); found {
		return &meeting
	}
	return nil
}

// chosenMinutes are those of the session that was asked for.
func chosenMinutes(workshop *model.Workshop, meetings []minutes.Meeting, which string, readers redact.Profile) (*blueprint.Minutes, error) {
	if which = strings.TrimSpace(which); which == "last" {
		return lastMinutes(workshop, meetings, readers)
	}
	number, err := strconv.Atoi(which)
	switch {
	case err != nil:
		return nil, fmt.Errorf("--session takes a number or last, not `%s`", which)
	case len(meetings) == 0:
		return nil, fmt.Errorf("this machine keeps no record of a session here; leave --session out for what the files say")
	case number < 1 || number > len(meetings):
		return nil, fmt.Errorf("there is no session %d; choose 1 (%s) to %d (%s)", number, meetings[0], len(meetings), meetings[len(meetings)-1])
	}
	return meetings[number-1].Minutes(readers)
}

// lastMinutes are those of the last meeting in the room, or of the newest session
// where there was none, or of the files alone.
func lastMinutes(workshop *model.Workshop, meetings []minutes.Meeting, readers redact.Profile) (*blueprint.Minutes, error) {
	if meeting, found := minutes.LastHeld(meetings); found {
		return meeting.Minutes(readers)
	}
	if len(meetings) > 0 {
		return meetings[len(meetings)-1].Minutes(readers)
	}
	return minutes.OfFiles(workshop, readers)
}
