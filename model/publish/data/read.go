package data

import (
	"encoding/base64"
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"interlock/model"
	"interlock/model/blueprint"
	"interlock/model/yamltext"
)

// ReadError says why a file cannot be read back into a workshop, and what to
// do about it.
type ReadError struct {
	Line   int    // counted from 1
	Reason string // what is wrong
	Advice string // what to do
}

// Error names the line in front of the reason.
func (e *ReadError) Error() string {
	return fmt.Sprintf("line %d: %s; %s", e.Line, e.Reason, e.Advice)
}

// Read turns a blueprint.yaml or blueprint.json back into the texts of a
// workshop folder, by file name, in the layout that we write ourselves. The
// error is a *ReadError. Every name is safe to be joined to a folder.
func Read(file []byte) (map[string]string, error) {
	text, err := parse(string(file))
	if err != nil {
		return nil, err
	}
	root := text.Root()
	if err := checkFormat(root); err != nil {
		return nil, err
	}
	if doubles := text.DuplicateKeys(); len(doubles) > 0 {
		double := doubles[0]
		return nil, &ReadError{
			double.Line,
			fmt.Sprintf("the key `%s` stands here a second time, first on line %d", double.Key, double.FirstLine), "keep one of the two",
		}
	}
	r := reader{texts: map[string]string{}}
	for _, entry := range root.Entries() {
		if err := r.section(entry); err != nil {
			return nil, err
		}
	}
	return r.texts, nil
}

// parse reads YAML and, as JSON is YAML but for some escapes, JSON.
func parse(source string) (*yamltext.Text, error) {
	if strings.HasPrefix(strings.TrimSpace(source), "{") {
		source = withoutForeignEscapes(source)
	}
	text, err := yamltext.Parse(source)
	var syntax *yamltext.SyntaxError
	var refused *yamltext.RefusedError
	switch {
	case errors.As(err, &syntax):
		return nil, &ReadError{max(1, syntax.Line), syntax.Problem, "mend this line, or publish the blueprint again"}
	case errors.As(err, &refused):
		return nil, &ReadError{max(1, refused.Line), refused.Reason, "publish the blueprint again"}
	case err != nil:
		return nil, &ReadError{1, err.Error(), "publish the blueprint again"}
	case text.Documents() > 1:
		return nil, &ReadError{1, "the file holds several documents", "keep the one that is the blueprint"}
	}
	return text, nil
}

// foreignEscapes are what JSON may write and our reader of YAML does not know:
// an escaped slash, one character beyond the first 65536 as a pair of escapes,
// and half of such a pair. An escaped backslash is matched to be passed over.
var foreignEscapes = regexp.MustCompile(
	`\\\\|\\/|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[dD][89a-fA-F][0-9a-fA-F]{2}`)

// withoutForeignEscapes writes JSON so that it reads as YAML.
func withoutForeignEscapes(source string) string {
	return foreignEscapes.ReplaceAllStringFunc(source, func(escape string) string {
		switch {
		case escape == `\\`:
			return escape
		case escape == `\/`:
			return "/"
		case len(escape) == len(`\udc00`):
			return string(utf8.RuneError)
		}
		high, _ := strconv.ParseUint(escape[2:6], 16, 16)
		low, _ := strconv.ParseUint(escape[8:12], 16, 16)
		return string(utf16.DecodeRune(rune(high), rune(low)))
	})
}

func checkFormat(root *yamltext.Node) error {
	format := root.Get(formatSection)
	switch {
	case format.Text() == blueprint.Format:
		return nil
	case strings.HasPrefix(format.Text(), formatName):
		return &ReadError{
			format.Line(), fmt.Sprintf("this version does not know the format `%s`", format.Text()),
			"read it with a newer Interlock",
		}
	}
	return &ReadError{
		max(1, format.Line()), fmt.Sprintf("this is no blueprint: it does not say `format: %s`", blueprint.Format),
		"choose a blueprint.yaml or blueprint.json that Interlock has published",
	}
}

// reader gathers the texts of a workshop.
type reader struct {
	texts map[string]string
}

func (r *reader) section(entry yamltext.Entry) error {
	switch entry.Key {
	case formatSection, contentsSection, insightsSection:
		return nil
	case otherSection, unreadableSection:
		return r.each(entry, r.asItIs)
	}
	names := []string{otherSection, unreadableSection}
	for _, info := range model.Kinds() {
		name := section(info)
		switch {
		case name != entry.Key:
			names = append(names, name)
		case info.Folder == "":
			return r.record(info, entry.KeyNode, name, entry.Value)
		default:
			return r.each(entry, func(record yamltext.Entry) error {
				return r.record(info, record.KeyNode, record.Key, record.Value)
			})
		}
	}
	advice := "take it out"
	if near := model.Nearest(entry.Key, names); near != "" {
		advice = fmt.Sprintf("did you mean `%s`?", near)
	}
	return &ReadError{entry.KeyNode.Line(), fmt.Sprintf("a blueprint has no section `%s`", entry.Key), advice}
}

// each reads the entries of a section.
func (r *reader) each(section yamltext.Entry, read func(yamltext.Entry) error) error {
	if section.Value.Kind() != yamltext.MapKind && section.Value.Kind() != yamltext.NullKind {
		return &ReadError{
			section.KeyNode.Line(), fmt.Sprintf("`%s` should have a record under each id", section.Key),
			"write `id:` lines below it, indented",
		}
	}
	for _, entry := range section.Value.Entries() {
		if err := read(entry); err != nil {
			return err
		}
	}
	return nil
}

// record writes the file of one record.
func (r *reader) record(info model.KindInfo, key *yamltext.Node, id string, node *yamltext.Node) error {
	if problem := unsafe(id); problem != "" {
		return &ReadError{
			key.Line(), fmt.Sprintf("the %s id %q %s", info.Label, id, problem),
			"give it an id of lower-case words with hyphens",
		}
	}
	value, ok := model.Canonical(info.Kind, node)
	if !ok {
		return &ReadError{
			key.Line(), fmt.Sprintf("the %s `%s` should have fields of the form `key: value`", info.Label, id),
			"write `key: value` lines below it, indented",
		}
	}
	text, err := yamltext.Render(value)
	if err != nil {
		return &ReadError{
			key.Line(), fmt.Sprintf("the %s `%s` cannot be written as a file: %v", info.Label, id, err),
			"shorten or reword it",
		}
	}
	return r.add(key, info.Kind.Path(id), text)
}

// asItIs writes a file that was carried as it was.
func (r *reader) asItIs(entry yamltext.Entry) error {
	if problem := unsafePath(entry.Key); problem != "" {
		return &ReadError{
			entry.KeyNode.Line(), fmt.Sprintf("the file name %q %s", entry.Key, problem),
			"name it as in `personas/maya.yaml`",
		}
	}
	text := entry.Value.Text()
	if encoded := entry.Value.Get("base64"); encoded != nil {
		raw, err := base64.StdEncoding.DecodeString(encoded.Text())
		if err != nil {
			return &ReadError{encoded.Line(), fmt.Sprintf("the bytes of %s are damaged", entry.Key), "take the file out, or publish the blueprint again"}
		}
		text = string(raw)
	} else if entry.Value.Kind() == yamltext.ListKind || entry.Value.Kind() == yamltext.MapKind {
		return &ReadError{entry.KeyNode.Line(), fmt.Sprintf("%s should be one text", entry.Key), "write it as a block behind `|-`"}
	}
	return r.add(entry.KeyNode, entry.Key, text)
}

func (r *reader) add(key *yamltext.Node, name, text string) error {
	if _, there := r.texts[name]; there {
		return &ReadError{key.Line(), fmt.Sprintf("%s is there twice", name), "keep one of the two"}
	}
	r.texts[name] = text
	return nil
}
