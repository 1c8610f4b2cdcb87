package frame

// BorderSet is the signs lines and boxes are drawn with, each one cell wide.
type BorderSet struct {
	Horizontal, Vertical                       string
	TopLeft, TopRight, BottomLeft, BottomRight string
	// Junctions: TeeDown has arms left, right and down, and so on.
	TeeDown, TeeUp, TeeRight, TeeLeft, Cross string
}

// Box draws a border along the inside of r and returns the rectangle within. What is too small for corners gets none.
func (f *Frame) Box(r Rect, s Style, set BorderSet) Rect {
	if r.Dx() < 2 || r.Dy() < 2 {
		return Inset(r, 1, 1)
	}
	right, bottom := r.Max.X-1, r.Max.Y-1
	f.HLine(r.Min.X+1, right, r.Min.Y, s, set.Horizontal)
	f.HLine(r.Min.X+1, right, bottom, s, set.Horizontal)
	f.VLine(r.Min.X, r.Min.Y+1, bottom, s, set.Vertical)
	f.VLine(right, r.Min.Y+1, bottom, s, set.Vertical)
	f.Glyph(r.Min.X, r.Min.Y, s, set.TopLeft)
	f.Glyph(right, r.Min.Y, s, set.TopRight)
	f.Glyph(r.Min.X, bottom, s, set.BottomLeft)
	f.Glyph(right, bottom, s, set.BottomRight)
	return Inset(r, 1, 1)
}

// HLine draws the sign in row y from column x0 up to, but not including, x1.
func (f *Frame) HLine(x0, x1, y int, s Style, g string) {
	x0, x1 = max(x0, f.clip.Min.X), min(x1, f.clip.Max.X)
	id, g := f.styles.id(s), f.clean(g)
	for x := x0; x < x1; x++ {
		f.write(x, y, id, g)
	}
}

// VLine draws the sign in column x from row y0 up to, but not including, y1.
func (f *Frame) VLine(x, y0, y1 int, s Style, g string) {
	y0, y1 = max(y0, f.clip.Min.Y), min(y1, f.clip.Max.Y)
	id, g := f.styles.id(s), f.clean(g)
	for y := y0; y < y1; y++ {
		f.write(x, y, id, g)
	}
}
