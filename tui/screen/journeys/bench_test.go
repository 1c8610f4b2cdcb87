package journeys_test

import (
	"fmt"
	"testing"
)

// BenchmarkView draws a grid full of notes; 200 stages must cost no more than
// 12.
func BenchmarkView(b *testing.B) {
	for _, stages := range []int{12, 200} {
		b.Run(fmt.Sprint(stages), func(b *testing.B) {
			r := enter(b, one(long(stages)), 200, 60)
			for b.Loop() {
				_ = r.Model.View()
			}
		})
	}
}

// BenchmarkKeyToFrame moves the cursor and draws.
func BenchmarkKeyToFrame(b *testing.B) {
	for _, stages := range []int{12, 200} {
		b.Run(fmt.Sprint(stages), func(b *testing.B) {
			r := enter(b, one(long(stages)), 200, 60)
			keys := []string{"down", "right", "down", "left"}
			for i := 0; b.Loop(); i++ {
				r.Keys(keys[i%len(keys)])
				_ = r.Model.View()
			}
		})
	}
}
