package model

import (
	"errors"
	"fmt"
	"strings"

	"interlock/model/yamltext"
)

// File is one file of a workshop, read once and never changed.
type File struct {
	Name   string // slash path inside the workshop folder: "personas/maya.yaml"
	Kind   Kind   // KindUnknown for files that are no record of ours
	ID     string // the file's name without .yaml
	Source string // the text, byte for byte

	// Record is a pointer to the typed record of the kind (*Persona, *Journey,
	// …); nil for files that are no record. A file that cannot be read has an
	// empty record.
	Record any

	// Faults are what reading this file alone brought to light.
	Faults []Fault

	// Mentions are the references that this file makes.
	Mentions []Mention

	// Mended is the whole text as it was probably meant, when the file cannot
	// be read and there is a good guess; "" otherwise.
	Mended string

	// Readable tells whether the text could be read as YAML.
	Readable bool

	text *yamltext.Text
}

// NewFile reads a text as the file of that name. It always returns a file: one
// that cannot be read says so in its faults.
func NewFile(name, source string) *File {
	file := &File{Name: name, Source: source}
	file.Kind, file.ID = KindOf(name)
	file.Record = newRecord(file.Kind, file.ID)
	text, err := yamltext.Parse(source)
	if err != nil {
		file.Faults, file.Mended = unreadable(name, err)
		return file
	}
	file.text, file.Readable = text, true
	decoder := decoder{file: name}
	decoder.decode(text.Root(), file.Kind, file.Record)
	decoder.inWrongFolder(text.Root(), file.Kind, file.ID)
	for _, double := range text.DuplicateKeys() {
		if decoder.isCut(double.Path) {
			continue // the keys are pieces of a text
		}
		decoder.faults = append(decoder.faults, Fault{
			Rule: RuleDuplicateKey, File: name, Line: double.Line, Path: double.Path,
			Message: fmt.Sprintf("the key `%s` stands here a second time, first on line %d", double.Key, double.FirstLine),
			Fix:     "keep one of the two",
		})
	}
	if count := text.Documents(); count > 1 {
		decoder.faults = append(decoder.faults, Fault{
			Rule: RuleParseError, File: name, Line: 1,
			Message: fmt.Sprintf("the file holds %d documents, of which only the first is read", count),
			Fix:     "put each into a file of its own and delete the line `---`",
		})
	}
	file.Faults, file.Mentions = decoder.faults, decoder.mentions
	return file
}

// unreadable puts into words why a text cannot be read.
func unreadable(name string, err error) ([]Fault, string) {
	var syntax *yamltext.SyntaxError
	if !errors.As(err, &syntax) {
		return []Fault{refusedText(name, err)}, ""
	}
	fault := Fault{Rule: RuleParseError, File: name, Line: max(1, syntax.Line), Message: syntax.Problem}
	switch {
	case errors.Is(err, yamltext.ErrConflictMarkers):
		fault.Rule, fault.Fix = RuleOpenConflict, "choose one side of each conflict and delete the markers"
	case syntax.Mended != "":
		fault.Fix = fmt.Sprintf("write it as `%s`", foldSpace(syntax.Mended))
	default:
		fault.Fix = fmt.Sprintf("look at `%s`", foldSpace(syntax.Excerpt))
	}
	mended := ""
	if syntax.Mended != "" {
		mended = syntax.MendedText()
	}
	return []Fault{fault}, mended
}

// refusedText is the fault of a text that is not read at all, such as one that
// is too large.
func refusedText(name string, err error) Fault {
	fault := Fault{Rule: RuleParseError, File: name, Line: 1, Message: err.Error()}
	var refused *yamltext.RefusedError
	if errors.As(err, &refused) {
		fault.Line = max(1, refused.Line)
		fault.Message, fault.Fix, _ = strings.Cut(refused.Reason, "; ")
	}
	if fault.Fix == "" {
		fault.Fix = "save it as a small UTF-8 text file"
	}
	return fault
}

// Root is the value the file holds, for readers that need more than the typed
// record; nil when the file cannot be read or is empty.
func (f *File) Root() *yamltext.Node {
	if f == nil || f.text == nil {
		return nil
	}
	return f.text.Root()
}

// At is the value at a path; nil when there is none.
func (f *File) At(path yamltext.Path) *yamltext.Node {
	if f == nil || f.text == nil {
		return nil
	}
	node, err := f.text.At(path)
	if err != nil {
		return nil
	}
	return node
}

// Line is the line on which the value at a path starts, counted from 1; 1 when
// there is no such value.
func (f *File) Line(path yamltext.Path) int { return max(1, f.At(path).Line()) }
