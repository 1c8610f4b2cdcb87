package drawing

import "fmt"

// Colour is red, green, blue and how opaque it is, each from 0 to 255, not
// premultiplied. The zero colour draws nothing.
type Colour struct{ R, G, B, A uint8 }

// RGB is the opaque colour 0xRRGGBB.
func RGB(value uint32) Colour {
	return Colour{uint8(value >> 16), uint8(value >> 8), uint8(value), 255}
}

// Fade is the colour at an opacity of percent, from 0 to 100.
func (c Colour) Fade(percent int) Colour {
	c.A = uint8(percent * 255 / 100)
	return c
}

// Visible reports whether the colour can be seen at all.
func (c Colour) Visible() bool { return c.A > 0 }

// Hex is the colour without its opacity: "1F4F8F".
func (c Colour) Hex() string { return fmt.Sprintf("%02X%02X%02X", c.R, c.G, c.B) }
