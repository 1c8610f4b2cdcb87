// Package jsontext reads and writes the formats that are JSON.
package jsontext

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"

	"interlock/model/exchange"
)

// Decode reads a JSON text into a value, with or without a byte order mark.
// The error is an *exchange.Error that names the line.
func Decode(data []byte, into any) error {
	data = bytes.TrimPrefix(data, []byte("\uFEFF"))
	err := json.Unmarshal(data, into)
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &syntax):
		return &exchange.Error{Line: lineAt(data, syntax.Offset), Message: "this is no valid JSON: " + syntax.Error(), Fix: "export the file again, or mend this line"}
	case errors.As(err, &kind):
		return &exchange.Error{Line: lineAt(data, kind.Offset), Message: misplaced(kind), Fix: "mend this line"}
	}
	return &exchange.Error{Message: "this file cannot be read: " + err.Error(), Fix: "export it again"}
}

func misplaced(kind *json.UnmarshalTypeError) string {
	if kind.Field == "" {
		return fmt.Sprintf("there is a JSON %s where something else belongs", kind.Value)
	}
	return fmt.Sprintf("%s cannot be a JSON %s", kind.Field, kind.Value)
}

func lineAt(data []byte, offset int64) int {
	return 1 + bytes.Count(data[:min(max(offset-1, 0), int64(len(data)))], []byte("\n"))
}

// Encode writes a value as indented JSON that ends with a line break.
func Encode(value any) ([]byte, error) {
	var written bytes.Buffer
	encoder := json.NewEncoder(&written)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "\t")
	if err := encoder.Encode(value); err != nil {
		return nil, fmt.Errorf("writing JSON: %w", err)
	}
	return written.Bytes(), nil
}
