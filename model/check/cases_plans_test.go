package check_test

func initiativeCases() []ruleCase {
	const walk, thanks, ben = "initiatives/shelf-walk.yaml", "initiatives/thanks.yaml", "personas/ben.yaml"
	return []ruleCase{
		{
			rule: "cx-without-staff-effect", at: "initiatives/shelf-walk.yaml:1", says: "does not say what it does to the workload of staff",
			faulty: []change{edit(walk, "staff_effect: {workload: down, note: One walk replaces twenty searches}\n", "")},
			sound:  []change{edit(walk, "workload: down", "workload: same")},
		},
		{
			rule: "workload-up-on-low", at: "initiatives/shelf-walk.yaml:10", says: "raises the load on `Search with a reader`, which is at -2",
			faulty: []change{edit(walk, "workload: down", "workload: up"), edit(walk, ", loan/look#empty", "")},
			sound:  []change{edit(walk, "workload: down", "workload: up"), edit(walk, "ben-day/search#no-place, loan/look#empty", "ben-day/open")},
		},
		{
			rule: "one-sided-benefit", at: "initiatives/shelf-walk.yaml:6", says: "expects a change for customers only",
			faulty: []change{edit(walk, "  - {metric: energy, from: 51, to: 60, by: 2026-12}\n", "")},
			sound:  []change{edit(walk, "dimension: moment", "dimension: overall"), edit(walk, "  - {metric: energy, from: 51, to: 60, by: 2026-12}\n", "")},
		},
		{
			rule: "one-size-fits-all", at: "initiatives/thanks.yaml:8", says: "has only one variant",
			faulty: []change{edit(thanks, "  cleo: Two quiet mornings a month\n", "")},
			sound:  []change{edit(thanks, "  cleo: Two quiet mornings a month\n", ""), edit(thanks, "Thanks that fit the person", "Chairs that fit the person")},
		},
		{
			rule: "made-without-them", at: "initiatives/thanks.yaml:10", says: "nobody of those affected shaped `Thanks that fit the person`",
			faulty: []change{edit(thanks, "made_with: [ben, cleo]", "made_with: []")},
			sound:  []change{write(thanks, "title: Thanks that fit the person\n")},
		},
		{
			rule: "moment-no-initiative", at: "journeys/loan.yaml:23", says: "no initiative fixes the moment `Look where it should be`",
			faulty: []change{edit(walk, "ben-day/search#no-place, loan/look#empty", "loan/ask")},
			sound:  []change{edit(walk, ", loan/look#empty", "")},
		},
		{
			rule: "persona-unserved", at: "personas/cleo.yaml:1", says: "no initiative does anything for Cleo",
			faulty: []change{edit(thanks, "for: [ben, cleo]", "for: [ben]"), edit(thanks, "  cleo: Two quiet mornings a month\n", "  ada: A quiet morning\n")},
			sound:  []change{edit(thanks, "for: [ben, cleo]", "for: [ben]")},
		},
		{
			rule: "stale-baseline", at: "initiatives/shelf-walk.yaml:6", says: "starts from 60, and its latest reading is 69 (2026-05)",
			faulty: []change{edit(walk, "from: 69", "from: 60")},
			sound:  []change{edit(walk, "from: 69, ", "")},
		},
		{
			rule: "wrong-direction", at: "initiatives/shelf-walk.yaml:6", says: "goes from 69 to 60, and its `better` is up",
			faulty: []change{edit(walk, "to: 80", "to: 60")},
			sound:  []change{edit(walk, "to: 80", "to: 69")},
		},
		{
			rule: "opposed-targets", at: "initiatives/thanks.yaml:5", says: "expect Energy left in the evening to move in opposite directions",
			faulty: []change{edit(thanks, "to: 55", "to: 40")},
			sound:  []change{edit(thanks, "to: 55", "to: 51")},
		},
		{
			rule: "tool-spend-vs-turnover", at: "initiatives/shelf-walk.yaml:16", says: "`A new system for shelves` costs 8000 while Turnover rises",
			faulty: []change{edit(walk, "A walk before the doors open", "A new system for shelves"), turnover("4", "7")},
			sound:  []change{edit(walk, "A walk before the doors open", "A new system for shelves"), turnover("7", "4")},
		},
		{
			rule: "incentive-clash", at: "personas/ben.yaml:10", says: "Ben is measured on readers served per hour",
			faulty: []change{edit(ben, "readers helped well", "readers served per hour")},
			sound: []change{
				edit(ben, "readers helped well", "readers served per hour"),
				edit("journeys/ben-day.yaml", "kind: information", "kind: incentive"),
			},
		},
	}
}

func turnover(before, after string) change {
	return write("metrics/turnover.yaml", "side: employee\nparameter: output\nname: Turnover\nbetter: down\nshared_by: [people, desk]\n"+
		"readings:\n  - {at: 2026-04, value: "+before+"}\n  - {at: 2026-05, value: "+after+"}\n")
}

func moneyCases() []ruleCase {
	const walk, thanks = "initiatives/shelf-walk.yaml", "initiatives/thanks.yaml"
	return []ruleCase{
		{
			rule: "one-dimension", at: "workshop.yaml:1", says: "only 11% of the money lifts work overall",
			faulty: []change{edit(thanks, "total: 4000, customer: 1000, employee: 3000", "total: 1000, customer: 0, employee: 1000")},
			sound:  []change{edit(thanks, "total: 4000, customer: 1000, employee: 3000", "total: 2000, customer: 0, employee: 2000")},
		},
		{
			rule: "budget-split", at: "initiatives/thanks.yaml:14", says: "the 4000 of `Thanks that fit the person` are not split",
			faulty: []change{edit(thanks, ", customer: 1000, employee: 3000", "")},
			sound:  []change{edit(thanks, "total: 4000, customer: 1000, employee: 3000", "total: 0")},
		},
		{
			rule: "budget-sum", at: "initiatives/thanks.yaml:14", says: "are 3000, not 4000",
			faulty: []change{edit(thanks, "customer: 1000", "customer: 0")},
			sound:  []change{edit(thanks, "total: 4000, ", "")},
		},
		{
			rule: "budget-lean", at: "workshop.yaml:1", says: "92% of the money goes to the customers' side",
			faulty: []change{
				edit(walk, "customer: 4000, employee: 4000", "customer: 8000, employee: 0"),
				edit(thanks, "customer: 1000, employee: 3000", "customer: 3000, employee: 1000"),
			},
			sound: []change{
				edit(walk, "customer: 4000, employee: 4000", "customer: 8000, employee: 0"),
				edit(thanks, "customer: 1000, employee: 3000", "customer: 2000, employee: 2000"),
			},
		},
		{
			rule: "total-mismatch", at: "governance.yaml:9", says: "the joint budget is 13000, and the initiatives add up to 12000",
			faulty: []change{edit("governance.yaml", "total: 12000", "total: 13000")},
			sound: []change{
				edit("governance.yaml", "total: 12000", "total: 13000"),
				edit(thanks, "budget: {total: 4000, customer: 1000, employee: 3000, currency: EUR}\n", ""),
			},
		},
	}
}

func dutyCases() []ruleCase {
	const walk, thanks, actions = "initiatives/shelf-walk.yaml", "initiatives/thanks.yaml", "actions.yaml"
	return []ruleCase{
		{
			rule: "loose-end", at: "initiatives/thanks.yaml:1", says: "has neither an owner nor a date",
			faulty: []change{edit(thanks, "owner: Eva\n", ""), edit(thanks, "due: 2026-10-31\n", "")},
			sound:  []change{edit(thanks, "owner: Eva\n", "")},
		},
		{
			rule: "no-owner-or-date", at: "initiatives/thanks.yaml:1", says: "has no owner",
			faulty: []change{edit(thanks, "owner: Eva\n", "")},
			sound:  []change{edit(thanks, "owner: Eva\n", ""), edit(thanks, "due: 2026-10-31\n", "")},
		},
		{
			rule: "action-loose", at: "actions.yaml:2", says: "has no name",
			faulty: []change{edit(actions, "who: Ann, ", "")},
			sound:  []change{edit(actions, "who: Ann, ", "done: 2026-06-09, ")},
		},
		{
			rule: "no-sponsor", at: "initiatives/thanks.yaml:1", says: "`Thanks that fit the person` has no sponsor",
			faulty: []change{edit(thanks, "sponsor: Director\n", "")},
			sound:  []change{edit(thanks, "sponsor: Director\n", ""), edit(thanks, "status: proposed", "status: dropped")},
		},
		{
			rule: "function-not-in-room", at: "initiatives/thanks.yaml:13", says: "needs `it`, and nobody from there",
			faulty: []change{edit(thanks, "functions: [people]", "functions: [people, it]")},
			sound:  []change{edit(thanks, "functions: [people]", "functions: [people, desk]")},
		},
		{
			rule: "review-missing", at: "initiatives/shelf-walk.yaml:1", says: "is agreed, and no day is set",
			faulty: []change{edit(walk, "review_on: 2026-12-01\n", "")},
			sound:  []change{edit(walk, "review_on: 2026-12-01\n", ""), edit(walk, "status: agreed", "status: proposed")},
		},
		{
			rule: "overdue", at: "initiatives/shelf-walk.yaml:18", says: "was due on 2026-06-09, and the workshop was on 2026-06-10",
			faulty: []change{edit(walk, "due: 2026-09-30", "due: 2026-06-09")},
			sound:  []change{edit(walk, "due: 2026-09-30", "due: 2026-06")},
		},
		{
			rule: "committee-narrow", at: "governance.yaml:5", says: "nobody but desk and stock sits on the committee",
			faulty: []change{edit("governance.yaml", "    - {name: Eva, function: people}\n", "")},
			sound:  []change{edit("governance.yaml", "members:\n    - {name: Ann, function: desk}\n    - {name: Carl, function: stock}\n    - {name: Eva, function: people}", "members: []")},
		},
		{
			rule: "no-advisory-board", at: "governance.yaml:10", says: "no employees advise the committee",
			faulty: []change{edit("governance.yaml", "employees: 2", "employees: 0")},
			sound:  []change{edit("governance.yaml", "employees: 2", "employees: 1")},
		},
		{
			rule: "too-many-dots", at: "votes/ab.yaml:4", says: "`ab` has 3 dots, and everybody has 2",
			faulty: []change{edit("votes/ab.yaml", "  - loan/look#empty\n", "  - loan/look#empty\n  - loan/look#empty\n")},
			sound:  []change{edit("workshop.yaml", "votes_per_person: 2\n", ""), edit("votes/ab.yaml", "  - loan/look#empty\n", "  - loan/look#empty\n  - loan/look#empty\n")},
		},
	}
}
