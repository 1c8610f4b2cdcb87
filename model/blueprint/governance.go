package blueprint

import (
	"fmt"
	"slices"
	"strings"

	"interlock/model"
)

// Governance is who decides, with which money and by which measures.
type Governance struct {
	Committee     string
	Cadence       string
	Members       []model.Member
	Present       []string // functions on the committee, each once
	Absent        []string // functions that initiatives need and that are not on it
	SharedMetrics []Named
	JointBudget   *float64 // nil when none is set
	Currency      string
	Customers     *int // on the advisory board; nil when nobody has said
	Employees     *int
}

// Known reports whether anything was written down.
func (g Governance) Known() bool {
	return g.Committee != "" || len(g.Members) > 0 || len(g.SharedMetrics) > 0 || g.JointBudget != nil || g.Customers != nil || g.Employees != nil
}

// Board says who advises: "6 customers and 3 employees".
func (g Governance) Board() string {
	var sides []string
	if g.Customers != nil {
		sides = append(sides, fmt.Sprintf("%d customers", *g.Customers))
	}
	if g.Employees != nil {
		sides = append(sides, fmt.Sprintf("%d employees", *g.Employees))
	}
	return strings.Join(sides, " and ")
}

func (r *resolver) governance() Governance {
	record := r.workshop.Governance()
	made := Governance{
		Committee:     Clean(record.Committee.Name),
		Cadence:       Clean(record.Committee.Cadence),
		SharedMetrics: resolveAll(record.SharedMetrics, r.metric),
		JointBudget:   record.JointBudget.Total,
		Currency:      Clean(record.JointBudget.Currency),
		Customers:     record.AdvisoryBoard.Customers,
		Employees:     record.AdvisoryBoard.Employees,
	}
	for _, member := range record.Committee.Members {
		member = model.Member{Name: Clean(member.Name), Function: Clean(member.Function)}
		made.Members = append(made.Members, member)
		made.Present = addOnce(made.Present, member.Function)
	}
	for _, initiative := range r.workshop.Initiatives() {
		for _, function := range cleanAll(initiative.Functions) {
			if initiative.Status != "dropped" && !slices.Contains(made.Present, function) {
				made.Absent = addOnce(made.Absent, function)
			}
		}
	}
	slices.Sort(made.Absent)
	return made
}

func addOnce(list []string, text string) []string {
	if text == "" || slices.Contains(list, text) {
		return list
	}
	return append(list, text)
}

// Record is what was decided, promised, put off and lived through, in the
// order of the files.
type Record struct {
	Decisions []model.Decision
	Actions   []Action
	Parking   []model.ParkedItem
	Log       []LogEntry
}

// Known reports whether anything was written down.
func (r Record) Known() bool {
	return len(r.Decisions)+len(r.Actions)+len(r.Parking)+len(r.Log) > 0
}

// Action is one thing that somebody will do.
type Action struct {
	Text string
	Who  string
	By   string
	From Named // the initiative
	Done string
}

// LogEntry is one thing that happened, a setback perhaps.
type LogEntry struct {
	At     string
	Text   string
	Metric Named
}

func (r *resolver) record() Record {
	var made Record
	for _, item := range listed[model.Decisions](r, model.KindDecisions).Items {
		made.Decisions = append(made.Decisions, model.Decision{Text: Clean(item.Text), At: Clean(item.At), By: Clean(item.By)})
	}
	for _, item := range listed[model.Actions](r, model.KindActions).Items {
		made.Actions = append(made.Actions, Action{
			Text: Clean(item.Text), Who: Clean(item.Who), By: Clean(string(item.By)), Done: Clean(string(item.Done)),
			From: r.recordOf(model.KindInitiative, item.From),
		})
	}
	for _, item := range listed[model.Parking](r, model.KindParking).Items {
		made.Parking = append(made.Parking, model.ParkedItem{
			Text: Clean(item.Text), From: r.participant(item.From), At: Clean(item.At), Verdict: Clean(item.Verdict),
		})
	}
	for _, item := range listed[model.Log](r, model.KindLog).Items {
		made.Log = append(made.Log, LogEntry{At: Clean(string(item.At)), Text: Clean(item.Text), Metric: r.metric(item.Metric)})
	}
	return made
}

// listed is the record of a kind that has one file; an empty one when there is
// none.
func listed[Record any](r *resolver, kind model.Kind) *Record {
	if file := r.workshop.File(kind.Path("")); file != nil {
		if record, ok := file.Record.(*Record); ok {
			return record
		}
	}
	return new(Record)
}

// participant is somebody in the room by the name that people use; nobody
// without an id.
func (r *resolver) participant(id string) string {
	for _, participant := range r.workshop.Frame().Participants {
		if id != "" && participant.ID == id && participant.Name != "" {
			return Clean(participant.Name)
		}
	}
	return Clean(id)
}
