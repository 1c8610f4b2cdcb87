package layout

import (
	"slices"

	"interlock/model/blueprint"
)

// half is what a page shows of one journey: its stages, the rows of what is
// lived through, and the curve.
type half struct {
	lanes
	arrows   *arrows
	rows     []*row // from the arrows to the curve
	moved    []*row // rows for which there was no room beside the curve
	feelings *feelings
}

// newHalf sets some stages of a journey; nil when there are none. A flipped
// half stands below the links, its arrows, which have a limit, at the foot.
func (b *builder) newHalf(s span, sizes scale, flipped bool, limit float64) *half {
	if s.empty() {
		return nil
	}
	h := &half{lanes: lanes{b, s, sizes}, arrows: b.newArrows(s, sizes, flipped, limit), feelings: b.newFeelings(s, sizes)}
	kinds := []string{"does", "channels", "thinks", "feels"}
	if flipped {
		kinds = []string{"channels", "does", "thinks", "feels"}
	}
	for _, kind := range kinds {
		h.rows = append(h.rows, there(h.lived(kind))...)
	}
	return h
}

// span gives some stages the columns of the page.
func (b *builder) span(journey *blueprint.Journey, cut [2]int) span {
	f := b.format
	return span{
		journey: journey, first: cut[0], end: cut[1],
		left: f.left() + f.labels, width: f.across() - f.labels, labelWide: f.labels,
	}
}

// leave moves the row of a kind to another place.
func (h *half) leave(kind string) {
	for i, row := range h.rows {
		if row.kind == kind {
			h.rows = slices.Delete(h.rows, i, i+1)
			h.moved = slices.Insert(h.moved, 0, row)
			return
		}
	}
}

// least is how high the half must be.
func (h *half) least() float64 {
	if h == nil {
		return 0
	}
	return h.arrows.height() + arrowGap + h.rowsHeight() + h.feelings.least(h.format.curve)
}

// arrowGap is between the arrows and the rows.
const arrowGap = 5.0

func (h *half) rowsHeight() float64 { return heightOf(h.rows) }

// behind are the rows that stand somewhere else: those that were moved, and
// what carries and follows from what is lived through.
func (h *half) behind() []*row { return slices.Concat(h.full(), h.moved, h.lanes.behind()) }
