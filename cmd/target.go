package cmd

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"interlock/model"
	"interlock/model/publish"
	"interlock/model/store"
)

// writePublished writes a published file, which no workshop may take for a record
// of its own.
func writePublished(path string, data []byte, force bool) error {
	if workshop := holdsRecord(path); workshop != "" {
		return fmt.Errorf("%s would be read as a record of the workshop %s; choose a folder outside of its records", path, workshop)
	}
	return store.WriteOutput(path, data, publish.Marked, force)
}

// checkOutput refuses the name of one file where several are to be written, which
// would make a folder of that name.
func checkOutput(output string, files int) error {
	if files > 1 && !namesFolder(output) && publishedEnding(output) {
		return unusable("-o %s names one file, and there are %d to write; choose one format with --format, or end the name with / for a folder", output, files)
	}
	return nil
}

// targetOf is the path that a file is written to.
func targetOf(folder, output, name string, several bool) string {
	if output == "" {
		return filepath.Join(folder, model.OutputFolder, name)
	}
	if several || namesFolder(output) {
		return filepath.Join(output, name)
	}
	return output
}

// namesFolder tells a path that can only be that of a folder.
func namesFolder(path string) bool {
	info, err := os.Stat(path)
	return strings.HasSuffix(path, "/") || strings.HasSuffix(path, string(filepath.Separator)) || err == nil && info.IsDir()
}

// holdsRecord is the workshop that would read a file of this path as a record; ""
// when none would.
func holdsRecord(file string) string {
	folder := filepath.Dir(file)
	workshop := workshopAround(folder)
	if kind, _ := model.KindOf(filepath.Base(file)); workshop == folder && kind == model.KindUnknown {
		return ""
	}
	return workshop
}
