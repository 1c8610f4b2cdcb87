package markup

import (
	"regexp"
	"strconv"
	"strings"

	"interlock/model"
	"interlock/model/exchange"
	"interlock/model/exchange/lane"
)

// builder gathers the journeys of somebody else's tables.
type builder struct {
	content  *exchange.Content
	losses   exchange.Losses
	title    string
	journeys map[[2]string]*model.Journey // by title and persona
	personas map[string]string            // ids by name
	metrics  map[string]string            // ids by name
	taken    map[string]bool              // ids of records
	emotions []emotion                    // of the table that is read
}

// emotion is a value on a scale that only the whole table tells.
type emotion struct {
	journey *model.Journey
	stage   int
	value   float64
}

func newBuilder(title string) *builder {
	b := &builder{
		content: &exchange.Content{}, title: title,
		journeys: map[[2]string]*model.Journey{}, personas: map[string]string{}, metrics: map[string]string{}, taken: map[string]bool{},
	}
	b.content.Frame.Title = title
	return b
}

// journeyOf is the journey that a table tells of: by the heading above it, its
// caption, or the file. A caption that is no title tells the scenario.
func (b *builder) journeyOf(t *table, heading, persona string) *model.Journey {
	title := heading
	if title == "" {
		title = b.title
	}
	if title == "" {
		title = t.caption
	}
	j := b.journey(title, persona)
	if j.Scenario == "" && t.caption != title {
		j.Scenario = t.caption
	}
	return j
}

// journey finds the journey of a persona with that title, or begins it.
func (b *builder) journey(title, persona string) *model.Journey {
	if j := b.journeys[[2]string{title, persona}]; j != nil {
		return j
	}
	j := &model.Journey{Name: title, Side: model.Customer}
	if persona != "" {
		j.Persona = b.persona(persona)
		title += " " + persona
	}
	j.ID = b.freshID(title, "journey")
	b.journeys[[2]string{j.Name, persona}] = j
	b.content.Journeys = append(b.content.Journeys, j)
	return j
}

func (b *builder) freshID(text, fallback string) string {
	id := model.FreshID(text, fallback, func(id string) bool { return b.taken[id] })
	b.taken[id] = true
	return id
}

func (b *builder) persona(name string) string {
	if b.personas[name] == "" {
		b.personas[name] = b.freshID(name, "persona")
		b.content.Personas = append(b.content.Personas, &model.Persona{ID: b.personas[name], Side: model.Customer, Name: name})
	}
	return b.personas[name]
}

// metric finds the metric of that name, or adds it.
func (b *builder) metric(name string, side model.Side) string {
	if b.metrics[name] == "" {
		b.metrics[name] = b.freshID(name, "metric")
		b.content.Metrics = append(b.content.Metrics, &model.Metric{ID: b.metrics[name], Side: side, Name: name})
	}
	return b.metrics[name]
}

// stage finds the stage of that name in the journey, or adds it. The second
// column of the same name in a table is the second stage of that name.
func (b *builder) stage(j *model.Journey, name string, met map[string]int) int {
	met[name]++
	count := 0
	for i := range j.Stages {
		if j.Stages[i].Name == name {
			if count++; count == met[name] {
				return i
			}
		}
	}
	j.Stages = append(j.Stages, model.Stage{Name: name})
	return len(j.Stages) - 1
}

// unknown counts cells with a label that nobody knows.
func (b *builder) unknown(label string, cells int) {
	if label == "" {
		b.losses.Add("cells without a label", cells)
		return
	}
	b.losses.Add("cells of “"+label+"”", cells)
}

// put adds the lines of a cell to a stage.
func (b *builder) put(j *model.Journey, at int, key, label string, lines []string) {
	stage := &j.Stages[at]
	if notes := lane.Notes(stage, key); notes != nil {
		for _, line := range lines {
			*notes = append(*notes, model.Note{Text: line})
		}
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
		b.emotion(j, at, lines)
	case key == lane.Moment:
		stage.Moment = moment(text)
	case key == lane.Goal:
		for _, line := range lines {
			stage.Thinks = append(stage.Thinks, model.Note{Text: line, Tags: []string{"goal"}})
		}
	case key == lane.Metrics:
		for _, line := range lines {
			stage.Metrics = append(stage.Metrics, b.metric(line, j.Side))
		}
	case key == lane.ActiveTime && duration(text) != "":
		stage.Time.Active = duration(text)
	case key == lane.WaitTime && duration(text) != "":
		stage.Time.Wait = duration(text)
	default:
		b.unknown(label, 1)
	}
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

var someNumber = regexp.MustCompile(`^[-+−]?\d+(?:[.,]\d+)?$`)

// emotion reads a face, a word or a number. Numbers wait for the whole table,
// which tells their scale; other words are feelings.
func (b *builder) emotion(j *model.Journey, at int, lines []string) {
	stage := &j.Stages[at]
	for _, line := range lines {
		feeling, known := lane.Feeling(line)
		switch {
		case known:
			stage.Emotion = &feeling
		case someNumber.MatchString(line):
			value, err := strconv.ParseFloat(strings.NewReplacer("−", "-", ",", ".", "+", "").Replace(line), 64)
			if err == nil {
				b.emotions = append(b.emotions, emotion{j, at, value})
			}
		default:
			stage.Feels = append(stage.Feels, model.Note{Text: line})
		}
	}
}

// settle converts the emotions of a table, now that all its values are known.
func (b *builder) settle() {
	values := make([]float64, len(b.emotions))
	for i, emotion := range b.emotions {
		values[i] = emotion.value
	}
	scale := lane.ScaleOf(values)
	for _, emotion := range b.emotions {
		feeling, moved := scale.Emotion(emotion.value)
		if moved {
			b.losses.Add("scores that say nothing on their scale", 1)
			continue
		}
		emotion.journey.Stages[emotion.stage].Emotion = &feeling
	}
	b.emotions = nil
}
