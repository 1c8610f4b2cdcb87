package document

import "interlock/model"

// BehindTitle is what the line of the employees behind a journey is called.
const BehindTitle = "Employees behind it"

// SeriesTitle is what the line of the curve is called.
func (c Curve) SeriesTitle() string {
	if c.Side == model.Employee {
		return "Employee"
	}
	return "Customer"
}

// AltText says what a chart of the curve shows to those who cannot see it.
func (c Curve) AltText() string {
	const longestTitle = 80
	text := "Line chart of how each stage feels, from −2 to 2: " + Shortened(c.Title, longestTitle) + "."
	if c.Behind != nil {
		text += " A second line shows the employees behind each stage."
	}
	return text
}

// Shortened is the start of a text that stands in full somewhere else, with an
// ellipsis when it is longer than so many characters.
func Shortened(text string, most int) string {
	if runes := []rune(text); len(runes) > most {
		return string(runes[:most-1]) + "…"
	}
	return text
}
