package merge

import (
	"strings"

	"interlock/model"
	"interlock/model/yamltext"
)

// longText is the length in bytes from which on a text of one line is merged
// word by word: two changes of a shorter one are hardly ever independent.
const longText = 60

// isText tells a text from every other value.
func isText(v *value) bool {
	return v.kind == yamltext.ScalarKind && v.node.Tag() == "!!str"
}

// isProse tells whether people write into a field what they like.
func isProse(field model.Field) bool {
	return field.Kind == model.TextField && field.Key != "id" || field.Kind == model.NoteField
}

// mergeTexts merges a text that both sides changed: by lines where it has
// several, by words where it is long.
func mergeTexts(e *plan, v values) {
	base, ours, theirs := v.base.node.Text(), v.ours.node.Text(), v.theirs.node.Text()
	e.decision = undecided
	switch {
	case strings.Contains(strings.TrimRight(base, "\n"), "\n"):
		pieces := mergeLines(ended(base), ended(ours), ended(theirs), false)
		switch {
		case !hasClash(pieces):
			e.decision, e.text = mergedText, sideOf(pieces, fromOurs)
			if !strings.HasSuffix(ours, "\n") {
				e.text = strings.TrimSuffix(e.text, "\n")
			}
		case areLiteral(v):
			e.decision, e.pieces = mergedLines, pieces
		}
	case len(base) >= longText && !strings.Contains(base+ours+theirs, "\n"):
		if text, ok := mergeWords(base, ours, theirs); ok {
			e.decision, e.text = mergedText, text
		}
	}
}

// mergeWords merges changes of a text in one line. Changes of neighbouring words
// are no independent ones.
func mergeWords(base, ours, theirs string) (string, bool) {
	split := func(text string) string { return strings.ReplaceAll(text, " ", "\n") + "\n" }
	pieces := mergeLines(split(base), split(ours), split(theirs), true)
	if hasClash(pieces) {
		return "", false
	}
	merged := strings.TrimSuffix(sideOf(pieces, fromOurs), "\n")
	return strings.ReplaceAll(merged, "\n", " "), true
}

// areLiteral tells whether each line of the values is a line of the file, and
// all end with one line break.
func areLiteral(v values) bool {
	for _, each := range []*value{v.base, v.ours, v.theirs} {
		text := each.node.Text()
		if !strings.HasPrefix(each.node.Source(), "|") || !strings.HasSuffix(text, "\n") || strings.HasSuffix(text, "\n\n") {
			return false
		}
	}
	return true
}

// ended is a text with a line break at its end.
func ended(text string) string {
	if text == "" || strings.HasSuffix(text, "\n") {
		return text
	}
	return text + "\n"
}

// headerComment is the comment behind the | or > of a text in lines.
func headerComment(v *value) string {
	header, _, _ := strings.Cut(v.node.Source(), "\n")
	if !strings.HasPrefix(header, "|") && !strings.HasPrefix(header, ">") {
		return ""
	}
	_, comment, _ := strings.Cut(header, " #")
	return strings.TrimSpace(comment)
}
