package gather

import (
	"regexp"
	"strings"
	"unicode"

	"interlock/model"
	"interlock/model/exchange/lane"
)

// Put adds the lines of a cell to a stage of a journey: key is what its label
// means. Tags go on every note that is made of it. Numbers that stand for
// emotions wait for Settle; what the field cannot hold counts as lost.
func (b *Builder) Put(j *model.Journey, at int, key, label string, lines []string, tags ...string) {
	stage := &j.Stages[at]
	if place, tag := home(key, j.Side); tag != "" {
		key, tags = place, append([]string{tag}, tags...)
	}
	if notes := lane.Notes(stage, key); notes != nil {
		*notes = append(*notes, notesOf(lines, tags)...)
		return
	}
	text := strings.Join(lines, " ")
	switch {
	case len(lines) == 0 || key == lane.Ignored || key == lane.Order || key == lane.StageID:
	case key == lane.Phase:
		stage.Phase = text
	case key == lane.Channels:
		stage.Channels = append(stage.Channels, words(lines)...)
	case key == lane.Emotion:
		b.emotion(j, at, lines, tags)
	case key == lane.Moment:
		stage.Moment = moment(text)
	case key == lane.Metrics:
		for _, line := range lines {
			stage.Metrics = append(stage.Metrics, b.Metric(line, j.Side).ID)
		}
	case key == lane.ActiveTime && duration(text) != "":
		stage.Time.Active = duration(text)
	case key == lane.WaitTime && duration(text) != "":
		stage.Time.Wait = duration(text)
	default:
		b.Unknown(label, 1)
	}
}

// home is where a field is kept that a stage does not have, and the tag that
// tells what it was; the tag is "" for the others. The stages of employees
// have no lanes of a blueprint: what they do on either side of the line is
// what they do, and what supports them is good and must stay.
func home(key string, side model.Side) (place, tag string) {
	switch {
	case key == lane.Goal:
		return lane.Thinks, key
	case side != model.Employee:
		return key, ""
	case key == lane.Frontstage, key == lane.Backstage, key == lane.Evidence:
		return lane.Does, key
	case key == lane.Support:
		return lane.Highs, key
	}
	return key, ""
}

func notesOf(lines, tags []string) []model.Note {
	var notes []model.Note
	for _, line := range lines {
		notes = append(notes, model.Note{Text: line, Tags: tags})
	}
	return notes
}

// words takes apart a list such as "phone, e-mail".
func words(lines []string) []string {
	var list []string
	for _, line := range lines {
		for _, word := range strings.FieldsFunc(line, func(r rune) bool { return r == ',' || r == ';' }) {
			if word = strings.TrimSpace(word); word != "" {
				list = append(list, word)
			}
		}
	}
	return list
}

// moment reads why a stage matters; a mark alone gives no reason.
func moment(text string) *model.Moment {
	switch strings.ToLower(text) {
	case "no", "-", "–", "false", "0":
		return nil
	case "yes", "x", "true", "1", "✓", "✔", "⭐", "★", "❗":
		return &model.Moment{}
	}
	return &model.Moment{Why: text}
}

var spacedUnit = regexp.MustCompile(`(?i)^(\d+(?:\.\d+)?)\s*(minutes?|mins?|m|hours?|hrs?|h|days?|d)$`)

// duration reads "25 minutes" and the like; "" for anything else.
func duration(text string) model.Duration {
	if _, ok := model.Duration(text).Minutes(); ok {
		return model.Duration(text)
	}
	if parts := spacedUnit.FindStringSubmatch(text); parts != nil {
		short := model.Duration(parts[1] + strings.ToLower(parts[2][:1]))
		if _, ok := short.Minutes(); ok {
			return short
		}
	}
	return ""
}

// emotion reads a face, a word or a number. Other words are feelings, with or
// without a face in front.
func (b *Builder) emotion(j *model.Journey, at int, lines, tags []string) {
	stage := &j.Stages[at]
	for _, line := range lines {
		feeling, words, known := face(line)
		if known {
			b.feel(stage, feeling)
		}
		if value, number := lane.Number(words); number {
			b.emotions = append(b.emotions, emotion{j, at, value})
		} else if words != "" {
			stage.Feels = append(stage.Feels, notesOf([]string{words}, tags)...)
		}
	}
}

// face reads a face or a word that stands for an emotion, and gives the words
// that say more than that.
func face(line string) (feeling int, words string, known bool) {
	if feeling, known = lane.Feeling(line); known {
		return feeling, "", true
	}
	sign, rest, _ := strings.Cut(line, " ")
	if feeling, known = lane.Feeling(sign); known && !strings.ContainsFunc(sign, unicode.IsLetter) {
		return feeling, strings.TrimSpace(rest), true
	}
	return 0, line, false
}
