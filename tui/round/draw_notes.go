package round

import (
	"fmt"
	"strconv"
	"strings"

	"interlock/model"
	"interlock/model/round"
	"interlock/tui/frame"
	"interlock/tui/part/figures"
)

// drawWriting draws the prompt and the clock, how many have written, and the
// entry: nothing that anybody wrote.
func (l *Layer) drawWriting(f *frame.Frame, area frame.Rect) {
	t := l.desk.Theme()
	lines := min(3, l.entry.Height(max(1, area.Dx()-l.labelWidth()-1)))
	question := min(2, len(frame.Lines(l.question(), max(1, area.Dx()-2))))
	foot, body := frame.CutBottom(area, 1+question+lines)
	l.drawEntry(f, foot, question)
	prompt := min(body.Dy(), len(frame.Lines(l.asked(), min(body.Dx(), widestPrompt))))
	free := max(0, body.Dy()-prompt-3)
	time, over := l.time()
	clock := 0
	if time != "" {
		clock = 1
		if scale := figures.Scale(body.Dx(), free-2, time); scale > 0 && !over {
			clock = 5 * scale
		}
	}
	used := prompt + 2
	if clock > 0 {
		used += clock + 2
	}
	_, body = frame.CutTop(body, max(0, body.Dy()-used)/2)
	body = l.drawPrompt(f, body, l.asked())
	if clock > 0 {
		_, body = frame.CutTop(body, 1)
		var large frame.Rect
		large, body = frame.CutTop(body, clock)
		l.drawTime(f, large)
	}
	_, body = frame.CutTop(body, 1)
	line, body := frame.CutTop(body, 1)
	f.TextCenter(line, t.Heading, strings.ToUpper(l.progress()[:1])+l.progress()[1:])
	row, _ := frame.CutTop(body, 1)
	given, all := round.Progress(l.desk.Workshop(), l.round)
	if all > 1 && all <= row.Dx()/2 {
		f.TextCenter(row, t.Heading, strings.TrimSpace(strings.Repeat(t.Glyphs.Dot+" ", given)+strings.Repeat(t.Glyphs.EmptyDot+" ", all-given)))
	}
}

// labelWidth is the room for the person and the field before the entry.
func (l *Layer) labelWidth() int { return frame.Width(l.label()) + 1 }

func (l *Layer) label() string {
	return fmt.Sprintf(" %s %s %s %s", l.who().Name, l.desk.Theme().Glyphs.Separator, l.writtenField().Label, l.desk.Theme().Glyphs.Cursor)
}

// drawEntry draws who writes into which field, with its question over so many
// lines, and the text being typed.
func (l *Layer) drawEntry(f *frame.Frame, area frame.Rect, asked int) {
	t := l.desk.Theme()
	tabs, area := frame.CutTop(area, 1)
	x := tabs
	for i, field := range l.round.NoteFields(l.desk.Workshop()) {
		style, text := t.Muted, " "+field.Label+" "
		if i == l.field {
			style = t.TabActive
		}
		used := f.Text(x, style, text)
		_, x = frame.CutLeft(x, used+1)
	}
	f.Fill(area, t.Input)
	f.Zone(area, zoneName+"entry")
	question, entry := frame.CutTop(area, asked)
	f.Wrap(frame.Inset(question, 1, 0), t.Heading.On(t.Input.Background), l.question())
	label, text := frame.CutLeft(entry, l.labelWidth())
	f.Text(label, t.Title.On(t.Input.Background), l.label())
	l.entry.Draw(f, text, t.Input, t.Muted.On(t.Input.Background))
}

// fieldsWidth is the room for the list of fields beside the cards.
const fieldsWidth = 24

// drawDealing draws the cards that are left, the one under the cursor whole, and
// the fields they can go to.
func (l *Layer) drawDealing(f *frame.Frame, area frame.Rect) {
	t := l.desk.Theme()
	_, area = frame.CutTop(area, 1)
	card, found := l.card()
	if !found {
		l.drawDealt(f, area)
		return
	}
	fields, cards := frame.CutRight(area, fieldsWidth)
	_, cards = frame.CutRight(cards, 3)
	head, cards := frame.CutTop(cards, 1)
	left := round.Cards(l.desk.Workshop(), l.round)
	f.Text(head, t.Heading, count(len(left), "note")+" left, shuffled and without names")
	l.drawFields(f, fields, card)
	_, cards = frame.CutTop(cards, 1)
	if l.standing() {
		row, rest := frame.CutTop(cards, 1)
		f.Text(row, t.Muted, fmt.Sprintf("%s %s: %s", t.Glyphs.Check, l.dropped.field, l.dropped.text))
		cards = rest
	}
	l.drawCards(f, cards, left)
}

func (l *Layer) drawCards(f *frame.Frame, area frame.Rect, cards []round.Card) {
	t := l.desk.Theme()
	whole := 2 + len(frame.Lines(cards[l.cursor].Text, max(1, area.Dx()-4)))
	whole = min(whole, max(3, area.Dy()-2))
	first, end := l.window(area.Dy()-whole+1, len(cards))
	for i := first; i < end; i++ {
		if i == l.cursor {
			var box frame.Rect
			box, area = frame.CutTop(area, whole)
			l.drawCard(f, box, cards[i])
			continue
		}
		row, rest := frame.CutTop(area, 1)
		f.Zone(row, fmt.Sprintf("%srow:%d", zoneName, i))
		used := 0
		if cards[i].Count > 1 {
			written, left := frame.CutRight(row, len(timesOf(cards[i])))
			f.Text(written, t.Heading, timesOf(cards[i]))
			row, used = left, 1
		}
		_, row = frame.CutRight(row, used)
		_, row = frame.CutLeft(row, 2)
		f.Text(row, t.Text, cards[i].Text)
		area = rest
	}
}

// drawCard draws the card under the cursor with all its words.
func (l *Layer) drawCard(f *frame.Frame, box frame.Rect, card round.Card) {
	t := l.desk.Theme()
	f.Fill(box, t.Selected)
	inside := f.Box(box, t.BorderFocus.On(t.Selected.Background), t.Glyphs.Rounded)
	f.Wrap(frame.Inset(inside, 1, 0), t.Selected, card.Text)
	head := frame.XYWH(box.Min.X+2, box.Min.Y, box.Dx()-4, 1)
	f.Text(head, t.Heading.On(t.Selected.Background), " for "+l.fieldLabel(card.Field)+" ")
	if card.Count > 1 {
		foot := frame.XYWH(box.Min.X+2, box.Max.Y-1, box.Dx()-4, 1)
		f.TextRight(foot, t.Heading.On(t.Selected.Background), fmt.Sprintf(" written %d times ", card.Count))
	}
}

func timesOf(card round.Card) string { return fmt.Sprintf("%dx", card.Count) }

func (l *Layer) fieldLabel(key string) string {
	field, _ := model.FieldAt(l.targets(), key)
	return field.Label
}

// drawFields lists the fields with their keys and how many notes they hold.
func (l *Layer) drawFields(f *frame.Frame, area frame.Rect, card round.Card) {
	t := l.desk.Theme()
	f.VLine(area.Min.X-2, area.Min.Y, area.Max.Y, t.Border, t.Glyphs.Light.Vertical)
	head, area := frame.CutTop(area, 1)
	_, area = frame.CutTop(area, 1)
	if l.steps() {
		f.Text(head, t.Heading, "The stages so far")
		l.drawStages(f, area)
		return
	}
	f.Text(head, t.Heading, "Where it goes")
	for i, field := range l.targets() {
		row, rest := frame.CutTop(area, 1)
		f.Zone(row, fmt.Sprintf("%sfield:%d", zoneName, i))
		style, key := t.Text, strconv.Itoa((i+1)%10)
		if field.Key == card.Field {
			style, key = t.Title, "enter"
		}
		keys, label := frame.CutLeft(row, 7)
		f.TextRight(frame.XYWH(keys.Min.X, keys.Min.Y, 5, 1), t.Key, key)
		f.Text(label, style, field.Label)
		f.TextRight(label, t.Muted, strconv.Itoa(l.notesIn(field.Key)))
		area = rest
	}
}

// drawStages lists the stages that steps have become, the latest ones where not
// all fit.
func (l *Layer) drawStages(f *frame.Frame, area frame.Rect) {
	stages := l.desk.Workshop().Journey(l.round.Place).Stages
	for i := max(0, len(stages)-area.Dy()); i < len(stages); i++ {
		row, rest := frame.CutTop(area, 1)
		f.Text(row, l.desk.Theme().Text, fmt.Sprintf("%2d %s", i+1, stages[i].Title()))
		area = rest
	}
}

// notesIn counts the notes that stand in a field already.
func (l *Layer) notesIn(key string) int {
	w := l.desk.Workshop()
	ref := model.ParseReference(l.round.Place)
	if journey := w.Journey(ref.Record); journey != nil {
		if stage := journey.StageIndex(ref.Stage); stage >= 0 {
			return len(journey.Stages[stage].Notes(key))
		}
		return 0
	}
	if empathyMap := w.EmpathyMap(ref.Record); empathyMap != nil {
		return len(empathyMap.Notes(key))
	}
	return 0
}

// drawDealt says that there is nothing left to deal with.
func (l *Layer) drawDealt(f *frame.Frame, area frame.Rect) {
	t := l.desk.Theme()
	_, area = frame.CutTop(area, area.Dy()/3)
	row, rest := frame.CutTop(area, 1)
	f.TextCenter(row, t.Title, "Every note is dealt with.")
	_, rest = frame.CutTop(rest, 1)
	row, _ = frame.CutTop(rest, 1)
	f.TextCenter(row, t.Text, "c ends the round, w goes on writing, esc goes back to the screen.")
}
