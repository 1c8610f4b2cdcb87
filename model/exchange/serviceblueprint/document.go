// Package serviceblueprint carries journeys as the JSON of service blueprints
// that has a lifecycle of phases, scenarios and paths, and cells by layer and
// step. Each path is a journey, each step of it a stage, and the role or the
// name of a layer tells the lane.
//
// The format knows no link between two journeys, no empathy map and no moment
// that matters; what it has no place for is counted.
package serviceblueprint

import (
	"bytes"
	"encoding/json"
	"fmt"
	"path"
	"slices"
	"strings"

	"interlock/model/exchange"
	"interlock/model/exchange/jsontext"
)

// version is the version of the format that is written.
const version = "2026.07.16"

// largestFile is the size in bytes up to which a file is read.
const largestFile = 16 << 20

// document is the file as a whole.
type document struct {
	Version   string    `json:"schema_version"`
	Locales   []string  `json:"locales"`
	Lifecycle lifecycle `json:"lifecycle"`
}

type lifecycle struct {
	Key         string  `json:"key"`
	Name        text    `json:"name"`
	Description text    `json:"description,omitempty"`
	Phases      []phase `json:"phases"`
}

type phase struct {
	Key         string     `json:"key"`
	Name        text       `json:"name"`
	Description text       `json:"description,omitempty"`
	Order       int        `json:"order"`
	Scenarios   []scenario `json:"scenarios"`

	LoopsTo json.RawMessage `json:"loops_to,omitempty"`
}

type scenario struct {
	Key         string      `json:"key"`
	Name        text        `json:"name"`
	Description text        `json:"description,omitempty"`
	Order       int         `json:"order"`
	View        string      `json:"view_type"`
	Steps       []step      `json:"steps"`
	Paths       []pathTaken `json:"paths"`
}

type step struct {
	Key  string `json:"key"`
	Name text   `json:"name"`
}

// pathTaken is one way through the steps of a scenario.
type pathTaken struct {
	Key         string   `json:"key"`
	Name        text     `json:"name"`
	Description text     `json:"description,omitempty"`
	Type        string   `json:"path_type"`
	Steps       []string `json:"path_steps"`
	Layers      []layer  `json:"layers"`
	Cells       []cell   `json:"cells"`

	Note     text              `json:"note,omitempty"`
	Variant  text              `json:"variant_label,omitempty"`
	Triggers []json.RawMessage `json:"triggers,omitempty"`
}

type layer struct {
	Key   string   `json:"key"`
	Name  text     `json:"display_name"`
	Role  *string  `json:"role"`
	Row   int      `json:"row"`
	KPIs  []string `json:"kpis,omitempty"`
	Tools []string `json:"tools,omitempty"`
}

type cell struct {
	Layer       string `json:"layer"`
	Step        string `json:"step"`
	Content     text   `json:"content"`
	Description text   `json:"description,omitempty"`
	NeedsReview bool   `json:"needs_review,omitempty"`
	details
}

// details are what a cell may say beyond its text. None of it has a place in
// a journey.
type details struct {
	Picture        json.RawMessage `json:"picture,omitempty"`
	Links          json.RawMessage `json:"links,omitempty"`
	Provenance     json.RawMessage `json:"provenance,omitempty"`
	Evidence       json.RawMessage `json:"evidence,omitempty"`
	Attribution    json.RawMessage `json:"attribution,omitempty"`
	Function       json.RawMessage `json:"function,omitempty"`
	Form           json.RawMessage `json:"form,omitempty"`
	Owner          json.RawMessage `json:"owner,omitempty"`
	PerceivedOwner json.RawMessage `json:"perceived_owner,omitempty"`
	ValueProps     json.RawMessage `json:"value_props,omitempty"`
}

// count is how many of the details there are.
func (d details) count() int {
	count := 0
	for _, detail := range []json.RawMessage{
		d.Picture, d.Links, d.Provenance, d.Evidence, d.Attribution, d.Function, d.Form, d.Owner, d.PerceivedOwner, d.ValueProps,
	} {
		if len(detail) > 0 && !slices.Contains([]string{"null", "[]", "{}", `""`}, string(detail)) {
			count++
		}
	}
	return count
}

// text is a text by locale.
type text map[string]string

// locale is the locale that our files are written in, and the first choice
// among those of a file.
const locale = "en"

func in(words string) text { return text{locale: words} }

// UnmarshalJSON also takes a text that is in no locale.
func (t *text) UnmarshalJSON(data []byte) error {
	if bytes.HasPrefix(data, []byte(`"`)) {
		var plain string
		err := json.Unmarshal(data, &plain)
		*t = in(plain)
		return err
	}
	return json.Unmarshal(data, (*map[string]string)(t))
}

// Recognise reports whether a file is the JSON of a service blueprint.
func Recognise(name string, data []byte) bool {
	return strings.EqualFold(path.Ext(name), ".json") &&
		bytes.Contains(data, []byte(`"lifecycle"`)) && bytes.Contains(data, []byte(`"schema_version"`))
}

// parse reads a file.
func parse(data []byte) (*document, error) {
	if len(data) > largestFile {
		return nil, &exchange.Error{Message: fmt.Sprintf("the file is larger than %d MB", largestFile>>20), Fix: "split it by phase"}
	}
	var doc document
	if err := jsontext.Decode(data, &doc); err != nil {
		return nil, err
	}
	return &doc, nil
}
