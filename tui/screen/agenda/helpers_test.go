package agenda_test

import (
	"testing"

	"interlock/examples"
	"interlock/tui"
	"interlock/tui/tuitest/room"
)

// enter opens a workshop on the agenda's screen, with the bundled agendas.
func enter(t testing.TB, texts map[string]string, width, height int, options ...room.Option) *room.Room {
	t.Helper()
	return room.Enter(t, texts, "9", width, height, append([]room.Option{bundled(t)}, options...)...)
}

func bundled(t testing.TB) room.Option {
	t.Helper()
	plans, err := examples.Agendas()
	if err != nil {
		t.Fatal(err)
	}
	return func(options *tui.Options) { options.Agendas = plans }
}

// blank is a new workshop.
func blank(t testing.TB) map[string]string {
	t.Helper()
	texts, err := examples.TemplateFiles("blank")
	if err != nil {
		t.Fatal(err)
	}
	return texts
}
