package markdown

import (
	"fmt"
	"strings"

	"interlock/model"
	"interlock/model/blueprint"
	"interlock/model/insight"
)

func (d *document) initiatives(b *blueprint.Blueprint) {
	if len(b.Initiatives) == 0 {
		return
	}
	d.heading(2, "Initiatives")
	d.money(b.Insights.Money)
	for _, dimension := range blueprint.Dimensions() {
		initiatives := b.InitiativesOf(dimension)
		if len(initiatives) == 0 {
			continue
		}
		d.heading(3, blueprint.DimensionTitle(dimension))
		for _, initiative := range initiatives {
			d.initiative(initiative)
		}
	}
}

// money writes what is spent, by dimension and side.
func (d *document) money(money blueprint.Spending) {
	if money.All.Total <= 0 {
		return
	}
	var rows [][]string
	row := func(label string, purse insight.Purse) {
		if purse.Total > 0 {
			row := []string{label}
			for _, amount := range []float64{purse.Total, purse.Customer, purse.Employee} {
				row = append(row, Escape(blueprint.Money(amount, money.Currency)))
			}
			rows = append(rows, row)
		}
	}
	for _, dimension := range blueprint.Dimensions() {
		row(blueprint.DimensionTitle(dimension), money.Of(dimension))
	}
	row("All", money.All)
	d.table([]string{"Money", "Total", "For customers", "For employees"}, rows)
	d.paragraph(
		fact("Without a budget", titles(money.WithoutBudget)),
		fact("In another currency, not added up", titles(money.OtherCurrency)),
	)
}

func (d *document) initiative(initiative *blueprint.Initiative) {
	d.heading(4, Escape(initiative.Title))
	d.paragraph(
		Escape(initiative.HowMightWe),
		fact("Status", initiative.Status),
		fact("Impact and effort", weights(initiative)),
		fact("Fixes", blueprint.EndTitles(initiative.Fixes)),
		fact("For customers", expectations(initiative.ExpectsOf(model.Customer))),
		fact("For employees", expectations(initiative.ExpectsOf(model.Employee))),
		fact("What it does to staff", staffEffect(initiative)),
		fact("For", titles(initiative.For)),
		fact("Made with", titles(initiative.MadeWith)),
		fact("Money", initiative.Budget.String()),
		fact("Barrier", initiative.Barrier),
		fact("Owner", initiative.Owner),
		fact("Sponsor", initiative.Sponsor),
		fact("Functions", strings.Join(initiative.Functions, ", ")),
		fact("Due", initiative.Due),
		fact("Reviewed on", initiative.ReviewOn),
	)
	var items []string
	for _, variant := range initiative.Variants {
		items = append(items, fact(variant.Label, variant.Text))
	}
	d.list(items)
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

func (d *document) loops(b *blueprint.Blueprint) {
	if len(b.Loops) == 0 {
		return
	}
	d.heading(2, "Feedback loops")
	if len(b.JourneysOf(model.Customer)) > 0 {
		d.paragraph(fact("What customers say is heard by somebody able to act", b.Insights.Reach.Overall.String()))
	}
	var rows [][]string
	for _, loop := range b.Loops {
		days := ""
		if loop.Days != nil {
			days = blueprint.Number(*loop.Days)
		}
		rows = append(rows, []string{
			Escape(loop.Title), Escape(string(loop.Voice)), Escape(joined(", ", loop.Kind, loop.Cadence, loop.Scope)), Escape(loop.Captures.String()), days,
			Escape(titles(loop.Reaches)), loop.Closed(), Escape(loop.StuckAt), Escape(joined("; ", loop.ClosesBy, loop.ToldBack)), Escape(loop.Owner),
		})
	}
	d.table([]string{"Loop", "Voice", "Kind", "Listens at", "Days", "Reaches", "Can they act", "Stuck at", "Closes by; told back", "Owner"}, rows)
}

func (d *document) governance(governance blueprint.Governance) {
	if !governance.Known() {
		return
	}
	d.heading(2, "Governance")
	budget := ""
	if governance.JointBudget != nil {
		budget = blueprint.Money(*governance.JointBudget, governance.Currency)
	}
	d.paragraph(
		fact("Committee", joined(", ", governance.Committee, governance.Cadence)),
		fact("Members", members(governance.Members)),
		fact("Functions present", strings.Join(governance.Present, ", ")),
		fact("Functions absent that must act", strings.Join(governance.Absent, ", ")),
		fact("Shared measures", titles(governance.SharedMetrics)),
		fact("Joint budget", budget),
		fact("Advisory board", governance.Board()),
	)
}

func members(list []model.Member) string {
	texts := make([]string, len(list))
	for i, member := range list {
		texts[i] = member.Name
		if member.Function != "" {
			texts[i] = strings.TrimSpace(member.Name + " (" + member.Function + ")")
		}
	}
	return strings.Join(texts, ", ")
}

// record writes what was decided, promised, put off and lived through.
func (d *document) record(record blueprint.Record) {
	if !record.Known() {
		return
	}
	d.heading(2, "Decisions and actions")
	var decisions, actions, parked, log [][]string
	for _, decision := range record.Decisions {
		decisions = append(decisions, []string{Escape(decision.Text), Escape(decision.By), Escape(decision.At)})
	}
	for _, action := range record.Actions {
		actions = append(actions, []string{Escape(action.Text), Escape(action.Who), Escape(action.By), Escape(action.From.Title), Escape(action.Done)})
	}
	for _, item := range record.Parking {
		parked = append(parked, []string{Escape(item.Text), Escape(item.From), Escape(item.Verdict)})
	}
	for _, entry := range record.Log {
		log = append(log, []string{Escape(entry.At), Escape(entry.Text), Escape(entry.Metric.Title)})
	}
	d.titled("Decisions", []string{"Decided", "By", "When"}, decisions)
	d.titled("Actions", []string{"Action", "Who", "By", "For", "Done"}, actions)
	d.titled("Put off", []string{"Topic", "From", "Verdict"}, parked)
	d.titled("What happened on the way", []string{"When", "What", "Measure"}, log)
}

// titled writes a table below a heading; nothing when it has no rows.
func (d *document) titled(title string, head []string, rows [][]string) {
	if len(rows) > 0 {
		d.heading(3, title)
		d.table(head, rows)
	}
}
