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

// glyphOf is the sign before lines of a kind; "" for none.
func glyphOf(glyphs theme.Glyphs, kind Kind) string {
	return map[Kind]string{
		Item: glyphs.Light.Horizontal, Quote: glyphs.Heavy.Vertical,
		Harms: glyphs.Harms, Helps: glyphs.Helps, Moment: glyphs.Moment,
		Measured: glyphs.Measured, Heard: glyphs.Heard, Guess: glyphs.Guess,
		Severe: glyphs.Severe, Serious: glyphs.Serious, Passing: glyphs.Passing,
	}[kind]
}

// signStyle is the look of the sign before lines of a kind.
func signStyle(t *theme.Theme, kind Kind) frame.Style {
	styles := map[Kind]frame.Style{
		Harms: t.Harms, Helps: t.Helps, Moment: t.Moment, Measured: t.Measured, Heard: t.Heard, Guess: t.Guess,
		Severe: t.Severe, Serious: t.Serious, Passing: t.Passing,
	}
	if style, ok := styles[kind]; ok {
		return style
	}
	return t.Title
}
