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

// textWidth is how wide running text is told.
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

// sheetText is the score, what counts towards it, and what is missing, as far
// as that may be told.
func sheetText(attempt learn.Attempt) string {
	sheet := attempt.Score()
	level := sheet.Level()
	var lines []string
	for _, unread := range sheet.Unread {
		lines = append(lines, hanging("! ", unreadText(unread)), "")
	}
	lines = append(lines,
		fmt.Sprintf("%s of 10, %s", plainNumber(sheet.OutOfTen()), learn.LevelName(level)),
		wrapped(sheet.Kit.Levels[level]), "")
	for _, criterion := range sheet.Met {
		lines = append(lines, criterionText("✓", criterion))
	}
	missing, kept := attempt.Missing(sheet)
	for _, criterion := range missing {
		lines = append(lines, criterionText("·", criterion))
	}
	if kept > 0 {
		lines = append(lines, fmt.Sprintf("  %s not found yet", countOf(kept, "fault")))
	}
	for _, line := range sheet.Accused {
		lines = append(lines, hanging("  ✗ 1  ", "nothing was planted there: "+line))
	}
	for _, line := range sheet.Placeless {
		lines = append(lines, hanging("  ? 0  ", "names no place I know: "+line))
	}
	if hints := len(attempt.State.Hints); hints > 0 {
		lines = append(lines, "", countOf(hints, "hint")+" taken")
	}
	return strings.Join(lines, "\n")
}

// unreadText says of a file that nothing in it counts, and why.
func unreadText(why model.Fault) string {
	return fmt.Sprintf("%s:%d cannot be read, so nothing in it counts: %s; %s", why.File, why.Line, why.Message, why.Fix)
}

func criterionText(mark string, criterion learn.Criterion) string {
	return hanging(fmt.Sprintf("  %s %d  ", mark, criterion.Points), criterion.Asks)
}

// answersText is the score with every right answer, and what the trainer says
// at the end.
func answersText(attempt learn.Attempt) string {
	var parts []string
	if attempt.Kit.Solved() {
		parts = append(parts, sheetText(attempt))
		for _, criterion := range attempt.Kit.Key {
			parts = append(parts, hanging("", criterion.Asks)+"\n"+hanging("  ", criterion.Answer))
		}
	}
	return strings.Join(append(parts, wrapped(attempt.Kit.Closing)), "\n\n")
}

func countOf(count int, noun string) string {
	if count == 1 {
		return "1 " + noun
	}
	return strconv.Itoa(count) + " " + noun + "s"
}

func plainNumber(value float64) string { return strconv.FormatFloat(value, 'f', -1, 64) }
