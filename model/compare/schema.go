package compare

import (
	_ "embed"
	"slices"
)

//go:embed schema.json
var schema []byte

// Schema is the JSON Schema of what [Changes.JSON] writes.
func Schema() []byte { return slices.Clone(schema) }
