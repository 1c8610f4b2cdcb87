package check

import (
	"strings"

	"interlock/model"
)

// loopRules are about feedback: who is heard, who hears it, and whether
// anything comes of it.
func loopRules() []rule {
	const hears = "article 001, feedback reaches those who can act, where and when they can"
	return []rule{
		{Rule{
			ID: "loop-no-use", Severity: Error,
			Catches: "A feedback loop that reaches nobody, and that nobody can act on.",
			Why:     "People are asked, and nothing can come of it; next time they will not answer.",
			Source:  hears,
			Fix:     "send it to somebody who can act, or stop asking",
		}, loopNoUse},
		{Rule{
			ID: "loop-reaches-nobody", Group: "loop-no-use", Severity: Error,
			Catches: "A feedback loop that reaches nobody.",
			Why:     "What people said is kept where nobody who does the work can see it.",
			Source:  hears,
			Fix:     "name in `reaches` who hears it",
		}, loopReachesNobody},
		{Rule{
			ID: "loop-cannot-act", Group: "loop-no-use", Severity: Error,
			Catches: "A feedback loop whose hearers cannot act on it.",
			Why:     "Hearing what one may not change wears people down and changes nothing.",
			Source:  hears,
			Fix:     "give those who hear it the means, or send it to those who have them",
		}, loopCannotAct},
		{Rule{
			ID: "loop-slow", Group: "loop-no-use", Severity: Warn,
			Catches: "An inner loop that takes more than 7 days, or an outer one more than 30.",
			Why:     "What arrives that late is about people who have gone and days that nobody remembers.",
			Source:  "inner and outer loops",
			Fix:     "ask where it waits, and cut that",
		}, loopSlow},
		{Rule{
			ID: "loop-no-close", Group: "loop-no-use", Severity: Warn,
			Catches: "A feedback loop that does not say how it ends.",
			Why:     "A loop that nobody closes is a letterbox.",
			Source:  "article 001, tools, process and discipline to respond",
			Fix:     "write into `closes_by` what happens at the end",
		}, loopNoClose},
		{Rule{
			ID: "loop-stuck", Group: "loop-no-use", Severity: Warn,
			Catches: "A feedback loop that stops in a function.",
			Why:     "Silos keep what was said from the place where it could be used.",
			Source:  "article 001, silos and bottlenecks",
			Fix:     "bring that function in, or go round it",
		}, loopStuck},
		{Rule{
			ID: "moment-no-loop", Severity: Warn,
			Catches: "A moment where no loop hears customers.",
			Why:     "Where trust is decided, nobody is asked.",
			Source:  "article 001, feedback where and when people can act",
			Fix:     "let a loop capture it",
		}, momentNoLoop},
		{Rule{
			ID: "voice-missing", Group: "moment-no-loop", Severity: Warn,
			Catches: "A workshop without any loop that hears customers, or without any that hears employees.",
			Why:     "One side is asked and the other is guessed.",
			Source:  "articles 001 and 003, feedback from inside and outside",
			Fix:     "add a loop for the side that is not heard",
		}, voiceMissing},
		{Rule{
			ID: "loop-anonymity", Severity: Warn,
			Catches: "A pulse of employees that shows results of fewer than five people.",
			Why:     "In a group that small people can be recognised, and will not say what they think.",
			Source:  "article 003, pulse surveys of both groups",
			Fix:     "show nothing below five answers",
		}, loopAnonymity},
		{Rule{
			ID: "voice-not-told", Severity: Warn,
			Catches: "A loop in which those who spoke are not told what came of it.",
			Why:     "People who never hear what came of it stop speaking.",
			Source:  "article 000, the employee voice: asked, heard, acted, told",
			Fix:     "write into `told_back` how they learn what came of it",
		}, voiceNotTold},
		{Rule{
			ID: "no-pulse", Severity: Info,
			Catches: "A side without a pulse survey.",
			Why:     "Without a short question asked often, change shows only once a year.",
			Source:  "article 003, pulse surveys of both groups",
			Fix:     "ask one question often, or say why not",
		}, noPulse},
	}
}

func loopAt(loop *model.Loop, keys ...any) model.Place {
	return record(model.KindLoop, loop.ID, keys...)
}

// loopBegun reports whether a loop is more than a title and a voice.
func loopBegun(l *model.Loop) bool {
	return l.Captures != "" || l.Cadence != "" || l.DaysToReach != nil || len(l.Reaches) > 0 || l.CanAct != nil || l.Owner != "" ||
		l.ClosesBy != "" || l.ToldBack != "" || l.StuckAt != "" || l.Scope != ""
}

func reachesNobody(l *model.Loop) bool { return loopBegun(l) && len(l.Reaches) == 0 }

func cannotAct(l *model.Loop) bool { return l.CanAct != nil && !*l.CanAct }

func loopNoUse(e *examination, report *report) {
	for _, loop := range e.loops {
		if reachesNobody(loop) && cannotAct(loop) {
			report.at(loopAt(loop, "reaches"), "`%s` reaches nobody, and nobody can act on it", loop.Title())
		}
	}
}

func loopReachesNobody(e *examination, report *report) {
	for _, loop := range e.loops {
		if reachesNobody(loop) && !cannotAct(loop) {
			report.at(loopAt(loop, "reaches"), "`%s` reaches nobody", loop.Title())
		}
	}
}

func loopCannotAct(e *examination, report *report) {
	for _, loop := range e.loops {
		if !reachesNobody(loop) && cannotAct(loop) {
			report.at(loopAt(loop, "can_act"), "`%s` reaches %s, who cannot act on it", loop.Title(), listed(loop.Reaches))
		}
	}
}

// longest is how many days a loop may take to reach somebody, by its kind.
var longest = map[string]float64{"inner": 7, "outer": 30}

func loopSlow(e *examination, report *report) {
	for _, loop := range e.loops {
		limit, known := longest[loop.Scope]
		if known && loop.DaysToReach != nil && *loop.DaysToReach > limit {
			report.at(loopAt(loop, "days_to_reach"), "`%s` takes %s days to reach anybody, and an %s loop at most %s",
				loop.Title(), plain(*loop.DaysToReach), loop.Scope, plain(limit))
		}
	}
}

func loopNoClose(e *examination, report *report) {
	for _, loop := range e.loops {
		if loopBegun(loop) && loop.ClosesBy == "" {
			report.at(loopAt(loop, "closes_by"), "`%s` does not say what happens at the end", loop.Title())
		}
	}
}

func loopStuck(e *examination, report *report) {
	stuck := map[string]int{}
	for _, loop := range e.loops {
		stuck[loop.StuckAt]++
	}
	for _, loop := range e.loops {
		if loop.StuckAt == "" {
			continue
		}
		others := ""
		if count := stuck[loop.StuckAt]; count > 1 {
			others = ", as " + plain(float64(count)) + " loops do"
		}
		report.at(loopAt(loop, "stuck_at"), "`%s` stops in %s%s", loop.Title(), loop.StuckAt, others)
	}
}

func momentNoLoop(e *examination, report *report) {
	if !e.planning() {
		return
	}
	heard := map[model.Reference]bool{}
	for _, loop := range e.loops {
		if loop.Voice == model.Customer {
			ref := model.ParseReference(loop.Captures)
			ref.Item = ""
			heard[ref] = true
		}
	}
	for _, station := range e.stations {
		journey := model.Reference{Record: station.journey.ID}
		stage := model.Reference{Record: station.journey.ID, Stage: station.stage.ID}
		if station.moment() && !heard[journey] && (station.stage.ID == "" || !heard[stage]) {
			report.at(station.place("moment"), "no loop hears customers at the moment `%s`", station.name())
		}
	}
}

func voiceMissing(e *examination, report *report) {
	if !e.planning() {
		return
	}
	voices := map[model.Side]bool{}
	for _, loop := range e.loops {
		voices[loop.Voice] = true
	}
	for _, side := range []model.Side{model.Customer, model.Employee} {
		if !voices[side] {
			report.at(e.whole(), "no loop hears %ss", side)
		}
	}
}

// smallestGroup is how many answers hide who gave them.
const smallestGroup = 5

func loopAnonymity(e *examination, report *report) {
	for _, loop := range e.loops {
		if loop.Voice == model.Employee && isPulse(loop) && loop.MinGroup != nil && *loop.MinGroup < smallestGroup {
			at := loopAt(loop, "min_group")
			report.at(at, "`%s` shows results from %d answers on", loop.Title(), *loop.MinGroup).
				repairBySetting(at, plain(smallestGroup))
		}
	}
}

func isPulse(loop *model.Loop) bool {
	return loop.Kind == "pulse" || loop.Kind == "" && strings.Contains(strings.ToLower(loop.Name), "pulse")
}

func voiceNotTold(e *examination, report *report) {
	for _, loop := range e.loops {
		if loopBegun(loop) && loop.ToldBack == "" {
			report.at(loopAt(loop, "told_back"), "those who speak in `%s` are not told what came of it", loop.Title())
		}
	}
}

func noPulse(e *examination, report *report) {
	if len(e.loops) == 0 {
		return
	}
	pulse := map[model.Side]bool{}
	for _, loop := range e.loops {
		pulse[loop.Voice] = pulse[loop.Voice] || isPulse(loop)
	}
	for _, side := range []model.Side{model.Customer, model.Employee} {
		if !pulse[side] {
			report.at(e.whole(), "no pulse asks %ss", side)
		}
	}
}
