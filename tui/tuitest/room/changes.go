package room

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/aymanbagabas/go-udiff"
)

// mostSteps stops an undo that never ends.
const mostSteps = 1000

// File returns the text of a file as it stands now, "" when it is not there.
func (r *Room) File(name string) string { return r.Session.Workshop().Texts()[name] }

// Changed returns what was changed in the files since the start: the lines taken away and added, each file under its
// name.
func (r *Room) Changed() string {
	var out strings.Builder
	now := r.Session.Workshop().Texts()
	names := maps.Clone(r.first)
	maps.Copy(names, now)
	for _, name := range slices.Sorted(maps.Keys(names)) {
		if r.first[name] == now[name] {
			continue
		}
		fmt.Fprintln(&out, name)
		for line := range strings.Lines(udiff.Unified("", "", r.first[name], now[name])) {
			if strings.HasPrefix(line, "-") && !strings.HasPrefix(line, "---") || strings.HasPrefix(line, "+") && !strings.HasPrefix(line, "+++") {
				out.WriteString(line)
			}
		}
	}
	return out.String()
}

// Gone returns the lines of a file that was deleted, as Changed tells them.
func Gone(text string) string { return signed("-", text) }

// Added returns the lines of a file that is new, as Changed tells them.
func Added(text string) string { return signed("+", text) }

// signed puts a sign before each line.
func signed(sign, text string) string {
	return sign + strings.ReplaceAll(strings.TrimSuffix(text, "\n"), "\n", "\n"+sign) + "\n"
}

// ExpectChanged fails the test unless exactly these lines were changed. A newline before them is left out of account.
func (r *Room) ExpectChanged(want string) *Room {
	r.tb.Helper()
	want = strings.TrimPrefix(want, "\n")
	if got := r.Changed(); got != want {
		r.tb.Errorf("the files changed otherwise:\n%s\nwanted:\n%s\nthe screen:\n%s", got, want, r.Text())
	}
	return r
}

// UndoEverything takes back all edits, which must give the first bytes, and does them again, which must give the last.
func (r *Room) UndoEverything() *Room {
	r.tb.Helper()
	if wrong := r.undoEverything(); wrong != "" {
		r.tb.Errorf("%s\nthe screen:\n%s", wrong, r.Text())
	}
	return r
}

// undoEverything returns what is wrong with undoing or redoing, "" when nothing is.
func (r *Room) undoEverything() string {
	r.Keys("esc", "esc", "esc", "esc", "esc")
	last, steps := r.Changed(), 0
	for ; steps < mostSteps; steps++ {
		if _, more := r.Session.CanUndo(); !more {
			break
		}
		r.Keys("u")
	}
	if left := r.Changed(); left != "" {
		return "undoing everything leaves\n" + left
	}
	for range steps {
		r.Keys("ctrl+r")
	}
	if again := r.Changed(); again != last {
		return fmt.Sprintf("redoing everything gives\n%s\nnot\n%s", again, last)
	}
	return ""
}
