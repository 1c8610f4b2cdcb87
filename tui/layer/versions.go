package layer

import (
	"context"
	"errors"
	"strings"

	tea "charm.land/bubbletea/v2"

	"interlock/model/git"
	"interlock/tui/action"
	"interlock/tui/frame"
	"interlock/tui/theme"
)

// Versions is the git of the open workshop, as *git.Repository is. Everything
// saved counts: what is not on disk yet is saved before git works.
type Versions interface {
	State(ctx context.Context) (git.State, error)
	Texts(ctx context.Context, revision string, known map[string]string) (map[string]string, error)
	Text(ctx context.Context, revision, name string) (string, error)
	History(ctx context.Context, name string, limit int) ([]git.Revision, error)
	Stages(ctx context.Context, name string) (git.Stages, error)
	Branches(ctx context.Context) ([]string, error)

	Commit(ctx context.Context, message string, names []string, progress func(string)) error
	Pull(ctx context.Context, progress func(string)) error
	Push(ctx context.Context, progress func(string)) error
	Merge(ctx context.Context, branch string, progress func(string)) error
	Settle(ctx context.Context, names []string) error
	Continue(ctx context.Context, progress func(string)) error
	Abort(ctx context.Context) error
}

// NeedsRepository tells the scopes that are never open outside a repository.
// Conflicts are no such scope: marks stand in files that left their repository too.
func NeedsRepository(scope action.Scope) bool {
	return scope == changesScope || scope == commitScope || scope == historyScope
}

// work is what git does in the background, with what it says meanwhile.
type work struct {
	title string // what is being done: "Pushing"
	done  string // what to say when it is: "Pushed."
	said  []string
	stop  context.CancelFunc
	lines chan string
	err   error // once lines is closed
}

// workedMsg is a line that git said, or the end of its work.
type workedMsg struct {
	work  *work
	line  string
	ended bool
}

// begin has git do something. The command gives what it says, line by line.
func begin(title, done string, do func(ctx context.Context, progress func(string)) error) (*work, tea.Cmd) {
	ctx, stop := context.WithCancel(context.Background())
	w := &work{title: title, done: done, stop: stop, lines: make(chan string)}
	go func() {
		defer close(w.lines)
		w.err = do(ctx, func(line string) {
			select {
			case w.lines <- line:
			case <-ctx.Done():
			}
		})
	}()
	return w, w.listen
}

// listen waits for the next line.
func (w *work) listen() tea.Msg {
	line, more := <-w.lines
	return workedMsg{work: w, line: line, ended: !more}
}

// mostSaid is how many of the last lines of git are shown while it works.
const mostSaid = 2

// hear takes a line. One that only counts on takes the place of the one before:
// "Receiving objects:  50%".
func (w *work) hear(line string) {
	topic, _, counting := strings.Cut(line, ":")
	if last := len(w.said) - 1; counting && last >= 0 && strings.HasPrefix(w.said[last], topic+":") {
		w.said = w.said[:last]
	}
	w.said = append(w.said, line)
	w.said = w.said[max(0, len(w.said)-mostSaid):]
}

// outputOf is what git said about a failure, "" where it said nothing.
func outputOf(err error) string {
	var failure *git.Failure
	if errors.As(err, &failure) {
		return strings.TrimSpace(failure.Output)
	}
	return ""
}

// scrolled keeps a line in sight: the first line shown of so many, when it was
// top before.
func scrolled(top, cursor, height, lines int) int {
	top = min(top, cursor)
	if cursor >= top+height {
		top = cursor - height + 1
	}
	return max(0, min(top, lines-height))
}

// drawOn draws lines of text below each other and returns the room left.
func drawOn(f *frame.Frame, area frame.Rect, t *theme.Theme, said ...sentence) frame.Rect {
	for _, each := range said {
		if area.Dy() == 0 {
			break
		}
		height := f.Wrap(area, each.style.On(t.Overlay.Background), each.text)
		_, area = frame.CutTop(area, max(1, height))
	}
	return area
}

// signs gives a sentence the signs that the terminal can show.
func signs(t *theme.Theme, text string) string {
	if t.Glyphs.Right != ">" {
		return text
	}
	return strings.NewReplacer("→", "->", "−", "-", "“", `"`, "”", `"`, "…", t.Glyphs.Ellipsis).Replace(text)
}

// heightOf is how many lines texts take at a width.
func heightOf(said []sentence, width int) int {
	height := 0
	for _, each := range said {
		height += max(1, len(frame.Lines(each.text, width)))
	}
	return height
}

// word is a word with its look.
type word struct {
	text  string
	style frame.Style
}

func wordsOf(text string, style frame.Style) []word {
	var words []word
	for _, each := range strings.Fields(text) {
		words = append(words, word{each, style})
	}
	return words
}

// drawWords draws words one after the other, on as many lines as there are, and
// returns how many it took.
func drawWords(f *frame.Frame, area frame.Rect, t *theme.Theme, words []word) int {
	row, rest := frame.CutTop(area, 1)
	lines := 1
	for _, each := range words {
		if row.Dx() < frame.Width(each.text) && row.Min.X > area.Min.X {
			row, rest = frame.CutTop(rest, 1)
			lines++
		}
		used := f.Text(row, each.style.On(t.Overlay.Background), each.text)
		_, row = frame.CutLeft(row, used+1)
	}
	return min(lines, area.Dy())
}

// capital begins a sentence with a capital letter and ends it with a full stop.
func capital(text string) string {
	if text == "" {
		return ""
	}
	text = strings.ToUpper(text[:1]) + text[1:]
	return strings.TrimSuffix(text, ".") + "."
}
