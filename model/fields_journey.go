package model

func journeyFields() []Field {
	return []Field{
		sideField("Is it a customer's journey or an employee's?"),
		employeeOnly(choice("view", "View", "Hours or years?", "day-in-the-life", "life-cycle")),
		reference("persona", "Persona", "Whose journey is it?", NamesPersona),
		text("title", "Title", "From where to where?"),
		choice("state", "State", "Is it how things are, how they should be, or under research?", "current", "future", "research"),
		text("scenario", "Scenario", "In which situation?"),
		text("trigger", "Trigger", "What sets it off?"),
		text("goal", "Goal", "What do they want to reach?"),
		text("expects", "Expects", "What do they expect before it starts?"),
		reference("variant_of", "Variant of", "Which journey does it vary?", NamesJourney),
		variantsOnly(stageSet("stages_removed", "Stages removed", "Which stages of the other journey does it leave out?")),
		groups("stages", "Stages", "Which stages, in their own words?", stageFields()...),
		audienceField(),
	}
}

func stageFields() []Field {
	metrics := references("metrics", "Metrics", "Which measures sit on this stage?", NamesMetric)
	metrics.Set = true
	return []Field{
		text("id", "Id", "A short id that others point at."),
		text("name", "Name", "What would they call this stage?"),
		variantsOnly(reference("after", "After", "Which stage does it come after, or `nothing`?", NamesStage)),
		text("phase", "Phase", "Which larger part does it belong to?"),
		boolean("optional", "Optional", "Can it be skipped?"),
		text("share", "Share", "Who goes through this stage?"),
		notes("does", "Does", "What would a camera have recorded?"),
		notes("thinks", "Thinks", "What goes through their head?"),
		notes("feels", "Feels", "One word, then because."),
		integer("emotion", "Emotion", "How low does it get here, from -2 to 2?", -2, 2),
		wordSet("channels", "Channels", "Where does it happen?"),
		oneLine(group("time", "Time", "How long do they work, and how long do they wait?",
			duration("active", "Active", "How much effort is it?"),
			duration("wait", "Wait", "How long is the wait?"))),
		oneLine(group("moment", "Moment", "Is trust built or lost here?",
			text("why", "Why", "This matters because …"),
			sourceField(),
			choice("blocked_by", "Blocked by", "Why did good work not carry?", "values", "skills", "process", "culture"))),
		notes("pains", "Pains", "What hurts here?"),
		notes("highs", "Highs", "What is good here and must stay?"),
		notes("opportunities", "Opportunities", "What could be better?"),
		metrics,
		employeeOnly(boolean("overall", "Overall", "Does this low belong to work in general?")),
		customerOnly(notes("evidence", "Evidence", "What do they see or hold?")),
		customerOnly(notes("frontstage", "Frontstage", "Who do they meet, and what does that person do?")),
		customerOnly(notes("backstage", "Backstage", "Who works on it unseen?")),
		customerOnly(notes("support", "Support", "Which system, policy or partner carries it?")),
		sourceField(),
		variantsOnly(wordSet("fields_removed", "Fields removed", "Which fields of the other journey's stage are gone?")),
	}
}

// stageSet is a list of stages of the journey that is varied.
func stageSet(key, label, help string) Field {
	field := references(key, label, help, NamesStage)
	field.Set = true
	return field
}

func linkFields() []Field {
	return []Field{
		reference("from", "From", "What happens?", NamesPlace),
		reference("to", "To", "Where is it felt?", NamesPlace),
		choice("effect", "Effect", "Does it harm or help?", "harms", "helps"),
		choice("impact", "Impact", "This contact, or the whole relationship?", "transactional", "relational"),
		choice("level", "Level", "This employee and this customer, or whole functions?", "one-to-one", "functional"),
		choice("reach", "Reach", "In the interaction, or beyond it?", "direct", "indirect"),
		choice("via", "Via", "How does it travel?", "effort", "speed", "turnover", "mood", "problem-solving"),
		integer("strength", "Strength", "How strong is it, from 1 to 3?", 1, 3),
		text("because", "Because", "When this happens, they notice it because …"),
		choice("basis", "Basis", "How do we know?", bases()...),
		sourceField(),
		audienceField(),
	}
}
