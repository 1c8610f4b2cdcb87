package data

import (
	"bytes"
	"strings"

	"interlock/model/blueprint"
)

// markedWithin is how many bytes from the start a mark may stand.
const markedWithin = 1024

// formatName is the format without its version.
var formatName = strings.TrimSuffix(blueprint.Format, "1")

// Marked reports whether a file bears the mark of the texts that we publish,
// near its start: YAML, JSON, Markdown, HTML, SVG and Mermaid. Whatever bears
// no mark is somebody else's and must not be overwritten unasked.
func Marked(file []byte) bool {
	start := file[:min(len(file), markedWithin)]
	if bytes.HasPrefix(start, []byte("%% "+formatName)) {
		return true
	}
	for _, before := range []string{"\nformat: ", `"format": "`, `"en": "`, "<!-- ", `content="`} {
		if bytes.Contains(start, []byte(before+formatName)) {
			return true
		}
	}
	return false
}
