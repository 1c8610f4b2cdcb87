// Package openjourney reads and writes the OpenJourney Format (.ojf), one
// journey a file. It reads both dialects, the one of the specification and the
// one of the blueprints, and writes that of the specification.
//
// A node is a note, its swimlane the list of the stage that it belongs to. The
// lowest score of a stage is its emotion; a score that says something else
// stays with its note as a tag, "ojf-score:3", and becomes a score again when
// the note is written. We write the emotion and the moment of truth of a stage
// as a node of their own, which carries the evidence and the lanes of the
// blueprint as well. What the format has no key for stands in "x-interlock".
package openjourney

import (
	"bytes"

	"interlock/model/exchange/aside"
	"interlock/model/exchange/jsontext"
)

// scoreTag begins the tag of a note that keeps a score.
const scoreTag = "ojf-score:"

// document is a file in either dialect.
type document struct {
	Version     string     `json:"version,omitempty"`
	Persona     string     `json:"persona"`
	PointOfView string     `json:"pointOfView"`
	Metadata    *metadata  `json:"metadata,omitempty"` // of the blueprints
	Aside       *rootAside `json:"x-interlock,omitempty"`
	Stages      []stage    `json:"stages"`
	Swimlanes   []swimlane `json:"swimlanes"`
	Nodes       []node     `json:"nodes"`
}

type metadata struct {
	Title       string `json:"title"`
	Persona     string `json:"persona"`
	PointOfView string `json:"pov"`
}

type rootAside struct {
	aside.File
	Journey *aside.Journey `json:"journey,omitempty"`
}

type stage struct {
	ID    string       `json:"id"`
	Name  string       `json:"name"`
	Aside *aside.Stage `json:"x-interlock,omitempty"`
}

type swimlane struct {
	ID   string `json:"id"`
	Name string `json:"name"`
}

type node struct {
	StageID     string     `json:"stageId,omitempty"`
	Stage       string     `json:"stage,omitempty"` // instead of stageId, in the format's own introduction
	SwimlaneID  string     `json:"swimlaneId"`
	Title       string     `json:"title"`
	Description string     `json:"description,omitempty"`
	Severity    string     `json:"severity,omitempty"` // low, medium or high
	Score       *float64   `json:"score,omitempty"`    // -5 to 5
	Sentiment   string     `json:"sentiment,omitempty"`
	Purpose     string     `json:"purpose,omitempty"`
	IsMoment    bool       `json:"isMomentOfTruth,omitempty"`
	Tags        []string   `json:"tags,omitempty"`
	Icon        string     `json:"icon,omitempty"`
	IconColor   string     `json:"iconColor,omitempty"`
	Blueprint   *blueprint `json:"blueprint,omitempty"`
	Aside       *nodeAside `json:"x-interlock,omitempty"`
}

type nodeAside struct {
	Stage     bool   `json:"stage,omitempty"` // the node speaks of its stage as a whole
	BlockedBy string `json:"blocked_by,omitempty"`
	*aside.Note
}

type blueprint struct {
	Evidence  []entry `json:"evidence,omitempty"`
	Onstage   []entry `json:"onstage,omitempty"`
	Backstage []entry `json:"backstage,omitempty"`
	Support   []entry `json:"support,omitempty"`
}

// entry is an entry of any of the four lists, each of which has two keys.
type entry struct {
	Item        string      `json:"item,omitempty"`
	Type        string      `json:"type,omitempty"`
	Actor       string      `json:"actor,omitempty"`
	Action      string      `json:"action,omitempty"`
	System      string      `json:"system,omitempty"`
	Description string      `json:"description,omitempty"`
	Aside       *aside.Note `json:"x-interlock,omitempty"`
}

// Recognise reports whether a file is a journey in the OpenJourney Format.
func Recognise(_ string, data []byte) bool {
	if !bytes.Contains(data, []byte(`"swimlanes"`)) {
		return false
	}
	var found struct {
		Stages    *[]struct{} `json:"stages"`
		Swimlanes *[]struct{} `json:"swimlanes"`
	}
	return jsontext.Decode(data, &found) == nil && found.Stages != nil && found.Swimlanes != nil
}
