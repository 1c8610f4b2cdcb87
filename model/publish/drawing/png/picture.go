package png

import (
	"bytes"
	"image"
	"image/draw"
	"runtime"
	"sync"

	"golang.org/x/image/vector"

	"interlock/model/publish/drawing"
)

// picture is an opaque picture, three bytes a pixel.
type picture struct {
	width, height int
	pixels        []byte
}

func newPicture(width, height int) *picture {
	return &picture{width, height, bytes.Repeat([]byte{255}, 3*width*height)}
}

// tile is the side of a square that is filled at once: small enough for the
// memory next to the processor, and for x/image/vector to keep to whole numbers.
const tile = 256

// fill fills areas, later ones above earlier ones.
func (p *picture) fill(areas []area) {
	across := (p.width + tile - 1) / tile
	down := (p.height + tile - 1) / tile
	parallel(across*down, func(tiles <-chan int) {
		var brush brush
		for number := range tiles {
			corner := image.Pt(number%across*tile, number/across*tile)
			part := image.Rectangle{corner, corner.Add(image.Pt(tile, tile))}.Intersect(image.Rect(0, 0, p.width, p.height))
			for i := range areas {
				if box := areas[i].bounds.Intersect(part); !box.Empty() {
					p.paint(box, brush.cover(&areas[i], box), areas[i].colour)
				}
			}
		}
	})
}

// parallel lets as many workers as there are processors take jobs from one
// queue, and returns when all are done.
func parallel(jobs int, work func(jobs <-chan int)) {
	queue := make(chan int, jobs)
	for job := range jobs {
		queue <- job
	}
	close(queue)
	var workers sync.WaitGroup
	for range min(jobs, runtime.GOMAXPROCS(0)) {
		workers.Go(func() { work(queue) })
	}
	workers.Wait()
}

// brush finds out how much of each pixel an area covers.
type brush struct {
	rasterizer vector.Rasterizer
	mask       [tile * tile]uint8
}

// cover is how much of each pixel of a box is covered, from 0 to 255, row by
// row. It is good until the next call.
func (b *brush) cover(area *area, box image.Rectangle) []uint8 {
	b.rasterizer.Reset(box.Dx(), box.Dy())
	b.rasterizer.DrawOp = draw.Src
	left, top := area.at.x-float32(box.Min.X), area.at.y-float32(box.Min.Y)
	for _, outline := range area.outlines {
		last := outline[len(outline)-1]
		x, y := last.x+left, last.y+top
		b.rasterizer.MoveTo(x, y)
		for _, vertex := range outline {
			x2, y2 := vertex.x+left, vertex.y+top
			if y <= 0 && y2 <= 0 { // The edge is above the box and changes nothing in it.
				b.rasterizer.MoveTo(x2, y2)
			} else {
				b.rasterizer.LineTo(x2, y2)
			}
			x, y = x2, y2
		}
	}
	bounds := image.Rect(0, 0, box.Dx(), box.Dy())
	mask := b.mask[:box.Dx()*box.Dy()]
	b.rasterizer.Draw(&image.Alpha{Pix: mask, Stride: box.Dx(), Rect: bounds}, bounds, image.Opaque, image.Point{})
	return mask
}

// paint lays a colour over the pixels of a box where they are covered.
func (p *picture) paint(box image.Rectangle, mask []uint8, colour drawing.Colour) {
	red, green, blue := uint32(colour.R), uint32(colour.G), uint32(colour.B)
	for y := box.Min.Y; y < box.Max.Y; y++ {
		row := p.pixels[3*(y*p.width+box.Min.X) : 3*(y*p.width+box.Max.X)]
		for x, covered := range mask[:box.Dx()] {
			if covered == 0 {
				continue
			}
			pixel := row[3*x : 3*x+3 : 3*x+3]
			over := uint32(covered) * uint32(colour.A)
			if over == whole {
				pixel[0], pixel[1], pixel[2] = colour.R, colour.G, colour.B
				continue
			}
			pixel[0] = mix(pixel[0], red, over)
			pixel[1] = mix(pixel[1], green, over)
			pixel[2] = mix(pixel[2], blue, over)
		}
		mask = mask[box.Dx():]
	}
}

// whole is the coverage of a pixel by an opaque colour.
const whole = 255 * 255

func mix(under uint8, colour, over uint32) uint8 {
	return uint8((uint32(under)*(whole-over) + colour*over + whole/2) / whole)
}
