// Package model holds the nouns of an experience workshop and every edit that
// can be made to them.
//
// The text of the YAML files is the truth. A [Workshop] is an immutable value
// read from those texts; an [Edit] is a titled set of changes to them, made by
// asking the workshop for it ([Workshop.AddNote], [Workshop.RenameRecord], …)
// and applied with [Workshop.Apply], which answers with a new workshop that
// shares every file the edit did not touch.
//
// The package is pure: it knows no files on disk, no clock and no terminal.
package model
