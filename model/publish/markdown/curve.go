package markdown

import (
	"fmt"
	"strings"

	"interlock/model"
	"interlock/model/blueprint"
	"interlock/model/publish/document"
)

// columnWidth is the distance of two stages in the curve, in characters.
const columnWidth = 5

// curve draws the emotions as dots below each other, the stages by number. A
// stage without data has no dot.
func (w *writer) curve(curve document.Curve) {
	w.line("```text")
	for level := model.HighestEmotion; level >= model.LowestEmotion; level-- {
		line := fmt.Sprintf("%3s ", blueprint.Signed(float64(level)))
		for _, value := range curve.Values {
			dot := " "
			if value != nil && *value == level {
				dot = "●"
			}
			line += strings.Repeat(" ", columnWidth-1) + dot
		}
		w.line(strings.TrimRight(line, " "))
	}
	line := "    "
	for i := range curve.Stages {
		line += fmt.Sprintf("%*d", columnWidth, i+1)
	}
	w.line(line)
	w.line("```")
}
