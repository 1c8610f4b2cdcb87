package empathy

import (
	"fmt"
	"image"
	"strings"

	"interlock/tui/frame"
)

// drawBorders draws the borders of all boxes, joined, with their names, that
// of the cursor's box brighter.
func (s *Empathy) drawBorders(f *frame.Frame, board board) {
	t := s.desk.Theme()
	set := t.Glyphs.Light
	for _, box := range board.boxes {
		f.Box(box.outer, t.Border, set)
	}
	for _, box := range board.boxes {
		for _, corner := range corners(box.outer) {
			f.Glyph(corner.X, corner.Y, t.Border, joint(set, board.boxes, corner))
		}
	}
	for _, box := range board.boxes {
		if box.key == s.at.field && !s.listed {
			for _, side := range sides(box.outer) {
				f.Restyle(side, t.BorderFocus)
			}
		}
	}
	for _, box := range board.boxes {
		head, _ := frame.CutTop(frame.Inset(box.outer, 1, 0), 1)
		if hidden := box.hidden(); hidden > 0 && box.key != goal {
			more := fmt.Sprintf(" +%d more ", hidden)
			f.TextRight(head, t.Muted, more)
			_, head = frame.CutRight(head, frame.Width(more)+1)
		}
		f.Text(head, s.sideStyle(s.current()), " "+strings.ToUpper(field(box.key).Label)+" ")
	}
	s.drawHiddenRows(f, board)
}

// drawHiddenRows names the fields above and below those that are shown.
func (s *Empathy) drawHiddenRows(f *frame.Frame, board board) {
	t := s.desk.Theme()
	var parts []string
	name := func(arrow string, rows [][]string) {
		if len(rows) > 0 {
			var keys []string
			for _, row := range rows {
				keys = append(keys, row...)
			}
			parts = append(parts, arrow+" "+strings.Join(keys, " "))
		}
	}
	name(t.Glyphs.Up, board.rows[:board.first])
	name(t.Glyphs.Down, board.rows[board.end:])
	if len(parts) > 0 {
		bottom, _ := frame.CutBottom(frame.Inset(board.canvas, 2, 0), 1)
		f.TextRight(bottom, t.Muted, " "+strings.Join(parts, "  ")+" ")
	}
}

func corners(r frame.Rect) [4]image.Point {
	right, bottom := r.Max.X-1, r.Max.Y-1
	return [4]image.Point{r.Min, image.Pt(right, r.Min.Y), image.Pt(r.Min.X, bottom), image.Pt(right, bottom)}
}

func sides(r frame.Rect) [4]frame.Rect {
	width, height := r.Dx(), r.Dy()
	return [4]frame.Rect{
		frame.XYWH(r.Min.X, r.Min.Y, width, 1), frame.XYWH(r.Min.X, r.Max.Y-1, width, 1),
		frame.XYWH(r.Min.X, r.Min.Y+1, 1, height-2), frame.XYWH(r.Max.X-1, r.Min.Y+1, 1, height-2),
	}
}

// joint is the sign where borders meet at a point.
func joint(set frame.BorderSet, boxes []box, p image.Point) string {
	var up, down, left, right bool
	for _, box := range boxes {
		r := box.outer
		if !p.In(r) {
			continue
		}
		if p.X == r.Min.X || p.X == r.Max.X-1 {
			up, down = up || p.Y > r.Min.Y, down || p.Y < r.Max.Y-1
		}
		if p.Y == r.Min.Y || p.Y == r.Max.Y-1 {
			left, right = left || p.X > r.Min.X, right || p.X < r.Max.X-1
		}
	}
	switch {
	case up && down && left && right:
		return set.Cross
	case up && down && right:
		return set.TeeRight
	case up && down:
		return set.TeeLeft
	case left && right && down:
		return set.TeeDown
	case left && right:
		return set.TeeUp
	case down && right:
		return set.TopLeft
	case down:
		return set.TopRight
	case right:
		return set.BottomLeft
	}
	return set.BottomRight
}
