package check

import (
	"fmt"
	"slices"
	"strings"

	"interlock/model"
)

// dutyRules are about who does what, and by when.
func dutyRules() []rule {
	return []rule{
		{Rule{
			ID: "loose-end", Severity: Error,
			Catches: "An initiative with neither an owner nor a date.",
			Why:     "What nobody owns and no date holds is a wish, and the quiet months after the room swallow it.",
			Source:  "article 003, a unified plan; no owner is one of the ten commonest failures",
			Fix:     "write down who drives it and by when",
		}, looseEnd},
		{Rule{
			ID: "no-owner-or-date", Group: "loose-end", Severity: Error,
			Catches: "An initiative without an owner, or without a date.",
			Why:     "An owner without a date has time for ever, and a date without an owner passes.",
			Source:  "article 003, a unified plan with a timeline and named roles",
			Fix:     "write down what is missing",
		}, noOwnerOrDate},
		{Rule{
			ID: "action-loose", Group: "loose-end", Severity: Error,
			Catches: "An open action without a name or without a date.",
			Why:     "An action that names nobody is done by nobody.",
			Source:  "article 003, small tasks with names",
			Fix:     "write down who does it and by when",
		}, actionLoose},
		{Rule{
			ID: "no-sponsor", Group: "loose-end", Severity: Error,
			Catches: "An initiative without a sponsor.",
			Why:     "Without somebody who clears the way it stalls at the first function that says no.",
			Source:  "article 004, the customer is everyone's responsibility",
			Fix:     "ask who clears the way for it",
		}, noSponsor},
		{Rule{
			ID: "function-not-in-room", Group: "loose-end", Severity: Error,
			Catches: "An initiative that needs a function which does not sit on the committee.",
			Why:     "Who was not in the room has not agreed to anything.",
			Source:  "article 004, silos; article 003, committees of several functions",
			Fix:     "ask the function onto the committee",
		}, functionNotInRoom},
		{Rule{
			ID: "review-missing", Severity: Warn,
			Catches: "An initiative that was agreed or begun, with no day on which it is looked at again.",
			Why:     "Without a day to look back nobody learns whether it worked.",
			Source:  "article 003, act promptly and review regularly",
			Fix:     "choose the day on which the room looks at it again",
		}, reviewMissing},
		{Rule{
			ID: "overdue", Severity: Error,
			Catches: "An initiative or an action whose date had passed on the day of the workshop.",
			Why:     "A date that passes in silence makes the next one worth less.",
			Source:  "article 003, act promptly and review regularly",
			Fix:     "mark it done, or agree a new date and say why",
		}, overdue},
	}
}

func looseEnd(e *examination, report *report) {
	for _, initiative := range e.initiatives {
		if initiativeBegun(initiative) && initiative.Owner == "" && initiative.Due == "" {
			report.at(initiativeAt(initiative), "`%s` has neither an owner nor a date", initiative.Title())
		}
	}
}

func noOwnerOrDate(e *examination, report *report) {
	for _, initiative := range e.initiatives {
		switch {
		case initiative.Owner == "" && initiative.Due != "":
			report.at(initiativeAt(initiative, "owner"), "`%s` has no owner", initiative.Title())
		case initiative.Owner != "" && initiative.Due == "":
			report.at(initiativeAt(initiative, "due"), "`%s` has no date", initiative.Title())
		}
	}
}

func actionLoose(e *examination, report *report) {
	for i, action := range e.actions() {
		if action.Text == "" || action.Done != "" || action.Who != "" && action.By != "" {
			continue
		}
		missing := "neither a name nor a date"
		switch {
		case action.Who != "":
			missing = "no date"
		case action.By != "":
			missing = "no name"
		}
		finding := report.at(actionAt(i), "“%s” has %s", action.Text, missing)
		if repair := fillAction(e.workshop.Initiative(action.From), action, i); repair != nil {
			finding.repair(repair)
		}
	}
}

// fillAction takes what an action lacks from its initiative; nil when that has
// nothing to give.
func fillAction(initiative *model.Initiative, action model.ActionItem, index int) func(*model.Workshop) (model.Edit, error) {
	if initiative == nil || action.Who == "" && initiative.Owner == "" || action.By == "" && initiative.Due == "" {
		return nil
	}
	return func(w *model.Workshop) (model.Edit, error) {
		var edits []model.Edit
		for _, field := range []struct{ key, have, take string }{
			{"who", action.Who, initiative.Owner}, {"by", string(action.By), string(initiative.Due)},
		} {
			if field.have != "" {
				continue
			}
			edit, err := w.SetField(actionAt(index, field.key), field.take)
			if err != nil {
				return model.Edit{}, err
			}
			edits = append(edits, edit)
			w = w.Apply(edit)
		}
		return model.Merge(fmt.Sprintf("give the action the owner and the date of %s", initiative.Title()), edits...), nil
	}
}

func (e *examination) actions() []model.ActionItem {
	file := e.workshop.File(model.KindActions.Path(""))
	if file == nil {
		return nil
	}
	actions, _ := file.Record.(*model.Actions)
	return actions.Items
}

func actionAt(index int, keys ...any) model.Place {
	return record(model.KindActions, "", append([]any{"actions", index}, keys...)...)
}

func noSponsor(e *examination, report *report) {
	for _, initiative := range e.initiatives {
		if initiativeBegun(initiative) && initiative.Sponsor == "" {
			report.at(initiativeAt(initiative, "sponsor"), "`%s` has no sponsor", initiative.Title())
		}
	}
}

func functionNotInRoom(e *examination, report *report) {
	seated := e.committeeFunctions()
	if len(seated) == 0 {
		return
	}
	for _, initiative := range e.initiatives {
		for i, function := range initiative.Functions {
			if !slices.Contains(seated, function) {
				report.at(initiativeAt(initiative, "functions", i), "`%s` needs `%s`, and nobody from there sits on the committee", initiative.Title(), function).
					repair(seat(function))
			}
		}
	}
}

// seat adds a function to the committee; its name is still to be filled in.
func seat(function string) func(*model.Workshop) (model.Edit, error) {
	return func(w *model.Workshop) (model.Edit, error) {
		list := record(model.KindGovernance, "", "committee", "members")
		return w.AddEntry(list, len(w.File(list.File).At(list.Path).Items()), "function", function)
	}
}

// committeeFunctions lists the functions that sit on the committee, each once.
func (e *examination) committeeFunctions() []string {
	var functions []string
	for _, member := range e.governance.Committee.Members {
		if member.Function != "" && !slices.Contains(functions, member.Function) {
			functions = append(functions, member.Function)
		}
	}
	return functions
}

func reviewMissing(e *examination, report *report) {
	for _, initiative := range e.initiatives {
		if slices.Contains([]string{"agreed", "doing", "done"}, initiative.Status) && initiative.ReviewOn == "" {
			report.at(initiativeAt(initiative, "review_on"), "`%s` is %s, and no day is set to look at it again", initiative.Title(), initiative.Status)
		}
	}
}

func overdue(e *examination, report *report) {
	today, dated := e.today()
	if !dated {
		return
	}
	passed := func(date model.Date) bool {
		_, end, ok := span(date)
		return ok && !end.After(today)
	}
	for _, initiative := range e.initiatives {
		if initiative.Status != "done" && passed(initiative.Due) {
			report.at(initiativeAt(initiative, "due"), "`%s` was due on %s, and the workshop was on %s", initiative.Title(), initiative.Due, e.frame.Date)
		}
	}
	for i, action := range e.actions() {
		if action.Done == "" && passed(action.By) {
			report.at(actionAt(i, "by"), "“%s” was due on %s, and the workshop was on %s", action.Text, action.By, e.frame.Date)
		}
	}
}

// governanceRules are about who decides together.
func governanceRules() []rule {
	return []rule{
		{Rule{
			ID: "committee-narrow", Severity: Warn,
			Catches: "A committee of fewer than three functions.",
			Why:     "What customers and employees go through crosses more functions than that.",
			Source:  "article 003, experience committees of several departments",
			Fix:     "ask in those whose work the moments need",
		}, committeeNarrow},
		{Rule{
			ID: "no-advisory-board", Severity: Info,
			Catches: "A committee without an advisory board of customers and employees.",
			Why:     "Those who live with the decisions have no seat where they are made.",
			Source:  "article 003, a joint advisory board of customers and employees",
			Fix:     "invite a few of each, or say who speaks for them",
		}, noAdvisoryBoard},
	}
}

// fewestSeats is how many functions make a committee.
const fewestSeats = 3

func committeeNarrow(e *examination, report *report) {
	if seated := e.committeeFunctions(); len(seated) > 0 && len(seated) < fewestSeats {
		report.at(record(model.KindGovernance, "", "committee", "members"), "nobody but %s sits on the committee", listed(seated))
	}
}

func noAdvisoryBoard(e *examination, report *report) {
	if len(e.governance.Committee.Members) == 0 {
		return
	}
	var absent []string
	for _, seat := range []struct {
		who   string
		count *int
	}{{"customers", e.governance.AdvisoryBoard.Customers}, {"employees", e.governance.AdvisoryBoard.Employees}} {
		if seat.count == nil || *seat.count == 0 {
			absent = append(absent, seat.who)
		}
	}
	if len(absent) > 0 {
		report.at(record(model.KindGovernance, "", "advisory_board"), "no %s advise the committee", strings.Join(absent, " or "))
	}
}
