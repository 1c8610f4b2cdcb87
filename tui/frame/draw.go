package frame

// Fill blanks the rectangle in this style. It is opaque: nothing below shows through.
func (f *Frame) Fill(r Rect, s Style) {
	r = r.Intersect(f.clip)
	if r.Empty() {
		return
	}
	blank := cell{style: f.styles.id(s)}
	for y := r.Min.Y; y < r.Max.Y; y++ {
		row := f.row(y)
		sever(row, r.Min.X)
		sever(row, r.Max.X)
		for x := r.Min.X; x < r.Max.X; x++ {
			row[x] = blank
		}
	}
}

// Restyle draws the style over what is in the rectangle already and keeps the text: the mark of a selection or a match.
func (f *Frame) Restyle(r Rect, s Style) {
	r = r.Intersect(f.clip)
	id := f.styles.id(s)
	for y := r.Min.Y; y < r.Max.Y; y++ {
		row := f.row(y)
		for x := r.Min.X; x < r.Max.X; x++ {
			row[x].style = f.styles.layer(row[x].style, id)
		}
	}
}

// Text draws one line of text from the left top of r, clipped to r, and returns the cells it takes. Text that is cut
// ends with the ellipsis.
func (f *Frame) Text(r Rect, s Style, text string) int {
	if r.Empty() {
		return 0
	}
	text = f.clean(text)
	if fits(text, r.Dx()) {
		return f.write(r.Min.X, r.Min.Y, f.styles.id(s), text)
	}
	return f.cut(r, s, text)
}

// TextRight is Text, but the line ends at the right edge of r.
func (f *Frame) TextRight(r Rect, s Style, text string) int {
	room := max(r.Dx()-Width(text), 0)
	_, r = CutLeft(r, room)
	return f.Text(r, s, text)
}

// TextCenter is Text, but the line stands in the middle of r.
func (f *Frame) TextCenter(r Rect, s Style, text string) int {
	room := max(r.Dx()-Width(text), 0)
	_, r = CutLeft(r, room/2)
	return f.Text(r, s, text)
}

// Wrap draws the text over the lines of r, wrapped as by Lines, and returns the lines it takes. When there are
// more lines than r has, the last one ends with the ellipsis.
func (f *Frame) Wrap(r Rect, s Style, text string) int {
	if r.Empty() {
		return 0
	}
	lines := wrap(text, r.Dx(), r.Dy()+1, f.clean)
	for i, line := range lines[:min(len(lines), r.Dy())] {
		row := XYWH(r.Min.X, r.Min.Y+i, r.Dx(), 1)
		if i == r.Dy()-1 && len(lines) > r.Dy() {
			f.cut(row, s, line)
		} else {
			f.write(row.Min.X, row.Min.Y, f.styles.id(s), head(line, r.Dx()))
		}
	}
	return min(len(lines), r.Dy())
}

// Glyph draws one sign at x, y. A sign of two cells takes the next cell too.
func (f *Frame) Glyph(x, y int, s Style, g string) {
	f.write(x, y, f.styles.id(s), f.clean(g))
}

// cut draws as much of clean text as leaves room for the ellipsis, and the ellipsis.
func (f *Frame) cut(r Rect, s Style, text string) int {
	id := f.styles.id(s)
	ellipsis := f.clean(f.Ellipsis)
	room := r.Dx() - Width(ellipsis)
	if room < 0 {
		return f.write(r.Min.X, r.Min.Y, id, head(text, r.Dx()))
	}
	used := f.write(r.Min.X, r.Min.Y, id, head(text, room))
	return used + f.write(r.Min.X+used, r.Min.Y, id, ellipsis)
}

// write draws clean text from x, y and returns its cells, those outside the clip included.
func (f *Frame) write(x, y int, id styleID, text string) int {
	start := x
	var row []cell
	if y >= f.clip.Min.Y && y < f.clip.Max.Y {
		row = f.row(y)
	}
	for text != "" {
		cluster, width, rest := nextCluster(text)
		if row != nil {
			f.put(row, x, id, cluster, width)
		}
		x += width
		text = rest
	}
	return x - start
}

// put draws one cluster into a row of the clip. Half of a wide cluster at the edge of the clip becomes a blank.
func (f *Frame) put(row []cell, x int, id styleID, cluster string, width int) {
	first, last := max(x, f.clip.Min.X), min(x+width, f.clip.Max.X)-1
	if first > last {
		return
	}
	cluster = f.shownAs(cluster)
	sever(row, first)
	sever(row, last+1)
	for at := first; at <= last; at++ {
		row[at] = cell{style: f.styles.layer(row[at].style, id)}
	}
	if last-first+1 < width || cluster == " " {
		return
	}
	row[first].text = cluster
	if width == 2 {
		row[first].wide, row[last].tail = true, true
	}
}

// shownAs is the cluster itself, or its nearest sign on a terminal that shows only ASCII.
func (f *Frame) shownAs(cluster string) string {
	if len(cluster) == 1 || f.Ellipsis >= "\x7f" {
		return cluster
	}
	switch cluster {
	case "·", "–", "—", "−", "•":
		return "-"
	case "…":
		return f.Ellipsis
	case "→":
		return ">"
	case "←":
		return "<"
	case "↑":
		return "^"
	case "↓":
		return "v"
	case "“", "”", "„":
		return `"`
	case "‘", "’", "‚":
		return "'"
	case "×":
		return "x"
	case "\u00a0", "\u202f":
		return " "
	}
	return cluster
}

// row returns the cells of one row inside the frame.
func (f *Frame) row(y int) []cell {
	width := f.bounds.Dx()
	return f.cells[y*width : (y+1)*width]
}

// sever blanks a wide cluster that lies across the left edge of cell x, because one half of it is about to be covered.
func sever(row []cell, x int) {
	if x < len(row) && row[x].tail {
		row[x-1] = cell{style: row[x-1].style}
		row[x] = cell{style: row[x].style}
	}
}

// clean is Clean, but remembers the texts that need work: most of them are drawn in every frame.
func (f *Frame) clean(text string) string {
	if simple(text) {
		return text
	}
	clean, ok := f.cleaned[text]
	if !ok {
		clean = Clean(text)
		f.cleaned[text] = clean
	}
	return clean
}
