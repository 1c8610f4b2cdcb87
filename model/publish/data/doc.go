// Package data publishes a workshop for machines and for keeping: as
// blueprint.yaml and blueprint.json, which hold the whole workshop and can be
// read back, and as JSON Schemas of both and of every record file.
package data
