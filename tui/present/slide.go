// Package present shows a workshop to a room: one stage, field, moment or
// insight at a time, in pure light on dark or dark on light, with signs and
// words beside every colour. What does not fit becomes more pages and is never
// cut, on any window.
package present

import (
	"interlock/model"
)

// Section is the part of the workshop that a slide belongs to. It is the digit
// of the screen that shows the same.
type Section string

// The sections, in their order.
const (
	Overview  Section = "1"
	People    Section = "2"
	Empathy   Section = "3"
	Journeys  Section = "4"
	Interlock Section = "5"
	Measures  Section = "6"
	Plan      Section = "7"
	Findings  Section = "8"
	Agenda    Section = "9" // the clock and the round, which are no slides
)

// Title is what the section is called.
func (s Section) Title() string {
	return map[Section]string{
		Overview: "Overview", People: "People", Empathy: "Empathy maps", Journeys: "Journeys", Interlock: "Moments and interlocks",
		Measures: "Measures", Plan: "Plan and actions", Findings: "Findings",
	}[s]
}

// Sections lists the sections with slides in their order.
func Sections() []Section {
	return []Section{Overview, People, Empathy, Journeys, Interlock, Measures, Plan, Findings}
}

// Slide is one thing to look at together.
type Slide struct {
	Section Section
	Place   model.Place // of what it shows, in the workshop
	Side    model.Side  // whose it is, "" for nobody's
	Kicker  string      // the line above the title
	Title   string      // never empty
	Lines   []Line
	Curve   Curve  // of the journey that a stage belongs to
	Figures string // a time to be drawn large
	Left    string // that time in words
	Over    bool   // that time is over
	// Empty is a slide that has nothing to show yet: it is passed over, and shown
	// to those who ask for its place.
	Empty bool
}

// Line is a paragraph of a slide.
type Line struct {
	Kind  Kind
	Label string // what stands before the text, to be set off
	Text  string
}

// Kind is what a line is, which says the sign before it and its look.
type Kind int

// The kinds of lines.
const (
	Plain Kind = iota
	Heading
	Caption // stays in plain letters: for those who lead, and what large figures say
	Item
	Quote
	Harms
	Helps
	Moment
	Measured
	Heard
	Guess
	Severe
	Serious
	Passing
)

// with is the slide with every text changed.
func (s Slide) with(change func(string) string) Slide {
	s.Kicker, s.Title = change(s.Kicker), change(s.Title)
	lines := make([]Line, len(s.Lines))
	for i, line := range s.Lines {
		lines[i] = Line{line.Kind, change(line.Label), change(line.Text)}
	}
	s.Lines = lines
	return s
}
