package canvas

import (
	"strings"
	"unicode/utf8"

	"interlock/model"
	"interlock/model/exchange"
	"interlock/model/exchange/lane"
)

// Measures in pixels. Applications write the label of a group above its box.
const (
	cardWidth   = 300
	cardGap     = 16
	padding     = 24
	labelHeight = 56
	lineHeight  = 24
	cardBorder  = 40
	lineLetters = 28 // that surely fit a line of a card
	laneWidth   = cardWidth + 2*padding
	stageWidth  = laneWidth + 2*padding
	stageGap    = 48
	journeyGap  = 200 // for the edges between the sides
)

// card is a text to be laid out in a lane.
type card struct {
	text  string // Markdown
	color string
	note  *model.Note // nil for what is no note
}

// laneKeys are the lanes from top to bottom.
func laneKeys() []string {
	return append([]string{lane.Emotion, lane.Moment, lane.Channels}, model.StageNoteKeys()...)
}

// cards are the texts of a stage in a lane.
func cards(stage *model.Stage, key string, content *exchange.Content) []card {
	var list []card
	switch key {
	case lane.Emotion:
		if stage.Emotion != nil {
			list = append(list, card{text: emotionText(*stage.Emotion), color: emotionColor(*stage.Emotion)})
		}
	case lane.Moment:
		if stage.Moment != nil {
			list = append(list, card{text: strings.TrimSuffix(star+" "+escape(stage.Moment.Why), " "), color: yellow})
		}
	case lane.Channels:
		for _, channel := range stage.Channels {
			list = append(list, card{text: escape(channel)})
		}
	default:
		notes := stage.Notes(key)
		for i := range notes {
			list = append(list, card{text: behind(notes[i], content) + escape(notes[i].Text), color: laneColor(key), note: &notes[i]})
		}
	}
	return list
}

// behind says in front of the text of a note who or what stands behind it; ""
// when nobody does.
func behind(note model.Note, content *exchange.Content) string {
	name := note.Who
	if persona := content.Persona(name); persona != nil {
		name = persona.Title()
	}
	if name == "" {
		name = note.Carrier()
	}
	if name == "" {
		return ""
	}
	return "**" + escape(name) + "** "
}

func emotionColor(emotion int) string {
	switch {
	case emotion < -1:
		return red
	case emotion < 0:
		return orange
	case emotion == 0:
		return yellow
	}
	return green
}

func laneColor(key string) string {
	switch key {
	case lane.Pains:
		return red
	case lane.Highs:
		return green
	case lane.Opportunities:
		return purple
	}
	return ""
}

func sideColor(side model.Side) string {
	if side == model.Employee {
		return orange
	}
	return cyan
}

// cardHeight guesses the height that a text needs.
func cardHeight(text string) float64 {
	lines := 0
	for line := range strings.SplitSeq(text, "\n") {
		lines += 1 + letters(line)/lineLetters
	}
	return float64(lines*lineHeight + cardBorder)
}

// letters counts the letters of a line; those of East Asian scripts and emoji
// are twice as wide.
func letters(line string) int {
	count := utf8.RuneCountInString(line)
	for _, r := range line {
		if r >= 0x1100 {
			count++
		}
	}
	return count
}

// rowHeights are the heights of the lanes of a journey, without labels; a lane
// that no stage has is 0.
func rowHeights(journey *model.Journey, content *exchange.Content) map[string]float64 {
	heights := map[string]float64{}
	for i := range journey.Stages {
		for _, key := range laneKeys() {
			height := 0.0
			for _, card := range cards(&journey.Stages[i], key, content) {
				height += cardHeight(card.text) + cardGap
			}
			if height > 0 {
				heights[key] = max(heights[key], height-cardGap+2*padding)
			}
		}
	}
	return heights
}

// introduction tells about a journey on a card at its left.
func introduction(journey *model.Journey, content *exchange.Content) string {
	lines := []string{}
	if persona := content.Persona(journey.Persona); persona != nil {
		lines = append(lines, "**"+strings.TrimSpace(escape(persona.Title()))+"**")
	}
	lines = append(lines, string(journey.Side)+" journey")
	for _, part := range []struct{ label, text string }{
		{"Scenario", journey.Scenario}, {"Trigger", journey.Trigger}, {"Goal", journey.Goal}, {"Expects", journey.Expects},
	} {
		if part.text != "" {
			lines = append(lines, "", part.label+": "+escape(part.text))
		}
	}
	return strings.Join(lines, "\n")
}

// about tells the phase and times of a stage; "" when there is nothing to tell.
func about(stage *model.Stage) string {
	var parts []string
	if stage.Phase != "" {
		parts = append(parts, "Phase: "+escape(stage.Phase))
	}
	if stage.Time.Active != "" {
		parts = append(parts, "Active: "+escape(string(stage.Time.Active)))
	}
	if stage.Time.Wait != "" {
		parts = append(parts, "Wait: "+escape(string(stage.Time.Wait)))
	}
	return strings.Join(parts, "\n")
}
