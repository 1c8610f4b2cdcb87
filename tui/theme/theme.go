// Package theme gives every meaning on the screen its look: styles made from a few colours, and the glyphs. Blue is the
// customer's and amber the employee's; every meaning has a sign or a word too, so nothing is said by colour alone.
package theme

import (
	"image/color"

	"charm.land/lipgloss/v2"

	"interlock/tui/frame"
)

// Options says what the terminal can show.
type Options struct {
	Dark  bool // A dark background rather than a light one. Without colour it changes nothing.
	Color bool // Any colours at all; false under NO_COLOR and in plain terminals.
	ASCII bool // Only ASCII glyphs.
}

// Theme is the look of the whole program. Styles with a background (Base, the fills, Selected, Input, Overlay and so on) are for
// areas and carry a readable foreground; the others are for text and leave the background as it lies.
type Theme struct {
	Base    frame.Style // The screen itself: fill it first.
	Overlay frame.Style // The area of what opens over the screen.
	Input   frame.Style // The area of a text entry.

	Text, Muted, Title, Heading frame.Style

	Customer, Employee         frame.Style
	CustomerFill, EmployeeFill frame.Style // Heads and bands of one side.

	Selected     frame.Style // What the cursor is on. The marker glyph belongs beside it.
	SelectedSoft frame.Style // The row or column of the cursor.

	Border, BorderFocus frame.Style

	Moment, Harms, Helps     frame.Style
	Measured, Heard, Guess   frame.Style // How we know.
	Warning, Error, Success  frame.Style
	Key                      frame.Style // A key in the footer or in help.
	Tab, TabActive           frame.Style
	Match                    frame.Style // What a search has found.
	Severe, Serious, Passing frame.Style // The severity of a finding or a pain.

	Glyphs Glyphs
}

// Dark returns the theme for dark terminals.
func Dark() *Theme { return New(Options{Dark: true, Color: true}) }

// Light returns the theme for light terminals and bright rooms.
func Light() *Theme { return New(Options{Color: true}) }

// Plain returns the theme without any colour: the terminal's own, with bold, underline and reverse.
func Plain() *Theme { return New(Options{}) }

// New returns the theme for a terminal.
func New(o Options) *Theme {
	var t *Theme
	switch {
	case !o.Color:
		t = plain()
	case o.Dark:
		t = colored(darkTokens())
	default:
		t = colored(lightTokens())
	}
	t.Glyphs = UnicodeGlyphs()
	if o.ASCII {
		t.Glyphs = ASCIIGlyphs()
	}
	return t
}

// tokens is the palette a coloured theme is made from.
type tokens struct {
	paper, card, field                     color.Color // backgrounds
	selected, selectedSoft                 color.Color
	customerFill, employeeFill, tab, match color.Color
	tabText                                color.Color
	ink, strong, muted                     color.Color // text
	customer, employee                     color.Color
	drain, lift, gold                      color.Color
	hair, line                             color.Color // borders
}

// The colours are chosen so that their neighbours among 256 and 16 keep the meaning: greys stay grey, and no two
// meanings fall together.
func darkTokens() tokens {
	hex := lipgloss.Color
	return tokens{
		paper: hex("#0f1419"), card: hex("#1c232c"), field: hex("#313a45"),
		selected: hex("#34445a"), selectedSoft: hex("#1d252f"),
		customerFill: hex("#14222e"), employeeFill: hex("#35231a"), tab: hex("#dfe3e8"), tabText: hex("#0f1419"), match: hex("#4d4310"),
		ink: hex("#e4e6e8"), strong: hex("#ffffff"), muted: hex("#b5bac0"),
		customer: hex("#94c1f7"), employee: hex("#f5b98c"),
		drain: hex("#ff9a9a"), lift: hex("#7ad8a6"), gold: hex("#f2cc66"),
		hair: hex("#3f4b58"), line: hex("#9fb0c2"),
	}
}

func lightTokens() tokens {
	hex := lipgloss.Color
	return tokens{
		paper: hex("#fbfaf7"), card: hex("#f0eee8"), field: hex("#ffffff"),
		selected: hex("#cfd6de"), selectedSoft: hex("#eceff2"),
		customerFill: hex("#e8eef6"), employeeFill: hex("#f6ebe1"), tab: hex("#23272c"), tabText: hex("#ffffff"), match: hex("#ffec99"),
		ink: hex("#17212b"), strong: hex("#000000"), muted: hex("#46525f"),
		customer: hex("#1f4f8f"), employee: hex("#8a3d0c"),
		drain: hex("#a3201a"), lift: hex("#115c3b"), gold: hex("#664b00"),
		hair: hex("#c4c8cc"), line: hex("#56616d"),
	}
}

func colored(c tokens) *Theme {
	text := func(foreground color.Color) frame.Style { return frame.Style{Foreground: foreground} }
	bold := func(foreground color.Color) frame.Style { return frame.Style{Foreground: foreground, Bold: true} }
	area := func(foreground, background color.Color) frame.Style {
		return frame.Style{Foreground: foreground, Background: background}
	}
	t := &Theme{
		Base: area(c.ink, c.paper), Overlay: area(c.ink, c.card), Input: area(c.strong, c.field),
		Text: text(c.ink), Muted: text(c.muted), Title: bold(c.strong), Heading: bold(c.ink),
		Customer: bold(c.customer), Employee: bold(c.employee),
		CustomerFill: area(c.customer, c.customerFill), EmployeeFill: area(c.employee, c.employeeFill),
		Selected: area(c.strong, c.selected), SelectedSoft: area(c.ink, c.selectedSoft),
		Border: text(c.hair), BorderFocus: text(c.line),
		Moment: bold(c.gold), Harms: text(c.drain), Helps: text(c.lift),
		Measured: text(c.ink), Heard: text(c.ink), Guess: text(c.muted),
		Warning: text(c.gold), Error: bold(c.drain), Success: text(c.lift),
		Key: bold(c.strong), Tab: text(c.muted), TabActive: area(c.tabText, c.tab), Match: area(c.strong, c.match),
		Severe: bold(c.drain), Serious: text(c.gold), Passing: text(c.muted),
	}
	t.Selected.Bold, t.TabActive.Bold, t.Match.Bold = true, true, true
	return t
}

func plain() *Theme {
	bold := frame.Style{Bold: true}
	underline := frame.Style{Underline: true}
	return &Theme{
		Title: bold, Heading: bold, Customer: bold, Employee: bold, CustomerFill: bold, EmployeeFill: bold,
		Selected: frame.Style{Reverse: true, Bold: true}, BorderFocus: bold,
		Moment: bold, Harms: bold, Warning: bold, Error: frame.Style{Bold: true, Underline: true}, Key: bold,
		TabActive: frame.Style{Reverse: true, Bold: true}, Match: underline, Input: underline, Severe: bold,
	}
}

// Emotion is how a person feels at a stage, from -2 to +2, in a look and a sign.
type Emotion struct {
	Style frame.Style
	Sign  string // "-2", "-1", "0", "+1", "+2"
}

// Emotion returns how a value from -2 to +2 is shown. Values outside are shown as the nearest.
func (t *Theme) Emotion(value int) Emotion {
	strong := func(s frame.Style) frame.Style { s.Bold = true; return s }
	switch {
	case value <= -2:
		return Emotion{strong(t.Harms), "-2"}
	case value == -1:
		return Emotion{t.Harms, "-1"}
	case value == 0:
		return Emotion{t.Muted, "0"}
	case value == 1:
		return Emotion{t.Helps, "+1"}
	}
	return Emotion{strong(t.Helps), "+2"}
}
