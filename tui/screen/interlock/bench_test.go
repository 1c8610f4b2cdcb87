package interlock_test

import (
	"fmt"
	"testing"
)

// BenchmarkView draws two journeys with many links between them; 200 stages
// must cost no more than 12.
func BenchmarkView(b *testing.B) {
	for _, stages := range []int{12, 200} {
		b.Run(fmt.Sprint(stages), func(b *testing.B) {
			r := enter(b, network(stages, 3*stages), 200, 60)
			for b.Loop() {
				_ = r.Model.View()
			}
		})
	}
}

// BenchmarkKeyToFrame moves the cursor and draws.
func BenchmarkKeyToFrame(b *testing.B) {
	r := enter(b, network(12, 36), 200, 60)
	keys := []string{"right", "down", "right", "up"}
	for i := 0; b.Loop(); i++ {
		r.Keys(keys[i%len(keys)])
		_ = r.Model.View()
	}
}
