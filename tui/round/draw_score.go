package round

import (
	"fmt"
	"strconv"
	"strings"

	"interlock/model"
	"interlock/model/round"
	"interlock/tui/frame"
)

// drawScoring draws whose turn it is, the keys of the emotions, and how many
// have scored each stage: no score that was given.
func (l *Layer) drawScoring(f *frame.Frame, area frame.Rect) {
	w := l.desk.Workshop()
	stages := round.Stages(w, l.round)
	_, area = cutGap(area)
	area = l.drawPrompt(f, area, l.asked())
	_, area = cutGap(area)
	stage, _ := l.stageAt()
	area = l.drawPeople(f, area, func(id string) bool { return round.ScoreOf(w, id, stage.Ref) != nil })
	_, area = cutGap(area)
	row, area := frame.CutTop(area, 1)
	l.drawLegend(f, row)
	gap, area := cutGap(area)
	first, end := l.window(area.Dy(), len(stages))
	all := len(l.people())
	for i, row := range rows(area, len(stages)) {
		if i += first; i < end {
			l.drawScored(f, row, i, stages[i], all)
		}
	}
	l.drawMore(f, gap, first, end, len(stages))
}

// drawScored draws how many of all have scored a stage.
func (l *Layer) drawScored(f *frame.Frame, row frame.Rect, at int, stage round.Candidate, all int) {
	t := l.desk.Theme()
	scored := round.SpreadOf(l.desk.Workshop(), l.round, stage.Ref).N
	style := l.rowStyle(f, row, at)
	words, name := frame.CutRight(row, 22)
	if all <= 12 {
		f.Text(words, style, strings.Repeat(t.Glyphs.Dot, scored)+strings.Repeat(t.Glyphs.EmptyDot, max(0, all-scored)))
	}
	f.TextRight(words, style, fmt.Sprintf("%d of %d ", scored, max(all, scored)))
	f.Text(name, style, stage.Text)
}

// rowStyle fills a row of a list as it is under the cursor or not, and marks it.
func (l *Layer) rowStyle(f *frame.Frame, row frame.Rect, at int) frame.Style {
	t := l.desk.Theme()
	f.Zone(row, fmt.Sprintf("%srow:%d", zoneName, at))
	if at != l.cursor {
		return t.Text
	}
	f.Fill(row, t.Selected)
	mark := frame.XYWH(row.Min.X-2, row.Min.Y, 2, 1)
	f.Text(mark, t.Title, t.Glyphs.Cursor)
	return t.Selected
}

// legendWidth is the room that the words of the five emotions take.
const legendWidth = 73

// drawLegend shows the five keys with what they stand for.
func (l *Layer) drawLegend(f *frame.Frame, row frame.Rect) {
	t := l.desk.Theme()
	brief := row.Dx() < legendWidth
	for emotion := model.LowestEmotion; emotion <= model.HighestEmotion; emotion++ {
		look := t.Emotion(emotion)
		used := f.Text(row, t.Key, emotionKey(emotion))
		_, row = frame.CutLeft(row, used+1)
		words := look.Sign + " " + model.EmotionWord(emotion)
		if brief {
			words = look.Sign
		}
		used = f.Text(row, look.Style, words)
		_, row = frame.CutLeft(row, used+3)
	}
}

// columns are the widths of the revealed scores.
type columns struct{ name, value, median, stands int }

// cutColumns shares the width of a row among its columns.
func cutColumns(width int) columns {
	c := columns{value: max(6, min((width-45)/5, 14)), median: 8, stands: 11}
	c.name = max(0, width-5*c.value-c.median-c.stands)
	return c
}

// drawSpreads draws every stage with its scores as dots under their values, the
// median, and what
// stands as its emotion.
func (l *Layer) drawSpreads(f *frame.Frame, area frame.Rect) {
	t := l.desk.Theme()
	w := l.desk.Workshop()
	stages := round.Stages(w, l.round)
	_, area = cutGap(area)
	row, area := frame.CutTop(area, 1)
	l.drawLegend(f, row)
	gap, area := cutGap(area)
	foot, area := frame.CutBottom(area, min(3, area.Dy()/3))
	widths := cutColumns(area.Dx())
	head, area := frame.CutTop(area, 1)
	l.drawValues(f, head, widths)
	first, end := l.window(area.Dy(), len(stages))
	for i, row := range rows(area, len(stages)) {
		if i += first; i < end {
			l.drawSpread(f, row, i, widths, stages[i])
		}
	}
	l.drawMore(f, gap, first, end, len(stages))
	stage, found := l.stageAt()
	if !found {
		return
	}
	_, foot = frame.CutTop(foot, max(0, foot.Dy()-2))
	f.Wrap(foot, t.Text, fmt.Sprintf("%s: %s. What was heard at both ends? Then 1 to 5 writes the number that the room agrees on.",
		stage.Text, round.SpreadOf(w, l.round, stage.Ref)))
}

func (l *Layer) drawValues(f *frame.Frame, row frame.Rect, widths columns) {
	t := l.desk.Theme()
	_, row = frame.CutLeft(row, widths.name)
	for emotion := model.LowestEmotion; emotion <= model.HighestEmotion; emotion++ {
		cell, rest := frame.CutLeft(row, widths.value)
		f.TextCenter(cell, t.Emotion(emotion).Style, t.Emotion(emotion).Sign)
		row = rest
	}
	median, row := frame.CutLeft(row, widths.median)
	f.TextRight(median, t.Heading, "median")
	f.TextRight(row, t.Heading, "stands at")
}

func (l *Layer) drawSpread(f *frame.Frame, row frame.Rect, at int, widths columns, stage round.Candidate) {
	t := l.desk.Theme()
	spread := round.SpreadOf(l.desk.Workshop(), l.round, stage.Ref)
	style := l.rowStyle(f, row, at)
	name, row := frame.CutLeft(row, widths.name)
	_, name = frame.CutRight(name, 1)
	f.Text(name, style, stage.Text)
	strip, row := frame.CutLeft(row, 5*widths.value)
	drawStrip(f, strip, t.BorderFocus.On(style.Background), t.Glyphs.Light.Horizontal, spread)
	for value, scores := range spread.Counts {
		cell := frame.XYWH(strip.Min.X+value*widths.value, strip.Min.Y, widths.value, 1)
		look := t.Emotion(value + model.LowestEmotion).Style.On(style.Background)
		if scores > widths.value-2 {
			f.TextCenter(cell, look, fmt.Sprintf("%s x%d", t.Glyphs.Dot, scores))
			continue
		}
		f.TextCenter(cell, look, strings.Repeat(t.Glyphs.Dot, scores))
	}
	median, row := frame.CutLeft(row, widths.median)
	if spread.N > 0 {
		f.TextRight(median, style, strconv.FormatFloat(spread.Median, 'f', -1, 64))
	}
	if emotion := l.emotionOf(stage); emotion != nil {
		f.TextRight(row, style, t.Emotion(*emotion).Sign)
	}
}

// drawStrip draws the line from the lowest to the highest score.
func drawStrip(f *frame.Frame, strip frame.Rect, style frame.Style, glyph string, spread round.Spread) {
	if spread.N == 0 {
		return
	}
	value := strip.Dx() / len(spread.Counts)
	column := func(emotion int) int { return strip.Min.X + (emotion-model.LowestEmotion)*value + (value-1)/2 }
	f.HLine(column(spread.Min), column(spread.Max)+1, strip.Min.Y, style, glyph)
}

// emotionOf is what stands as the emotion of a stage; nil is no data.
func (l *Layer) emotionOf(stage round.Candidate) *int {
	_, id := model.KindOf(stage.Place.File)
	journey := l.desk.Workshop().Journey(id)
	index, _ := stage.Place.Path[1].(int)
	if journey == nil || index >= len(journey.Stages) {
		return nil
	}
	return journey.Stages[index].Emotion
}
