package wall

import (
	"fmt"
	"strings"

	"rsc.io/qr"
)

// quiet is the white border that a QR code needs, in modules.
const quiet = 4

// picture is a QR code.
type picture struct{ *qr.Code }

// newPicture draws an address. It fits whatever address a wall can have.
func newPicture(address string) (picture, error) {
	code, err := qr.Encode(address, qr.M)
	if err != nil {
		return picture{}, fmt.Errorf("the QR code of %s cannot be drawn: %w", address, err)
	}
	return picture{code}, nil
}

// Side is how many modules wide and high the code is with its border.
func (p picture) Side() int { return p.Size + 2*quiet }

// Path is the dark modules as the path of an SVG of that side.
func (p picture) Path() string {
	var path strings.Builder
	for y := range p.Size {
		for x := 0; x < p.Size; x++ {
			from := x
			for x < p.Size && p.Black(x, y) {
				x++
			}
			if x > from {
				fmt.Fprintf(&path, "M%d %dh%dv1H%[1]dz", from+quiet, y+quiet, x-from)
			}
		}
	}
	return path.String()
}

// Rows is the code in half blocks for a terminal, where what is drawn is dark and
// the ground light.
func (p picture) Rows() []string {
	dark := func(x, y int) bool { return p.Black(x-quiet, y-quiet) }
	var rows []string
	for y := 0; y < p.Side(); y += 2 {
		var row strings.Builder
		for x := range p.Side() {
			switch upper, lower := dark(x, y), dark(x, y+1); {
			case upper && lower:
				row.WriteRune('█')
			case upper:
				row.WriteRune('▀')
			case lower:
				row.WriteRune('▄')
			default:
				row.WriteRune(' ')
			}
		}
		rows = append(rows, row.String())
	}
	return rows
}
