package mermaid

import (
	"fmt"
	"slices"
	"strings"

	"interlock/model"
	"interlock/model/exchange"
	"interlock/model/exchange/carry"
)

// Write writes each journey as a journey diagram of its own, "claim.mmd".
func Write(content *exchange.Content) ([]exchange.File, exchange.Losses, error) {
	whole := carry.Clean(content)
	carried := carriedBy(whole)
	var files []exchange.File
	name := carry.FileNames(".mmd")
	for _, journey := range carried.Journeys {
		files = append(files, exchange.File{Name: name(journey.ID), Data: []byte(diagram(journey, carried))})
	}
	return files, carry.Lost(whole, carried), nil
}

// carriedBy is what journey diagrams carry of the content.
func carriedBy(whole *exchange.Content) *exchange.Content {
	carried := &exchange.Content{}
	for _, persona := range whole.Personas {
		if takesPart(persona.ID, whole.Journeys) {
			kept := &model.Persona{ID: persona.ID, Side: sideOr(persona.Side, model.Employee), Name: persona.Title()}
			if slices.ContainsFunc(carried.Personas, func(p *model.Persona) bool { return p.Name == kept.Name }) {
				kept.Name += " (" + kept.ID + ")"
			}
			carried.Personas = append(carried.Personas, kept)
		}
	}
	for _, journey := range whole.Journeys {
		carried.Journeys = append(carried.Journeys, carriedJourney(journey, carried))
	}
	return carried
}

func takesPart(persona string, journeys []*model.Journey) bool {
	return slices.ContainsFunc(journeys, func(journey *model.Journey) bool {
		return journey.Persona == persona || slices.ContainsFunc(journey.Stages, func(stage model.Stage) bool {
			return slices.ContainsFunc(stage.Frontstage, func(note model.Note) bool { return note.Who == persona })
		})
	})
}

func sideOr(side, fallback model.Side) model.Side {
	if side == "" {
		return fallback
	}
	return side
}

func carriedJourney(journey *model.Journey, carried *exchange.Content) *model.Journey {
	kept := &model.Journey{ID: journey.ID, Side: sideOr(journey.Side, model.Customer), Name: journey.Name, Scenario: journey.Scenario}
	if carried.Persona(journey.Persona) != nil {
		kept.Persona = journey.Persona
	}
	for i, stage := range journey.Stages {
		name := stage.Title()
		if name == "" {
			name = fmt.Sprintf("Stage %d", i+1)
		}
		kept.Stages = append(kept.Stages, model.Stage{
			Name: name, Phase: stage.Phase, Emotion: stage.Emotion, Frontstage: met(stage.Frontstage, kept.Persona, carried),
		})
	}
	for i := range kept.Stages {
		if readsAsNoPhase(kept.Stages, i) {
			kept.Stages[i].Phase = ""
		}
	}
	return kept
}

// met keeps who is met frontstage, each once and without the persona.
func met(notes []model.Note, persona string, carried *exchange.Content) []model.Note {
	var kept []model.Note
	for _, note := range notes {
		who := model.Note{Who: note.Who}
		namesake := slices.ContainsFunc(carried.Personas, func(p *model.Persona) bool { return p.Name == note.Who && p.ID != note.Who })
		same := func(other model.Note) bool { return other.Who == who.Who }
		if who.Who != "" && who.Who != persona && !namesake && !slices.ContainsFunc(kept, same) {
			kept = append(kept, who)
		}
	}
	return kept
}

// readsAsNoPhase reports whether a stage stands alone in a phase of its name.
func readsAsNoPhase(stages []model.Stage, i int) bool {
	phase := stages[i].Phase
	return phase == stages[i].Name &&
		(i == 0 || stages[i-1].Phase != phase) && (i+1 == len(stages) || stages[i+1].Phase != phase)
}

// diagram writes one journey.
func diagram(journey *model.Journey, carried *exchange.Content) string {
	var d strings.Builder
	head(&d, journey, carried)
	if journey.Name != "" {
		fmt.Fprintf(&d, "    title %s\n", encode(journey.Name))
	}
	if journey.Scenario != "" {
		fmt.Fprintf(&d, "    accDescr: %s\n", encode(journey.Scenario))
	}
	for i, stage := range journey.Stages {
		if section := sectionAt(journey.Stages, i); section != "" {
			fmt.Fprintf(&d, "    section %s\n", encode(section))
		}
		score := neutral
		if stage.Emotion == nil {
			fmt.Fprintf(&d, "      %s\n", noEmotion)
		} else {
			score += min(max(*stage.Emotion, model.LowestEmotion), model.HighestEmotion)
		}
		fmt.Fprintf(&d, "      %s: %d", encodeTask(stage.Name), score)
		if names := actors(journey, stage, carried); len(names) > 0 {
			fmt.Fprintf(&d, ": %s", strings.Join(names, ", "))
		}
		d.WriteString("\n")
	}
	return d.String()
}

// head writes the comments that tell what Mermaid has no place for.
func head(d *strings.Builder, journey *model.Journey, carried *exchange.Content) {
	fmt.Fprintf(d, "%s %s journey", mark, journey.Side)
	if journey.Persona != "" {
		fmt.Fprintf(d, " of %s", encode(journey.Persona))
	}
	d.WriteString("\n")
	for _, persona := range carried.Personas {
		if takesPart(persona.ID, []*model.Journey{journey}) {
			fmt.Fprintf(d, "%%%% %s %s: %s\n", persona.Side, encode(persona.ID), encode(persona.Name))
		}
	}
	d.WriteString("journey\n")
}

// sectionAt is the section that begins at a stage; "" when none does.
func sectionAt(stages []model.Stage, i int) string {
	phase := stages[i].Phase
	switch {
	case i > 0 && phase != "" && phase == stages[i-1].Phase:
		return ""
	case phase == "" && slices.ContainsFunc(stages[:i], func(s model.Stage) bool { return s.Phase != "" }):
		return stages[i].Name
	}
	return phase
}

// actors are who takes part in a stage, the persona of the journey first.
func actors(journey *model.Journey, stage model.Stage, carried *exchange.Content) []string {
	var names []string
	if persona := carried.Persona(journey.Persona); persona != nil {
		names = append(names, encode(persona.Name))
	}
	for _, note := range stage.Frontstage {
		name := note.Who
		if persona := carried.Persona(note.Who); persona != nil {
			name = persona.Name
		}
		names = append(names, encode(name))
	}
	return names
}
