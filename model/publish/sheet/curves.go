package sheet

import (
	"fmt"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"interlock/model"
	"interlock/model/blueprint"
	"interlock/model/publish/document"
)

// curves are the journeys of which somebody has said how a stage feels.
func curves(bp *blueprint.Blueprint) []document.Curve {
	behind := map[string]blueprint.DualCurve{}
	for _, curve := range bp.Insights.Curves {
		behind[curve.Journey.ID] = curve
	}
	var list []document.Curve
	for _, journey := range bp.Journeys {
		if curve, known := document.CurveOf(journey, behind[journey.ID]); known {
			list = append(list, curve)
		}
	}
	return list
}

// The columns of the sheet of curves, counted from 1.
const (
	numberColumn = iota + 1
	stageColumn
	valueColumn
	valueWordColumn
	behindColumn
	behindWordColumn
	chartColumn
)

// chartRows is how many rows a chart is high, with the one below it.
const chartRows = 19

// curves writes the curves below each other, each with its chart beside it. A
// page ends before a curve that has no room on it.
func (b *book) curves(bp *blueprint.Blueprint) {
	list := curves(bp)
	if len(list) == 0 {
		return
	}
	_, err := b.file.NewSheet(curvesSheet)
	b.try(err)
	for i, width := range columnWidths() {
		b.try(b.file.SetColWidth(curvesSheet, letters(i+1), letters(i+1), width))
	}
	scale := printScale(list)
	fitting := rowsOnPage(scale)
	row, top := 1, 1
	for _, curve := range list {
		next := b.curve(curve, row)
		if next-top > fitting && row > top {
			b.try(b.file.InsertPageBreak(curvesSheet, at(1, row)))
			top = row
		}
		row = next
	}
	hidden := false
	b.try(b.file.SetSheetView(curvesSheet, 0, &excelize.ViewOptions{ShowGridLines: &hidden}))
	b.paper(curvesSheet)
	b.try(b.file.SetPageLayout(curvesSheet, &excelize.PageLayoutOptions{AdjustTo: &scale}))
}

// columnWidths are those of the sheet of curves up to the chart, in characters.
func columnWidths() []float64 { return []float64{narrow, wide, narrow, medium, medium, medium, narrow} }

// printScale is the percentage at which the widest chart fits on the paper
// beside its cells.
func printScale(list []document.Curve) uint {
	const pixelsPerInch, pixelsPerCharacter = 96, 7.5
	const slack = 1.25 // for readers that have a wider font only
	pixels := 0.0
	for _, width := range columnWidths() {
		pixels += width * pixelsPerCharacter
	}
	widest := uint(0)
	for _, curve := range list {
		widest = max(widest, chartWidth(len(curve.Stages)))
	}
	const room = (paperWidth - 2*sideMargin) * pixelsPerInch
	return uint(min(100, 100*room/(pixels+float64(widest))/slack))
}

// rowsOnPage is how many rows fit on a page, with one to spare.
func rowsOnPage(scale uint) int {
	const rowsPerInch = 72.0 / 15
	return int((paperHeight-2*heightMargin)*rowsPerInch*100/float64(scale)) - 1
}

// curve writes one curve from a row on and gives the row after it.
func (b *book) curve(curve document.Curve, row int) (next int) {
	rows := b.write(curvesSheet, numberColumn, row, "the journey", cell{text: curve.Title})
	b.dress(curvesSheet, numberColumn, row, numberColumn, row+rows-1, b.styles.section)
	last := b.points(curve, row+rows)
	b.chart(curve, row+rows, last)
	return max(last+2, row+rows+chartRows)
}

// points writes how the stages feel below their head and gives the last row.
// A stage without data leaves its cell empty, so that the line has a gap.
func (b *book) points(curve document.Curve, head int) (last int) {
	titles := []string{"No.", "Stage", curve.SeriesTitle(), "In words"}
	if curve.Behind != nil {
		titles = append(titles, document.BehindTitle, "In words")
	}
	for i, title := range titles {
		b.put(curvesSheet, i+1, head, cell{text: title})
	}
	b.dress(curvesSheet, 1, head, len(titles), head, b.styles.head)
	b.try(b.file.SetRowHeight(curvesSheet, head, headHeight))
	last = head
	for i, stage := range curve.Stages {
		row := last + 1
		b.put(curvesSheet, numberColumn, row, number(float64(i+1)))
		last += b.write(curvesSheet, stageColumn, row, "the stage", cell{text: stage})
		b.high(curvesSheet, row, linesOf(stage, wide))
		b.put(curvesSheet, valueColumn, row, cellOf(curve.Values[i]))
		b.put(curvesSheet, valueWordColumn, row, cell{text: orNoData(curve.Values[i])})
		if curve.Behind != nil {
			b.put(curvesSheet, behindColumn, row, cellOf(curve.Behind[i]))
			b.put(curvesSheet, behindWordColumn, row, cell{text: orNoData(curve.Behind[i])})
		}
	}
	b.dressColumn(curvesSheet, figure, numberColumn, head+1, last)
	b.dressColumn(curvesSheet, plain, stageColumn, head+1, last)
	for column := valueColumn; column < len(titles); column += 2 {
		b.dressColumn(curvesSheet, emotion, column, head+1, last)
		b.dressColumn(curvesSheet, plain, column+1, head+1, last)
	}
	return last
}

// orNoData is an emotion in words, or that there is no data.
func orNoData(emotion *int) string {
	if emotion == nil {
		return "no data"
	}
	return inWords(emotion)
}

// chart draws the points between two rows as lines that go straight from stage
// to stage: a smooth one would leave the scale.
func (b *book) chart(curve document.Curve, head, last int) {
	colour := blue
	if curve.Side == model.Employee {
		colour = copper
	}
	lines := []excelize.ChartSeries{series(curve, valueColumn, head, last, colour)}
	if curve.Behind != nil {
		behind := series(curve, behindColumn, head, last, copper)
		behind.Line.Dash, behind.Marker.Symbol, behind.Marker.Size = excelize.LineDashSysDash, "diamond", 7
		lines = append(lines, behind)
	}
	lowest, highest, locked := float64(model.LowestEmotion), float64(model.HighestEmotion), false
	dark := excelize.Font{Color: ink, Size: 10, Family: font}
	b.try(b.file.AddChart(curvesSheet, at(chartColumn+1, head), &excelize.Chart{
		Type:         excelize.Line,
		Series:       lines,
		Title:        excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: document.Shortened(curve.Title, longestTitle), Font: &excelize.Font{Bold: true, Color: ink, Size: 12, Family: font}}}},
		Legend:       excelize.ChartLegend{Position: "bottom", Font: &dark},
		XAxis:        excelize.ChartAxis{TickLabelPosition: excelize.ChartTickLabelLow, Font: dark},
		YAxis:        excelize.ChartAxis{Minimum: &lowest, Maximum: &highest, MajorUnit: 1, MajorGridLines: true, Font: dark, NumFmt: excelize.ChartNumFmt{CustomNumFmt: signedFormat}},
		ShowBlanksAs: "gap",
		Dimension:    excelize.ChartDimension{Width: chartWidth(len(curve.Stages)), Height: 340},
		Format:       excelize.GraphicOptions{Name: "Curve", AltText: curve.AltText() + " The cells to its left hold the same values with their words.", Locked: &locked},
	}))
}

func series(curve document.Curve, column, head, last int, colour string) excelize.ChartSeries {
	return excelize.ChartSeries{
		Name:       area(column, head, head),
		Categories: area(nameColumn(curve), head+1, last),
		Values:     area(column, head+1, last),
		Fill:       excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{colour}},
		Line:       excelize.LineOptions{Width: 2.75},
		Marker:     excelize.ChartMarker{Symbol: "circle", Size: 9, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{colour}}},
	}
}

// area is part of a column of the sheet, as charts refer to it.
func area(column, first, last int) string {
	name := letters(column)
	if first == last {
		return fmt.Sprintf("%s!$%s$%d", curvesSheet, name, first)
	}
	return fmt.Sprintf("%s!$%s$%d:$%s$%d", curvesSheet, name, first, name, last)
}

// longestTitle is how much of a title stands above a chart; a cell has it in
// full. longestName is how long the names of stages may be below one, and
// mostNames how many of them have room.
const (
	longestTitle = 80
	longestName  = 40
	mostNames    = 24
)

// nameColumn is the column that names the stages in a chart: their titles, or
// their numbers where titles would have no room.
func nameColumn(curve document.Curve) int {
	if len(curve.Stages) > mostNames {
		return numberColumn
	}
	for _, stage := range curve.Stages {
		if utf8.RuneCountInString(stage) > longestName {
			return numberColumn
		}
	}
	return stageColumn
}

// chartWidth is in pixels.
func chartWidth(stages int) uint { return uint(min(max(720, 110*stages), 1800)) }
