package journeys

import (
	"fmt"
	"strings"

	"interlock/model"
	"interlock/tui/frame"
)

const (
	listColumns = 30  // the width of the list
	wideScreen  = 150 // from here on the list stays beside the grid
	titleLines  = 2   // the most lines of a title in the list
)

// listWidth is the columns that the list takes; none when it is not shown.
func (s *Journeys) listWidth(width int) int {
	if s.listed || width >= wideScreen {
		return min(listColumns, width/2)
	}
	return 0
}

// listEntry is a journey in the list, below a heading when it is the first of
// its side.
type listEntry struct {
	journey *model.Journey
	title   []string // in lines
	y       int      // the row of the heading, or of the title
	heading string
	blank   bool // an empty row stands above
}

func (e listEntry) titleRow() int {
	row := e.y
	if e.blank {
		row++
	}
	if e.heading != "" {
		row++
	}
	return row
}

// end is the row behind the entry: its persona stands below the title.
func (e listEntry) end() int { return e.titleRow() + len(e.title) + 1 }

// listEntries lists all journeys, those of customers first.
func (s *Journeys) listEntries(width int) []listEntry {
	var entries []listEntry
	y := 0
	for i, journey := range s.desk.Workshop().Journeys() {
		entry := listEntry{journey: journey, y: y, blank: i > 0}
		if i == 0 || entries[i-1].journey.Side != journey.Side {
			entry.heading = sideHeading(journey.Side)
		}
		entry.title = frame.Lines(journey.Title(), width)
		entry.title = entry.title[:min(len(entry.title), titleLines)]
		entries = append(entries, entry)
		y = entry.end()
	}
	return entries
}

func sideHeading(side model.Side) string {
	switch side {
	case model.Customer:
		return "CUSTOMERS"
	case model.Employee:
		return "EMPLOYEES"
	}
	return "NO SIDE YET"
}

// drawList draws all journeys, each with its curve in small.
func (s *Journeys) drawList(f *frame.Frame, area frame.Rect) {
	t := s.desk.Theme()
	f.VLine(area.Max.X-1, area.Min.Y, area.Max.Y, t.Border, t.Glyphs.Light.Vertical)
	_, area = frame.CutRight(area, 1)
	f.Zone(area, listZone)
	entries := s.listEntries(area.Dx() - 3)
	for _, entry := range entries {
		if entry.journey.ID == s.id {
			s.scroll.list = max(0, inView(s.scroll.list, entry.y, entry.end(), area.Dy()))
		}
	}
	f.Within(area, func() {
		for _, entry := range entries {
			entry.y += area.Min.Y - s.scroll.list
			s.drawEntry(f, area, entry)
		}
	})
}

// drawEntry draws the title of a journey, and below it the persona and the
// emotions of its stages.
func (s *Journeys) drawEntry(f *frame.Frame, area frame.Rect, entry listEntry) {
	t, journey := s.desk.Theme(), entry.journey
	if entry.heading != "" {
		f.Text(frame.XYWH(area.Min.X+1, entry.titleRow()-1, area.Dx()-1, 1), sideStyle(t, journey.Side), entry.heading)
	}
	row := frame.XYWH(area.Min.X, entry.titleRow(), area.Dx(), len(entry.title)+1)
	f.Zone(row, listZone+journey.ID)
	title, muted := t.Text, t.Muted
	switch {
	case journey.ID == s.id && s.listed:
		title, muted = t.Selected, t.Selected
		f.Fill(row, t.Selected)
		f.Text(row, t.Selected, t.Glyphs.Cursor)
	case journey.ID == s.id:
		title = t.Title
		f.Fill(row, t.SelectedSoft)
	}
	_, text := frame.CutLeft(row, 2)
	_, text = frame.CutRight(text, 1)
	last, text := frame.CutBottom(text, 1)
	f.Wrap(text, title, journey.Title())
	spark := s.spark(journey, last.Dx()/2)
	right, left := frame.CutRight(last, frame.Width(spark))
	f.Text(right, sideStyle(t, journey.Side), spark)
	_, left = frame.CutRight(left, 1)
	f.Text(left, muted, s.belowTitle(journey))
}

// belowTitle says whose journey it is, or how long while nobody knows.
func (s *Journeys) belowTitle(journey *model.Journey) string {
	if name := s.personaName(journey.Persona); name != "" {
		return name
	}
	return fmt.Sprintf("%d %s", len(journey.Stages), plural("stage", len(journey.Stages)))
}

// spark draws the emotions of a journey in one row, as many as fit. Stages
// without data are blank.
func (s *Journeys) spark(journey *model.Journey, width int) string {
	levels := s.desk.Theme().Glyphs.Spark
	var text strings.Builder
	for i := range journey.Stages[:min(len(journey.Stages), width)] {
		emotion := journey.Stages[i].Emotion
		if emotion == nil {
			text.WriteString(" ")
			continue
		}
		value := max(model.LowestEmotion, min(*emotion, model.HighestEmotion)) - model.LowestEmotion
		text.WriteString(levels[value*(len(levels)-1)/(model.HighestEmotion-model.LowestEmotion)])
	}
	return text.String()
}
