package findings

import (
	"fmt"

	"interlock/model"
	"interlock/model/check"
	"interlock/tui/part/form"
)

// counted says "1 finding" or "3 findings".
func counted(number int, word string) string {
	if number == 1 {
		return "1 " + word
	}
	return fmt.Sprintf("%d %ss", number, word)
}

// line names the line of a file.
func line(found check.Finding) string { return fmt.Sprintf("%s:%d", found.File, found.Line) }

// where names the place of a finding as people do: the record, and the stage
// or entry in it.
func where(w *model.Workshop, found check.Finding) string {
	kind, id := model.KindOf(found.File)
	record := model.Place{File: found.File}
	switch {
	case w.File(found.File) == nil:
		return found.File
	case id == "":
		return kind.Info().Label
	}
	title := form.Title(w, record)
	path := found.Place.Path
	if len(path) >= 2 && path[0] == "stages" {
		title += " · " + form.Title(w, model.Place{File: found.File, Path: path[:2]})
	}
	return title
}
