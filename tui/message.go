package tui

import (
	"strings"
	"unicode"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
)

// message is what the line over the footer says. News fades with the next
// action; an error stays until it is dismissed, and shows again when the news
// over it has faded.
type message struct {
	news    string
	error   string
	refusal bool   // the error is that an edit was refused: over with the next one
	last    string // the one said last, in full
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

// succeed takes the refusal of an edit away once another one is made.
func (m *message) succeed() {
	if m.refusal {
		m.error, m.refusal = "", false
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

// refuse shows why an edit cannot be made, until it is dismissed or another one
// is made.
func (a *App) refuse(err error) tea.Cmd {
	a.fail(err)
	a.message.refusal = true
	return nil
}

func (a *App) fail(err error) {
	if err != nil {
		text := sentence(err.Error())
		a.message = message{error: text, last: text}
	}
}

func (a *App) news(text string) { a.say(sentence(text)) }

// say says a text just as it is.
func (a *App) say(text string) { a.message.news, a.message.last = text, text }

// sentence begins with a capital letter, unless it begins with the name of a file
// or something else that is spelled as it is.
func sentence(text string) string {
	word, _, _ := strings.Cut(text, " ")
	first, size := utf8.DecodeRuneInString(text)
	if size == 0 || strings.ContainsFunc(strings.TrimRight(word, ".,:;!?"), func(r rune) bool { return !unicode.IsLetter(r) && !strings.ContainsRune("'’-", r) }) {
		return text
	}
	return strings.ToUpper(string(first)) + text[size:]
}
