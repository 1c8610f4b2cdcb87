package frame

import "strings"

// String returns the picture as the content of a view: lines of text and the fewest style sequences that draw it.
// Each line ends in the terminal's own style; blanks at its end that show nothing are left out.
func (f *Frame) String() string {
	var b strings.Builder
	b.Grow(len(f.cells) * 2)
	for y := range f.bounds.Dy() {
		if y > 0 {
			b.WriteByte('\n')
		}
		f.renderRow(&b, f.row(y))
	}
	return b.String()
}

func (f *Frame) renderRow(b *strings.Builder, row []cell) {
	style := styleID(0)
	for _, c := range row[:f.shown(row)] {
		if c.tail {
			continue
		}
		if c.style != style {
			b.WriteString(f.styles.sequence(style, c.style))
			style = c.style
		}
		if c.text == "" {
			b.WriteByte(' ')
		} else {
			b.WriteString(c.text)
		}
	}
	if style != 0 {
		b.WriteString(f.styles.sequence(style, 0))
	}
}

// shown returns how many cells of the row there are up to the last one that shows something.
func (f *Frame) shown(row []cell) int {
	n := len(row)
	for n > 0 && row[n-1].text == "" && !row[n-1].tail && f.styles.invisible(row[n-1].style) {
		n--
	}
	return n
}
