package tui_test

import (
	"fmt"
	"image"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/google/go-cmp/cmp"
)

// sequences is how many random sequences are tried, unless
// INTERLOCK_SEQUENCES says another number.
const sequences = 12

// TestAnythingCanBeUndone does random things on every screen, at random sizes,
// on a folder that another program writes into meanwhile.
func TestAnythingCanBeUndone(t *testing.T) {
	t.Parallel()
	number, err := strconv.Atoi(os.Getenv("INTERLOCK_SEQUENCES"))
	if err != nil {
		number = sequences
	}
	for seed := range number {
		t.Run(strconv.Itoa(seed), func(t *testing.T) {
			t.Parallel()
			r := newRoom(t, uint64(seed))
			defer r.close()
			for range 20 + r.Rand.IntN(60) {
				if r.step(); r.left() {
					r.sound(r.disk())
					return
				}
			}
			r.settle()
			r.prove()
		})
	}
}

// room is a house in which random things happen.
type room struct {
	*house
	*rand.Rand
	story   *story
	first   map[string]string // the files at the start, with what came from outside
	outside int               // how often the other program wrote
	clashed bool              // both sides changed the same, so that somebody had to choose
}

// story is a test that tells what had been done when it fails.
type story struct {
	testing.TB
	told []string
}

func (s *story) tell(format string, values ...any) {
	s.told = append(s.told, fmt.Sprintf(format, values...))
}

func (s *story) Fatalf(format string, args ...any) {
	s.Helper()
	s.TB.Fatalf("after %s:\n%s", strings.Join(s.told, ", "), fmt.Sprintf(format, args...))
}

func (s *story) Fatal(args ...any) {
	s.Helper()
	s.Fatalf("%s", fmt.Sprint(args...))
}

func newRoom(t *testing.T, seed uint64) *room {
	story := &story{TB: t}
	r := &room{house: newHouse(story), Rand: rand.New(rand.NewPCG(seed, 0)), story: story}
	name := pick(r, []string{"home-claims", "clinic", "software-onboarding"})
	example(name)(r.house)
	r.enter()
	r.first = r.disk()
	story.tell("opening %s", name)
	r.resize()
	r.press(pick(r, []string{"2", "3", "4"}))
	return r
}

// pick is one of several things.
func pick[Thing any](r *room, things []Thing) Thing { return things[r.IntN(len(things))] }

func (r *room) press(keys ...string) {
	for _, key := range keys {
		r.story.tell("%s", key)
		r.Keys(key)
	}
}

func (r *room) enterText() {
	text := pick(r, randomTexts())
	r.story.tell("typing %q", text)
	r.Type(text)
	r.press("enter")
}

func (r *room) close() {
	_ = r.folder.Close()
	for _, path := range []string{r.path, r.state} {
		if err := os.RemoveAll(path); err != nil {
			r.Fatal(err)
		}
	}
}

// disk reads every file of the folder.
func (r *room) disk() map[string]string {
	texts := map[string]string{}
	err := filepath.WalkDir(r.path, func(path string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		name, err := filepath.Rel(r.path, path)
		texts[filepath.ToSlash(name)] = r.read(filepath.ToSlash(name))
		return err
	})
	if err != nil {
		r.Fatal(err)
	}
	return texts
}

// step does one random thing.
func (r *room) step() {
	defer func() {
		if fault := recover(); fault != nil {
			r.Fatalf("panic: %v\n%s", fault, debug.Stack())
		}
	}()
	switch kind := r.IntN(24); {
	case kind < 10:
		r.press(pick(r, randomKeys()))
	case kind < 14:
		r.press(pick(r, []string{"n", "n", "n", "enter", "N", "*"}))
		r.enterText()
		r.press("esc")
	case kind < 16:
		r.enterText()
	case kind < 17:
		text := pick(r, randomPastes())
		r.story.tell("pasting %q", text)
		r.Paste(text)
	case kind < 20:
		r.point()
	case kind < 21:
		r.resize()
	case kind < 22:
		r.wait(pick(r, []time.Duration{100 * time.Millisecond, 600 * time.Millisecond, 3 * time.Second}))
	case kind < 23:
		r.writeOutside()
	default:
		r.press("esc", "esc")
	}
	r.Overflow()
	r.clashed = r.clashed || len(r.session.Conflicts()) > 0
}

func (r *room) wait(by time.Duration) {
	r.story.tell("%v", by)
	r.Advance(by)
}

// left reports that the program was ended, or the workshop closed.
func (r *room) left() bool { return r.Quit || r.app.ReadOnly() != "" }

// randomKeys are all keys but those that leave the program.
func randomKeys() []string {
	keys := strings.Fields("up down left right up down left right enter enter esc esc tab tab shift+tab space backspace delete home end pgup pgdown " +
		"shift+up shift+down shift+left shift+right ctrl+up u ctrl+z ctrl+r ctrl+y ctrl+s ctrl+p ctrl+t ctrl+e ctrl+a ctrl+k ctrl+w f2 f5 alt+left " +
		": / ? ! * + - . , [ ] 1 2 3 4 5 n n n d d")
	for letter := 'a'; letter <= 'z'; letter++ {
		if letter != 'q' {
			keys = append(keys, string(letter), strings.ToUpper(string(letter)))
		}
	}
	return keys
}

func randomTexts() []string {
	return []string{
		"Nobody rang", "no", "08", "2025-03-01", "a: b # c", "- list", "'quoted", `"`, "été 日本 👩‍👧", "{x", "[y", "&a *b", "!", "   ", "maya",
		"trailing \\", "very long " + strings.Repeat("word ", 60), "~", "null", "%", "@", "`", "| >", "?", "1h 30m", "-2", "\u00a0", "\u2028x",
	}
}

func randomPastes() []string {
	return []string{"one\ntwo\nthree", "a\r\nb\r\n", "\x1b[31mred\x1b[0m", "\ttab\tbed", "", "\n\n\n", "x\x00y\x07z", "\xff\xfe", strings.Repeat("many\n", 30)}
}

// point does something with the mouse.
func (r *room) point() {
	at, to := image.Pt(r.IntN(130), r.IntN(50)), image.Pt(r.IntN(130), r.IntN(50))
	switch r.IntN(5) {
	case 0, 1:
		r.story.tell("click %v", at)
		r.Click(at.X, at.Y)
	case 2:
		r.story.tell("double-click %v", at)
		r.DoubleClick(at.X, at.Y)
	case 3:
		r.story.tell("wheel %v", at)
		r.Wheel(at.X, at.Y, r.IntN(7)-3)
	case 4:
		r.story.tell("drag %v to %v", at, to)
		r.Drag(at, to)
	}
}

func (r *room) resize() {
	size := pick(r, []image.Point{{1, 1}, {60, 15}, {61, 16}, {80, 24}, {80, 24}, {120, 36}, {120, 36}, {200, 60}})
	r.story.tell("size %v", size)
	r.Resize(size.X, size.Y)
}

// writeOutside puts a comment over a file, as another program may.
func (r *room) writeOutside() {
	disk := r.disk()
	name := pick(r, slices.Sorted(maps.Keys(disk)))
	r.outside++
	r.story.tell("outside edit of %s", name)
	comment := fmt.Sprintf("# outside %d\n", r.outside)
	r.write(name, comment+disk[name])
	if first, ok := r.first[name]; ok {
		r.first[name] = comment + first
	} else {
		r.clashed = true // It was made here: taking that back is for somebody to decide.
	}
	r.Send(tea.FocusMsg{})
}

// settle goes back to the uncovered screen and decides what is open.
func (r *room) settle() {
	r.Resize(120, 36).Advance(3 * time.Second)
	for range 12 {
		r.Keys("esc").Advance(time.Second)
	}
	r.Expect("? help")
	for _, conflict := range r.session.Conflicts() {
		r.clashed = true
		if err := r.session.Resolve(conflict.Name, 1); err != nil {
			r.Fatal(err)
		}
	}
	r.Keys("ctrl+s")
	r.all("ctrl+y", r.session.CanRedo)
}

// prove checks the files as they are, undoes everything and does it again.
func (r *room) prove() {
	last := r.disk()
	r.sound(last)
	if r.all("ctrl+z", r.session.CanUndo) {
		if diff := cmp.Diff(r.first, r.disk()); diff != "" {
			r.Fatalf("undoing everything does not give back the first bytes (-first +undone):\n%s", diff)
		}
	}
	r.sound(r.disk())
	if r.all("ctrl+y", r.session.CanRedo) {
		if diff := cmp.Diff(last, r.disk()); diff != "" {
			r.Fatalf("redoing everything does not give the last bytes (-last +redone):\n%s", diff)
		}
	}
	r.sound(r.disk())
}

// all presses a key as long as it can do something, and reports that nothing
// had to be left as another program made it.
func (r *room) all(key string, more func() (string, bool)) bool {
	for range 5000 {
		if _, ok := more(); !ok {
			return !r.clashed
		}
		r.Keys(key).Overflow()
		r.clashed = r.clashed || strings.Contains(r.said(), "stays as it is") || len(r.session.Conflicts()) > 0
	}
	r.Fatalf("%s never ends", key)
	return false
}

// sound checks that the disk holds what the screen shows, and that every file
// of it can be read.
func (r *room) sound(disk map[string]string) {
	if diff := cmp.Diff(r.session.Workshop().Texts(), disk); diff != "" && len(r.session.Conflicts()) == 0 {
		r.Fatalf("the disk does not hold what the screen shows (-screen +disk):\n%s", diff)
	}
	for _, file := range r.session.Workshop().Files() {
		if !file.Readable {
			r.Fatalf("%s cannot be read any more:\n%s", file.Name, file.Source)
		}
	}
}
