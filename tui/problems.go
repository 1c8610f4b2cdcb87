package tui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/model/check"
	"interlock/tui/layer"
)

func (a *App) noUnreadable() string {
	if a.opened == nil {
		return a.noWorkshop()
	}
	if len(a.opened.Opening.Unreadable) == 0 {
		return "Every file could be opened."
	}
	return ""
}

// openUnreadable says which files could not even be opened, and why.
func (a *App) openUnreadable() tea.Cmd {
	var text strings.Builder
	for _, file := range a.opened.Opening.Unreadable {
		fmt.Fprintf(&text, "%s.\n\n", file)
	}
	return a.Open(layer.NewCard(a, "Files that could not be opened", strings.TrimSpace(text.String())))
}

// JumpToFinding goes to what a finding is about, or shows the file that cannot
// be read with the ways out of it.
func (a *App) JumpToFinding(finding check.Finding) tea.Cmd {
	file := a.Workshop().File(finding.File)
	if layer.Marked(file) {
		return a.decideMerge(file.Name)
	}
	if file == nil && finding.Place.Path == nil {
		return a.Open(layer.NewCard(a, "This file is not read", fmt.Sprintf("%s: %s.\n\n%s.", finding.File, finding.Message, sentence(finding.Fix)),
			layer.Answer{Label: "Close"}))
	}
	if file == nil || file.Readable {
		return a.Jump(finding.Place)
	}
	text := fmt.Sprintf("%s, line %d: %s.\n\n%s\n\n%s.", finding.File, finding.Line, finding.Message,
		excerpt(file.Source, finding.Line), sentence(finding.Fix))
	answers := []layer.Answer{{Label: "Leave the file as it is"}}
	if file.Mended != "" && a.ReadOnly() == "" {
		answers = append(answers, layer.Answer{Label: "Accept the mended line", Run: func() tea.Cmd { return a.mend(file, finding.Line) }})
	}
	answers = append(answers, layer.Answer{Label: "Edit the text in your editor", Run: func() tea.Cmd { return a.editFile(file.Name) }})
	return a.Open(layer.NewCard(a, "This file cannot be read yet", text, answers...))
}

func (a *App) mend(file *model.File, line int) tea.Cmd {
	edit := a.Workshop().Rewrite(file.Name, file.Mended)
	edit.Title = fmt.Sprintf("mend line %d of %s", line, file.Name)
	return a.Do(edit, nil)
}

// excerpt shows a line of a text with its neighbours.
func excerpt(source string, line int) string {
	const around = 2
	lines := strings.Split(strings.TrimSuffix(source, "\n"), "\n")
	var shown []string
	for i := max(0, line-1-around); i < min(len(lines), line+around); i++ {
		mark := "  "
		if i == line-1 {
			mark = "> "
		}
		shown = append(shown, fmt.Sprintf("%s%4d  %s", mark, i+1, strings.TrimRight(lines[i], "\r")))
	}
	return strings.Join(shown, "\n")
}
