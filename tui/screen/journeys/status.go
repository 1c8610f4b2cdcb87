package journeys

import (
	"fmt"
	"strings"

	"interlock/model"
	"interlock/tui/frame"
	"interlock/tui/part/note"
)

// statusHeight is the rows below the grid that describe what the cursor is on.
func statusHeight(rows int) int {
	switch {
	case rows >= 28:
		return 3
	case rows >= 7:
		return 1
	}
	return 0
}

// drawStatus says in words what the cursor is on: where, what is known of it,
// and its whole text or what to ask the room. In one row the latter only stands
// where nothing is known.
func (s *Journeys) drawStatus(f *frame.Frame, area frame.Rect) {
	if area.Empty() || s.stage() == nil {
		return
	}
	t, details := s.desk.Theme(), s.details()
	if area.Dy() > 1 {
		_, area = frame.CutTop(area, 1)
	} else if details == "" {
		details = s.whole()
	}
	line, rest := frame.CutTop(frame.Inset(area, 1, 0), 1)
	beyond := s.beyond()
	right, line := frame.CutRight(line, frame.Width(beyond))
	f.Text(right, t.Muted, beyond)
	_, line = frame.CutRight(line, 2)
	used := f.Text(line, t.Heading, s.where())
	_, line = frame.CutLeft(line, used+2)
	f.Text(line, t.Muted, details)
	f.Text(rest, t.Text, s.whole())
}

// beyond counts the lanes that are out of sight: "↑ 3 ↓ 9 lanes".
func (s *Journeys) beyond() string {
	if s.large || s.seen.above+s.seen.below == 0 {
		return ""
	}
	text, glyphs := "", s.desk.Theme().Glyphs
	if s.seen.above > 0 {
		text += fmt.Sprintf("%s %d ", glyphs.Up, s.seen.above)
	}
	if s.seen.below > 0 {
		text += fmt.Sprintf("%s %d ", glyphs.Down, s.seen.below)
	}
	return text + plural("lane", s.seen.above+s.seen.below)
}

// where names the stage and the lane of the cursor.
func (s *Journeys) where() string {
	text := stageTitle(s.at.stage, s.stage())
	cell := s.cell()
	if cell.kind == headKind {
		return text
	}
	text += " " + s.desk.Theme().Glyphs.Separator + " " + cell.label
	if count := cell.items(s.stage()); count > 1 {
		text += fmt.Sprintf(" %d of %d", s.at.note+1, count)
	}
	return text
}

// details says what is known of what the cursor is on, "" for nothing.
func (s *Journeys) details() string {
	stage := s.stage()
	if written, ok := s.note(); ok {
		return s.noteDetails(written)
	}
	if each := s.link(); each != nil {
		return s.linkDetails(each)
	}
	switch s.cell().kind {
	case headKind:
		return s.stageDetails(stage)
	case emotionLane:
		if stage.Emotion == nil {
			return "no data: + and - set it"
		}
		emotion := s.desk.Theme().Emotion(*stage.Emotion)
		text := emotion.Sign + " " + model.EmotionWord(*stage.Emotion)
		if delta, _ := s.delta(stage); delta != "" {
			text += s.separator() + delta + " than before"
		}
		return text
	}
	return ""
}

func (s *Journeys) noteDetails(written model.Note) string {
	details := note.Details(written)
	if written.Who != "" {
		details = s.personaName(written.Who) + s.separator() + details
	}
	return details
}

// stageDetails says what stands in the head of a stage.
func (s *Journeys) stageDetails(stage *model.Stage) string {
	var parts []string
	add := func(label, text string) {
		if text != "" {
			parts = append(parts, label+text)
		}
	}
	add("", s.origin(stage))
	add("phase ", stage.Phase)
	add("", timeText(stage.Time))
	add("share ", stage.Share)
	if stage.Optional != nil && *stage.Optional {
		add("", "can be skipped")
	}
	if stage.Moment != nil && stage.Moment.Why == "" {
		add("", "a moment that matters; * says why")
	}
	add("source ", strings.Join(stage.Source, ", "))
	return strings.Join(parts, s.separator())
}

// whole is the text that the cell may have cut: of the note, or on its head
// why the stage matters. Elsewhere it is what to ask the room.
func (s *Journeys) whole() string {
	if written, ok := s.note(); ok {
		return note.Text(written, s.personaName)
	}
	if each := s.link(); each != nil && each.Because != "" {
		return "because " + each.Because
	}
	if moment := s.stage().Moment; s.at.lane == headLane && moment != nil && moment.Why != "" {
		return s.desk.Theme().Glyphs.Moment + " " + moment.Why
	}
	return s.prompts(s.cell())[0]
}
