package html

import (
	"fmt"
	"strings"

	"interlock/model/blueprint"
	"interlock/model/insight"
)

// spark is a line through values in a square of 100 by 24; "" below two.
func spark(values []float64) string {
	if len(values) < 2 {
		return ""
	}
	var points []string
	for i, value := range values {
		across := float64(i) / float64(len(values)-1) * 100
		points = append(points, number(across)+","+number(2+20*(1-within(value, values))))
	}
	return strings.Join(points, " ")
}

// within is where a value lies between the lowest and the highest, from 0 to
// 1; in the middle when all are equal.
func within(value float64, values []float64) float64 {
	low, high := values[0], values[0]
	for _, other := range values {
		low, high = min(low, other), max(high, other)
	}
	if low == high {
		return 0.5
	}
	return (value - low) / (high - low)
}

// dot is one pair of readings, its place in percent.
type dot struct{ X, Y string }

// scatter places pairs: the employees' measure across, the customers' up.
func scatter(pairs []blueprint.Pair) []dot {
	var across, up []float64
	for _, pair := range pairs {
		across, up = append(across, pair.Employee), append(up, pair.Customer)
	}
	dots := make([]dot, len(pairs))
	for i := range pairs {
		const margin, room = 0.08, 0.84
		dots[i] = dot{percent(margin + room*within(across[i], across)), percent(margin + room*(1-within(up[i], up)))}
	}
	return dots
}

// split is the customers' part of some money in percent; "" when no side is
// named.
func split(purse insight.Purse) string {
	share, ok := purse.CustomerShare()
	if !ok {
		return ""
	}
	return percent(share)
}

// share says a part from 0 to 1 in percent.
func share(part *float64) string { return fmt.Sprintf("%s %%", blueprint.Number(*part*100)) }
