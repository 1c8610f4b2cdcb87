package present

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"interlock/tui/action"
)

// Scope is that of the keys of a show.
const Scope action.Scope = "present"

// Actions lists what can be done in a show. Front answers with the one that is
// shown when an action runs; nil while there is none.
func Actions(front func() *Show) []action.Action {
	run := func(do func(s *Show)) func() tea.Cmd {
		return func() tea.Cmd {
			if s := front(); s != nil {
				s.press(do)
			}
			return nil
		}
	}
	actions := []action.Action{
		{
			ID: "next", Title: "Next page", Keys: action.Keys("right space down pgdown l j enter"), Run: run(func(s *Show) { s.step(+1) }),
			Help: "Goes to the next page, and then to the next slide.",
		},
		{
			ID: "previous", Title: "Page before", Keys: action.Keys("left up pgup backspace h k"), Run: run(func(s *Show) { s.step(-1) }),
			Help: "Goes back to the page before.",
		},
		{
			ID: "first", Title: "First slide", Keys: action.Keys("home"), Run: run(func(s *Show) { s.show(0) }),
			Help: "Goes to the title of the workshop.",
		},
		{
			ID: "last", Title: "Last slide", Keys: action.Keys("end"), Run: run((*Show).last),
			Help: "Goes to the last slide.",
		},
		{
			ID: "contents", Title: "What there is to see", Keys: action.Keys("g ?"), Run: run(func(s *Show) { s.view, s.page = contentsView, 0 }),
			Help: "Lists the sections with their digits.",
		},
		{
			ID: "clock", Title: "Clock and prompt", Keys: action.Keys("c " + string(Agenda)), Run: run(func(s *Show) { s.ShowRoom() }),
			Help: "Shows the time left, the prompt and how many have written; any arrow goes back.",
		},
		{
			ID: "larger", Title: "Larger letters", Keys: action.Keys("+ ="), Run: run(func(s *Show) { s.resize(+1) }),
			Help: "Sets texts in letters of the next size, as large as the window allows.",
		},
		{
			ID: "smaller", Title: "Smaller letters", Keys: action.Keys("- _"), Run: run(func(s *Show) { s.resize(-1) }),
			Help: "Sets texts in smaller letters, down to plain ones, so that more stands on a page.",
		},
		{
			ID: "mask", Title: "Mask the names of people", Keys: action.Keys("m"), Run: run(func(s *Show) { s.masked = !s.masked }),
			Help: "Puts stand-ins such as Customer A for everybody's name; again shows the names.",
		},
		{
			ID: "blank", Title: "Blank the screen", Keys: action.Keys("b ."), Run: run(func(s *Show) { s.blank = true }),
			Help: "Hides everything until the next key.",
		},
	}
	for _, section := range Sections() {
		actions = append(actions, action.Action{
			ID: "section-" + string(section), Title: "Show " + section.Title(), Keys: []string{string(section)},
			Run: run(func(s *Show) { s.section(section) }), Help: "Goes to the first slide of " + section.Title() + ".",
		})
	}
	for i := range actions {
		actions[i].ID, actions[i].Scope = "present."+actions[i].ID, Scope
	}
	return slices.Clip(actions)
}

// press does what a key means. Of a blank screen any key only brings the slide
// back.
func (s *Show) press(do func(s *Show)) {
	s.Refresh()
	s.note = ""
	if s.blank {
		s.blank = false
		return
	}
	do(s)
}

// last shows the last slide that has something to show.
func (s *Show) last() {
	for at := len(s.slides) - 1; at >= 0; at-- {
		if !s.slides[at].Empty {
			s.show(at)
			return
		}
	}
}

// resize sets texts in letters of the next size that the window has.
func (s *Show) resize(by Letters) {
	letters := s.letter + by
	switch {
	case letters < PlainLetters:
		s.note = "No smaller letters"
	case by > 0 && (letters <= s.letters || !s.paper.fits(letters)):
		s.note = "No larger letters fit"
	default:
		s.letters, s.line = letters, s.lineOf(s.looked)
	}
}
