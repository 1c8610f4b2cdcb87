package present

import (
	"cmp"
	"fmt"

	"interlock/tui/frame"
	"interlock/tui/theme"
)

// Draw draws the slide over the whole area.
func (s *Show) Draw(f *frame.Frame, area frame.Rect) {
	if s.revision != s.source.Revision() {
		s.Refresh()
	}
	t := loud(s.source.Theme())
	f.HideCursor()
	f.Fill(area, t.Base)
	if s.blank {
		return
	}
	room, on := canvas(area, t, s.letters)
	s.paper = on
	slide := s.current()
	pages := slide.pages(on)
	s.turn(pages)
	s.letter = pages[s.page].letters
	f.Within(area, func() {
		slide.draw(f, room, t, pages[s.page])
		foot, _ := frame.CutBottom(area, footHeight(area))
		foot.Min.X, foot.Max.X = room.Min.X, room.Max.X
		s.drawFoot(f, foot, t, len(pages))
	})
}

// drawFoot says where in the show one is, and which page of the slide it is.
func (s *Show) drawFoot(f *frame.Frame, line frame.Rect, t *theme.Theme, pages int) {
	if pages > 1 {
		page := fmt.Sprintf("%d of %d %s", s.page+1, pages, t.Glyphs.Right)
		if s.page+1 == pages {
			page = fmt.Sprintf("%d of %d", pages, pages)
		}
		var right frame.Rect
		right, line = frame.CutRight(line, frame.Width(page))
		f.Text(right, t.Title, page)
		_, line = frame.CutRight(line, 1)
	}
	where := cmp.Or(s.note, s.where())
	if remark := joined(where, s.remark()); frame.Width(remark) <= line.Dx() {
		where = remark
	}
	f.Text(line, t.Text, where)
}

// remark is what the program has to say; at first that the letters have sizes.
func (s *Show) remark() string {
	if s.Remark == "" && s.view == slideView && s.at == 0 && s.paper.wide > 0 {
		return "+ and - change the letters"
	}
	return s.Remark
}

// where says where in the show one is.
func (s *Show) where() string {
	if s.view != slideView {
		return ""
	}
	slide := s.slides[s.at]
	number, count := 0, 0
	for i, each := range s.slides {
		if each.Section != slide.Section || each.Empty && i != s.at {
			continue
		}
		count++
		if i <= s.at {
			number++
		}
	}
	return fmt.Sprintf("%s %d/%d", slide.Section.Title(), number, count)
}
