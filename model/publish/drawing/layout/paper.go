package layout

import (
	"fmt"
	"strings"
)

// Paper is what a drawing is laid out for.
type Paper string

// The papers, all lying on their long side.
const (
	A3    Paper = "a3"
	A4    Paper = "a4"
	Slide Paper = "16:9"
)

// Papers lists all papers, the first being what to take unasked.
func Papers() []Paper { return []Paper{A3, A4, Slide} }

// ParsePaper reads the name of a paper, in any case; that of 16:9 may be slide.
// The error lists those that there are.
func ParsePaper(name string) (Paper, error) {
	if strings.EqualFold(name, "slide") {
		return Slide, nil
	}
	var names []string
	for _, paper := range Papers() {
		if strings.EqualFold(name, string(paper)) {
			return paper, nil
		}
		names = append(names, string(paper))
	}
	return "", fmt.Errorf("there is no paper %q; choose one of %s", name, strings.Join(names, ", "))
}

// format is the measures of a paper, in points.
type format struct {
	width, height float64
	margin        float64
	labels        float64   // width of the column of labels
	stages        int       // how many stand beside each other at most
	texts         []float64 // sizes of text, the one to prefer first
	title         float64   // size of the title of a page
	curve         float64   // least height of a curve
	face          float64   // radius of a face
	pill          float64   // width of the sentence of a link
}

// format gives the measures of the paper.
func (p Paper) format() format {
	switch p {
	case A4:
		return format{
			width: 841.89, height: 595.28, margin: 24, labels: 80, stages: 4,
			texts: []float64{8.4, 8.0, 7.6}, title: 14, curve: 80, face: 8, pill: 190,
		}
	case Slide:
		return format{
			width: 1280, height: 720, margin: 36, labels: 92, stages: 9,
			texts: []float64{11, 10.4, 9.8}, title: 20, curve: 96, face: 10, pill: 224,
		}
	}
	return format{
		width: 1190.55, height: 841.89, margin: 30, labels: 84, stages: 10,
		texts: []float64{9, 8.6, 8.2}, title: 18, curve: 108, face: 10, pill: 200,
	}
}

// left and right are the borders of what is printed.
func (f format) left() float64  { return f.margin }
func (f format) right() float64 { return f.width - f.margin }

// across is how wide what is printed is.
func (f format) across() float64 { return f.width - 2*f.margin }

// footer is the height of the line at the foot of every page.
func (f format) footer() float64 { return 16 }

// bottom is where the content of a page ends.
func (f format) bottom() float64 { return f.height - f.margin - f.footer() }
