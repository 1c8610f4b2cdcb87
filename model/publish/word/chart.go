package word

import (
	"encoding/xml"
	"fmt"
	"strings"

	"interlock/model"
	"interlock/model/publish/document"
	"interlock/model/publish/pack"
)

// Sizes of a chart, in the units of drawings.
const (
	unitsPerTwentieth = 635 // of a point
	chartHeight       = 2_700_000
)

// curve writes a curve as a chart that can be edited.
func (w *writer) curve(curve document.Curve) {
	w.charts = append(w.charts, chart(curve))
	number := len(w.charts)
	w.write(`<w:p><w:pPr><w:keepNext/></w:pPr><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="%d" cy="%d"/>`+
		`<wp:docPr id="%d" name="Curve %d" descr="%s"/><wp:cNvGraphicFramePr/><a:graphic>`+
		`<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart r:id="chart%d"/></a:graphicData></a:graphic>`+
		`</wp:inline></w:drawing></w:r></w:p>`,
		w.width*unitsPerTwentieth, chartHeight, number, number,
		pack.Escape(curve.AltText()+" The table below holds the same values with their words."), number)
}

// The colours of the two sides and of what is written.
const (
	blue   = "1F4F8F"
	copper = "94430F"
	ink    = "17212B"
	grid   = "D7DDE4"
)

// chart is the part that draws a curve. A stage without data is a gap.
func chart(curve document.Curve) string {
	colour := blue
	if curve.Side == model.Employee {
		colour = copper
	}
	var lines strings.Builder
	lines.WriteString(series(curve, 0, curve.SeriesTitle(), colour, "solid", "circle", curve.Values))
	if curve.Behind != nil {
		lines.WriteString(series(curve, 1, document.BehindTitle, copper, "sysDash", "diamond", curve.Behind))
	}
	text := `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="900"><a:solidFill><a:srgbClr val="` + ink + `"/></a:solidFill></a:defRPr></a:pPr><a:endParaRPr lang="` +
		pack.Language + `"/></a:p></c:txPr>`
	return xml.Header + `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"` +
		` xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/>` +
		`<c:plotArea><c:layout/><c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>` + lines.String() +
		`<c:marker val="1"/><c:axId val="1"/><c:axId val="2"/></c:lineChart>` +
		`<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>` +
		`<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>` + stroke(ink, 9525, "solid") + text + `<c:crossAx val="2"/></c:catAx>` +
		fmt.Sprintf(`<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:max val="%d"/><c:min val="%d"/></c:scaling>`,
			model.HighestEmotion, model.LowestEmotion) +
		`<c:delete val="0"/><c:axPos val="l"/><c:majorGridlines>` + stroke(grid, 9525, "solid") + `</c:majorGridlines>` +
		`<c:numFmt formatCode="+0;&quot;−&quot;0;0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>` +
		text + `<c:crossAx val="1"/><c:crossBetween val="between"/><c:majorUnit val="1"/></c:valAx></c:plotArea>` +
		`<c:legend><c:legendPos val="b"/><c:overlay val="0"/>` + text + `</c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`
}

// longestName is how much of a stage's title stands below a chart; the table
// has it in full.
const longestName = 40

func series(curve document.Curve, index int, title, colour, dash, symbol string, values []*int) string {
	var names, points strings.Builder
	for i, stage := range curve.Stages {
		name := fmt.Sprintf("%d %s", i+1, document.Shortened(stage, longestName))
		fmt.Fprintf(&names, `<c:pt idx="%d"><c:v>%s</c:v></c:pt>`, i, pack.Escape(name))
		if values[i] != nil {
			fmt.Fprintf(&points, `<c:pt idx="%d"><c:v>%d</c:v></c:pt>`, i, *values[i])
		}
	}
	return fmt.Sprintf(`<c:ser><c:idx val="%d"/><c:order val="%d"/><c:tx><c:v>%s</c:v></c:tx>%s`+
		`<c:marker><c:symbol val="%s"/><c:size val="8"/><c:spPr><a:solidFill><a:srgbClr val="%s"/></a:solidFill></c:spPr></c:marker>`+
		`<c:cat><c:strLit><c:ptCount val="%d"/>%s</c:strLit></c:cat><c:val><c:numLit><c:ptCount val="%d"/>%s</c:numLit></c:val><c:smooth val="0"/></c:ser>`,
		index, index, title, stroke(colour, 31750, dash), symbol, colour, len(curve.Stages), names.String(), len(values), points.String())
}

// stroke is how a line is drawn; its width is in the units of drawings.
func stroke(colour string, width int, dash string) string {
	return fmt.Sprintf(`<c:spPr><a:ln w="%d"><a:solidFill><a:srgbClr val="%s"/></a:solidFill><a:prstDash val="%s"/></a:ln></c:spPr>`, width, colour, dash)
}
