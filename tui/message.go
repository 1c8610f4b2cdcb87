package tui

import (
	"strings"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
)

// message is what the line over the footer says. News fades with the next
// action; an error stays until it is dismissed, and shows again when the news
// over it has faded.
type message struct {
	news  string
	error string
	last  string // the one said last, in full
}

// shown is the text for the line, "" for none.
func (m *message) shown() string {
	if m.news != "" {
		return m.news
	}
	return m.error
}

func (m *message) fade() { m.news = "" }

// settle takes an error away that is over.
func (m *message) settle(problem string) {
	if m.error == problem {
		m.error = ""
	}
}

// full is everything there is to say: the error that stays and what was said
// last.
func (m *message) full() string {
	if m.error == "" || m.error == m.last {
		return m.last
	}
	return m.error + "\n\n" + m.last
}

// Say shows a sentence in the message line until the next action.
func (a *App) Say(text string) tea.Cmd {
	a.news(text)
	return nil
}

// Fail shows an error in the message line until it is dismissed.
func (a *App) Fail(err error) tea.Cmd {
	a.fail(err)
	return nil
}

func (a *App) fail(err error) {
	if err != nil {
		text := sentence(err.Error())
		a.message = message{error: text, last: text}
	}
}

func (a *App) news(text string) {
	a.message.news = sentence(text)
	a.message.last = a.message.news
}

// sentence begins with a capital letter.
func sentence(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	if size == 0 {
		return ""
	}
	return strings.ToUpper(string(first)) + text[size:]
}
