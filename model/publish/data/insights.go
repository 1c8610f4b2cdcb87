package data

import (
	"strconv"

	"interlock/model/blueprint"
	"interlock/model/insight"
	"interlock/model/yamltext"
)

// insights is what the workshop shows beyond its words, each item with the
// reference it is about. What there is no data for is null, never 0.
func insights(found blueprint.Insights) yamltext.Value {
	var f fields
	f.every("leverage", each(found.Leverage, lever))
	f.add("coverage", coverage(found.Coverage))
	f.every("quadrants", each(found.Quadrants, standing))
	f.add("guesses", guesses(found.Guesses))
	f.every("clock", each(found.Clocks, clock))
	f.add("money", money(found.Money))
	f.add("reach", reach(found.Reach))
	f.add("votes", votes(found.Votes))
	f.every("gauge", each(found.Gauge, step))
	f.every("curves", each(found.Curves, curve))
	f.every("circuits", each(found.Circuits, circuit))
	return f.block()
}

// every adds a list even when it is empty.
func (f *fields) every(key string, items []yamltext.Value) {
	f.add(key, yamltext.List{Items: items})
}

func (f *fields) count(key string, number int) { f.add(key, whole(number)) }

func (f *fields) refs(key string, places []blueprint.End) {
	f.every(key, each(places, func(place blueprint.End) yamltext.Value { return yamltext.String(place.Reference) }))
}

func (f *fields) words(key string, list []string) {
	f.every(key, each(list, func(word string) yamltext.Value { return yamltext.String(word) }))
}

func (f *fields) ids(key string, names []blueprint.Named) {
	f.every(key, each(names, func(name blueprint.Named) yamltext.Value { return yamltext.String(name.ID) }))
}

// known is a number, or null where there is no data.
func known(number *float64) yamltext.Value {
	if number == nil {
		return null
	}
	return decimal(*number)
}

const null = yamltext.Plain("null")

func decimal(number float64) yamltext.Value {
	return yamltext.Plain(strconv.FormatFloat(number, 'f', -1, 64))
}

func textOrNull(text string) yamltext.Value {
	if text == "" {
		return null
	}
	return yamltext.String(text)
}

// about begins an item with the place that it is about.
func about(place blueprint.End) *fields {
	var f fields
	f.add("ref", yamltext.String(place.Reference))
	f.text("says", place.Title())
	return &f
}

func lever(lever blueprint.Lever) yamltext.Value {
	f := about(lever.Place)
	f.add("leverage", known(lever.Value))
	f.words("links", lever.Links)
	f.count("not_weighed", lever.Unknown)
	return f.block()
}

func coverage(coverage blueprint.Coverage) yamltext.Value {
	var f fields
	f.count("moments", coverage.Moments)
	for _, aspect := range coverage.Aspects {
		var a fields
		a.count("met", aspect.Met)
		a.refs("missing", aspect.Missing)
		f.add(aspect.ID, a.block())
	}
	return f.block()
}

func standing(standing blueprint.Standing) yamltext.Value {
	f := about(standing.Place)
	f.add("quadrant", yamltext.String(string(standing.Quadrant)))
	f.add("customer", wholeOrNull(standing.Place.Emotion))
	f.add("employee", wholeOrNull(standing.Lowest))
	f.refs("employees", standing.Employees)
	f.add("blocked_by", textOrNull(standing.BlockedBy))
	return f.block()
}

func guesses(records []blueprint.RecordTally) yamltext.Value {
	var overall insight.Tally
	for _, record := range records {
		overall = overall.Add(record.Tally)
	}
	f := tally(overall)
	f.every("records", each(records, func(record blueprint.RecordTally) yamltext.Value {
		var f fields
		f.add("ref", yamltext.String(record.Record.ID))
		f.text("kind", record.Kind.Info().Label)
		f.entries = append(f.entries, tally(record.Tally).entries...)
		return f.block()
	}))
	return f.block()
}

func tally(tally insight.Tally) *fields {
	var f fields
	f.count("guess", tally.Guess)
	f.count("known", tally.Known)
	f.count("unsaid", tally.Unsaid)
	return &f
}

func clock(clock blueprint.Clock) yamltext.Value {
	var f fields
	f.add("ref", yamltext.String(clock.Journey.ID))
	f.text("says", clock.String())
	f.add("active_minutes", known(clock.Active))
	f.add("wait_minutes", known(clock.Wait))
	f.count("stages_without_active", clock.WithoutActive)
	f.count("stages_without_wait", clock.WithoutWait)
	return f.block()
}

func money(spending blueprint.Spending) yamltext.Value {
	var f fields
	f.add("currency", textOrNull(spending.Currency))
	f.add("all", purse(spending.All))
	f.add("overall", purse(spending.Overall))
	f.add("moment", purse(spending.Moment))
	f.add("undecided", purse(spending.Undecided))
	f.add("joint_budget", known(spending.Joint))
	f.ids("without_budget", spending.WithoutBudget)
	f.ids("other_currency", spending.OtherCurrency)
	return f.block()
}

func purse(purse insight.Purse) yamltext.Value {
	var f fields
	f.add("total", decimal(purse.Total))
	f.add("customer", decimal(purse.Customer))
	f.add("employee", decimal(purse.Employee))
	return f.block()
}

func reach(reached blueprint.Reached) yamltext.Value {
	var f fields
	f.add("overall", hearing(reached.Overall).block())
	f.every("moments", each(reached.Moments, func(moment blueprint.MomentHearing) yamltext.Value {
		f := about(moment.Place)
		f.entries = append(f.entries, hearing(moment.Hearing).entries...)
		return f.block()
	}))
	return f.block()
}

// hearing has no loop where customers are never heard by anybody able to act.
func hearing(hearing blueprint.Hearing) *fields {
	var f fields
	f.add("loop", textOrNull(hearing.Loop.ID))
	f.add("days", known(hearing.Days))
	return &f
}

func votes(ballot blueprint.Ballot) yamltext.Value {
	var f fields
	f.count("cast", ballot.Cast)
	f.add("limit", wholeOrNull(ballot.Limit))
	f.every("places", each(ballot.Dots, func(dot blueprint.Dot) yamltext.Value {
		f := about(dot.Place)
		f.count("dots", dot.Dots)
		f.add("dot_rank", rank(dot.DotRank))
		f.add("leverage", known(dot.Leverage))
		f.add("leverage_rank", rank(dot.LeverageRank))
		f.refs("causes", dot.Causes)
		return f.block()
	}))
	f.every("over", each(ballot.Over, func(voter insight.Voter) yamltext.Value {
		var f fields
		f.text("participant", voter.ID)
		f.count("cast", voter.Cast)
		f.count("over", voter.Over)
		return f.block()
	}))
	return f.block()
}

// rank is null for what has none.
func rank(rank int) yamltext.Value {
	if rank == 0 {
		return null
	}
	return whole(rank)
}

func step(step blueprint.Step) yamltext.Value {
	var f fields
	f.text("id", step.ID)
	f.text("says", step.Title)
	f.count("met", step.Met)
	f.count("of", len(step.Checks))
	f.every("checks", each(step.Checks, func(check blueprint.GaugeCheck) yamltext.Value {
		var f fields
		f.text("id", check.ID)
		f.text("says", check.Text)
		f.words("missing", check.Missing)
		return f.block()
	}))
	return f.block()
}

func curve(curve blueprint.DualCurve) yamltext.Value {
	var f fields
	f.add("ref", yamltext.String(curve.Journey.ID))
	f.every("points", each(curve.Points, func(point blueprint.DualPoint) yamltext.Value {
		f := about(point.Place)
		f.add("customer", wholeOrNull(point.Customer))
		f.add("employee", wholeOrNull(point.Employee))
		f.add("gap", wholeOrNull(point.Gap))
		f.refs("employees", point.Employees)
		return f.block()
	}))
	return f.block()
}

func circuit(circuit blueprint.Circuit) yamltext.Value {
	var f fields
	f.text("kind", circuit.Kind())
	f.text("says", circuit.Name())
	f.refs("refs", circuit.Stages)
	f.words("links", circuit.Links)
	return f.block()
}
