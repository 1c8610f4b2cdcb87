package check

import (
	"fmt"
	"slices"
	"strings"

	"interlock/model"
)

// initiativeRules are about what an initiative does to the people it is for
// and to those who deliver it.
func initiativeRules() []rule {
	return []rule{
		{Rule{
			ID: "cx-without-staff-effect", Severity: Error,
			Catches: "A moment initiative that does not state its effect on workload.",
			Why:     "Every change for customers is carried by staff, and nobody has said what it does to them.",
			Source:  "article 002, employee experience inside customer experience",
			Fix:     "say whether their workload goes up, stays the same or goes down",
		}, withoutStaffEffect},
		{Rule{
			ID: "workload-up-on-low", Group: "cx-without-staff-effect", Severity: Warn,
			Catches: "An initiative that raises the load on a stage where employees are at -1 or lower.",
			Why:     "More work where people are already low comes back to customers as harm.",
			Source:  "article 002, employee experience inside customer experience",
			Fix:     "take something else off them first, or say who pays for the load",
		}, workloadUpOnLow},
		{Rule{
			ID: "one-size-fits-all", Severity: Warn,
			Catches: "Recognition, reward or personal treatment that looks the same for everybody, or unlike what moves a person.",
			Why:     "What thanks one person is nothing to the next, so one size fits nobody.",
			Source:  "article 001, rewards are not one size fits all; article 000, personalisation",
			Fix:     "say for each persona what it looks like, from what motivates them",
		}, oneSizeFitsAll},
		{Rule{
			ID: "made-without-them", Severity: Warn,
			Catches: "An initiative that names nobody of those affected who shaped it.",
			Why:     "What is made for people without them solves the problem that others saw.",
			Source:  "article 000, design thinking",
			Fix:     "write into `made_with` who of them shaped it, or plan to ask them",
		}, madeWithoutThem},
		{Rule{
			ID: "moment-no-initiative", Severity: Warn,
			Catches: "A customer's moment that no initiative touches, nor any of its causes.",
			Why:     "The plan leaves out a stage of which the room said that it decides trust.",
			Source:  "article 004, initiatives come from the moments",
			Fix:     "name the moment or one of its causes in `fixes`, or say why it waits",
		}, momentNoInitiative},
		{Rule{
			ID: "persona-unserved", Severity: Info,
			Catches: "An employee persona for whom no initiative does anything.",
			Why:     "The plan changes the work of others and leaves this person where they are.",
			Source:  "article 000, personalisation for employees",
			Fix:     "ask what the plan does for them, or say that nothing is meant to",
		}, personaUnserved},
	}
}

func initiativeAt(initiative *model.Initiative, keys ...any) model.Place {
	return record(model.KindInitiative, initiative.ID, keys...)
}

func withoutStaffEffect(e *examination, report *report) {
	for _, initiative := range e.initiatives {
		if initiative.Dimension == "moment" && workload(initiative) == "" {
			report.at(initiativeAt(initiative, "staff_effect"), "`%s` does not say what it does to the workload of staff", initiative.Title())
		}
	}
}

func workload(initiative *model.Initiative) string {
	if initiative.StaffEffect == nil {
		return ""
	}
	return initiative.StaffEffect.Workload
}

func workloadUpOnLow(e *examination, report *report) {
	for _, initiative := range e.initiatives {
		if workload(initiative) != "up" {
			continue
		}
		for _, station := range e.workBehind(initiative) {
			if station.low() {
				report.at(initiativeAt(initiative, "staff_effect"), "`%s` raises the load on `%s`, which is at %s",
					initiative.Title(), station.name(), signed(*station.stage.Emotion))
			}
		}
	}
}

// workBehind lists the employee stages that an initiative touches: those it
// fixes, and those linked to what it fixes. Each once.
func (e *examination) workBehind(initiative *model.Initiative) []*station {
	var list []*station
	add := func(station *station) {
		if station.ofEmployee() && !slices.Contains(list, station) {
			list = append(list, station)
		}
	}
	for _, ref := range initiative.Fixes {
		fixed := e.station(ref)
		if fixed == nil {
			continue
		}
		add(fixed)
		for _, link := range fixed.causes {
			add(link.from)
		}
		for _, link := range fixed.effects {
			add(link.to)
		}
	}
	return list
}

// personalWords tell an initiative that has to differ by person.
var personalWords = lexiconOf(
	"recognition", "recognise", "recognize", "reward", "thanks", "thank", "praise", "bonus", "appreciation", "appreciate", "incentive",
	"personalised", "personalized", "personalise", "personalize",
)

// fewestVariants is how many personas a personal initiative differs for.
const fewestVariants = 2

func oneSizeFitsAll(e *examination, report *report) {
	for _, initiative := range e.initiatives {
		if personalWords.in(initiative.Name+". "+initiative.HowMightWe) == "" {
			continue
		}
		if count := len(initiative.Variants); count < fewestVariants {
			report.at(initiativeAt(initiative, "variants"), "`%s` has %s", initiative.Title(), counted(count, "variant"))
			continue
		}
		for _, variant := range initiative.Variants {
			persona := e.workshop.Persona(variant.Persona)
			if persona == nil || len(persona.MotivatedBy) == 0 {
				continue
			}
			if !shares(gist(variant.Text), gist(model.Texts(persona.MotivatedBy)...)) {
				report.at(initiativeAt(initiative, "variants", variant.Persona), "“%s” has no word in common with what motivates %s (%s)",
					variant.Text, persona.Title(), strings.Join(model.Texts(persona.MotivatedBy), "; "))
			}
		}
	}
}

func counted(count int, what string) string {
	switch count {
	case 0:
		return "no " + what
	case 1:
		return "only one " + what
	}
	return fmt.Sprintf("%d %ss", count, what)
}

func madeWithoutThem(e *examination, report *report) {
	for _, initiative := range e.initiatives {
		if initiativeBegun(initiative) && len(initiative.MadeWith) == 0 {
			report.at(initiativeAt(initiative, "made_with"), "nobody of those affected shaped `%s`", initiative.Title())
		}
	}
}

// initiativeBegun reports whether an initiative is more than an idea with a
// name.
func initiativeBegun(i *model.Initiative) bool {
	return i.Dimension != "" || i.Status != "" || i.Budget != nil || len(i.Fixes) > 0 || len(i.Expects) > 0 || i.StaffEffect != nil ||
		i.Owner != "" || i.Sponsor != "" || i.Due != "" || len(i.Functions) > 0
}

func momentNoInitiative(e *examination, report *report) {
	if len(e.initiatives) == 0 {
		return
	}
	touched := map[*station]bool{}
	for _, initiative := range e.initiatives {
		for _, ref := range initiative.Fixes {
			fixed := e.station(ref)
			if fixed == nil {
				continue
			}
			touched[fixed] = true
			for _, link := range fixed.effects {
				touched[link.to] = true
			}
		}
	}
	for _, station := range e.stations {
		if station.moment() && !touched[station] {
			report.at(station.place("moment"), "no initiative fixes the moment `%s` or a cause of it", station.name())
		}
	}
}

func personaUnserved(e *examination, report *report) {
	if len(e.initiatives) == 0 {
		return
	}
	served := map[string]bool{}
	for _, initiative := range e.initiatives {
		for _, id := range initiative.For {
			served[id] = true
		}
		for _, variant := range initiative.Variants {
			served[variant.Persona] = true
		}
		for _, ref := range initiative.Fixes {
			if fixed := e.station(ref); fixed.ofEmployee() {
				served[fixed.journey.Persona] = true
			}
		}
	}
	for _, persona := range e.personas {
		if persona.Side == model.Employee && personaBegun(persona) && !served[persona.ID] {
			report.at(record(model.KindPersona, persona.ID), "no initiative does anything for %s", persona.Title())
		}
	}
}
