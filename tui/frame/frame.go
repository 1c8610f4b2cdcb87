// Package frame draws one screen into cells, clipped to rectangles, together with the zones the mouse can hit and
// the place of the terminal's cursor. What is drawn later lies on top, of the picture and of the zones alike.
//
// Nothing here can draw outside its rectangle or break a line: text is cleaned as it is drawn, and any size
// is fine, none included.
package frame

import (
	"image"
	"image/color"
)

// Style is how a cell looks. The zero Style is the terminal's own. A style without a background keeps the one that
// lies below, and so does one without a foreground; what lies reversed stays reversed. There is no faint: it is unreadable on
// a projector.
type Style struct {
	Foreground, Background                          color.Color
	Bold, Italic, Underline, Reverse, Strikethrough bool
}

// On returns the style with this background.
func (s Style) On(background color.Color) Style {
	s.Background = background
	return s
}

// Frame is the picture of one screen. It belongs to one goroutine.
type Frame struct {
	// Ellipsis ends text that was cut. New sets "…". An Ellipsis in ASCII says that the terminal shows no more than
	// that: the signs of punctuation are then drawn as their nearest in ASCII.
	Ellipsis string

	bounds, clip Rect
	cells        []cell
	zones        []zone
	cursor       image.Point
	cursorShown  bool
	styles       palette
	cleaned      map[string]string // What Clean made of texts.
}

// cell is one place of the picture. The zero cell is a blank.
type cell struct {
	text  string
	style styleID
	wide  bool // The text takes this cell and the next.
	tail  bool // The cell is the second half of a wide one.
}

// mostCleaned bounds the texts remembered between frames: more than any screen shows.
const mostCleaned = 4096

type zone struct {
	area Rect
	id   string
}

// New returns an empty frame. Negative sizes count as zero.
func New(width, height int) *Frame {
	f := &Frame{Ellipsis: "…", styles: newPalette(), cleaned: map[string]string{}}
	f.Reset(width, height)
	return f
}

// Reset empties the frame and gives it a size, reusing its memory.
func (f *Frame) Reset(width, height int) {
	f.bounds = XYWH(0, 0, width, height)
	f.clip = f.bounds
	if n := f.bounds.Dx() * f.bounds.Dy(); n <= cap(f.cells) {
		f.cells = f.cells[:n]
		clear(f.cells)
	} else {
		f.cells = make([]cell, n)
	}
	f.zones = f.zones[:0]
	f.cursorShown = false
	f.styles.trim()
	if len(f.cleaned) > mostCleaned {
		clear(f.cleaned)
	}
}

// Bounds returns the whole frame as a rectangle with its left top at 0, 0.
func (f *Frame) Bounds() Rect { return f.bounds }

// Within draws with everything clipped to r: pictures, zones and the cursor. It nests.
func (f *Frame) Within(r Rect, draw func()) {
	outer := f.clip
	defer func() { f.clip = outer }()
	f.clip = outer.Intersect(r)
	draw()
}

// Zone names the rectangle for Hit. An overlay that names its whole area keeps clicks from what lies below.
func (f *Frame) Zone(r Rect, id string) {
	if r = r.Intersect(f.clip); !r.Empty() {
		f.zones = append(f.zones, zone{area: r, id: id})
	}
}

// Hit returns the id of the topmost zone at p.
func (f *Frame) Hit(p image.Point) (id string, ok bool) {
	for i := len(f.zones) - 1; i >= 0; i-- {
		if p.In(f.zones[i].area) {
			return f.zones[i].id, true
		}
	}
	return "", false
}

// ZoneAt returns the area of the topmost zone with this id, as it was clipped.
func (f *Frame) ZoneAt(id string) (area Rect, ok bool) {
	for i := len(f.zones) - 1; i >= 0; i-- {
		if f.zones[i].id == id {
			return f.zones[i].area, true
		}
	}
	return Rect{}, false
}

// SetCursor shows the terminal's cursor in the cell, or hides it when the cell is outside.
func (f *Frame) SetCursor(x, y int) {
	f.cursor = image.Pt(x, y)
	f.cursorShown = f.cursor.In(f.clip)
}

// HideCursor takes back SetCursor, as an overlay without a text entry must.
func (f *Frame) HideCursor() { f.cursorShown = false }

// Cursor returns the cell of the terminal's cursor; ok is false when it is hidden.
func (f *Frame) Cursor() (x, y int, ok bool) {
	if !f.cursorShown {
		return 0, 0, false
	}
	return f.cursor.X, f.cursor.Y, true
}
