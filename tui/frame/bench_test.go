package frame_test

import (
	"image/color"
	"testing"

	"interlock/tui/frame"
)

// drawNotes fills the frame with a grid of bordered notes, as a journey full of them does.
func drawNotes(f *frame.Frame, text string) {
	paper := frame.Style{Foreground: color.White, Background: color.Black}
	note := frame.Style{Foreground: color.RGBA{R: 0x94, G: 0xc1, B: 0xf7, A: 0xff}}
	set := frame.BorderSet{
		Horizontal: "─", Vertical: "│", TopLeft: "┌", TopRight: "┐", BottomLeft: "└", BottomRight: "┘",
	}
	f.Fill(f.Bounds(), paper)
	for _, row := range frame.Rows(f.Bounds(), 12, 0) {
		for _, r := range frame.Columns(row, 10, 0) {
			inside := f.Box(r, paper, set)
			f.Wrap(inside, note, text)
			f.Glyph(inside.Max.X-1, inside.Min.Y, frame.Style{Bold: true}, "◐")
			f.Zone(r, "note")
		}
	}
}

func BenchmarkScreenOfNotes(b *testing.B) {
	for name, text := range map[string]string{
		"ascii":  "Nobody could tell her when the money arrives, so she rang again",
		"accent": "Personne n’a pu lui dire quand l’argent arriverait, elle a rappelé",
		"wide":   "いつお金が届くのか誰も教えてくれなかったのでもう一度電話をかけた",
		"emoji":  "Nobody rang 👩‍👩‍👧 back ☀️ so she 👍🏽 rang again and again ❤️",
	} {
		b.Run(name, func(b *testing.B) {
			f := frame.New(200, 60)
			b.ReportAllocs()
			for b.Loop() {
				f.Reset(200, 60)
				drawNotes(f, text)
				_ = f.String()
			}
		})
	}
}
