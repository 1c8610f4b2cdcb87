// Package yamltext reads YAML texts and changes single values in them without
// disturbing a byte outside the change.
package yamltext
