package table

import (
	"slices"
	"strconv"

	"interlock/model"
	"interlock/model/exchange"
	"interlock/model/exchange/carry"
	"interlock/model/exchange/lane"
)

// The heads of the columns of our sheets that tell where a row belongs, and of
// the one that holds numbers.
const (
	journeyHead = "Journey"
	sideHead    = "Side"
	personaHead = "Persona"
	orderHead   = "Order"
	stageHead   = "Stage"
	emotionHead = "Emotion"
)

// heads are those columns in their order, in front of what is said of a stage
// and behind it.
func heads(layout Layout) (front, back []string) {
	if layout == Actors {
		return []string{stageHead, "Stakeholder", journeyHead, sideHead}, []string{"StageOrder", "StakeholderOrder"}
	}
	return []string{journeyHead, sideHead, personaHead, orderHead, stageHead}, nil
}

// divider is what stands between the notes of a cell.
func divider(layout Layout) string {
	if layout == Actors {
		return semicolon
	}
	return lineBreak
}

func writeSheets(content *exchange.Content, options Options) ([]exchange.File, exchange.Losses, error) {
	whole := carry.Clean(content)
	sheets := layOut(whole, options.Layout)
	m := mark{options.Layout, options.Raw}
	var files []exchange.File
	name := carry.FileNames(".tsv")
	add := func(name string, rows [][]string, delimiter rune) error {
		data, err := write(rows, delimiter, options.BOM)
		files = append(files, exchange.File{Name: name, Data: data})
		return err
	}
	if options.Layout != Matrix {
		if err := add(string(options.Layout)+".csv", stageRows(sheets, m), ','); err != nil {
			return nil, exchange.Losses{}, err
		}
	} else {
		for _, sheet := range sheets {
			if err := add(name(sheet.id), matrixRows(sheet, m), '\t'); err != nil {
				return nil, exchange.Losses{}, err
			}
		}
	}
	return files, lostOnSheets(whole, sheets), nil
}

// matrixRows puts the stages across, below the title of the journey.
func matrixRows(s sheet, m mark) [][]string {
	head := []string{m.behind(m.guard(s.title))}
	for _, stage := range s.stages {
		head = append(head, m.guard(stage.name))
	}
	rows := [][]string{head}
	for _, label := range filledLabels([]sheet{s}) {
		row := []string{label}
		for _, stage := range s.stages {
			row = append(row, m.cell(label, stage.lines[label]))
		}
		rows = append(rows, row)
	}
	return rows
}

// filledLabels lists the labels that any stage has something to say to.
func filledLabels(sheets []sheet) []string {
	said := map[string]bool{}
	for _, sheet := range sheets {
		for _, stage := range sheet.stages {
			for label := range stage.lines {
				said[label] = true
			}
		}
	}
	var labels []string
	for _, field := range fields() {
		if said[field.Label] {
			labels = append(labels, field.Label)
		}
	}
	return labels
}

// cell writes the lines of a field. An emotion stands unguarded, as a number.
func (m mark) cell(label string, lines []string) string {
	if label == emotionHead {
		m.raw = true
	}
	return m.list(lines, divider(m.layout))
}

// stageRows writes one row for each stage of every journey.
func stageRows(sheets []sheet, m mark) [][]string {
	front, back := heads(m.layout)
	labels := filledLabels(sheets)
	head := slices.Concat(front, labels, back)
	head[0] = m.behind(head[0])
	rows := [][]string{head}
	for actor, sheet := range sheets {
		for i, stage := range sheet.stages {
			order := strconv.Itoa(i + 1)
			title, persona, name := m.guard(sheet.title), m.guard(sheet.persona), m.guard(stage.name)
			row := []string{title, string(sheet.side), persona, order, name}
			if m.layout == Actors {
				row = []string{name, persona, title, string(sheet.side)}
			}
			for _, label := range labels {
				row = append(row, m.cell(label, stage.lines[label]))
			}
			if m.layout == Actors {
				row = append(row, order, strconv.Itoa(actor+1))
			}
			rows = append(rows, row)
		}
	}
	return rows
}

// readSheet reads a table of ours in one of the layouts of others.
func readSheet(table grid, m mark) (*exchange.Content, exchange.Losses, error) {
	if err := tooLarge(table); err != nil {
		return nil, exchange.Losses{}, err
	}
	table.rows[0][0] = m.label(table.rows[0][0])
	sheets := []sheet{matrixSheet(table, m)}
	if m.layout != Matrix {
		sheets = stageSheets(table, m)
	}
	content, losses := ofSheets(sheets, freshNames())
	return content, losses, nil
}

func matrixSheet(table grid, m mark) sheet {
	made := sheet{title: lane.Line(table.rows[0][0]), side: model.Customer}
	for i := range table.rows[0][1:] {
		stage := column{name: lane.Line(m.unguard(table.rows[0][i+1])), lines: map[string][]string{}}
		for _, row := range table.rows[1:] {
			stage.add(m, at(row, 0), at(row, i+1))
		}
		made.stages = append(made.stages, stage)
	}
	return made
}

// add puts a cell into a stage, if it says anything.
func (c *column) add(m mark, label, cell string) {
	for _, word := range m.words(cell, divider(m.layout)) {
		if line := lane.Line(word); line != "" {
			c.lines[label] = append(c.lines[label], line)
		}
	}
}

// stageSheets reads one row for each stage, in their order.
func stageSheets(table grid, m mark) []sheet {
	head, rows := table.rows[0], table.rows[1:]
	find := func(row []string, labels ...string) string {
		for i, label := range head {
			if slices.Contains(labels, label) {
				return lane.Line(m.unguard(at(row, i)))
			}
		}
		return ""
	}
	position := func(row []string) int {
		order, _ := strconv.Atoi(find(row, orderHead, "StageOrder"))
		return order
	}
	slices.SortStableFunc(rows, func(one, other []string) int { return position(one) - position(other) })
	front, back := heads(m.layout)
	places := slices.Concat(front, back)
	var sheets []sheet
	for _, row := range rows {
		title, persona := find(row, journeyHead), find(row, personaHead, "Stakeholder")
		i := slices.IndexFunc(sheets, func(s sheet) bool { return s.title == title && s.persona == persona })
		if i < 0 {
			i = len(sheets)
			sheets = append(sheets, sheet{title: title, persona: persona, side: sideOf(find(row, sideHead))})
		}
		stage := column{name: find(row, stageHead), lines: map[string][]string{}}
		for column, cell := range row {
			if !slices.Contains(places, at(head, column)) {
				stage.add(m, at(head, column), cell)
			}
		}
		sheets[i].stages = append(sheets[i].stages, stage)
	}
	return sheets
}
