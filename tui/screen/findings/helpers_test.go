package findings_test

import (
	"strconv"
	"strings"
	"testing"

	"interlock/tui/tuitest/room"
)

// list is the program on the list of findings.
type list struct{ *room.Room }

func enter(tb testing.TB, texts map[string]string, options ...room.Option) list {
	tb.Helper()
	return list{room.Enter(tb, texts, "8", 120, 36, options...)}
}

// small is a workshop with an error, a warning and an info of reading.
func small() map[string]string {
	return map[string]string{
		"workshop.yaml":      "format: interlock/1\nscribe: Ben\ndate: 2025-06-12\n",
		"sources.yaml":       "s1: {kind: interview, colour: blue}\n",
		"personas/maya.yaml": "side: customer\nname: Maya\nsource: s1\n",
		"empathy/day.yaml":   "persona: maia # the second visit\npains:\n  - Waiting: 3 days\n",
	}
}

// to moves the cursor to the finding of a rule.
func (l list) to(t testing.TB, rule string) list {
	t.Helper()
	l.Keys("home")
	for range 60 {
		if l.on(rule) {
			return l
		}
		l.Keys("down")
	}
	t.Fatalf("there is no finding of %s:\n%s", rule, l.Text())
	return l
}

// on reports whether the cursor is on a finding of a rule.
func (l list) on(rule string) bool {
	for line := range strings.Lines(l.Text()) {
		if strings.HasPrefix(strings.TrimSpace(line), "▸") && strings.Contains(line, rule) {
			return true
		}
	}
	return false
}

// count is the number on the tab.
func (l list) count(t testing.TB) int {
	t.Helper()
	_, after, _ := strings.Cut(strings.Split(l.Text(), "\n")[1], "Findings ")
	number, err := strconv.Atoi(strings.Fields(after)[0])
	if err != nil {
		t.Fatal(err)
	}
	return number
}
