package check_test

func laneCases() []ruleCase {
	const loan, ben = "journeys/loan.yaml", "personas/ben.yaml"
	return []ruleCase{
		{
			rule: "role-no-journey", at: "journeys/loan.yaml:25", says: "`cleo` works on `Look where it should be`",
			faulty: []change{edit("journeys/cleo-day.yaml", "persona: cleo", "persona: ben")},
			sound:  []change{edit(loan, "{who: cleo,", "{who: ben,"), edit("journeys/cleo-day.yaml", "persona: cleo", "persona: ben")},
		},
		{
			rule: "persona-missing", at: "journeys/loan.yaml:25", says: "`porter`, who works on `Look where it should be`, is no persona",
			faulty: []change{edit(loan, "{who: cleo,", "{who: porter,")},
			sound:  []change{edit(loan, "{who: cleo, text:", "{text:")},
		},
		{
			rule: "blueprint-hole", at: "journeys/loan.yaml:31", says: "nobody works on `Ask again`",
			faulty: []change{edit(loan, "    frontstage: [{who: ben, text: Puts her on the list}]\n", "")},
			sound:  []change{edit(loan, "frontstage: [{who: ben, text: Puts her on the list}]", "backstage: [{who: ben, text: Puts her on the list}]")},
		},
		{
			rule: "no-frontstage", at: "journeys/loan.yaml:31", says: "customers meet nobody at `Ask again`",
			faulty: []change{edit(loan, "frontstage: [{who: ben, text: Puts her on the list}]", "backstage: [{who: ben, text: Puts her on the list}]")},
			sound:  []change{edit(loan, "    frontstage: [{who: ben, text: Puts her on the list}]\n", "")},
		},
		{
			rule: "tool-pain", at: "personas/ben.yaml:9", says: "Ben rates Catalogue at 2",
			faulty: []change{edit(ben, "rating: 3", "rating: 2")},
			sound:  []change{edit(ben, "{name: Catalogue, rating: 3", "{name: Telephone, rating: 2")},
		},
		{
			rule: "info-starved", at: "journeys/ben-day.yaml:22", says: "Ben has no tools listed",
			faulty: []change{edit(ben, "tools:\n  - {name: Catalogue, rating: 3, source: s3}\n", "")},
			sound: []change{
				edit(ben, "tools:\n  - {name: Catalogue, rating: 3, source: s3}\n", ""),
				edit("journeys/ben-day.yaml", "kind: information", "kind: process"),
			},
		},
	}
}

func peopleCases() []ruleCase {
	const ada, waiting = "personas/ada.yaml", "empathy/ada-waiting.yaml"
	return []ruleCase{
		{
			rule: "persona-assumed", at: "personas/cleo.yaml:12", says: "Cleo stands on assumptions only (s4)",
			faulty: []change{
				edit("personas/cleo.yaml", "source: [s3]", "source: [s4]"),
				edit("personas/cleo.yaml", "basis: said, source: s1", "basis: assumed, source: s4"),
			},
			sound: []change{edit("personas/cleo.yaml", "source: [s3]", "source: [s4]")},
		},
		{
			rule: "persona-demographic", at: "personas/ada.yaml:4", says: "Ada has 3 demographics and 2 behaviours",
			faulty: []change{edit(ada, "summary: Reserves two books a month and picks them up on her way home", "summary: 34 years old, married, lives in a suburb")},
			sound:  []change{edit(ada, "summary: Reserves two books a month and picks them up on her way home", "summary: 34 years old, married, reads a lot")},
		},
		{
			rule: "empathy-gap", at: "empathy/ada-waiting.yaml:1", says: "nothing stands under `hears`",
			faulty: []change{edit(waiting, "hears:\n  - {text: \"Try again tomorrow\", basis: said, source: s1}\n", "")},
			sound:  []change{write(waiting, "persona: ada\nsays: [No]\nthinks: [No]\ndoes: [Walks]\nfeels: [Tired]\n")},
		},
		{
			rule: "empathy-guesswork", at: "empathy/ada-waiting.yaml:1", says: "3 of 5 notes name no source",
			faulty: []change{write(waiting, "says: [{text: A, source: s1}, {text: B, source: s1}]\nthinks: [C]\ndoes: [D]\nfeels: [E]\n")},
			sound:  []change{write(waiting, "says: [{text: A, source: s1}, {text: B, source: s1}]\nthinks: [C]\ndoes: [D]\nfeels: [{text: E, source: s1}]\n")},
		},
		{
			rule: "one-kind-of-evidence", at: "journeys/cleo-day.yaml:1", says: "of the kind observation",
			faulty: []change{edit("journeys/cleo-day.yaml", "source: [s1, s3]", "source: [s3]")},
			sound:  []change{edit("journeys/cleo-day.yaml", "source: [s1, s3]", "source: [s2]")},
		},
		{
			rule: "stale-evidence", at: "sources.yaml:2", says: "`s2` is from 2024-11, and the workshop from 2026-06-10",
			faulty: []change{edit("sources.yaml", "n: 120, when: 2026-04", "n: 120, when: 2024-11")},
			sound:  []change{edit("sources.yaml", "n: 120, when: 2026-04", "n: 120, when: 2024-12")},
		},
		{
			rule: "harm-unasked", at: "workshop.yaml:3", says: "City of Reading Rooms is a public service",
			faulty: []change{edit("workshop.yaml", "Reading Rooms (fictional)", "City of Reading Rooms")},
			sound: []change{
				edit("workshop.yaml", "Reading Rooms (fictional)", "City of Reading Rooms"),
				edit("journeys/loan.yaml", "{text: Tells the story again, basis", "{text: Tells the story again, tags: [harm], basis"),
			},
		},
	}
}
