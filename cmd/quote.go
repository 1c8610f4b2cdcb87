package cmd

import (
	"path/filepath"
	"strings"
	"unicode"
)

// typed is a path as people type it in a command: in quotes when it holds a
// blank or a sign that a shell would take for something else.
func typed(path string) string {
	plain := func(r rune) bool {
		return unicode.In(r, unicode.Letter, unicode.Mark, unicode.Digit) || r == filepath.Separator || strings.ContainsRune("-_./:@%+,", r)
	}
	stays := "\"$`!\\" // what a shell reads inside double quotes as well
	if filepath.Separator == '\\' {
		stays = "\""
	}
	switch {
	case path != "" && strings.IndexFunc(path, func(r rune) bool { return !plain(r) }) < 0:
		return path
	case strings.ContainsAny(path, stays):
		return "'" + strings.ReplaceAll(path, "'", `'\''`) + "'"
	}
	return `"` + path + `"`
}
