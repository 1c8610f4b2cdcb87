package model

import "slices"

// Short makers keep the tables below readable as tables.

func text(key, label, help string) Field {
	return Field{Key: key, Kind: TextField, Label: label, Help: help}
}

func notes(key, label, help string) Field {
	return Field{Key: key, Kind: NotesField, Label: label, Help: help}
}

func words(key, label, help string) Field {
	return Field{Key: key, Kind: WordsField, Label: label, Help: help, OneLine: true}
}

func wordSet(key, label, help string) Field {
	return Field{Key: key, Kind: WordsField, Label: label, Help: help, OneLine: true, Set: true}
}

func number(key, label, help string, low, high float64) Field {
	return Field{Key: key, Kind: NumberField, Label: label, Help: help, Min: low, Max: high}
}

func integer(key, label, help string, low, high float64) Field {
	return Field{Key: key, Kind: IntegerField, Label: label, Help: help, Min: low, Max: high}
}

func boolean(key, label, help string) Field {
	return Field{Key: key, Kind: BooleanField, Label: label, Help: help}
}

func choice(key, label, help string, choices ...string) Field {
	return Field{Key: key, Kind: ChoiceField, Label: label, Help: help, Choices: choices}
}

func date(key, label, help string) Field {
	return Field{Key: key, Kind: DateField, Label: label, Help: help}
}

func duration(key, label, help string) Field {
	return Field{Key: key, Kind: DurationField, Label: label, Help: help}
}

func reference(key, label, help string, names Target) Field {
	return Field{Key: key, Kind: ReferenceField, Label: label, Help: help, Names: names}
}

func references(key, label, help string, names Target) Field {
	return Field{Key: key, Kind: ReferencesField, Label: label, Help: help, OneLine: true, Names: names}
}

func group(key, label, help string, fields ...Field) Field {
	return Field{Key: key, Kind: GroupField, Label: label, Help: help, Fields: fields}
}

func groups(key, label, help string, fields ...Field) Field {
	return Field{Key: key, Kind: GroupsField, Label: label, Help: help, Fields: fields}
}

func oneLine(field Field) Field {
	field.OneLine = true
	return field
}

func variantsOnly(field Field) Field {
	field.Variants = true
	return field
}

func employeeOnly(field Field) Field {
	field.Side = Employee
	return field
}

func customerOnly(field Field) Field {
	field.Side = Customer
	return field
}

func sourceField() Field {
	field := references("source", "Sources", "Which research says so?", NamesSource)
	field.Set = true
	return field
}

func audienceField() Field {
	return choice("audience", "Audience", "Who may read it? None set means everybody.", "team", "private")
}

func sideField(help string) Field {
	return choice("side", "Side", help, string(Customer), string(Employee))
}

func workshopFields() []Field {
	return []Field{
		text("format", "Format", "The version of the workshop format."),
		text("title", "Title", "What do we call this workshop?"),
		text("organisation", "Organisation", "Whose service is it?"),
		text("question", "Question", "What do we want to understand today?"),
		text("decision", "Decision", "What will be decided with the result?"),
		date("date", "Date", "When does the workshop take place?"),
		group("scope", "Scope", "What is in and what is out?",
			text("in", "In", "From where to where do we look?"),
			text("out", "Out", "What do we leave aside on purpose?")),
		text("facilitator", "Facilitator", "Who leads the room?"),
		text("scribe", "Scribe", "Who is at the keyboard?"),
		oneLine(groups("participants", "Participants", "Who is in the room, and from which function?",
			text("id", "Id", "Short initials."),
			text("name", "Name", "What are they called?"),
			reference("function", "Function", "Which function do they work in?", NamesFunction))),
		integer("votes_per_person", "Dots each", "How many dots does each person have?", 1, 20),
		text("agenda", "Agenda", "Which agenda is followed?"),
	}
}

func sourcesFields() []Field {
	return []Field{{
		Key: "", Kind: TableField, OneLine: true, Label: "Sources", Help: "The research behind the workshop, one line each.",
		Fields: []Field{
			choice("kind", "Kind", "How was it learnt?", "interview", "survey", "analytics", "observation", "document", "assumption"),
			integer("n", "People or cases", "How many people or cases stand behind it?", 0, 1e9),
			date("when", "When", "When was it learnt?"),
			reference("about", "About", "Which record does it speak of?", NamesRecord),
			text("title", "Title", "What is it called?"),
			audienceField(),
		},
	}}
}

func governanceFields() []Field {
	sharedMetrics := references("shared_metrics", "Shared metrics", "Which measures do functions own together?", NamesMetric)
	sharedMetrics.Set = true
	return []Field{
		group("committee", "Committee", "Who decides across functions?",
			text("name", "Name", "What is it called?"),
			text("cadence", "Cadence", "How often does it meet?"),
			oneLine(groups("members", "Members", "Who sits on it, and for which function?",
				text("name", "Name", "Who is it?"),
				reference("function", "Function", "For which function?", NamesFunction)))),
		sharedMetrics,
		oneLine(group("joint_budget", "Joint budget", "What money do the functions spend together?",
			number("total", "Total", "How much?", 0, 1e12),
			text("currency", "Currency", "In which currency?"))),
		oneLine(group("advisory_board", "Advisory board", "Who advises from both sides?",
			integer("customers", "Customers", "How many customers?", 0, 1000),
			integer("employees", "Employees", "How many employees?", 0, 1000))),
	}
}

func inboxFields() []Field {
	return []Field{{
		Key: "", Kind: InboxField, Label: "Notes", Help: "Raw notes by place and field.", Names: NamesPlace,
		Fields: inboxNoteFields(),
	}}
}

// inboxNoteFields are the note fields of empathy maps and of stages.
func inboxNoteFields() []Field {
	var fields []Field
	for _, field := range slices.Concat(empathyFields(), stageFields()) {
		if _, twice := FieldAt(fields, field.Key); field.Kind == NotesField && !twice {
			fields = append(fields, field)
		}
	}
	return fields
}

func votesFields() []Field {
	field := references("votes", "Votes", "One reference for each dot.", NamesPlace)
	field.Set, field.OneLine = true, false // a line for each dot, so that they merge
	dots := references("initiatives", "Votes for initiatives", "One initiative for each dot.", NamesInitiative)
	dots.Set, dots.OneLine = true, false
	scores := groups("scores", "Scores", "How low does it get at each stage, scored in private?",
		reference("of", "Of", "Which stage?", NamesPlace),
		integer("emotion", "Emotion", "How low does it get here, from -2 to 2?", -2, 2))
	return []Field{field, dots, oneLine(scores)}
}

func agendaFields() []Field {
	return []Field{
		text("title", "Title", "What is the agenda called?"),
		integer("minutes", "Minutes", "How long does it take?", 1, 1440),
		groups("blocks", "Blocks", "What happens one after the other?",
			integer("minutes", "Minutes", "How long is this block?", 1, 600),
			text("title", "Title", "What is it called?"),
			text("do", "Do", "What does the facilitator do?"),
			choice("screen", "Screen", "Which screen is shown?",
				"overview", "people", "empathy", "journeys", "interlock", "measures", "plan", "findings", "agenda", "present"),
			choice("round", "Round", "How does the room work?", "silent", "share", "vote", "score", "break"),
			words("fields", "Fields", "Which fields does the round write, or vote on?"),
			integer("dots", "Dots", "How many dots does each person have in this vote?", 1, 20),
			text("prompt", "Prompt", "What is asked?")),
	}
}

func parkingFields() []Field {
	return []Field{oneLine(groups("parking", "Parking lot", "What is kept for later?",
		text("text", "Text", "What was said?"),
		reference("from", "From", "Who said it?", NamesParticipant),
		text("at", "At", "When was it said?"),
		text("verdict", "Verdict", "What becomes of it?")))}
}

func actionsFields() []Field {
	return []Field{oneLine(groups("actions", "Actions", "What will be done?",
		text("text", "Text", "What will be done?"),
		text("who", "Who", "Who does it?"),
		date("by", "Due", "By when?"),
		reference("from", "From", "Which initiative does it belong to?", NamesInitiative),
		date("done", "Done", "When was it done?")))}
}

func decisionsFields() []Field {
	return []Field{oneLine(groups("decisions", "Decisions", "What was decided?",
		text("text", "Text", "What was decided?"),
		text("at", "At", "When?"),
		text("by", "Decided by", "Who decided?")))}
}

func logFields() []Field {
	return []Field{oneLine(groups("log", "Log", "What happened on the way?",
		date("at", "At", "When?"),
		text("text", "Text", "What happened?"),
		reference("metric", "Metric", "Which measure does it explain?", NamesMetric)))}
}

func dismissedFields() []Field {
	return []Field{oneLine(groups("dismissed", "Dismissed", "Which findings were set aside, and why?",
		text("rule", "Rule", "Which rule?"),
		text("ref", "Place", "Where?"),
		text("reason", "Reason", "Why does it not apply?"),
		text("by", "By", "Who set it aside?"),
		text("at", "At", "When?"),
		text("seen", "Seen", "A mark of what it spoke of; once that changes, it comes back.")))}
}
