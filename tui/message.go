package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"
)

// message is what the line over the footer says. News fades with the next
// action; an error stays until it is dismissed.
type message struct {
	text  string
	error bool
}

func (m *message) fade() {
	if !m.error {
		m.text = ""
	}
}

// Say shows a sentence in the message line.
func (a *App) Say(sentence string) tea.Cmd {
	if !a.message.error || a.message.text == "" {
		a.message = message{text: sentence}
	}
	return nil
}

// Fail shows an error in the message line until it is dismissed.
func (a *App) Fail(err error) tea.Cmd {
	a.fail(err)
	return nil
}

func (a *App) fail(err error) {
	if err != nil {
		a.message = message{text: sentence(err.Error()), error: true}
	}
}

// news replaces even an error: something newer is known.
func (a *App) news(text string) {
	a.message = message{text: sentence(text)}
}

// sentence begins with a capital letter.
func sentence(text string) string {
	for i, r := range text {
		return strings.ToUpper(string(r)) + text[i+len(string(r)):]
	}
	return text
}
