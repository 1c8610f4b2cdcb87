package frame

import "github.com/charmbracelet/x/ansi"

// styleID is the index of a style in the palette; 0 is the zero Style.
type styleID uint16

// pair is two styles: one lying over another, or one following another.
type pair struct{ first, second styleID }

// palette numbers the styles in use, so that cells are small and the work on a style is done once.
type palette struct {
	styles    []Style
	ids       map[Style]styleID
	layered   map[pair]styleID
	sequences map[pair]string

	// The answers given last: neighbouring pieces mostly ask for the same.
	lastStyle Style
	lastID    styleID
	lastPair  pair
	lastLayer styleID
}

// mostStyles bounds the palette. A theme has some dozens of styles; more than this many are of another theme.
const mostStyles = 2048

func newPalette() palette {
	return palette{
		styles:    []Style{{}},
		ids:       map[Style]styleID{{}: 0},
		layered:   map[pair]styleID{},
		sequences: map[pair]string{},
	}
}

// trim starts over when too many styles have gathered. No cell may be in use.
func (p *palette) trim() {
	if len(p.styles) > mostStyles {
		*p = newPalette()
	}
}

func (p *palette) id(s Style) styleID {
	if s == p.lastStyle {
		return p.lastID
	}
	id, ok := p.ids[s]
	if !ok {
		if len(p.styles) > int(^styleID(0)) {
			return 0 // Sixty thousand styles on one screen: show the rest plainly.
		}
		id = styleID(len(p.styles))
		p.styles = append(p.styles, s)
		p.ids[s] = id
	}
	p.lastStyle, p.lastID = s, id
	return id
}

// layer returns the style seen when above is drawn over below.
func (p *palette) layer(below, above styleID) styleID {
	if below == 0 || below == above {
		return above
	}
	key := pair{below, above}
	if key == p.lastPair {
		return p.lastLayer
	}
	id, ok := p.layered[key]
	if !ok {
		id = p.id(over(p.styles[below], p.styles[above]))
		p.layered[key] = id
	}
	p.lastPair, p.lastLayer = key, id
	return id
}

func over(below, above Style) Style {
	if above.Foreground == nil {
		above.Foreground = below.Foreground
	}
	if above.Background == nil {
		above.Background = below.Background
		above.Reverse = above.Reverse || below.Reverse
	}
	return above
}

// invisible reports whether a blank in this style looks like no blank at all.
func (p *palette) invisible(id styleID) bool {
	s := &p.styles[id]
	return s.Background == nil && !s.Reverse && !s.Underline && !s.Strikethrough
}

// sequence returns the shortest escape sequence that changes one style into another.
func (p *palette) sequence(from, to styleID) string {
	if to == 0 {
		return ansi.ResetStyle
	}
	key := pair{from, to}
	if s, ok := p.sequences[key]; ok {
		return s
	}
	s := difference(p.styles[from], p.styles[to]).String()
	p.sequences[key] = s
	return s
}

func difference(from, to Style) ansi.Style {
	var d ansi.Style
	if from.Bold != to.Bold {
		if to.Bold {
			d = d.Bold()
		} else {
			d = d.Normal()
		}
	}
	if from.Italic != to.Italic {
		d = d.Italic(to.Italic)
	}
	if from.Underline != to.Underline {
		d = d.Underline(to.Underline)
	}
	if from.Reverse != to.Reverse {
		d = d.Reverse(to.Reverse)
	}
	if from.Strikethrough != to.Strikethrough {
		d = d.Strikethrough(to.Strikethrough)
	}
	if from.Foreground != to.Foreground {
		d = d.ForegroundColor(to.Foreground)
	}
	if from.Background != to.Background {
		d = d.BackgroundColor(to.Background)
	}
	return d
}
