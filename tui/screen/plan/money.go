package plan

import (
	"math"
	"strconv"
	"strings"

	"interlock/model/insight"
	"interlock/tui/frame"
	"interlock/tui/theme"
)

// amount writes money with its thousands apart: "GBP 125,000".
func amount(currency string, value float64) string {
	return strings.TrimSpace(currency + " " + thousands(value))
}

func thousands(value float64) string {
	digits := strconv.FormatFloat(math.Abs(value), 'f', -1, 64)
	whole, rest, _ := strings.Cut(digits, ".")
	for at := len(whole) - 3; at > 0; at -= 3 {
		whole = whole[:at] + "," + whole[at:]
	}
	if rest != "" {
		whole += "." + rest
	}
	if value < 0 {
		return "-" + whole
	}
	return whole
}

// percent writes a share from 0 to 1.
func percent(share float64) string { return strconv.Itoa(int(math.Round(share*100))) + "%" }

// drawSplit draws how money is split: the customers' part full and the
// employees' part open, so that the two differ without colour.
func drawSplit(p *pen, t *theme.Theme, purse insight.Purse, cells int) {
	share, ok := purse.EmployeeShare()
	if !ok {
		return
	}
	open := int(math.Round(share * float64(cells)))
	if share > 0 && open == 0 {
		open = 1
	}
	if share < 1 && open == cells {
		open--
	}
	p.write(plainly(t.Customer), strings.Repeat(t.Glyphs.Bar, cells-open))
	p.write(plainly(t.Employee), strings.Repeat(t.Glyphs.BarRest, open))
}

// plainly is a style without weight.
func plainly(style frame.Style) frame.Style {
	style.Bold = false
	return style
}
