package wall

import (
	"fmt"
	"net"
	"net/netip"
	"strings"
)

// Interface is a network of this machine that phones may be in, too.
type Interface struct {
	Name    string // as the system calls it, such as "wlan0"
	Address netip.Addr
}

// Interfaces lists the networks that are up, those of private addresses first.
// The loopback is none of them.
func Interfaces() ([]Interface, error) {
	cards, err := net.Interfaces()
	if err != nil {
		return nil, fmt.Errorf("the networks of this machine cannot be listed: %w", err)
	}
	var private, other []Interface
	for _, card := range cards {
		if card.Flags&net.FlagUp == 0 || card.Flags&net.FlagLoopback != 0 {
			continue
		}
		switch address, ok := addressOn(card); {
		case !ok:
		case address.IsPrivate() && card.Flags&net.FlagPointToPoint == 0:
			private = append(private, Interface{card.Name, address})
		default: // a tunnel or the open internet is chosen by mistake most often
			other = append(other, Interface{card.Name, address})
		}
	}
	return append(private, other...), nil
}

// addressOn is the address of an interface that people can type.
func addressOn(card net.Interface) (netip.Addr, bool) {
	addresses, err := card.Addrs()
	if err != nil {
		return netip.Addr{}, false
	}
	for _, address := range addresses {
		if prefix, err := netip.ParsePrefix(address.String()); err == nil && prefix.Addr().Is4() {
			return prefix.Addr(), true
		}
	}
	return netip.Addr{}, false
}

// ChooseInterface finds the one network that is meant: by its name or its
// address, or the only one there is when nothing is said. The error says what can
// be chosen.
func ChooseInterface(meant string, known []Interface) (Interface, error) {
	if address, err := netip.ParseAddr(meant); err == nil && address.IsLoopback() {
		return Interface{"loopback", address}, nil
	}
	var found []Interface
	for _, one := range known {
		if meant == "" || one.Name == meant || one.Address.String() == meant {
			found = append(found, one)
		}
	}
	switch {
	case len(found) == 1:
		return found[0], nil
	case len(known) == 0:
		return Interface{}, fmt.Errorf("this machine is in no network; join a Wi-Fi, or open a hotspot on a phone")
	case len(found) == 0:
		return Interface{}, fmt.Errorf("there is no network %s here; choose one of %s", meant, list(known))
	}
	return Interface{}, fmt.Errorf("this machine is in several networks; choose the one that the phones are in: %s", list(found))
}

func list(networks []Interface) string {
	texts := make([]string, len(networks))
	for i, one := range networks {
		texts[i] = fmt.Sprintf("%s (%s)", one.Name, one.Address)
	}
	return strings.Join(texts, ", ")
}
