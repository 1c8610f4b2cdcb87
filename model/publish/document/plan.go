package document

import (
	"fmt"
	"strings"

	"interlock/model"
	"interlock/model/blueprint"
	"interlock/model/insight"
)

func (t *teller) initiatives(b *blueprint.Blueprint) {
	if len(b.Initiatives) == 0 {
		return
	}
	t.heading(2, ours("Initiatives"))
	t.money(b.Insights.Money)
	for _, dimension := range blueprint.Dimensions() {
		initiatives := b.InitiativesOf(dimension)
		if len(initiatives) == 0 {
			continue
		}
		t.heading(3, ours(blueprint.DimensionTitle(dimension)))
		for _, initiative := range initiatives {
			t.initiative(initiative)
		}
	}
}

// money tells what is spent, by dimension and side.
func (t *teller) money(money blueprint.Spending) {
	if money.All.Total <= 0 {
		return
	}
	var rows [][]Cell
	add := func(label string, purse insight.Purse) {
		if purse.Total > 0 {
			texts := []Text{ours(label)}
			for _, amount := range []float64{purse.Total, purse.Customer, purse.Employee} {
				texts = append(texts, theirs(blueprint.Money(amount, money.Currency)))
			}
			rows = append(rows, row(texts...))
		}
	}
	for _, dimension := range blueprint.Dimensions() {
		add(blueprint.DimensionTitle(dimension), money.Of(dimension))
	}
	add("All", money.All)
	t.table(heads("Money", "Total", "For customers", "For employees"), rows)
	t.paragraph(
		fact("Without a budget", blueprint.Titles(money.WithoutBudget)),
		fact("In another currency, not added up", blueprint.Titles(money.OtherCurrency)),
	)
}

func (t *teller) initiative(initiative *blueprint.Initiative) {
	t.heading(4, theirs(initiative.Title))
	t.paragraph(
		theirs(initiative.HowMightWe),
		fact("Status", initiative.Status),
		fact("Impact and effort", weights(initiative)),
		fact("Fixes", blueprint.EndTitles(initiative.Fixes)),
		fact("For customers", expectations(initiative.ExpectsOf(model.Customer))),
		fact("For employees", expectations(initiative.ExpectsOf(model.Employee))),
		fact("What it does to staff", staffEffect(initiative)),
		fact("For", blueprint.Titles(initiative.For)),
		fact("Made with", blueprint.Titles(initiative.MadeWith)),
		fact("Money", initiative.Budget.String()),
		fact("Barrier", initiative.Barrier),
		fact("Owner", initiative.Owner),
		fact("Sponsor", initiative.Sponsor),
		fact("Functions", strings.Join(initiative.Functions, ", ")),
		fact("Due", initiative.Due),
		fact("Reviewed on", initiative.ReviewOn),
	)
	var items []Text
	for _, variant := range initiative.Variants {
		label := strong(line(theirs(variant.Label), ours(":")))
		items = append(items, line(label, ours(" "), theirs(variant.Text)))
	}
	t.list(items)
}

func weights(initiative *blueprint.Initiative) string {
	var list []string
	if initiative.Impact > 0 {
		list = append(list, fmt.Sprintf("impact %d of 5", initiative.Impact))
	}
	if initiative.Effort > 0 {
		list = append(list, fmt.Sprintf("effort %d of 5", initiative.Effort))
	}
	if initiative.Confidence != nil {
		list = append(list, fmt.Sprintf("confidence %s %%", blueprint.Number(*initiative.Confidence*100)))
	}
	return strings.Join(list, ", ")
}

func expectations(expects []blueprint.Expectation) string {
	list := make([]string, len(expects))
	for i, expectation := range expects {
		list[i] = expectation.String()
	}
	return strings.Join(list, "; ")
}

func staffEffect(initiative *blueprint.Initiative) string {
	if initiative.Workload == "" {
		return initiative.StaffNote
	}
	return joined(": ", "workload "+initiative.Workload, initiative.StaffNote)
}

func (t *teller) loops(b *blueprint.Blueprint) {
	if len(b.Loops) == 0 {
		return
	}
	t.heading(2, ours("Feedback loops"))
	if len(b.JourneysOf(model.Customer)) > 0 {
		t.paragraph(fact("What customers say is heard by somebody able to act", b.Insights.Reach.Overall.String()))
	}
	var rows [][]Cell
	for _, loop := range b.Loops {
		days := ""
		if loop.Days != nil {
			days = blueprint.Number(*loop.Days)
		}
		rows = append(rows, row(
			theirs(loop.Title), theirs(string(loop.Voice)), theirs(joined(", ", loop.Kind, loop.Cadence, loop.Scope)), theirs(loop.Captures.String()), ours(days),
			theirs(blueprint.Titles(loop.Reaches)), ours(loop.Closed()), theirs(loop.StuckAt), theirs(joined("; ", loop.ClosesBy, loop.ToldBack)), theirs(loop.Owner),
		))
	}
	t.table(heads("Loop", "Voice", "Kind", "Listens at", "Days", "Reaches", "Can they act", "Stuck at", "Closes by; told back", "Owner"), rows)
}

func (t *teller) governance(governance blueprint.Governance) {
	if !governance.Known() {
		return
	}
	t.heading(2, ours("Governance"))
	budget := ""
	if governance.JointBudget != nil {
		budget = blueprint.Money(*governance.JointBudget, governance.Currency)
	}
	t.paragraph(
		fact("Committee", joined(", ", governance.Committee, governance.Cadence)),
		fact("Members", Members(governance.Members)),
		fact("Functions present", strings.Join(governance.Present, ", ")),
		fact("Functions absent that must act", strings.Join(governance.Absent, ", ")),
		fact("Shared measures", blueprint.Titles(governance.SharedMetrics)),
		fact("Joint budget", budget),
		fact("Advisory board", governance.Board()),
	)
}

// Members names people with their functions: "Ana (Claims)".
func Members(list []model.Member) string {
	texts := make([]string, len(list))
	for i, member := range list {
		texts[i] = member.Name
		if member.Function != "" {
			texts[i] = strings.TrimSpace(member.Name + " (" + member.Function + ")")
		}
	}
	return strings.Join(texts, ", ")
}

// record tells what was decided, promised, put off and lived through.
func (t *teller) record(record blueprint.Record) {
	if !record.Known() {
		return
	}
	t.heading(2, ours("Decisions and actions"))
	t.agreed(record)
	var log [][]Cell
	for _, entry := range record.Log {
		log = append(log, row(theirs(entry.At), theirs(entry.Text), theirs(entry.Metric.Title)))
	}
	t.titled("What happened on the way", heads("When", "What", "Measure"), log)
}

// agreed tells what was decided, promised and put off.
func (t *teller) agreed(record blueprint.Record) {
	var decisions, actions, parked [][]Cell
	for _, decision := range record.Decisions {
		decisions = append(decisions, row(theirs(decision.Text), theirs(decision.By), theirs(decision.At)))
	}
	for _, action := range record.Actions {
		actions = append(actions, row(theirs(action.Text), theirs(action.Who), theirs(action.By), theirs(action.From.Title), theirs(action.Done)))
	}
	for _, item := range record.Parking {
		parked = append(parked, row(theirs(item.Text), theirs(item.From), theirs(item.Verdict)))
	}
	t.titled("Decisions", heads("Decided", "Decided by", "When"), decisions)
	t.titled("Actions", heads("Action", "Who", "Due", "For", "Done"), actions)
	t.titled("Put off", heads("Topic", "From", "Verdict"), parked)
}
