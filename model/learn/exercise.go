package learn

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"interlock/model"
	"interlock/model/check"
	"interlock/model/yamltext"
)

// An Exercise is the state of a kit that somebody works on. It stands in
// [check.ExerciseFile], so that it travels with the work.
type Exercise struct {
	Kit    string   // the name of the kit
	Silent bool     // findings are kept until the reveal
	Hints  []string // the ids of the criteria, or the numbers of the tour's stops, that hints were given for
}

// Open reads the state of an exercise. The error says that the workshop is no
// exercise, or why its state cannot be read.
func Open(workshop *model.Workshop) (Exercise, error) {
	file := workshop.File(check.ExerciseFile)
	if file == nil {
		return Exercise{}, fmt.Errorf("this folder is no exercise; `interlock learn start KIT FOLDER` begins one")
	}
	for _, fault := range file.Faults {
		return Exercise{}, fmt.Errorf("%s:%d: %s; mend it, or start the kit in another folder", fault.File, fault.Line, fault.Message)
	}
	exercise := Exercise{Kit: file.Root().Get("exercise").Text(), Silent: check.Silent(workshop)}
	for _, hint := range file.Root().Get("hints").Items() {
		if id := hint.Text(); model.ValidID(id) {
			exercise.Hints = append(exercise.Hints, id)
		}
	}
	return exercise, nil
}

// exercise is the file of the state of a kit that was just handed out. It holds
// the task as well, so that both travel with the folder.
func (k Kit) exercise() string {
	task := strings.ReplaceAll(strings.TrimSpace(k.Brief()), "\n", "\n  ")
	task = strings.ReplaceAll(task, "\n  \n", "\n\n")
	help := k.Help(func(name string) string { return "interlock learn " + name })
	return fmt.Sprintf("# The task, and how far it has come. %s.\nexercise: %s\nfindings: %s\nhints: []\ntask: |\n  %s\n",
		help, k.Name, findings(k.Solved()), task)
}

// Help says which commands go on with the kit. Command is what one types for
// check, hint or reveal.
func (k Kit) Help(command func(name string) string) string {
	helps := []string{"`" + command("reveal") + "` shows the answers"}
	switch {
	case !k.Solved():
		return "`" + command("hint") + "` gives one note after the other"
	case !k.Unaided:
		helps = append([]string{"`" + command("hint") + "` helps"}, helps...)
	}
	return strings.Join(append([]string{"`" + command("check") + "` scores it"}, helps...), ", ")
}

func findings(silent bool) string {
	if silent {
		return "silent"
	}
	return "shown"
}

// Keep is the edit that writes the state of the exercise into its file. The
// error says why the file cannot take it.
func (e Exercise) Keep(workshop *model.Workshop) (model.Edit, error) {
	file := workshop.File(check.ExerciseFile)
	text, err := yamltext.Parse(file.Source)
	if err != nil {
		return model.Edit{}, err
	}
	hints := yamltext.List{Flow: true}
	for _, hint := range e.Hints {
		hints.Items = append(hints.Items, yamltext.String(hint))
	}
	for _, field := range []yamltext.MapEntry{{Key: "findings", Value: yamltext.String(findings(e.Silent))}, {Key: "hints", Value: hints}} {
		if text, err = text.Set(yamltext.Path{field.Key}, field.Value); err != nil {
			return model.Edit{}, err
		}
	}
	source := text.String()
	return change("keep the state of the exercise", workshop, map[string]*string{check.ExerciseFile: &source}), nil
}

// Changed names the files that are not as the kit handed them out, sorted:
// those that were changed, added and taken away. The state of the exercise is
// not among them.
func (k Kit) Changed(workshop *model.Workshop) []string {
	now := workshop.Texts()
	delete(now, check.ExerciseFile)
	changed := map[string]bool{}
	for name, text := range k.Start {
		if was, there := now[name]; !there || was != text {
			changed[name] = true
		}
	}
	for name := range now {
		if _, given := k.Start[name]; !given {
			changed[name] = true
		}
	}
	return slices.Sorted(maps.Keys(changed))
}

// Reset is the edit that makes the workshop what the kit handed out, with the
// exercise begun anew.
func (k Kit) Reset(workshop *model.Workshop) model.Edit {
	after := map[string]*string{}
	for _, file := range workshop.Files() {
		after[file.Name] = nil
	}
	for name, text := range k.Files() {
		after[name] = &text
	}
	return change("begin the exercise anew", workshop, after)
}

// change makes an edit of what files become.
func change(title string, workshop *model.Workshop, after map[string]*string) model.Edit {
	edit := model.Edit{Title: title}
	before := workshop.Texts()
	for _, name := range slices.Sorted(maps.Keys(after)) {
		change := model.Change{Name: name, After: after[name]}
		if text, there := before[name]; there {
			change.Before = &text
		}
		if change.Before == nil || change.After == nil || *change.Before != *change.After {
			edit.Changes = append(edit.Changes, change)
		}
	}
	return edit
}
