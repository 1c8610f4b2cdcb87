package check_test

// furtherCases are the other ways in which a rule can be broken.
func furtherCases() []ruleCase {
	const (
		loan, ben, cleo, waiting = "journeys/loan.yaml", "journeys/ben-day.yaml", "journeys/cleo-day.yaml", "empathy/ada-waiting.yaml"
		searchLook, walk, thanks = "links/search-look.yaml", "initiatives/shelf-walk.yaml", "initiatives/thanks.yaml"
		satisfied, energy        = "metrics/satisfied.yaml", "metrics/energy.yaml"
		because                  = "He knows that we own it and not where it lies, so both of them guess"
	)
	return []ruleCase{
		{
			rule: "link-no-because", at: "links/search-look.yaml:1", says: "does not say because of what",
			faulty: []change{edit(searchLook, "because: "+because+"\n", "")},
			sound:  []change{write("links/new.yaml", "effect: harms\n")},
		},
		{
			rule: "link-no-because", at: "links/search-look.yaml:9", says: "only repeats the two ends of the link",
			faulty: []change{edit(searchLook, because, "The list does not know where the shelf is, and the shelf is empty")},
			sound:  []change{edit(searchLook, because, "The list does not know where the shelf is, so they guess")},
		},
		{
			rule: "link-assumed", at: "links/search-look.yaml:11", says: "names no source",
			faulty: []change{edit(searchLook, "source: [s3]", "source: []")},
			sound:  []change{edit(searchLook, "source: [s3]", "source: s3")},
		},
		{
			rule: "level-missing", at: "journeys/loan.yaml:23", says: "is functional",
			faulty: []change{edit(searchLook, "level: one-to-one", "level: functional")},
			sound:  []change{edit(searchLook, "level: one-to-one", "level: functional"), edit("links/search-ask.yaml", "loan/ask", "loan/look")},
		},
		{
			rule: "not-carried", at: "journeys/loan.yaml:34", says: "customers are at -1 at `Ask again`",
			faulty: []change{edit("links/search-ask.yaml", "ben-day/search", "ben-day/close")},
			sound:  []change{edit("links/search-ask.yaml", "ben-day/search", "ben-day/close"), edit(ben, "    emotion: 1\n", "")},
		},
		{
			rule: "not-carried", at: "journeys/loan.yaml:20", says: "customers are at -2",
			faulty: []change{edit(ben, "emotion: -2", "emotion: 1"), edit(cleo, "emotion: -1", "emotion: 0"), edit("links/search-ask.yaml", "to: loan/ask", "to: loan/wish")},
			sound: []change{
				edit(ben, "emotion: -2", "emotion: 1"), edit(cleo, "emotion: -1", "emotion: 0"), edit("links/search-ask.yaml", "to: loan/ask", "to: loan/wish"),
				edit(loan, "what we have, source: s1}", "what we have, blocked_by: skills}"),
			},
		},
		{
			rule: "ex-low-unlinked", at: "journeys/cleo-day.yaml:13", says: "`Sort the returns` is at -1",
			faulty: []change{remove("links/sort-look.yaml")},
			sound:  []change{remove("links/sort-look.yaml"), edit(cleo, "emotion: -1", "emotion: -1\n    overall: true")},
		},
		{
			rule: "blueprint-hole", at: "journeys/loan.yaml:17", says: "nobody works on `Look where it should be`",
			faulty: []change{edit(loan, "    frontstage: [{who: ben, text: Looks with her}]\n    backstage: [{who: cleo, text: Moves the returned books}]\n", "")},
			sound: []change{
				edit(loan, "    frontstage: [{who: ben, text: Answers the call}]\n", ""),
				edit(loan, "    frontstage: [{who: ben, text: Looks with her}]\n    backstage: [{who: cleo, text: Moves the returned books}]\n", ""),
				edit(loan, "    frontstage: [{who: ben, text: Puts her on the list}]\n", ""), edit(loan, "    frontstage: [{who: ben, text: Hands it over}]\n", ""),
			},
		},
		{
			rule: "tool-pain", at: "personas/ben.yaml:9", says: "Ben rates Paper list at 1",
			faulty: []change{edit("personas/ben.yaml", "{name: Catalogue, rating: 3", "{name: Paper list, rating: 1"), edit(ben, "Walks to the shelf", "Looks through the paper list")},
			sound:  []change{edit("personas/cleo.yaml", "{name: Stock list, rating: 4", "{name: Paper list, rating: 1"), edit(ben, "Walks to the shelf", "Looks through the paper list")},
		},
		{
			rule: "persona-assumed", at: "personas/new.yaml:1", says: "New stands on no source",
			faulty: []change{write("personas/new.yaml", "side: customer\nname: New\nlabel: Somebody new\n")},
			sound:  []change{write("personas/new.yaml", "side: customer\nname: New\nlabel: \"\"\ngoals: []\n")},
		},
		{
			rule: "empathy-gap", at: "empathy/ada-waiting.yaml:7", says: "“It was here on Tuesday” stands under `says` and is inferred",
			faulty: []change{edit(waiting, "\"It was here on Tuesday\", basis: said", "\"It was here on Tuesday\", basis: inferred")},
			sound:  []change{edit(waiting, "\"It was here on Tuesday\", basis: said, ", "\"It was here on Tuesday\", ")},
		},
		{
			rule: "empathy-gap", at: "empathy/ada-waiting.yaml:1", says: "nothing stands under `thinks` and `feels`",
			faulty: []change{write(waiting, "says: [No]\ndoes: [Walks]\n")},
			sound:  []change{write(waiting, "says: []\ndoes: []\n")},
		},
		{
			rule: "emotion-flat", at: "journeys/flat.yaml:3", says: "no stage of `Flat` has an emotion",
			faulty: []change{write("journeys/flat.yaml", "title: Flat\nstages:\n  - does: [A]\n  - does: [B]\n  - does: [C]\n")},
			sound:  []change{write("journeys/flat.yaml", "title: Flat\nstate: future\nstages:\n  - does: [A]\n  - does: [B]\n  - does: [C]\n")},
		},
		{
			rule: "life-cycle-ends-missing", at: "journeys/years.yaml:4", says: "no stage before the first day",
			faulty: []change{write("journeys/years.yaml", "view: life-cycle\ntitle: Years\nstages:\n  - {name: Work, does: [Works]}\n  - {name: Leave}\n")},
			sound:  []change{write("journeys/years.yaml", "view: life-cycle\ntitle: Years\nstages:\n  - {name: Work}\n  - {name: Leave}\n")},
		},
		{
			rule: "time-mismatch", at: "journeys/ben-day.yaml:10", says: "the stages of a day add up to 27 hours",
			faulty: []change{edit(ben, "{active: 3h}", "{active: 25h}")},
			sound:  []change{edit(ben, "{active: 3h}", "{active: 22h}")},
		},
		{
			rule: "time-mismatch", at: "journeys/timed.yaml:4", says: "add up to 50 minutes, and the journey says “takes 2 hours”",
			faulty: []change{write("journeys/timed.yaml", "title: It takes 2 hours\nside: customer\nstages:\n  - {name: A, time: {active: 20m}}\n  - {name: B, time: {wait: 30m}}\n")},
			sound:  []change{write("journeys/timed.yaml", "title: It takes 2 hours\nside: customer\nstages:\n  - {name: A, time: {active: 20m}}\n  - {name: B, time: {wait: 30m}}\n  - {name: C}\n")},
		},
		{
			rule: "says-like-marketing", at: "personas/ada.yaml:5", says: "“world class”",
			faulty: []change{edit("personas/ada.yaml", "They said it was on the shelf", "World-class service, every time")},
			sound:  []change{edit("personas/ada.yaml", "They said it was on the shelf", "My class reads the world")},
		},
		{
			rule: "hmw-shape", at: "initiatives/thanks.yaml:2", says: "too broad to answer",
			faulty: []change{edit(thanks, "How might we show each of us what the work was good for?", "How might we make readers' lives better?")},
			sound:  []change{edit(thanks, "How might we show each of us what the work was good for?", "How might we make Monday mornings calmer?")},
		},
		{
			rule: "hmw-shape", at: "initiatives/thanks.yaml:2", says: "does not ask how we might",
			faulty: []change{edit(thanks, "How might we show each of us what the work was good for?", "Show everybody what the work was good for?")},
			sound:  []change{edit(thanks, "How might we show each of us what the work was good for?", "HOW MIGHT WE show everybody what the work was good for?")},
		},
		{
			rule: "workload-up-on-low", at: "initiatives/shelf-walk.yaml:10", says: "raises the load on `Search with a reader`",
			faulty: []change{edit(walk, "workload: down", "workload: up"), edit(walk, "ben-day/search#no-place, loan/look#empty", "loan/ask")},
			sound:  []change{edit(walk, "workload: down", "workload: up"), edit(walk, "ben-day/search#no-place, loan/look#empty", "loan/home")},
		},
		{
			rule: "one-size-fits-all", at: "initiatives/thanks.yaml:9", says: "“A voucher” has no word in common with what motivates Cleo (Quiet mornings to sort)",
			faulty: []change{edit(thanks, "Two quiet mornings a month", "A voucher")},
			sound:  []change{edit(thanks, "Two quiet mornings a month", "A morning off")},
		},
		{
			rule: "one-sided-benefit", at: "initiatives/shelf-walk.yaml:6", says: "expects a change for employees only",
			faulty: []change{edit(walk, "  - {metric: satisfied, from: 69, to: 80, by: 2026-12}\n", "")},
			sound:  []change{edit(walk, "expects:\n  - {metric: satisfied, from: 69, to: 80, by: 2026-12}\n  - {metric: energy, from: 51, to: 60, by: 2026-12}\n", "")},
		},
		{
			rule: "wrong-direction", at: "metrics/can-find.yaml:8", says: "the target 30 is worse than every reading",
			faulty: []change{edit("metrics/can-find.yaml", "target: 80", "target: 30")},
			sound:  []change{edit("metrics/can-find.yaml", "target: 80", "target: 42")},
		},
		{
			rule: "wrong-direction", at: "initiatives/thanks.yaml:5", says: "goes from 22 to 30, and its `better` is down",
			faulty: []change{edit(thanks, "{metric: energy, from: 51, to: 55, by: 2026-12}", "{metric: asked-twice, to: 30}")},
			sound:  []change{edit(thanks, "{metric: energy, from: 51, to: 55, by: 2026-12}", "{metric: asked-twice, to: 20}")},
		},
		{
			rule: "one-dimension", at: "workshop.yaml:1", says: "no initiative lifts work overall",
			faulty: []change{edit(thanks, "dimension: overall", "dimension: moment")},
			sound:  []change{remove(thanks)},
		},
		{
			rule: "one-dimension", at: "workshop.yaml:1", says: "no initiative changes a moment",
			faulty: []change{edit(walk, "dimension: moment", "dimension: overall")},
			sound:  []change{edit(walk, "dimension: moment\n", "")},
		},
		{
			rule: "budget-lean", at: "workshop.yaml:1", says: "92% of the money goes to the employees' side",
			faulty: []change{edit(walk, "customer: 4000, employee: 4000", "customer: 0, employee: 8000")},
			sound:  []change{edit(walk, "budget: {total: 8000, customer: 4000, employee: 4000, currency: EUR}\n", ""), edit(thanks, "customer: 1000, employee: 3000", "customer: 0, employee: 4000")},
		},
		{
			rule: "total-mismatch", at: "agendas/half-day.yaml:2", says: "the agenda takes 90 minutes, and its blocks add up to 60",
			faulty: []change{edit("agendas/half-day.yaml", "minutes: 60", "minutes: 90")},
			sound:  []change{edit("agendas/half-day.yaml", "minutes: 60\n", "")},
		},
		{ // A block that does not say its minutes takes five, as it does on the clock.
			rule: "total-mismatch", at: "agendas/ours.yaml:2", says: "the agenda takes 20 minutes, and its blocks add up to 25",
			faulty: []change{write("agendas/ours.yaml", "title: Ours\nminutes: 20\nblocks:\n  - {minutes: 20, title: One}\n  - {title: Two}\n")},
			sound:  []change{write("agendas/ours.yaml", "title: Ours\nminutes: 25\nblocks:\n  - {minutes: 20, title: One}\n  - {title: Two}\n")},
		},
		{
			rule: "no-owner-or-date", at: "initiatives/thanks.yaml:1", says: "has no date",
			faulty: []change{edit(thanks, "due: 2026-10-31\n", "")},
			sound:  []change{edit(thanks, "due: 2026-10-31\n", ""), edit(thanks, "status: proposed", "status: dropped")},
		},
		{
			rule: "loose-end", at: "initiatives/new.yaml:1", says: "`New` has neither an owner nor a date",
			faulty: []change{write("initiatives/new.yaml", "title: New\ndimension: overall\n")},
			sound:  []change{write("initiatives/new.yaml", "title: New\nhmw: How might we begin something quite new?\n")},
		},
		{
			rule: "action-loose", at: "actions.yaml:2", says: "has no date",
			faulty: []change{edit("actions.yaml", ", by: 2026-07-01", "")},
			sound:  []change{edit("actions.yaml", "text: Walk the aisles for a week, who: Ann, by: 2026-07-01, ", "")},
		},
		{
			rule: "overdue", at: "actions.yaml:2", says: "was due on 2026-05, and the workshop was on 2026-06-10",
			faulty: []change{edit("actions.yaml", "by: 2026-07-01", "by: 2026-05")},
			sound:  []change{edit("actions.yaml", "by: 2026-07-01", "by: 2026-05"), edit("workshop.yaml", "date: 2026-06-10\n", "")},
		},
		{
			rule: "loop-reaches-nobody", at: "loops/new.yaml:1", says: "`New` reaches nobody",
			faulty: []change{write("loops/new.yaml", "title: New\nvoice: customer\ncaptures: loan/ask\n")},
			sound:  []change{write("loops/new.yaml", "title: New\nvoice: customer\nkind: board\n")},
		},
		{
			rule: "loop-slow", at: "loops/team-pulse.yaml:6", says: "takes 31 days to reach anybody, and an outer loop at most 30",
			faulty: []change{edit("loops/team-pulse.yaml", "days_to_reach: 10", "days_to_reach: 31")},
			sound:  []change{edit("loops/team-pulse.yaml", "days_to_reach: 10", "days_to_reach: 30")},
		},
		{
			rule: "voice-missing", at: "workshop.yaml:1", says: "no loop hears customers",
			faulty: []change{remove("loops/after-loan.yaml")},
			sound:  []change{remove("loops/after-loan.yaml"), remove("loops/team-pulse.yaml"), remove(walk), remove(thanks)},
		},
		{
			rule: "measure-hole", at: "workshop.yaml:1", says: "nothing is measured for employee input",
			faulty: []change{remove("metrics/can-find.yaml")},
			sound: []change{
				remove("metrics/can-find.yaml"), remove(energy), remove(satisfied), remove("metrics/come-back.yaml"), remove("metrics/asked-twice.yaml"),
				remove(walk), remove(thanks),
			},
		},
		{
			rule: "out-of-range", at: "metrics/energy.yaml:13", says: "the reading 149 of Energy left in the evening lies outside 0 to 100",
			faulty: []change{edit(energy, "value: 55", "value: 149")},
			sound:  []change{edit(energy, "value: 55", "value: 149"), edit(energy, "range: [0, 100]\n", "")},
		},
		{
			rule: "out-of-range", at: "initiatives/shelf-walk.yaml:6", says: "the target -1 of Found what they came for",
			faulty: []change{edit(walk, "to: 80", "to: -1")},
			sound:  []change{edit(walk, "to: 80", "to: 0")},
		},
		{
			rule: "no-advisory-board", at: "governance.yaml:1", says: "no customers or employees advise the committee",
			faulty: []change{edit("governance.yaml", "advisory_board: {customers: 2, employees: 2}\n", "")},
			sound:  []change{remove("governance.yaml")},
		},
		{
			rule: "too-many-dots", at: "votes/cd.yaml:4", says: "`cd` has 3 dots",
			faulty: []change{write("votes/cd.yaml", "votes:\n  - loan/look\n  - loan/look\n  - loan/ask\n")},
			sound:  []change{write("votes/room.yaml", "votes:\n  - loan/look\n  - loan/look\n  - loan/ask\n")},
		},
		{
			rule: "budget-lean", at: "workshop.yaml:1", says: "86% of the money goes to the customers' side",
			faulty: []change{edit(walk, "total: 8000, customer: 4000, employee: 4000", "total: 86, customer: 86, employee: 0"), edit(thanks, "total: 4000, customer: 1000, employee: 3000", "total: 14, customer: 0, employee: 14")},
			sound:  []change{edit(walk, "total: 8000, customer: 4000, employee: 4000", "total: 85, customer: 85, employee: 0"), edit(thanks, "total: 4000, customer: 1000, employee: 3000", "total: 15, customer: 0, employee: 15")},
		},
	}
}
