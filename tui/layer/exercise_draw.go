package layer

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"interlock/model/learn"
	"interlock/tui/frame"
	"interlock/tui/theme"
)

const (
	exerciseWidth  = 92
	exerciseHeight = 32
	scoreBar       = 20 // cells of a score of ten
)

// Draw draws the pages to turn to, and the one in front.
func (e *Exercise) Draw(f *frame.Frame, area frame.Rect) {
	e.learn()
	t := e.desk.Theme()
	inside := panel(f, area, t, e.heading(), "exercise", exerciseWidth, exerciseHeight)
	tabs, rest := frame.CutTop(inside, 1)
	e.drawTabs(f, tabs)
	_, body := frame.CutTop(rest, 1)
	foot, body := frame.CutBottom(body, 1)
	told := &telling{theme: t, width: body.Dx()}
	e.tell(told)
	e.shown = body.Dy()
	e.top = max(0, min(e.top, len(told.lines)-e.shown))
	shown := told.lines[e.top:min(len(told.lines), e.top+e.shown)]
	for i, line := range shown {
		line.draw(f, frame.XYWH(body.Min.X, body.Min.Y+i, body.Dx(), 1))
	}
	if len(told.lines) > e.shown {
		f.TextRight(foot, t.Muted.On(t.Overlay.Background), fmt.Sprintf("%d-%d of %d lines", e.top+1, e.top+len(shown), len(told.lines)))
	}
}

func (e *Exercise) heading() string {
	return "Exercise: " + cmp.Or(e.attempt.Kit.Title, "not known")
}

// drawTabs draws the titles of the pages, the one in front marked.
func (e *Exercise) drawTabs(f *frame.Frame, area frame.Rect) {
	t := e.desk.Theme()
	for _, page := range e.pages() {
		style, label := t.Muted.On(t.Overlay.Background), " "+e.title(page)+" "
		if page == e.page {
			style = t.Selected
		}
		if page == HintsPage && len(e.attempt.State.Hints) > 0 {
			label += strconv.Itoa(len(e.attempt.State.Hints)) + " "
		}
		cell, rest := frame.CutLeft(area, frame.Width(label))
		f.Fill(cell, style)
		f.Text(cell, style, label)
		f.Zone(cell, exerciseZone(page))
		_, area = frame.CutLeft(rest, 1)
	}
}

// tell tells the page in front.
func (e *Exercise) tell(told *telling) {
	if e.problem != nil {
		told.say(told.theme.Error, capital(e.problem.Error()))
		return
	}
	switch e.page {
	case HintsPage:
		e.tellHints(told)
	case ScorePage:
		e.tellScore(told)
	case AnswersPage:
		e.tellAnswers(told)
	case TrainerPage:
		e.tellTrainer(told)
	default:
		e.tellTask(told)
	}
}

func (e *Exercise) tellTask(told *telling) {
	t, kit := told.theme, e.attempt.Kit
	told.say(t.Title, kit.Summary)
	told.say(t.Muted, fmt.Sprintf("%d minutes, %s.", kit.Minutes, kit.Group))
	told.blank()
	told.flow(t.Text, kit.Task)
	if len(kit.Open) == 0 {
		return
	}
	told.blank()
	told.say(t.Heading, "Open first (enter goes there)")
	for _, file := range kit.Open {
		told.item(t.Muted, "- ", t.Text, file)
	}
}

func (e *Exercise) tellHints(told *telling) {
	t, given := told.theme, e.attempt.Given()
	switch {
	case e.attempt.Kit.Unaided:
		told.say(t.Text, capital(learn.ErrNoHints.Error()))
		return
	case len(given) == 0 && len(e.attempt.Kit.Tour) > 0:
		told.say(t.Text, "h gives the first stop of the tour. Go there, and say what you would have written before you read on.")
		return
	case len(given) == 0:
		told.say(t.Text, "h gives a hint for the first thing that is missing. It costs nothing, and is counted.")
		return
	}
	for i, hint := range given {
		style, mark := t.Text, strconv.Itoa(i+1)+" "
		if hint.ID == e.latest {
			style, mark = t.Title, t.Glyphs.Cursor+" "
		}
		told.item(t.Key, mark, style, hint.Hint)
		told.blank()
	}
	switch tour := len(e.attempt.Kit.Tour); {
	case tour > 0:
		told.say(t.Muted, fmt.Sprintf("Stop %d of %d. h goes on.", len(given), tour))
	default:
		told.say(t.Muted, "h gives the next one for what is still missing.")
	}
}

// score is the score in a few words: "8 of 10, sound".
func (e *Exercise) score() string {
	return fmt.Sprintf("%s of 10, %s", strconv.FormatFloat(e.sheet.OutOfTen(), 'f', -1, 64), learn.LevelName(e.sheet.Level()))
}

func (e *Exercise) tellScore(told *telling) {
	t := told.theme
	for _, why := range e.sheet.Unread {
		told.item(t.Error, t.Glyphs.Finding+" ", t.Text, fmt.Sprintf("%s:%d cannot be read, so nothing in it counts: %s.", why.File, why.Line, why.Message))
		told.blank()
	}
	filled := int(e.sheet.OutOfTen()/10*scoreBar + 0.5)
	told.say(t.Title, e.score())
	told.item(t.Success, strings.Repeat(t.Glyphs.Bar, filled), t.Muted, strings.Repeat(t.Glyphs.BarRest, scoreBar-filled))
	told.say(t.Text, e.attempt.Kit.Levels[e.sheet.Level()])
	told.blank()
	missing, kept := e.attempt.Missing(e.sheet)
	for _, criterion := range e.sheet.Met {
		told.item(t.Success, t.Glyphs.Check+points(criterion), t.Text, criterion.Asks)
	}
	for _, criterion := range missing {
		told.item(t.Muted, t.Glyphs.EmptyDot+points(criterion), t.Text, criterion.Asks)
	}
	if kept > 0 {
		told.item(t.Muted, t.Glyphs.EmptyDot+" ", t.Text, counted(kept, "fault")+" not found yet")
	}
	for _, line := range e.sheet.Accused {
		told.item(t.Error, t.Glyphs.Finding+" -1  ", t.Text, "nothing was planted there: "+line)
	}
	for _, line := range e.sheet.Placeless {
		told.item(t.Muted, "?  0  ", t.Text, "names no place I know: "+line)
	}
	if hints := len(e.attempt.State.Hints); hints > 0 {
		told.blank()
		told.say(t.Muted, counted(hints, "hint")+" taken")
	}
}

// counted says "1 hint" or "3 hints".
func counted(number int, word string) string {
	if number == 1 {
		return "1 " + word
	}
	return fmt.Sprintf("%d %ss", number, word)
}

func points(criterion learn.Criterion) string { return " " + strconv.Itoa(criterion.Points) + "  " }

// tellAnswers tells every right answer, once they are revealed.
func (e *Exercise) tellAnswers(told *telling) {
	t := told.theme
	if e.attempt.State.Silent {
		told.say(t.Text, "The answers are kept until you ask for them. a reveals them, and lets everything speak that judges the map.")
		return
	}
	told.say(t.Title, e.score())
	for _, criterion := range e.attempt.Kit.Key {
		mark, style := t.Glyphs.EmptyDot+" ", t.Muted
		for _, met := range e.sheet.Met {
			if met.ID == criterion.ID {
				mark, style = t.Glyphs.Check+" ", t.Success
			}
		}
		told.blank()
		told.item(style, mark, t.Heading, criterion.Asks)
		told.item(style, "  ", t.Text, criterion.Answer)
	}
}

// tellTrainer tells what is said before the room begins, and after the reveal
// what is said then.
func (e *Exercise) tellTrainer(told *telling) {
	t, kit := told.theme, e.attempt.Kit
	told.say(t.Heading, "Say before")
	told.flow(t.Text, kit.Opening)
	told.blank()
	if e.attempt.State.Silent {
		told.say(t.Muted, "What to say after, and which rules it teaches, is told after the reveal.")
		return
	}
	told.say(t.Heading, "Say after")
	told.flow(t.Text, kit.Closing)
	told.blank()
	told.say(t.Heading, "Teaches the rules")
	told.say(t.Text, strings.Join(kit.Teaches, ", "))
}

// telling is a text that is set line by line.
type telling struct {
	theme *theme.Theme
	width int
	lines []markedLine
}

// markedLine is a line of a text, behind a mark of its own style.
type markedLine struct {
	mark, text           string
	markStyle, textStyle frame.Style
}

func (l markedLine) draw(f *frame.Frame, area frame.Rect) {
	used := f.Text(area, l.markStyle, l.mark)
	_, area = frame.CutLeft(area, used)
	f.Text(area, l.textStyle, l.text)
}

func (t *telling) blank() { t.lines = append(t.lines, markedLine{}) }

func (t *telling) say(style frame.Style, text string) { t.item(style, "", style, text) }

// item sets a text behind a mark, its further lines below the first.
func (t *telling) item(markStyle frame.Style, mark string, style frame.Style, text string) {
	over := t.theme.Overlay.Background
	indent := frame.Width(mark)
	for _, line := range frame.Lines(text, t.width-indent) {
		t.lines = append(t.lines, markedLine{mark, line, markStyle.On(over), style.On(over)})
		mark = strings.Repeat(" ", indent)
	}
}

// flow sets a text anew that was broken into lines: its paragraphs and the
// items of its lists stay apart.
func (t *telling) flow(style frame.Style, text string) {
	mark, words := "", ""
	end := func() {
		if words != "" {
			t.item(t.theme.Key, mark, style, words)
		}
		mark, words = "", ""
	}
	for line := range strings.SplitSeq(strings.TrimSpace(text), "\n") {
		line = strings.TrimSpace(line)
		first, rest, _ := strings.Cut(line, " ")
		switch {
		case line == "":
			end()
			t.blank()
		case listMark(first):
			end()
			mark, words = first+" ", rest
		default:
			words = strings.TrimSpace(words + " " + line)
		}
	}
	end()
}

// listMark reports whether a word begins an item of a list: "-" or "1.".
func listMark(word string) bool {
	number, numbered := strings.CutSuffix(word, ".")
	_, err := strconv.Atoi(number)
	return word == "-" || numbered && err == nil
}
