package empathy

import (
	"image"
	"slices"

	"interlock/tui/frame"
)

const (
	// Four boxes stand beside each other in a canvas wider than this, two in
	// any other.
	widestPairs = 100
	// The list of maps stays open in a screen at least this wide.
	listAlways = 150
	listWidth  = 34
	// A screen at least this high has room for a second line of title and
	// status.
	highEnough = 26
)

// board is where everything of the screen stands in an area.
type board struct {
	list, title, canvas, status frame.Rect

	boxes      []box
	rows       [][]string // of all fields, those that are not shown included
	first, end int        // the rows that are shown
}

// box gives the box of a field; an empty one when it is not shown.
func (b board) box(key string) box {
	for _, box := range b.boxes {
		if box.key == key {
			return box
		}
	}
	return box{key: key}
}

// rows arranges the fields of the view as they fit into the last area.
func (s *Empathy) rows() [][]string { return s.arrange(s.cut().canvas.Dx()) }

func (s *Empathy) arrange(width int) [][]string {
	keys := s.keys()
	rows := [][]string{{goal}}
	if !s.quadrants && width > widestPairs {
		rows = append(rows, keys[:4])
		keys = keys[4:]
	}
	return slices.AppendSeq(rows, slices.Chunk(keys, 2))
}

// cut divides the area of the screen into its parts.
func (s *Empathy) cut() board {
	var b board
	area := s.area
	switch width := area.Dx(); {
	case width >= listAlways:
		b.list, area = frame.CutLeft(area, listWidth)
	case s.listed:
		b.list, area = frame.CutLeft(area, min(listWidth, width*2/5))
	}
	extra := 0
	if area.Dy() >= highEnough {
		extra = 1
	}
	b.title, b.canvas = frame.CutTop(area, 1+extra)
	b.status, b.canvas = frame.CutBottom(b.canvas, 1+extra)
	return b
}

// plan lays the board out: every box as high as its notes need, as far as
// there is room, and the room that is left shared by all.
func (s *Empathy) plan() board {
	b := s.cut()
	b.rows = s.arrange(b.canvas.Dx())
	grid := make([][]box, len(b.rows))
	for r, keys := range b.rows {
		for c, key := range keys {
			left, right := edge(b.canvas, c, len(keys)), edge(b.canvas, c+1, len(keys))
			outer := frame.Rect{Min: image.Pt(left, 0), Max: image.Pt(right+1, 0)}
			grid[r] = append(grid[r], s.newBox(key, outer))
		}
	}
	var heights []int
	b.first, b.end, heights = s.share(grid, b.canvas.Dy()-1)
	y := b.canvas.Min.Y
	for r := b.first; r < b.end; r++ {
		for _, box := range grid[r] {
			box.outer.Min.Y, box.outer.Max.Y = y, y+heights[r]+1
			s.scrollBox(&box)
			b.boxes = append(b.boxes, box)
		}
		y += heights[r]
	}
	return b
}

// edge is the column of the border before box c of n. Every second border of
// four boxes meets one of two.
func edge(canvas frame.Rect, c, n int) int {
	return canvas.Min.X + c*max(canvas.Dx()-1, 0)/n
}
