package layer

import (
	"fmt"
	"strings"

	"interlock/model"
	"interlock/model/compare"
	"interlock/model/git"
	"interlock/tui/frame"
	"interlock/tui/screen"
	"interlock/tui/theme"

	tea "charm.land/bubbletea/v2"
)

// The panel keeps this many lines for the change under the cursor, and for what
// git does.
const (
	changeHeight  = 4 // with the rule above it
	workHeight    = 2
	leastListed   = 6
	changesWidth  = 120
	changesAround = 4 // the borders, and the line about the branch
)

// Draw draws the panel in the middle of the window.
func (c *Changes) Draw(f *frame.Frame, area frame.Rect) {
	t := c.desk.Theme()
	height := max(len(c.entries), leastListed) + changeHeight + workHeight + changesAround
	inside := panel(f, area, t, "Changes since the last commit", "changes", changesWidth, height)
	head, rest := frame.CutTop(inside, 1)
	c.drawStanding(f, head)
	_, rest = frame.CutTop(rest, 1)
	fate := c.fate(t)
	foot, rest := frame.CutBottom(rest, max(workHeight, heightOf(fate, rest.Dx())))
	drawOn(f, foot, t, fate...)
	about, list := frame.CutBottom(rest, min(changeHeight, rest.Dy()/2))
	rule, about := frame.CutTop(about, 1)
	f.HLine(rule.Min.X, rule.Max.X, rule.Min.Y, t.Border.On(t.Overlay.Background), t.Glyphs.Light.Horizontal)
	c.drawChange(f, about)
	c.drawList(f, list)
}

// drawStanding says which branch this is, and how it stands to the others'.
func (c *Changes) drawStanding(f *frame.Frame, row frame.Rect) {
	t := c.desk.Theme()
	if !c.known {
		f.Text(row, t.Muted.On(t.Overlay.Background), "Asking git "+t.Glyphs.Ellipsis)
		return
	}
	used := f.Text(row, t.Heading.On(t.Overlay.Background), c.state.Place())
	_, row = frame.CutLeft(row, used+2)
	f.Text(row, t.Muted.On(t.Overlay.Background), c.standing())
}

func (c *Changes) standing() string {
	parts := []string{c.records() + " changed"}
	if len(c.state.Changes) == 0 {
		parts = []string{"nothing changed"}
	}
	if c.state.Operation != git.NoOperation {
		parts = append(parts, "a "+string(c.state.Operation)+" is under way")
	}
	if c.state.Ahead > 0 {
		parts = append(parts, commits(c.state.Ahead)+" to push")
	}
	if c.state.Behind > 0 {
		parts = append(parts, commits(c.state.Behind)+" to pull")
	}
	return strings.Join(parts, " "+c.desk.Theme().Glyphs.Separator+" ")
}

func commits(count int) string {
	if count == 1 {
		return "1 commit"
	}
	return fmt.Sprintf("%d commits", count)
}

// drawList draws the entries around the cursor.
func (c *Changes) drawList(f *frame.Frame, area frame.Rect) {
	t := c.desk.Theme()
	if len(c.entries) == 0 && c.known && c.failure == nil {
		f.Wrap(area, t.Muted.On(t.Overlay.Background), "Everything is as it was committed last. What you edit from now on is listed here.")
		return
	}
	c.page = max(1, area.Dy())
	c.top = scrolled(c.top, c.cursor, c.page, len(c.entries))
	for i, row := range frame.Rows(area, area.Dy(), 0) {
		if at := c.top + i; at < len(c.entries) {
			c.drawEntry(f, row, at)
		}
	}
}

func (c *Changes) drawEntry(f *frame.Frame, row frame.Rect, index int) {
	t := c.desk.Theme()
	here := c.entries[index]
	style, mark := t.Text.On(t.Overlay.Background), "  "
	switch {
	case here.conflict:
		style = t.Error.On(t.Overlay.Background)
	case here.change == nil:
		style = t.Heading.On(t.Overlay.Background)
	}
	if index == c.cursor {
		style, mark = t.Selected, t.Glyphs.Cursor+" "
	}
	f.Fill(row, style)
	f.Text(row, style, mark+c.say(here, row.Dx()-frame.Width(mark)))
	f.Zone(row, fmt.Sprintf("changes:%d", index))
}

// say puts an entry into one line.
func (c *Changes) say(e entry, width int) string {
	switch {
	case e.conflict:
		return c.desk.Theme().Glyphs.Finding + " " + titleOf(e.name) + ": both sides changed it"
	case e.change != nil:
		return "  " + signs(c.desk.Theme(), e.change.Sentence(width-2))
	case e.record != nil:
		return signs(c.desk.Theme(), capitalised(e.record.Heading(width)))
	}
	return titleOf(e.name) + ": only its layout or comments"
}

// titleOf names a record by its kind and id.
func titleOf(name string) string {
	kind, id := model.KindOf(name)
	switch label := kind.Info().Label; {
	case label == "":
		return name
	case kind.Info().Folder == "":
		return capitalised(label)
	default:
		return capitalised(label) + " " + id
	}
}

func capitalised(text string) string {
	if text == "" {
		return ""
	}
	return strings.ToUpper(text[:1]) + text[1:]
}

// drawChange shows what stood there before and what stands there now.
func (c *Changes) drawChange(f *frame.Frame, area frame.Rect) {
	t := c.desk.Theme()
	here := c.entry()
	var said []sentence
	if here.change != nil && here.change.Rewording() != nil {
		c.drawRewording(f, area, here.change.Rewording())
		return
	}
	switch {
	case here.conflict:
		said = append(said, sentence{t.Text, "Git found two different edits. Enter shows each with one key for mine, theirs or both."})
	case here.change != nil:
		if before := here.change.Before; before != nil && before.Value != "" {
			said = append(said, sentence{t.Harms, "- " + before.Value})
		}
		if after := here.change.After; after != nil && after.Value != "" {
			said = append(said, sentence{t.Helps, "+ " + after.Value})
		}
	case here.name != "":
		said = append(said, sentence{t.Muted, here.name})
	}
	drawOn(f, area, t, said...)
}

// drawRewording shows the words before and now, those that are not the same in
// both marked.
func (c *Changes) drawRewording(f *frame.Frame, area frame.Rect, pieces []compare.Piece) {
	t := c.desk.Theme()
	for _, side := range []struct {
		mark  string
		fate  compare.Action
		style frame.Style
	}{{"- ", compare.Removed, t.Harms}, {"+ ", compare.Added, t.Helps}} {
		marked := side.style
		marked.Bold, marked.Underline = true, true
		words := []word{{side.mark, side.style}}
		for _, piece := range pieces {
			switch piece.Fate {
			case side.fate:
				words = append(words, wordsOf(piece.Text, marked)...)
			case "":
				words = append(words, wordsOf(piece.Text, t.Muted)...)
			}
		}
		_, area = frame.CutTop(area, drawWords(f, area, t, words))
	}
}

// fate says what git does, or what came of it.
func (c *Changes) fate(t *theme.Theme) []sentence {
	switch {
	case c.work != nil:
		said := []sentence{{t.Text, c.work.title + " " + t.Glyphs.Ellipsis}}
		for _, line := range c.work.said {
			said = append(said, sentence{t.Muted, line})
		}
		return said
	case c.failure != nil:
		text := t.Glyphs.Finding + " " + capital(c.failure.Error())
		if outputOf(c.failure) != "" {
			text += " o shows what git says."
		}
		return []sentence{{t.Error, text}}
	case c.outcome != "":
		return []sentence{{t.Success, t.Glyphs.Check + " " + c.outcome}}
	}
	return nil
}

// Mouse chooses a clicked entry; a double-click goes there.
func (c *Changes) Mouse(event screen.MouseEvent) tea.Cmd {
	switch event.Kind {
	case screen.WheelUp:
		return c.move(-1)
	case screen.WheelDown:
		return c.move(1)
	}
	var index int
	if _, err := fmt.Sscanf(event.Zone, "changes:%d", &index); err != nil || index >= len(c.entries) {
		return nil
	}
	c.cursor = index
	if event.Kind == screen.DoubleClick {
		return c.visit()
	}
	return nil
}
