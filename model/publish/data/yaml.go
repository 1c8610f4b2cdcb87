package data

import (
	"fmt"
	"strings"

	"interlock/model"
	"interlock/model/blueprint"
	"interlock/model/yamltext"
)

// header tells people what they are looking at.
const header = `# An experience blueprint: a whole workshop in one file, published by Interlock.
# It opens again as a workshop: interlock import blueprint.yaml FOLDER
# What stands under contents is made from the rest and is not read back.
`

// ErrTooLarge means that a workshop does not fit into one file.
var ErrTooLarge = fmt.Errorf("the workshop is larger than the %d MiB that one file may have; "+
	"publish it in other formats, or split it", yamltext.MaxSize>>20)

// YAML writes the whole workshop and its blueprint as blueprint.yaml. Nothing
// but comments and layout is lost. The error is ErrTooLarge, or says what could
// not be written.
func YAML(workshop *model.Workshop, b *blueprint.Blueprint) ([]byte, error) {
	size := 0
	for _, file := range workshop.Files() {
		if size += len(file.Source); size > yamltext.MaxSize {
			return nil, ErrTooLarge
		}
	}
	var text strings.Builder
	text.WriteString(header)
	for i, entry := range document(workshop, yamltext.MapEntry{Key: contentsSection, Value: contents(b)}).Entries {
		rendered, err := yamltext.Render(yamltext.Map{Entries: []yamltext.MapEntry{entry}})
		if err != nil {
			return nil, unwritable(entry, err)
		}
		// A blank line behind a text that ends with blank lines would belong to it.
		if i > 0 && !strings.HasSuffix(text.String(), "\n\n") {
			text.WriteByte('\n')
		}
		text.WriteString(rendered)
	}
	if text.Len() > yamltext.MaxSize {
		return nil, ErrTooLarge
	}
	return []byte(text.String()), nil
}

// unwritable names the section, and the record in it, that cannot be written.
func unwritable(section yamltext.MapEntry, cause error) error {
	name := section.Key
	if records, ok := section.Value.(yamltext.Map); ok {
		for _, record := range records.Entries {
			if _, err := yamltext.Render(yamltext.Map{Entries: []yamltext.MapEntry{record}}); err != nil {
				name, cause = name+"/"+record.Key, err
				break
			}
		}
	}
	return fmt.Errorf("%s cannot be published as YAML: %w", name, cause)
}
