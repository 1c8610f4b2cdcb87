package cmd

import (
	"context"
	"fmt"
	"net/netip"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"charm.land/lipgloss/v2"
	"github.com/spf13/cobra"

	"interlock/tui/wall"
)

// anyNetwork is what --lan means without a value: the only network there is.
const anyNetwork = "the only one"

// wallFlags are the flags of the wall.
type wallFlags struct {
	lan  string
	port uint16
}

func newWall(streams Streams) *cobra.Command {
	var flags wallFlags
	command := &cobra.Command{
		Use:   "wall [FOLDER]",
		Short: "Show the workshop in a browser on the projector",
		Long: `Shows what the facilitator looks at in a browser, for the projector: beside
the program that edits the folder, or alone. The page follows within a second.

Only this machine can open it. With --lan, the phones of one network may join
with the code on the page, and send notes, dots and scores into the round that
is open; what they send is written to inbox/ and votes/. Nothing else of the
folder is written or can be asked for. What is sent is not encrypted: others in
the same Wi-Fi could read it.

It ends with ctrl+c.`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(command *cobra.Command, arguments []string) error {
			stopping, stop := signal.NotifyContext(command.Context(), os.Interrupt, syscall.SIGTERM)
			defer stop()
			return runWall(stopping, streams, folderArgument(arguments), flags)
		},
	}
	command.Flags().StringVar(&flags.lan, "lan", "", "let the phones of one `network` join: its name or address")
	command.Flags().Lookup("lan").NoOptDefVal = anyNetwork
	command.Flags().Uint16Var(&flags.port, "port", 0, "the `port` to listen at (default that of the last time, or any)")
	return command
}

// runWall serves the wall of a folder until it is stopped.
func runWall(stopping context.Context, streams Streams, path string, flags wallFlags) error {
	folder, err := openFolder(path)
	if err != nil {
		return err
	}
	defer folder.Close()
	options := wall.Options{Port: flags.port}
	if flags.lan != "" {
		network, err := chooseNetwork(flags.lan)
		if err != nil {
			return unusable("%v", err)
		}
		options.Network = network.Address
	}
	desk, err := wall.OverFolder(stopping, folder)
	if err != nil {
		return unusable("%v", err)
	}
	running, err := wall.Start(desk, options)
	if err != nil {
		return unusable("%v", err)
	}
	defer running.Stop()
	announce(streams, running)
	<-stopping.Done()
	return nil
}

func chooseNetwork(meant string) (wall.Interface, error) {
	known, err := wall.Interfaces()
	if err != nil {
		return wall.Interface{}, err
	}
	if meant == anyNetwork {
		meant = ""
	}
	return wall.ChooseInterface(meant, known)
}

// announce says where the wall is and how to join.
func announce(streams Streams, running *wall.Wall) {
	fmt.Fprintln(streams.Out, "The wall, for the browser on the projector:")
	fmt.Fprintln(streams.Out, "  "+running.BoardURL())
	if !running.Open() {
		fmt.Fprintln(streams.Out, "Only this machine can open it. With --lan, phones of the room can join.")
		return
	}
	if isTerminal(streams.Out) {
		dark := lipgloss.NewStyle().Foreground(lipgloss.Color("#000000")).Background(lipgloss.Color("#ffffff"))
		lipgloss.Fprintln(streams.Out, dark.Render(strings.Join(running.QR(), "\n")))
	}
	fmt.Fprintf(streams.Out, "Phones in the same Wi-Fi join at %s with the code %s.\n", running.JoinURL(), running.Code())
	fmt.Fprintln(streams.Out, "Others in this Wi-Fi could read what is sent. If phones find nothing, the Wi-Fi keeps its guests apart:")
	fmt.Fprintln(streams.Out, "open a hotspot on a phone, and join that with everything.")
}

// walls are those that the program opens.
type walls struct{}

func (walls) Start(desk wall.Desk, network netip.Addr) (*wall.Wall, error) {
	return wall.Start(desk, wall.Options{Network: network})
}

func (walls) Browse(address string) error { return showFile(address) }

func (walls) Networks() ([]wall.Interface, error) { return wall.Interfaces() }
