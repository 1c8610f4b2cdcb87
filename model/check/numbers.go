package check

import (
	"math"
	"strconv"
)

// signed writes a number with its sign, as emotions are read.
func signed(value int) string {
	if value > 0 {
		return "+" + strconv.Itoa(value)
	}
	return strconv.Itoa(value)
}

// plain writes a number as short as it can be, to two decimals.
func plain(value float64) string {
	return strconv.FormatFloat(math.Round(value*100)/100, 'f', -1, 64)
}

// percent writes a share from 0 to 1 in whole percents.
func percent(share float64) string { return strconv.Itoa(int(math.Round(share*100))) + "%" }

// same reports whether two numbers differ by less than anybody writes down.
func same(a, b float64) bool { return math.Abs(a-b) < 1e-6 }
