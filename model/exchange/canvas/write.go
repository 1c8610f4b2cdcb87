package canvas

import (
	"fmt"
	"slices"

	"interlock/model"
	"interlock/model/exchange"
	"interlock/model/exchange/aside"
	"interlock/model/exchange/carry"
	"interlock/model/exchange/jsontext"
	"interlock/model/exchange/lane"
)

// Write writes all journeys and their links as one canvas, "blueprint.canvas".
func Write(content *exchange.Content) ([]exchange.File, exchange.Losses, error) {
	whole := carry.Clean(content)
	carried := carriedBy(whole)
	w := &writer{content: carried, places: map[string]int{}, used: map[string]bool{}}
	w.write()
	data, err := jsontext.Encode(w.made)
	if err != nil {
		return nil, exchange.Losses{}, err
	}
	return []exchange.File{{Name: "blueprint.canvas", Data: data}}, carry.Lost(whole, carried), nil
}

// carriedBy is what a canvas carries of the content: links only between places
// that are there.
func carriedBy(whole *exchange.Content) *exchange.Content {
	carried := aside.Keep(whole)
	carried.Frame.Title = whole.Frame.Title
	places := map[string]bool{}
	for _, journey := range carried.Journeys {
		for i := range journey.Stages {
			for place := range placesIn(journey, i) {
				places[place] = true
			}
		}
	}
	for _, link := range whole.Links {
		if places[link.From] && places[link.To] {
			kept := *link
			kept.Source = nil
			carried.Links = append(carried.Links, &kept)
		}
	}
	return carried
}

// placesIn are the references to a stage and its notes, with the lane and
// position of each note.
func placesIn(journey *model.Journey, i int) map[string]position {
	stage := &journey.Stages[i]
	ref := model.Reference{Record: journey.ID, Stage: stage.ID}
	if stage.ID == "" || journey.StageIndex(stage.ID) != i {
		return nil
	}
	places := map[string]position{ref.String(): {}}
	for _, key := range model.StageNoteKeys() {
		for n, note := range stage.Notes(key) {
			ref.Item = note.ID
			if _, taken := places[ref.String()]; note.ID != "" && !taken {
				places[ref.String()] = position{key, n}
			}
		}
	}
	return places
}

type position struct {
	lane string
	at   int
}

type writer struct {
	content *exchange.Content
	made    document
	places  map[string]int // the node of each place, by its position
	used    map[string]bool
}

func (w *writer) write() {
	file := aside.Mark(w.content.Personas)
	file.Title = w.content.Frame.Title
	w.made = document{Aside: file, Nodes: []node{}, Edges: []edge{}}
	tops := w.tops()
	for i, journey := range w.content.Journeys {
		w.journey(journey, tops[i])
	}
	for _, link := range w.content.Links {
		w.link(link)
	}
}

// tops are the upper edges of the journeys: customers' first, then employees'.
func (w *writer) tops() []float64 {
	tops := make([]float64, len(w.content.Journeys))
	y := 0.0
	for _, employees := range []bool{false, true} {
		for i, journey := range w.content.Journeys {
			if (journey.Side == model.Employee) == employees {
				tops[i] = y
				y += w.journeyHeight(journey) + journeyGap
			}
		}
	}
	return tops
}

func (w *writer) journeyHeight(journey *model.Journey) float64 {
	stages := labelHeight + shapeOf(journey, w.content).height + padding
	return max(stages, labelHeight+cardHeight(introduction(journey, w.content))+padding)
}

// shape is what the stages of a journey have in common.
type shape struct {
	about  float64            // height above the lanes
	rows   map[string]float64 // heights of the lanes
	height float64            // of each stage
}

func shapeOf(journey *model.Journey, content *exchange.Content) shape {
	made := shape{about: aboutHeight(journey), rows: rowHeights(journey, content)}
	made.height = made.about + padding
	for _, row := range made.rows {
		made.height += labelHeight + row
	}
	return made
}

// aboutHeight is what the cards above the lanes need.
func aboutHeight(journey *model.Journey) float64 {
	height := 0.0
	for i := range journey.Stages {
		if text := about(&journey.Stages[i]); text != "" {
			height = max(height, padding+cardHeight(text))
		}
	}
	return height
}

// add adds a node and gives its position. The id stays what it is unless
// another node has it.
func (w *writer) add(made node) int {
	id := made.ID
	for n := 2; w.used[made.ID]; n++ {
		made.ID = fmt.Sprintf("%s~%d", id, n)
	}
	w.used[made.ID] = true
	w.made.Nodes = append(w.made.Nodes, made)
	return len(w.made.Nodes) - 1
}

func (w *writer) journey(journey *model.Journey, top float64) {
	columns := float64(len(journey.Stages))
	left := float64(padding + cardWidth + stageGap)
	w.add(node{
		ID: journey.ID, Type: "group", Y: top, Width: left + columns*(stageWidth+stageGap), Height: w.journeyHeight(journey),
		Color: sideColor(journey.Side), Label: journey.Name, Aside: &nodeAside{Journey: aside.OfJourney(journey)},
	})
	text := introduction(journey, w.content)
	w.add(node{
		ID: journey.ID + "/about", Type: "text", X: padding, Y: top + labelHeight, Width: cardWidth, Height: cardHeight(text),
		Color: sideColor(journey.Side), Text: &text, Aside: &nodeAside{Told: true},
	})
	shape := shapeOf(journey, w.content)
	for i := range journey.Stages {
		w.stage(journey, i, shape, left+float64(i)*(stageWidth+stageGap), top+labelHeight)
	}
}

func (w *writer) stage(journey *model.Journey, i int, shape shape, x, y float64) {
	stage := &journey.Stages[i]
	id := fmt.Sprintf("%s/%s", journey.ID, stage.ID)
	if stage.ID == "" {
		id = fmt.Sprintf("%s/%d", journey.ID, i+1)
	}
	details := aside.OfStage(*stage)
	details.Emotion, details.Channels = nil, nil
	if details.Moment != nil {
		details.Moment.Why = ""
	}
	group := w.add(node{
		ID: id, Type: "group", X: x, Y: y, Width: stageWidth, Height: shape.height,
		Color: sideColor(journey.Side), Label: stage.Name, Aside: &nodeAside{Stage: details},
	})
	places := placesIn(journey, i)
	for place, at := range places {
		if at.lane == "" {
			w.places[place] = group
		}
	}
	if text := about(stage); text != "" {
		w.add(node{ID: id + "/about", Type: "text", X: x + padding, Y: y + padding, Width: laneWidth, Height: cardHeight(text), Text: &text, Aside: &nodeAside{Told: true}})
	}
	y += shape.about
	for _, key := range laneKeys() {
		if shape.rows[key] == 0 {
			continue
		}
		if cards := cards(stage, key, w.content); len(cards) > 0 {
			w.lane(id+"/"+key, key, cards, x+padding, y+labelHeight, shape.rows[key], places)
		}
		y += labelHeight + shape.rows[key]
	}
}

// lane writes the cards of a stage in a lane with a group around them.
func (w *writer) lane(id, key string, cards []card, x, y, height float64, places map[string]position) {
	w.add(node{ID: id, Type: "group", X: x, Y: y, Width: laneWidth, Height: height, Label: lane.Label(key), Aside: &nodeAside{Lane: key}})
	y += padding
	for i, card := range cards {
		made := node{
			ID: fmt.Sprintf("%s/%d", id, i+1), Type: "text", X: x + padding, Y: y, Width: cardWidth, Height: cardHeight(card.text),
			Color: card.color, Text: &card.text,
		}
		if card.note != nil {
			if details := aside.OfNote(*card.note); details != nil {
				made.Aside = &nodeAside{Note: details}
			}
		}
		at := w.add(made)
		for place, held := range places {
			if held == (position{key, i}) {
				w.places[place] = at
			}
		}
		y += made.Height + cardGap
	}
}

func (w *writer) link(link *model.Link) {
	from, to := w.made.Nodes[w.places[link.From]], w.made.Nodes[w.places[link.To]]
	made := edge{
		ID: "link/" + link.ID, From: from.ID, To: to.ID, FromSide: "bottom", ToSide: "top", Label: link.Because,
		Aside: &linkAside{link.ID, link.Effect, link.Impact, link.Level, link.Reach, link.Via, link.Strength, string(link.Basis), link.Audience},
	}
	if from.Y > to.Y {
		made.FromSide, made.ToSide = made.ToSide, made.FromSide
	}
	if i := slices.Index([]string{"harms", "helps"}, link.Effect); i >= 0 {
		made.Color = []string{red, green}[i]
	}
	w.made.Edges = append(w.made.Edges, made)
}
