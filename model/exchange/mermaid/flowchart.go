package mermaid

import (
	"fmt"
	"strings"

	"interlock/model"
	"interlock/model/exchange"
	"interlock/model/exchange/carry"
)

// The classes that give stages and links the colour of their side and effect.
const (
	customerStyle = "fill:#e3f0fb,stroke:#2f6f9f,color:#12324a"
	employeeStyle = "fill:#fdf0dc,stroke:#b07820,color:#4a3208"
	harmStyle     = "stroke:#b3261e,color:#7a1a15"
	helpStyle     = "stroke:#2e7d32,color:#1c4d1f"
)

// WriteFlowchart writes the interlocks as one flowchart to look at,
// "journeys.interlocks.mmd": a box for each journey with its stages, and an arrow for
// each link, dashed where it harms and thick where it helps, that says because
// of what. There is no file when there is no journey.
func WriteFlowchart(content *exchange.Content) ([]exchange.File, exchange.Losses, error) {
	whole := carry.Clean(content)
	chart := flowchart{carried: shownLinks(whole), nodes: map[model.Reference]string{}}
	losses := carry.Lost(whole, chart.carried)
	if len(whole.Journeys) == 0 {
		return nil, losses, nil
	}
	chart.write()
	return []exchange.File{{Name: "journeys.interlocks.mmd", Data: []byte(chart.text.String())}}, losses, nil
}

// shownLinks is what the flowchart shows of the content.
func shownLinks(whole *exchange.Content) *exchange.Content {
	shown := &exchange.Content{}
	places := map[model.Reference]bool{}
	for _, journey := range whole.Journeys {
		kept := &model.Journey{ID: journey.ID, Side: journey.Side, Name: journey.Name, Persona: journey.Persona}
		for _, stage := range journey.Stages {
			kept.Stages = append(kept.Stages, model.Stage{ID: stage.ID, Name: stage.Name})
			places[model.Reference{Record: journey.ID, Stage: stage.ID}] = stage.ID != ""
		}
		shown.Journeys = append(shown.Journeys, kept)
	}
	for _, persona := range whole.Personas {
		if takesPart(persona.ID, shown.Journeys) {
			shown.Personas = append(shown.Personas, &model.Persona{ID: persona.ID, Side: persona.Side, Name: persona.Name})
		}
	}
	for _, link := range whole.Links {
		if places[stageOf(link.From)] && places[stageOf(link.To)] {
			shown.Links = append(shown.Links, &model.Link{ID: link.ID, From: link.From, To: link.To, Effect: link.Effect, Because: link.Because})
		}
	}
	return shown
}

// stageOf is the stage in which a place lies.
func stageOf(place string) model.Reference {
	ref := model.ParseReference(place)
	ref.Item = ""
	return ref
}

type flowchart struct {
	carried *exchange.Content
	text    strings.Builder
	nodes   map[model.Reference]string
	arrows  int
	styles  []string
}

func (f *flowchart) write() {
	fmt.Fprintf(&f.text, "%s\nflowchart LR\n", mark)
	for i, journey := range f.carried.Journeys {
		f.journey(i, journey)
	}
	for _, link := range f.carried.Links {
		f.link(link)
	}
	fmt.Fprintf(&f.text, "    classDef customer %s\n    classDef employee %s\n", customerStyle, employeeStyle)
	for _, style := range f.styles {
		fmt.Fprintf(&f.text, "    %s\n", style)
	}
}

func (f *flowchart) journey(number int, journey *model.Journey) {
	title := journey.Title()
	if persona := f.carried.Persona(journey.Persona); persona != nil {
		title = persona.Title() + " · " + title
	}
	fmt.Fprintf(&f.text, "    subgraph j%d[\"%s\"]\n", number+1, encode(title))
	var chain []string
	for i, stage := range journey.Stages {
		node := fmt.Sprintf("j%ds%d", number+1, i+1)
		f.nodes[model.Reference{Record: journey.ID, Stage: stage.ID}] = node
		fmt.Fprintf(&f.text, "        %s[\"%s\"]:::%s\n", node, label(stage.Title()), sideOr(journey.Side, model.Customer))
		chain = append(chain, node)
	}
	if len(chain) > 1 {
		fmt.Fprintf(&f.text, "        %s\n", strings.Join(chain, " --> "))
		f.arrows += len(chain) - 1
	}
	fmt.Fprintf(&f.text, "    end\n    style j%d fill:#fafafa,stroke:#bbbbbb,color:#333333\n", number+1)
}

// label writes the text of a node, which must not be empty.
func label(text string) string {
	if strings.TrimSpace(text) == "" {
		return "…"
	}
	return encode(text)
}

func (f *flowchart) link(link *model.Link) {
	arrow, style := "-.->", harmStyle
	if link.Effect == "helps" {
		arrow, style = "==>", helpStyle
	}
	because := link.Because
	if because == "" {
		because = link.Effect
	}
	fmt.Fprintf(&f.text, "    %s %s|\"%s\"| %s\n", f.nodes[stageOf(link.From)], arrow, label(because), f.nodes[stageOf(link.To)])
	f.styles = append(f.styles, fmt.Sprintf("linkStyle %d %s", f.arrows, style))
	f.arrows++
}
