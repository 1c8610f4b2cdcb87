// Package png writes a page of a drawing as a picture of pixels, the same on
// every machine and processor.
//
// Floating point differs between processors only where a product and a sum are
// fused into one step. Every product in this package is therefore converted
// explicitly, which forbids that; outlines are rounded to 1/64 of a pixel, and
// filled in tiles small enough for the whole numbers of x/image/vector.
package png

import (
	"fmt"
	"math"

	"interlock/model/publish/drawing"
)

// DPI is the usual number of dots per inch: sharp on a screen and on a slide.
const DPI = 144

// mostPixels bounds the memory that a picture takes.
const mostPixels = 1 << 26

// Write is the page as a PNG file at a number of dots per inch, on white. The
// file bears the mark and the title of the page. The error says that the page
// would have no pixels, or too many.
func Write(page *drawing.Page, dpi float64, mark string) ([]byte, error) {
	scale := dpi / 72
	width, height := math.Round(float64(page.Width*scale)), math.Round(float64(page.Height*scale))
	if !(width >= 1 && height >= 1 && width*height <= mostPixels) {
		return nil, fmt.Errorf("a picture of %g × %g points at %g dots per inch would have %.0f × %.0f pixels; choose from 1 to %d in all", page.Width, page.Height, dpi, width, height, mostPixels)
	}
	picture := newPicture(int(width), int(height))
	picture.fill(trace(page, scale))
	return encode(picture, page.Title, dpi, mark), nil
}
