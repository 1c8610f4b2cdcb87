package layer

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"interlock/tui/frame"
	"interlock/tui/screen"
	"interlock/tui/theme"
)

// outcomeHeight is how many lines the panel keeps for what was written.
const outcomeHeight = 5

// height is how many rows the formats take, in two columns.
func (e *Export) height() int { return (len(e.formats) + 1) / 2 }

// Draw draws the panel in the middle of the window.
func (e *Export) Draw(f *frame.Frame, area frame.Rect) {
	inside := panel(f, area, e.desk.Theme(), "Publish the blueprint", "export", 92, firstFormat+e.height()+outcomeHeight+4)
	choices, rest := frame.CutTop(inside, firstFormat)
	e.drawChoices(f, choices)
	_, rest = frame.CutTop(rest, 1)
	formats, rest := frame.CutTop(rest, e.height())
	for i, column := range frame.Columns(formats, 2, 2) {
		e.drawColumn(f, column, i*e.height())
	}
	_, rest = frame.CutTop(rest, 1)
	e.drawOutcome(f, rest)
}

func (e *Export) drawChoices(f *frame.Frame, area frame.Rect) {
	rows := frame.Rows(area, firstFormat, 0)
	profile := optionOf(e.publisher.Profiles(), e.choices.Profile)
	paper := optionOf(e.publisher.Papers(), e.choices.Paper)
	e.drawChoice(f, rows[profileRow], profileRow, "For", profile.Title, profile.Detail)
	e.drawChoice(f, rows[paperRow], paperRow, "Pages", paper.Title, paper.Detail)
	e.drawChoice(f, rows[folderRow], folderRow, "Into", e.choices.Folder, "")
}

func optionOf(options []screen.Option, id string) screen.Option {
	if at := slices.IndexFunc(options, func(o screen.Option) bool { return o.ID == id }); at >= 0 {
		return options[at]
	}
	return screen.Option{Title: id}
}

// drawChoice draws a row whose value is changed sideways.
func (e *Export) drawChoice(f *frame.Frame, row frame.Rect, index int, label, value, detail string) {
	t := e.desk.Theme()
	style, mark := t.Text.On(t.Overlay.Background), "  "
	muted := t.Muted.On(t.Overlay.Background)
	if index == e.cursor {
		style, muted, mark = t.Selected, t.Selected, t.Glyphs.Cursor+" "
	}
	f.Fill(row, style)
	head, tail := frame.CutLeft(row, 9)
	f.Text(head, muted, mark+label)
	used := f.Text(tail, style, value)
	_, tail = frame.CutLeft(tail, used+2)
	f.Text(tail, muted, detail)
	f.Zone(row, fmt.Sprintf("export:%d", index))
}

func (e *Export) drawColumn(f *frame.Frame, area frame.Rect, from int) {
	for i, row := range frame.Rows(area, e.height(), 0) {
		if from+i < len(e.formats) {
			e.drawFormat(f, row, from+i)
		}
	}
}

// drawFormat draws a format with the kind of its file, or how much was written.
func (e *Export) drawFormat(f *frame.Frame, row frame.Rect, index int) {
	t := e.desk.Theme()
	format := e.formats[index]
	style, mark := t.Text.On(t.Overlay.Background), "  "
	detail, fate := t.Muted.On(t.Overlay.Background), filepath.Ext(format.File)
	written, done := e.written[format.ID]
	switch {
	case done:
		detail, fate = t.Success.On(t.Overlay.Background), t.Glyphs.Check+" "+size(written.Bytes)
	case e.working() && e.waiting[0] == format.ID:
		detail, fate = style, "writing "+t.Glyphs.Ellipsis
	}
	if firstFormat+index == e.cursor {
		style, detail, mark = t.Selected, t.Selected, t.Glyphs.Cursor+" "
	}
	box := "[ ] "
	if e.chosen(format.ID) {
		box = "[" + t.Glyphs.Check + "] "
	}
	f.Fill(row, style)
	head, tail := frame.CutLeft(row, min(24, row.Dx()))
	f.Text(head, style, mark+box+format.Title)
	f.Text(tail, detail, fate)
	f.Zone(row, fmt.Sprintf("export:%d", firstFormat+index))
}

// drawOutcome says what the format under the cursor is for, or how the writing
// went.
func (e *Export) drawOutcome(f *frame.Frame, area frame.Rect) {
	t := e.desk.Theme()
	for _, part := range e.outcome(t) {
		height := f.Wrap(area, part.style.On(t.Overlay.Background), part.text)
		_, area = frame.CutTop(area, max(height, 1))
	}
}

// sentence is a text with its look.
type sentence struct {
	style frame.Style
	text  string
}

func (e *Export) outcome(t *theme.Theme) []sentence {
	var said []sentence
	format, onFormat := e.format()
	switch {
	case e.failure != nil:
		said = append(said, sentence{t.Error, t.Glyphs.Finding + " " + e.failure.Error()})
	case e.working():
		said = append(said, sentence{t.Text, fmt.Sprintf("Writing %d of %d %s", len(e.written)+1, e.total, t.Glyphs.Ellipsis)})
	case len(e.written) > 0:
		said = append(said, sentence{t.Success, e.summary()})
		for _, remark := range e.remarks {
			said = append(said, sentence{t.Text, remark})
		}
	case onFormat:
		said = append(said, sentence{t.Text, format.File + ": " + format.Help}, sentence{t.Muted, "Nothing is written over that did not come from here."})
	}
	if written, ok := e.written[format.ID]; onFormat && ok {
		said = append(said, sentence{t.Muted, fateOf(written)})
	}
	return said
}

// fateOf says what was written: "4 files from claim.ojf on: 17 links could not
// be carried".
func fateOf(written Written) string {
	text := filepath.Base(written.Files[0])
	if len(written.Files) > 1 {
		text = fmt.Sprintf("%d files from %s on", len(written.Files), text)
	}
	if written.Remark != "" {
		text += ": " + written.Remark
	}
	return text
}

func (e *Export) summary() string {
	files, bytes, remarks := 0, 0, 0
	for _, written := range e.written {
		files += len(written.Files)
		bytes += written.Bytes
		if written.Remark != "" {
			remarks++
		}
	}
	text := fmt.Sprintf("Written: %d files, %s. o opens the marked one.", files, size(bytes))
	if remarks > 0 {
		text += fmt.Sprintf(" %d could not carry everything; go there to see what.", remarks)
	}
	return strings.Replace(text, " 1 files", " 1 file", 1)
}

// size says how large files are: "12 kB", "1.4 MB".
func size(bytes int) string {
	switch {
	case bytes < 1000:
		return fmt.Sprintf("%d bytes", bytes)
	case bytes < 1000*1000:
		return fmt.Sprintf("%.0f kB", float64(bytes)/1000)
	}
	return fmt.Sprintf("%.1f MB", float64(bytes)/1e6)
}
