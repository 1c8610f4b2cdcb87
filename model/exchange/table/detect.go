package table

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"interlock/model/exchange"
	"interlock/model/exchange/lane"
)

// headRows is how far down the head of a table is looked for.
const headRows = 12

// Detect proposes how a table is read, and lists the labels that it leaves out
// because nobody knows them. A table of ours needs no more than its layout. The
// error is an *exchange.Error; where it says that nothing was understood, the
// mapping holds the labels of the table all the same, to be filled in by hand.
func Detect(data []byte) (Mapping, []Unclear, error) {
	table, err := parse(data)
	if err != nil {
		return Mapping{}, nil, err
	}
	if mark, own := ownMark(table); own {
		return Mapping{Layout: mark.layout}, nil, nil
	}
	if isLong(table) {
		return Mapping{Layout: Long}, nil, nil
	}
	return propose(table)
}

// propose finds the layout by which more of the labels are understood: down
// the first column, or across the head. The cell in the corner, which belongs
// to both, does not count.
func propose(table grid) (Mapping, []Unclear, error) {
	if err := tooLarge(table); err != nil {
		return Mapping{}, nil, err
	}
	head := headRow(table)
	down, across := labelsDown(table), labelsAcross(table, head)
	knownDown, knownAcross := understood(down, 1), understood(across, 1)
	switch {
	case !enough(knownDown, down) && !enough(knownAcross, across):
	case knownAcross*max(1, len(down)-1) > knownDown*max(1, len(across)-1):
		mapping, unclear := proposeRows(table, head, across)
		return mapping, unclear, nil
	case knownDown > 0 && width(table) > 1:
		mapping, unclear := proposeMatrix(table, down)
		return mapping, unclear, nil
	}
	mapping, unclear := proposeRows(table, head, across)
	return mapping, unclear, &exchange.Error{
		Message: "no row and no column of the table is understood",
		Fix:     "head its columns or its rows with words such as Stage, Actions, Emotions, Pain points or Channels, or read it with a mapping",
	}
}

// enough tells a journey from any other table, which may have a word of ours
// in it by chance: two labels are understood, or most of them.
func enough(known int, labels []labelled) bool {
	return known+understood(labels[:min(1, len(labels))], 0) > 1 || known*2 > len(labels)-1
}

func width(table grid) int {
	widest := 0
	for _, row := range table.rows {
		widest = max(widest, len(row))
	}
	return widest
}

// labelled is a label with the cells that it stands over or in front of.
type labelled struct {
	label string
	key   string // what it means, "" for nobody knows
	scale *lane.Scale
	cells []string // the cells that are not blank, below it or behind it
	first int      // the row or column it stands in
}

// understood counts the labels behind the first ones that mean something.
func understood(labels []labelled, first int) int {
	known := 0
	for _, label := range labels[min(first, len(labels)):] {
		if label.key != "" && label.key != lane.Ignored && plausible(label) {
			known++
		}
	}
	return known
}

// plausible reports whether the cells of a label can be what it says. Stages
// are called "Wait" as often as waiting times are.
func plausible(label labelled) bool {
	if label.key != lane.ActiveTime && label.key != lane.WaitTime {
		return true
	}
	return slices.ContainsFunc(label.cells, func(cell string) bool {
		return strings.ContainsFunc(cell, unicode.IsDigit) && strings.ContainsFunc(cell, unicode.IsLetter)
	})
}

// scaleHint is a scale at the end of a label: "Satisfaction (1-5)", "mean_1to5".
var scaleHint = regexp.MustCompile(`^(.*?)[\s_(\[,:]*(-?\d{1,3})\s*(?:-|–|to|\.\.|…)\s*(\+?-?\d{1,3})[\s)\]]*$`)

// read finds out what a label means.
func (l *labelled) read() {
	l.label = lane.Line(l.label)
	text := l.label
	if parts := scaleHint.FindStringSubmatch(text); parts != nil && parts[1] != "" {
		low, _ := strconv.Atoi(parts[2])
		high, _ := strconv.Atoi(strings.TrimPrefix(parts[3], "+"))
		if low < high {
			text, l.scale = parts[1], &lane.Scale{Low: float64(low), High: float64(high)}
		}
	}
	if key, ok := lane.Field(text); ok && key != lane.Link {
		l.key = key
	}
	if l.label != "" && strings.EqualFold(l.label, Scenario) {
		l.key = Scenario
	}
}

// labelsDown reads the first column: the labels of a matrix. A blank label
// goes on with the one above.
func labelsDown(table grid) []labelled {
	var labels []labelled
	for i, row := range table.rows {
		if blank(at(row, 0)) && i > 0 && len(labels) > 0 && hasLane(labels) {
			last := &labels[len(labels)-1]
			last.cells = append(last.cells, filled(row[1:])...)
			continue
		}
		made := labelled{label: at(row, 0), cells: filled(row[min(1, len(row)):]), first: i}
		made.read()
		labels = append(labels, made)
	}
	return labels
}

func hasLane(labels []labelled) bool { return understood(labels, 0) > 0 }

func filled(row []string) []string {
	return slices.DeleteFunc(slices.Clone(row), blank)
}

// headRow finds the row that heads the columns: of the first rows, the one of
// which most is understood.
func headRow(table grid) int {
	best, most := 0, 0
	for i := range min(headRows, len(table.rows)) {
		if known := understood(labelsAcross(table, i), 0); known > most {
			best, most = i, known
		}
	}
	return best
}

// labelsAcross reads the labels of columns.
func labelsAcross(table grid, head int) []labelled {
	if head >= len(table.rows) {
		return nil
	}
	var labels []labelled
	for column, text := range table.rows[head] {
		made := labelled{label: text, first: column}
		made.read()
		for _, row := range table.rows[head+1:] {
			if !blank(at(row, column)) {
				made.cells = append(made.cells, at(row, column))
			}
		}
		if made.label != "" || len(made.cells) > 0 {
			labels = append(labels, made)
		}
	}
	return labels
}

// proposeRows proposes how one row for each stage is read.
func proposeRows(table grid, head int, labels []labelled) (Mapping, []Unclear) {
	nameStages(labels, len(table.rows)-head-1)
	layout := Stages
	if slices.ContainsFunc(labels, func(l labelled) bool { return l.key == lane.Persona }) {
		layout = Actors
	}
	return mappingOf(layout, labels)
}

// nameStages finds the column that names the stages. Of two, the one with
// fewer names in it holds the phases. Without any it is the first column of
// words that are all there and all different, or else the first one.
func nameStages(labels []labelled, rows int) {
	var named []*labelled
	for i := range labels {
		if labels[i].key == lane.Stage {
			named = append(named, &labels[i])
		}
	}
	switch {
	case len(named) == 1:
		return
	case len(named) > 1:
		phase := named[0]
		if distinct(phase.cells) > distinct(named[1].cells) {
			phase = named[1]
		}
		phase.key = lane.Phase
		return
	}
	for i := range labels {
		if canName(labels[i]) && len(labels[i].cells) == rows && distinct(labels[i].cells) == rows && words(labels[i].cells) {
			labels[i].key = lane.Stage
			return
		}
	}
	for i := range labels {
		if canName(labels[i]) {
			labels[i].key = lane.Stage
			return
		}
	}
}

// canName tells the columns that can hold the names of stages.
func canName(label labelled) bool {
	return !slices.Contains([]string{lane.Order, lane.StageID, lane.Journey, lane.Persona, lane.Side, lane.Emotion, lane.Responses, Scenario}, label.key)
}

func distinct(cells []string) int {
	seen := map[string]bool{}
	for _, cell := range cells {
		seen[strings.TrimSpace(cell)] = true
	}
	return len(seen)
}

// words reports whether no cell is a number.
func words(cells []string) bool {
	return !slices.ContainsFunc(cells, func(cell string) bool {
		_, number := lane.Number(cell)
		return number
	})
}

// proposeMatrix proposes how stages across are read.
func proposeMatrix(table grid, labels []labelled) (Mapping, []Unclear) {
	nameColumns(labels, width(table)-1)
	return mappingOf(Matrix, labels)
}

// nameColumns finds the row that names the stages. Of two, the upper holds the
// phases. Without any it is the last row above the lanes with most of its cells
// filled, or the row of phases, or else the first.
func nameColumns(labels []labelled, columns int) {
	var named []int
	phases, firstLane := -1, len(labels)
	for i, label := range labels {
		switch {
		case label.key == lane.Stage:
			named = append(named, i)
		case label.key == lane.Phase && phases < 0:
			phases = i
		case ofLane(label) && firstLane == len(labels):
			firstLane = i
		}
	}
	switch {
	case len(named) > 1:
		labels[named[0]].key = lane.Phase
		return
	case len(named) == 1:
		return
	}
	best := -1
	for i := range labels[:firstLane] {
		if unnamed := labels[i].key == "" || labels[i].key == lane.Ignored; unnamed && len(labels[i].cells)*2 > columns {
			best = i
		}
	}
	switch {
	case best >= 0:
		labels[best].key = lane.Stage
	case phases >= 0:
		labels[phases].key = lane.Stage
	default:
		labels[0].key = lane.Stage
	}
}

// ofLane tells a label that says something of each stage.
func ofLane(label labelled) bool {
	return label.key != "" && !slices.Contains([]string{lane.Ignored, lane.Journey, lane.Persona, lane.Side, lane.Goal, lane.Phase, Scenario}, label.key)
}

// mappingOf makes a mapping of labels whose meanings are settled.
func mappingOf(layout Layout, labels []labelled) (Mapping, []Unclear) {
	m := Mapping{Layout: layout}
	tellApart(labels)
	if layout == Actors || listed(labels) {
		m.Lists = semicolon
	}
	var unclear []Unclear
	for _, label := range labels {
		if slices.ContainsFunc(m.Labels, func(l Label) bool { return l.Label == label.label }) {
			continue
		}
		if len(label.cells) == 0 && (label.key == "" || label.label == "" && label.key == lane.Ignored) {
			continue
		}
		m.Labels = append(m.Labels, Label{Label: label.label, Field: label.key})
		if label.key == "" && len(label.cells) > 0 {
			unclear = append(unclear, Unclear{Label: label.label, Cells: len(label.cells)})
		}
	}
	m.Scale = scaleIn(labels)
	return m, unclear
}

// tellApart settles what a label alone does not: whether feelings are numbers
// or words, and what touchpoints are where the channels have a label too.
func tellApart(labels []labelled) {
	channels := 0
	for _, label := range labels {
		if label.key == lane.Channels {
			channels++
		}
	}
	for i := range labels {
		label := &labels[i]
		switch {
		case label.key == lane.Feels && len(label.cells) > 0 && !slices.ContainsFunc(label.cells, noEmotion):
			label.key = lane.Emotion
		case label.key == lane.Channels && channels > 1 && strings.Contains(strings.ToLower(label.label), "touch"):
			label.key = lane.Evidence
		case label.key == lane.Ignored && label.label == "" && len(label.cells) > 0:
			label.key = ""
		}
	}
}

func noEmotion(cell string) bool {
	_, number := lane.Number(cell)
	_, feeling := lane.Feeling(cell)
	return !number && !feeling
}

// listed reports whether cells hold lists divided by semicolons, and none
// divided by line breaks.
func listed(labels []labelled) bool {
	lists := false
	for _, label := range labels {
		if !holdsList(label.key) {
			continue
		}
		for _, cell := range label.cells {
			if strings.Contains(cell, "\n") {
				return false
			}
			lists = lists || strings.Contains(cell, semicolon)
		}
	}
	return lists
}

// scaleIn finds the scale of the numbers that stand for emotions: as a label
// tells it, or as the numbers do; nil without numbers.
func scaleIn(labels []labelled) *lane.Scale {
	var numbers []float64
	for _, label := range labels {
		if label.key != lane.Emotion {
			continue
		}
		if label.scale != nil {
			return label.scale
		}
		for _, cell := range label.cells {
			for line := range strings.FieldsFuncSeq(cell, func(r rune) bool { return r == '\n' || r == ';' }) {
				if number, ok := lane.Number(line); ok {
					numbers = append(numbers, number)
				}
			}
		}
	}
	if len(numbers) == 0 {
		return nil
	}
	scale := lane.ScaleOf(numbers)
	return &scale
}
