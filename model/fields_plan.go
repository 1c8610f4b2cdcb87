package model

func metricFields() []Field {
	sharedBy := references("shared_by", "Shared by", "Which functions own it together?", NamesFunction)
	sharedBy.Set = true
	return []Field{
		sideField("Whose experience does it measure?"),
		choice("parameter", "Parameter", "Does it drive the experience, or result from it?", "input", "output"),
		choice("lens", "Lens", "One contact, or the whole relationship?", "transactional", "relational"),
		text("name", "Name", "What is it called?"),
		text("unit", "Unit", "In which unit?"),
		choice("better", "Better", "Which way is better?", "up", "down"),
		{Key: "range", Kind: RangeField, Label: "Range", Help: "Between which values can it lie?"},
		number("target", "Target", "Where should it be?", 0, 0),
		text("owner", "Owner", "Who answers for it?"),
		sharedBy,
		oneLine(groups("readings", "Readings", "What was measured, and when?",
			date("at", "At", "When?"),
			number("value", "Value", "How much?", 0, 0),
			integer("n", "Responses", "From how many?", 0, 1e9),
			text("seg", "Segment", "For which part of the people?"))),
		audienceField(),
	}
}

func initiativeFields() []Field {
	functions := references("functions", "Functions", "Which functions must act?", NamesFunction)
	functions.Set = true
	return []Field{
		text("title", "Title", "What will we do?"),
		text("hmw", "How might we", "Which question does it answer?"),
		choice("dimension", "Dimension", "Work in general, or one moment?", "overall", "moment"),
		references("fixes", "Fixes", "Which causes and pains does it touch?", NamesPlace),
		oneLine(groups("expects", "Expects", "Which measures will move, on both sides?",
			reference("metric", "Metric", "Which measure?", NamesMetric),
			number("from", "From", "Where is it now?", 0, 0),
			number("to", "To", "Where will it be?", 0, 0),
			date("by", "By", "By when?"))),
		integer("impact", "Impact", "How much does it help, from 1 to 5?", 1, 5),
		integer("effort", "Effort", "How much work is it, from 1 to 5?", 1, 5),
		number("confidence", "Confidence", "How sure are we, from 0 to 1?", 0, 1),
		oneLine(group("staff_effect", "Effect on staff", "What does it do to the people who deliver?",
			choice("workload", "Workload", "More work for them, as much, or less?", "up", "same", "down"),
			text("note", "Note", "In which way?"))),
		references("for", "For", "Whom is it made for?", NamesPersona),
		{Key: "variants", Kind: TextsField, Label: "Variants", Help: "What does it look like for each persona?", Names: NamesPersona},
		words("made_with", "Made with", "Who of the people affected shaped it?"),
		text("owner", "Owner", "Who drives it?"),
		text("sponsor", "Sponsor", "Who clears the way?"),
		functions,
		oneLine(group("budget", "Budget", "What does it cost, and on which side?",
			number("total", "Total", "Altogether?", 0, 1e12),
			number("customer", "Customer", "For the customers' side?", 0, 1e12),
			number("employee", "Employee", "For the employees' side?", 0, 1e12),
			text("currency", "Currency", "In which currency?"))),
		choice("barrier", "Barrier", "What stands in the way?", "silos", "culture", "process", "technology"),
		choice("status", "Status", "How far is it?", "proposed", "agreed", "doing", "done", "dropped"),
		date("due", "Due", "By when is it done?"),
		date("review_on", "Review on", "When do we look at it again?"),
		audienceField(),
	}
}

func loopFields() []Field {
	return []Field{
		text("title", "Title", "What is the loop called?"),
		choice("voice", "Voice", "Who is heard?", string(Customer), string(Employee)),
		choice("kind", "Kind", "How is it heard?", "pulse", "realtime", "review", "board"),
		reference("captures", "Captures", "At which stage?", NamesPlace),
		text("cadence", "Cadence", "How often?"),
		number("days_to_reach", "Days to reach", "How many days until somebody hears it?", 0, 3650),
		references("reaches", "Reaches", "Who hears it?", NamesPersona),
		boolean("can_act", "Can act", "Can those who hear it act on it?"),
		choice("loop", "Loop", "One case, or the system?", "inner", "outer"),
		text("owner", "Owner", "Who keeps it going?"),
		text("closes_by", "Closes by", "What happens at the end?"),
		text("told_back", "Told back", "How do those who spoke learn what came of it?"),
		reference("stuck_at", "Stuck at", "In which function does it stop?", NamesFunction),
		integer("min_group", "Smallest group", "How many answers before a result is shown?", 0, 1000),
		audienceField(),
	}
}
