package model

import (
	"fmt"
	"slices"
	"strings"

	"interlock/model/yamltext"
)

// SetList makes a list of texts or notes hold these lines, one entry each.
// Entries that stay keep their spelling and what is known of them; a line that
// takes the place of another rewords it.
func (w *Workshop) SetList(at Place, lines []string) (Edit, error) {
	kind, _ := KindOf(at.File)
	field, ok := FieldOf(kind, at.Path)
	if !ok || field.Kind != NotesField && field.Kind != WordsField && field.Kind != ReferencesField {
		return Edit{}, fmt.Errorf("%s %s is no list", at.File, at.Path)
	}
	var wanted []string
	for _, line := range lines {
		if line = strings.TrimSpace(line); line != "" {
			wanted = append(wanted, line)
		}
	}
	d := w.draft()
	if err := d.setLines(at, w.listTexts(at), wanted); err != nil {
		return Edit{}, err
	}
	return d.edit("edit "+strings.ToLower(field.Label), at), nil
}

// listTexts reads the entries of a list as one text each.
func (w *Workshop) listTexts(at Place) []string {
	node := w.File(at.File).At(at.Path)
	kind, _ := KindOf(at.File)
	field, _ := FieldOf(kind, at.Path)
	decoder := decoder{file: at.File}
	if field.Kind != NotesField {
		return decoder.words(node, at.Path, field)
	}
	var texts []string
	for _, note := range decoder.notes(node, at.Path) {
		texts = append(texts, firstOf(note.Text, note.Carrier()))
	}
	return texts
}

// setLines turns the entries that a list has into the wanted ones by the
// fewest changes, from the end so that positions stay true.
func (d *draft) setLines(at Place, have, want []string) error {
	node := d.workshop.File(at.File).At(at.Path)
	switch {
	case len(want) == 0:
		return d.drop(at.File, at.Path)
	case slices.Equal(have, want):
		return nil
	case node.Kind() == yamltext.ScalarKind && len(want) == 1:
		return d.set(at.File, at.Path, yamltext.String(want[0]))
	case node.Kind() != yamltext.ListKind || len(have) == 0:
		return d.set(at.File, at.Path, newList(at, want))
	}
	steps := lineSteps(have, want)
	for i := len(steps) - 1; i >= 0; i-- {
		if err := d.lineStep(at, steps[i]); err != nil {
			return err
		}
	}
	return nil
}

func newList(at Place, lines []string) yamltext.List {
	kind, _ := KindOf(at.File)
	field, _ := FieldOf(kind, at.Path)
	list := yamltext.List{Flow: field.OneLine}
	for _, line := range lines {
		list.Items = append(list.Items, yamltext.String(line))
	}
	return list
}

func (d *draft) lineStep(at Place, step lineStep) error {
	entry := Place{File: at.File, Path: at.Path.With(step.at)}
	switch {
	case step.remove && step.text != "":
		return d.reword(entry, step.text)
	case step.remove:
		return d.drop(at.File, entry.Path)
	}
	_, err := d.insert(at, step.at, yamltext.String(step.text))
	return err
}

// lineStep rewords (remove and text), removes or inserts one entry at a
// position of the list as it was.
type lineStep struct {
	at     int
	remove bool
	text   string
}

// lineSteps finds the changes by the longest common subsequence.
func lineSteps(have, want []string) []lineStep {
	common := make([][]int, len(have)+1)
	for i := range common {
		common[i] = make([]int, len(want)+1)
	}
	for i := len(have) - 1; i >= 0; i-- {
		for j := len(want) - 1; j >= 0; j-- {
			if have[i] == want[j] {
				common[i][j] = common[i+1][j+1] + 1
			} else {
				common[i][j] = max(common[i+1][j], common[i][j+1])
			}
		}
	}
	var steps []lineStep
	i, j := 0, 0
	for i < len(have) || j < len(want) {
		switch {
		case i < len(have) && j < len(want) && have[i] == want[j]:
			i, j = i+1, j+1
		case i < len(have) && j < len(want) && common[i+1][j+1] == common[i][j]:
			steps = append(steps, lineStep{at: i, remove: true, text: want[j]})
			i, j = i+1, j+1
		case i < len(have) && (j == len(want) || common[i+1][j] >= common[i][j+1]):
			steps = append(steps, lineStep{at: i, remove: true})
			i++
		default:
			steps = append(steps, lineStep{at: i, text: want[j]})
			j++
		}
	}
	return steps
}
