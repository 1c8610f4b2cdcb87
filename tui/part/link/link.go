// Package link says the same way on every screen what a link is: in a sign, in
// letters and in words.
package link

import (
	"fmt"
	"strings"

	"interlock/model"
	"interlock/tui/frame"
	"interlock/tui/part/note"
	"interlock/tui/theme"
)

// The two effects of a link.
const (
	Harms = "harms"
	Helps = "helps"
)

// unsaid stands for what nobody has said yet.
const unsaid = "?"

// Sign is the effect with its strength, "▼3", in the colour of the effect.
func Sign(link *model.Link, t *theme.Theme) (string, frame.Style) {
	strength := unsaid
	if link.Strength != nil {
		strength = fmt.Sprint(*link.Strength)
	}
	switch link.Effect {
	case Harms:
		return t.Glyphs.Harms + strength, t.Harms
	case Helps:
		return t.Glyphs.Helps + strength, t.Helps
	}
	return unsaid + strength, t.Muted
}

// Letters are the first letter of the impact and the sign of the level: T or
// R, and 1 or F.
func Letters(link *model.Link) string {
	level := initial(link.Level)
	if link.Level == "one-to-one" {
		level = "1"
	}
	return initial(link.Impact) + level
}

func initial(word string) string {
	if word == "" {
		return unsaid
	}
	return strings.ToUpper(word[:1])
}

// Basis is the sign of how the link is known.
func Basis(link *model.Link, t *theme.Theme) string {
	sign, _ := note.Basis(link.Basis, t)
	return sign
}

// Fact is one thing that is known of a link, and the field that says it.
type Fact struct {
	Key  string
	Text string // "direct", or "reach not said"
}

// Facts lists what is known of a link, and what nobody has said yet.
func Facts(link *model.Link) []Fact {
	var facts []Fact
	add := func(key, text string) {
		if text == "" {
			text = key + " not said"
		}
		facts = append(facts, Fact{key, text})
	}
	strength := ""
	if link.Strength != nil {
		strength = fmt.Sprintf("strength %d", *link.Strength)
	}
	add("effect", link.Effect)
	add("impact", link.Impact)
	add("level", link.Level)
	add("reach", link.Reach)
	add("strength", strength)
	if link.Via != "" {
		add("via", "via "+link.Via)
	}
	add("basis", string(link.Basis))
	return facts
}
