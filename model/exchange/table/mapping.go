package table

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"interlock/model"
	"interlock/model/exchange"
	"interlock/model/exchange/lane"
	"interlock/model/yamltext"
)

// Mapping is how a table of others is read. It can be kept as a small text and
// used again for the next table from the same place.
type Mapping struct {
	Layout Layout // Long for a table of ours
	Lists  string // what stands between the items of a cell beside line breaks: ";" or ""

	// Scale is what the numbers that stand for emotions are on; nil where there
	// are only words and faces, or where the numbers shall tell.
	Scale *lane.Scale

	// Labels say what the labels of columns, or in a matrix of rows, mean. The
	// first column or row of a label counts.
	Labels []Label
}

// Label is what a label of a table means.
type Label struct {
	Label string
	Field string // a key of package lane, Scenario, or "" for what is left out

	// Tagged keeps the label as a tag on the notes that are made of its cells.
	Tagged bool
}

// Scenario is the field of a label that tells the situation of a journey.
const Scenario = "scenario"

// Unclear is a label that nobody knows.
type Unclear struct {
	Label string
	Cells int // that have something to say
}

// field finds what a label means; false for one that the mapping leaves out.
func (m Mapping) field(label string) (Label, bool) {
	label = lane.Line(label)
	i := slices.IndexFunc(m.Labels, func(l Label) bool { return l.Label == label })
	if i < 0 || m.Labels[i].Field == "" {
		return Label{Label: label}, false
	}
	return m.Labels[i], true
}

// means reports whether a label means one of the fields.
func (m Mapping) means(label string, fields ...string) bool {
	found, ok := m.field(label)
	return ok && slices.Contains(fields, found.Field)
}

// knownFields lists what a label can mean.
func knownFields() []string {
	return slices.Concat(model.StageNoteKeys(), []string{
		lane.Stage, lane.StageID, lane.Order, lane.Journey, lane.Persona, lane.Side, lane.Goal, lane.Ignored, lane.Responses, Scenario,
		lane.Phase, lane.Emotion, lane.Channels, lane.ActiveTime, lane.WaitTime, lane.Moment, lane.Metrics,
	})
}

// The words of a mapping that are no field.
const (
	leftOut    = "left out"
	taggedWord = " tagged"
)

// introduction stands in front of a mapping that is kept.
const introduction = `# How the table is read. Behind each label stands the field it means. What is
# "left out" is lost; "does tagged" and the like keep it as notes that bear
# the label as a tag.
`

// Text writes the mapping as YAML.
func (m Mapping) Text() (string, error) {
	entries := []yamltext.MapEntry{{Key: "layout", Value: yamltext.String(m.Layout)}}
	if m.Lists != "" {
		entries = append(entries, yamltext.MapEntry{Key: "lists", Value: yamltext.String(m.Lists)})
	}
	if m.Scale != nil {
		ends := yamltext.List{Flow: true}
		for _, end := range []float64{m.Scale.Low, m.Scale.High} {
			ends.Items = append(ends.Items, yamltext.Plain(strconv.FormatFloat(end, 'f', -1, 64)))
		}
		entries = append(entries, yamltext.MapEntry{Key: "emotion", Value: ends})
	}
	labels := yamltext.Map{}
	for _, label := range m.Labels {
		word := label.Field
		switch {
		case word == "":
			word = leftOut
		case label.Tagged:
			word += taggedWord
		}
		labels.Entries = append(labels.Entries, yamltext.MapEntry{Key: label.Label, Value: yamltext.String(word)})
	}
	entries = append(entries, yamltext.MapEntry{Key: "labels", Value: labels})
	text, err := yamltext.Render(yamltext.Map{Entries: entries})
	if err != nil {
		return "", fmt.Errorf("writing a mapping: %w", err)
	}
	return introduction + text, nil
}

// ParseMapping reads a mapping from YAML. The error is an *exchange.Error.
func ParseMapping(text string) (Mapping, error) {
	parsed, err := yamltext.Parse(text)
	if err != nil {
		return Mapping{}, &exchange.Error{Message: "the mapping cannot be read: " + err.Error(), Fix: "mend it, or delete it to have it proposed anew"}
	}
	var m Mapping
	for _, entry := range parsed.Root().Entries() {
		switch entry.Key {
		case "layout":
			m.Layout, err = layoutOf(entry.Value)
		case "lists":
			m.Lists, err = listsOf(entry.Value)
		case "emotion":
			m.Scale, err = scaleOf(entry.Value)
		case "labels":
			m.Labels, err = labelsOf(entry.Value)
		default:
			err = misread(entry.Value, fmt.Sprintf("nobody knows “%.40s”", entry.Key), "use layout, lists, emotion and labels")
		}
		if err != nil {
			return Mapping{}, err
		}
	}
	if m.Layout == "" {
		return Mapping{}, &exchange.Error{Message: "the mapping has no layout", Fix: "add layout: matrix, stages or actors"}
	}
	return m, nil
}

func misread(at *yamltext.Node, message, fix string) error {
	return &exchange.Error{Line: at.Line(), Message: message, Fix: fix}
}

func layoutOf(node *yamltext.Node) (Layout, error) {
	layout := Layout(node.Text())
	if !slices.Contains([]Layout{Matrix, Stages, Actors, Long}, layout) {
		return "", misread(node, fmt.Sprintf("“%.40s” is no layout", layout), "write matrix, stages or actors")
	}
	return layout, nil
}

func listsOf(node *yamltext.Node) (string, error) {
	if text := node.Text(); text == "" || text == semicolon {
		return text, nil
	}
	return "", misread(node, "lists can be divided only by semicolons", `write lists: ";" or leave it out`)
}

func scaleOf(node *yamltext.Node) (*lane.Scale, error) {
	var ends []float64
	for _, item := range node.Items() {
		if end, err := strconv.ParseFloat(item.Text(), 64); err == nil {
			ends = append(ends, end)
		}
	}
	if len(node.Items()) != 2 || len(ends) != 2 || !(ends[0] < ends[1]) || ends[1]-ends[0] > 1e9 {
		return nil, misread(node, "the scale of emotions has not two ends", "write the worst and the best, as in emotion: [1, 5]")
	}
	return &lane.Scale{Low: ends[0], High: ends[1]}, nil
}

func labelsOf(node *yamltext.Node) ([]Label, error) {
	var labels []Label
	for _, entry := range node.Entries() {
		word := entry.Value.Text()
		field, tagged := strings.CutSuffix(word, taggedWord)
		if word == leftOut {
			field = ""
		}
		switch {
		case field != "" && !slices.Contains(knownFields(), field):
			fix := "write one of " + strings.Join(knownFields(), ", ") + " or " + leftOut
			if nearest := model.Nearest(field, knownFields()); nearest != "" {
				fix = "did you mean " + nearest + "?"
			}
			return nil, misread(entry.Value, fmt.Sprintf("“%.40s” is no field", field), fix)
		case tagged && lane.Notes(&model.Stage{}, field) == nil:
			return nil, misread(entry.Value, fmt.Sprintf("the field %s has no notes to be tagged", field), "choose one that has, such as does or thinks")
		}
		labels = append(labels, Label{Label: lane.Line(entry.Key), Field: field, Tagged: tagged})
	}
	return labels, nil
}
