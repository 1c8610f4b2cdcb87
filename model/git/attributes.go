package git

import (
	"errors"
	"fmt"
	"strings"

	"interlock/model"
)

// Our lines in a file of attributes stand between these two. What the file was
// before stands behind the first, so that it can be made so again.
const (
	blockBegin = "# interlock: begin"
	blockEnd   = "# interlock: end"

	madeFile = ", made this file and %d folders" // the file was not there, nor so many folders above it
	unended  = ", after a line without an end"   // its last line had no line end
)

// errDamagedBlock says that one of the lines around our block is gone.
var errDamagedBlock = errors.New("the line `" + blockBegin + "` has no `" + blockEnd + "` after it")

// patterns are the attributes of a workshop's records. In the folder of a workshop
// they name exactly its files. For all repositories they name the files in folders
// that are called as ours at any depth, and workshop.yaml; the other records that
// are one file have names that others use as well, such as log.yaml.
func patterns(scope Scope) []string {
	var paths []string
	for _, info := range model.Kinds() {
		switch {
		case scope == Local && info.Folder != "":
			paths = append(paths, "/"+info.Folder+"/*.yaml")
		case scope == Local:
			paths = append(paths, "/"+info.File)
		case info.Folder != "":
			paths = append(paths, "**/"+info.Folder+"/*.yaml")
		case info.File == model.WorkshopFile:
			paths = append(paths, info.File)
		}
	}
	return paths
}

// samples are names that the patterns of a scope stand for, one each.
func samples(scope Scope) []string {
	var names []string
	for _, pattern := range patterns(scope) {
		name := strings.TrimLeft(pattern, "*/")
		names = append(names, strings.ReplaceAll(name, "*", "sample"))
	}
	return names
}

// blockLines are the lines of our block below its first one.
func blockLines(scope Scope) []string {
	lines := []string{"# Records are merged and shown by meaning. `interlock git uninstall` removes these lines."}
	for _, pattern := range patterns(scope) {
		lines = append(lines, fmt.Sprintf("%s merge=%s diff=%s", pattern, driver, driver))
	}
	return append(lines, blockEnd)
}

// block is where our lines stand in a text.
type block struct {
	start, end int    // offsets
	note       string // what stands behind blockBegin
	lineEnd    string // of its lines
}

// lineEndOf gives the line end that a text uses.
func lineEndOf(text string) string {
	if strings.Contains(text, "\r\n") {
		return "\r\n"
	}
	return "\n"
}

// findBlock finds our block. The error is errDamagedBlock.
func findBlock(text string) (found block, ok bool, err error) {
	offset := 0
	for line := range strings.Lines(text) {
		content := strings.TrimRight(line, " \t\r\n")
		note, begins := strings.CutPrefix(content, blockBegin)
		if begins && !ok {
			found, ok = block{start: offset, note: note, lineEnd: lineEndOf(line)}, true
		}
		offset += len(line)
		if ok && content == blockEnd {
			found.end = offset
			return found, true, nil
		}
	}
	if ok {
		return block{}, false, errDamagedBlock
	}
	return block{}, false, nil
}

// withBlock puts our lines at the end of a text, or in the place of those that are
// there. The note of a new block says what the text was before.
func withBlock(text string, lines []string, note string) (string, error) {
	found, present, err := findBlock(text)
	if err != nil {
		return "", err
	}
	lineEnd, before, after := lineEndOf(text), text, ""
	if present {
		lineEnd, before, after, note = found.lineEnd, text[:found.start], text[found.end:], found.note
	} else if text != "" && !strings.HasSuffix(text, "\n") {
		before, note = text+lineEnd, unended
	}
	return before + strings.Join(append([]string{blockBegin + note}, lines...), lineEnd) + lineEnd + after, nil
}

// withoutBlock takes our lines away. A text that we made is to be removed, with as
// many empty folders above it; folders is -1 for a text that stays.
func withoutBlock(text string) (rest string, folders int, err error) {
	found, present, err := findBlock(text)
	if err != nil || !present {
		return text, -1, err
	}
	before, after := text[:found.start], text[found.end:]
	if found.note == unended && after == "" {
		before = strings.TrimSuffix(before, found.lineEnd)
	}
	if count, err := fmt.Sscanf(found.note, madeFile, &folders); count != 1 || err != nil || before+after != "" {
		folders = -1
	}
	return before + after, folders, nil
}
