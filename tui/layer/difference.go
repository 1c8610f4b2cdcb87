package layer

import (
	"image/color"
	"regexp"
	"strings"

	"github.com/aymanbagabas/go-udiff"

	"interlock/tui/frame"
	"interlock/tui/screen"
	"interlock/tui/theme"
)

// NewDifference returns a card that shows two texts of a file as lines: - before,
// + after. A nil text is a file that is not there; gone and made say so.
func NewDifference(desk screen.Desk, title string, before, after *string, gone, made string, answers ...Answer) *Card {
	card := NewCard(desk, title, difference(before, after, gone, made), answers...)
	card.marked = before != nil && after != nil
	return card
}

func difference(before, after *string, gone, made string) string {
	switch {
	case before == nil && after == nil:
		return "There is no such file on either side."
	case before == nil:
		return made + "\n\n" + *after
	case after == nil:
		return gone + "\n\n" + *before
	}
	_, lines, _ := strings.Cut(udiff.Unified("before", "after", *before, *after), "+++ after\n")
	if lines == "" {
		return "Nothing is different."
	}
	return hunkHead().ReplaceAllString(lines, "line $1:")
}

// hunkHead finds what a difference says over each group of lines.
func hunkHead() *regexp.Regexp { return regexp.MustCompile(`(?m)^@@ -(\d+).*@@$`) }

// line is a line of a card with its look.
type line struct {
	text  string
	style frame.Style
}

// lines wraps the text of a card. The lines of a difference have the look of
// their mark.
func (c *Card) lines(t *theme.Theme, width int) []line {
	var lines []line
	for each := range strings.SplitSeq(c.text, "\n") {
		style := t.Text
		switch {
		case !c.marked:
		case strings.HasPrefix(each, "-"):
			style = t.Harms
		case strings.HasPrefix(each, "+"):
			style = t.Helps
		case strings.HasPrefix(each, "line "):
			style = t.Muted
		}
		wrapped := frame.Lines(each, width)
		if len(wrapped) == 0 {
			wrapped = []string{""}
		}
		for _, text := range wrapped {
			lines = append(lines, line{text, style.On(t.Overlay.Background)})
		}
	}
	for _, row := range c.picture {
		lines = append(lines, line{row, onPaper})
	}
	return lines
}

// onPaper is how pictures are drawn, in every theme: cameras read dark on light.
var onPaper = frame.Style{Foreground: color.Black, Background: color.White}
