package check

import "interlock/model"

// readingRules are about files that cannot be read, or not the way they were
// meant.
func readingRules() []rule {
	return []rule{
		reading(model.RuleParseError, Error, "A file that cannot be read as YAML.",
			"What stands in this file is missing from every screen and every document.", "mend the line that is named"),
		reading(model.RuleMisplaced, Error, "A file that is named or lies where no record of its kind is read.",
			"What stands in this file is missing from every screen and every document.", "give it the name that is meant"),
		reading(model.RuleOpenConflict, Error, "Merge markers that nobody has resolved.",
			"Two versions of this file stand side by side, and nobody has chosen yet.", "choose one side of each conflict and delete the markers"),
		reading(model.RuleUnknownFormat, Error, "A format number that this version does not know.",
			"A newer version may mean something else by what stands here.", "open it with a newer Interlock; here it is for reading only"),
		reading(model.RuleDuplicateKey, Error, "A key that stands twice in one mapping.",
			"Only one of the two is read, and nobody sees which.", "keep one of the two"),
		reading(model.RuleDuplicateID, Error, "An id that names two things at once.",
			"A reference to this id could mean either of two things.", "give one of the two another id"),
		reading(model.RuleBrokenVariant, Error, "A journey that varies one that is not there, or itself.",
			"A variant is read against the journey it varies, and there is none.", "name another journey in `variant_of`, or delete it"),
		reading(model.RuleVariantGone, Error, "A variant that changes, leaves out or follows a stage that its base does not have.",
			"What a variant says of a stage that is gone is shown nowhere, or in the wrong place.", "name a stage that is there"),
		reading(model.RuleVariantStray, Warn, "What only variants say, where nothing is varied, or a new stage without a place.",
			"Nobody can tell what it was meant to change.", "say what it varies, or delete it"),
		reading(model.RuleBadValue, Warn, "A value that is out of range or not in the list of its field.",
			"A value that cannot be read counts as no data.", "write a value that the field takes"),
		reading(model.RuleAccidentalMap, Warn, "A note that a colon made a mapping of.",
			"Other programs read something else than the text that was meant.", "put the text in quotes"),
		reading(model.RuleLostAfterHash, Warn, "A note that ends at a hash for other readers.",
			"Other programs cut the text off at the hash.", "put the text in quotes"),
		reading(model.RuleLostAfterComma, Warn, "A note in braces that a comma cuts into pieces.",
			"Other programs cut the text off at the comma.", "put the text in quotes"),
		reading(model.RuleUnknownKey, Info, "A key that no field has.",
			"What stands under a key that nobody knows shows up nowhere.", "correct the key or leave it as a note to yourselves"),
	}
}

// referenceRules are about names that lead nowhere.
func referenceRules() []rule {
	broken := reading(model.RuleBrokenRef, Error, "A reference to something that is not in this workshop.",
		"What this points at is missing, so the connection it stands for is lost.", "write an id that is there, or delete the reference")
	broken.Group = model.RuleBrokenRef
	return []rule{broken}
}

// reading makes a rule of the faults that reading the workshop brings to light.
func reading(id string, severity Severity, catches, why, fix string) rule {
	return rule{
		Rule: Rule{
			ID: id, Group: model.RuleParseError, Severity: severity,
			Catches: catches, Why: why, Source: "workshop format", Fix: fix,
		},
		find: func(e *examination, report *report) {
			for _, fault := range e.faults {
				if fault.Rule == id {
					finding := report.at(model.Place{File: fault.File, Path: fault.Path}, "%s", fault.Message)
					finding.Line, finding.Fix = fault.Line, fault.Fix
					finding.Repair = repairOf(e.workshop, fault)
				}
			}
		},
	}
}

// repairOf is how a fault of reading is mended; nil where only people can.
func repairOf(w *model.Workshop, fault model.Fault) func(*model.Workshop) (model.Edit, error) {
	place := model.Place{File: fault.File, Path: fault.Path}
	switch fault.Rule {
	case model.RuleParseError:
		file := w.File(fault.File)
		if file == nil || file.Mended == "" {
			return nil
		}
		mended := file.Mended
		return func(w *model.Workshop) (model.Edit, error) { return w.Rewrite(fault.File, mended), nil }
	case model.RuleAccidentalMap, model.RuleLostAfterHash, model.RuleLostAfterComma:
		return func(w *model.Workshop) (model.Edit, error) {
			note, _ := w.NoteAt(place)
			return w.SetField(place, note.Text)
		}
	case model.RuleBrokenRef, model.RuleBrokenVariant:
		return repairReference(w, place)
	}
	return nil
}

// repairReference writes the nearest name that is there.
func repairReference(w *model.Workshop, place model.Place) func(*model.Workshop) (model.Edit, error) {
	for _, mention := range w.File(place.File).Mentions {
		if mention.Key || mention.Path.String() != place.Path.String() {
			continue
		}
		if near := model.Nearest(mention.Value, w.Names(mention.Names)); near != "" && near != mention.Value {
			return func(w *model.Workshop) (model.Edit, error) { return w.SetField(place, near) }
		}
	}
	return nil
}
