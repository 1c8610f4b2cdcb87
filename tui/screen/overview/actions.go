package overview

import (
	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/tui/action"
	"interlock/tui/frame"
)

// Actions lists the keys of the page.
func (s *Overview) Actions() []action.Action {
	actions := []action.Action{
		{ID: "overview.up", Title: "Line above", Short: "move", Label: "↑↓←→", Keys: action.Keys("up k"), Footer: 1, Run: s.vertical(-1), Help: "Goes to the line above."},
		{ID: "overview.down", Title: "Line below", Keys: action.Keys("down j"), Run: s.vertical(1), Help: "Goes to the line below."},
		{ID: "overview.left", Title: "Column at the left", Keys: action.Keys("left h"), Run: s.sideways(-1), Help: "Goes to the column at the left."},
		{ID: "overview.right", Title: "Column at the right", Keys: action.Keys("right l"), Run: s.sideways(1), Help: "Goes to the column at the right."},
		{ID: "overview.next", Title: "Next heading", Keys: action.Keys("tab"), Run: s.heading(1), Help: "Goes to the first line under the next heading."},
		{ID: "overview.previous", Title: "Previous heading", Keys: action.Keys("shift+tab"), Run: s.heading(-1), Help: "Goes to the first line under the heading before."},
		{ID: "overview.first", Title: "First line", Keys: action.Keys("home g"), Run: s.end(-1), Help: "Goes to the question."},
		{ID: "overview.last", Title: "Last line", Keys: action.Keys("end G"), Run: s.end(1), Help: "Goes to the last line."},
		{ID: "overview.page-up", Title: "One page up", Keys: action.Keys("pgup"), Run: s.page(-1), Help: "Goes up by what is shown."},
		{ID: "overview.page-down", Title: "One page down", Keys: action.Keys("pgdown"), Run: s.page(1), Help: "Goes down by what is shown."},
		{
			ID: "overview.open", Title: "Go to where the line comes from", Short: "go there", Keys: action.Keys("enter"), Footer: 2, Run: s.enter,
			Help: "Shows the place on its own screen; on the question and the decision it opens their form.",
		},
		{
			ID: "overview.edit", Title: "Edit question, decision and scope", Short: "edit", Keys: action.Keys("e"), Footer: 3, Run: s.edit(), Why: s.desk.ReadOnly,
			Help: "Opens the form of what the workshop is about: title, organisation, question, decision, date, scope and who is in the room.",
		},
	}
	for i := range actions {
		actions[i].Scope = scope
	}
	return actions
}

// enter goes where the line under the cursor leads.
func (s *Overview) enter() tea.Cmd {
	s.arrange()
	if at := s.cursor(); at >= 0 {
		return s.placed[at].open()
	}
	return nil
}

// edit opens the form of what the workshop is about, at one of its fields.
func (s *Overview) edit(path ...any) func() tea.Cmd {
	return func() tea.Cmd {
		return s.desk.Edit(model.Place{File: model.WorkshopFile, Path: path},
			"title", "organisation", "question", "decision", "date", "scope", "participants")
	}
}

// vertical goes to the nearest line above or below that stands over or under
// this one.
func (s *Overview) vertical(by int) func() tea.Cmd {
	return s.moving(func(from, to frame.Rect) (int, bool) {
		distance := (to.Min.Y - from.Min.Y) * by
		return distance*1000 + to.Min.X, distance > 0 && from.Min.X < to.Max.X && to.Min.X < from.Max.X
	})
}

// sideways goes to the nearest line of the other column.
func (s *Overview) sideways(by int) func() tea.Cmd {
	return s.moving(func(from, to frame.Rect) (int, bool) {
		distance := to.Min.Y - from.Min.Y
		return max(distance, -distance), by > 0 && to.Min.X >= from.Max.X || by < 0 && to.Max.X <= from.Min.X
	})
}

// page goes as far as what is shown.
func (s *Overview) page(by int) func() tea.Cmd {
	step := s.vertical(by)
	return func() tea.Cmd {
		s.arrange()
		for at, end := s.row(), s.row()+by*max(1, s.view-2); (end-at)*by > 0; {
			step()
			if s.row() == at {
				break
			}
			at = s.row()
		}
		return nil
	}
}

// row is the row of the page on which the line of the cursor begins.
func (s *Overview) row() int {
	if at := s.cursor(); at >= 0 {
		return s.placed[at].room.Min.Y
	}
	return 0
}

// moving puts the cursor on the line with the least distance of those that
// lie in the direction.
func (s *Overview) moving(measure func(from, to frame.Rect) (distance int, ok bool)) func() tea.Cmd {
	return func() tea.Cmd {
		s.arrange()
		at, nearest := s.cursor(), -1
		for _, p := range s.placed {
			distance, ok := measure(s.placed[at].room, p.room)
			if ok && (nearest < 0 || distance < nearest) {
				nearest, s.at = distance, p.id
			}
		}
		s.wandered = false
		return nil
	}
}

// heading goes to the first line under another heading.
func (s *Overview) heading(by int) func() tea.Cmd {
	return func() tea.Cmd {
		s.arrange()
		for at := s.cursor() + by; at >= 0 && at < len(s.placed); at += by {
			if s.placed[at].heading != "" || at == 0 {
				s.at, s.wandered = s.placed[at].id, false
				break
			}
		}
		return nil
	}
}

// end goes to the first or the last line.
func (s *Overview) end(by int) func() tea.Cmd {
	return func() tea.Cmd {
		s.arrange()
		if at := max(0, by) * (len(s.placed) - 1); at < len(s.placed) {
			s.at, s.wandered = s.placed[at].id, false
		}
		return nil
	}
}
