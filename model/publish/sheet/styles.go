package sheet

import "github.com/xuri/excelize/v2"

// The colours of everything that is published: ink and paper, harbour blue for
// customers and copper for employees, red for what drains and green for what
// lifts. No meaning hangs on a colour alone.
const (
	ink      = "17212B"
	paper    = "FFFFFF"
	hairline = "D7DDE4"
	blue     = "1F4F8F"
	copper   = "94430F"
	drained  = "F3B8B3"
	lifted   = "B7DFC7"
)

// font is one that every office has, or has a substitute of the same widths.
const font = "Arial"

// signedFormat shows an emotion with its sign.
const signedFormat = `+0;"−"0;0`

// styles are the numbers by which the workbook knows its styles.
type styles struct {
	title, section, head, label, text, figure, link, emotion int
	customer, employee                                       int // conditional
}

func (b *book) newStyles() styles {
	top := &excelize.Alignment{WrapText: true, Horizontal: "left", Vertical: "top", Indent: 1}
	rule := []excelize.Border{{Type: "bottom", Color: hairline, Style: 1}}
	signed := signedFormat
	style := func(style excelize.Style) int {
		if style.Font.Color == "" {
			style.Font.Color = ink
		}
		style.Font.Family = font
		id, err := b.file.NewStyle(&style)
		b.try(err)
		return id
	}
	coloured := func(colour string) int {
		id, err := b.file.NewConditionalStyle(&excelize.Style{Font: &excelize.Font{Bold: true, Color: colour}})
		b.try(err)
		return id
	}
	return styles{
		title:   style(excelize.Style{Font: &excelize.Font{Bold: true, Size: 20}, Alignment: &excelize.Alignment{WrapText: true, Horizontal: "left", Vertical: "top", Indent: 1}}),
		section: style(excelize.Style{Font: &excelize.Font{Bold: true, Size: 13}, Alignment: &excelize.Alignment{Horizontal: "left", Vertical: "bottom", Indent: 1}}),
		head: style(excelize.Style{
			Font: &excelize.Font{Bold: true, Size: 10, Color: paper}, Alignment: &excelize.Alignment{WrapText: true, Horizontal: "left", Vertical: "center", Indent: 1},
			Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{ink}},
		}),
		label: style(excelize.Style{Font: &excelize.Font{Bold: true, Size: 10}, Alignment: top, Border: rule}),
		text:  style(excelize.Style{Font: &excelize.Font{Size: 10}, Alignment: top, Border: rule}),
		figure: style(excelize.Style{
			Font: &excelize.Font{Size: 10}, Alignment: &excelize.Alignment{Horizontal: "center", Vertical: "top", WrapText: true}, Border: rule,
		}),
		link: style(excelize.Style{Font: &excelize.Font{Size: 10, Color: blue, Underline: "single"}, Alignment: top, Border: rule}),
		emotion: style(excelize.Style{
			Font: &excelize.Font{Bold: true, Size: 10}, Border: rule, CustomNumFmt: &signed,
			Alignment: &excelize.Alignment{Horizontal: "center", Vertical: "top"},
		}),
		customer: coloured(blue),
		employee: coloured(copper),
	}
}
