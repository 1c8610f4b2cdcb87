package layer

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/tui/action"
	"interlock/tui/frame"
	"interlock/tui/part/form"
	"interlock/tui/screen"
)

const formScope action.Scope = "open form"

// Form is the form of a place, opened over a screen.
type Form struct {
	desk   screen.Desk
	form   *form.Form
	closed bool
}

// NewForm opens the form of a record, a stage, a note or anything else that
// has fields. Fields limits it to some keys; none means all.
func NewForm(desk screen.Desk, place model.Place, fields ...string) *Form {
	return &Form{desk: desk, form: form.New(desk, place, form.Options{Fields: fields, Layered: true})}
}

func formActions(top func() screen.Layer) []action.Action {
	return []action.Action{
		{
			ID: "open-form.leave", Title: "Leave the form", Short: "leave", Keys: action.Keys("esc q left"), Scope: formScope, Footer: 9, Run: with(top, (*Form).leave),
			Help: "Goes back one level; everything is kept.",
		},
	}
}

// Form is the form itself.
func (l *Form) Form() *form.Form { return l.form }

func (l *Form) leave() tea.Cmd {
	l.closed = true
	return nil
}

// Scopes are those of the form, the one that leaves it, and what forms share
// with the screens.
func (l *Form) Scopes() []action.Scope {
	return []action.Scope{form.Scope, formScope, screen.Shared}
}

// Typing is false: texts are typed into what the form opens.
func (l *Form) Typing() bool { return false }

// Closed reports that the form was left, or that what it edits is gone.
func (l *Form) Closed() bool { return l.closed || l.form.Gone() }

// Update takes nothing: all its keys are actions.
func (l *Form) Update(tea.Msg) tea.Cmd { return nil }

// Mouse hands everything to the form; a click outside leaves it.
func (l *Form) Mouse(event screen.MouseEvent) tea.Cmd {
	if event.Kind == screen.Click && event.Zone == "form:outside" {
		return l.leave()
	}
	return l.form.Mouse(event)
}

// Draw draws the form in the middle of the window.
func (l *Form) Draw(f *frame.Frame, area frame.Rect) {
	t := l.desk.Theme()
	width := min(112, area.Dx()-4)
	inside := panel(f, area, t, l.title(), "form", width, l.form.Height(width-4)+2)
	l.form.Draw(f, inside, true)
}

// title names what is edited: "Persona · Maya".
func (l *Form) title() string {
	place := l.form.Place()
	kind, _ := model.KindOf(place.File)
	field, _ := model.FieldOf(kind, place.Path)
	label, title := kind.Info().Label, form.Title(l.desk.Workshop(), place)
	if len(place.Path) > 0 && field.Label != "" {
		label = field.Label
	}
	if len(place.Path) > 0 && field.Kind == model.GroupField && title != label {
		label = strings.TrimSuffix(label, "s") // one of several
	}
	if label == "" {
		return place.File
	}
	label = strings.ToUpper(label[:1]) + label[1:]
	if title == label {
		return label
	}
	return label + " · " + frame.Clip(title, 60)
}
