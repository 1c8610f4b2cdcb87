package check_test

import "fmt"

func loopCases() []ruleCase {
	const after, team = "loops/after-loan.yaml", "loops/team-pulse.yaml"
	return []ruleCase{
		{
			rule: "loop-no-use", at: "loops/after-loan.yaml:7", says: "reaches nobody, and nobody can act on it",
			faulty: []change{edit(after, "reaches: [ben]\ncan_act: true", "reaches: []\ncan_act: false")},
			sound:  []change{edit(after, "reaches: [ben]", "reaches: []")},
		},
		{
			rule: "loop-reaches-nobody", at: "loops/after-loan.yaml:7", says: "`One question at the door` reaches nobody",
			faulty: []change{edit(after, "reaches: [ben]", "reaches: []")},
			sound:  []change{edit(after, "reaches: [ben]\ncan_act: true", "reaches: []\ncan_act: false")},
		},
		{
			rule: "loop-cannot-act", at: "loops/after-loan.yaml:8", says: "reaches ben, who cannot act on it",
			faulty: []change{edit(after, "can_act: true", "can_act: false")},
			sound:  []change{edit(after, "can_act: true\n", "")},
		},
		{
			rule: "loop-slow", at: "loops/after-loan.yaml:6", says: "takes 8 days to reach anybody, and an inner loop at most 7",
			faulty: []change{edit(after, "days_to_reach: 2", "days_to_reach: 8")},
			sound:  []change{edit(after, "days_to_reach: 2", "days_to_reach: 7")},
		},
		{
			rule: "loop-no-close", at: "loops/after-loan.yaml:1", says: "does not say what happens at the end",
			faulty: []change{edit(after, "closes_by: Ben changes one thing by Friday\n", "")},
			sound:  []change{edit(after, "Ben changes one thing by Friday", "A call")},
		},
		{
			rule: "loop-stuck", at: "loops/after-loan.yaml:13", says: "stops in stock",
			faulty: []change{edit(after, "told_back: A card at the desk says what was changed\n", "told_back: A card at the desk says what was changed\nstuck_at: stock\n")},
			sound:  []change{edit(after, "told_back: A card at the desk says what was changed\n", "told_back: A card at the desk says what was changed\nstuck_at: \"\"\n")},
		},
		{
			rule: "moment-no-loop", at: "journeys/loan.yaml:23", says: "no loop hears customers at the moment `Look where it should be`",
			faulty: []change{edit(after, "captures: loan/look", "captures: loan/ask")},
			sound:  []change{edit(after, "captures: loan/look", "captures: loan")},
		},
		{
			rule: "voice-missing", at: "workshop.yaml:1", says: "no loop hears employees",
			faulty: []change{edit(team, "voice: employee", "voice: customer")},
			sound:  []change{edit(team, "kind: pulse", "kind: review")},
		},
		{
			rule: "loop-anonymity", at: "loops/team-pulse.yaml:13", says: "shows results from 4 answers on",
			faulty: []change{edit(team, "min_group: 5", "min_group: 4")},
			sound:  []change{edit(team, "min_group: 5", "min_group: 4"), edit(team, "kind: pulse", "kind: review")},
		},
		{
			rule: "voice-not-told", at: "loops/team-pulse.yaml:1", says: "those who speak in `Team pulse` are not told what came of it",
			faulty: []change{edit(team, "told_back: Answers hang in the kitchen the week after\n", "")},
			sound:  []change{write(team, "title: Team pulse\nvoice: employee\n")},
		},
		{
			rule: "no-pulse", at: "workshop.yaml:1", says: "no pulse asks employees",
			faulty: []change{edit(team, "kind: pulse", "kind: review")},
			sound:  []change{edit(team, "kind: pulse\n", "")},
		},
	}
}

func measureCases() []ruleCase {
	const satisfied, energy, governance = "metrics/satisfied.yaml", "metrics/energy.yaml", "governance.yaml"
	return []ruleCase{
		{
			rule: "measure-hole", at: "workshop.yaml:1", says: "nothing is measured for customer input",
			faulty: []change{edit("metrics/asked-twice.yaml", "parameter: input", "parameter: output")},
			sound:  []change{remove("metrics/come-back.yaml")},
		},
		{
			rule: "only-top-line", at: "workshop.yaml:1", says: "measured by eNPS, all staff alone",
			faulty: []change{remove("metrics/can-find.yaml"), edit(energy, "Energy left in the evening", "eNPS, all staff")},
			sound:  []change{edit(energy, "Energy left in the evening", "eNPS, all staff")},
		},
		{
			rule: "shared-one-sided", at: "governance.yaml:8", says: "`satisfied` measures one side only",
			faulty: []change{edit(governance, "[satisfied, energy]", "[satisfied]")},
			sound:  []change{edit(governance, "[satisfied, energy]", "[]")},
		},
		{
			rule: "metric-not-shared", at: "metrics/satisfied.yaml:10", says: "desk answers for Found what they came for alone",
			faulty: []change{edit(satisfied, "[desk, stock]", "[desk]")},
			sound:  []change{edit(satisfied, "[desk, stock]", "[desk, people]")},
		},
		{
			rule: "small-n", at: "metrics/energy.yaml:17", says: "stands at 51 from 29 answers, which may be anything from 34 to 68",
			faulty: []change{edit(energy, "value: 51, n: 40}\n  - {at: 2026-01", "value: 51, n: 12}\n  - {at: 2026-01"), edit(energy, "{at: 2026-05, value: 51, n: 40}", "{at: 2026-05, value: 51, n: 29}")},
			sound:  []change{edit(energy, "{at: 2026-05, value: 51, n: 40}", "{at: 2026-05, value: 51, n: 30}")},
		},
		{
			rule: "no-trend", at: "metrics/can-find.yaml:12", says: "was read only once (2026-05)",
			faulty: []change{edit("metrics/can-find.yaml", "  - {at: 2026-04, value: 40, n: 41}\n", "")},
			sound:  []change{edit("metrics/can-find.yaml", "2026-04", "2026-03")},
		},
		{
			rule: "out-of-range", at: "metrics/energy.yaml:8", says: "the target 101 of Energy left in the evening lies outside 0 to 100",
			faulty: []change{edit(energy, "target: 70", "target: 101")},
			sound:  []change{edit(energy, "target: 70", "target: 100")},
		},
		{
			rule: "double-reading", at: "metrics/satisfied.yaml:17", says: "reads both 68 and 69 at the same time (2026-05)",
			faulty: []change{edit(satisfied, "{at: 2026-04, value: 68", "{at: 2026-05, value: 68")},
			sound:  []change{edit(satisfied, "{at: 2026-04, value: 68", "{at: 2026-05, seg: evening, value: 68")},
		},
		{
			rule: "silent-setback", at: "metrics/satisfied.yaml:17", says: "went from 68 to 60 (2026-05), and nobody wrote about it",
			faulty: []change{edit(satisfied, "value: 69", "value: 60")},
			sound: []change{
				edit(satisfied, "value: 69", "value: 60"),
				edit("log.yaml", "at: 2026-03-31", "at: 2026-05-01"),
			},
		},
		{
			rule: "corr-few", at: "governance.yaml:8", says: "were read together 5 times; only an r of 0.88 would be more than chance",
			faulty: []change{edit(energy, "  - {at: 2025-12, value: 51, n: 40}\n", "")},
			sound:  []change{edit(energy, "value: 55", "value: 56")},
		},
		{
			rule: "corr-trend-only", at: "governance.yaml:8", says: "in levels",
			faulty: []change{read(satisfied, "customer", "80", "76", "71", "70", "61", "54", "52", "41"), read(energy, "employee", "60", "55", "53", "49", "43", "42", "37", "33")},
			sound:  []change{read(satisfied, "customer", "80", "76", "71", "70", "61", "54", "52", "41"), read(energy, "employee", "60", "56", "51", "50", "41", "34", "32", "20")},
		},
	}
}

// read is a metric with one reading a month.
func read(file, side string, values ...string) change {
	text := "side: " + side + "\nparameter: output\nlens: relational\nname: " + file + "\nunit: percent\nshared_by: [desk, people]\nreadings:\n"
	for i, value := range values {
		text += fmt.Sprintf("  - {at: 2026-%02d, value: %s, n: 100}\n", i+1, value)
	}
	return write(file, text)
}
