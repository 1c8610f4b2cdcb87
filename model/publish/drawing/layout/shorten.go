package layout

import (
	"strings"

	"interlock/model/blueprint"
	"interlock/model/publish/drawing"
)

// shorten makes a text fit into some lines where it is a mere signpost: what
// it says in full stands elsewhere. It reports whether anything was left out.
func (b *builder) shorten(text string, width float64, style drawing.Style, lines int) (string, bool) {
	return shortened(b.typeface, text, width, style, lines)
}

func shortened(typeface *drawing.Typeface, text string, width float64, style drawing.Style, lines int) (string, bool) {
	text = blueprint.Clean(text)
	broken := typeface.Wrap(style.Face, text, style.Size, width)
	if len(broken) <= lines {
		return text, false
	}
	kept := strings.Join(broken[:lines-1], " ")
	last := []rune(broken[lines-1])
	for len(last) > 0 && typeface.Width(style.Face, string(last)+"…", style.Size) > width {
		last = last[:len(last)-1]
	}
	if kept != "" {
		kept += " "
	}
	return kept + strings.TrimRight(string(last), " ") + "…", true
}
