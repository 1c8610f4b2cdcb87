package interlock_test

import (
	"fmt"
	"strings"
	"testing"

	"interlock/tui/tuitest/room"
)

// enter opens a workshop on its links.
func enter(tb testing.TB, texts map[string]string, width, height int, options ...room.Option) *room.Room {
	tb.Helper()
	return room.Enter(tb, texts, "5", width, height, options...)
}

// network is a workshop with as many stages on both sides, and links between
// them in both directions, several at some.
func network(stages, links int) map[string]string {
	texts := map[string]string{"workshop.yaml": "format: interlock/1\n"}
	for _, side := range []string{"customer", "employee"} {
		var b strings.Builder
		fmt.Fprintf(&b, "side: %s\ntitle: The %s's way\nstages:\n", side, side)
		for i := range stages {
			fmt.Fprintf(&b, "  - {id: s%d, name: Stage of the way, emotion: %d, pains: [{id: p, text: It takes too long}]}\n", i, (i*7)%5-2)
		}
		texts["journeys/"+side+".yaml"] = b.String()
	}
	for i := range links {
		from, to := fmt.Sprintf("employee/s%d", i*5%stages), fmt.Sprintf("customer/s%d", i*i%stages)
		if i%4 == 3 {
			from, to = to, from
		}
		texts[fmt.Sprintf("links/l%d.yaml", i)] = fmt.Sprintf(
			"from: %s\nto: %s\neffect: %s\nimpact: relational\nlevel: functional\nreach: direct\nstrength: %d\nbecause: One thing leads to another\nbasis: said\n",
			from, to, []string{"harms", "helps"}[i%3/2], i%3+1)
	}
	return texts
}
