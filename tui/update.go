package tui

import (
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"interlock/tui/action"
	"interlock/tui/part/capture"
	"interlock/tui/screen"
)

// Update takes one message.
func (a *App) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	command := a.update(msg)
	a.dropClosed()
	return a, tea.Batch(command, a.rest())
}

func (a *App) update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		a.width, a.height = msg.Width, msg.Height
	case tea.BackgroundColorMsg:
		a.background(msg.IsDark())
	case tea.ColorProfileMsg:
		a.profile(msg.Profile)
	case tea.KeyPressMsg:
		return a.key(msg)
	case tea.KeyReleaseMsg:
	case tea.MouseMsg:
		return a.pointer(msg)
	case savedMsg:
		return a.saved(msg)
	case outsideMsg:
		return a.outside()
	case tickMsg:
		return a.minute()
	case draftMsg:
		a.keepDraft()
		return a.save()
	case editedMsg:
		return a.edited(msg)
	case openedMsg:
		return a.show(msg)
	case hangUpMsg:
		return a.leave()
	case tea.ResumeMsg, tea.FocusMsg:
		return a.outside()
	default:
		return a.pass(msg)
	}
	return nil
}

// pass hands a message to whoever is in front.
func (a *App) pass(msg tea.Msg) tea.Cmd {
	switch _, paste := msg.(tea.PasteMsg); {
	case a.top() != nil:
		return a.top().Update(msg)
	case a.capture != nil:
		return a.capture.Update(msg)
	case paste:
		return a.Say("Press n first, then paste: each line becomes a note.")
	}
	return a.current().Update(msg)
}

func (a *App) background(dark bool) {
	if a.look.choice == "dark" || a.look.choice == "light" {
		return
	}
	a.look.dark = dark
	a.theme = a.look.theme()
}

// profile turns colours off where the terminal has none.
func (a *App) profile(profile colorprofile.Profile) {
	if profile <= colorprofile.ASCII && a.look.color {
		a.look.color = false
		a.theme = a.look.theme()
	}
}

// key runs the action of a key press. While a text is being typed, only the
// innermost scope has actions; everything else is typed.
func (a *App) key(key tea.KeyPressMsg) tea.Cmd {
	if a.blank {
		a.blank = false
		return nil
	}
	if a.top() != nil && a.Now().Before(a.quietUntil) {
		return nil
	}
	if key.Keystroke() == "ctrl+c" {
		return a.quit()
	}
	scopes, typing := a.scopes()
	found, ok := a.registry.ByKey(key, scopes...)
	switch {
	case ok:
		return a.run(found)
	case typing || a.top() != nil:
		return a.pass(key)
	case key.Text != "":
		return a.Say(fmt.Sprintf("%s does nothing here. ? shows every key.", action.KeyLabel(key.String())))
	}
	return nil
}

// scopes lists the scopes that are open now, innermost first.
func (a *App) scopes() (scopes []action.Scope, typing bool) {
	if top := a.top(); top != nil {
		return top.Scopes(), top.Typing()
	}
	if a.capture != nil {
		return []action.Scope{capture.Scope}, true
	}
	return append(slices.Clone(a.current().Scopes()), global), false
}

// run does an action, or says why it cannot be done.
func (a *App) run(found action.Action) tea.Cmd {
	if why := found.Unavailable(); why != "" {
		return a.Say(why)
	}
	a.message.fade()
	return found.Run()
}

func (a *App) dropClosed() {
	a.layers = slices.DeleteFunc(a.layers, func(layer screen.Layer) bool { return layer.Closed() })
	if a.capture != nil && a.capture.Closed() {
		a.capture = nil
	}
}
