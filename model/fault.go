package model

import "interlock/model/yamltext"

// The rules of reading files, by the ids that findings carry.
const (
	RuleParseError     = "parse-error"
	RuleMisplaced      = "misplaced"
	RuleBadValue       = "bad-value"
	RuleUnknownFormat  = "unknown-format"
	RuleUnknownKey     = "unknown-key"
	RuleDuplicateKey   = "duplicate-key"
	RuleDuplicateID    = "duplicate-id"
	RuleOpenConflict   = "open-conflict"
	RuleBrokenVariant  = "broken-variant"
	RuleVariantGone    = "variant-gone"
	RuleVariantStray   = "variant-stray"
	RuleAccidentalMap  = "accidental-map"
	RuleLostAfterHash  = "lost-after-hash"
	RuleLostAfterComma = "lost-after-comma"
	RuleBrokenRef      = "ref-broken"
)

// Fault is something that reading a file brought to light.
type Fault struct {
	Rule    string        // one of the Rule constants
	File    string        // the name of the file in the workshop
	Line    int           // 1-based
	Path    yamltext.Path // the place in the file, nil where only the line is known
	Message string        // what, in one sentence
	Fix     string        // what to do about it
}
