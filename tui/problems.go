package tui

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/model/check"
	"interlock/tui/layer"
	"interlock/tui/part/picker"
)

// misread are the findings about what reading the files brought to light.
func (a *App) misread() []check.Finding {
	rules := map[string]bool{}
	for _, fault := range a.Workshop().Faults() {
		rules[fault.Rule] = true
	}
	return slices.DeleteFunc(check.Workshop(a.Workshop()), func(finding check.Finding) bool { return !rules[finding.Rule] })
}

func (a *App) noProblems() string {
	if a.opened == nil {
		return a.noWorkshop()
	}
	if len(a.Workshop().Faults()) == 0 && len(a.opened.Opening.Unreadable) == 0 {
		return "Every file reads well."
	}
	return ""
}

// openProblems lists what reading the files brought to light.
func (a *App) openProblems() tea.Cmd {
	findings := a.misread()
	var items []picker.Item
	for _, file := range a.opened.Opening.Unreadable {
		items = append(items, picker.Item{Title: file.Name, Disabled: sentence(file.Problem) + "."})
	}
	for i, finding := range findings {
		items = append(items, picker.Item{ID: strconv.Itoa(i), Title: fmt.Sprintf("%s:%d: %s", finding.File, finding.Line, finding.Message), Detail: finding.Fix})
	}
	options := picker.Options{Title: "What reading the files found", Matching: picker.Words}
	return a.Open(layer.NewList(a, items, options, func(id string) tea.Cmd {
		index, err := strconv.Atoi(id)
		if err != nil {
			return nil
		}
		return a.openProblem(findings[index])
	}))
}

// openProblem goes to a finding, or shows the file that cannot be read with
// the ways out of it.
func (a *App) openProblem(finding check.Finding) tea.Cmd {
	file := a.Workshop().File(finding.File)
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
