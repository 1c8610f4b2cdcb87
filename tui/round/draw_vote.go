package round

import (
	"fmt"
	"strconv"
	"strings"

	"interlock/model/round"
	"interlock/tui/frame"
)

// drawVoting draws whose turn it is, the dots they have left, and the candidates
// with their keys: no dot that was given.
func (l *Layer) drawVoting(f *frame.Frame, area frame.Rect) {
	t := l.desk.Theme()
	w := l.desk.Workshop()
	_, area = cutGap(area)
	area = l.drawPrompt(f, area, l.asked())
	_, area = cutGap(area)
	left := round.Left(w, l.round, l.who().ID)
	done := func(id string) bool { return round.Left(w, l.round, id) == 0 }
	area = l.drawPeople(f, area, done)
	_, area = cutGap(area)
	row, area := frame.CutTop(area, 1)
	given := max(0, l.round.Dots-left)
	dots := strings.Repeat(t.Glyphs.Dot, left) + strings.Repeat(t.Glyphs.EmptyDot, given)
	if l.round.Dots > row.Dx()/3 {
		dots = ""
	}
	used := f.Text(row, t.Title, l.dotsLeft())
	_, rest := frame.CutLeft(row, used+2)
	f.Text(rest, t.Moment, dots)
	f.TextRight(row, t.Heading, l.progress())
	_, area = cutGap(area)
	l.drawCandidates(f, area, round.Candidates(w, l.round))
}

// candidateWidth is the least room that a candidate needs beside another.
const candidateWidth = 56

func (l *Layer) drawCandidates(f *frame.Frame, area frame.Rect, candidates []round.Candidate) {
	if oneField(candidates) {
		for i := range candidates {
			candidates[i].Field = ""
		}
	}
	columns := max(1, min(area.Dx()/candidateWidth, (len(candidates)+area.Dy()-1)/max(1, area.Dy())))
	at, height := 0, max(1, area.Dy())
	if page := height * columns; len(candidates) > page {
		at = l.cursor / page * page
	}
	for _, column := range frame.Columns(area, columns, 3) {
		for _, row := range rows(column, len(candidates)) {
			if at < len(candidates) {
				l.drawCandidate(f, row, at, candidates[at])
			}
			at++
		}
	}
}

// oneField reports whether all candidates stand in fields of the same name,
// which then goes without saying.
func oneField(candidates []round.Candidate) bool {
	for _, candidate := range candidates {
		if candidate.Field != candidates[0].Field {
			return false
		}
	}
	return true
}

func (l *Layer) drawCandidate(f *frame.Frame, row frame.Rect, at int, candidate round.Candidate) {
	t := l.desk.Theme()
	style, key := t.Text, t.Key
	if at == l.cursor {
		f.Fill(row, t.Selected)
		style, key = t.Selected, t.Key.On(t.Selected.Background)
	}
	f.Zone(row, fmt.Sprintf("%srow:%d", zoneName, at))
	mark, rest := frame.CutLeft(row, 5)
	if at == l.cursor {
		f.Text(mark, style, t.Glyphs.Cursor)
	}
	_, mark = frame.CutLeft(mark, 2)
	f.Text(mark, key, letter(at))
	if candidate.Field != "" && row.Dx() > 40 {
		field, text := frame.CutRight(rest, frame.Width(candidate.Field))
		label := t.Muted
		if at == l.cursor {
			label = style
		}
		f.Text(field, label, candidate.Field)
		_, rest = frame.CutRight(text, 2)
	}
	f.Text(rest, style, candidate.Text)
}

// drawTally draws the counted votes, the most dots first.
func (l *Layer) drawTally(f *frame.Frame, area frame.Rect) {
	t := l.desk.Theme()
	tally := l.tally()
	_, area = cutGap(area)
	head, area := frame.CutTop(area, 1)
	cast, weighed := 0, false
	for _, standing := range tally {
		cast += standing.Dots
		weighed = weighed || standing.Leverage != nil
	}
	given, all := round.Progress(l.desk.Workshop(), l.round)
	f.Text(head, t.Heading, fmt.Sprintf("%s in all, %s", count(cast, "dot"), progress(l.round, given, all)))
	if weighed {
		f.TextRight(head, t.Heading, "leverage on the map")
	}
	gap, area := cutGap(area)
	foot, area := frame.CutBottom(area, min(3, area.Dy()/3))
	first, end := l.window(area.Dy(), len(tally))
	for i, row := range rows(area, len(tally)) {
		if i += first; i < end {
			l.drawStanding(f, row, i, tally[i], tally[0].Dots)
		}
	}
	l.drawMore(f, gap, first, end, len(tally))
	if standing, found := l.candidate(); found {
		_, foot = frame.CutTop(foot, max(0, foot.Dy()-2))
		f.Wrap(foot, t.Text, l.explained(standing))
	}
}

// The columns of a counted vote: its place, its dots, and the map's weight.
const (
	placeWidth    = 10
	leastDots     = 18
	mostDotsWidth = 45
	leverageWidth = 12
)

func (l *Layer) drawStanding(f *frame.Frame, row frame.Rect, at int, standing round.Standing, most int) {
	t := l.desk.Theme()
	text, bar := t.Text, t.Moment
	if at == l.cursor {
		f.Fill(row, t.Selected)
		text, bar = t.Selected, t.Moment.On(t.Selected.Background)
	}
	f.Zone(row, fmt.Sprintf("%srow:%d", zoneName, at))
	place, rest := frame.CutLeft(row, placeWidth)
	f.Text(place, text, " "+placeOf(standing))
	dotsWidth := max(leastDots, min(row.Dx()/4, mostDotsWidth))
	dots, rest := frame.CutLeft(rest, dotsWidth)
	f.Text(dots, bar, bars(standing.Dots, most, dotsWidth-5, t.Glyphs.Dot))
	f.TextRight(frame.XYWH(dots.Min.X, dots.Min.Y, dots.Dx()-2, 1), text, strconv.Itoa(standing.Dots))
	if standing.Leverage != nil {
		lever, left := frame.CutRight(rest, leverageWidth)
		f.TextRight(lever, text, fmt.Sprintf("%s, %.1f", round.Ordinal(standing.LeverageRank), *standing.Leverage))
		_, rest = frame.CutRight(left, 1)
	}
	f.Text(rest, text, standing.Text)
}

// placeOf says where a candidate stands, and that it shares the place.
func placeOf(standing round.Standing) string {
	switch {
	case standing.Dots == 0:
		return ""
	case standing.Tied:
		return "tied " + round.Ordinal(standing.Rank)
	}
	return round.Ordinal(standing.Rank)
}

// bars draws dots, fewer where they do not fit, the most over the whole width.
func bars(dots, most, width int, glyph string) string {
	if most > width {
		dots = (dots*width + most - 1) / most
	}
	return strings.Repeat(glyph, dots)
}

// explained says in a sentence what the room and the map make of a candidate.
func (l *Layer) explained(standing round.Standing) string {
	said := fmt.Sprintf("%s has %s.", standing.Text, count(standing.Dots, "dot"))
	if standing.Dots > 0 {
		said = fmt.Sprintf("%s: %s with %s.", standing.Text, placeOf(standing), count(standing.Dots, "dot"))
	}
	switch {
	case standing.Leverage == nil:
	case standing.Dots > 0 && standing.Rank == standing.LeverageRank:
		said += fmt.Sprintf(" The map agrees: its leverage is the %s, %.1f.", round.Ordinal(standing.LeverageRank), *standing.Leverage)
	default:
		said += fmt.Sprintf(" On the map its leverage is the %s, %.1f: talk about the difference.", round.Ordinal(standing.LeverageRank), *standing.Leverage)
	}
	if len(standing.Causes) > 0 {
		said += " What links to it: " + strings.Join(standing.Causes, ", ") + "."
	}
	return said
}
