package lane

import (
	"math"
	"regexp"
	"strconv"
	"strings"

	"interlock/model"
)

// Scale is how somebody counted an emotion, from the worst to the best.
type Scale struct {
	Low, High float64
}

var someNumber = regexp.MustCompile(`^[-+−]?\d+(?:[.,]\d+)?$`)

// Number reads a number as people type it, with a point or a comma in front of
// its decimals and perhaps a percent sign; false for any other text.
func Number(text string) (value float64, ok bool) {
	text = strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(text), "%"))
	if !someNumber.MatchString(text) {
		return 0, false
	}
	value, err := strconv.ParseFloat(strings.NewReplacer("−", "-", ",", ".", "+", "").Replace(text), 64)
	return value, err == nil
}

// scales lists those in use, the likeliest first.
func scales() []Scale {
	return []Scale{{model.LowestEmotion, model.HighestEmotion}, {1, 5}, {-3, 3}, {-5, 5}, {0, 10}, {0, 100}}
}

// Ours reports whether emotions are counted as in a workshop, from -2 to 2.
func (s Scale) Ours() bool { return s == Scale{model.LowestEmotion, model.HighestEmotion} }

// ScaleOf guesses the scale of values: the first common one that holds them
// all, with 1 to 5 wherever nothing is below 1. Values from 1 to 10 count
// from 1.
func ScaleOf(values []float64) Scale {
	low, high := math.Inf(1), math.Inf(-1)
	for _, value := range values {
		low, high = min(low, value), max(high, value)
	}
	if low >= 1 && high <= 5 {
		return Scale{1, 5}
	}
	if low >= 1 && high <= 10 {
		return Scale{1, 10}
	}
	for _, scale := range scales() {
		if low >= scale.Low && high <= scale.High {
			return scale
		}
	}
	return Scale{low, high}
}

// Emotion carries a value of the scale over to ours, from -2 to 2. Values
// beyond the ends count as the ends, and moved is true then.
func (s Scale) Emotion(value float64) (emotion int, moved bool) {
	inside := min(max(value, s.Low), s.High)
	if s.High <= s.Low || math.IsNaN(inside) {
		return 0, true
	}
	const breadth = model.HighestEmotion - model.LowestEmotion
	share := (inside - s.Low) / (s.High - s.Low)
	return int(math.Round(share*breadth)) + model.LowestEmotion, inside != value
}
