package learn

import (
	"interlock/model"
	"interlock/model/check"
)

// work is what people made, beside what they were given.
type work struct {
	now, start *model.Workshop

	// whole is what they made with the files that were handed out and say
	// nothing any more put back: what is gone or broken mends nothing.
	whole    *model.Workshop
	findings []check.Finding // of the whole, silent or not
}

// workOn lays a workshop beside what was handed out. The rules look at it as if
// it were no exercise.
func workOn(kit Kit, workshop *model.Workshop) work {
	restored := map[string]*string{check.ExerciseFile: nil}
	for name, text := range kit.Start {
		if !saysAnything(workshop.File(name)) {
			restored[name] = &text
		}
	}
	whole := workshop.Apply(change("put back what says nothing", workshop, restored))
	return work{now: workshop, start: kit.start(), whole: whole, findings: check.Workshop(whole)}
}

// saysAnything reports that a file is there, can be read and is not empty.
func saysAnything(file *model.File) bool {
	return file != nil && file.Readable && len(file.Root().Entries()) > 0
}
