// Package learn is how people learn the method: kits that are worked through
// in a room, scored against a key that asks for fields and structure, and for
// words only where nothing else tells, so that other right answers count.
//
// The package is pure. A kit hands out a workshop; what people made of it is
// another one, and everything here is said of the two.
package learn

import (
	"fmt"
	"maps"
	"strings"

	"interlock/model"
	"interlock/model/check"
)

// A Kit is something to learn from: a workshop, a task and a key.
type Kit struct {
	Name    string            `yaml:"-"` // what people type
	Planted bool              `yaml:"-"` // its key are faults that were planted, whose places are not to be told
	Start   map[string]string `yaml:"-"` // the workshop that is handed out, by file name
	Title   string
	Summary string   // what one learns from it, in one sentence
	Minutes int      // how long it takes with a room
	Group   string   // how many people work on it together
	Open    []string // the files to open first
	Task    string   // what to do
	Opening string   // what the trainer says before
	Closing string   // what the trainer says after
	Teaches []string // ids of rules of package check
	Key     []Criterion
	Tour    []string  // of a kit that is read, not solved: what to look at, and why, in order
	Unaided bool      // nobody gets a hint
	Levels  [4]string // what the trainer says at each level of the rubric, lowest first
}

// A Criterion is one thing that a right answer has, or one fault that was planted.
type Criterion struct {
	ID     string
	Asks   string // what is looked for
	Points int    // what it counts, 1 to 3
	Hint   string
	Answer string      // what a right answer says
	Any    []Condition // it is met when one of these holds
}

// Solved tells whether the kit has anything to score.
func (k Kit) Solved() bool { return len(k.Key) > 0 }

// Most is the sum of the points of the key.
func (k Kit) Most() int {
	sum := 0
	for _, criterion := range k.Key {
		sum += criterion.Points
	}
	return sum
}

// Files are the texts of a new exercise by name: the workshop that is handed
// out, and the exercise with its task.
func (k Kit) Files() map[string]string {
	files := maps.Clone(k.Start)
	files[check.ExerciseFile] = k.exercise()
	return files
}

// Brief is what those who work on the kit are told, as Markdown.
func (k Kit) Brief() string {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n\n%s\n\n%d minutes, %s.\n\n%s\n", k.Title, k.Summary, k.Minutes, k.Group, strings.TrimSpace(k.Task))
	if len(k.Open) > 0 {
		fmt.Fprintf(&b, "\nOpen first:\n\n- %s\n", strings.Join(k.Open, "\n- "))
	}
	return b.String()
}

// start is the workshop that was handed out.
func (k Kit) start() *model.Workshop { return model.NewWorkshop(k.Start) }
