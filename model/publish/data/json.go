package data

import (
	"bytes"
	"encoding/json"
	"fmt"
	"regexp"
	"strings"

	"interlock/model"
	"interlock/model/blueprint"
	"interlock/model/yamltext"
)

// JSON writes the whole workshop and its blueprint as blueprint.json: what
// blueprint.yaml holds, with keys in the same order, and the insights. What
// there is no data for is absent or null, never 0.
func JSON(workshop *model.Workshop, b *blueprint.Blueprint) ([]byte, error) {
	return encode(document(workshop,
		yamltext.MapEntry{Key: contentsSection, Value: contents(b)},
		yamltext.MapEntry{Key: insightsSection, Value: insights(b.Insights)}))
}

// encode writes a value as JSON, indented by two spaces, with its keys in
// their order.
func encode(value yamltext.Value) ([]byte, error) {
	var compact, indented bytes.Buffer
	if err := encodeValue(&compact, value); err != nil {
		return nil, err
	}
	if err := json.Indent(&indented, compact.Bytes(), "", "  "); err != nil {
		return nil, fmt.Errorf("the workshop cannot be written as JSON: %w", err)
	}
	indented.WriteByte('\n')
	return indented.Bytes(), nil
}

func encodeValue(out *bytes.Buffer, value yamltext.Value) error {
	switch value := value.(type) {
	case yamltext.String:
		encodeString(out, string(value))
	case yamltext.Plain:
		encodePlain(out, string(value))
	case yamltext.List:
		out.WriteByte('[')
		for i, item := range value.Items {
			if i > 0 {
				out.WriteByte(',')
			}
			if err := encodeValue(out, item); err != nil {
				return err
			}
		}
		out.WriteByte(']')
	case yamltext.Map:
		out.WriteByte('{')
		for i, entry := range value.Entries {
			if i > 0 {
				out.WriteByte(',')
			}
			encodeString(out, entry.Key)
			out.WriteByte(':')
			if err := encodeValue(out, entry.Value); err != nil {
				return err
			}
		}
		out.WriteByte('}')
	default:
		return fmt.Errorf("the workshop cannot be written as JSON: it holds a %T", value)
	}
	return nil
}

var jsonNumber = regexp.MustCompile(`^-?(0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?$`)

// encodePlain writes what stands without quotes in YAML: a number, true, false
// or null as such, anything else, as a date, as a text.
func encodePlain(out *bytes.Buffer, plain string) {
	switch {
	case plain == "true", plain == "false", plain == "null", jsonNumber.MatchString(plain):
		out.WriteString(plain)
	default:
		encodeString(out, plain)
	}
}

// encodeString writes a text and escapes whatever a reader could not see or
// would be misled by.
func encodeString(out *bytes.Buffer, text string) {
	out.WriteByte('"')
	for _, r := range text {
		switch {
		case r == '"' || r == '\\':
			out.WriteByte('\\')
			out.WriteRune(r)
		case r == '\n':
			out.WriteString(`\n`)
		case r == '\t':
			out.WriteString(`\t`)
		case r < 0x10000 && hidden(r):
			fmt.Fprintf(out, `\u%04x`, r)
		default:
			out.WriteRune(r)
		}
	}
	out.WriteByte('"')
}

// hidden reports characters that do not stay what they are when a text is
// cleaned on its own.
func hidden(r rune) bool {
	return r < ' ' || r > '~' && !strings.ContainsRune(blueprint.Clean(string(r)), r)
}
