package frame

import "image"

// Rect is a rectangle of cells: Min is inside, Max is outside.
type Rect = image.Rectangle

// XYWH returns the rectangle of the given size whose left top cell is x, y. Negative sizes count as zero.
func XYWH(x, y, width, height int) Rect {
	return Rect{Min: image.Pt(x, y), Max: image.Pt(x+max(width, 0), y+max(height, 0))}
}

// CutTop splits r into its first n rows and the rest. It never takes more rows than there are.
func CutTop(r Rect, n int) (top, rest Rect) {
	at := r.Min.Y + between(n, r.Dy())
	return Rect{Min: r.Min, Max: image.Pt(r.Max.X, at)}, Rect{Min: image.Pt(r.Min.X, at), Max: r.Max}
}

// CutBottom splits r into its last n rows and the rest. It never takes more rows than there are.
func CutBottom(r Rect, n int) (bottom, rest Rect) {
	rest, bottom = CutTop(r, r.Dy()-between(n, r.Dy()))
	return bottom, rest
}

// CutLeft splits r into its first n columns and the rest. It never takes more columns than there are.
func CutLeft(r Rect, n int) (left, rest Rect) {
	at := r.Min.X + between(n, r.Dx())
	return Rect{Min: r.Min, Max: image.Pt(at, r.Max.Y)}, Rect{Min: image.Pt(at, r.Min.Y), Max: r.Max}
}

// CutRight splits r into its last n columns and the rest. It never takes more columns than there are.
func CutRight(r Rect, n int) (right, rest Rect) {
	rest, right = CutLeft(r, r.Dx()-between(n, r.Dx()))
	return right, rest
}

// Inset returns r without dx columns at the left and right and dy rows at the top and bottom.
// A rectangle too small for that becomes empty, and stays inside r.
func Inset(r Rect, dx, dy int) Rect {
	_, r = CutLeft(r, dx)
	_, r = CutRight(r, dx)
	_, r = CutTop(r, dy)
	_, r = CutBottom(r, dy)
	return r
}

// Columns splits r into n columns with gap empty cells between them. Cells that cannot be shared evenly go to the first columns.
func Columns(r Rect, n, gap int) []Rect {
	return split(n, gap, r.Dx(), func(size int) (part Rect) {
		part, r = CutLeft(r, size)
		return part
	})
}

// Rows splits r into n rows with gap empty rows between them. Rows that cannot be shared evenly go to the first.
func Rows(r Rect, n, gap int) []Rect {
	return split(n, gap, r.Dy(), func(size int) (part Rect) {
		part, r = CutTop(r, size)
		return part
	})
}

func split(n, gap, total int, cut func(size int) Rect) []Rect {
	if n <= 0 {
		return nil
	}
	parts := make([]Rect, n)
	room := max(total-gap*(n-1), 0)
	for i := range parts {
		size := room / n
		if i < room%n {
			size++
		}
		parts[i] = cut(size)
		cut(gap)
	}
	return parts
}

// Center returns a rectangle of the given size in the middle of r, made smaller where r is too small.
func Center(r Rect, width, height int) Rect {
	width, height = between(width, r.Dx()), between(height, r.Dy())
	return XYWH(r.Min.X+(r.Dx()-width)/2, r.Min.Y+(r.Dy()-height)/2, width, height)
}

// between returns n, but not below 0 and not above most.
func between(n, most int) int {
	return max(min(n, most), 0)
}
