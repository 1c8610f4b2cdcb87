package examples

import (
	"bytes"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"

	"interlock/model/learn"
)

// kitNames lists the learning kits in the order in which they teach: worked,
// flawed with hints, flawed without, the six exercises, and a case of one's own.
func kitNames() []string {
	return []string{
		"worked", "flawed-with-hints", "flawed", "connection", "empathy", "interlock", "carry", "loop", "correlation", "blank",
	}
}

// Kits returns the learning kits in the order in which to offer them.
func Kits() ([]learn.Kit, error) {
	var kits []learn.Kit
	for _, name := range kitNames() {
		kit, err := Kit(name)
		if err != nil {
			return nil, err
		}
		kits = append(kits, kit)
	}
	return kits, nil
}

// Kit returns the learning kit of that name. The error for an unknown name lists
// the known ones.
func Kit(name string) (learn.Kit, error) {
	if !slices.Contains(kitNames(), name) {
		return learn.Kit{}, fmt.Errorf("there is no kit %q; choose one of %s", name, strings.Join(kitNames(), ", "))
	}
	kit, err := readKit(name)
	if err != nil {
		return learn.Kit{}, fmt.Errorf("the bundled kit %q could not be read: %w", name, err)
	}
	return kit, nil
}

// describedKit is a kit as its file has it.
type describedKit struct {
	learn.Kit `yaml:",inline"`
	From      string   // an example, or templates/NAME, of which the files are handed out
	Without   []string // files of it that are not; * stands for any letters
}

func readKit(name string) (learn.Kit, error) {
	text, err := bundled.ReadFile(path.Join("kits", name, "kit.yaml"))
	if err != nil {
		return learn.Kit{}, err
	}
	var described describedKit
	decoder := yaml.NewDecoder(bytes.NewReader(text))
	decoder.KnownFields(true)
	if err := decoder.Decode(&described); err != nil {
		return learn.Kit{}, err
	}
	kit := described.Kit
	kit.Name = name
	if described.From == Flawed {
		kit.Planted = true
		if kit.Key, err = flawedKey(); err != nil {
			return learn.Kit{}, err
		}
	}
	kit.Start, err = described.start(name)
	return kit, err
}

// start is the workshop that a kit hands out: what it takes from elsewhere,
// and files of its own.
func (d describedKit) start(name string) (map[string]string, error) {
	texts, err := d.borrowed()
	if err != nil {
		return nil, err
	}
	for _, pattern := range d.Without {
		maps.DeleteFunc(texts, func(file, _ string) bool {
			fits, _ := path.Match(pattern, file)
			return fits
		})
	}
	root := path.Join("kits", name, "start")
	if _, err := fs.Stat(bundled, root); err != nil {
		return texts, nil
	}
	own, err := folder("kit", name, root, []string{name})
	maps.Copy(texts, own)
	return texts, err
}

func (d describedKit) borrowed() (map[string]string, error) {
	template, isTemplate := strings.CutPrefix(d.From, "templates/")
	switch {
	case d.From == "":
		return map[string]string{}, nil
	case isTemplate:
		return TemplateFiles(template)
	}
	return Files(d.From)
}

// flawedKey makes a key of the planted faults: each is found by whoever mends
// it, or names its place in the parking lot.
func flawedKey() ([]learn.Criterion, error) {
	answers, err := Answers(Flawed)
	if err != nil {
		return nil, err
	}
	key := make([]learn.Criterion, len(answers))
	for i, answer := range answers {
		key[i] = learn.Criterion{
			ID: "fault-" + strconv.Itoa(answer.Number), Points: 1, Hint: answer.Hint,
			Asks: answer.Place, Answer: answer.Wrong + " " + answer.Right,
			Any: []learn.Condition{answer.mended(), {Named: answer.places()}},
		}
		if answer.Leave {
			key[i].Any = append(key[i].Any, learn.Condition{Gone: answer.File})
		}
	}
	return key, nil
}

// mended is what is seen once somebody has mended the fault: something stands at
// its place, and its rule is content, or what only a person can judge was
// written anew.
func (a Answer) mended() learn.Condition {
	in, field, _ := strings.Cut(a.Place, "#")
	place := learn.Place{In: in, Path: field + a.Field}
	seen := learn.Condition{Clean: &learn.Clean{Rules: []string{a.Rule}, In: a.File}}
	if a.Rule == ByPerson {
		seen = learn.Condition{Changed: &place}
	}
	return learn.Condition{All: []learn.Condition{seen, {Field: &learn.Field{Place: place}}}}
}

// places are the names under which the fault can be accused, without what
// follows its stage or file.
func (a Answer) places() []string {
	place, _, _ := strings.Cut(a.Place, "#")
	return append([]string{strings.TrimSuffix(place, ".yaml")}, a.Also...)
}
