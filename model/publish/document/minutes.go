package document

import (
	"strconv"

	"interlock/model/blueprint"
)

// Minutes tells the minutes of a session as a document of their own.
func Minutes(m *blueprint.Minutes) Document {
	t := &teller{}
	t.heading(1, line(ours("Minutes: "), theirs(m.Title)))
	t.paragraph(
		fact("Date", joined(", ", m.Date, m.Time)),
		fact("Question", m.Question),
		fact("In the room", participants(m.Room)),
		fact("Led by", m.LedBy),
		fact("At the keyboard", m.Scribe),
	)
	for _, remark := range m.Remarks {
		t.paragraph(ours(remark))
	}
	t.heading(2, ours("What came of it"))
	if m.Record.Known() {
		t.agreed(m.Record)
	} else {
		t.paragraph(ours("Nothing was decided, promised or put off."))
	}
	t.course(m, 2)
	t.written(m)
	return Document{Title: "Minutes: " + m.Title, Blocks: t.blocks}
}

// minutes tells of the last session in the room, but for what stands elsewhere in
// a blueprint.
func (t *teller) minutes(m *blueprint.Minutes) {
	if m == nil {
		return
	}
	t.heading(2, ours("Minutes"))
	t.paragraph(fact("Date", joined(", ", m.Date, m.Time)), ours(m.New()))
	t.course(m, 3)
}

// course tells how a session went, below headings of that level.
func (t *teller) course(m *blueprint.Minutes, level int) {
	t.timed(m, level)
	if len(m.Rounds) > 0 {
		t.heading(level, ours("Rounds"))
	}
	for _, round := range m.Rounds {
		called := line(strong(line(ours(round.Name+": "), theirs(round.About))), ours(", "+round.At))
		t.paragraph(line(called, ours(": "+round.Summary+".")))
		t.list(results(round.Results))
	}
	if len(m.Givers) == 0 {
		return
	}
	t.heading(level, ours("Who gave how much"))
	t.paragraph(ours(m.Gave() + " Notes stand without their writers, as they were written in silence."))
	var rows [][]Cell
	for _, giver := range m.Givers {
		rows = append(rows, row(theirs(giver.Name), number(giver.Notes), number(giver.Dots), number(giver.Scores)))
	}
	t.table(heads("Who", "Notes", "Dots", "Scores"), rows)
}

// timed lays the agenda beside the time it took.
func (t *teller) timed(m *blueprint.Minutes, level int) {
	if len(m.Blocks) == 0 {
		return
	}
	t.heading(level, ours("Agenda and time"))
	t.paragraph(fact("Agenda", m.Agenda), ours(m.Went()))
	var rows [][]Cell
	for _, block := range m.Blocks {
		rows = append(rows, timedRow(theirs(block.Title), block))
	}
	rows = append(rows, timedRow(strong(ours("All together")), m.Whole))
	t.table(heads("Block", "From", "Planned", "Actual", "Difference"), rows)
}

func timedRow(title Text, block blueprint.MinutedBlock) []Cell {
	return row(title, ours(block.Started), ours(block.PlannedMinutes()), ours(block.ActualMinutes()), ours(block.Difference()))
}

func results(list []blueprint.Result) []Text {
	items := make([]Text, len(list))
	for i, result := range list {
		items[i] = line(theirs(result.Text), ours(": "+result.Said()))
	}
	return items
}

// written lists the notes that were written down, record by record.
func (t *teller) written(m *blueprint.Minutes) {
	if len(m.Added) == 0 {
		return
	}
	t.heading(2, ours("What was added"))
	t.paragraph(ours(m.New()))
	where := ""
	for _, notes := range m.Notes {
		if notes.Where != where {
			where = notes.Where
			t.heading(3, theirs(where))
		}
		t.paragraph(strong(theirs(notes.Field)))
		items := make([]Text, len(notes.Texts))
		for i, text := range notes.Texts {
			items[i] = theirs(text)
		}
		t.list(items)
	}
}

// number writes how many; nothing for none.
func number(count int) Text {
	if count == 0 {
		return nil
	}
	return ours(strconv.Itoa(count))
}
