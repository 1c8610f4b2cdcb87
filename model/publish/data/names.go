package data

import (
	"regexp"
	"strings"
	"unicode"

	"interlock/model"
)

// longestName keeps file names within what every file system takes, in bytes.
const longestName = 200

// devices are names that Windows keeps for devices, whatever follows them
// after a dot.
var devices = regexp.MustCompile(`^(?i:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$`)

// unsafe says why a name must not become the name of a file; "" when it may.
func unsafe(name string) string {
	first, _, _ := strings.Cut(name, ".")
	switch {
	case strings.TrimSpace(name) == "":
		return "is empty"
	case strings.ContainsAny(name, `/\`):
		return "holds a slash and could leave the folder"
	case strings.HasPrefix(name, "."):
		return "starts with a dot"
	case strings.ContainsAny(name, `<>:"|?*`) || strings.ContainsFunc(name, unicode.IsControl):
		return "holds a character that file names must not have"
	case devices.MatchString(strings.TrimSpace(first)):
		return "is kept by Windows for a device"
	case len(name) > longestName:
		return "is too long for a file name"
	}
	return ""
}

// unsafePath says why a name must not become a file of a workshop; "" when it
// may.
func unsafePath(name string) string {
	stem, isYAML := strings.CutSuffix(name, ".yaml")
	if !isYAML {
		return "does not end in .yaml"
	}
	parts := strings.Split(stem, "/")
	if len(parts) > 1 && parts[0] == model.OutputFolder {
		return "lies in the folder of what is published"
	}
	for _, part := range parts {
		if problem := unsafe(part); problem != "" {
			return problem
		}
	}
	return ""
}
