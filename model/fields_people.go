package model

func noteFields() []Field {
	return []Field{
		text("id", "Id", "A short id that others point at."),
		reference("who", "Who", "Which persona or role does it?", NamesRole),
		text("system", "System", "Which system supports it?"),
		text("policy", "Policy", "Which rule governs it?"),
		text("partner", "Partner", "Which partner supports it?"),
		text("text", "Text", "The note itself."),
		choice("basis", "Basis", "How do we know?", bases()...),
		sourceField(),
		integer("severity", "Severity", "How bad is it, from 1 to 3?", 1, 3),
		choice("kind", "Kind", "What kind of pain is it?",
			"tool", "process", "information", "incentive", "peers", "load", "growth", "leadership"),
		wordSet("tags", "Tags", "Which themes does it belong to?"),
		audienceField(),
	}
}

func personaFields() []Field {
	serves := employeeOnly(references("serves", "Serves", "Which customers feel their work?", NamesPersona))
	serves.Set = true
	return []Field{
		sideField("Is this a customer, or somebody who delivers?"),
		text("name", "Name", "What do we call them?"),
		text("label", "Label", "Which kind of person is this, in three words?"),
		employeeOnly(text("role", "Role", "What is their work?")),
		employeeOnly(reference("function", "Function", "Which function do they work in?", NamesFunction)),
		employeeOnly(choice("contact", "Contact", "Do customers meet them?", "frontstage", "backstage", "none")),
		employeeOnly(text("lifecycle", "Life cycle", "Where are they between first day and last?")),
		text("summary", "Summary", "Who are they, in one sentence?"),
		{Key: "quote", Kind: NoteField, Label: "Quote", Help: "What did one of them say, word for word?"},
		notes("goals", "Goals", "What are they trying to achieve?"),
		notes("needs", "Needs", "What do they need for it?"),
		notes("frustrations", "Frustrations", "What gets in their way?"),
		notes("behaviours", "Behaviours", "What do they do that others do not?"),
		notes("values", "Values", "What matters to them beyond this service?"),
		notes("context", "Context", "Where and how does this happen?"),
		wordSet("channels", "Channels", "How do they reach us?"),
		employeeOnly(oneLine(groups("tools", "Tools", "Which tools do they use, and how good are they?",
			text("name", "Name", "Which tool?"),
			integer("rating", "Rating", "How good is it for them, from 1 to 5?", 1, 5),
			sourceField()))),
		employeeOnly(words("measured_on", "Measured on", "What are they measured on, and does it help the customer?")),
		employeeOnly(text("authority", "Authority", "What may they decide alone?")),
		employeeOnly(text("feedback_seen", "Feedback seen", "What do they hear back afterwards?")),
		employeeOnly(text("recognition_valued", "Recognition", "What thanks would mean something to them?")),
		serves,
		notes("motivated_by", "Motivated by", "What makes a day worth it?"),
		sourceField(),
		audienceField(),
	}
}

func empathyFields() []Field {
	return []Field{
		reference("persona", "Persona", "Whose map is it?", NamesPersona),
		text("situation", "Situation", "In which situation exactly?"),
		group("goal", "Goal", "Who is it, what must they do or decide, and how would we know it went well?",
			text("who", "Who", "Who exactly, and in what situation?"),
			text("do", "Do", "What must they decide or get done?"),
			text("success", "Success", "How would we know it went well?")),
		notes("sees", "Sees", "What is in front of them right now? Who else is doing what?"),
		notes("says", "Says", "What did you hear, word for word? From whom?"),
		notes("does", "Does", "What would a camera have recorded?"),
		notes("hears", "Hears", "Whom do they believe? What did a friend or colleague tell them?"),
		notes("thinks", "Thinks", "What would they not say to us? What are they unsure of?"),
		notes("feels", "Feels", "One word, then because. When is it worst?"),
		notes("pains", "Pains", "What are they afraid of losing?"),
		notes("gains", "Gains", "What would make them tell somebody?"),
		sourceField(),
		audienceField(),
	}
}
