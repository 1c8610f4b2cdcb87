package examples

import (
	_ "embed"
	"fmt"

	"gopkg.in/yaml.v3"
)

// ByPerson stands in place of a rule where only a person can find the fault.
const ByPerson = "person"

// An Answer is one fault that was planted in an example, with what is to be said about it.
type Answer struct {
	Number int      // counted from 1, those that rules find first
	Rule   string   // the id of the rule that finds it, or [ByPerson]
	File   string   // the file it lies in, or in which it shows, within the workshop folder
	Place  string   // a reference such as claim/wait, or the file with its field: links/cap.yaml#because
	Also   []string // other places to name it by
	Field  string   // what is to be mended at a place that is more than one field; "" is the whole of it
	Leave  bool     // taking the file away is right as well
	Wrong  string   // what is wrong, in a sentence or two
	Right  string   // what a right answer says
	Hint   string   // where to look, without saying what is there
}

// The answers lie beside the workshop's folder, so that nobody who opens or copies it sees them by chance.
//
//go:embed flawed-answers.yaml
var flawedAnswers []byte

// Flawed is the name of the example with planted faults, the one that has answers.
const Flawed = "flawed"

// Answers returns the faults planted in an example, by their numbers.
// There is an error for an unknown name, and for an example in which none were planted.
func Answers(name string) ([]Answer, error) {
	if _, err := Files(name); err != nil {
		return nil, err
	}
	if name != Flawed {
		return nil, fmt.Errorf("no faults were planted in the example %q; they are in %s", name, Flawed)
	}
	var key struct{ Answers []Answer }
	if err := yaml.Unmarshal(flawedAnswers, &key); err != nil {
		return nil, fmt.Errorf("the answers of the example %q could not be read: %w", name, err)
	}
	return key.Answers, nil
}
