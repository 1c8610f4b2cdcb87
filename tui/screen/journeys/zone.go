package journeys

import (
	"fmt"
	"strings"

	"interlock/tui/frame"
)

// zone names a place that the mouse can hit by what is there.
func zone(f *frame.Frame, area frame.Rect, part string, at cursor) {
	f.Zone(area, fmt.Sprintf("journeys:%s:%d:%s:%d", part, at.stage, at.lane, at.note))
}

// readZone is what a zone names; false for any other.
func readZone(id string) (part string, at cursor, ok bool) {
	fields := strings.Split(id, ":")
	if len(fields) != 5 || fields[0] != "journeys" {
		return "", cursor{}, false
	}
	at.lane = fields[3]
	_, stageErr := fmt.Sscan(fields[2], &at.stage)
	_, noteErr := fmt.Sscan(fields[4], &at.note)
	return fields[1], at, stageErr == nil && noteErr == nil
}
