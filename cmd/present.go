package cmd

import (
	"context"
	"os"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/spf13/cobra"

	"interlock/model/session"
	"interlock/tui"
)

// presentFlags are the flags of present.
type presentFlags struct {
	theme string
	ascii bool
	mask  bool
}

func newPresent(streams Streams) *cobra.Command {
	var flags presentFlags
	command := &cobra.Command{
		Use:   "present [FOLDER]",
		Short: "Show a workshop to the room, on the projector",
		Long: `Shows one stage, field, moment or finding at a time, large and without dim text,
in a second terminal beside the one that edits. It follows what the editor looks
at, and every edit, within a second; an arrow stops that, f goes on. It reads the
folder and writes nothing. g lists what there is to see, b blanks the screen, m
puts stand-ins for the names of people, c shows clock and prompt, q ends it.`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, arguments []string) error {
			return runPresent(streams, folderArgument(arguments), flags)
		},
	}
	command.Flags().StringVar(&flags.theme, "theme", "", "`auto, dark or light`")
	command.Flags().BoolVar(&flags.ascii, "ascii", false, "draw with ASCII signs only")
	command.Flags().BoolVar(&flags.mask, "mask", false, "put stand-ins for the names of people from the start")
	return command
}

// runPresent shows the workshop of a folder until q is pressed.
func runPresent(streams Streams, path string, flags presentFlags) error {
	if err := checkFolder(path); err != nil {
		return err
	}
	if err := needTerminal(streams); err != nil {
		return err
	}
	settings, err := loadSettings()
	if err != nil {
		return err
	}
	options := tui.Options{
		Theme: first(flags.theme, settings.Theme, "auto"), Background: os.Getenv("COLORFGBG"), Keys: settings.Keys,
		Color: colorprofile.Detect(os.Stdout, os.Environ()) > colorprofile.ASCII, ASCII: flags.ascii || settings.ASCII, Tick: tea.Tick,
	}
	if err := checkTheme(options.Theme); err != nil {
		return err
	}
	watching, stop := context.WithCancel(context.Background())
	defer stop()
	projected, err := openProjected(watching, path)
	if err != nil {
		return err
	}
	defer projected.Opened.Session.Close()
	options.Opened = projected.Opened
	projected.Options, projected.Mask = options, flags.mask
	return project(streams, tui.NewProjector(projected))
}

// openProjected opens a folder for reading, and watches it and the states that
// are kept beside it. What cannot be watched is not followed.
func openProjected(watching context.Context, path string) (tui.ProjectorOptions, error) {
	folder, err := openFolder(path)
	if err != nil {
		return tui.ProjectorOptions{}, err
	}
	opened, opening, err := session.Open(folder, session.Options{ReadOnly: true})
	if err != nil {
		folder.Close()
		return tui.ProjectorOptions{}, unusable("%v", err)
	}
	changes, err := folder.Watch(watching)
	if err != nil {
		changes = nil
	}
	states, err := folder.WatchKept(watching)
	if err != nil {
		states = nil
	}
	options := tui.ProjectorOptions{States: states}
	options.Opened = &tui.Opened{Session: opened, Opening: opening, Path: folder.Path(), Changes: changes}
	return options, nil
}

// project runs the program for the projector until it ends.
func project(streams Streams, projector *tui.Projector) error {
	program := tea.NewProgram(projector, tea.WithInput(streams.In), tea.WithOutput(streams.Out))
	stop := onHangUp(func() { program.Send(tui.HangUp()) })
	defer stop()
	if _, err := program.Run(); err != nil {
		return &failure{exitFindings, explain(err)}
	}
	return nil
}
