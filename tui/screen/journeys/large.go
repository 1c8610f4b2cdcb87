package journeys

import (
	"interlock/model"
	"interlock/tui/frame"
)

func (s *Journeys) drawLarge(f *frame.Frame, area frame.Rect, journey *model.Journey) {
	s.drawGrid(f, area, journey)
}
