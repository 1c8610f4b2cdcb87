package check_test

import "strings"

func journeyCases() []ruleCase {
	const loan, cleo = "journeys/loan.yaml", "journeys/cleo-day.yaml"
	years := func(stages ...string) []change {
		text := "side: employee\nview: life-cycle\npersona: cleo\ntitle: Years\nscenario: a\ntrigger: b\ngoal: c\nstages:\n"
		for _, stage := range stages {
			text += "  - {name: " + stage + ", does: [Works]}\n"
		}
		return []change{write("journeys/years.yaml", text)}
	}
	long := func(stages int) []change {
		return []change{write("journeys/long.yaml", "title: Long\nstages:\n"+strings.Repeat("  - {name: One more}\n", stages))}
	}
	return []ruleCase{
		{
			rule: "emotion-flat", at: "journeys/loan.yaml:9", says: "every stage of `From the wish to the book` is at -1",
			faulty: []change{edit(loan, "emotion: 0", "emotion: -1"), edit(loan, "emotion: -2", "emotion: -1"), edit(loan, "emotion: 1", "emotion: -1")},
			sound:  []change{edit(loan, "emotion: 0", "emotion: -1"), edit(loan, "emotion: -2", "emotion: -1")},
		},
		{
			rule: "bad-ending", at: "journeys/loan.yaml:45", says: "ends at -1 with `Take it home`",
			faulty: []change{edit(loan, "emotion: 1", "emotion: -1")},
			sound:  []change{edit(loan, "emotion: 1", "emotion: 0")},
		},
		{
			rule: "frame-missing", at: "journeys/loan.yaml:1", says: "has no scenario and goal",
			faulty: []change{edit(loan, "scenario: A reserved book in the second week of term\n", ""), edit(loan, "goal: Reads it on Monday\n", "")},
			sound:  []change{edit(loan, "state: current\n", "")},
		},
		{rule: "journey-too-long", at: "journeys/long.yaml:1", says: "`Long` has 13 stages", faulty: long(13), sound: long(12)},
		{
			rule: "planned-with-feelings", at: "journeys/loan.yaml:12", says: "“Sure” is said",
			faulty: []change{edit(loan, "state: current", "state: future"), edit(loan, "    emotion: 0\n", "    feels: [{text: Sure, basis: said}]\n")},
			sound:  []change{edit(loan, "state: current", "state: future"), edit(loan, "    emotion: 0\n", "    feels: [{text: Sure, basis: assumed}]\n")},
		},
		{
			rule: "life-cycle-ends-missing", at: "journeys/years.yaml:9", says: "`Years` has no stage at the last day",
			faulty: years("Apply for the job", "Work"),
			sound:  years("Apply for the job", "Leave"),
		},
		{
			rule: "channel-clash", at: "journeys/loan.yaml:13", says: "`phone` feels like -2 and `app` like 1.5 in one journey",
			faulty: []change{
				edit(loan, "emotion: 0\n    channels: [phone, desk]", "emotion: -2\n    channels: [phone]"), edit(loan, "emotion: -2\n    channels: [desk]", "emotion: -2\n    channels: [phone]"),
				edit(loan, "emotion: -1\n    channels: [desk, phone]", "emotion: 2\n    channels: [app]"), edit(loan, "emotion: 1\n    channels: [desk]", "emotion: 1\n    channels: [app]"),
			},
			sound: []change{
				edit(loan, "emotion: 0\n    channels: [phone, desk]", "emotion: -1\n    channels: [phone]"), edit(loan, "emotion: -2\n    channels: [desk]", "emotion: -1\n    channels: [phone]"),
				edit(loan, "emotion: -1\n    channels: [desk, phone]", "emotion: 1\n    channels: [app]"), edit(loan, "emotion: 1\n    channels: [desk]", "emotion: 1\n    channels: [app]"),
			},
		},
		{
			rule: "time-mismatch", at: "journeys/loan.yaml:9", says: "the stages add up to 3 days, and the journey says “in two days”",
			faulty: []change{edit(loan, "A reserved book in the second week of term", "A reserved book in two days")},
			sound:  []change{edit(loan, "A reserved book in the second week of term", "A reserved book in three days")},
		},
	}
}

func wordCases() []ruleCase {
	const loan, waiting = "journeys/loan.yaml", "empathy/ada-waiting.yaml"
	return []ruleCase{
		{
			rule: "inside-out-words", at: "journeys/loan.yaml:32", says: "the company's word “ticket”",
			faulty: []change{edit(loan, "name: Ask again", "name: Tickets are raised")},
			sound:  []change{edit("journeys/ben-day.yaml", "name: Open the desk", "name: Tickets are raised")},
		},
		{
			rule: "jargon", at: "journeys/loan.yaml:33", says: "the acronym ILS",
			faulty: []change{edit(loan, "does: [Asks a second person]", "does: [Asks for the ILS record]")},
			sound:  []change{edit(loan, "does: [Asks a second person]", "does: [Sends an SMS]")},
		},
		{
			rule: "says-like-marketing", at: "empathy/ada-waiting.yaml:7", says: "“seamless”",
			faulty: []change{edit(waiting, "It was here on Tuesday", "A seamless visit")},
			sound:  []change{edit(waiting, "Somebody hides them", "Somebody calls this seamless")},
		},
		{
			rule: "hmw-shape", at: "initiatives/shelf-walk.yaml:2", says: "holds a solution: “app”",
			faulty: []change{edit("initiatives/shelf-walk.yaml", "let a reader know", "let a reader's app know")},
			sound:  []change{edit("initiatives/shelf-walk.yaml", "let a reader know", "let a reader's family know")},
		},
	}
}
