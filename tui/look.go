package tui

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"interlock/tui/frame"
	"interlock/tui/theme"
)

// The themes to choose from.
const (
	automatic = "auto"
	dark      = "dark"
	light     = "light"
)

// look is what decides the theme.
type look struct {
	choice  string
	onLight bool // the terminal's own background is light
	color   bool
	ascii   bool
}

func (o Options) look() look {
	choice := o.Theme
	if choice == "" {
		choice = automatic
	}
	return look{choice: choice, onLight: isLight(o.Background), color: o.Color, ascii: o.ASCII}
}

// isLight reads COLORFGBG: the background is its last number, and white and
// the bright colours are light.
func isLight(colors string) bool {
	background, err := strconv.Atoi(colors[strings.LastIndex(colors, ";")+1:])
	return err == nil && (background == 7 || background > 8)
}

// theme makes the theme. The automatic one leaves the background to the
// terminal, whose own it fits.
func (l look) theme() *theme.Theme {
	onDark := l.choice == dark || l.choice == automatic && !l.onLight
	made := theme.New(theme.Options{Dark: onDark, Color: l.color, ASCII: l.ascii})
	if l.choice == automatic {
		made.Base = frame.Style{}
	}
	return made
}

// next is the choice after this one.
func (l look) next() string {
	return map[string]string{automatic: dark, dark: light, light: automatic}[l.choice]
}

// background takes what the terminal says of itself.
func (a *App) background(onDark bool) {
	a.look.onLight = !onDark
	a.theme = a.look.theme()
}

// profile turns colours off where the terminal has none.
func (a *App) profile(profile colorprofile.Profile) {
	a.look.limit(profile)
	a.theme = a.look.theme()
}

// limit leaves out colours where the terminal has none.
func (l *look) limit(profile colorprofile.Profile) { l.color = l.color && profile > colorprofile.ASCII }

func (a *App) changeTheme() tea.Cmd {
	a.look.choice = a.look.next()
	a.theme = a.look.theme()
	a.remember("theme", a.look.choice)
	if a.look.choice == automatic {
		a.news("Theme: automatic, as the terminal says.")
		return tea.RequestBackgroundColor
	}
	a.news("Theme: " + a.look.choice + ".")
	return nil
}
