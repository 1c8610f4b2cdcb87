// Package compare says what changed between two workshops, by meaning: a stage
// moved, a note was reworded, a record was renamed and its references followed.
// The order of keys, comments, quotes and layout are nothing.
//
// A comparison works in five steps:
//
//  1. Files whose texts differ are paired, by name or as a record that got
//     another id (records.go), and read into values in one layout (value.go).
//  2. Values are paired down to where they differ (pair.go), the entries of lists
//     by id, name, text or likeness (items.go).
//  3. Notes that are gone from one list and new in another were moved (carry.go).
//  4. What got another id is noted, so that references that only follow it are
//     counted and not listed (follow.go).
//  5. Each pair that still differs becomes a Change (list.go).
//
// Changes write themselves as text, Markdown, JSON and as the draft of a commit
// message. A comparison and its reverse tell the same story in both directions.
package compare
