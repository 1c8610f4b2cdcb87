package cmd

import (
	"fmt"
	"strconv"
	"strings"
	"text/tabwriter"

	"github.com/charmbracelet/x/ansi"

	"interlock/examples"
	"interlock/model"
	"interlock/model/learn"
)

// textWidth is how wide running text is told, here and on a card of the program.
const textWidth = 72

func wrapped(text string) string { return ansi.Wordwrap(strings.TrimSpace(text), textWidth, "") }

// hanging is a text behind a mark, its further lines below the first.
func hanging(mark, text string) string {
	indent := strings.Repeat(" ", ansi.StringWidth(mark))
	return mark + strings.ReplaceAll(ansi.Wordwrap(text, textWidth-len(indent), ""), "\n", "\n"+indent)
}

func listKits(streams Streams) error {
	kits, err := examples.Kits()
	if err != nil {
		return err
	}
	table := tabwriter.NewWriter(streams.Out, 0, 0, 2, ' ', 0)
	for _, kit := range kits {
		fmt.Fprintf(table, "%s\t%d min\t%s\t%s\n", kit.Name, kit.Minutes, kit.Title, kit.Summary)
	}
	return table.Flush()
}

// trainerText is what a trainer has to know of a kit before the room is full:
// everything but the answers.
func trainerText(kit learn.Kit) string {
	parts := []string{
		wrapped(kit.Brief()),
		"Say before:\n" + wrapped(kit.Opening),
		"Say after:\n" + wrapped(kit.Closing),
		"Teaches the rules (`interlock check --explain RULE` tells each):\n" + strings.Join(kit.Teaches, "\n"),
	}
	if kit.Solved() {
		parts = append(parts, "Levels:\n"+rubricText(kit))
	}
	return strings.Join(parts, "\n\n")
}

func rubricText(kit learn.Kit) string {
	var lines []string
	for level, said := range kit.Levels {
		lines = append(lines, hanging("  ", learn.LevelName(level)+": "+said))
	}
	return strings.Join(lines, "\n")
}

// sheetText is the score, what counts towards it, and what is missing. The
// places of planted faults are told only after the reveal.
func sheetText(sheet learn.Sheet, state learn.Exercise) string {
	level := sheet.Level()
	lines := []string{
		fmt.Sprintf("%s of 10, %s", plainNumber(sheet.OutOfTen()), learn.LevelName(level)),
		wrapped(sheet.Kit.Levels[level]), "",
	}
	for _, criterion := range sheet.Met {
		lines = append(lines, criterionText("✓", criterion))
	}
	if hidden := sheet.Kit.Planted && state.Silent; hidden && len(sheet.Missed) > 0 {
		lines = append(lines, fmt.Sprintf("  %s not found yet", countOf(len(sheet.Missed), "fault")))
	} else {
		for _, criterion := range sheet.Missed {
			lines = append(lines, criterionText("·", criterion))
		}
	}
	for _, line := range sheet.Accused {
		lines = append(lines, hanging("  ✗ 1  ", "nothing was planted there: "+line))
	}
	if len(state.Hints) > 0 {
		lines = append(lines, "", countOf(len(state.Hints), "hint")+" taken")
	}
	return strings.Join(lines, "\n")
}

// scoreText is how far an exercise has come, for the program.
func scoreText(workshop *model.Workshop) string {
	state, err := learn.Open(workshop)
	if err != nil {
		return err.Error()
	}
	kit, err := examples.Kit(state.Kit)
	switch {
	case err != nil:
		return err.Error()
	case !kit.Solved():
		return "This kit is read, not solved: interlock learn hint gives one note after the other."
	}
	return sheetText(learn.Score(kit, workshop), state)
}

func criterionText(mark string, criterion learn.Criterion) string {
	return hanging(fmt.Sprintf("  %s %d  ", mark, criterion.Points), criterion.Asks)
}

// answersText is the score with every right answer, and what the trainer says
// at the end.
func answersText(kit learn.Kit, workshop *model.Workshop, state learn.Exercise) string {
	var parts []string
	if kit.Solved() {
		sheet := learn.Score(kit, workshop)
		parts = append(parts, sheetText(sheet, state))
		for _, criterion := range kit.Key {
			parts = append(parts, hanging("", criterion.Asks)+"\n"+hanging("  ", criterion.Answer))
		}
	}
	return strings.Join(append(parts, wrapped(kit.Closing)), "\n\n")
}

func countOf(count int, noun string) string {
	if count == 1 {
		return "1 " + noun
	}
	return strconv.Itoa(count) + " " + noun + "s"
}

func plainNumber(value float64) string { return strconv.FormatFloat(value, 'f', -1, 64) }
