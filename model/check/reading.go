package check

import "interlock/model"

// readingRules are about files that cannot be read, or not the way they were
// meant.
func readingRules() []rule {
	return []rule{
		reading(model.RuleParseError, Error, "What stands in this file is missing from every screen and every document."),
		reading(model.RuleOpenConflict, Error, "Two versions of this file stand side by side, and nobody has chosen yet."),
		reading(model.RuleUnknownFormat, Error, "A newer version may mean something else by what stands here."),
		reading(model.RuleDuplicateKey, Error, "Only one of the two is read, and nobody sees which."),
		reading(model.RuleDuplicateID, Error, "A reference to this id could mean either of two things."),
		reading(model.RuleBrokenVariant, Error, "A variant is read against the journey it varies, and there is none."),
		reading(model.RuleBadValue, Warn, "A value that cannot be read counts as no data."),
		reading(model.RuleAccidentalMap, Warn, "Other programs read something else than the text that was meant."),
		reading(model.RuleLostAfterHash, Warn, "Other programs cut the text off at the hash."),
		reading(model.RuleLostAfterComma, Warn, "Other programs cut the text off at the comma."),
		reading(model.RuleUnknownKey, Info, "What stands under a key that nobody knows shows up nowhere."),
	}
}

// referenceRules are about names that lead nowhere.
func referenceRules() []rule {
	broken := reading(model.RuleBrokenRef, Error, "What this points at is missing, so the connection it stands for is lost.")
	broken.Group = model.RuleBrokenRef
	return []rule{broken}
}

// reading makes a rule of the faults that reading the workshop brings to light.
func reading(id string, severity Severity, why string) rule {
	return rule{
		Rule: Rule{ID: id, Group: model.RuleParseError, Severity: severity, Why: why, Source: "workshop format"},
		find: func(e *examination) []Finding {
			var findings []Finding
			for _, fault := range e.faults {
				if fault.Rule == id {
					findings = append(findings, ofFault(fault))
				}
			}
			return findings
		},
	}
}

func ofFault(fault model.Fault) Finding {
	return Finding{
		File: fault.File, Line: fault.Line, Message: fault.Message, Fix: fault.Fix,
		Place: model.Place{File: fault.File, Path: fault.Path},
	}
}
