//go:build endtoend

package endtoend

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// everybody are the twelve people in the room.
var everybody = []string{"Asha", "Bo", "Cyd", "Dina", "Emil", "Fay", "Gus", "Hana", "Ivo", "June", "Kim", "Lena"}

// answers are what everybody gives in a silent round, by its fields in their order.
type answers struct {
	fields []string
	note   func(person, field int) string
}

var (
	outside = answers{[]string{"Sees", "Says"}, func(person, field int) string {
		if field == 0 && person%4 == 3 {
			return []string{"Boxes on every chair", "boxes on every chair."}[person/4%2] // the same thought, typed in two ways
		}
		return fmt.Sprintf("%s no. %d", []string{"A ceiling with a stain", "Nobody told me"}[field], person)
	}}
	inside = answers{[]string{"Feels", "Pains"}, func(person, field int) string {
		if field == 1 {
			return []string{"No date to plan around", "Tells it all again", "Pays for the hotel first"}[person%3]
		}
		return fmt.Sprintf("Left alone, because of no. %d", person)
	}}
)

// dots are the pains that somebody gives their three dots to.
func dots(person int) []string {
	return [][]string{
		{"No date to plan around", "No date to plan around", "Tells it all again"},
		{"No date to plan around", "Tells it all again", "Pays for the hotel first"},
	}[person%2]
}

// room is how the notes and dots of everybody come in.
type room interface {
	// write gives what everybody has to say in the silent round that is open. In
	// the middle of it, interrupted is called.
	write(given answers, interrupted func())
	// vote gives everybody's dots in the vote that is open.
	vote(dots func(person int) []string, interrupted func())
}

// hour is a workshop of 60 minutes under way.
type hour struct {
	*terminal
	binary      string
	environment []string
	folder      string
}

// TestAnHour runs the whole hour from one keyboard, and with a browser for each
// participant, and compares what is left.
func TestAnHour(t *testing.T) {
	t.Parallel()
	var byScribe, byPhones string
	t.Run("of twelve people", func(t *testing.T) {
		t.Run("by one scribe", func(t *testing.T) {
			t.Parallel()
			h := begin(t)
			h.run(scribe{h})
			byScribe = h.blueprint()
		})
		t.Run("by twelve phones", func(t *testing.T) {
			t.Parallel()
			browser := openBrowser(t)
			h := begin(t)
			h.run(join(h, browser))
			byPhones = h.blueprint()
		})
	})
	if byPhones != "" {
		if diff := cmp.Diff(byScribe, byPhones); diff != "" {
			t.Errorf("the blueprint of twelve phones is another one (- by scribe, + by phones):\n%s", diff)
		}
	}
}

// begin makes a workshop of twelve and opens it.
func begin(t *testing.T) *hour {
	environment, folder := home(t)
	h := &hour{binary: program(t), environment: environment, folder: filepath.Join(folder, "claims")}
	if output, err := exec.Command(h.binary, "new", h.folder).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, output)
	}
	var participants strings.Builder
	for _, name := range everybody {
		fmt.Fprintf(&participants, "\n  - {id: %s, name: %s}", strings.ToLower(name), name)
	}
	frame := filepath.Join(h.folder, "workshop.yaml")
	source, err := os.ReadFile(frame)
	if err != nil {
		t.Fatal(err)
	}
	filled := strings.Replace(string(source), "participants: []", "participants:"+participants.String(), 1)
	if err := os.WriteFile(frame, []byte(filled), 0o600); err != nil {
		t.Fatal(err)
	}
	git(t, h.folder, "init", "-q")
	git(t, h.folder, "config", "user.name", "Ana")
	git(t, h.folder, "config", "user.email", "ana@example.org")
	h.terminal = openTerminal(t, 120, 40, h.folder, environment, h.binary)
	return h
}

// crash kills the program as a power cut does, and goes on in the round.
func (h *hour) crash() {
	h.t.Helper()
	process := h.state("#{pane_pid}")
	if output, err := exec.Command("pkill", "-KILL", "-P", process, "interlock").CombinedOutput(); err != nil {
		h.t.Fatalf("the program cannot be killed: %v: %s", err, output)
	}
	h.wait("the program is gone", func() bool { return exec.Command("pgrep", "-P", process, "interlock").Run() != nil })
	h.terminal = openTerminal(h.t, 120, 40, h.folder, h.environment, h.binary)
	h.until("Overview").press("R")
}

// run goes through the hour, from the first screen to the commit.
func (h *hour) run(room room) {
	h.until("9 Agenda: enter follows one").press("9").until("Choose an agenda").press("Enter")
	h.until("enter starts the clock").press("Enter").until("What would make this hour worth it").press("Enter").gone("go to work")
	h.press("C-n").until("Learn by example").until("go to work").press("Enter").gone("go to work")
	h.press("C-n").until("Goal, 5 min").press("Enter").gone("go to work")
	h.press("n").until("In which situation").enter("Day 4, nobody has rung").until("Add empathy map")

	h.press("C-n").until("Silent round").until("0 of 12 have written")
	room.write(outside, h.crash)
	h.until("12 of 12 have written").press("C-n").until("Share, 10 min").press("Enter").gone("go to work").press("C-r").until("notes left, shuffled and without names").until("3x").press("A").until("Every note is dealt with")

	h.press("C-n").until("Silent round").until("0 of 12 have written")
	room.write(inside, h.crash)
	h.until("12 of 12 have written").press("C-n").until("Share and cluster, 9 min").press("Enter").gone("go to work").press("C-r").until("notes left").until("4x").press("A").until("Every note is dealt with")

	h.press("C-n").until("Guess or know, 5 min").press("Enter").gone("go to work")
	h.press("/").until("Search").enter("hotel").until("▸Pays for the hotel first").press("a").until("to assumed")
	h.press("C-n").until("0 of 12 have voted")
	room.vote(dots, h.crash)
	h.until("12 of 12 have voted").press("C-r").until("36 dots in all").until("1st")
	if winner := regexp.MustCompile(`1st +●+ +18 +No date to plan around`); !winner.MatchString(h.screen()) {
		h.t.Errorf("the vote is not shown:\n%s", h.screen())
	}
	h.press("d").until("What is decided").press("Enter").until("ecord")
	h.close()
}

// close names what to do next, and leaves with the page, the minutes and a commit.
func (h *hour) close() {
	h.press("C-n").until("How might we, 3 min").press("Enter").gone("go to work")
	h.press("n").until("Work in general").press("Enter").until("initiative").enter("Name a date on day one").until("Add initiative")
	h.press("C-n").until("Close, 3 min").press("Enter").gone("go to work")
	h.press("3").until("GOAL").press("Tab", "n").until("keep, next").enter("/a Ring five claimants @Bo 2027-01-08").until("Bo")
	h.enter("/p What about the weekend?").until("weekend").press("Escape").gone("keep, next")
	h.press("C-n").until("Write the minutes").press("Enter").until("minutes.md")
	h.press("x").until("Publish the blueprint").press("Enter").until(" kB").press("Escape").gone("Publish the blueprint")
	h.press("C").until("records changed").press("c").until("change it").press("Enter").until("Committed: ").until("nothing changed").press("Escape").gone("nothing changed")
	h.press("q").ended()
	h.left("out/blueprint.html", "No date to plan around", "Ring five claimants", "Name a date on day one")
	h.left("out/minutes.md", "Silent: outside", "1st", "No date to plan around", "18 dots", "Ring five claimants", "2027-01-08", "What about the weekend?")
	if status := git(h.t, h.folder, "status", "--porcelain", "--", ".", ":!out"); status != "" {
		h.t.Errorf("not everything is committed: %s", status)
	}
}

// left fails unless a file holds the texts.
func (h *hour) left(name string, texts ...string) {
	h.t.Helper()
	file, err := os.ReadFile(filepath.Join(h.folder, name))
	if err != nil {
		h.t.Error(err)
	}
	for _, text := range texts {
		if !strings.Contains(string(file), text) {
			h.t.Errorf("%s does not tell %q", name, text)
		}
	}
}

// blueprint is what the workshop has come to, its lines in order, as notes are
// shuffled before they are shown, and without the time of day.
func (h *hour) blueprint() string {
	h.t.Helper()
	export := exec.Command(h.binary, "export", "--format", "yaml", "--output", "-", h.folder)
	output, err := export.Output()
	if err != nil {
		h.t.Fatalf("%v: %s", err, output)
	}
	lines := strings.Join(slices.Sorted(strings.Lines(string(output))), "")
	return regexp.MustCompile(`at: "\d\d:\d\d"`).ReplaceAllString(lines, "at: a time")
}

// scribe is one person at the keyboard who enters everything for everybody.
type scribe struct{ *hour }

func (s scribe) write(given answers, interrupted func()) {
	for i, field := range given.fields {
		for person, name := range everybody {
			s.turn(name, field)
			s.enter(given.note(person, i)).until("Write 1 note for " + field)
			if i == 1 && person == len(everybody)/2 {
				interrupted()
				s.until("12 of 12 have written")
			}
		}
	}
}

// The scribe's screen says whose turn it is: to write for a field, or to vote.
var (
	writing = regexp.MustCompile(`(\S[^·\n]*) · (\S+) ▸`)
	voting  = regexp.MustCompile(`(\S+) has (?:\d dots? left|given all dots)\.  `)
)

// turn goes to the field, and to the person.
func (s scribe) turn(name, field string) {
	s.t.Helper()
	s.reach(writing, func(now []string) string {
		switch {
		case now[2] != field:
			return "Tab"
		case now[1] != name:
			return "BTab"
		}
		return ""
	})
}

// reach presses the key that a function names, one after the other, until it
// names none.
func (s scribe) reach(turn *regexp.Regexp, next func(now []string) (key string)) {
	s.t.Helper()
	var now []string
	for range 3 * len(everybody) {
		before := now
		s.wait("it is somebody's turn", func() bool {
			now = turn.FindStringSubmatch(s.screen())
			return now != nil && !slices.Equal(now, before)
		})
		key := next(now)
		if key == "" {
			return
		}
		s.press(key)
	}
	s.t.Fatalf("the turn never comes:\n%s", s.screen())
}

func (s scribe) vote(dots func(person int) []string, interrupted func()) {
	for person, name := range everybody {
		s.reach(voting, func(now []string) string {
			if now[1] == name {
				return ""
			}
			return "Tab"
		})
		for given, candidate := range dots(person) {
			key := regexp.MustCompile(`(?m)^[ ▸]*(\S) +` + candidate).FindStringSubmatch(s.screen())
			if key == nil {
				s.t.Fatalf("%q is no candidate:\n%s", candidate, s.screen())
			}
			s.press(key[1]).until(fmt.Sprintf("%s has %s", name, []string{"2 dots left", "1 dot left", "given all dots"}[given]))
		}
		if person == len(everybody)/2 {
			interrupted()
		}
	}
}

// TestScoresSurviveAKill scores a stage in private, with a power cut in the
// middle, and agrees on a number.
func TestScoresSurviveAKill(t *testing.T) {
	t.Parallel()
	environment, folder := home(t)
	h := &hour{binary: program(t), environment: environment, folder: filepath.Join(folder, "clinic")}
	if output, err := exec.Command(h.binary, "examples", "copy", "clinic", h.folder).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, output)
	}
	h.terminal = openTerminal(t, 120, 40, h.folder, environment, h.binary)
	h.until("Overview").press("4").until("emotion").press("R").until("Which round?").enter("score").until("hidden until you reveal it")
	h.press("1").until("Now Tunde").press("2").until("Now Lucia")
	h.crash()
	h.until("2 of 5").press("5").until("Now Arjun").press("3").until("Now Fern").press("3").until("5 of 5")
	h.press("C-r").until("5 scores, -2 to 2, median 0").press("2").until("at -1 (5 scores, -2 to 2, median 0)")
	h.press("Escape").until("still open").press("q").ended()
}
