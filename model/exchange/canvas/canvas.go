// Package canvas reads and writes JSON Canvas 1.0 (.canvas), the format of
// Obsidian and others.
//
// We write one canvas: a group for each journey, the customers' above the
// employees', in it a group for each stage from left to right, in it a group
// for each lane, and in that a text for each note. A link is an edge that says
// because of what. Texts are Markdown there, so ours are escaped. What the
// format has no key for stands in "x-interlock".
//
// A canvas of somebody else is read by where things lie: groups that hold
// groups are journeys, the groups in them, or those that stand alone, are
// stages from left to right, and texts belong to the lane of the group around
// them or of the label to their left.
package canvas

import (
	"bytes"
	"strings"

	"interlock/model/exchange/aside"
	"interlock/model/exchange/jsontext"
)

// document is a file.
type document struct {
	Aside *aside.File `json:"x-interlock,omitempty"`
	Nodes []node      `json:"nodes"`
	Edges []edge      `json:"edges"`
}

// node is a group, a text, a file or a link.
type node struct {
	ID     string     `json:"id"`
	Type   string     `json:"type"`
	X      float64    `json:"x"`
	Y      float64    `json:"y"`
	Width  float64    `json:"width"`
	Height float64    `json:"height"`
	Color  string     `json:"color,omitempty"`
	Label  string     `json:"label,omitempty"`
	Text   *string    `json:"text,omitempty"`
	File   string     `json:"file,omitempty"`
	URL    string     `json:"url,omitempty"`
	Aside  *nodeAside `json:"x-interlock,omitempty"`
}

// nodeAside says what a node is, and its details.
type nodeAside struct {
	Journey *aside.Journey `json:"journey,omitempty"`
	Stage   *aside.Stage   `json:"stage,omitempty"`
	Lane    string         `json:"lane,omitempty"` // of a group, the key of a field
	Note    *aside.Note    `json:"note,omitempty"`
	Told    bool           `json:"told,omitempty"` // only shows what is said elsewhere
}

// edge is a link.
type edge struct {
	ID       string     `json:"id"`
	From     string     `json:"fromNode"`
	FromSide string     `json:"fromSide,omitempty"`
	To       string     `json:"toNode"`
	ToSide   string     `json:"toSide,omitempty"`
	Color    string     `json:"color,omitempty"`
	Label    string     `json:"label,omitempty"`
	Aside    *linkAside `json:"x-interlock,omitempty"`
}

// linkAside is what an edge does not say of a link.
type linkAside struct {
	ID       string `json:"id"`
	Effect   string `json:"effect,omitempty"`
	Impact   string `json:"impact,omitempty"`
	Level    string `json:"level,omitempty"`
	Reach    string `json:"reach,omitempty"`
	Via      string `json:"via,omitempty"`
	Strength *int   `json:"strength,omitempty"`
	Basis    string `json:"basis,omitempty"`
	Audience string `json:"audience,omitempty"`
}

// The colours of a canvas, which the reader's theme gives their tones.
const (
	red    = "1"
	orange = "2"
	yellow = "3"
	green  = "4"
	cyan   = "5"
	purple = "6"
)

// Recognise reports whether a file is a JSON canvas.
func Recognise(name string, data []byte) bool {
	var found struct {
		Nodes []struct {
			Type  string   `json:"type"`
			Width *float64 `json:"width"`
		} `json:"nodes"`
		Edges     []struct{} `json:"edges"`
		Swimlanes any        `json:"swimlanes"`
	}
	if !bytes.Contains(data, []byte(`"nodes"`)) && !bytes.Contains(data, []byte(`"edges"`)) && !strings.HasSuffix(strings.ToLower(name), ".canvas") {
		return false
	}
	if jsontext.Decode(data, &found) != nil || found.Swimlanes != nil {
		return false
	}
	if len(found.Nodes) == 0 {
		return strings.HasSuffix(strings.ToLower(name), ".canvas")
	}
	return found.Nodes[0].Type != "" && found.Nodes[0].Width != nil
}
