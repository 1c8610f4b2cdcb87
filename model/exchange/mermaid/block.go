package mermaid

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"interlock/model"
	"interlock/model/exchange"
	"interlock/model/exchange/carry"
	"interlock/model/exchange/lane"
)

// WriteBlock writes each journey as a blueprint to look at,
// "claim.blueprint.mmd": a block diagram with a column for each stage and a row
// for each lane. ★ marks a moment of truth, and ❗ a pain of severity 3.
func WriteBlock(content *exchange.Content) ([]exchange.File, exchange.Losses, error) {
	whole := carry.Clean(content)
	shown := shownLanes(whole)
	var files []exchange.File
	name := carry.FileNames(".blueprint.mmd")
	for i, journey := range shown.Journeys {
		if len(journey.Stages) > 0 {
			files = append(files, exchange.File{Name: name(journey.ID), Data: []byte(block(whole.Journeys[i], whole))})
		}
	}
	return files, carry.Lost(whole, shown), nil
}

// row is a lane of the blueprint, or a line between two lanes.
type row struct {
	key  string // the lane
	line string // the name of the line
}

// rows are the lanes in the order of a blueprint, with its three lines.
func rows() []row {
	return []row{
		{key: lane.Emotion},
		{key: lane.Evidence},
		{key: lane.Does},
		{key: lane.Thinks},
		{key: lane.Feels},
		{key: lane.Pains},
		{key: lane.Highs},
		{key: lane.Channels},
		{line: "line of interaction"},
		{key: lane.Frontstage},
		{line: "line of visibility"},
		{key: lane.Backstage},
		{line: "line of internal interaction"},
		{key: lane.Support},
		{key: lane.Opportunities},
	}
}

// shownLanes is what the block diagrams show of the content.
func shownLanes(whole *exchange.Content) *exchange.Content {
	shown := &exchange.Content{}
	for _, journey := range whole.Journeys {
		kept := &model.Journey{ID: journey.ID, Side: journey.Side, Name: journey.Name}
		for _, stage := range journey.Stages {
			copied := model.Stage{ID: stage.ID, Name: stage.Name, Emotion: stage.Emotion, Channels: stage.Channels}
			for _, key := range model.StageNoteKeys() {
				for _, note := range stage.Notes(key) {
					list := lane.Notes(&copied, key)
					*list = append(*list, model.Note{Text: note.Text, Who: note.Who, System: note.System, Policy: note.Policy, Partner: note.Partner})
				}
			}
			kept.Stages = append(kept.Stages, copied)
		}
		shown.Journeys = append(shown.Journeys, kept)
	}
	return shown
}

func block(journey *model.Journey, content *exchange.Content) string {
	var b strings.Builder
	columns := len(journey.Stages)
	fmt.Fprintf(&b, "%s\nblock-beta\n    columns %d\n", mark, columns+1)
	fmt.Fprintf(&b, "    title[\"%s\"]:%d\n    class title plain\n    space:1", label(journey.Title()), columns+1)
	for i, stage := range journey.Stages {
		moment := ""
		if stage.Moment != nil {
			moment = " ★"
		}
		fmt.Fprintf(&b, " stage%d[\"%s%s\"]:1", i+1, wrapped(label(stage.Title())), moment)
	}
	b.WriteString("\n")
	line := ""
	for _, row := range rows() {
		switch {
		case row.line != "":
			line = row.line
		case filled(journey, row.key, content):
			if line != "" {
				fmt.Fprintf(&b, "    line_%s[\"─ ─ %s ─ ─\"]:%d\n    class line_%[1]s plain\n", row.key, line, columns+1)
				line = ""
			}
			laneBlocks(&b, journey, row.key, content)
		}
	}
	b.WriteString("    classDef lane fill:#f4f4f4,stroke:#999999,color:#222222\n    classDef plain fill:none,stroke:none,color:#444444\n")
	return b.String()
}

func filled(journey *model.Journey, key string, content *exchange.Content) bool {
	for i := range journey.Stages {
		if cell(&journey.Stages[i], key, content) != "" {
			return true
		}
	}
	return false
}

func laneBlocks(b *strings.Builder, journey *model.Journey, key string, content *exchange.Content) {
	fmt.Fprintf(b, "    lane_%s[\"%s\"]:1", key, strings.ToUpper(lane.Label(key)))
	for i := range journey.Stages {
		if text := cell(&journey.Stages[i], key, content); text != "" {
			fmt.Fprintf(b, " %s%d[\"%s\"]:1", key, i+1, text)
		} else {
			b.WriteString(" space:1")
		}
	}
	fmt.Fprintf(b, "\n    class lane_%s lane\n", key)
}

// cell is the label of a stage in a lane, ready to be written.
func cell(stage *model.Stage, key string, content *exchange.Content) string {
	var lines []string
	switch key {
	case lane.Emotion:
		if stage.Emotion != nil {
			lines = append(lines, fmt.Sprintf("%s %d", lane.Face(*stage.Emotion), *stage.Emotion))
		}
	case lane.Channels:
		lines = append(lines, wrapped(encode(strings.Join(stage.Channels, ", "))))
	default:
		for _, note := range stage.Notes(key) {
			lines = append(lines, wrapped(encode(sentence(note, content))))
		}
	}
	return strings.Join(lines, "<br>")
}

// sentence is a note in words: who or what stands behind it, and its text.
func sentence(note model.Note, content *exchange.Content) string {
	who := note.Who
	if persona := content.Persona(who); persona != nil {
		who = persona.Title()
	}
	var parts []string
	for _, part := range []string{who, note.Carrier(), note.Text} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	text := strings.Join(parts, ": ")
	if note.Severity != nil && *note.Severity == 3 {
		text += " ❗"
	}
	return text
}

// wrapped breaks a written text into lines of about 32 characters, as block
// diagrams never break one.
func wrapped(text string) string {
	var b strings.Builder
	length := 0
	for i, word := range strings.Split(text, " ") {
		switch width := utf8.RuneCountInString(word); {
		case i == 0:
			length = width
		case length+1+width > 32:
			b.WriteString("<br>")
			length = width
		default:
			b.WriteString(" ")
			length += 1 + width
		}
		b.WriteString(word)
	}
	return b.String()
}
