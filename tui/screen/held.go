package screen

import (
	"errors"
	"strings"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/model/compare"
	"interlock/model/yamltext"
)

// Held is a place of the workshop that somebody works on for longer than one
// key: a text that is being typed, a cursor. However the files change meanwhile,
// it goes along with what stood there when it was taken hold of.
type Held struct {
	desk   Desk
	follow func(before, after *model.Workshop, at model.Place) (model.Place, bool)
	before *model.Workshop
	place  model.Place // in the workshop before

	seen *model.Workshop // in which now and there were found
	now  model.Place
	here bool
}

// Hold takes hold of what stands at a place.
func Hold(desk Desk, place model.Place) *Held {
	return hold(desk, place, compare.Follow)
}

// HoldShown takes hold of what stands at a place of a whole journey, which
// counts the stages as they show.
func HoldShown(desk Desk, place model.Place) *Held {
	return hold(desk, place, compare.FollowShown)
}

func hold(desk Desk, place model.Place, follow func(before, after *model.Workshop, at model.Place) (model.Place, bool)) *Held {
	w := desk.Workshop()
	return &Held{desk: desk, follow: follow, before: w, place: place, seen: w, now: place, here: true}
}

// errGone says that there is nothing to write to any more.
var errGone = errors.New("what this was about is not there any more")

// Place is where it stands now. The error says that it is gone.
func (h *Held) Place() (model.Place, error) {
	if w := h.desk.Workshop(); w != h.seen {
		h.seen = w
		h.now, h.here = h.follow(h.before, w, h.place)
	}
	if !h.here {
		return model.Place{}, errGone
	}
	return h.now, nil
}

// Edit makes an edit where it stands now.
func (h *Held) Edit(edit func(at model.Place) (model.Edit, error)) (model.Edit, error) {
	at, err := h.Place()
	if err != nil {
		return model.Edit{}, err
	}
	return edit(at)
}

// Moved is where it stands now, if that is another place than at first.
func (h *Held) Moved() (model.Place, bool) {
	now, err := h.Place()
	return now, err == nil && now.String() != h.place.String()
}

// Theirs is the text that stands there now; false while that is what stood
// there at first, and when it is gone.
func (h *Held) Theirs() (string, bool) {
	now, err := h.Place()
	if err != nil {
		return "", false
	}
	theirs := standing(h.seen, now)
	return theirs, theirs != standing(h.before, h.place)
}

// Write has a text that came back from somewhere else written where the held one
// stands now. It asks when that was changed outside meanwhile; a text that has
// no place any more is put aside.
func (h *Held) Write(text string, write func(at model.Place) tea.Cmd) tea.Cmd {
	at, err := h.Place()
	if err != nil {
		h.desk.PutAside(text)
		return h.desk.Fail(err)
	}
	if theirs, changed := h.Theirs(); changed {
		return AskWhich(h.desk, theirs, text, func() tea.Cmd { return write(at) }, func() tea.Cmd { return nil })
	}
	return write(at)
}

// standing is the text that stands at a place, on one line; "" for none.
func standing(w *model.Workshop, at model.Place) string {
	at = w.Whence(at)
	return said(w.File(at.File).At(at.Path))
}

// said is the text of a note, and of anything else all that it says.
func said(node *yamltext.Node) string {
	var parts []string
	switch node.Kind() {
	case yamltext.MapKind:
		if text := node.Get("text").Text(); text != "" {
			return text
		}
		for _, entry := range node.Entries() {
			parts = append(parts, entry.Key+": "+said(entry.Value))
		}
	case yamltext.ListKind:
		for _, item := range node.Items() {
			parts = append(parts, said(item))
		}
	default:
		return node.Text()
	}
	return strings.Join(parts, ", ")
}

// AskWhich asks what to do when a text was changed outside while another one
// was typed over it. Leaving theirs puts mine aside, to be brought back.
func AskWhich(desk Desk, theirs, mine string, write, leave func() tea.Cmd) tea.Cmd {
	return desk.Choose(Choice{
		Title: "Changed outside while you typed",
		Options: []Option{
			{ID: "theirs", Title: "Leave theirs", Detail: theirs},
			{ID: "mine", Title: "Write mine over it", Detail: strings.Join(strings.Fields(mine), " ")},
		},
		Done: func(id string) tea.Cmd {
			if id == "mine" {
				return write()
			}
			if strings.TrimSpace(mine) != "" {
				desk.PutAside(mine)
			}
			return leave()
		},
	})
}
