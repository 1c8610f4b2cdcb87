package minutes

import (
	"slices"
	"time"

	"interlock/model"
	"interlock/model/agenda"
	"interlock/model/blueprint"
	"interlock/model/publish/redact"
)

// Minutes tells of the meeting what the readers of a profile may see. The error
// says why the workshop cannot be redacted for them.
func (m Meeting) Minutes(profile redact.Profile) (*blueprint.Minutes, error) {
	before, err := shown(m.session.First, profile)
	if err != nil {
		return nil, err
	}
	after, err := shown(m.session.Replay(), profile)
	if err != nil {
		return nil, err
	}
	made := framed(after)
	made.Date, made.Time = day(m.session.Began), m.time()
	if m.clock != nil {
		made.Agenda = blueprint.Clean(m.clock.Title)
		made.Blocks, made.Whole = blocks(m.clock.At(m.ended()))
	}
	if profile != redact.Client { // who see neither raw notes nor votes
		if made.Rounds, err = m.rounds(profile); err != nil {
			return nil, err
		}
		made.Givers = m.givers(after)
	}
	made.Notes = added(blueprint.NotesOf(before), blueprint.NotesOf(after))
	made.Added = amounts(before, after, made.Notes)
	made.Record = settled(blueprint.RecordOf(before), blueprint.RecordOf(after))
	return made, nil
}

// OfFiles tells what the files of a workshop alone say of its meetings, as far as
// the readers of a profile may see it. Elsewhere says that this machine has no
// record of them. The error is that of [Meeting.Minutes].
func OfFiles(workshop *model.Workshop, profile redact.Profile) (*blueprint.Minutes, error) {
	let, _, err := redact.Apply(workshop, profile)
	if err != nil {
		return nil, err
	}
	made := framed(let)
	made.Date = blueprint.FrameOf(let).Date
	made.Record = settled(blueprint.Record{}, blueprint.RecordOf(let))
	made.Remarks = []string{
		"This machine keeps no record of a session of this workshop, so these minutes tell what its files say: what was decided, who does what until when, and what was put off.",
		"How the agenda went, what came of the rounds and how much each person gave is known where the session was run.",
	}
	return made, nil
}

// shown is a workshop as the readers of a profile may see it.
func shown(texts map[string]string, profile redact.Profile) (*model.Workshop, error) {
	let, _, err := redact.Apply(model.NewWorkshop(texts), profile)
	return let, err
}

// framed are minutes that say what the workshop is about and who was there.
func framed(workshop *model.Workshop) *blueprint.Minutes {
	frame := blueprint.FrameOf(workshop)
	return &blueprint.Minutes{
		Title: frame.Title, Question: frame.Question,
		Room: frame.Participants, LedBy: frame.Facilitator, Scribe: frame.Scribe,
	}
}

// blocks lays the blocks of an agenda beside what came of them, and gives them
// all together.
func blocks(view agenda.View) (list []blueprint.MinutedBlock, whole blueprint.MinutedBlock) {
	for _, progress := range view.Blocks {
		block := blueprint.MinutedBlock{
			Title:   blueprint.Clean(progress.Title),
			Planned: time.Duration(progress.Minutes) * time.Minute,
			Actual:  progress.Actual.Round(time.Minute),
		}
		if !progress.Started.IsZero() {
			block.Started = clockTime(progress.Started)
			if whole.Started == "" || block.Started < whole.Started {
				whole.Started = block.Started
			}
		}
		whole.Planned += block.Planned
		whole.Actual += progress.Actual
		list = append(list, block)
	}
	whole.Actual = whole.Actual.Round(time.Minute)
	return list, whole
}

// added are the notes that were not there before, in any field of anything: what
// was moved is not new.
func added(before, after []blueprint.FieldNotes) []blueprint.FieldNotes {
	known := map[string]int{}
	for _, notes := range before {
		for _, text := range notes.Texts {
			known[text]++
		}
	}
	var list []blueprint.FieldNotes
	for _, notes := range after {
		notes.Texts = slices.DeleteFunc(slices.Clone(notes.Texts), func(text string) bool {
			known[text]--
			return known[text] >= 0
		})
		if len(notes.Texts) > 0 {
			list = append(list, notes)
		}
	}
	return list
}

// amounts counts what is new: notes, and records of each kind.
func amounts(before, after *model.Workshop, notes []blueprint.FieldNotes) []blueprint.Amount {
	written := 0
	for _, each := range notes {
		written += len(each.Texts)
	}
	list := []blueprint.Amount{{Count: written, One: "note", Many: "notes"}}
	was, is := records(before), records(after)
	for _, info := range model.Kinds() {
		if info.Folder != "" && !slices.Contains([]model.Kind{model.KindInbox, model.KindVotes, model.KindAgenda}, info.Kind) {
			list = append(list, blueprint.Amount{Count: is[info.Kind] - was[info.Kind], One: info.Label, Many: info.Plural})
		}
	}
	return slices.DeleteFunc(list, func(amount blueprint.Amount) bool { return amount.Count <= 0 })
}

// records counts the records of each kind.
func records(workshop *model.Workshop) map[model.Kind]int {
	counts := map[model.Kind]int{}
	for _, file := range workshop.Files() {
		counts[file.Kind]++
	}
	return counts
}

// waiting is the verdict on what has none.
const waiting = "waits for a verdict"

// settled is what was decided, promised or put off since, and what still waits
// for a verdict.
func settled(before, after blueprint.Record) blueprint.Record {
	var parked []model.ParkedItem
	for _, item := range after.Parking {
		switch {
		case item.Verdict == "":
			item.Verdict = waiting
			parked = append(parked, item)
		case !slices.Contains(before.Parking, item):
			parked = append(parked, item)
		}
	}
	return blueprint.Record{
		Decisions: fresh(before.Decisions, after.Decisions),
		Actions:   fresh(before.Actions, after.Actions),
		Parking:   parked,
	}
}

// fresh are the entries that were not there before, or otherwise.
func fresh[Entry comparable](before, after []Entry) []Entry {
	return slices.DeleteFunc(slices.Clone(after), func(entry Entry) bool { return slices.Contains(before, entry) })
}
