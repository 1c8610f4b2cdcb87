package tui

import (
	"fmt"
	"net/netip"
	"strings"

	tea "charm.land/bubbletea/v2"

	"interlock/tui/action"
	"interlock/tui/layer"
	"interlock/tui/screen"
	"interlock/tui/wall"
)

// Walls opens walls, and knows the networks that phones could be in.
type Walls interface {
	// Start opens a wall: on this machine alone, or in one network where phones
	// may join.
	Start(desk wall.Desk, network netip.Addr) (*wall.Wall, error)
	Networks() ([]wall.Interface, error)
	// Browse opens a page in the browser of this machine.
	Browse(address string) error
}

// running is the wall that is open.
type running struct {
	*wall.Wall
	desk    *wall.SessionDesk
	arrived chan struct{} // something came from a phone
	done    chan struct{} // closed when the wall is
}

// arrivedMsg says that something came from a phone.
type arrivedMsg struct{ from *running }

func (a *App) wallActions() []action.Action {
	return []action.Action{{
		ID: "wall", Title: "The wall: a page for the projector, and for phones", Short: "wall", Keys: action.Keys("W"), Run: a.openWall, Why: a.noWall,
		Help: "Opens a page in the browser that follows you; if you like, phones join and take part in rounds.",
	}}
}

func (a *App) noWall() string {
	if a.options.Walls == nil {
		return "No wall can be opened from here."
	}
	return a.noWorkshop()
}

// openWall opens the wall on this machine, or tells of the one that is open.
func (a *App) openWall() tea.Cmd {
	if a.wall != nil {
		return a.tellWall()
	}
	return a.startWall(netip.Addr{})
}

// startWall opens the wall at an address in place of the one that is open.
func (a *App) startWall(network netip.Addr) tea.Cmd {
	a.stopWall()
	opened := &running{arrived: make(chan struct{}, 1), done: make(chan struct{})}
	opened.desk = wall.OverSession(a.opened.Session, func() {
		select {
		case opened.arrived <- struct{}{}:
		default:
		}
	})
	started, err := a.options.Walls.Start(opened.desk, network)
	if err != nil {
		return a.Fail(err)
	}
	opened.Wall = started
	a.wall = opened
	return tea.Batch(a.tellWall(), opened.watchPhones())
}

// watchPhones waits for the next thing that comes from a phone.
func (r *running) watchPhones() tea.Cmd {
	return func() tea.Msg {
		select {
		case <-r.arrived:
			return arrivedMsg{r}
		case <-r.done:
			return nil
		}
	}
}

// arrived saves what came from a phone, and goes on waiting.
func (a *App) arrived(msg arrivedMsg) tea.Cmd {
	if msg.from != a.wall {
		return nil
	}
	return tea.Batch(a.save(), msg.from.watchPhones())
}

// stopWall closes the wall, if one is open.
func (a *App) stopWall() {
	if a.wall == nil {
		return
	}
	close(a.wall.done)
	a.wall.Stop()
	a.wall = nil
}

// showOnWall has the wall look whether something is another than it was.
func (a *App) showOnWall() {
	if a.wall != nil {
		a.wall.desk.Tell()
	}
}

// tellWall says where the wall is and what can be done with it.
func (a *App) tellWall() tea.Cmd {
	text := "In the browser on the projector:\n" + a.wall.BoardURL() + "\n\nIt shows what you look at. "
	answers := []layer.Answer{{Label: "Leave it open"}, {Label: "Show it in the browser of this machine", Run: a.browseWall}}
	if !a.wall.Open() {
		card := layer.NewCard(a, "The wall is open", text+"Only this machine can open it.", append(answers,
			layer.Answer{Label: "Let phones of the room join", Run: a.chooseNetwork},
			layer.Answer{Label: "Close the wall", Run: a.closeWall})...)
		return a.Open(card)
	}
	text += fmt.Sprintf("Phones in the same Wi-Fi join at\n%s with the code %s; %s so far. Others in this Wi-Fi could read what they send.", a.wall.JoinURL(), a.wall.Code(), count(a.wall.Joined(), "phone"))
	card := layer.NewCard(a, "The wall is open", text, append(answers,
		layer.Answer{Label: "Only this machine again", Run: func() tea.Cmd { return a.startWall(netip.Addr{}) }},
		layer.Answer{Label: "Close the wall", Run: a.closeWall})...)
	return a.Open(card.WithPicture(a.wall.QR()))
}

func (a *App) browseWall() tea.Cmd {
	if err := a.options.Walls.Browse(a.wall.BoardURL()); err != nil {
		return a.Fail(err)
	}
	return a.Say("Move the page to the projector; it follows you from there.")
}

func (a *App) closeWall() tea.Cmd {
	a.stopWall()
	return a.Say("The wall is closed.")
}

// chooseNetwork asks in which network the phones are, when there are several.
func (a *App) chooseNetwork() tea.Cmd {
	networks, err := a.options.Walls.Networks()
	if err != nil {
		return a.Fail(err)
	}
	if only, err := wall.ChooseInterface("", networks); err == nil {
		return a.startWall(only.Address)
	} else if len(networks) == 0 {
		return a.Fail(err)
	}
	choice := screen.Choice{Title: "In which network are the phones?", Done: a.openNetwork}
	for _, network := range networks {
		choice.Options = append(choice.Options, screen.Option{ID: network.Address.String(), Title: network.Name, Detail: network.Address.String()})
	}
	return a.Choose(choice)
}

func (a *App) openNetwork(address string) tea.Cmd {
	network, err := netip.ParseAddr(strings.TrimSpace(address))
	if err != nil {
		return a.Fail(err)
	}
	return a.startWall(network)
}
