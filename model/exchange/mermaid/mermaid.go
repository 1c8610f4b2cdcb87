// Package mermaid reads and writes journeys as Mermaid journey diagrams, and
// writes the blueprint as flowcharts and block diagrams to look at.
//
// In a journey diagram a section is a phase and a task is a stage, because a
// score, and with it the curve, belongs to a task: this is what people expect
// to see when they open the file, and what gives our stages back. The score is
// the emotion plus 3. The actors of a task are the persona of the journey and
// whoever is met frontstage. The situation is the accessible description.
//
//   - A stage of no phase stands before the first section or, behind one, in a
//     section of its own name; read back, a section whose only task bears its
//     name is no phase.
//   - A stage without an emotion scores 3 under a comment that says so.
//   - The first comments tell the side of the journey and the ids of its
//     persona and actors. Files of others do without: their journey is a
//     customer's, and its persona is who acts in most tasks.
//
// Every other text is written so that Mermaid can read no syntax into it.
package mermaid

import (
	"strings"

	"interlock/model/blueprint"
)

// mark is the first line of every file that we write.
const mark = "%% " + blueprint.Format

// noEmotion is the comment above a task whose score means nothing.
const noEmotion = "%% no emotion noted"

// neutral is the score of an emotion of 0.
const neutral = 3

// headLength is how far into a file its first word is looked for, in bytes.
const headLength = 1 << 16

// Recognise reports whether a file is a Mermaid journey diagram.
func Recognise(_ string, data []byte) bool {
	for _, statement := range statements(string(data[:min(len(data), headLength)])) {
		if statement.comment {
			continue
		}
		return strings.EqualFold(statement.text, "journey")
	}
	return false
}
