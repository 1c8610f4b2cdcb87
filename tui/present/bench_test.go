package present_test

import (
	"testing"

	"interlock/tui/theme"
)

// BenchmarkSlide draws a slide with a large title on a large window.
func BenchmarkSlide(b *testing.B) {
	s := set(claims(b), 200, 50)
	s.theme = theme.Dark()
	s.press(b, "5")
	for b.Loop() {
		s.view()
	}
}
