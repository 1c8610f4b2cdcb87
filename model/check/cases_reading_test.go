package check_test

func readingCases() []ruleCase {
	const tom = "personas/tom.yaml"
	return []ruleCase{
		{
			rule: "parse-error", at: "personas/tom.yaml:3", says: "quote",
			faulty: []change{write(tom, "name: Tom\ngoals:\n  - \"Nobody rang\" she said\n")},
			sound:  []change{write(tom, "name: Tom\ngoals:\n  - '\"Nobody rang\" she said'\n")},
		},
		{
			rule: "misplaced", at: "personas/tom.yaml:1", says: "those of a file in `links`, not of one in `personas`",
			faulty: []change{write(tom, "from: loan/look\nto: loan/wish\neffect: helps\n")},
			sound:  []change{write(tom, "name: Tom\nfrom: the desk\nto: the shelf\n")},
		},
		{
			rule: "open-conflict", at: "personas/tom.yaml:2", says: "conflict",
			faulty: []change{write(tom, "name: Tom\n<<<<<<< ours\nlabel: a\n=======\nlabel: b\n>>>>>>> theirs\n")},
			sound:  []change{write(tom, "name: Tom\nlabel: a\n")},
		},
		{
			rule: "unknown-format", at: "workshop.yaml:1", says: "does not know the format `interlock/9`",
			faulty: []change{edit("workshop.yaml", "interlock/1", "interlock/9")},
			sound:  []change{edit("workshop.yaml", "format: interlock/1\n", "")},
		},
		{
			rule: "duplicate-key", at: "personas/tom.yaml:3", says: "the key `name` stands here a second time, first on line 1",
			faulty: []change{write(tom, "name: Tom\nlabel: a\nname: Tim\n")},
			sound:  []change{write(tom, "name: Tom\nlabel: a\n")},
		},
		{
			rule: "duplicate-id", at: "journeys/loan.yaml:17", says: "two stages of this journey have the id `wish`",
			faulty: []change{edit("journeys/loan.yaml", "id: look", "id: wish")},
			sound:  []change{edit("journeys/loan.yaml", "id: look", "id: wish-2")},
		},
		{
			rule: "broken-variant", at: "journeys/loan.yaml:1", says: "a variant of itself",
			faulty: []change{edit("journeys/loan.yaml", "side: customer\n", "variant_of: loan\n")},
			sound:  []change{edit("journeys/loan.yaml", "side: customer\n", "variant_of: ben-day\n")},
		},
		{
			rule: "variant-gone", at: "journeys/soon.yaml:3", says: "changes the stage `wihs`, which `loan` does not have",
			faulty: []change{write("journeys/soon.yaml", "variant_of: loan\nstages:\n  - {id: wihs, emotion: 1}\n")},
			sound:  []change{write("journeys/soon.yaml", "variant_of: loan\nstages:\n  - {id: wish, emotion: 1}\n")},
		},
		{
			rule: "variant-stray", at: "journeys/soon.yaml:2", says: "`stages_removed` means nothing here",
			faulty: []change{write("journeys/soon.yaml", "title: Soon\nstages_removed: [wish]\n")},
			sound:  []change{write("journeys/soon.yaml", "variant_of: loan\nstages_removed: [wish]\n")},
		},
		{
			rule: "bad-value", at: "journeys/loan.yaml:12", says: "`emotion: 5` is out of range",
			faulty: []change{edit("journeys/loan.yaml", "emotion: 0", "emotion: 5")},
			sound:  []change{edit("journeys/loan.yaml", "emotion: 0", "emotion: 2")},
		},
		{
			rule: "accidental-map", at: "personas/tom.yaml:2", says: "Waiting",
			faulty: []change{write(tom, "goals:\n  - Waiting: 3 days\n")},
			sound:  []change{write(tom, "goals:\n  - \"Waiting: 3 days\"\n")},
		},
		{
			rule: "lost-after-hash", at: "personas/tom.yaml:2", says: "#angry",
			faulty: []change{write(tom, "goals:\n  - Why is this so hard? #angry\n")},
			sound:  []change{write(tom, "goals:\n  - Why is this so hard? # he was angry\n")},
		},
		{
			rule: "lost-after-comma", at: "personas/tom.yaml:2", says: "comma",
			faulty: []change{write(tom, "goals:\n  - {text: Slow, unsure, basis: said}\n")},
			sound:  []change{write(tom, "goals:\n  - {text: \"Slow, unsure\", basis: said}\n")},
		},
		{
			rule: "unknown-key", at: "personas/tom.yaml:2", says: "unknown key `labell`",
			faulty: []change{write(tom, "name: Tom\nlabell: Handler\n")},
			sound:  []change{write(tom, "name: Tom\nlabel: Handler\n")},
		},
		{
			rule: "ref-broken", at: "links/search-look.yaml:2", says: "`loan/look#emty` names no stage",
			faulty: []change{edit("links/search-look.yaml", "loan/look#empty", "loan/look#emty")},
			sound:  []change{edit("links/search-look.yaml", "loan/look#empty", "loan/look")},
		},
	}
}
