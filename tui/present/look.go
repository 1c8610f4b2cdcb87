package present

import (
	"image/color"

	"interlock/model"
	"interlock/tui/frame"
	"interlock/tui/theme"
)

// loud is a theme for the back of a room: projectors flatten greys and pale
// colours, so that every text is pure light on dark or dark on light, and what
// has a colour is bold.
func loud(t *theme.Theme) *theme.Theme {
	made := *t
	ink := frame.Style{Foreground: t.Title.Foreground}
	strong := t.Title
	made.Text, made.Muted, made.Border, made.BorderFocus = ink, ink, ink, ink
	made.Heading, made.Tab, made.Key, made.Passing, made.Measured, made.Heard, made.Guess = strong, strong, strong, strong, strong, strong, strong
	for _, style := range []*frame.Style{&made.Harms, &made.Helps, &made.Serious, &made.Warning, &made.Severe, &made.Success} {
		style.Bold = true
	}
	if t.Base.Background != nil {
		made.Base = ink.On(opposite(t.Title.Foreground))
	}
	return &made
}

// opposite is black for a light colour and white for a dark one.
func opposite(of color.Color) color.Color {
	if color.GrayModel.Convert(of).(color.Gray).Y > 0x7f {
		return color.Black
	}
	return color.White
}

// sideStyle is the colour of a side; plain strong text for nobody's.
func sideStyle(t *theme.Theme, side model.Side) frame.Style {
	switch side {
	case model.Customer:
		return t.Customer
	case model.Employee:
		return t.Employee
	}
	return t.Title
}

// band is the look of a title: the colour of the side below it.
func band(t *theme.Theme, side model.Side) frame.Style {
	style := sideStyle(t, side)
	if style.Foreground == nil {
		style.Reverse = true
		return style
	}
	return frame.Style{Foreground: opposite(style.Foreground), Background: style.Foreground, Bold: true}
}

// sign is the sign before a line, with its look; "" for none.
func sign(t *theme.Theme, kind Kind) (string, frame.Style) {
	glyphs := t.Glyphs
	switch kind {
	case Item:
		return glyphs.Light.Horizontal, t.Title
	case Quote:
		return glyphs.Heavy.Vertical, t.Title
	case Harms:
		return glyphs.Harms, t.Harms
	case Helps:
		return glyphs.Helps, t.Helps
	case Moment:
		return glyphs.Moment, t.Moment
	case Measured:
		return glyphs.Measured, t.Measured
	case Heard:
		return glyphs.Heard, t.Heard
	case Guess:
		return glyphs.Guess, t.Guess
	case Severe:
		return glyphs.Severe, t.Severe
	case Serious:
		return glyphs.Serious, t.Serious
	case Passing:
		return glyphs.Passing, t.Passing
	}
	return "", t.Text
}
