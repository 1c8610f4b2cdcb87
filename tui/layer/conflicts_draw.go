package layer

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"interlock/model/git"
	"interlock/model/merge"
	"interlock/model/yamltext"
	"interlock/tui/frame"
	"interlock/tui/screen"
	"interlock/tui/theme"
)

// block is one of the texts of a conflict, under what it is called.
type block struct {
	title string
	label string // whose it is
	lines []string
	style frame.Style
	zone  string // a click takes it
}

const (
	conflictsWidth = 120
	threeAbreast   = 100 // columns from which on all three texts stand beside each other
)

// Draw draws the card of the conflict in the middle of the window.
func (c *Conflicts) Draw(f *frame.Frame, area frame.Rect) {
	t := c.desk.Theme()
	width := min(conflictsWidth, area.Dx()-4)
	texts, before := c.blocks(t, width-4)
	tallest := len(before.lines)
	for _, text := range texts {
		tallest = max(tallest, len(text.lines))
	}
	abreast := width >= threeAbreast
	height := tallest + 3
	if !abreast {
		height += len(before.lines) + 2
	}
	wrong := frame.Lines(c.wrong, width-4)
	inside := panel(f, area, t, c.title(), "conflicts", width, height+len(wrong)+4)
	head, rest := frame.CutTop(inside, 2)
	c.drawHead(f, head)
	foot, rest := frame.CutBottom(rest, len(wrong))
	f.Wrap(foot, t.Error.On(t.Overlay.Background), c.wrong)
	if abreast {
		c.drawAbreast(f, rest, append(texts, before))
		return
	}
	upper, lower := frame.CutTop(rest, max(rest.Dy()/2, rest.Dy()-len(before.lines)-2))
	c.drawAbreast(f, upper, texts)
	c.drawAbreast(f, lower, []block{before})
}

func (c *Conflicts) title() string {
	title := "Both sides changed this"
	if len(c.regions) > 1 {
		title += fmt.Sprintf(": %d of %d", c.cursor+1, len(c.regions))
	}
	switch {
	case c.state.Operation != git.NoOperation:
		title += " (" + string(c.state.Operation) + ")"
	case c.unstashed():
		title += " (stash)"
	}
	return title
}

// unstashed tells that the conflict is none of two commits: changes that were put
// aside came upon others, as after git stash pop.
func (c *Conflicts) unstashed() bool {
	return c.state.Operation == git.NoOperation && slices.Contains(c.state.Conflicted(), c.name)
}

// whose says of both sides where they come from, as far as git knows.
func (c *Conflicts) whose(region merge.Region) (mine, theirs string) {
	mine, theirs = ownLabel(region.OursLabel), ownLabel(region.TheirsLabel)
	if c.exchanged {
		mine, theirs = theirs, mine
	}
	switch {
	case c.unstashed():
		return c.state.Branch, "in the stash"
	case c.state.Operation == git.Reverting:
		return c.state.Branch, "as it was before"
	}
	if mine == "" {
		mine = c.state.Branch
	}
	if other := c.state.Other; other.Author != "" {
		theirs = "by " + other.Author + ", " + other.Date.Format("2 Jan, 15:04")
	}
	return mine, theirs
}

// ownLabel is what stands behind a mark, "" if that is only a word of git's for the
// side: in a rebase or a stash it means the contrary of what people take it for.
func ownLabel(label string) string {
	switch label {
	case "HEAD", "ours", "theirs", "Updated upstream", "Stashed changes":
		return ""
	}
	return shortLabel(label)
}

// drawHead says what the conflict is about and, if it is decided, how.
func (c *Conflicts) drawHead(f *frame.Frame, area frame.Rect) {
	t := c.desk.Theme()
	row, _ := frame.CutTop(area, 1)
	about := c.about[c.cursor]
	if about == "" {
		about = fmt.Sprintf("%s, line %d", c.name, c.regions[c.cursor].Line)
	}
	if fate := c.fate(); fate != "" {
		right, left := frame.CutRight(row, frame.Width(fate))
		f.Text(right, t.Success.On(t.Overlay.Background), fate)
		_, row = frame.CutRight(left, 2)
	}
	f.Text(row, t.Heading.On(t.Overlay.Background), about)
}

// fate says how the conflict was decided, "" if it was not.
func (c *Conflicts) fate() string {
	take := c.choices[c.cursor].Take
	if c.exchanged {
		take = exchange(take)
	}
	decided := map[merge.Take]string{merge.TakeOurs: "mine", merge.TakeTheirs: "theirs", merge.TakeBoth: "both", merge.TakeText: "edited"}[take]
	if decided == "" {
		return ""
	}
	return c.desk.Theme().Glyphs.Check + " " + decided
}

// blocks are the texts of the conflict: mine and theirs, and what was there
// before.
func (c *Conflicts) blocks(t *theme.Theme, width int) (sides []block, before block) {
	region := c.regions[c.cursor]
	column := (width - 2) / 2
	if width >= threeAbreast-4 {
		column = (width - 4) / 3
	}
	mine, theirs := c.sides(region)
	mineLabel, theirLabel := c.whose(region)
	mineTitle, theirTitle := "m Mine", "t Theirs"
	if c.unstashed() { // Both are mine.
		mineTitle, theirTitle = "m Committed", "t Put aside"
	}
	was := blankAs(region.Base, "nothing")
	if !region.BaseKnown {
		was = "The marks do not say it."
	}
	indent := commonIndent(mine, theirs, region.Base)
	lines := func(text string, width int) []string {
		return frame.Lines(strings.TrimRight(readable(unindent(text, indent)), "\r\n"), width)
	}
	sides = []block{
		{mineTitle, mineLabel, lines(blankAs(mine, "nothing: it was taken away"), column), t.Text, "conflicts:mine"},
		{theirTitle, theirLabel, lines(blankAs(theirs, "nothing: it was taken away"), column), t.Text, "conflicts:theirs"},
	}
	if column == (width-2)/2 {
		column = width
	}
	return sides, block{"Before", "", lines(was, column), t.Muted, "conflicts"}
}

// shortLabel is what git calls a side; of a commit only the first digits.
func shortLabel(label string) string {
	const digits, shown = 40, 7
	hash, rest, _ := strings.Cut(label, " ")
	if len(hash) < digits || strings.Trim(hash, "0123456789abcdef") != "" {
		return label
	}
	return strings.TrimSpace(hash[:shown] + " " + rest)
}

// blankAs gives a word for an empty text.
func blankAs(text, word string) string {
	if strings.TrimSpace(text) == "" {
		return "(" + word + ")"
	}
	return text
}

// readable writes notes as people read them: the text, and below it what else is
// known of it. Lines that are no list of notes stay as they are.
func readable(lines string) string {
	text, err := yamltext.Parse(lines)
	if err != nil || len(text.Root().Items()) == 0 || strings.Contains(lines, "#") {
		return lines
	}
	var b strings.Builder
	for _, note := range text.Root().Items() {
		if note.Kind() == yamltext.ScalarKind {
			b.WriteString("- " + note.Text() + "\n")
			continue
		}
		if note.Get("text").Text() == "" {
			return lines
		}
		b.WriteString("- " + note.Get("text").Text() + "\n")
		var known []string
		for _, field := range note.Entries() {
			if field.Key != "text" {
				known = append(known, field.Key+" "+field.Value.Source())
			}
		}
		if len(known) > 0 {
			b.WriteString("  (" + strings.Join(known, ", ") + ")\n")
		}
	}
	return b.String()
}

// commonIndent is how many blanks all lines of the texts begin with.
func commonIndent(texts ...string) int {
	indent := -1
	for _, text := range texts {
		for line := range strings.Lines(text) {
			if strings.TrimSpace(line) == "" {
				continue
			}
			if blanks := len(line) - len(strings.TrimLeft(line, " ")); indent < 0 || blanks < indent {
				indent = blanks
			}
		}
	}
	return max(0, indent)
}

// unindent takes so many blanks away from the beginning of each line.
func unindent(text string, indent int) string {
	var b strings.Builder
	for line := range strings.Lines(text) {
		b.WriteString(strings.TrimPrefix(line, strings.Repeat(" ", min(indent, len(line)-len(strings.TrimLeft(line, " "))))))
	}
	return b.String()
}

// drawAbreast draws texts beside each other.
func (c *Conflicts) drawAbreast(f *frame.Frame, area frame.Rect, blocks []block) {
	t := c.desk.Theme()
	shown := max(0, area.Dy()-2)
	longest := 0
	for _, each := range blocks {
		longest = max(longest, len(each.lines))
	}
	if len(blocks) > 1 {
		c.top = max(0, min(c.top, longest-shown))
	}
	for i, column := range frame.Columns(area, len(blocks), 2) {
		f.Zone(column, blocks[i].zone)
		head, rest := frame.CutTop(column, 1)
		used := f.Text(head, t.Key.On(t.Overlay.Background), blocks[i].title)
		_, head = frame.CutLeft(head, used+2)
		f.Text(head, t.Muted.On(t.Overlay.Background), blocks[i].label)
		rule, rest := frame.CutTop(rest, 1)
		f.HLine(rule.Min.X, rule.Max.X, rule.Min.Y, t.Border.On(t.Overlay.Background), t.Glyphs.Light.Horizontal)
		for j, row := range frame.Rows(rest, rest.Dy(), 0) {
			if at := c.top + j; at < len(blocks[i].lines) {
				f.Text(row, blocks[i].style.On(t.Overlay.Background), blocks[i].lines[at])
			}
		}
	}
}

// Mouse takes the side that is clicked twice, and scrolls with the wheel.
func (c *Conflicts) Mouse(event screen.MouseEvent) tea.Cmd {
	switch {
	case event.Kind == screen.WheelUp:
		return c.scroll(-3)
	case event.Kind == screen.WheelDown:
		return c.scroll(3)
	case event.Kind != screen.DoubleClick:
		return nil
	case event.Zone == "conflicts:mine":
		return c.take(merge.Choice{Take: merge.TakeOurs})
	case event.Zone == "conflicts:theirs":
		return c.take(merge.Choice{Take: merge.TakeTheirs})
	}
	return nil
}
