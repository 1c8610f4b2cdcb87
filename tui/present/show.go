package present

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"interlock/model"
	"interlock/model/publish/redact"
	"interlock/tui/theme"
)

// Source is where a show gets what it shows. The program and the projector
// each are one.
type Source interface {
	// Workshop is the workshop as it is now.
	Workshop() *model.Workshop
	// Revision grows with every change of the workshop.
	Revision() int
	// Theme is the look in use.
	Theme() *theme.Theme
	// Now is the time.
	Now() time.Time
	// Kept reads a state that is kept beside the workshop, such as the clock;
	// false where there is none.
	Kept(name string, state any) bool
}

// Show is the slides of a workshop, and which one of them is shown.
type Show struct {
	source   Source
	revision int // of the workshop that the slides were made from
	slides   []Slide
	names    redact.Mask

	at      int         // the slide
	page    int         // of the slide
	view    view        // what is shown in its place
	looked  model.Place // what was asked for, until somebody goes on
	line    int         // of the slide, whose page is to be shown; 0 for none
	blank   bool
	masked  bool
	letters Letters // at most, as the person chose
	// Remark stands at the foot of slides; "" for nothing.
	Remark string
	note   string // what the last key came to, "" for nothing to tell

	now    live
	letter Letters // of the slide drawn last
	paper  paper   // of the window drawn last
}

// view is what is shown.
type view int

const (
	slideView view = iota
	contentsView
	clockView
)

// New makes a show that begins with the first slide.
func New(source Source, masked bool) *Show {
	s := &Show{source: source, revision: -1, masked: masked, letters: LargeLetters}
	s.Refresh()
	return s
}

// Refresh takes over what the workshop and the states beside it are now. What
// is shown stays, as near as it can.
func (s *Show) Refresh() {
	s.now = s.lookAround()
	if s.revision == s.source.Revision() {
		return
	}
	before, began := Slide{}, s.revision >= 0
	if began {
		before = s.slides[s.at]
	}
	workshop := s.source.Workshop()
	s.revision, s.slides, s.names = s.source.Revision(), Deck(workshop), redact.NewMask(workshop)
	if began {
		s.at = s.nearest(before)
		s.line = cmp.Or(s.lineAdded(before), s.lineOf(s.looked))
	}
}

// lineAdded is the first line that the slide did not have before, while somebody
// is followed; 0 for none.
func (s *Show) lineAdded(before Slide) int {
	if s.looked.IsZero() || s.slides[s.at].Place.String() != before.Place.String() {
		return 0
	}
	return 1 + slices.IndexFunc(s.slides[s.at].Lines, func(line Line) bool { return !slices.Contains(before.Lines, line) })
}

// nearest is where the slides show the same as a slide did before.
func (s *Show) nearest(before Slide) int {
	same := func(slide Slide) bool {
		if before.Place.IsZero() {
			return slide.Section == before.Section && slide.Title == before.Title
		}
		return slide.Section == before.Section && slide.Place.String() == before.Place.String()
	}
	if at := slices.IndexFunc(s.slides, same); at >= 0 {
		return at
	}
	return min(s.at, len(s.slides)-1)
}

// Reveal shows the slide about a place, of a section if it has one there. It
// reports whether there is any.
func (s *Show) Reveal(section Section, place model.Place) bool {
	if section == Agenda {
		s.ShowRoom()
		return true
	}
	place = s.felt(place)
	best, most := -1, 0
	for i, slide := range s.slides {
		if weight := nearness(slide, section, place); weight > most {
			best, most = i, weight
		}
	}
	if best < 0 {
		return false
	}
	s.show(best)
	s.looked, s.line = place, s.lineOf(place)
	return true
}

// lineOf is the line of the slide that tells a note, counted from 1; 0 for none.
func (s *Show) lineOf(place model.Place) int {
	note, ok := s.source.Workshop().NoteAt(place)
	if !ok || s.view != slideView {
		return 0
	}
	text := clean(note.Text)
	return 1 + slices.IndexFunc(s.slides[s.at].Lines, func(line Line) bool { return strings.Contains(line.Text, text) })
}

// turn shows the page on which the line stands that was asked for.
func (s *Show) turn(pages []page) {
	for i, page := range pages {
		if s.line > 0 && slices.ContainsFunc(page.body, func(row row) bool { return row.line == s.line }) {
			s.page, s.line = i, 0
		}
	}
	s.page = max(0, min(s.page, len(pages)-1))
}

// felt is where the customer feels a link, and any other place itself.
func (s *Show) felt(place model.Place) model.Place {
	kind, id := model.KindOf(place.File)
	link := s.source.Workshop().Link(id)
	if kind != model.KindLink || link == nil {
		return place
	}
	for _, end := range []string{link.To, link.From} {
		if at, ok := s.source.Workshop().Resolve(model.ParseReference(end)); ok {
			return at
		}
	}
	return place
}

// nearness is how well a slide answers to a section and a place; 0 not at all.
func nearness(slide Slide, section Section, place model.Place) int {
	const filled, sameFile, deep, sameSection = 2, 4, 8, 1000
	if slide.Place.File != place.File || place.IsZero() {
		if slide.Section == section {
			return 1
		}
		return 0
	}
	path := slide.Place.Path
	weight := sameFile
	switch {
	case len(path) <= len(place.Path) && slices.Equal(path, place.Path[:len(path)]):
		weight += deep * (1 + len(path))
	case len(place.Path) > 0:
		return 0
	}
	if slide.Section == section {
		weight += sameSection
	}
	if !slide.Empty {
		weight += filled
	}
	return weight
}

// Place is what the slide shows, with its section, for the screen to go on
// from there.
func (s *Show) Place() (Section, model.Place) {
	if s.view == clockView {
		return Agenda, model.Place{}
	}
	return s.slides[s.at].Section, s.slides[s.at].Place
}

// Position is where the show is; two of them are equal when the same is shown.
type Position struct {
	at, page int
	view     view
}

// Position is where the show is.
func (s *Show) Position() Position { return Position{s.at, s.page, s.view} }

func (s *Show) show(at int) {
	s.at, s.page, s.view = at, 0, slideView
	s.looked, s.line = model.Place{}, 0
}

// current is the slide that is shown.
func (s *Show) current() Slide {
	switch s.view {
	case clockView:
		return s.shown(s.room(s.source.Now()))
	case contentsView:
		return s.contents()
	}
	return s.shown(s.slides[s.at])
}

// shown is a slide with stand-ins for the names, if they are masked.
func (s *Show) shown(slide Slide) Slide {
	if !s.masked {
		return slide
	}
	return slide.with(s.names.Text)
}

// step goes to the next or the last page. Slides with nothing to show are
// passed over, and from the clock one comes back to the slide.
func (s *Show) step(by int) {
	if page := s.page + by; page >= 0 && page < len(s.current().pages(s.paper)) {
		s.page, s.looked = page, model.Place{}
		return
	}
	if s.view != slideView {
		s.view, s.page = slideView, 0
		return
	}
	for at := s.at + by; at >= 0 && at < len(s.slides); at += by {
		if !s.slides[at].Empty {
			s.show(at)
			if by < 0 {
				s.page = len(s.current().pages(s.paper)) - 1
			}
			return
		}
	}
}

// section shows the first slide of a section that has something to show.
func (s *Show) section(section Section) {
	for _, empty := range []bool{false, true} {
		if at := slices.IndexFunc(s.slides, func(slide Slide) bool { return slide.Section == section && slide.Empty == empty }); at >= 0 {
			s.show(at)
			return
		}
	}
	s.view = contentsView
}
