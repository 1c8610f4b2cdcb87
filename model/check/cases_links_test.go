package check_test

func linkCases() []ruleCase {
	const searchLook, sortLook, loan = "links/search-look.yaml", "links/sort-look.yaml", "journeys/loan.yaml"
	return []ruleCase{
		{
			rule: "moment-unlinked", at: "journeys/loan.yaml:23", says: "the moment `Look where it should be`",
			faulty: []change{remove(searchLook), remove(sortLook)},
			sound:  []change{remove(searchLook)},
		},
		{
			rule: "moment-no-why", at: "journeys/loan.yaml:23", says: "`Look where it should be` has no why",
			faulty: []change{edit(loan, "why: Here she decides whether we know what we have, ", "")},
			sound:  []change{edit(loan, "why: Here she decides whether we know what we have, ", "why: Trust, ")},
		},
		{
			rule: "too-many-moments", at: "journeys/loan.yaml:46", says: "one moment more than 3",
			faulty: []change{
				edit(loan, "channels: [phone, desk]", "moment: {why: One}"), edit(loan, "channels: [desk, phone]", "moment: {why: Two}"),
				edit(loan, "    emotion: 1\n    channels: [desk]", "    emotion: 1\n    moment: {why: Three}"),
			},
			sound: []change{edit(loan, "channels: [phone, desk]", "moment: {why: One}"), edit(loan, "channels: [desk, phone]", "moment: {why: Two}")},
		},
		{
			rule: "level-missing", at: "journeys/loan.yaml:23", says: "every link to `Look where it should be` is one-to-one",
			faulty: []change{edit(sortLook, "level: functional", "level: one-to-one")},
			sound:  []change{edit(sortLook, "level: functional\n", ""), edit(searchLook, "level: one-to-one\n", "")},
		},
		{
			rule: "only-direct", at: "journeys/loan.yaml:23", says: "every link to `Look where it should be` is direct",
			faulty: []change{edit(sortLook, "reach: indirect", "reach: direct")},
			sound:  []change{edit(searchLook, "reach: direct", "reach: indirect")},
		},
		{
			rule: "lens-mismatch", at: "links/sort-look.yaml:4", says: "the link is relational, and every metric on `Look where it should be` is transactional",
			faulty: []change{edit(loan, "metrics: [satisfied, come-back]", "metrics: [satisfied]")},
			sound:  []change{edit(loan, "    metrics: [satisfied, come-back]\n", "")},
		},
		{
			rule: "link-no-because", at: "links/search-look.yaml:9", says: "too short to be a mechanism",
			faulty: []change{edit(searchLook, "He knows that we own it and not where it lies, so both of them guess", "It is slow")},
			sound:  []change{edit(searchLook, "He knows that we own it and not where it lies, so both of them guess", "Both of them guess")},
		},
		{
			rule: "link-assumed", at: "links/search-look.yaml:10", says: "is assumed",
			faulty: []change{edit(searchLook, "basis: observed", "basis: assumed")},
			sound:  []change{edit(searchLook, "basis: observed", "basis: said")},
		},
		{
			rule: "latent-risk", at: "links/search-ask.yaml:3", says: "`Search with a reader` is at -2 and harms `Ask again`, which is still at 0",
			faulty: []change{edit(loan, "emotion: -1", "emotion: 0")},
			sound:  []change{edit(loan, "emotion: -1", "emotion: 0"), edit("links/search-ask.yaml", "harms", "helps")},
		},
		{
			rule: "not-carried", at: "journeys/loan.yaml:20", says: "customers are at -2 at `Look where it should be`",
			faulty: []change{edit("journeys/cleo-day.yaml", "emotion: -1", "emotion: 0"), remove(searchLook)},
			sound:  []change{edit("journeys/cleo-day.yaml", "emotion: -1", "emotion: 0")},
		},
		{
			rule: "ex-low-unlinked", at: "journeys/ben-day.yaml:28", says: "`Carry boxes upstairs` is at -1",
			faulty: []change{edit("journeys/ben-day.yaml", "    overall: true\n", "")},
			sound:  []change{edit("journeys/ben-day.yaml", "    emotion: -1\n    overall: true\n", "    emotion: 0\n")},
		},
		{
			rule: "low-unlinked", at: "journeys/loan.yaml:34", says: "`Ask again` is at -1",
			faulty: []change{remove("links/search-ask.yaml")},
			sound:  []change{edit("links/search-ask.yaml", "from: ben-day/search\nto: loan/ask", "from: loan/ask\nto: ben-day/search")},
		},
		{
			rule: "loop-found", at: "links/look-search.yaml:1", says: "a vicious circle: Look where it should be → Search with a reader → Look where it should be",
			faulty: []change{write("links/look-search.yaml", "from: loan/look\nto: ben-day/search\neffect: harms\nbecause: Everybody who finds an empty shelf comes back to the desk\nsource: s3\n")},
			sound:  []change{write("links/look-search.yaml", "from: loan/look\nto: cleo-day/order\neffect: harms\nbecause: Everybody who finds an empty shelf comes back to the desk\nsource: s3\n")},
		},
	}
}
