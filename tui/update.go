package tui

import (
	tea "charm.land/bubbletea/v2"

	"interlock/tui/action"
	"interlock/tui/screen"
)

// Update takes one message.
func (a *App) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	a.observe()
	command := a.update(msg)
	a.observe()
	a.dropClosed()
	a.askAboutConflicts()
	a.showOnWall()
	return a, tea.Batch(command, a.rest(), a.tick(), a.point())
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
		return tea.Batch(a.key(msg), a.knock())
	case tea.PasteMsg:
		return a.paste(msg)
	case tea.MouseMsg:
		return a.pointer(msg)
	case savedMsg:
		return a.saved(msg)
	case signalMsg:
		return a.signal(msg)
	case lookedMsg:
		return a.inspected(msg)
	case restedMsg:
		return a.rested()
	case editedMsg:
		return a.edited(msg)
	case openedMsg:
		return a.enter(msg.opened)
	case foundMsg:
		return a.found(msg)
	case calmMsg:
		return a.calmed(msg)
	case stateMsg:
		return a.stood(msg)
	case stagesMsg:
		return a.staged(msg)
	case settledMsg:
		return a.settled(msg)
	case minutesMsg:
		return a.minuted(msg)
	case tickMsg:
		return a.ticked(msg)
	case pointedMsg:
		return a.tellPlace(msg)
	case arrivedMsg:
		return a.arrived(msg)
	case hangUpMsg:
		return a.hangUp()
	case tea.ResumeMsg, tea.FocusMsg:
		return tea.Batch(a.inspect(), a.outdated())
	default:
		return a.deliver(msg)
	}
	return nil
}

// deliver hands the answer of a command to everything that may have given it:
// each knows its own.
func (a *App) deliver(msg tea.Msg) tea.Cmd {
	var commands []tea.Cmd
	for _, layer := range a.layers {
		commands = append(commands, layer.Update(msg))
	}
	if a.capture != nil {
		commands = append(commands, a.capture.Update(msg))
	}
	for _, tab := range a.screens {
		commands = append(commands, tab.screen.Update(msg))
	}
	return tea.Batch(commands...)
}

// paste hands a text to where one is typed.
func (a *App) paste(msg tea.PasteMsg) tea.Cmd {
	switch {
	case a.blank || a.tooSmall() || a.quiet():
		return nil
	case a.top() != nil:
		return a.top().Update(msg)
	case a.capture != nil:
		return a.capture.Update(msg)
	case a.opened == nil:
		return a.Say("Nothing is typed here; n begins a new workshop.")
	}
	return a.Say("Press n first, then paste: each line becomes a note.")
}

// key runs the action of a key press. While a text is being typed, everything
// that is no action of the innermost scope is typed.
func (a *App) key(key tea.KeyPressMsg) tea.Cmd {
	a.versions.typed = a.Now()
	scopes, typing := a.scopes()
	if a.hidden() {
		scopes, typing = []action.Scope{always}, false
	}
	found, ok := a.registry.ByKey(key, scopes...)
	switch {
	case a.blank:
		a.blank = false
		return nil
	case a.quiet() && found.Scope != always:
		a.quietUntil = a.Now().Add(grace)
		return nil
	case ok:
		return a.run(found)
	case a.hidden():
		return nil
	case typing && a.top() != nil:
		return a.top().Update(key)
	case typing:
		return a.capture.Update(key)
	case key.Text != "":
		a.say(action.KeyLabel(key.String()) + " does nothing here. ? shows every key.")
		return nil
	}
	return nil
}

// hidden reports that the person cannot see what a key would do.
func (a *App) hidden() bool { return a.blank || a.tooSmall() }

// quiet reports that a card has just opened by itself.
func (a *App) quiet() bool { return a.top() != nil && a.Now().Before(a.quietUntil) }

// scopes lists the scopes that are open now, innermost first.
func (a *App) scopes() (scopes []action.Scope, typing bool) {
	switch top := a.top(); {
	case top != nil:
		scopes, typing = top.Scopes(), top.Typing()
	case a.capture != nil:
		scopes, typing = a.capture.Scopes(), true
	default:
		scopes = a.current().Scopes()
		scopes = append(scopes[:len(scopes):len(scopes)], screen.Shared, global)
		if a.versions.git != nil {
			scopes = append(scopes, inRepository)
		}
	}
	return append(scopes[:len(scopes):len(scopes)], always), typing
}

// run does an action, or says why it cannot be done.
func (a *App) run(found action.Action) tea.Cmd {
	if why := found.Unavailable(); why != "" {
		return a.Say(why)
	}
	a.message.fade()
	return found.Run()
}
