package blueprint

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"interlock/model"
	"interlock/model/insight"
)

// Link is one interlock: a place on one side that harms or helps a place on
// the other.
type Link struct {
	ID       string
	From     End
	To       End
	Effect   string // harms or helps
	Impact   string // transactional or relational
	Level    string // one-to-one or functional
	Reach    string // direct or indirect
	Via      string
	Strength int // 1 to 3, 0 when nobody has said
	Because  string
	Basis    model.Basis
	Sources  []Named
	Audience string
}

// End is a place in a journey or map: where a link starts or ends, or what an
// insight is about.
type End struct {
	Reference string // as the file has it
	Known     bool   // the reference leads somewhere
	Side      model.Side
	Persona   Named
	Record    Named // the journey or empathy map
	Stage     Named
	Index     int    // of the stage in its journey; -1 when there is none
	Emotion   *int   // of the stage; nil is no data
	Item      string // the text of the note, "" when the end is no note
	Kind      string // of a pain: tool, process, …
}

// Title names the end without saying whose it is: its note, or else its stage,
// or what the file has.
func (e End) Title() string { return cmp.Or(e.Item, e.Stage.Title, e.Record.Title, e.Reference) }

// Guess reports whether the link is inferred or assumed.
func (l Link) Guess() bool { return l.Basis.Guess() }

// Sentence says the link in words; "" while it lacks an end.
func (l Link) Sentence() string {
	if l.From.Reference == "" || l.To.Reference == "" {
		return ""
	}
	effect := l.Effect
	if effect == "" {
		effect = "touches"
	}
	return fmt.Sprintf("%s %s %s", l.From, effect, l.To)
}

// EndTitles joins what ends are called.
func EndTitles(ends []End) string {
	titles := make([]string, len(ends))
	for i, end := range ends {
		titles[i] = end.Title()
	}
	return strings.Join(titles, "; ")
}

// String names the end in words: “1500 cap on approval” (Tom, Ask for approval).
func (e End) String() string {
	var place []string
	for _, name := range []string{e.Persona.Title, e.Stage.Title} {
		if name != "" {
			place = append(place, name)
		}
	}
	where := strings.Join(place, ", ")
	switch {
	case !e.Known || where == "" && e.Item == "":
		return e.Reference
	case e.Item == "":
		return where
	case where == "":
		return "“" + e.Item + "”"
	}
	return "“" + e.Item + "” (" + where + ")"
}

func (r *resolver) link(link *model.Link) Link {
	made := Link{
		ID:       link.ID,
		From:     r.end(link.From),
		To:       r.end(link.To),
		Effect:   Clean(link.Effect),
		Impact:   Clean(link.Impact),
		Level:    Clean(link.Level),
		Reach:    Clean(link.Reach),
		Via:      Clean(link.Via),
		Because:  Clean(link.Because),
		Basis:    link.Basis,
		Sources:  r.sourcesOf(link.Source),
		Audience: Clean(link.Audience),
	}
	if link.Strength != nil {
		made.Strength = *link.Strength
	}
	return made
}

func (r *resolver) end(reference string) End {
	ref := model.ParseReference(reference)
	end := End{Reference: Clean(reference), Index: -1}
	place, known := r.workshop.Resolve(ref)
	if !known {
		return end
	}
	end.Known = true
	if note, ok := r.workshop.NoteAt(place); ok && ref.Item != "" {
		end.Item, end.Kind = r.note(note, "").Statement(), Clean(note.Kind)
	}
	if empathyMap := r.workshop.EmpathyMap(ref.Record); empathyMap != nil && r.workshop.Journey(ref.Record) == nil {
		end.Record, end.Persona = named(ref.Record, empathyMap.Situation), r.who(empathyMap.Persona)
		if persona := r.workshop.Persona(empathyMap.Persona); persona != nil {
			end.Side = persona.Side
		}
		return end
	}
	journey := r.workshop.Journey(ref.Record)
	r.enter(&end, journey, journey.StageIndex(ref.Stage))
	return end
}

// enter says whose journey the end lies in, and at which stage.
func (r *resolver) enter(end *End, journey *model.Journey, index int) {
	end.Record, end.Persona, end.Side = named(journey.ID, journey.Name), r.who(journey.Persona), journey.Side
	if index >= 0 {
		stage := &journey.Stages[index]
		end.Index, end.Emotion = index, stage.Emotion
		end.Stage = Named{ID: Clean(stage.ID), Title: stageTitle(stage, index)}
	}
}

// spot is the place that an insight is about.
func (r *resolver) spot(spot insight.Spot) End {
	if spot.Journey == nil {
		return r.end(spot.Ref.String())
	}
	end := End{Reference: Clean(spot.Ref.String()), Known: true, Index: -1}
	r.enter(&end, spot.Journey, spot.Index())
	if spot.Item != nil {
		end.Item, end.Kind = r.note(*spot.Item, "").Statement(), Clean(spot.Item.Kind)
	}
	return end
}

func (r *resolver) spots(list []insight.Spot) []End {
	ends := make([]End, len(list))
	for i, spot := range list {
		ends[i] = r.spot(spot)
	}
	return ends
}

// LinkGroup is the links that start from one kind of pain.
type LinkGroup struct {
	Kind  string // tool, process, …; "" for links that start from no such pain
	Links []Link // by id
}

// Title says what the links start from.
func (g LinkGroup) Title() string {
	if g.Kind == "" {
		return "From anything else"
	}
	return "From " + g.Kind
}

// LinksByKind groups the links by the kind of pain that they start from, in
// the order of the kinds: what stands in the way directly comes before what
// lies beyond the interaction.
func (b *Blueprint) LinksByKind() []LinkGroup {
	field, _ := model.FieldAt(model.NoteFields(), "kind")
	var groups []LinkGroup
	for _, kind := range append(slices.Clone(field.Choices), "") {
		group := LinkGroup{Kind: kind}
		for _, link := range b.Links {
			if link.From.Kind == kind || kind == "" && !slices.Contains(field.Choices, link.From.Kind) {
				group.Links = append(group.Links, link)
			}
		}
		if len(group.Links) > 0 {
			groups = append(groups, group)
		}
	}
	return groups
}
