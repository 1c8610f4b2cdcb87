package tui_test

import (
	"errors"
	"testing"

	"interlock/model/session"
	"interlock/tui"
)

// shortHour is the small workshop with an agenda of one block.
func shortHour() map[string]string {
	files := texts()
	files["workshop.yaml"] += "agenda: short\n"
	files["agendas/short.yaml"] = "title: Short\nminutes: 5\nblocks:\n  - {minutes: 5, title: Talk}\n"
	return files
}

// minuting writes the minutes in these words.
func minuting(path string, err error) option {
	return with(func(options *tui.Options) {
		options.Minutes = func(opened *session.Session, folder string) (string, error) {
			if len(opened.Workshop().Files()) == 0 || folder == "" {
				return "", errors.New("there is no workshop")
			}
			return path, err
		}
	})
}

func TestMinutesAreOfferedAtTheEndOfTheAgenda(t *testing.T) {
	t.Parallel()
	h := open(t, files(shortHour()), minuting("out/minutes.md", nil))
	h.Keys("ctrl+n").ExpectNot("Write the minutes")
	h.Keys("ctrl+n").Expect("The agenda is finished", "Nobody is known by their notes", "Not now")
	h.Keys("enter").Expect("The minutes stand in out/minutes.md.")
	h.Keys(":").Type("write the minutes").Keys("enter").Expect("The minutes stand in out/minutes.md.")
}

func TestMinutesMayWait(t *testing.T) {
	t.Parallel()
	h := open(t, files(shortHour()), minuting("out/minutes.md", nil))
	h.Keys("ctrl+n", "ctrl+n", "esc").ExpectNot("Not now", "The minutes stand")
	h = open(t, files(shortHour()), minuting("out/minutes.md", nil))
	h.Keys("ctrl+n", "ctrl+n", "down", "enter").ExpectNot("Not now", "The minutes stand")
}

func TestWhyMinutesAreNotWritten(t *testing.T) {
	t.Parallel()
	h := open(t, minuting("", errors.New("the disk is full")))
	h.Keys(":").Type("write the minutes").Keys("enter").Expect("The disk is full")
	h = open(t)
	h.Keys(":").Type("write the minutes").Keys("enter").Expect("No minutes can be written from here.")
}
