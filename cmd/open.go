package cmd

import (
	"context"
	"fmt"
	"os"
	"slices"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"interlock/examples"
	"interlock/model/git"
	"interlock/model/session"
	"interlock/tui"
)

// openFlags are the flags of the commands that open the program.
type openFlags struct {
	theme   string
	ascii   bool
	noMouse bool
}

func (f *openFlags) register(command *cobra.Command) {
	command.Flags().StringVar(&f.theme, "theme", "", "`auto, dark or light`")
	command.Flags().BoolVar(&f.ascii, "ascii", false, "draw with ASCII signs only")
	command.Flags().BoolVar(&f.noMouse, "no-mouse", false, "leave the mouse to the terminal")
}

// needTerminal says that the program needs a terminal, when there is none.
func needTerminal(streams Streams) error {
	if isTerminal(streams.In) && isTerminal(streams.Out) {
		return nil
	}
	return unusable("no terminal here; `interlock check`, `export` and the other commands work without one (see --help)")
}

func isTerminal(stream any) bool {
	file, ok := stream.(interface{ Fd() uintptr })
	return ok && term.IsTerminal(file.Fd())
}

// runOpen opens the folder named, or this one when it is a workshop, or the
// start screen.
func runOpen(streams Streams, arguments []string, flags openFlags) error {
	folder := ""
	switch {
	case len(arguments) == 1:
		folder = arguments[0]
	case isWorkshop("."):
		folder = "."
	}
	if folder != "" {
		// A folder that cannot be opened is worth saying before the terminal is.
		if err := checkFolder(folder); err != nil {
			return err
		}
	}
	if err := needTerminal(streams); err != nil {
		return err
	}
	return open(streams, folder, false, flags)
}

// open runs the program on a folder, or on the start screen without one.
func open(streams Streams, folder string, scratch bool, flags openFlags) error {
	settings, err := loadSettings()
	if err != nil {
		return err
	}
	agendas, err := examples.Agendas()
	if err != nil {
		return err
	}
	desk := &publisher{settings: settings}
	options := tui.Options{
		Catalog: catalog{settings}, Walls: walls{}, Agendas: agendas, Kit: examples.Kit, Publisher: desk, Minutes: writeMinutes, Editor: editorCommand, Remember: settings.remember,
		Open:  func(path string) (*tui.Opened, error) { return openWorkshop(atHome(path), settings, desk) },
		Theme: first(flags.theme, settings.Theme, "auto"), Background: os.Getenv("COLORFGBG"), Keys: settings.Keys,
		Color: colorprofile.Detect(os.Stdout, os.Environ()) > colorprofile.ASCII,
		ASCII: flags.ascii || settings.ASCII, Mouse: !flags.noMouse && !settings.NoMouse, Tick: tea.Tick,
	}
	if err := checkTheme(options.Theme); err != nil {
		return err
	}
	if folder != "" {
		if options.Opened, err = openWorkshop(folder, settings, desk); err != nil {
			return unusable("%v", err)
		}
		options.Opened.Scratch = scratch
	}
	return run(streams, tui.New(options))
}

// checkTheme says which themes there are, when this is none.
func checkTheme(theme string) error {
	if !isTheme(theme) {
		return unusable("--theme is auto, dark or light, not `%s`", theme)
	}
	return nil
}

func isTheme(name string) bool { return slices.Contains([]string{"auto", "dark", "light"}, name) }

// openWorkshop opens a folder with its session and its watcher.
func openWorkshop(path string, settings *settings, publisher *publisher) (*tui.Opened, error) {
	folder, err := openFolder(path)
	if err != nil {
		return nil, err
	}
	opened, opening, err := session.Open(folder, session.Options{})
	if err != nil {
		folder.Close()
		return nil, err
	}
	watching, stop := context.WithCancel(context.Background())
	changes, err := folder.Watch(watching)
	if err != nil {
		changes = nil // Outside edits are then noticed when the window gets the focus.
	}
	publisher.use(opened, folder.Path())
	settings.visited(folder.Path(), opened.Workshop().Frame().Title)
	return &tui.Opened{
		Session: opened, Opening: opening, Path: folder.Path(), Changes: changes, Answers: answersFor(folder.Path()),
		Versions: versionsOf(folder.Path(), git.Options{}),
		Close:    func() error { stop(); return opened.Close() },
	}, nil
}

// run runs the program until it ends, however it ends, and leaves nothing
// unsaved.
func run(streams Streams, app *tui.App) (err error) {
	program := tea.NewProgram(app, tea.WithInput(streams.In), tea.WithOutput(streams.Out), tea.WithFPS(120))
	stop := onHangUp(func() { program.Send(tui.HangUp()) })
	defer stop()
	_, failed := program.Run()
	closing := app.Close()
	for _, sentence := range app.Farewell() {
		fmt.Fprintln(streams.Err, sentence)
	}
	switch {
	case closing != nil:
		return &failure{exitFindings, closing.Error()}
	case failed != nil:
		return &failure{exitFindings, explain(failed)}
	}
	return nil
}

// explain says how the program ended when it did not end by itself.
func explain(err error) string {
	switch {
	case isPanic(err):
		return "the program broke off by its own fault, which we are sorry for; everything you did is saved"
	case isInterrupt(err):
		return "interrupted; everything is saved"
	}
	return fmt.Sprintf("the program ended: %v; everything is saved", err)
}

// first is the first text that is not empty.
func first(texts ...string) string {
	for _, text := range texts {
		if text != "" {
			return text
		}
	}
	return ""
}
